"""Show how long a ledger takes to answer: every kind of question, on a ledger and on a generated one.

    tools/bench_questions.py [--ledger FILE] [--generated 100000] [--times 20] [--json FILE]

Asks each question several times, with parties, types, days and words that the ledger holds, and prints, in
milliseconds, the median and the 95th percentile of wall time, and the 95th percentile of the time that this
process computed: on a busy machine the steadier (what a PostgreSQL server computes is not in it).

`--ledger` is a ledger that exists, a file or an address; it is not changed. `--generated` is how many
engagements a generated one holds at least, told by a few more made-up reports (0: none). Generating one takes
long; `--keep FILE` keeps it, takes it where it is there, and fills it up where it holds too few.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from communique.codebook import Engagement, Failure, Participant, Place, Posting, Reading, Report, tables
from communique.gazetteer.parties import is_state
from communique.ledger import Ledger, open_ledger
from communique.questions import (
    ask,
    commitments,
    differences,
    first_and_last,
    holders_on,
    network,
    question_of,
    timeline,
)

_FIRST_DAY, _DAYS = date(2000, 1, 1), 9000
_SYLLABLES = (
    "ba",
    "ker",
    "lo",
    "min",
    "ra",
    "sol",
    "ta",
    "ven",
    "zu",
    "dar",
    "fe",
    "gor",
    "hi",
    "jan",
    "nu",
    "pel",
)
_GIVEN = ("Anna", "Kofi", "Rui", "Claire", "Emre", "Leila", "Petr", "Ines", "Nils", "Zola", "Ken", "Maria")
_POSTS = ("Defence Minister", "Chief of the Naval Staff", "Foreign Minister", "Chief of the General Staff")
_WORDS = (
    "frigates",
    "training",
    "surveillance",
    "exercise",
    "procurement",
    "submarines",
    "officers",
    "ports",
)
_STATES = tuple(code for code in ("NOR", "GHA", "PRT", "FRA", "TUR", "LBN", "CZE", "BRA", "SWE", "ZAF", "JPN",
                                  "IDN", "PAK", "AZE", "KEN", "PER", "VNM", "OMN", "CHL", "NZL"))  # fmt: skip


class Timing(NamedTuple):
    """A kind of question: the median and the 95th percentile of its times, and the 95th percentile of what
    this process computed in it, in milliseconds.
    """

    question: str
    median: float
    percentile_95: float
    computed_95: float


def main() -> int:
    options = _options()
    found: dict[str, list[Timing]] = {}
    if options.ledger:
        with open_ledger(options.ledger, readonly=True) as ledger:
            found["the ledger"] = timings(ledger, options.times)
    if options.generated:
        with tempfile.TemporaryDirectory() as folder:
            kept = options.keep or Path(folder) / "generated.db"
            with open_ledger(kept) as ledger:
                held = _filled(ledger, options.generated)
                found[f"{held} generated"] = timings(ledger, options.times)
    for name, some in found.items():
        sys.stdout.writelines(_lines(name, some))
    if options.json:
        rows = {name: [each._asdict() for each in some] for name, some in found.items()}
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0


def _filled(ledger: Ledger, number: int) -> int:
    """Fill the ledger until it holds so many engagements, of which some reports tell together; how many it
    holds.
    """
    made = 0
    while (held := ask(ledger, question_of({}), facets=False).total) < number:
        made = max(made, number) + max(1, 2 * (number - held) if made else number // 50)
        ledger.add((each.report for each in _readings(made)), read=_read)
    return held


def timings(ledger: Ledger, times: int) -> list[Timing]:
    """How long each kind of question takes."""
    values = _Values(ledger)
    return [_timed(name, question, times) for name, question in _questions(ledger, values).items()]


class _Values:
    """Parties, posts and words that a ledger holds, one after the other, the commonest first."""

    def __init__(self, ledger: Ledger) -> None:
        whole = ask(ledger, question_of({"limit": 50}))
        facets = {facet.name: [each.value for each in facet.values] for facet in whole.facets}
        self.pairs = [pair.split() for pair in facets["pair"]]
        self.states = [code for code in facets["party"] if is_state(code)]
        self.posts = facets["post"] or ["minister"]
        self.topics = facets["topic"]
        self.outlets = facets["outlet"]
        self.types = facets["type"]
        self.people = [p.name for e in whole.engagements for p in e.participants if p.name] or ["Anna Berg"]


def _questions(ledger: Ledger, values: _Values) -> dict[str, Callable[[int], object]]:
    """Each kind of question, with other values for each number."""

    def one(some: Sequence[str], number: int) -> str:
        return some[number % len(some)]

    def pair(number: int) -> list[str]:
        return values.pairs[number % len(values.pairs)]

    def page(**given: object) -> object:
        return ask(ledger, question_of({name: str(value) for name, value in given.items()}))

    return {
        "all, newest first": lambda n: page(limit=20 + n),
        "a party": lambda n: page(party=one(values.states, n)),
        "a pair": lambda n: page(party=",".join(pair(n))),
        "a pair since, of a type": lambda n: page(
            party=",".join(pair(n)), since=2005 + n % 15, type=one(values.types, n)
        ),
        "since a year": lambda n: page(since=2005 + n % 15),
        "a topic": lambda n: page(topic=one(values.topics, n)),
        "a person": lambda n: page(person=one(values.people, n)),
        "a post": lambda n: page(post=one(values.posts, n)),
        "an outlet": lambda n: page(outlet=one(values.outlets, n)),
        "words": lambda n: page(text=one(_WORDS, n)),
        "nothing fits": lambda n: page(party=",".join(pair(n)), city="Nowhere", since=2005),
        "timeline": lambda n: timeline(ledger, pair(n)[0], pair(n)[1]),
        "first and last": lambda n: first_and_last(ledger, question_of({"guest": one(values.states, n)})),
        "network": lambda n: network(ledger, question_of({"since": str(2005 + n % 15)})),
        "holders": lambda n: holders_on(ledger, one(values.posts, n), one(values.states, n), "2015-06-30"),
        "commitments": lambda n: commitments(ledger, "overdue", parties=[one(values.states, n)]),
        "differences": lambda n: differences(ledger, question_of({"party": one(values.states, n)})),
    }


def _timed(name: str, question: Callable[[int], object], times: int) -> Timing:
    taken, computed = [], []
    for number in range(times):
        began, computed_before = time.perf_counter(), time.process_time()
        question(number)
        taken.append(1000 * (time.perf_counter() - began))
        computed.append(1000 * (time.process_time() - computed_before))
    return Timing(name, statistics.median(taken), _percentile_95(taken), _percentile_95(computed))


def _percentile_95(taken: Iterable[float]) -> float:
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def _lines(name: str, some: Iterable[Timing]) -> Iterator[str]:
    yield f"{name:<26}{'median ms':>12}{'95 % ms':>12}{'computed':>12}\n"
    for each in some:
        figures = (each.median, each.percentile_95, each.computed_95)
        yield f"  {each.question:<24}{''.join(f'{figure:>12.1f}' for figure in figures)}\n"


def _read(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
    """The readings of generated reports, made again from the numbers in their ids."""
    for each in reports:
        yield each if isinstance(each, Failure) else _reading(int(each.id.partition("-")[2]))


def _readings(number: int) -> Iterator[Reading]:
    return (_reading(each) for each in range(number))


def _reading(number: int) -> Reading:
    """A report of one engagement of two states on one day, all drawn from its number."""
    drawn = random.Random(number)
    one, other = drawn.sample(_STATES, 2)
    day = (_FIRST_DAY + timedelta(drawn.randrange(_DAYS))).isoformat()
    post = drawn.choice(_POSTS)
    name = f"{drawn.choice(_GIVEN)} {''.join(drawn.choices(_SYLLABLES, k=3)).title()}"
    text = (
        f"{post} {name} of {one} spoke with {other} on {day} about {drawn.choice(_WORDS)}. Number {number}."
    )
    report = Report(
        id=f"made-{number}", title="", text=text, body_start=0, lead_start=0, published=day, outlet="Made Up"
    )
    said = report.evidence(0, len(text))
    taker = Participant(name=name, rank=None, post=post, party=one, role="participant")
    engagement = Engagement(
        id="e1",
        type=drawn.choice(sorted(tables.ENGAGEMENT_TYPES)),
        status="held",
        date=day,
        parties=tuple(sorted((one, other))),
        place=Place(country=other),
        participants=(taker,),
        topics=(drawn.choice(sorted(tables.TOPICS)),),
        parent=None,
        evidence=(said,),
    )
    posting = Posting(name=name, rank=None, post=post, party=one, evidence=(said,))
    return Reading(doc=report.id, report=report, engagements=(engagement,), postings=(posting,))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ledger", help="a ledger to ask")
    parser.add_argument("--generated", type=int, default=100_000, help="engagements of the generated one")
    parser.add_argument("--keep", type=Path, help="where the generated ledger is kept")
    parser.add_argument("--times", type=int, default=20, help="how often each question is asked")
    parser.add_argument("--json", type=Path, help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
