"""A cheap look at a report's words: can it hold an engagement at all?

Takes the text, gives yes or no, in one pass of a multi-pattern matcher. A report passes when some
sentence-sized stretch of it holds a word that can speak of an engagement and the report names two
different parties, or one beside words that can name another ("visiting", "counterpart", "ambassador").
"""

from __future__ import annotations

from functools import cache

import ahocorasick_rs

from communique.gazetteer.parties import find_parties
from communique.reading.lexicon import triggers

__all__ = ["may_hold_engagement"]

_FOREIGN = (
    "counterpart", "ambassador", "embassy", "foreign", "visiting", "bilateral", "abroad", "envoy",
    "international", "attache", "attaché", "both countries", "two countries", "both nations", "joint",
)  # fmt: skip


def may_hold_engagement(text: str) -> bool:
    """Whether the report can hold an engagement; False is certain, True only a maybe."""
    lower = text.lower()
    if not _has_word(lower, _cue_matcher(), whole=True):
        return False
    codes = {name.code for name in find_parties(text)}
    return len(codes) >= 2 or (bool(codes) and _has_word(lower, _foreign_matcher(), whole=False))


@cache
def _cue_matcher() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(sorted(triggers()), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@cache
def _foreign_matcher() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(list(_FOREIGN), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def _has_word(lower: str, matcher: ahocorasick_rs.AhoCorasick, *, whole: bool) -> bool:
    for _, start, end in matcher.find_matches_as_indexes(lower):
        if not whole:
            return True
        if not (start and lower[start - 1].isalpha()) and not (end < len(lower) and lower[end].isalpha()):
            return True
    return False
