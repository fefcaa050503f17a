"""Sentences that list who else is present, and the engagement that they continue."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.assembly import engagements_of
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.company import company
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]
Told = Callable[..., list[Candidate]]

DIALOGUE = "The third Strategic Dialogue of Kenya and Chile was held in Nairobi on Tuesday. "
VISIT = "Chilean Foreign Minister Pablo Rojas arrived in Nairobi on Tuesday for a two-day visit to Kenya. "
MET = "Kenyan Foreign Minister Peter Otieno met Chilean Foreign Minister Pablo Rojas in Nairobi on Tuesday. "


def listed(analysis: Analysis, found: list[Candidate]) -> set[str | None]:
    return {analysis.people[key].name for keys in company(analysis, found).values() for key in keys}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (DIALOGUE + "The Chilean side was led by Deputy Minister Rosa Diaz.", {"Rosa Diaz"}),
        (DIALOGUE + "Kenyan Principal Secretary Jane Wambui headed the Kenyan delegation.", {"Jane Wambui"}),
        (
            DIALOGUE
            + "Kenya was represented by Defence Secretary Ali Noor and Kenyan Ambassador Grace Mutua.",
            {"Ali Noor", "Grace Mutua"},
        ),
        (
            DIALOGUE + "It was co-chaired by Kenyan Secretary Jane Wambui and Chilean Secretary Luis Vera.",
            {"Jane Wambui", "Luis Vera"},
        ),
        (VISIT + "He is accompanied by Chilean Defence Minister Ana Soto.", {"Ana Soto"}),
        (VISIT + "The delegation also includes Chilean Admiral Hugo Paredes.", {"Hugo Paredes"}),
        (VISIT + "In his delegation were Chilean Admiral Hugo Paredes and General Luis Vera.",
         {"Hugo Paredes", "Luis Vera"}),
        (VISIT + "He was escorted by Chilean Admiral Hugo Paredes.", {"Hugo Paredes"}),
        (VISIT + "He was assisted on the trip by Chilean Admiral Hugo Paredes.", {"Hugo Paredes"}),
        (VISIT + "His party was made up of Chilean Admiral Hugo Paredes and General Luis Vera.",
         {"Hugo Paredes", "Luis Vera"}),
        (MET + "Also present were Chilean Ambassador Marta Leiva and Kenyan General Ali Noor.",
         {"Marta Leiva", "Ali Noor"}),
        (MET + "Kenyan Interior Minister Jane Wambui also attended the meeting.", {"Jane Wambui"}),
        (MET + "Kenyan General Ali Noor attended the meeting, as did the Chilean ambassador, Marta Leiva.",
         {"Ali Noor", "Marta Leiva"}),
        (MET + "Also attending were Chilean Ambassador Marta Leiva and Kenyan General Ali Noor.",
         {"Marta Leiva", "Ali Noor"}),
        (VISIT + "Rojas flew to Nairobi on Monday night with the Chilean army chief, General Luis Vera.",
         {"Luis Vera"}),
        (VISIT + "Rojas visited Nairobi along with the Chilean army chief, General Luis Vera.",
         {"Luis Vera"}),
        (MET + "Also in the meeting were Chilean Ambassador Marta Leiva and Kenyan General Ali Noor.",
         {"Marta Leiva", "Ali Noor"}),
        (MET + "The talks were held at the presence of Chilean General Ana Soto.", {"Ana Soto"}),
        (VISIT + "Chilean General Ana Soto also travelled with the delegation.", {"Ana Soto"}),
        (VISIT + "It rained. " * 8 + "Members of the delegation included Chilean Admiral Hugo Paredes.",
         {"Hugo Paredes"}),
    ],
)  # fmt: skip
def test_a_list_continues_the_engagement_told_before(
    analysed: Analysed, told: Told, text: str, names: set[str]
) -> None:
    assert listed(analysed(text), told(text)) == names


def test_who_receives_a_visitor_does_not_travel_with_him(analysed: Analysed, told: Told) -> None:
    text = VISIT + "He was accompanied by Chilean Minister Ana Soto and Kenyan Ambassador Grace Mutua."
    analysis, found = analysed(text), told(text)
    visits = [place for place, candidate in enumerate(found) if candidate.type == "visit"]
    keys = {key for place in visits for key in company(analysis, found)[place]}
    assert {analysis.people[key].name for key in keys} == {"Ana Soto"}


def test_a_list_beside_a_stranger_is_of_something_else(analysed: Analysed, told: Told) -> None:
    text = VISIT + "At home, Chilean President Rosa Diaz was accompanied by Chilean Senator Luis Vera."
    (visit,) = [candidate for candidate in told(text) if candidate.sentence == 0]
    assert listed(analysed(text), [visit]) == set()


def test_nobody_is_listed_without_words_that_say_so(analysed: Analysed, told: Told) -> None:
    text = MET + "Kenyan Interior Minister Jane Wambui opened a school."
    assert listed(analysed(text), told(text)) == set()


def test_those_listed_take_part(analysed: Analysed) -> None:
    text = DIALOGUE + (
        "The Kenyan side was led by Principal Secretary Jane Wambui. "
        "The Chilean delegation was headed by Deputy Minister Luis Vera."
    )
    (dialogue,) = engagements_of(analysed(text))
    assert {p.name for p in dialogue.participants} == {"Jane Wambui", "Luis Vera"}


def test_a_meeting_attended_by_others_is_the_one_told_before(analysed: Analysed) -> None:
    text = MET + (
        "The meeting was attended by Kenyan Defence Minister Ali Noor and Chilean Ambassador Marta Leiva."
    )
    (meeting,) = engagements_of(analysed(text))
    assert {p.name for p in meeting.participants} == {
        "Peter Otieno", "Pablo Rojas", "Ali Noor", "Marta Leiva",
    }  # fmt: skip


@pytest.mark.parametrize(
    "aide",
    [
        "an adviser to President Ana Soto of Chile",
        "the special envoy of Chilean President Ana Soto",
        "chief of staff to President Ana Soto of Chile",
    ],
)
def test_whose_aide_somebody_is_does_not_take_part_and_shares_the_party(
    analysed: Analysed, aide: str
) -> None:
    text = f"Hugo Paredes, {aide}, met Kenyan Foreign Minister Peter Otieno in Nairobi on Tuesday."
    (meeting,) = engagements_of(analysed(text))
    assert {(p.name, p.party) for p in meeting.participants} == {
        ("Hugo Paredes", "CHL"),
        ("Peter Otieno", "KEN"),
    }


def test_an_ambassador_to_a_king_is_not_his(analysed: Analysed) -> None:
    text = (
        "Chile and Norway met in Santiago on Tuesday. Hugo Paredes, ambassador to King Harald of Norway, "
        "received Norwegian Foreign Minister Kari Dahl."
    )
    people = {person.name: person.party for person in analysed(text).people}
    assert people["Harald"] == people["Kari Dahl"] == "NOR"
    assert people["Hugo Paredes"] == "CHL"


def test_those_present_were_at_what_was_held_and_not_at_what_is_offered(
    told: Told, analysed: Analysed
) -> None:
    text = (
        MET + "He invited Rojas to visit Nairobi again. Chilean Ambassador Marta Leiva was present on the "
        "occasion."
    )
    found = told(text)
    assert {found[place].status for place in company(analysed(text), found)} == {"held"}


def test_who_was_present_during_the_meeting_was_at_no_other(analysed: Analysed) -> None:
    text = MET + "Kenyan General Ali Noor and Kenyan Secretary Jane Wambui were present during the meeting."
    (meeting,) = engagements_of(analysed(text))
    assert {p.name for p in meeting.participants} == {
        "Peter Otieno", "Pablo Rojas", "Ali Noor", "Jane Wambui"
    }  # fmt: skip


def test_who_was_also_there_makes_no_engagement_more(analysed: Analysed) -> None:
    for opening in ("Also participating were", "Present during the call were"):
        text = MET + f"{opening} Kenyan General Ali Noor and, for the guests, Chilean Ambassador Marta Leiva."
        (meeting,) = engagements_of(analysed(text))
        assert {p.name for p in meeting.participants} >= {"Ali Noor", "Marta Leiva"}


def test_who_was_there_tells_of_what_nothing_told_before(analysed: Analysed) -> None:
    text = "Participating in the naval drill off Mombasa on Monday were ships from Kenya and Chile."
    (drill, *_) = engagements_of(analysed(text))
    assert (drill.type, set(drill.parties)) == ("exercise", {"KEN", "CHL"})
