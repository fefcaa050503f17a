"""Which place words name: venue, city and country, each with the characters that say it.

Takes nodes of a `Parse`; gives `Where`. A city gives its country, a building known by its name alone its
city. What only qualifies something ("U.S. officials") or leads elsewhere ("ties with Peru") is no place.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import NamedTuple

from communique.engagements.frame_parts import frame_words
from communique.engagements.matters import names_the_matter, opens_matter
from communique.gazetteer.cities import CityName, city_country
from communique.gazetteer.parties import capital_of, is_land
from communique.reading.analysis import Analysis
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse

__all__ = [
    "LEADING",
    "NOWHERE",
    "TO_TOWNS",
    "Where",
    "country_of",
    "in_a_pair",
    "in_memory_of",
    "in_small_letters",
    "is_at_sea",
    "is_site_word",
    "land_of",
    "led_elsewhere",
    "named_at",
    "place_at",
    "where_and_when",
    "where_of",
]

_SHORTEST_CITY = 4  # letters; "D.C." and other short forms stay
_SIDES = 2  # a report that names fewer parties says too little to tell which town is meant
_ABROAD = frozenset({"consulate", "embassy", "legation"})  # whose state is not where they are
_IN_MEMORY = frozenset({"bust", "grave", "mausoleum", "statue", "tomb"})
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

TO_TOWNS = frozenset({"at", "in"})
LEADING = frozenset(
    {"in", "at", "near", "off", "on", "to", "for", "into", "outside", "around", "aboard", "from", "of"}
)
_INNER = ("appos", "pobj", "compound", "npadvmod", "conj", "nmod", "poss")
# What bears the name of a place without being there: "the North Atlantic Treaty".
_BEARERS = re.compile(
    r" (?:Accords?|Agreements?|Charter|Conventions?|Declaration|Initiative|Pact|Partnership|Protocol"
    r"|Treaty)\b"
)
_LAND = re.compile(r"\s(\w+)\b")
_TO_NO_PLACE = frozenset({"according", "back", "home"})  # before "to"
_HYPHENS = frozenset("-–—/")


def where_of(analysis: Analysis, parse: Parse, nodes: Iterable[Node]) -> Where:
    """The place that the nodes name together."""
    place = NOWHERE
    for node in nodes:
        found = place_at(analysis, parse, node)
        head = parse.head(node)
        if found.city is None and head is not None and opens_matter(parse, head):
            continue  # "talks on the crisis in Chile"
        place = place.filled(found)
    return place


@cache
def where_and_when(name: str) -> frozenset[str]:
    """A set of words of ``data/where_and_when.toml``."""
    table = resources.files("communique.engagements") / "data/where_and_when.toml"
    return frozenset(tomllib.loads(table.read_text("utf-8"))[name])


def place_at(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The place that a node names with the words below it: "the naval base of Karachi in Pakistan"."""
    place = NOWHERE if in_a_pair(analysis, parse, node) else named_at(analysis, node)
    if place.country is None or place.city is None:
        for inner in parse.subtree(node):
            if inner == node or inner.dep not in _INNER or _foreign(parse, inner, node):
                continue
            if (inner.dep == "conj" and place.country is not None) or in_memory_of(parse, inner):
                continue
            if _only_qualifies(analysis, parse, inner) or led_elsewhere(parse, inner):
                continue
            found = named_at(analysis, inner)
            if found.city is not None and found.country is None and inner.dep in ("compound", "nmod"):
                continue  # "the Roosevelt Room"
            place = place.filled(found)
    if node.word.lower() == "capital":
        place = place.filled(_capital(parse, node))
    elif node.word.lower() in where_and_when("rooted"):
        place = place.filled(land_of(parse, node))
    if (
        place.venue is None
        and node.party is None
        and _is_venue(parse, node)
        and place.city_at != Span(node.start, node.end)
    ):
        start, end = _noun_phrase(parse, node)
        place = place._replace(venue=analysis.report.text[start:end], venue_at=Span(start, end))
    return place


def in_memory_of(parse: Parse, node: Node) -> bool:
    """ "The grave of Gotse Delchev": whose it is, though a town is named after him."""
    whole = parse.head(node) if node.dep in ("compound", "nmod") else node
    of = parse.head(whole) if whole is not None and whole.dep == "pobj" else None
    grave = parse.head(of) if of is not None and of.word.lower() == "of" else None
    return grave is not None and grave.word.lower() in _IN_MEMORY


def _only_qualifies(analysis: Analysis, parse: Parse, inner: Node) -> bool:
    """Whether a name says whose or which something is, not where: "U.S. officials", "Iran's proposal"."""
    if in_a_pair(analysis, parse, inner):
        return True
    first = inner
    while first.dep == "conj" and (above := parse.head(first)) is not None:
        first = above
    head = parse.head(first)
    if head is None or first.dep not in ("amod", "compound", "nmod", "poss"):
        return False
    if head.word.lower() in _ABROAD:
        return True
    if first.dep == "poss":
        return not _is_site(analysis, head)
    state = inner.party is not None and inner.party.kind == "name"
    return state and not (_is_site(analysis, head) or _is_time(analysis, head))


