"""Heads that no sentence can have."""

from __future__ import annotations

from communique.reading.parsing.gapping import listed_over_times
from communique.reading.parsing.parse import Node, Parse
from communique.reading.parsing.repairs import repaired
from communique.reading.text.mentions import PartyMention, PersonMention, Span
from communique.reading.text.sentences import Sentence


def tree(*rows: tuple[str, str, str, int]) -> Parse:
    nodes = [Node(i, i * 9, i * 9 + 8, *row, None, None) for i, row in enumerate(rows)]
    return Parse(Sentence(0, 0, len(rows) * 9, ()), repaired(nodes))


def test_what_hangs_on_an_auxiliary_hangs_on_its_verb() -> None:
    parse = tree(("Chile", "NNP", "nsubj", 1), ("is", "VBZ", "auxpass", 2), ("committed", "VBN", "ROOT", 2))
    assert (parse.nodes[0].head, parse.nodes[0].dep) == (2, "nsubjpass")


def test_a_past_tense_is_not_coordinated_with_an_infinitive() -> None:
    parse = tree(
        ("praised", "VBD", "ROOT", 0),
        ("plans", "NNS", "dobj", 0),
        ("to", "TO", "aux", 3),
        ("sail", "VB", "acl", 1),
        ("thanked", "VBD", "conj", 3),
        ("Oslo", "NNP", "dobj", 4),
    )
    assert parse.nodes[4].head == 0


def test_a_present_tense_is_not_coordinated_with_an_infinitive() -> None:
    parse = tree(
        ("calls", "VBZ", "ROOT", 0), ("to", "TO", "aux", 2), ("stop", "VB", "xcomp", 0),
        ("commends", "VBZ", "conj", 2),
    )  # fmt: skip
    assert parse.nodes[3].head == 0


def test_a_past_tense_with_its_own_subject_stays() -> None:
    parse = tree(
        ("said", "VBD", "ROOT", 0), ("sailing", "VBG", "xcomp", 0), ("they", "PRP", "nsubj", 3),
        ("left", "VBD", "conj", 1),
    )  # fmt: skip
    assert parse.nodes[3].head == 1


def test_whoever_has_a_subject_has_no_agent() -> None:
    active = tree(
        ("They", "PRP", "nsubj", 1), ("spoke", "VBD", "ROOT", 1), ("by", "IN", "agent", 1),
        ("phone", "NN", "pobj", 2),
    )  # fmt: skip
    passive = tree(
        ("They", "PRP", "nsubjpass", 2), ("were", "VBD", "auxpass", 2), ("met", "VBN", "ROOT", 2),
        ("by", "IN", "agent", 2), ("Soto", "NNP", "pobj", 3),
    )  # fmt: skip
    assert active.nodes[2].dep == "prep"
    assert passive.nodes[3].dep == "agent"


def test_an_adjective_with_an_article_is_a_noun_as_an_object() -> None:
    parse = tree(
        ("had", "VBD", "ROOT", 0), ("a", "DT", "det", 2), ("bilateral", "JJ", "dobj", 0),
        ("with", "IN", "prep", 2), ("many", "JJ", "pobj", 3),
    )  # fmt: skip
    assert [node.tag for node in parse.nodes] == ["VBD", "DT", "NN", "IN", "JJ"]


def test_a_crisis_is_where_it_is_whoever_discusses_it() -> None:
    parse = tree(
        ("discussed", "VBD", "ROOT", 0), ("the", "DT", "det", 2), ("war", "NN", "dobj", 0),
        ("in", "IN", "prep", 0), ("Chile", "NNP", "pobj", 3), ("in", "IN", "prep", 0),
        ("Oslo", "NNP", "pobj", 5),
    )  # fmt: skip
    assert [parse.nodes[i].head for i in (3, 5)] == [2, 0]


def test_what_hangs_on_the_prefix_of_a_verb_hangs_on_the_verb() -> None:
    parse = tree(
        ("she", "PRP", "nsubj", 1), ("will", "MD", "aux", 2), ("co", "NN", "compound", 4),
        ("-", "HYPH", "punct", 2), ("chair", "VB", "ROOT", 4),
    )  # fmt: skip
    assert [node.head for node in parse.nodes[:3]] == [4, 4, 4]


def test_they_were_met_in_turn_and_not_in_turn_themselves() -> None:
    parse = tree(
        ("met", "VBD", "ROOT", 0), ("Soto", "NNP", "dobj", 0), ("and", "CC", "cc", 1),
        ("Roe", "NNP", "conj", 1), ("separately", "RB", "advmod", 3),
    )  # fmt: skip
    assert parse.nodes[4].head == 0


def test_who_follows_a_place_without_a_comma_is_met_there() -> None:
    soto = PersonMention(54, 62, Span(54, 62), 0, "name")
    nodes = [
        Node(0, 0, 8, "Lunde", "NNP", "nsubj", 1, None, None),
        Node(1, 9, 17, "receives", "VBZ", "ROOT", 1, None, None),
        Node(2, 18, 26, "in", "IN", "prep", 1, None, None),
        Node(3, 27, 35, "Oslo", "NNP", "pobj", 2, None, None),
        Node(4, 36, 44, "the", "DT", "det", 5, None, None),
        Node(5, 54, 62, "Soto", "NNP", "appos", 3, soto, None),
    ]
    assert (repaired(nodes)[5].head, repaired(nodes)[5].dep) == (1, "dobj")
    nodes[4] = nodes[4]._replace(word=",", dep="punct", head=3)
    assert repaired(nodes)[5].dep == "appos"


