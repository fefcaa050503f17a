"""Bring together the coded reports that the ``train_*`` tools learn from.

usage: python tools/gather_training.py GOLD_DIRECTORY CORPUS.jsonl.gz OUT_DIRECTORY

Writes into OUT_DIRECTORY, as ``SET.jsonl`` and ``SET.gold.jsonl``: the sets ``train`` and ``written`` of the
gold directory; ``coded``, for which ``training/coded.gold.jsonl`` holds the codings, with evidence as
characters, and the corpus the texts; and ``own``, which ``training`` holds whole. A coding whose report the
corpus lacks or has with another text is an error.
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


def main() -> None:
    if len(sys.argv) != 4:
        raise SystemExit("usage: gather_training.py GOLD_DIRECTORY CORPUS.jsonl.gz OUT_DIRECTORY")
    gold, corpus, out = map(Path, sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    for folder, name in ((gold, "train"), (gold, "written"), (TRAINING, "own")):
        for kind in ("jsonl", "gold.jsonl"):
            shutil.copyfile(folder / f"{name}.{kind}", out / f"{name}.{kind}")
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        texts = {row["id"]: row for row in map(json.loads, lines)}
    reports, codings = [], []
    for coding in rows(TRAINING / "coded.gold.jsonl"):
        report = texts.get(coding["doc"])
        if report is None or _digest(report) != coding["text"]:
            raise SystemExit(f"{corpus} lacks the report {coding['doc']!r}, or its text is not the coded one")
        reports.append(report)
        codings.append(_with_quotes(coding, _whole(report)))
    _write(out / "coded.jsonl", reports)
    _write(out / "coded.gold.jsonl", codings)


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
