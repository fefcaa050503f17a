"""Undertakings: what one report says that a party bound itself to do, and for whom.

Takes a reading, gives `Undertaking` values: outcomes pledged and agreed, and what is planned (courses,
deliveries, sessions, exercises); and puts merged engagements in the place of the reading's own. What became
of them is left to `commitments`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from anyascii import anyascii

from communique.codebook.identity import content_id
from communique.codebook.records import Engagement, Evidence, Outcome, Reading
from communique.gazetteer.parties import find_parties
from communique.reading.text import numerals
from communique.resolution import names
from communique.resolution.cues import BINDING_WORDS, has_cue
from communique.resolution.wording import DAY, content_words, stem

__all__ = ["Undertaking", "merged_undertakings", "numbers", "ordinals", "undertakings"]

# Kinds of outcome that bind, and types of engagement that are themselves what somebody is to do.
_BINDING = frozenset({"pledged", "agreed"})
_DELIVERABLE = frozenset({"training", "transfer", "dialogue", "exercise", "operation", "project"})

_NUMBER = re.compile(r"\b(?:\d+(?:[.,]\d+)*|[a-z]+(?:-[a-z]+)?)\b(?!-[a-z]{3})", re.IGNORECASE)
_TIME = re.compile(r"[\s-]+(?:second|minute|hour|day|week|month|year|percent|per cent)s?\b", re.IGNORECASE)
# What follows in the words for an undertaking is no longer about what is to be done.
_ABOUT = re.compile(r",|;|\s(?:which|in order to|during|so that)\s", re.IGNORECASE)
# Words for what is to be done, fewer than these, do not tell it from others: then the whole quote speaks.
_FEW_WORDS = 2
_BINDS = re.compile(
    r"\b(?:offer|pledg|propos|promis|agree|undert|invit|provid|suppl|giv|send|host|receiv|train|donat)",
    re.IGNORECASE,
)


class Undertaking(NamedTuple):
    """One report's word of something to be done.

    ``by`` and ``to`` are parties, both the same where the undertaking is mutual. ``engagement`` is the
    engagement it came out of, ``deliverable`` the one that is to be held, each None where there is none.
    ``plan``: whether it is itself the engagement that is to be held.
    """

    id: str
    doc: str
    reported: int | None
    what: str
    parties: tuple[str, ...]
    by: tuple[str, ...]
    to: tuple[str, ...]
    due: str | None
    engagement: str | None
    deliverable: str | None
    evidence: Evidence
    words: frozenset[str]
    numbers: frozenset[float]
    ordinals: frozenset[int]
    plan: bool


def undertakings(reading: Reading, reported: int | None) -> list[Undertaking]:
    """The undertakings of a reading, with the engagements as the reading has them.

    What has no content ("It", "the pair") binds nobody to anything that could be told from other things.
    """
    people = _names(reading)
    binding = [each for each in reading.outcomes if each.kind in _BINDING and len(each.parties) > 1]
    found = [_from_outcome(reading, each, people, reported) for each in binding]
    found += [
        _from_plan(reading, each, people, reported)
        for each in reading.engagements
        if each.type in _DELIVERABLE and each.status == "planned"
    ]
    return [each for each in found if each.words or each.deliverable]


def merged_undertakings(found: Sequence[Undertaking], merged_of: Mapping[str, str]) -> list[Undertaking]:
    """The undertakings of a reading with merged engagements, which ``merged_of`` gives by the reading's ids.

    A plan that an outcome has as its deliverable is one undertaking with it.
    """
    placed = [
        each._replace(
            engagement=merged_of.get(each.engagement or ""), deliverable=merged_of.get(each.deliverable or "")
        )
        for each in found
    ]
    taken = {each.deliverable for each in placed if not each.plan}
    return [each for each in placed if not each.plan or each.deliverable not in taken]


def numbers(text: str) -> frozenset[float]:
    """How many of things a text says, in digits or words; dates, measures and lengths of time don't count."""
    undated = DAY.sub(" ", text)
    found = (
        numerals.number(match.group())
        for match in _NUMBER.finditer(undated)
        if match.group().lower() not in ("a", "an", "one") and not _TIME.match(undated, match.end())
    )
    return frozenset(each for each in found if each is not None and not 1900 <= each <= 2100)


def ordinals(text: str) -> frozenset[int]:
    """The ordinals that a text says: 2 for "second", -1 for "last"."""
    found = (numerals.ordinal(word) for word in re.findall(r"\w+", text))
    return frozenset(each for each in found if each is not None)


