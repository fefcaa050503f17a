"""Tokens and sentences: where they are cut, and that their characters hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.reading.text.sentences import sentences, tokens


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Ghana signed.", "Togo did not."],
        ["Lt. Gen. Moses Okello met Adm. P. K. Rao in St. Petersburg.", "They spoke."],
        ["Brig.Gen. Outi Laaksonen spoke.", "She left."],
        ["Gen. (Ret.) Karim Bennani came.", "He left."],
        ["U.S. Navy officers came.", "They left the U.S.", "The talks ended."],
        ["She flew to the U.K. and the U.S. on Monday.", "He did not."],
        ["The U.N. Secretary-General spoke.", "It rained."],
        ["H.E. Dr. Grace Wanjiru came.", "She spoke."],
        ["Albert P. Khorev and J. M. Silva met.", "Both spoke."],
        ["Ship No. 5 sailed on Nov. 3 at 10 a.m. on Monday.", "It rained."],
        ["It left at 5 p.m.", "The crew slept."],
        ["Letkol Inf. Agus Bowo met PSSgt. Ramon Dizon.", "Both left."],
        ["Gen. (Ej.) Mota and Sgt. 2do. Vega came.", "(They left.)", "It rained."],
        ["Six of SI Md. Rashed Khan's men saw Ten. Cel. Mota.", "He came at ten.", "It rained."],
        ["It sailed in Dec.", "The crew slept."],
        ["He met Pablo Rojas Jr.", "They spoke."],
        ["The yard belongs to Delta Marine Co. Ltd.", "It builds boats."],
        ["He said “Stop.”", "Then he left.", "(She stayed.)", "They ate."],
        ['"We agree," he said.', '"Good."', "They left."],
        ["What?!", "Really…", "Yes."],
        ["It cost Rs. 500 million and Nu. 20 million.", "Both paid."],
        ["It cost 3.5 million, i.e. 3,500,000 euros.", "Both paid."],
        ["The envoy of Côte d’Ivoire spoke.", "Élodie Kouamé answered."],
        ["وصل الوزير إلى عمان.", "ثم غادر."],
    ],
    ids=lambda parts: parts[0][:32],
)
def test_text_is_cut_between_sentences_only(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize("break_", ["\n", "\n\n", "\r\n", " \n \n"])
def test_a_line_break_ends_a_sentence(break_: str) -> None:
    assert split(f"Talks in Rome{break_}Ghana met Togo") == ["Talks in Rome", "Ghana met Togo"]


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Ministers hail ties of friendship", "In a meeting on Monday they spoke."),
        ("Fleets to sail together", "The navies agreed."),
        ("Envoy calls on president", "During talks they ate."),
    ],
)
def test_a_heading_that_runs_into_a_sentence_is_cut_off(heading: str, sentence: str) -> None:
    assert split(f"{heading} {sentence}") == [heading, sentence]


@pytest.mark.parametrize("whole", ["He left The Hague.", "They met In Salah elders."])
def test_a_capital_inside_a_name_is_no_heading(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u00a0"])
def test_blank_text_has_no_sentence(text: str) -> None:
    assert sentences(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the minister's visit", ["the", "minister", "'s", "visit"]),
        ("the minister’s visit", ["the", "minister", "’s", "visit"]),
        ("did not, didn't, can’t", ["did", "not", ",", "did", "n't", ",", "ca", "n’t"]),
        ("a three-day visit", ["a", "three", "-", "day", "visit"]),
        ("Lt. Gen. J. Okello", ["Lt.", "Gen.", "J.", "Okello"]),
        ("U.S. and E.U.", ["U.S.", "and", "E.U."]),
        ("at 10 a.m., i.e. early", ["at", "10", "a.m.", ",", "i.e.", "early"]),
        ("US$5.3 million", ["US$", "5.3", "million"]),
        ("€ 3,000.50", ["€", "3,000.50"]),
        ("on the 21st at 10:30", ["on", "the", "21st", "at", "10:30"]),
        ("Côte d’Ivoire", ["Côte", "d’Ivoire"]),
        ("S-400s of the 1990s", ["S", "-", "400s", "of", "the", "1990s"]),
        ("5G and 10km for 5.3m", ["5G", "and", "10km", "for", "5.3", "m"]),
        ("Wait... no -- yes", ["Wait", "...", "no", "--", "yes"]),
        ("snake_case", ["snake", "_", "case"]),
        ("Владимир 张伟", ["Владимир", "张伟"]),
        ("“Yes,” he said.", ["“", "Yes", ",", "”", "he", "said", "."]),
        ("re-elected, face-to-face", ["re-elected", ",", "face", "-", "to", "-", "face"]),
        ("to de-escalate", ["to", "de-escalate"]),
    ],
)
def test_words_and_marks_stand_alone(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_part_of_a_text_keeps_the_characters_of_the_whole() -> None:
    text = "Title\nGhana met Togo. They spoke."
    first, second = sentences(text, 6)
    assert text[first.start : first.end] == "Ghana met Togo."
    assert [(t.start, t.text) for t in second.tokens] == [(22, "They"), (27, "spoke"), (32, ".")]
    assert [s.index for s in (first, second)] == [0, 1]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_characters_hold_and_nothing_is_lost(text: str) -> None:
    found = sentences(text)
    kept = "".join(text[s.start : s.end] for s in found)
    assert "".join(kept.split()) == "".join(text.split())
    ends = [0, *(s.end for s in found)]
    assert all(end <= s.start < s.end for end, s in zip(ends, found, strict=False))
    for sentence in found:
        assert all(text[t.start : t.end] == t.text for t in sentence.tokens)
        assert all(not t.text.isspace() for t in sentence.tokens)
        at = [sentence.start, *(t.end for t in sentence.tokens)]
        assert all(a <= t.start for a, t in zip(at, sentence.tokens, strict=False))
        assert at[-1] <= sentence.end


def test_words_that_a_transcript_runs_together_with_a_name_are_parted() -> None:
    words = [
        token.text for token in tokens("Ivan KarpovDear friends, NikolPrime Minister McDonald of WhiteHouse")
    ]
    assert " ".join(words) == "Ivan Karpov Dear friends , Nikol Prime Minister McDonald of WhiteHouse"


def test_the_full_stop_of_a_rank_ends_no_sentence_whatever_its_letters() -> None:
    for rank in ("LT. COL.", "TCnel.", "Sbtte.", "P/Lt. Col.", "Gral. Brig."):
        assert len(sentences(f"They met {rank} Ana Ruiz.")) == 1, rank
    assert len(sentences("He is now a GEN. The others left.")) == 2
