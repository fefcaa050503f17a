"""Who speaks for which party in a sentence, and out of which engagement a statement comes.

Takes an `Analysis` and the engagements of the report; goes through the sentences in text order. A party
speaks through its officials; "both sides", "the two leaders" and "they" are all parties of the engagement
in focus; "we" and "I" are whoever says the clause. Those who speak for no party (analysts, the outlet
itself) have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from communique.codebook import Engagement
from communique.engagements.actors import Actor, Discourse, actors_of, main_subjects
from communique.gazetteer.outlets import outlet_party
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.arguments import verb_slots
from communique.reading.parse import Node, Parse
from communique.reading.statement_cues import words
from communique.reading.statements import Statement, find_statements, speech_above

__all__ = ["TALKS", "Holders", "stated"]

TALKS = frozenset({"meeting", "call", "dialogue", "conference", "visit", "ship_visit"})
_FIRST_PERSON = frozenset({"we", "i", "us", "me", "our", "my", "ours"})
_OWN = frozenset({"his", "her", "our", "my", "their"})
_COURTESIES = frozenset({"thanks", "congratulates"})
_HE = frozenset({"he", "she", "him", "her"})
_OPENING = frozenset({"punct", "advmod", "dep", "cc"})
_DEFINITE = frozenset({"the", "this"})
_MANY = 5  # parties from which on a conference speaks as its organisation


class Holders:
    """The state of one reading through a report: persons spoken of last and engagements in focus."""

    def __init__(self, analysis: Analysis, engagements: Sequence[Engagement]) -> None:
        self._analysis = analysis
        self._discourse = Discourse(analysis)
        self._all = tuple(engagements)
        self._by_sentence = _by_sentence(analysis, engagements)
        self._publisher = outlet_party(analysis.report.outlet)
        self._recent: list[Engagement] = []
        self._here: list[Engagement] = []
        self._last: tuple[str, ...] = ()

    def enter(self, index: int) -> None:
        """Go on to a sentence: its engagements come into focus."""
        self._here = self._by_sentence.get(index, [])
        for engagement in self._here:
            if engagement in self._recent:
                self._recent.remove(engagement)
            self._recent.append(engagement)
        self._discourse.focus = _as_actors(self._focus())

    def leave(self, index: int) -> None:
        """The sentence is read: its subjects are the persons spoken of last."""
        parse = self._analysis.parses.get(index)
        if parse is not None:
            self._discourse.remember(main_subjects(parse))
            return
        sentence = self._analysis.sentences[index]
        self._discourse.remember(
            m.person for m in self._analysis.mentions if sentence.start <= m.start < sentence.end
        )

    def voices(self, parse: Parse, statement: Statement) -> tuple[str, ...]:
        """The parties that state it, sorted; empty where nobody who speaks for a party does."""
        found: set[str] = set()
        for node in statement.voices:
            found.update(self.parties(parse, node) or self._unplaced(parse, statement, node))
        if not statement.voices:
            found.update(self._subjectless(parse, statement))
        if found:
            self._last = tuple(sorted(found))
        return tuple(sorted(found))

    def parties(self, parse: Parse, node: Node) -> tuple[str, ...]:
        """The parties for which a node stands, in text order."""
        word = node.word.lower()
        if node.person is None and node.party is None and word in _FIRST_PERSON:
            return self._speaker(parse, node)
        found = _codes(actors_of(parse, node, self._discourse))
        if found or node.person is not None or node.party is not None:
            return found
        if node.tag.startswith("NNP"):
            person = next((c for c in parse.children(node, "compound") if c.person is not None), None)
            return () if person is None else self.parties(parse, person)
        if word in words("together"):
            return _codes(self._discourse.focus)
        return self._definite(parse, node, word)

    def _definite(self, parse: Parse, node: Node, word: str) -> tuple[str, ...]:
        """ "His country", "the government", "the minister": of whom the report speaks already."""
        if word in words("nations"):
            owner = next((c for c in parse.children(node, "poss") if c.word.lower() in _OWN), None)
            if owner is not None:
                return self.parties(parse, owner)
        definite = any(c.word.lower() in _DEFINITE for c in parse.children(node, "det"))
        if definite and word in words("nations"):
            return self._speaker(parse, node)
        return self._latest() if definite and word in words("offices") else ()

    def engagement(
        self, parties: Iterable[str], *, kinds: frozenset[str] = TALKS, together: bool = False
    ) -> Engagement | None:
        """The engagement in focus in which one of the parties takes part; ``together``: all of them.

        One of this sentence, else the last one before, else the first one after; of ``kinds`` if possible.
        """
        wanted = set(parties)
        if together:
            return next((e for e in reversed(self._recent) if wanted <= set(e.parties)), None)
        fitting = [e for e in self._recent if not wanted or wanted & set(e.parties)]
        here = [e for e in fitting if e in self._here and e.type in kinds]
        before = [e for e in fitting if e.type in kinds]
        if here or before or fitting:
            return (here or before or fitting)[-1]
        ahead = [e for e in self._all if not wanted or wanted & set(e.parties)]
        return next((e for e in ahead if e.type in kinds), ahead[0] if ahead else None)

    def _unplaced(self, parse: Parse, statement: Statement, node: Node) -> tuple[str, ...]:
        """Who somebody without party speaks for: the publisher's own state, else the side not addressed."""
        focus = self._focus()
        sides = focus.parties if focus is not None else ()
        if not sides or not _is_somebody(node) or "voiced" in statement.cue.asks:
            return ()
        addressed = self.addressed(parse, statement)
        own = self._publisher
        if own is not None and own in sides and own not in addressed:
            return (own,)
        rest = [party for party in sides if party not in addressed]
        return tuple(rest) if addressed and len(rest) == 1 else ()

    def addressed(self, parse: Parse, statement: Statement) -> set[str]:
        """The parties to whom something is said, or for whose deeds they are thanked."""
        nodes = [
            n for n in (statement.addressee, statement.content) if n is not None and n not in statement.voices
        ]
        found = {code for node in nodes for code in self.parties(parse, node)}
        if not found and statement.stance in _COURTESIES:
            found = {n.party.code for node in nodes for n in parse.subtree(node) if n.party is not None}
        return found

    def _subjectless(self, parse: Parse, statement: Statement) -> tuple[str, ...]:
        """Who states a clause without subject: an item in a list of what was stated goes on with those
        who stated the last one, a verb cut off from its subject with the subject before it."""
        verb = statement.verb
        focus = self._focus()
        addressed = self.addressed(parse, statement)
        rest = [p for p in focus.parties if p not in addressed] if focus is not None and addressed else []
        if len(rest) == 1 and statement.stance in _COURTESIES and verb.tag != "VBP":
            return tuple(rest)
        if not verb.tag.startswith("V") or any(parse.children(verb, "nsubjpass", "auxpass", "nsubj")):
            return ()
        if (
            verb.head == verb.index
            and verb.tag in ("VBD", "VBN")
            and all(n.dep in _OPENING for n in parse.nodes[: verb.index])
        ):
            return self._last
        if verb.tag not in ("VBD", "VBZ", "VBP"):
            return ()
        before = [
            n for n in parse.nodes[: verb.index] if n.dep == "nsubj" and (n.person is not None or n.party)
        ]
        return self.parties(parse, before[-1]) if before else ()

    def _focus(self) -> Engagement | None:
        return self.engagement(())

    def _latest(self) -> tuple[str, ...]:
        latest = self._discourse.latest()
        party = None if latest is None else self._analysis.people[latest].party
        return () if party is None else (party,)

    def _speaker(self, parse: Parse, node: Node) -> tuple[str, ...]:
        """Who says a clause in the first person; in a joint statement all do."""
        if "joint" in self._analysis.report.title.lower():
            return _codes(self._discourse.focus)
        above = speech_above(parse, node)
        if above is not None:
            found = {
                p for n in verb_slots(parse, above).agents if n is not node for p in self.parties(parse, n)
            }
            if found:
                return tuple(sorted(found))
        return self._latest()


