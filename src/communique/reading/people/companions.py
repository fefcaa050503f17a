"""Whose officials companions are, where a sentence of its own tells with whom somebody came.

Takes a record without a party, the people around and its context; gives the party of him or her whom the
sentences before tell of: "General X called on Minister Y. He was accompanied by Colonel Z", "The delegation
included Colonel Z". Companions named in one sentence with the guest are
`communique.reading.people.sides_said`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.reading.names.records import Record, Seen
from communique.reading.people.surroundings import Context
from communique.reading.sightings.companions_listed import LISTING, SUITE_ALONE
from communique.reading.text.mentions import Span

__all__ = ["companion_of"]

# What a sentence that only lists companions says before it names the first of them.
_COMPANY = re.compile(
    r"(?:also |(?:he|she|(?:also )?among the|(?:the )?other) )?"
    rf"(?:{LISTING}|{SUITE_ALONE})(?: also)?(?: the)?\s*",
    re.IGNORECASE,
)
_LINK = re.compile(r"[\s,;]*(?:\band\b|\bas well as\b|\balong with\b)?[\s,;]*(?:\bthe\b|\bhis\b|\bher\b)?\s*")
_RECEIVES = re.compile(r"\b(?:received|receives|welcomed|welcomes|hosted|hosts|greeted)\b(?! by)")
_PRONOUN = re.compile(
    r"(?:He|She|They|His|Her|The (?:two|talks|meeting|visit|sides)|During|In the meeting)\b"
)
_SENTENCES = 4


def companion_of(record: Record, records: Sequence[Record], context: Context) -> tuple[str, Span] | None:
    """The party of whom somebody accompanies, and the name that says it; None where nobody is told of."""
    seen = record.first_named
    if seen is None:
        return None
    start = context.sentence_start(seen.start)
    if _COMPANY.fullmatch(context.text, start, _list_start(seen, records, start, context)) is None:
        return None
    leader = next(_leaders(records, start, context), None)
    if leader is None or leader.party is None or leader is record:
        return None
    return leader.party, leader.party_at or Span(seen.start, seen.end)


def _list_start(seen: Seen, records: Sequence[Record], start: int, context: Context) -> int:
    """Where the list of people begins in which somebody stands."""
    before = sorted(
        (other.start, other.end) for r in records for other in r.seen if start <= other.start < seen.start
    )
    at = seen.start
    for first, last in reversed(before):
        if last > at or _LINK.fullmatch(context.text[last:at]) is None:
            break
        at = first
    return at


def _leaders(records: Sequence[Record], start: int, context: Context) -> Iterator[Record]:
    """Who came, by the sentences before: the first named there, or whom the first one received."""
    place = bisect_left(context.sentence_starts, start)
    end = start
    for begin in reversed(context.sentence_starts[max(0, place - _SENTENCES) : place]):
        here = sorted(
            (
                (s.start, s.end, number)
                for number, r in enumerate(records)
                for s in r.seen
                if begin <= s.start < end
            )
        )
        if here and not _PRONOUN.match(context.text, begin):
            host = _RECEIVES.search(context.text, here[0][1], here[1][0]) if len(here) > 1 else None
            yield records[here[1][2] if host else here[0][2]]
        end = begin
