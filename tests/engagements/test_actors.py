"""Actors: whom a noun or pronoun stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.engagements.actors.actors import actors_of
from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.actors.subjects import main_subjects
from communique.engagements.candidates.candidate import Candidate
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse

OKELLO = "Ugandan Defence Minister Moses Okello"
LAAKSONEN = "Finnish Defence Minister Outi Laaksonen"
SOTO = "Chilean Foreign Minister Ana Soto"
MET = f"{OKELLO} met {LAAKSONEN} in Kampala. "

Analysed = Callable[..., Analysis]


def node_of(analysis: Analysis, word: str, sentence: int) -> tuple[Parse, Node]:
    parse = analysis.parses[sentence]
    return parse, next(n for n in parse.nodes if n.word.lower() == word)


def shown(analysis: Analysis, actors: tuple[Actor, ...]) -> list[str]:
    names = []
    for actor in actors:
        if actor.person is not None:
            names.append(analysis.people[actor.person].name or f"unnamed {actor.party}")
        else:
            names.append(f"{actor.party}: {actor.body}")
    return names


def of_word(analysis: Analysis, word: str, *, focus: tuple[Actor, ...] = ()) -> list[str]:
    """Whom the first node with a word stands for in the last sentence, after those before it."""
    discourse = Discourse(analysis, focus=focus)
    *before, last = sorted(analysis.parses)
    for index in before:
        discourse.remember(main_subjects(analysis.parses[index]))
    return shown(analysis, actors_of(*node_of(analysis, word, last), discourse))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Tajik delegation visited Ghana.", "delegation", ["TJK: delegation"]),
        (
            "A high-level delegation of Tajikistan visited Ghana.",
            "delegation",
            ["TJK: high-level delegation"],
        ),
        ("A delegation from Tajikistan visited Ghana.", "delegation", ["TJK: delegation"]),
        ("Tajikistan visited Ghana.", "tajikistan", ["TJK: None"]),
        ("The Norwegian frigate visited Ghana.", "frigate", ["NOR: frigate"]),
        ("Officers of Norway and Chile visited Ghana.", "officers", ["NOR: Officers", "CHL: Officers"]),
        ("A wide range of Norwegian officials visited Ghana.", "range", ["NOR: officials"]),
        ("One of the Chilean envoys visited Ghana.", "one", ["CHL: envoys"]),
        ("Norwegian tourists visited Ghana for a meeting.", "tourists", []),
        ("The weather spoilt the Norwegian visit to Ghana.", "weather", []),
        (
            "The Baltic foreign ministers visited Ghana for a meeting.",
            "ministers",
            ["EST: None", "LTU: None", "LVA: None"],
        ),
        (
            "Ministers of the Baltic countries visited Ghana for a meeting.",
            "ministers",
            ["EST: None", "LTU: None", "LVA: None"],
        ),
        (
            f"{OKELLO} received his guests, {LAAKSONEN} and Chilean Defence Minister Ana Rojas, in Kampala.",
            "guests",
            ["Outi Laaksonen", "Ana Rojas"],
        ),
        (f"A delegation led by {LAAKSONEN} visited Ghana.", "delegation", ["Outi Laaksonen"]),
        (f"A team headed by {LAAKSONEN} visited Ghana.", "team", ["Outi Laaksonen"]),
    ],
)
def test_a_noun_stands_for_a_party_body_or_leader(
    analysed: Analysed, text: str, word: str, expected: list[str]
) -> None:
    assert of_word(analysed(text), word) == expected


@pytest.mark.parametrize(
    ("after", "word", "expected"),
    [
        ("He then visited Kenya.", "he", ["Moses Okello"]),
        ("Chilean Foreign Minister Ana Soto received him.", "him", ["Moses Okello"]),
        ("Chilean Foreign Minister Ana Soto met with him.", "him", ["Moses Okello"]),
        ("Chilean Foreign Minister Ana Soto said she met Peru.", "she", ["Ana Soto"]),
        ("The Ugandan army hailed his visit.", "his", ["Moses Okello"]),
    ],
)
def test_a_pronoun_means_the_subject_spoken_of_last(
    analysed: Analysed, after: str, word: str, expected: list[str]
) -> None:
    assert of_word(analysed(MET + after), word) == expected


def test_whoever_receives_him_is_not_him(analysed: Analysed) -> None:
    analysis = analysed("Ghana and Togo met. Chilean Foreign Minister Ana Soto received him.")
    assert of_word(analysis, "him") == []


@pytest.mark.parametrize("words", ["The two ministers", "Both sides", "They", "The leaders", "The two"])
def test_groups_are_those_of_the_engagement_in_focus(analysed: Analysed, words: str) -> None:
    analysis = analysed(MET + f"{words} discussed a visit.")
    focus = (Actor(0, "UGA", None, 0, 37), Actor(1, "FIN", None, 42, 81))
    head = words.split()[-1].lower()
    assert of_word(analysis, head, focus=focus) == ["Moses Okello", "Outi Laaksonen"]
    assert of_word(analysis, head) == []


def test_counted_states_are_those_named_last(analysed: Analysed) -> None:
    text = "Ghana and Togo share a border with Benin. The ministers of the {} countries discussed a visit."
    assert sorted(of_word(analysed(text.format("three")), "ministers")) == [
        "BEN: None",
        "GHA: None",
        "TGO: None",
    ]
    assert of_word(analysed(text.format("two")), "ministers") == []


def test_a_person_acts_for_their_party(analysed: Analysed) -> None:
    analysis = analysed(MET)
    parse = analysis.parses[0]
    (actor,) = actors_of(parse, parse.nodes[0], Discourse(analysis))
    assert (actor.party, analysis.report.text[actor.start : actor.end]) == ("UGA", OKELLO)


def test_an_adjective_alone_is_nobody(analysed: Analysed) -> None:
    assert of_word(analysed("The Norwegian visit to Ghana ended."), "norwegian") == []


def test_a_body_as_subject_is_its_leader(analysed: Analysed) -> None:
    analysis = analysed(f"A delegation led by {LAAKSONEN} arrived in Uganda. {OKELLO} received her.")
    assert of_word(analysis, "her") == ["Outi Laaksonen"]


def test_who_is_thanked_is_whose_visit_it_was(analysed: Analysed) -> None:
    text = f"{OKELLO} hosted {LAAKSONEN}. {OKELLO} thanked {LAAKSONEN} for his visits to Kenya."
    assert of_word(analysed(text), "his") == ["Outi Laaksonen"]


def test_who_meets_somebody_on_his_visit_is_the_visitor(analysed: Analysed) -> None:
    text = f"{OKELLO} travelled to Finland. {OKELLO} met {LAAKSONEN} on his visit to Helsinki."
    assert of_word(analysed(text), "his") == ["Moses Okello"]


def test_leaders_of_a_named_group_are_not_those_spoken_of(analysed: Analysed) -> None:
    focus = (Actor(None, "UGA", None, 0, 3), Actor(None, "FIN", None, 0, 3))
    assert len(of_word(analysed(f"{MET}The leaders met again."), "leaders", focus=focus)) == 2
    assert of_word(analysed(f"{MET}Leaders of the Sahel Pact met again."), "leaders", focus=focus) == []


def test_a_visiting_dignitary_is_not_of_the_country_where_they_are(analysed: Analysed) -> None:
    analysis = analysed(f"{MET}The visiting dignitary laid a wreath.")
    parse, node = node_of(analysis, "dignitary", 1)
    discourse = Discourse(analysis)
    discourse.focus = (Actor(0, "UGA", None, 0, 3), Actor(1, "FIN", None, 0, 3))
    discourse.country = "UGA"
    assert shown(analysis, actors_of(parse, node, discourse)) == ["Outi Laaksonen"]


def test_officials_of_two_organisations_meet(told: Callable[..., list[Candidate]]) -> None:
    text = (
        "The African Union's Commissioner for Peace, Fatou Camara, met UN Special Envoy Lars Dahl in Kampala."
    )
    (meeting,) = told(text)
    assert meeting.parties.keys() == {"AU", "UN"}


def test_an_ambassador_whom_an_organisation_receives_brings_no_party_of_the_place(
    told: Callable[..., list[Candidate]],
) -> None:
    text = (
        "The Secretary General of the Gulf Cooperation Council, Omar Nasser, received in Riyadh the "
        "Ambassador of the European Union to Saudi Arabia, Lars Dahl."
    )
    (meeting,) = told(text)
    assert meeting.parties.keys() == {"EU", "GCC"}


def test_the_two_presidents_are_not_the_ministers_who_met(analysed: Analysed) -> None:
    text = f"{MET}The presidents of the two countries will meet in May."
    analysis = analysed(text)
    parse, node = node_of(analysis, "presidents", 1)
    focus = (Actor(0, "UGA", None, 0, 3), Actor(1, "FIN", None, 0, 3))
    actors = actors_of(parse, node, Discourse(analysis, focus=focus))
    assert [(a.person, a.party, a.body) for a in actors] == [
        (None, "UGA", "president"),
        (None, "FIN", "president"),
    ]
    assert of_word(analysed(f"{MET}The ministers of the two countries agreed."), "ministers", focus=focus)


def test_the_two_premiers_are_the_prime_ministers(analysed: Analysed) -> None:
    text = "Chilean Prime Minister Ana Soto met Finnish Prime Minister Per Dahl. The two premiers agreed."
    analysis = analysed(text)
    focus = (Actor(0, "CHL", None, 0, 3), Actor(1, "FIN", None, 0, 3))
    assert of_word(analysis, "premiers", focus=focus) == ["Ana Soto", "Per Dahl"]


def test_a_counterpart_of_nobody_named_is_of_the_other_side(told: Callable[..., list[Candidate]]) -> None:
    text = f"{OKELLO} held talks with Finnish colleagues. Okello will host his counterpart in May."
    (hosted,) = (c for c in told(text) if c.lemma == "host")
    assert set(hosted.parties) == {"FIN", "UGA"}


@pytest.mark.parametrize("word", ["chairs", "commissioners", "inspectors", "observers"])
def test_the_people_of_an_organisation_act_for_it(analysed: Analysed, word: str) -> None:
    analysis = analysed(f"The {word} of the OSCE mission met the Ugandan minister in Kampala.")
    parse, node = node_of(analysis, word, 0)
    assert shown(analysis, actors_of(parse, node, Discourse(analysis)))


def test_a_pronoun_before_the_subject_means_it(
    told: Callable[..., list[Candidate]], analysed: Analysed
) -> None:
    text = f"{SOTO} spoke to the press. In his first visit to Finland, {OKELLO} praised the Finnish navy."
    (visit,) = [c for c in told(text) if c.type == "visit"]
    assert shown(analysed(text), tuple(visit.guests)) == ["Moses Okello"]
    hosted = f"{SOTO} toured a Finnish base. During her visit to Finland, {LAAKSONEN} received her."
    (visit,) = [c for c in told(hosted) if c.type == "visit" and c.lemma == "visit"]
    assert shown(analysed(hosted), tuple(visit.guests)) == ["Ana Soto"]
