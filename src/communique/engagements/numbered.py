"""How many parties take part where the engagement's own words say so: "trilateral talks", "a four-way call".

Takes a `Parse` and the node that speaks of the engagement; gives the number, 0 where nothing tells.
"""

from __future__ import annotations

from communique.engagements.frame_words import frame_words
from communique.reading.parse import Node, Parse

__all__ = ["parties_said"]

_OWN_WORDS = ("amod", "compound", "nmod")
_LISTS = ((3, "three_sided"), (4, "four_sided"), (5, "five_sided"))
_NUMBERS = {"three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5, "six": 6, "6": 6, "seven": 7, "7": 7}
# After a number and a hyphen.
_SIDED = frozenset({"country", "nation", "party", "power", "sided", "state", "way"})


def parties_said(parse: Parse, node: Node) -> int:
    """The number of parties that the words before a noun give it."""
    words = {n.word.lower() for child in parse.children(node, *_OWN_WORDS) for n in parse.subtree(child)}
    if words & _SIDED and "-" in words:
        return next((number for word, number in _NUMBERS.items() if word in words), 0)
    return next((number for number, name in _LISTS if words & frame_words(name)), 0)
