"""Where an engagement happens: venue, city, country, each with the words that say it.

Takes the nodes that may say where; gives `Where`. A city gives its country, a building known by its
name alone its city. Where the words that speak of the engagement do not say it, `nearby` chooses among
the places of the sentence: a trained decision over the signs of `communique.engagements.attachment`, with
weights made by ``tools/train_places.py``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from communique.engagements.attachment import attachment_signs, holder_of
from communique.engagements.frame_parts import frame_words
from communique.engagements.trained import trained
from communique.gazetteer.cities import CityName, city_country
from communique.gazetteer.parties import capital_of, is_state
from communique.reading.analysis import Analysis
from communique.reading.lexicon import triggers
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse

__all__ = ["NOWHERE", "PlaceOption", "Where", "nearby", "place_options", "where_and_when", "where_of"]


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


class PlaceOption(NamedTuple):
    """A place of the sentence and the signs that speak for its being the engagement's."""

    where: Where
    signs: list[str]


NOWHERE = Where()

# Tuned for the best accuracy in cross-validation over reports (printed by tools/train_places.py).
_LIKELY = 0.45
_LEADING = frozenset(
    {"in", "at", "near", "off", "on", "to", "for", "into", "outside", "around", "aboard", "from", "of"}
)
_POSTED = frozenset({"ambassador", "envoy", "attaché", "representative", "consul"})
_INNER = ("appos", "pobj", "compound", "npadvmod", "conj", "nmod", "poss")
_HOSTED = frozenset({"conference", "dialogue", "exercise", "meeting", "training"})
_HOSTING = frozenset({"host", "hosted", "hosting", "hosts"})
_HAVING = frozenset({"had", "has", "have", "having"})
_NAMED_AFTER = frozenset({"meeting", "dialogue", "conference"})
_LAND = re.compile(r"\s(\w+)\b")
_HYPHENS = frozenset("-–—/")


def where_of(analysis: Analysis, parse: Parse, nodes: Iterable[Node]) -> Where:
    """The place that the nodes name together."""
    place = NOWHERE
    for node in nodes:
        place = place.filled(_where(analysis, parse, node))
    return place


@cache
def where_and_when(name: str) -> frozenset[str]:
    """A set of words of ``data/where_and_when.toml``."""
    table = resources.files("communique.engagements") / "data/where_and_when.toml"
    return frozenset(tomllib.loads(table.read_text("utf-8"))[name])


def nearby(analysis: Analysis, parse: Parse, node: Node, kind: str) -> Where:
    """The place of the sentence that is likely that of ``node``, an engagement of the type ``kind``."""
    namesake = _named_after(analysis, parse, node) if kind in _NAMED_AFTER else NOWHERE
    if namesake != NOWHERE:
        return namesake
    host = _hosted_by(analysis, parse, node) if kind in _HOSTED else NOWHERE
    return host.filled(_likeliest(analysis, parse, node, kind))


def _likeliest(analysis: Analysis, parse: Parse, node: Node, kind: str) -> Where:
    options = list(place_options(analysis, parse, node, kind))
    chances = [
        (trained("places").probabilities(option.signs)["place"], -i) for i, option in enumerate(options)
    ]
    chance, place = max(chances, default=(0.0, 0))
    if chance < _LIKELY:
        return NOWHERE
    return options[-place].where


def place_options(analysis: Analysis, parse: Parse, node: Node, kind: str) -> Iterator[PlaceOption]:
    """The places of the sentence after words such as "in" and "at", with the signs for each."""
    for prep in parse.nodes:
        if prep.word.lower() not in _LEADING or prep.tag not in ("IN", "TO"):
            continue
        if prep.word.lower() == "of" and not _of_a_place(analysis, parse, node, prep):
            continue
        for child in (n for c in parse.children(prep, "pobj") for n in parse.conjuncts(c)):
            where = (
                NOWHERE
                if child.person is not None or _led_elsewhere(parse, child)
                else _where(analysis, parse, child)
            )
            if where.country is None and where.city is None:
                continue
            signs = [*attachment_signs(parse, node, [prep]), *_own_signs(analysis, parse, prep, child)]
            says = "city" if where.city else "venue" if where.venue else "country"
            word = prep.word.lower()
            more = [f"{word} a {says}", f"{kind} {word}", f"{kind} {word} a {says}"]
            more += [f"{kind} {signs[0]}", f"{word} {signs[0]}"]
            yield PlaceOption(where, [*signs, *more])


