"""Accords that a text names without saying between whom they are."""

from __future__ import annotations

from communique.gazetteer.accords import find_accords
from communique.gazetteer.parties import party_names
from communique.gazetteer.surfaces import rows


def test_an_accord_is_found_by_each_of_its_names_in_full() -> None:
    text = "The 2015 Iran nuclear deal, or Joint Comprehensive\nPlan of Action, followed the Oslo Accords."
    found = find_accords(text)
    assert [" ".join(text[name.start : name.end].split()) for name in found] == [
        "2015 Iran nuclear deal", "Joint Comprehensive Plan of Action", "Oslo Accords",
    ]  # fmt: skip
    assert found[0].accord == found[1].accord
    assert found[2].accord.members == ("ISR", "PSE")


def test_other_deals_are_none() -> None:
    assert find_accords("They signed a nuclear deal and the Accords of Lima.") == ()


def test_the_parties_of_accords_are_known() -> None:
    known = {*party_names().values()}
    for members, groups, rest, _ in rows("accords.tsv"):
        assert {*members.split("|"), *filter(None, groups.split("|"))} <= known
        assert {*filter(None, rest.split("|"))} <= {*members.split("|")}
