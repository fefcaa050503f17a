"""Who a node of a parse stands for: people, parties, unnamed bodies, or those spoken of before.

Takes nodes and the `Discourse` so far; gives `Actor` values. "The Tajik delegation" is a body of
Tajikistan, "he" the person whom the clause before spoke of, "both sides" those of the engagement in focus.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from communique.engagements.described import counted_states, examples_at, members_at
from communique.engagements.frame_words import frame_words
from communique.engagements.office_holders import counts_two, holders_of_two, office_named
from communique.engagements.pronouns import HE, person_meant
from communique.engagements.quotation import QUOTES
from communique.reading.analysis import Analysis
from communique.reading.mentions import PartyMention, Span
from communique.reading.parse import Node, Parse
from communique.reading.statements import speech_above
from communique.reading.turns import Turn, find_turns, turn_at

__all__ = ["Actor", "Discourse", "actors_of", "is_quoted", "main_subjects"]

_HE_ACTS = frozenset({"he", "she", "his", "her"})
_EVENTS = frozenset({"conference", "forum", "meeting", "ministerial", "summit", "symposium"})  # and no body
_THEY = frozenset({"they", "them", "their", "we", "our", "us", "both", "two"})
_I = frozenset({"i", "me", "my"})
_OTHERS = frozenset({"they", "them", "their"})  # in what is spoken, whoever is spoken of


class Actor(NamedTuple):
    """Somebody who takes part: a person (its key), or a party alone, or an unnamed body of a party.

    ``body`` holds the words for an unnamed body; ``start`` and ``end`` are the characters that say it.
    """

    person: int | None
    party: str | None
    body: str | None
    start: int
    end: int


@dataclass
class Discourse:
    """What a reader has in mind while going through a report: who was spoken of last, and of what."""

    analysis: Analysis
    subjects: list[int] = field(default_factory=list)  # persons, the latest last
    focus: tuple[Actor, ...] = ()  # the actors of the engagement in focus
    facing: tuple[Actor, ...] = ()  # those of the last engagement that had persons of two sides
    guests: tuple[Actor, ...] = ()  # those of them who are received
    country: str | None = None  # where they are
    told: list[tuple[str, dict[str, Span]]] = field(default_factory=list)  # type and parties of each so far
    turns: tuple[Turn, ...] = field(init=False)  # of a transcript

    def __post_init__(self) -> None:
        report = self.analysis.report
        self.turns = find_turns(report.text, self.analysis.mentions, report.body_start)

    def remember(self, persons: Iterable[int]) -> None:
        """Somebody was the subject of a clause, or was named."""
        for person in persons:
            if person in self.subjects:
                self.subjects.remove(person)
            self.subjects.append(person)

    def latest(self) -> int | None:
        """The person whom a pronoun means."""
        return self.subjects[-1] if self.subjects else None


def actors_of(parse: Parse, node: Node, discourse: Discourse) -> tuple[Actor, ...]:
    """Those whom a node stands for; empty when it stands for nobody who can take part."""
    if node.person is not None:
        return (_person(discourse, node),)
    word = node.word.lower()
    turn = turn_at(discourse.turns, node.start)
    if turn is not None and word in _OTHERS:
        return ()
    if turn is not None and word in _I and turn.person is not None and not is_quoted(parse, node):
        return (_as_person(discourse, turn.person, node),)
    if word in _I and discourse.analysis.home is not None and not is_quoted(parse, node):
        return _narrator(discourse, node)
    if word in HE or word in _I:
        latest = person_meant(parse, node, discourse.subjects)
        return () if latest is None else (_as_person(discourse, latest, node),)
    if node.party is not None and not _modifies(node):
        if node.party.kind == "demonym" and not node.tag.startswith("N"):
            return ()
        return (Actor(None, node.party.code, None, node.start, node.end),)
    if word == "their":
        return _subjects_to_come(parse, node, discourse)
    if node.tag.startswith("N") or node.tag in ("CD", "DT", "PRP"):
        return _noun(parse, node, word, discourse)
    return ()


def _narrator(discourse: Discourse, node: Node) -> tuple[Actor, ...]:
    """Who tells a report in the first person: the official spoken of last, if of its home, else its home."""
    latest, home = discourse.latest(), discourse.analysis.home
    if latest is not None and discourse.analysis.people[latest].party == home:
        return (_as_person(discourse, latest, node),)
    return (Actor(None, home, None, node.start, node.end),)


def is_quoted(parse: Parse, node: Node) -> bool:
    """Whether a clause is somebody's speech: inside quotation marks, or below a verb of speech."""
    marks = sum(1 for n in parse.nodes[: node.index] if n.word in QUOTES)
    return marks > 0 or speech_above(parse, node) is not None


