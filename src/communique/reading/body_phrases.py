"""The names of bodies inside posts: "the General Staff of the Armed Forces", "Eastern Naval Command".

Takes classified words and a place, says where the phrase that begins there ends, so that the name of a
person who follows stays out of it.
"""

from __future__ import annotations

from communique.gazetteer.ambiguity import SHIPS
from communique.gazetteer.name_words import FUNCTION_WORDS, GIVEN_NAMES, NOT_NAMES
from communique.gazetteer.posts import BODIES
from communique.reading.noun_phrases import is_numbered, noun_phrase, operation_end, ship_end
from communique.reading.people_words import AREAS, NAMING
from communique.reading.word_classes import Words

__all__ = ["body_before", "body_run", "bracketed", "field_end"]


# What an officer commands or heads for a while, beside bodies and fields.
_COMMANDED = frozenset(
    {"assault", "attack", "convoy", "drill", "exercise", "operation", "post", "raid", "rescue"}
)
# How many tokens back "its chairman" finds its body.
_BODY_REACH = 60


def body_before(words: Words, at: int) -> tuple[int, int] | None:
    """The tokens of the last body named with capitals before ``at`` ("the Indonesian Naval Academy")."""
    end, floor = at, max(0, at - _BODY_REACH)
    while end > floor:
        if (
            words.classes[end - 1] == "v"
            and words.lower[end - 1] in BODIES
            and words.tokens[end - 1].text[0].isupper()
        ):
            first = end - 1
            while (
                first > 0
                and words.classes[first - 1] in "vcY-#"
                and (words.tokens[first - 1].text[0].isupper() or words.classes[first - 1] in "-#")
            ):
                first -= 1
            if end - first > 1:
                return first, end
        end -= 1
    return None


def bracketed(words: Words, at: int) -> int | None:
    """The end of a bracket that explains the post: "(International Cooperation)", "(IRGC)"."""
    end = words.classes.find(")", at)
    if not 0 < end - at <= 6:
        return None
    inside = range(at + 1, end)
    known = all(
        words.classes[k] in "va-#" or (words.classes[k] in "cRYPx" and words.tokens[k].text.isupper())
        for k in inside
    )
    after = words.classes[end + 1] if end + 1 < len(words.classes) else "."
    if len(inside) == 1 and words.tokens[at + 1].text in SHIPS and after == "c":
        return end + 2  # "the Navy Ship (NNS) Delta"
    is_area = words.lower[end - 1] in AREAS | BODIES and all(
        words.tokens[k].text[0].isupper() for k in inside
    )
    known = known or (is_area and set(words.classes[at + 1 : end]) <= set("cvY"))  # "(Uttara Division)"
    is_alias = (
        len(inside) == 1 and words.classes[at + 1] in "cP" and (end + 1 in words.ranks or after in ",c")
    )
    return end + 1 if (known and inside) or is_alias else None


def body_run(words: Words, at: int, *, needs_end: bool) -> int | None:
    """The end of a body named right after a head: "Commander BN Fleet", "Commander, Eastern Command"."""
    if ship := ship_end(words, at):
        return ship
    is_named = words.classes[at] in "vcY" and words.tokens[at].text[0].isupper() and at not in words.ranks
    if not is_named and not is_numbered(words, at):
        return None
    last = operation_end(words, at) or noun_phrase(words, at, "")
    if last > at + 1:  # "Joint Task Force Operation Restore Order"
        last = operation_end(words, last - 1) or operation_end(words, last) or last
    run = range(at, last)
    alias = bracketed(words, last) if words.classes[last : last + 1] == "(" else None
    if alias is not None and alias in words.ranks and last - at < 3:
        return last  # "Commander Karachi (COMKAR) Rear Admiral X"
    comes_rank = last in words.ranks or (words.classes[last : last + 1] == "," and last + 1 in words.ranks)
    followed_by_rank = comes_rank and words.tokens[at].text.isupper()
    is_field = words.classes[at:last] == "v" * (last - at) and _introduces_rank(words, last)
    is_titled = words.lower[at] in NAMING and words.tokens[at].text[0].isupper() and last - at > 1
    is_area = last - at > 1 and words.lower[last - 1] in AREAS and words.tokens[last - 1].text[0].isupper()
    if not (followed_by_rank or is_field or is_titled or is_area) and not any(
        words.lower[k] in BODIES or (words.classes[k] == "v" and not needs_end) for k in run
    ):
        return None
    is_unit = words.lower[last - 1] in BODIES and words.tokens[last - 1].text[0].isupper()
    if not is_unit and any(words.classes[k] == "c" and words.lower[k] in GIVEN_NAMES for k in run):
        return None
    if is_unit and (seat := _dashed_seat(words, last)):
        return seat
    following = words.classes[last] if last < len(words.classes) else "."
    if following == "o" and is_unit:
        return last  # "GOC, 6 Division of the Army"
    if following in "PQ" or (needs_end and following not in "(,.)RNcax"):
        return None
    return last


def _dashed_seat(words: Words, at: int) -> int | None:
    """The end of a seat behind a dash: "Commander, Security Forces - Jaffna"; None where none follows."""
    end = at + 1
    while words.classes[end : end + 1] == "c":
        end += 1
    is_alone = end - at == 2 and words.classes[end : end + 1] in ("", ",", ".", ")", "x", "z")
    return end if words.classes[at : at + 1] == "d" and is_alone else None


def _introduces_rank(words: Words, last: int) -> bool:
    """Whether a rank or body follows: "Director, Operations, Major X", "Director, Operations, 3 Corps"."""
    if words.classes[last : last + 1] != "," or last + 1 >= len(words.classes):
        return False
    return last + 1 in words.ranks or body_run(words, last + 1, needs_end=True) is not None


def field_end(words: Words, at: int, last: int) -> int:
    """The end of a field of unknown nouns: "director of surgery," "in charge of legal matters at X".

    ``at`` to ``last`` is what else stands behind the preposition.
    """
    if last >= len(words.classes) or words.classes[last] != "x":
        return last
    word = words.lower[last]
    if word in _COMMANDED and words.classes[last - 1] in "otv" and words.tokens[last].text[0].islower():
        return last + 1
    is_after = words.classes[at - 1] in "ot" if last == at else words.tokens[last - 1].text[0].islower()
    if not is_after or not word.isalpha() or len(word) < 5 or word in FUNCTION_WORDS | NOT_NAMES:
        return last
    after = words.classes[last + 1] if last + 1 < len(words.classes) else "."
    is_over = after in ",.)(RN" or words.lower[last + 1] in {"at", "for", "in"}
    return last + 1 if is_over and words.tokens[last].text[0].islower() else last
