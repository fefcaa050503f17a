"""Readings made ready for comparing: all that is worked out from one reading alone.

Takes a reading, gives a `Prepared` value: its accounts in outline, its day, its people, its text as rows of
words (for copies), what it says was undertaken and the sentences that tell what became of that (for
commitments). It depends on nothing but the reading, so it can be remembered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple
from zlib import crc32

from communique.codebook.records import Evidence, Reading, Report
from communique.gazetteer.parties import find_parties, is_state
from communique.resolution.accounts import Outline, outlines, reported_day
from communique.resolution.appearances import appearances
from communique.resolution.cues import cue_places
from communique.resolution.merged import ReportedPosting
from communique.resolution.serials import Serial, serial
from communique.resolution.undertakings import Undertaking, undertakings
from communique.resolution.wording import content_words

__all__ = ["Line", "Prepared", "prepare", "rows_of_words"]

# Words in a row by which texts are compared for copies.
_ROW = 3
# Texts shorter than this many words are too short to tell whether one is a copy.
_SHORTEST = 40
# A text that names more states than this is about none of their pairs.
_FEW_STATES = 4
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[^a-z])|\n+")
_MASK = (1 << 52) - 1


class Line(NamedTuple):
    """A sentence of the report ``doc`` that may tell what became of a promise, and its content words."""

    doc: str
    evidence: Evidence
    words: frozenset[str]


class Prepared(NamedTuple):
    """``day`` of the report, as far as known; ``serial``: the number that its outlet gave it; ``parties``:
    the groups of parties it is about.

    ``undertakings`` name engagements by the reading's own ids.
    """

    day: int | None
    serial: Serial | None
    outlines: tuple[Outline, ...]
    people: tuple[ReportedPosting, ...]
    undertakings: tuple[Undertaking, ...]
    rows: frozenset[int]
    lines: tuple[Line, ...]
    parties: tuple[tuple[str, ...], ...]


def prepare(reading: Reading) -> Prepared:
    """The reading, made ready for comparing."""
    parties = {each.parties for each in reading.engagements} | {each.parties for each in reading.outcomes}
    parties |= {tuple(sorted(each.parties)) for each in reading.figures}
    places = cue_places(reading.report.text)
    if places and not parties:
        parties = _named(reading.report.text)
    day = reported_day(reading)
    return Prepared(
        day=day,
        serial=serial(reading.report),
        outlines=tuple(outlines(reading)),
        people=appearances(reading),
        undertakings=tuple(undertakings(reading, day)),
        rows=rows_of_words(reading.report.text),
        lines=_lines(reading.report, places) if parties else (),
        parties=tuple(sorted(parties)),
    )


def rows_of_words(text: str) -> frozenset[int]:
    """Every row of three words, as a number below 2**52; none for a short text."""
    words = [crc32(word.encode()) for word in _WORD.findall(text.lower())]
    if len(words) < _SHORTEST:
        return frozenset()
    rows = zip(*(words[i:] for i in range(_ROW)), strict=False)
    return frozenset(
        (first * 31 + second * 65_599 + third * 1_000_003) & _MASK for first, second, third in rows
    )


def _named(text: str) -> set[tuple[str, ...]]:
    """The pairs of the states that a text names, where these are few: a report that records nothing may yet
    tell what became of a promise.
    """
    codes = sorted({found.code for found in find_parties(text) if is_state(found.code)})
    return set(combinations(codes, 2)) if len(codes) <= _FEW_STATES else set()


def _lines(report: Report, places: Sequence[int]) -> tuple[Line, ...]:
    """The sentences that hold a word by which reports tell what became of a promise."""
    if not places:
        return ()
    ends = [match.span() for match in _SENTENCE_END.finditer(report.text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(report.text)]
    found = []
    place = iter(places)
    next_place = next(place, None)
    for start, stop in zip(starts, stops, strict=True):
        while next_place is not None and next_place < start:
            next_place = next(place, None)
        if next_place is not None and start <= next_place < stop:
            words = report.text[start:stop].rstrip()
            evidence = report.evidence(start, start + len(words))
            found.append(Line(report.id, evidence, content_words(evidence.text)))
    return tuple(found)
