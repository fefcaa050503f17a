"""Spans of a report's text made fit to be quoted: in order, and without gaps of a few words.

Takes a report and evidence, gives evidence of the same report. Nothing but the report's own words, character
for character, is ever quoted.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.codebook import Evidence, Report

__all__ = ["joined"]

# Spans so many characters apart are quoted with what stands between them.
_GAP = 60


def joined(report: Report, spans: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The spans in order, those that overlap or lie close together as one."""
    made: list[tuple[int, int]] = []
    for span in sorted(set(spans)):
        if made and span.start - made[-1][1] <= _GAP and _is_one_line(report, made[-1][1], span.start):
            made[-1] = (made[-1][0], max(made[-1][1], span.end))
        else:
            made.append((span.start, span.end))
    return tuple(report.evidence(start, end) for start, end in made)


def _is_one_line(report: Report, start: int, end: int) -> bool:
    return start >= end or "\n" not in report.text[start:end]