def _from_outcome(
    reading: Reading, outcome: Outcome, people: frozenset[str], reported: int | None
) -> Undertaking:
    plan = _planned(reading, outcome.evidence)
    source = next((each for each in reading.engagements if each.id == outcome.engagement), None)
    by, to = _directed(outcome, source)
    said = _ABOUT.split(f"{outcome.what} {outcome.instrument or ''}", maxsplit=1)[0]
    words = _telling(said, people)
    enough = len(words) >= _FEW_WORDS
    about = said if enough else f"{said} {outcome.evidence.text}"
    return Undertaking(
        id=content_id(
            "u-", reading.doc, str(outcome.evidence.start), str(outcome.evidence.end), outcome.what
        ),
        doc=reading.doc,
        reported=reported,
        what=outcome.what if words else outcome.evidence.text,
        parties=outcome.parties,
        by=by,
        to=to,
        due=outcome.due,
        engagement=outcome.engagement,
        deliverable=plan.id if plan else None,
        evidence=outcome.evidence,
        words=words if enough else _telling(about, people),
        numbers=numbers(about),
        ordinals=ordinals(about),
        plan=False,
    )


def _from_plan(
    reading: Reading, plan: Engagement, people: frozenset[str], reported: int | None
) -> Undertaking:
    said = plan.evidence[0]
    return Undertaking(
        id=content_id("u-", reading.doc, str(said.start), str(said.end), plan.type),
        doc=reading.doc,
        reported=reported,
        what=said.text,
        parties=plan.parties,
        by=plan.parties,
        to=plan.parties,
        due=plan.date,
        engagement=plan.parent,
        deliverable=plan.id,
        evidence=said,
        words=_telling(said.text, people),
        numbers=numbers(said.text),
        ordinals=ordinals(said.text),
        plan=True,
    )


def _telling(said: str, people: frozenset[str]) -> frozenset[str]:
    """Content words, without those that only say that something is given, done or due, the names of people
    and parties, and numbers, which are compared as numbers.
    """
    known = {word for found in find_parties(said) for word in content_words(said[found.start : found.end])}
    counted = {
        stem(word) for word in re.findall(r"[a-z]+", said.lower()) if numerals.number(word) is not None
    }
    return frozenset(
        word for word in content_words(said) - known - counted - people - BINDING_WORDS if not word.isdigit()
    )


def _names(reading: Reading) -> frozenset[str]:
    """The words of the names of everybody that the reading names."""
    people = (person for each in reading.engagements for person in each.participants)
    named = [person.name for person in people] + [posting.name for posting in reading.postings]
    return frozenset(word for name in named if name for word in content_words(name))


def _planned(reading: Reading, evidence: Evidence) -> Engagement | None:
    """The engagement not yet held that the same words speak of."""
    return next(
        (
            each
            for each in reading.engagements
            if each.status != "held"
            and each.type in _DELIVERABLE
            and any(span.start < evidence.end and evidence.start < span.end for span in each.evidence)
        ),
        None,
    )


def _directed(outcome: Outcome, source: Engagement | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who binds itself to whom; both ways where it is mutual or the words don't tell.

    A party or official named before the verb binds itself; one named only after it is who it is for.
    """
    said, parties = outcome.evidence.text, outcome.parties
    place, party = min(_named(said, source), default=(0, ""))
    others = tuple(each for each in parties if each != party)
    verb = _BINDS.search(said)
    if len(others) == len(parties) or (outcome.kind == "agreed" and has_cue(said, "mutual")):
        return parties, parties
    if verb and verb.start() < place:
        return (others, (party,)) if outcome.kind == "pledged" else (parties, parties)
    return (party,), others


def _named(said: str, source: Engagement | None) -> list[tuple[int, str]]:
    """Where the words name parties, and officials of parties."""
    named = [(found.start, found.code) for found in find_parties(said)]
    for person in source.participants if source else ():
        place = _place_of(person.name, said) if person.name else -1
        if person.party and place >= 0:
            named.append((place, person.party))
    return named


def _place_of(name: str, said: str) -> int:
    """Where the words name the person, by the longest part of the name; -1 where they don't."""
    plain = anyascii(said).lower() if said.isascii() else said.lower()
    parts = sorted(names.parse(name).parts, key=len, reverse=True)
    return plain.find(parts[0]) if parts and len(parts[0]) > 3 else -1
