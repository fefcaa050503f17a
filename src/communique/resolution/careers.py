"""Careers: a person's posts in order of time, who held a post on a day, gaps and conflicts.

Takes merged people, gives tenures as reported. A tenure runs from the first report that gives the post to
the last: what lies between and beyond is not known, and is shown as a gap, never filled in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from communique.codebook.records import Record
from communique.resolution import posts
from communique.resolution.merged import MergedPerson, ReportedPosting

__all__ = ["Career", "CareerGap", "PostConflict", "Tenure", "career", "holders", "post_conflicts"]

# Posts alike to this degree are one post worded differently (see `posts.likeness`).
_ONE_POST = 0.75
# Days without a report, between two posts, from which the time between counts as a gap.
_GAP = 90


class Tenure(Record, frozen=True, kw_only=True):
    """A person in one rank and post from the ISO day ``first`` reported to ``last``, both None where no
    report has a day.

    ``post``, ``rank`` as most fully worded.
    """

    person: str
    name: str
    rank: str | None
    post: str | None
    party: str | None
    first: str | None
    last: str | None
    docs: tuple[str, ...]


class CareerGap(Record, frozen=True, kw_only=True):
    """Days between two tenures of one person for which no report says what they were."""

    after: str
    before: str


class Career(Record, frozen=True, kw_only=True):
    """The tenures of a person in order of time, undated ones last, and the gaps between them."""

    person: str
    name: str
    tenures: tuple[Tenure, ...]
    gaps: tuple[CareerGap, ...]


class PostConflict(Record, frozen=True, kw_only=True):
    """Two tenures that can't both be: one post of one party reported of two people on the same days."""

    post: str
    party: str
    left: Tenure
    right: Tenure


def career(person: MergedPerson) -> Career:
    """The career of a person, as the reports give it."""
    tenures: list[list[ReportedPosting]] = []
    for posting in person.postings:
        if not posting.rank and not posting.post:
            continue
        if tenures and _goes_on(tenures[-1], posting):
            tenures[-1].append(posting)
        else:
            tenures.append([posting])
    made = tuple(_tenure(person, postings) for postings in tenures)
    gaps = (
        CareerGap(after=before.last, before=after.first)
        for before, after in pairwise(made)
        if before.last and after.first and _days(before.last, after.first) > _GAP
    )
    return Career(person=person.id, name=person.name, tenures=made, gaps=tuple(gaps))


def holders(people: Iterable[MergedPerson], post: str, party: str, day: str) -> tuple[Tenure, ...]:
    """Who is reported in a post of a party around an ISO day, the nearest reports first.

    A tenure that spans the day comes first; else those that end before or begin after it, as far as no
    other tenure of the same person lies between. Empty where nobody is reported in the post.
    """
    found: list[tuple[int, str, Tenure]] = []
    for person in people:
        for tenure in career(person).tenures:
            fits = tenure.post and tenure.party == party and posts.likeness(tenure.post, post) >= _ONE_POST
            if fits and tenure.first and tenure.last:
                found.append((_distance(tenure.first, tenure.last, day), person.id, tenure))
    nearest = min((distance for distance, _, _ in found), default=0)
    return tuple(
        tenure for distance, _, tenure in sorted(found, key=lambda each: each[:2]) if distance == nearest
    )


def post_conflicts(people: Sequence[MergedPerson]) -> tuple[PostConflict, ...]:
    """Posts of which two people are reported at one time. Posts that many hold at once are not looked at."""
    by_post: dict[tuple[str, frozenset[str]], list[Tenure]] = {}
    for person in people:
        for tenure in career(person).tenures:
            if tenure.post and tenure.party and tenure.first and posts.is_single(tenure.post):
                by_post.setdefault((tenure.party, posts.words(tenure.post)), []).append(tenure)
    return tuple(
        PostConflict(post=left.post or "", party=left.party or "", left=left, right=right)
        for tenures in by_post.values()
        for i, left in enumerate(tenures)
        for right in tenures[i + 1 :]
        if left.person != right.person and _overlap(left, right)
    )


def _goes_on(postings: Sequence[ReportedPosting], posting: ReportedPosting) -> bool:
    """Whether a report gives the same rank and post as the ones before, or says less."""
    rank = next((each.rank for each in reversed(postings) if each.rank), None)
    post = next((each.post for each in reversed(postings) if each.post), None)
    one_rank = not rank or not posting.rank or posts.ranks_agree(rank, posting.rank)
    one_post = not post or not posting.post or posts.likeness(post, posting.post) >= _ONE_POST
    return one_rank and one_post


def _tenure(person: MergedPerson, postings: Sequence[ReportedPosting]) -> Tenure:
    days = sorted(each.reported for each in postings if each.reported)
    return Tenure(
        person=person.id,
        name=person.name,
        rank=max((each.rank for each in postings if each.rank), key=len, default=None),
        post=max((each.post for each in postings if each.post), key=len, default=None),
        party=next((each.party for each in postings if each.party), person.party),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        docs=tuple(dict.fromkeys(each.doc for each in postings)),
    )


def _days(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _distance(first: str, last: str, day: str) -> int:
    return max(0, _days(day, first), _days(last, day))


def _overlap(left: Tenure, right: Tenure) -> bool:
    if not (left.first and left.last and right.first and right.last):
        return False
    return left.first <= right.last and right.first <= left.last
