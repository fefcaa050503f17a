"""Topics: phrases by topic, content words, and what is chosen."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from importlib import resources

import pytest

from communique.codebook.tables import TOPICS
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.completion.topic_words import ContentWords, topic_hits
from communique.engagements.completion.topics import topic_signs, topics_of
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span

MET = "Ghanaian Defence Minister Ama Boateng met Norwegian Defence Minister Kari Lunde in Oslo "


def hits(text: str) -> dict[str, str]:
    return {topic: text[slice(*hit.at)] for topic, hit in topic_hits(text, Span(0, len(text))).items()}


@pytest.mark.parametrize(
    ("text", "topic", "words"),
    [
        ("fighting piracy", "maritime_security", "piracy"),
        ("two Terrorist groups", "counter_terrorism", "Terrorist"),
        ("joint EXERCISES", "joint_exercises", "EXERCISES"),
        ("a free trade area", "trade", "free trade"),
        ("cybersecurity", "cyber", "cybersecurity"),
        ("search and rescue at sea", "search_rescue", "search and rescue"),
        ("wool imports from Peru", "trade", "imports"),
        ("two hospitals", "health", "hospitals"),
        ("places for midshipmen", "education_exchange", "midshipmen"),
    ],
)
def test_a_phrase_speaks_of_its_topic(text: str, topic: str, words: str) -> None:
    assert hits(text)[topic] == words


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Damascus", "infrastructure"),
        ("postrade", "trade"),
        ("aide", "technology"),
        ("moonlight", "space"),
        ("of great importance", "trade"),
        ("a courtesy call", "legal"),
        ("their hospitality", "health"),
        ("in Crimea", "legal"),
        ("in the Visayas", "migration"),
        ("the Solomon Islands", "territorial_dispute"),
        ("the Democratic Republic", "human_rights"),
    ],
)
def test_a_phrase_counts_only_whole(text: str, topic: str) -> None:
    assert topic not in hits(text)


def test_only_what_lies_between_the_characters_counts() -> None:
    text = "trade here, energy there"
    assert set(topic_hits(text, Span(0, 10))) == {"trade"}
    assert topic_hits(text, Span(12, 24))["energy"].at == Span(12, 18)
    assert topic_hits(text, Span(6, 10)) == {}


def test_what_was_discussed_stands_behind_a_word_that_says_so() -> None:
    text = "An energy firm paid for lunch, at which they discussed energy and trade."
    found = topic_hits(text, Span(0, len(text)))
    assert found["energy"].discussed
    assert found["energy"].at.start > text.index("discussed")
    assert not topic_hits("Trade was slow.", Span(0, 15))["trade"].discussed


def test_letters_that_grow_in_lower_case_do_not_shift_characters() -> None:
    text = "İİİ trade"
    assert all(text[slice(*hit.at)].lower() == hit.words for hit in topic_hits(text, Span(0, 9)).values())


def test_the_phrases_are_of_topics_of_the_codebook_and_in_lower_case() -> None:
    source = resources.files("communique.engagements") / "data" / "topics.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    assert set(data) == {*TOPICS, "discussing"}
    for row in data.values():
        assert all(phrase == phrase.lower() for phrase in row["words"])
        assert len(set(row["words"])) == len(row["words"])


def test_content_words_leave_out_names_and_small_words(analysed: Callable[..., Analysis]) -> None:
    text = "Ghana met Norway about training of the pilots."
    analysis = analysed(text)
    found = ContentWords(analysis).of([Span(0, len(text))])
    assert list(found) == ["met", "train", "pilot"]
    assert text[slice(*found["pilot"])] == "pilots"


def test_neighbours_make_a_pair(analysed: Callable[..., Analysis]) -> None:
    text = "Ghana met Norway on fishing rights."
    found = ContentWords(analysed(text)).of([Span(0, len(text))])
    assert text[slice(*found["fish right"])] == "fishing rights"


@pytest.mark.parametrize(
    ("about", "topic", "words"),
    [
        ("to discuss cyber security.", "cyber", "cyber"),
        ("to discuss trade.", "trade", "trade"),
        ("for talks on migration.", "migration", "migration"),
        ("and discussed search and rescue at sea.", "search_rescue", "search and rescue"),
    ],
)
def test_an_engagement_is_about_what_its_sentence_says(
    analysed: Callable[..., Analysis],
    told: Callable[..., list[Candidate]],
    about: str,
    topic: str,
    words: str,
) -> None:
    analysis, found = analysed(MET + about), told(MET + about)
    topics = topics_of(analysis, found)[0]
    assert list(topics) == sorted(topics)
    assert analysis.report.text[slice(*topics[topic])] == words


def test_the_offices_of_those_who_take_part_are_words_of_their_own(
    analysed: Callable[..., Analysis], told: Callable[..., list[Candidate]]
) -> None:
    text = (
        "Ghanaian Minister of Energy Ama Boateng met Norwegian Ambassador Kari Lunde in Accra. "
        "The Chilean Minister of Health was ill."
    )
    analysis, found = analysed(text), told(text)
    words = topic_signs(analysis, found)[0].words
    offices = {word: text[slice(*at)] for word, at in words.items() if word.startswith("office: ")}
    assert offices == {
        "office: minister": "Minister of Energy",
        "office: energy": "Minister of Energy",
        "office: ambassador": "Ambassador",
    }


def test_signs_name_where_a_topic_is_said(
    analysed: Callable[..., Analysis], told: Callable[..., list[Candidate]]
) -> None:
    text = MET + "on Monday. They discussed trade. Energy came up."
    found = told(text)
    signs = topic_signs(analysed(text), found)[0]
    assert "trade said in evidence" in signs.signs["trade"]
    assert "energy said in evidence" not in signs.signs["energy"]
    assert "cyber not said" in signs.signs["cyber"]
    assert set(signs.signs) == set(TOPICS)


def test_what_follows_talks_goes_on_about_them_though_a_visit_is_recalled(
    analysed: Callable[..., Analysis], told: Callable[..., list[Candidate]]
) -> None:
    text = MET + "on Monday. Lunde recalled her visit to Ghana in 2019. The export of timber came up."
    analysis, found = analysed(text), told(text)
    meeting = next(c for c in found if c.type == "meeting")
    own = topic_signs(analysis, found)[found.index(meeting)]
    assert "trade said in context" in own.signs["trade"]
    assert "timber" in own.words


def test_what_follows_other_talks_is_theirs(
    analysed: Callable[..., Analysis], told: Callable[..., list[Candidate]]
) -> None:
    text = MET + "on Monday. Boateng then met Chilean Defence Minister Ana Soto. Export of timber came up."
    analysis, found = analysed(text), told(text)
    first, second = topic_signs(analysis, [c for c in found if c.type == "meeting"])
    assert "trade said in context" not in first.signs["trade"]
    assert "trade said in context" in second.signs["trade"]


def test_what_is_said_at_talks_within_a_visit_is_not_said_behind_the_visit(
    analysed: Callable[..., Analysis], told: Callable[..., list[Candidate]]
) -> None:
    text = "Ghanaian Defence Minister Ama Boateng visited Norway in May. " + (
        "She met her counterpart Kari Lunde. Lunde praised her. Export of timber came up."
    )
    analysis, found = analysed(text), told(text)
    visit = next(place for place, c in enumerate(found) if c.type == "visit")
    assert "trade said in kin" in topic_signs(analysis, found)[visit].signs["trade"]
