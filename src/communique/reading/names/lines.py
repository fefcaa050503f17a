"""A sentence's words while their classes are being told.

Gives `Line`, which the modules that tell heads of posts and ranks read and correct; when they are done it
becomes the `communique.reading.names.word_classes.Words` that all others read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from communique.gazetteer.ranks import RankName
from communique.reading.text.sentences import Token

__all__ = ["Line"]


class Line(NamedTuple):
    """Tokens, their lower case, the classes told so far, and the ranks found by first token.

    ``ranked`` maps the index of a first token to the index after the last one and the rank.
    """

    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    classes: list[str]
    ranked: Mapping[int, tuple[int, RankName]]

    def kind(self, at: int) -> str:
        """The class of the token ``at``, that of a full stop beyond the end."""
        return self.classes[at] if at < len(self.classes) else "."

    def kinds(self, at: int, end: int) -> str:
        """The classes of the tokens from ``at`` to before ``end``, of as many as there are."""
        return "".join(self.classes[at:end])

    def has_capital(self, at: int) -> bool:
        """Whether a token stands at ``at`` and begins with a capital."""
        return at < len(self.tokens) and self.tokens[at].text[0].isupper()
