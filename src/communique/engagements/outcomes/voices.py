"""Which parties state what is stated: the voices of each clause, as codes.

Takes an `Analysis` and its engagements; gives the statements of the report with their voices. Where the
clause leaves out who states it, the sentence and the engagement in focus say so, or nobody does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from communique.codebook import Engagement
from communique.engagements.actors.holders import Holders
from communique.engagements.frames.parts import state_of_place
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.abroad import concerns_others
from communique.reading.statements.cues import words
from communique.reading.statements.statements import Statement, is_mark
from communique.reading.text.sentences import Sentence

__all__ = ["COURTESIES", "Stated", "says_abroad", "stated"]

COURTESIES = frozenset({"thanks", "congratulates"})
_SOMEBODY = frozenset({"he", "she", "we", "i", "us", "me"})
_OPENING = frozenset({"punct", "advmod", "dep", "cc"})
_TOWARDS = frozenset({"with", "to"})
_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


class Stated(NamedTuple):
    """A statement with the parties that state it and those whom it addresses, both sorted.

    ``addressed`` are the parties to whom something is said or for whose deeds they are thanked.
    ``holders`` knows the engagements in focus; it is good only until the next statement is taken.
    """

    parse: Parse
    statement: Statement
    voices: tuple[str, ...]
    addressed: tuple[str, ...]
    holders: Holders


def stated(analysis: Analysis, engagements: Sequence[Engagement]) -> Iterator[Stated]:
    """The statements of the report's body in text order."""
    holders = Holders(analysis, engagements)
    last: tuple[str, ...] = ()
    for sentence in analysis.sentences:
        holders.enter(sentence.index)
        parse = analysis.parses.get(sentence.index)
        asked = holders.is_asked(sentence.start) or _is_asked(analysis, sentence)
        if parse is not None and sentence.index >= analysis.title and not asked:
            for statement in analysis.statements.get(sentence.index, ()):
                addressed = _addressed(holders, parse, statement)
                voices = _voices(holders, parse, statement, addressed, last)
                last = voices or last
                yield Stated(parse, statement, voices, addressed, holders)
        last = _introduced(analysis, holders, sentence) or last
        holders.leave(sentence.index)


def says_abroad(analysis: Analysis, said: Stated) -> bool:
    """Whether a statement concerns another party, as far as its words must say it.

    In a transcript in which one party speaks, to the press or to its own officials, they must.
    """
    sentence = said.parse.sentence
    if len(said.voices) > 1 or not said.holders.speaks_alone(sentence.start):
        return True
    if said.statement.stance in COURTESIES or said.statement.outcome == "conveyed":
        return bool(set(said.addressed) - set(said.voices))
    own = frozenset(said.voices) or frozenset({analysis.home} if analysis.home else ())
    return concerns_others(analysis.report.text, sentence.start, sentence.end, analysis.parties, own)


