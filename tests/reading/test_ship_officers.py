"""Whose officials those are who command a ship that a report names."""

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of


def parties(body: str) -> dict[str | None, str | None]:
    return {person.name: person.party for person in people_of(make_report(body, title="", id="r"))}


@pytest.mark.parametrize(
    "told",
    [
        "HMS Plover arrived in Chile on Tuesday. Her commanding officer, Captain Neil Barrow, called on Rear"
        " Admiral Luis Soto of the Chilean Navy.",
        "The British survey ship left Chile on Tuesday. The ship's captain, Commander Neil Barrow, thanked"
        " Rear Admiral Luis Soto of the Chilean Navy.",
        "The Chilean frigate Toro and the British destroyer Plover trained off Chile. The destroyer's"
        " commanding officer, Captain Neil Barrow, thanked the Chilean Navy.",
        "HMS Plover arrived in Chile on Tuesday. Chile's fleet greeted her. The survey vessel is commanded by"
        " Commander Neil Barrow.",
    ],
)
def test_who_commands_a_ship_is_of_its_state(told: str) -> None:
    assert parties(told)["Neil Barrow"] == "GBR"


def test_their_commander_may_be_of_the_men_on_land() -> None:
    told = "HMS Plover arrived in Chile. Chilean marines and their commander, Captain Luis Soto, greeted her."
    assert parties(told)["Luis Soto"] == "CHL"


@pytest.mark.parametrize(
    "told",
    [
        "HMS Plover arrived in Chile on Tuesday. The ship is commanded by Captain Neil Barrow. The commanding"
        " officer called on Rear Admiral Luis Soto of the Chilean Navy.",
        "HMS Plover arrived in Chile on Tuesday. The ship's captain called on Rear Admiral Luis Soto of the"
        " Chilean Navy. The survey vessel is commanded by Commander Neil Barrow.",
    ],
)
def test_the_commanding_officer_is_who_is_said_to_command_the_ship(told: str) -> None:
    assert sorted(str(name) for name in parties(told)) == ["Luis Soto", "Neil Barrow"]
