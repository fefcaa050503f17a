"""The place that a noun names with the words below it: "the naval base of Karachi in Pakistan".

Takes nodes of a `Parse`; gives `Where`. What only qualifies something ("U.S. officials") or leads elsewhere
("ties with Peru") is no place.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.engagements.families import GATHERINGS
from communique.engagements.places.matters import names_the_matter, opens_matter
from communique.engagements.places.names import NOWHERE, Where, is_site_word, named_at, where_and_when
from communique.gazetteer.parties import capital_of, is_land
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.lexicon import triggers
from communique.reading.text.mentions import Span

__all__ = [
    "ABROAD",
    "LEADING",
    "TO_TOWNS",
    "in_a_pair",
    "in_memory_of",
    "land_of",
    "led_elsewhere",
    "place_at",
    "set_in",
    "where_of",
]

_IN_MEMORY = frozenset({"bust", "grave", "mausoleum", "statue", "tomb"})
TO_TOWNS = frozenset({"at", "in"})
LEADING = frozenset(
    {"in", "at", "near", "off", "on", "to", "for", "into", "outside", "around", "aboard", "from", "of"}
)
_INNER = ("appos", "pobj", "compound", "npadvmod", "conj", "nmod", "poss")
_TO_NO_PLACE = frozenset({"according", "back", "home"})  # before "to"
_WELCOMING = frozenset({"welcome", "welcomed", "welcomes", "welcoming"})
_FORCES = frozenset({"battalion", "brigade", "command", "fleet", "regiment", "squadron", "wing"})
ABROAD = frozenset({"consulate", "embassy", "legation"})  # whose state is not where they are
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
            if _only_names(analysis, parse, inner, found):
                continue
            if found.city is not None and found.country is None and inner.dep in ("compound", "nmod"):
                continue  # "the Roosevelt Room"
            place = place.filled(found)
    if node.word.lower() == "capital":
        place = place.filled(_capital(parse, node))
    elif node.word.lower() in where_and_when("rooted"):
        place = place.filled(land_of(parse, node))
    elif node.word.lower() in where_and_when("exhibitions"):
        place = place.filled(land_of(parse, node, "poss"))
    if (
        place.venue is None
        and node.party is None
        and _is_venue(parse, node)
        and place.city_at != Span(node.start, node.end)
    ):
        start, end = _noun_phrase(parse, node)
        place = place._replace(venue=analysis.report.text[start:end], venue_at=Span(start, end))
    return place


def set_in(analysis: Analysis, parse: Parse, gathering: Node) -> Where:
    """Where a gathering is that goes by a place's name: "the Baghdad conference in Jordan"."""
    if not _is_gathering(gathering):
        return NOWHERE
    leading = (prep for prep in parse.children(gathering, "prep") if prep.word.lower() in TO_TOWNS)
    places = (named_at(analysis, n) for prep in leading for n in parse.children(prep, "pobj"))
    return next((place for place in places if place.country is not None), NOWHERE)


def _only_names(analysis: Analysis, parse: Parse, inner: Node, place: Where) -> bool:
    """Whether a gathering that is elsewhere goes by a name: "the Baghdad conference in Jordan"."""
    gathering = parse.head(inner) if inner.dep in ("amod", "compound", "nmod") else None
    where = NOWHERE if gathering is None else set_in(analysis, parse, gathering)
    return where != NOWHERE and (where.country != place.country or where.city not in (None, place.city))


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
    if head.word.lower() in ABROAD and inner.party is not None and inner.party.kind != "capital":
        return True  # and no town, in which they are
    if first.dep == "poss":
        return not _is_site(analysis, head)
    state = inner.party is not None and inner.party.kind == "name"
    if state and head.word.lower() in _FORCES:
        return True  # "the U.S. Fighter Wing" may be based abroad
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
    astray = _leads_astray(parse, head)
    above = parse.head(head)
    lived_in = above is not None and above.word.lower() in where_and_when("living")
    origin = head.word.lower() == "from" and above is not None and above.tag.startswith("N")
    sitting = state and head.word.lower() == "of" and above is not None and _is_gathering(above)
    return topic or astray or lived_in or origin or sitting or head.word.lower() not in LEADING


def _is_gathering(noun: Node) -> bool:
    """Whether those "of" whom it is sit in it: "the summit of Norway and Chile", not "a tour of Chile"."""
    kinds = {trigger.type for trigger in triggers().get(noun.word.lower(), ()) if trigger.pos == "noun"}
    return bool(kinds) and kinds <= GATHERINGS


def _leads_astray(parse: Parse, prep: Node) -> bool:
    """ "On his way back to Lima", but not "welcomed her back to Lima"."""
    before = parse.nodes[max(prep.index - 1, 0)]
    return before.word.lower() in _TO_NO_PLACE and not (
        before.word.lower() == "back" and any(a.word.lower() in _WELCOMING for a in parse.ancestors(prep))
    )


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


def land_of(parse: Parse, node: Node, *ties: str) -> Where:
    """ "The northern Polish town of Morag": the state, tied to it like "Polish" or else by ``ties``."""
    for child in parse.children(node, *(ties or ("amod", "compound", "poss", "nmod"))):
        if child.party is not None and is_land(child.party.code):
            return Where(country=child.party.code, country_at=Span(child.start, child.end))
    return NOWHERE


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
                    return _end_of_fields(parse, noun)
    return node.end


def _end_of_fields(parse: Parse, noun: Node) -> int:
    """Where the last field of a ministry ends: "Ministry of Finance and Economic Affairs"."""
    for other in parse.children(noun, "conj"):
        below = list(parse.subtree(other))
        is_field = other.tag.startswith("NNP") and not is_site_word(other.word)
        if is_field and all(n.dep != "det" and n.party is None and n.person is None for n in below):
            return _end_of_fields(parse, other)
    return noun.end


def _foreign(parse: Parse, inner: Node, node: Node) -> bool:
    for above in parse.ancestors(inner):
        if above.index == node.index:
            return False
        if above.dep in ("relcl", "acl") or (above.dep == "pcomp" and above.tag.startswith("V")):
            return True
    return False
