"""Whether counterparts are met together, one by one or over a line.

Takes a `Context` and the actors of its frame; gives `Frame` values, or the actors of each meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.lines import over_a_line
from communique.engagements.frames.parts import Context, Frame, unique
from communique.reading.parsing.parse import Node
from communique.reading.text.lexicon import triggers

__all__ = [
    "each_apart",
    "facing",
    "kept_apart",
    "meeting_or_call",
    "met_in_turn",
    "separately",
    "sides_apart",
    "told_by_the_verb",
]

_CONTACTS = frozenset({"call", "meeting"})
_THEY = frozenset({"both", "they", "we"})
_CLOSE = 3  # words behind a name within which its own day stands
_STOPS = frozenset({",", ";", "after", "ahead", "and", "before", "but", "during", "following"})
_NEXT = frozenset({"afterwards", "later", "separately", "subsequently", "then"})
_IN_A_ROW = ("one after another", "one after the other", "one by one")
_QUOTES = frozenset({'"', "“", "'", "‘", "`", "``"})


def meeting_or_call(c: Context) -> str:
    """The type of a contact of which the words do not say it."""
    return "call" if over_a_line(c) else "meeting"


def separately(c: Context, kind: str, first: tuple[Actor, ...], second: tuple[Actor, ...]) -> Iterator[Frame]:
    """One engagement of all, or one with each of those who are several where the words keep them apart."""
    slots = c.slots
    for some, others in sides_apart(c, first, second):
        yield Frame(kind, others=unique((*some, *others)), destination=slots.places, slots=slots)


def facing(c: Context, first: tuple[Actor, ...], second: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whom "they" means who meet somebody: of those spoken of, none of the side that they meet."""
    met = {actor.party for actor in second}
    meant = all(node.word.lower() in _THEY for node in c.slots.agents)
    others = tuple(actor for actor in first if actor.party not in met)
    return others if meant and len(met) == 1 and others else first


def sides_apart(
    c: Context, first: tuple[Actor, ...], second: tuple[Actor, ...]
) -> Iterator[tuple[tuple[Actor, ...], tuple[Actor, ...]]]:
    """The two sides of each meeting: "the ministers of Peru and Chile met separately with her" are two."""
    of_several = len({actor.party for actor in first}) > 1
    if len(second) == 1 and of_several and kept_apart(c):
        yield from (((one,), second) for one in first)
    else:
        yield from ((first, others) for others in each_apart(c, second))


def each_apart(c: Context, others: tuple[Actor, ...]) -> Iterator[tuple[Actor, ...]]:
    """Those met one by one where the words keep the meetings apart, else all together."""
    if len(others) > 1 and kept_apart(c):
        yield from ((other,) for other in others)
    else:
        yield others


def met_in_turn(c: Context) -> list[Context]:
    """The context once for each whom the words let somebody meet in turn: "conferred with A, then with B"."""
    turns: list[list[Node]] = [[]]
    for node in c.slots.withs:
        if _is_next(c, c.parse.head(node)) or _on_another_day(c, turns[-1][-1:], node):
            turns.append([])
        turns[-1].append(node)
    found = [c._replace(slots=c.slots._replace(withs=tuple(nodes))) for nodes in turns if nodes]
    if len(found) > 1 and c.slots.objects:  # "met A, then with B"
        return [c]
    verb = c.slots.verb or c.node
    if not c.slots.withs and c.trigger.pos == "verb" and len(days := list(_by_days(c))) > 1:
        return [c._replace(slots=c.slots._replace(objects=tuple(nodes))) for nodes in days]
    later = [n for n in c.parse.children(verb, "conj") if n.person is not None and _is_next(c, n)]
    found = found or [c]
    return [*found, *(c._replace(slots=c.slots._replace(objects=(n,), withs=())) for n in later)]


def _by_days(c: Context) -> Iterator[list[Node]]:
    """The objects in groups that have a day each: "met A on Monday and B and C on Tuesday"."""
    group: list[Node] = []
    for node in c.slots.objects:
        if _on_another_day(c, group[-1:], node):
            yield group
            group = []
        group.append(node)
    yield group


def _on_another_day(c: Context, before: Sequence[Node], node: Node) -> bool:
    """Whether two are met apart: "with A on Monday and, on Friday, with B", "A and, in separate talks, B"."""
    if not before or node.index < before[0].index:
        return False
    between = c.parse.nodes[before[0].index + 1 : node.index]
    last = max((n.index for n in between if n.tag == "CC"), default=None)
    if last is None:
        return False
    earlier = c.parse.nodes[min(c.node.index, before[0].index) : last]
    close = c.parse.nodes[node.index + 1 : node.index + 1 + _CLOSE]
    own = [*c.parse.nodes[last + 1 : node.index], *takewhile(lambda n: n.word not in _STOPS, close)]
    if any(n.word.lower() in frame_words("apart") for n in own):  # "and, in a separate meeting, B"
        return True
    times = c.discourse.analysis.times
    return all(any(t.start <= n.start < t.end for n in some for t in times) for some in (earlier, own))


def _is_next(c: Context, node: Node | None) -> bool:
    """Whether "then", "later" or the like stands before a preposition or somebody named."""
    if node is None:
        return False
    before = [n.word.lower() for n in c.parse.nodes[max(0, node.index - 2) : node.index] if n.tag != "DT"]
    return bool(before) and before[-1] in _NEXT


def kept_apart(c: Context) -> bool:
    """ "Met separately with", "held separate talks with", "received in separate meetings"."""
    said = " ".join(n.word.lower() for n in c.parse.nodes[c.node.index :])
    if any(words in said for words in _IN_A_ROW):
        return True
    nodes = [c.node]
    if c.slots.verb is not None and c.slots.verb is not c.node:
        nodes.append(c.slots.verb)
    # "Received A and B on separate occasions" may be parsed as what belongs to B.
    nodes += [
        noun
        for node in (*nodes, *(n for n in c.slots.objects if n.person is not None))
        for prep in c.parse.children(node, "prep")
        for noun in c.parse.children(prep, "pobj")
        if noun.tag == "NNS" and noun.party is None
    ]
    return any(
        child.word.lower() in frame_words("apart") and not _opens_sentence(c, child)
        for node in nodes
        for child in c.parse.children(node, "advmod", "amod")
    )


def _opens_sentence(c: Context, adverb: Node) -> bool:
    """ "Separately, she met the ministers of Peru and Chile": apart from what was told before."""
    return all(n.word in _QUOTES for n in c.parse.nodes[: adverb.index]) and adverb.dep == "advmod"


def told_by_the_verb(c: Context) -> bool:
    """ "In separate meetings, she received the envoys": the noun only says how its verb tells of each."""
    verb = c.slots.verb
    beside = c.node.tag == "NNS" and c.node.dep == "pobj" and not c.slots.withs
    if not beside or verb is None or not kept_apart(c):
        return False
    return any(t.pos == "verb" and t.type in _CONTACTS for t in triggers().get(verb.word.lower(), ()))
