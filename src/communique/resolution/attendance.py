"""Whether the same people take part in two accounts: persons named, and the offices of those who are not.

Takes two `Case` values, gives named features, weighed in `features`. Each docstring is a public explanation.
"""

from __future__ import annotations

from communique.resolution import names, posts
from communique.resolution.cases import Case

__all__ = ["other_company", "other_office", "other_people", "same_office", "same_people"]


def same_people(a: Case, b: Case) -> float:
    """They name the same persons: 0.6 for those of one party, 1 for those of two or more."""
    shared = sum(bool(ids & b.people.get(party, frozenset())) for party, ids in a.people.items())
    return (0.0, 0.6, 1.0)[min(2, shared)]


def other_people(a: Case, b: Case) -> float:
    """For a party (up to two), both name persons, and no one of them is the same."""
    return float(min(2, sum(_strangers(a, b, party) for party in a.people if party in b.people)))


def other_company(a: Case, b: Case) -> float:
    """They share persons, and each names others that the other does not (the lesser of the two shares)."""
    left = frozenset(each for ids in a.people.values() for each in ids)
    right = frozenset(each for ids in b.people.values() for each in ids)
    if not left & right:
        return 0.0
    return min(len(left - right) / len(left), len(right - left) / len(right))


def same_office(a: Case, b: Case) -> float:
    """One report leaves a person unnamed, and the posts given agree with a post that the other gives."""
    shared = sum(_one_office(a, b, party) for party in a.offices if party in b.offices)
    return min(2, shared) / 2


def other_office(a: Case, b: Case) -> float:
    """For a party (up to two), the posts given have nothing in common, and no person does."""
    return float(min(2, sum(_other_office(a, b, party) for party in a.offices if party in b.offices)))


def _strangers(a: Case, b: Case, party: str) -> bool:
    """Whether no name of one side for the party can be a name of the other side."""
    if a.people[party] & b.people[party]:
        return False
    pairs = ((one, other) for one in a.names[party] for other in b.names[party])
    return all(names.compare(*sorted(each)).kind in ("other", "doubtful") for each in pairs)


def _one_office(a: Case, b: Case, party: str) -> bool:
    if party in a.people and party in b.people:
        return False
    return any(posts.likeness(one, other) >= 0.8 for one in a.offices[party] for other in b.offices[party])


def _other_office(a: Case, b: Case, party: str) -> bool:
    if a.people.get(party, frozenset()) & b.people.get(party, frozenset()):
        return False
    return all(
        not posts.words(one) & posts.words(other) for one in a.offices[party] for other in b.offices[party]
    )
