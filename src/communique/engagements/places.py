"""Which place of a sentence is that of an engagement, where the words that speak of it do not say it.

`nearby` takes a city that it is named after or who hosts it, else chooses among the places of the sentence: a
trained decision over the signs of `communique.engagements.attachment`, with weights made by
``tools/train_places.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from communique.engagements.attachment import attachment_signs, holder_of
from communique.engagements.journeys import LEAVING
from communique.engagements.matters import beside_the_deed, in_the_matter, names_the_matter, opens_matter
from communique.engagements.place_names import (
    LEADING,
    NOWHERE,
    Where,
    in_a_pair,
    is_site_word,
    land_of,
    led_elsewhere,
    named_at,
    place_at,
    where_and_when,
)
from communique.engagements.trained import trained
from communique.engagements.wording import on_margins
from communique.gazetteer.ambiguity import names_something_else
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.lexicon import triggers
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse

__all__ = ["PlaceOption", "named_after", "nearby", "place_options"]

# Tuned for the best accuracy in cross-validation over reports (printed by tools/train_places.py).
_LIKELY = 0.4
_POSTED = frozenset({"ambassador", "envoy", "attaché", "representative", "consul"})
_HOSTED = frozenset({"conference", "dialogue", "exercise", "meeting", "training"})
_HOSTING = frozenset({"host", "hosted", "hosting", "hosts"})
_HOLDING = frozenset(
    {"convene", "convened", "convenes", "convening", "held", "hold", "holding", "holds", "organise",
     "organised", "organises", "organising", "organize", "organized", "organizes", "organizing"}
)  # fmt: skip
_HAVING = frozenset({"had", "has", "have", "having"})
_TO_TOWNS = frozenset({"at", "in"})
_TRAVEL = frozenset({"ship_visit", "tour", "visit"})
_NAMED_AFTER = frozenset({"meeting", "dialogue", "conference"})


class PlaceOption(NamedTuple):
    """A place of the sentence and the signs that speak for its being the engagement's."""

    where: Where
    signs: list[str]


def nearby(analysis: Analysis, parse: Parse, node: Node, kind: str) -> Where:
    """The place of the sentence that is likely that of ``node``, an engagement of the type ``kind``."""
    namesake = named_after(analysis, parse, node) if kind in _NAMED_AFTER else NOWHERE
    if namesake != NOWHERE:
        return namesake
    host = _hosted_by(analysis, parse, node) if kind in _HOSTED else NOWHERE
    if host == NOWHERE:
        host = _where_it_is_held(analysis, parse, node)
    where = host.filled(_likeliest(analysis, parse, node, kind))
    if kind == "conference" and where.country is None and where.city is None:
        where = where.filled(_land_of_official(analysis, parse, node))
    return where


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
        if prep.word.lower() not in LEADING or prep.tag not in ("IN", "TO"):
            continue
        if prep.word.lower() == "to" and _comes_home(parse, prep):
            continue
        if _is_left(parse, node, prep) or _is_origin(parse, prep):
            continue
        if prep.word.lower() == "of" and not _of_a_place(analysis, parse, node, prep):
            continue
        for child in (n for c in parse.children(prep, "pobj") for n in parse.conjuncts(c)):
            where = (
                NOWHERE
                if child.person is not None or led_elsewhere(parse, child)
                else place_at(analysis, parse, child)
            )
            if where == NOWHERE:
                where = _unlisted(analysis, parse, prep, child, kind)
            if where.country is None and where.city is None:
                continue
            if _is_of_something_else(parse, node, prep, where):
                continue
            signs = [*attachment_signs(parse, node, [prep]), *_own_signs(analysis, parse, prep, child)]
            says = _says(where)
            word = prep.word.lower()
            more = [f"{word} a {says}", f"{kind} {word}", f"{kind} {word} a {says}"]
            more += [f"{kind} {signs[0]}", f"{word} {signs[0]}"]
            more += _land_signs(analysis, where, says)
            more += _among_the_others(analysis, parse, child, where)
            yield PlaceOption(where, [*signs, *more])


