"""Office holders whom a report does not name, told from those whom it may name elsewhere."""

from __future__ import annotations

from functools import lru_cache

from communique.reading.analysis import Analysis
from communique.reading.likeness import post_words
from communique.reading.mentions import Person

__all__ = ["others_unnamed"]

# Whom visitors meet by themselves; others without a name attend beside those named.
_RULING = frozenset({"minister", "monarch", "president", "prime minister"})


def others_unnamed(analysis: Analysis) -> frozenset[int]:
    """The keys of the unnamed office holders each of whom is nobody that the report names.

    "The minister" may be the Minister of Defence named before, and is not the Chief of the Naval Staff.
    """
    return _others(analysis.people)


@lru_cache(maxsize=1)
def _others(people: tuple[Person, ...]) -> frozenset[int]:
    named = [person for person in people if person.name is not None]
    return frozenset(
        unnamed.key
        for unnamed in people
        if unnamed.name is None
        and unnamed.family in _RULING
        and not any(_may_be(unnamed, other) for other in named)
    )


def _may_be(unnamed: Person, named: Person) -> bool:
    if unnamed.party != named.party:
        return False
    if unnamed.post is None or named.post is None:
        return True
    one, two = (post_words(tuple(post.lower().split())) for post in (unnamed.post, named.post))
    return one <= two or two <= one
