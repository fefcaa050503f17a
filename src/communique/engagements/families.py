"""Types of engagement that the same words may speak of."""

from __future__ import annotations

__all__ = ["TRAVEL", "VISITS", "family"]

VISITS = frozenset({"visit", "ship_visit"})  # the types that are a stay in another state
TRAVEL = VISITS | {"tour"}

# A decision may correct the type within one family; between families the words decide.
_FAMILIES = (
    frozenset({"meeting", "call", "dialogue", "conference"}),
    TRAVEL,
    frozenset({"exercise", "training", "operation", "project"}),
    frozenset({"ceremony", "signing", "message", "transfer"}),
)


def family(kind: str) -> frozenset[str]:
    """The types that a decision may confuse with this one."""
    return next(members for members in _FAMILIES if kind in members)
