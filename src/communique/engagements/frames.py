"""What the arguments of a trigger mean: who hosts, who visits, who else takes part, and where.

Takes a trigger, its node and the `Discourse`; gives `Frame` values, one for each engagement that the
word speaks of (a trip to two states is two visits), none when its arguments do not fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from communique.engagements.actors import Actor, Discourse, actors_of
from communique.reading.arguments import Slots, clause, noun_slots, verb_slots
from communique.reading.lexicon import Trigger
from communique.reading.parse import Node, Parse

__all__ = ["Frame", "frames_of"]

FACILITIES = frozenset(
    "shipyard shipyards academy academies school base bases plant plants museum headquarters hospital centre "
    "center institute university college factory factories stand pavilion pavilions barracks port harbour harbor "
    "unit brigade regiment battalion squadron complex depot range station facility facilities exhibition line "
    "workshop yard dockyard arsenal laboratory outpost checkpoint site camp works enterprise company companies "
    "slipway hangar airbase airport command ship frigate destroyer submarine corvette vessel carrier memorial "
    "mausoleum cemetery mosque cathedral church monument library gallery garrison simulator dock docks division "
    "fleet area simulators plant installations parliament".split()
)
_SHIPS = frozenset(
    "ship ships frigate frigates destroyer destroyers corvette corvettes vessel vessels warship warships flotilla "
    "submarine submarines cutter cutters squadron flagship minehunter carrier tanker fleet boat boats".split()
)
_INSTRUMENTS = frozenset(
    "agreement agreements memorandum memoranda memorandums mou mous treaty treaties contract contracts protocol "
    "protocols pact pacts deal deals accord accords document documents letter declaration statement charter plan "
    "communique communiqué roadmap road-map convention understanding arrangement arrangements partnership "
    "lease jcpoa truce ceasefire procedure action compact framework minutes instrument certificate act loi".split()
)
_GIFTS = frozenset(
    "aid equipment vessel vessels ship ships boat boats aircraft helicopter helicopters vehicle vehicles ambulance "
    "ambulances weapon weapons arms ammunition missile missiles tank tanks drone drones jet jets system systems "
    "radar radars supplies rice food medicine medicines vaccine vaccines doses batch consignment assistance "
    "patrol gift howitzers howitzer rifles uniforms submarine submarines frigate kits tons tonnes keys key fuel "
    "grain wheat fertilizer fertilizers masks shipment cargo computers gas oil trucks truck cutter".split()
)
_HONOURS = frozenset(
    "plaque plaques shield souvenirs souvenir crests crest mementos memento gifts flag flags credentials keel certificates "
    "wreath wreaths tribute homage flowers floral respects respect book guestbook medal medals order badge award "
    "stone foundation plaque ribbon centre center building monument keel colours".split()
)
_ARRIVAL = frozenset("arrive arrived arrives arriving land landed".split())
_TALK_ABOUT = frozenset("reporters press media journalists parliament audience newspaper television tv radio".split())
_AROUND = frozenset("around round through at to with over".split())
_COURTESY = frozenset("courtesy farewell introductory protocol customary goodwill".split())
_PHONE = frozenset("phone telephone phoned telephoned video videoconference hotline call secure link virtually".split())


class Frame(NamedTuple):
    """An engagement as one word with its arguments gives it.

    ``destination`` are the nodes that may say where; ``extra`` the parties of the clause that take
    part though no actor stands for them; ``signers`` says that the others sign.
    """

    type: str
    hosts: tuple[Actor, ...] = ()
    guests: tuple[Actor, ...] = ()
    others: tuple[Actor, ...] = ()
    destination: tuple[Node, ...] = ()
    extra: tuple[Actor, ...] = ()
    slots: Slots = Slots()


def frames_of(parse: Parse, node: Node, trigger: Trigger, discourse: Discourse) -> Iterator[Frame]:
    """The engagements that one trigger speaks of."""
    if trigger.near and not _near(parse, node, trigger.near):
        return
    slots = verb_slots(parse, node) if trigger.pos == "verb" else noun_slots(parse, node)
    yield from _FRAMES[trigger.frame](_Context(parse, node, trigger, slots, discourse))


class _Context(NamedTuple):
    parse: Parse
    node: Node
    trigger: Trigger
    slots: Slots
    discourse: Discourse

    def actors(self, *names: str) -> tuple[Actor, ...]:
        """The actors in some slots, each once."""
        found: list[Actor] = []
        for name in names:
            for node in getattr(self.slots, name):
                for actor in actors_of(self.parse, node, self.discourse):
                    if all((actor.person, actor.party, actor.body) != (a.person, a.party, a.body) for a in found):
                        found.append(actor)
        return tuple(found)

    def words(self, names: Iterable[str]) -> set[str]:
        """The words in some slots, in lower case."""
        return {node.word.lower() for name in names for node in getattr(self.slots, name)}


def _near(parse: Parse, node: Node, near: Sequence[str]) -> bool:
    window = parse.nodes[max(0, node.index - 6) : node.index + 7]
    words = {n.word.lower() for n in window}
    return any(w in words or (w.endswith("*") and any(x.startswith(w[:-1]) for x in words)) for w in near)


def _go(c: _Context) -> Iterator[Frame]:
    guests = c.actors("agents") or c.actors("bys")
    hosts = [a for n in c.slots.objects for a in actors_of(c.parse, n, c.discourse) if a.person is not None]
    if c.node.dep == "amod" and (head := c.parse.head(c.node)) is not None:  # "the visiting minister"
        yield Frame("visit", guests=actors_of(c.parse, head, c.discourse), slots=c.slots)
        return
    if hosts:
        yield Frame("meeting", hosts=tuple(hosts), guests=guests, destination=c.slots.places, slots=c.slots)
        return
    if not c.slots.objects and not c.slots.places:
        return
    for target in c.slots.objects or c.slots.places:
        yield Frame(_visit_type(c, target, guests), guests=guests, destination=(target, *c.slots.places), slots=c.slots)


def _motion(c: _Context) -> Iterator[Frame]:
    guests = c.actors("agents", "objects")
    word = c.node.word.lower()
    targets = c.slots.fors if word in ("left", "leave", "leaves", "leaving") else (*c.slots.tos, *c.slots.places)
    if word in ("departed", "depart", "headed", "heading", "head", "heads"):
        targets = (*targets, *c.slots.fors)
    if word.startswith("return"):
        return
    for target in targets:
        if target.party is None and not target.tag.startswith("NNP"):
            continue
        if word not in _ARRIVAL and target not in c.slots.tos and target not in c.slots.fors and c.trigger.type == "visit":
            continue
        kind = "ship_visit" if _is_ship(c, guests) or c.trigger.type == "ship_visit" else "visit"
        yield Frame(kind, guests=guests, destination=(target,), slots=c.slots)


def _meet(c: _Context) -> Iterator[Frame]:
    if c.node.word.lower() in ("sat", "sit", "sits", "sitting") and not c.slots.withs:
        return
    first, second = c.actors("agents"), c.actors("objects", "withs")
    if c.words(("objects",)) & _TALK_ABOUT:
        return
    yield from _separately(c, "meeting", first, second)


def _host(c: _Context) -> Iterator[Frame]:
    hosts, guests = c.actors("agents") or c.actors("bys"), c.actors("objects")
    if not any(g.person is not None or g.body for g in guests):
        return
    if c.words(("objects",)) & {"letter", "message", "call", "invitation", "support"}:
        return
    yield Frame("meeting", hosts=hosts, guests=guests, destination=c.slots.places, slots=c.slots)


def _call_on(c: _Context) -> Iterator[Frame]:
    on = [n for prep in c.parse.children(c.node, "prep") if prep.word.lower() in ("on", "upon")
          for child in c.parse.children(prep, "pobj") for n in c.parse.conjuncts(child)]  # fmt: skip
    words = {n.word.lower() for n in clause(c.parse, c.node)}
    if c.slots.objects and words & _PHONE:
        yield Frame("call", others=(*c.actors("agents"), *c.actors("objects")), slots=c.slots)
        return
    if any(child.dep in ("xcomp", "advcl", "ccomp") and child.tag == "VB" for child in c.parse.children(c.node)):
        return
    hosts = tuple(a for n in on for a in actors_of(c.parse, n, c.discourse) if a.person is not None or a.body)
    if hosts:
        yield Frame("meeting", hosts=hosts, guests=c.actors("agents"), destination=c.slots.places, slots=c.slots)


def _speak(c: _Context) -> Iterator[Frame]:
    others = c.actors("withs", "tos") or (c.actors("objects") if c.node.word.lower() != "spoke" else ())
    if not others or c.words(("tos", "withs")) & _TALK_ABOUT:
        return
    kind = "call"
    words = {n.word.lower() for n in clause(c.parse, c.node)}
    if not words & _PHONE and ({"sidelines", "margins", "person"} & words or _in_place(c)):
        kind = "meeting"
    yield from _separately(c, kind, c.actors("agents"), others)


def _in_place(c: _Context) -> bool:
    return any(n.party is not None or n.tag == "NNP" for n in c.slots.places)


def _told(c: _Context) -> Iterator[Frame]:
    agents, others = c.actors("agents"), c.actors("objects")
    if not any(a.person is not None for a in agents) or not any(o.person is not None for o in others):
        return
    yield Frame("meeting", others=(*agents, *others), slots=c.slots)


def _discuss(c: _Context) -> Iterator[Frame]:
    agents, others = c.actors("agents"), c.actors("withs")
    if c.trigger.lemma == "talk":
        others = (*others, *c.actors("tos"))
    if not others and len({a.party for a in agents}) < 2:
        return
    yield from _separately(c, "meeting", agents, others)


def _separately(c: _Context, kind: str, first: tuple[Actor, ...], second: tuple[Actor, ...]) -> Iterator[Frame]:
    words = {child.word.lower() for child in c.parse.children(c.node, "advmod")}
    slots = c.slots
    if "separately" in words and len(second) > 1:
        for other in second:
            yield Frame(kind, others=(*first, other), destination=slots.places, slots=slots)
        return
    yield Frame(kind, others=(*first, *second), destination=slots.places, slots=slots)


def _act(c: _Context) -> Iterator[Frame]:
    actors = c.actors("agents", "objects", "withs", "bys")
    yield Frame(c.trigger.type, others=actors, destination=c.slots.places, extra=_clause_parties(c), slots=c.slots)


def _look(c: _Context) -> Iterator[Frame]:
    """Inspects a yard, is shown round a base: a tour when it is a place that can be toured."""
    shown = c.node.word.lower() in ("shown", "taken", "acquainted", "familiarised", "familiarized")
    guests = c.actors("objects") if shown else c.actors("agents")
    around = [n for prep in c.parse.children(c.node, "prep", "prt") if prep.word.lower() in _AROUND
              for child in c.parse.children(prep, "pobj") for n in c.parse.conjuncts(child)]  # fmt: skip
    targets = [*around, *(() if shown else c.slots.objects)]
    facility = [n for n in targets if _is_facility(c, n)]
    if facility and guests:
        destination = (facility[0], *c.slots.places)
        yield Frame("tour", guests=guests, hosts=c.actors("bys"), destination=destination, slots=c.slots)


def _sign(c: _Context) -> Iterator[Frame]:
    things = c.words(("objects",))
    if not things & _INSTRUMENTS:
        head = c.parse.head(c.node)
        if not (c.node.dep in ("acl", "amod") and head is not None and head.word.lower() in _INSTRUMENTS):
            return
    signers = tuple(a for a in (*c.actors("agents", "bys", "withs", "betweens"),))
    yield Frame("signing", others=signers, destination=c.slots.places, extra=_clause_parties(c), slots=c.slots)


def _hand(c: _Context) -> Iterator[Frame]:
    after = c.parse.nodes[c.node.index + 1 : c.node.index + 9]
    things = {n.word.lower() for o in c.slots.objects for n in c.parse.subtree(o)} | {n.word.lower() for n in after}
    if not things & _GIFTS:
        return
    yield Frame("transfer", hosts=c.actors("agents", "bys"), guests=c.actors("tos"), destination=c.slots.places,
                extra=_clause_parties(c), slots=c.slots)  # fmt: skip


def _honour(c: _Context) -> Iterator[Frame]:
    things = c.words(("objects", "tos")) | {
        n.word.lower() for o in c.slots.objects for n in c.parse.children(o, "compound", "amod")
    }
    if not things & _HONOURS:
        return
    yield Frame("ceremony", guests=c.actors("agents"), destination=(*c.slots.places, *c.slots.tos), slots=c.slots)


def _event(c: _Context) -> Iterator[Frame]:
    yield from _EVENTS.get(c.trigger.type, _gathering)(c)


def _visit_noun(c: _Context) -> Iterator[Frame]:
    guests = c.actors("owners") or c.actors("bys") or c.actors("agents")
    if not guests and c.trigger.lemma != "tour":
        guests = c.actors("ofs")
    modifiers = [a for n in c.slots.modifiers if n.party and n.party.kind == "demonym" or n.person
                 for a in (_as_actor(c, n),)]  # fmt: skip
    guests = guests or tuple(modifiers) or c.actors("speaker")
    hosts = [a for n in c.slots.tos for a in actors_of(c.parse, n, c.discourse) if a.person is not None]
    if hosts and guests:  # "a courtesy visit to the Chief of Staff"
        yield Frame("meeting", hosts=tuple(hosts), guests=guests, destination=c.slots.places, slots=c.slots)
        return
    around = c.slots.ofs if c.trigger.lemma == "tour" or guests else ()
    targets = [n for n in (*c.slots.tos, *c.slots.places) if n.party is not None or n.tag.startswith("NNP")]
    targets = targets or [n for n in around if n.party is not None and n.party.kind in ("name", "capital")]
    facility = [n for n in c.slots.tos if _is_facility(c, n)]
    if facility and c.trigger.lemma in ("visit", "tour"):
        for target in facility[:1]:
            yield Frame("tour", guests=guests, destination=(target, *c.slots.places), slots=c.slots)
        return
    named = [n for n in c.slots.modifiers if n.party and n.party.kind in ("name", "capital")]
    for target in targets or named or [None]:
        nodes = () if target is None else (target,)
        kind = "ship_visit" if _is_ship(c, guests) or _near(c.parse, c.node, ("port", "goodwill")) and _shippy(c) else "visit"
        yield Frame(kind, guests=guests, destination=nodes, slots=c.slots)


def _gathering(c: _Context) -> Iterator[Frame]:
    """Talks, calls, summits: all whom the clause brings together."""
    if _only_modifies(c):
        return
    own = c.actors("owners", "withs", "betweens", "ofs", "modifiers")
    own = (*own, *(a for n in c.slots.modifiers if n.party for a in (_as_actor(c, n),)))
    carried = c.actors("agents", "bys")
    speaker = c.actors("speaker") if c.slots.withs or not own else ()
    hosts: tuple[Actor, ...] = ()
    verb = c.slots.verb
    if verb is not None and verb.word.lower() in ("hosted", "hosts", "hosting", "host"):
        hosts, carried = carried, ()
    extra = (*_clause_parties(c), *_attending(c)) if c.trigger.type == "conference" else ()
    yield Frame(c.trigger.type, hosts=hosts, others=_unique((*speaker, *carried, *own)),
                destination=c.slots.places, extra=extra, slots=c.slots)  # fmt: skip


def _call_noun(c: _Context) -> Iterator[Frame]:
    """A telephone call; a courtesy call is a meeting, a port call a ship's visit."""
    if c.trigger.lemma != "call":
        yield from _gathering(c)
        return
    words = {n.word.lower() for n in c.parse.children(c.node, "amod", "compound", "nmod")}
    on = [n for prep in c.parse.children(c.node, "prep") if prep.word.lower() in ("on", "upon", "to", "by")
          for child in c.parse.children(prep, "pobj") for n in c.parse.conjuncts(child)]  # fmt: skip
    callers = c.actors("agents", "owners")
    if "port" in words:
        targets = [n for n in (*c.slots.tos, *c.slots.places) if n.party is not None or n.tag.startswith("NNP")]
        yield Frame("ship_visit", guests=callers or c.actors("bys"), destination=tuple(targets), slots=c.slots)
    elif words & _COURTESY or (on and c.slots.verb is not None and c.slots.verb.word.lower() in ("paid", "pay", "pays", "paying", "made")):
        hosts = tuple(a for n in on for a in actors_of(c.parse, n, c.discourse) if a.person is not None or a.body)
        verb = c.slots.verb
        if verb is not None and verb.word.lower().startswith("receiv"):
            callers, hosts = hosts, callers
        yield Frame("meeting", hosts=hosts, guests=callers, destination=c.slots.places, slots=c.slots)
    else:
        yield from _gathering(c)


