"""Whether a sentence concerns another state than that of those who speak in it."""

from __future__ import annotations

import pytest

from communique.gazetteer.parties import find_parties
from communique.reading.statements.abroad import concerns_others
from communique.reading.text.mentions import PartyMention


def _concerns(text: str, own: frozenset[str] = frozenset()) -> bool:
    return concerns_others(text, 0, len(text), [PartyMention(*name) for name in find_parties(text)], own)


@pytest.mark.parametrize(
    "text",
    [
        "Norway will lend Chile two ferries.",
        "Norway accepted a formula for its dispute with its trading partners.",
        "Norway will evacuate its hospital in the Gaza Strip.",
        "Norway will rebuild a school in Kharkiv.",
        "Norway agreed to pull back from the line that its neighbours hold.",
    ],
)
def test_another_party_place_or_neighbour_is_another_states(text: str) -> None:
    assert _concerns(text)


@pytest.mark.parametrize(
    "text",
    ["Norway will build two hospitals.", "Norway will build a hospital in Bergen.", "Norway promised Oslo."],
)
def test_what_a_state_does_at_home_concerns_no_other(text: str) -> None:
    assert not _concerns(text)


def test_those_who_speak_may_be_named_in_another_sentence() -> None:
    assert _concerns("The offer came from Norway.", frozenset({"CHL"}))
    assert not _concerns("The offer came from Norway.", frozenset({"NOR"}))


def test_a_place_is_not_another_states_of_an_armed_group() -> None:
    assert not _concerns("The Houthis will open the road to Hodeidah.")
