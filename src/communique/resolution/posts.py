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

__all__ = ["fields", "likeness", "rank_level", "rank_service", "ranks_agree", "words"]

_DATA = tomllib.loads(
    resources.files("communique.resolution").joinpath("data/posts.toml").read_text(encoding="utf-8")
)
_SMALL = frozenset(_DATA["small"])
_SAME: dict[str, str] = _DATA["same"]
_FIELDS: dict[str, str] = _DATA["fields"]
_SERVICES: dict[str, str] = _DATA["services"]
_LEVELS: dict[str, int] = _DATA["levels"]
# Short forms that ranks are printed in; reports keep them, so they are opened only for comparing.
_SHORT = {
    "gen": "general", "lt": "lieutenant", "maj": "major", "brig": "brigadier", "col": "colonel", "capt":
    "captain",
    "adm": "admiral", "cdr": "commander", "cmdr": "commander", "sgt": "sergeant", "vadm": "vice admiral",
    "radm": "rear admiral", "radml": "rear admiral", "cmde": "commodore",
}  # fmt: skip


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
    "deputy"
    on one side only makes them two posts.
    """
    a, b = words(left), words(right)
    if not a or not b or ("deputy" in a) != ("deputy" in b):
        return 0.0
    shared = len(a & b)
    return 0.7 * shared / min(len(a), len(b)) + 0.3 * shared / max(len(a), len(b))


@lru_cache(maxsize=32768)
def fields(post: str) -> frozenset[str]:
    """The lines of work that a post names; empty where it names none ("Minister")."""
    return frozenset(_FIELDS[word] for word in words(post) if word in _FIELDS)


@lru_cache(maxsize=8192)
def rank_level(rank: str) -> int | None:
    """The seniority of a rank, higher is more senior, None where it is not known. Grades of one service
    compare.
    """
    said = _opened(rank)
    best = max(
        (name for name in _LEVELS if f" {name} " in f" {said} "),
        key=lambda name: (len(name), name),
        default="",
    )
    return _LEVELS.get(best)


@lru_cache(maxsize=8192)
def ranks_agree(left: str, right: str) -> bool:
    """Whether one rank is the other, or the loose form of it ("General" for a lieutenant general)."""
    a, b = _opened(left).split(), _opened(right).split()
    return bool(a) and bool(b) and (a[-len(b) :] == b or b[-len(a) :] == a)


@lru_cache(maxsize=8192)
def rank_service(rank: str) -> str | None:
    """``navy``, ``air`` or ``land or air``, None where the rank does not tell ("Captain")."""
    found = [_SERVICES[word] for word in _opened(rank).split() if word in _SERVICES]
    return found[-1] if found else None


def _opened(rank: str) -> str:
    found = re.findall(r"\(sea\)|[a-z]+", anyascii(rank).lower())
    return " ".join(_SHORT.get(word, word) for word in found)
