"""The names of bodies inside posts: "the General Staff of the Armed Forces", "Eastern Naval Command".

Takes classified words and a place, says where the phrase that begins there ends, so that the name of a
person who follows stays out of it.
"""

from __future__ import annotations

from communique.gazetteer.ambiguity import SHIPS
from communique.gazetteer.cities import find_cities
from communique.gazetteer.name_words import FUNCTION_WORDS, GIVEN_NAMES, NOT_NAMES
from communique.gazetteer.places import find_regions
from communique.gazetteer.posts import BODIES
from communique.reading.people_words import (
    AREAS,
    COLLEGES,
    DIRECTIONS,
    LOOSE,
    NAMED_AFTER,
    NAMING,
    PLACE_WORDS,
)
from communique.reading.word_classes import Words

__all__ = ["body_before", "body_run", "bracketed", "field_end", "is_numbered", "noun_phrase"]


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
    is_alias = (
        len(inside) == 1 and words.classes[at + 1] in "cP" and (end + 1 in words.ranks or after in ",c")
    )
    return end + 1 if (known and inside) or is_alias else None


def body_run(words: Words, at: int, *, needs_end: bool) -> int | None:
    """The end of a body named right after a head: "Commander BN Fleet", "Commander, Eastern Command"."""
    if ship := _ship(words, at):
        return ship
    is_named = words.classes[at] in "vcY" and words.tokens[at].text[0].isupper() and at not in words.ranks
    if not is_named and not is_numbered(words, at):
        return None
    last = _operation(words, at) or noun_phrase(words, at, "")
    if last > at + 1:  # "Joint Task Force Operation Restore Order"
        last = _operation(words, last - 1) or _operation(words, last) or last
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


def _ship(words: Words, at: int) -> int:
    """The end of a ship's name with its prefix ("NNS Delta"), 0 when none begins here."""
    if words.tokens[at].text not in SHIPS or not words.tokens[at].text.isupper():
        return 0
    end = at + 1
    while end < len(words.classes) and words.classes[end] in "vcxY" and words.tokens[end].text[0].isupper():
        end += 1
    following = words.classes[end] if end < len(words.classes) else "."
    return end if end - at > 1 and following in ",.)R" else 0


def _operation(words: Words, at: int) -> int:
    """The end of an operation's name of any words ("Operation Restore Order"), 0 when none begins here."""
    if at >= len(words.lower) or words.lower[at] not in {"operation", "exercise"}:
        return 0
    end = at
    while end < len(words.classes) and words.classes[end] in "vcx" and words.tokens[end].text[0].isupper():
        end += 1
    following = words.classes[end] if end < len(words.classes) else "."
    return end if end - at > 1 and following in ",.)R" else 0


def _introduces_rank(words: Words, last: int) -> bool:
    """Whether a rank or body follows: "Director, Operations, Major X", "Director, Operations, 3 Corps"."""
    if words.classes[last : last + 1] != "," or last + 1 >= len(words.classes):
        return False
    return last + 1 in words.ranks or body_run(words, last + 1, needs_end=True) is not None


def is_numbered(words: Words, at: int) -> bool:
    """Whether a unit with its number begins at ``at``: "82 Division", "1st Infantry Division"."""
    if words.classes[at] != "#" or at + 1 >= len(words.classes):
        return False
    end = at + 1
    while end < len(words.classes) and words.classes[end] in "vc" and words.tokens[end].text[0].isupper():
        end += 1
    return any(words.lower[k] in BODIES for k in range(at + 1, end))


def noun_phrase(words: Words, k: int, preposition: str) -> int:
    """The end of the noun phrase that begins at ``k``; ``k`` itself when there is none."""
    at, has_office_word = k, False
    while at < len(words.classes):
        step = _step_right(words, k, at, preposition, has_office_word)
        if not step:
            break
        has_office_word = (
            has_office_word or "v" in words.classes[at : at + step] or "Y" in words.classes[at : at + step]
        )
        at += step
        has_office_word = has_office_word or words.classes[at - 1] == "c"
    return _trimmed(words, k, at)


def _trimmed(words: Words, k: int, at: int) -> int:
    while at > k:
        word, kind = words.lower[at - 1], words.classes[at - 1]
        is_adjective = (
            kind == "v" and words.tokens[at - 1].text[0].islower() and word not in BODIES and at - 1 > k
        )
        if kind in "-sax,t" or (
            is_adjective
            and word in LOOSE | {"first", "joint", "visiting", "general", "second", "international"}
        ):
            at -= 1
        else:
            break
    return at


