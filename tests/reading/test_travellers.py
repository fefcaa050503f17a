"""Whose official somebody is as far as journeys tell it."""

import pytest

from communique.documents import make_report
from communique.gazetteer.parties import find_parties
from communique.reading.people.people import find_people
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences


def parties(body: str, *, outlet: str | None = None) -> dict[str | None, str | None]:
    """The party of each person by name, or by post without one."""
    report = make_report(body, title="", id="r", outlet=outlet)
    named = tuple(PartyMention(*party) for party in find_parties(report.text))
    people, _ = find_people(report, sentences(report.text), named)
    return {person.name or person.post: person.party for person in people}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "Major General Idris Vallon, chief of the general staff, began on Monday an official visit to"
            " Peru, said the Ministry in Algiers.",
            "Idris Vallon",
        ),
        ("ALGIERS - Defence Minister Idris Vallon left on Sunday for Peru.", "Idris Vallon"),
        ("ALGIERS - Defence Minister Idris Vallon had gone on Sunday to Peru.", "Idris Vallon"),
        (
            "Defence Minister Idris Vallon (pictured) has paid a visit to Peru. Algeria thanked its hosts.",
            "Idris Vallon",
        ),
    ],
)
def test_who_travels_to_a_state_is_not_its_official(body: str, name: str) -> None:
    assert parties(body)[name] == "DZA"


def test_an_official_whom_a_visitor_meets_is_the_hosts() -> None:
    body = (
        "Omani Rear Admiral Said Harthi concluded his visit to Portugal today. During his stay the Rear"
        " Admiral held talks with the Minister of National Defence."
    )
    assert parties(body, outlet="Oman Star")["Minister of National Defence"] == "PRT"


def test_of_two_states_the_official_met_is_of_the_other() -> None:
    body = "Omani Admiral Said Harthi called on the Defence Minister. Relations with Portugal were discussed."
    assert parties(body)["Defence Minister"] == "PRT"


@pytest.mark.parametrize(
    "told",
    [
        "In Lisbon she will be received by President Rui Sousa on Friday.",
        "While in Portugal, the Admiral met with President Rui Sousa on Friday.",
        "She travels on to Lisbon, where she will meet President Rui Sousa.",
        "Her tour begins in Lisbon, where President Rui Sousa will welcome her.",
    ],
)
def test_an_official_met_at_a_place_is_of_its_state(told: str) -> None:
    body = f"Admiral Noor Harthi of Oman sets out today. Portugal, Spain and Kenya await her. {told}"
    assert parties(body, outlet="Ministry of Defence of Oman")["Rui Sousa"] == "PRT"


def test_an_officer_who_receives_a_guest_is_of_the_place() -> None:
    body = "Admiral Noor Harthi of Oman travels on. In Lisbon she was greeted by Commodore Rui Sousa."
    assert parties(body, outlet="Ministry of Defence of Oman")["Rui Sousa"] == "PRT"


def test_who_is_received_at_a_place_is_not_of_its_state() -> None:
    body = (
        "Oman's navy thanks Portugal. In Lisbon, Commodore Noor Harthi was received by President Rui Sousa."
    )
    assert parties(body)["Noor Harthi"] == "OMN"


def test_where_all_states_meet_no_place_says_whose_official_somebody_is() -> None:
    body = (
        "Oman and Kenya hold talks. In Geneva the admiral met President Salim Harthi. Switzerland hosts them."
    )
    assert parties(body, outlet="Ministry of Defence of Oman")["Salim Harthi"] != "CHE"


def test_a_named_official_whom_a_visitor_calls_on_is_the_hosts() -> None:
    body = (
        "Omani Rear Admiral Said Harthi concluded his visit to Portugal today. He called on the Minister of"
        " National Defence, Rui Sousa."
    )
    assert parties(body, outlet="Oman Star")["Rui Sousa"] == "PRT"


def test_an_official_who_meets_is_not_said_to_be_the_hosts() -> None:
    body = "Omani General Said Harthi will visit Portugal, the Defence Minister of Oman said in Muscat."
    assert parties(body)["Defence Minister"] == "OMN"
