"""Whether a word stands between quotation marks.

Takes a node of a `Parse`. A quotation may go on over several sentences, of which each is looked at by itself.
"""

from __future__ import annotations

from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.statements import speech_above

__all__ = ["QUOTES", "in_quotes", "is_quoted"]

QUOTES = frozenset('"“”«»')


def in_quotes(parse: Parse, node: Node) -> bool:
    """Whether a quotation opened before a node has not ended there."""
    return sum(1 for n in parse.nodes[: node.index] if n.word in QUOTES) % 2 == 1


def is_quoted(parse: Parse, node: Node) -> bool:
    """Whether a clause is somebody's speech: inside quotation marks, or below a verb of speech."""
    marks = sum(1 for n in parse.nodes[: node.index] if n.word in QUOTES)
    return marks > 0 or speech_above(parse, node) is not None
