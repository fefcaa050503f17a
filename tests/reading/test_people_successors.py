"""Persons who follow others in a post, deputies, and those who accompany an officer, with rank and post."""

from __future__ import annotations

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
