"""Compare the reading time with the bare spaCy pipeline's: the recipe ``make bench``.

Each contestant runs in a process of its own, one thread each, and reads the same reports in turns; the
figures are ratios of the medians of CPU time, since times of different machines do not compare:

    reading    all reports of the gold sets (without them the examples), from text to records, against
               the full English pipeline (all components, default settings), as it is and with numpy's
               matrix library
    rejected   reports of which the screen says that they hold no engagement, against the same parse
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
SETS = ("dev", "seeds", "train", "written")
READER, SPACY, SPACY_OPENBLAS = "communique", "spaCy", "spaCy with OpenBLAS"
CONTESTANTS = (READER, SPACY, SPACY_OPENBLAS)
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
MOST_REJECTED = 300

Item = dict[str, Any]
"""A report as in a file of JSON Lines: ``text`` and, where known, ``title``, ``published``, ``outlet``."""


class Corpus(NamedTuple):
    """Reports to read, and where they are from."""

    name: str
    items: list[Item]


def main() -> int:
    options = _options()
    os.environ.update(dict.fromkeys(THREADS, "1"))  # the contestants inherit it, before they load anything
    corpora = [Corpus("reading", _gold_items(options.gold)), Corpus("rejected", _rejected_items(options))]
    results = {corpus.name: _race(corpus, options.repeats) for corpus in corpora if corpus.items}
    report = {"machine": _machine(), "results": results}
    _print(_lines(report))
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"), metavar="FOLDER")
    parser.add_argument(
        "--near-topic",
        type=Path,
        default=Path("../shared/corpus/near_topic.jsonl.gz"),
        metavar="FILE",
        help="reports, gzipped JSON Lines, of which many hold no engagement (default: %(default)s)",
    )
    parser.add_argument("--repeats", type=int, default=5, metavar="N", help="turns of each contestant")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the figures, benchmarks/latest.json say"
    )
    return parser.parse_args()


# What is read.


def _gold_items(folder: Path) -> list[Item]:
    files = [folder / f"{name}.jsonl" for name in SETS]
    items = [item for file in files if file.exists() for item in _json_lines(file.read_bytes())]
    return items or _example_items()


def _example_items() -> list[Item]:
    from communique.codebook import Report
    from communique.documents import load

    return [{"text": one.text} for one in load([str(ROOT / "examples")]) if isinstance(one, Report)]


def _rejected_items(options: argparse.Namespace) -> list[Item]:
    """Reports that hold no engagement, as far as the screen can tell."""
    from communique.reading.screen import may_hold_engagement

    candidates = _gold_items(options.gold)
    if options.near_topic.exists():
        candidates += _json_lines(gzip.decompress(options.near_topic.read_bytes()))
    rejected = [item for item in candidates if not may_hold_engagement(_whole_text(item))]
    return rejected[:MOST_REJECTED]


def _json_lines(content: bytes) -> list[Item]:
    return [json.loads(line) for line in content.splitlines() if line.strip()]


def _whole_text(item: Item) -> str:
    return f"{item['title']}\n{item['text']}" if item.get("title") else str(item["text"])


# The contestants: each takes reports and does all its work on them.


def _reader() -> Callable[[Sequence[Item]], None]:
    from communique.documents import make_report
    from communique.errors import DocumentError
    from communique.reader import Reader

    reader = Reader()

    def read(items: Sequence[Item]) -> None:
        for item in items:
            try:
                report = make_report(
                    item["text"], title=item.get("title") or "", published=item.get("published") or None
                )
            except DocumentError:  # another language: spaCy parses it, the reader refuses it
                continue
            for _ in reader.pipe([report]):
                pass

    return read


def _spacy(*, use_blis: bool) -> Callable[[Sequence[Item]], None]:
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    from communique.reading.model import PACKAGE

    set_current_ops(NumpyOps(use_blis=use_blis))
    nlp = spacy.load(PACKAGE)

    def parse(items: Sequence[Item]) -> None:
        for _ in nlp.pipe(map(_whole_text, items)):
            pass

    return parse


def _contestant(name: str, items: Sequence[Item], connection: Connection) -> None:
    """Load, get warm, say so; then answer each question with the CPU seconds that all reports take."""
    work = _reader() if name == READER else _spacy(use_blis=name == SPACY)
    work(items[:20])
    connection.send(0.0)
    while connection.recv():
        start = time.process_time()
        work(items)
        connection.send(time.process_time() - start)


# The race.


def _race(corpus: Corpus, repeats: int) -> dict[str, Any]:
    """Median CPU seconds of each contestant, turn by turn, as ratios to the reader's."""
    connections = dict(_started(corpus.items))
    times: dict[str, list[float]] = {name: [] for name in connections}
    for turn in range(repeats):
        for name in CONTESTANTS[turn % 3 :] + CONTESTANTS[: turn % 3]:
            connections[name].send(True)
            times[name].append(connections[name].recv())
    for connection in connections.values():
        connection.send(False)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    words = sum(len(_whole_text(item).split()) for item in corpus.items)
    ratios = {name: round(medians[READER] / medians[name], 4) for name in CONTESTANTS if name != READER}
    return {"reports": len(corpus.items), "words": words, "repeats": repeats, "share_of_cpu_time": ratios}


def _started(items: Sequence[Item]) -> Iterator[tuple[str, Connection]]:
    context = multiprocessing.get_context("spawn")
    for name in CONTESTANTS:
        ours, theirs = context.Pipe()
        context.Process(target=_contestant, args=(name, items, theirs), daemon=True).start()
        ours.recv()
        yield name, ours


# What is printed.


def _machine() -> dict[str, Any]:
    cpu = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        models = [line for line in information.read_text().splitlines() if line.startswith("model name")]
        cpu = models[0].partition(":")[2].strip() if models else cpu
    versions = {name: version(name) for name in ("spacy", "thinc", "numpy", "blis")}
    return {"cpu": cpu, "cores": os.cpu_count(), "python": platform.python_version(), **versions}


def _lines(report: dict[str, Any]) -> Iterable[str]:
    yield ", ".join(f"{name} {value}" for name, value in report["machine"].items())
    for name, result in report["results"].items():
        yield f"{name}: {result['reports']} reports, {result['words']} words, {result['repeats']} repeats"
        for other, share in result["share_of_cpu_time"].items():
            yield f"  {share:8.2%} of the CPU time of {other}"


def _print(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
