"""Who speaks for which party at a point of a report, and which engagement is in focus there.

Takes an `Analysis` and the engagements of the report; goes through the sentences in text order. A party
speaks through its officials; "both sides", "the two leaders" and "they" are all parties of the engagement
in focus; "we" and "I" are whoever says the clause. Those who speak for no party (analysts, the outlet
itself) have none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from communique.codebook import Engagement
from communique.engagements.actors.actors import actors_of
from communique.engagements.actors.described import in_group
from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.actors.pronouns import ME, WE
from communique.engagements.actors.subjects import main_subjects
from communique.engagements.clauses.quotation import is_quoted
from communique.engagements.families import AHEAD, TALKS, TWO_SIDED, VISITS
from communique.gazetteer.outlets import outlet_party
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.names.people_words import FRIENDLY
from communique.reading.parsing.arguments import verb_slots
from communique.reading.parsing.parse import Node, Parse
from communique.reading.people.authors import is_joint_statement
from communique.reading.people.turns import turn_at
from communique.reading.statements.cues import words
from communique.reading.statements.statements import speech_above

__all__ = ["CONTACTS", "Holders", "is_of_others"]

CONTACTS = TALKS | VISITS
_FIRST_PERSON = ME | WE | {"ours"}
_OWN = frozenset({"his", "her", "our", "my", "their"})
_DEFINITE = frozenset({"the", "this"})
# "Following up on the Oslo talks", "after last month's call": what is spoken of only as what came before.
_CAME_BEFORE = re.compile(
    r"\b(?:following[ -]up on|as a follow-up (?:to|on)|build(?:s|ing)? (?:up)?on|further to|pursuant to"
    r"|(?:outcomes?|results?|decisions|conclusions) (?:of|from|reached at|made at)"
    r"|(?:follow(?:s|ed|ing)?|after|since)\b[^.;:,]{0,40}\b(?:recent|last|earlier|previous|latest))\b[^.;:,]{0,60}$",
    re.IGNORECASE,
)
_STATES = frozenset({"countries", "governments", "nations", "powers", "states"})
_THESE = frozenset({"both", "the", "these", "those"})
_SIDES = 2
_MANY = 5  # parties from which on a conference speaks as its organisation


class Holders:
    """The state of one reading through a report: persons spoken of last and engagements in focus.

    ``publisher`` is the party for which the report's outlet speaks, if it is an official one.
    """

    def __init__(self, analysis: Analysis, engagements: Sequence[Engagement]) -> None:
        self._analysis = analysis
        self._discourse = Discourse(analysis)
        self._all = tuple(engagements)
        self._by_sentence = _by_sentence(analysis, engagements)
        self.publisher = outlet_party(analysis.report.outlet)
        self._earlier = frozenset(e.id for e in engagements if _came_before(analysis, e))
        self._recent: list[Engagement] = []
        self._here: list[Engagement] = []
        self._start = 0  # of the sentence
        self._asked: list[Node] = []
        speaking = {turn.person for turn in self._discourse.turns if turn.person is not None}
        self._speakers = {analysis.people[person].party for person in speaking} - {None}

    def enter(self, index: int) -> None:
        """Go on to a sentence: its engagements come into focus."""
        self._here = self._by_sentence.get(index, [])
        self._start = self._analysis.sentences[index].start
        for engagement in self._here:
            if engagement in self._recent:
                self._recent.remove(engagement)
            self._recent.append(engagement)
        self._discourse.focus = _as_actors(self.engagement(()))

    def leave(self, index: int) -> None:
        """The sentence is read: its subjects are the persons spoken of last."""
        parse = self._analysis.parses.get(index)
        if parse is not None:
            self._discourse.remember(main_subjects(parse, self._discourse.latest()))
            return
        sentence = self._analysis.sentences[index]
        self._discourse.remember(
            m.person for m in self._analysis.mentions if sentence.start <= m.start < sentence.end
        )

    def parties(self, parse: Parse, node: Node) -> tuple[str, ...]:
        """The parties for which a node stands, in text order."""
        word = node.word.lower()
        if node.person is None and node.party is None and word in _FIRST_PERSON:
            return self._speaker(parse, node)
        if node.party is not None:
            return (node.party.code,)
        if word == "their":
            return self._speaker(parse, node)
        if is_of_others(self._analysis.report.text, parse, node):
            return ()
        found = _codes(actors_of(parse, node, self._discourse))
        if found or node.person is not None:
            return found
        if node.tag.startswith("NNP") and word not in words("nations"):
            person = next((c for c in parse.children(node, "compound") if c.person is not None), None)
            return () if person is None else self.parties(parse, person)
        if word == "they" and turn_at(self._discourse.turns, node.start) is not None:
            return ()
        if word in words("together"):
            return _codes(self._discourse.focus)
        if word == "it":
            return self._said_of_itself(parse, node)
        return self._definite(parse, node, word)

    def _said_of_itself(self, parse: Parse, node: Node) -> tuple[str, ...]:
        """Of "Norway says it is ready to help": the party that says it."""
        above = speech_above(parse, node)
        agents = () if above is None else verb_slots(parse, above).agents
        if not agents:  # "Norway's announcement that it will send two boats"
            noun = next((n for n in parse.ancestors(node) if n.word.lower() in words("announcing")), None)
            agents = () if noun is None else tuple(parse.children(noun, "poss"))
        return tuple(dict.fromkeys(n.party.code for n in agents if n.party is not None))

    def _definite(self, parse: Parse, node: Node, word: str) -> tuple[str, ...]:
        """ "His country", "the government", "the minister": of whom the report speaks already."""
        if word in words("nations"):
            owner = next((c for c in parse.children(node, "poss") if c.word.lower() in _OWN), None)
            if owner is not None:
                return self.parties(parse, owner)
        definite = any(c.word.lower() in _DEFINITE for c in parse.children(node, "det"))
        if definite and word in words("nations"):
            return self._speaker(parse, node) or self._at_home()
        return self._latest() if definite and word in words("offices") else ()

    def engagement(
        self, parties: Iterable[str], *, kinds: frozenset[str] = CONTACTS, together: bool = False
    ) -> Engagement | None:
        """The engagement in focus in which one of the parties takes part; ``together``: all of them.

        One of this sentence, else the last one before, else the first one after; of ``kinds`` if possible.
        Where no party is asked for, one whose people are named goes before one that is only alluded to.
        """
        wanted = set(parties)
        if together:
            both = [e for e in reversed(self._recent) if wanted <= set(e.parties)]
            both = [e for e in both if self._goes_on(e)] or both
            return next((e for e in both if not self._is_talked_about(e)), next(iter(both), None))
        fitting = [e for e in self._recent if not wanted or wanted & set(e.parties)]
        fitting = [e for e in fitting if not _is_occasion(e, fitting)]
        if len(wanted) > 1:
            fitting = [e for e in fitting if wanted <= set(e.parties)] or fitting
        before = [e for e in fitting if e.type in kinds]
        before = [e for e in before if e.status not in AHEAD] or before
        before = [e for e in before if e.id not in self._earlier] or before
        here = [e for e in before if e in self._here]
        main = [] if wanted else [e for e in before if _names_two_sides(e)]
        if here or before or fitting:
            return (here or main or before or fitting)[-1]
        ahead = [e for e in self._all if not wanted or wanted & set(e.parties)]
        return next((e for e in ahead if e.type in kinds), ahead[0] if ahead else None)

    def _goes_on(self, engagement: Engagement) -> bool:
        """Whether something can be said at an engagement now: not at one to come or one that came before."""
        return engagement.status not in AHEAD and engagement.id not in self._earlier

    def _is_talked_about(self, engagement: Engagement) -> bool:
        """ "Met him in Oslo. She thanked him for the summit": told of first as what they speak of."""
        return engagement.type not in TWO_SIDED and engagement.evidence[0].start >= self._start

    def sides(self) -> tuple[str, ...]:
        """The parties of the engagement in focus."""
        focus = self.engagement(())
        return () if focus is None else focus.parties

    def _latest(self) -> tuple[str, ...]:
        latest = self._discourse.latest()
        party = None if latest is None else self._analysis.people[latest].party
        return () if party is None else (party,)

    def _at_home(self) -> tuple[str, ...]:
        """ "The Ministry condemns": where nobody is spoken of, that of the state where it is told."""
        home = self._analysis.home
        return () if home is None else (home,)

    def _speaker(self, parse: Parse, node: Node) -> tuple[str, ...]:
        """Who says a clause in the first person; in a joint statement all do."""
        if is_joint_statement(self._analysis.report) and not is_quoted(parse, node):
            return _codes(self._discourse.authors or self._discourse.focus)
        above = speech_above(parse, node)
        if above is not None:
            found = self._of_agents(parse, above, node)
            if found:
                return tuple(sorted(found))
        turn = turn_at(self._discourse.turns, node.start)
        if turn is not None:
            party = self.publisher if turn.person is None else self._analysis.people[turn.person].party
            return () if party is None else (party,)
        if self.publisher is not None and not is_quoted(parse, node):
            return (self.publisher,)
        return self._latest()

    def is_asked(self, at: int) -> bool:
        """Whether a character belongs to what the press asks in a transcript."""
        turn = turn_at(self._discourse.turns, at)
        return turn is not None and turn.asks

    def speaks_alone(self, at: int) -> bool:
        """Whether a character belongs to a transcript in which only one party speaks."""
        return turn_at(self._discourse.turns, at) is not None and len(self._speakers) < _SIDES

    def _of_agents(self, parse: Parse, verb: Node, node: Node) -> set[str]:
        """The parties of a verb's agents, but of those for whom the question is being asked already: in
        "we will, I think, say we agreed" each clause leads to another's "we".
        """
        self._asked.append(node)
        agents = [each for each in verb_slots(parse, verb).agents if each not in self._asked]
        found = {party for each in agents for party in self.parties(parse, each)}
        self._asked.pop()
        return found


def _by_sentence(analysis: Analysis, engagements: Sequence[Engagement]) -> dict[int, list[Engagement]]:
    """The engagements by the index of each sentence that tells of them."""
    starts = [sentence.start for sentence in analysis.sentences]
    found: dict[int, list[Engagement]] = {}
    for engagement in engagements:
        for evidence in engagement.evidence:
            first = max(bisect_right(starts, evidence.start) - 1, 0)
            for index in range(first, bisect_left(starts, evidence.end)):
                found.setdefault(analysis.sentences[index].index, []).append(engagement)
    return found


def is_of_others(text: str, parse: Parse, node: Node) -> bool:
    """Whether states are meant that the clause does not name: "all countries", "the states that arm them"."""
    if node.word.lower() not in _STATES or in_group(text, node):  # "the Nordic countries" are known
        return False
    if any(parse.children(node, "relcl")):
        return True
    said = {c.word.lower() for c in parse.children(node, "det", "amod")} - FRIENDLY
    return not said <= _THESE and not any(parse.children(node, "poss", "nummod"))


def _came_before(analysis: Analysis, engagement: Engagement) -> bool:
    """Whether an engagement is first spoken of as what came before another."""
    first, *_ = engagement.evidence_for.get("type", engagement.evidence)
    sentence = analysis.sentence_at(first.start)
    return sentence is not None and bool(
        _CAME_BEFORE.search(analysis.report.text, sentence.start, first.start)
    )


def _is_occasion(engagement: Engagement, others: Iterable[Engagement]) -> bool:
    """Whether a conference is only where others met: "she met him on the margins of the summit"."""
    if engagement.type != "conference":
        return False
    first = engagement.evidence[0].start
    return any(
        e.parent == engagement.id and e.type in TWO_SIDED and e.evidence[0].start <= first for e in others
    )


def _names_two_sides(engagement: Engagement) -> bool:
    return len({person.party for person in engagement.participants if person.name is not None}) > 1


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
