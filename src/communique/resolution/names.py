"""Personal names compared: how likely two spellings name one person, and why.

Takes names as reports write them (any script, order, honorifics, added and dropped parts), gives a
`NameMatch`. Who bears a name, in which post and party, is left to `people`.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz.distance import OSA, JaroWinkler

__all__ = ["Name", "NameMatch", "compare", "is_common", "parse", "skeleton", "sound", "usual_name"]

_DATA = tomllib.loads(
    resources.files("communique.resolution").joinpath("data/names.toml").read_text(encoding="utf-8")
)
_WORD = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9']*[A-Za-z0-9])?")
_HONORIFICS = frozenset(_DATA["honorifics"])
_PARTICLES = frozenset(_DATA["particles"])
_SUFFIXES = frozenset(_DATA["suffixes"])
_SERVANTS = frozenset(_DATA["servants"])
_LINKS = frozenset(_DATA["links"])
_COMMON = {spelling: row[0] for row in _DATA["common"] for spelling in row}
_SOUNDS = tuple((written, read) for written, read in _DATA["sounds"])

# Two spellings of one part of a name: at least so alike (OSA and Jaro-Winkler similarity of their
# sounds, from 0 to 1). Chosen on spelling pairs of tests/resolution/test_names.py; raise them until
# different surnames of that test part, lower them until its transliterations meet.
_ALIKE_BY_EDITS = 0.78
_ALIKE_BY_START = 0.93
_ALIKE_AT_LEAST = 0.57
_SHORTEST_FUZZY = 4


class Name(NamedTuple):
    """A name taken apart: its ``parts`` without honorifics, particles and suffixes, in plain letters.

    ``sounds`` are the parts as `sound` hears them, in the same order.
    """

    parts: tuple[str, ...]
    sounds: tuple[str, ...]


class NameMatch(NamedTuple):
    """What two names have in common.

    ``kind``: ``same`` (all parts agree), ``part`` (one name leaves parts of the other out, two or more
    agree), ``single`` (one name has a single part and the other holds it), ``doubtful`` (two or more agree,
    but each has a part that the other lacks), ``other`` (they name different people). ``likeness``: how
    alike the parts that agree are, from 0 to 1.
    """

    kind: str
    likeness: float


@lru_cache(maxsize=65536)
def parse(name: str) -> Name:
    """The parts of a name. A name that is all honorifics and particles keeps its last word."""
    words = [word.replace("'", "") for word in _WORD.findall(anyascii(name))]
    parts = tuple(_joined(words)) or tuple(word.lower() for word in words[-1:])
    return Name(parts, tuple(sound(part) for part in parts))


@lru_cache(maxsize=65536)
def sound(part: str) -> str:
    """How a part of a name sounds, so that the usual transliterations of it come out alike."""
    heard = _COMMON.get(part, part)
    for written, read in _SOUNDS:
        heard = heard.replace(written, read)
    return re.sub(r"(.)\1+", r"\1", heard)


def is_common(part: str) -> bool:
    """Whether so many people bear this part that it identifies nobody ("Mohammad", "Ali", "Khan")."""
    return part in _COMMON


def skeleton(heard: str) -> str:
    """The first letter of a sound and its consonants; a sound with fewer than three is left whole."""
    consonants = heard[0] + re.sub(r"[aiu]", "", heard[1:])
    return consonants if len(consonants) > 2 else heard


#: The sounds of names that many people bear; no two of them are spellings of one name.
_COMMON_SOUNDS = frozenset(sound(name) for name in _COMMON.values())


@lru_cache(maxsize=262144)
def compare(left: str, right: str) -> NameMatch:
    """Compare two names as written; the order of the two does not matter."""
    a, b = sorted((parse(left), parse(right)), key=lambda name: (len(name.parts), name))
    pairs = _aligned(a, b)
    if not pairs:
        return NameMatch("other", 0.0)
    likeness = sum(pair.alike for pair in pairs) / len(pairs)
    left_over = len(a.parts) - sum(len(pair.left) for pair in pairs)
    right_over = len(b.parts) - sum(len(pair.right) for pair in pairs)
    agreeing = max(sum(len(pair.left) for pair in pairs), sum(len(pair.right) for pair in pairs))
    return NameMatch(_kind(a, agreeing, left_over, right_over), likeness)


def usual_name(given: Iterable[str]) -> str | None:
    """The name that is given most often, of those with more than one word where there are any."""
    counts = Counter(given)
    full = {name: count for name, count in counts.items() if " " in name} or counts
    return max(full, key=lambda name: (full[name], name), default=None)


def _kind(shorter: Name, agreeing: int, left_over: int, right_over: int) -> str:
    if left_over:
        return "doubtful" if agreeing >= 2 else "other"
    if not right_over:
        return "same"
    telling = [part for part in shorter.parts if part not in _COMMON and len(part) > 1]
    return "part" if agreeing >= 2 and telling else "single"


def _joined(words: Sequence[str]) -> list[str]:
    """The parts that tell people apart; "Abd al-Rahman", "Abdur Rahman" and "Abdulrahman" come out alike."""
    parts: list[str] = []
    servant = False
    for written in words:
        if written in _LINKS:
            continue
        word = written.lower()
        if servant and word not in _PARTICLES:
            parts.append(f"abd{word}")
            servant = False
        elif word in _SERVANTS:
            servant = True
        elif word not in _PARTICLES and word not in _SUFFIXES and word not in _HONORIFICS:
            parts.append(_servant_glued(word))
    return [*parts, "abd"] if servant else parts


def _servant_glued(word: str) -> str:
    for servant in sorted(_SERVANTS, key=len, reverse=True):
        if len(servant) > 3 and word.startswith(servant) and len(word) - len(servant) >= 3:
            return f"abd{word[len(servant) :]}"
    return word


class _Pair(NamedTuple):
    """Parts of two names that agree: which of each (by index), and how alike they are."""

    alike: float
    left: tuple[int, ...]
    right: tuple[int, ...]


def _aligned(a: Name, b: Name) -> list[_Pair]:
    """The best pairs of parts, each part in one pair; the most alike are paired first."""
    cells = [
        _Pair(alike, left, right)
        for left, left_sound in _pieces(a.sounds)
        for right, right_sound in _pieces(b.sounds)
        if len(left) + len(right) < 4 and (alike := _alike(left_sound, right_sound))
    ]
    cells.sort(key=lambda pair: (-pair.alike, pair.left, pair.right))
    pairs: list[_Pair] = []
    for cell in cells:
        if not any(set(cell.left) & set(pair.left) or set(cell.right) & set(pair.right) for pair in pairs):
            pairs.append(cell)
    return pairs


def _pieces(parts: Sequence[str]) -> list[tuple[tuple[int, ...], str]]:
    """Single parts, and neighbours glued together: "amir abdollahian" is also "amirabdollahian"."""
    single = [((i,), part) for i, part in enumerate(parts)]
    return single + [((i, i + 1), one + two) for i, (one, two) in enumerate(pairwise(parts))]


def _alike(left: str, right: str) -> float:
    if left == right:
        return 1.0
    if 1 in (len(left), len(right)):
        return 0.7 if left[0] == right[0] else 0.0
    if min(len(left), len(right)) < _SHORTEST_FUZZY:
        return 0.0
    if left in _COMMON_SOUNDS and right in _COMMON_SOUNDS:
        return 0.0
    edits = OSA.normalized_similarity(left, right)
    if edits >= _ALIKE_BY_EDITS:
        return edits
    start = JaroWinkler.similarity(left, right)
    if edits >= _ALIKE_AT_LEAST and (start >= _ALIKE_BY_START or skeleton(left) == skeleton(right)):
        return _ALIKE_BY_EDITS
    return 0.0
