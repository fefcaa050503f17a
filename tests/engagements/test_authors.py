"""Who speaks together in a joint statement, as its title tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.actors.authors import authors_of
from communique.engagements.assembly import engagements_of
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]

BODY = "We met in Lima today and will hold a meeting of our defence ministers in Oslo on 3 June."


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Joint Statement by President Ana Ruiz of Peru and Kenya on Oman", ["PER", "KEN"]),
        ("Joint Statement from Peru, Kenya and Chile Following Talks With Oman", ["PER", "KEN", "CHL"]),
        ("Peru-Kenya Joint Communiqué", ["PER", "KEN"]),
        ("Trilateral Statement of the Ministers of Peru, Kenya and Chile", ["PER", "KEN", "CHL"]),
        ("Joint Statement Following the Meeting Between Peru and Kenya in Oman", ["PER", "KEN"]),
    ],
)  # fmt: skip
def test_a_title_tells_who_speaks(analysed: Analysed, title: str, parties: list[str]) -> None:
    assert [author.party for author in authors_of(analysed(BODY, title=title))] == parties


@pytest.mark.parametrize(
    "title",
    [
        "Peru and Kenya hold a joint exercise",  # no statement
        "Statement by President Ana Ruiz of Peru on Kenya",  # of one
        "Joint Statement on Oman",  # of whom is left open
    ],
)
def test_other_titles_name_no_authors(analysed: Analysed, title: str) -> None:
    assert authors_of(analysed("Peru and Kenya met in Lima today. " + BODY, title=title)) == ()


def test_we_are_the_authors_and_our_ministers_theirs(analysed: Analysed) -> None:
    title = "Joint Statement by President Ana Ruiz of Peru, President Peter Otieno of Kenya and Chile on Oman"
    found = engagements_of(analysed(BODY, title=title))
    assert [(e.type, e.status, e.parties) for e in found] == [
        ("meeting", "held", ("CHL", "KEN", "PER")),
        ("meeting", "planned", ("CHL", "KEN", "PER")),
    ]
    assert [person.name for person in found[0].participants] == ["Ana Ruiz", "Peter Otieno"]
