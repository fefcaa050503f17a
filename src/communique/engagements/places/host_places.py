"""Where an engagement happens by who hosts or holds it: "hosted by Greece", "held at the ministry".

Takes a `Parse` and the node that speaks of the engagement; gives a `Where`.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.wording import on_margins
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.places.names import NOWHERE, Where, named_at, where_and_when
from communique.engagements.places.phrases import ABROAD, TO_TOWNS, land_of, place_at
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.lexicon import triggers
from communique.reading.text.mentions import Span

__all__ = ["POSTED", "hosted_by", "land_of_official", "state_of", "where_it_is_held"]

POSTED = frozenset({"ambassador", "envoy", "attaché", "representative", "consul"})
_HOLDING = frozenset(
    {"convene", "convened", "convenes", "convening", "held", "hold", "holding", "holds", "organise",
     "organised", "organises", "organising", "organize", "organized", "organizes", "organizing"}
)  # fmt: skip
_HELD = frozenset(
    {"ceremony", "conference", "dialogue", "exercise", "meeting", "signing", "training", "visit"}
)
_PLAYING = frozenset({"play", "played", "playing", "plays"})
_HAVING = frozenset({"had", "has", "have", "having"})


def hosted_by(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The state or city that hosts it: "hosted by Greece", "a conference which Barbados will host"."""
    for verb in parse.nodes:
        hosts = _hosts_of(parse, verb, node, frame_words("hosting")) or _playing_host(parse, verb, node)
        for agent in hosts:
            where = named_at(analysis, _named(analysis, parse, agent))
            if where == NOWHERE:
                where = _seat_of(analysis, parse, agent)
            if where == NOWHERE and agent.word.lower() not in ABROAD | frame_words("ships"):
                where = land_of(parse, agent)
            if where == NOWHERE:
                where = _land_of_people(agent)
            if where != NOWHERE and agent.person is None:
                return where
    return NOWHERE


def _named(analysis: Analysis, parse: Parse, host: Node) -> Node:
    """What "it" is that hosts: the state of which the sentence before tells something."""
    before = analysis.parses.get(parse.sentence.index - 1) if host.word.lower() == "it" else None
    if before is None:
        return host
    told = (n for n in before.nodes if n.dep in ("nsubj", "nsubjpass") and n.party is not None)
    return next((n for n in told if (above := before.head(n)) is not None and above.dep == "ROOT"), host)


def _land_of_people(host: Node) -> Where:
    """ "Thanked the Chileans for hosting it"."""
    party = host.party
    if party is None or party.kind != "demonym" or not is_state(party.code):
        return NOWHERE
    return Where(country=party.code, country_at=Span(host.start, host.end))