def stated(
    analysis: Analysis, engagements: Sequence[Engagement]
) -> Iterator[tuple[Holders, Parse, Statement]]:
    """The statements of the body in text order, each with its parse and those in mind at that point."""
    holders = Holders(analysis, engagements)
    for sentence in analysis.sentences:
        holders.enter(sentence.index)
        parse = analysis.parses.get(sentence.index)
        if parse is not None and sentence.index >= analysis.title:
            for statement in find_statements(parse):
                yield holders, parse, statement
        holders.leave(sentence.index)


def _is_somebody(node: Node) -> bool:
    return node.person is not None or node.tag == "NNP" or node.word.lower() in (_HE | _FIRST_PERSON)


def _by_sentence(analysis: Analysis, engagements: Sequence[Engagement]) -> dict[int, list[Engagement]]:
    found: dict[int, list[Engagement]] = {}
    for engagement in engagements:
        for evidence in engagement.evidence:
            for sentence in analysis.sentences:
                if sentence.start < evidence.end and evidence.start < sentence.end:
                    found.setdefault(sentence.index, []).append(engagement)
    return found


def _as_actors(engagement: Engagement | None) -> tuple[Actor, ...]:
    if engagement is None:
        return ()
    start, end = engagement.evidence[0].start, engagement.evidence[0].end
    parties = engagement.parties
    if engagement.type == "conference" and len(parties) >= _MANY:
        parties = tuple(p for p in parties if not is_state(p)) or parties
    return tuple(Actor(None, party, None, start, end) for party in parties)


def _codes(actors: Iterable[Actor]) -> tuple[str, ...]:
    found: list[str] = []
    for actor in actors:
        if actor.party is not None and actor.party not in found:
            found.append(actor.party)
    return tuple(found)
