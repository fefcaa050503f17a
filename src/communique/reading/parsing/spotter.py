"""Sentences that tell of an engagement, whatever words they use: a small trained network.

Takes the sentences of a report, persons and parties condensed; gives for each how likely it tells of an
engagement of each type, and which word says so. The network is the first two layers of MiniLM (see NOTICE),
trained on coded reports by ``tools/train_spotter.py``, which wrote ``data/spotter.onnx``,
``data/spotter_vocabulary.txt`` and ``data/spotter_sieve.npy``: weights of words, by which a third of the
sentences, in which the network would find nothing, never reach it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnxruntime

from communique.codebook.tables import ENGAGEMENT_TYPES
from communique.errors import ModelError
from communique.reading.parsing.condensed import Word

__all__ = ["Pieces", "Spotted", "Spotter"]

_LONGEST = 110  # word pieces of a sentence that are looked at
_LEAST = -4.0  # log-odds below which nothing is said: two in a hundred
_REMEMBERED = 50_000  # tokens whose pieces are kept
_LONGEST_PIECE = 20
_BATCH = 8  # sentences at a time, the longest at most a tenth longer than the shortest: little is padded
_TYPES = tuple(ENGAGEMENT_TYPES)
_SPLIT = re.compile(r"[^\W_]+|[\W_]")  # words, and each mark by itself
_UNKNOWN, _START, _END = "[UNK]", "[CLS]", "[SEP]"


class Spotted(NamedTuple):
    """A sentence tells of an engagement of ``type``: how likely, as log-odds, and by which word.

    ``start`` and ``end`` are characters of the report.
    """

    type: str
    odds: float
    start: int
    end: int


class Pieces:
    """Word pieces: the words of a vocabulary, their beginnings, and endings that it writes with ``##``."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: i for i, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, words: Sequence[Word]) -> tuple[list[int], list[int]]:
        """The pieces of a sentence between a start and an end mark, and for each the place of its word."""
        ids, places = [self._ids[_START]], [0]
        for place, word in enumerate(words):
            for piece in self._of_token(word.told):
                ids.append(piece)
                places.append(place)
        ids, places = ids[: _LONGEST + 1], places[: _LONGEST + 1]
        return [*ids, self._ids[_END]], [*places, 0]

    def _of_token(self, token: str) -> tuple[int, ...]:
        known = self._known.get(token)
        if known is None:
            known = tuple(piece for word in _SPLIT.findall(_plain(token)) for piece in self._of_word(word))
            if len(self._known) < _REMEMBERED:
                self._known[token] = known
        return known

    def _of_word(self, word: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(min(len(word), start + _LONGEST_PIECE), start, -1):
                piece = self._ids.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    break
            else:
                return [self._ids[_UNKNOWN]]
            found.append(piece)
            start = end
        return found


class Spotter:
    """The network with its vocabulary and sieve; ``path`` is another network, which sees all sentences."""

    def __init__(self, path: Path | None = None) -> None:
        data = resources.files("communique.reading") / "data"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            self._session = onnxruntime.InferenceSession(
                (path or data / "spotter.onnx").read_bytes(),
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=["SkipLayerNormFusion"],  # the fused norm takes thrice the time
            )
            vocabulary = (data / "spotter_vocabulary.txt").read_text(encoding="utf-8").split("\n")
            sieve = None if path else np.load(BytesIO((data / "spotter_sieve.npy").read_bytes()))
        except Exception as error:  # those of ONNX Runtime have no class in common
            raise ModelError(
                f"the network that spots engagements cannot be read ({error}); install Communiqué again"
            ) from error
        self._pieces, self._sieve = Pieces(vocabulary), sieve

    def spot(self, sentences: Mapping[int, Sequence[Word]]) -> dict[int, dict[str, Spotted]]:
        """What each sentence tells of, by its index and the type; sentences that tell nothing are left out.

        What comes out depends on these sentences alone: they go through the network in the same groups.
        """
        pieces = {index: self._pieces.of(words) for index, words in sentences.items() if words}
        pieces = {index: own for index, own in pieces.items() if self._passes(own[0])}
        found: dict[int, dict[str, Spotted]] = {}
        for group in _alike({index: len(ids) for index, (ids, _) in pieces.items()}):
            odds, at = self._run([pieces[index][0] for index in group])
            for row, index in enumerate(group):
                told = dict(_told(sentences[index], pieces[index][1], odds[row], at[row]))
                if told:
                    found[index] = told
        return found

    def _passes(self, ids: Sequence[int]) -> bool:
        return self._sieve is None or int(self._sieve[ids].sum()) > 0

    def _run(self, group: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        length = len(group[-1])
        ids, mask = np.zeros((len(group), length), np.int64), np.zeros((len(group), length), np.float32)
        for row, own in enumerate(group):
            ids[row, : len(own)] = own
            mask[row, : len(own)] = 1
        odds, at = self._session.run(["odds", "at"], {"ids": ids, "mask": mask})
        return odds, at


def _alike(lengths: Mapping[int, int]) -> list[list[int]]:
    """The indices of sentences in groups of like lengths, the shortest first."""
    groups: list[list[int]] = []
    for index in sorted(lengths, key=lambda index: (lengths[index], index)):
        if groups and len(groups[-1]) < _BATCH and 10 * lengths[index] <= 11 * lengths[groups[-1][0]]:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _told(words: Sequence[Word], places: Sequence[int], odds: Any, at: Any) -> Iterator[tuple[str, Spotted]]:
    for kind in np.flatnonzero(odds > _LEAST):
        word = words[places[at[kind]]]
        yield _TYPES[kind], Spotted(_TYPES[kind], round(float(odds[kind]), 3), word.start, word.end)


def _plain(token: str) -> str:
    """Lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", token.lower()) if not unicodedata.combining(c))
