"""Post phrases: the head of a post with what stands before and after it.

Takes the classified words of a sentence, gives `Office` values: "Azerbaijan's First Deputy Minister of
Defence" with its owner, the words that are the post, whether it is held by one person or several. Who
holds it is left to `communique.reading.people.people`.
"""

from __future__ import annotations

from typing import NamedTuple

from communique.gazetteer.name_words import CALENDAR_WORDS
from communique.gazetteer.posts import Head
from communique.reading.names.copulas import once_end
from communique.reading.names.people_words import COMMA_FAMILIES
from communique.reading.names.word_classes import Words
from communique.reading.posts.words_before_post import ORDINALS, left_side, serves_next, words_before
from communique.reading.posts.words_behind_post import right_side, service_of_rank
from communique.reading.text.mentions import PartyMention

__all__ = ["Office", "find_offices"]

_TILL = (("till",), ("until",))
_DATED = frozenset({"commander", "commissioner", "director", "head"})
_AHEAD = frozenset({"be", "shall", "to", "will"})
_SPANNING = frozenset({"and", "may", "till", "to", "until"})
_BEING = frozenset({"became", "becomes", "is", "was"})
_FIRST = frozenset({"chief", "top"})
_SCHOOLS = frozenset({"Academy", "College", "School"})
_GATHERINGS = frozenset(
    {"Conference", "Course", "Dialogue", "Forum", "Group", "Meeting", "Seminar", "Workshop"}
)


class Office(NamedTuple):
    """A post phrase of a sentence, in token indices.

    ``first`` to ``last`` is the whole phrase with its party; ``said`` the runs of tokens that say the
    post without its country, ``words`` these words in lower case; ``owner`` the party whose post it is;
    ``target`` the party to which the holder is sent; ``singular`` the head's words for one holder;
    ``is_over`` says that it was held once (", until March head of X").
    """

    first: int
    last: int
    head: int
    head_last: int
    family: str
    words: tuple[str, ...]
    said: tuple[tuple[int, int], ...]
    owner: PartyMention | None
    target: PartyMention | None
    is_plural: bool
    is_weak: bool
    is_former: bool
    singular: tuple[str, ...]
    is_over: bool


def find_offices(words: Words) -> tuple[Office, ...]:
    """The post phrases of a sentence, in order, none overlapping."""
    offices: list[Office] = []
    floor, served = 0, None
    for head_at, (head_last, head) in sorted(words.heads.items()):
        if head_at < floor or serves_next(words, head_last) or _names_a_school(words, head_last):
            continue
        if not head.is_plural and _names_a_gathering(words, head_last):
            continue
        if _goes_somewhere(words, head_at, head_last) or _grades(words, head_last):
            continue
        office = _office(words, head_at, head_last, head, floor)
        if served is not None:
            office = _serving(words, served, office)
        served = None
        if office.last > head_last and serves_next(words, office.last):
            served = office  # "the Commander-in-Chief of the Armed Forces' spokesman"
            continue
        offices.append(office)
        floor = office.last
    return tuple(offices)


def _serving(words: Words, served: Office, aide: Office) -> Office:
    """The post of an aide with the whole post of whom they serve before it."""
    first = served.said[0][0]
    return aide._replace(
        first=served.first,
        words=words.lower[first : aide.last],
        said=((first, aide.last),),
        owner=aide.owner or served.owner,
    )


def _names_a_school(words: Words, at: int) -> bool:
    """ "The Engineer School", "the Commander Academy": whom it teaches, and not an office."""
    return at < len(words.tokens) and words.tokens[at].text in _SCHOOLS


def _names_a_gathering(words: Words, at: int) -> bool:
    """ "The Expert Group Meeting", "the Commander Conference": who gathers there, and no office."""
    named = at < len(words.tokens) and words.tokens[at].text in _GATHERINGS
    return named and words.lower[at : at + 2] != ("group", "captain")


def _grades(words: Words, at: int) -> bool:
    """ "Secretary-level talks": how high those are who hold them, and no office holder."""
    said = words.lower[at : at + 2]
    return said == ("-", "level") or (said[:1] == ("level",) and words.lower[at - 1 : at] == ("-",))


def _goes_somewhere(words: Words, at: int, last: int) -> bool:
    """ "The frigate heads for Lima": a verb, and no heads of anything."""
    is_verb = words.lower[at:last] == ("heads",) and words.lower[last : last + 1] in (("for",), ("to",))
    return is_verb and at > 0 and words.classes[at - 1] != "t"


