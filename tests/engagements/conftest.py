"""What the program makes of a few sentences, up to a stage of reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from communique.documents import make_report
from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.assembly import distinct
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.candidates import candidates
from communique.reading.analysis import Analysis, analyse
from communique.reading.parsing.model import load_model

Analysed = Callable[..., Analysis]
Told = Callable[..., list[Candidate]]
Seen = tuple[str, list[str], list[str], list[str]]


@pytest.fixture(scope="session")
def analysed() -> Analysed:
    """The analysis of a text that passes the screen."""

    def of(
        text: str, *, title: str = "", published: str = "2023-05-10", outlet: str | None = None
    ) -> Analysis:
        report = make_report(text, title=title, published=published, outlet=outlet)
        found = analyse(report, load_model())
        if found is None:
            raise LookupError(f"the screen rejects {text!r}")
        return found

    return of


@pytest.fixture(scope="session")
def told(analysed: Analysed) -> Told:
    """The engagements that a text may be speaking of, before any is decided on."""

    def of(text: str, **about: str) -> list[Candidate]:
        return distinct(analysed(text, **about))

    return of


def shown(analysis: Analysis, actors: Iterable[Actor]) -> list[str]:
    """The surname of a person, else party and body."""
    found = []
    for actor in actors:
        person = analysis.people[actor.person] if actor.person is not None else None
        if person is not None:
            found.append((person.name or f"{person.party} {person.post}").split(" ", 1)[-1])
        else:
            found.append(f"{actor.party} {actor.body}" if actor.body else str(actor.party))
    return found


@pytest.fixture(scope="session")
def frames(analysed: Analysed) -> Callable[[str], list[Seen]]:
    """Type, hosts, guests and others of all that the last sentence of a text speaks of."""

    def of(text: str) -> list[Seen]:
        analysis = analysed(text)
        discourse = Discourse(analysis)
        told: dict[int, list[Candidate]] = {}
        for sentence, found in candidates(analysis, discourse):
            told.setdefault(sentence, [])
            if found is not None:
                told[sentence].append(found)
                discourse.focus = tuple(found.actors)
        return [
            (c.type, shown(analysis, c.hosts), shown(analysis, c.guests), shown(analysis, c.others))
            for c in told[max(told)]
        ]

    return of
