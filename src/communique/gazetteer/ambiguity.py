"""When an ambiguous name counts: the meaning of the flags that the reference tables put on names.

Takes a name's place in a text and its flags, gives whether it counts there. The flags:

=============  ==========================================================================================
``person``     also a given name or surname (Jordan, Chad, Paris): not inside a personal name
``us_state``   also a state of the USA (Georgia): not after one of its cities, nor before its offices
``named``      also something else (Kingston, PIF): where the text names its party otherwise too
``word``       an acronym that is a word in capitals (WHO, CAR): not inside a line written in capitals
``bare``       also a body of single states: not after a capitalised word, nor before "of" or "Secretary"
``post``       also an abbreviated post (OIC): not before "of" and a town or a police station
``cap_next``   a prefix of ships (HMAS): only before a name
``office``     an abbreviation of the state's own officials (RA): only before an office
``officer``    only in posts of the European Union ("European Commissioner")
``hyphen``     the first half of a compound adjective: only before a hyphen and a capital
``compound``   a short form used in compounds (Pak): only before or after a hyphen
``rival:XXX``  shared by two parties (Congolese): the other one's where the text names only that one otherwise
``see:XXX``    shared, and listed with the other party: not searched here
``exact``      no variants without accents or in capitals (Malé)
=============  ==========================================================================================

`misplaced` holds what needs no flag: money, languages, newspapers, ships, American towns.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Sequence
from importlib import resources
from typing import NamedTuple

from communique.gazetteer.name_words import GIVEN_NAMES, NOT_NAMES

__all__ = [
    "FLAGS",
    "NAVAL_VESSELS",
    "SHIPS",
    "Place",
    "counts",
    "in_personal_name",
    "misplaced",
    "names_something_else",
]


class Place(NamedTuple):
    """A name in a folded ``text``; ``named`` are the parties that the text names unambiguously."""

    text: str
    start: int
    end: int
    code: str
    named: Collection[str]


_NEXT_WORD = re.compile(r" ([^\W\d_][\w.'-]*)")
_PREVIOUS_WORD = re.compile(r"([^\W\d_][\w.'-]*) $")
_WORDS = tomllib.loads(
    (resources.files("communique.gazetteer") / "data" / "context_words.toml").read_text(encoding="utf-8")
)
# The fields of a minister among which the European Union is one.
_FIELDS_BEFORE = re.compile(r"\bAffairs,? (?:and )?(?:the )?$")
_FIELDS_AFTER = re.compile(r",? and (?:\w+ )?(?:Affairs|Co-?operation|Trade)\b|(?= (?:Affairs|Policy)\b)")
SHIPS = frozenset(_WORDS["ships"])
NAVAL_VESSELS = frozenset(word for word in SHIPS if word.islower()) | frozenset(_WORDS["naval"])
_VESSELS = SHIPS | NAVAL_VESSELS | frozenset(_WORDS["vessels"])
_NEWSPAPERS = frozenset(_WORDS["newspapers"])
_INSTRUMENTS = frozenset(_WORDS["instruments"])
_ORGANISATION_WORDS = frozenset(_WORDS["organisation_words"])
_BEFORE_COUNTRY = frozenset(_WORDS["before_country"])
_LOWER_IN_HEADLINES = frozenset(_WORDS["lower_in_headlines"])


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in words)


_AMERICAN_TOWN = re.compile(rf", (?:{_either(_WORDS['us_states'])})(?!\w)")
_LANGUAGE_AFTER = re.compile(r"[ -](?:language|languages|speaking|speakers?|dialect|translation|subtitles)\b")
_LANGUAGE_BEFORE = re.compile(r"\b(?:in|into|from|speaks?|spoke|fluent|learn|learning|studied|studying) $")
_CLAUSE_ENDS = re.compile(r"(?:\s+(?:and|or)\s+\w+)?\s*(?:[.,;:)!?\"”]|$)|\s+(?:but|on|at|that|as|to|by)\b")
_GEORGIA_BEFORE = re.compile(
    rf"\b(?:{_either(_WORDS['georgian_towns'])}|(?:Fort|Camp) \w+|(?:Air Force|Naval) Base[^.\n]{{0,30}})"
    r"(?:,| in) $"
    r"|\b(?:[Ss]tate of|[Uu]niversity of|U\.S\. state of|North|South|Central|West) $"
)
_GEORGIA_AFTER = re.compile(
    r"(?:'s)? (?:Senators?|Governor|Gov\.|Congress\w*|Republicans?|Democrats?|Legislature|Tech)\b"
    r"|, (?:USA?|U\.S\.A?)"
)
_NEWS_AGENCY = re.compile(r" (?:[A-Z]\w+ |state |official ){0,3}(?:[Nn]ews|[Pp]ress|Information) [Aa]gency\b")
# "The Minister of Foreign Affairs of Georgia Irakli X": the name that follows is another's.
_POST_OF = re.compile(
    r"\b(?:Ambassador|Chairman|Chairperson|Chairwoman|Chief|Commandant|Commander|Director|Head|Minister|Parliament|"
    r"President|Secretary|Speaker)(?: (?:of|for|the|and|[A-Z]\w+)){0,8} of \Z"
)
_STATION = re.compile(
    r" (?:of|for) (?:[A-Z]|the (?:[A-Z][\w-]+ ){0,4}"
    r"(?:[Pp]olice|[Ss]tation|[Pp]ost|[Uu]nit|[Bb]ranch|[Bb]ureau|[Dd]ivision)\b)"
    r"| [A-Z][a-z]+ (?:[Pp]olice|[Ss]tation|[Ii]nspector|[Ss]ergeant)\b"
)
_OFFICE = re.compile(
    r" (?:(?:Acting|Deputy|First Deputy|Vice) )?(?:Prime Minister|President|Minist(?:er|ry) of|Ministers of"
    r"|(?:Foreign|Defen[cs]e) Minist(?:er|ry)"
    r"|(?:MoD|MOD|MFA|Ambassador|Embassy|Armed Forces|Government|Security Council)\b)"
)
# "The European side" of talks, but not that of a strait.
_UNION_OFFICER = re.compile(
    r" (?:[Cc]ommissioners?|[Ff]oreign [Pp]olicy [Cc]hief|High Representative|side(?! of\b))\b"
)
_OF_UNION = re.compile(r"\bHigh Representative of the (?:European )?\Z")
_LOWER_WORD = re.compile(r"\b[^\W\d_A-Z][^\W\d_]+\b")
_ABOARD = re.compile(r"\b(?:aboard|on board) (?:the )?\Z")
_ORDER = re.compile(r"\bOrder of (?:the )?\Z")  # "the Order of the Phoenix"
_SITE = re.compile(r" (?:Avenue|Barracks|Bridge|Camp|Gate|Road|Square|Street)\b(?! [A-Z])")
_WINDOW = 60
# With a full stop, so that they are no ends of sentences.
_TITLES = frozenset({f"{title}." for title in _WORDS["titles"]})


def counts(place: Place, flags: Sequence[str]) -> bool:
    """Whether a name with these ``flags`` counts at its ``place``; flags without a rule here always do."""
    return all(FLAGS[flag](place) for flag in flags if flag in FLAGS)


def misplaced(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the characters around a name of this ``kind`` take its meaning away: "US$", "Paris, Texas"."""
    after = text[end : end + 1]
    if after and after in "$€£":
        return True
    if kind == "organisation":
        return _is_field(text, start, end)
    if kind == "demonym":
        return _is_language(text, start, end) or _heads_news_agency(text, end)
    if kind == "name":
        return _is_elsewhere(text, start, end) or _heads_news_agency(text, end)
    return kind == "capital" and (
        _is_elsewhere(text, start, end) or text.startswith("-based", end) or _names_instrument(text, end)
    )