def _joint(c: _Context) -> Iterator[Frame]:
    """Drills, courses, patrols, projects: the parties of the clause do it together."""
    if _only_modifies(c):
        return
    actors = c.actors("owners", "agents", "withs", "bys", "betweens", "ofs")
    yield Frame(c.trigger.type, others=actors, destination=c.slots.places, extra=_clause_parties(c), slots=c.slots)


def _transfer_noun(c: _Context) -> Iterator[Frame]:
    things = {n.word.lower() for o in c.slots.ofs for n in c.parse.subtree(o)}
    if c.trigger.lemma in ("delivery", "sale", "gift", "donation", "shipment", "consignment") and not things & _GIFTS:
        return
    yield Frame("transfer", hosts=c.actors("owners", "agents", "bys"), guests=c.actors("tos"),
                destination=c.slots.places, extra=_clause_parties(c), slots=c.slots)  # fmt: skip


def _ceremony_noun(c: _Context) -> Iterator[Frame]:
    if _only_modifies(c):
        return
    yield Frame("ceremony", others=c.actors("agents", "bys", "withs", "speaker"), guests=c.actors("tos", "objects"),
                destination=c.slots.places, slots=c.slots)  # fmt: skip


def _message_noun(c: _Context) -> Iterator[Frame]:
    if {n.word.lower() for n in c.slots.ofs} & {"intent", "credence", "understanding", "exchange"}:
        return
    senders = c.actors("owners") or c.actors("agents") or c.actors("bys", "froms") or c.actors("speaker")
    receivers = c.actors("tos")
    if senders and receivers:
        yield Frame("message", hosts=senders, guests=receivers, slots=c.slots)


