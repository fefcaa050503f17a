"""Which sentences open a list, and which are its items."""

from __future__ import annotations

import pytest

from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import Parse, parse_sentences
from communique.reading.text.lists import item_words, openings
from communique.reading.text.sentences import sentences


def items(text: str) -> list[str]:
    found = sentences(text)
    lists = openings(text, found)
    return [" ".join(t.text for t in item_words(s)) for s in found if s.index in lists]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The sides agreed to:\n• open a consulate;\n• ease visas; and\n• meet again.\nLunde then left.",
            ["open a consulate", "ease visas", "meet again ."],
        ),
        (
            "Norway will:\n1. train divers\n2. lend two boats\nThe visit ended.",
            ["train divers", "lend two boats"],
        ),
        (
            "They agreed to:\nopen a consulate;\nease visas.\nLunde left.",
            ["open a consulate", "ease visas ."],
        ),
        ("They signed the following:\n- a treaty;\n- a protocol.", []),
        ("Lunde agreed to:\nThe visit ended.", []),
    ],
)
def test_items_of_a_list_that_goes_on_with_its_opening(text: str, expected: list[str]) -> None:
    assert items(text) == expected


def parsed(text: str) -> Parse:
    found = sentences(text)
    return parse_sentences(load_model(), found[1:2], (), (), openings(text, found))[0]


def test_an_item_is_parsed_behind_its_opening() -> None:
    parse = parsed("The ministers agreed to:\n- Open a consulate;\n- ease visas.")
    verb = next(node for node in parse.nodes if node.word == "Open")
    head = parse.head(verb)
    assert head is not None
    assert head.word == "agreed"
    assert (parse.is_own(verb), parse.is_own(head)) == (True, False)
