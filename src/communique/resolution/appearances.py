"""Everybody that one report names, with the rank, post and party that it gives them.

Takes a reading, gives `ReportedPosting` values. Which names of which reports are one person is left to
`people`.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.codebook.records import Evidence, Participant, Posting, Reading
from communique.resolution.accounts import reported_day
from communique.resolution.merged import ReportedPosting
from communique.resolution.windows import iso_day

__all__ = ["appearances"]


def appearances(reading: Reading) -> tuple[ReportedPosting, ...]:
    """Everybody that the report names, once each, with all ranks and posts that it gives them."""
    day = reported_day(reading)
    said: dict[str, list[Participant | Posting]] = {}
    participants = [person for each in reading.engagements for person in each.participants]
    everybody: list[Participant | Posting] = [*reading.postings, *participants]
    for person in everybody:
        if person.name:
            said.setdefault(person.name, []).append(person)
    return tuple(
        ReportedPosting(
            doc=reading.doc,
            reported=iso_day(day),
            name=name,
            rank=next((each.rank for each in found if each.rank), None),
            post=next((each.post for each in found if each.post), None),
            party=next((each.party for each in found if each.party), None),
            evidence=_words(found),
        )
        for name, found in said.items()
    )


def _words(found: Sequence[Participant | Posting]) -> tuple[Evidence, ...]:
    """The words that say the person's posting, else their name."""
    for each in found:
        if isinstance(each, Posting) and each.evidence:
            return each.evidence
    return next((each.evidence_for["name"] for each in found if each.evidence_for.get("name")), ())
