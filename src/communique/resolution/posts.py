"""Posts and ranks compared: whether two are one office, one line of work, one service, and which is higher.

Takes posts and ranks as reports write them, gives words and answers. Who holds a post when is left to
`careers`.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources

from anyascii import anyascii

from communique.gazetteer.ranks import RankName, find_ranks

__all__ = [
    "fields",
    "is_generic",
    "is_single",
    "likeness",
    "rank_level",
    "rank_service",
    "ranks_agree",
    "speaks_for_others",
    "words",
]

_DATA = tomllib.loads(
    resources.files("communique.resolution").joinpath("data/posts.toml").read_text(encoding="utf-8")
)
_SMALL = frozenset(_DATA["small"])
_SAME: dict[str, str] = _DATA["same"]
_GENERIC = frozenset(_DATA["generic"])
_SINGLE = frozenset(_DATA["single"])
_RANK_AND_FILE = frozenset(_DATA["rank_and_file"])
_SPEAKERS = frozenset(_DATA["speakers"])
_FIELDS: dict[str, str] = _DATA["fields"]
# Ranks whose name is several grades apart between services, so that the name alone does not tell.
_UNCLEAR = frozenset({"captain"})


@lru_cache(maxsize=32768)
def words(post: str) -> frozenset[str]:
    """The words of a post that carry meaning, in one spelling."""
    found = re.findall(r"[a-z]+", anyascii(post).lower())
    read = (each for word in found if word not in _SMALL for each in _SAME.get(word, word).split())
    return frozenset(word.removesuffix("s") if len(word) > 4 else word for word in read)


@lru_cache(maxsize=65536)
def likeness(left: str, right: str) -> float:
    """How alike two posts are, from 0 to 1.

    1 where the words of one are all in the other ("defence minister", "Minister of National Defence");
    "deputy" on one side only makes them two posts.
    """
    a, b = words(left), words(right)
    if not a or not b or ("deputy" in a) != ("deputy" in b):
        return 0.0
    shared = len(a & b)
    return 0.7 * shared / min(len(a), len(b)) + 0.3 * shared / max(len(a), len(b))


def is_generic(post: str) -> bool:
    """Whether the words say of a post no more than that somebody acts for a party ("senior officials"), or
    that many do ("ten sailors").
    """
    said = words(post)
    return said <= _GENERIC or (bool(said & _RANK_AND_FILE) and not said & _SINGLE)


def speaks_for_others(post: str) -> bool:
    """Whether it is the post of a spokesman, who tells of an engagement and seldom takes part in it."""
    return bool(words(post) & _SPEAKERS)


def is_single(post: str) -> bool:
    """Whether one person at a time holds the post: the chief, commander or minister of something that it
    names.
    """
    said = words(post)
    return bool(said & _SINGLE) and len(said - _SINGLE) > 0 and "deputy" not in said and "former" not in said


@lru_cache(maxsize=32768)
def fields(post: str) -> frozenset[str]:
    """The lines of work that a post names; empty where it names none ("Minister")."""
    return frozenset(_FIELDS[word] for word in words(post) if word in _FIELDS)


@lru_cache(maxsize=8192)
def rank_level(rank: str) -> int | None:
    """The grade of an officer's rank, from 1 to 10 as in NATO's OF grades; 0 for other ranks, None if
    unknown.
    """
    found = _rank(rank)
    if found is None or found.rank in _UNCLEAR:
        return None
    return int(found.grade[3:]) if found.grade.startswith("OF-") else 0


@lru_cache(maxsize=8192)
def ranks_agree(left: str, right: str) -> bool:
    """Whether one rank is the other, or the loose form of it ("General" for a lieutenant general)."""
    a, b = _rank(left), _rank(right)
    if a is None or b is None:
        return False
    return a.rank == b.rank or a.rank.endswith(f" {b.rank}") or b.rank.endswith(f" {a.rank}")


def rank_service(rank: str) -> str | None:
    """``navy``, ``army``, ``air``, ``police`` or ``coast_guard``, None where the rank does not tell
    ("Captain").
    """
    found = _rank(rank)
    return found.service if found and found.service != "any" and found.rank not in _UNCLEAR else None


@lru_cache(maxsize=8192)
def _rank(rank: str) -> RankName | None:
    return max(find_ranks(rank), key=lambda each: each.end - each.start, default=None)
