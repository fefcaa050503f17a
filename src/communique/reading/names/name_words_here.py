"""Words that are mostly something else and are parts of names where they stand.

Takes the tokens of a sentence with their classes so far, says of one place whether it is such a word: a title
or abstract noun that is a given name, a ruler's title that is a surname, the "'t" of a Dutch name.
"""

from __future__ import annotations

from communique.gazetteer.name_words import GIVEN_NAMES, NAMES_TOO, PAIRED_TITLES
from communique.gazetteer.posts import OFFICE_WORDS
from communique.reading.names.lines import Line
from communique.reading.text.sentences import Token
from communique.reading.times.patterns import WEEKDAYS

__all__ = [
    "APOSTROPHES",
    "is_all_consonants",
    "is_dutch",
    "is_half_title",
    "is_named_after_day",
    "is_rulers_name",
    "is_service_number",
    "names_too",
    "opens_double_name",
]

# Titles that inside a name are parts of it: "Gen. Noor Wali Khan".
_RULERS_INSIDE = frozenset({"amir", "emir", "king", "mir", "sultan", "wali"})
_VOWELS = frozenset("AEIOUYÁÉÍÓÚÄÖÜ")
APOSTROPHES = frozenset("'’‘")
_DAYS = frozenset(WEEKDAYS)
_HALVES = frozenset(pair.split()[0] for pair in PAIRED_TITLES)


def is_all_consonants(text: str) -> bool:
    """Whether a word in capitals has no vowel, as an abbreviation has and no name: "CPCR"."""
    return len(text) > 2 and text.isupper() and text.isalpha() and _VOWELS.isdisjoint(text)


def names_too(line: Line, at: int) -> bool:
    """Whether a title, noun or day after a rank is a name: "Gen. Justice X", "Sgt Goodness X"."""
    if at >= len(line.lower):
        return False
    word = line.lower[at]
    if word in _DAYS and line.has_capital(at - 1) and line.kind(at + 1) in ",(":
        return True  # "Major Sunday, who"
    if line.tokens[at].text == "HM":  # initials: of a king "King" or "Sultan" follows
        return line.kind(at + 1) == "c" and line.has_capital(at + 1)
    if line.kind(at + 1) not in "cxh" or not line.has_capital(at + 1):
        return False
    return word in NAMES_TOO | _DAYS or (
        line.classes[at] == "v" and word.endswith("ness") and word not in OFFICE_WORDS
    )


def is_named_after_day(line: Line, at: int) -> bool:
    """Whether a day is a name behind a rank or post: "IGP Sunday X", "the clerk, Friday X, said"."""
    if not at or line.lower[at] not in _DAYS or line.kind(at + 1) != "c":
        return False
    if line.kind(at - 1) == "h" or (at > 1 and line.kinds(at - 2, at) == "h."):
        return True
    end = at + 1
    while line.kind(end) in "c-":
        end += 1
    is_apart = at > 1 and line.kind(at - 1) == "," == line.kind(end)
    return line.kind(at - 1 - is_apart) in "PR"


def is_service_number(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the number of a policeman or soldier stands between rank and name: "Constable 1234 X"."""
    return i < len(tokens) and tokens[i].text.isdigit() and len(tokens[i].text) > 3


def is_dutch(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the "t" of "van 't Hoff" stands at ``i``, its apostrophe before it."""
    if not 0 < i < len(tokens) - 1 or tokens[i].text != "t":
        return False
    return tokens[i - 1].text in APOSTROPHES and tokens[i + 1].text[0].isupper()


def opens_double_name(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a capitalised word begins a double name: "An-Sofie", "My-Linh"."""
    following = [token.text for token in tokens[i + 1 : i + 3]]
    return tokens[i].text[0].isupper() and following[:1] == ["-"] and following[-1][0].isupper()


def is_half_title(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word that opens a title, "Tan Sri" or "Yang Berhormat", stands without the rest."""
    word = tokens[i].text.lower()
    following = tokens[i + 1].text.lower() if i + 1 < len(tokens) else ""
    return word in _HALVES and f"{word} {following}" not in PAIRED_TITLES


def is_rulers_name(line: Line, at: int, end: int, after_ranks: set[int]) -> bool:
    """Whether a ruler's title is a name: "Gen. Wali X", "Naik Sher Wali", "Ama Fashola-King"."""
    after, classes = line.kind(end), line.classes
    if at in after_ranks:
        return after == "c"
    is_double = at > 1 and classes[at - 2 : at] == ["c", "-"] and line.lower[at - 2] not in {"ex", "co"}
    is_second = end == at + 1 and (at - 1 in after_ranks or line.lower[at - 1] in GIVEN_NAMES)
    is_inside = at - 1 in after_ranks and line.lower[at] in _RULERS_INSIDE and after == "c"
    return is_double or (
        at > 0 and is_second and classes[at - 1] == "c" and (is_inside or after not in "coh")
    )
