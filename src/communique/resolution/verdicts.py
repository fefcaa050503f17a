"""Whether two values that reports give for one field agree, differ in exactness, or contradict.

Takes two values as `comparison` words them, gives ``agree``, ``compatible`` or ``contradict``. That two
reports may tell of different stages is looked at by `comparison`.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.gazetteer.ranks import find_ranks
from communique.resolution import names, posts
from communique.resolution.undertakings import numbers
from communique.resolution.windows import window

__all__ = [
    "CLASHES",
    "Clash",
    "differ",
    "other_days",
    "other_names",
    "other_office",
    "other_status",
    "other_terms",
]

Clash = Callable[[str, str], str]


def differ(left: str, right: str) -> str:
    return "agree" if left.casefold() == right.casefold() else "contradict"


def other_days(left: str, right: str) -> str:
    one, other = window(left), window(right)
    if left == right or one is None or other is None:
        return "agree"
    return "compatible" if one.within(other) or other.within(one) else "contradict"


def other_status(left: str, right: str) -> str:
    """Plans and what came of them are told at different times; called off and held can't both be."""
    if left == right:
        return "agree"
    return "contradict" if {left, right} == {"held", "cancelled"} else "compatible"


def other_names(left: str, right: str) -> str:
    kind = names.compare(*sorted((left, right))).kind
    return "agree" if kind == "same" else "contradict" if kind == "other" else "compatible"


def other_office(left: str, right: str) -> str:
    if left == right:
        return "agree"
    one, other = _rank(left), _rank(right)
    if one and other and None not in (posts.rank_level(one), posts.rank_level(other)):
        return "compatible" if posts.ranks_agree(one, other) else "contradict"
    return "compatible"


def _rank(said: str) -> str | None:
    """The rank before a post ("Admiral, Navy Commander"): a word of ranks within a post is none."""
    first = said.partition(", ")[0]
    whole = (each.start == 0 and each.end == len(first) for each in find_ranks(first))
    return first if any(whole) else None


def other_terms(left: str, right: str) -> str:
    """Two wordings of an outcome contradict where the numbers in them differ."""
    if left == right:
        return "agree"
    one, other = numbers(left), numbers(right)
    return "contradict" if one and other and not one & other else "compatible"


CLASHES: dict[str, Clash] = {
    "date": other_days,
    "status": other_status,
    "city": other_names,
    "venue": other_names,
}