def _of_a_place(analysis: Analysis, parse: Parse, node: Node, prep: Node) -> bool:
    """ "The city of", "south of", "a tour of"; not "the navies of Norway and Chile"."""
    head = parse.head(prep)
    if head is None or head == node or head.word.lower() in where_and_when("parts"):
        return True
    word = head.word.lower()
    return word in triggers() or _is_site_word(word) or _named(analysis, head) != NOWHERE


def _named_after(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The city of "the Vienna talks", "the Paris conference"."""
    if not node.tag.startswith("N"):
        return NOWHERE
    for name in parse.children(node, "compound", "nmod", "amod"):
        where = NOWHERE if _in_a_pair(analysis, parse, name) else _named(analysis, name)
        if where.city is not None:
            return where
    return NOWHERE


def _hosted_by(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The state or city that hosts it: "hosted by Greece", "a conference which Barbados will host"."""
    for verb in parse.nodes:
        if verb.word.lower() not in _HOSTING or not verb.tag.startswith("V"):
            continue
        passive = verb.tag == "VBN" and not any(
            c.word.lower() in _HAVING for c in parse.children(verb, "aux")
        )
        if not _is_hosted(parse, verb, node, passive=passive):
            continue
        for agent in _hosts(parse, verb, passive=passive):
            where = _named(analysis, agent)
            if where != NOWHERE and agent.person is None:
                return where
    return NOWHERE


def _is_hosted(parse: Parse, verb: Node, node: Node, *, passive: bool) -> bool:
    """Whether a form of "host" is said of the node."""
    objects = parse.children(verb, "nsubjpass" if passive else "dobj")
    said_of = parse.head(verb) if verb.dep in ("relcl", "acl") else None
    return node in (verb, said_of, *objects)


def _hosts(parse: Parse, verb: Node, *, passive: bool) -> list[Node]:
    if passive:
        by = [c for c in parse.children(verb, "agent", "prep") if c.word.lower() == "by"]
        return [n for prep in by for n in parse.children(prep, "pobj")]
    prep = parse.head(verb) if verb.dep == "pcomp" else None
    thanking = parse.head(prep) if prep is not None and prep.word.lower() == "for" else None
    if thanking is not None:  # "thanked Peru for hosting the summit"
        return list(parse.children(thanking, "dobj"))
    return list(parse.children(verb, "nsubj"))


def _own_signs(analysis: Analysis, parse: Parse, prep: Node, place: Node) -> Iterator[str]:
    """What stands around a place: a time beside it, an envoy posted there."""
    if any(-2 <= time.start - place.end <= 5 or 0 <= prep.start - time.end <= 2 for time in analysis.times):
        yield "beside a time"
    holder = holder_of(parse, [prep])
    if holder is not None and holder.person is not None:
        posted = analysis.people[holder.person.person].family in _POSTED
        yield "hangs on an envoy" if posted else "hangs on somebody else"


def _where(analysis: Analysis, parse: Parse, node: Node) -> Where:
    place = NOWHERE if _in_a_pair(analysis, parse, node) else _named(analysis, node)
    if place.country is None or place.city is None:
        for inner in parse.subtree(node):
            if inner == node or inner.dep not in _INNER or _foreign(parse, inner, node):
                continue
            if inner.dep == "conj" and place.country is not None:
                continue
            if _only_qualifies(analysis, parse, inner) or _led_elsewhere(parse, inner):
                continue
            place = place.filled(_named(analysis, inner))
    if node.word.lower() == "capital":
        place = place.filled(_capital(parse, node))
    elif node.word.lower() in where_and_when("settlements"):
        place = place.filled(_land_of(parse, node))
    if (
        place.venue is None
        and node.party is None
        and _is_venue(parse, node)
        and place.city_at != Span(node.start, node.end)
    ):
        start, end = _noun_phrase(parse, node)
        place = place._replace(venue=analysis.report.text[start:end], venue_at=Span(start, end))
    return place


def _only_qualifies(analysis: Analysis, parse: Parse, inner: Node) -> bool:
    """Whether a name says whose or which something is, not where: "U.S. officials", "Iran's proposal"."""
    if _in_a_pair(analysis, parse, inner):
        return True
    first = inner
    while first.dep == "conj" and (above := parse.head(first)) is not None:
        first = above
    head = parse.head(first)
    if head is None or first.dep not in ("amod", "compound", "nmod", "poss"):
        return False
    if first.dep == "poss":
        return not _is_site(analysis, head)
    state = inner.party is not None and inner.party.kind == "name"
    return state and not (_is_site(analysis, head) or _is_time(analysis, head))


def _led_elsewhere(parse: Parse, inner: Node) -> bool:
    """Whether the words before a name lead to no place of an engagement: "ties between Oslo and Santiago",
    "the attaché of Peru, resident in Oslo".
    """
    first = inner
    while first.dep in ("conj", "appos") and (above := parse.head(first)) is not None:
        first = above
    head = parse.head(first)
    if first.dep != "pobj" or head is None:
        return False
    topic = head.word.lower() == "on" and first.party is not None  # "a conference on Libya"
    lived_in = (above := parse.head(head)) is not None and above.word.lower() in where_and_when("living")
    return topic or lived_in or head.word.lower() not in _LEADING


def _in_a_pair(analysis: Analysis, parse: Parse, node: Node) -> bool:
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
    """Whether two nodes are parts of one city's name: "Baden-Baden"."""
    return any(c.start <= one.start < c.end and c.start <= two.start < c.end for c in analysis.cities)


def _is_site(analysis: Analysis, node: Node) -> bool:
    """Whether a node names a place or a building."""
    if node.word[:1].isupper() and _is_site_word(node.word):
        return True
    return _named(analysis, node) != NOWHERE


def _is_site_word(word: str) -> bool:
    return word.lower() in frame_words("facilities") or word in where_and_when("halls")


def _is_time(analysis: Analysis, node: Node) -> bool:
    return any(time.start <= node.start < time.end for time in analysis.times)


def _capital(parse: Parse, node: Node) -> Where:
    """ "The Russian capital": the state and its capital."""
    for child in parse.children(node, "amod", "compound", "poss", "nmod"):
        if child.party is not None and is_state(child.party.code):
            at = Span(child.start, node.end)
            city = capital_of(child.party.code)
            return Where(city=city, country=child.party.code, city_at=at if city else None, country_at=at)
    return NOWHERE


def _land_of(parse: Parse, node: Node) -> Where:
    """ "The northern Polish town of Morag": the state."""
    for child in parse.children(node, "amod", "compound", "poss", "nmod"):
        if child.party is not None and is_state(child.party.code):
            return Where(country=child.party.code, country_at=Span(child.start, child.end))
    return NOWHERE


def _named(analysis: Analysis, node: Node) -> Where:
    at = Span(node.start, node.end)
    party = node.party
    if party is not None and is_state(party.code):
        if party.kind == "name":
            return Where(country=party.code, country_at=at)
        if party.kind == "capital":
            city = analysis.report.text[party.start : party.end]
            return Where(city=city, country=party.code, city_at=at, country_at=at)
    elif party is not None:
        return NOWHERE  # the Shanghai Cooperation Organisation is not in Shanghai
    for name in analysis.cities:
        if name.start <= node.start < name.end:
            span = Span(name.start, name.end)
            country = country_of(analysis, name)
            land = _LAND.match(analysis.report.text, name.end)
            if land is not None and land[1].lower() in where_and_when("lands"):
                whole = Span(name.start, land.end())
                return Where(
                    venue=analysis.report.text[name.start : land.end()],
                    country=country,
                    venue_at=whole,
                    country_at=whole,
                )
            return Where(
                city=analysis.report.text[name.start : name.end],
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


def country_of(analysis: Analysis, name: CityName) -> str:
    """A city's country: the most populous bearer of the name, or another that the report speaks of."""
    spoken = {p.code for p in analysis.parties}
    if name.country in spoken:
        return name.country
    others = (code for code, _ in name.alternatives if code in spoken)
    return next((code for code in others if not _is_an_echo(name, code)), name.country)


def _is_an_echo(name: CityName, country: str) -> bool:
    """Whether a city is only a small American namesake of a well-known one: Geneva in Illinois."""
    return country == "USA" and name.well_known and city_country(name.name, prefer={country}) != country


def _is_venue(parse: Parse, node: Node) -> bool:
    words = (node, *parse.children(node, "compound", "amod", "nmod"))
    capital = any(n.word[:1].isupper() for n in words)
    return capital and any(_is_site_word(n.word) for n in words)


def _noun_phrase(parse: Parse, node: Node) -> tuple[int, int]:
    inside = [
        n
        for n in parse.subtree(node)
        if n.dep not in ("det", "punct") and abs(n.index - node.index) < 8 and not _foreign(parse, n, node)
    ]
    start = min((n.start for n in inside if n.index <= node.index), default=node.start)
    return start, _end_of_name(parse, node)


def _end_of_name(parse: Parse, node: Node) -> int:
    """Where a venue's name ends: "Ministry of National Defence" goes on after its first noun."""
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
