"""Accuracy on what is well defined by itself: ranks, posts, states and organisations, dates.

Used by ``evaluate.py --units`` and the tests. Takes a folder with the tables ``ranks.tsv``, ``posts.tsv``,
``people.tsv``, ``people_unread.tsv``, ``parties.tsv`` and ``dates.tsv`` (``benchmarks/units``: sentences of
this project with what they say); gives for each measure how many rows are right, and the wrong ones.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from communique.codebook import Posting
from communique.documents import make_report
from communique.evaluation.sameness import fold, same_post
from communique.gazetteer.parties import find_parties
from communique.gazetteer.ranks import find_ranks
from communique.reading.analysis import people_of
from communique.reading.people.postings import postings
from communique.reading.times.expressions import Anchor, Tense, find_times, resolve

__all__ = ["FOLDER", "Unit", "unit_lines", "units"]

FOLDER = Path(__file__).parents[1] / "benchmarks" / "units"
WRITTEN_ON = Anchor("2022-10-12")
# Sentences around the one that is measured, so that it is no headline and ends no report.
BEFORE, AFTER = "It was a quiet day. Many people were in the street.\n\n", " The weather was good."

Row = dict[str, str]


class Unit(NamedTuple):
    """One measure over one table: the rows ``right`` of ``all``, and for each wrong one what was read."""

    name: str
    right: int
    all: int
    wrong: tuple[str, ...]

    @property
    def accuracy(self) -> float:
        """The share of rows read right."""
        return self.right / self.all if self.all else 1.0


def units(folder: Path = FOLDER) -> list[Unit]:
    """Every measure, table by table."""
    posts = list(rows(folder / "posts.tsv"))
    named = [row for row in posts if row["name"]]
    return [
        _unit("rank", rows(folder / "ranks.tsv"), _rank),
        _unit("grade of the rank", rows(folder / "ranks.tsv"), _grade),
        _unit("person", posts, lambda row: _posting(row)[0]),
        _unit("rank of the person", named, lambda row: _posting(row)[1]),
        _unit("post of the person", named, lambda row: _posting(row)[2]),
        _unit("party of the person", named, lambda row: _posting(row)[3]),
        *_persons_of_others(list(rows(folder / "people.tsv")), "other hands"),
        *_persons_of_others(list(rows(folder / "people_unread.tsv")), "unread"),
        _unit("states and organisations", rows(folder / "parties.tsv"), _parties),
        _unit("dates", rows(folder / "dates.tsv"), _date),
    ]


def _persons_of_others(people: list[Row], which: str) -> Iterator[Unit]:
    holders = [row for row in people if row["name"]]
    yield _unit(f"person, {which}", people, lambda row: _posting(row)[0])
    yield _unit(f"rank, {which}", holders, lambda row: _posting(row)[1])
    yield _unit(f"post, {which}", holders, lambda row: _posting(row)[2])


def unit_lines(found: Iterable[Unit], errors: int = 0) -> Iterator[str]:
    """The measures as a table, then so many ``errors`` of each."""
    shown = list(found)
    yield f"{'unit':<26} {'right':>5} {'of':>5} {'share':>6}"
    yield from (f"{u.name:<26} {u.right:>5} {u.all:>5} {u.accuracy:>6.3f}" for u in shown)
    for unit in shown:
        yield from (f"  {unit.name}: {line}" for line in unit.wrong[:errors])


def rows(path: Path) -> Iterator[Row]:
    """The rows of a table, without its comments."""
    with path.open(encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if not line.startswith("#"))
        yield from csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE)


def _unit(name: str, table: Iterable[Row], read: Callable[[Row], tuple[bool, str]]) -> Unit:
    right, wrong, size = 0, [], 0
    for row in table:
        size += 1
        is_right, found = read(row)
        right += is_right
        if not is_right:
            wrong.append(f"{found or 'nothing'} in «{row['text']}»")
    return Unit(name, right, size, tuple(wrong))


def _rank(row: Row) -> tuple[bool, str]:
    found = [row["text"][rank.start : rank.end] for rank in find_ranks(row["text"])]
    return found == ([row["rank"]] if row["rank"] else []), ", ".join(found)


def _grade(row: Row) -> tuple[bool, str]:
    found = [rank.grade for rank in find_ranks(row["text"])]
    return found == ([row["grade"]] if row["grade"] else []), ", ".join(found)


def _parties(row: Row) -> tuple[bool, str]:
    found = sorted({party.code.replace(" ", "_") for party in find_parties(row["text"])})
    return found == row["codes"].split(), " ".join(found)


def _date(row: Row) -> tuple[bool, str]:
    tense: Tense = "future" if row["tense"] == "future" else "past"
    times = find_times(row["text"])
    found = resolve(times[0], WRITTEN_ON, tense=tense) if times else None
    return (found or "") == row["value"], found or ""


def _posting(row: Row) -> tuple[tuple[bool, str], ...]:
    """Whether person, rank, post and, where it is coded, party are right, each with what was read."""
    found = _persons(row["text"])
    one = next((p for p in found if fold(p.name) == fold(row["name"])), None)
    names = ", ".join(p.name for p in found)
    if one is None:
        return ((not row["name"] and not found, names), *((False, names),) * 3)
    return (
        (True, one.name),
        (fold(one.rank) == fold(row["rank"]), f"{one.name}: {one.rank}"),
        (same_post(row["post"], one.post), f"{one.name}: {one.post}"),
        ((one.party or "") == row.get("party"), f"{one.name}: {one.party}"),
    )


@cache
def _persons(text: str) -> tuple[Posting, ...]:
    report = make_report(BEFORE + text + AFTER)
    return postings(report, people_of(report))