def main_subjects(parse: Parse, before: int | None = None) -> Iterator[int]:
    """The persons who are subjects in a sentence, that of the main clause last.

    A body that somebody leads stands for its leader; "he" and "his trip" as the main clause's subject for
    ``before``, of whom was spoken last: he stays the one, whoever "received him there".
    """
    subjects = [node for node in parse.nodes if node.dep in ("nsubj", "nsubjpass")]
    for node in sorted(subjects, key=lambda node: _is_root(parse, parse.head(node))):
        who = node if node.person is not None else _leader(parse, node)
        if who is not None and who.person is not None:
            yield who.person.person
        elif before is not None and _is_root(parse, parse.head(node)) and _is_of_him(parse, node):
            yield before


def _is_of_him(parse: Parse, subject: Node) -> bool:
    """Whether a subject is "he" or "she" or something of theirs, and the first to be named."""
    holders = (subject, *parse.children(subject, "poss"))
    first = all(n.person is None for n in parse.nodes[: subject.index])
    return first and any(n.word.lower() in _HE_ACTS for n in holders)


def _is_root(parse: Parse, node: Node | None) -> bool:
    return node is not None and parse.head(node) is None


def _person(discourse: Discourse, node: Node) -> Actor:
    mention = node.person
    if mention is None:  # pragma: no cover - callers check
        raise ValueError("not a person")
    person = discourse.analysis.people[mention.person]
    return Actor(mention.person, person.party, None, node.start, node.end)


def _as_person(discourse: Discourse, key: int, node: Node) -> Actor:
    return Actor(key, discourse.analysis.people[key].party, None, node.start, node.end)


def _modifies(node: Node) -> bool:
    return node.dep in ("compound", "amod", "nmod", "poss")


def _noun(parse: Parse, node: Node, word: str, discourse: Discourse) -> tuple[Actor, ...]:
    led = _leader(parse, node)
    if led is not None:
        return (_person(discourse, led),)
    beside = [n for n in _apposed(parse, node) if n.person is not None] if node.tag == "NNS" else []
    if beside:
        return tuple(_person(discourse, n) for n in beside)
    counted = list(_counted_by(parse, node)) if word in frame_words("counting") else []
    if counted:
        return tuple(actor for n in counted for actor in actors_of(parse, n, discourse))
    examples = tuple(examples_at(parse, node))
    if examples:
        return tuple(Actor(None, n.party.code, None, n.start, n.end) for n in examples if n.party is not None)
    text = discourse.analysis.report.text
    members = members_at(text, parse, node)
    if members:
        return tuple(_members(members, discourse))
    if node.tag.startswith("NNP") and word in _EVENTS:
        return ()
    parties = list(_parties_of(text, parse, node))
    if parties and (word in frame_words("bodies") or node.tag.startswith("NNP")):
        owned = node.dep == "poss" and node.tag.startswith("NNP")  # "NATO Defence Ministers' meeting"
        words = None if owned or _names_a_craft(parse, node) else _words(text, parse, node)
        return tuple(
            Actor(None, p.code, None if p.kind == "described" else words, *_extent(parse, node))
            for p in parties
        )
    if not parties and (word in frame_words("groups") or word in _THEY):
        if _are_of_somebody(parse, node):
            return ()
        if _are_others(parse, node):
            return tuple(_named_beside(parse, node))
        meant = _counted(parse, node, discourse) or _of_the_two(parse, node, discourse)
        return meant or (
            _both_sides(discourse) if word in frame_words("officials_in_groups") else discourse.focus
        )
    if not parties and word == "counterpart":
        return tuple(_facing(parse, node, discourse))
    if not parties and word in ("delegation", "guest", "guests", "visitor", "dignitary", "team"):
        return (discourse.guests or _from_abroad(discourse) or discourse.focus)[:1]
    return ()


def _counted_by(parse: Parse, node: Node) -> Iterator[Node]:
    """The officials of "a number of officials"."""
    for prep in parse.children(node, "prep"):
        if prep.word.lower() == "of":
            for child in parse.children(prep, "pobj"):
                yield from parse.conjuncts(child)


def _facing(parse: Parse, node: Node, discourse: Discourse) -> Iterator[Actor]:
    """ "His counterpart" where no words say whose: of the only other party that was spoken of with his."""
    owners = [a for n in parse.children(node, "poss") for a in actors_of(parse, n, discourse)]
    own = {a.party for a in owners if a.person is not None}
    others = {actor.party for actor in discourse.focus} - own - {None}
    if len(own) == len(others) == 1 and own <= {actor.party for actor in discourse.focus}:
        person = next(discourse.analysis.people[a.person] for a in owners if a.person is not None)
        yield Actor(None, others.pop(), person.post or node.word.lower(), node.start, node.end)


def _both_sides(discourse: Discourse) -> tuple[Actor, ...]:
    """The actors in focus; where the visit of one of them is, "the ministers" are still both who met."""
    sides = {actor.party for actor in discourse.focus if actor.person is not None}
    parties = {actor.party for actor in discourse.facing}
    return discourse.facing if len(sides) == 1 and sides < parties else discourse.focus


def _from_abroad(discourse: Discourse) -> tuple[Actor, ...]:
    """Those in focus who are not of the state in which the report is told."""
    home = discourse.analysis.home or discourse.country
    return tuple(actor for actor in discourse.focus if home is not None and actor.party != home)


