"""Which place a name is: venue, city and country, each with the characters that say it.

Takes a node of a `Parse`; gives `Where`. A city gives its country, a building known by its name alone its
city. Which place a name means with the words around it is `communique.engagements.places.phrases`.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple

from communique.engagements.clauses.frame_words import frame_words
from communique.gazetteer.cities import CityName, city_country
from communique.gazetteer.parties import is_land
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node
from communique.reading.text.mentions import Span

__all__ = [
    "NOWHERE",
    "Where",
    "country_of",
    "in_small_letters",
    "is_at_sea",
    "is_site_word",
    "named_at",
    "where_and_when",
]

_SHORTEST_CITY = 4  # letters; "D.C." and other short forms stay
_SIDES = 2  # a report that names fewer parties says too little to tell which town is meant
_SMALL_WORDS = frozenset({"au", "da", "de", "del", "do", "el", "es", "sur", "upon"})
_PARTS_OF_CITY = re.compile(r"([ -])")


class Where(NamedTuple):
    """Venue, city and country with the characters that say them; None where not said."""

    venue: str | None = None
    city: str | None = None
    country: str | None = None
    venue_at: Span | None = None
    city_at: Span | None = None
    country_at: Span | None = None

    def filled(self, other: Where) -> Where:
        """This place with what it lacks taken from another, as long as the two do not contradict."""
        if self.country and other.country and self.country != other.country:
            return self
        return Where(
            self.venue or other.venue,
            self.city or other.city,
            self.country or other.country,
            self.venue_at or other.venue_at,
            self.city_at or other.city_at,
            self.country_at or other.country_at,
        )


NOWHERE = Where()

# What goes on elsewhere too under the name of a city: "the Lima peace process".
_TRACKS = re.compile(r" (?:nuclear |peace )?(?:format|platform|process|track)\b")
# What bears the name of a place without being there: "the North Atlantic Treaty".
_BEARERS = re.compile(
    r" (?:Accords?|Agreements?|Charter|Conventions?|Declaration|Initiative|Pact|Partnership|Protocol"
    r"|Treaty)\b"
)
_LAND = re.compile(r"\s(\w+)\b")


@cache
def where_and_when(name: str) -> frozenset[str]:
    """A set of words of ``data/where_and_when.toml``."""
    table = resources.files("communique.engagements") / "data/where_and_when.toml"
    return frozenset(tomllib.loads(table.read_text("utf-8"))[name])


def is_site_word(word: str) -> bool:
    """Whether a word is a kind of facility or building."""
    return word.lower() in frame_words("facilities") or word in where_and_when("halls")


def named_at(analysis: Analysis, node: Node) -> Where:
    """The place that the name is, of which a node is a word: state, capital, city, region or building."""
    at = Span(node.start, node.end)
    party = node.party
    if party is not None and is_land(party.code):
        if party.kind == "name":
            return Where(country=party.code, country_at=at)
        if party.kind == "capital":
            if _TRACKS.match(analysis.report.text, party.end):
                return NOWHERE
            city = analysis.report.text[party.start : party.end]
            return Where(city=city, country=party.code, city_at=at, country_at=at)
    elif party is not None:
        return NOWHERE  # the Shanghai Cooperation Organisation is not in Shanghai
    for name in analysis.cities:
        if name.start <= node.start < name.end:
            text = analysis.report.text
            if _BEARERS.match(text, name.end) or _TRACKS.match(text, name.end):
                return NOWHERE
            span = Span(name.start, name.end)
            country = country_of(analysis, name)
            land = _LAND.match(analysis.report.text, name.end)
            if land is not None and land[1].lower() in where_and_when("lands") | where_and_when("waters"):
                whole = Span(name.start, land.end())
                country = country if land[1].lower() in where_and_when("lands") else None
                return Where(
                    venue=analysis.report.text[name.start : land.end()],
                    country=country,
                    venue_at=whole,
                    country_at=whole if country else None,
                )
            return Where(
                city=analysis.report.text[name.start : name.end],
                country=country,
                city_at=span,
                country_at=span if country else None,
            )
    for region in analysis.regions:
        if region.start <= node.start < region.end:
            if _BEARERS.match(analysis.report.text, region.end):
                return NOWHERE
            span = Span(region.start, region.end)
            return Where(
                venue=analysis.report.text[region.start : region.end],
                city=region.city,
                country=region.country,
                venue_at=span,
                city_at=span if region.city else None,
                country_at=span if region.country else None,
            )
    return NOWHERE


def in_small_letters(city: str | None) -> str | None:
    """A city as it is written elsewhere, where a dateline gives it in capitals: "DAR ES SALAAM"."""
    if city is None or not city.isupper() or len(city) < _SHORTEST_CITY:
        return city
    first, *rest = _PARTS_OF_CITY.split(city)
    return first.title() + "".join(w.lower() if w.lower() in _SMALL_WORDS else w.title() for w in rest)


def is_at_sea(analysis: Analysis, where: Where) -> bool:
    """Whether the venue is of waters that are no state's."""
    return where.venue_at is not None and any(
        region.kind == "sea" and region.country is None and region.start == where.venue_at.start
        for region in analysis.regions
    )


def country_of(analysis: Analysis, name: CityName) -> str | None:
    """A city's country: the most populous bearer of the name, or another that the report speaks of.

    None for a small town of a state of which the report says nothing: there are others that no table lists.
    """
    spoken = {p.code for p in analysis.parties}
    if name.country in spoken or name.country in {analysis.home, *(p.party for p in analysis.people)}:
        return name.country
    others = (code for code, _ in name.alternatives if code in spoken)
    meant = next((code for code in others if not _is_an_echo(name, code)), None)
    return meant or (name.country if name.well_known or len(spoken) < _SIDES else None)


def _is_an_echo(name: CityName, country: str) -> bool:
    """Whether a city is only a small American namesake of a well-known one: Geneva in Illinois."""
    return country == "USA" and name.well_known and city_country(name.name, prefer={country}) != country
