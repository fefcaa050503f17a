"""People: found by name, and one with the career, the engagements, and why the names are one person.

Takes a name or an id, gives what the pages show.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import Query
from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, true

from communique.codebook.records import Record
from communique.ledger import Decision
from communique.ledger.resolved_tables import ENGAGEMENTS, PARTICIPANTS, PEOPLE, POSTINGS
from communique.resolution import Career, FormTie, MergedPerson, PersonReasons, PostConflict
from communique.web.decided import decisions_on_docs
from communique.web.lines import EngagementLine, ReportLine, engagement_lines, report_lines
from communique.web.tokens import position_of, token_of
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["PeoplePage", "PersonLine", "PersonPage", "Variant", "people", "people_called", "person"]

_A_PAGE = 100
_ENGAGEMENTS = 30
_LATEST_FIRST = (ENGAGEMENTS.c.first_day.desc().nulls_last(), ENGAGEMENTS.c.id)


class PersonLine(Record, frozen=True, kw_only=True):
    """A person in a line, with the last post reported."""

    id: str
    name: str
    party: str | None
    rank: str | None
    post: str | None
    reports: int


class PeoplePage(Record, frozen=True, kw_only=True):
    """People, those of most reports first."""

    name: str | None
    people: tuple[PersonLine, ...]
    total: int
    next_page: str | None


class Variant(Record, frozen=True, kw_only=True):
    """A form of the name as reports write it: in which, and what each says of rank and post."""

    name: str
    docs: tuple[str, ...]
    posts: tuple[str, ...]


class PersonPage(Record, frozen=True, kw_only=True):
    """A person with all that reports say, as it was brought together; ``why``: the scores that did it;
    ``engagements`` is one page of ``total``, the latest first.
    """

    person: MergedPerson
    career: Career
    variants: tuple[Variant, ...]
    why: PersonReasons
    conflicts: tuple[PostConflict, ...]
    engagements: tuple[EngagementLine, ...]
    total: int
    next_page: str | None
    reports: dict[str, ReportLine]
    judgements: tuple[Decision, ...]


@pages.page("/people", "people.html")
def people(
    desk: Desk,
    name: Annotated[str | None, Query(description="A part of the name, as any report writes it")] = None,
    page: Annotated[str | None, Query(description="The token of the page to begin with")] = None,
) -> PeoplePage:
    """People by name, those of most reports first."""
    start = int(position_of(f"people {name}", page) or 0)
    counting = select(func.count()).select_from(PEOPLE).where(_called(name))
    with desk.ledger.reading_tables() as connection:
        found = people_called(connection, name, start, _A_PAGE)
        total = connection.execute(counting).scalar() or 0
    more = start + len(found) < total
    return PeoplePage(
        name=name,
        people=found,
        total=total,
        next_page=token_of(f"people {name}", str(start + _A_PAGE)) if more else None,
    )


def people_called(connection: Connection, name: str | None, start: int, most: int) -> tuple[PersonLine, ...]:
    """The people whose name has a part, all where there is none, from ``start`` on and ``most`` of them."""
    kept = PEOPLE.c
    query = select(kept.id, kept.name, kept.party, kept.reports).where(_called(name))
    query = query.order_by(kept.reports.desc(), kept.name, kept.id).offset(start).limit(most)
    rows = connection.execute(query).all()
    posts = _last_posts(connection, [row.id for row in rows])
    return tuple(
        PersonLine(
            **row._mapping,
            rank=posts[row.id].rank if row.id in posts else None,
            post=posts[row.id].post if row.id in posts else None,
        )
        for row in rows
    )


def _called(name: str | None) -> ColumnElement[bool]:
    if not name:
        return true()
    kept = PEOPLE.c
    return or_(*(column.icontains(name, autoescape=True) for column in (kept.name, kept.names)))


def _extra(desk: Desk, page: PersonPage) -> Mapping[str, Any]:
    """The ties by what they tie, each with how many more there are of two spellings."""
    by_spelling: dict[tuple[str, ...], list[FormTie]] = {}
    posts: list[tuple[FormTie, int]] = []
    for tie in page.why.ties:
        spelt = tuple(sorted(page.why.forms[end].names[0] for end in (tie.one, tie.other)))
        if spelt[0] == spelt[1]:
            posts.append((tie, 0))
        else:
            by_spelling.setdefault(spelt, []).append(tie)
    spellings = [(max(ties, key=lambda each: each.score), len(ties) - 1) for ties in by_spelling.values()]
    told = {each.name: each for tie in (*page.why.ties, *page.why.doubts) for each in tie.factors}
    prior = told.pop("prior", None)
    return {
        "spellings": spellings,
        "posts": posts,
        "doubts": [(tie, 0) for tie in page.why.doubts],
        "prior": prior.weight if prior else None,
        "meanings": [told[name] for name in sorted(told)],
    }


def _last_posts(connection: Connection, people: Sequence[str]) -> Mapping[str, Any]:
    """The last posting of each person that gives a post; one without a day only where no other does."""
    held = POSTINGS.c
    found: dict[str, Any] = {}
    for has_day in (held.reported.is_not(None), held.reported.is_(None)):
        missing = [each for each in people if each not in found]
        last = select(held.person, func.max(held.number).label("number")).group_by(held.person)
        last = last.where(held.person.in_(missing), held.post.is_not(None), has_day)
        one = last.subquery("last")
        query = select(held.person, held.rank, held.post).join(
            one, and_(one.c.person == held.person, one.c.number == held.number)
        )
        found.update({row.person: row for row in connection.execute(query)})
    return found


@pages.page("/people/{id}", "person.html", extra=_extra)
def person(
    desk: Desk,
    id: str,
    page: Annotated[str | None, Query(description="The token of the page to begin with")] = None,
) -> PersonPage:
    """One person with the career and the engagements."""
    found = desk.ledger.person(id)
    name = f"person {found.id}"
    start = int(position_of(name, page) or 0)
    taken = select(PARTICIPANTS.c.engagement).where(PARTICIPANTS.c.person == found.id)
    query = select(ENGAGEMENTS.c.id).where(ENGAGEMENTS.c.id.in_(taken))
    with desk.ledger.reading_tables() as connection:
        ids = list(connection.execute(query.order_by(*_LATEST_FIRST)).scalars())
        engagements = engagement_lines(connection, ids[start : start + _ENGAGEMENTS])
        reports = report_lines(connection, found.docs)
        judged = decisions_on_docs(connection, set(found.docs), subject="person")
    return PersonPage(
        person=found,
        career=desk.ledger.career(found.id),
        variants=_variants(found),
        why=desk.kept(("why", found.id), lambda: desk.ledger.why_one(found.id)),
        conflicts=desk.kept(("conflicts", found.id), lambda: desk.ledger.post_conflicts(found.id)),
        engagements=tuple(engagements),
        total=len(ids),
        next_page=token_of(name, str(start + _ENGAGEMENTS)) if start + _ENGAGEMENTS < len(ids) else None,
        reports=reports,
        judgements=judged,
    )


def _variants(found: MergedPerson) -> tuple[Variant, ...]:
    by_name: dict[str, list[Any]] = {}
    for posting in found.postings:
        by_name.setdefault(posting.name, []).append(posting)
    made = (
        Variant(
            name=name,
            docs=tuple(dict.fromkeys(each.doc for each in postings)),
            posts=tuple(dict.fromkeys(filter(None, (_office(each) for each in postings)))),
        )
        for name, postings in by_name.items()
    )
    return tuple(sorted(made, key=lambda each: (-len(each.docs), each.name)))


def _office(posting: Any) -> str:
    return ", ".join(filter(None, (posting.rank, posting.post)))
