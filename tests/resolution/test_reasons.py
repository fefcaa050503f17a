"""Why the names of a person are one: the ties, their features, what speaks against, what people judged."""

from __future__ import annotations

from typing import Any

import pytest

from communique.resolution import Judgement, MergedPerson, PersonReasons, Pointer, resolve, why_one

BELLINI = {"name": "Marco Bellini", "party": "ITA", "rank": None, "post": "Defence Minister"}
SPELT_OTHERWISE = BELLINI | {"name": "Marko Bellini"}
PROMOTED = {"name": "Marco Bellini", "party": "ITA", "rank": "Commodore", "post": None}
ANOTHER = {"name": "Paola Greco", "party": "ITA", "rank": None, "post": "Ambassador"}


def merged(build: Any, *postings: dict[str, Any], judgements: tuple[Judgement, ...] = ()) -> MergedPerson:
    """The person of the first posting, each posting being that of a report of its own."""
    readings = [
        build(f"r{i}", "Nothing else.", published=f"2023-0{i + 1}-01", postings=[each])
        for i, each in enumerate(postings)
    ]
    names = resolve(readings, judgements).names
    own = names.by_name["r0", postings[0]["name"]]
    return next(each for each in names.people if each.id == own)


def said(tie: Any) -> dict[str, float]:
    return {each.name: each.value * each.weight for each in tie.factors}


def names_of(why: PersonReasons, tie: Any) -> set[str]:
    return {name for end in (tie.one, tie.other) for name in why.forms[end].names}


def test_two_spellings_are_tied_by_named_features_that_add_up(build: Any) -> None:
    why = why_one(merged(build, BELLINI, SPELT_OTHERWISE), ())
    (tie,) = why.ties
    assert names_of(why, tie) == {"Marco Bellini", "Marko Bellini"}
    assert {"same_name", "same_party", "same_post", "prior"} == set(said(tie))
    assert tie.score == pytest.approx(sum(said(tie).values()), abs=1e-3)
    assert tie.score == why.mean
    assert (tie.conflict, tie.judged) == (None, False)
    assert all(each.meaning for each in tie.factors)


def test_the_ties_are_those_that_resolution_scored(build: Any) -> None:
    postings = (BELLINI, SPELT_OTHERWISE, PROMOTED)
    readings = [
        build(f"r{i}", "Nothing else.", published=f"2023-0{i + 1}-01", postings=[each])
        for i, each in enumerate(postings)
    ]
    names = resolve(readings).names
    (person,) = names.people
    why = why_one(person, ())
    assert len(why.ties) == 2
    for tie in why.ties:
        one, other = (why.forms[end] for end in (tie.one, tie.other))
        pointers = (Pointer(doc=each.docs[0], name=each.names[0]) for each in (one, other))
        explained = names.explain(*pointers)
        assert (tie.score, tie.factors) == (round(explained.score, 4), explained.factors)


def test_one_form_in_many_reports_needs_no_tie(build: Any) -> None:
    why = why_one(merged(build, BELLINI, BELLINI, BELLINI | {"name": "Mr Marco Bellini"}), ())
    assert (len(why.forms), why.ties, why.mean, why.pairs) == (1, (), None, 0)
    assert why.forms[0].docs == ("r0", "r1", "r2")
    assert why.forms[0].names == ("Marco Bellini", "Mr Marco Bellini")


def test_what_people_called_the_same_is_tied_by_that_and_shown_with_what_forbids_it(build: Any) -> None:
    ends = (Pointer(doc="r0", name="Marco Bellini"), Pointer(doc="r1", name="Paola Greco"))
    judgement = Judgement(subject="person", left=ends[0], right=ends[1], verdict="same")
    person = merged(build, BELLINI, ANOTHER, judgements=(judgement,))
    assert person.names == ("Marco Bellini", "Paola Greco")
    why = why_one(person, [judgement])
    (tie,) = why.ties
    assert tie.judged
    assert tie.conflict == "the names differ"
    assert why.doubts == (tie,)
    assert why.doubts_in_all == 1


def test_ties_connect_all_forms_and_those_of_other_spellings_come_first(build: Any) -> None:
    why = why_one(merged(build, BELLINI, PROMOTED, SPELT_OTHERWISE), ())
    assert {end for tie in why.ties for end in (tie.one, tie.other)} == {0, 1, 2}
    assert [len(names_of(why, tie)) for tie in why.ties] == [2, 1]
