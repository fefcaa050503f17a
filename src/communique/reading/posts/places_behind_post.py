"""Where a post is held, said beside its body: "GOC 1 Division, Kaduna", "Corps Commander Lahore".

Takes classified words and a place after the head of a post, says whether the name of a town there belongs to
the post, so that it is not taken for the name of its holder.
"""

from __future__ import annotations

from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.places import is_place_name
from communique.gazetteer.posts import ABBREVIATIONS, Head
from communique.reading.names.people_words import (
    AREAS,
    BEFORE_PLACES,
    COMMA_FAMILIES,
    DIRECTIONS,
    SEATED_FAMILIES,
)
from communique.reading.names.police_offices import known_place
from communique.reading.names.word_classes import Words
from communique.reading.posts.noun_phrases import operation_end

__all__ = [
    "after_a_body", "numbered_district", "place_before_mark", "place_before_rank", "seat_before_rank",
    "seat_of_command",
]  # fmt: skip

_LONGEST = 3  # words


def after_a_body(words: Words, at: int, head_last: int, head: Head) -> int | None:
    """The end of a town that follows the body of a post after a comma, None where none does."""
    is_bare = at == head_last and "," not in head.words  # "DIG, Armed Police, Chennai" has its body in it
    if words.classes[at] != "," or is_bare or head.family not in COMMA_FAMILIES:
        return None
    end = _town(words, at + 1)
    if end is None:
        return seat_before_rank(words, at + 1)
    following = words.classes[end] if end < len(words.classes) else "."
    return end if following in ",.)" else None


def place_before_rank(words: Words, at: int) -> int | None:
    """The end of a place that its holder follows after a comma: "commander in Wau, Maj. Gen. X"."""
    end = at + (words.classes[at : at + 1] == "t")
    first = end
    while end < len(words.classes) and (
        words.classes[end] == "-" or (words.classes[end] in "cvxY" and words.tokens[end].text[0].isupper())
    ):
        end += 1
    if end == first or end == len(words.classes):
        return None
    if words.classes[end : end + 2] in (",R", ",h"):
        return end
    if end in words.ranks and known_place(words.tokens, words.lower, words.classes, first) == end:
        return end  # "spokesperson in Limpopo Brig X"
    return end if _is_named(words, end) and _town(words, first) == end else None


def place_before_mark(words: Words, at: int) -> int | None:
    """The end of a place of no state that a comma or full stop follows: "commander in Kachin State,"."""
    end = first = at + (words.classes[at : at + 1] == "t")
    if first in words.parties and words.parties[first][1].kind == "capital":
        end = words.parties[first][0]
    while end < len(words.classes) and words.classes[end] in "cvx-" and words.tokens[end].text[0].isupper():
        end += 1
    is_named = "c" in words.classes[first:end] or (end > first and first in words.parties)
    if words.classes[end : end + 1] == "v" and words.lower[end] in AREAS:
        end += 1  # "in Bastar district"
    return end if is_named and words.classes[end : end + 1] in (",", ".", ")", "") else None


def _is_named(words: Words, at: int) -> bool:
    """Whether a name between commas begins at ``at``; one without the second comma is rather a subject."""
    end = at + 1
    while words.classes[end : end + 1] and words.classes[end] in "chl-":
        end += 1
    return words.classes[at] == "," and end - at > 2 and words.classes[end : end + 1] == ","


def seat_before_rank(words: Words, at: int) -> int | None:
    """The end of a place nobody knows between commas, where the holder with a rank follows."""
    end, floor = at, at
    while end < len(words.classes) and end - floor <= _LONGEST:
        if words.classes[end] == "," and words.classes[end + 1 : end + 2] == "R":
            return end if end > at else None
        if words.classes[end] == "," and end > floor:
            floor = end + 1
        elif (operation := operation_end(words, end)) and end == floor:
            end = operation
            continue
        elif words.lower[end] in GIVEN_NAMES or not (
            words.classes[end] in "c-"
            or (words.lower[end] in DIRECTIONS and words.tokens[end].text[0].isupper())
            or (end > floor and words.lower[end] in AREAS)
        ):
            return None
        end += 1
    return None


def seat_of_command(words: Words, at: int, head: Head) -> int | None:
    """The end of a town right after a commander's post, where no name goes on from it."""
    if head.family not in SEATED_FAMILIES:
        return _place_of_abbreviated(words, at)
    end = _town(words, at)
    if end is not None and (words.classes[end] if end < len(words.classes) else ".") in ",.)Rh":
        return end
    return _lone_seat(words, at)


