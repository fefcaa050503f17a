"""When two coders' values are the same: persons, posts, quotes, parties.

Takes values as coders wrote them, answers yes or no, or a share between 0 and 1. The definitions are
those of the gold annotations' scorer: they forgive spelling, accents, honorifics and word order, not
another person or another office. Matching whole records is left to `communique.evaluation.matching`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection
from functools import lru_cache

__all__ = ["fold", "jaccard", "overlap", "same_person", "same_post", "same_rank"]

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "van", "von", "de"}) | _SUFFIXES
_SMALL_WORDS = frozenset({"the", "of", "for", "and", "to", "in", "a", "an", "his", "its", "s"})
_ONE_SPELLING = {
    "defense": "defence",
    "vietnamese": "vietnam",
    "organization": "organisation",
    "mod": "defence",
    "fm": "foreign",
    "pm": "prime",
    "cns": "chief",
    "centre": "center",
}

# Posts agree when this share of the shorter one's words, and of the longer one's, are in common.
_POST_SHARE_OF_SHORTER = 0.8
_POST_SHARE_OF_LONGER = 0.5


@lru_cache(maxsize=1 << 16)
def fold(text: str | None) -> str:
    """Lower-case ASCII letters and digits of ``text`` with single spaces; empty for None."""
    decomposed = unicodedata.normalize("NFKD", text or "")
    plain = "".join(char for char in decomposed if not unicodedata.combining(char)).lower()
    return _NOT_WORD.sub(" ", plain).strip()


@lru_cache(maxsize=1 << 16)
def same_person(name: str | None, other: str | None) -> bool:
    """Whether two names can be one person's.

    Surnames agree, one name holds the other (family names that come first), or two words other than
    particles are in common.
    """
    folded, other_folded = fold(name), fold(other)
    if not folded or not other_folded:
        return False
    if _surname(folded) == _surname(other_folded) or folded in other_folded or other_folded in folded:
        return True
    common = (set(folded.split()) & set(other_folded.split())) - _PARTICLES
    return len(common) >= 2


def same_post(post: str | None, other: str | None) -> bool:
    """Whether nearly all words of the shorter post are in the longer; no post equals no post."""
    words, other_words = _post_words(post), _post_words(other)
    if not words or not other_words:
        return not words and not other_words
    common = len(words & other_words)
    shorter, longer = sorted((len(words), len(other_words)))
    return common / shorter >= _POST_SHARE_OF_SHORTER and common / longer >= _POST_SHARE_OF_LONGER


def same_rank(rank: str | None, other: str | None) -> bool:
    """Whether two ranks are the same words; no rank equals no rank."""
    return fold(rank) == fold(other)


def jaccard(values: Collection[str], others: Collection[str]) -> float:
    """Share of all values that both hold; 1 where neither holds any."""
    one, two = set(values), set(others)
    return len(one & two) / len(one | two) if one | two else 1.0


@lru_cache(maxsize=1 << 16)
def overlap(quote: str, other: str) -> float:
    """Share of the shorter quote's words that the other holds; 0 where one is empty."""
    words, other_words = Counter(fold(quote).split()), Counter(fold(other).split())
    shorter = min(words.total(), other_words.total())
    return (words & other_words).total() / shorter if shorter else 0.0


def _surname(folded: str) -> str:
    parts = [part for part in folded.split() if part not in _SUFFIXES]
    return parts[-1] if parts else ""


def _post_words(post: str | None) -> frozenset[str]:
    return frozenset(_ONE_SPELLING.get(word, word) for word in fold(post).split()) - _SMALL_WORDS
