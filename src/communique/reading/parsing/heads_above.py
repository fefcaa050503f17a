"""The way from a node of a sentence up to its root, while its heads are still being mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.reading.parsing.parse import Node

__all__ = ["heads_above"]


def heads_above(nodes: Sequence[Node], node: Node) -> Iterator[Node]:
    """The heads of a node up to the root; no more than there are nodes, should mends have made a ring."""
    for _ in nodes:
        if node.head == node.index:
            return
        node = nodes[node.head]
        yield node
