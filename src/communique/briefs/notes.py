"""Footnotes of a brief: every quote numbered once, in the order in which it is first needed.

Takes a `Brief`, gives its `Notes`. How a note looks is left to the renderers.
"""

from __future__ import annotations

from typing import NamedTuple

from communique.briefs.model import Brief, Counted, Quote, Said, Sentence

__all__ = ["Note", "Notes", "numbered"]


class Note(NamedTuple):
    """A quote, or the command by which something was counted. ``first``: the note that tells of the same
    report in full, None where this one does.
    """

    number: int
    quote: Quote | None
    command: str
    first: int | None


class Notes(NamedTuple):
    """The notes by number, and the numbers that a sentence needs."""

    notes: tuple[Note, ...]
    numbers: dict[tuple[str, ...], int]

    def of(self, sentence: Sentence) -> tuple[int, ...]:
        """The numbers of the notes of a sentence, in order."""
        return tuple(self.numbers[key] for key in _keys(sentence))


def numbered(brief: Brief) -> Notes:
    """The notes of a brief."""
    numbers: dict[tuple[str, ...], int] = {}
    notes: list[Note] = []
    first: dict[str, int] = {}
    for sentence in brief.sentences:
        footings = sentence.quotes if isinstance(sentence, Said) else (None,)
        for key, quote in zip(_keys(sentence), footings, strict=True):
            if key in numbers:
                continue
            numbers[key] = len(notes) + 1
            command = sentence.command if isinstance(sentence, Counted) else ""
            notes.append(Note(numbers[key], quote, command, first.get(quote.doc) if quote else None))
            if quote:
                first.setdefault(quote.doc, numbers[key])
    return Notes(tuple(notes), numbers)


def _keys(sentence: Sentence) -> tuple[tuple[str, ...], ...]:
    """What tells the notes of a sentence apart."""
    if isinstance(sentence, Counted):
        return (("", sentence.command),)
    return tuple((quote.doc, quote.characters, quote.remark or "") for quote in sentence.quotes)
