"""The review queue: pairs that may be one and values of low confidence, judged one after the other.

Takes what is open, gives the most open with the words around it; takes verdicts, has them recorded at
once and resolved by a job.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Literal, NamedTuple
from urllib.parse import urlencode

from fastapi import Query
from sqlalchemy import Connection, func, select

from communique.codebook import Evidence
from communique.codebook.records import Record
from communique.codebook.tables import ENGAGEMENT_TYPES
from communique.ledger import Anchor, Decision, HeldStatement, UnsurePair, judging
from communique.ledger.corrections import JUDGED
from communique.ledger.decisions import all_decisions, in_force
from communique.ledger.lookups import one_of, some_of
from communique.ledger.resolved_tables import UNSURE_PAIRS
from communique.rendering.highlights import Highlights, Line
from communique.web.changing import Changes, Next
from communique.web.lines import ReportLine, report_lines
from communique.web.members import Role
from communique.web.problems import Refusal
from communique.web.views.declared import pages
from communique.web.work import Task
from communique.web.workplace import Desk

__all__ = ["JudgementsPage", "ReviewPage", "Undoing", "Verdict", "judgements", "review", "router"]

_KINDS = ("engagement", "person", "value")
_LISTED = 20
# Characters of the report on each side of the words in question.
_AROUND = 700

changes = Changes()
router = changes.router


class ReviewPage(Record, frozen=True, kw_only=True):
    """What is open of a ``kind``: ``pair`` or ``value`` is the one in question, ``others`` the other values
    of its engagement, ``ids`` those that follow; ``open``: how many there are of each kind; ``last``: the
    judgement made last, which can be undone.
    """

    kind: str
    pair: UnsurePair | None
    value: HeldStatement | None
    others: tuple[HeldStatement, ...]
    ids: tuple[str, ...]
    open: dict[str, int]
    reports: dict[str, ReportLine]
    last: Decision | None


class JudgementsPage(Record, frozen=True, kw_only=True):
    """What people judged, the latest first, undone ones too."""

    judgements: tuple[Decision, ...]


class Verdict(Record, frozen=True, kw_only=True):
    """What somebody judged. ``value``: what is right instead, with the verdict ``corrected``; ``start`` and
    ``end``: the characters of the report's text that say it.
    """

    verdict: Literal["same", "different", "unsure", "corrected"]
    value: str | None = None
    start: int | None = None
    end: int | None = None
    reason: str = ""


class Undoing(Record, frozen=True, kw_only=True):
    """Why a judgement is taken back."""

    reason: str = ""


class Passage(NamedTuple):
    """The words around a place: ``lines`` of the report, of which ``before`` and ``after`` say if there is
    more; ``start``: the character at which they begin.
    """

    doc: str
    lines: tuple[Line, ...]
    start: int
    before: bool
    after: bool


def _extra(desk: Desk, page: ReviewPage) -> Mapping[str, Any]:
    places = [page.pair.one, page.pair.other] if page.pair else []
    if page.value is not None and page.value.start_char is not None and page.value.end_char is not None:
        said = page.value
        places = [
            Anchor(
                doc=said.report, start=said.start_char or 0, end=said.end_char or 0, words=said.words or ""
            )
        ]
    return {
        "passages": [_passage(desk, each) for each in places],
        "types": list(ENGAGEMENT_TYPES),
        "kinds": _KINDS,
    }


@pages.page("/review", "review.html", extra=_extra)
def review(
    desk: Desk,
    kind: Annotated[str, Query(description=f"What to judge: {', '.join(_KINDS)}")] = "engagement",
    item: Annotated[str | None, Query(description="The id of the pair or value to judge")] = None,
) -> ReviewPage:
    """What people should judge, the most open first."""
    if kind not in _KINDS:
        raise Refusal(400, f"there is no kind {kind!r} to judge; there are {', '.join(_KINDS)}")
    with desk.ledger.reading_tables() as connection:
        decided = all_decisions(connection)
        counts = _counts(desk, connection)
        if kind == "value":
            values = desk.ledger.doubtful_values(limit=None if item else _LISTED)
            pairs: Sequence[UnsurePair] = ()
        else:
            values, pairs = (), _open_pairs(connection, kind, decided)
        pair = _chosen(connection, item, pairs)
        value = next((each for each in values if item in (None, each.id)), None)
        ids = tuple(each.id for each in (pairs or values)[:_LISTED])
        places = [pair.one.doc, pair.other.doc] if pair else [value.report] if value else []
        reports = report_lines(connection, places)
    mine = [each for each in decided if each.undone_at is None and each.author == desk.who.name]
    return ReviewPage(
        kind=kind,
        pair=pair,
        value=value,
        others=_others(desk, value) if value else (),
        ids=ids,
        open=counts,
        reports=reports,
        last=mine[-1] if mine else None,
    )


@pages.page("/judgements", "judgements.html")
def judgements(desk: Desk) -> JudgementsPage:
    """What people judged, and what was undone."""
    return JudgementsPage(judgements=tuple(reversed(desk.ledger.judgements())))


@changes.change("/review/{id}", needs=Role.coder, takes=Verdict, gives=Decision)
def judge(desk: Desk, body: Verdict, id: str) -> Next:
    """Judge an open pair (u-…) or a value (s-…)."""
    why = (desk.who.name, body.reason)
    if id.startswith("s-"):
        decide, arguments = judging.value_decision, (id, body.verdict, body.value, *why, _words(body))
        kind = "value"
    else:
        decide, arguments = judging.unsure_decision, (id, body.verdict, *why)  # type: ignore[assignment]
        kind = ""
    decision = desk.ledger.record(decide, *arguments)
    _resolve_after(desk, decision)
    return Next(decision, f"/review?{urlencode({'kind': kind or decision.subject})}")


@changes.change("/judgements/{id}/undo", needs=Role.coder, takes=Undoing, gives=Decision)
def undo(desk: Desk, body: Undoing, id: str) -> Next:
    """Take a judgement back: one's own, or as an editor anybody's."""
    found = next((each for each in desk.ledger.judgements() if each.id == id), None)
    if found and found.author != desk.who.name:
        desk.require(Role.editor)
    decision = desk.ledger.record(judging.undone, id, desk.who.name, body.reason)
    _resolve_after(desk, decision)
    return Next(decision, "/judgements")


def _words(body: Verdict) -> tuple[int, int] | None:
    if body.start is None and body.end is None:
        return None
    if body.start is None or body.end is None:
        raise Refusal(422, "`start` and `end` go together; send both, or neither")
    return body.start, body.end


def _resolve_after(desk: Desk, decision: Decision) -> None:
    desk.note("undo" if decision.undone_at else f"judge {decision.verdict}", decision.id)
    task = Task(desk.workplace.settings.ledger, cause=judging.told(decision))
    desk.workplace.jobs.put(task, what="resolve after judging", by=desk.who.name)


def _others(desk: Desk, value: HeldStatement) -> tuple[HeldStatement, ...]:
    """The other values of an engagement and its participants that can be judged."""
    return tuple(
        each
        for each in desk.ledger.statements(value.report)
        if each.record.partition("/")[0] == value.record
        and each.id != value.id
        and each.field in JUDGED.get(each.kind, ())
    )


def _counts(desk: Desk, connection: Connection) -> dict[str, int]:
    query = select(UNSURE_PAIRS.c.subject, func.count()).group_by(UNSURE_PAIRS.c.subject)
    counts = {row[0]: int(row[1]) for row in connection.execute(query)}
    return {kind: counts.get(kind, 0) for kind in _KINDS if kind != "value"}


def _open_pairs(connection: Connection, kind: str, decided: Iterable[Decision]) -> list[UnsurePair]:
    """The most open pairs that nobody judged, also since the ledger was resolved last."""
    judged = {each.what for each in in_force(decided)}
    kept = UNSURE_PAIRS.c
    query = select(kept.id).where(kept.subject == kind).order_by(func.abs(kept.score), kept.id)
    ids = list(connection.execute(query.limit(_LISTED + len(judged))).scalars())
    found = {each.id: each for each in some_of(connection, "unsure", UnsurePair, ids)}
    return [found[id] for id in ids if id in found and _what(found[id]) not in judged][:_LISTED]


def _what(pair: UnsurePair) -> object:
    return pair.subject, tuple(sorted(((pair.one,), (pair.other,)))), None


def _chosen(connection: Connection, item: str | None, pairs: Sequence[UnsurePair]) -> UnsurePair | None:
    if item is None:
        return pairs[0] if pairs else None
    return one_of(connection, "unsure", UnsurePair, item) if item.startswith("u-") else None


def _passage(desk: Desk, anchor: Anchor) -> Passage:
    """The words around a place, with the place marked."""
    text = desk.ledger.reading(anchor.doc).report.text
    start, end = max(anchor.start - _AROUND, 0), min(anchor.end + _AROUND, len(text))
    if start:
        start = text.find(" ", start, anchor.start) + 1 or anchor.start
    if end < len(text):
        end = max(text.rfind(" ", anchor.end, end), anchor.end)
    marks = Highlights()
    if text[anchor.start : anchor.end] == anchor.words:
        span = Evidence(anchor.start - start, anchor.end - start, anchor.words)
        marks.key((span,), "quote")
    return Passage(anchor.doc, marks.lines(text[start:end]), start, start > 0, end < len(text))
