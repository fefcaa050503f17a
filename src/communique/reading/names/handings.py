"""Words for handing a post on: "handed over command of the brigade to", "passed the baton to".

Takes classified words and a place, gives the end of such words that begin there.
"""

from __future__ import annotations

from communique.reading.names.people_words import HANDED_ON, HANDING
from communique.reading.names.word_classes import Words

__all__ = ["handing_end"]

_YIELDING = {
    **dict.fromkeys(("gave", "gives"), ("way", "to")),
    **dict.fromkeys(("made", "makes"), ("way", "for")),
}
_LONGEST = 12


def handing_end(words: Words, at: int) -> int:
    """The end of words for handing a post on, after their "to"; 0 when none begin at ``at``."""
    word = words.lower[at]
    if word in _YIELDING and words.lower[at + 1 : at + 3] == _YIELDING[word]:
        return at + 3
    if word not in HANDING:
        return 0
    is_over = words.lower[at + 1 : at + 2] == ("over",)
    begin = at + 1 + is_over
    end = next((k for k in range(begin, begin + _LONGEST) if words.lower[k : k + 1] == ("to",)), 0)
    if end == begin and is_over:
        return end + 1 if end + 1 in words.ranks or words.classes[end + 1 : end + 2] == "h" else 0
    is_post = end > begin and not HANDED_ON.isdisjoint(words.lower[begin:end])
    return end + 1 if is_post and set(words.classes[begin:end]) <= set("acostvxY#-P") else 0