def _is_field(text: str, start: int, end: int) -> bool:
    """Whether a ministry deals with it: "Minister of Foreign Affairs, European Union and Cooperation"."""
    listed = _FIELDS_BEFORE.search(text, max(0, start - _WINDOW), start)
    return listed is not None and _FIELDS_AFTER.match(text, end) is not None


def names_something_else(text: str, start: int, end: int) -> bool:
    """Whether a city's name is that of a treaty, newspaper, ship or order: "the Vienna Convention"."""
    if _ORDER.search(text, max(0, start - 16), start):
        return True
    return _names_instrument(text, end) or _names_newspaper(text, end) or _names_ship(text, start)


def in_personal_name(text: str, start: int, end: int) -> bool:
    """Whether the name from ``start`` to ``end`` reads as a part of a person's name: "Michael Jordan"."""
    if text[end : end + 1] == "-" or text[start - 1 : start] == "-":
        return False
    before, after = _preceding(text, start), _following(text, end)
    if _is_given_name(before) or before in _TITLES:
        return True
    if _in_headline(text, start, end) or _POST_OF.search(text, max(0, start - _WINDOW), start):
        return False
    return _is_surname(after) or (_is_namelike(before) and before not in _BEFORE_COUNTRY)


def _is_given_name(word: str) -> bool:
    lower = word.lower()
    named = lower in GIVEN_NAMES and lower not in NOT_NAMES
    return word[:1].isupper() and (named or re.fullmatch(r"[A-Z]\.", word) is not None)


