"""When two names, or two posts, may be of one person.

Takes words, answers questions; keeps nothing.
"""

from __future__ import annotations

import re

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

from communique.gazetteer.name_words import PARTICLES, SUFFIXES
from communique.reading.names.people_words import FAMILY_WORDS, SMALL

__all__ = ["differ_in_a_word", "fits", "holds", "name_parts", "names_agree", "post_words"]

_WORD = re.compile(r"[^\W_]+(?:['’`ʻ][^\W_]+)*")
_SAME = {
    "defense": "defence", "advisor": "adviser", "fm": "foreign", "centre": "center",
    "organization": "organisation", "affairs": "",
    "external": "foreign", "naval": "navy", "attache": "attaché", "aerial": "air", "national": "",
    "republic": "", "islamic": "", "acting": "", "ag": "",
}  # fmt: skip
# What abbreviated commands and posts stand for, of posts the words beside their head.
_ABBREVIATED = {
    "africom": ("africa", "command"), "centcom": ("central", "command"), "eucom": ("european", "command"),
    "indopacom": ("indo", "pacific", "command"), "northcom": ("northern", "command"),
    "southcom": ("southern", "command"),
    "cas": ("air",), "cds": ("defence",), "chod": ("defence",), "cns": ("navy",), "coas": ("army",),
    "eam": ("foreign",), "pm": ("prime",),
}  # fmt: skip
_HEAD_OF_DIPLOMACY = frozenset({"head", "diplomacy"})
_HEAD_OF_STATE = frozenset({"head", "state"})
# Words of presidents who are at the head of no state.
_HEADING_NO_STATE = frozenset(
    {"assembly", "bank", "chamber", "commission", "court", "deputy", "house", "parliament", "senate", "vice"}
)
_TITLES = frozenset(
    {"prince", "princess", "sheikh", "shaikh", "shaykh", "syed", "sayyid", "sayyed", "seyed", "seyyed"}
)
_MOHAMMAD = frozenset({"mohammad", "mohammed", "mohamed", "mohamad", "muhammad", "muhammed", "mohd", "md"})
# Families whose words are used for one another: "army chief" is the commander of the army.
_ALIKE = (
    {"chief", "commander", "head"},
    {"minister", "secretary"},
    {"envoy", "ambassador"},
    {"director", "head", "chief"},
)


def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name that are compared: no particles, suffixes or marks."""
    words = (
        anyascii(w).lower().replace("'", "") for w in _WORD.findall(name) if w.rstrip(".") not in SUFFIXES
    )
    parts = tuple(word for word in words if word not in PARTICLES)
    return parts or tuple(anyascii(w).lower() for w in _WORD.findall(name))


def names_agree(one: tuple[str, ...], two: tuple[str, ...], *, same_context: bool) -> bool:
    """Whether two names may be one person's: one within the other, two words in common, or a close spelling.

    ``same_context``: both are said with the same post and party, so that a spelling may differ more.
    """
    short, long = sorted((one, two), key=len)
    if set(short) <= set(long):
        return True
    if len((set(short) & set(long)) - _TITLES) >= 2 and not _other_given(short, long):
        return True
    if len("".join(one)) == len("".join(two)) and "".join(one) == "".join(two):
        return True
    close = _paired(short, long, same_context)
    return close == len(short) and (len(short) > 1 or same_context or len(short[0]) > 5)


def _paired(short: tuple[str, ...], long: tuple[str, ...], same_context: bool) -> int:
    """How many words of a name are close to one each of a longer: an initial stands for one word only."""
    left, count = sorted(long, key=len, reverse=True), 0
    for word in short:
        other = word if word in left else next((b for b in left if _are_close(word, b, same_context)), None)
        if other is not None:
            left.remove(other)
            count += 1
    return count


def _other_given(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two long names begin with words of which neither has the other's: two of one family."""
    one, two = (name[name[0] in _TITLES :] for name in (one, two))
    a, b = one[0], two[0]
    if min(len(one), len(two)) < 3 or (a in two and b in one) or {a, b} <= _MOHAMMAD:
        return False
    return not _are_close(a, b, same_context=True) and min(len(a), len(b)) > 3


def differ_in_a_word(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether one word parts names of three: "Aung Zaw Lin" and "Aung Zaw Htwe", "Md Arif Islam" and
    "Md Rashed Islam".
    """
    if not len(one) == len(two) == 3 or one[0] != two[0] or one[0] in _TITLES:
        return False
    at = 1 if one[0] in _MOHAMMAD else 2
    a, b = one[at], two[at]
    return one[3 - at] == two[3 - at] and min(len(a), len(b)) > 1 and not _are_close(a, b, same_context=True)


def _are_close(a: str, b: str, same_context: bool) -> bool:
    if a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
        return True
    if min(len(a), len(b)) < 4:
        return False
    allowed = 1 + (same_context and min(len(a), len(b)) > 6)
    return DamerauLevenshtein.distance(a, b, score_cutoff=allowed) <= allowed


def post_words(words: tuple[str, ...]) -> frozenset[str]:
    """The words of a post that tell it from others of its family."""
    spelt = (full for word in words if word[:1].isalnum() for full in _ABBREVIATED.get(word, (word,)))
    found = (_SAME.get(word, word) for word in spelt)
    return frozenset(word for word in found if word and word not in SMALL)


def _are_alike(family: str, other: str) -> bool:
    """Whether the words of two families of posts are used for one another."""
    return family == other or any({family, other} <= alike for alike in _ALIKE)


def fits(family: str, words: frozenset[str], other_family: str, other_words: frozenset[str]) -> bool:
    """Whether two posts may be one: families alike and the words of one within the other's."""
    if not _are_alike(family, other_family):
        return False
    one, two = words - FAMILY_WORDS, other_words - FAMILY_WORDS
    return one <= two or two <= one


def holds(family: str, words: frozenset[str], asked_family: str, asked_words: frozenset[str]) -> bool:
    """Whether the holder of a post may be meant by a shorter phrase ("the minister", "the army chief")."""
    if asked_words == _HEAD_OF_STATE and family == "president":
        return words.isdisjoint(_HEADING_NO_STATE)
    if asked_words == _HEAD_OF_DIPLOMACY and family in ("minister", "secretary"):
        return "foreign" in words and words.isdisjoint({"vice", "deputy", "assistant", "under"})
    if not _are_alike(family, asked_family):
        return False
    vice = {"vice", "deputy", "first", "assistant", "under"}
    if (asked_words & vice) - words:
        return False
    asked, known = asked_words - FAMILY_WORDS, words - FAMILY_WORDS
    if not asked and known & vice and family in {"president", "prime minister", "chancellor"}:
        return False
    if asked and family == "minister" and known & vice and not asked_words & vice and "prime" not in known:
        return False  # "the Minister of Defence" is not his deputy
    return asked <= known
