"""What stands behind the head of a post: its body or field, its seat, the party it is of or is sent to.

Takes classified words and the end of a head, says how far the post phrase reaches to the right and what
parties it names there. Whole posts are `communique.reading.posts.offices`.
"""

from __future__ import annotations

from communique.gazetteer.posts import Head
from communique.reading.names.people_words import COMMA_FAMILIES, FRIENDLY
from communique.reading.names.word_classes import Words
from communique.reading.posts.body_phrases import apposed_end, seat_of_body
from communique.reading.posts.places_behind_post import after_a_body
from communique.reading.posts.post_complements import complement_end
from communique.reading.posts.post_side import KEPT_KINDS, Side, is_local, possessive
from communique.reading.text.mentions import PartyMention

__all__ = ["right_side", "service_of_rank"]

# Kinds of posts that deal with a state.
_DEALING = frozenset({"adviser", "director", "official", "secretary"})
_TOWARDS = frozenset({"to", "in", "for", "at", "with", "on"})
# What a body has in a town that is not of that state: "head of the Vienna office of the OSCE".
_BRANCHES = frozenset({"branch", "bureau", "mission", "office"})
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
        last = complement_end(words, at, head)
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
            if _is_target(words.lower[at], head):
                target = target or party
            elif _says_only_where(words, at, first, last, head):
                continue
            elif owner is None and party.kind == "capital" and _is_of_town(words, head_last, head):
                owner = party
            elif owner is None or owner.code == party.code:
                owner = owner or party
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


def _is_target(preposition: str, head: Head) -> bool:
    """Whether a party behind a preposition is the one to which somebody is sent: "ambassador to Peru"."""
    can_be = head.targets or preposition == "in"
    return can_be and preposition in _TOWARDS and head.family != "adviser"


def _says_only_where(words: Words, at: int, first: int, last: int, head: Head) -> bool:
    """Whether a party is only where somebody is posted, or of what the post or its body is about."""
    end, party = words.parties[first]
    is_capital = party.kind == "capital"
    return (
        (is_capital and words.lower[at] == "in" and head.family in COMMA_FAMILIES)
        or _is_field(words, at, end, party, head)
        or _is_of_friends(words, at, first, end, last)
        or (is_capital and _has_a_branch(words, end))
    )


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
