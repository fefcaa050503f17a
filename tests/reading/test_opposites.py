"""Who stands on the other side than whom."""

import pytest

from communique.documents import make_report
from communique.gazetteer.parties import find_parties
from communique.reading.people.opposites import opposed_to
from communique.reading.people.people import find_people, records_of
from communique.reading.people.surroundings import context_of
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences


def opposed(body: str) -> bool:
    """Whether the first person of a text stands on another side than the last, and the other way round."""
    report = make_report(body, title="", id="r")
    named = tuple(PartyMention(*party) for party in find_parties(report.text))
    found = sentences(report.text)
    records = records_of(report, found, named)
    context = context_of(report, found, named, None)
    first, last = records[0], records[-1]
    there = last in opposed_to(first, records, context)
    assert there == (first in opposed_to(last, records, context))
    return there


@pytest.mark.parametrize(
    "told",
    [
        "The session was co-chaired by Brigadier Alan Brook and Colonel Mark Stone.",
        "It met under the co-chairmanship of Brigadier Alan Brook and Colonel Mark Stone.",
        "Brigadier Alan Brook and Colonel Mark Stone signed the minutes.",
        "Brigadier Alan Brook and Colonel Mark Stone on Monday jointly chaired the session.",
        "Foreign Ministers Alan Brook and Mark Stone opened the session.",
        "Brigadier Alan Brook received Colonel Mark Stone at the headquarters.",
        "Brigadier Alan Brook received a courtesy call from Colonel Mark Stone.",
        "Brigadier Alan Brook on Monday handed the keys to Colonel Mark Stone.",
        "Brigadier Alan Brook was welcomed at the gate by Colonel Mark Stone.",
        "Brigadier Alan Brook opened the session with his counterpart, Colonel Mark Stone.",
        "Their commander, Brigadier Alan Brook, called on Colonel Mark Stone.",
        "Defence Minister Alan Brook will see his French counterpart at the fair.",
        "Minister Alan Brook and his guest, Mark Stone, crossed the bridge.",
        "At the invitation of Judge Alan Brook, the chief justice, Judge Mark Stone arrived.",
        "The rice was presented to Commissioner Alan Brook by Commodore Mark Stone.",
        "The tests were received in Oslo by Minister Alan Brook from Ambassador Mark Stone.",
        "The command passed from Brigadier Alan Brook to Colonel Mark Stone.",
        "President Alan Brook spoke first. Applause followed. Later President Mark Stone spoke.",
    ],
)
def test_two_who_face_each_other_are_of_two_sides(told: str) -> None:
    assert opposed(told)


@pytest.mark.parametrize(
    "told",
    [
        "Brigadier Alan Brook and Colonel Mark Stone attended the session.",
        "Brigadier Alan Brook and Colonel Mark Stone met with the guests.",
        "Deputy Ministers Alan Brook and Mark Stone welcomed the guests.",
        "Minister of State Alan Brook spoke first. Later Minister of State Mark Stone spoke.",
        "Federal Minister Alan Brook spoke first. Later Federal Minister Mark Stone spoke.",
        "President Alan Brook spoke first. Then former President Mark Stone spoke.",
        "Brigadier Alan Brook traded accusations with others. Colonel Mark Stone left.",
    ],
)
def test_two_who_stand_together_are_not(told: str) -> None:
    assert not opposed(told)


def test_of_two_who_sign_together_one_is_of_the_other_side() -> None:
    body = (
        "Chiefs of the Kenyan and Norwegian armies argued for two days. On the third, Major General Amos "
        "Kiprotich and Lieutenant General Per Lunde signed the plan. Kenya will host the next talks."
    )
    report = make_report(body, title="", id="r", outlet="Kenya Army")
    named = tuple(PartyMention(*party) for party in find_parties(report.text))
    people, _ = find_people(report, sentences(report.text), named)
    assert {p.name: p.party for p in people if p.name} == {"Amos Kiprotich": "KEN", "Per Lunde": "NOR"}


def test_two_ministers_of_one_field_are_of_two_sides() -> None:
    assert opposed("Defence Minister Alan Brook spoke. Later the Minister of Defence, Mark Stone, spoke.")
    assert not opposed("Defence Minister Alan Brook spoke. Later the Trade Minister, Mark Stone, spoke.")
