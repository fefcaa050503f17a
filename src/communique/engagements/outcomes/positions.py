"""The stances that parties take: supports, opposes, recognises, condemns, thanks, congratulates.

Takes an `Analysis` and its engagements; gives `Position` records in text order, one for each party that
takes the stance and each party that is thanked or congratulated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.codebook import Engagement, Position
from communique.engagements.outcomes.voices import COURTESIES, Stated, says_abroad, stated
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.complements import extent
from communique.reading.statements.cues import words
from communique.reading.statements.statements import Statement

__all__ = ["positions_of"]

_RECOGNITION = frozenset({"recognises", "does_not_recognise"})
_RELATIVE = frozenset({"which", "that"})
_DEICTIC = frozenset({"that", "this"})
_STATEHOOD = frozenset({"independence", "statehood"})


def positions_of(analysis: Analysis, engagements: Sequence[Engagement]) -> tuple[Position, ...]:
    """The positions that the report tells of, each once however often its words are repeated."""
    found: dict[tuple[str, str, str, str], Position] = {}
    for said in stated(analysis, engagements):
        for one in _positions(analysis, said):
            found.setdefault((one.holder, one.stance, one.target, one.evidence.text), one)
    return tuple(found.values())


def _positions(analysis: Analysis, said: Stated) -> Iterator[Position]:
    stance = said.statement.stance
    if stance is None or not says_abroad(analysis, said):
        return
    for holder in said.voices:
        for target in _targets(analysis, said, holder):
            if target != holder:
                yield Position(
                    holder=holder,
                    stance=stance,
                    target=target,
                    evidence=analysis.report.evidence(*said.statement.clause),
                )


def _targets(analysis: Analysis, said: Stated, holder: str) -> Sequence[str]:
    if said.statement.stance in COURTESIES:
        others = [code for code in said.addressed if code != holder]
        return others or _other_side(said, holder)
    node = _target(said.parse, said.statement)
    about_it = said.statement.cue.about == "object"
    if (
        node is None
        or (node.word.lower() in words("pointing") and not about_it)
        or node.word.lower() in _DEICTIC
    ):
        return ()
    if said.statement.stance in _RECOGNITION and node.word.lower() in _STATEHOOD:
        owners = [
            code for n in said.parse.children(node, "poss") for code in said.holders.parties(said.parse, n)
        ]
        if owners:
            return owners
    if _is_anothers_support(said, holder):
        node = said.statement.content or node
    if node.party is not None and node.party.kind != "demonym":
        return (node.party.code,)
    span = extent(said.parse, node)
    return (analysis.report.text[span.start : span.end],)


def _is_anothers_support(said: Stated, holder: str) -> bool:
    """Whether another party's support is praised, and not what that party supports."""
    content = said.statement.content
    if content is None or not content.word.lower().startswith("support"):
        return False
    owners = said.parse.children(content, "poss", "compound", "amod", "nmod")
    codes = {code for owner in owners for code in said.holders.parties(said.parse, owner)}
    return bool(codes) and holder not in codes


def _target(parse: Parse, statement: Statement) -> Node | None:
    """The node that heads what the stance is towards."""
    if statement.cue.about == "object":
        return statement.addressee
    if statement.cue.about == "subject":
        subject = next(parse.children(statement.verb, "nsubj", "nsubjpass"), None)
        relative = subject is not None and subject.word.lower() in _RELATIVE
        return parse.head(statement.verb) if relative and statement.verb.dep == "relcl" else subject
    if statement.cue.about == "clause" and statement.content is not None:
        return _judged(parse, statement) or statement.content
    return None if statement.content is None else _supported(parse, statement.content)


def _judged(parse: Parse, statement: Statement) -> Node | None:
    """What is called important: the subject, or what "it is important" goes on with."""
    subject = next(parse.children(statement.verb, "nsubj", "csubj"), None)
    if subject is not None and subject.word.lower() not in ("it", "there"):
        return subject
    for host in (statement.node, statement.verb):
        for clause in parse.children(host, "xcomp", "ccomp", "advcl", "csubj"):
            if clause.index > statement.node.index:
                return clause
    return None


def _supported(parse: Parse, content: Node) -> Node:
    """Of "to continue supporting Norway", "to help support it" what is supported."""
    word = content.word.lower()
    helped = (c for c in parse.children(content, "xcomp", "ccomp") if c.word.lower().startswith("support"))
    if word == "help" and (inner := next(helped, None)) is not None:
        return _supported(parse, inner)
    if word in words("continuing"):
        inner = next(parse.children(content, "xcomp", "dobj"), None)
        return content if inner is None else _supported(parse, inner)
    if not word.startswith(("support", "favo")):
        return content
    of = [p for p in parse.children(content, "prep") if p.word.lower() in ("for", "of", "to")]
    nouns = [n for prep in of for n in parse.children(prep, "pobj")]
    return next(iter([*parse.children(content, "dobj"), *nouns]), content)


def _other_side(said: Stated, holder: str) -> Sequence[str]:
    engagement = said.holders.engagement((holder,))
    others = [p for p in engagement.parties if p != holder] if engagement is not None else []
    return others if len(others) == 1 else ()
