"""Careers are what reports say, in order: posts, gaps, who held a post, and two holders at once."""

from __future__ import annotations

from communique.resolution import MergedPerson, ReportedPosting, career, holders, post_conflicts


def held(name: str, *postings: tuple[str, str | None, str | None]) -> MergedPerson:
    """A person of Italy; each posting is (day, rank, post)."""
    said = tuple(
        ReportedPosting(doc=f"{name}{i}", reported=day, name=name, rank=rank, post=post, party="ITA")
        for i, (day, rank, post) in enumerate(postings)
    )
    docs = tuple(each.doc for each in said)
    return MergedPerson(id=f"p-{name}", name=name, names=(name,), party="ITA", postings=said, docs=docs)


BELLINI = held(
    "Bellini",
    ("2020-01-05", "Commodore", "Commander of the Second Flotilla"),
    ("2020-02-01", "Commodore", None),
    ("2023-06-01", "Vice Admiral", "Chief of the Naval Staff"),
    ("2023-09-01", "Vice Adm.", "Chief of Naval Staff"),
)


def test_reports_of_one_post_are_one_tenure() -> None:
    tenures = career(BELLINI).tenures
    assert [(each.post, each.first, each.last) for each in tenures] == [
        ("Commander of the Second Flotilla", "2020-01-05", "2020-02-01"),
        ("Chief of the Naval Staff", "2023-06-01", "2023-09-01"),
    ]


def test_time_without_reports_between_posts_is_a_gap() -> None:
    assert [(gap.after, gap.before) for gap in career(BELLINI).gaps] == [("2020-02-01", "2023-06-01")]


def test_a_promotion_in_one_post_begins_a_tenure() -> None:
    conti = held(
        "Conti",
        ("2023-01-01", "Colonel", "Director of Training"),
        ("2023-03-01", "Brigadier General", "Director of Training"),
    )
    assert [each.rank for each in career(conti).tenures] == ["Colonel", "Brigadier General"]


def test_who_held_a_post_on_a_day_is_the_one_reported_around_it() -> None:
    russo = held("Russo", ("2020-06-01", "Admiral", "Chief of the Naval Staff"))
    found = holders([BELLINI, russo], "chief of naval staff", "ITA", "2023-07-15")
    assert [each.name for each in found] == ["Bellini"]
    assert [
        each.name for each in holders([BELLINI, russo], "Chief of the Naval Staff", "ITA", "2020-08-01")
    ] == ["Russo"]


def test_nobody_held_a_post_that_no_report_names() -> None:
    assert holders([BELLINI], "Minister of Defence", "ITA", "2023-07-15") == ()
    assert holders([BELLINI], "Chief of the Naval Staff", "FRA", "2023-07-15") == ()


def test_two_holders_of_one_post_at_once_conflict() -> None:
    russo = held("Russo", ("2023-08-01", "Admiral", "Chief of the Naval Staff"))
    (found,) = post_conflicts([BELLINI, russo])
    assert {found.left.name, found.right.name} == {"Bellini", "Russo"}


def test_holders_one_after_the_other_do_not_conflict() -> None:
    russo = held("Russo", ("2021-08-01", "Admiral", "Chief of the Naval Staff"))
    assert post_conflicts([BELLINI, russo]) == ()


def test_many_can_be_ambassador_or_spokesman() -> None:
    pair = [held(name, ("2023-08-01", None, "spokesman of the Navy")) for name in ("Russo", "Conti")]
    assert post_conflicts(pair) == ()
