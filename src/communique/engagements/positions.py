"""The stances that parties take: supports, opposes, recognises, condemns, thanks, congratulates.

Takes an `Analysis` and its engagements; gives `Position` records in text order, one for each party that
takes the stance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.codebook import Engagement, Position
from communique.engagements.holders import Holders, stated
from communique.reading.analysis import Analysis
from communique.reading.parse import Node, Parse
from communique.reading.statements import Statement

__all__ = ["positions_of"]

_COURTESIES = frozenset({"thanks", "congratulates"})


def positions_of(analysis: Analysis, engagements: Sequence[Engagement]) -> tuple[Position, ...]:
    """The positions that the report tells of."""
    return tuple(
        position
        for holders, parse, statement in stated(analysis, engagements)
        for position in _positions(analysis, parse, holders, statement)
    )


def _positions(
    analysis: Analysis, parse: Parse, holders: Holders, statement: Statement
) -> Iterator[Position]:
    stance = statement.stance
    if stance is None:
        return
    voices = holders.voices(parse, statement)
    for holder in voices:
        target = _target(analysis, parse, holders, statement, holder)
        if target is not None and target != holder:
            yield Position(
                holder=holder,
                stance=stance,
                target=target,
                evidence=analysis.report.evidence(*statement.clause),
            )


def _target(
    analysis: Analysis, parse: Parse, holders: Holders, statement: Statement, holder: str
) -> str | None:
    if statement.stance in _COURTESIES:
        return _addressed(parse, holders, statement, holder)
    node = statement.addressee if statement.cue.about == "object" else statement.content
    if statement.cue.about == "subject":
        node = next(parse.children(statement.verb, "nsubj", "nsubjpass"), None)
    if node is None:
        return None
    if node.party is not None and node.party.kind != "demonym":
        return node.party.code
    span = statement.complement
    if statement.cue.about != "content":
        nodes = parse.subtree(node)
        return analysis.report.text[nodes[0].start : nodes[-1].end]
    return None if span is None else analysis.report.text[span.start : span.end]


def _addressed(parse: Parse, holders: Holders, statement: Statement, holder: str) -> str | None:
    """The party thanked or congratulated: who is addressed, whose deed it is, else the other side."""
    candidates: list[Node] = []
    for node in (statement.addressee, statement.content):
        if node is not None:
            candidates.extend((node, *parse.subtree(node)))
    for node in candidates:
        for code in holders.parties(parse, node):
            if code != holder:
                return code
        if node.party is not None and node.party.code != holder:
            return node.party.code
    engagement = holders.engagement((holder,))
    others = [p for p in engagement.parties if p != holder] if engagement is not None else []
    return others[0] if len(others) == 1 else None
