"""Who speaks together in a joint statement, as its title tells."""

from __future__ import annotations

import pytest

from communique.documents import make_report
from communique.reading.analysis import analyse
from communique.reading.parsing.model import load_model

BODY = "We met in Lima today and will hold a meeting of our defence ministers in Oslo on 3 June."


def authors(text: str, title: str) -> list[str]:
    analysis = analyse(make_report(text, title=title, published="2023-05-10"), load_model())
    return [] if analysis is None else [author.party for author in analysis.authors]


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
def test_a_title_tells_who_speaks(title: str, parties: list[str]) -> None:
    assert authors(BODY, title) == parties


@pytest.mark.parametrize(
    "title",
    [
        "Peru and Kenya hold a joint exercise",  # no statement
        "Statement by President Ana Ruiz of Peru on Kenya",  # of one
        "Joint Statement on Oman",  # of whom is left open
    ],
)
def test_other_titles_name_no_authors(title: str) -> None:
    assert authors("Peru and Kenya met in Lima today. " + BODY, title) == []
