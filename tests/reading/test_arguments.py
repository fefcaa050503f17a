"""The arguments of verbs and nouns, by grammatical slot."""

from __future__ import annotations

import pytest

from communique.codebook import Report
from communique.gazetteer.parties import find_parties
from communique.reading.parsing.arguments import Slots, clause, governor, noun_slots, verb_slots
from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import Node, Parse, parse_sentences
from communique.reading.people.people import find_people
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences

OKELLO = "Ugandan Defence Minister Moses Okello"
LAAKSONEN = "Finnish Defence Minister Outi Laaksonen"
SOTO = "Chilean Foreign Minister Ana Soto"


def parsed(text: str) -> Parse:
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    found = sentences(text)
    parties = tuple(PartyMention(*party) for party in find_parties(text))
    _, mentions = find_people(report, found, parties)
    return parse_sentences(load_model(), found, mentions, parties)[0]


def node_of(parse: Parse, word: str) -> Node:
    return next(n for n in parse.nodes if n.word == word)


def said(text: str, nodes: tuple[Node, ...]) -> list[str]:
    """The surname, code or word of each node."""
    return [
        text[n.start : n.end].split()[-1] if n.person else n.party.code if n.party else n.word for n in nodes
    ]


def slots_of(text: str, word: str) -> dict[str, list[str]]:
    parse = parsed(text)
    node = node_of(parse, word)
    slots: Slots = verb_slots(parse, node) if node.tag.startswith("V") else noun_slots(parse, node)
    return {name: said(text, getattr(slots, name)) for name in Slots._fields[:-1] if getattr(slots, name)}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (f"{OKELLO} met {LAAKSONEN} in Kampala.", "met", {"agents": ["Okello"], "objects": ["Laaksonen"]}),
        (
            f"{OKELLO} signed and published the accord.",
            "signed",
            {"agents": ["Okello"], "objects": ["accord"]},
        ),
        (f"{OKELLO} met with {LAAKSONEN}.", "met", {"agents": ["Okello"], "withs": ["Laaksonen"]}),
        (f"{LAAKSONEN} was received by {OKELLO}.", "received", {"objects": ["Laaksonen"], "bys": ["Okello"]}),
        (
            f"{OKELLO} received {LAAKSONEN} and {SOTO}.",
            "received",
            {"agents": ["Okello"], "objects": ["Laaksonen", "Soto"]},
        ),
        (f"{LAAKSONEN}, who visited Uganda, left.", "visited", {"agents": ["Laaksonen"], "objects": ["UGA"]}),
        (
            f"{OKELLO} invited {LAAKSONEN} to visit Uganda.",
            "visit",
            {"agents": ["Laaksonen"], "objects": ["UGA"]},
        ),
        (f"{LAAKSONEN} hopes to visit Uganda.", "visit", {"agents": ["Laaksonen"], "objects": ["UGA"]}),
        (f"{LAAKSONEN} arrived in Uganda from Kenya.", "arrived", {"agents": ["Laaksonen"]}),
        (
            "Ghana and Togo signed an agreement.",
            "signed",
            {"agents": ["GHA", "TGO"], "objects": ["agreement"]},
        ),
        (
            "Norway donated boats to Ghana.",
            "donated",
            {"agents": ["NOR"], "objects": ["boats"], "tos": ["GHA"]},
        ),
        (f"Met by {OKELLO}, {LAAKSONEN} smiled.", "Met", {"bys": ["Okello"]}),
        (
            f"The minister received by {OKELLO} left.",
            "received",
            {"objects": ["minister"], "bys": ["Okello"]},
        ),
    ],
)
def test_a_verb_finds_who_acts_and_on_whom(text: str, word: str, expected: dict[str, list[str]]) -> None:
    found = slots_of(text, word)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            f"{OKELLO} held talks with {LAAKSONEN}.",
            "talks",
            {"agents": ["Okello"], "withs": ["Laaksonen"]},
        ),
        (f"Talks between {OKELLO} and {LAAKSONEN} were held.", "Talks",
         {"betweens": ["Okello", "Laaksonen"]}),
        (f"The visit by {LAAKSONEN} to Uganda ended.", "visit", {"bys": ["Laaksonen"], "tos": ["UGA"]}),
        (f"The visit of {LAAKSONEN} to Uganda ended.", "visit", {"ofs": ["Laaksonen"]}),
        (f"{LAAKSONEN} paid a visit to Uganda.", "visit", {"agents": ["Laaksonen"], "tos": ["UGA"]}),
        (f"{LAAKSONEN}'s visit to Uganda ended.", "visit", {"owners": ["Laaksonen"], "tos": ["UGA"]}),
        (f"{OKELLO} said this during a meeting with {LAAKSONEN}.", "meeting",
         {"speaker": ["Okello"], "withs": ["Laaksonen"]}),
        ("A meeting of Ghana and Togo was held in Accra.", "meeting", {"ofs": ["GHA", "TGO"]}),
        ("The Finnish visit was short.", "visit", {"modifiers": ["FIN"]}),
    ],
)  # fmt: skip
def test_a_noun_takes_the_arguments_of_the_verb_that_carries_it(
    text: str, word: str, expected: dict[str, list[str]]
) -> None:
    found = slots_of(text, word)
    assert {name: found.get(name) for name in expected} == expected


def test_who_tells_of_talks_does_not_hold_them() -> None:
    found = slots_of(f"{SOTO} welcomed the talks between {OKELLO} and {LAAKSONEN}.", "talks")
    assert found["betweens"] == ["Okello", "Laaksonen"]
    assert "Soto" not in found.get("withs", []) + found.get("bys", [])


@pytest.mark.parametrize(
    ("text", "word", "verb", "relation"),
    [
        (f"{OKELLO} held talks.", "talks", "held", "object"),
        ("The talks began.", "talks", "began", "subject"),
        ("The talks were held.", "talks", "held", "object"),
        (f"{OKELLO} spoke after the talks.", "talks", "spoke", "adjunct"),
    ],
)
def test_a_noun_hangs_on_its_verb(text: str, word: str, verb: str, relation: str) -> None:
    parse = parsed(text)
    above, how = governor(parse, node_of(parse, word))
    assert above is not None
    assert (above.word, how) == (verb, relation)


def test_a_noun_without_verb_has_no_governor() -> None:
    parse = parsed("Talks in Rome.")
    assert governor(parse, node_of(parse, "Talks")) == (None, "")


def test_a_clause_leaves_out_the_clauses_inside_it() -> None:
    parse = parsed(f"{OKELLO} met {LAAKSONEN}, Kenya said.")
    inside = {n.word for n in clause(parse, node_of(parse, "met"))}
    assert "said" not in inside
