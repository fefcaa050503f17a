"""Records as PLOVER events: held, ahead and refused engagements, outcomes and positions, who and to whom."""

from __future__ import annotations

import pytest

from communique import read
from communique.codebook import Engagement, Evidence, Outcome, Participant, Place, Position, Reading, Report
from communique.codebook.tables import ENGAGEMENT_TYPES, OUTCOME_KINDS, STANCES, STATUSES
from communique.exports.plover import (
    PloverCode,
    PloverEvent,
    engagement_code,
    outcome_code,
    plover_events,
    position_code,
    principal_event,
)


@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        ("visit", "held", PloverCode("CONSULT", "visit", "042")),
        ("call", "held", PloverCode("CONSULT", "phone", "041")),
        ("exercise", "held", PloverCode("COOPERATE", None, "062")),
        ("exercise", "planned", PloverCode("AGREE", None, "031")),
        ("meeting", "proposed", PloverCode("AGREE", None, "036")),
        ("meeting", "cancelled", PloverCode("REJECT", None, "125")),
        ("transfer", "cancelled", PloverCode("REJECT", None, "122")),
        ("signing", "held", PloverCode("AGREE", None, "057")),
    ],
)
def test_an_engagement_has_the_code_of_its_type_and_status(kind: str, status: str, code: PloverCode) -> None:
    assert engagement_code(kind, status) == code


def test_every_value_of_the_codebook_has_a_code() -> None:
    for kind in ENGAGEMENT_TYPES:
        for status in STATUSES:
            assert engagement_code(kind, status).event
    for kind in OUTCOME_KINDS:
        assert outcome_code(kind).cameo.isdigit()
    for stance in STANCES:
        assert position_code(stance).cameo.isdigit()


def test_a_promise_of_aid_and_support_that_lies_ahead_have_their_own_codes() -> None:
    assert outcome_code("pledged", "Norway pledged two helicopters").cameo == "033"
    assert outcome_code("pledged", "Norway pledged to reopen its college").cameo == "030"
    assert position_code("supports", "Chile will support the bid") == PloverCode("AGREE", None, "032")
    assert position_code("supports", "Chile supports the bid") == PloverCode("SUPPORT", None, "051")
    assert position_code("opposes", "Chile will never accept it").event == "DISAPPROVE"


@pytest.mark.parametrize(
    ("kind", "words", "code"),
    [
        ("pledged", "Kenya granted asylum to two officers", PloverCode("AID", None, "075")),
        ("pledged", "Kenya will grant asylum to two officers", PloverCode("AGREE", None, "033")),
        ("pledged", "Kenya opened its borders", PloverCode("AID", None, "075")),
        ("agreed", "Kenya extradited a suspect", PloverCode("COOPERATE", None, "063")),
        ("agreed", "Kenya agreed to extradite a suspect", PloverCode("AGREE", None, "031")),
        ("conveyed", "Kenya shared intelligence with Chad", PloverCode("COOPERATE", None, "064")),
        ("agreed", "Kenya and Chad restored diplomatic ties", PloverCode("SUPPORT", None, "050")),
        ("agreed", "Kenya accepted the mediation of Chad", PloverCode("AGREE", None, "039")),
        ("pledged", "Kenya launched a mediation effort", PloverCode("CONSULT", None, "045")),
        ("conveyed", "Kenya apologised to Chad", PloverCode("SUPPORT", None, "055")),
        ("agreed", "Kenya opened an embassy in Chad", PloverCode("SUPPORT", None, "050")),
        ("announced", "Kenya will open an embassy in Chad", PloverCode("AGREE", None, "032")),
    ],
)
def test_an_outcome_that_is_done_has_the_code_of_its_deed(kind: str, words: str, code: PloverCode) -> None:
    assert outcome_code(kind, words) == code


def _events(text: str) -> tuple[PloverEvent, ...]:
    return plover_events(read(text, published="2024-05-14"))


def test_a_guest_acts_on_the_host_and_those_who_meet_act_alike() -> None:
    (received,) = _events(
        "Kenyan Defence Minister Aden Duale received Ghana's Defence Minister Dominic Nitiwul in Nairobi."
    )
    assert (received.code.event, received.source, received.target) == ("CONSULT", ("GHA",), ("KEN",))
    (met,) = _events("Peruvian and Chilean defence ministers held talks in Lima.")
    assert (met.source, met.target) == (("CHL", "PER"), ())
    assert met.words.text == "talks"


