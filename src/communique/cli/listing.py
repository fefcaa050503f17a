"""Lines for what is listed: each thing of a ledger on one line, its id first.

Takes records, gives texts whose columns stand below each other. Printing is left to the commands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from communique.rendering.visible import clipped, on_one_line
from communique.rendering.wording import (
    amount,
    date_words,
    listed,
    parties_words,
    party_words,
    place_words,
    term,
)
from communique.resolution.handcoded import HUMAN

__all__ = ["coded_by", "columns", "lines", "people_words", "person_words"]

_WIDEST = 60
_GAP = "  "


def lines(kind: str, records: Sequence[Any]) -> Iterator[str]:
    """The lines for records of a kind (``engagements``, say); one that says so if there are none."""
    if not records:
        yield f"no {kind}"
        return
    yield from columns(_ROWS[kind](record) for record in records)


def columns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Rows as lines, each column as wide as its widest value.

    The first column, by which things are named, and the last are never cut.
    """
    made = [[on_one_line(cell) for cell in row] for row in rows]
    cut = [[row[0], *(clipped(cell, _WIDEST) for cell in row[1:-1]), *row[1:][-1:]] for row in made]
    widths = [max(len(row[i]) for row in cut) for i in range(len(cut[0]) - 1)] if cut else []
    for row in cut:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=True)]
        yield _GAP.join([*cells, row[-1]]).rstrip()


def person_words(person: Any) -> str:
    """Somebody who takes part or has a post: "Rear Admiral Anna Berg, Chief of Staff (Norway)"."""
    called = " ".join(part for part in (person.rank, person.name) if part)
    said = ", ".join(part for part in (called, person.post) if part)
    party = party_words(person.party) if person.party else ""
    return f"{said} ({party})" if said and party else said or party


def people_words(people: Iterable[Any]) -> str:
    """Those who take part, by name, else by post or party."""
    return ", ".join(each.name or each.post or party_words(each.party or "") for each in people)


def coded_by(reader: str) -> str:
    """Which person coded something, "" where the program read it."""
    return f"coded by {reader.removeprefix(HUMAN)}" if reader.startswith(HUMAN) else ""


def _engagement(each: Any) -> tuple[str, ...]:
    docs = len({account.doc for account in each.accounts})
    who = people_words(each.participants)
    about = ", ".join(part for part in (parties_words(each.parties), place_words(each.place), who) if part)
    when = date_words(each.date) or "no date"
    return each.id, term(each.type), each.status, when, _count(docs, "report"), about


def _person(each: Any) -> tuple[str, ...]:
    last = next((posting for posting in reversed(each.postings) if posting.post or posting.rank), None)
    post = ", ".join(part for part in (last.rank, last.post) if part) if last else ""
    return each.id, each.name, party_words(each.party or ""), _count(len(each.docs), "report"), post


def _commitment(each: Any) -> tuple[str, ...]:
    due = f"due {date_words(each.due)}" if each.due else "no date"
    by, to = parties_words(each.by), parties_words(each.to)
    return each.id, each.status, due, by if each.by == each.to else f"{by} to {to}", each.what


def _figure(each: Any) -> tuple[str, ...]:
    docs = len({account.doc for account in each.accounts})
    value = f"{amount(each.value)} {each.unit}"
    when = date_words(each.period) or ""
    return each.id, value, when, _count(docs, "report"), f"{each.measure} ({parties_words(each.parties)})"


def _outcome(each: Any) -> tuple[str, ...]:
    said = each.outcome
    due = f"due {date_words(said.due)}" if said.due else "no date"
    return each.doc, said.kind, due, parties_words(said.parties), said.what


def _position(each: Any) -> tuple[str, ...]:
    said = each.position
    stance = f"{party_words(said.holder)} {term(said.stance)}"
    return each.doc, stance, party_words(said.target), said.evidence.text


def _report(each: Any) -> tuple[str, ...]:
    version = f"version {each.version}" if each.version > 1 else ""
    state = (
        "not read" if each.failed else ", ".join(part for part in (version, coded_by(each.reader)) if part)
    )
    return each.id, each.published or "no date", each.outlet or "", state, each.title or "(no title)"


def _copy(each: Any) -> tuple[str, ...]:
    others = [doc for doc in each.docs if doc != each.original]
    return each.original, f"{each.likeness:.0%}", f"copied by {listed(others)}"


def _failure(each: Any) -> tuple[str, ...]:
    return each.origin, each.stage, each.error, each.message


def _judgement(each: Any) -> tuple[str, ...]:
    what = f"{each.one[0].kind} {each.field}: {each.read_as}" if each.subject == "value" else each.subject
    verdict = f"{each.verdict} {each.value}" if each.value is not None else each.verdict
    docs = listed(dict.fromkeys(anchor.doc for anchor in each.one + each.other))
    undone = f" (undone by {each.undone_by})" if each.undone_at else ""
    return each.id, each.at, each.author, verdict, what, f"{docs}: {each.reason}{undone}"


def _run(each: Any) -> tuple[str, ...]:
    counts = (
        f"{count} {what}"
        for what in ("read", "changed", "known", "failed")
        if (count := getattr(each, f"reports_{what}"))
    )
    return str(each.id), each.command, each.started, each.finished or "cut off", ", ".join(counts)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


_ROWS: dict[str, Callable[[Any], tuple[str, ...]]] = {
    "engagements": _engagement,
    "people": _person,
    "commitments": _commitment,
    "figures": _figure,
    "outcomes": _outcome,
    "positions": _position,
    "reports": _report,
    "copies": _copy,
    "failures": _failure,
    "judgements": _judgement,
    "runs": _run,
}
