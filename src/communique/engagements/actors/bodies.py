"""What a noun phrase says of a body or group: who leads it, whose it is, what it is called.

Takes a `Parse` and the head of the phrase; gives nodes, party mentions and words.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.described import examples_at, members_at
from communique.engagements.clauses.frame_words import frame_words
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.mentions import PartyMention

__all__ = [
    "apposed",
    "are_of_somebody",
    "are_others",
    "counted_by",
    "extent",
    "leader",
    "names_a_craft",
    "parties_of",
    "words_of",
]


def leader(parse: Parse, node: Node) -> Node | None:
    """ "A delegation led by X", "headed by X"."""
    for verb in parse.children(node, "acl", "relcl"):
        if verb.word.lower() in ("led", "headed", "chaired"):
            for prep in parse.children(verb, "agent", "prep"):
                for child in parse.children(prep, "pobj"):
                    if child.person is not None:
                        return child
    return None


def apposed(parse: Parse, node: Node) -> Iterator[Node]:
    """What stands beside a noun in other words: "two ministers, X and Y"."""
    for child in parse.children(node, "appos"):
        yield from parse.conjuncts(child)


def counted_by(parse: Parse, node: Node) -> Iterator[Node]:
    """The officials of "a number of officials"."""
    for prep in parse.children(node, "prep"):
        if prep.word.lower() == "of":
            for child in parse.children(prep, "pobj"):
                yield from parse.conjuncts(child)


def parties_of(text: str, parse: Parse, node: Node) -> Iterator[PartyMention]:
    """The parties whose adjective, genitive or "of" stands with a noun."""
    for child in parse.children(node, "compound", "amod", "nmod", "poss"):
        for inner in parse.subtree(child):
            if inner.party is not None:
                yield inner.party
            elif inner.tag.startswith("N"):
                yield from members_at(text, parse, inner)
    for prep in parse.children(node, "prep"):
        if prep.word.lower() in ("of", "from"):
            for child in parse.children(prep, "pobj"):
                for member in parse.conjuncts(child):
                    if member.party is not None:
                        yield member.party
                    else:
                        yield from members_at(text, parse, member) or parties_of(text, parse, member)
                        yield from (n.party for n in examples_at(parse, member) if n.party is not None)


def extent(parse: Parse, node: Node) -> tuple[int, int]:
    """The characters of a noun with the words before it, its article apart."""
    left = [n for n in parse.subtree(node) if n.index <= node.index and n.dep not in ("det", "relcl", "acl")]
    return min(n.start for n in left), node.end


def words_of(text: str, parse: Parse, node: Node) -> str:
    """The words of a body without determiner and party: "the high-level Tajik delegation" is
    "high-level delegation"."""
    own = [
        n
        for n in parse.subtree(node)
        if n.index <= node.index
        and n.dep not in ("det", "case", "poss")
        and n.party is None
        and n.tag != "POS"
    ]
    words, end = "", -1
    for n in own:
        if n.tag not in ("CC", ","):
            words += (" " if words and n.start > end else "") + text[n.start : n.end]
            end = n.end
    return words.lstrip("-–— ")  # "Iran-Georgia joint committee" without its parties


def names_a_craft(parse: Parse, node: Node) -> bool:
    """ "HMS Tamar": a name that says nothing of what it names."""
    below = {n.word.lower() for n in parse.subtree(node) if n is not node}
    return node.tag.startswith("NNP") and bool(
        below & (frame_words("airborne") | frame_words("ship_prefixes"))
    )


def are_others(parse: Parse, node: Node) -> bool:
    """ "Three other countries": not those spoken of."""
    return any(child.word.lower() == "other" for child in parse.children(node, "amod"))


def are_of_somebody(parse: Parse, node: Node) -> bool:
    """ "Leaders of the Baltic allies": a name says whose they are, and not those spoken of."""
    of = [prep for prep in parse.children(node, "prep") if prep.word.lower() in ("of", "from")]
    return any(n.tag.startswith("NNP") for prep in of for n in parse.subtree(prep))
