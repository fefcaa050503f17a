"""Show how a ledger grows: the cost of 1, 2 and 4 thousand reports, and of a hundred more.

    tools/bench_ledger.py [--reports FILE] [--sizes 1000 2000 4000] [--more 100] [--ledger FILE] [--json FILE]

Reads reports of a corpus (gzipped JSON Lines), each once; then, for each size, stores the readings in a new
ledger and resolves them, and adds some more to it. Times are CPU seconds of this process. Reading is timed
apart, since it takes most of the time and its growth is that of the number of reports. `growth` is what
`tools/bench.py` calls.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from communique.codebook import Failure, Reading, Report
from communique.ledger import open_ledger

CORPUS = Path("../shared/corpus/reports.jsonl.gz")
SIZES = (1000, 2000, 4000)
MORE = 100


class Growth(NamedTuple):
    """What a ledger of ``reports`` cost, in CPU seconds.

    ``reading`` the reports, ``storing`` them and resolving; and the same for ``more`` reports added to it.
    """

    reports: int
    reading: float
    storing: float
    more: int
    more_reading: float
    more_storing: float

    @property
    def share_of_more(self) -> float:
        """What adding the others cost, as a share of the first load."""
        return (self.more_reading + self.more_storing) / (self.reading + self.storing)


class _Read(NamedTuple):
    reading: Reading
    seconds: float


def growth(path: Path, sizes: Sequence[int] = SIZES, more: int = MORE) -> list[Growth]:
    """The growth for each size, as far as the corpus goes; empty where there is no corpus."""
    if not path.exists():
        return []
    read = list(_readings(path, max(sizes) + more))
    return [_grown(read[:size], read[size : size + more]) for size in sizes if size + more <= len(read)]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=Path, default=CORPUS, metavar="FILE")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N")
    parser.add_argument("--more", type=int, default=MORE, metavar="N", help="reports added afterwards")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    options = parser.parse_args()
    found = growth(options.reports, options.sizes, options.more)
    for line in lines(found):
        sys.stdout.write(line + "\n")
    if options.json:
        figures = [each._asdict() | {"share_of_more": each.share_of_more} for each in found]
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0 if found else 1


def lines(found: Iterable[Growth]) -> Iterator[str]:
    """The figures for people, and how the cost grows from one size to the next."""
    before: Growth | None = None
    for each in found:
        yield (
            f"{each.reports} reports: reading {each.reading:.1f} s, storing, resolving {each.storing:.1f} s "
            f"({1000 * each.storing / each.reports:.1f} ms each); {each.more} more: reading "
            f"{each.more_reading:.1f} s, storing, resolving {each.more_storing:.1f} s, "
            f"{each.share_of_more:.1%} of the first load"
        )
        if before:
            times = each.reports / before.reports
            yield f"    {times:.1f} times the reports: {each.storing / before.storing:.2f} times the cost"
        before = each


def _readings(path: Path, number: int) -> Iterator[_Read]:
    from communique.reader import Reader

    reader = Reader()
    for report in islice(_reports(path), number):
        start = time.process_time()
        for found in reader.pipe([report]):
            if isinstance(found, Reading):
                yield _Read(found, time.process_time() - start)


def _reports(path: Path) -> Iterator[Report]:
    from communique.documents import make_report
    from communique.errors import DocumentError

    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            item: dict[str, Any] = json.loads(line)
            known = {name: item.get(name) for name in ("id", "published", "outlet", "url")}
            try:
                yield make_report(item["text"], title=item.get("title") or "", **known)
            except DocumentError:
                continue


def _grown(first: Sequence[_Read], others: Sequence[_Read]) -> Growth:
    with tempfile.TemporaryDirectory() as folder:
        location = Path(folder) / "bench.db"
        return Growth(
            reports=len(first),
            reading=sum(each.seconds for each in first),
            storing=_added(location, first),
            more=len(others),
            more_reading=sum(each.seconds for each in others),
            more_storing=_added(location, others),
        )


def _added(location: Path, some: Sequence[_Read]) -> float:
    """The CPU seconds that it takes to open the ledger, store the readings and resolve."""
    known = {each.reading.doc: each.reading for each in some}

    def read(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
        return (known[each.id] if isinstance(each, Report) else each for each in reports)

    start = time.process_time()
    with open_ledger(location) as ledger:
        ledger.add([each.reading.report for each in some], read=read)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
