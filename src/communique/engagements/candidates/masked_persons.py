"""The words of a sentence without the persons whom it names, for patterns that ask where these stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from communique.reading.analysis import Analysis
from communique.reading.text.mentions import PersonMention
from communique.reading.text.sentences import Sentence

__all__ = ["masked"]


def masked(analysis: Analysis, sentence: Sentence) -> tuple[Sequence[PersonMention], str]:
    """The persons whom a sentence names, and the sentence in lower case with an "@" for each of them."""
    mentions = analysis.mentions
    first = bisect_left(mentions, sentence.start, key=lambda m: m.start)
    here = mentions[first : bisect_right(mentions, sentence.end - 1, key=lambda m: m.start)]
    if not here:
        return (), ""
    text, parts, at = analysis.report.text, [], sentence.start
    for mention in here:
        parts += [text[at : mention.start].lower(), "@"]
        at = min(mention.end, sentence.end)
    return here, " ".join(("".join([*parts, text[at : sentence.end].lower()])).split())
