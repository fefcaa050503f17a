"""Who speaks together in a joint statement, as its title tells: "Joint Statement by President X and Y".

Takes a report with its parties and people; gives for each author the person or the party, with the
characters of the title that name it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from communique.codebook import Report
from communique.reading.text.mentions import PartyMention, Person, PersonMention

__all__ = ["Author", "authors_of", "is_joint_statement"]

_JOINT = r"(?:joint|bilateral|trilateral|quadrilateral)"
_PAPER = r"(?:statement|declaration|communiqu[eé]|release|readout)"
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


def is_joint_statement(report: Report) -> bool:
    """Whether a report is what several parties state together, as its title tells."""
    return _TITLE.search(report.title) is not None


def authors_of(
    report: Report,
    parties: Sequence[PartyMention],
    people: Sequence[Person],
    mentions: Sequence[PersonMention],
) -> tuple[Author, ...]:
    """The authors of a joint statement, at least two of different parties; empty of other reports."""
    title = report.title
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
    persons = ((people[m.person].party, m) for m in mentions if start <= m.start < end)
    found = [Author(m.person, party, m.start, m.end) for party, m in persons if party is not None]
    spoken_for = {author.party for author in found}
    for named in parties:
        if start <= named.start < end and named.code not in spoken_for:
            spoken_for.add(named.code)
            found.append(Author(None, named.code, named.start, named.end))
    return tuple(found) if len(spoken_for) > 1 else ()
