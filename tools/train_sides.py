"""Train the decision which parties take part in an engagement.

usage: python tools/train_sides.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

A binary logistic regression over the parties near each word that speaks of a coded engagement (scikit-learn,
liblinear, no randomness); true where the coders gave the party. While a report is gone through, what is in
focus has its coded parties, so that nothing depends on earlier weights. Prints what cross-validation over
reports gives, writes ``src/communique/engagements/data/sides.json.gz``. A minute on one core.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from gold_pairs import Paired, paired_reports
from log_linear import Example, arguments, choices, fit, frequent, model_of, train_choice, vectorise
from sklearn.model_selection import GroupKFold

from communique.engagements.assembly import Chooser, distinct
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.named_parties import Option
from communique.engagements.families import family
from communique.engagements.merging.sides import choose_parties, party_options
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import PartyMention

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/sides.json.gz"
LABEL = "takes part"
STRENGTH = 0.1  # inverse of the regularisation; chosen by cross-validation among 0.1, 0.3, 1


def main() -> None:
    train_choice(arguments(__doc__), WEIGHTS, LABEL, examples_of, print_right_parties, STRENGTH)


def examples_of(paired: Paired, number: int) -> Iterator[Example]:
    """The options of each candidate that speaks of a coded engagement."""
    for choice, (parties, options) in enumerate(coded_options(paired), start=number + 1):
        for option in options:
            yield Example(paired.doc, choice, option.signs, option.code in parties)


def unseen_choosers(directory: Path, sets: Sequence[str], folds: int = 4) -> Callable[[str], Chooser]:
    """What chooses the parties of a report with weights that have not seen it, for training on its result."""
    examples = [e for paired in paired_reports(directory, sets) for e in examples_of(paired, 0)]
    signs = [e.signs for e in examples]
    table, names = vectorise(signs, frequent(signs))
    truth, docs = np.array([e.true for e in examples]), [e.doc for e in examples]
    choosers: dict[str, Chooser] = {}
    for train, test in GroupKFold(folds).split(table, truth, docs):
        chooser = partial(
            choose_parties, model=model_of(fit(table[train], truth[train], STRENGTH), LABEL, names)
        )
        choosers.update(dict.fromkeys((docs[i] for i in test), chooser))
    return lambda doc: choosers.get(doc, choose_parties)


def coded_options(paired: Paired) -> list[tuple[set[str], list[Option]]]:
    """The coded parties and the options of each candidate that speaks of a coded engagement."""
    found = []

    def choose(
        analysis: Analysis, candidate: Candidate, focus: Candidate | None, main: Sequence[PartyMention]
    ) -> None:
        options = party_options(analysis, candidate, focus, main)
        coded = coded_engagement(analysis.report.text, candidate, paired.coded)
        if coded is not None:
            found.append((set(coded["parties"]), options))
            spans = {option.code: option.at for option in options}
            candidate.parties = {code: spans[code] for code in coded["parties"] if code in spans}
        for option in options:
            if len(candidate.parties) < 2:
                candidate.parties.setdefault(option.code, option.at)

    distinct(paired.analysis, choose)
    return found


def coded_engagement(
    text: str, candidate: Candidate, coded: Sequence[dict[str, Any]]
) -> dict[str, Any] | None:
    """The coded engagement whose evidence holds the candidate's word; of several the most alike."""
    best: tuple[float, int] | None = None
    for place, row in enumerate(coded):
        if row["type"] not in family(candidate.type):
            continue
        sizes = [len(q) for q in row["evidence"] if _holds(text, q, candidate.trigger.start)]
        if sizes:
            score = 2 * (row["type"] == candidate.type) + _common(candidate, row) - min(sizes) / 1000
            if best is None or (score, -place) > best:
                best = (score, -place)
    return None if best is None else coded[-best[1]]


def _common(candidate: Candidate, row: dict[str, Any]) -> float:
    """How well the coded parties agree with those of the frame and of the sentence."""
    coded = set(row["parties"])
    near = len(coded & (set(candidate.parties) | set(candidate.named))) / len(coded)
    own = len(coded & set(candidate.parties)) / max(1, len(candidate.parties))
    return near + own - len(coded & candidate.apart) / len(coded)


def _holds(text: str, quote: str, at: int) -> bool:
    start = text.find(quote)
    return start >= 0 and start <= at < start + len(quote)


def print_right_parties(examples: Sequence[Example], likely: Any) -> None:
    """Prints how many engagements get exactly their parties, and how many at least half, by threshold."""
    groups = choices(examples)
    for threshold in np.arange(0.3, 0.75, 0.05):
        exact = half = 0
        for members in groups:
            ranked = sorted(members, key=lambda i: (-likely[i], i))
            chosen = {i for rank, i in enumerate(ranked) if rank < 2 or likely[i] >= threshold}
            true = {i for i in members if examples[i].true}
            exact += chosen == true
            half += 2 * len(chosen & true) >= len(chosen | true)
        shares = f"{exact / len(groups):.3f} exact, {half / len(groups):.3f} half"
        sys.stdout.write(f"at {threshold:.2f}: {shares}, of {len(groups)}\n")


if __name__ == "__main__":
    main()