def _step_right(words: Words, k: int, at: int, preposition: str, has_office_word: bool) -> int:
    classes, kind = words.classes, words.classes[at]
    after = classes[at + 1] if at + 1 < len(classes) else "."
    if kind == "Y" and at in words.parties:
        return words.parties[at][0] - at
    if kind == "v":
        return 1
    if kind == "c" and words.lower[at] == "no." and after == "#" and at > k:
        return 1
    if kind == "c" and (town := _town_of_parts(words, at)):
        return town
    if kind == "c":
        return _capitals(words, k, at, has_office_word)
    if kind == "-":
        return 2 if after in "vcx#" else (1 if after == "Y" else 0)
    if kind == '"' and at == k:
        end = classes.find('"', at + 1, at + 7)
        is_part = end > 0 and end + 1 < len(classes) and words.tokens[end + 1].text[0].isupper()
        return end + 1 - at if is_part and classes[end + 1] in "vcx" else 0  # "of the "A" Company"
    if kind == "x" and at == k and classes[at - 1] == "t" and _praises_body(words, at):
        return 1
    if kind == "s":
        return int(after in "vcY" or (after == "#" and words.classes[at + 2 : at + 3] in ("v", "x")))
    if kind == "P":
        return int(after == "s")
    if kind == "Q" and at in words.heads:
        whose = words.lower[at - 2 : at] if at >= 2 else ()
        is_named_body = words.lower[at] == "chiefs" or (whose[:1] and whose[0] in COLLEGES)
        return words.heads[at][0] - at if is_named_body else 0
    if kind in "a,":
        return _conjunction(words, k, at, preposition)
    if kind == "#":
        if words.lower[at - 1] == "no." and at - 1 > k:
            return 1
        if classes[at : at + 4] == "#-#v":
            return 3  # "the 20/20 battalion"
        return int(
            (at > k and classes[at - 1] in "vc")
            or (words.tokens[at].text[-1].isalpha() and after == "v")
            or is_numbered(words, at)
        )
    if (
        kind == "x"
        and at == k
        and after == "s"
        and classes[at + 2 : at + 3] == "v"
        and classes[at - 1] == "t"
    ):
        return 1  # "the town's police force"
    if kind == "x" and after in "cv" and words.lower[at] in PLACE_WORDS and not words.is_headline:
        return int(words.tokens[at].text[0].isupper() and words.tokens[at + 1].text[0].isupper())
    if kind == "x" and after == "-" and classes[at + 2 : at + 3] == "v" and not words.is_headline:
        return 2 * int(words.tokens[at].text[0].isupper() == words.tokens[at + 2].text[0].isupper())
    if kind == "x" and after == "v" and words.tokens[at].text[0].isupper() and not words.is_headline:
        return int(words.tokens[at + 1].text[0].isupper())
    if (
        kind == "x"
        and after == "v"
        and at == k
        and words.tokens[at].text[0].isupper()
        and classes[at - 1] == "t"
    ):
        return int(words.lower[at + 1] in BODIES and not words.is_headline)  # "the Lions battalion"
    if (
        kind == "x"
        and after == "v"
        and words.tokens[at + 1].text[0].islower()
        and words.tokens[at].text[0].islower()
    ):
        word = words.lower[at]
        if not preposition and at > k and classes[at - 1] == "c":
            return 0  # a name and its verb: "Minister Mudavadi held bilateral talks"
        return int(word not in NOT_NAMES and not word.endswith(("ed", "ing", "ly")))
    return 0


def _praises_body(words: Words, at: int) -> bool:
    """Whether a small word stands before a body with capitals: "the elite Republican Guard"."""
    end = at + 1
    while end < len(words.classes) and words.classes[end] in "vcx-" and words.tokens[end].text[0].isupper():
        end += 1
    is_small = words.tokens[at].text[0].islower() and words.lower[at] not in FUNCTION_WORDS | LOOSE
    return is_small and end - at > 2 and words.lower[end - 1] in BODIES


def field_end(words: Words, at: int, last: int) -> int:
    """The end of a field of unknown nouns: "director of surgery," "in charge of legal matters at X".

    ``at`` to ``last`` is what else stands behind the preposition.
    """
    if last >= len(words.classes) or words.classes[last] != "x":
        return last
    word = words.lower[last]
    is_after = words.classes[at - 1] in "ot" if last == at else words.tokens[last - 1].text[0].islower()
    if not is_after or not word.isalpha() or len(word) < 5 or word in FUNCTION_WORDS | NOT_NAMES:
        return last
    after = words.classes[last + 1] if last + 1 < len(words.classes) else "."
    is_over = after in ",.)(RN" or words.lower[last + 1] in {"at", "for", "in"}
    return last + 1 if is_over and words.tokens[last].text[0].islower() else last


