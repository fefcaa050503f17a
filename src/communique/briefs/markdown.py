"""A brief as Markdown, with footnotes as GitHub, Pandoc and most editors read them.

Takes a `Brief`, gives text. Words of reports are escaped, so that none of them is markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.briefs.model import Brief, Item, Section, Sentence
from communique.briefs.note_words import NoteWords, note_words, subtitle
from communique.briefs.notes import Notes, numbered
from communique.rendering.visible import on_one_line

__all__ = ["markdown"]

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_CODE = re.compile(r"`([^`]+)`")


def markdown(brief: Brief) -> str:
    """The brief as one text. Pictures are told in words, since Markdown has no place to keep them."""
    return "\n".join(_lines(brief, numbered(brief))) + "\n"


def _lines(brief: Brief, notes: Notes) -> Iterator[str]:
    yield f"# {_plain(brief.title)}"
    yield f"\n{_plain(subtitle(brief))}\n"
    yield _sentence(brief.basis, notes)
    for section in brief.sections:
        yield from _section(section, notes)
    yield "\n---\n"
    yield _plain(brief.program)
    yield ""
    yield from (f"[^{each.number}]: {_note(note_words(each))}" for each in notes.notes)


def _section(section: Section, notes: Notes) -> Iterator[str]:
    yield f"\n## {_plain(section.title)}\n"
    if section.more:
        yield f"{_sentence(section.more, notes)}\n"
    yield from (_item(item, notes) for item in section.items)
    for picture in section.pictures:
        told = " ".join(each for each in (picture.alt, picture.caption) if each)
        yield f"\n*{_plain(picture.title)}.* {_plain(told)}"


def _item(item: Item, notes: Notes) -> str:
    lead = f"**{_plain(item.lead)}**: " if item.lead else ""
    return f"- {lead}{' '.join(_sentence(each, notes) for each in item.sentences)}"


def _sentence(sentence: Sentence, notes: Notes) -> str:
    return _plain(sentence.text) + "".join(f"[^{number}]" for number in notes.of(sentence))


def _note(words: NoteWords) -> str:
    if words.command:
        return f"{words.before}`{words.command}`"
    url = f" <{words.url}>" if words.url and re.fullmatch(r"https?://[^\s<>]+", words.url) else ""
    return f"{_plain(words.before)}{url}{_plain(words.after)}"


def _plain(words: str) -> str:
    """Words with everything escaped that could be markup, but for commands between backquotes."""
    parts = _CODE.split(on_one_line(words)) if "`communique " in words else [on_one_line(words)]
    return "".join(f"`{part}`" if i % 2 else _MARKUP.sub(r"\\\1", part) for i, part in enumerate(parts))
