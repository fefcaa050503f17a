"""What can be pointed at in a report: parties, people, bodies, places and times, each with its characters.

Nouns only. The modules beside this one find them. All offsets are characters of ``Report.text``.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["PartyMention", "Person", "PersonMention", "Span"]


class Span(NamedTuple):
    """Characters ``start`` to ``end`` of the report's text."""

    start: int
    end: int


class PartyMention(NamedTuple):
    """A state, organisation or group of states named in the text.

    ``code``: ISO 3166-1 alpha-3 or the organisation's usual short name. ``kind``: how it is named,
    ``name`` ("Pakistan"), ``demonym`` ("Pakistani", "Pakistanis"), ``capital`` ("Islamabad", which
    may be the government or the city), ``institution`` ("the Kremlin", "IRGC"), ``organisation``
    ("NATO") or ``group`` ("E3").
    """

    start: int
    end: int
    code: str
    kind: str

    @property
    def names_land(self) -> bool:
        """Whether it may stand for where something is: the name itself, or the capital."""
        return self.kind in ("name", "capital")

    @property
    def is_of_several(self) -> bool:
        """Whether it is an organisation of several states, or a body of one."""
        return self.kind in ("body", "organisation")


class Person(NamedTuple):
    """Somebody of the report, after all mentions of them are brought together.

    ``key`` is their index in the report. ``name`` is None for an unnamed office holder. The values
    are as the report gives them, in the fullest form; ``*_at`` are the characters that say them.
    ``family`` is the office of which the post is a form ("prime minister" for a premier), ``private``
    for posts that act for no party, empty without a post.
    """

    key: int
    name: str | None
    rank: str | None
    post: str | None
    party: str | None
    name_at: Span | None
    rank_at: Span | None
    post_at: Span | None
    party_at: Span | None
    former: bool = False
    family: str = ""


class PersonMention(NamedTuple):
    """One place in the text that speaks of a person.

    ``start`` to ``end`` is the whole noun phrase with rank, post, party, name and apposition;
    ``head`` the word that stands for it in the parse (the last of the name, or of the post).
    ``person`` is the `Person.key`. ``kind``: ``name``, ``post`` (an office without a name),
    ``counterpart`` ("his counterpart").
    """

    start: int
    end: int
    head: Span
    person: int
    kind: str