def _capitals(words: Words, k: int, at: int, has_office_word: bool) -> int:
    """How many capitalised words at ``at`` belong to the body and not to a name that follows it."""
    end = at
    while end < len(words.classes) and words.classes[end] == "c":
        end += 1
        if words.classes[end : end + 2] == "-c" and words.classes[end + 2 : end + 3] in ("c", "v"):
            end += 1  # "the Anti-Robbery Squad"
    size = end - at
    after = words.classes[end] if end < len(words.classes) else "."
    if (
        (after == "v" or (after == "-" and words.classes[end + 1 : end + 2] == "v"))
        and size <= 3
        and words.lower[at] not in GIVEN_NAMES
    ):
        return size
    if at == k and size <= 3 and end in words.ranks and words.lower[at - 1] in {"for", "of"}:
        return size  # "Commander for Greater Accra DCOP X"
    named_after = at > k and words.lower[at - 1] in NAMED_AFTER and words.tokens[at - 1].text[0].islower()
    if at > k and words.lower[at - 1] in DIRECTIONS and size == 1:
        return 1
    if size == 1 and end in words.ranks and words.classes[at - 1] == "v":
        return 1  # no name, for the rank follows: "Head of the Training Departament Colonel"
    if not has_office_word and size > 1 and (town := _town_before_name(words, at, end)):
        return town
    if not has_office_word or named_after:
        given = next((i for i in range(at + 1, end) if words.lower[i] in GIVEN_NAMES), end)
        return min(given - at, 4)
    following = words.classes[end] if end < len(words.classes) else "."
    if at > k and words.lower[at - 1] in NAMING and words.tokens[at - 1].text[0].isupper():
        return size if following in ",.)" or end in words.ranks else 0
    text = words.tokens[at].text
    return 1 if text.isupper() and len(text) > 1 and (size == 1 and after not in "l") else 0


def _goes_on(words: Words, at: int, start: int) -> bool:
    """Whether an unusual word is a field's after "and": "Defense and Hemispheric Affairs"."""
    run = (at - 1, start, start + 1)
    if words.is_headline or words.classes[start + 1 : start + 2] != "v" or words.lower[start] in GIVEN_NAMES:
        return False
    return all(words.tokens[k].text[0].isupper() for k in run)


def _town_before_name(words: Words, at: int, end: int) -> int:
    """How many words at ``at`` name a town that a person's name follows: "Mayor of Tucson Regina Romero"."""
    for size in range(min(end - at - 1, 3), 0, -1):
        name = " ".join(token.text for token in words.tokens[at : at + size])
        found = find_cities(name)
        if found and (found[0].start, found[0].end) == (0, len(name)):
            return size
    return 0


def _town_of_parts(words: Words, at: int) -> int:
    """How many tokens at ``at`` name a town or region with a small word inside: "Rio de Janeiro"."""
    end = at + 1
    while words.classes[end : end + 2] == "lc":
        end += 2
    if end == at + 1:
        return 0
    name = " ".join(token.text for token in words.tokens[at:end])
    found = find_cities(name) or find_regions(name)
    return end - at if found and (found[0].start, found[0].end) == (0, len(name)) else 0


def _conjunction(words: Words, k: int, at: int, preposition: str) -> int:
    classes = words.classes
    if at == k or at + 1 >= len(classes):
        return 0
    start = at + 1 + (classes[at : at + 2] == ",a")
    if classes[start - 1 : start + 2] == "atv" and words.tokens[start + 1].text[0].isupper():
        start += 1  # "for Trade, Energy, and the Environment"
    if start >= len(classes):
        return 0
    before, after = classes[at - 1], classes[start]
    if before == "Y" and preposition in {"to", "for"}:
        article = start + (after == "t")
        return article - at if words.classes[article : article + 1] == "Y" else 0
    if before == "v" and after in "cx" and classes[at] == "a" and _goes_on(words, at, start):
        return start - at + 1
    if before != "v" or after != "v":
        return 0
    if words.tokens[at - 1].text[0].isupper() != words.tokens[start].text[0].isupper():
        return 0
    end = start
    while end < len(classes) and classes[end] in "v-":
        end += 1
    following = classes[end] if end < len(classes) else "."
    if following in "PQ":
        return 0
    if classes[at] == "," and "a" not in (classes[start - 1], following) and not _is_enumerated(words, end):
        return 0
    return start - at


def _is_enumerated(words: Words, at: int) -> bool:
    """Whether more fields and then "and" follow: "of Commerce, (Industries), Mines and Agriculture"."""
    while words.classes[at : at + 2] == ",v":
        at += 1
        while words.classes[at : at + 1] in ("v", "-"):
            at += 1
    return words.classes[at : at + 2] == "av" or words.classes[at : at + 3] == ",av"
