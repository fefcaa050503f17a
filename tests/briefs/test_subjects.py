"""Who and what a brief is on: found by name, refused with what is accepted and nearest."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from communique.briefs.subjects import find_pair, find_person
from communique.errors import LedgerError, QuestionError
from communique.ledger import Ledger, open_ledger


def test_parties_are_given_by_code_or_name() -> None:
    assert find_pair(["chl", "New Zealand"]) == ("CHL", "NZL")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["Azerbaidjan", "PAK"], r"'Azerbaidjan' is no party; nearest: Azerbaijan \(AZE\)"),
        (["PAK"], "needs two parties, 1 were given"),
        (["PAK", "Pakistan"], "are both Pakistan; name two parties, or use --state PAK"),
    ],
)
def test_what_is_no_pair_is_refused(words: list[str], message: str) -> None:
    with pytest.raises(QuestionError, match=message):
        find_pair(words)


@pytest.mark.parametrize("given", ["Elena Rojas", "elena rojas", "Rojas", "Rojas Elena"])
def test_a_person_is_found_by_any_part_of_the_name(talks: Ledger, given: str) -> None:
    assert find_person(talks, given).name == "Elena Rojas"


def test_a_person_is_found_by_the_beginning_of_the_id(talks: Ledger) -> None:
    person = find_person(talks, "Tane Walker")
    assert find_person(talks, person.id[:10]) == person
    with pytest.raises(LedgerError, match="there is no person 'p-zz'"):
        find_person(talks, "p-zz")


def test_an_unknown_person_is_refused_with_the_nearest(talks: Ledger) -> None:
    with pytest.raises(QuestionError, match="no report names 'Helena Rohas'; nearest: Elena Rojas"):
        find_person(talks, "Helena Rohas")


def test_a_name_of_several_people_is_refused_with_their_ids(tmp_path: Path, told: Any, fill: Any) -> None:
    other = ("Hemi Walker", "Captain", "Harbour Master", "NZL")
    chilean = ("Elena Rojas", None, "Defence Minister", "CHL")
    with open_ledger(tmp_path / "two.db") as ledger:
        fill(
            ledger,
            [
                told("a", "Elena Rojas met Tane Walker in March.", date="2023-03-01"),
                told("b", "Elena Rojas met Hemi Walker in May.", people=(chilean, other), date="2023-05-01"),
            ],
        )
        with pytest.raises(QuestionError, match=r"'Walker' could be 2 people: .*1 reports, p-.*give an id"):
            find_person(ledger, "Walker")
