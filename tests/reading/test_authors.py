"""Who speaks together in a joint statement, as its title tells."""

from __future__ import annotations

import pytest

from communique import read
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


def test_we_of_a_quote_are_all_only_in_a_joint_statement() -> None:
    text = (
        "Peruvian Defence Minister Ana Soto met Kenyan Defence Minister Moses Okello in Lima on Monday. "
        "We condemn the attacks on ships. “We support a ceasefire in Oman,” Soto said."
    )
    together = read(text, title="Joint media release: Peru-Kenya Defence Dialogue", published="2023-05-10")
    alone = read(text, title="Joint drill of Peru and Kenya ends", published="2023-05-10")
    assert [p.holder for p in together.positions if p.stance == "condemns"] == ["KEN", "PER"]
    assert [p.holder for p in together.positions if p.stance == "supports"] == ["PER"]
    assert "KEN" not in [p.holder for p in alone.positions]
