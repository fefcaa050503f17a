"""Who receives a guest at the end of a journey told in the sentence before.

Takes a record and its context; gives the state to which somebody travelled by the sentence before that in
which the person receives them: "She will be in Tallinn on Monday. President X is to receive her", "The cadets
went to Baku. They were met at the airport by Captain X".
"""

from __future__ import annotations

import re

from communique.reading.mentions import Span
from communique.reading.records import Record, Seen
from communique.reading.surroundings import Context
from communique.reading.travellers import lands_named

__all__ = ["host_at_the_end"]

_RECEIVES_THEM = re.compile(
    r"(?:, [^.;:,]{1,60},)? (?:(?:is|was) (?:due )?to |will |had |has )?(?:also |personally )?"
    r"(?:receiv|welcom|greet|host|await|me[et]t?)\w* (?:him|her|them)\b"
)
_THEY_ARE_RECEIVED = re.compile(
    r"\W*(?:He|She|They|The (?:\w+ )?(?:delegation|guests?|officers|team|visitors?)) "
    r"(?:(?:was|were|is|are|will be|had been) )(?:then |also |later )?"
    r"(?:received|welcomed|greeted|hosted|met|awaited|shown|briefed)\b[^.;:]{0,60}?\bby (?:the )?"
)
_GONE_TO = re.compile(
    r"\b(?:arriv\w+|came|flew|fl(?:y|ies)|go(?:es)?|land\w*|travel\w*|went|(?:is|was|will be|are|were))"
    r" (?:\w+ ){0,4}?(?:in|to|at) (?:the )?$"
    r"|\b(?:left|leaves?|departed) (?:\w+ ){0,4}?for (?:the )?$"
)
_LONGEST_WAY = 60


def host_at_the_end(record: Record, context: Context) -> tuple[str, Span] | None:
    """The state where somebody receives those who travelled there, and the words that name it."""
    seen = next((s for s in record.seen if s.name_at), None)
    if seen is None or not (record.posts or record.ranks) or not _receives(seen, context):
        return None
    start = context.sentence_start(seen.start)
    before = context.sentence_start(max(0, start - 1))
    for at, state in reversed(lands_named(before, start, context)):
        if _GONE_TO.search(context.text, max(before, at - _LONGEST_WAY), at):
            return state, Span(at, _word_end(context.text, at))
    return None


def _receives(seen: Seen, context: Context) -> bool:
    start = context.sentence_start(seen.start)
    received = _THEY_ARE_RECEIVED.fullmatch(context.text, start, seen.start)
    return received is not None or _RECEIVES_THEM.match(context.text, seen.end) is not None


def _word_end(text: str, at: int) -> int:
    """Where the word ends that begins at a character."""
    end = at
    while end < len(text) and (text[end].isalnum() or text[end] in "'’-"):
        end += 1
    return end
