"""Whose official somebody is who receives a guest or is met by one: of the place where they meet.

Takes a record and its context; gives a state and the words that name it. The place is named in the sentence
("In Lima she will be received by President X"), in the one before ("The cadets went to Baku. They were met at
the airport by Captain X") or, for a post without a name, anywhere ("held talks with the minister").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.parties import is_state
from communique.reading.names.records import Record, Seen
from communique.reading.people.lands_named import is_of_all, lands_named, opens_there, words_of_place
from communique.reading.people.surroundings import Context
from communique.reading.people.travellers import states_travelled_to
from communique.reading.text.mentions import PartyMention, Span

__all__ = ["host_met", "host_there"]

# Offices of which the place where their holder is met says the state.
_LOCAL = frozenset(
    {"commander", "governor", "mayor", "minister", "monarch", "president", "prime minister", "speaker"}
)
_BY_HOST = (
    r"(?:received|welcomed|greeted|hosted|met|awaited|shown|briefed|escorted|guided|taken|walked|entertained)\b"
    r"[^.;:]{0,60}?\bby (?:the )?"
)
_SHOWN_BY = re.compile(rf"\b{_BY_HOST}$")
_MET = (
    rf"\b(?:{_BY_HOST}"
    r"|(?:met(?: with)?|meets?(?: with)?|saw|sees?|call(?:s|ed)? on|briefed"
    r"|(?:conferred|talked|spoke|sat down) with"
    r"|(?:held|had|holds?|has|have) (?:\w+ )?(?:talks|discussions|meetings?|audience) with) (?:the )?)"
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
_RECEIVES_THEM = re.compile(
    r"(?:, [^.;:,]{1,60},)? (?:(?:is|was) (?:due )?to |will |had |has )?(?:also |personally )?"
    r"(?:receiv|welcom|greet|host|await|me[et]t?)\w* (?:him|her|them)\b"
)
_THEY_ARE_RECEIVED = re.compile(
    r"\W*(?:He|She|They|The (?:\w+ )?(?:delegation|guests?|officers|team|visitors?)) "
    rf"(?:(?:was|were|is|are|will be|had been) )(?:then |also |later )?{_BY_HOST}"
)
_GONE_TO = re.compile(
    r"\b(?:arriv\w+|came|flew|fl(?:y|ies)|go(?:es)?|land\w*|travel\w*|went|(?:is|was|will be|are|were))"
    r" (?:\w+ ){0,4}?(?:in|to|at) (?:the )?$"
    r"|\b(?:left|leaves?|departed) (?:\w+ ){0,4}?for (?:the )?$"
)
_LONGEST_WAY = 60
_TO_A_STATE = re.compile(
    r"\b(?:(?:visit|trip|tour|journey)(?: \w+){0,2}? (?:to|in)|(?:arriv|travel)\w+ (?:to|in)"
    r"|visit(?:s|ed|ing)) (?:the )?$",
    re.IGNORECASE,
)
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_SIDES = 2
_LONGEST_LINK = 60  # characters before a state within which the journey to it is said
_MEETS = re.compile(
    r"\b(?:met (?:separately |also )?with|met|meetings? with|(?:talks|discussions|consultations) with"
    r"|called on|calls? on|received by|conferred with|audience with)"
    r"(?: [^.;:]{0,120}?(?:,| and))? (?:the|his|her)?\s*$"
)


def host_there(record: Record, context: Context) -> tuple[str, Span] | None:
    """The state of the place where a guest is received or meets somebody, and the words that name it."""
    seen = record.first_named
    if seen is None or not (record.posts or record.ranks):
        return None
    return _in_the_sentence(record, seen, context) or _in_the_sentence_before(seen, context)


def _in_the_sentence(record: Record, seen: Seen, context: Context) -> tuple[str, Span] | None:
    """ "In Lima she will be received by President X", "went on to Lima, where he saw President X"."""
    is_local = any(post.family in _LOCAL for post in record.posts)
    if not (is_local or record.ranks):
        return None
    start = context.sentence_start(seen.start)
    come = _come_from(seen, start, context)
    if come is not None:
        return come
    for at, state in reversed(lands_named(start, seen.start, context)):
        place = words_of_place(at, context)
        if place.end >= seen.start or is_of_all(at, context):
            continue
        between = context.text[place.end : seen.start]
        if not is_local and _SHOWN_BY.search(between) is None:
            continue
        opens = opens_there(start, at, context) and _MEETS_THERE.fullmatch(between)
        hosts = _WHERE.fullmatch(between) and _RECEIVES.match(context.text, seen.end)
        if opens or hosts or _WHERE_MEETS.fullmatch(between):
            return state, place
    return None


def _come_from(seen: Seen, start: int, context: Context) -> tuple[str, Span] | None:
    """ "From Lima came Admiral X": the state of the place from which somebody comes."""
    for at, state in lands_named(start, seen.start, context):
        place = words_of_place(at, context)
        opens = _FROM.fullmatch(context.text, start, at)
        if opens and _CAME.fullmatch(context.text, place.end, seen.start):
            return state, place
    return None


def _in_the_sentence_before(seen: Seen, context: Context) -> tuple[str, Span] | None:
    """ "She will be in Tallinn on Monday. President X is to receive her"."""
    start = context.sentence_start(seen.start)
    received = _THEY_ARE_RECEIVED.fullmatch(context.text, start, seen.start)
    if received is None and _RECEIVES_THEM.match(context.text, seen.end) is None:
        return None
    before = context.sentence_start(max(0, start - 1))
    for at, state in reversed(lands_named(before, start, context)):
        if _GONE_TO.search(context.text, max(before, at - _LONGEST_WAY), at):
            return state, words_of_place(at, context)
    return None


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


def _before(seen: Seen, start: int, records: Sequence[Record]) -> str | None:
    """The party of the person whom a sentence, beginning at ``start``, names last before somebody."""
    found = (
        (s.start, r.party) for r in records if r.is_named for s in r.seen if start <= s.start < seen.start
    )
    return max(found, default=(0, None), key=lambda pair: pair[0])[1]
