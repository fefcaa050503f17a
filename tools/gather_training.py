"""Bring together the coded reports that the ``train_*`` tools learn from, and those they don't.

usage: python tools/gather_training.py GOLD_DIRECTORY OUT_DIRECTORY CORPUS.jsonl.gz ...

Writes into OUT_DIRECTORY, as ``SET.jsonl`` and ``SET.gold.jsonl``: the sets ``train`` and ``written`` of the
gold directory; ``coded``, ``coded_later`` and ``unseen``, of which ``training`` holds the codings, with
evidence as characters, and the corpora the texts; and those that ``training`` holds whole. The unseen ones
are to measure on: ``tools/evaluate.py --gold OUT_DIRECTORY --set unseen unseen_own``. A coding
whose report no corpus has, or only with another text, is an error.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from gold_pairs import rows

TRAINING = Path(__file__).parents[1] / "training"
# Sets whose texts stand in ``training``.
OURS = ("own", "more", "fresh", "varied", "outlets", "accounts")
UNSEEN = (
    "unseen_own", "unseen_manners", "unseen_more", "unseen_fresh", "unseen_outlets", "unseen_accounts",
)  # fmt: skip
CODED = ("coded", "coded_later", "unseen")  # those whose texts the corpora hold


def main() -> None:
    if len(sys.argv) < 4:
        raise SystemExit("usage: gather_training.py GOLD_DIRECTORY OUT_DIRECTORY CORPUS.jsonl.gz ...")
    gold, out, *corpora = map(Path, sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    copied = ((gold, "train"), (gold, "written"), *((TRAINING, name) for name in (*OURS, *UNSEEN)))
    for folder, name in copied:
        for kind in ("jsonl", "gold.jsonl"):
            shutil.copyfile(folder / f"{name}.{kind}", out / f"{name}.{kind}")
    texts: dict[str, dict[str, Any]] = {}
    for corpus in corpora:
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            texts.update((row["id"], row) for row in map(json.loads, lines))
    for name in CODED:
        _bring_together(name, texts, out)


def _bring_together(name: str, texts: dict[str, dict[str, Any]], out: Path) -> None:
    """Write a set whose texts a corpus holds: its reports, and its codings with their quotes."""
    reports, codings = [], []
    for coding in rows(TRAINING / f"{name}.gold.jsonl"):
        report = texts.get(coding["doc"])
        if report is None or _digest(report) != coding["text"]:
            raise SystemExit(f"no corpus has the report {coding['doc']!r}, or its text is not the one coded")
        reports.append(report)
        codings.append(_with_quotes(coding, _whole(report)))
    _write(out / f"{name}.jsonl", reports)
    _write(out / f"{name}.gold.jsonl", codings)


def _whole(report: dict[str, Any]) -> str:
    return f"{report['title']}\n{report['text']}"


def _digest(report: dict[str, Any]) -> str:
    return hashlib.sha256(_whole(report).encode()).hexdigest()


def _with_quotes(coding: dict[str, Any], text: str) -> dict[str, Any]:
    for engagement in coding["engagements"]:
        engagement["evidence"] = [text[start:end] for start, end in engagement["evidence"]]
    return coding


def _write(path: Path, some: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in some), encoding="utf-8")


if __name__ == "__main__":
    main()
