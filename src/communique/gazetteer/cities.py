"""Cities: where a text names one, and the state in which it lies.

Takes a text, gives `CityName` values with their characters. A name that several countries have goes to the
most populous, the others are kept beside it for the caller to choose from. Names that are also words or
people, and those of small towns, are marked ``risky``: the caller asks for words of place around them ("in
Reading"). Inside a personal name ("Austin Powell") such cities are not found at all. Whether a city stands
for a government is the business of `communique.gazetteer.parties`. Data: ``cities.tsv.gz``, from GeoNames
(CC BY 4.0), built by ``tools/build_cities.py``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.gazetteer.ambiguity import in_personal_name, names_something_else
from communique.gazetteer.exercises import find_exercises
from communique.gazetteer.parties import find_parties
from communique.gazetteer.surfaces import folded, text_of, unaccented

__all__ = ["CityName", "city_country", "city_key", "find_cities", "located", "possessive_towns", "usual_name"]


class CityName(NamedTuple):
    """A city named in a text from ``start`` to ``end``.

    ``name``: its usual English name, whatever spelling the text has. ``country``: ISO 3166-1 alpha-3 of the
    most populous city of that name. ``alternatives``: the other countries with one, and its inhabitants, most
    first. ``risky``: the name is also a word, a person's or a small town's; it names a city only with words
    of place around it. ``well_known``: it is one of those that reports often name. ``lesser``: only
    `communique.gazetteer.towns` knows it.
    """

    start: int
    end: int
    name: str
    country: str
    alternatives: tuple[tuple[str, int], ...]
    risky: bool
    well_known: bool = False
    lesser: bool = False


class _City(NamedTuple):
    name: str
    country: str
    alternatives: tuple[tuple[str, int], ...]
    candidates: tuple[str, ...]
    flag: str


_CAPITALISED = re.compile(r"(?<![^\W_])[^\W\d_a-z][^\W\d_]*(?:'[^\W\d_]+)*")
_NEXT_WORD = re.compile(r"(?:\.? |-)([^\W\d_]+(?:'[^\W\d_]+)*)")
_RISKY = frozenset({"word", "namesake", "person", "small"})
_LONGER_NAME = re.compile(r"\b(?:East|North|South|West) $")  # "North Carolina"
_OWNER = 40  # characters in which a state's name ends before a possessive
_LISTED = frozenset({"", "large", "namesake"})
_WEIGHT = (
    5  # a city not listed that has less than a fifth of its namesake's inhabitants is not preferred to it
)
_LONGER = 4  # letters; a shorter word in capitals is an acronym ("UN", "MAN")


@lru_cache(maxsize=8)  # the steps of a reading ask for the same text
def find_cities(text: str) -> tuple[CityName, ...]:
    """Every city that ``text`` names, from left to right, the longest name first, without overlaps.

    One within the name of an exercise ("Bersama Lima") is none.
    """
    exercises = [name for name in find_exercises(text) if " " in text[name.start : name.end]]
    return tuple(
        city
        for city in _city_names(folded(text))
        if not any(name.start <= city.start < name.end for name in exercises)
    )


def city_country(name: str, *, prefer: Collection[str] = ()) -> str | None:
    """The country of the city called ``name``, None for an unknown one.

    Among several the most populous; but one in a country that ``prefer`` names (the parties of the sentence,
    say) goes before it, unless that is a town without weight beside it: Tripoli of Lebanon may be meant in
    a report on Lebanon, but Geneva is hardly the one in Illinois.
    """
    city = _city(city_key(name))
    if city is None:
        return None
    return next((country for country in city.candidates if country in prefer), city.country)


def located(cities: Iterable[CityName], *, prefer: Collection[str] = ()) -> Iterator[tuple[CityName, str]]:
    """The cities that are named beyond doubt (not ``risky``), with their countries: see `city_country`."""
    for city in cities:
        if not city.risky:
            yield city, city_country(city.name, prefer=prefer) or city.country


def usual_name(words: str, country: str) -> str | None:
    """The usual name of the city that ``words`` name in a country, None where it has none of that name."""
    rows = (row.split("\t") for row in _table()[0].get(city_key(words), "").split("\n"))
    return next((row[0] for row in rows if row[1:2] == [country]), None)


@lru_cache(maxsize=2**14)  # the capitalised words of reports are much the same
def city_key(words: str) -> str:
    """A name as the table lists it: lower case, without accents and full stops, with spaces for hyphens."""
    return unaccented(folded(words)).replace("-", " ").replace(".", "").lower()


def _city_names(text: str) -> Iterator[CityName]:
    known, longest = _table()
    done = 0
    for match in _CAPITALISED.finditer(text):
        if match.start() < done:
            continue
        words = longest.get(city_key(match.group()), 0)
        found = _longest(text, match, words, known) if words > 1 else None
        found = found or _single(match, known)
        if found is None:
            continue
        key, end = found
        city = _city(key)
        if city is None or (city.flag and _names_somebody(text, match.start(), end, city)):
            continue
        if names_something_else(text, match.start(), end):
            continue
        if city.flag in _RISKY and _LONGER_NAME.search(text, match.start() - 6, match.start()):
            continue
        if city.flag == "word" and text.startswith(" Dialogue", end):
            continue  # the Shangri-La Dialogue, called after a hotel
        yield CityName(
            match.start(),
            end,
            city.name,
            city.country,
            city.alternatives,
            risky=city.flag in _RISKY,
            well_known=city.flag in _LISTED,
        )
        done = end


def _names_somebody(text: str, start: int, end: int, city: _City) -> bool:
    return in_personal_name(text, start, end) and not _is_of_its_state(text, start, city)


def _is_of_its_state(text: str, start: int, city: _City) -> bool:
    """Whether the state in which a city lies owns it: "France's Biarritz", and not "Chile's Rojas"."""
    if text[start - 3 : start] != "'s ":
        return False
    before = text[max(0, start - _OWNER) : start - 3]
    return any(p.end == len(before) and p.code in city.candidates for p in find_parties(before))


def _single(word: re.Match[str], known: dict[str, str]) -> tuple[str, int] | None:
    bare = _bare(word.group())
    key = city_key(bare)
    if key not in known or (len(key) < _LONGER and bare.isupper()):
        return None
    return key, word.start() + len(bare)


def _longest(text: str, first: re.Match[str], words: int, known: dict[str, str]) -> tuple[str, int] | None:
    """The key and end of the longest known name of two or more words that begins with the ``first``."""
    key, end, found = city_key(first.group()), first.end(), None
    for _ in range(words - 1):
        following = _NEXT_WORD.match(text, end)
        if following is None:
            break
        for word in (_bare(following[1]), following[1]):
            if word[0].isupper() and f"{key} {city_key(word)}" in known:
                found = f"{key} {city_key(word)}", following.start(1) + len(word)
        key, end = f"{key} {city_key(following[1])}", following.end()
    return found


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "'S")) else word


@cache
def possessive_towns() -> frozenset[tuple[str, str]]:
    """The words on either side of the possessive in names of towns: of "Cox's Bazar" "cox" and "bazar"."""
    parts = (key.split("'s ") for key in _table()[0])
    return frozenset((pair[0], pair[1]) for pair in parts if len(pair) == 2 and pair[0])


@cache
def _city(key: str) -> _City | None:
    rows = _table()[0].get(key)
    if rows is None:
        return None
    fields = [row.split("\t") for row in rows.split("\n")]
    name, country, population, flag = fields[0]
    weighty = (row[1] for row in fields if row[3] in _LISTED or int(row[2]) * _WEIGHT >= int(population))
    others = tuple((row[1], int(row[2])) for row in fields[1:])
    return _City(name, country, others, tuple(weighty), flag)


@cache
def _table() -> tuple[dict[str, str], dict[str, int]]:
    """The rows of each key, unparsed, and the number of words of the longest name by its first word."""
    known: dict[str, str] = {}
    longest: dict[str, int] = {}
    for line in text_of("cities.tsv.gz").split("\n"):
        if not line or line[0] == "#":
            continue
        key, _, row = line.partition("\t")
        known[key] = f"{known[key]}\n{row}" if key in known else row
        first, space, rest = key.partition(" ")
        if space:
            longest[first] = max(longest.get(first, 0), rest.count(" ") + 2)
    del known["key"]
    return known, longest
