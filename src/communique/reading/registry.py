"""Bringing together what a report says of each person.

Takes sightings in text order, one after another, decides which person each speaks of (by name, by post,
by rank, as a counterpart), and gives the persons with the fullest name, rank and post. Finding sightings
is `communique.reading.sightings`; which words are compared how is `communique.reading.likeness`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.parties import is_state
from communique.reading.likeness import fits, holds, name_parts, names_agree
from communique.reading.mentions import Span

__all__ = ["Post", "Registry", "Seen"]


# An office holder without a name within the first sentences may be named within the next ones.
_LEAD, _SOON = 4, 5
_SINGLE = frozenset({"president", "prime minister", "chancellor", "monarch"})


class Post(NamedTuple):
    """A post as said at one place: its text without the country, its characters, what it is compared by."""

    text: str
    at: Span
    family: str
    words: frozenset[str]


class Seen(NamedTuple):
    """A sighting in the report's characters, ready to be brought together with others."""

    start: int
    end: int
    head: Span
    kind: str
    name: str | None
    name_at: Span | None
    rank: str | None
    rank_at: Span | None
    rank_key: str
    posts: tuple[Post, ...]
    party: str | None
    party_at: Span | None
    is_former: bool
    is_definite: bool
    is_titled: bool
    is_weak: bool
    speaks: bool
    sentence: int


@dataclass
class Record:
    """What is known so far of one person."""

    seen: list[Seen] = field(default_factory=list)
    parts: list[tuple[str, ...]] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    party: str | None = None
    party_at: Span | None = None

    @property
    def is_named(self) -> bool:
        return bool(self.parts)

    def last_before(self, sentence: int) -> int:
        """Where the person was last spoken of before a sentence, -1 when never."""
        return max((seen.start for seen in self.seen if seen.sentence < sentence), default=-1)

    @property
    def last_at(self) -> int:
        return max((seen.start for seen in self.seen), default=-1)


