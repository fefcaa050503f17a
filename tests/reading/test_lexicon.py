"""The trigger words: their forms, and that the data holds together."""

from __future__ import annotations

import re

import pytest

from communique.codebook.tables import ENGAGEMENT_TYPES
from communique.engagements.frames.frames import FRAMES
from communique.reading.text.lexicon import triggers

SHORT = re.compile(r"[^aeiou]+[aeiou][bdgklmnprt]")


def lemmas(form: str, pos: str) -> set[str]:
    return {t.lemma for t in triggers().get(form, ()) if t.pos == pos}


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("visited", "visit"),
        ("visiting", "visit"),
        ("met", "meet"),
        ("meets", "meet"),
        ("received", "receive"),
        ("receiving", "receive"),
        ("discusses", "discuss"),
        ("arrived", "arrive"),
        ("flew", "fly"),
        ("signed", "sign"),
        ("spoke", "speak"),
        ("told", "tell"),
        ("supplied", "supply"),
        ("laid", "lay"),
        ("jetted", "jet"),
        ("embarked", "embark"),
        ("travelled", "travel"),
        ("traveled", "travel"),
    ],
)
def test_a_verb_is_known_in_its_forms(form: str, lemma: str) -> None:
    assert lemma in lemmas(form, "verb")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("visits", "visit"),
        ("ceremonies", "ceremony"),
        ("wreaths", "wreath"),
        ("expos", "expo"),
    ],
)
def test_a_noun_is_known_in_the_plural(form: str, lemma: str) -> None:
    assert lemmas(form, "noun") == {lemma}


def test_short_verbs_double_their_last_letter() -> None:
    short = {
        t.lemma
        for found in triggers().values()
        for t in found
        if t.pos == "verb" and SHORT.fullmatch(t.lemma)
    }
    assert "jet" in short
    assert [form for lemma in short for form in (lemma + "ed", lemma + "ing") if form in triggers()] == []


def test_every_trigger_has_a_type_of_the_codebook_and_a_frame() -> None:
    for found in triggers().values():
        for trigger in found:
            assert trigger.type in ENGAGEMENT_TYPES
            assert trigger.pos in ("verb", "noun")
            assert trigger.frame == "event" or trigger.frame in FRAMES


def test_every_type_can_be_spoken_of() -> None:
    assert {t.type for found in triggers().values() for t in found} == set(ENGAGEMENT_TYPES)


def test_forms_are_in_lower_case() -> None:
    assert [form for form in triggers() if form != form.lower()] == []