def test_what_was_carried_out_is_a_noun() -> None:
    parse = tree(
        ("carried", "VBD", "ROOT", 0), ("out", "RP", "prt", 0), ("boarding", "NN", "nsubj", 3),
        ("drills", "VBZ", "ccomp", 0),
    )  # fmt: skip
    assert [(n.tag, n.dep, n.head) for n in parse.nodes[2:]] == [("NN", "compound", 3), ("NNS", "dobj", 0)]


def test_navies_wind_up_drills_and_armies_begin_them() -> None:
    parse = tree(
        ("navies", "NNS", "nsubj", 1), ("wound", "VBP", "ROOT", 1), ("up", "RP", "prt", 1),
        ("drills", "NNS", "dobj", 1),
    )  # fmt: skip
    assert parse.nodes[1].tag == "VBD"
    parse = tree(
        ("armies", "NNS", "nsubj", 1), ("began", "VBD", "ROOT", 1), ("exercise", "VBP", "xcomp", 1),
        ("Ushirikiano", "NNP", "dobj", 2),
    )  # fmt: skip
    assert (parse.nodes[2].tag, parse.nodes[2].dep) == ("NN", "dobj")


def test_what_is_to_be_held_behind_a_comma_is_what_is_named_before_it() -> None:
    parse = tree(
        ("troops", "NNS", "nsubj", 1), ("left", "VBD", "ROOT", 1), ("for", "IN", "prep", 1),
        ("drill", "NN", "pobj", 2), ("with", "IN", "prep", 3), ("Chile", "NNP", "pobj", 4),
        (",", ",", "punct", 1), ("to", "TO", "aux", 9), ("be", "VB", "auxpass", 9),
        ("held", "VBN", "advcl", 1),
    )  # fmt: skip
    assert (parse.nodes[9].head, parse.nodes[9].dep) == (3, "acl")


def test_who_is_named_behind_a_day_is_received_then() -> None:
    soto = PersonMention(36, 44, Span(36, 44), 0, "name")
    nodes = [
        Node(0, 0, 8, "will", "MD", "aux", 1, None, None),
        Node(1, 9, 17, "receive", "VB", "ROOT", 1, None, None),
        Node(2, 18, 26, "tomorrow", "NN", "npadvmod", 1, None, None),
        Node(3, 27, 35, ",", ",", "punct", 2, None, None),
        Node(4, 36, 44, "Minister Soto", "NNP", "appos", 2, soto, None),
    ]
    assert (repaired(nodes)[4].head, repaired(nodes)[4].dep) == (1, "dobj")


def test_where_somebody_goes_next_belongs_to_the_journey() -> None:
    parse = tree(
        ("travel", "VB", "ROOT", 0), ("to", "IN", "prep", 0), ("Lima", "NNP", "pobj", 1),
        ("meet", "VB", "advcl", 0), ("her", "PRP", "dobj", 3), ("and", "CC", "cc", 3),
        ("to", "IN", "conj", 3), ("Oslo", "NNP", "pobj", 6),
    )  # fmt: skip
    assert (parse.nodes[6].head, parse.nodes[6].dep) == (0, "prep")


def test_a_heading_opens_with_a_noun() -> None:
    parse = tree(("Visit", "VB", "ROOT", 0), ("of", "IN", "prep", 0), ("minister", "NN", "pobj", 1))
    assert parse.nodes[0].tag == "NN"


def test_what_is_inspected_is_no_clause() -> None:
    parse = tree(
        ("inspected", "VBD", "ROOT", 0), ("guard", "NN", "nsubj", 2), ("mounted", "VBD", "ccomp", 0),
        ("and", "CC", "cc", 2), ("signed", "VBD", "conj", 2), ("book", "NN", "dobj", 4),
    )  # fmt: skip
    assert [(node.head, node.dep) for node in parse.nodes[1:5]] == [
        (0, "dobj"), (1, "acl"), (0, "cc"), (0, "conj"),
    ]  # fmt: skip


def test_a_verb_hung_below_the_object_of_its_prefix_stands_above_both() -> None:
    parse = tree(
        ("Chile", "NNP", "nsubj", 2), ("will", "MD", "aux", 2), ("co", "VB", "ROOT", 2),
        ("-", "VB", "punct", 2), ("host", "VB", "compound", 5), ("Condor", "NNP", "dobj", 2),
    )  # fmt: skip
    assert [node.head for node in parse.nodes] == [4, 4, 4, 2, 4, 4]


def test_a_tree_that_would_close_to_a_ring_stays_as_parsed() -> None:
    ring = [Node(i, i, i + 1, "x", "NN", "dep", 1 - i, None, None) for i in range(2)]
    assert repaired(ring) == ring


