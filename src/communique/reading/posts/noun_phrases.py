"""The noun phrases in names of bodies: "the General Staff of the Armed Forces", "Operation Restore Order".

Takes classified words and a place, says where the noun phrase that begins there ends, so that the name of a
person who follows stays out of it.
"""

from __future__ import annotations

from communique.gazetteer.ambiguity import SHIPS
from communique.gazetteer.cities import find_cities
from communique.gazetteer.name_words import FUNCTION_WORDS, GIVEN_NAMES, NOT_NAMES
from communique.gazetteer.places import is_place_name
from communique.gazetteer.posts import BODIES
from communique.reading.names.name_words_here import is_all_consonants
from communique.reading.names.people_words import (
    AREAS,
    COLLEGES,
    DIRECTIONS,
    FRIENDLY,
    LOOSE,
    NAMED_AFTER,
    NAMING,
    PLACE_WORDS,
)
from communique.reading.names.police_offices import known_place
from communique.reading.names.romance_posts import romance_words
from communique.reading.names.word_classes import Words
from communique.reading.posts.fields_listed import fields_end, to_next_part

__all__ = ["is_numbered", "noun_phrase", "operation_end", "ship_end"]

_COURTS = (
    ("of", "first", "instance"),
    ("of", "appeal"),
    ("of", "appeals"),
    ("of", "cassation"),
    ("of", "assizes"),
)


def operation_end(words: Words, at: int) -> int:
    """The end of an operation's name of any words ("Operation Restore Order"), 0 when none begins here."""
    if at >= len(words.lower) or words.lower[at] not in {"operation", "exercise"}:
        return 0
    end = at
    while end < len(words.classes) and words.classes[end] in "vcx" and words.tokens[end].text[0].isupper():
        end += 1
    if (
        end - at > 1 and words.classes[end : end + 1] == "#"
    ):  # "Operation Sokola 2", "Operation Sokola 1 Grand Nord"
        end += 1
        while words.classes[end : end + 1] in ("c", "v") and words.tokens[end].text[0].isupper():
            end += 1
    following = words.classes[end] if end < len(words.classes) else "."
    return end if end - at > 1 and following in ",.)R" else 0


def ship_end(words: Words, at: int) -> int:
    """The end of a ship's name with its prefix ("NNS Delta"), 0 when none begins here."""
    if words.tokens[at].text not in SHIPS or not words.tokens[at].text.isupper():
        return 0
    end = at + 1
    while end < len(words.classes) and words.classes[end] in "vcxY" and words.tokens[end].text[0].isupper():
        end += 1
    following = words.classes[end] if end < len(words.classes) else "."
    return end if end - at > 1 and following in ",.)R" else 0


def is_numbered(words: Words, at: int) -> bool:
    """Whether a unit with its number begins at ``at``: "82 Division", "1st Infantry Division"."""
    if words.classes[at] != "#" or at + 1 >= len(words.classes):
        return False
    end = at + 1
    while end < len(words.classes) and words.classes[end] in "vcY" and words.tokens[end].text[0].isupper():
        end += 1
    end = _nickname_end(words, end) or end
    is_short = end == at + 2 and words.classes[at + 1] == "c" and _is_short(words, at + 1)  # "9 RR"
    is_last = at > 0 and words.classes[at - 1] == "P" and words.classes[end : end + 1] in ("", ",", ".", ")")
    return (is_short and (is_last or end in words.ranks)) or any(
        words.lower[k] in BODIES for k in range(at + 1, end)
    )


def _nickname_end(words: Words, at: int) -> int:
    """The end of a unit's byname and kind behind what it is: "Infantry (Tiger) Brigade"; 0 for none."""
    if words.classes[at : at + 1] not in ("(", '"') or words.classes[at - 1] != "v":
        return 0
    end = words.classes.find(")" if words.classes[at] == "(" else '"', at + 1, at + 5)
    is_named = end > at + 1 and all(token.text[0].isupper() for token in words.tokens[at + 1 : end])
    is_unit = words.classes[end + 1 : end + 2] == "v" and words.lower[end + 1] in BODIES
    return end + 2 if is_named and is_unit and words.tokens[end + 1].text[0].isupper() else 0