def _is_asked(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence is a question, which states nothing."""
    return analysis.report.text[sentence.start : sentence.end].rstrip(' "”’)').endswith("?")


def _introduced(analysis: Analysis, holders: Holders, sentence: Sentence) -> tuple[str, ...]:
    """Who is said to have done what a list goes on to tell: "During the talks, both ministers:"."""
    text = analysis.report.text[sentence.start : sentence.end].rstrip()
    if not text.endswith(":") or words("together").isdisjoint(text[:-1].lower().split()):
        return ()
    return tuple(sorted(holders.sides()))


def _voices(
    holders: Holders, parse: Parse, statement: Statement, addressed: Sequence[str], last: Sequence[str]
) -> tuple[str, ...]:
    found: set[str] = set()
    for node in statement.voices:
        found.update(holders.parties(parse, node) or _unplaced(holders, statement, node, addressed))
    if "received" in statement.cue.asks and found and found <= set(addressed):  # "said that we will be given"
        return _other_side(holders, addressed)
    if not statement.voices:
        found.update(_subjectless(holders, parse, statement, addressed, last))
    if found and "joint" in statement.cue.asks:
        found.update(_counterparts(holders, parse, statement))
    if found and "seated" in statement.cue.asks:
        found.update(_seats(parse, statement))
    return tuple(sorted(found))


def _unplaced(holders: Holders, statement: Statement, node: Node, addressed: Sequence[str]) -> Sequence[str]:
    """Who somebody without party speaks for: the publisher, else the side that is not addressed."""
    somebody = node.person is not None or node.tag == "NNP" or node.word.lower() in _SOMEBODY
    if not somebody or "voiced" in statement.cue.asks:
        return ()
    if holders.publisher in holders.sides() and holders.publisher not in addressed:
        return () if holders.publisher is None else (holders.publisher,)
    return _other_side(holders, addressed)


def _subjectless(
    holders: Holders, parse: Parse, statement: Statement, addressed: Sequence[str], last: Sequence[str]
) -> Sequence[str]:
    """Who states a clause without subject.

    Thanks come from the side not thanked, what is received from the side that does not receive it. A
    passive of an official readout is its publisher's. An item in a list of what was stated ("Reaffirmed
    their commitment") goes on with those who stated the last one. A finite verb cut off from its subject
    belongs to the subject before it in the sentence.
    """
    verb = statement.verb
    other = _other_side(holders, addressed)
    if "received" in statement.cue.asks or (statement.stance in COURTESIES and other and verb.tag != "VBP"):
        return other
    if not verb.tag.startswith("V"):
        return ()
    if any(not is_mark(n) for n in parse.children(verb, "nsubjpass", "auxpass", "nsubj")):
        own = holders.publisher
        return (own,) if own is not None and own in holders.sides() and statement.stance else ()
    if (
        verb.head == verb.index
        and verb.tag in _PAST
        and all(n.dep in _OPENING or is_mark(n) for n in parse.nodes[: verb.index])
    ):
        return last
    before = [n for n in parse.nodes[: verb.index] if n.dep == "nsubj" and (n.person is not None or n.party)]
    return holders.parties(parse, before[-1]) if before and verb.tag in _FINITE else ()


def _other_side(holders: Holders, addressed: Sequence[str]) -> tuple[str, ...]:
    rest = tuple(party for party in holders.sides() if party not in addressed)
    return rest if addressed and len(rest) == 1 else ()


def _counterparts(holders: Holders, parse: Parse, statement: Statement) -> set[str]:
    """With or to whom something is done: "restored ties with Oslo", "extradited him to Peru"."""
    verb, content = statement.verb, statement.content
    preps = [*parse.children(verb, "prep", "dative")]
    if content is not None:
        preps += parse.children(content, "prep")
    if content is not None and not any(prep.word.lower() in _TOWARDS for prep in preps):
        preps += parse.subtree(content)  # "shared evidence of the attack with Peru"
    return {
        code
        for prep in preps
        if prep.word.lower() in _TOWARDS
        for node in parse.children(prep, "pobj")
        for member in parse.conjuncts(node)
        for code in holders.parties(parse, member)
    }


def _seats(parse: Parse, statement: Statement) -> Iterator[str]:
    """Where something is opened: the state of "an embassy in Oslo", "the consulate in Bergen"."""
    hosts = [statement.verb, *([] if statement.content is None else [statement.content])]
    for prep in (prep for host in hosts for prep in parse.children(host, "prep")):
        for node in parse.children(prep, "pobj") if prep.word.lower() == "in" else ():
            code = state_of_place(parse, node)
            if code is not None:
                yield code


def _addressed(holders: Holders, parse: Parse, statement: Statement) -> tuple[str, ...]:
    nodes = [
        member
        for node in (statement.addressee, statement.content)
        if node is not None and node not in statement.voices and node.word.lower() not in words("together")
        for member in (*parse.conjuncts(node), *parse.children(node, "appos"))
    ]
    found = {code for node in nodes for code in holders.parties(parse, node)}
    if "received" in statement.cue.asks:
        return tuple(sorted(_counterparts(holders, parse, statement)))
    if "alone" in statement.cue.asks:
        found |= _counterparts(holders, parse, statement)
    if not found and statement.stance in COURTESIES:  # "gratitude for Norway's generosity"
        named = (n for node in nodes for n in parse.subtree(node) if n.party is not None or n.dep == "poss")
        found = set(islice((code for n in named for code in holders.parties(parse, n)), 1))
    return tuple(sorted(found))
