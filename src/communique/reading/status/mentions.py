"""What says the status of an engagement: the word that decides, and the words above its own that may.

Values only; which word decides is told by `communique.reading.status.status` and
`communique.reading.status.proposing`.
"""

from __future__ import annotations

from typing import NamedTuple

from communique.reading.parsing.parse import Node

__all__ = ["Link", "StatusMention"]


class StatusMention(NamedTuple):
    """A status and the node whose word says so (the engagement's own word where only its tense does)."""

    status: str
    node: Node


class Link(NamedTuple):
    """A word above the node; ``beside`` where the node only says when or where that happened."""

    node: Node
    beside: bool
