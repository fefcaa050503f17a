"""Those who act in a report, and what its reader has in mind: who was spoken of last, and of what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from communique.reading.analysis import Analysis
from communique.reading.people.turns import Turn, find_turns
from communique.reading.text.mentions import Span

__all__ = ["Actor", "Discourse"]


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
    authors: tuple[Actor, ...] = field(init=False)  # of a joint statement

    def __post_init__(self) -> None:
        report = self.analysis.report
        self.turns = find_turns(report.text, self.analysis.mentions, report.body_start)
        self.authors = tuple(Actor(a.person, a.party, None, a.start, a.end) for a in self.analysis.authors)

    def remember(self, persons: Iterable[int]) -> None:
        """Somebody was the subject of a clause, or was named."""
        for person in persons:
            if person in self.subjects:
                self.subjects.remove(person)
            self.subjects.append(person)

    def latest(self) -> int | None:
        """The person whom a pronoun means."""
        return self.subjects[-1] if self.subjects else None
