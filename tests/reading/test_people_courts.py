"""Persons beside officers: judges, traditional rulers, and what an officer commanded or is charged with."""

from __future__ import annotations

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of
from communique.reading.people.postings import postings

BEFORE, AFTER = "It was a quiet day. Many people were in the street.\n\n", " The weather was good."


def held(body: str) -> dict[str, tuple[str | None, str | None]]:
    """Rank and post of every person that ``body`` names with one."""
    report = make_report(BEFORE + body + AFTER)
    return {found.name: (found.rank, found.post) for found in postings(report, people_of(report))}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Justice Akin Obaseki of the Lagos High Court refused bail.", "Justice of the Lagos High Court"),
        ("The presiding judge, Justice Akin Obaseki, refused bail.", "judge"),
        ("High Court Judge Lady Justice Akin Obaseki refused bail.", "High Court Judge"),
        ("Supreme Court Justice Akin Obaseki refused bail.", "Supreme Court Justice"),
        ("Justice Minister Akin Obaseki refused it.", "Justice Minister"),
    ],
)
def test_the_title_of_a_judge_is_a_post_unless_one_is_said_before(body: str, post: str) -> None:
    assert held(body) == {"Akin Obaseki": (None, post)}


@pytest.mark.parametrize(
    ("body", "name", "post"),
    [
        ("The Etsu of Kaiama, Alhaji Sule Bawa, spoke.", "Sule Bawa", "Etsu of Kaiama"),
        ("The Obi of Idumuje, HRM Nduka Okolie, spoke.", "Nduka Okolie", "Obi of Idumuje"),
        ("The Toshao, Glen Fredericks, spoke.", "Glen Fredericks", "Toshao"),
        ("The chairman of Bama LGA, Malam Sule Bawa, spoke.", "Sule Bawa", "chairman of Bama LGA"),
        ("District Collector Arun Pillai spoke.", "Arun Pillai", "District Collector"),
    ],
)
def test_local_rulers_and_officials_have_posts(body: str, name: str, post: str) -> None:
    assert held(body) == {name: (None, post)}


def test_a_rulers_title_that_is_a_surname_is_a_post_only_before_of() -> None:
    assert held("Colonel Nduka Obi, commander of the 5th Battalion, spoke.") == {
        "Nduka Obi": ("Colonel", "commander of the 5th Battalion")
    }


@pytest.mark.parametrize(
    ("body", "rank", "post"),
    [
        (
            "Captain Luis Vera, in charge of the port police, spoke.",
            "Captain",
            "in charge of the port police",
        ),
        (
            "The commander of Operation Zokela 3, Captain Luis Vera, spoke.",
            "Captain",
            "commander of Operation Zokela 3",
        ),
        (
            "The general in command of the exercise, General Luis Vera, spoke.",
            "General",
            "general in command of the exercise",
        ),
        ("Captain Luis Vera of the 10th Battalion, the army spokesman, spoke.", "Captain", "army spokesman"),
        (
            "Commander, Joint Task Force, South-South, Operation Still Water, Captain Luis Vera, spoke.",
            "Captain",
            "Commander, Joint Task Force",
        ),
        ("Captain Luis Vera, lawyer for the accused, spoke.", "Captain", None),
        ("The then commander of the 5th Battalion, Captain Luis Vera, spoke.", "Captain", None),
        (
            "The court's president, Colonel Magistrate Luis Vera, spoke.",
            "Colonel Magistrate",
            "court's president",
        ),
        ("Adjutant Luis Vera spoke.", "Adjutant", None),
        (
            "Battalion Chief Luis Vera, spokesman for the army, spoke.",
            "Battalion Chief",
            "spokesman for the army",
        ),
        (
            "The Sector Commander of the FRSC, Corps Commander Luis Vera, spoke.",
            "Corps Commander",
            "Sector Commander of the FRSC",
        ),
    ],
)
def test_what_an_officer_commands_is_a_post_and_a_calling_is_none(
    body: str, rank: str, post: str | None
) -> None:
    assert held(body) == {"Luis Vera": (rank, post)}


def test_the_then_chief_of_a_force_has_left_it() -> None:
    assert held("The then Chief of Army Staff, General Luis Vera, gave the order.") == {}


def test_a_day_behind_a_title_of_courtesy_is_a_name() -> None:
    found = held("The commissioner of police in Rivers, Mr. Friday Amadi, was moved on Tuesday.")
    assert found == {"Friday Amadi": (None, "commissioner of police in Rivers")}
