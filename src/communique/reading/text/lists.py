"""Items of a list that go on with the sentence that opens it: "The sides agreed to:", "- open a consulate;".

Takes the sentences of a report; says which of them open a list and which are its items. An item cannot be
understood without its opening, which says who does it and whether it was agreed, will be or was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from communique.reading.text.sentences import Sentence, Token

__all__ = ["item_words", "opening_words", "openings"]

# What an opening breaks off at; "the following:" does not lead into its items.
_LEADS = frozenset({"on", "shall", "that", "to", "will", "would"})
_BULLET = re.compile(r"[-–—•·*▪●◦■►o]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]?")
_MARKED = re.compile(r"[-–—•·*▪●◦■►]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)](?!\d)|o\s")
_AND = frozenset({"and", "or"})
_MARKS = frozenset(".,;:()")


def openings(text: str, sentences: Sequence[Sentence]) -> dict[int, Sentence]:
    """For the index of each item the sentence that opens its list."""
    found: dict[int, Sentence] = {}
    opening: Sentence | None = None
    for before, sentence in pairwise(sentences):
        if _opens(before):
            opening = before
        elif opening is not None and not _goes_on(before, sentence, text):
            opening = None
        if opening is not None and _is_item(sentence, text, first=opening is before):
            found[sentence.index] = opening
    return found


def opening_words(sentence: Sentence) -> tuple[Token, ...]:
    """The words of an opening without its colon."""
    words = sentence.tokens
    return words[:-1] if words and words[-1].text == ":" else words


def item_words(sentence: Sentence) -> tuple[Token, ...]:
    """The words of an item without its bullet and what only leads to the next one."""
    words = list(sentence.tokens)
    while words and _BULLET.fullmatch(words[0].text) and len(words[0].text) < 4:
        del words[0]
        while words and words[0].text in _MARKS:
            del words[0]
    while words and words[-1].text.lower() in _AND | {";", ","}:
        del words[-1]
    return tuple(words)


def _opens(sentence: Sentence) -> bool:
    words = [token.text.lower() for token in sentence.tokens]
    return len(words) > 2 and words[-1] == ":" and words[-2] in _LEADS


def _goes_on(before: Sentence, sentence: Sentence, text: str) -> bool:
    last = text[before.start : before.end].rstrip().removesuffix("and").rstrip()[-1:]
    return last in (";", ",") or _is_marked(sentence, text)


def _is_item(sentence: Sentence, text: str, *, first: bool) -> bool:
    ends = text[sentence.start : sentence.end].rstrip()
    return _is_marked(sentence, text) or not first or ends.endswith((";", "; and", ","))


def _is_marked(sentence: Sentence, text: str) -> bool:
    return _MARKED.match(text, sentence.start, sentence.end) is not None
