"""The language model: the pinned weights, and parses that depend on one report alone."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from spacy.tokens import Doc
from threadpoolctl import threadpool_info, threadpool_limits

from communique.errors import ModelError
from communique.reading.parsing import model
from communique.reading.parsing.model import PACKAGE, Model, load_model, weights_digest

WORDS = ["Ghana", "met", "Togo", "."]


def a_package(root: Path, weights: bytes | None) -> None:
    """A package of the model's name, with other weights or none."""
    inner = root / PACKAGE / f"{PACKAGE}-0.0.0"
    inner.mkdir(parents=True)
    (root / PACKAGE / "__init__.py").touch()
    if weights is not None:
        (inner / "config.cfg").touch()
        for component in ("tok2vec", "tagger", "parser"):
            (inner / component).mkdir()
            (inner / component / "model").write_bytes(weights)


def test_words_come_back_tagged_and_parsed() -> None:
    (doc,) = load_model().parse([WORDS])
    assert [token.text for token in doc] == WORDS
    assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "dobj", "punct"]
    assert doc[1].tag_ == "VBD"


def test_nothing_to_parse_gives_nothing() -> None:
    assert load_model().parse([]) == []


def test_a_sentence_is_never_split() -> None:
    (doc,) = load_model().parse([[*WORDS, *WORDS]])
    assert len(list(doc.sents)) == 1


class Watcher:
    """A component that only notes how many threads multiply while it works."""

    def __init__(self) -> None:
        self.threads: set[int] = set()

    def predict(self, _docs: list[Doc]) -> None:
        self.threads = threads_of_blas()

    def set_annotations(self, _docs: list[Doc], _predicted: None) -> None:
        pass


def threads_of_blas() -> set[int]:
    return {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"}


def test_parses_are_made_in_one_thread_and_the_others_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    watcher = Watcher()
    monkeypatch.setattr(load_model(), "_pipes", [watcher])
    with threadpool_limits(limits=2, user_api="blas"):
        before = threads_of_blas()
        load_model().parse([WORDS])
        assert threads_of_blas() == before
    assert watcher.threads in ({1}, set())  # none where the matrix library has no threads to limit


def test_the_model_is_loaded_once() -> None:
    assert load_model() is load_model()
    assert isinstance(load_model(), Model)


def test_the_digest_is_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "parser").mkdir()
    (tmp_path / "parser" / "model").write_bytes(b"")
    assert weights_digest(tmp_path, "parser").startswith("e3b0c44298fc1c14")


@pytest.mark.parametrize(
    ("weights", "message"),
    [(b"other", r"weights of tok2vec in .* are not those of"), (None, r"holds no model; install version")],
)
def test_other_weights_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weights: bytes | None, message: str
) -> None:
    a_package(tmp_path, weights)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, PACKAGE, raising=False)
    with pytest.raises(ModelError, match=message):
        model.load_model.__wrapped__()


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "meta_path", [])
    importlib.invalidate_caches()
    with pytest.raises(ModelError, match=r"not installed; install it with: pip install"):
        model.load_model.__wrapped__()
