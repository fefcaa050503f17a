"""Values that the words of an engagement leave open: a choice among those of its report, or none of them.

Takes options with their signs and the name of a table of weights; gives the likeliest with the characters
that name it. What the options are is left to `communique.engagements.completion.whereabouts` and
`communique.engagements.completion.undated`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from communique.reading.text.mentions import Span
from communique.reading.trained.weighing import scores, weights

__all__ = ["UNSAID", "Option", "likeliest", "option"]

UNSAID = ""  # the option that the report does not say


class Option(NamedTuple):
    """A value, the characters that name it, and the signs for and against it."""

    at: Span | None
    signs: Mapping[str, float]


def option(at: Span | None, signs: Iterable[str]) -> Option:
    """An option of which each of the signs holds."""
    return Option(at, dict.fromkeys(signs, 1.0))


def likeliest(options: Mapping[str, Option], table: str, lenience: float) -> tuple[str | None, Span | None]:
    """The likeliest value with the characters that name it, or nothing.

    ``lenience`` are the log-odds by which a value may be less likely than that the report does not say.
    """
    read = weights(table, "communique.engagements")
    likely = scores(((value, found.signs) for value, found in options.items()), read)
    likely[UNSAID] -= lenience
    best = max(likely, key=lambda value: (likely[value], value))
    return best or None, options[best].at
