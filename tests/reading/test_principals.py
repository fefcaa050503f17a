"""An office holder without name or party in a report of that office."""

from __future__ import annotations

from communique.codebook import Report
from communique.documents import make_report
from communique.reading.analysis import people_of

TEXT = "Secretary General Aiko Mori of Japan welcomed the President's visit to Tokyo."


def parties(outlet: str | None) -> dict[str | None, str | None]:
    report = make_report(TEXT, outlet=outlet)
    assert isinstance(report, Report)
    return {person.name or person.post: person.party for person in people_of(report)}


def test_the_office_holder_is_the_outlets_own() -> None:
    assert parties("The White House")["President"] == "USA"


def test_another_outlet_does_not_say_whose_president_it_is() -> None:
    assert parties(None)["President"] != "USA"


def test_the_head_of_the_organisation_that_publishes_is_its_own() -> None:
    text = "Lima - Secretary General Aiko Mori met the Minister of Foreign Affairs, Juan Soto, on Monday."
    for outlet, party in (("ECOWAS Commission", "ECOWAS"), ("Lima Herald", "PER")):
        report = make_report(text, outlet=outlet)
        assert {p.name: p.party for p in people_of(report)} == {"Aiko Mori": party, "Juan Soto": "PER"}


def test_officers_of_the_organisation_that_publishes_are_its_own() -> None:
    text = "Lima - The {} met the Minister of Defence of Peru, Juan Soto, on Monday."
    for outlet, post, party in (
        ("MONUSCO", "Deputy Force Commander, General Ana Ruiz,", "UN"),
        ("ECOWAS Commission", "Commissioner for Peace, Ana Ruiz,", "ECOWAS"),
        ("African Union", "Chairperson, Ana Ruiz,", "AU"),
        ("European Commission", "President, Ana Ruiz,", "EU"),
    ):
        report = make_report(text.format(post), outlet=outlet)
        assert {p.name: p.party for p in people_of(report)} == {"Ana Ruiz": party, "Juan Soto": "PER"}
