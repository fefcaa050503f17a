"""Rows of events for forms that know days only: one way to leave out the events without a day.

Takes a selection, an open stream and what makes the rows of an event, writes tab-separated lines. What stands
in a row is left to the formats.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO

from communique.exports.days import Days, days_of
from communique.exports.events import Event, events
from communique.exports.selection import Selection
from communique.exports.tab_lines import line

__all__ = ["write_event_rows"]

Rows = Callable[[Event, Days, Selection], Iterable[list[object]]]


def write_event_rows(selection: Selection, stream: BinaryIO, rows: Rows) -> int:
    """Write the rows of the events whose day is stated; gives how many state none, or no more than the
    month.
    """
    undated = 0
    for event in events(selection):
        when = days_of(event.date)
        if when is None or not when.is_exact:
            undated += 1
            continue
        for row in rows(event, when, selection):
            stream.write(line(row))
    return undated
