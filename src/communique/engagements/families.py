"""Types of engagement that the same words may speak of, or of which the same holds; what is still to come."""

from __future__ import annotations

__all__ = ["AHEAD", "GATHERINGS", "SESSIONS", "TALKS", "TRAVEL", "TWO_SIDED", "VISITS", "family"]

VISITS = frozenset({"visit", "ship_visit"})  # the types that are a stay in another state
TALKS = frozenset({"call", "conference", "dialogue", "meeting"})
TWO_SIDED = TALKS - {"conference"}
GATHERINGS = TALKS - {"call"}
SESSIONS = TWO_SIDED & GATHERINGS
TRAVEL = VISITS | {"tour"}
# The statuses of what has not begun.
AHEAD = frozenset({"planned", "proposed"})

# A decision may correct the type within one family; between families the words decide.
_FAMILIES = (
    TALKS,
    TRAVEL,
    frozenset({"exercise", "training", "operation", "project"}),
    frozenset({"ceremony", "signing", "message", "transfer"}),
)


def family(kind: str) -> frozenset[str]:
    """The types that a decision may confuse with this one."""
    return next(members for members in _FAMILIES if kind in members)
