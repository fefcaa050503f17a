"""Compare the reading time with the bare spaCy pipeline's: the recipe ``make bench``.

Each contestant runs in a process of its own, one thread each, and takes the same reports in turns; the
figures are ratios of the medians of CPU time, since times of different machines do not compare. Our
contestants read from raw texts, or from reports that are ready (dateline, language and the like are
found); theirs is the full English pipeline of spaCy with default settings, as it is and with numpy's
matrix library. The reports:

    reading    all reports of the gold sets, without them the examples
    empty      those that hold no engagement, as their coders say
    rejected   those that hold no records, as the screen says, also of a file of reports near the topic
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import json
import multiprocessing
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib.metadata import version
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from communique.codebook import Report

ROOT = Path(__file__).parents[1]
SETS = ("dev", "seeds", "train", "written")
RAW, READY = "from texts", "from ready reports"
SPACY, SPACY_OPENBLAS = "spaCy", "spaCy with OpenBLAS"
OURS, THEIRS = (RAW, READY), (SPACY, SPACY_OPENBLAS)
CONTESTANTS = OURS + THEIRS
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
    corpora = [
        Corpus("reading", _gold_items(options.gold) or _example_items()),
        Corpus("empty", _empty_items(options.gold)),
        Corpus("rejected", _rejected_items(options)),
    ]
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
    return [item for file in files if file.exists() for item in _json_lines(file.read_bytes())]


def _example_items() -> list[Item]:
    from communique.codebook import Report
    from communique.documents import load

    return [{"text": one.text} for one in load([str(ROOT / "examples")]) if isinstance(one, Report)]


def _empty_items(folder: Path) -> list[Item]:
    """Reports that hold no engagement, as their coders say."""
    from communique.evaluation import read_codings

    files = [folder / f"{name}.gold.jsonl" for name in SETS]
    codings = {doc: coding for file in files if file.exists() for doc, coding in read_codings(file).items()}
    return [item for item in _gold_items(folder) if not codings[item["id"]].engagements]


def _rejected_items(options: argparse.Namespace) -> list[Item]:
    """Reports that hold neither an engagement nor a statement on another party, as the screen says."""
    from communique.reading.analysis import may_hold_records

    candidates = _gold_items(options.gold) + _example_items()
    if options.near_topic.exists():
        candidates += _json_lines(gzip.decompress(options.near_topic.read_bytes()))
    rejected = (item for item in candidates for report in _reports([item]) if not may_hold_records(report))
    return list(islice(rejected, MOST_REJECTED))


def _json_lines(content: bytes) -> list[Item]:
    return [json.loads(line) for line in content.splitlines() if line.strip()]


def _whole_text(item: Item) -> str:
    return f"{item['title']}\n{item['text']}" if item.get("title") else str(item["text"])


# The contestants: each takes reports, gets ready, and gives the work that is timed.


def _from_texts(items: Sequence[Item]) -> Callable[[], None]:
    from communique.reader import Reader

    reader = Reader()
    return lambda: _exhaust(reader.pipe(_reports(items)))


def _from_ready_reports(items: Sequence[Item]) -> Callable[[], None]:
    from communique.reader import Reader

    reader, reports = Reader(), list(_reports(items))
    return lambda: _exhaust(reader.pipe(reports))


def _reports(items: Sequence[Item]) -> Iterator[Report]:
    from communique.documents import make_report
    from communique.errors import DocumentError

    for item in items:
        with contextlib.suppress(DocumentError):  # another language: spaCy parses it, we refuse it
            published = item.get("published") or None
            yield make_report(item["text"], title=item.get("title") or "", published=published)


def _spacy(items: Sequence[Item], *, use_blis: bool) -> Callable[[], None]:
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    from communique.reading.parsing.model import PACKAGE

    set_current_ops(NumpyOps(use_blis=use_blis))
    nlp = spacy.load(PACKAGE)
    texts = [_whole_text(item) for item in items]
    return lambda: _exhaust(nlp.pipe(texts))


_CONTESTANTS: dict[str, Callable[[Sequence[Item]], Callable[[], None]]] = {
    RAW: _from_texts,
    READY: _from_ready_reports,
    SPACY: partial(_spacy, use_blis=True),
    SPACY_OPENBLAS: partial(_spacy, use_blis=False),
}


def _exhaust(results: Iterable[object]) -> None:
    for _ in results:
        pass


def _contestant(name: str, items: Sequence[Item], connection: Connection) -> None:
    """Get ready and warm, say so; then answer each question with the CPU seconds that the work takes."""
    _CONTESTANTS[name](items[:20])()
    work = _CONTESTANTS[name](items)
    connection.send(0.0)
    while connection.recv():
        start = time.process_time()
        work()
        connection.send(time.process_time() - start)


# The race.


def _race(corpus: Corpus, repeats: int) -> dict[str, Any]:
    """Our medians of CPU seconds, turn by turn, as shares of theirs."""
    connections = dict(_started(corpus.items))
    times: dict[str, list[float]] = {name: [] for name in connections}
    for turn in range(repeats):
        first = turn % len(CONTESTANTS)
        for name in CONTESTANTS[first:] + CONTESTANTS[:first]:
            connections[name].send(True)
            times[name].append(connections[name].recv())
    for connection in connections.values():
        connection.send(False)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    shares = {ours: {theirs: round(medians[ours] / medians[theirs], 4) for theirs in THEIRS} for ours in OURS}
    words = sum(len(_whole_text(item).split()) for item in corpus.items)
    return {"reports": len(corpus.items), "words": words, "repeats": repeats, "share_of_cpu_time": shares}


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
        for ours, shares in result["share_of_cpu_time"].items():
            compared = ", ".join(f"{share:.2%} of {theirs}" for theirs, share in shares.items())
            yield f"  {ours}: {compared}"


def _print(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
