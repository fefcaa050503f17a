"""What stands behind the head of a post: its body or field, its seat, the party it is of or is sent to.

Takes classified words and the end of a head, says how far the post phrase reaches to the right and what
parties it names there. Whole posts are `communique.reading.offices`.
"""

from __future__ import annotations

import re

from communique.gazetteer.name_words import GIVEN_NAMES, OFFICE_SURNAMES
from communique.gazetteer.posts import ABBREVIATIONS, BODIES, Head
from communique.reading.body_phrases import apposed_end, body_run, bracketed, field_end, seat_of_body
from communique.reading.heads_here import SHIP_PREFIXES
from communique.reading.mentions import PartyMention
from communique.reading.noun_phrases import is_numbered, noun_phrase
from communique.reading.people_words import (
    AREAS,
    COMMA_FAMILIES,
    FRIENDLY,
    RULERS,
    SEATED,
    SEATS,
    TO_FAMILIES,
)
from communique.reading.police_offices import known_place
from communique.reading.post_side import KEPT_KINDS, Side, is_local, possessive
from communique.reading.romance_posts import of_romance
from communique.reading.seats import (
    after_a_body,
    numbered_district,
    place_before_mark,
    place_before_rank,
    seat_before_rank,
    seat_of_command,
)
from communique.reading.word_classes import Words

__all__ = ["right_side", "service_of_rank"]

_SHORT_UNIT = re.compile(r"\d{1,4}[A-Z]{2,4}")
_SEATED = frozenset({"commander", "commissioner"})
# Kinds of posts that deal with a state.
_DEALING = frozenset({"adviser", "director", "official", "secretary"})
_CHARGED = (("in", "charge", "of"), ("responsible", "for"), ("with", "responsibility", "for"))
# What a body has in a town that is not of that state: "head of the Vienna office of the OSCE".
_BRANCHES = frozenset({"branch", "bureau", "mission", "office"})
_GRADES = frozenset({"II", "III", "IV", "VI"})
_LONGEST_SHIP = 2  # words of a ship's name; more are a ship and a person
_SMALL_FORCES = frozenset({"command", "force", "forces"})
_SERVICES = (
    *(("air", "force"), ("army",), ("coast", "guard"), ("marine", "corps"), ("national", "guard"), ("navy",)),
    ("space", "force"),
)


def right_side(words: Words, head_last: int, head: Head, owner: PartyMention | None) -> Side:
    """What stands after the head of a post and belongs to it; ``owner`` is what its left side gave."""
    at, target, said_to = head_last, None, 0
    removed: list[tuple[int, int]] = []
    while at < len(words.classes):
        seat = after_a_body(words, at, head_last, head)
        if seat is not None:
            removed.append((at, seat))
            at = seat
            continue
        last = _complement(words, at, head)
        if last is None:
            break
        if _is_where_he_is(words, at, head_last, owner):
            break
        if said_to := _end_of_superior(words, at, last):
            break
        if words.classes[at] == "(" and any(k in words.parties for k in range(at, last)):
            removed.append((at, last))
        for first in range(at, last):
            if first not in words.parties:
                continue
            end, party = words.parties[first]
            preposition = words.lower[at]
            if (
                (head.targets or preposition == "in")
                and preposition in {"to", "in", "for", "at", "with", "on"}
                and head.family != "adviser"
            ):
                target = target or party
            elif (
                preposition == "in" and party.kind == "capital" and head.family in COMMA_FAMILIES
            ):  # where somebody is posted
                continue
            elif (
                _is_field(words, at, end, party, head)
                or _is_of_friends(words, at, first, end, last)
                or (party.kind == "capital" and _has_a_branch(words, end))
            ):
                continue
            elif owner is None and party.kind == "capital" and _is_of_town(words, head_last, head):
                owner = party
            elif owner is None:
                owner = party
                removed += _country_words(words, at, first, end, last, party)
            elif owner.code == party.code:
                removed += _country_words(words, at, first, end, last, party)
        at = last
    if head.family in COMMA_FAMILIES and not said_to and at < len(words.classes):
        at = apposed_end(words, head_last, at) or at
        at = seat_of_body(words, head_last, at) or at
    return Side(at, owner, target, tuple(removed), said_to)


def service_of_rank(
    words: Words, first: int, head: tuple[int, int], last: int
) -> tuple[tuple[int, int], ...]:
    """The last words of a post that are only the officer's service: "Press Secretary Navy Rear Adm. X".

    ``first`` to ``last`` are the words of the post and ``head`` those of its head, which without others
    needs the service ("Director General Coast Guard"). An abbreviated rank is what shows this manner.
    """
    if last not in words.ranks:
        return ()
    if not any(token.text.endswith(".") for token in words.tokens[last : words.ranks[last][0]]):
        return ()
    for service in _SERVICES:
        start = last - len(service)
        if words.lower[start:last] == service and words.classes[start - 1] not in "otsY":
            is_whole = start > head[1] or first < head[0] or "joint" in words.lower[first:start]
            return ((start - (words.classes[start - 1] == ","), last),) if is_whole else ()
    return ()


