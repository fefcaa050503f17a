"""The spotter: word pieces with their words, and sentences that tell of an engagement in rare words."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from communique.documents import make_report
from communique.errors import ModelError
from communique.reading.analysis import condensed_of
from communique.reading.parsing.condensed import Word, condense
from communique.reading.parsing.spotter import Pieces, Spotter
from communique.reading.text.sentences import sentences

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "talk", "##s", "##fest", "peru", ".", "-"]


@pytest.fixture(scope="module")
def spotter() -> Spotter:
    return Spotter()


@pytest.fixture(scope="module")
def without_sieve() -> Spotter:
    with resources.as_file(resources.files("communique.reading") / "data/spotter.onnx") as path:
        return Spotter(path)


def words_of(text: str) -> list[Word]:
    (sentence,) = sentences(text)
    return condense(sentence, (), ())


def test_pieces_are_the_longest_of_the_vocabulary_and_know_their_word() -> None:
    assert Pieces(VOCABULARY).of(words_of("Péru talkfests.")) == (
        [2, 7, 4, 6, 5, 8, 3],
        [0, 0, 1, 1, 1, 2, 0],
    )


def test_a_word_outside_the_vocabulary_is_one_unknown_piece() -> None:
    assert Pieces(VOCABULARY).of(words_of("Talk Xyz."))[0] == [2, 4, 1, 8, 3]


def test_a_sentence_without_end_is_cut() -> None:
    ids, places = Pieces(VOCABULARY).of(words_of("talk " * 500))
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
    told = spotter.spot(condensed_of(make_report(text)))[0]
    assert max(told, key=lambda k: told[k].odds) == kind
    assert told[kind].odds > 0
    assert 0 <= told[kind].start < told[kind].end <= len(text)


def test_what_happens_at_home_tells_of_nothing(spotter: Spotter) -> None:
    words = words_of("The finance ministry raised the tax on diesel by two cents.")
    assert all(spotted.odds < 0 for spotted in spotter.spot({0: words}).get(0, {}).values())


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("The team lost by three goals after its keeper was sent off.", False),
        ("Farmers in the valley expect a poor harvest of maize this year.", False),
        ("She was born in a village and studied chemistry.", False),
        ("The two ministers signed a defence pact on Friday.", True),
        ("A Peruvian frigate called at Valparaíso.", True),
        ("The envoys sat down together in Oslo.", True),
    ],
)
def test_the_sieve_keeps_from_the_network_what_tells_of_nothing(
    spotter: Spotter, without_sieve: Spotter, text: str, passes: bool
) -> None:
    words = {0: words_of(text)}
    told = without_sieve.spot(words).get(0, {})
    assert any(spotted.odds > -3 for spotted in told.values()) is passes
    assert spotter.spot(words).get(0, {}) == (told if passes else {})


def test_nothing_to_spot_gives_nothing(spotter: Spotter) -> None:
    assert spotter.spot({}) == {}


def test_what_a_sentence_tells_does_not_hang_on_their_order(spotter: Spotter) -> None:
    found = condensed_of(
        make_report(
            "Kenya and Uganda signed a treaty. It rained. Rwanda hosted a summit in Kigali on Monday."
        )
    )
    assert len(found) == 3
    assert spotter.spot(found) == spotter.spot(dict(reversed(found.items())))


def test_a_broken_network_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    broken = tmp_path / "spotter.onnx"
    broken.write_bytes(b"no network")
    with pytest.raises(ModelError, match="install Communiqué again"):
        Spotter(broken)


def test_the_network_says_nothing_of_where_it_was_trained() -> None:
    content = (resources.files("communique.reading") / "data" / "spotter.onnx").read_bytes()
    assert b"train_spotter" not in content
