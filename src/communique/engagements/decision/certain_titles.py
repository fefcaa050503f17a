"""Talks that a title names with those who hold them: "Minister X and Minister Y Before Their Meeting".

Takes a candidate of the title; tells whether the report is of these talks. Such a title opens a readout, a
transcript or pictures, whose sentences may hardly speak of the talks themselves.
"""

from __future__ import annotations

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.clauses.headlines import is_without_verb, set_beside
from communique.engagements.families import TALKS
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse

__all__ = ["heads_readout", "opens_transcript"]


def opens_transcript(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a title names those who speak or are shown beside their talks, and then these."""
    parse, node = _in_title(analysis, candidate)
    beside = None if parse is None or node is None else set_beside(parse, node)
    return beside is not None and _is_held_by(candidate, beside.start)


def heads_readout(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a title is nothing but talks with those who held them: "Minister X's Call with Minister Y"."""
    parse, node = _in_title(analysis, candidate)
    if parse is None or node is None or not is_without_verb(parse):
        return False
    above = list(parse.ancestors(node))
    alone = not above or (len(above) == 2 and above[-1].word.lower() == "readout")
    return alone and _is_held_by(candidate, parse.sentence.end)


def _in_title(analysis: Analysis, candidate: Candidate) -> tuple[Parse | None, Node | None]:
    if candidate.sentence >= analysis.title or candidate.type not in TALKS:
        return None, None
    parse = analysis.parses.get(candidate.sentence)
    return parse, None if parse is None else parse.node_at(candidate.trigger.start)


def _is_held_by(candidate: Candidate, end: int) -> bool:
    """Whether persons of several parties hold talks, named before a character, and nobody else."""
    holders = {a.party for a in candidate.actors if a.person is not None and a.end <= end}
    return len(holders) > 1 and holders == candidate.parties.keys()