def test_what_is_planned_to_be_is_the_noun_before_it() -> None:
    parse = tree(
        ("discussed", "VBD", "ROOT", 0), ("contacts", "NNS", "dobj", 0), ("including", "VBG", "prep", 0),
        ("session", "NN", "pobj", 2), ("planned", "VBD", "conj", 0), ("to", "TO", "aux", 6),
        ("meet", "VB", "xcomp", 4),
    )  # fmt: skip
    assert (parse.nodes[4].head, parse.nodes[4].dep) == (3, "acl")


def test_whom_somebody_received_today_is_no_other_day() -> None:
    rows = (
        ("X", "NNP", "nsubj", 1), ("received", "VBD", "ROOT", 1), ("today", "NN", "npadvmod", 1),
        (",", ",", "punct", 2), ("Tuesday", "NNP", "appos", 2), (",", ",", "punct", 2),
        ("Y", "NNP", "conj", 4),
    )  # fmt: skip
    nodes = [Node(i, i * 9, i * 9 + 8, *row, None, None) for i, row in enumerate(rows)]
    nodes[6] = nodes[6]._replace(person=PersonMention(54, 62, Span(54, 62), 0, "name"))
    mended = repaired(nodes)[6]
    assert (mended.head, mended.dep) == (1, "dobj")


def test_the_last_town_of_a_list_is_none_of_the_day_behind_it() -> None:
    rows = (
        ("fly", "VB", "ROOT", 0), ("to", "IN", "prep", 0), ("Lima", "NNP", "pobj", 1), ("and", "CC", "cc", 2),
        ("Oslo", "NNP", "compound", 5), ("March", "NNP", "conj", 2), ("7", "CD", "nummod", 5),
    )  # fmt: skip
    nodes = [Node(i, i * 9, i * 9 + 8, *row, None, None) for i, row in enumerate(rows)]
    nodes[4] = nodes[4]._replace(party=PartyMention(36, 44, "NOR", "capital"))
    mended = repaired(nodes)
    assert (mended[4].head, mended[4].dep, mended[5].head) == (2, "conj", 0)


def test_a_ring_of_heads_ends_the_way_up() -> None:
    rows = (("X", "NNP", "conj", 1), ("May", "NNP", "pobj", 2), ("in", "IN", "prep", 1))
    nodes = [Node(i, i * 9, i * 9 + 8, *row, None, None) for i, row in enumerate(rows)]
    assert [node.head for node in listed_over_times(nodes)] == [1, 2, 1]


def test_what_somebody_opens_with_another_is_no_name_of_his() -> None:
    rows = (
        ("Soto", "NNP", "nsubj", 1), ("opened", "VBD", "ROOT", 1), ("with", "IN", "prep", 1),
        ("Vega", "NNP", "pobj", 2), ("a", "DT", "det", 5), ("centre", "NN", "appos", 3),
    )  # fmt: skip
    nodes = [Node(i, i * 9, i * 9 + 8, *row, None, None) for i, row in enumerate(rows)]
    nodes[3] = nodes[3]._replace(person=PersonMention(27, 35, Span(27, 35), 0, "name"))
    mended = repaired(nodes)[5]
    assert (mended.head, mended.dep) == (1, "dobj")


def test_who_is_received_at_an_office_is_none_of_its_name() -> None:
    met = PersonMention(45, 53, Span(45, 53), 0, "name")
    nodes = [
        Node(0, 0, 8, "Soto", "NNP", "nsubj", 1, None, None),
        Node(1, 9, 17, "received", "VBD", "ROOT", 1, None, None),
        Node(2, 18, 26, "at", "IN", "prep", 1, None, None),
        Node(3, 27, 35, "the", "DT", "det", 5, None, None),
        Node(4, 36, 44, "Office", "NNP", "compound", 5, None, None),
        Node(5, 45, 53, "Okello", "NNP", "pobj", 2, met, None),
    ]
    parse = Parse(Sentence(0, 0, 54, ()), repaired(nodes))
    assert [(n.head, n.dep) for n in parse.nodes[3:]] == [(4, "det"), (2, "pobj"), (1, "dobj")]


def test_what_will_be_done_is_a_verb() -> None:
    parse = tree(
        ("minister", "NN", "nsubj", 2),
        ("will", "MD", "aux", 2),
        ("host", "NN", "ROOT", 2),
        ("envoy", "NN", "dobj", 2),
    )
    assert parse.nodes[2].tag == "VB"


def test_who_follows_a_day_without_a_comma_is_met_then() -> None:
    roe = PersonMention(27, 35, Span(27, 35), 0, "name")
    nodes = [
        Node(0, 0, 8, "received", "VBD", "ROOT", 0, None, None),
        Node(1, 9, 17, "on", "IN", "prep", 0, None, None),
        Node(2, 18, 26, "Monday", "NNP", "compound", 3, None, None),
        Node(3, 27, 35, "", "NNP", "pobj", 1, roe, None),
    ]
    mended = repaired(nodes)
    assert [(n.head, n.dep) for n in mended[2:]] == [(1, "pobj"), (0, "dobj")]
