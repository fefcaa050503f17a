"""The condensed parse: one node for each person and party, with characters that hold."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.codebook import Report
from communique.gazetteer.parties import find_parties
from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import Parse, parse_sentences
from communique.reading.people.people import find_people
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences

TEXT = (
    "Chief of the General Staff Lt. Gen. Moses Okello of Uganda met South African Foreign Minister "
    "Ana Soto.\n"
    "They signed an agreement."
)
PIECES = st.sampled_from(
    ["General Moses Okello", "met", "the United States", "Prime Minister", "Ana Soto", "and", "South Korean",
     ",", "his counterpart", ".", "\n", "\u200f", "𝔘", "İ", "talks", "with", "in", "Seoul", "U.S.", "(", "’s",
     "x" * 300]
)  # fmt: skip


def parsed(text: str) -> tuple[Parse, ...]:
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    found = sentences(text)
    parties = tuple(PartyMention(*party) for party in find_parties(text))
    _, mentions = find_people(report, found, parties)
    return parse_sentences(load_model(), found, mentions, parties)


def test_a_person_with_rank_and_post_is_one_node() -> None:
    parse = parsed(TEXT)[0]
    people = [TEXT[n.start : n.end] for n in parse.nodes if n.person]
    assert people == [
        "Chief of the General Staff Lt. Gen. Moses Okello of Uganda",
        "South African Foreign Minister Ana Soto",
    ]
    assert [n.word for n in parse.nodes if not n.person] == ["met", "."]


def test_a_party_of_several_words_is_one_node() -> None:
    parse = parsed("The United States met Saudi Arabian officials.")[0]
    assert [(n.party.code, n.end - n.start) for n in parse.nodes if n.party] == [("USA", 13), ("SAU", 13)]


def test_each_sentence_has_its_parse_in_order() -> None:
    first, second = parsed(TEXT)
    assert (first.sentence.index, second.sentence.index) == (0, 1)
    assert [n.word for n in second.nodes] == ["They", "signed", "an", "agreement", "."]


def test_no_sentence_gives_no_parse() -> None:
    assert parse_sentences(load_model(), (), (), ()) == ()


def test_the_rest_of_an_endless_sentence_is_left_out() -> None:
    parse = parsed("Ghana met Togo " + "and so on " * 200)[0]
    assert len(parse.nodes) == 160


@pytest.fixture(scope="module")
def parse() -> Parse:
    return parsed("The crowd met Ghana, Togo and Mali in Accra.")[0]


def test_head_and_children_agree(parse: Parse) -> None:
    for node in parse.nodes:
        for child in parse.children(node):
            assert parse.head(child) == node
    assert [n for n in parse.nodes if parse.head(n) is None] == [parse.nodes[2]]


def test_children_can_be_asked_for_by_dependency(parse: Parse) -> None:
    assert [n.word for n in parse.children(parse.nodes[2], "nsubj", "dobj")] == ["crowd", "Ghana"]


def test_the_subtree_of_the_root_is_the_sentence(parse: Parse) -> None:
    assert tuple(parse.subtree(parse.nodes[2])) == parse.nodes


def test_conjuncts_are_all_members_of_a_list(parse: Parse) -> None:
    assert [n.word for n in parse.conjuncts(parse.nodes[3])] == ["Ghana", "Togo", "Mali"]


def test_ancestors_go_up_to_the_root(parse: Parse) -> None:
    (accra,) = [n for n in parse.nodes if n.word == "Accra"]
    assert list(parse.ancestors(accra))[-1] == parse.nodes[2]
    assert list(parse.ancestors(parse.nodes[2])) == []


def test_a_character_finds_its_node(parse: Parse) -> None:
    assert parse.node_at(5) == parse.nodes[1]
    assert parse.node_at(3) is None
    assert parse.node_at(999) is None


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25))
def test_the_characters_of_nodes_hold(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for parse in parsed(text):
        starts = [node.start for node in parse.nodes]
        assert starts == sorted(set(starts))
        for node in parse.nodes:
            assert parse.sentence.start <= node.start < node.end <= len(text)
            assert node.person is not None or text.startswith(node.word, node.start)
            assert 0 <= node.head < len(parse.nodes)