class Registry:
    """The persons of one report, growing as sightings come in text order."""

    def __init__(self) -> None:
        self.records: list[Record] = []

    def add(self, seen: Seen) -> bool:
        """Take in one sighting: of a person known or new; False when it is of nobody that can be told."""
        if seen.name is not None:
            record = self._named(seen)
        elif seen.kind == "rank":
            record = self._of_rank(seen)
        elif seen.kind == "counterpart":
            record = self._counterpart(seen)
        else:
            record = self._of_post(seen) if seen.kind == "post" else None
        if record is not None:
            _take(record, seen)
        return record is not None

    def recall(self, seen: Seen) -> bool:
        """Take in a bare name that nobody bore when it was met: of somebody introduced later or nobody."""
        parts = name_parts(seen.name or "")
        record = _best([r for r in self.records if r.is_named and parts and _agree(r, seen, parts)], seen)
        if record is not None:
            record.parts.append(parts)
            _take(record, seen)
        return record is not None

    def introduce(self, bare: list[Seen]) -> None:
        """Name office holders whom the report opens with, and bring in people known by a given name.

        "The deputy chief of X has said ... Brigadier General Y said": the first person who speaks soon
        after and has no post of their own is the one meant. ``bare``: names of nobody known so far.
        """
        for seen in bare:
            parts = name_parts(seen.name or "")
            if any(record.is_named and _agree(record, seen, parts) for record in self.records):
                self.recall(seen)
            elif len(parts) > 1 and (seen.speaks or parts[0] in GIVEN_NAMES):
                record = self._new()
                record.parts.append(parts)
                _take(record, seen)
        for unnamed in [r for r in self.records if not r.is_named and r.posts and r.seen[0].sentence < _LEAD]:
            self._name_opener(unnamed)
        self.records = [record for record in self.records if record.seen]

    def _name_opener(self, unnamed: Record) -> None:
        at = unnamed.seen[0]
        later = [
            r
            for r in self.records
            if r.is_named
            and not r.posts
            and 0 <= r.seen[0].sentence - at.sentence < _SOON
            and r.seen[0].start > at.start
            and any(seen.speaks for seen in r.seen)
            and _may_hold(r, unnamed)
        ]
        if not later:
            return
        person = min(later, key=lambda r: r.seen[0].start)
        for seen in unnamed.seen:
            _take(person, seen)
        person.seen.sort(key=lambda seen: seen.start)
        if unnamed.party is not None:
            person.party, person.party_at = unnamed.party, unnamed.party_at
        unnamed.seen = []

    def _named(self, seen: Seen) -> Record | None:
        parts = name_parts(seen.name or "")
        if not parts:
            return None
        posts = seen.posts or self._inherited(seen)
        known = [r for r in self.records if r.is_named and _agree(r, seen, parts)]
        record = _best(known, seen)
        if record is None and seen.kind == "bare":
            return None
        if record is None:
            record = self._awaiting(seen, posts) or self._new()
        record.parts.append(parts)
        record.posts.extend(posts)
        return record

    def _awaiting(self, seen: Seen, posts: tuple[Post, ...]) -> Record | None:
        """An office holder that the report spoke of before it named one ("Iranian minister to visit")."""
        for record in reversed(self.records):
            if record.is_named or record.party is None or record.party != seen.party:
                continue
            if any(
                fits(old.family, old.words, new.family, new.words) for old in record.posts for new in posts
            ):
                return record
        return None

    def _of_post(self, seen: Seen) -> Record | None:
        post = seen.posts[0]
        held = [
            r
            for r in self.records
            if _may_be(r, seen)
            and any(holds(old.family, old.words, post.family, post.words) for old in r.posts)
        ]
        if seen.is_former:
            return None
        record = _best(held, seen)
        if record is None and not seen.is_weak and (seen.is_definite or seen.party is not None):
            record = self._new()
            record.posts.append(post)
        return record

    def _of_rank(self, seen: Seen) -> Record | None:
        word = seen.rank_key.split()[-1]
        return _best([r for r in self.records if any(word in s.rank_key for s in r.seen)], seen)

    def _counterpart(self, seen: Seen) -> Record | None:
        posts = self._inherited(seen)
        if not posts:
            return None
        same = [
            r
            for r in self.records
            if r.party is not None
            and r.party == seen.party
            and any(holds(p.family, p.words, posts[0].family, posts[0].words) for p in r.posts)
        ]
        record = _best(same, seen)
        if record is None and seen.party is not None:
            record = self._new()
            record.posts.extend(posts)
        return record

    def _inherited(self, seen: Seen) -> tuple[Post, ...]:
        """The post of the person whose counterpart this is, of another party than the counterpart's."""
        if seen.kind != "counterpart":
            return ()
        held = [r for r in self.records if r.posts and (seen.party is None or r.party != seen.party)]
        # "his" is mostly the sentence's subject: who is named first in it, else whom the last one ended on.
        here = [r for r in held if any(s.sentence == seen.sentence for s in r.seen)]
        first = min(
            here, key=lambda r: min(s.start for s in r.seen if s.sentence == seen.sentence), default=None
        )
        owner = first or max(
            (r for r in held if r not in here),
            key=lambda r: (r.is_named, r.last_before(seen.sentence)),
            default=None,
        )
        return tuple(owner.posts[:1]) if owner is not None else ()

    def _new(self) -> Record:
        record = Record()
        self.records.append(record)
        return record


def _take(record: Record, seen: Seen) -> None:
    record.seen.append(seen)
    if seen.name is None:
        record.posts.extend(post for post in seen.posts if post not in record.posts)
    if record.party is None and seen.party is not None:
        record.party, record.party_at = seen.party, seen.party_at


def _agree(record: Record, seen: Seen, parts: tuple[str, ...]) -> bool:
    if record.party and seen.party and record.party != seen.party:
        return any(parts == old for old in record.parts) and not seen.posts
    same_post = any(
        fits(old.family, old.words, new.family, new.words) for old in record.posts for new in seen.posts
    )
    full = [old for old in record.parts if len(old) > 1]
    compared = full if full and len(parts) > 1 else record.parts
    if any(names_agree(old, parts, same_context=same_post) for old in compared):
        return True
    # "President Joe X" and "President Joseph R. X" are one: a state has one at a time.
    is_single = same_post and any(post.family in _SINGLE for post in seen.posts)
    return is_single and any(old[-1] == parts[-1] for old in compared)


def _may_hold(person: Record, unnamed: Record) -> bool:
    if person.party is not None and unnamed.party is not None and person.party != unnamed.party:
        return False
    states = states_of_name(" ".join(max(person.parts, key=lambda parts: len(parts))))
    return (
        not states
        or unnamed.party is None
        or not is_state(unnamed.party)
        or states.get(unnamed.party, 0) > 0.2
    )


def _may_be(record: Record, seen: Seen) -> bool:
    return record.party is None or seen.party is None or record.party == seen.party


def _best(records: list[Record], seen: Seen) -> Record | None:
    """The record that fits best: same party first, then the one spoken of last."""
    return max(
        records,
        key=lambda r: (r.party is not None and r.party == seen.party, r.is_named, r.last_at),
        default=None,
    )
