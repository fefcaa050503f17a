"""Whose official somebody is as far as a journey tells: whom a guest meets is the host's.

Takes a record and its context. A person whose verb is one of travel ("X began a visit to Peru") is not of the
state travelled to. A post without a name that a visitor is said to have met ("held talks with the minister")
belongs to the state visited.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.parties import is_state
from communique.reading.mentions import PartyMention, Span
from communique.reading.records import Record, Seen
from communique.reading.surroundings import Context

__all__ = ["host_met", "lands_named", "official_there", "states_travelled_to"]

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
_TO_A_STATE = re.compile(
    r"\b(?:(?:visit|trip|tour|journey)(?: \w+){0,2}? (?:to|in)|(?:arriv|travel)\w+ (?:to|in)"
    r"|visit(?:s|ed|ing)) (?:the )?$",
    re.IGNORECASE,
)
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_LISTED = re.compile(r",?(?: and)? (?:the )?")
_SIDES = 2
_LONGEST_LINK = 60  # characters before a state within which the journey to it is said
_MEETS = re.compile(
    r"\b(?:met (?:separately |also )?with|met|meetings? with|(?:talks|discussions|consultations) with"
    r"|called on|calls? on|received by|conferred with|audience with)"
    r"(?: [^.;:]{0,120}?(?:,| and))? (?:the|his|her)?\s*$"
)
_PLACE = re.compile(r"[\w'’-]+(?: [A-Z][\w'’-]+){0,2}")
_IN = re.compile(
    r"\W*(?:(?:Later|Then|Earlier|There|Also)\b,? )?(?:(?:While )?[Ii]n|At"
    r"|During (?:his|her|their|the|an?) (?:\w+ )?(?:visit|trip|stay) (?:to|in)) (?:the )?"
)
_BY_HOST = (
    r"(?:received|welcomed|greeted|hosted|met|awaited|shown|briefed|escorted|guided|taken|walked|entertained)\b"
    r"[^.;:]{0,60}?\bby"
)
_SHOWN_BY = re.compile(rf"\b{_BY_HOST} (?:the )?$")
_MET = (
    rf"\b(?:{_BY_HOST}"
    r"|(?:met(?: with)?|meets?(?: with)?|saw|sees?|call(?:s|ed)? on|briefed"
    r"|(?:conferred|talked|spoke|sat down) with"
    r"|(?:held|had|holds?|has|have) (?:\w+ )?(?:talks|discussions|meetings?|audience) with)) (?:the )?"
)
# "In Lima she will be received by X"; "to Lima, where he saw X", "to Lima, where X received him".
_MEETS_THERE = re.compile(rf"[^.;:]{{0,60}}?{_MET}")
_WHERE_MEETS = re.compile(rf"[^.;:]{{0,40}}?, where [^.;:]{{1,60}}?{_MET}")
_WHERE = re.compile(r"[^.;:]{0,40}?, where (?:the )?")
_RECEIVES = re.compile(
    r",? (?:will )?(?:receiv|welcom|greet|host|await|met\b|gave\b|show|brief|opened)\w*| and I\b"
)
_FROM = re.compile(r"\W*From (?:the )?")
_CAME = re.compile(r",? (?:has |had )?(?:came|come|comes|arrived|flew in)(?: also)? (?:the )?")
_IS_RECEIVED = re.compile(
    r",?(?: \w+,)? (?:was|were|is|will be|had been|has been|is to be) (?:also |then |later )?"
    r"(?:received|welcomed|greeted|hosted|awaited|entertained)\b"
)
# Offices of which the place where their holder is met says the state.
_LOCAL = frozenset(
    {"commander", "governor", "mayor", "minister", "monarch", "president", "prime minister", "speaker"}
)
# Where the officials of all states meet.
_OF_ALL = re.compile(r"(?:New York|Geneva|Vienna|Brussels|Davos|Munich|Addis Ababa|Strasbourg|The Hague)\b")


def official_there(record: Record, context: Context) -> tuple[str, Span] | None:
    """The state of the place where a guest meets somebody, and the words that name it.

    "In Lima she will be received by President X", "went on to Lima, where he saw President X".
    """
    seen = next((s for s in record.seen if s.name_at), None)
    local = any(post.family in _LOCAL for post in record.posts)
    if seen is None or not (local or record.ranks):
        return None
    start = context.sentence_start(seen.start)
    come = _come_from(seen, start, context)
    if come is not None:
        return come
    for at, state in reversed(lands_named(start, seen.start, context)):
        place = _PLACE.match(context.text, at)
        if place is None or place.end() >= seen.start or _OF_ALL.match(place[0]):
            continue
        between = context.text[place.end() : seen.start]
        if not local and _SHOWN_BY.search(between) is None:
            continue
        opens = _IN.fullmatch(context.text, start, at) is not None and _MEETS_THERE.fullmatch(between)
        hosts = _WHERE.fullmatch(between) and _RECEIVES.match(context.text, seen.end)
        if opens or hosts or _WHERE_MEETS.fullmatch(between):
            return state, Span(at, place.end())
    return None


def _come_from(seen: Seen, start: int, context: Context) -> tuple[str, Span] | None:
    """ "From Lima came Admiral X": the state of the place from which somebody comes."""
    for at, state in lands_named(start, seen.start, context):
        place = _PLACE.match(context.text, at)
        opens = _FROM.fullmatch(context.text, start, at)
        if place is not None and opens and _CAME.fullmatch(context.text, place.end(), seen.start):
            return state, Span(at, place.end())
    return None


def lands_named(start: int, end: int, context: Context) -> list[tuple[int, str]]:
    """Where states and cities are named between two characters, as places, and whose they are."""
    states = [
        (party.start, party.code)
        for party in context.parties
        if start <= party.start < end and is_state(party.code) and party.names_land
    ]
    cities = [(at, state) for at, state in context.cities if start <= at < end]
    return sorted(dict([*states, *cities]).items())


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
        place = _PLACE.match(context.text, at)
        follows = place is not None and context.text[place.end() : seen.start].strip(" ,") in ("", "the")
        if place is not None and follows and not _OF_ALL.match(place[0]):
            return state if _IN.fullmatch(context.text, start, at) else None
    return None


def _destinations(seen: Seen, records: Sequence[Record], context: Context) -> Iterator[PartyMention]:
    """The parties to which somebody travels, all of "a visit to Peru, Chile and Bolivia"."""
    last: PartyMention | None = None
    for party in _after(seen, records, context):
        is_listed = last is not None and _LISTED.fullmatch(context.text, last.end, party.start)
        if is_listed or _TRAVELS.fullmatch(context.text, seen.end, party.start):
            yield party
            last = party


def host_met(record: Record, records: Sequence[Record], context: Context) -> tuple[str, Span] | None:
    """The state visited and the name that says it, for a post without a name whose holder a visitor met.

    Whom the sentence names before is the visitor. None where journeys to several states are told, or more
    than two states are named and none is said to be visited.
    """
    seen = record.seen[0]
    if record.is_named and not any(post.family in _LOCAL for post in record.posts):
        return None
    start = context.sentence_start(seen.start)
    if _MEETS.search(context.text, start, seen.start) is None:
        return None
    guest = _before(seen, start, records)
    states = {party.code: party for party in reversed(context.parties) if is_state(party.code)}
    visited = {party.code for party in _visited(context)}
    if guest is None and _HE.search(context.text, start, seen.start):
        guest = _traveller(visited, records, context)
    if not visited and guest is not None and len(states) == _SIDES:
        visited = set(states) - {guest}
    hosts = visited - {guest}
    if len(hosts) != 1 or (record.is_named and guest is None):
        return None
    fits = states_of_name(record.longest_name) if record.is_named else {}
    if any(fits.get(code, 0.0) < fits.get(guest or "", 0.0) for code in hosts):
        return None
    host = states[hosts.pop()]
    return host.code, Span(host.start, host.end)


def _traveller(visited: set[str], records: Sequence[Record], context: Context) -> str | None:
    """The party of those who are said to travel to the states visited, None where they are of several."""
    parties = {
        r.party
        for r in records
        if r.party and not visited.isdisjoint(states_travelled_to(r, records, context))
    }
    return parties.pop() if len(parties) == 1 else None


def _visited(context: Context) -> Iterator[PartyMention]:
    for party in context.parties:
        floor = max(0, party.start - _LONGEST_LINK)
        if is_state(party.code) and _TO_A_STATE.search(context.text, floor, party.start):
            yield party


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


def _before(seen: Seen, start: int, records: Sequence[Record]) -> str | None:
    """The party of the person whom a sentence, beginning at ``start``, names last before somebody."""
    found = (
        (s.start, r.party) for r in records if r.is_named for s in r.seen if start <= s.start < seen.start
    )
    return max(found, default=(0, None), key=lambda pair: pair[0])[1]