def led_elsewhere(parse: Parse, inner: Node) -> bool:
    """Whether the words before a name lead to no place of an engagement: "ties between Oslo and Santiago",
    "the attaché of Peru, resident in Oslo", "the visit of a minister from Peru".
    """
    first = inner
    while first.dep in ("conj", "appos") and (above := parse.head(first)) is not None:
        first = above
    head = parse.head(first)
    if first.dep != "pobj" or head is None:
        return False
    state = first.party is not None and first.party.kind == "name"
    topic = head.word.lower() == "on" and first.party is not None  # "a conference on Libya"
    topic = topic or (state and names_the_matter(parse, first))  # "the Summit on Peace in Ukraine"
    astray = parse.nodes[head.index - 1].word.lower() in _TO_NO_PLACE  # "on his way back to Lima"
    above = parse.head(head)
    lived_in = above is not None and above.word.lower() in where_and_when("living")
    origin = head.word.lower() == "from" and above is not None and above.tag.startswith("N")
    return topic or astray or lived_in or origin or head.word.lower() not in LEADING


def in_a_pair(analysis: Analysis, parse: Parse, node: Node) -> bool:
    """Whether a hyphen ties the node to another name: "the Oslo-Berlin axis"."""
    for step in (1, -1):
        hyphen, last = node.index + step, node.index + 2 * step
        if not 0 <= last < len(parse.nodes) or parse.nodes[hyphen].word not in _HYPHENS:
            continue
        other = parse.nodes[last]
        between = max(node.start, other.start) - min(node.end, other.end)
        named = other.party is not None or other.word[:1].isupper()
        if named and between == 1 and not _in_one_name(analysis, node, other):
            return True
    return False


def _in_one_name(analysis: Analysis, one: Node, two: Node) -> bool:
    """Whether two nodes are parts of one place's name: "Baden-Baden"."""
    names = [(n.start, n.end) for n in analysis.cities] + [(n.start, n.end) for n in analysis.regions]
    return any(start <= one.start < end and start <= two.start < end for start, end in names)


def _is_site(analysis: Analysis, node: Node) -> bool:
    """Whether a node names a place or a building."""
    if node.word[:1].isupper() and is_site_word(node.word):
        return True
    return named_at(analysis, node) != NOWHERE


def is_site_word(word: str) -> bool:
    """Whether a word is a kind of facility or building."""
    return word.lower() in frame_words("facilities") or word in where_and_when("halls")


def _is_time(analysis: Analysis, node: Node) -> bool:
    return any(time.start <= node.start < time.end for time in analysis.times)


def _capital(parse: Parse, node: Node) -> Where:
    """ "The Russian capital": the state and its capital."""
    for child in parse.children(node, "amod", "compound", "poss", "nmod"):
        if child.party is not None and is_land(child.party.code):
            at = Span(child.start, node.end)
            city = capital_of(child.party.code)
            return Where(city=city, country=child.party.code, city_at=at if city else None, country_at=at)
    return NOWHERE


def land_of(parse: Parse, node: Node) -> Where:
    """ "The northern Polish town of Morag": the state."""
    for child in parse.children(node, "amod", "compound", "poss", "nmod"):
        if child.party is not None and is_land(child.party.code):
            return Where(country=child.party.code, country_at=Span(child.start, child.end))
    return NOWHERE


def named_at(analysis: Analysis, node: Node) -> Where:
    """The place that the name is, of which a node is a word: state, capital, city, region or building."""
    at = Span(node.start, node.end)
    party = node.party
    if party is not None and is_land(party.code):
        if party.kind == "name":
            return Where(country=party.code, country_at=at)
        if party.kind == "capital":
            city = analysis.report.text[party.start : party.end]
            return Where(city=city, country=party.code, city_at=at, country_at=at)
    elif party is not None:
        return NOWHERE  # the Shanghai Cooperation Organisation is not in Shanghai
    for name in analysis.cities:
        if name.start <= node.start < name.end:
            if _BEARERS.match(analysis.report.text, name.end):
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
    if name.country in spoken:
        return name.country
    others = (code for code, _ in name.alternatives if code in spoken)
    meant = next((code for code in others if not _is_an_echo(name, code)), None)
    return meant or (name.country if name.well_known or len(spoken) < _SIDES else None)


def _is_an_echo(name: CityName, country: str) -> bool:
    """Whether a city is only a small American namesake of a well-known one: Geneva in Illinois."""
    return country == "USA" and name.well_known and city_country(name.name, prefer={country}) != country


def _is_venue(parse: Parse, node: Node) -> bool:
    words = (node, *parse.children(node, "compound", "amod", "nmod"))
    capital = any(n.word[:1].isupper() for n in words)
    return capital and any(is_site_word(n.word) for n in words)


def _noun_phrase(parse: Parse, node: Node) -> tuple[int, int]:
    inside = [
        n
        for n in parse.subtree(node)
        if n.dep not in ("det", "punct") and abs(n.index - node.index) < 8 and not _foreign(parse, n, node)
    ]
    start = min((n.start for n in inside if n.index <= node.index), default=node.start)
    return start, _end_of_name(parse, node)


def _end_of_name(parse: Parse, node: Node) -> int:
    """Where a venue's name ends: "Ministry of National Defence" goes on after its noun, "Base No. 4"."""
    if node.word.lower() in ("no", "no."):
        return max((n.end for n in parse.children(node, "nummod")), default=node.end)
    for prep in parse.children(node, "prep"):
        if prep.word.lower() == "of" and prep.index == node.index + 1:
            for noun in parse.children(prep, "pobj"):
                if noun.tag.startswith("NNP") and noun.party is None and noun.person is None:
                    return noun.end
    return node.end


def _foreign(parse: Parse, inner: Node, node: Node) -> bool:
    for above in parse.ancestors(inner):
        if above.index == node.index:
            return False
        if above.dep in ("relcl", "acl"):
            return True
    return False
