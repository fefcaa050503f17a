"""Bringing together what a report says of each person.

Takes sightings in text order, one after another, decides which person each speaks of (by name, by post,
by rank, as a counterpart), and gives the persons with the fullest name, rank and post. Finding sightings
is `communique.reading.sightings`; which words are compared how is `communique.reading.likeness`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.gazetteer.leaders import leaders_by_surname, leaders_named
from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.parties import find_parties, is_state
from communique.gazetteer.posts import ABBREVIATIONS, OFFICE_WORDS, head_at
from communique.reading.likeness import fits, holds, name_parts, post_words
from communique.reading.mentions import Span
from communique.reading.named_later import SOON, name_holders
from communique.reading.people_words import DIRECTIONS, RELATIVES
from communique.reading.records import Post, Record, Seen, agrees, best, may_be, may_mean, suits

__all__ = ["Registry"]

# How many people back a mention is compared with: reports name fewer; longer texts stay linear in cost.
_REACH = 200
# Characters between a person and a counterpart named with them: "President X and his Y counterpart".
_BESIDE = 12
_LISTED = 6  # between two who are listed: ", and "
_SAME_KEY = 40
_NEXT = 2  # sentences on, an officer is still spoken of
_MINISTERS = frozenset({"minister", "secretary"})  # either may be called so, rather by the own word
_COMMANDING = frozenset({"chief", "commander"})
_LEADER = frozenset({"leader"})
_IN_OFFICE = re.compile(r"\bchair\w*[- ]in[- ]office$", re.IGNORECASE)
_APPOSED = 6  # characters between two that are one: ", the "
_ARMED = frozenset({"air", "armed", "army", "defence", "fleet", "force", "forces", "navy", "naval", "staff"})
_FITS = 0.2  # how well a name fits a state of which somebody may be
_SENT_OUT = ("ambassador", "envoy", "high commissioner", "consul", "consul general", "representative")


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
            record = self._of_rank(seen)
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
        posts = seen.posts or _inherited(seen, superior)
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
            r for r in able if 0 < seen.sentence - r.seen[-1].sentence < SOON and suits(seen.name or "", r)
        ]
        return soon[0] if len(soon) == 1 and not seen.is_former else None

    def _of_post(self, seen: Seen) -> Record | None:
        if seen.is_former:
            return None
        able = [r for r in self._recent() if may_be(r, seen) and may_mean(r, seen.posts[0])]
        able = able or [r for r in self._recent() if _leads(r, seen)]
        if seen.posts[0].is_of_several:  # "the foreign ministers of Peru and Chile"
            able = [r for r in able if r.party == seen.party]
        if seen.party is not None and not seen.is_definite:  # "PM Smith speaks with Peruvian PM"
            able = [r for r in able if r.party is not None or not r.is_titled_in(seen.sentence)]
        if seen.party is not None and seen.is_met:
            able = [r for r in able if r.party is not None or not _acts_unnamed(r)]
        if seen.party is not None:
            able = [r for r in able if r.party is not None or not _leads_another(r, seen)]
            able = [r for r in able if r.party is not None or not self._is_beside_another(r, seen)]
            able = [r for r in able if r.party is not None or not _bears_a_foreign_name(r, seen)]
        if seen.party is None:  # "the CDS", of two of whom one is only called the other's counterpart
            able = [r for r in able if _is_called(r, seen.posts[0])] or able
        if seen.posts[0].family in _MINISTERS:
            able = [r for r in able if any(p.family == seen.posts[0].family for p in r.posts)] or able
        if seen.is_guest:
            able = self._guests(able, seen)
        elif seen.party is None:
            able = [r for r in able if not _was_only_met(r, seen)] or able
        record = best(able, seen)
        if record is None and not seen.is_weak and (seen.is_definite or seen.party is not None):
            record = self._new()
        return record

    def _guests(self, able: list[Record], seen: Seen) -> list[Record]:
        """Who of several can be visiting: nobody of the state where the report is written, if others can."""
        elsewhere = [r for r in able if r.first_in(seen.sentence) is None]
        from_abroad = [r for r in elsewhere if r.party != self.written_in]
        known = [r for r in elsewhere if r.party is not None]
        return [r for r in known if r in from_abroad] or (from_abroad if self.written_in else known) or able

    def _is_beside_another(self, record: Record, seen: Seen) -> bool:
        """Whether somebody is named in one breath with one of another party: "met Peru's minister X and
        General Y"."""
        first = record.seen[0]
        return any(
            other.party is not None
            and other.party != seen.party
            and not any(may_mean(record, post) for post in other.posts)
            and any(
                its.sentence == first.sentence and 0 < first.start - its.end <= _LISTED for its in other.seen
            )
            for other in self._recent()
            if other is not record
        )

    def _of_rank(self, seen: Seen) -> Record | None:
        word = seen.rank_key.split()[-1]
        able = [r for r in self._recent() if may_be(r, seen)]
        return best((r for r in able if any(word in rank for rank in r.ranks)), seen) or _unranked(able, seen)

    def _counterpart(self, seen: Seen) -> Record | None:
        superior = self._superior(seen)
        posts = _inherited(seen, superior)
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


def _leads(record: Record, seen: Seen) -> bool:
    """Whether "the Peruvian leader" is the president or prime minister of Peru who is named."""
    is_leader = seen.posts[0].words == _LEADER and seen.party is not None
    return is_leader and record.is_named and record.party == seen.party and bool(record.ruling_offices)


