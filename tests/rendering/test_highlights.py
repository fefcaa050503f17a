"""Texts cut into pieces that know what they say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import Evidence
from communique.rendering.highlights import Highlights

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 30), st.sampled_from(["who", "when"])), max_size=6
)


def pieces(text: str, *spans: tuple[int, int, str]) -> list[list[tuple[str, tuple[int, ...], str]]]:
    marks = Highlights()
    for start, end, kind in spans:
        marks.key([Evidence(start, end, text[start:end])], kind)
    return [[tuple(piece) for piece in line.pieces] for line in marks.lines(text)]  # type: ignore[misc]


def test_text_without_evidence_is_one_piece_a_line() -> None:
    assert pieces("ab\ncd") == [[("ab", (), "")], [("cd", (), "")]]


def test_nested_evidence_gives_the_shortest_first() -> None:
    assert pieces("abcd", (0, 4, "quote"), (1, 2, "who")) == [
        [("a", (0,), "quote"), ("b", (1, 0), "who"), ("cd", (0,), "quote")]
    ]


def test_overlapping_evidence_is_cut_at_each_end() -> None:
    assert pieces("abcd", (0, 3, "who"), (1, 4, "when")) == [
        [("a", (0,), "who"), ("bc", (0, 1), "who"), ("d", (1,), "when")]
    ]


def test_evidence_over_a_line_break_marks_both_lines() -> None:
    assert pieces("ab\ncd", (1, 4, "who")) == [
        [("a", (), ""), ("b", (0,), "who")],
        [("c", (0,), "who"), ("d", (), "")],
    ]


def test_values_with_the_same_words_share_a_key() -> None:
    marks = Highlights()
    evidence = [Evidence(0, 1, "a"), Evidence(2, 3, "c")]
    assert marks.key(evidence, "who") == marks.key(reversed(evidence), "who") == 0
    assert marks.key(evidence, "when") == 1


def test_a_value_without_evidence_has_no_key() -> None:
    assert Highlights().key([], "who") is None


@given(st.text("ab\n é", max_size=40), SPANS)
def test_pieces_are_the_text_and_keys_are_where_their_evidence_is(
    text: str, spans: list[tuple[int, int, str]]
) -> None:
    inside = [(start, start + length, kind) for start, length, kind in spans if start + length <= len(text)]
    marks = Highlights()
    keys = [marks.key([Evidence(a, b, text[a:b])], kind) for a, b, kind in inside]
    lines = marks.lines(text)
    assert "\n".join("".join(piece.words for piece in line.pieces) for line in lines) == text
    for line in lines:
        at = line.start
        for piece in line.pieces:
            end = at + len(piece.words)
            there = {key for key, (a, b, _) in zip(keys, inside, strict=True) if a < end and at < b}
            assert set(piece.keys) == there
            at = end
