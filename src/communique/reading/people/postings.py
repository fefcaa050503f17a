"""Postings: the rank and post that a report gives to each person it names.

Takes the persons of a report, gives `Posting` records with the words that say each value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.codebook.records import Evidence, Posting, Report
from communique.reading.text.mentions import Person, Span

__all__ = ["postings"]

_RETIRED = re.compile(
    r"\b(?:ret|ret['’]?d|rtd|retired|purn)\b|\((?:rt?|re|rr|s\.?p|a\.?d|e\.?r|2s)\.?\)|\ba\.D\.",
    re.IGNORECASE,
)
# Also with a force or people between: "former Bosnian Serb army general X", "retired Kenya Navy Commander X".
_RETIRED_BEFORE = re.compile(
    r"\b(?:(?:retired|retd\.?|rtd\.?|ret\.|former) "
    r"(?:(?:(?!minister|president|chief|head|and|of|the|by|with|to|met)[\w.-]+ ){0,2}"
    r"(?:army|navy|air force|police|military|security|marine|serb|croat|\w+(?:an|ese|ish|ch)) )?|ex-)\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 48
_RETIRED_AFTER = re.compile(r",? ?\((?:ret(?:'?d|ired)?|rtd|r)\.?\)", re.IGNORECASE)


def postings(report: Report, people: Sequence[Person]) -> tuple[Posting, ...]:
    """A posting for every person of ``people`` with a name and a rank or post who still holds it.

    A retired rank counts only beside a post.

    Posts of companies and of learning ("chief executive", "professor") act for no party and give none.
    """
    return tuple(
        _posting(report, person)
        for person in people
        if person.name is not None and not person.former and (person.rank or person.post)
        if person.rank or person.family != "private"
        if person.post or not _is_retired(report, person)
    )


def _is_retired(report: Report, person: Person) -> bool:
    """Whether the rank is one that the person had: "retired Brig X", "Brig (Retd) X", "Brig X (Retd)"."""
    at, name = person.rank_at, person.name_at
    rank = (person.rank or "").replace("Police (SP)", "").replace("Superintendent (SP)", "")
    return at is not None and bool(
        _RETIRED.search(rank)
        or _RETIRED_BEFORE.search(report.text, max(0, at.start - _LOOK_BACK), at.start)
        or (name is not None and _RETIRED_AFTER.match(report.text, name.end))
    )


def _posting(report: Report, person: Person) -> Posting:
    said = {"name": person.name_at, "rank": person.rank_at, "post": person.post_at, "party": person.party_at}
    evidence_for = {value: (_words(report, at),) for value, at in said.items() if at is not None}
    return Posting(
        name=person.name or "",
        rank=person.rank,
        post=person.post,
        party=person.party,
        evidence=tuple(sorted({words for found in evidence_for.values() for words in found})),
        evidence_for=evidence_for,
    )


def _words(report: Report, at: Span) -> Evidence:
    return report.evidence(at.start, at.end)