def _may_await(said: Post, named: Post) -> bool:
    """Whether a post told without a name may be that told with one: of "the ministers" no deputy's."""
    is_other = said.is_of_several and said.is_lesser != named.is_lesser
    return not is_other and fits(said.family, said.words, named.family, named.words)


def _acts_unnamed(record: Record) -> bool:
    """Whether somebody of whom only the office is told does something: "the minister met Peru's minister"."""
    return not record.is_named and not all(seen.is_met for seen in record.seen)


def _was_only_met(record: Record, seen: Seen) -> bool:
    """Whether somebody was spoken of only as of whom another met, and not in the sentence before.

    "The CNS", after he met another navy's chief, is the one of whom the report tells, however near the other.
    """
    return all(own.is_met and own.sentence < seen.sentence for own in record.seen)


def _is_called(record: Record, post: Post) -> bool:
    """Whether somebody is called by a post, and does not only have it from whose counterpart they are."""
    return any(
        holds(own.family, own.words, post.family, post.words) for seen in record.seen for own in seen.posts
    )


def _unranked(records: Sequence[Record], seen: Seen) -> Record | None:
    """ "The Norwegian general", right after his army's chief: who commands there, and has no rank so far."""
    soon = [
        record
        for record in records
        if record.is_named
        and not record.ranks
        and record.party == seen.party is not None
        and seen.sentence - record.seen[-1].sentence <= _NEXT
        and any(post.family in _COMMANDING and not _ARMED.isdisjoint(post.words) for post in record.posts)
    ]
    return soon[0] if len(soon) == 1 else None


def _leads_another(record: Record, seen: Seen) -> bool:
    """Whether somebody is known to hold the office in another state than is said: "the U.S. President"."""
    if not record.is_named:
        return False
    codes = {leader.code for leader in leaders_named(record.longest_name, seen.posts[0].family)}
    return bool(codes) and seen.party not in codes


def _bears_a_foreign_name(record: Record, seen: Seen) -> bool:
    """Whether a name is of another culture than the state whose office is said: he is its own land's, and
    "Egypt's president" another.
    """
    if not record.is_named or seen.party is None or not is_state(seen.party):
        return False
    states = states_of_name(record.longest_name)
    known = {leader.code for leader in leaders_named(record.longest_name)}
    return bool(states) and states.get(seen.party, 0.0) <= _FITS and seen.party not in known


def _keys(parts: tuple[str, ...]) -> list[str]:
    """What names are looked up by: the first and the last two letters of each word."""
    return [key for part in parts for key in (part[:2], "-" + part[-2:])]


def _inherited(seen: Seen, superior: Record | None) -> tuple[Post, ...]:
    """The post that a counterpart, deputy or successor has from the person they are one of."""
    posts = _spelt_out(superior.posts) if superior is not None else ()
    if seen.kind == "deputy" and not posts:
        return (
            Post(seen.kind, Span(seen.start, seen.start + len(seen.kind)), seen.kind, frozenset({seen.kind})),
        )
    if seen.kind == "counterpart":
        return tuple(_at_place(_without_seat(p, seen.party), seen.place) for p in posts)
    if seen.kind == "deputy":
        return tuple(p._replace(text=f"deputy {p.text}", words=p.words | {"deputy"}) for p in posts)
    return posts


def _spelt_out(posts: Sequence[Post]) -> tuple[Post, ...]:
    """The first post, in full where the report also says it so: "Foreign Minister" for a headline's "FM" or
    "Minister".
    """
    first = next(iter(posts), None)
    if first is None:
        return ()
    said = [p for p in posts if not p.text.isupper() and p.is_lesser == first.is_lesser]
    if first.text.isupper():
        same = (p for p in said if p.family == first.family and first.words <= p.words)
    else:
        same = (p for p in said if first.words == {p.family} and first.words < p.words)
    return (next(same, first),)


def _at_place(post: Post, place: str) -> Post:
    """A post at another place or in another force: "Lamu East OCPD" and "Lamu West" give "Lamu West OCPD"."""
    if not place:
        return post
    said = post.text.split()
    lower = [word.lower() for word in said]
    if place[0].islower():
        first = next((k for k in range(len(said)) if head_at(lower, k)), 0)
    else:
        offices = OFFICE_WORDS - DIRECTIONS
        named = (k for k, word in enumerate(said) if word in ABBREVIATIONS or lower[k] in offices)
        first = next(named, next((k for k in range(len(said)) if head_at(lower, k)), 0))
    text = " ".join((place, *said[first:]))
    return post._replace(text=text, words=post_words(tuple(text.lower().split())))


def _without_seat(post: Post, party: str | None) -> Post:
    """ "Ambassador" of "ambassador to Lima": whose counterpart of Peru has another seat."""
    title, _, seat = post.text.partition(" to ")
    if not title.lower().endswith(_SENT_OUT) or all(name.code != party for name in find_parties(seat)):
        return post
    return post._replace(text=title, at=Span(post.at.start, post.at.start + len(title)))


def _is_met_of(seen: Seen) -> bool:
    """ "Met with Armenia's Gagik X": a name behind a state's genitive that is usual in that state."""
    owned = seen.is_met and not seen.is_loose and seen.party is not None
    return owned and states_of_name(seen.name or "").get(seen.party or "", 0.0) > 0
