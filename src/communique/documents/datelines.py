"""The dateline: the place, day and agency that agencies and newspapers put before the first sentence.

Takes the first line of a report's prose; gives the `Dateline` in it. The line is read element by element
(place, day, weekday, hour, credit in brackets) up to the mark that ends datelines, and believed only when
something in it is sure: a day, a credit, a place in capitals, a dash after what looks like places.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.documents.credits import is_agency_name, is_place_in_brackets
from communique.documents.days import DAY_WORDS, WEEKDAY_WORDS, day_in_dateline

__all__ = ["Dateline", "dateline"]


class Dateline(NamedTuple):
    """A dateline that ends at character ``end`` of the text (where the prose begins).

    ``words`` are as printed, without the closing mark; ``place`` is the city in ordinary capitals, ``day`` an ISO
    day, ``agency`` the credit.
    """

    end: int
    words: str
    place: str | None
    day: str | None
    agency: str | None


_LONGEST = 160
_UPPER = "".join(c for c in map(chr, [*range(0x41, 0x250), *range(0x1E00, 0x1F00)]) if c.isupper())
_SMALL = r"(?:de|del|de la|la|las|los|el|al|an|as|es|da|do|dos|du|des|le|les|sur|of|the|upon|on|am|i|e|y|bin)"
_WORD = rf"(?:[{_UPPER}]\.(?:[{_UPPER}]\.)+|[{_UPPER}][^\W\d_]*['’`]?(?:[^\W\d_]*\.(?=\s+[{_UPPER}]))?(?:[-–'’][^\W\d_]+)*['’]?)"
_PLACE = re.compile(rf"(?:(?:near|aboard|at)\s+)?{_WORD}(?:\s+(?:{_SMALL}\s+)?{_WORD}){{0,4}}", re.UNICODE)
_DAY = re.compile(DAY_WORDS, re.IGNORECASE)
_WEEKDAY = re.compile(WEEKDAY_WORDS, re.IGNORECASE)
_HIJRI = re.compile(
    r"(?:\d{1,2}\s+)?(?:Muharram|Safar|Rabi[’' -]?(?:ul[- ])?(?:al[- ])?(?:I{1,2}|[12]|Awwal|Thani)|Jumada[’' -]?(?:al[- ])?"
    r"(?:I{1,2}|[12]|Ula|Awwal|Thani|Akhirah?)|Rajab|Sha[’']?ban|Ramadh?an|Shawwal|Dhu[- ]al[- ]?\w+|Dhul[- ]?\w+)"
    r"(?:\s+\d{1,2})?,?\s+1[34]\d\d(?:\s*(?:AH|H\.?))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s*(?:[ap]\.?m\.?|GMT|UTC|IST|hrs))?(?![\d/.-])", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[]\s*([^()\[\]\n]{1,40}?)\s*[)\]]|/\s*([^/\n\d]{2,30}?)\s*/(?=\s*[-–—.:]|\s)")
_GAP = re.compile(r"(?:\s*[,|]\s*|\s+|\s*[/;]\s*(?=[^\W\d_]))")
_END = re.compile(
    r"\s*(?:[–—―]{1,3}|--+|-(?=\s)|(?<=\s)-(?=[^\W\d_“\"]))\s*|\s*:(?=\s)\s*|\.(?:\s*[-–—]+)?(?=\s|$)\s*|[^\S\n]*(?=\n)"
)
_DASH = re.compile(r"[-–—―]")
_NOT_PLACES = re.compile(
    r"\b(?:MR|MRS|MS|DR|SIR|LORD|LADY|PRESIDENT|VICE|PRIME|MINISTER|SECRETARY|OFFICIAL|MODERATOR|SPEAKER|AMBASSADOR|"
    r"GENERAL|GEN|ADMIRAL|COLONEL|COL|CAPTAIN|SENATOR|CHAIRMAN|DIRECTOR|QUESTION|ANSWER|REPORTER|UPDATED?\d*|"
    r"EXCLUSIVE|BREAKING|WATCH|NOTE|VIDEO|PHOTOS?|LIVE|FACTBOX|ANALYSIS|OPINION|EDITORIAL|FEATURE|INTERVIEW|"
    r"CORRECTED|CORRECTION|REFILE|WRAPUP|ICYMI|FACT|SHEET|READOUT|REMARKS|STATEMENT|PRESS|RELEASE|SUBJECT|RE|"
    r"TO|FROM|FOR|IMMEDIATE|DATE|PLACE|TIME|SOURCE|SUMMARY|BACKGROUND|INTRODUCTION|KING|QUEEN|POPE|FIRST|"
    r"PRIME MINISTER|THE PRESIDENT|Q|A|WHY|WHAT|HOW|WHO|THE|THIS|THAT|IT|IN|ON|HE|SHE|WE|AND|BUT|TODAY|YESTERDAY)\b\.?"
)


class _Scan:
    """What was found so far while a dateline is read."""

    __slots__ = ("agency", "day_words", "places")

    def __init__(self) -> None:
        self.places: list[str] = []
        self.day_words: str | None = None
        self.agency: str | None = None


def dateline(text: str, start: int, published: str | None) -> Dateline | None:
    """The dateline that begins at character ``start``, or None.

    ``published`` (an ISO day) gives the year where the dateline has none. The place of several ("LONDON/PARIS")
    is the first.
    """
    line_end = text.find("\n", start)
    stop = min(len(text), start + _LONGEST, line_end if line_end >= 0 else len(text))
    scan = _Scan()
    at = start
    while at < stop:
        after = _element(text, at, stop, scan)
        if after is None:
            return None
        closing = _END.match(text, after)
        if closing and _ends(text, after, closing, scan):
            return _built(text, start, after, closing.end(), scan, published)
        if text[after - 1] in ")]" and scan.agency and scan.places and _opens_sentence(text, after):
            return _built(text, start, after, after + _spaces(text, after), scan, published)
        gap = _GAP.match(text, after) or re.compile(r"[.\s]*").match(text, after)
        at = gap.end() if gap and gap.end() > after else after
        if gap is None or (gap.end() == after and text[after : after + 1] not in "([/"):
            return None
    return None


def _element(text: str, at: int, stop: int, scan: _Scan) -> int | None:
    if match := _BRACKET.match(text, at, stop):
        _note_bracket(match.group(1) or match.group(2), scan)
        return match.end()
    if match := _HIJRI.match(text, at, stop):
        return match.end()
    if match := _DAY.match(text, at, stop):
        scan.day_words = match.group()
        return match.end()
    if match := _WEEKDAY.match(text, at, stop):
        scan.day_words = scan.day_words or match.group()
        return match.end()
    if scan.day_words and (match := _CLOCK.match(text, at, stop)):
        return match.end()
    if (match := _PLACE.match(text, at, stop)) and not _NOT_PLACES.search(match.group()):
        _note_place(match.group(), scan)
        return match.end()
    return None


def _note_bracket(words: str, scan: _Scan) -> None:
    if (day := _DAY.fullmatch(words)) or _WEEKDAY.fullmatch(words):
        scan.day_words = day.group() if day else words
    elif is_agency_name(words) or not is_place_in_brackets(
        words, bool(scan.places), scan.day_words is not None
    ):
        scan.agency = words


def _note_place(words: str, scan: _Scan) -> None:
    if is_agency_name(words) or (scan.day_words and scan.places and words.isupper() and len(words) <= 8):
        scan.agency = words
    else:
        scan.places.append(words)


def _ends(text: str, after: int, closing: re.Match[str], scan: _Scan) -> bool:
    mark = closing.group().strip()
    sure = bool(scan.day_words and (scan.places or scan.agency)) or bool(scan.agency)
    if mark.startswith("."):
        return not _goes_on(text, closing.end()) and (sure or _in_capitals(scan))
    if not mark:
        return bool(scan.day_words and scan.places)
    if _DASH.match(mark):
        return not _goes_on(text, closing.end()) and (
            sure or bool(scan.day_words) or _look_like_places(text, closing, scan)
        )
    return sure or (_in_capitals(scan) and len(scan.places) <= 2) or _look_like_places(text, closing, scan)


def _goes_on(text: str, at: int) -> bool:
    # "MOSCOW, June 10. /TASS/." and "KYIV. June 10 (Interfax)": more of the dateline follows the mark.
    return bool(_DAY.match(text, at) or _BRACKET.match(text, at))


def _in_capitals(scan: _Scan) -> bool:
    return bool(scan.places) and len(scan.places[0]) > 2 and scan.places[0].upper() == scan.places[0]


def _look_like_places(text: str, closing: re.Match[str], scan: _Scan) -> bool:
    if not scan.places or not _opens_sentence(text, closing.end()):
        return False
    if _in_capitals(scan):
        return True
    spaced = closing.group()[:1].isspace() or closing.group()[0] in "—–"
    return (
        spaced and len(scan.places) <= 3 and len(scan.places[0].split()) <= 3 and ":" not in closing.group()
    )


def _opens_sentence(text: str, at: int) -> bool:
    following = text[at : at + 4].lstrip().lstrip("\"'“‘«(")
    return bool(following) and (
        following[0].isupper() or following[0].isdigit() or not following[0].islower()
    )


def _spaces(text: str, at: int) -> int:
    return len(text[at : at + 8]) - len(text[at : at + 8].lstrip())


def _built(text: str, start: int, after: int, end: int, scan: _Scan, published: str | None) -> Dateline:
    day = day_in_dateline(scan.day_words, published) if scan.day_words else None
    place = _ordinary_capitals(scan.places[0]) if scan.places else None
    return Dateline(end, text[start:after].strip(), place, day, scan.agency)


_SMALL_WORDS = frozenset(
    "de del la las los el al da do dos du des le les sur of the upon on am e y au aux".split()
)


def _ordinary_capitals(place: str) -> str:
    if place != place.upper() or len(place) <= 2:
        return place
    words = re.split(r"([\s-]+)", place.lower())
    return "".join(
        word if index and word in _SMALL_WORDS else word[:1].upper() + word[1:]
        for index, word in enumerate(words)
    )
