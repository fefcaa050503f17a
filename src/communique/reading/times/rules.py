"""Finds single time expressions: where in a text a rule of the grammar matches, leftmost first.

A multi-pattern search for the words without which no rule can match picks the places; only there are
the rules tried. Joining neighbours ("from Monday to Friday") is left to `communique.reading.times.phrases`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import ahocorasick_rs

from communique.reading.times.dates import DATE_RULES
from communique.reading.times.meaning import Built, Found, Rule
from communique.reading.times.patterns import OPENING, TRIGGERS, compiled, expanded
from communique.reading.times.periods import PERIOD_RULES
from communique.reading.times.relative import RELATIVE_RULES

__all__ = ["find_single"]

# Rules in order of preference where several match at one place.
_RULES: tuple[Rule, ...] = (*DATE_RULES[:6], *PERIOD_RULES, *DATE_RULES[6:], *RELATIVE_RULES)
_COMPILED = tuple((compiled(rule.template), rule.build) for rule in _RULES)
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_BACK_REFERENCE = re.compile(r"\(\?P=\w+\)")


def _scanner() -> re.Pattern[str]:
    """One pattern that matches where any rule does; its last group says the first rule that did."""
    parts = (
        f"(?P<r{index}>{_BACK_REFERENCE.sub('[-/.]', _NAMED_GROUP.sub('(?:', expanded(rule.template)))})"
        for index, rule in enumerate(_RULES)
    )
    return re.compile(rf"(?<![\w$€£¥#]){OPENING}(?:{'|'.join(parts)})", re.IGNORECASE)


_SCAN = _scanner()
_TRIGGERS = ahocorasick_rs.AhoCorasick(TRIGGERS, implementation=ahocorasick_rs.Implementation.DFA)
# Characters before and after a trigger that its expression and the words that decide on it may take.
_BEFORE, _AFTER = 64, 48


def find_single(text: str, start: int, end: int) -> Iterator[Found]:
    """The expressions between two characters, from left to right; none overlaps another."""
    done = start
    for first, last in _windows(text, start, end):
        at = max(first, done)
        while match := _SCAN.search(text, at, last):
            found = _built(match, last)
            at = found.end if found else _next_word(text, match.start(), last)
            if found:
                done = at
                yield found


def _windows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = last = -1
    for _, begin, stop in _TRIGGERS.find_matches_as_indexes(text[start:end]):
        begin, stop = start + begin, start + stop
        if begin - _BEFORE > last:
            if last > first:
                yield first, last
            first = max(start, begin - _BEFORE)
        last = min(end, stop + _AFTER)
    if last > first:
        yield first, last


def _built(match: re.Match[str], end: int) -> Found | None:
    begin = int((match.lastgroup or "r0")[1:])
    for pattern, build in _COMPILED[begin:]:
        own = pattern.match(match.string, match.start(), end)
        built: Built | None = build(own) if own else None
        if own and built:
            return Found(own.start(), own.end(), built.kind, built.meaning, built.weak)
    return None


def _next_word(text: str, at: int, end: int) -> int:
    while at < end and (text[at].isalnum() or text[at] == "_"):
        at += 1
    return at + 1
