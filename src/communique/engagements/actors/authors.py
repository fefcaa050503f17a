"""Who speaks together in a joint statement, as its title tells: "Joint Statement by President X and Y".

Takes an `Analysis`; gives for each author the person or the party, with the characters of the title that
name it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from communique.reading.analysis import Analysis

__all__ = ["Author", "authors_of"]

_JOINT = r"(?:joint|bilateral|trilateral|quadrilateral)"
_PAPER = r"(?:statement|declaration|communiqu[eé])"
_TITLE = re.compile(rf"\b{_JOINT}\b[^:]{{0,60}}?\b{_PAPER}s?\b", re.IGNORECASE)
# "Joint Statement by X and Y", "... following the meeting between X and Y": who speaks stands behind.
_BEHIND = re.compile(r"\b(?:by|from|of|between)\b", re.IGNORECASE)
# Where the names of who speaks end, and what they speak about begins.
_SUBJECT = re.compile(
    r":| [–—-] |\b(?:about|after|at|commemorating|concerning|condemning|during|following|in|marking|on"
    r"|reaffirming|regarding|to|welcoming)\b",
    re.IGNORECASE,
)


class Author(NamedTuple):
    """A person (its key) or else a party alone, with the characters that name it."""

    person: int | None
    party: str
    start: int
    end: int


def authors_of(analysis: Analysis) -> tuple[Author, ...]:
    """The authors of a joint statement, at least two of different parties; empty of other reports."""
    title = analysis.report.title
    paper = _TITLE.search(title)
    if paper is None:
        return ()
    behind = _BEHIND.search(title, paper.end())
    if behind is None:
        start, end = 0, paper.start()  # "Peru-Kenya Joint Statement"
    else:
        start = behind.end()
        ends = _SUBJECT.search(title, start)
        end = len(title) if ends is None else ends.start()
    found = tuple(_named(analysis, start, end))
    return found if len({author.party for author in found}) > 1 else ()


def _named(analysis: Analysis, start: int, end: int) -> Iterator[Author]:
    """The persons between two characters, and the parties there for which none of them stands."""
    seen: set[str] = set()
    for mention in analysis.mentions:
        party = analysis.people[mention.person].party
        if start <= mention.start < end and party is not None:
            seen.add(party)
            yield Author(mention.person, party, mention.start, mention.end)
    for named in analysis.parties:
        if start <= named.start < end and named.code not in seen:
            seen.add(named.code)
            yield Author(None, named.code, named.start, named.end)
