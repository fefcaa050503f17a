"""Fit the weights by which accounts are compared, from clusters that people made.

usage: python tools/fit_weights.py [--write] READINGS.jsonl CLUSTERS.json [READINGS.jsonl CLUSTERS.json …]

Takes readings (`gold_readings.py` makes them from annotations, `communique read` from reports) and clusters
in the format of the merging gold. Candidate pairs that no conflict forbids are the examples: two accounts of
one cluster are the same, of two clusters different; an account in no cluster counts as different only with
``"exhaustive": true``, and not where its report has another account in the cluster (a visit put off and then
held is told of twice). Finds the weights of largest posterior under a logistic model whose prior is normal
around the present weights, so that features which the examples say little about stay as they were set by
hand; a weight never changes its sign. Prints them as TOML, ``--write`` puts them into the data file.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from communique.codebook.records import Reading
from communique.resolution import resolve
from communique.resolution.blocking import candidates
from communique.resolution.cases import Case
from communique.resolution.conflicts import conflict
from communique.resolution.features import ENGAGEMENTS

WEIGHTS = Path(__file__).parents[1] / "src/communique/resolution/data/weights.toml"
# Standard deviation of the prior around the present weights, and the steps of the search.
PRIOR_WIDTH = 0.3
STEPS = 4000
RATE = 0.02

Floats = npt.NDArray[np.float64]


def examples(readings: list[Reading], gold: dict[str, Any]) -> Iterator[tuple[Case, Case, bool]]:
    """Candidate pairs of accounts, and whether people put them into one cluster."""
    cases = resolve(readings).cases
    cluster_of = _clusters(cases, gold)
    told = {(number, cases[key].outline.account.doc) for key, number in cluster_of.items()}
    for left, right in candidates(list(cases.values())):
        a, b = cases[left], cases[right]
        one, other = cluster_of.get(left), cluster_of.get(right)
        again = (one, b.outline.account.doc) in told or (other, a.outline.account.doc) in told
        known = (one is not None and other is not None) or (bool(gold.get("exhaustive")) and not again)
        if known and not conflict(a, b):
            yield a, b, one is not None and one == other


def _clusters(cases: Mapping[str, Case], gold: dict[str, Any]) -> dict[str, int]:
    """For each account that a cluster holds, the number of the cluster."""
    found: dict[str, int] = {}
    for number, cluster in enumerate(gold["clusters"]):
        for member in cluster["members"]:
            near = [
                (_overlap(member["evidence"], case) + (case.type == cluster["type"]), key)
                for key, case in cases.items()
                if case.outline.account.doc == member["doc"] and _overlap(member["evidence"], case) >= 0.5
            ]
            if near:
                found[max(near)[1]] = number
    return found


def _overlap(quote: str, case: Case) -> float:
    said = set(re.findall(r"\w+", " ".join(each.text for each in case.outline.account.evidence).lower()))
    words = set(re.findall(r"\w+", quote.lower()))
    return len(words & said) / max(1, min(len(words), len(said)))


def fit(rows: Floats, labels: Floats, start: Floats) -> Floats:
    """The weights of largest posterior; the last is the prior's."""
    weights = start.copy()
    momentum = np.zeros_like(weights)
    squares = np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - labels) + (weights - start) / PRIOR_WIDTH**2
        momentum = 0.9 * momentum + 0.1 * slope
        squares = 0.999 * squares + 0.001 * slope**2
        move = (momentum / (1 - 0.9**step)) / (np.sqrt(squares / (1 - 0.999**step)) + 1e-9)
        weights = weights - RATE * move
        weights = np.where(np.sign(weights) * np.sign(start) < 0, 0.0, weights)
    return weights


def main() -> None:
    """Read the files named, fit, print the weights."""
    write = "--write" in sys.argv
    files = [Path(each) for each in sys.argv[1:] if not each.startswith("--")]
    found: list[tuple[Case, Case, bool]] = []
    for source, clusters in zip(files[::2], files[1::2], strict=True):
        readings = [msgspec.json.decode(line, type=Reading) for line in source.read_bytes().splitlines()]
        found += examples(readings, json.loads(clusters.read_text(encoding="utf-8")))
    values = [ENGAGEMENTS.values(a, b) for a, b, _ in found]
    names = list(values[0])
    rows = np.array([[*(value[name] for name in names), 1.0] for value in values])
    labels = np.array([float(same) for _, _, same in found])
    start = np.array([*(ENGAGEMENTS.weights[name] for name in names), ENGAGEMENTS.prior])
    weights = fit(rows, labels, start)
    lines = [f"{name} = {weight:.2f}" for name, weight in zip([*names, "prior"], weights, strict=True)]
    sys.stdout.write(f"# {len(found)} pairs, {int(labels.sum())} the same\n" + "\n".join(lines) + "\n")
    if write:
        kept = WEIGHTS.read_text(encoding="utf-8").partition("\n[engagements]\n")[0]
        WEIGHTS.write_text(kept + "\n[engagements]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