def noun_phrase(words: Words, k: int, preposition: str) -> int:
    """The end of the noun phrase that begins at ``k``; ``k`` itself when there is none."""
    at, has_office_word, whole = k, False, k
    while at < len(words.classes):
        if end := operation_end(words, at) or ship_end(words, at):
            at = whole = end
            break
        step = _step_right(words, k, at, preposition, has_office_word)
        if not step:
            break
        has_office_word = (
            has_office_word or "v" in words.classes[at : at + step] or "Y" in words.classes[at : at + step]
        )
        at += step
        has_office_word = has_office_word or words.classes[at - 1] == "c"
    return max(_trimmed(words, k, at), whole)


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
    if kind == "l" and at == k + 1 and classes[k - 1 : at + 3] == "tcl-c":
        return 3  # "the Hashd al-Shaabi"
    if kind in "lx" and at > k and (rest := romance_words(words.tokens, at)):
        return rest
    if kind == "v" and words.lower[at] == "vice" and at > k and at + 1 in words.ranks:
        return 0  # "commander of the brigade vice Colonel Y"
    if kind == "v":
        return 1
    if kind in "cx" and words.lower[at] == "no." and after == "#" and at > k:
        return 1
    if kind == "c" and (town := _town_of_parts(words, at)):
        return town
    if kind == "c":
        return _capitals(words, k, at, has_office_word)
    if kind == "-":
        if classes[at : at + 4] == "-l-c":
            return 4  # "Ille-et-Vilaine"
        return 2 if after in "vcx#" else (1 if after == "Y" else 0)
    if kind in '("' and at > k and (end := _nickname_end(words, at)):
        return end - at
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
    if kind == "o":
        return _court(words, at)
    if kind in "a,":
        return to_next_part(words, k, at, preposition) or max(fields_end(words, k, at) - at, 0)
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
    if classes[at : at + 4] == "x-xv" and words.lower[at] == "anti":
        return 3  # "the anti-gang unit"
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
        is_of_body = at == k and classes[at - 1] == "t" and words.lower[at + 1] in BODIES  # "the crisis cell"
        return int((is_of_body or word not in NOT_NAMES) and not word.endswith(("ed", "ing", "ly")))
    return 0


def _court(words: Words, at: int) -> int:
    """How many tokens at ``at`` say which court is meant, with its town: "of first instance of Dixinn"."""
    if at == 0 or words.lower[at - 1] not in {"court", "tribunal"}:
        return 0
    size = next((len(said) for said in _COURTS if words.lower[at : at + len(said)] == said), 0)
    town = at + size
    return size + 2 * (size > 0 and words.classes[town : town + 2] in ("oc", "oY"))


def _praises_body(words: Words, at: int) -> bool:
    """Whether a small word stands before a body with capitals, or a state: "the elite Republican Guard"."""
    end = at + 1
    while end < len(words.classes) and words.classes[end] in "vcx-" and words.tokens[end].text[0].isupper():
        end += 1
    if words.lower[at] in FRIENDLY and words.classes[at + 1 : at + 2] == "Y":
        return True  # "of the sisterly Republic of Peru"
    is_small = words.tokens[at].text[0].islower() and words.lower[at] not in FUNCTION_WORDS | LOOSE
    return is_small and end - at > 2 and words.lower[end - 1] in BODIES


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
    if at > k and words.lower[at - 1] in DIRECTIONS:
        region = _names_region(words, at, end)
        if size == 1 or region:
            return region or 1
    if size == 1 and end in words.ranks and words.classes[at - 1] == "v":
        return 1  # no name, for the rank follows: "Head of the Training Departament Colonel"
    if not has_office_word and size > 1 and (town := _town(words, at, end)):
        return town
    short = next((i for i in range(at, end - 1) if _is_short(words, i) > _is_short(words, i + 1)), None)
    if short is not None and not has_office_word and after not in ",.)a":
        return short + 1 - at  # "Director of the DSS Ali Noor spoke"
    if named_after and words.classes[end : end + 2] == "lc":
        return end + 2 - at  # "the frigate Duque de Caxias"
    if not has_office_word or named_after:
        given = next((i for i in range(at + 1, end) if words.lower[i] in GIVEN_NAMES), end)
        return min(given - at, 4)
    if at > k and words.lower[at - 1] in NAMING and words.tokens[at - 1].text[0].isupper():
        return size if after in ",.)" or end in words.ranks else 0
    text = words.tokens[at].text
    is_spelled = len(text) > 3 and is_all_consonants(text)  # "the Group TPNPB Ana Ruiz"
    return int(text.isupper() and len(text) > 1 and ((size == 1 and after not in "l") or is_spelled))


def _names_region(words: Words, at: int, end: int) -> int:
    """How many words behind a point of the compass are the region's, not an official's: "North Kivu Ana"."""
    known = known_place(words.tokens, words.lower, words.classes, at - 1)
    given = next((i for i in range(at + 1, end) if words.lower[i] in GIVEN_NAMES), at)
    return max(known - at, 0) or given - at


def _is_short(words: Words, at: int) -> bool:
    """Whether an abbreviation stands at ``at``."""
    text = words.tokens[at].text
    return text.isupper() and text.isalpha() and len(text) > 1


def _town(words: Words, at: int, end: int) -> int:
    """How many words at ``at`` name a town, also before a person's name: "Mayor of Tucson Regina Romero"."""
    for size in range(min(end - at, 3), 0, -1):
        name = " ".join(token.text for token in words.tokens[at : at + size])
        found = find_cities(name)
        if found and (found[0].start, found[0].end) == (0, len(name)):
            is_area = at + size < end and words.lower[at + size] in AREAS  # "of Khulna Range Ana Ruiz"
            return size + is_area
    return 0


def _town_of_parts(words: Words, at: int) -> int:
    """How many tokens at ``at`` name a town or region with a small word inside: "Rio de Janeiro"."""
    end = at + 1
    while words.classes[end : end + 2] == "lc":
        end += 2
    if end == at + 1:
        return 0
    name = " ".join(token.text for token in words.tokens[at:end])
    return end - at if is_place_name(name) else 0
