"""Whether two accounts are of one place: country, city and venue.

Takes two `Case` values, gives named features, weighed in `features`. Each docstring is a public explanation.
"""

from __future__ import annotations

from communique.resolution import names, posts
from communique.resolution.cases import Case

__all__ = ["other_city", "other_country", "other_venue", "same_city", "same_country", "same_venue"]


def same_city(a: Case, b: Case) -> float:
    """Both name the same city."""
    left, right = a.outline.account.place.city, b.outline.account.place.city
    return 1.0 if left and right and _one_place(left, right) else 0.0


def other_city(a: Case, b: Case) -> float:
    """They name different cities of one country; half where it is not yet held, for plans change."""
    left, right = a.outline.account.place, b.outline.account.place
    if not left.city or not right.city or other_country(a, b) or _one_place(left.city, right.city):
        return 0.0
    return 1.0 if a.status == b.status == "held" else 0.5


def same_country(a: Case, b: Case) -> float:
    """Both say or imply the same country."""
    return 1.0 if a.country and a.country == b.country else 0.0


def other_country(a: Case, b: Case) -> float:
    """They name different countries; half where it is not yet held, for plans change, or where one is a third
    country without a city, or is named apart from it, and so may be what it was about.
    """
    if not a.country or not b.country or a.country == b.country:
        return 0.0
    return 1.0 if a.status == b.status == "held" and not (_doubtful(a) or _doubtful(b)) else 0.5


def same_venue(a: Case, b: Case) -> float:
    """Both name the same venue."""
    return _venue_likeness(a, b)


def other_venue(a: Case, b: Case) -> float:
    """They name venues that have no word in common."""
    left, right = a.outline.account.place.venue, b.outline.account.place.venue
    return 1.0 if left and right and not _venue_likeness(a, b) else 0.0


def _doubtful(case: Case) -> bool:
    account = case.outline.account
    third = account.place.city is None and account.place.country not in account.parties
    said = account.evidence_for.get("country", ())
    first = account.evidence[0]
    apart = all(each.end <= first.start or first.end <= each.start for each in said)
    return third or (bool(said) and apart)


def _one_place(left: str, right: str) -> bool:
    return names.compare(*sorted((left, right))).kind in ("same", "part", "single")


def _venue_likeness(a: Case, b: Case) -> float:
    left, right = a.outline.account.place.venue, b.outline.account.place.venue
    if not left or not right:
        return 0.0
    one, other = posts.words(left), posts.words(right)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