def _counted(parse: Parse, node: Node, discourse: Discourse) -> tuple[Actor, ...]:
    """The states of "the ministers of the three countries", unless three are in focus."""
    named = counted_states(discourse.analysis, parse, node)
    if len({actor.party for actor in discourse.focus}) == len(named):
        return ()
    return tuple(Actor(None, party.code, None, party.start, party.end) for party in named)


def _of_the_two(parse: Parse, node: Node, discourse: Discourse) -> tuple[Actor, ...]:
    """The holders of "the two presidents" after talks of their ministers; of these none takes part."""
    sides = list(dict.fromkeys(actor.party for actor in discourse.focus if actor.party is not None))
    pair = _pair_told(discourse) if len(sides) > 2 and counts_two(parse, node) else []
    holders = holders_of_two(discourse.analysis, parse, node, pair or sides)
    holders = holders or {party: _latest_of(discourse, party) for party in pair}
    acting = {actor.person for actor in discourse.focus}
    if not pair and all(key in acting and key is not None for key in holders.values()):
        return ()
    start, end = _extent(parse, node)
    return tuple(
        Actor(key, party, None if key is not None else office_named(parse, node), start, end)
        for party, key in holders.items()
    )


def _pair_told(discourse: Discourse) -> list[str]:
    """The two parties of the engagement told last that had two, where more are in focus."""
    return next((list(parties) for _, parties in reversed(discourse.told) if len(parties) == 2), [])


def _latest_of(discourse: Discourse, party: str) -> int | None:
    """The person of a party who was spoken of last."""
    people = discourse.analysis.people
    return next((key for key in reversed(discourse.subjects) if people[key].party == party), None)


def _names_a_craft(parse: Parse, node: Node) -> bool:
    """ "HMS Tamar": a name that says nothing of what it names."""
    below = {n.word.lower() for n in parse.subtree(node) if n is not node}
    return node.tag.startswith("NNP") and bool(
        below & (frame_words("airborne") | frame_words("ship_prefixes"))
    )


def _members(members: Sequence[PartyMention], discourse: Discourse) -> Iterator[Actor]:
    """ "The Baltic ministers": each of them, as those who were spoken of where somebody was."""
    for member in members:
        known = [actor for actor in discourse.focus if actor.party == member.code]
        yield from known or (Actor(None, member.code, None, member.start, member.end),)


def _are_others(parse: Parse, node: Node) -> bool:
    """ "Three other countries": not those spoken of."""
    return any(child.word.lower() == "other" for child in parse.children(node, "amod"))


def _are_of_somebody(parse: Parse, node: Node) -> bool:
    """ "Leaders of the Baltic allies": a name says whose they are, and not those spoken of."""
    of = [prep for prep in parse.children(node, "prep") if prep.word.lower() in ("of", "from")]
    return any(n.tag.startswith("NNP") for prep in of for n in parse.subtree(prep))


def _named_beside(parse: Parse, node: Node) -> Iterator[Actor]:
    """The parties of "two other states, Peru and Chile"."""
    for member in _apposed(parse, node):
        if member.party is not None:
            yield Actor(None, member.party.code, None, member.start, member.end)


def _apposed(parse: Parse, node: Node) -> Iterator[Node]:
    for child in parse.children(node, "appos"):
        yield from parse.conjuncts(child)


def _leader(parse: Parse, node: Node) -> Node | None:
    """ "A delegation led by X", "headed by X"."""
    for verb in parse.children(node, "acl", "relcl"):
        if verb.word.lower() in ("led", "headed", "chaired"):
            for prep in parse.children(verb, "agent", "prep"):
                for child in parse.children(prep, "pobj"):
                    if child.person is not None:
                        return child
    return None


def _parties_of(text: str, parse: Parse, node: Node) -> Iterator[PartyMention]:
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
                        yield from members_at(text, parse, member) or _parties_of(text, parse, member)
                        yield from (n.party for n in examples_at(parse, member) if n.party is not None)


def _extent(parse: Parse, node: Node) -> tuple[int, int]:
    left = [n for n in parse.subtree(node) if n.index <= node.index and n.dep not in ("det", "relcl", "acl")]
    return min(n.start for n in left), node.end


def _words(text: str, parse: Parse, node: Node) -> str:
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


def _subjects_to_come(parse: Parse, node: Node, discourse: Discourse) -> tuple[Actor, ...]:
    """Whose it is before they are named: "after their talks, the ministers of Peru and Chile said"."""
    for verb in parse.ancestors(node):
        subjects = [n for n in parse.children(verb, "nsubj") if verb.tag.startswith("V")]
        if subjects:
            ahead = (m for n in subjects if n.index > node.index for m in parse.conjuncts(n))
            actors = tuple(actor for m in ahead for actor in actors_of(parse, m, discourse))
            return actors if len({actor.party for actor in actors}) > 1 else ()
    return ()