def _comes_after(parse: Parse, node: Node, prep: Node) -> bool:
    """ "Met him before flying to Lima", "before he flew to Lima": a place to which somebody goes later."""
    below = prep
    for above in parse.ancestors(prep):
        if above == node:
            return False
        if below.tag.startswith("V"):
            if above.word.lower() == "before":
                return node not in parse.subtree(above)
            if any(mark.word.lower() == "before" for mark in parse.children(below, "mark")):
                return node not in parse.subtree(below)
        below = above
    return False


def _is_of_something_else(parse: Parse, node: Node, prep: Node, where: Where) -> bool:
    """Whether a place is that of what is talked about, said or done: a crisis, other talks, a grant."""
    if (node.tag.startswith("N") and beside_the_deed(parse, node, prep)) or _comes_after(parse, node, prep):
        return True
    holder = holder_of(parse, [prep])
    event = holder is not None and holder != node and holder.word.lower() in triggers()
    matter = opens_matter(parse, prep) or in_the_matter(parse, node, prep)
    return matter and (where.city is None or event)


def _is_left(parse: Parse, node: Node, prep: Node) -> bool:
    """Whether a place is one from where, or for which, somebody only leaves before or after the engagement.

    "Docked there after leaving the port of Lima", "left Oslo for Lima after meeting the king".
    """
    for verb in parse.ancestors(prep):
        if verb == node:
            return False
        if verb.word.lower() in LEAVING and verb.tag.startswith("V"):
            below = node in parse.subtree(verb)
            return not below if verb.tag == "VBG" else below and _is_before(parse, verb, node)
    return False


def _is_before(parse: Parse, verb: Node, node: Node) -> bool:
    """Whether something is told as done before what a verb tells: "left for Lima after meeting the king"."""
    for above in parse.ancestors(node):
        if above == verb:
            return False
        if above.word.lower() == "after":
            return parse.head(above) == verb
        if any(mark.word.lower() == "after" for mark in parse.children(above, "mark")):
            return True
    return False


def _is_origin(parse: Parse, prep: Node) -> bool:
    """ "A senator from Lima"."""
    head = parse.head(prep)
    return prep.word.lower() == "from" and head is not None and head.tag.startswith("N")


def _comes_home(parse: Parse, prep: Node) -> bool:
    """ "Returned to Lima after the session": that was elsewhere."""
    verb = parse.head(prep)
    return verb is not None and verb.word.lower().startswith("return") and verb.tag.startswith("V")


def _says(where: Where) -> str:
    if where.country is None:
        return "name"
    return "city" if where.city else "venue" if where.venue else "country"


def _unlisted(analysis: Analysis, parse: Parse, prep: Node, child: Node, kind: str) -> Where:
    """The town that words of place lead to and no table lists: "in Pabradė"."""
    leads = _TO_TOWNS | {"to"} if kind in _TRAVEL else _TO_TOWNS
    if prep.word.lower() not in leads or not _is_bare_name(analysis, parse, child):
        return NOWHERE
    if child.word.lower() in where_and_when("parts") | where_and_when("lands"):
        return NOWHERE
    if names_the_matter(parse, child):
        return NOWHERE  # "the Agreement on Cooperation in Military Health"
    if kind == "ceremony" and prep.word.lower() == "at":
        return NOWHERE  # where a wreath is laid is a monument
    start = child.start
    for part in parse.children(child, "compound", "nmod", "amod"):
        if not _is_bare_name(analysis, parse, part):
            return NOWHERE
        start = min(start, part.start)
    text = analysis.report.text
    words = text[start : child.end]
    if names_something_else(text, start, start + len(words.split()[0])):
        return NOWHERE  # "told the Jakarta Post", "in the Vienna Convention"
    after = text[child.end : child.end + 2]
    if not all(word[:1].isupper() for word in words.split()) or (after[:1] in "-/" and after[1:].isalnum()):
        return NOWHERE
    return Where(city=words, city_at=Span(start, child.end))


