"""What later reports say of an undertaking: done, partly done, failed, standing, denied.

Takes the undertakings of one commitment and an `Archive` of all reports, gives a `Followup` for each report
that has something to say, with the words it rests on. Records come first (the course held, the agreement
signed), then sentences that speak of what was promised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.codebook.identity import content_id
from communique.codebook.records import Evidence
from communique.gazetteer.parties import find_parties, is_state
from communique.resolution.cues import has_cue
from communique.resolution.indexes import Index
from communique.resolution.merged import MergedEngagement
from communique.resolution.prepared import Line, Prepared
from communique.resolution.serials import Serial, distance
from communique.resolution.undertakings import Undertaking, numbers, ordinals
from communique.resolution.wording import content_words, telling

__all__ = ["Archive", "Followup", "Library", "at_once", "followups"]


class _Bar(NamedTuple):
    """What of the words for what is to be done something must hold to speak of it: a ``share`` of what they
    tell, and at least so much (``least``; a rare word tells 4.6).
    """

    share: float
    least: float


_OF_DEEDS = _Bar(0.6, 6.5)
_OF_SENTENCES = _Bar(0.67, 6.5)
# A sentence that refers to a promise need hold less.
_OF_PROMISES = _Bar(0.2, 3.0)
# Accounts of the same talks that come out within this many days are two tellings, not news of what came of
# them.
_TWO_TELLINGS = 7
_CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s")
# What may be the doing of what was promised.
_DELIVERIES = frozenset({"signing", "transfer", "training", "operation", "exercise", "project", "dialogue"})


class Followup(NamedTuple):
    """What one report says: the day of the report, the report, the status, and the words."""

    reported: int | None
    doc: str
    status: str
    evidence: Evidence


class Deed(NamedTuple):
    """An account of something held that may be what was promised: all that it says, and its content words."""

    engagement: str
    doc: str
    said: str
    words: frozenset[str]
    evidence: Evidence


class Shelf(NamedTuple):
    """What was said of one group of parties: sentences and deeds, each to be found by its words."""

    lines: Index[Line]
    deeds: Index[Deed]


class Archive(NamedTuple):
    """What the reports say that may be on what some parties undertook: the day and number of each report, the
    shelf of the parties, the merged engagements.
    """

    days: Mapping[str, int | None]
    serials: Mapping[str, Serial | None]
    shelf: Shelf
    merged: Mapping[str, MergedEngagement]


class Library(NamedTuple):
    """All reports and deeds, by groups of parties; an `Archive` is made of those of one group on demand."""

    prepared: Mapping[str, Prepared]
    merged: Mapping[str, MergedEngagement]
    days: Mapping[str, int | None]
    serials: Mapping[str, Serial | None]
    reports: Mapping[tuple[str, ...], Sequence[str]]
    deliveries: Mapping[tuple[str, ...], Sequence[MergedEngagement]]

    @classmethod
    def of(cls, prepared: Mapping[str, Prepared], merged: Sequence[MergedEngagement]) -> Library:
        """The library of all reports."""
        reports: dict[tuple[str, ...], list[str]] = {}
        for doc, each in sorted(prepared.items()):
            for parties in each.parties:
                reports.setdefault(parties, []).append(doc)
        deliveries: dict[tuple[str, ...], list[MergedEngagement]] = {}
        for engagement in filter(_is_delivery, merged):
            deliveries.setdefault(engagement.parties, []).append(engagement)
        days = {doc: each.day for doc, each in prepared.items()}
        serials = {doc: each.serial for doc, each in prepared.items()}
        return cls(prepared, {each.id: each for each in merged}, days, serials, reports, deliveries)

    def archive(self, parties: tuple[str, ...]) -> Archive:
        """What is said of a group of parties."""
        shelf = Shelf(Index(), Index())
        for doc in self.reports.get(parties, ()):
            for line in self.prepared[doc].lines:
                shelf.lines.enter(line, line.words)
        for engagement in self.deliveries.get(parties, ()):
            for deed in _deeds(engagement):
                shelf.deeds.enter(deed, deed.words)
        return Archive(self.days, self.serials, shelf, self.merged)

    def fingerprint(
        self, parties: tuple[str, ...], given: Sequence[Undertaking], digest: Callable[[str], str]
    ) -> str:
        """A hash of all that the commitments from some undertakings of the parties depend on.

        ``digest`` gives a hash of the reading of a report.
        """
        own = [f"{each.id} {each.engagement} {each.deliverable}" for each in given]
        meant = {each for one in given for each in (one.engagement, one.deliverable) if each}
        told = [*self.deliveries.get(parties, ()), *(self.merged[each] for each in sorted(meant))]
        accounts = (f"{each.id} {one.id} {digest(one.doc)}" for each in told for one in each.accounts)
        reports = (f"{doc} {digest(doc)}" for doc in self.reports.get(parties, ()))
        return content_id("", *own, "", *accounts, "", *reports)


def _is_delivery(engagement: MergedEngagement) -> bool:
    return engagement.status == "held" and engagement.type in _DELIVERIES


def _deeds(engagement: MergedEngagement) -> Iterator[Deed]:
    for account in engagement.accounts:
        quotes = [each.text for each in account.evidence] + [each.what for each in account.outcomes]
        said = " ".join(quotes)
        yield Deed(engagement.id, account.doc, said, content_words(said), account.evidence[0])


def followups(group: Sequence[Undertaking], archive: Archive) -> list[Followup]:
    """What reports other than those of the undertakings say, one for each report, in no order."""
    found: dict[str, Followup] = {}
    for each in (*_from_plan(group, archive), *_from_records(group, archive), *_from_lines(group, archive)):
        known = found.get(each.doc)
        if known is None or _RANK[each.status] > _RANK[known.status]:
            found[each.doc] = each
    return list(found.values())


# Of two things that one report says, the one that decides more is kept.
_RANK = {"open": 0, "reaffirmed": 1, "partly met": 3, "met": 2, "lapsed": 4, "contradicted": 5}


def _from_plan(group: Sequence[Undertaking], archive: Archive) -> Iterator[Followup]:
    """The steps of the engagement that was to be held."""
    promised = max((number for each in group for number in each.numbers), default=None)
    status_of = {"planned": "reaffirmed", "held": "met", "cancelled": "lapsed", "proposed": "open"}
    for plan in {each.deliverable for each in group if each.deliverable}:
        for step in archive.merged[plan].history:
            if _earlier(step.doc, group[0], archive):
                continue
            status = status_of[step.status]
            if status == "met" and _falls_short(step.evidence[0].text, promised):
                status = "partly met"
            yield Followup(archive.days.get(step.doc), step.doc, status, step.evidence[0])


def _from_records(group: Sequence[Undertaking], archive: Archive) -> Iterator[Followup]:
    """What was signed, handed over or held since, in words that say the same thing."""
    first = group[0]
    promised = max((number for each in group for number in each.numbers), default=None)
    for deed in archive.shelf.deeds.holding(_words(group)):
        if deed.engagement == first.engagement or not _later(deed.doc, first, archive):
            continue
        if _shared(deed.words, deed.said, group, _OF_DEEDS):
            status = "partly met" if _falls_short(deed.said, promised) else "met"
            yield Followup(archive.days.get(deed.doc), deed.doc, status, deed.evidence)


def _from_lines(group: Sequence[Undertaking], archive: Archive) -> Iterator[Followup]:
    """Sentences of other reports of the same parties that speak of what was promised."""
    first = group[0]
    promised = max((number for each in group for number in each.numbers), default=None)
    accounts = _accounts(first, archive)
    for line in archive.shelf.lines.holding(_words(group)):
        said = line.evidence.text
        same_talks = line.doc in accounts
        if not same_talks and not _later(line.doc, first, archive):
            continue
        if not _shared(line.words, said, group, _OF_PROMISES):
            continue
        status = _status_of_talks(said) if same_talks else _status(said, group, promised)
        if status and _is_of(said, first.parties):
            yield Followup(archive.days.get(line.doc), line.doc, status, line.evidence)


def _words(group: Sequence[Undertaking]) -> frozenset[str]:
    return frozenset(word for each in group for word in each.words)


def _status_of_talks(said: str) -> str | None:
    """What another account of the same talks says of what one account calls promised."""
    return "contradicted" if has_cue(said, "denied") or has_cue(said, "undecided") else None


def _status(said: str, group: Sequence[Undertaking], promised: float | None) -> str | None:
    """What a sentence says of a promise: the most that any clause says; None where none says anything."""
    clauses = _CLAUSE.split(said)
    found = []
    for number, clause in enumerate(clauses):
        words = content_words(clause)
        if has_cue(clause, "promised") and _shared(words, said, group, _OF_PROMISES):
            around = clauses[max(0, number - 1) : number + 2]
            found.append(_said_of_promise(" ".join(around), around, promised))
        elif _shared(words, said, group, _OF_SENTENCES):
            found.append(_said_of_thing(clause, promised))
    return max((each for each in found if each), key=lambda each: _RANK[each], default=None)


def _said_of_promise(said: str, clauses: Sequence[str], promised: float | None) -> str | None:
    """What clauses say that refer to a promise, and those beside them."""
    if has_cue(said, "denied"):
        return "contradicted"
    if any(has_cue(each, "came", as_fact=True) and not has_cue(each, "uncertain") for each in clauses):
        return "partly met" if _falls_short(said, promised) else "met"
    return _said_of_thing(said, promised)


def _said_of_thing(said: str, promised: float | None) -> str | None:
    """What a clause says that speaks of the thing promised, and names no promise."""
    if has_cue(said, "denied"):
        return "contradicted"
    if has_cue(said, "undecided"):
        return "open"
    if has_cue(said, "failed"):
        return "lapsed"
    kept = has_cue(said, "kept")
    if not kept and not has_cue(said, "uncertain") and has_cue(said, "done", as_fact=True):
        return "partly met" if _falls_short(said, promised) else "met"
    return "reaffirmed" if kept else None


def _is_of(said: str, parties: Sequence[str]) -> bool:
    """Whether a sentence is of the parties: it names no other state, or all of them."""
    named = {found.code for found in find_parties(said) if is_state(found.code)}
    return named <= set(parties) or named >= {each for each in parties if is_state(each)}


def _falls_short(said: str, promised: float | None) -> bool:
    """Whether fewer are said to have come than were promised, or the first of several."""
    if promised is None:
        return False
    said_numbers = numbers(said) - {promised}
    return any(0 < number < promised for number in said_numbers) or (1 in ordinals(said) and promised > 1)


def _shared(words: frozenset[str], said: str, group: Sequence[Undertaking], bar: _Bar) -> frozenset[str]:
    """The words in common with an undertaking of which enough is said, and no other of its series."""
    for each in group:
        shared = words & each.words
        told = telling(shared)
        fits = not each.ordinals or bool(each.ordinals & ordinals(said))
        if shared and fits and told >= bar.share * telling(each.words) and told >= bar.least:
            return shared
    return frozenset()


def _later(doc: str, first: Undertaking, archive: Archive) -> bool:
    """Whether a report is later than the undertaking, by its day or by the number that the outlet gave it."""
    day = archive.days.get(doc)
    if day is not None and first.reported is not None:
        return doc != first.doc and day > first.reported
    return (distance(archive.serials.get(first.doc), archive.serials.get(doc)) or 0) > 0


def at_once(day: int | None, other: int | None) -> bool:
    """Whether reports of two days are two tellings of the same talks, and the later no news of what came."""
    return day is not None and other is not None and abs(day - other) <= _TWO_TELLINGS


def _earlier(doc: str, first: Undertaking, archive: Archive) -> bool:
    """Whether a report is known to be earlier than the undertaking, of which it can tell nothing."""
    day = archive.days.get(doc)
    return day is not None and first.reported is not None and day < first.reported


def _accounts(first: Undertaking, archive: Archive) -> set[str]:
    """The other reports of the talks that the undertaking came out of, told at about the same time."""
    source = archive.merged.get(first.engagement or "")
    return (
        {account.doc for account in source.accounts if _at_once(account.doc, first, archive)}
        if source
        else set()
    )


def _at_once(doc: str, first: Undertaking, archive: Archive) -> bool:
    day = archive.days.get(doc)
    return doc != first.doc and at_once(day, first.reported)
