"""One side of a post, and how a party stands on it.

Takes classified words and a place, says what the words there name. What stands before the head of a post is
`communique.reading.posts.words_before_post`, what stands behind it
`communique.reading.posts.words_behind_post`.
"""

from __future__ import annotations

from typing import NamedTuple

from communique.gazetteer.posts import Head
from communique.reading.names.word_classes import Words
from communique.reading.text.mentions import PartyMention

__all__ = ["KEPT_KINDS", "Side", "is_local", "party_ending", "possessive"]

# Kinds of parties that stay in the words of a post: the name of an institution or body says which post it is.
KEPT_KINDS = frozenset({"institution", "body"})

# Families and words of posts that are of a town rather than of its state.
_LOCAL_FAMILIES = frozenset({"commissioner", "governor", "justice"})
_LOCAL = frozenset(
    {
        "area",
        "city",
        "county",
        "district",
        "garrison",
        "metropolitan",
        "municipal",
        "police",
        "provincial",
        "regional",
    }
)


class Side(NamedTuple):
    """One side of a head: how far the phrase reaches, its parties, the tokens that only name the country.

    ``said_to``: where its words end if they name another person with a post ("spokesman for Governor X").
    """

    edge: int
    owner: PartyMention | None
    target: PartyMention | None
    removed: tuple[tuple[int, int], ...]
    said_to: int = 0


def possessive(words: Words, at: int) -> int:
    """How many tokens at ``at`` are the sign of a possessor: 0 or 1."""
    return int(at < len(words.classes) and words.classes[at] == "s")


def is_local(head: Head, first: str) -> bool:
    """Whether a capital beside a post is the town where it is held; ``first``: the post's first word."""
    return head.family in _LOCAL_FAMILIES or head.words[-1] == "administrator" or first in _LOCAL


def party_ending(words: Words, at: int) -> tuple[int, PartyMention] | None:
    """The party whose name ends before ``at``, with its first token; None where none ends there."""
    if words.classes[at - 1] != "Y":
        return None
    first = at - 1
    while first not in words.parties:
        first -= 1
    return first, words.parties[first][1]