def _is_bare_name(analysis: Analysis, parse: Parse, node: Node) -> bool:
    """Whether a word is a name that nothing else has taken: no person, body, day or acronym."""
    word = node.word
    if not node.tag.startswith("NNP") or not word[:1].isupper() or not word[1:2].islower():
        return False
    if node.person is not None or node.party is not None or is_site_word(word):
        return False
    if word.lower() in triggers() or any(time.start <= node.start < time.end for time in analysis.times):
        return False
    return not list(parse.children(node, "det", "poss", "nummod", "prep"))


def _among_the_others(analysis: Analysis, parse: Parse, place: Node, where: Where) -> Iterator[str]:
    """Whether the sentence speaks of others of the state in which a place lies."""
    others = {_state(analysis, node) for node in parse.nodes if node != place} - {None}
    if others and where.country is not None:
        yield f"in {'a' if where.country in others else 'no'} state of the others"


def _state(analysis: Analysis, node: Node) -> str | None:
    if node.party is not None:
        return node.party.code
    return analysis.people[node.person.person].party if node.person is not None else None


def _land_signs(analysis: Analysis, where: Where, says: str) -> Iterator[str]:
    """Which state a place lies in: the outlet's own, one that the report names."""
    home = "no home" if analysis.home is None else "home" if where.country == analysis.home else "abroad"
    if where.country is None:
        return
    yield home
    yield f"{home} {says}"
    if not any(party.code == where.country for party in analysis.parties):
        yield f"{says} of a state not named"


def _of_a_place(analysis: Analysis, parse: Parse, node: Node, prep: Node) -> bool:
    """ "The city of", "south of", "a tour of"; not "the navies of Norway and Chile"."""
    head = parse.head(prep)
    if head is None or head == node or head.word.lower() in where_and_when("parts"):
        return True
    word = head.word.lower()
    return word in triggers() or is_site_word(word) or named_at(analysis, head) != NOWHERE


