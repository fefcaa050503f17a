"""Where an engagement happens: venue, city, country, each with the words that say it.

Takes the nodes that may say where; gives `Where`. A city gives its country, a building known by its
name alone its city.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from communique.engagements.frame_parts import frame_words
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse

__all__ = ["NOWHERE", "Where", "nearby", "where_of"]


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
        merged = {
            name: getattr(self, name) if getattr(self, name) is not None else getattr(other, name)
            for name in Where._fields
        }
        return Where(**merged)


NOWHERE = Where()


def where_of(analysis: Analysis, parse: Parse, nodes: Iterable[Node]) -> Where:
    """The place that the nodes name together."""
    place = NOWHERE
    for node in nodes:
        place = place.filled(_where(analysis, parse, node))
    return place


def nearby(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The place named by "in" or "at" nearest to a node, where the parse hung it elsewhere."""
    best: tuple[int, Node] | None = None
    for prep in parse.nodes:
        if prep.word.lower() not in ("in", "at") or prep.tag != "IN":
            continue
        low, high = sorted((prep.index, node.index))
        verbs = sum(
            1
            for n in parse.nodes[low + 1 : high]
            if n.tag.startswith("V") and n.dep not in ("aux", "auxpass")
        )
        distance = verbs * 40 + (high - low) + (20 if prep.index < node.index else 0)
        for child in parse.children(prep, "pobj"):
            if verbs <= 1 and _named(analysis, child).country and (best is None or distance < best[0]):
                best = (distance, child)
    return NOWHERE if best is None else _where(analysis, parse, best[1])


def _where(analysis: Analysis, parse: Parse, node: Node) -> Where:
    place = _named(analysis, node)
    extra = [
        n
        for n in parse.subtree(node)
        if n is not node and n.dep in ("appos", "pobj", "compound", "npadvmod", "conj", "nmod")
    ]
    if place.country is None or place.city is None:
        for inner in extra:
            if inner.dep == "conj" and place.country is not None:
                continue
            place = place.filled(_named(analysis, inner))
    if (
        place.venue is None
        and node.party is None
        and _is_venue(parse, node)
        and not place.city_at == Span(node.start, node.end)
    ):
        start, end = _noun_phrase(parse, node)
        place = place._replace(venue=analysis.report.text[start:end], venue_at=Span(start, end))
    return place


def _named(analysis: Analysis, node: Node) -> Where:
    at = Span(node.start, node.end)
    party = node.party
    if party is not None and is_state(party.code):
        if party.kind == "name":
            return Where(country=party.code, country_at=at)
        if party.kind == "capital":
            city = analysis.report.text[party.start : party.end]
            return Where(city=city, country=party.code, city_at=at, country_at=at)
    for city in analysis.cities:
        if city.start <= node.start < city.end:
            span = Span(city.start, city.end)
            country = _choose_country(analysis, city.country, city.alternatives)
            return Where(
                city=analysis.report.text[city.start : city.end],
                country=country,
                city_at=span,
                country_at=span,
            )
    for region in analysis.regions:
        if region.start <= node.start < region.end:
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


def _choose_country(analysis: Analysis, country: str, alternatives: Iterable[tuple[str, int]]) -> str:
    """A city's country: the most populous bearer of the name, or another that the report speaks of."""
    spoken = {p.code for p in analysis.parties}
    if country in spoken:
        return country
    return next((code for code, _ in alternatives if code in spoken), country)


def _is_venue(parse: Parse, node: Node) -> bool:
    words = [n for n in (node, *parse.children(node, "compound", "amod", "nmod"))]
    capital = any(n.word[:1].isupper() for n in words)
    return capital and any(n.word.lower() in frame_words("facilities") or n.word in _HALLS for n in words)


_HALLS = frozenset(
    [
        "Headquarters",
        "House",
        "Palace",
        "Hall",
        "Hotel",
        "Ministry",
        "Monument",
        "Memorial",
        "Tomb",
        "Cemetery",
        "Square",
        "Office",
        "Embassy",
        "Residence",
        "Kremlin",
        "Airport",
        "Base",
        "Camp",
        "Building",
        "Secretariat",
        "Mausoleum",
        "Shrine",
        "Mosque",
        "Cathedral",
        "Theatre",
        "Stadium",
        "Park",
        "Club",
    ]
)


def _noun_phrase(parse: Parse, node: Node) -> tuple[int, int]:
    inside = [
        n
        for n in parse.subtree(node)
        if n.dep not in ("det", "punct") and abs(n.index - node.index) < 8 and not _foreign(parse, n, node)
    ]
    start = min((n.start for n in inside if n.index <= node.index), default=node.start)
    return start, node.end


def _foreign(parse: Parse, inner: Node, node: Node) -> bool:
    for above in parse.ancestors(inner):
        if above.index == node.index:
            return False
        if above.dep in ("relcl", "acl"):
            return True
    return False
