"""Measure the pages of a served ledger: server time, first view, and many requests at once.

Takes a ledger, serves a copy of it, asks for its pages: each several times by one visitor (server time at
the 50th and 95th percentile, the first time and afterwards), then by many at once for some seconds
(answers, errors), and opens the overview in Chromium where that is installed (time until the first content is
painted). Prints a table.

    python tools/bench_web.py --ledger talks.db --seconds 60 --visitors 50
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

_ROUNDS = 8
_HTML = {"accept": "text/html", "accept-encoding": "gzip"}
_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ledger", required=True, help="the ledger; it is copied and not changed")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long many visitors ask at once")
    parser.add_argument("--visitors", type=int, default=50, help="how many of them there are")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, served(options.ledger, Path(folder)) as address:
        paths = found_paths(address)
        alone(address, paths)
        errors = together(address, paths, options.visitors, options.seconds)
        first_view(address)
    return 1 if errors else 0


@contextmanager
def served(ledger: str, folder: Path) -> Iterator[str]:
    """The address of a server with a copy of the ledger."""
    copy = shutil.copy(ledger, folder / "copy.db")
    command = [sys.executable, "-m", "communique", "serve", "--ledger", str(copy), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ)
    try:
        for line in process.stderr or ():
            if found := re.search(r"http://\S+", line):
                yield found[0]
                break
    finally:
        process.terminate()
        process.wait(20)


def found_paths(address: str) -> list[str]:
    """The addresses of the pages, with things that the ledger holds."""
    with httpx.Client(base_url=address, timeout=60) as client:
        engagements = client.get("/engagements.json", params={"sort": "reports", "limit": 40}).json()[
            "engagements"
        ]
        people = client.get("/people.json").json()["people"][:40]
        reports = client.get("/reports.json").json()["reports"][:40]
        parties = [each["name"] for each in client.get("/states.json").json()["parties"][:12]]
    return [
        *(
            "/",
            "/engagements",
            "/states",
            "/people",
            "/reports",
            "/commitments",
            "/network",
            "/review",
            "/runs",
        ),
        *(f"/engagements?party={code}" for code in parties),
        *(f"/engagements?party={code}&type=visit&since=2015" for code in parties[:6]),
        *("/engagements?text=frigate", "/engagements?text=trade", "/find?words=minister"),
        *(f"/states/{code}" for code in parties),
        *(f"/pairs/{parties[0]}/{code}" for code in parties[1:]),
        *(f"/timeline?party={parties[0]}&party={code}" for code in parties[1:4]),
        *(f"/ends?party={code}&type=visit" for code in parties[:3]),
        *("/differences", f"/differences?party={parties[0]}", "/commitments?column=overdue"),
        *("/review?kind=person", "/review?kind=value", "/judgements"),
        *(f"/holders?post=defence+minister&post_party={code}" for code in parties[:3]),
        *(f"/engagements/{each['id']}" for each in engagements),
        *(f"/people/{each['id']}" for each in people),
        *(f"/reports/{httpx.URL(path=each['id']).raw_path.decode()}" for each in reports),
    ]


def alone(address: str, paths: list[str]) -> None:
    """One visitor: the first time that each page is asked for, and the times after."""
    cold: list[float] = []
    warm: list[float] = []
    slowest: Counter[str] = Counter()
    with httpx.Client(base_url=address, headers=_HTML, timeout=60) as client:
        client.get("/runs")
        for number in range(_ROUNDS):
            for path in paths:
                began = time.perf_counter()
                client.get(path).raise_for_status()
                took = (time.perf_counter() - began) * 1000
                (warm if number else cold).append(took)
                slowest[path] = max(slowest[path], round(took))
    for name, times in (("first time", cold), ("afterwards", warm), ("all", cold + warm)):
        cuts = statistics.quantiles(times, n=20)
        say(f"{name:<12} {len(times):>5} pages   median {cuts[9]:6.1f} ms   95th percentile {cuts[18]:6.1f}")
    say("slowest      " + ", ".join(f"{path[:40]} {took} ms" for path, took in slowest.most_common(6)))


def together(address: str, paths: list[str], visitors: int, seconds: float) -> int:
    """Many visitors at once; how many errors there were."""
    until = time.monotonic() + seconds
    statuses: Counter[str] = Counter()
    times: list[float] = []
    lock = threading.Lock()

    def visit(number: int) -> None:
        with httpx.Client(base_url=address, headers=_HTML, timeout=60) as client:
            at = number
            while time.monotonic() < until:
                began = time.perf_counter()
                try:
                    status = str(client.get(paths[at % len(paths)]).status_code)
                except httpx.HTTPError as error:
                    status = type(error).__name__
                with lock:
                    statuses[status] += 1
                    times.append((time.perf_counter() - began) * 1000)
                at += 7

    threads = [threading.Thread(target=visit, args=(number,)) for number in range(visitors)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    cuts = statistics.quantiles(times, n=20)
    say(
        f"{visitors} at once   {len(times):>5} pages in {seconds:.0f} s   median {cuts[9]:6.0f} ms   "
        f"95th percentile {cuts[18]:6.0f} ms   answers {dict(statuses)}"
    )
    return sum(count for status, count in statuses.items() if status != "200")


def first_view(address: str) -> None:
    """The time until Chromium paints the overview's first content, with an empty cache."""
    chromium = shutil.which("chromium")
    if chromium is None:
        say("first view   not measured: there is no chromium")
        return
    from playwright.sync_api import sync_playwright

    script = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS.split())
        shown = []
        for _ in range(5):
            page = browser.new_context().new_page()
            page.goto(address, wait_until="load")
            page.wait_for_timeout(300)
            shown.append(page.evaluate(script))
        browser.close()
    say(f"first view   {statistics.median(shown):.0f} ms until the first content (median of {len(shown)})")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
