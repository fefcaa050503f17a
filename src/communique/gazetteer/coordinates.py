"""Where cities lie.

Takes a city's name and country, gives its coordinates. Data: ``coordinates.tsv.gz``, from GeoNames (CC BY
4.0), built by ``tools/build_coordinates.py``.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from communique.gazetteer.cities import usual_name
from communique.gazetteer.surfaces import rows

__all__ = ["Coordinates", "coordinates"]


class Coordinates(NamedTuple):
    """Degrees north and east (WGS 84), to a thousandth, of a city's centre."""

    latitude: float
    longitude: float


def coordinates(city: str | None, country: str | None) -> Coordinates | None:
    """Where a city lies; None where none is given, or the gazetteer has none of that name in the country."""
    if not city or not country:
        return None
    name = usual_name(city, country)
    return _table().get((name, country)) if name else None


@cache
def _table() -> dict[tuple[str, str], Coordinates]:
    return {
        (name, country): Coordinates(float(latitude), float(longitude))
        for name, country, latitude, longitude in rows("coordinates.tsv.gz")
    }
