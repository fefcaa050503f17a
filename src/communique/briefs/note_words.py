"""Notes in words: the quote, and where it stands.

Takes a `Note`, gives its parts, so that each renderer can make a link of the address. A report is told of in
full once; later notes refer to that one.
"""

from __future__ import annotations

from typing import NamedTuple

from communique.briefs.model import Brief, Quote
from communique.briefs.notes import Note
from communique.rendering.visible import clipped, on_one_line
from communique.rendering.wording import date_words

__all__ = ["NoteWords", "note_words", "subtitle"]

_LONGEST_QUOTE = 210
_LONGEST_TITLE = 80
_KINDS = {
    "pair": "Brief on two parties",
    "state": "Brief on a party",
    "person": "Brief on a person",
    "engagement": "Brief on an engagement",
}


class NoteWords(NamedTuple):
    """A note as ``before``, the address ``url`` and ``after``; or ``before`` and a ``command``."""

    before: str
    url: str | None
    after: str
    command: str


def note_words(note: Note) -> NoteWords:
    """The words of a note."""
    if note.quote is None:
        return NoteWords("Counted in the ledger: ", None, "", note.command)
    quote = note.quote
    remark = f" {on_one_line(quote.remark)}." if quote.remark else ""
    after = f", characters {quote.characters}.{remark}"
    said = f"“{clipped(on_one_line(quote.words), _LONGEST_QUOTE)}” "
    if note.first is not None:
        return NoteWords(f"{said}{_outlet(quote)}, as note {note.first}", None, after, "")
    day = date_words(quote.published) or "date not stated"
    title = clipped(on_one_line(quote.title), _LONGEST_TITLE) or "no title"
    address = "" if quote.url else ", address not stated"
    return NoteWords(f"{said}{_outlet(quote)}, {day}: {title}{address}", quote.url, after, "")


def subtitle(brief: Brief) -> str:
    """What kind of brief it is, and as of which day."""
    return f"{_KINDS[brief.kind]}, as known on {date_words(brief.day)}"


def _outlet(quote: Quote) -> str:
    return on_one_line(quote.outlet or "") or "outlet not stated"