def test_a_report_without_an_engagement_maps_through_outcomes_and_positions() -> None:
    (pledged,) = _events("Sweden will give Moldova a grant of 20 million dollars, its foreign minister said.")
    assert (pledged.code.event, pledged.source, pledged.target) == ("AGREE", ("SWE",), ("MDA",))
    assert pledged.record == "outcome"


def test_a_signing_is_one_event_and_the_first_event_is_the_principal_one() -> None:
    events = _events("Brazil and Uruguay signed a treaty on border patrols in Montevideo on Monday.")
    assert [event.code.cameo for event in events if event.code.cameo == "057"] == ["057"]
    assert principal_event(events) == events[0]
    assert principal_event(()) is None


def _evidence(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(start, start + len(words), words)


def test_the_target_of_a_position_is_the_parties_its_words_name() -> None:
    text = "Italy thanked Tunisia. Italy supports Tunisia's port plan. Italy condemned the raid."
    reading = Reading(
        doc="one",
        report=Report(id="one", title="", text=text, body_start=0, lead_start=0),
        engagements=(
            Engagement(
                id="e",
                type="transfer",
                status="held",
                date=None,
                parties=("ITA", "TUN"),
                place=Place(),
                participants=(
                    Participant(name=None, rank=None, post=None, party="ITA", role="sender"),
                    Participant(name=None, rank=None, post=None, party="TUN", role="recipient"),
                ),
                topics=(),
                parent=None,
                evidence=(_evidence(text, "Italy supports Tunisia's port plan."),),
            ),
        ),
        outcomes=(
            Outcome(
                kind="conveyed",
                instrument=None,
                what="thanked Tunisia",
                parties=("ITA", "TUN"),
                due=None,
                engagement="e",
                evidence=_evidence(text, "Italy thanked Tunisia"),
            ),
        ),
        positions=(
            Position(
                holder="ITA", stance="thanks", target="TUN", evidence=_evidence(text, "Italy thanked Tunisia")
            ),
            Position(
                holder="ITA",
                stance="supports",
                target="Tunisia's port plan",
                evidence=_evidence(text, "Italy supports Tunisia's port plan"),
            ),
            Position(
                holder="ITA",
                stance="condemns",
                target="the raid",
                evidence=_evidence(text, "Italy condemned the raid"),
            ),
        ),
    )
    found = [(e.record, e.code.event, e.source, e.target) for e in plover_events(reading)]
    assert found == [
        ("outcome", "SUPPORT", ("ITA",), ("TUN",)),
        ("position", "SUPPORT", ("ITA",), ("TUN",)),
        ("engagement", "AID", ("ITA",), ("TUN",)),
        ("position", "SUPPORT", ("ITA",), ("TUN",)),
        ("position", "DISAPPROVE", ("ITA",), ()),
    ]


def test_whom_something_is_done_to_is_the_first_party_named_and_those_listed_with_it() -> None:
    (event,) = _events("Norway will lift its embargo on Chile, Peru and Ghana despite the protest of Benin.")
    assert event.target == ("CHL", "GHA", "PER")


def test_a_region_says_to_whom_something_is_done() -> None:
    (event,) = _events("Norway will evacuate its field hospital in the Gaza Strip in June.")
    assert (event.source, event.target) == (("NOR",), ("PSE",))


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("EU-member Slovakia is willing to send Moldova two ambulances, its ministry said.", "SVK", "MDA"),
        (
            "Chile will lift tariffs on fruit from Peru, Bolivia and, in some months, Ecuador.",
            "CHL",
            "BOL ECU PER",
        ),
        ("Kenya will allow 300 Kenyan farmers who lived in Uganda for years to return.", "KEN", ""),
        ("Benin will allow farmers from Togo who lived in Ghana to return.", "BEN", "TGO"),
        ("Canada welcomed President Obama's latest proposal on ice breakers.", "CAN", "USA"),
    ],
)
def test_who_only_describes_somebody_is_not_acted_on(text: str, source: str, target: str) -> None:
    (event,) = _events(text)
    assert (event.source, event.target) == (tuple(source.split()), tuple(target.split()))


def test_who_promises_is_not_among_those_named_in_what_is_promised() -> None:
    text = "Oman's envoy said he was ready to host a meeting between a Lebanese union and the Syrian army."
    pledged = next(event for event in _events(text) if event.record == "outcome")
    assert (pledged.source, pledged.target) == (("OMN",), ("LBN", "SYR"))


def test_what_is_promised_may_be_called_the_givers() -> None:
    text = "Ghana's president Kofi Addo met Togo's president in Accra. He pledged Ghana's aid for a bridge."
    pledged = next(event for event in _events(text) if event.record == "outcome")
    assert (pledged.source, pledged.target) == (("GHA",), ("TGO",))
