"""Words that say whether an engagement was held, lies ahead or was called off: tables of word forms.

Takes the name of a table of ``data/status.toml``, where each is explained; gives its words.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

__all__ = ["FUTURE", "PARTICLES", "status_words"]

_TABLE = tomllib.loads((resources.files("communique.reading") / "data/status.toml").read_text("utf-8"))
#: The auxiliaries of the future, also in "won't".
FUTURE = frozenset({"will", "shall", "wo", "'ll", "’ll"})
#: The verbs that each particle makes call an engagement off: "put" with "off".
PARTICLES = {particle: frozenset(verbs) for particle, verbs in _TABLE["particles"].items()}


@cache
def status_words(name: str) -> frozenset[str]:
    """The word forms of a table, in lower case."""
    return frozenset(_TABLE[name])
