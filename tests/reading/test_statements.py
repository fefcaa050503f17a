"""Statements in single sentences, parsed without people and parties."""

from __future__ import annotations

import pytest

from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import Parse, parse_sentences
from communique.reading.statements.cues import CUES, cues, may_state, words
from communique.reading.statements.statements import Statement, find_statements, speech_above
from communique.reading.text.sentences import sentences


def parsed(text: str) -> Parse:
    return parse_sentences(load_model(), sentences(text)[:1], (), ())[0]


def stated(text: str) -> list[Statement]:
    return list(find_statements(parsed(text)))


def kinds(text: str) -> list[tuple[str | None, str | None]]:
    return [(s.outcome, s.stance) for s in stated(text)]


@pytest.mark.parametrize(
    ("text", "outcome", "stance"),
    [
        ("The two ministers agreed to open a joint academy.", "agreed", None),
        ("The ministers agreed that a liaison officer will move to Oslo.", "agreed", None),
        ("It was agreed to open a joint academy.", "agreed", None),
        ("They signed a memorandum of understanding on hydrography.", "signed", None),
        ("He pledged to send two minehunters.", "pledged", None),
        ("Norway will send two minehunters to the port.", "pledged", None),
        ("Norway is ready to train forty divers.", "pledged", None),
        ("He expressed readiness to train forty divers.", "pledged", None),
        ("She invited her colleague to Oslo.", "invited", None),
        ("The admiral thanked his hosts for the berth.", "conveyed", "thanks"),
        ("She expressed deep gratitude for the berth.", "conveyed", "thanks"),
        ("He congratulated his colleague on the election.", "conveyed", "congratulates"),
        ("They reaffirmed their commitment to expanding trade.", "reaffirmed", None),
        ("Norway is determined to expand trade with Chile.", "reaffirmed", None),
        ("She stressed the importance of open sea lanes.", None, "supports"),
        ("He praised the crew's discipline.", None, "supports"),
        ("Norway opposes the blockade.", None, "opposes"),
        ("He criticized the blockade of the port.", None, "opposes"),
        ("The minister called the blockade unacceptable.", None, "opposes"),
        ("They condemned the attack on the convoy.", None, "condemns"),
        ("He urged all sides to reopen the strait.", None, "supports"),
        ("Norway will increase its aid to Chile.", "pledged", None),
        ("The minister announced $30 million to fight trafficking.", "pledged", None),
        ("He assured his colleague that the strait will stay open.", "pledged", None),
        ("She welcomed that the strait was reopened.", None, "supports"),
    ],
)
def test_a_cue_with_its_complement_states_something(
    text: str, outcome: str | None, stance: str | None
) -> None:
    assert (outcome, stance) in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "They discussed the prospects of cooperation.",
        "He expressed concern.",
        "They hope to sign a treaty next year.",
        "They did not agree to open an academy.",
        "They will sign a treaty next year.",
        "A treaty is to be signed in the spring.",
        "He will travel to Oslo to sign a treaty.",
        "The treaty is targeted to be signed in June.",
        "They discussed the conclusion of the treaty.",
        "She welcomed the delegation.",
        "The grant is meant to support the school.",
        "He agreed with his colleague.",
        "Norway is ready for cooperation.",
        "Signing a trade agreement can help both.",
        "Trade will grow by signing agreements.",
        "It is planned to sign a treaty on visas.",
        "It is possible to sign a treaty.",
        "The way is open for Peru to sign the treaty.",
    ],
)
def test_what_is_only_wished_denied_or_talked_about_states_nothing(text: str) -> None:
    assert [k for k in kinds(text) if k != (None, None)] == []


@pytest.mark.parametrize(
    "text",
    [
        "As they prepared for the tour, drones came.",
        "Norway is ready to respond to any attack.",
        "It will be a deal to be signed in May.",
        "No contract has been signed.",
        "The envoy offered few details.",
        "Norway shared no evidence with Chile.",
        "The treaty holds if Norway remains committed to its duties.",
        "When an agreement is reached, the port opens.",
        "Norway will give a speech in Santiago.",
    ],
)
def test_threats_preparations_and_speeches_bind_nobody(text: str) -> None:
    assert all(outcome is None for outcome, _ in kinds(text))


def test_a_signing_that_took_place_is_told_by_a_gerund_too() -> None:
    assert ("signed", None) in kinds("They ended the talks by signing a treaty.")


def test_who_invites_both_to_be_calm_asks_for_it() -> None:
    assert kinds("Norway invited both sides to show restraint.") == [(None, "supports")]


def test_a_denied_recognition_is_a_stance_of_its_own() -> None:
    (statement,) = stated("Norway does not recognise the annexation.")
    assert statement.denied
    assert statement.stance == "does_not_recognise"
    assert statement.outcome is None


def test_coordinated_undertakings_are_told_one_by_one() -> None:
    text = "They agreed to open an academy and to hold a drill every year."
    found = [text[s.complement.start : s.complement.end] for s in stated(text) if s.complement]
    assert found == ["to open an academy", "to hold a drill every year"]


def test_coordinated_instruments_are_told_one_by_one() -> None:
    text = "They signed a roadmap, a visa agreement and a protocol."
    found = [text[s.complement.start : s.complement.end] for s in stated(text) if s.complement]
    assert found == ["a roadmap", "a visa agreement", "a protocol"]


def test_the_clause_leaves_out_what_is_coordinated_and_added() -> None:
    text = "The admiral thanked his hosts for the berth and praised the crew."
    found = [text[s.clause.start : s.clause.end] for s in stated(text)]
    assert found == ["The admiral thanked his hosts for the berth", "praised the crew"]


def test_the_voices_are_the_subject_also_of_a_coordinated_verb() -> None:
    text = "The admiral thanked his hosts and praised the crew."
    assert [[v.word for v in s.voices] for s in stated(text)] == [["admiral"], ["admiral"]]


def test_who_calls_something_unacceptable_is_who_says_so() -> None:
    (statement,) = stated("The minister said that the blockade is unacceptable.")
    assert [v.word for v in statement.voices] == ["minister"]
    assert statement.cue.about == "subject"


def test_speech_above_is_the_verb_that_says_the_clause() -> None:
    parse = parsed("The minister said that Norway is ready to help.")
    ready = next(n for n in parse.nodes if n.word == "ready")
    above = speech_above(parse, ready)
    assert above is not None
    assert above.word == "said"


def test_every_inflected_form_is_a_cue() -> None:
    assert {"agree", "agreed", "agreeing", "pledges", "pledging", "gratitude", "unacceptable"} <= CUES
    assert "reiterating" in cues().carriers
    assert "stressed" in words("speech")


def test_the_clause_of_a_relative_holds_what_it_speaks_of() -> None:
    text = "He recalled the treaty that they signed in Oslo."
    found = [text[s.clause.start : s.clause.end] for s in stated(text) if s.outcome == "signed"]
    assert found == ["the treaty that they signed in Oslo"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("they agreed to meet", True),
        ("she expressed deep gratitude", True),
        ("gratitude is rare", False),
        ("norway will send two ships", True),
        ("norway sent two ships", False),
        ("the fleet sailed on monday", False),
    ],
)
def test_words_alone_say_whether_a_sentence_can_state_something(sentence: str, expected: bool) -> None:
    assert may_state(frozenset(sentence.split())) is expected


def test_who_will_continue_to_a_place_reaffirms_nothing() -> None:
    assert not [s for s in stated("On Friday he will continue to Lima.") if s.outcome]
    assert [s.outcome for s in stated("Norway will continue to help Peru.")] == ["reaffirmed"]