def numbered_district(words: Words, at: int) -> int | None:
    """The end of a numbered district after its commander's post: "Pangdam XVII/Cenderawasih"."""
    if words.lower[at - 1] not in BEFORE_PLACES or words.classes[at + 1 : at + 2] != "-":
        return None
    end = at + 2
    if (
        words.tokens[at + 1].text != "/"
        or end == len(words.tokens)
        or not words.tokens[end].text[0].isupper()
    ):
        return None
    last = end + 1
    while words.classes[last : last + 1] in ("c", "x") and words.tokens[last].text[0].isupper():
        last += 1
    is_whole = last in words.ranks or words.classes[last : last + 1] in ("", ",", ".", ")")
    return last if is_whole and last - at <= _LONGEST + 2 else end + 1


def _lone_seat(words: Words, at: int) -> int | None:
    """The end of a seat of one word: "GOC Okara", "Corps Commander Mangla", "CCPO Peshawar" with a name."""
    post = words.lower[at - 2 if words.classes[at - 1] == ")" else at - 1]
    is_short = (
        post == "police" and words.tokens[at - 2].text in ABBREVIATIONS
    ) or post == "ig"  # "IG (Police) Punjab X"
    if (post in BEFORE_PLACES or is_short) and (end := _place_before_name(words, at)):
        return end
    end = known_place(words.tokens, words.lower, words.classes, at) if post in BEFORE_PLACES else 0
    if end and words.classes[end : end + 1] in ("x", "a"):
        return end  # "made RPO Faisalabad in place of"
    if post in BEFORE_PLACES and words.classes[at : at + 2] == "c)":
        return at + 1  # "(DPO Egor)"
    if post in BEFORE_PLACES and words.classes[at : at + 4] == "cc,R" and _is_aside(words, at + 3):
        return at + 2  # "DPO Dawakin Tofa, CSP X,"
    if words.classes[at : at + 3] == "c,R" and at > 1 and words.lower[at] not in GIVEN_NAMES:
        return at + 1 if words.classes[at - 2] in "vP" and _is_aside(words, at + 2) else None
    if (words.tokens[at - 1].text in ABBREVIATIONS or post in BEFORE_PLACES) and (
        end := _place_before_rank(words, at)
    ):
        return end  # "SHO Saddar Inspector X"
    if post in BEFORE_PLACES and words.tokens[at - 1].text.isupper() and _is_told_behind_name(words, at):
        return at + 1
    is_seated = words.lower[at - 1] == "goc" or words.lower[at - 2 : at] == ("corps", "commander")
    following = words.classes[at + 1 : at + 2]
    return (
        at + 1
        if is_seated and words.classes[at] == "c" and following in ("", ",", ".", "a", "x", "(", ")")
        else None
    )


def _place_of_abbreviated(words: Words, at: int) -> int | None:
    """The end of a place between an abbreviated post and a rank: "Defence PRO Kohima Lt Col X"."""
    return (_place_before_rank(words, at) or None) if words.tokens[at - 1].text in ABBREVIATIONS else None


def _place_before_rank(words: Words, at: int) -> int:
    """The end of one or two words with capitals at ``at`` that a rank follows; 0 where none does."""
    end = next((k for k in (at + 1, at + 2) if k in words.ranks), at)
    is_named = all(words.classes[k] in "cvx" and words.tokens[k].text[0].isupper() for k in range(at, end))
    return end if end > at and is_named else 0


def _is_told_behind_name(words: Words, at: int) -> bool:
    """Whether one word ends a post behind its holder's name, and so is its place: "Insp X, OIC Galle,"."""
    return words.classes[at - 3 : at + 2] in ("c,Pc,", "c,Pc.")


def _is_aside(words: Words, at: int) -> bool:
    """Whether a rank and a name that a comma closes begin at ``at``: "Area Commander Okara, ACP X,"."""
    end = words.ranks[at][0] if at in words.ranks else at
    start = end
    while words.classes[end : end + 1] in ("c", "l", "-"):
        end += 1
    return end > start and words.classes[end : end + 1] == ","


def _place_before_name(words: Words, at: int) -> int:
    """The end of a place between an officer's post and the name ("DPO Swat X"); 0 for none.

    Where no table has the place, the given name behind it tells.
    """
    end = known_place(words.tokens, words.lower, words.classes, at)
    is_listed = words.lower[at - 1] in BEFORE_PLACES
    if not end and is_listed and words.classes[at : at + 3] == "ccc" and words.lower[at] not in GIVEN_NAMES:
        end = at + 1 if words.lower[at + 1] in GIVEN_NAMES else 0
    return end if words.classes[end : end + 2] in ("cc", "cl", "c-", "hc") else 0


def _town(words: Words, at: int) -> int | None:
    end = at
    while end < len(words.classes) and words.classes[end] in "cv" and words.tokens[end].text[0].isupper():
        end += 1
    if not 0 < end - at <= _LONGEST:
        return None
    return end if is_place_name(" ".join(token.text for token in words.tokens[at:end])) else None
