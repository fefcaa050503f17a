"""Bringing together what a report says of each person.

Takes sightings in text order, one after another, decides which person each speaks of (by name, by post, by
rank, as a counterpart), and gives the persons with the fullest name, rank and post. Finding sightings is
`communique.reading.sightings.sightings`; which words are compared how is `communique.reading.names.likeness`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.gazetteer.leaders import leaders_by_surname
from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.parties import is_state
from communique.reading.names.likeness import fits, name_parts
from communique.reading.names.people_words import RELATIVES
from communique.reading.names.records import Post, Record, Seen, agrees, best, may_mean, suits
from communique.reading.people.holders_meant import meant_by_post, meant_by_rank
from communique.reading.people.named_later import SOON, name_holders
from communique.reading.sightings.inherited_posts import inherited

__all__ = ["Registry"]

# How many people back a mention is compared with: reports name fewer; longer texts stay linear in cost.
_REACH = 200
# Characters between a person and a counterpart named with them: "President X and his Y counterpart".
_BESIDE = 12
_SAME_KEY = 40
_IN_OFFICE = re.compile(r"\bchair\w*[- ]in[- ]office$", re.IGNORECASE)
_APPOSED = 6  # characters between two that are one: ", the "


class Registry:
    """The persons of one report, growing as sightings come in text order.

    ``written_in`` is the state of its dateline.
    """

    def __init__(self, written_in: str | None = None) -> None:
        self.written_in = written_in
        self.records: list[Record] = []
        self._by_key: dict[str, list[Record]] = {}

    def add(self, seen: Seen) -> bool:
        """Take in one sighting: of a person known or new; False when it is of nobody that can be told."""
        if seen.name is not None:
            record = self._named(seen)
        elif seen.kind == "rank":
            record = meant_by_rank(self._recent(), seen)
        elif seen.kind == "counterpart":
            record = self._counterpart(seen)
        else:
            record = self._of_post(seen) if seen.kind == "post" else None
        if record is not None:
            record.take(seen)
        return record is not None

    def recall(self, seen: Seen) -> bool:
        """Take in a bare name that nobody bore when it was met: of somebody introduced later or nobody."""
        record = self._bearer(seen, name_parts(seen.name or ""))
        if record is not None:
            record.take(seen)
        return record is not None

    def introduce(self, bare: Sequence[Seen], year: int | None = None) -> None:
        """Name office holders whom the report opens with, and bring in people known by a given name, or as
        leaders of states by a surname alone ("Macron"); ``year``: in which the report appeared.

        ``bare``: names of nobody known so far.
        """
        for seen in bare:
            parts = name_parts(seen.name or "")
            is_person = len(parts) > 1 and (seen.speaks or parts[0] in GIVEN_NAMES)
            is_person = is_person or bool(leaders_by_surname(seen.name or "", year))
            is_person = is_person or (len(parts) > 1 and _is_met_of(seen))
            if not self.recall(seen) and is_person:
                record = self._new()
                self._call(record, parts)
                record.take(seen)
        name_holders(self.records[:_REACH])
        for record in self.records:
            record.seen.sort(key=lambda seen: seen.start)
        self.records = [record for record in self.records if record.seen]

    def _named(self, seen: Seen) -> Record | None:
        parts = name_parts(seen.name or "")
        superior = self._superior(seen) if seen.kind in {"counterpart", *RELATIVES} else None
        posts = seen.posts or inherited(seen, superior)
        record = self._bearer(seen, parts)
        if record is None and (seen.kind == "bare" or not parts):
            return None
        if record is None:
            record = self._awaiting(seen, posts) or self._in_the_chair(seen) or self._new()
            self._call(record, parts)
        record.hold(posts)
        if seen.kind == "counterpart" and superior is not None and superior is not record:
            record.matches.append(superior)
        if seen.kind in RELATIVES and superior is not None and record.party is None and seen.party is None:
            record.party, record.party_at = superior.party, superior.party_at
        return record

    def _in_the_chair(self, seen: Seen) -> Record | None:
        """Who is said to chair an organisation just before: "OSCE Chair-in-Office, Swiss Minister X"."""
        last = self.records[-1] if self.records else None
        if last is None or last.is_named or last.party is None or is_state(last.party) or not seen.posts:
            return None
        chairs = any(_IN_OFFICE.search(post.text) for post in last.posts)
        return last if chairs and 0 < seen.start - last.seen[-1].end <= _APPOSED else None

    def _bearer(self, seen: Seen, parts: tuple[str, ...]) -> Record | None:
        """The person already named who may bear this name; the form is kept."""
        record = best((r for r in self._called(parts) if agrees(r, seen, parts)), seen)
        if record is not None:
            self._call(record, parts)
        return record

    def _called(self, parts: tuple[str, ...]) -> Iterator[Record]:
        """The latest persons with a name that shares the beginning or end of a word with ``parts``."""
        met: set[int] = set()
        for key in _keys(parts):
            for record in self._by_key.get(key, [])[-_SAME_KEY:]:
                if id(record) not in met:
                    met.add(id(record))
                    yield record

    def _call(self, record: Record, parts: tuple[str, ...]) -> None:
        if parts in record.parts:
            return
        known = {key for old in record.parts for key in _keys(old)}
        record.parts.append(parts)
        for key in _keys(parts):
            if key not in known:
                self._by_key.setdefault(key, []).append(record)

    def _awaiting(self, seen: Seen, posts: tuple[Post, ...]) -> Record | None:
        """An office holder that the report spoke of before it named one ("Iranian minister to visit").

        "Norway's prime minister arrived ... Prime Minister X said": where the name comes without its state,
        the one such office holder of the sentences before whom it suits.
        """
        able = [
            record
            for record in reversed(self._recent())
            if not record.is_named
            and record.party is not None
            and any(_may_await(old, post) for old in record.posts for post in posts)
        ]
        if seen.party is not None:
            return next((record for record in able if record.party == seen.party), None)
        soon = [
            r
            for r in able
            if 0 < seen.sentence - r.seen[-1].sentence < SOON and suits(seen.name or "", r.party)
        ]
        return soon[0] if len(soon) == 1 and not seen.is_former else None

    def _of_post(self, seen: Seen) -> Record | None:
        if seen.is_former:
            return None
        record = meant_by_post(self._recent(), seen, self.written_in)
        is_told = seen.is_definite or seen.party is not None
        return self._new() if record is None and is_told and not seen.is_weak else record

    def _counterpart(self, seen: Seen) -> Record | None:
        superior = self._superior(seen)
        posts = inherited(seen, superior)
        if not posts or seen.party is None:
            return None
        same = (r for r in self._recent() if r.party == seen.party and may_mean(r, posts[0]))
        record = best(same, seen) or self._new()
        record.hold(posts)
        if superior is not None and superior is not record:
            record.matches.append(superior)
        return record

    def _superior(self, seen: Seen) -> Record | None:
        """The person that "his" means: of another party than a counterpart's, mostly the subject.

        "Minister X and his counterpart" is X's; "she met Minister X and her counterpart" is not, nor is
        "she called on President X and met her counterpart". Of "the spokesman said Minister X would meet his
        counterpart" it is the minister's.
        """
        is_other = seen.kind == "counterpart" and seen.party is not None
        held = [r for r in self._recent() if r.posts and not (is_other and r.party == seen.party)]
        beside = next((r for r in held if r.seen and 0 <= seen.start - r.seen[-1].end <= _BESIDE), None)
        if beside is not None and beside.seen[-1].is_met:
            held = [r for r in held if r is not beside] or held
        elif beside is not None:
            return beside
        here = [(at, i) for i, r in enumerate(held) if (at := r.first_in(seen.sentence)) is not None]
        acting = [(at, i) for at, i in here if not held[i].is_met_at(at)]
        acting = [(at, i) for at, i in acting if not held[i].speaks_at(at)] or acting
        others = [r for r in held if r.first_in(seen.sentence) is None]
        if acting or (here and not others):
            return held[min(acting or here)[1]]
        return max(
            others,
            key=lambda r: (r.is_named, not r.is_only_met, r.last_before(seen.sentence)),
            default=None,
        )

    def _recent(self) -> list[Record]:
        return self.records[-_REACH:]

    def _new(self) -> Record:
        record = Record()
        self.records.append(record)
        return record


def _may_await(said: Post, named: Post) -> bool:
    """Whether a post told without a name may be that told with one: of "the ministers" no deputy's."""
    is_other = said.is_of_several and said.is_lesser != named.is_lesser
    return not is_other and fits(said.family, said.words, named.family, named.words)


def _keys(parts: tuple[str, ...]) -> list[str]:
    """What names are looked up by: the first and the last two letters of each word."""
    return [key for part in parts for key in (part[:2], "-" + part[-2:])]


def _is_met_of(seen: Seen) -> bool:
    """ "Met with Armenia's Gagik X": a name behind a state's genitive that is usual in that state."""
    owned = seen.is_met and not seen.is_loose and seen.party is not None
    return owned and states_of_name(seen.name or "").get(seen.party or "", 0.0) > 0
