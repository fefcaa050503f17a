"""The dateline: the place, day and agency that agencies and newspapers put before the first sentence.

Takes a text and where its prose begins; gives the `Dateline` there. It is read element by element (place,
day, weekday, hour, credit in brackets) up to the mark that ends datelines, and believed only when something
in it is sure: a day, a credit, a place in capitals, a dash after what looks like places.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from importlib import resources
from typing import NamedTuple

from communique.documents.agencies import is_agency
from communique.documents.days import DAY_WORDS, WEEKDAY_WORDS, day_in_dateline
from communique.documents.known_places import is_city, is_country

__all__ = ["Dateline", "dateline"]


class Dateline(NamedTuple):
    """A dateline; the prose begins at character ``end`` of the text.

    ``words`` are as printed, without the closing mark; ``place`` is the city (of several the first) in
    ordinary capitals, ``day`` an ISO day, ``agency`` the credit. None: it has no such part.
    """

    end: int
    words: str
    place: str | None = None
    day: str | None = None
    agency: str | None = None


class _Element(NamedTuple):
    kind: str  # place, day, weekday, bracket (credit or region), agency, other
    words: str
    start: int
    end: int


_LONGEST = 160
_MOST_ELEMENTS = 9
_UPPER = "".join(c for c in map(chr, [*range(0x41, 0x250), *range(0x1E00, 0x1F00)]) if c.isupper())
_LETTERS = r"[^\W\d_]"
_SMALL = (
    r"(?:de la|de|del|la|las|los|el|al|an|as|es|da|do|dos|du|des|le|les|sur|of the|of|the|upon|on|am|i|e|y"
    r"|bin)"
)
_WORD = (
    rf"(?:[{_UPPER}]\.(?:[{_UPPER}]\.)+|(?:S[Tt][EeAaOo]?|[FMP][Tt])\.(?=\s)"
    rf"|[{_UPPER}]{_LETTERS}*(?:[-–'’`]{_LETTERS}+)*(?:['’`](?!{_LETTERS}))?)"
)
_PLACE = re.compile(
    rf"(?:(?:[Nn]ear|[Aa]board|[Aa]t|ABOARD|NEAR|AT)\s+)?{_WORD}(?:\s+(?:{_SMALL}\s+)?{_WORD}){{0,4}}"
)
_HIJRI_MONTH = (
    r"(?:Muharram|Safar|Rabi\W{0,2}(?:[ua]l\W)?(?:I{1,2}|[12]|Awwal|Thani)|Jumada\W{0,2}(?:[ua]l\W)?(?:I{1,2}|[12]|Ula"
    r"|Awwal|Thani|Akhirah?)|Rajab|Sha['’]?ban|Ramadh?an|Shawwal|Dhul?\W(?:al\W)?\w+)"
)
_HIJRI = re.compile(
    rf"(?:\d{{1,2}}\s+)?{_HIJRI_MONTH}(?:\s+\d{{1,2}})?,?\s+1[34]\d\d(?:\s*(?:AH|H\.?))?", re.IGNORECASE
)
_DAY = re.compile(DAY_WORDS, re.IGNORECASE)
_WEEKDAY = re.compile(WEEKDAY_WORDS, re.IGNORECASE)
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d{2}(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}))?(?![\d/.-])|(?<!\d)\d{4}\s?(?:GMT|UTC|hrs)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[]\s*([^()\[\]\n]{1,40}?)\s*[)\]]|/\s*([^/\n\d]{2,30}?)\s*/(?=\s*[-–—.:]|\s)")
_GAP = re.compile(
    r"\s*[,|]\s*|\s+[-–—]+\s+(?=\d|[A-Z]{2,8}\s+[-–—])|\.?\s+|(?=/[^/\n\d]{2,30}/)|\s*[/;]\s*(?=[^\W\d_])|(?=[(\[])"
)
_CLOSING = re.compile(
    r"\s*(?:[–—―]{1,3}|_(?=\s)|--+|-(?=\s)|(?<=\s)-(?=[^\W\d_“\"]))\s*"
    r"|\s*:(?=\s)\s*|\.(?:\s*[-–—]+)?(?=\s|$)\s*|[^\S\n]*(?=\n)"
)
_DASHES = "-–—―_"
_LISTS = tomllib.loads(
    resources.files("communique.documents").joinpath("data/dateline_words.toml").read_text(encoding="utf-8")
)
_LABELS = frozenset(_LISTS["labels"])
_SMALL_WORDS = frozenset(_LISTS["small"])


def dateline(text: str, start: int, published: str | None) -> Dateline | None:
    """The dateline that begins at character ``start``, or None.

    ``published`` (an ISO day) gives the year where the dateline has none.
    """
    line_end = text.find("\n", start)
    stop = min(len(text), start + _LONGEST, line_end if line_end >= 0 else len(text))
    elements: list[_Element] = []
    at: int | None = start
    while at is not None and at < stop and len(elements) < _MOST_ELEMENTS:
        element = _element(text, at, stop)
        if element is None:
            return None
        elements.append(element)
        if (end := _closed(text, elements)) is not None:
            return _built(text, elements, end, published)
        gap = _GAP.match(text, element.end)
        at = gap.end() if gap else None
    return None


def _element(text: str, at: int, stop: int) -> _Element | None:
    if match := _BRACKET.match(text, at, stop):
        words = match.group(1) or match.group(2)
        return _Element(_kind_of_bracket(match.group(), words), words, at, match.end())
    for kind, pattern in (("other", _HIJRI), ("day", _DAY), ("weekday", _WEEKDAY), ("other", _CLOCK)):
        if match := pattern.match(text, at, stop):
            return _Element(kind, match.group(), at, match.end())
    if agency := _agency_in_capitals(text, at):
        return _Element("agency", agency, at, at + len(agency))
    match = _PLACE.match(text, at, stop)
    if not match or not _may_be_place(match.group()):
        return None
    return _Element("agency" if is_agency(match.group()) else "place", match.group(), at, match.end())


def _agency_in_capitals(text: str, at: int) -> str | None:
    """The agency that stands before prose without a mark: "ASTANA. KAZINFORM The minister"."""
    first = re.match(r"[^\W\d_a-z]{3,}(?= )", text[at : at + _LONGEST])
    return first[0] if first and is_agency(first[0]) else None


def _kind_of_bracket(bracket: str, words: str) -> str:
    if _DAY.fullmatch(words):
        return "day"
    if _WEEKDAY.fullmatch(words):
        return "weekday"
    if is_country(words):
        return "other"
    is_credit = not bracket.startswith("[") and (words[:1].isupper() or "." in words)
    return "bracket" if is_credit else "other"


def _may_be_place(words: str) -> bool:
    parts = words.replace(".", "").lower().split()
    return _LABELS.isdisjoint(parts) and (parts[0] != "the" or parts[1:2] == ["hague"])


def _closed(text: str, elements: Sequence[_Element]) -> int | None:
    """Where the prose begins, if the dateline ends after ``elements``."""
    last = elements[-1]
    if _agency_ends_it(text, elements):
        return last.end + 1
    closing = _CLOSING.match(text, last.end)
    if closing and not _goes_on(text, closing) and _is_sure(text, elements, closing):
        return closing.end()
    if (
        last.kind in ("bracket", "other")
        and text[last.end - 1] in ")/"
        and _closes_without_mark(text, elements)
    ):
        return last.end + len(text[last.end : last.end + 4]) - len(text[last.end : last.end + 4].lstrip())
    return None


def _goes_on(text: str, closing: re.Match[str]) -> bool:
    # "MOSCOW, June 10. /TASS/." and "KYIV. June 10 (Interfax)": more of the dateline follows the mark.
    at = closing.end()
    credited = (_BRACKET.match(text, at) and text[at] != "(") or _agency_in_capitals(text, at)
    return bool(_DAY.match(text, at) or credited)


def _is_sure(text: str, elements: Sequence[_Element], closing: re.Match[str]) -> bool:
    kinds = {element.kind for element in elements}
    mark = closing.group().strip()
    dated = not kinds.isdisjoint(("day", "weekday"))
    placed = "place" in kinds
    credited = not kinds.isdisjoint(("agency", "bracket")) or (placed and "other" in kinds)
    if not mark:
        return placed and dated and text[closing.end() : closing.end() + 1] == "\n"
    if credited or (placed and dated):
        return True
    if mark[0] in _DASHES:
        return dated or _look_like_places(text, elements, closing)
    return placed and len(elements) <= 2 and (_in_capitals(elements) or is_city(elements[0].words))


def _look_like_places(text: str, elements: Sequence[_Element], closing: re.Match[str]) -> bool:
    if not _opens_sentence(text, closing.end()):
        return False
    spaced = closing.group()[0].isspace() or closing.group()[0] in "—–"
    return _in_capitals(elements) or (spaced and len(elements) <= 3 and len(elements[0].words.split()) <= 3)


def _closes_without_mark(text: str, elements: Sequence[_Element]) -> bool:
    # "Havana, (AA) The minister": the bracket alone ends it. "Department of Energy (DOE) Secretary" is none.
    last = elements[-1]
    parted = text[: last.start].rstrip().endswith(",") or is_agency(last.words) or _in_capitals(elements)
    parted = parted or (len(elements) > 1 and elements[-2].kind == "day")
    return elements[0].kind == "place" and parted and _opens_sentence(text, last.end)


def _agency_ends_it(text: str, elements: Sequence[_Element]) -> bool:
    """ "Baku, May 5, AZERTAC The minister": an agency in capitals after a day or a full stop."""
    last = elements[-1]
    if last.kind != "agency" or not last.words.isupper() or len(elements) < 2:
        return False
    parted = elements[-2].kind == "day" or text[elements[-2].end] == "."
    return parted and text[last.end : last.end + 1] == " " and text[last.end + 1 : last.end + 2].isalnum()


def _in_capitals(elements: Sequence[_Element]) -> bool:
    first = elements[0]
    return first.kind == "place" and len(first.words) > 2 and first.words == first.words.upper()


def _opens_sentence(text: str, at: int) -> bool:
    following = text[at : at + 4].lstrip().lstrip("\"'“‘«(")
    return bool(following) and not following[0].islower()


def _built(text: str, elements: Sequence[_Element], end: int, published: str | None) -> Dateline:
    dated = [element.words for kind in ("day", "weekday") for element in elements if element.kind == kind]
    places = [element.words for element in elements if element.kind == "place"]
    return Dateline(
        end=end,
        words=text[elements[0].start : elements[-1].end].rstrip(" .,"),
        place=_ordinary_capitals(places[0]) if places else None,
        day=day_in_dateline(dated[0], published) if dated else None,
        agency=_credit(elements),
    )


def _credit(elements: Sequence[_Element]) -> str | None:
    for element in reversed(elements):
        if element.kind == "agency" or (element.kind == "bracket" and element is elements[-1]):
            return element.words
    last = elements[-1]
    # "JEDDAH, April 18, 2016, XYZ --": an abbreviation after the day is a credit.
    follows_day = any(element.kind == "day" for element in elements[:-1])
    return (
        last.words
        if last.kind == "place" and follows_day and last.words.isupper() and len(elements) > 2
        else None
    )


def _ordinary_capitals(place: str) -> str:
    words = re.split(r"([\s-]+)", place)
    return "".join(
        word.lower() if index and word.lower() in _SMALL_WORDS else _capital_first(word)
        for index, word in enumerate(words)
    )


def _capital_first(word: str) -> str:
    shouted = len(word) > 2 and word == word.upper() and "." not in word[:-1]  # "ST." as "St.", not "D.C."
    return word[:1] + word[1:].lower() if shouted else word
