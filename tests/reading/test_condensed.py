"""Sentences with people and parties condensed: what the parser and the spotter are shown."""

from __future__ import annotations

from communique.documents import make_report
from communique.reading.analysis import condensed_of


def told(text: str) -> list[str]:
    return [word.told for word in condensed_of(make_report(text))[0]]


def test_whoever_is_named_is_one_and_the_same_name() -> None:
    text = "Peru's Navy Chief Adm. Luis Paredes met Lt. Gen. Ana Quispe Soto in Lima."
    words = condensed_of(make_report(text))[0]
    assert [word.told for word in words] == ["Smith", "met", "Smith", "in", "Lima", "."]
    assert text[: words[0].end] == "Peru's Navy Chief Adm. Luis Paredes"


def test_an_office_without_a_name_keeps_its_last_word_before_the_spotter() -> None:
    text = "The Norwegian defence minister received the ambassador of Ghana and his counterpart from Togo."
    words = condensed_of(make_report(text))[0]
    assert [word.told for word in words if word.person] == ["minister", "ambassador", "counterpart"]
    assert [word.shown for word in words if word.person] == ["minister", "ambassador", "Smith"]


def test_a_party_of_several_words_is_shown_as_a_state_or_its_adjective() -> None:
    assert told("The Sri Lankan frigate left Chile for the United Arab Emirates.") == [
        "The", "French", "frigate", "left", "Chile", "for", "the", "France", "."
    ]  # fmt: skip


def test_an_apostrophe_behind_a_name_owns() -> None:
    assert told("The Philippines' ships sailed.")[1:3] == ["Philippines", "'s"]


def test_the_parser_is_shown_straight_apostrophes() -> None:
    words = condensed_of(make_report("Oslo underlined Iran’s duty and didn’t leave the sailors’ base."))[0]
    shown = [(word.shown, word.told) for word in words if "’" in word.word]
    assert shown == [("'s", "’s"), ("n't", "n’t"), ("'", "’")]


def test_a_participle_that_opens_a_sentence_is_shown_without_its_capital() -> None:
    words = condensed_of(make_report("Meeting Adm. Luis Paredes of Peru, the minister spoke."))[0]
    assert (words[0].word, words[0].shown, words[0].told) == ("Meeting", "meeting", "Meeting")


def test_semicolons_between_persons_are_shown_as_commas() -> None:
    text = "She met Peru's minister Luis Paredes; Chile's minister Ana Quispe; and Adm. Jo Rey; Oman left."
    words = condensed_of(make_report(text))[0]
    assert [word.shown for word in words if word.word == ";"] == [",", ",", ";"]
    assert {word.told for word in words if word.word == ";"} == {";"}


def test_excellencies_before_an_office_are_no_pronoun() -> None:
    assert told("HE the Norwegian Foreign Minister spoke. HE left.")[:3] == ["the", "Minister", "spoke"]


def test_who_is_to_lead_together_is_to_lead() -> None:
    words = condensed_of(make_report("He is to co-chair the session with Peru and co-host a dinner."))[0]
    assert [(word.word, word.shown) for word in words[3:4]] == [("co-chair", "chair")]
    assert [word.word for word in words if word.word.startswith("co")] == ["co-chair", "co"]


def test_a_ship_that_heads_somewhere_is_shown_as_one_that_goes() -> None:
    words = condensed_of(make_report("The Peruvian frigate heads for Oslo."))[0]
    assert [(word.shown, word.told) for word in words if word.word == "heads"] == [("goes", "heads")]
    heads = condensed_of(make_report("The Peruvian navy and the heads for supply met in Oslo."))[0]
    assert [word.shown for word in heads if word.word == "heads"] in (["heads"], [])
