"""Frames of calls and talk: who speaks with whom, over a line or face to face."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.candidates.candidate import Candidate

OKELLO = "Ugandan Defence Minister Moses Okello"
LAAKSONEN = "Finnish Defence Minister Outi Laaksonen"
BOTH = ["Okello", "Laaksonen"]
TALKS = "Uganda and Finland held talks."
SOTO = "Chilean Foreign Minister Ana Soto"

Seen = tuple[str, list[str], list[str], list[str]]


def test_calls_with_several_are_several_calls(frames: Callable[[str], list[Seen]]) -> None:
    found = frames(f"{LAAKSONEN} held phone calls with {OKELLO} and {SOTO}.")
    assert ("call", [], [], ["Laaksonen", "Okello"]) in found
    assert ("call", [], [], ["Laaksonen", "Soto"]) in found


@pytest.mark.parametrize(
    "words",
    [
        "held phone talks with {} on Sunday.",
        "held talks by telephone with {} on Sunday.",
        "discussed trade over the phone with {}.",
        "discussed trade in a call on Monday with {}.",
        "discussed trade with {} in a call on Monday.",
        "had a meeting by video with {}.",
    ],
)
def test_talks_over_a_line_are_a_call(told: Callable[[str], list[Candidate]], words: str) -> None:
    assert {c.type for c in told(f"{OKELLO} {words.format(LAAKSONEN)}")} == {"call"}


@pytest.mark.parametrize(
    ("words", "calls"), [("speak again in the coming weeks", 2), ("speak up for peace", 1)]
)
def test_who_agrees_to_speak_again_will_call(
    told: Callable[..., list[Candidate]], words: str, calls: int
) -> None:
    found = told(f"{OKELLO} spoke by telephone with {LAAKSONEN}. The two ministers agreed to {words}.")
    assert [c.type for c in found] == ["call"] * calls


@pytest.mark.parametrize("kept", ["stay in touch", "remain in close contact over the coming weeks"])
def test_who_stays_in_touch_made_no_call(told: Callable[..., list[Candidate]], kept: str) -> None:
    assert told(f"{OKELLO} and {LAAKSONEN} agreed to {kept}.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{OKELLO} spoke with {LAAKSONEN} on Thursday.", "call"),
        (f"On October 2, {OKELLO} spoke with {LAAKSONEN}.", "call"),
        (f"{OKELLO} held an introductory call with {LAAKSONEN}.", "call"),
        (f"{OKELLO} said so during a meeting with {LAAKSONEN} through a video conference.", "call"),
        (f"A call on {LAAKSONEN} by {OKELLO} was fixed for Monday.", "meeting"),
        (f"{OKELLO} had a long conversation with {LAAKSONEN}.", "meeting"),
        (f"{OKELLO} phoned {LAAKSONEN}. The conversation of Okello and Laaksonen was long.", "call"),
        (f"{OKELLO} met {SOTO} at a summit with {LAAKSONEN}.", "meeting"),
    ],
)
def test_what_is_a_call_and_what_a_meeting(frames: Callable[[str], list[Seen]], text: str, kind: str) -> None:
    assert kind in [found[0] for found in frames(text)]
    assert ({"call", "meeting"} - {kind}).isdisjoint(found[0] for found in frames(text))


def test_who_is_on_a_visit_speaks_face_to_face(told: Callable[[str], list[Candidate]]) -> None:
    visit = "Peruvian Foreign Minister Ana Soto visited Vilnius. "
    spoke = "On Monday she spoke {}with Lithuanian Defence Minister Jonas Balsys."
    assert [c.type for c in told(visit + spoke.format(""))] == ["visit", "meeting"]
    assert [c.type for c in told(visit + spoke.format("by phone "))] == ["visit", "call"]


def test_who_is_called_something_is_not_called_by_phone(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"{OKELLO} called {LAAKSONEN} a friend. {TALKS}")
    assert "call" not in [c.type for c in found]


def test_each_of_several_callers_made_a_call(frames: Callable[[str], list[Seen]]) -> None:
    text = f"{OKELLO} received calls from {LAAKSONEN} and {SOTO}."
    assert [sorted(seen[3]) for seen in frames(text) if seen[0] == "call"] == [
        ["Laaksonen", "Okello"],
        ["Okello", "Soto"],
    ]


def test_who_speaks_alongside_somebody_is_with_them(frames: Callable[[str], list[Seen]]) -> None:
    assert frames(f"{OKELLO} was speaking alongside {LAAKSONEN}.")[0][0] == "meeting"


def test_who_speaks_during_a_meeting_makes_no_call(frames: Callable[[str], list[Seen]]) -> None:
    text = f"{OKELLO} spoke with {LAAKSONEN} about trade during their meeting in Kampala."
    assert "call" not in {kind for kind, *_ in frames(text)}


def test_what_somebody_calls_for_is_no_telephone_call(frames: Callable[[str], list[Seen]]) -> None:
    assert all(kind != "call" for kind, *_ in frames(f"{OKELLO} made the call when he met {LAAKSONEN}."))


def test_two_office_holders_who_spoke_in_a_report_of_calls_spoke_by_phone(
    told: Callable[[str], list[Candidate]],
) -> None:
    text = f"{LAAKSONEN} and {OKELLO} spoke on Monday about the lake. It was their second call."
    assert ("call", {"FIN", "UGA"}) in [(c.type, set(c.parties)) for c in told(text)]


def test_an_ambassador_called_to_a_ministry_is_summoned(frames: Callable[[str], list[Seen]]) -> None:
    text = "Finland's ambassador Aino Laaksonen was called to the foreign ministry in Kampala on Monday."
    assert "meeting" in {kind for kind, *_ in frames(text)}


@pytest.mark.parametrize("where", ["at the opening of an academy in Turku", "to the press", "in Turku"])
def test_who_spoke_to_those_who_listened_made_no_call(
    told: Callable[[str], list[Candidate]], where: str
) -> None:
    found = told(f"{LAAKSONEN} and {OKELLO} spoke {where} on Monday. They called for peace.")
    assert "call" not in {c.type for c in found}


def test_a_call_made_to_somebody_is_no_appeal(frames: Callable[[str], list[Seen]]) -> None:
    found = frames(f"{LAAKSONEN} made the call to {OKELLO} on Monday.")
    assert "call" in {kind for kind, *_ in found}


def test_a_telecon_is_a_call(frames: Callable[[str], list[Seen]]) -> None:
    assert {seen[0] for seen in frames(f"{OKELLO} held a telecon with {LAAKSONEN}.")} == {"call"}


def test_with_whom_relations_are_had_that_two_discuss_met_nobody(frames: Callable[[str], list[Seen]]) -> None:
    text = f"{OKELLO} and {LAAKSONEN} discussed relations with Kenya."
    assert [(seen[0], seen[3]) for seen in frames(text)] == [("meeting", BOTH)]


def test_office_calls_are_paid_in_person(frames: Callable[[str], list[Seen]]) -> None:
    text = f"{OKELLO} conducted office calls with {LAAKSONEN}."
    assert [seen[:3] for seen in frames(text)] == [("meeting", ["Laaksonen"], ["Okello"])]


@pytest.mark.parametrize(
    "text",
    [
        f"{OKELLO} telephoned to congratulate {LAAKSONEN}.",
        f"{OKELLO} called to felicitate {LAAKSONEN} on Monday.",
        f"{OKELLO} phoned on Monday to offer condolences to {LAAKSONEN}.",
    ],
)
def test_a_call_reaches_whom_its_aim_names(frames: Callable[[str], list[Seen]], text: str) -> None:
    assert ("call", [], [], BOTH) in frames(text)


def test_a_state_that_is_called_on_to_act_is_not_called(frames: Callable[[str], list[Seen]]) -> None:
    assert not any(kind == "call" for kind, *_ in frames(f"{OKELLO} called on Finland to thank {LAAKSONEN}."))


def test_what_is_discussed_during_a_call_takes_no_part_in_it(told: Callable[..., list[Candidate]]) -> None:
    (call,) = told(f"{OKELLO} received a call from {LAAKSONEN}, during which they discussed Chad.")
    assert (call.type, sorted(call.parties)) == ("call", ["FIN", "UGA"])


def test_with_whom_others_negotiate_is_not_who_discusses_it(told: Callable[[str], list[Candidate]]) -> None:
    text = (
        f"{OKELLO} spoke today by phone with {LAAKSONEN}. The minister reaffirmed his support and discussed "
        "diplomatic engagements with Iran against the backdrop of the crisis."
    )
    assert [set(c.parties) for c in told(text) if c.lemma == "discuss"] == []


def test_the_two_are_still_those_who_met(told: Callable[[str], list[Candidate]]) -> None:
    text = (
        f"{OKELLO} spoke with {LAAKSONEN} by phone to coordinate the delivery of tents by Uganda to Peru. "
        "The two discussed the fisheries protocol."
    )
    assert [set(c.parties) for c in told(text) if c.lemma == "discuss"] in ([], [{"FIN", "UGA"}])
    assert {"FIN", "UGA"} in [set(c.parties) for c in told(text) if c.type == "call"]


def test_the_day_of_what_follows_keeps_nobody_apart(told: Callable[[str], list[Candidate]]) -> None:
    found = told(f"{OKELLO} spoke today with {LAAKSONEN} and {SOTO} before today’s signing of the accord.")
    assert [set(c.parties) for c in found if c.type == "call"] == [{"CHL", "FIN", "UGA"}]


def test_what_they_addressed_in_a_call_is_part_of_it(told: Callable[[str], list[Candidate]]) -> None:
    text = (
        f"{OKELLO} spoke by phone with {LAAKSONEN}. Minister Okello and Minister Laaksonen addressed trade."
    )
    assert [c.type for c in told(text)] == ["call"]