def _mechanism(c: _Context) -> Iterator[Frame]:
    """A standing body counts when it meets: capitalised or with a session, round or meeting."""
    if not (c.node.word[:1].isupper() or _near(c.parse, c.node, ("session", "round", "meeting", "held", "convened"))):
        return
    actors = c.actors("owners", "betweens", "withs", "agents", "bys")
    yield Frame("dialogue", others=actors, destination=c.slots.places, extra=_clause_parties(c), slots=c.slots)


def _only_modifies(c: _Context) -> bool:
    """ "Summit venue", "training ship", "exercise area": the word only describes another noun."""
    return c.node.dep in ("compound", "nmod", "amod")


def _as_actor(c: _Context, node: Node) -> Actor:
    if node.person is not None:
        return actors_of(c.parse, node, c.discourse)[0]
    code = node.party.code if node.party is not None else None
    return Actor(None, code, None, node.start, node.end)


def _clause_parties(c: _Context) -> tuple[Actor, ...]:
    found = []
    for node in sorted(clause(c.parse, c.node)):
        if node.party is not None and all(node.party.code != a.party for a in found):
            found.append(Actor(None, node.party.code, None, node.start, node.end))
        elif node.person is not None:
            actor = _as_actor(c, node)
            if actor.party and all(actor.party != a.party for a in found):
                found.append(actor)
    return tuple(found)


