"""Whose official somebody is where the words around the name say it, though not beside the post.

Takes a record without a party and its context; gives the party and the name that says it: of the delegation
that somebody leads ("the Kenyan team was led by X"), of the side named after ("X on the Kenyan side"), of the
first of a list of people met, of whom somebody accompanies. Where nothing of that is said, weighing the
surroundings is left to `communique.reading.people.allegiance`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.gazetteer.name_cultures import states_of_name
from communique.reading.names.people_words import SIDES
from communique.reading.names.records import Record, Seen
from communique.reading.people.ship_officers import ship_commanded
from communique.reading.people.surroundings import Context
from communique.reading.text.mentions import PartyMention, Span

__all__ = ["side_said"]

_BODIES = (
    r"(?:delegations?|delegates|teams?|mission|contingent|group|party|side|officers|officials|instructors|experts"
    r"|engineers|doctors|soldiers|troops|sailors|cadets|divers|marines|men|pilots|students|women"
    r"|detachment|battalion|company|unit|crew|committee"
    r"|ships?|vessels?|frigates?|corvettes?|destroyers?|squadron|flotilla|task (?:force|group))"
)
# "The Kenyan delegation was led by the minister, X": what may stand between the body and the leader.
_LED = re.compile(
    rf"\b{_BODIES}\b[^.;:]{{0,60}}?\b(?:(?:led|headed|chaired|represented|comprised|included|consisted|commanded"
    r"|fronted|captained|skippered)(?: of| by| jointly by)?|under(?: the (?:command|leadership) of)?)"
    r"(?: the| its| his)?\s*$"
)
_REPRESENTED = re.compile(r"[\w -]{0,30}\b(?:is|was|were|are|be|been) represented by (?:the )?")
# A delegation's people are asked for no further back than this, in characters.
_BODY_REACH = 90
_BEFORE_BODY = 45
# Between two of a list; letters behind a name say what honours somebody has: ", MP, and the".
_LINKS = re.compile(
    r"(?:, (?:[A-Z]{2,4}|[A-Z]\.[A-Z]\.|PhD)(?=[,;]| and\b))?"
    r"[\s,;]*(?:\band\b|\bas well as\b|\balong with\b)?[\s,;]*(?:\bthe\b|\bits\b|\bhis\b)?\s*"
)
_COMPANY = re.compile(
    r"\b(?:met (?:separately |also )?with|met|meetings? with|talks with|accompanied by|received by|joined by"
    r"|alongside|including|included)(?: the| its| his| her)?\s*$"
)
_HIS_OWN = re.compile(r"\baccompanied by (?:his|her)\s$")
_LONGEST_OWN = 20  # characters of it
_APPOSED = re.compile(r", (?:the|an?) (?P<words>[^,.;:()\n]{0,40})")
_LONGEST_LINK = 60
# "Peru will send two ships": what an official tells of his own state.
_UNDERTAKES = re.compile(
    r" (?:will|would|is (?:ready|set|prepared|due|willing) to|plans to|intends to"
    r"|has (?:agreed|decided|offered) to) (?:soon |also |now |further )?(?:build|buy|contribute|deliver"
    r"|deploy|donate|double|give|grant|help|host|hold|increase|invest|lend|open|provide|raise|send|ship|sign"
    r"|supply|support|train|transfer|withdraw)\b"
)
# "Minister X said that", then the state whose mind he speaks: "Peru firmly supports", "Peru stands ready".
_SAID_THAT = re.compile(
    r",? (?:also |further |then |again |therefore )?(?:added|affirmed|assured|declared|emphasi[sz]ed"
    r"|explained|indicated|noted|pointed out|reaffirmed|reiterated|said|states?|stated|stressed"
    r"|underlined|underscored)"
    r"(?: to [^,.;]{1,30})?(?: that)? (?:the )?"
)
_HOLDS = re.compile(
    r" (?:(?:also|always|consistently|firmly|fully|greatly|highly|resolutely|strongly|unequivocally) )?"
    r"(?:attache[sd] (?:\w+ )?(?:importance|priority|value)|backs|backed|condemn(?:s|ed)|considers"
    r"|continue[sd]? to support|(?:is|was|remains|remained) (?:\w+ )?(?:committed|interested in|keen|open to"
    r"|ready|willing)|looks? forward|looked forward|oppose[sd]|regard(?:s|ed)|rejects|rejected|seeks to"
    r"|sought to|stands ready|stood ready|supports|supported|urge[sd]|values|valued|views|viewed|welcome[sd]"
    r"|wishe[sd] to)\b"
)
_WHOSE = re.compile(r",? whose (?:[\w-]+ ){0,2}")
_OF = re.compile(r",? (?:of|from) (?:the )?(?:Royal )?")
_BRACKETED = re.compile(r" \((?:the )?(?:Royal )?")
# "X, who commands the", "X, leading a": then the party, whose name no "in" or "to" parts from it.
_LEADING = re.compile(
    r"(?:,? who(?: also| currently| now)?|,)"
    r" (?:leads?|led|heads?|headed|commands?|commanded|runs?|ran|chairs?|chaired|represents?|represented"
    r"|directs?|commanding|heading|leading|representing|directing)(?: the| an?| its)?"
    r"(?: (?!(?:and|against|at|for|from|in|near|on|to|with|talks)\b)[\w-]+){0,3} "
)
# "X led the", then the party whose delegation it was.
_LED_BODY = re.compile(
    r",? (?:will |would |had |has )?(?:also )?(?:chair(?:ed|s)?|head(?:ed|s)?|leads?|led"
    r"|represent(?:ed|s)?) (?:the )?"
)
_A_BODY = re.compile(
    r"(?:['’]s)? (?:side|delegation|delegates|team|officers|officials|contingent|party|group)\b"
)
_GAP = re.compile(r",? the ")  # "X headed the Ugandans, Y the Kenyan officers"
# Envoys "for Peru" are not Peru's.
_SENT = frozenset({"adviser", "ambassador", "attaché", "coordinator", "director", "envoy", "representative"})
_APOSTROPHES = ("'", "’")
# "The envoy to Peru", "the general in Peru" are not Peru's.
_PLACING = frozenset({"against", "at", "for", "from", "in", "near", "on", "to", "with"})
_ON_SIDE = re.compile(r",? (?:on|from|for|representing) (?:the )?$")
_SIDE = re.compile(rf" (?:{'|'.join(sorted(SIDES))})\b")
_LIST_REACH = 300  # characters behind the first of a list


def side_said(record: Record, records: Sequence[Record], context: Context) -> tuple[str, Span] | None:
    """The party of somebody and the name that says it, None where the words around leave it open."""
    seen = record.first_named
    if seen is None:
        return None
    start = context.sentence_start(seen.start)
    return (
        _on_a_side(seen, context)
        or _of_list_on_a_side(seen, records, context)
        or _whose(seen, context)
        or next((found for s in record.seen if s.name_at and (found := _named_after(s, context))), None)
        or _of_list_named_after(seen, records, context)
        or _of_apposition(seen, context)
        or _of_delegation(seen, start, context)
        or _unless_of_another(_of_list(seen, records, start, context), seen, record, context)
        or _of_ship(seen, context)
        or _of_what_he_tells(seen, start, context)
        or next((found for s in record.seen if s.name_at and (found := _of_what_he_holds(s, context))), None)
    )


def _on_a_side(seen: Seen, context: Context) -> tuple[str, Span] | None:
    """ "X on the Kuwaiti side", "X for the Kuwaiti side"."""
    index = bisect_left(context.starts, seen.end)
    party = context.parties[index] if index < len(context.parties) else None
    if party is None or _ON_SIDE.fullmatch(context.text[seen.end : party.start]) is None:
        return None
    after = context.text[party.end : party.end + 24].split()[:1]
    return _given(party) if after and after[0].strip(".,;") in SIDES else None


def _whose(seen: Seen, context: Context) -> tuple[str, Span] | None:
    """ "Thanked Kuwait, whose defence minister, X, will come"."""
    index = bisect_left(context.starts, seen.start) - 1
    party = context.parties[index] if index >= 0 else None
    if party is None or _WHOSE.fullmatch(context.text[party.end : seen.start]) is None:
        return None
    return _given(party)


def _named_after(seen: Seen, context: Context) -> tuple[str, Span] | None:
    """ "X of Peru's army", "X (Peru)", "X for Lima", "X, who commands the Peruvian fleet"."""
    index = bisect_left(context.starts, seen.end)
    party = context.parties[index] if index < len(context.parties) else None
    if party is None or party.start - seen.end > _LONGEST_LINK:
        return None
    between, after = context.text[seen.end : party.start], context.text[party.end : party.end + 1]
    if _OF.fullmatch(between) or _LEADING.fullmatch(between):
        return _given(party)
    is_body = _A_BODY.match(context.text, party.end) or _is_people(party, context.text)
    if is_body and (_LED_BODY.fullmatch(between) or _GAP.fullmatch(between)):
        return _given(party)
    if _BRACKETED.fullmatch(between) and ")" in context.text[party.end : party.end + _LONGEST_LINK]:
        return _given(party)
    is_for = between in (" for ", " for the ") and not any(p.family in _SENT for p in seen.posts)
    return _given(party) if is_for and party.kind != "demonym" and after in ",.;" else None


def _is_people(party: PartyMention, text: str) -> bool:
    """Whether a party is named by its people: "the Kenyans"."""
    return party.kind == "demonym" and text.endswith("s", party.start, party.end)


def _of_list_on_a_side(seen: Seen, records: Sequence[Record], context: Context) -> tuple[str, Span] | None:
    """ "X and Y on the Kuwaiti side": the side said behind the last of them is that of all."""
    if _SIDE.search(context.text, seen.end, seen.end + _LIST_REACH) is None:
        return None
    for other, _ in _listed_after(seen, records, context):
        side = _on_a_side(other, context)
        if side is not None or other.party is not None:
            return side
    return None


def _of_list_named_after(seen: Seen, records: Sequence[Record], context: Context) -> tuple[str, Span] | None:
    """ "Met Minister X and General Y of Peru": the state said behind the last of those met is that of all."""
    before = context.text[context.sentence_start(seen.start) : seen.start]
    if _COMPANY.search(before) is None:
        return None
    for other, name_at in _listed_after(seen, records, context):
        named = _named_after(other._replace(end=name_at.end), context)
        if named is not None or other.party is not None:
            return named
    return None


def _listed_after(seen: Seen, records: Sequence[Record], context: Context) -> Iterator[tuple[Seen, Span]]:
    """Who is named in one list with somebody, behind him and up to one without a name; with their names."""
    following = sorted(
        (other for record in records for other in record.seen if other.start >= seen.end),
        key=lambda other: other.start,
    )
    end = seen.end
    for other in following:
        if other.name_at is None or _LINKS.fullmatch(context.text[end : other.start]) is None:
            return
        yield other, other.name_at
        end = other.end


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
    index = bisect_left(context.starts, seen.start) - 1
    nearest = context.parties[index] if index >= 0 else None
    if nearest is not None and _REPRESENTED.fullmatch(context.text, nearest.end, seen.start):
        return _given(nearest)
    said = _LED.search(context.text, floor, seen.start)
    if said is None:
        return None
    near = [p for p in context.parties if said.start() - _BEFORE_BODY <= p.start < seen.start]
    near = [p for p in near if p.start >= start]
    near = [p for p in near if p.start > said.start()] or near  # "told a team of Peruvians led by X"
    near = near or list(_travellers_before(start, context))
    return _given(near[-1]) if len({p.code for p in near}) == 1 else None


def _travellers_before(start: int, context: Context) -> Iterator[PartyMention]:
    """The parties that the sentence before names as people: "Cadets from Peru came. The group"."""
    before = context.sentence_start(max(0, start - 1))
    for party in context.parties[bisect_left(context.starts, before) : bisect_left(context.starts, start)]:
        if party.kind == "demonym" or context.text.endswith((" from ", " from the "), 0, party.start):
            yield party


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


def _of_ship(seen: Seen, context: Context) -> tuple[str, Span] | None:
    """ "HMAS X arrived ... The ship's commanding officer, Y": of the navy whose ship was named last."""
    craft = ship_commanded(seen, context)
    return _given(craft) if craft is not None else None


def _unless_of_another(
    found: tuple[str, Span] | None, seen: Seen, record: Record, context: Context
) -> tuple[str, Span] | None:
    """The party of a list, unless the name is usual in another party named so far and not in this one.

    "Accompanied by his minister" leaves no doubt.
    """
    if found is None or _HIS_OWN.search(context.text, max(0, seen.start - _LONGEST_OWN), seen.start):
        return found
    fits = states_of_name(record.longest_name)
    named = {party.code for party in context.parties[: bisect_left(context.starts, seen.start)]}
    is_foreign = not fits.get(found[0]) and any(fits.get(code) for code in named)
    return None if is_foreign else found


def _of_what_he_tells(seen: Seen, start: int, context: Context) -> tuple[str, Span] | None:
    """ "Peru will send two ships, Minister X said": who tells what a state does is its official."""
    if not seen.speaks or not context.text[start : seen.start].rstrip().endswith((",", ",”", ',"')):
        return None
    index = bisect_left(context.starts, start)
    party = context.parties[index] if index < len(context.parties) else None
    if party is None or party.start != start or party.kind == "demonym":
        return None
    return _given(party) if _UNDERTAKES.match(context.text, party.end) else None


def _of_what_he_holds(seen: Seen, context: Context) -> tuple[str, Span] | None:
    """ "Minister X said Peru strongly supported": who tells what a state holds speaks for it."""
    index = bisect_left(context.starts, seen.end)
    party = context.parties[index] if index < len(context.parties) else None
    if party is None or party.kind == "demonym" or party.start - seen.end > _LONGEST_LINK:
        return None
    said = _SAID_THAT.fullmatch(context.text, seen.end, party.start)
    return _given(party) if said and _HOLDS.match(context.text, party.end) else None


def _given(party: PartyMention) -> tuple[str, Span]:
    return party.code, Span(party.start, party.end)
