"""What a person should look at: pairs that the scores leave open.

Takes a `Resolution`, gives `UnsurePair` values with what speaks for and against. Values of low confidence
are found among the statements, by `reviewing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from communique.codebook import Evidence, Reading, content_id
from communique.codebook.records import Record
from communique.ledger.decisions import Anchor, Decision, everybody
from communique.resolution import Account, Explanation, Factor, Resolution

__all__ = ["UnsurePair", "account_anchor", "person_anchor", "shown", "unsure_pairs"]


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


def unsure_pairs(
    found: Resolution, readings: Mapping[str, Reading], decisions: Iterable[Decision]
) -> Iterator[UnsurePair]:
    """The open pairs, one for each two engagements or people, without those that somebody decided."""
    decided = {each.what for each in decisions}
    seen: set[tuple[str, ...]] = set()
    for pair, wholes in _pairs(found, readings):
        what = (pair.subject, tuple(sorted(((pair.one,), (pair.other,)))), None)
        if what not in decided and wholes not in seen:
            seen.add(wholes)
            yield pair


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
) -> Iterator[tuple[UnsurePair, tuple[str, ...]]]:
    """Each pair, with the ids of the engagements or people that it is about."""
    whole = {account.id: each.id for each in found.engagements for account in each.accounts}
    for left, right in found.unsure:
        ends = [account_anchor(found.cases[each].outline.account) for each in (left, right)]
        ids = (left, right) if whole[left] == whole[right] else tuple(sorted((whole[left], whole[right])))
        merged = whole[left] == whole[right]
        yield _pair("engagement", ends, found.explain(left, right), merged=merged), ids
    for one, other in found.names.unsure:
        explained = found.names.explain(one, other)
        people = [found.names.by_name[each.doc, each.name] for each in (one, other)]
        ends = [person_anchor(readings[each.doc], each.name) for each in (one, other)]
        merged = people[0] == people[1]
        names = (f"{one.doc} {one.name}", f"{other.doc} {other.name}")
        if explained:
            yield _pair("person", ends, explained, merged=merged), names if merged else tuple(sorted(people))


def _pair(subject: str, ends: list[Anchor], why: Explanation, *, merged: bool) -> UnsurePair:
    one, other = sorted(ends)
    places = (f"{each.doc} {each.start} {each.end} {each.name or each.type}" for each in (one, other))
    return UnsurePair(
        id=content_id("u-", subject, *places),
        subject=subject,
        score=round(why.score, 4),
        merged=merged,
        one=one,
        other=other,
        factors=why.factors,
        conflict=why.conflict,
    )
