"""Between whom an accord was signed that a text names without saying so: "the JCPOA was signed in July".

Takes an `Analysis` and a candidate; gives the parties. Where the text says who signed, that stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.gazetteer.accords import Accord, AccordName, find_accords
from communique.reading.analysis import Analysis
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse

if TYPE_CHECKING:
    from communique.engagements.candidate import Candidate

__all__ = ["parties_of_accord"]


def parties_of_accord(analysis: Analysis, candidate: Candidate) -> dict[str, Span]:
    """The parties of the accord that is signed; none where the words say who signs."""
    found = _accord_of(analysis, candidate)
    acting = {actor.party for actor in candidate.actors if actor.party is not None}
    if found is None or len(acting) > 1 or not acting <= {*found.accord.members, *found.accord.groups}:
        return {}
    return dict.fromkeys(_members(analysis, found.accord), Span(found.start, found.end))


def _members(analysis: Analysis, accord: Accord) -> tuple[str, ...]:
    """The members as the report speaks of them: a group by its name where it does."""
    named = {party.code for party in analysis.parties}
    group = next((code for code in accord.groups if code in named), None)
    return accord.members if group is None else tuple(sorted((*accord.rest, group)))


def _accord_of(analysis: Analysis, candidate: Candidate) -> AccordName | None:
    """The accord among what is signed."""
    parse = analysis.parses.get(candidate.sentence)
    node = None if parse is None else parse.node_at(candidate.trigger.start)
    if candidate.type != "signing" or parse is None or node is None:
        return None
    things = {n.start for thing in _signed(parse, node) for n in parse.subtree(thing)}
    names = find_accords(analysis.report.text)
    return next((name for name in names if any(name.start <= at < name.end for at in things)), None)


def _signed(parse: Parse, verb: Node) -> list[Node]:
    """What is signed: "signed the accord", "the accord was signed", "the accord signed in May"."""
    things = [*parse.children(verb, "dobj", "nsubjpass")]
    head = parse.head(verb)
    return [*things, head] if head is not None and verb.dep in ("acl", "relcl") else things
