"""The spotter: word pieces with their tokens, and sentences that tell of an engagement in rare words."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from communique.errors import ModelError
from communique.reading.spotter import Pieces, Spotter
from communique.reading.text import sentences

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "talk", "##s", "##fest", "peru", ".", "-"]


@pytest.fixture(scope="module")
def spotter() -> Spotter:
    return Spotter()


def test_pieces_are_the_longest_of_the_vocabulary_and_know_their_token() -> None:
    (sentence,) = sentences("Péru talkfests.")
    assert Pieces(VOCABULARY).of(sentence) == ([2, 7, 4, 6, 5, 8, 3], [0, 0, 1, 1, 1, 2, 0])


def test_a_word_outside_the_vocabulary_is_one_unknown_piece() -> None:
    (sentence,) = sentences("Talk Xyz.")
    assert Pieces(VOCABULARY).of(sentence)[0] == [2, 4, 1, 8, 3]


def test_a_sentence_without_end_is_cut() -> None:
    (sentence,) = sentences("talk " * 500)
    ids, places = Pieces(VOCABULARY).of(sentence)
    assert len(ids) == len(places) == 112


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Ghana's foreign minister powwowed with his Togolese colleague over lunch in Lomé.",
            "meeting",
        ),
        (
            "The Chilean frigate Almirante Riveros dropped anchor at Callao for a five-day port call.",
            "ship_visit",
        ),
        ("The two ministers signed a defence pact on Friday.", "signing"),
        ("President Arroyo and Prime Minister Tan spoke by phone on Monday.", "call"),
    ],
)
def test_sentences_tell_what_they_are_about(spotter: Spotter, text: str, kind: str) -> None:
    (sentence,) = sentences(text)
    told = spotter.spot([sentence])[0]
    assert max(told, key=lambda k: told[k].odds) == kind
    assert told[kind].odds > 0
    assert 0 <= told[kind].start < told[kind].end <= len(text)


def test_what_happens_at_home_tells_of_nothing(spotter: Spotter) -> None:
    (sentence,) = sentences("The finance ministry raised the tax on diesel by two cents.")
    assert all(spotted.odds < 0 for spotted in spotter.spot([sentence]).get(0, {}).values())


def test_nothing_to_spot_gives_nothing(spotter: Spotter) -> None:
    assert spotter.spot([]) == {}


def test_what_a_sentence_tells_does_not_hang_on_their_order(spotter: Spotter) -> None:
    found = list(
        sentences("Kenya and Uganda signed a treaty. It rained. Rwanda hosted a summit in Kigali on Monday.")
    )
    numbered = [s._replace(index=i) for i, s in enumerate(found)]
    assert spotter.spot(numbered) == spotter.spot(numbered[::-1])


def test_a_broken_network_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    broken = tmp_path / "spotter.onnx"
    broken.write_bytes(b"no network")
    with pytest.raises(ModelError, match="install Communiqué again"):
        Spotter(broken)


def test_the_network_says_nothing_of_where_it_was_trained() -> None:
    content = (resources.files("communique.reading") / "data" / "spotter.onnx").read_bytes()
    assert b"train_spotter" not in content