def _attending(c: _Context) -> tuple[Actor, ...]:
    """The parties of clauses that say who attends: "to be attended by", "with the participation of"."""
    found: list[Actor] = []
    for node in c.parse.nodes:
        if node.word.lower().startswith(("attend", "participa", "bring", "brought", "gather")):
            for inner in c.parse.subtree(node):
                if inner.party is not None or inner.person is not None:
                    found.append(_as_actor(c, inner))
    return _unique(found)


def _unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    found: list[Actor] = []
    for actor in actors:
        if all((actor.person, actor.party, actor.body) != (a.person, a.party, a.body) for a in found):
            found.append(actor)
    return tuple(found)


def _visit_type(c: _Context, target: Node, guests: tuple[Actor, ...]) -> str:
    if _is_facility(c, target):
        return "tour"
    return "ship_visit" if _is_ship(c, guests) else "visit"


def _is_facility(c: _Context, node: Node) -> bool:
    words = {node.word.lower(), *(n.word.lower() for n in c.parse.children(node, "compound", "appos", "amod"))}
    return node.party is None and bool(words & FACILITIES)


def _is_ship(c: _Context, guests: tuple[Actor, ...]) -> bool:
    bodies = " ".join(a.body or "" for a in guests).lower().split()
    nodes = {n.word.lower() for n in (*c.slots.agents, *c.slots.owners, *c.slots.objects)}
    return bool(_SHIPS & (set(bodies) | nodes))


def _shippy(c: _Context) -> bool:
    return bool({n.word.lower() for n in c.parse.nodes} & _SHIPS)


_FRAMES: dict[str, Callable[[_Context], Iterator[Frame]]] = {
    "go": _go,
    "motion": _motion,
    "meet": _meet,
    "host": _host,
    "call_on": _call_on,
    "speak": _speak,
    "told": _told,
    "discuss": _discuss,
    "look": _look,
    "act": _act,
    "sign": _sign,
    "hand": _hand,
    "honour": _honour,
    "event": _event,
    "mechanism": _mechanism,
}
_EVENTS: dict[str, Callable[[_Context], Iterator[Frame]]] = {
    "visit": _visit_noun,
    "call": _call_noun,
    "exercise": _joint,
    "training": _joint,
    "operation": _joint,
    "project": _joint,
    "signing": _joint,
    "transfer": _transfer_noun,
    "ceremony": _ceremony_noun,
    "message": _message_noun,
}
