"""The words that surround an account: the story of its report, and the names that comparing words leaves out.

Takes readings, gives sets of words. What an account's own words hold is left to `wording`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from anyascii import anyascii

from communique.codebook.records import Engagement, Reading
from communique.gazetteer.parties import find_parties
from communique.resolution.wording import content_words, stem

__all__ = ["known_words", "story"]

# Characters of the report, after its head, that tell its story.
_BEGINNING = 900


def story(reading: Reading) -> frozenset[str]:
    """Content words of the beginning of the report, without those that name people and parties."""
    beginning = reading.report.text[: reading.report.lead_start + _BEGINNING]
    known = {stem(word) for word in _words_of([*_names(reading), *_party_words(beginning)])}
    return content_words(beginning) - known


def known_words(reading: Reading, engagement: Engagement) -> set[str]:
    """Words that name people, parties and places; those are compared as such, and not as words."""
    said = _names(reading) + [name for name in (engagement.place.venue, engagement.place.city) if name]
    for quote in engagement.evidence:
        said += _party_words(quote.text)
    return _words_of(said)


def _names(reading: Reading) -> list[str]:
    people = (person for each in reading.engagements for person in each.participants)
    return [posting.name for posting in reading.postings] + [person.name for person in people if person.name]


def _party_words(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_parties(text)]


def _words_of(said: Iterable[str]) -> set[str]:
    return {word for name in said for word in re.findall(r"[a-z]+", anyascii(name).lower())}