def _is_field(words: Words, at: int, end: int, party: PartyMention, head: Head) -> bool:
    """Whether a post only deals with a state: "director for Peru", "special assistant on Peru"."""
    if words.lower[at] not in {"for", "on"} or head.family not in _DEALING or not party.names_land:
        return False
    first = at + 1 + (words.classes[at + 1 : at + 2] == "t")
    return first in words.parties and words.parties[first][0] == end and not possessive(words, end)


def _is_of_town(words: Words, head_last: int, head: Head) -> bool:
    """Whether a capital behind a post is its town: "governor of Kinshasa", "police commander of Kinshasa"."""
    first = last = head_last - len(head.words)
    while first > 0 and words.classes[first - 1] == "v":
        first -= 1
    return any(is_local(head, word) for word in words.lower[first : last + 1])


def _is_of_friends(words: Words, at: int, first: int, end: int, last: int) -> bool:
    """Whether a party is one of two whose friendship group it is: its people may be of either parliament."""
    joined = "-" in (words.classes[end : end + 1], words.classes[first - 1])
    return joined and "friendship" in words.lower[at:last]


def _has_a_branch(words: Words, at: int) -> bool:
    """Whether a town is only where somebody else's office is: "head of the Kabul office of UNICEF"."""
    return (
        words.lower[at : at + 1] != ()
        and words.lower[at] in _BRANCHES
        and words.lower[at + 1 : at + 2] == ("of",)
    )


def _end_of_superior(words: Words, at: int, last: int) -> int:
    """The end of another's post and name that a post is "for" or "to" ("aide to President X"); 0 for none."""
    if words.lower[at] not in {"for", "of", "to"} or words.classes[last - 1] not in "PQ":
        return 0
    if words.classes[at + 1] == "t":  # "adviser to the President X" is X
        return 0
    end = last
    while end < len(words.classes) and words.classes[end] in "Rchl-":
        end += 1
    inner = next((k for k in range(last - 1, at, -1) if k in words.heads), 0)
    return end if end > last and inner and not words.heads[inner][1].is_plural else 0


def _country_words(
    words: Words, at: int, first: int, end: int, last: int, party: PartyMention
) -> list[tuple[int, int]]:
    if "-" in (words.classes[first - 1], words.classes[end : end + 1]):
        return []  # "the Iran-Syria group"
    if party.kind == "capital" and end < last:
        return []  # "for Cairo Security"
    if party.kind in KEPT_KINDS:
        return []
    between = (words.classes[k] for k in range(at + 1, first) if words.lower[k] not in FRIENDLY)
    if words.lower[at] in {"of", "from"} and end == last and set(between) <= {"o", "t"}:
        return [(at, last)]
    if end == last and first > at + 1 and words.lower[first - 1] in {"of", "the"}:
        return [(first - (2 if words.lower[first - 1] == "the" else 1), last)]
    if end == last:
        return []
    return [(first, end + possessive(words, end))]


def _is_where_he_is(words: Words, at: int, head_last: int, owner: PartyMention | None) -> bool:
    """Whether the capital behind somebody of a national body says where he is: "met the secretary of Iran's
    Supreme National Security Council in Tehran".
    """
    if words.lower[at] != "in" or at == head_last or owner is None or at + 1 not in words.parties:
        return False
    end, town = words.parties[at + 1]
    is_his_post = words.classes[end : end + 2] in (",R", ",c", ",h")  # "... in Tehran, X,"
    return town.kind == "capital" and town.code == owner.code and not is_his_post


def _is_a_state(words: Words, at: int) -> bool:
    at += words.classes[at : at + 1] == "t"
    return at in words.parties and words.parties[at][1].names_land