def named_after(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The city of "the Vienna talks", "the Paris conference"."""
    if not node.tag.startswith("N"):
        return NOWHERE
    for name in parse.children(node, "compound", "nmod", "amod"):
        where = NOWHERE if in_a_pair(analysis, parse, name) else named_at(analysis, name)
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
            where = named_at(analysis, agent)
            if where == NOWHERE:
                where = _seat_of(analysis, parse, agent)
            if where == NOWHERE:
                where = land_of(parse, agent)
            if where == NOWHERE:
                where = _land_of_people(agent)
            if where != NOWHERE and agent.person is None:
                return where
    return NOWHERE


def _land_of_people(host: Node) -> Where:
    """ "Thanked the Chileans for hosting it"."""
    party = host.party
    if party is None or party.kind != "demonym" or not is_state(party.code):
        return NOWHERE
    return Where(country=party.code, country_at=Span(host.start, host.end))


def _land_of_official(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The state whose official hosts it, or which holds it alone: "thanked President X for hosting it"."""
    if on_margins(parse, node):
        return NOWHERE
    hosts = (host for verb in parse.nodes for host in _who_holds(analysis, parse, verb, node))
    lands = {_state(analysis, host): host for host in hosts}
    if len(lands) != 1:
        return NOWHERE
    ((code, host),) = lands.items()
    at = Span(host.start, host.end)
    return Where(country=code, country_at=at) if code is not None and is_state(code) else NOWHERE


def _who_holds(analysis: Analysis, parse: Parse, verb: Node, node: Node) -> list[Node]:
    """The officials who host it, or the states that hold it."""
    word = verb.word.lower()
    if not verb.tag.startswith("V") or word not in _HOSTING | _HOLDING:
        return []
    passive = verb.tag == "VBN" and not any(c.word.lower() in _HAVING for c in parse.children(verb, "aux"))
    if not _is_hosted(parse, verb, node, passive=passive):
        return []
    everybody = [n for host in _hosts(parse, verb, passive=passive) for n in parse.conjuncts(host)]
    if word in _HOLDING:
        return everybody if all(n.party is not None for n in everybody) else []
    return [
        n
        for n in everybody
        if n.person is not None and analysis.people[n.person.person].family not in _POSTED
    ]


def _where_it_is_held(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """ "The summit held in Lima", "the drill took place in Chile"."""
    own = [*parse.children(node, "acl", "relcl")]
    head = parse.head(node)
    if head is not None and node.dep in ("nsubj", "nsubjpass"):
        own.append(head)
    for verb in own:
        if verb.word.lower() not in where_and_when("happening") or not verb.tag.startswith("V"):
            continue
        for prep in parse.children(verb, "prep"):
            if prep.word.lower() not in _TO_TOWNS or prep.index < verb.index:
                continue
            for place in parse.children(prep, "pobj"):
                where = NOWHERE if place.person is not None else place_at(analysis, parse, place)
                if where.country is not None:
                    return where
    return NOWHERE


def _seat_of(analysis: Analysis, parse: Parse, host: Node) -> Where:
    """ "Hosted by the navy in Valparaíso"."""
    inside = (c for c in parse.children(host, "prep") if c.word.lower() in _TO_TOWNS)
    towns = (named_at(analysis, n) for prep in inside for n in parse.children(prep, "pobj"))
    return next((town for town in towns if town.city is not None), NOWHERE)


def _is_hosted(parse: Parse, verb: Node, node: Node, *, passive: bool) -> bool:
    """Whether a form of "host" is said of the node."""
    objects = list(parse.children(verb, "nsubjpass" if passive else "dobj"))
    said_of = parse.head(verb) if verb.dep in ("relcl", "acl") else None
    rounds = [prep for one in objects for prep in parse.children(one, "prep") if prep.word.lower() == "of"]
    parts = [n for prep in rounds for n in parse.children(prep, "pobj")]  # "hosted two rounds of talks"
    return node in (verb, said_of, *objects, *parts)


def _hosts(parse: Parse, verb: Node, *, passive: bool) -> list[Node]:
    if passive:
        by = [c for c in parse.children(verb, "agent", "prep") if c.word.lower() == "by"]
        return [n for prep in by for n in parse.children(prep, "pobj")]
    prep = parse.head(verb) if verb.dep == "pcomp" else None
    before = parse.head(prep) if prep is not None else None
    if prep is not None and before is not None and prep.word.lower() == "for":
        return list(parse.children(before, "dobj"))  # "thanked Peru for hosting the summit"
    if before is not None and before.dep == "dobj" and (above := parse.head(before)) is not None:
        verb = above  # "had the honour of hosting it"
    while verb.dep == "xcomp" and (above := parse.head(verb)) is not None:
        verb = above  # "plans to host it"
    return list(parse.children(verb, "nsubj"))


def _own_signs(analysis: Analysis, parse: Parse, prep: Node, place: Node) -> Iterator[str]:
    """What stands around a place: a time beside it, an envoy posted there, a word such as "peace in"."""
    if any(-2 <= time.start - place.end <= 5 or 0 <= prep.start - time.end <= 2 for time in analysis.times):
        yield "beside a time"
    holder = holder_of(parse, [prep])
    if holder is not None and holder.person is not None:
        posted = analysis.people[holder.person.person].family in _POSTED
        yield "hangs on an envoy" if posted else "hangs on somebody else"
    elif holder is not None and holder.party is None:
        yield f"hangs on the word {holder.word.lower()}"
    before = parse.nodes[prep.index - 1] if prep.index else None
    if before is not None and before.person is None and before.party is None:
        yield f"after the word {before.word.lower()}"