def _office(words: Words, head_at: int, head_last: int, head: Head, floor: int) -> Office:
    left = left_side(words, head_at, floor)
    right = right_side(words, head_last, head, left.owner)
    beside = service_of_rank(words, left.edge, (head_at, head_last), right.edge)
    removed = left.removed + right.removed + beside
    removed += _short_name(words, _said(left.edge, head_at, removed), head_at)
    # An officer is told of in the post of that time; "then President X" is told of as one who was.
    is_named = words.classes[right.edge : right.edge + 1] in tuple("cRhl")
    is_dated = head.family in COMMA_FAMILIES and not is_named
    first, owner, is_former = words_before(
        words, left.edge, floor, left.owner, is_dated=is_dated, is_named=is_named
    )
    if owner is None:  # a post that names whose it is: "Raksha Mantri", "member of the European Parliament"
        inside = (words.parties[i][1] for i in range(head_at, head_last) if i in words.parties)
        owner = next(inside, None)
    said = _said(left.edge, right.said_to or right.edge, removed)
    family, compared = head.family, tuple(word for a, b in said for word in words.lower[a:b])
    if head.words == ("boss",) and _is_of_a_force(words, left.edge, head_at):
        family = "chief"  # "the regional police boss", "the DCI boss", and not one of a company
    if head.words[-1] == "diplomat" and not _FIRST.isdisjoint(words.lower[first:head_last]):
        family, compared = "minister", ("foreign", "minister")  # "the top Peruvian diplomat"
    if _is_counted(words, left.edge):  # still compared with it: not every "defence minister" is "the first"
        said = _said(left.edge + 1, right.said_to or right.edge, removed)
    return Office(
        first,
        right.edge,
        head_at,
        head_last,
        family,
        compared,
        said,
        owner or right.owner,
        right.target,
        head.is_plural,
        head.is_weak,
        is_former,
        head.singular,
        _is_over(words, first)
        or (head.family in COMMA_FAMILIES and _is_dated(words, first, right.edge))
        or (
            head.family in _DATED and words.lower[right.edge : right.edge + 1] in _TILL and _was(words, first)
        ),
    )


def _short_name(words: Words, said: tuple[tuple[int, int], ...], head_at: int) -> tuple[tuple[int, int], ...]:
    """The tokens of a short name in brackets behind whose post it is: "Republic of Korea (ROK) Minister"."""
    first = said[0][0] if said else head_at
    end = words.classes.find(")", first, head_at)
    return ((first, end + 1),) if words.classes[first] == "(" and end > 0 else ()


def _is_of_a_force(words: Words, first: int, last: int) -> bool:
    """Whether words before a post name an office or an abbreviated body."""
    return "v" in words.classes[first:last] or any(
        token.text.isupper() and len(token.text) > 1 for token in words.tokens[first:last]
    )


def _was(words: Words, first: int) -> bool:
    """Whether "was" stands before a post: "who was its commander until January"."""
    at = first - (first > 0 and words.classes[first - 1] == "t")
    return at > 0 and words.lower[at - 1] == "was"


def _is_over(words: Words, first: int) -> bool:
    """Whether words between a comma and a post say that it was held once: ", until last March head of X"."""
    at = first - (first > 0 and words.classes[first - 1] == "t")
    for start in range(max(1, at - 4), at):
        if words.classes[start - 1] == "," and once_end(words, start) == at:
            return True
    return False


def _is_dated(words: Words, first: int, at: int) -> bool:
    """Whether a span of years or months says that a post is over: "its commander from 2005 to 2007"."""
    opening = words.lower[at] if at < len(words.lower) else ""
    if opening not in {"between", "from"} or _AHEAD & set(words.lower[max(0, first - 4) : first]):
        return False
    end = at + 1
    while end < len(words.lower) and (
        words.classes[end] == "#" or words.lower[end] in CALENDAR_WORDS | _SPANNING
    ):
        end += 1
    said = words.lower[at + 1 : end]
    is_span = not _SPANNING.isdisjoint(said) and words.classes[at + 1] != "t"
    return is_span and words.classes[end - 1] == "#" and words.lower[end - 1].isdigit()


def _is_counted(words: Words, at: int) -> bool:
    """Whether a post only counts its holders: "the first German defence minister to visit"."""
    is_ordinal = at > 1 and words.lower[at] in ORDINALS and words.classes[at - 1] == "t"
    return is_ordinal and words.classes[at + 1] == "Y" and words.lower[at - 2] in _BEING


def _said(first: int, last: int, removed: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    at = first
    for start, end in sorted(removed):
        if start > at:
            runs.append((at, start))
        at = max(at, end)
    if last > at:
        runs.append((at, last))
    return tuple(runs)
