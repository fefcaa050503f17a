"""Whose official somebody is where the words around the name say it, though not beside the post.

Takes a record without a party and its context; gives the party and the name that says it: of the delegation
that somebody leads ("the Kenyan team was led by X"), of the side named after ("X on the Kenyan side"), of the
first of a list of people met, of whom somebody accompanies. Where nothing of that is said, weighing the
surroundings is left to `communique.reading.allegiance`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from communique.reading.mentions import PartyMention, Span
from communique.reading.people_words import SIDES
from communique.reading.records import Record, Seen
from communique.reading.surroundings import Context

__all__ = ["side_said"]

_BODIES = r"(?:delegations?|teams?|mission|contingent|group|party|side)"
# "The Kenyan delegation was led by the minister, X": what may stand between the body and the leader.
_LED = re.compile(
    rf"\b{_BODIES}\b[^.;:]{{0,60}}?\b(?:led|headed|chaired|represented|comprised|included|consisted)"
    r"(?: of| by| jointly by)?(?: the| its| his)?\s*$"
)
# A delegation's people are asked for no further back than this, in characters.
_BODY_REACH = 90
_BEFORE_BODY = 45
_LINKS = re.compile(
    r"[\s,;]*(?:\band\b|\bas well as\b|\balong with\b)?[\s,;]*(?:\bthe\b|\bits\b|\bhis\b)?\s*"
)
_COMPANY = re.compile(
    r"\b(?:met (?:separately |also )?with|met|meetings? with|talks with|accompanied by|received by|joined by"
    r"|alongside|including|included)(?: the| its| his| her)?\s*$"
)
_APPOSED = re.compile(r", (?:the|an?) (?P<words>[^,.;:()\n]{0,40})")
_APOSTROPHES = ("'", "’")
# "The envoy to Peru", "the general in Peru" are not Peru's.
_PLACING = frozenset({"against", "at", "for", "from", "in", "near", "on", "to", "with"})
_ON_SIDE = re.compile(r",? (?:on|from|for|representing) (?:the )?$")


def side_said(record: Record, records: Sequence[Record], context: Context) -> tuple[str, Span] | None:
    """The party of somebody and the name that says it, None where the words around leave it open."""
    seen = next((s for s in record.seen if s.name_at), None)
    if seen is None:
        return None
    start = context.sentence_start(seen.start)
    return (
        _on_a_side(seen, context)
        or _of_apposition(seen, context)
        or _of_delegation(seen, start, context)
        or _of_list(seen, records, start, context)
    )


def _on_a_side(seen: Seen, context: Context) -> tuple[str, Span] | None:
    """ "X on the Kuwaiti side", "X for the Kuwaiti side"."""
    index = bisect_left(context.starts, seen.end)
    party = context.parties[index] if index < len(context.parties) else None
    if party is None or _ON_SIDE.fullmatch(context.text[seen.end : party.start]) is None:
        return None
    after = context.text[party.end : party.end + 24].split()[:1]
    return _given(party) if after and after[0].strip(".,;") in SIDES else None


def _of_apposition(seen: Seen, context: Context) -> tuple[str, Span] | None:
    """ "X, the European Union coordinator", "X, an aide to Peru's minister", where no post is known."""
    index = bisect_left(context.starts, seen.end)
    party = context.parties[index] if index < len(context.parties) else None
    between = _APPOSED.fullmatch(context.text[seen.end : party.start]) if party is not None else None
    if party is None or between is None or seen.posts:
        return None
    owns = context.text[party.end : party.end + 1] in _APOSTROPHES
    words = between["words"].lower().split()
    return _given(party) if owns or not _PLACING & set(words[-2:]) else None


def _of_delegation(seen: Seen, start: int, context: Context) -> tuple[str, Span] | None:
    """The party of the delegation that somebody leads, or to which they belong."""
    floor = max(start, seen.start - _BODY_REACH)
    said = _LED.search(context.text, floor, seen.start)
    if said is None:
        return None
    near = [p for p in context.parties if said.start() - _BEFORE_BODY <= p.start < seen.start]
    near = [p for p in near if p.start >= start]
    return _given(near[-1]) if len({p.code for p in near}) == 1 else None


def _of_list(seen: Seen, records: Sequence[Record], start: int, context: Context) -> tuple[str, Span] | None:
    """The party of the first of a list of people met, or of whom a list of people accompanies.

    Where no words give that one his party, as of a leader known by name, those that name him stand for it.
    """
    before: list[tuple[int, int, str | None, Span]] = sorted(
        (other.start, other.end, record.party, record.party_at or Span(other.start, other.end))
        for record in records
        for other in record.seen
        if start <= other.start < seen.start
    )
    at = seen.start
    listed: list[tuple[str, Span]] = []
    for first, last, of, said in reversed(before):
        if last > at or _LINKS.fullmatch(context.text[last:at]) is None:
            break
        at = first
        if of is not None:
            listed.append((of, said))
    if len({party for party, _ in listed}) > 1:
        return None  # a list of people of several sides
    found = listed[-1] if listed else None
    company = _COMPANY.search(context.text, start, at)
    if company is not None and company[0].startswith("accompanied"):
        at = company.start()
        ahead = next(((of, said) for _, last, of, said in reversed(before) if last <= at), None)
        found = (ahead[0], ahead[1]) if ahead is not None and ahead[0] is not None else None
    return found if company is not None else None


def _given(party: PartyMention) -> tuple[str, Span]:
    return party.code, Span(party.start, party.end)
