"""The shapes of datasets that scholars keep by hand: lists of visits, exercises and agreements, a row each.

Takes a selection, gives a table whose columns are those that such lists have, so that rows can be appended to
one; `communique.imports` has a mapping for each. What the records do not hold, as the name of an exercise, is
an empty cell. Each row ends with its source and the words that say it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from communique.codebook import Outcome
from communique.exports.cells import csv_lines, guarded, joined
from communique.exports.formats import Format
from communique.exports.plover import sides
from communique.exports.quotes import docs_of, quote
from communique.exports.selection import Selection
from communique.exports.sinks import Sink
from communique.resolution import MergedEngagement, MergedParticipant

__all__ = ["AGREEMENTS", "EXERCISES", "VISITS"]

_PLACE = ("venue", "city", "country")
_SOURCE = (
    *("source_title", "source_outlet", "source_date", "source_url"),
    *("reports", "independent_sources", "quote"),
)
_Cells = Sequence[str]


class _Shape(NamedTuple):
    """A list: the name of its file, its columns before those of the source, and its rows."""

    name: str
    columns: Sequence[str]
    rows: Callable[[MergedEngagement], Iterable[_Cells]]


def _format(shape: _Shape, about: str) -> Format:
    def write(selection: Selection, sink: Sink) -> Sequence[str]:
        with sink.open(f"{shape.name}.csv") as stream:
            csv_lines(stream, _lines(shape, selection))
        return ()

    return Format(about=about, suffix=f".{shape.name}.csv", write=write)


def _lines(shape: _Shape, selection: Selection) -> Iterator[_Cells]:
    yield [*shape.columns, *_SOURCE]
    for engagement in selection.engagements():
        for cells in shape.rows(engagement):
            yield [guarded(cell) for cell in (*cells, *_source(engagement, selection))]


def _source(engagement: MergedEngagement, selection: Selection) -> _Cells:
    docs = docs_of(engagement)
    source = selection.source_of[docs[0]]
    told = (source.title, source.outlet or "", source.published or "", source.url or "")
    return (*told, str(len(docs)), str(engagement.sources), quote(engagement))


def _visit(engagement: MergedEngagement) -> Iterator[_Cells]:
    if engagement.type != "visit":
        return
    visitors, hosts = _travel(engagement)
    guests = _with_role(engagement, "guest")
    first = min(guests, key=_vagueness, default=None)
    yield (
        engagement.id,
        *_dates(engagement.date),
        engagement.status,
        joined(visitors),
        joined(hosts),
        joined(engagement.parties),
        (first.name or "") if first else "",
        (first.rank or "") if first else "",
        (first.post or "") if first else "",
        joined(each.name for each in guests if each.name and each is not first),
        joined(each.name for each in _with_role(engagement, "host") if each.name),
        *_place(engagement),
        joined(engagement.topics),
    )


def _vagueness(person: MergedParticipant) -> tuple[bool, bool, bool]:
    """The visitor of whom most is told leads the row."""
    return not person.name, not person.post, not person.rank


def _travel(engagement: MergedEngagement) -> tuple[Sequence[str], Sequence[str]]:
    """Who visits whom: by who is guest and host, else by the country where it is; else not said."""
    visitors, hosts = sides(engagement)
    if hosts:
        return visitors, hosts
    country = engagement.place.country
    if country in engagement.parties:
        return [party for party in engagement.parties if party != country], [country or ""]
    return (), ()


def _exercise(engagement: MergedEngagement) -> Iterator[_Cells]:
    if engagement.type != "exercise":
        return
    yield (
        engagement.id,
        "",
        *_dates(engagement.date),
        engagement.status,
        joined(engagement.parties),
        str(len(engagement.parties)),
        *_place(engagement),
        joined(engagement.topics),
    )


def _agreement(engagement: MergedEngagement) -> Iterator[_Cells]:
    """A row for a signing, and one for each instrument that is said to be signed in another engagement."""
    signed = _signed(engagement)
    if engagement.type == "signing":
        yield _agreement_row(engagement, engagement.id, next(iter(signed), None))
        return
    for number, outcome in enumerate(signed, 1):
        yield _agreement_row(engagement, f"{engagement.id}-o{number}", outcome)


def _signed(engagement: MergedEngagement) -> Sequence[Outcome]:
    """What was signed, the account that says most of it first, each instrument once."""
    found = [o for account in engagement.accounts for o in account.outcomes if o.kind == "signed"]
    longest = sorted(found, key=lambda each: -len(each.what))
    return list({(each.instrument, each.parties): each for each in reversed(longest)}.values())[::-1]


def _agreement_row(engagement: MergedEngagement, id: str, outcome: Outcome | None) -> _Cells:
    parties = outcome.parties if outcome and len(outcome.parties) > 1 else engagement.parties
    return (
        id,
        *_dates(engagement.date),
        engagement.status,
        joined(parties),
        *(parties if len(parties) == 2 else ("", "")),
        (outcome.instrument or "") if outcome else "",
        outcome.what if outcome else "",
        joined(each.name for each in _with_role(engagement, "signatory") if each.name),
        *_place(engagement),
        joined(engagement.topics),
    )


def _with_role(engagement: MergedEngagement, role: str) -> Sequence[MergedParticipant]:
    return [each for each in engagement.participants if each.role == role and (each.name or each.post)]


def _dates(date: str | None) -> tuple[str, str]:
    start, _, end = (date or "").partition("/")
    return start, end


def _place(engagement: MergedEngagement) -> tuple[str, str, str]:
    place = engagement.place
    return place.venue or "", place.city or "", place.country or ""


VISITS = _format(
    _Shape(
        "visits",
        (
            *("visit_id", "start_date", "end_date", "status", "visitor", "host", "parties"),
            *("visitor_name", "visitor_rank", "visitor_post", "other_visitors", "received_by"),
            *_PLACE,
            "topics",
        ),
        _visit,
    ),
    about="the visits as the rows of a hand-made list",
)
EXERCISES = _format(
    _Shape(
        "exercises",
        (
            *("exercise_id", "name", "start_date", "end_date", "status", "participants", "n_participants"),
            *_PLACE,
            "topics",
        ),
        _exercise,
    ),
    about="the joint exercises as the rows of a hand-made list",
)
AGREEMENTS = _format(
    _Shape(
        "agreements",
        (
            *("agreement_id", "signed_date", "signed_until", "status", "parties", "party_1", "party_2"),
            *("instrument", "title", "signatories"),
            *_PLACE,
            "topics",
        ),
        _agreement,
    ),
    about="what was signed, as the rows of a hand-made list",
)
