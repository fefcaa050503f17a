"""Accounts: what one report says of one engagement, made ready to be compared with other reports.

Takes a `Reading`, gives its `Account` values (the record, for output) each in an `Outline` (what comparing
needs: days, names, words, computed once). Which accounts are of one engagement is left to `engagements`.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from communique.codebook.identity import content_id
from communique.codebook.records import (
    Engagement,
    Evidence,
    EvidenceFor,
    Outcome,
    Participant,
    Place,
    Reading,
    Record,
)
from communique.gazetteer.parties import is_state
from communique.resolution import background
from communique.resolution.serials import Serial, serial
from communique.resolution.windows import ALWAYS, Window, day_number, iso_day, window
from communique.resolution.wording import Wording, wording

__all__ = ["Account", "Outline", "outlines", "reported_day"]

# Types of engagement that hold others.
_CONTAINERS = frozenset({"visit", "conference", "exercise", "ship_visit"})
_TALKS = frozenset({"meeting", "dialogue", "conference"})
# A report of what was planned may be printed a little after it began; one of what was held, dated a day
# early.
_SLACK = 3
# What stands within so many characters of it is the news of the report; what comes later may be recalled.
_OPENING = 350
# A date of more days than this (a year, "since 2009") may be that of the background, and bounds nothing for
# sure.
_VAGUE = 200
# A date of more days than this does not tell when a report that says "was held" came out.
_EXACT = 10


class Account(Record, frozen=True, kw_only=True):
    """What the report ``doc`` says of an engagement, with its own values.

    ``id`` is a hash of the report's id, the type and the place of the evidence; ``engagement`` the id that
    the reading gave it; ``reported`` the ISO day of the report; ``parent`` the id of the account inside
    which it lies; ``outcomes`` what came out of it.
    """

    id: str
    doc: str
    engagement: str
    type: str
    status: str
    date: str | None
    parties: tuple[str, ...]
    participants: tuple[Participant, ...]
    place: Place
    topics: tuple[str, ...]
    parent: str | None
    evidence: tuple[Evidence, ...]
    reported: str | None = None
    evidence_for: EvidenceFor = msgspec.field(default_factory=dict)
    outcomes: tuple[Outcome, ...] = ()


class Outline(NamedTuple):
    """An account and what comparing it needs.

    ``when``: the days on which it can have been; ``dated``: whether the report says them of this engagement
    (``stated``, or ``vague`` for half a year and more), of what holds it (``parent``) or not (``open``);
    ``reported``: the day of the report, as far as known; ``gathers``: whether it holds others, and so is
    resolved before them; ``container``: the account of the visit, conference, dialogue or exercise that
    holds it; ``story``: content words of the report's beginning;
    ``opens``: whether the report begins with it; ``serial``: the number that the outlet gave the report;
    ``key``: a hash of all this.
    """

    account: Account
    when: Window
    dated: str
    reported: int | None
    gathers: bool
    container: str | None
    wording: Wording
    story: frozenset[str]
    opens: bool
    serial: Serial | None
    key: str


def _gathering(reading: Reading) -> set[str]:
    """The engagements of a reading that hold others.

    A conference of two states is their talks, which reports also call a meeting, unless talks are told of
    inside it: an exhibition or forum, of whose parties the report names two.
    """
    with_talks = {each.parent for each in reading.engagements if each.type in _TALKS}
    return {
        each.id
        for each in reading.engagements
        if each.type in _CONTAINERS
        and (each.type != "conference" or each.id in with_talks or not _is_pair_of_states(each.parties))
    }


def _is_pair_of_states(parties: Sequence[str]) -> bool:
    return len(parties) == 2 and all(map(is_state, parties))


def outlines(reading: Reading) -> list[Outline]:
    """The accounts of a reading, in its order."""
    ids = _ids(reading)
    by_id = {engagement.id: engagement for engagement in reading.engagements}
    reported = reported_day(reading)
    story = background.story(reading)
    leading = _leading(reading)
    gathering = _gathering(reading)
    return [
        _outline(
            reading,
            engagement,
            ids=ids,
            by_id=by_id,
            reported=reported,
            gathering=gathering,
            story=story,
            title=reading.report.title if engagement.id in leading else "",
        )
        for engagement in reading.engagements
    ]


def _leading(reading: Reading) -> set[str]:
    """The engagement of each type that the report tells of first; the headline speaks of it.

    Meetings and dialogues are of one type here, which reports exchange.
    """
    first: dict[str, tuple[int, str]] = {}
    for each in reading.engagements:
        kind = "talks" if each.type in _TALKS else each.type
        place = (each.evidence[0].start, each.id)
        first[kind] = min(first.get(kind, place), place)
    return {name for _, name in first.values()}


def reported_day(reading: Reading) -> int | None:
    """The day of the report: published, else of its dateline, else the last day on which it says anything
    was held.
    """
    said = day_number(reading.report.published) or day_number(reading.report.dateline_date)
    if said is not None:
        return said
    held = (window(each.date) for each in reading.engagements if each.status == "held")
    return max((when.last for when in held if when and when.days <= _EXACT), default=None)


def _ids(reading: Reading) -> dict[str, str]:
    """The account id of each engagement; a second one in the same words gets the next number."""
    ids: dict[str, str] = {}
    seen: dict[tuple[str, ...], int] = {}
    for engagement in reading.engagements:
        spans = (f"{each.start}-{each.end}" for each in engagement.evidence)
        parts = (reading.doc, engagement.type, *spans)
        seen[parts] = seen.get(parts, 0) + 1
        ids[engagement.id] = content_id("a-", *parts, str(seen[parts]))
    return ids


def _outline(
    reading: Reading,
    engagement: Engagement,
    *,
    ids: Mapping[str, str],
    by_id: Mapping[str, Engagement],
    reported: int | None,
    gathering: Container[str],
    story: frozenset[str],
    title: str,
) -> Outline:
    outcomes = tuple(each for each in reading.outcomes if each.engagement == engagement.id)
    when, dated = _when(engagement, by_id, reported)
    held_by = next((each for each in _ancestors(engagement, by_id) if each.id in gathering), None)
    found = Outline(
        account=_account(reading, engagement, ids=ids, outcomes=outcomes, reported=reported),
        when=when,
        dated=dated,
        reported=reported,
        gathers=engagement.id in gathering,
        container=ids[held_by.id] if held_by else None,
        wording=wording(
            _quotes(engagement, outcomes),
            kind=engagement.type,
            known=background.known_words(reading, engagement),
            title=title,
        ),
        story=story,
        opens=engagement.evidence[0].start < reading.report.lead_start + _OPENING,
        serial=serial(reading.report),
        key="",
    )
    return found._replace(key=_key(found))


def _key(outline: Outline) -> str:
    said = outline.wording
    sets = (said.words, said.names, said.occasions, outline.story)
    rest = (said.editions, said.weekdays, said.days, said.lengths)
    return content_id(
        "",
        msgspec.json.encode(outline.account, order="deterministic").decode("utf-8"),
        *(" ".join(sorted(each)) for each in sets),
        *(repr(sorted(each)) for each in rest),
        repr((outline.when, outline.dated, outline.reported, outline.gathers, outline.container)),
        repr((said.postponed, outline.opens, outline.serial)),
    )


def _account(
    reading: Reading,
    engagement: Engagement,
    *,
    ids: Mapping[str, str],
    outcomes: tuple[Outcome, ...],
    reported: int | None,
) -> Account:
    return Account(
        id=ids[engagement.id],
        doc=reading.doc,
        engagement=engagement.id,
        type=engagement.type,
        status=engagement.status,
        date=engagement.date,
        parties=engagement.parties,
        participants=engagement.participants,
        place=engagement.place,
        topics=engagement.topics,
        parent=ids.get(engagement.parent) if engagement.parent else None,
        evidence=engagement.evidence,
        reported=iso_day(reported),
        evidence_for=engagement.evidence_for,
        outcomes=outcomes,
    )


def _when(
    engagement: Engagement, by_id: Mapping[str, Engagement], reported: int | None
) -> tuple[Window, str]:
    own = window(engagement.date)
    if own:
        return own, "stated" if own.days <= _VAGUE else "vague"
    for ancestor in _ancestors(engagement, by_id):
        outer = window(ancestor.date)
        if outer and outer.days <= _VAGUE:
            return outer, "parent"
    if reported is None or engagement.status == "cancelled":
        return ALWAYS, "open"
    if engagement.status == "held":
        return ALWAYS.until(reported + _SLACK), "open"
    return ALWAYS.since(reported - _SLACK), "open"


def _ancestors(engagement: Engagement, by_id: Mapping[str, Engagement]) -> Iterator[Engagement]:
    seen = {engagement.id}
    while engagement.parent and engagement.parent in by_id and engagement.parent not in seen:
        engagement = by_id[engagement.parent]
        seen.add(engagement.id)
        yield engagement


def _quotes(engagement: Engagement, outcomes: tuple[Outcome, ...]) -> list[str]:
    said = [each.text for each in engagement.evidence]
    return said + [
        f"{outcome.instrument or ''} {outcome.what}" for outcome in outcomes if outcome.kind == "signed"
    ]
