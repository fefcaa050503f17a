"""Accounts with what resolution already knows of them: who takes part, and which visit holds them.

Takes `Outline` values, the people and the containers already resolved; gives `Case` values, the two sides of
every comparison. Comparing them is left to `features` and `conflicts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from communique.resolution import posts
from communique.resolution.accounts import Outline
from communique.resolution.windows import Window

__all__ = ["Case", "Held", "Known", "case"]


class Held(NamedTuple):
    """The resolved container of an account: its id, and the days it took where somebody says them."""

    id: str
    when: Window | None


class Known(NamedTuple):
    """Who is meant by each (report, name), and the party of each person by what most reports say."""

    by_name: Mapping[tuple[str, str], str]
    party_of: Mapping[str, str]


class Case(NamedTuple):
    """One side of a comparison.

    ``people``: for each party, the ids of the persons named; ``names``: for each party, their names as
    written; ``offices``: for each party, the posts of everybody, named or not, where they tell something.
    Spokesmen are left out: they tell of it, and a reading may take them for participants.
    """

    outline: Outline
    people: Mapping[str, frozenset[str]]
    names: Mapping[str, tuple[str, ...]]
    offices: Mapping[str, tuple[str, ...]]
    held_by: Held | None
    when: Window
    dated: str

    @property
    def id(self) -> str:
        """The id of the account."""
        return self.outline.account.id

    @property
    def type(self) -> str:
        """The type of the account."""
        return self.outline.account.type

    @property
    def status(self) -> str:
        """The status of the account."""
        return self.outline.account.status

    @property
    def country(self) -> str | None:
        """The country it was in; None also for that of the guests, who are no guests at home."""
        account = self.outline.account
        hosts = {person.party for person in account.participants if person.role == "host"}
        guests = {person.party for person in account.participants if person.role == "guest"}
        country = account.place.country
        return None if country in guests - hosts else country


def case(outline: Outline, known: Known, held_by: Held | None = None) -> Case:
    """The case of an account, with what is ``known`` of its people from all reports."""
    account = outline.account
    people: dict[str, set[str]] = {}
    names: dict[str, list[str]] = {}
    offices: dict[str, list[str]] = {}
    for person in account.participants:
        who = known.by_name.get((account.doc, person.name)) if person.name else None
        party = known.party_of.get(who or "", person.party or "")
        if person.post and posts.speaks_for_others(person.post):
            continue
        if person.name:
            people.setdefault(party, set()).add(who or person.name)
            names.setdefault(party, []).append(person.name)
        if person.post and not posts.is_generic(person.post):
            offices.setdefault(party, []).append(person.post)
    when, dated = _when(outline, held_by)
    return Case(
        outline=outline,
        people={party: frozenset(ids) for party, ids in people.items()},
        names={party: tuple(sorted(found)) for party, found in names.items()},
        offices={party: tuple(sorted(found)) for party, found in offices.items()},
        held_by=held_by,
        when=when,
        dated=dated,
    )


def _when(outline: Outline, held_by: Held | None) -> tuple[Window, str]:
    """An account without its own date lies on the days of its visit, whichever report says them."""
    if outline.dated in ("stated", "vague") or held_by is None or held_by.when is None:
        return outline.when, outline.dated
    return held_by.when, "parent"
