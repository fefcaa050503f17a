"""What questions look things up by: days, sides, offices, facets, spellings of names, made of the values.

Takes values of resolved records, gives the values of the columns and link tables that questions search.
Storing them is left to `rows` and, for ledgers of earlier versions, to the migration that brought them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from anyascii import anyascii

from communique.resolution import MergedEngagement, posts
from communique.resolution.windows import window

__all__ = ["NO_END", "days", "facets", "office", "sides", "spelling", "spellings", "told_by"]

#: The last day of what has no end.
NO_END = "9999-12-31"
# To whom a party travels: the other side of these is the guest, also where no report says so.
_TRAVEL = frozenset({"visit", "ship_visit"})
# What happens at a place whose state is at home there.
_IN_PERSON = _TRAVEL | {"meeting", "dialogue", "conference", "exercise", "training", "ceremony", "tour"}


def days(stated: str | None) -> dict[str, str | None]:
    """``first_day`` and ``last_day`` of a stated date, both None where none is stated."""
    found = window(stated)
    if found is None:
        return {"first_day": None, "last_day": None}
    bounded = found.last <= date.max.toordinal()
    last = date.fromordinal(found.last).isoformat() if bounded else NO_END
    return {"first_day": date.fromordinal(found.first).isoformat(), "last_day": last}


def sides(engagement: MergedEngagement) -> Iterator[tuple[str, str | None]]:
    """Each party with its side: ``host``, ``guest``, or None where neither is clear.

    The state of the place is at home there; else it is as the roles of the participants say.
    """
    roles = {(each.party, each.role) for each in engagement.participants}
    home = engagement.place.country if engagement.type in _IN_PERSON else None
    for party in engagement.parties:
        if party == home or (party, "host") in roles:
            yield party, "host"
        elif (party, "guest") in roles or (engagement.type in _TRAVEL and home in engagement.parties):
            yield party, "guest"
        else:
            yield party, None


def facets(engagement: MergedEngagement) -> list[str]:
    """What facets count an engagement by, each once: the facet's name, a colon, and the value; a tab
    between the parties of a pair, whose names may have spaces.

    It counts for the year and month on which it began, as far as its date states them; for the year under
    ``year`` only where it counts for no month.
    """
    stated, began = engagement.date or "", days(engagement.date)["first_day"] or ""
    times = [("month", 7), ("year", 4)]
    when = [
        (name, stated[:length])
        for name, length in times
        if len(stated) >= length and stated[:length] == began[:length]
    ]
    found = {
        "party": sorted(engagement.parties),
        "pair": [f"{one}\t{other}" for one, other in combinations(sorted(engagement.parties), 2)],
        "type": [engagement.type],
        "status": [engagement.status],
        **{name: [value] for name, value in when[:1]},
        "topic": sorted(engagement.topics),
        "country": [engagement.place.country] if engagement.place.country else [],
        "post": sorted({held for each in engagement.participants if (held := office(each.post))}),
    }
    return [f"{name}:{value}" for name, values in found.items() for value in values]


def told_by(engagement: MergedEngagement) -> list[str]:
    """The reports that tell of an engagement, each once."""
    return sorted({account.doc for account in engagement.accounts})


def office(post: str | None) -> str | None:
    """The words of a post that carry meaning, in one spelling and order: the same for two wordings of one
    office.
    """
    return " ".join(sorted(posts.words(post))) or None if post else None


def spelling(name: str) -> str:
    """A name in plain lower-case letters, as it is searched."""
    return " ".join(anyascii(name).lower().replace("-", " ").split())


def spellings(names: Iterable[str]) -> list[str]:
    """The distinct spellings of names."""
    return sorted({spelling(name) for name in names} - {""})
