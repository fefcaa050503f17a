"""What the test of killed runs runs: adds reports to a ledger, a few milliseconds each.

usage: adding_slowly.py LOCATION NUMBER [START]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

from communique.codebook import Engagement, Failure, Place, Reading, Report
from communique.ledger import adding, open_ledger

PEOPLE = ("Laura Ortiz", "Marco Bellini", "Pia Conti", "Ana Gil", "Kofi Osei")


def main() -> None:
    location, number, *start = sys.argv[1:]
    adding._BATCH = 7  # so that a few reports make many batches
    first = int(start[0]) if start else 0
    with open_ledger(location, timeout=60) as ledger:
        ledger.add(map(report, range(first, first + int(number))), read=read)


def report(number: int) -> Report:
    who = PEOPLE[number % len(PEOPLE)]
    day = f"2023-0{number % 9 + 1}-1{number % 7}"
    text = (
        f"The minister {who} met colleagues in Rome on {day} about matter {number // 3} of trade and ports."
    )
    return Report(id=f"r{number}", title="", text=text, body_start=0, lead_start=0, published=day)


def read(reports: Iterable[Report | Failure]) -> Iterator[Reading | Failure]:
    for each in reports:
        time.sleep(0.004)
        if isinstance(each, Report):
            yield reading(each)


def reading(of: Report) -> Reading:
    engagement = Engagement(
        id="e1",
        type="meeting",
        status="held",
        date=of.published,
        parties=("ESP", "ITA"),
        place=Place(city="Rome", country="ITA"),
        participants=(),
        topics=(),
        parent=None,
        evidence=(of.evidence(0, len(of.text)),),
    )
    return Reading(doc=of.id, report=of, engagements=(engagement,))


if __name__ == "__main__":
    main()
