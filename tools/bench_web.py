"""Measure the pages of a served ledger: server time, first view, and many requests at once.

Takes a ledger, serves a copy of it, asks for pages of every kind: each several times by one visitor (server
time at the 50th and 95th percentile, the first time and afterwards), then by many at once for some seconds
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
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx

_ROUNDS = 8
_JUDGED = ("engagement", "person", "value")
# Words that nearly every report has, words that some have, names.
_WORDS = (
    "minister",
    "president",
    "trade",
    "frigate",
    "Iran",
    "Lavrov",
    "joint exercise",
    "nobody at all",
    "visit to Moscow",
)
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
        kinds = found_paths(address)
        say(f"load         {os.getloadavg()[0]:.2f} before, of {os.cpu_count()} cores")
        alone(address, kinds)
        paths = list(chain.from_iterable(kinds.values()))
        errors = together(address, paths, options.visitors, options.seconds) if options.seconds else 0
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


def found_paths(address: str) -> dict[str, list[str]]:
    """The addresses of each kind of page, with things that the ledger holds."""
    with httpx.Client(base_url=address, timeout=60) as client:

        def told(path: str, **parameters: object) -> Any:
            return client.get(path, params=parameters).raise_for_status().json()  # type: ignore[arg-type]

        engagements = told("/engagements.json", sort="reports", limit=40)
        people = told("/people.json")
        reports = told("/reports.json")
        commitments = [
            each["id"] for found in told("/commitments.json")["columns"].values() for each in found
        ]
        parties = [each["name"] for each in told("/states.json")["parties"][:12]]
        runs = [each["id"] for each in told("/runs.json")["runs"][:3]]
        unsure = [f"/review?kind={kind}&item={id}" for kind in _JUDGED for id in _open(told, kind)]
    first, *others = parties
    person = people["people"][0]["id"]
    return {
        "overview": ["/"],
        "engagements": [
            "/engagements",
            *(f"/engagements?text={word}" for word in ("frigate", "trade", "minister")),
            f"/engagements?page={quote(engagements['next_page'])}&sort=reports&limit=40",
            *(f"/engagements?party={code}" for code in parties),
            *(f"/engagements?party={code}&type=visit&since=2015" for code in parties[:6]),
            f"/engagements?person={person}",
            "/engagements?post=defence+minister",
            "/engagements?since=2022&until=2022",
        ],
        "engagement": [f"/engagements/{each['id']}" for each in engagements["engagements"]],
        "pair": [f"/pairs/{first}/{code}" for code in others],
        "states": ["/states"],
        "state": [f"/states/{code}" for code in parties],
        "people": ["/people", "/people?name=ali", f"/people?page={quote(people['next_page'])}"],
        "person": [f"/people/{each['id']}" for each in people["people"][:40]],
        "reports": ["/reports", "/reports?title=visit", f"/reports?page={quote(reports['next_page'])}"],
        "report": [f"/reports/{quote(each['id'], safe='')}" for each in reports["reports"][:40]],
        "said": ["/outcomes", "/positions", "/figures", "/copies", f"/outcomes?party={first}&kind=signed"],
        "network": [
            "/network",
            "/network?of=people",
            "/network?type=visit",
            f"/network?party={others[0]}",
            *(f"/network?of=people&party={code}" for code in parties[:3]),
        ],
        "timeline": [f"/timeline?party={first}&party={code}" for code in others[:3]],
        "ends": [f"/ends?party={code}&type=visit" for code in parties[:3]],
        "differences": ["/differences", f"/differences?party={first}"],
        "holders": [f"/holders?post=defence+minister&post_party={code}" for code in parties[:3]],
        "commitments": ["/commitments", "/commitments?column=overdue", f"/commitments?party={first}"],
        "commitment": [f"/commitments/{each}" for each in commitments[:20]],
        "review": ["/review", "/review?kind=person", "/review?kind=value", "/judgements", *unsure],
        "runs": ["/runs", *(f"/runs/{each}" for each in runs)],
        "find": [f"/find?words={quote(each)}" for each in _WORDS],
        "brief": [f"/brief?party={code}" for code in parties[:3]],
        "others": ["/add", "/exports", "/docs"],
    }


def _open(told: Callable[..., Any], kind: str) -> list[str]:
    ids: list[str] = told("/review.json", kind=kind)["ids"]
    return ids[:10]


def alone(address: str, kinds: Mapping[str, list[str]]) -> None:
    """One visitor: the first time that each page is asked for, and the times after."""
    cold: dict[str, float] = {}
    warm: list[float] = []
    with httpx.Client(base_url=address, headers=_HTML, timeout=60) as client:
        client.get("/runs")
        for number in range(_ROUNDS):
            for path in chain.from_iterable(kinds.values()):
                began = time.perf_counter()
                client.get(path).raise_for_status()
                took = (time.perf_counter() - began) * 1000
                if number:
                    warm.append(took)
                else:
                    cold[path] = took
    for kind, paths in kinds.items():
        slowest = max(paths, key=cold.__getitem__)
        median = statistics.median(cold[path] for path in paths)
        most = f"most {cold[slowest]:6.1f}   {slowest}"
        say(f"{kind:<12} {len(paths):>5} pages   median {median:6.1f} ms   {most}")
    for name, times in (("first time", list(cold.values())), ("afterwards", warm)):
        cuts = statistics.quantiles(times, n=20)
        say(f"{name:<12} {len(times):>5} pages   median {cuts[9]:6.1f} ms   95th percentile {cuts[18]:6.1f}")


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
