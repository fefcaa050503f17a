"""One engagement as words of a report speak of it, before it is decided on and recorded."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from communique.codebook import Reason
from communique.engagements.actors.discourse import Actor
from communique.engagements.candidates.named_parties import Option
from communique.engagements.dates.when import When
from communique.engagements.places.names import Where
from communique.gazetteer.parties import is_state
from communique.reading.parsing.spotter import Spotted
from communique.reading.text.mentions import Span
from communique.reading.times.expressions import TimeExpression

__all__ = ["Candidate", "foreign"]


@dataclass
class Candidate:
    """One engagement as one sentence, and later the whole report, gives it.

    ``hosts``, ``guests`` and ``others`` are its actors; ``parties`` maps each party's code to the
    characters that name it; ``named`` are the parties of its sentence with how they stand there.
    ``anaphoric`` says that the words point back ("the meeting"), ``fresh`` that they speak of another one
    ("also met"). ``margins`` are the sentences that speak of what happens on its sidelines; ``spotted`` is
    what its sentences were spotted to tell of.
    """

    type: str
    lemma: str
    sentence: int
    trigger: Span
    status: str
    status_at: Span
    where: Where
    when: When | None
    hosts: list[Actor]
    guests: list[Actor]
    others: list[Actor]
    parties: dict[str, Span]
    anaphoric: bool
    fresh: bool
    evidence: list[Span] = field(default_factory=list)
    context: list[Span] = field(default_factory=list)
    margins: list[int] = field(default_factory=list)
    unnamed: frozenset[int] = frozenset()  # office holders among its persons whom the report does not name
    others_unnamed: frozenset[int] = frozenset()  # those of them who are nobody whom it names elsewhere
    parent: Candidate | None = None
    signs: list[str] = field(default_factory=list)
    mentions: int = 1
    in_title: bool = False
    spotted: dict[str, Spotted] = field(default_factory=dict)
    completed: int = 0  # how many of its parties its own words leave out
    named: dict[str, Option] = field(default_factory=dict)
    conveners: frozenset[str] = frozenset()  # those whose gathering it is
    attending: frozenset[str] = frozenset()  # those whose attendance its clause tells
    apart: frozenset[str] = frozenset()  # parties of the other engagements that its word speaks of
    strangers: frozenset[str] = frozenset()  # parties of bodies brought up: "a Peruvian delegation"
    verb_at: int | None = None  # where the verb stands that carries its noun: "paid tribute"
    aside: bool = False  # its words only say when the rest happened: "during the meeting, he said"
    spoken_of: bool = False  # talks that others talk about: "they reviewed the Lima talks"
    closed: bool = False  # whether nobody else is known to take part
    closing: bool = False  # its date is that of its end: "the drill runs until 14 March"
    time: TimeExpression | None = None  # when it was, from the day of a report that does not give it
    earlier: bool = False  # none at hand: "their last meeting", "three in a year"
    long_ago: bool = False  # told as gone by long before the rest: "they had met in May"
    in_turn: bool = False  # its sentence opens with what it came after: "later in the day, he met"
    inside: bool = False  # told of where something else was: "the forum, where he met her"
    nth: int = 0  # which of its series it is: 5 for "the fifth round", 0 where nothing tells
    number: int = 0  # how many parties its words give it, 0 where they give no number
    sure: float = 1.0  # how likely its second party takes part
    confidence: float = 1.0
    reasons: list[Reason] = field(default_factory=list)

    @property
    def actors(self) -> list[Actor]:
        """All who take part."""
        return [*self.hosts, *self.guests, *self.others]

    def has(self, person: int) -> bool:
        """Whether a person takes part; asked of all persons and engagements, so without a list of actors."""
        for actors in (self.hosts, self.guests, self.others):
            for actor in actors:
                if actor.person == person:
                    return True
        return False

    def again(self, when: When | None) -> Candidate:
        """The same on another day, or none: "the rounds of 3 March and 7 May"."""
        return replace(
            self,
            when=when,
            hosts=[*self.hosts],
            guests=[*self.guests],
            others=[*self.others],
            parties=dict(self.parties),
            evidence=[*self.evidence],
            context=[*self.context],
            margins=[*self.margins],
            signs=[*self.signs],
            spotted=dict(self.spotted),
            named=dict(self.named),
        )

    def persons(self) -> dict[str | None, set[int]]:
        """The keys of the named persons by party."""
        found: dict[str | None, set[int]] = {}
        for actor in self.actors:
            if actor.person is not None and actor.person not in self.unnamed:
                found.setdefault(actor.party, set()).add(actor.person)
        return found

    def told_apart(self) -> dict[str | None, set[int]]:
        """The keys by party of the persons who are nobody else: those named, and `others_unnamed`."""
        found = self.persons()
        for actor in self.actors:
            if actor.person is not None and actor.person in self.others_unnamed:
                found.setdefault(actor.party, set()).add(actor.person)
        return found


def foreign(candidate: Candidate) -> bool:
    """Whether at least two parties take part, one of them a state or both by their officials; for a
    conference one party.
    """
    if candidate.type == "conference":
        return bool(candidate.parties)
    if len(candidate.parties) < 2:
        return False
    officials = {a.party for a in candidate.actors if a.person is not None}
    return any(is_state(code) for code in candidate.parties) or candidate.parties.keys() <= officials
