"""To which states somebody travels, and so is not their official: "X began a visit to Peru".

Takes a record and its context. Whose official is met there is `communique.reading.people.receptions`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.gazetteer.parties import is_state
from communique.reading.names.records import Record, Seen
from communique.reading.people.lands_named import is_of_all, lands_named, opens_there, words_of_place
from communique.reading.people.surroundings import Context
from communique.reading.text.mentions import PartyMention

__all__ = ["states_travelled_to"]

_HELPERS = r"(?:has|have|had|is|are|was|will|to|on|be|been|also|today|yesterday|(?:on )?[A-Z][a-z]+day)"
_SETS_OUT = (
    r"(?:pa(?:ys?|id|ying)|beg(?:i|a|u)n(?:s|ning)?|start(?:s|ed|ing)?|makes?|made|making|embark(?:s|ed)?"
    r"|kick(?:s|ed)? off|conclud(?:es?|ed|ing)|wrap(?:s|ped)? up|end(?:s|ed)|undert(?:akes?|ook))"
    r"\b[^.;:,]{0,60}?\b(?:visit|trip|tour)\b[^.;:,]{0,20}?\bto"
)
_GOES = (
    r"(?:arriv(?:es?|ed|ing)(?! back)(?! home)\b[^.;:,]{0,40}?\bin"
    r"|(?:left|leaves?|depart(?:s|ed)?)\b[^.;:,]{0,30}?\bfor"
    r"|(?:travel(?:s|led|ed|ling|ing)?|fl(?:ew|ies|y|ying|own)|go(?:es|ne|ing)?|went|sent|dispatched)\b"
    r"[^.;:,]{0,30}?\bto"
    r"|visit(?:s|ed|ing)?|(?:an?|the) [\w ,-]{0,30}(?:visit|trip|tour) to)"
)
# What stands between a traveller's name and the state: a post in commas, then the verb.
_TRAVELS = re.compile(
    rf"(?:\s*\([^)]*\))?(?:,[^;:()]{{0,140}},)?(?:,? who)?\s*(?:{_HELPERS}\s+)*"
    rf"(?:{_SETS_OUT}|{_GOES})\s+(?:the )?"
)
_LISTED = re.compile(r",?(?: and)? (?:the )?")
_IS_RECEIVED = re.compile(
    r",?(?: \w+,)? (?:was|were|is|will be|had been|has been|is to be) (?:also |then |later )?"
    r"(?:received|welcomed|greeted|hosted|awaited|entertained)\b"
)


def states_travelled_to(record: Record, records: Sequence[Record], context: Context) -> frozenset[str]:
    """The states to which the words say that a named person travels or is received there: not theirs."""
    named = [seen for seen in record.seen if seen.name is not None]
    return frozenset(
        party.code
        for seen in named
        for party in _destinations(seen, records, context)
        if is_state(party.code)
    ) | {state for seen in named if (state := _received_in(seen, context)) is not None}


def _received_in(seen: Seen, context: Context) -> str | None:
    """The state of "In Lima X was received by": X is a guest there."""
    if _IS_RECEIVED.match(context.text, seen.end) is None:
        return None
    start = context.sentence_start(seen.start)
    for at, state in lands_named(start, seen.start, context):
        place_end = words_of_place(at, context).end
        follows = context.text[place_end : seen.start].strip(" ,") in ("", "the")
        if follows and not is_of_all(at, context):
            return state if opens_there(start, at, context) else None
    return None


def _destinations(seen: Seen, records: Sequence[Record], context: Context) -> Iterator[PartyMention]:
    """The parties to which somebody travels, all of "a visit to Peru, Chile and Bolivia"."""
    last: PartyMention | None = None
    for party in _after(seen, records, context):
        is_listed = last is not None and _LISTED.fullmatch(context.text, last.end, party.start)
        if is_listed or _TRAVELS.fullmatch(context.text, seen.end, party.start):
            yield party
            last = party


def _after(seen: Seen, records: Sequence[Record], context: Context) -> Iterator[PartyMention]:
    """The parties named after a person in the sentence, up to the next person."""
    index = bisect_left(context.sentence_starts, seen.start + 1)
    end = context.sentence_starts[index] if index < len(context.sentence_starts) else len(context.text)
    following = (s.start for r in records for s in r.seen if seen.end <= s.start < end)
    end = min(following, default=end)
    for party in context.parties[bisect_left(context.starts, seen.end) :]:
        if party.start >= end:
            return
        yield party
