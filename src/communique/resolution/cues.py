"""Words that tell what became of a promise: kept, done, failed, denied.

Takes a text or a sentence, says where such words stand and of which kind they are. The words are data
(``commitments.toml``); what they mean for a commitment is left to `followups`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from importlib import resources

from ahocorasick_rs import AhoCorasick, MatchKind

from communique.resolution.wording import content_words

__all__ = ["BINDING_WORDS", "cue_places", "has_cue"]

_DATA: dict[str, list[str]] = tomllib.loads(
    resources.files("communique.resolution").joinpath("data/commitments.toml").read_text(encoding="utf-8")
)
#: Stems of words for giving, doing, binding oneself and time, which say nothing of what is to be done.
BINDING_WORDS = content_words(" ".join(_DATA.pop("light")))
# Kinds that decide nothing by themselves, so that a sentence with no others is not kept.
_HELPING = frozenset({"mutual", "uncertain", "promised", "recalled", "came"})
_GAP = "~"
# What stands before a verb that tells no fact, with "be" or an adverb between.
_OPEN = re.compile(
    r"\b(?:to|will|would|shall|should|must|can|could|may|might|not|never|if|before|until)"
    r"(?: (?:be|have|been|soon|also|\w+ly))*\s$",
    re.IGNORECASE,
)


def cue_places(text: str) -> list[int]:
    """Where the text holds words of a kind that decides, in order, as characters of the text."""
    plain = text.lower()
    if len(plain) != len(text):  # a few capitals are longer in lower case
        plain = "".join(each if len(each.lower()) != 1 else each.lower() for each in text)
    found = (start for _, start, _ in _FINDER.find_matches_as_indexes(plain))
    return [start for start in found if start == 0 or not plain[start - 1].isalnum()]


def has_cue(text: str, kind: str, *, as_fact: bool = False) -> bool:
    """Whether a sentence holds words of a kind, one of the tables of the data.

    ``as_fact``: only where no word before them makes them a wish, a duty or a plan ("to be signed").
    """
    if not as_fact:
        return _PATTERNS[kind].search(text) is not None
    return any(not _OPEN.search(text[: found.start()]) for found in _PATTERNS[kind].finditer(text))


def _pattern(beginnings: Sequence[str]) -> re.Pattern[str]:
    parts = (r"(?:\S+ ){0,4}?".join(map(re.escape, each.split(f"{_GAP} "))) for each in beginnings)
    return re.compile(rf"\b(?:{'|'.join(parts)})", re.IGNORECASE)


_PATTERNS = {kind: _pattern(beginnings) for kind, beginnings in _DATA.items()}
_FINDER = AhoCorasick(
    sorted(
        {
            each.split(f" {_GAP}")[0]
            for kind, beginnings in _DATA.items()
            if kind not in _HELPING
            for each in beginnings
        }
    ),
    matchkind=MatchKind.LeftmostLongest,
)