def _is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether it is an American town's name, a ship's, a newspaper's or a site's ("Burma Camp")."""
    after = text[end : end + 1]
    if after == "," and _AMERICAN_TOWN.match(text, end):
        return True
    return _SITE.match(text, end) is not None or _names_newspaper(text, end) or _names_ship(text, start)


def _names_instrument(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and _following(text, end) in _INSTRUMENTS


def _names_newspaper(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and _following(text, end) in _NEWSPAPERS


def _names_ship(text: str, start: int) -> bool:
    if text[start - 1 : start] != " ":
        return False
    return _preceding(text, start) in _VESSELS or _ABOARD.search(text, max(0, start - 16), start) is not None


def _heads_news_agency(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and _NEWS_AGENCY.match(text, end) is not None


def _is_surname(word: str) -> bool:
    return _is_namelike(word) and word.removesuffix("'s") not in _ORGANISATION_WORDS


def _is_namelike(word: str) -> bool:
    plain = word.removesuffix("'s")
    return (
        len(plain) > 1
        and plain[-1] != "."
        and plain[0].isupper()
        and not plain.isupper()
        and "-" not in plain
        and plain.lower() not in NOT_NAMES
    )


def _is_language(text: str, start: int, end: int) -> bool:
    if _LANGUAGE_AFTER.match(text, end):
        return True
    return bool(_CLAUSE_ENDS.match(text, end) and _LANGUAGE_BEFORE.search(text, max(0, start - 12), start))


def _following(text: str, end: int) -> str:
    match = _NEXT_WORD.match(text, end)
    return match[1].rstrip(".'-") if match else ""


def _preceding(text: str, start: int) -> str:
    match = _PREVIOUS_WORD.search(text, max(0, start - 24), start)
    return match[1] if match else ""


def _in_headline(text: str, start: int, end: int) -> bool:
    """Whether every word around, in the same line, has a capital or is a function word."""
    before = text[max(0, start - _WINDOW) : start].rpartition("\n")[2]
    after = text[end : end + _WINDOW].partition("\n")[0]
    return not any(word not in _LOWER_IN_HEADLINES for word in _LOWER_WORD.findall(before + " " + after))


def _not_in_person(place: Place) -> bool:
    return not in_personal_name(place.text, place.start, place.end)


def _not_american_state(place: Place) -> bool:
    before = place.text[max(0, place.start - 60) : place.start]
    return not (_GEORGIA_BEFORE.search(before) or _GEORGIA_AFTER.match(place.text, place.end))


def _named_otherwise(place: Place) -> bool:
    return place.code in place.named


def _not_among_capitals(place: Place) -> bool:
    before, after = place.text[max(0, place.start - 20) : place.start], place.text[place.end : place.end + 20]
    letters = [char for char in before + after if char.isalpha()]
    return len(letters) < 3 or any(char.islower() for char in letters)


def _stands_bare(place: Place) -> bool:
    before = _preceding(place.text, place.start)
    if before[:1].isupper() and before not in ("The", "UN", "U.N.", "Nations"):
        return False
    return not re.match(
        r" of\b|(?:'s)? [Ss]ecretary\b|(?:'s)? (?:Deputy|deputy)\b", place.text[place.end :][:24]
    )


def _names_no_post(place: Place) -> bool:
    return _STATION.match(place.text, place.end) is None


def _before_name(place: Place) -> bool:
    return (
        place.text[place.end : place.end + 1] == " " and place.text[place.end + 1 : place.end + 2].isupper()
    )


def _before_office(place: Place) -> bool:
    return _OFFICE.match(place.text, place.end) is not None


def _in_post_of_union(place: Place) -> bool:
    before = place.text[max(0, place.start - _WINDOW) : place.start]
    return _UNION_OFFICER.match(place.text, place.end) is not None or _OF_UNION.search(before) is not None


def _before_hyphen(place: Place) -> bool:
    return (
        place.text[place.end : place.end + 1] == "-" and place.text[place.end + 1 : place.end + 2].isupper()
    )


def _beside_hyphen(place: Place) -> bool:
    return place.text[place.start - 1 : place.start] == "-" or _before_hyphen(place)


FLAGS: dict[str, Callable[[Place], bool]] = {
    "person": _not_in_person,
    "us_state": _not_american_state,
    "named": _named_otherwise,
    "word": _not_among_capitals,
    "bare": _stands_bare,
    "post": _names_no_post,
    "cap_next": _before_name,
    "office": _before_office,
    "officer": _in_post_of_union,
    "hyphen": _before_hyphen,
    "compound": _beside_hyphen,
}
