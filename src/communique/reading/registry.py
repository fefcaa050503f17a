"""Bringing together what a report says of each person.

Takes sightings in text order, one after another, decides which person each speaks of (by name, by post,
by rank, as a counterpart), and gives the persons with the fullest name, rank and post. Finding sightings
is `communique.reading.sightings`; which words are compared how is `communique.reading.likeness`.
"""

from __future__ import annotations

from communique.gazetteer.name_words import GIVEN_NAMES
from communique.reading.likeness import fits, holds, name_parts
from communique.reading.people_words import RELATIVES
from communique.reading.records import Post, Record, Seen, agrees, best, may_be, may_hold, take

__all__ = ["Registry"]


# An office holder without a name within the first sentences may be named within the next ones.
_LEAD, _SOON = 4, 5


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
        elif seen.kind in RELATIVES:
            record = None
        else:
            record = self._of_post(seen) if seen.kind == "post" else None
        if record is not None:
            take(record, seen)
        return record is not None

    def recall(self, seen: Seen) -> bool:
        """Take in a bare name that nobody bore when it was met: of somebody introduced later or nobody."""
        parts = name_parts(seen.name or "")
        record = best([r for r in self.records if r.is_named and parts and agrees(r, seen, parts)], seen)
        if record is not None:
            record.parts.append(parts)
            take(record, seen)
        return record is not None

    def introduce(self, bare: list[Seen]) -> None:
        """Name office holders whom the report opens with, and bring in people known by a given name.

        "The deputy chief of X has said ... Brigadier General Y said": the first person who speaks soon
        after and has no post of their own is the one meant. ``bare``: names of nobody known so far.
        """
        for seen in bare:
            parts = name_parts(seen.name or "")
            if any(record.is_named and agrees(record, seen, parts) for record in self.records):
                self.recall(seen)
            elif len(parts) > 1 and (seen.speaks or parts[0] in GIVEN_NAMES):
                record = self._new()
                record.parts.append(parts)
                take(record, seen)
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
            and may_hold(r, unnamed)
        ]
        if not later:
            return
        person = min(later, key=lambda r: r.seen[0].start)
        for seen in unnamed.seen:
            take(person, seen)
        person.seen.sort(key=lambda seen: seen.start)
        if unnamed.party is not None:
            person.party, person.party_at = unnamed.party, unnamed.party_at
        unnamed.seen = []

    def _named(self, seen: Seen) -> Record | None:
        parts = name_parts(seen.name or "")
        if not parts:
            return None
        posts = seen.posts or self._inherited(seen)
        if seen.kind in RELATIVES and seen.party is None and (superior := self._superior(seen)) is not None:
            seen = seen._replace(party=superior.party, party_at=superior.party_at)
        known = [r for r in self.records if r.is_named and agrees(r, seen, parts)]
        record = best(known, seen)
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
            if may_be(r, seen)
            and any(holds(old.family, old.words, post.family, post.words) for old in r.posts)
        ]
        if seen.is_former:
            return None
        record = best(held, seen)
        if record is None and not seen.is_weak and (seen.is_definite or seen.party is not None):
            record = self._new()
            record.posts.append(post)
        return record

    def _of_rank(self, seen: Seen) -> Record | None:
        word = seen.rank_key.split()[-1]
        return best([r for r in self.records if any(word in s.rank_key for s in r.seen)], seen)

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
        record = best(same, seen)
        if record is None and seen.party is not None:
            record = self._new()
            record.posts.extend(posts)
        return record

    def _inherited(self, seen: Seen) -> tuple[Post, ...]:
        """The post that a counterpart, deputy or successor has from the person they are one of."""
        owner = self._superior(seen) if seen.kind in {"counterpart", *RELATIVES} else None
        posts = tuple(owner.posts[:1]) if owner is not None else ()
        if seen.kind == "deputy":
            return tuple(p._replace(text=f"deputy {p.text}", words=p.words | {"deputy"}) for p in posts)
        return posts

    def _superior(self, seen: Seen) -> Record | None:
        """The person that "his" means: of another party than a counterpart's, mostly the subject."""
        is_other = seen.kind == "counterpart" and seen.party is not None
        held = [r for r in self.records if r.posts and not (is_other and r.party == seen.party)]
        here = [r for r in held if any(s.sentence == seen.sentence for s in r.seen)]
        first = min(
            here, key=lambda r: min(s.start for s in r.seen if s.sentence == seen.sentence), default=None
        )
        return first or max(
            (r for r in held if r not in here),
            key=lambda r: (r.is_named, r.last_before(seen.sentence)),
            default=None,
        )

    def _new(self) -> Record:
        record = Record()
        self.records.append(record)
        return record
