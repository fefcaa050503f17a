"""Office holders whom a report does not name, told from those whom it may name elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from communique.engagements.actors.discourse import Actor
from communique.reading.analysis import Analysis
from communique.reading.names.likeness import post_words
from communique.reading.names.people_words import LEADING_FAMILIES
from communique.reading.text.mentions import Person

__all__ = ["others_unnamed"]

# Who receives visitors by themselves beside those who lead; others without a name attend beside those named.
_RECEIVING = frozenset({"chancellor", "chief", "commander", "governor", "secretary general", "speaker"})


def others_unnamed(analysis: Analysis, hosts: Iterable[Actor] = ()) -> frozenset[int]:
    """The keys of the unnamed office holders each of whom is nobody that the report names.

    "The minister" may be the Minister of Defence named before, and is not the Chief of the Naval Staff, who
    counts where he is one of the ``hosts``.
    """
    receiving = frozenset(actor.person for actor in hosts if actor.person is not None)
    return _others(analysis.people, LEADING_FAMILIES) | (_others(analysis.people, _RECEIVING) & receiving)


@lru_cache(maxsize=2)
def _others(people: tuple[Person, ...], families: frozenset[str]) -> frozenset[int]:
    named = [person for person in people if person.name is not None]
    return frozenset(
        unnamed.key
        for unnamed in people
        if unnamed.name is None
        and unnamed.family in families
        and not any(_may_be(unnamed, other) for other in named)
    )


def _may_be(unnamed: Person, named: Person) -> bool:
    if unnamed.party != named.party:
        return False
    if unnamed.post is None or named.post is None:
        return True
    one, two = (post_words(tuple(post.lower().split())) for post in (unnamed.post, named.post))
    return one <= two or two <= one
