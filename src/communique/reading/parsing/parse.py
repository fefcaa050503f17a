"""Sentences parsed with every person and party condensed to one word.

Takes sentences with the people and parties in them; gives `Parse` values: nodes with tag, dependency
and characters. A parser of newswire stumbles over "Pakistan Army Staff Chief Gen. Qamar Javed Bajwa";
with one plain surname in its place it sees the clause, and has fewer words to parse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from spacy.tokens import Doc

from communique.reading.parsing.condensed import Word, condense
from communique.reading.parsing.model import Model
from communique.reading.parsing.repairs import repaired
from communique.reading.text.lists import item_words, opening_words
from communique.reading.text.mentions import PartyMention, PersonMention
from communique.reading.text.sentences import Sentence

__all__ = ["Node", "Parse", "parse_sentences"]


class Node(NamedTuple):
    """One word of a parsed sentence.

    ``head`` is the index of its head (its own for the root); ``person`` the `PersonMention` and
    ``party`` the `PartyMention` that it stands for. ``start`` and ``end`` are characters of the report.
    """

    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody asks of a node
    start: int
    end: int
    word: str
    tag: str
    dep: str
    head: int
    person: PersonMention | None
    party: PartyMention | None


class Parse:
    """One sentence as a dependency tree; nodes before its start are those of the opening of a list."""

    def __init__(self, sentence: Sentence, nodes: Sequence[Node]) -> None:
        self.sentence = sentence
        self.nodes = tuple(nodes)
        self._children: list[list[Node]] = [[] for _ in nodes]
        for node in nodes:
            if node.head != node.index:
                self._children[node.head].append(node)

    def head(self, node: Node) -> Node | None:
        """The node's head, None at the root."""
        return None if node.head == node.index else self.nodes[node.head]

    def children(self, node: Node, *deps: str) -> Iterator[Node]:
        """Direct dependents in text order, only those with one of ``deps`` where given."""
        below = self._children[node.index]
        return iter([child for child in below if child.dep in deps] if deps and below else below)

    def ancestors(self, node: Node) -> Iterator[Node]:
        """The head, its head, and so on to the root."""
        index, above = node.index, node.head
        while above != index:
            head = self.nodes[above]
            yield head
            index, above = above, head.head

    def verb_above(self, node: Node) -> Node | None:
        """The nearest verb on the way from a node to the root, itself left out."""
        return next((above for above in self.ancestors(node) if above.tag.startswith("V")), None)

    def subtree(self, node: Node) -> list[Node]:
        """The node and all below it, in text order."""
        found = [node]
        for above in found:
            found.extend(self._children[above.index])
        return sorted(found)

    def conjuncts(self, node: Node) -> list[Node]:
        """The node and what is coordinated with it, in text order.

        A person in apposition to another is the next of a list ("A of Chile, B of Peru, and C of Japan").
        """
        found = [node]
        for member in found:
            found.extend(self.children(member, "conj"))
            if member.person is not None:
                found.extend(n for n in self._listed_after(member) if n not in found)
        return sorted(found)

    def _listed_after(self, first: Node) -> Iterator[Node]:
        """Persons of a list hung below its first one by the parser: "Smith of France, Jones of Spain"."""
        below = list(self.children(first, "appos"))
        for post in [node for node in below if node.person is None]:  # "X, the head of A, and Y"
            members = (n for n in self.subtree(post) if n.dep == "conj")
            below.extend(n for n in members if self.nodes[n.head].person is None)
        for clause in self.children(first, "relcl", "acl"):
            below.extend(self.children(clause, "conj"))
        for prep in self.children(first, "prep"):
            for party in self.children(prep, "pobj"):
                if party.party is not None:
                    below.extend(self.children(party, "conj", "appos"))
        past_verb = first.head if first.head > first.index else len(self.nodes)
        for node in below:
            if node.person is None or first.person is None or node.index > past_verb:
                continue
            if node.person.person != first.person.person:
                yield node

    def is_own(self, node: Node) -> bool:
        """Whether a node stands in the sentence itself and not in the opening of its list."""
        return node.start >= self.sentence.start

    def node_at(self, start: int) -> Node | None:
        """The node that covers a character, None between nodes."""
        for node in self.nodes:
            if node.start <= start < node.end:
                return node
        return None


def parse_sentences(
    model: Model,
    sentences: Sequence[Sentence],
    people: Sequence[PersonMention],
    parties: Sequence[PartyMention],
    openings: Mapping[int, Sentence] = MappingProxyType({}),
    condensed: Mapping[int, Sequence[Word]] = MappingProxyType({}),
) -> tuple[Parse, ...]:
    """Parse the ``sentences`` of one report; ``people`` and ``parties`` in text order.

    An item of a list is parsed behind the sentence that ``openings`` gives for its index; ``condensed`` are
    the words of sentences that are condensed already.
    """
    read = [
        list(_behind(opening, sentence, people, parties))
        if (opening := openings.get(sentence.index)) is not None
        else condensed.get(sentence.index) or condense(sentence, people, parties)
        for sentence in sentences
    ]
    docs = model.parse([[word.shown for word in words] for words in read])
    return tuple(
        Parse(sentence, repaired(_nodes(words, doc)))
        for sentence, words, doc in zip(sentences, read, docs, strict=True)
    )


def _nodes(words: Sequence[Word], doc: Doc) -> list[Node]:
    return [
        Node(
            i,
            word.start,
            word.end,
            word.word,
            token.tag_,
            token.dep_,
            token.head.i,
            word.person,
            word.party,
        )
        for i, (word, token) in enumerate(zip(words, doc, strict=True))
    ]


def _behind(
    opening: Sentence, item: Sentence, people: Sequence[PersonMention], parties: Sequence[PartyMention]
) -> Iterator[Word]:
    yield from condense(opening._replace(tokens=opening_words(opening)), people, parties)
    first = True
    for word in condense(item._replace(tokens=item_words(item)), people, parties):
        plain = first and word.person is None and word.party is None and word.shown.istitle()
        yield word._replace(shown=word.shown.lower()) if plain else word
        first = False
