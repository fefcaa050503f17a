"""What happens inside what, across reports: a visit gathers its meetings, tours and ceremonies.

Takes merged engagements, gives them with their parents. A report that nests a meeting in a visit says so for
all reports; a meeting that no report nests goes into the one visit of its parties whose days and people fit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from communique.resolution.merged import MergedEngagement
from communique.resolution.windows import Window, window

__all__ = ["with_parents"]

# Types that a visit holds.
_INSIDE_VISITS = frozenset({"meeting", "tour", "ceremony", "signing", "dialogue"})
# A visit dated to more days than this (a month, a year) is too vague to take in what no report puts there.
_LONGEST_VISIT = 21


def with_parents(merged: Sequence[MergedEngagement]) -> tuple[MergedEngagement, ...]:
    """The same engagements, each with the id of the one that holds it, where there is one."""
    of_account = {account.id: each.id for each in merged for account in each.accounts}
    parents = _said(merged, of_account)
    visits = _visits(merged)
    for each in merged:
        if each.id not in parents and (visit := _fitting(each, visits)):
            parents[each.id] = visit
    return tuple(msgspec.structs.replace(each, parent=parents.get(each.id)) for each in merged)


def _said(merged: Sequence[MergedEngagement], of_account: Mapping[str, str]) -> dict[str, str]:
    """The parent that most accounts name; a choice that would put something inside itself is passed over."""
    votes: list[tuple[int, str, str]] = []
    for each in merged:
        named = (account.parent for account in each.accounts)
        said = [of_account[parent] for parent in named if parent is not None and parent in of_account]
        votes += [(-count, each.id, parent) for parent, count in Counter(said).items()]
    parents: dict[str, str] = {}
    for _, child, parent in sorted(votes):
        if child not in parents and not _holds(child, parent, parents):
            parents[child] = parent
    return parents


def _holds(outer: str, inner: str | None, parents: Mapping[str, str]) -> bool:
    while inner is not None:
        if inner == outer:
            return True
        inner = parents.get(inner)
    return False


def _visits(
    merged: Sequence[MergedEngagement],
) -> dict[tuple[str, ...], list[tuple[Window, MergedEngagement]]]:
    """Visits with known days, by their parties."""
    visits: dict[tuple[str, ...], list[tuple[Window, MergedEngagement]]] = {}
    for each in merged:
        when = window(each.date)
        if each.type == "visit" and when and when.days <= _LONGEST_VISIT:
            visits.setdefault(each.parties, []).append((when, each))
    return visits


def _fitting(
    each: MergedEngagement, visits: Mapping[tuple[str, ...], Sequence[tuple[Window, MergedEngagement]]]
) -> str | None:
    """The one visit during which it was held in the same country and in which one of its people travels."""
    when = window(each.date)
    if each.type not in _INSIDE_VISITS or when is None:
        return None
    people = {person.person for person in each.participants if person.person}
    found = [
        visit.id
        for days, visit in visits.get(each.parties, ())
        if when.within(days)
        and each.place.country in (None, visit.place.country)
        and people & {person.person for person in visit.participants if person.person}
    ]
    return found[0] if len(found) == 1 else None