def _complement(words: Words, at: int, head: Head) -> int | None:
    """Where the complement that begins at ``at`` ends, None when none begins there."""
    kind, word = words.classes[at], words.lower[at]
    if word == "to" and head.family == "chief" and _is_a_state(words, at + 1):
        return None  # "the visit of the army chief to Peru"
    if romance := of_romance(words.tokens, at, words.ranks):
        return romance
    if kind in "#c" and (district := numbered_district(words, at)):
        return district
    if word in {"of", "for"} or (word in {"to", "on"} and (head.targets or head.family in TO_FAMILIES)):
        return _after_preposition(words, at, head)
    if word == "to" and "delegate" in head.words:  # "Minister Delegate to the Minister of Defence"
        return _office_after(words, at + 1 + (words.classes[at + 1 : at + 2] == "t"))
    if kind == "t" and words.lower[at - 1] == "commanding":  # "the Officer Commanding the 3rd Brigade"
        unit = noun_phrase(words, at + 1, "of")
        return unit if unit > at + 1 else None
    if head.family not in RULERS and (charge := _in_charge(words, at)):
        return charge
    if word == "in" and head.family in COMMA_FAMILIES:
        found = _in_area(words, at) or place_before_rank(words, at + 1)
        if not found:
            found = place_before_mark(words, at + 1)
        if found:
            return found
    if word == "from" and head.is_plural and not head.is_weak:  # "foreign ministers from Peru"
        party = at + 1 + (words.classes[at + 1 : at + 2] == "t")
        return words.parties[party][0] if party in words.parties else None
    if word in {"in", "at", "with"} and (head.targets or head.is_weak):
        return _after_preposition(words, at, head)
    is_inside = word == "at" or words.lower[at : at + 2] == ("in", "the")
    if is_inside and head.family in COMMA_FAMILIES and (body := _at_a_body(words, at, head)):
        return body
    if word in {"at", "in", "within"} and head.family in SEATED:
        last = _after_preposition(words, at, head)
        is_body = last is not None and any(
            words.lower[k] in SEATS and (words.tokens[k].text[0].isupper() or words.lower[k] == "presidency")
            for k in range(at, last)
        )
        return _with_its_head(words, last) if last is not None and is_body else None
    if word == "representing" and head.family == "lawmaker":
        seat = noun_phrase(words, at + 1 + (words.classes[at + 1 : at + 2] == "t"), "of")
        return seat if words.classes[seat : seat + 1] == "," else None
    if kind == "(":
        return bracketed(words, at)
    if kind in "cY" and (force := _short_force(words, at, head)):
        return force
    if kind == "c" and words.tokens[at].text in _GRADES and head.family not in RULERS | {"pope"}:
        return at + 1  # "Prosecutor II", "Regional Director III"
    if (
        head.words == ("commander",)
        and words.lower[at - 1] == "commander"
        and (force := _small_force(words, at))
    ):
        return force
    if kind == "," and head.family in COMMA_FAMILIES and _is_bracketed_seat(words, at):
        return at + 2
    if kind == "," and head.family in COMMA_FAMILIES and at + 1 < len(words.classes):
        last = body_run(words, at + 1, needs_end=True)
        if last == at + 2 and words.tokens[at + 1].text.isupper() and last in words.ranks:
            return None  # "Chief of Staff, PN Rear Admiral X"
        return last or (seat_before_rank(words, at + 1) if head.family in _SEATED else None)
    if head.family == "commander" and _SHORT_UNIT.fullmatch(words.tokens[at].text):
        return at + 1  # "Officer Commanding 3BN"
    if kind == "#" and head.family in COMMA_FAMILIES:
        return body_run(words, at, needs_end=False) if is_numbered(words, at) else None
    if words.lower[at] in GIVEN_NAMES and not OFFICE_SURNAMES.isdisjoint(words.lower[at + 1 : at + 2]):
        return None  # "Director Peter Ward"
    if kind in "vcY" and words.tokens[at].text[0].isupper() and head.family not in RULERS:
        return seat_of_command(words, at, head) or body_run(words, at, needs_end=False)
    return None


def _with_its_head(words: Words, at: int) -> int:
    """The end of whose body it is: "in the Office of the Prime Minister"; ``at`` where none is said."""
    return (_office_after(words, at + 2) or at) if words.lower[at : at + 2] == ("of", "the") else at


def _is_bracketed_seat(words: Words, at: int) -> bool:
    """Whether a seat of one word closes a bracket: "SP X (DPO, Egor)"."""
    return words.classes[at + 1 : at + 3] == "c)" and words.classes[at - 2 : at - 1] == "("


def _short_force(words: Words, at: int, head: Head) -> int:
    """The end of an abbreviated force right after its head ("IG CRPF Ajay X", "Chairman NADRA,"), or 0."""
    text = words.tokens[at].text
    is_short = text.isupper() and text.isalpha() and len(text) > 2 and not words.is_headline
    if region := _force_of_region(words, at):
        return region
    if words.classes[at] == "Y":  # "ISI", and no state or alliance
        is_short = is_short and at in words.parties and words.parties[at][1].kind in KEPT_KINDS
    if not is_short or words.classes[at - 1] != "P":
        return 0
    is_behind = words.tokens[at - 1].text in ABBREVIATIONS
    if head.family in COMMA_FAMILIES and words.classes[at + 1 : at + 3] in (
        "c,",
        "c.",
        "c)",
        "Y,",
        "Y.",
        "Y)",
    ):
        return at + 2  # "Sector Commander ISI Punjab,"
    is_named = is_behind and words.classes[at + 1 : at + 3] in ("cc", "cv", "YY", "Yv")
    is_alone = head.family in COMMA_FAMILIES and (
        words.classes[at + 1 : at + 2] in ("", ",", ".", ")", "R", "a")
        and words.tokens[at - 1].text[0].isupper()
    )
    return at + 1 if is_named or is_alone else 0


