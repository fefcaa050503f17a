"""Whose officials two are who share one word for their post, in the order in which their states are named.

"Peru and Chile agreed on it. Foreign Ministers X and Y signed": X is Peru's and Y is Chile's, unless their
names say otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.parties import is_state
from communique.reading.names.people_words import SINGLE_POSTS
from communique.reading.names.records import Record, Seen
from communique.reading.people.surroundings import Context
from communique.reading.text.mentions import PartyMention, Span

__all__ = ["respective_side"]

_AND = re.compile(r",? and (?:the )?")
_SENTENCES = 2  # in which the two states are named before their officials; behind them one
_FITS = 0.2  # how well a name fits a state of which somebody may be


def respective_side(record: Record, records: Sequence[Record], context: Context) -> tuple[str, Span] | None:
    """The party of one of two without a party, and the name that says it; None where nothing tells."""
    pair = next(_pairs(record, records), None)
    if pair is None:
        return None
    one, two = pair
    states = _states(_seen_of(one), _seen_of(two), context)
    if states is None or _misfits(one, states) or _misfits(two, states[::-1]):
        return None
    own = states[0 if record is one else 1]
    return own.code, Span(own.start, own.end)


def _pairs(record: Record, records: Sequence[Record]) -> Iterator[tuple[Record, Record]]:
    """The two of whom one is somebody and whose post one word says, alone; the first named first."""
    ours = {post.at for post in _seen_of(record).posts if post.family in SINGLE_POSTS and not post.is_lesser}
    sharing = [
        other
        for other in records
        if other.is_named and any(post.at in ours for post in _seen_of(other).posts)
    ]
    if len(sharing) == 2 and record in sharing and all(other.party is None for other in sharing):
        one, two = sorted(sharing, key=lambda other: other.seen[0].start)
        yield one, two


def _seen_of(record: Record) -> Seen:
    """The first place that gives the name."""
    return next((seen for seen in record.seen if seen.name_at is not None), record.seen[0])


def _states(one: Seen, two: Seen, context: Context) -> tuple[PartyMention, PartyMention] | None:
    """Two states joined by "and": the last ones before the two, else the first behind them."""
    at = bisect_left(context.starts, two.end)
    start = bisect_left(context.sentence_starts, context.sentence_start(one.start) + 1) - _SENTENCES
    floor = context.sentence_starts[max(0, start)]
    before = context.parties[bisect_left(context.starts, floor) : bisect_left(context.starts, one.start)]
    end = bisect_left(context.sentence_starts, two.end) + 1
    ceiling = context.sentence_starts[end] if end < len(context.sentence_starts) else len(context.text)
    after = context.parties[at : bisect_left(context.starts, ceiling)]
    named = (*zip(reversed(before[:-1]), reversed(before[1:]), strict=True), *pairwise(after))
    return next((pair for pair in named if _are_joined(*pair, context)), None)


def _are_joined(first: PartyMention, second: PartyMention, context: Context) -> bool:
    are_states = is_state(first.code) and is_state(second.code) and first.code != second.code
    return are_states and _AND.fullmatch(context.text, first.end, second.start) is not None


def _misfits(record: Record, states: tuple[PartyMention, ...]) -> bool:
    """Whether somebody's name is rather of the other state."""
    own, other = (states_of_name(record.longest_name).get(state.code, 0.0) for state in states)
    return own <= _FITS < other
