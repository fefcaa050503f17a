"""Measure how resolution grows with the reports: the recipe ``make bench``.

Reads the reports of a file once (``--readings FILE`` keeps the readings, and uses them the next time), then
resolves nested samples of them, 1, 2 and 4 thousand by default, and 100 more on top of each with what was
remembered. Prints CPU seconds, the ratio to the sample before, and the pairs of accounts compared.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from communique.codebook import Reading
from communique.documents import load
from communique.reader import Reader
from communique.resolution import Remembered, resolve

SIZES = (1000, 2000, 4000)
ADDED = 100


def main() -> int:
    options = _options()
    readings = sorted(_readings(options), key=lambda reading: hashlib.sha1(reading.doc.encode()).digest())
    before = None
    for size in options.sizes:
        if size + ADDED > len(readings):
            sys.stdout.write(f"{len(readings)} readings are too few for {size} and {ADDED} more\n")
            break
        seconds, remembered, pairs = _timed(readings[:size])
        added, _, more = _timed(readings[: size + ADDED], remembered)
        ratio = f" {seconds / before:5.2f} x" if before else " " * 8
        sys.stdout.write(
            f"{size:6} reports {seconds:7.1f} s{ratio} {pairs:9} pairs"
            f"   {ADDED} more {added:6.1f} s {more:8} pairs\n"
        )
        before = seconds
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("reports", nargs="?", default="../shared/corpus/reports.jsonl.gz", metavar="FILE")
    parser.add_argument("--readings", type=Path, metavar="FILE", help="where readings are kept (MessagePack)")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N")
    return parser.parse_args()


def _readings(options: argparse.Namespace) -> list[Reading]:
    if options.readings and options.readings.exists():
        return msgspec.msgpack.decode(options.readings.read_bytes(), type=list[Reading])
    results = Reader().pipe(load([options.reports]))
    found = [result for result in results if isinstance(result, Reading)]
    if options.readings:
        options.readings.write_bytes(msgspec.msgpack.encode(found))
    return found


def _timed(readings: Sequence[Reading], previous: Remembered | None = None) -> tuple[float, Remembered, int]:
    """CPU seconds, what was remembered, and the pairs scored."""
    start = time.process_time()
    found = resolve(readings, previous=previous)
    return time.process_time() - start, found.remembered, found.computed


if __name__ == "__main__":
    sys.exit(main())
