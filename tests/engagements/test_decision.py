"""Which candidates count, and which persons take part: trained decisions over named signs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.codebook.tables import ENGAGEMENT_TYPES
from communique.engagements.actors.discourse import Actor
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.signs import candidate_signs
from communique.engagements.completion.attendance import set_attendance
from communique.engagements.completion.attendance_signs import attendance_signs
from communique.engagements.decision.decision import NONE, decide
from communique.engagements.families import family
from communique.reading.analysis import Analysis

MET = "Ghanaian Defence Minister Ama Boateng met Norwegian Defence Minister Kari Lunde in Oslo on Monday. "

Analysed = Callable[..., Analysis]
Told = Callable[..., list[Candidate]]


def names(analysis: Analysis, candidate: Candidate) -> set[str | None]:
    return {analysis.people[a.person].name for a in candidate.actors if a.person is not None}


def test_a_clear_meeting_counts_with_confidence_and_reasons(analysed: Analysed, told: Told) -> None:
    (meeting,) = decide(analysed(MET), told(MET))
    assert meeting.type == "meeting"
    assert 0.5 < meeting.confidence <= 1
    signs = candidate_signs(analysed(MET), [meeting], meeting)
    assert {reason.name for reason in meeting.reasons} <= {*signs, "beside what else the report tells"}


def test_nothing_told_is_nothing_decided(analysed: Analysed) -> None:
    assert decide(analysed(MET), []) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway on Monday handed over two patrol boats to Ghana at a ceremony in Tema.",
        "Ghana and Norway signed a defence agreement at a ceremony in Accra on Monday.",
    ],
)
def test_the_ceremony_of_a_handover_or_signing_is_not_another(
    analysed: Analysed, told: Told, text: str
) -> None:
    kinds = [one.type for one in decide(analysed(text), told(text))]
    assert len(kinds) == 1
    assert kinds[0] in ("signing", "transfer")


@pytest.mark.parametrize("kind", list(ENGAGEMENT_TYPES))
def test_every_type_belongs_to_one_family(kind: str) -> None:
    assert kind in family(kind)
    assert NONE not in family(kind)


def test_signs_say_what_is_known_of_a_candidate(analysed: Analysed, told: Told) -> None:
    (meeting,) = told(MET)
    signs = candidate_signs(analysed(MET), [meeting], meeting)
    assert {
        "type: meeting",
        "status: held",
        "named sides: 2",
        "says date",
        "says city",
        "word: meet",
        "of the main parties: 2",
    } <= set(signs)
    assert len(signs) == len(set(signs))


def test_an_opinion_and_a_quotation_are_signs(told: Told) -> None:
    text = 'Analysts said: "The meeting of Ghana and Norway was a success."'
    (meeting,) = told(text)
    assert {"opinion in the sentence", "inside a quotation"} <= set(meeting.signs)


def test_who_acts_stays(analysed: Analysed, told: Told) -> None:
    analysis, found = analysed(MET), told(MET)
    set_attendance(analysis, found)
    assert names(analysis, found[0]) == {"Ama Boateng", "Kari Lunde"}


def test_who_speaks_elsewhere_does_not_take_part(analysed: Analysed, told: Told) -> None:
    text = MET + "It rained all day long in the whole country. Chilean President Pablo Rojas was in Lima."
    analysis, found = analysed(text), told(text)
    set_attendance(analysis, found)
    assert "Pablo Rojas" not in names(analysis, found[0])


def test_nobody_of_a_party_outside_is_added(analysed: Analysed, told: Told) -> None:
    text = MET[:-2] + ", together with Chilean President Pablo Rojas. "
    analysis, found = analysed(text), told(text)
    set_attendance(analysis, found)
    for candidate in found:
        assert {a.party for a in candidate.actors} <= set(candidate.parties)


def test_who_acts_for_a_party_outside_takes_no_part(analysed: Analysed, told: Told) -> None:
    text = MET[:-2] + ", together with Chilean President Pablo Rojas. "
    analysis, (meeting, *_) = analysed(text), told(text)
    outsider = next(person for person in analysis.people if person.name == "Pablo Rojas")
    meeting.parties.pop("CHL", None)
    meeting.others.append(Actor(outsider.key, "CHL", None, *meeting.trigger))
    set_attendance(analysis, [meeting])
    assert "Pablo Rojas" not in names(analysis, meeting)


def test_only_who_is_named_with_a_conference_attends_it(
    analysed: Analysed, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communique.engagements.completion.attendance.logistic", lambda _: 1.0)
    text = (
        "Ghana and Norway will hold a summit of the United Nations in Accra on Monday. "
        "Ghanaian Foreign Minister Ama Boateng expects much of it."
    )
    analysis, found = analysed(text), told(text)
    set_attendance(analysis, found)
    assert [c.type for c in found] == ["conference"]
    assert names(analysis, found[0]) == set()


def test_signs_of_attendance_name_the_part_and_the_post(analysed: Analysed, told: Told) -> None:
    analysis, (meeting,) = analysed(MET), told(MET)
    signs = attendance_signs(analysis, meeting, analysis.people[0], [meeting], listed=False)
    assert {
        "acts among others",
        "party takes part",
        "post minister",
        "in the evidence",
        "stands as nsubj",
    } <= set(signs)
    assert "meeting: acts among others" in signs
    assert len(signs) == len(set(signs))


def test_people_who_met_held_no_session_of_a_body(analysed: Analysed, told: Told) -> None:
    text = (
        "Kari Lunde, the defence minister of Norway, met on Monday with Ama Boateng, director of the office "
        "of the strategic dialogue commission and defence minister of Ghana, in Oslo."
    )
    kept = [c for c in decide(analysed(text), told(text)) if c.lemma == "meet"]
    assert [c.type for c in kept] == ["meeting"]
