"""One engagement from several accounts: the values that they give together.

Takes clusters of accounts, gives `MergedEngagement` values with parents found across reports. Which
accounts belong together is decided by `engagements`; how each differs is told by `comparison`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from communique.codebook.identity import content_id
from communique.codebook.records import Place
from communique.resolution.accounts import Account
from communique.resolution.cases import Case
from communique.resolution.clustering import Groups
from communique.resolution.history import history, last_status
from communique.resolution.merged import MergedEngagement, MergedParticipant
from communique.resolution.windows import window

__all__ = ["merge_accounts"]

# A range of more days than this is as vague as a month, and no better than a day inside it.
_LONGEST_IN_DAYS = 25


def merge_accounts(
    groups: Groups, cases: Mapping[str, Case], by_name: Mapping[tuple[str, str], str]
) -> tuple[MergedEngagement, ...]:
    """The merged engagements, without their parents, sorted by id."""
    merged = (_merged([cases[each] for each in group], by_name) for group in groups)
    return tuple(sorted(merged, key=lambda each: each.id))


def _merged(cases: Sequence[Case], by_name: Mapping[tuple[str, str], str]) -> MergedEngagement:
    ordered = sorted(cases, key=_by_report)
    accounts = [each.outline.account for each in ordered]
    steps = history(ordered)
    return MergedEngagement(
        id=content_id("e-", accounts[0].id),
        type=_most(account.type for account in accounts),
        status=last_status(steps),
        date=_date(ordered, last_status(steps)),
        parties=_parties(accounts),
        participants=_participants(accounts, by_name),
        place=_place(ordered),
        topics=tuple(sorted({topic for account in accounts for topic in account.topics})),
        parent=None,
        accounts=tuple(accounts),
        history=steps,
    )


def _by_report(each: Case) -> tuple[int, str, str]:
    return (each.outline.reported or 10_000_000, each.outline.account.doc, each.id)


def _most(values: Iterable[str]) -> str:
    """The value that most accounts give; of equals the one given first."""
    return Counter(values).most_common(1)[0][0]


def _parties(accounts: Sequence[Account]) -> tuple[str, ...]:
    """All parties that half of the accounts name, or all of them where no party is named by half."""
    counts = Counter(party for account in accounts for party in account.parties)
    most = max(
        Counter(account.parties for account in accounts).items(),
        key=lambda each: (each[1], len(each[0]), each[0]),
    )
    wide = {party for party, count in counts.items() if 2 * count >= len(accounts)}
    return tuple(sorted(wide if len(wide) >= len(most[0]) else most[0]))


def _date(cases: Sequence[Case], status: str) -> str | None:
    """The date that most accounts give, of those that accounts of the last status give.

    Of equals the longer where it holds the shorter, for a report may name one day of several; else the more
    exact, then the one reported first.
    """
    given = [each.outline.account.date for each in cases if each.outline.account.date]
    final = [
        each.outline.account.date for each in cases if each.status == status and each.outline.account.date
    ]
    options = list(dict.fromkeys(day for day in final or given if day))
    return max(options, key=lambda day: (given.count(day), _covers(day, options), -_days(day)), default=None)


def _covers(day: str, options: Sequence[str]) -> int:
    """How many of the other dates lie within this one, as far as it is said in days."""
    span = window(day)
    if span is None or "/" not in day or span.days > _LONGEST_IN_DAYS:
        return 0
    return sum(1 for other in options if other != day and (inner := window(other)) and inner.within(span))


def _days(day: str) -> int:
    span = window(day)
    return span.days if span else 0


def _participants(
    accounts: Sequence[Account], by_name: Mapping[tuple[str, str], str]
) -> tuple[MergedParticipant, ...]:
    """Everybody named by any account, and the bodies and unnamed office holders of parties that nobody is
    named for.
    """
    named: dict[str, list[tuple[int, MergedParticipant]]] = {}
    bodies: dict[tuple[str | None, str | None], MergedParticipant] = {}
    for order, account in enumerate(accounts):
        for person in account.participants:
            key = by_name.get((account.doc, person.name)) if person.name else None
            found = MergedParticipant(
                person=key,
                name=person.name,
                rank=person.rank,
                post=person.post,
                party=person.party,
                role=person.role,
            )
            if key:
                named.setdefault(key, []).append((order, found))
            else:
                bodies.setdefault((person.party, person.post), found)
    people = [_person([found for _, found in each]) for _, each in sorted(named.items())]
    spoken_for = {person.party for person in people}
    return tuple(people) + tuple(body for key, body in bodies.items() if key[0] not in spoken_for)


def _person(found: Sequence[MergedParticipant]) -> MergedParticipant:
    roles = [each.role for each in found if each.role != "participant"]
    return MergedParticipant(
        person=found[0].person,
        name=max((each.name or "" for each in found), key=len),
        rank=next((each.rank for each in reversed(found) if each.rank), None),
        post=next((each.post for each in reversed(found) if each.post), None),
        party=next((each.party for each in found if each.party), None),
        role=_most(roles) if roles else "participant",
    )


def _place(cases: Sequence[Case]) -> Place:
    """The place that most accounts give, field by field, those of the last status first."""
    held = [each for each in cases if each.status == "held"] or cases
    places = [each.outline.account.place for each in held] + [each.outline.account.place for each in cases]
    country = _first_most(place.country for place in places)
    city = _first_most(place.city for place in places if place.country in (None, country))
    venue = _first_most(place.venue for place in places if city is None or place.city in (None, city))
    return Place(venue=venue, city=city, country=country)


def _first_most(values: Iterable[str | None]) -> str | None:
    given = [value for value in values if value]
    return Counter(given).most_common(1)[0][0] if given else None
