"""The network of the spotter in PyTorch: its layers, its start from MiniLM, and its file for ONNX Runtime."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import NamedTuple

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional

from communique.codebook.tables import ENGAGEMENT_TYPES

__all__ = ["TYPES", "Network", "Size", "export", "initial"]

TYPES = tuple(ENGAGEMENT_TYPES)
WIDTH, HEAD = 384, 32  # numbers of each word piece; those that one head of attention looks at


class Size(NamedTuple):
    """How much of MiniLM a network keeps: the first of 6 layers, some of 12 heads and 1536 inner neurons."""

    layers: int
    heads: int
    feed: int


class Layer(nn.Module):
    """One layer of a transformer as BERT has it, with some of its heads and inner neurons."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads, looked = size.heads, size.heads * HEAD
        self.asked, self.output = nn.Linear(WIDTH, 3 * looked), nn.Linear(looked, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, size.feed), nn.Linear(size.feed, WIDTH)
        self.norm_attention, self.norm = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, away: torch.Tensor) -> torch.Tensor:
        rows, length, _ = x.shape
        q, k, v = (
            part.view(rows, length, self.heads, HEAD).transpose(1, 2)
            for part in self.asked(x).split(self.heads * HEAD, -1)  # queries, keys and values
        )
        shares = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(HEAD) + away, -1)
        mixed = (self.drop(shares) @ v).transpose(1, 2).reshape(rows, length, self.heads * HEAD)
        x = self.norm_attention(x + self.drop(self.output(mixed)))
        raised: torch.Tensor = self.norm(x + self.drop(self.down(functional.gelu(self.up(x)))))
        return raised


class Network(nn.Module):
    """From word pieces to log-odds for each type: those of the sentence, and the piece that says it."""

    def __init__(self, size: Size, vocabulary: int) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(vocabulary, WIDTH), nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))  # BERT's embedding of the first of two sentences
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
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


def initial(size: Size, source: Path, vocabulary: int) -> Network:
    """A network with MiniLM's first layers, in each the heads and inner neurons that weigh most."""
    network, weights = Network(size, vocabulary), load_file(source / "model.safetensors")

    def of(name: str) -> tuple[torch.Tensor, torch.Tensor]:
        return weights[f"{name}.weight"], weights[f"{name}.bias"]

    network.words.weight.data = weights["embeddings.word_embeddings.weight"]
    network.positions.weight.data = weights["embeddings.position_embeddings.weight"]
    network.kind.data = weights["embeddings.token_type_embeddings.weight"][0]
    _set(network.norm, *of("embeddings.LayerNorm"))
    for i, layer in enumerate(network.layers):
        own = f"encoder.layer.{i}."
        looks = [of(f"{own}attention.self.{part}") for part in ("query", "key", "value")]
        mixed, mixed_bias = of(f"{own}attention.output.dense")
        by_head = looks[2][0].norm(dim=1) * mixed.norm(dim=0)
        heads = _heaviest(by_head.view(-1, HEAD).sum(1), size.heads)
        kept = (heads[:, None] * HEAD + torch.arange(HEAD)).flatten()
        _set(layer.asked, torch.cat([w[kept] for w, _ in looks]), torch.cat([b[kept] for _, b in looks]))
        _set(layer.output, mixed[:, kept], mixed_bias)
        _set(layer.norm_attention, *of(f"{own}attention.output.LayerNorm"))
        (up, up_bias), (down, down_bias) = of(f"{own}intermediate.dense"), of(f"{own}output.dense")
        inner = _heaviest(up.norm(dim=1) * down.norm(dim=0), size.feed)
        _set(layer.up, up[inner], up_bias[inner])
        _set(layer.down, down[:, inner], down_bias)
        _set(layer.norm, *of(f"{own}output.LayerNorm"))
    return network


def _heaviest(weights: torch.Tensor, number: int) -> torch.Tensor:
    return weights.topk(number).indices.sort().values


def _set(part: nn.Module, weight: torch.Tensor, bias: torch.Tensor) -> None:
    part.load_state_dict({"weight": weight, "bias": bias})


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
