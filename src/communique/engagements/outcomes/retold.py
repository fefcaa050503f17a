"""Outcomes that a report tells twice: in the same words, as a promise and as announced, in short and in full.

Takes an `Outcome` with those found before it, or beside it; tells whether another of them is the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.codebook import Outcome
from communique.reading.parsing.parse import Parse
from communique.reading.statements.statements import Statement

__all__ = ["is_besides", "is_repeated", "is_told_as_promise", "is_told_before", "is_told_in_full"]

_SEALED = frozenset({"seal", "clinch"})
_POINTS_BACK = frozenset({"the", "this", "that", "these", "those", "both", "such", "it", "which", "them"})


def is_repeated(outcome: Outcome, old: Outcome) -> bool:
    """Whether the report repeats something in the same words, or two words of a clause tell the same."""
    told = (outcome.kind, outcome.what) == (old.kind, old.what)
    apart = outcome.evidence.end <= old.evidence.start or old.evidence.end <= outcome.evidence.start
    signed = outcome.kind == "signed" and outcome.engagement == old.engagement
    return told and (signed or not apart or outcome.evidence.text == old.evidence.text)


def is_besides(statement: Statement, first: Statement) -> bool:
    """Whether a clause states something behind all that it states first: "affirmed the value of the pact, as
    well as Peru's commitment to it".
    """
    return first.complement is not None and statement.node.start >= first.complement.end


def is_told_as_promise(outcome: Outcome, found: Sequence[Outcome]) -> bool:
    """Whether what is announced or affirmed is a promise ("announced that Norway would train forty divers"),
    or announced in the words of another ("announced that Norway would open an embassy").
    """
    if outcome.kind not in ("announced", "reaffirmed") or outcome.engagement is None:
        return False
    start, end = outcome.evidence.start, outcome.evidence.end
    return any(
        o.kind == "pledged" and start < o.evidence.start and o.evidence.end <= end for o in found
    ) or any(o.kind == "announced" and o.evidence.start < start and end <= o.evidence.end for o in found)


def is_told_in_full(outcome: Outcome, found: Sequence[Outcome]) -> bool:
    """Whether an instrument is only named ("signing an agreement") that is told of elsewhere ("signed an
    agreement on visas"), or issued that was signed ("signed and released a joint statement").
    """
    signed = [o for o in found if o.kind == "signed" and o.engagement == outcome.engagement]
    if outcome.kind == "agreed":
        return any(o.what == outcome.what for o in signed)
    bare = outcome.kind == "signed" and outcome.what == outcome.instrument
    return bare and any(o.instrument == outcome.instrument and o.what != o.instrument for o in signed)


def is_told_before(parse: Parse, statement: Statement, outcome: Outcome, found: Sequence[Outcome]) -> bool:
    """Whether a signing or invitation is spoken of again: "the memorandum", "accepted the invitation", or a
    contract that was signed: "the deal was sealed".
    """
    if outcome.kind == "agreed" and statement.cue.name in _SEALED and statement.content is not None:
        known = {c.word.lower() for c in parse.children(statement.content, "det")} & _POINTS_BACK
        return bool(known) and any(
            old.kind == "signed" and set(old.parties) == set(outcome.parties) for old in found
        )
    again = {
        "signed": statement.content,
        "invited": statement.node if statement.cue.pos == "noun" and statement.content is None else None,
    }
    node = again.get(outcome.kind)
    if node is None:
        return False
    names = {node.word.lower(), *(c.word.lower() for c in parse.children(node, "det", "predet"))}
    return bool(names & _POINTS_BACK) and any(
        old.kind == outcome.kind and set(old.parties) & set(outcome.parties) for old in found
    )
