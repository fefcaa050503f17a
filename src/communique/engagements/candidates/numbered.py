"""What an engagement's own words number: its parties ("trilateral talks"), itself ("the fifth round"), or how
many of its kind a time has seen ("three visits in recent months").

Takes a `Parse` and the node that speaks of the engagement; gives the number, 0 where nothing tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.clauses.frame_words import frame_words
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.numerals import ordinal

__all__ = ["is_summed_up", "parties_said", "place_in_series"]

_OWN_WORDS = ("amod", "compound", "nmod")
_LISTS = ((3, "three_sided"), (4, "four_sided"), (5, "five_sided"))
_NUMBERS = {"three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5, "six": 6, "6": 6, "seven": 7, "7": 7}
# After a number and a hyphen.
_TIMES = frozenset({"several", "thrice", "times", "twice"})
_GONE_BY = frozenset({"last", "past", "recent"})
_LASTING = frozenset({"decade", "month", "months", "week", "weeks", "year", "years"})
_SIDED = frozenset({"country", "nation", "party", "power", "sided", "state", "way"})


def is_summed_up(parse: Parse, node: Node, verb: Node | None) -> bool:
    """ "Held four meetings over the past year", "visited Peru twice in recent months": none of them alone."""
    words = [n for carrier in (node, verb) if carrier is not None for n in _counts(parse, carrier)]
    several = any(n.word.lower() in _TIMES or (n.dep == "nummod" and n.word.lower() != "one") for n in words)
    return several and any(_is_time_gone_by(parse, n) for n in parse.nodes if n.word.lower() in _LASTING)


def _counts(parse: Parse, node: Node) -> Iterator[Node]:
    if node.tag == "NNS":
        yield from parse.children(node, "nummod", "amod")
    elif node.tag.startswith("V"):
        yield from parse.children(node, "advmod", "npadvmod")


def _is_time_gone_by(parse: Parse, noun: Node) -> bool:
    """ "Over the past year", "in recent weeks"."""
    prep = parse.head(noun)
    inside = prep is not None and prep.word.lower() in ("during", "in", "over", "within")
    return inside and any(n.word.lower() in _GONE_BY for n in parse.children(noun, "amod"))


def parties_said(parse: Parse, node: Node) -> int:
    """The number of parties that the words before a noun give it."""
    words = {n.word.lower() for child in parse.children(node, *_OWN_WORDS) for n in parse.subtree(child)}
    if words & _SIDED and "-" in words:
        return next((number for word, number in _NUMBERS.items() if word in words), 0)
    return next((number for number, name in _LISTS if words & frame_words(name)), 0)


def place_in_series(parse: Parse, node: Node) -> int:
    """Which of its series it is: 5 for "the fifth round of talks", "the 5th joint committee"."""
    of = parse.head(node)
    above = parse.head(of) if of is not None and of.word.lower() == "of" else None
    sitting = above if above is not None and above.word.lower() in frame_words("sittings") else None
    nouns = (node,) if sitting is None else (node, sitting)
    places = (ordinal(child.word) for noun in nouns for child in parse.children(noun, *_OWN_WORDS))
    return next((place for place in places if place is not None and place > 0), 0)
