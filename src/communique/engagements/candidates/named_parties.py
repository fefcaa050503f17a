"""The parties that a sentence names, themselves or through their people and bodies, and how they stand there.

Takes a `Parse`, the word that speaks of an engagement and its `Frame`; gives an `Option` for each party, with
named signs. Weighing them is left to `communique.engagements.merging.sides`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from communique.engagements.actors.described import in_group, members_at
from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.tree_paths import path_between, shown
from communique.engagements.frames.parts import Frame
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.mentions import Span

__all__ = ["Option", "clause_options"]

_NEAR = (2, 5, 10, 20)


class Option(NamedTuple):
    """A party that may take part, the characters that say so, and the signs for and against it."""

    code: str
    at: Span
    signs: list[str]
    beside: frozenset[str] = frozenset()  # those that one list names with it


def clause_options(analysis: Analysis, parse: Parse, trigger: Node, frame: Frame) -> dict[str, Option]:
    """The parties that a sentence names, in text order, by code, with how they stand to the trigger."""
    acting = _acting(frame)
    found: dict[str, Option] = {}
    for node in parse.nodes:
        for code, how in _parties_at(analysis, parse, node):
            option = found.setdefault(code, Option(code, Span(node.start, node.end), []))
            option.signs.extend(_stands(parse, trigger, node, how))
    for code, roles in acting.items():
        if code not in found:
            actor = roles[0][1]
            found[code] = Option(code, Span(actor.start, actor.end), ["named elsewhere"])
        found[code].signs.extend(dict.fromkeys(name for name, _ in roles))
    for listed in _lists(analysis, parse):
        for code in listed:
            found[code] = found[code]._replace(beside=found[code].beside | listed - {code})
    return found


def _lists(analysis: Analysis, parse: Parse) -> Iterator[frozenset[str]]:
    """The parties that stand together in a list: "Oman, Peru and Chad", "A of Oman and B of Peru"."""
    for node in parse.nodes:
        if node.dep != "conj" and any(parse.children(node, "conj")):
            listed = frozenset(c for n in _in_list(parse, node) for c, _ in _parties_at(analysis, parse, n))
            if len(listed) > 1:
                yield listed


def _in_list(parse: Parse, first: Node) -> list[Node]:
    found = [first]
    for member in found:
        found.extend(parse.children(member, "conj"))
    return found


def _acting(frame: Frame) -> dict[str, list[tuple[str, Actor]]]:
    """The parties of the frame's actors: in which role, and as whom."""
    found: dict[str, list[tuple[str, Actor]]] = {}
    for role in ("hosts", "guests", "others", "extra"):
        for actor in getattr(frame, role):
            if actor.party is not None:
                kind = "person" if actor.person is not None else "body" if actor.body else "party"
                name = "in the clause" if role == "extra" else f"acts as {kind} among {role}"
                found.setdefault(actor.party, []).append((name, actor))
    return found


def _parties_at(analysis: Analysis, parse: Parse, node: Node) -> Iterator[tuple[str, str]]:
    text = analysis.report.text
    if in_group(text, node):
        yield from ((member.code, "name") for member in members_at(text, parse, node))
    elif node.party is not None:
        yield node.party.code, node.party.kind
    elif node.person is not None:
        party = analysis.people[node.person.person].party
        if party is not None:
            yield party, "person"


def _stands(parse: Parse, trigger: Node, node: Node, how: str) -> Iterator[str]:
    yield f"named as {how}"
    yield f"{how} as {node.dep}"
    distance = abs(node.index - trigger.index)
    side = "before" if node.index < trigger.index else "after"
    yield f"{how} {side} within {next((str(limit) for limit in _NEAR if distance <= limit), 'more')}"
    head = parse.head(node)
    if how == "demonym" and head is not None:
        yield f"adjective of {shown(head)}"
    elif head is not None and head.tag in ("IN", "TO"):
        yield f"{how} after {head.word.lower()}"
        above = parse.head(head)
        if above is not None:
            yield f"{head.word.lower()} on {'the trigger' if above.index == trigger.index else shown(above)}"
    elif head is not None and head.tag.startswith("V"):
        yield f"{node.dep} of {'the trigger' if head.index == trigger.index else 'another verb'}"
    above_it = (a.word.lower() for a in parse.ancestors(node) if a.index != trigger.index)
    if not frame_words("matter").isdisjoint(above_it):
        yield "below what it is about"
    path = path_between(parse, trigger, node)
    yield f"path {path}" if path is not None else "far off in the tree"
