"""What a person should look at: pairs that the scores leave open.

Takes a `Resolution`, gives `OpenPair` values, which turn into `UnsurePair` values with what speaks for and
against where they are new; explaining takes longer than finding them. Values of low confidence
are found among the statements, by `reviewing`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from communique.codebook import Evidence, Reading, content_id
from communique.codebook.records import Record
from communique.ledger.decisions import Anchor, Decision, everybody
from communique.resolution import Account, Explanation, Factor, Resolution

__all__ = ["OpenPair", "UnsurePair", "account_anchor", "person_anchor", "shown", "unsure_pairs"]


class UnsurePair(Record, frozen=True, kw_only=True):
    """Two accounts, or two names in reports, of which it is open whether they are one.

    ``merged``: whether they are one as things stand; ``score``: log-odds that they are, near zero;
    ``factors``: what speaks for and against, the strongest first; ``conflict``: what forbids it, if anything.
    """

    id: str
    subject: str
    score: float
    merged: bool
    one: Anchor
    other: Anchor
    factors: tuple[Factor, ...]
    conflict: str | None


class OpenPair(NamedTuple):
    """An unsure pair before anybody looks at it: its ``id``, a hash of all that it depends on, and the pair
    with its explanation on demand.
    """

    id: str
    digest: str
    explained: Callable[[], UnsurePair]


class _Ends(NamedTuple):
    """The two sides of a pair, whether they are one as things stand, and the ids of the engagements or people
    that it is about.
    """

    subject: str
    one: Anchor
    other: Anchor
    merged: bool
    wholes: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the pair."""
        ends = (self.one, self.other)
        places = (f"{each.doc} {each.start} {each.end} {each.name or each.type}" for each in ends)
        return content_id("u-", self.subject, *places)


def unsure_pairs(
    found: Resolution, readings: Mapping[str, Reading], decisions: Iterable[Decision]
) -> Iterator[OpenPair]:
    """The open pairs, one for each two engagements or people, without those that somebody decided."""
    decided = {each.what for each in decisions}
    seen: set[tuple[str, ...]] = set()
    for ends, mark, explain in _pairs(found, readings):
        what = (ends.subject, tuple(sorted(((ends.one,), (ends.other,)))), None)
        if what not in decided and ends.wholes not in seen:
            seen.add(ends.wholes)
            digest = content_id("", mark, str(ends.merged))
            yield OpenPair(ends.id, digest, partial(_pair, ends, explain))


def account_anchor(account: Account) -> Anchor:
    """The place of the first words of an account."""
    span = account.evidence[0]
    return Anchor(doc=account.doc, start=span.start, end=span.end, words=span.text, type=account.type)


def person_anchor(reading: Reading, name: str) -> Anchor:
    """The place at which a report names somebody; without a place where the reading gives none."""
    people = (each for each in everybody(reading) if each.name == name)
    spans = [span for person in people for span in person.evidence_for.get("name", ())]
    span = min(spans, default=None) or _written(reading, name)
    return Anchor(doc=reading.doc, start=span.start, end=span.end, words=span.text, name=name)


def shown(anchor: Anchor) -> str:
    """The place in a few words: the report, and the words there."""
    return f"{anchor.doc}: {anchor.name or anchor.words}"


def _written(reading: Reading, name: str) -> Evidence:
    start = reading.report.text.find(name)
    return reading.report.evidence(start, start + len(name)) if start >= 0 else reading.report.evidence(0, 1)


def _pairs(
    found: Resolution, readings: Mapping[str, Reading]
) -> Iterator[tuple[_Ends, str, Callable[[], Explanation]]]:
    """Each pair, with a hash of what its explanation depends on, and the explanation on demand."""
    whole = {account.id: each.id for each in found.engagements for account in each.accounts}
    for left, right in found.unsure:
        first, last = sorted(account_anchor(found.cases[each].outline.account) for each in (left, right))
        merged = whole[left] == whole[right]
        ids = (left, right) if merged else tuple(sorted((whole[left], whole[right])))
        mark = found.clusters.marks[left, right]
        yield _Ends("engagement", first, last, merged, ids), mark, partial(found.explain, left, right)
    for (one, other), mark in found.names.unsure.items():
        people = [found.names.by_name[each.doc, each.name] for each in (one, other)]
        first, last = sorted(person_anchor(readings[each.doc], each.name) for each in (one, other))
        merged = people[0] == people[1]
        names = (f"{one.doc} {one.name}", f"{other.doc} {other.name}")
        ids = names if merged else tuple(sorted(people))
        yield _Ends("person", first, last, merged, ids), mark, partial(found.names.explain, one, other)


def _pair(ends: _Ends, explain: Callable[[], Explanation]) -> UnsurePair:
    why = explain()
    return UnsurePair(
        id=ends.id,
        subject=ends.subject,
        score=round(why.score, 4),
        merged=ends.merged,
        one=ends.one,
        other=ends.other,
        factors=why.factors,
        conflict=why.conflict,
    )
