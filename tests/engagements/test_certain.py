"""Engagements that their clause alone makes certain."""

from __future__ import annotations

import pytest

from communique import read
from communique.documents import make_report
from communique.engagements.assembly import distinct
from communique.engagements.decision.certain import is_certain
from communique.reading.analysis import analyse
from communique.reading.parsing.model import load_model


def certain(text: str) -> list[bool]:
    analysis = analyse(make_report(text), load_model())
    return [] if analysis is None else [is_certain(analysis, one) for one in distinct(analysis)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway donated forty trucks to Chile.",
        "Norway donated 9 million dollars to Chile to help it rebuild schools.",
        "Norway on Monday gave the Ivory Coast 5 million dollars of aid for its clinics.",
        "Norway continued to send arms to Chile last year, an official said.",
        "Norway has supplied spare parts and vehicles to Chile, its ministry said.",
    ],
)
def test_goods_that_one_party_gives_another_are_a_transfer(text: str) -> None:
    assert any(certain(text))
    (transfer,) = read(text).engagements
    assert (transfer.type, transfer.status) == ("transfer", "held")
    assert "NOR" in transfer.parties
    assert len(transfer.parties) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Since 2022 Norway has donated vehicles worth 640 million euros to Chile.",
        "Norway never donated vehicles to Chile.",
        "Norway wants to donate vehicles to Chile.",
        "The vehicles that Norway donated to Chile are old.",
        "Norway delivered a message to Chile on Monday.",
    ],
)
def test_totals_wishes_things_past_and_words_are_not_certain(text: str) -> None:
    assert not any(certain(text))


MET = "The defence minister of Norway met the defence minister of Chile in Oslo. "


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Norway also offered three places for Chilean officers in a course.", "training", "proposed"),
        (
            "Of the 30 trucks which Norway undertook to supply to Chile, 26 have been delivered.",
            "transfer",
            "held",
        ),
        ("Their second call, on 4 May 2024, ended early, said Norway and Chile.", "call", "held"),
    ],
)
def test_offers_of_places_counted_goods_and_numbered_calls_are_kept(
    text: str, kind: str, status: str
) -> None:
    assert any(certain(MET + text))
    found = read(MET + text, published="2024-06-10").engagements
    assert (kind, status) in [(one.type, one.status) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Norway also offered advice for Chilean officers in a course.",
        "Since 2015, 26 trucks have been delivered to Chile by Norway.",
        "Their call ended early, said Norway and Chile.",
    ],
)
def test_what_they_leave_open_is_not_certain(text: str) -> None:
    assert not any(certain(MET + text))


def test_an_official_who_went_abroad_visited() -> None:
    text = "It added that the foreign minister of Chile, Ana Soto, went to Oslo to sound out her counterpart."
    assert any(certain(MET + text))
    home = "It added that the foreign minister of Chile, Ana Soto, went to Santiago to sound out her party."
    assert not any(certain(MET + home))
    plan = "It added that the foreign minister of Chile, Ana Soto, wanted to go to Oslo."
    assert not any(certain(MET + plan))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Negotiators of Norway and Chile travelled to Geneva for talks.", True),
        ("Negotiators of Norway travelled to Geneva for talks with Chile.", False),
        ("The first Kenyan peacekeepers arrived in Haiti on Monday.", True),
        ("The first Kenyan tourists arrived in Haiti on Monday.", False),
    ],
)
def test_both_sides_come_for_talks_and_peacekeepers_arrive(text: str, expected: bool) -> None:
    assert any(certain(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chilean and Norwegian ministers took part in an official welcome ceremony in Oslo.", True),
        ("The Chilean and Norwegian ministers took part in a prize ceremony in Oslo.", False),
    ],
)
def test_a_guest_is_welcomed_with_a_ceremony(text: str, expected: bool) -> None:
    assert any(certain(text)) is expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Six locomotives are to be delivered by Norway to Chile before the end of 2026.", "transfer"),
        ("The second battery of howitzers will reach Chile by the end of May 2026.", "transfer"),
        ("The handover of the second frigate to Chile is due in August 2026.", "transfer"),
        ("They agreed to exchange ten officers every year between their staff colleges.", "training"),
        ("They agreed that 15 cadets would be exchanged annually between the two academies.", "training"),
        ("The number of Norwegian trainers in Chile will rise to 40.", "training"),
    ],
)
def test_deeds_that_are_promised_at_talks(text: str, kind: str) -> None:
    planned = [one for one in read(MET + text).engagements if one.type == kind]
    assert [(one.status, one.parties) for one in planned] == [("planned", ("CHL", "NOR"))]


def test_goods_are_recalled_by_who_gave_them() -> None:
    found = read(MET + "The two saw the patrol boats given by Norway in 2020.").engagements
    assert [one.date for one in found if one.type == "transfer"] == ["2020"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will send two ships to the exercise off Chile in May 2026.",
        "Norway will provide Chile with 2 million euros of aid next year.",
    ],
)
def test_ships_sent_to_a_drill_and_sums_are_no_goods_on_schedule(text: str) -> None:
    assert not any(certain(text))


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "They agreed to resume the ocean affairs dialogue in the second half of 2026.",
            "dialogue",
            "planned",
        ),
        ("Norway invited the Chilean minister to visit Oslo for the ninth dialogue.", "dialogue", "proposed"),
        ("The fourth staff talks were held by video conference in 2020.", "dialogue", "held"),
        (
            "The Norwegian minister invited her counterpart to attend the fleet review in Bergen.",
            "visit",
            "proposed",
        ),
    ],
)
def test_dialogues_and_occasions_to_come(text: str, kind: str, status: str) -> None:
    assert (kind, status) in {(one.type, one.status) for one in read(MET + text).engagements}


def test_who_is_back_from_a_state_was_there() -> None:
    assert any(certain("Norway's foreign minister, Kari Lund, is back from Ghana with a promise."))


def test_a_visit_that_is_spoken_of_as_known_took_place() -> None:
    told = (
        "Peru's navy chief, Admiral Luis Paredes, hosted the head of Norway's navy, Admiral Kari Lund, in "
        "Lima. The visit shows how close the two navies are. Admiral Lund was received with a guard of "
        "honour, which underlined how much the visit means."
    )
    assert any(certain(told))
    assert "visit" in {engagement.type for engagement in read(told).engagements}


def test_a_letter_from_one_office_holder_to_another_is_a_message() -> None:
    assert any(certain("Norway's prime minister wrote to President Ana Soto of Chile to offer condolences."))
    assert not any(certain("Norway's prime minister wrote to the Chilean press."))


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Norwegian President Kari Lunde called Chilean President Pablo Rojas on Monday to thank him.", True),
        ("The minister of Norway spoke in Oslo after meeting the foreign minister of Chile.", True),
        ("The vote came a day after Norwegian President Kari Lunde hosted the Chilean minister.", True),
        ("Norwegian President Kari Lunde spoke before she hosted the Chilean minister.", False),
        ("The president of Norway called Chile a friend.", False),
    ],
)
def test_office_holders_who_call_each_other_or_spoke_after_meeting(text: str, sure: bool) -> None:
    assert any(certain(text)) is sure


def test_a_heading_tells_of_a_visit() -> None:
    assert certain("Official visit of the President of Slovenia to Malta") == [True]
    assert not any(certain("Reports of a visit of the President of Slovenia to Malta circulated."))
