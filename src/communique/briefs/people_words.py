"""Sentences on people: the post last reported, the posts before it, and what is not known of them.

Takes a person as a day knew them, gives sentences. A post is quoted from the report that words it as it is
said here; one whose words are not known is not said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from communique.briefs.commands import Commands
from communique.briefs.known import Known
from communique.briefs.model import Counted, Quote, Said, Sentence
from communique.rendering.visible import clipped, on_one_line
from communique.rendering.wording import date_words, listed, party_words
from communique.resolution import (
    MergedPerson,
    PostConflict,
    ReportedPosting,
    Tenure,
    career,
    post_conflicts,
    posts,
)

__all__ = ["career_sentences", "conflict_sentences", "post_sentences"]

_MOST_EARLIER = 2
# Posts alike to this degree are one post worded differently, as in careers.
_ONE_POST = 0.75
_LONGEST = 100


def post_sentences(known: Known, person: MergedPerson, commands: Commands) -> tuple[Sentence, ...]:
    """The post last reported, and the last ones before it."""
    told = _told(person)
    if not told:
        return (Counted(text="No post is stated.", command=commands.show("person", person.id)),)
    latest = told[-1]
    if not latest.reported:
        return (_most_often(known, person),)
    earlier = [each for each in told[:-1] if each.reported and not _is_like(each, latest)]
    return (_present(known, person, latest), *_before(known, person, earlier))


def career_sentences(known: Known, person: MergedPerson, most: int) -> tuple[Said, ...]:
    """Each dated post with the days between which it is reported, the latest first; then, of reports without
    a date, the post that most give.
    """
    tenures = [each for each in career(person).tenures if each.last and _postings(person, each)]
    ordered = sorted(tenures, key=lambda each: each.last or "", reverse=True)
    undated = any(each.evidence and each.post and not each.reported for each in person.postings)
    last = (_most_often(known, person),) if undated else ()
    return (*(_tenure(known, person, each) for each in ordered[:most]), *last)


def conflict_sentences(known: Known, person: MergedPerson, most: int) -> Iterator[Said]:
    """Posts of this person that others are reported in at the same time."""
    people = {each.id: each for each in (*known.people_of(person.party), person)}
    found = (each for each in post_conflicts(tuple(people.values())) if _is_of(each, person))
    told = (said for each in found if (said := _conflict(known, people, person, each)) is not None)
    return islice(told, most)


def _told(person: MergedPerson) -> list[ReportedPosting]:
    """The postings whose words are known, in order of report, undated ones first; one for each wording."""
    worded = [each for each in person.postings if each.evidence and each.post]
    latest = {each.post: each for each in sorted(worded, key=lambda each: each.reported or "")}
    return sorted(latest.values(), key=lambda each: each.reported or "")


def _is_like(one: ReportedPosting, other: ReportedPosting) -> bool:
    return posts.likeness(one.post or "", other.post or "") >= _ONE_POST


def _present(known: Known, person: MergedPerson, posting: ReportedPosting) -> Said:
    text = f"Last reported as {_office(person, posting)} on {date_words(posting.reported)}."
    return Said(text=text, quotes=(_quote(known, posting),))


def _most_often(known: Known, person: MergedPerson) -> Said:
    """The post that most reports without a date give."""
    worded = [each for each in person.postings if each.evidence and each.post and not each.reported]
    counts = Counter((each.post or "").lower() for each in worded)
    posting = max(worded, key=lambda each: (counts[(each.post or "").lower()], each.rank is not None))
    times = counts[(posting.post or "").lower()]
    reports = f"{times} reports" if times > 1 else "a report"
    text = f"Most often reported as {_office(person, posting)}, in {reports} without a date."
    return Said(text=text, quotes=(_quote(known, posting),))


def _before(known: Known, person: MergedPerson, earlier: Sequence[ReportedPosting]) -> tuple[Said, ...]:
    shown = list(reversed(earlier))[:_MOST_EARLIER]
    if not shown:
        return ()
    told = [f"{_office(person, each)} ({date_words(each.reported)})" for each in shown]
    quotes = tuple(dict.fromkeys(_quote(known, each) for each in shown))
    return (Said(text=f"Before that as {listed(told)}.", quotes=quotes),)


def _tenure(known: Known, person: MergedPerson, tenure: Tenure) -> Said:
    """A post with its first and last report, each quoted."""
    own = _postings(person, tenure)
    ends = [own[0], own[-1]] if tenure.first != tenure.last else own[-1:]
    office = max(ends, key=lambda each: len(each.post or ""))
    quotes = tuple(dict.fromkeys(_quote(known, each) for each in ends))
    return Said(text=f"{_capital(_office(person, office))}{_span(ends)}.", quotes=quotes)


def _postings(person: MergedPerson, tenure: Tenure) -> list[ReportedPosting]:
    """The postings of a tenure whose words are known, in order of report."""
    own = [
        each
        for each in person.postings
        if each.doc in tenure.docs and each.evidence and (each.post or each.rank)
    ]
    return sorted(own, key=lambda each: each.reported or "")


def _conflict(
    known: Known, people: Mapping[str, MergedPerson], person: MergedPerson, conflict: PostConflict
) -> Said | None:
    ends = [_postings(people[each.person], each) for each in (conflict.left, conflict.right)]
    if not all(ends):
        return None
    rival = conflict.right if conflict.left.person == person.id else conflict.left
    return Said(
        text=f"{on_one_line(rival.name)} is reported as {on_one_line(conflict.post)} at the same time.",
        quotes=tuple(_quote(known, each[-1]) for each in ends),
    )


def _is_of(conflict: PostConflict, person: MergedPerson) -> bool:
    return person.id in (conflict.left.person, conflict.right.person)


def _quote(known: Known, posting: ReportedPosting) -> Quote:
    return known.quote(posting.doc, posting.evidence)


def _office(person: MergedPerson, posting: ReportedPosting) -> str:
    """Rank and post, with the party where it is not the person's."""
    said = clipped(on_one_line(", ".join(each for each in (posting.rank, posting.post) if each)), _LONGEST)
    other = posting.party if posting.party != person.party else None
    return f"{said} ({party_words(other)})" if other else said


def _span(ends: Sequence[ReportedPosting]) -> str:
    first, last = ends[0].reported, ends[-1].reported
    if first == last:
        return f" (reported {date_words(first)})"
    return f" (reported {date_words(first)} to {date_words(last)})"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
