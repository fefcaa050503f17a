"""At whose invitation somebody travels: "arrived at the invitation of the army chief, General N".

Takes an `Analysis` and a visit; gives the persons whom its sentences name as having invited.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from communique.engagements.candidates import Candidate
from communique.reading.analysis import Analysis
from communique.reading.mentions import Person

__all__ = ["inviters"]

_INVITED = re.compile(
    r"\b(?:at|on|upon|following) (?:the |an |his |her |their )?(?:[\w-]+ ){0,2}(?:invitation|request)s?"
    r"(?: extended| issued)? (?:of|by|from)\b|\binvited by\b",
    re.IGNORECASE,
)
_REACH = 90  # characters between these words and the beginning of who invites
_TRAVEL = frozenset({"visit", "ship_visit"})


def inviters(analysis: Analysis, candidate: Candidate) -> Iterator[Person]:
    """The named persons at whose invitation a visit is made, of a party from which nobody named travels."""
    if candidate.type not in _TRAVEL:
        return
    travelling = {actor.party for actor in candidate.guests if actor.person is not None}
    for span in candidate.evidence:
        for match in _INVITED.finditer(analysis.report.text, span.start, span.end):
            at = bisect_left(analysis.mentions, match.end(), key=lambda mention: mention.start)
            if at == len(analysis.mentions):
                continue
            mention = analysis.mentions[at]
            person = analysis.people[mention.person]
            if (
                mention.start < min(span.end, match.end() + _REACH)
                and person.name is not None
                and person.party in candidate.parties
                and person.party not in travelling
            ):
                yield person
