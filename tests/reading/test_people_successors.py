"""Persons told by commas, as followers in a post, deputies or company, with rank and post."""

from __future__ import annotations

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of
from communique.reading.postings import postings

BEFORE, AFTER = "It was a quiet day. Many people were in the street.\n\n", " The weather was good."


def held(body: str) -> dict[str, tuple[str | None, str | None]]:
    """Rank and post of every person that ``body`` names with one."""
    report = make_report(BEFORE + body + AFTER)
    return {found.name: (found.rank, found.post) for found in postings(report, people_of(report))}


def test_who_accompanies_an_officer_of_an_unsaid_state_has_evidence_for_the_party() -> None:
    assert held("IGP Balochistan Musa Lehri, accompanied by CCPO Quetta Ahmad Rafiq, visited the site.") == {
        "Musa Lehri": (None, "IGP Balochistan"),
        "Ahmad Rafiq": (None, "CCPO Quetta"),
    }


@pytest.mark.parametrize(
    "post",
    [
        "commander of the 'Alpha' group",
        'commander of the "Black Panther" special forces battalion',
        "commander of the elite Desert Hawks brigade",
        "head of the National Centre for the Fight against Terrorism",
        "commander of the Directorate to Combat Drug Trafficking",
        "deputy head of the main directorate for combating robbery",
        "director of the Anti-Kidnapping and Anti-Extortion Command",
        "head of the military prosecutor's office",
        "commander of the Gendarmerie Legion of the North West",
        "head of the state's elite unit against kidnappings",
        "commander of the operational-tactical grouping Vostok",
    ],
)
def test_commas_close_the_name_of_any_body_beside_a_holder_with_a_rank(post: str) -> None:
    assert held(f"The {post}, Colonel Ali Musa, said so.") == {"Ali Musa": ("Colonel", post)}
    if "combating" not in post:
        assert held(f"Colonel Ali Musa, the {post}, said so.") == {"Ali Musa": ("Colonel", post)}


def test_a_post_without_an_article_runs_up_to_the_rank() -> None:
    assert held("Chief of the police of Osh region Colonel Ali Musa spoke.") == {
        "Ali Musa": ("Colonel", "Chief of the police of Osh region")
    }


@pytest.mark.parametrize("verb", ["met", "told", "praised", "visited", "left with"])
def test_a_verb_ends_the_name_of_a_body(verb: str) -> None:
    assert held(f"The commander of the brigade {verb} the men, Colonel Ali Musa, said so.") == {
        "Ali Musa": ("Colonel", None)
    }