def _force_of_region(words: Words, at: int) -> int:
    """The end of a short force with its region before a rank: "IG FC Balochistan (North)"; or 0."""
    if words.tokens[at - 1].text not in ABBREVIATIONS or not words.tokens[at].text.isupper():
        return 0
    end = known_place(words.tokens, words.lower, words.classes, at + 1)
    if end and words.classes[end : end + 1] == "(":
        end = bracketed(words, end) or end
    is_apposed = at > 1 and words.classes[at - 2] == "," and words.classes[end : end + 1] in (",", ".", ")")
    return end if end in words.ranks or is_apposed else 0


def _small_force(words: Words, at: int) -> int:
    """The end of a force in small letters right after its commander: "commander land forces"; 0 for none."""
    end = at
    while words.classes[end : end + 1] == "v" and words.tokens[end].text[0].islower():
        end += 1
    is_force = end > at + 1 and words.lower[end - 1] in _SMALL_FORCES
    return end if is_force and words.classes[end : end + 1] in ("", ",", ".", ")", "R", "c", "a", "x") else 0


def _at_a_body(words: Words, at: int, head: Head) -> int | None:
    """The end of "at Boulaq police station", a body with a name behind the post of somebody in it."""
    last = _after_preposition(words, at, head)
    if town := place_before_rank(words, at + 1):
        return town
    if last is None:
        return None
    is_body = words.lower[last - 1] in BODIES or words.tokens[last - 1].text.isupper()
    is_body = is_body or "court" in words.lower[at:last]  # "at the court of appeal of Garoua"
    if not is_body or words.classes[last : last + 1] == "c":
        return None
    is_named = any(
        words.classes[k] in "cY#" or (words.classes[k] == "v" and words.tokens[k].text[0].isupper())
        for k in range(at + 1, last)
    )
    return last if is_named else None


def _in_charge(words: Words, at: int) -> int | None:
    """The end of "in charge of Zone 2", "responsible for defence"."""
    start = next((at + len(said) for said in _CHARGED if words.lower[at : at + len(said)] == said), 0)
    start += bool(start) and words.classes[start : start + 1] == "t"
    last = field_end(words, start, noun_phrase(words, start, "of")) if start else 0
    return last if last > start else None


def _in_area(words: Words, at: int) -> int | None:
    """The end of "in the state" after the post of a police officer or commander."""
    if (
        words.lower[at : at + 2] == ("in", "the")
        and at + 2 < len(words.lower)
        and words.lower[at + 2] in AREAS
    ):
        return at + 3
    return None


def _after_preposition(words: Words, at: int, head: Head) -> int | None:
    k = at + 1 + (words.lower[at + 1 : at + 2] == ("both",))
    while k < len(words.classes) and words.classes[k] == "t":
        k += 1
    if k < len(words.tokens) and _SHORT_UNIT.fullmatch(words.tokens[k].text):
        return k + 1  # "of 3BN"
    office = _office_after(words, k)
    if office is not None and head.family in TO_FAMILIES and words.lower[at] in {"to", "of", "for"}:
        return office
    if words.lower[at] == "of" and (ship := _ship(words, k)):
        return ship
    last = noun_phrase(words, k, words.lower[at])
    if words.lower[at] == "of":
        last = field_end(words, k, last)
    return last if last > k else None


def _ship(words: Words, at: int) -> int:
    """The end of a ship's name behind its prefix or kind: "INS Tarini", "frigate Lupo"; 0 for none."""
    if at >= len(words.tokens) or words.tokens[at].text not in SHIP_PREFIXES:
        return 0
    end = at + 1
    while end < len(words.tokens) and end not in words.ranks and words.tokens[end].text[:1].isupper():
        end += 1
    return end if at + 1 < end <= at + 1 + _LONGEST_SHIP else 0


def _office_after(words: Words, k: int) -> int | None:
    """The end of an inner office ("to the Afghan president", "of the Interior Minister",
    "of Norway's foreign minister")."""
    at = k
    while (
        at < len(words.classes)
        and at - k < 4
        and (words.classes[at] in "Yv" or (words.classes[at] == "s" and words.classes[at - 1] == "Y"))
    ):
        at += 1
    if at in words.heads and not (
        at + 1 < len(words.classes) and words.classes[words.heads[at][0] - 1] == "Q"
    ):
        return words.heads[at][0]
    return None
