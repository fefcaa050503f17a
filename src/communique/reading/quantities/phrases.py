"""The noun phrase after a number: where it ends, and which noun it counts.

No parser is asked: the head is the first plural noun that no other plural follows, and words that end a
noun phrase are data (``units.toml``).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.reading.quantities.tables import nouns
from communique.reading.text.numerals import DIGITS, WORDS

__all__ = ["Head", "head_of", "is_known", "is_people"]

_SPACE = r"[ \u00a0\u202f]"
_WORD = re.compile(rf"(?:{_SPACE}|-|/)((?:[A-Za-z]\.){{2,}}|[^\W_](?:[\w’'.-]*[\w’'])?)")
_AND_NUMBER = re.compile(rf"{_SPACE}and{_SPACE}(?:{DIGITS}|{WORDS})(?={_SPACE}[A-Za-z])")
_LIST = re.compile(rf"(?:,|,?{_SPACE}and)(?={_SPACE}[A-Z])")
_LONGEST = 8  # words of one phrase


class Head(NamedTuple):
    """The counted ``noun`` of a phrase that ends at character ``end``, and the word ``before`` it."""

    end: int
    noun: str
    before: str


def head_of(text: str, at: int, end: int) -> Head | None:
    """The head of the noun phrase that begins at a character; None where no counted noun follows."""
    head: Head | None = None
    before, shared = "", 0
    for _ in range(_LONGEST):
        match = _WORD.match(text, at, end)
        word = match.group(1) if match else ""
        if not match or word.lower() in nouns().stop:
            joint = _joint(text, at, end, before) if head is None else None
            if joint is None:
                break
            shared = shared or (at if _AND_NUMBER.match(text, at, end) else 0)
            at = joint
            continue
        if _is_plural(word) and not (head and is_known(head.noun) and not is_known(word)):
            head = Head(match.end(), word, before)
        elif head and head.noun[0].islower():
            break
        at, before = match.end(), word
    return head._replace(end=shared) if head and shared else head


def is_known(word: str) -> bool:
    """Whether a noun is one of those that reports give figures of."""
    return word.lower() in nouns().classes


def is_people(noun: str) -> bool:
    """Whether a folded noun counts people."""
    return nouns().classes.get(noun) in ("forces", "others") or noun == "nationals"


def _joint(text: str, at: int, end: int, before: str) -> int | None:
    """Where a list of modifiers goes on: "Finnish and 350 Estonian troops", "Moldovan, Romanian and …".

    None behind what is counted itself, as in "one submarine and 350 sailors".
    """
    match = _AND_NUMBER.match(text, at, end) if before and not is_known(f"{before}s") else None
    if match is None and before[:1].isupper():
        match = _LIST.match(text, at, end)
    return match.end() if match else None


def _is_plural(word: str) -> bool:
    folded = word.lower()
    if folded in nouns().invariant or is_known(word):
        return True
    if word[0].isupper() and len(folded) > 4:
        return folded.endswith("s") and not folded.endswith("ss")
    if folded.endswith(("ss", "us", "is", "'s", "’s", "ics")) or len(folded) < 4:
        return False
    return folded.endswith("s") or (folded.endswith(("men", "women")) and len(folded) > 4)
