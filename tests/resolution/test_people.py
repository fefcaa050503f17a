"""One person keeps one record through spellings and promotions; namesakes keep two."""

from __future__ import annotations

from typing import Any

import pytest

from communique.resolution import Judgement, MergedPerson, Pointer, resolve


def posting(
    name: str, party: str = "ITA", rank: str | None = None, post: str | None = None
) -> dict[str, Any]:
    return {"name": name, "party": party, "rank": rank, "post": post}


def people(build: Any, *postings: tuple[str, dict[str, Any]]) -> list[MergedPerson]:
    """The people of one report for each posting, published on the day given."""
    readings = [
        build(f"r{i}", "Nothing else.", published=day, postings=[each])
        for i, (day, each) in enumerate(postings)
    ]
    return list(resolve(readings).names.people)


def test_a_promoted_officer_is_one_person_with_both_postings(build: Any) -> None:
    found = people(
        build,
        ("2019-03-01", posting("Marco Bellini", rank="Commodore", post="Commander of the Second Flotilla")),
        ("2023-06-01", posting("Marco Bellini", rank="Vice Admiral", post="Chief of the Naval Staff")),
    )
    assert [[each.rank for each in one.postings] for one in found] == [["Commodore", "Vice Admiral"]]


def test_namesakes_in_other_posts_at_one_time_are_two(build: Any) -> None:
    found = people(
        build,
        ("2023-06-01", posting("Marco Bellini", rank="Vice Admiral", post="Chief of the Naval Staff")),
        ("2023-06-20", posting("Marco Bellini", post="Deputy Minister of Trade")),
    )
    assert len(found) == 2


def test_namesakes_of_other_parties_are_two(build: Any) -> None:
    found = people(
        build,
        ("2023-06-01", posting("Ali Hassan", party="EGY", post="Defence Minister")),
        ("2023-06-20", posting("Ali Hassan", party="MDV", post="Defence Minister")),
    )
    assert len(found) == 2


def test_a_reading_that_mistakes_the_party_does_not_make_two_people(build: Any) -> None:
    found = people(
        build,
        ("2023-06-01", posting("Marco Bellini", party="ITA", post="Defence Minister")),
        ("2023-06-20", posting("Marco Bellini", party="MLT", post="Minister of Defence")),
    )
    assert len(found) == 1


def test_a_general_does_not_become_an_admiral(build: Any) -> None:
    found = people(
        build,
        ("2022-01-01", posting("Marco Bellini", rank="Major General")),
        ("2022-03-01", posting("Marco Bellini", rank="Rear Admiral")),
    )
    assert len(found) == 2


def test_nobody_falls_three_grades(build: Any) -> None:
    found = people(
        build,
        (
            "2022-01-01",
            posting("Marco Bellini", rank="Lieutenant General", post="Commander of the Eastern Corps"),
        ),
        ("2024-01-01", posting("Marco Bellini", rank="Colonel", post="Commander of a brigade")),
    )
    assert len(found) == 2


def test_a_surname_goes_to_the_one_whose_post_it_has(build: Any) -> None:
    found = people(
        build,
        ("2023-06-01", posting("Marco Bellini", rank="Vice Admiral", post="Chief of the Naval Staff")),
        ("2023-06-01", posting("Carlo Bellini", rank="Colonel", post="Defence attaché")),
        ("2023-06-02", posting("Bellini", rank="Colonel", post="defence attaché")),
    )
    assert sorted(one.names for one in found) == [("Bellini", "Carlo Bellini"), ("Marco Bellini",)]


def test_the_fullest_form_names_the_person(build: Any) -> None:
    found = people(
        build,
        ("2023-06-01", posting("Bilal Rana", party="PAK", post="Chief of the Air Staff")),
        ("2023-06-02", posting("Muhammad Bilal Rana", party="PAK", post="Chief of Air Staff")),
    )
    assert [(one.name, one.docs) for one in found] == [("Muhammad Bilal Rana", ("r0", "r1"))]


def test_the_id_stays_when_a_later_report_comes(build: Any) -> None:
    first = ("2023-06-01", posting("Marco Bellini", post="Defence Minister"))
    later = ("2024-06-01", posting("Marco Bellini", post="Minister of Defence"))
    assert people(build, first)[0].id == people(build, first, later)[0].id


@pytest.mark.parametrize(("verdict", "count"), [("same", 1), ("different", 2), ("unsure", 1)])
def test_a_decision_outweighs_the_score(build: Any, verdict: Any, count: int) -> None:
    readings = [
        build(f"r{i}", "Nothing else.", published="2023-06-01", postings=[posting("Marco Bellini")])
        for i in range(2)
    ]
    pointers = [Pointer(doc=f"r{i}", name="Marco Bellini") for i in range(2)]
    decided = Judgement(subject="person", left=pointers[0], right=pointers[1], verdict=verdict)
    assert len(resolve(readings, [decided]).names.people) == count


def test_what_speaks_for_one_person_is_explained(build: Any) -> None:
    readings = [
        build(f"r{i}", "Nothing else.", postings=[posting("Marco Bellini", post="Defence Minister")])
        for i in range(2)
    ]
    found = resolve(readings).names.explain(
        Pointer(doc="r0", name="Marco Bellini"), Pointer(doc="r1", name="Marco Bellini")
    )
    assert found is not None
    assert found.conflict is None
    assert {"same_name", "same_party", "same_post", "prior"} == {factor.name for factor in found.factors}
    assert found.score == pytest.approx(sum(each.value * each.weight for each in found.factors))
    assert all(factor.meaning for factor in found.factors)
