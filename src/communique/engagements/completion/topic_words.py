"""The words that say what something is about: phrases of ``data/topics.toml``, words of content or offices.

Takes stretches of a report, or offices; gives phrases by topic, and stems of words, with their characters.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from itertools import takewhile
from operator import attrgetter, itemgetter
from typing import NamedTuple

import ahocorasick_rs

from communique.engagements.clauses.frame_words import frame_words
from communique.gazetteer.exercises import find_exercises
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span
from communique.reading.text.sentences import Token

__all__ = ["ContentWords", "Hit", "office_words", "topic_hits"]

_DISCUSSING = "discussing"
_SHORTEST = 3  # letters of a content word
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "al")


class Hit(NamedTuple):
    """Words that name a topic: where, in lower case, and whether the sentence says it was discussed."""

    at: Span
    words: str
    discussed: bool


def topic_hits(text: str, sentence: Span) -> dict[str, Hit]:
    """The topics that phrases of a sentence name: the first that was discussed, else the first."""
    found: dict[str, Hit] = {}
    discussed = False
    for name, at, words in _matches(text, sentence):
        if name == _DISCUSSING:
            discussed = True
        elif name not in found or (discussed and not found[name].discussed):
            found[name] = Hit(at, words, discussed)
    return found


def _matches(text: str, sentence: Span) -> Iterator[tuple[str, Span, str]]:
    """The phrases of the data file in a sentence, in the order of their ends."""
    matcher, owners, whole = _matcher()
    lower = text[sentence.start : sentence.end].lower()
    if len(lower) != sentence.end - sentence.start:
        return  # a letter that changes its length in lower case: offsets would not hold
    for index, start, end in matcher.find_matches_as_indexes(lower, overlapping=True):
        if start and lower[start - 1].isalpha():
            continue
        stop = end
        while stop < len(lower) and lower[stop].isalpha():
            stop += 1
        if whole[index] and stop != end:
            continue
        for name in owners[index]:
            yield name, Span(sentence.start + start, sentence.start + stop), lower[start:stop]
    for exercise in find_exercises(text):
        if sentence.start <= exercise.start < sentence.end:
            yield "joint_exercises", Span(*exercise), "exercise"


class ContentWords:
    """The content words of a report: stems, and pairs of neighbours; names are left out."""

    def __init__(self, analysis: Analysis) -> None:
        self._sentences = analysis.sentences
        self._names = sorted(
            [(p.start, p.end) for p in analysis.parties] + [(m.start, m.end) for m in analysis.mentions]
        )
        self._known: dict[Span, dict[str, Span]] = {}  # engagements share sentences

    def of(self, spans: Iterable[Span]) -> dict[str, Span]:
        """Those of some stretches, each with its first place."""
        found: dict[str, Span] = {}
        for span in spans:
            if span not in self._known:
                self._known[span] = self._within(span)
            for word, at in self._known[span].items():
                found.setdefault(word, at)
        return found

    def _within(self, span: Span) -> dict[str, Span]:
        found: dict[str, Span] = {}
        before: tuple[str, Span] | None = None
        for token in self._tokens(span):
            stem = self._stem(token)
            if stem is None:
                before = None
                continue
            at = Span(token.start, token.end)
            found.setdefault(stem, at)
            if before is not None:
                found.setdefault(f"{before[0]} {stem}", Span(before[1].start, at.end))
            before = stem, at
        return found

    def _tokens(self, span: Span) -> Iterator[Token]:
        first = bisect_right(self._sentences, span.start, key=attrgetter("end"))
        for sentence in takewhile(lambda s: s.start < span.end, self._sentences[first:]):
            yield from (t for t in sentence.tokens if span.start <= t.start and t.end <= span.end)

    def _stem(self, token: Token) -> str | None:
        at = bisect_right(self._names, token.start, key=itemgetter(0)) - 1
        lower = token.text.lower()
        named = at >= 0 and token.start < self._names[at][1]
        if named or len(lower) < _SHORTEST or not lower.isalpha() or lower in frame_words("function_words"):
            return None
        return _stem(lower)


def office_words(offices: Iterable[tuple[str, Span]]) -> dict[str, Span]:
    """The content words of the offices of those who take part, each with the characters of its first office.

    They stand apart from the words of the text: a minister of energy need not speak of it.
    """
    found: dict[str, Span] = {}
    for office, at in offices:
        for word in _WORD.findall(office.lower()):
            if len(word) >= _SHORTEST and word not in frame_words("function_words"):
                found.setdefault(f"office: {_stem(word)}", at)
    return found


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@cache
def _matcher() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, ...]], list[bool]]:
    """The matcher, and for each phrase the tables it stands in and whether it is a whole word."""
    data = tomllib.loads(
        resources.files("communique.engagements").joinpath("data/topics.toml").read_text(encoding="utf-8")
    )
    owners: dict[str, list[str]] = {}
    for name, row in data.items():
        for phrase in row["words"]:
            owners.setdefault(phrase, []).append(name)
    phrases = sorted(owners)
    matcher = ahocorasick_rs.AhoCorasick([p.rstrip("*") for p in phrases])
    return matcher, [tuple(owners[p]) for p in phrases], [not p.endswith("*") for p in phrases]