def land_of_official(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The state whose official hosts it, or which holds it alone: "thanked President X for hosting it"."""
    if on_margins(parse, node):
        return NOWHERE
    hosts = (host for verb in parse.nodes for host in _who_holds(analysis, parse, verb, node))
    lands = {state_of(analysis, host): host for host in hosts}
    if len(lands) != 1:
        return NOWHERE
    ((code, host),) = lands.items()
    at = Span(host.start, host.end)
    return Where(country=code, country_at=at) if code is not None and is_state(code) else NOWHERE


def _who_holds(analysis: Analysis, parse: Parse, verb: Node, node: Node) -> list[Node]:
    """The officials who host it, or the states that hold it."""
    hosts = _hosts_of(parse, verb, node, frame_words("hosting") | _HOLDING)
    everybody = [n for host in hosts for n in parse.conjuncts(host)]
    if verb.word.lower() in _HOLDING:
        return everybody if all(n.party is not None for n in everybody) else []
    return [
        n for n in everybody if n.person is not None and analysis.people[n.person.person].family not in POSTED
    ]


def where_it_is_held(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """ "The summit held in Lima", "the drill took place in Chile"."""
    own = [*parse.children(node, "acl", "relcl")]
    head = parse.head(node)
    if head is not None and node.dep in ("nsubj", "nsubjpass"):
        own.append(head)
    own.extend(_behind_a_comma(parse, node))
    own.extend(_behind_its_matter(parse, node))
    for verb in own:
        if verb.word.lower() not in where_and_when("happening") or not verb.tag.startswith("V"):
            continue
        for prep in (*parse.children(verb, "prep"), *_behind_helpers(parse, verb)):
            if prep.word.lower() not in TO_TOWNS or prep.index < verb.index:
                continue
            for place in parse.children(prep, "pobj"):
                where = NOWHERE if place.person is not None else place_at(analysis, parse, place)
                if where.country is not None:
                    return where
    return NOWHERE


def _behind_helpers(parse: Parse, verb: Node) -> Iterator[Node]:
    """The "in" of "held with the support of the king in Lima", hung on whoever helped."""
    for helping in parse.children(verb, "prep", "agent"):
        if helping.word.lower() in ("by", "with"):
            people = (n for n in parse.subtree(helping) if n.person is not None or n.party is not None)
            yield from (prep for n in people for prep in parse.children(n, "prep"))


def _behind_a_comma(parse: Parse, node: Node) -> Iterator[Node]:
    """The participle of "the Lima Conference, held in Quito", which may be hung on the verb above."""
    behind = parse.nodes[node.index + 1 : node.index + 3]
    if [n.word for n in behind[:1]] == [","]:
        yield from (n for n in behind[1:] if n.tag == "VBN")


def _behind_its_matter(parse: Parse, node: Node) -> Iterator[Node]:
    """The verb of "a summit on ocean research which will be held in Lima", hung on the research."""
    for noun in parse.subtree(node):
        if noun != node and noun.tag.startswith(("CD", "N")) and not _may_be_held(noun):
            yield from parse.children(noun, "acl", "relcl")


def _may_be_held(noun: Node) -> bool:
    return any(trigger.type in _HELD for trigger in triggers().get(noun.word.lower(), ()))


def _seat_of(analysis: Analysis, parse: Parse, host: Node) -> Where:
    """ "Hosted by the navy in Valparaíso", "by the Norwegian embassy in Chile"."""
    inside = (c for c in parse.children(host, "prep") if c.word.lower() in TO_TOWNS)
    places = [named_at(analysis, n) for prep in inside for n in parse.children(prep, "pobj")]
    if host.word.lower() in ABROAD:
        return next((place for place in places if place != NOWHERE), NOWHERE)
    return next((place for place in places if place.city is not None), NOWHERE)


def _hosts_of(parse: Parse, verb: Node, node: Node, verbs: frozenset[str]) -> list[Node]:
    """Who does to the node what one of the ``verbs`` says."""
    if verb.word.lower() not in verbs or not verb.tag.startswith("V"):
        return []
    passive = verb.tag == "VBN" and not any(c.word.lower() in _HAVING for c in parse.children(verb, "aux"))
    return _hosts(parse, verb, passive=passive) if _is_hosted(parse, verb, node, passive=passive) else []


def _playing_host(parse: Parse, verb: Node, node: Node) -> list[Node]:
    """Who plays host to the node: "Peru plays host to the talks", "talks to which Peru plays host"."""
    host = next((n for n in parse.children(verb, "dobj") if n.word.lower() in ("host", "hosts")), None)
    if host is None or verb.word.lower() not in _PLAYING:
        return []
    led = [c for n in (verb, host) for c in parse.children(n, "prep", "dative") if c.word.lower() == "to"]
    hosted = [n for prep in led for n in parse.children(prep, "pobj")]
    said_of = parse.head(verb) if verb.dep == "relcl" else None
    if said_of is not None and led and all(n.tag.startswith("W") for n in hosted):
        wholes = [prep for prep in parse.children(said_of, "prep") if prep.word.lower() == "of"]
        hosted = [said_of, *(n for prep in wholes for n in parse.children(prep, "pobj"))]
    return list(parse.children(verb, "nsubj")) if node in hosted else []


def _is_hosted(parse: Parse, verb: Node, node: Node, *, passive: bool) -> bool:
    """Whether a form of "host" is said of the node."""
    objects = list(parse.children(verb, "nsubjpass" if passive else "dobj"))
    said_of = parse.head(verb) if verb.dep in ("relcl", "acl") else None
    named = parse.head(node) if node.dep == "compound" else None  # "Exercise" of "Exercise Noble Sea"
    if named is not None and named in (said_of, *objects):
        return True
    rounds = [prep for one in objects for prep in parse.children(one, "prep") if prep.word.lower() == "of"]
    parts = [n for prep in rounds for n in parse.children(prep, "pobj")]  # "hosted two rounds of talks"
    if not objects and any(c.word.lower() == "when" for c in parse.children(verb, "advmod")):
        return node in parse.ancestors(verb)  # "the summit in 2027, when Peru will host"
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


def state_of(analysis: Analysis, node: Node) -> str | None:
    """Whose a node is: its party, or that of its person."""
    if node.party is not None:
        return node.party.code
    return analysis.people[node.person.person].party if node.person is not None else None
