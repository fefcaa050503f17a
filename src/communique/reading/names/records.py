"""What is known of each person while a report's sightings are brought together, and who may be whom.

`Seen` is one sighting in the report's characters, `Record` what has been gathered of one person; the
questions here compare the two. Going through the sightings is `communique.reading.people.registry`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.parties import is_state
from communique.reading.names.likeness import differ_in_a_word, fits, holds, names_agree
from communique.reading.names.people_words import LESSER, SINGLE_RULERS
from communique.reading.text.mentions import Span

__all__ = ["Post", "Record", "Seen", "agrees", "best", "may_be", "may_hold", "may_mean", "suits"]

_FITS = 0.2  # how well a name fits a state of which somebody may be


class Post(NamedTuple):
    """A post as said at one place: its text without the country, its characters, what it is compared by.

    ``is_of_several``: it is said of more than one ("the foreign ministers").
    """

    text: str
    at: Span
    family: str
    words: frozenset[str]
    is_of_several: bool = False

    @property
    def is_lesser(self) -> bool:
        """Whether it is that of a deputy, or of who held the office before."""
        return not self.words.isdisjoint(LESSER)


class Seen(NamedTuple):
    """A sighting in the report's characters, ready to be brought together with others.

    ``is_loose``: its party may belong to other words: a state's name without a genitive, which may end those
    before, or an organisation in a headline. ``is_guest``: somebody is said to be visiting. ``place``: where
    or in which force a counterpart has another's post ("his Lamu West counterpart").
    """

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
    is_met: bool  # stands behind "with", "met" or such a word
    sentence: int
    is_loose: bool = False
    is_guest: bool = False
    place: str = ""


@dataclass
class Record:
    """What is known so far of one person: sightings in text order, forms of the name, posts, ranks."""

    seen: list[Seen] = field(default_factory=list)
    parts: list[tuple[str, ...]] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)
    party: str | None = None
    party_at: Span | None = None
    matches: list[Record] = field(default_factory=list, repr=False)  # whose counterpart the person is

    @property
    def is_named(self) -> bool:
        return bool(self.parts)

    @property
    def is_loose(self) -> bool:
        """Whether nothing but words that may be of somebody else says the party."""
        return all(seen.is_loose for seen in self.seen if seen.party is not None)

    @property
    def is_only_met(self) -> bool:
        """Whether nothing but whom somebody else met is said of the person."""
        return all(seen.is_met for seen in self.seen)

    @property
    def fullest(self) -> tuple[str, ...]:
        """The words of the name in its longest form."""
        return max(self.parts, key=_size, default=())

    @property
    def first_named(self) -> Seen | None:
        """Where the person is first called by name, None without one."""
        return next((seen for seen in self.seen if seen.name_at is not None), None)

    @property
    def longest_name(self) -> str:
        """The name as written where it is longest, empty without one."""
        return max((seen.name or "" for seen in self.seen), key=len)

    @property
    def ruling_offices(self) -> set[str]:
        """The offices that the person holds of which a state has one holder at a time."""
        return {post.family for post in self.posts if post.family in SINGLE_RULERS and not post.is_lesser}

    @property
    def last_at(self) -> int:
        """Where the person was last spoken of, -1 when nowhere yet."""
        return self.seen[-1].start if self.seen else -1

    def last_before(self, sentence: int) -> int:
        """Where the person was last spoken of before a sentence, -1 when never."""
        return next((seen.start for seen in reversed(self.seen) if seen.sentence < sentence), -1)

    def speaks_at(self, start: int) -> bool:
        """Whether a verb of saying stands beside the person there."""
        return any(seen.speaks for seen in self.seen if seen.start == start)

    def is_met_at(self, start: int) -> bool:
        """Whether whoever is spoken of at a place is met there by another."""
        return any(seen.is_met for seen in self.seen if seen.start == start)

    def first_in(self, sentence: int) -> int | None:
        """Where a sentence, the last one reached, first speaks of the person, None when it does not."""
        first = None
        for seen in reversed(self.seen):
            if seen.sentence != sentence:
                break
            first = seen.start
        return first

    def is_titled_in(self, sentence: int) -> bool:
        """Whether a sentence, the last one reached, names the person with a post."""
        return any(s.name is not None and bool(s.posts) for s in self.seen if s.sentence == sentence)

    def take(self, seen: Seen) -> None:
        """Add one sighting, with its party and rank; without a name also its posts."""
        was_loose = self.is_loose
        self.seen.append(seen)
        if seen.name is None:
            self.hold(seen.posts)
        if seen.rank_key and seen.rank_key not in self.ranks:
            self.ranks.append(seen.rank_key)
        is_said = seen.party is not None and not (seen.is_loose and any(its.name for its in self.seen[:-1]))
        if is_said and (self.party is None or (was_loose and not seen.is_loose)):
            self.party, self.party_at = seen.party, seen.party_at

    def hold(self, posts: Iterable[Post]) -> None:
        """Add posts, each way of saying one once."""
        for post in posts:
            if all(post.family != old.family or post.text != old.text for old in self.posts):
                self.posts.append(post)


def _size(parts: tuple[str, ...]) -> int:
    return len(parts)


def agrees(record: Record, seen: Seen, parts: tuple[str, ...]) -> bool:
    """Whether a sighting with a name, given in its compared ``parts``, may be of a named person."""
    if record.party and seen.party and record.party != seen.party and not _runs_in(record, seen, parts):
        return any(parts == old for old in record.parts) and not seen.posts
    same_post = any(
        fits(old.family, old.words, new.family, new.words) for old in record.posts for new in seen.posts
    )
    if seen.posts and not same_post and _other_rank(record, seen):
        return False
    if len(parts) > 1 and _other_rank(record, seen) and all(parts[0] not in old for old in record.parts):
        return False  # "General Bello" and "his brother, Colonel Sani Bello"
    is_told_apart = (seen.posts and record.posts and not same_post) or record.seen[
        -1
    ].sentence == seen.sentence
    if is_told_apart and any(differ_in_a_word(old, parts) for old in record.parts):
        return False
    full = [old for old in record.parts if len(old) > 1]
    compared = full if full and len(parts) > 1 else record.parts
    if any(names_agree(old, parts, same_context=same_post) for old in compared):
        return True
    # "President Joe X" and "President Joseph R. X" are one: a state has one at a time.
    is_single = same_post and any(post.family in SINGLE_RULERS for post in seen.posts)
    return is_single and any(old[-1] == parts[-1] for old in compared)


def _runs_in(record: Record, seen: Seen, parts: tuple[str, ...]) -> bool:
    """Whether a heading runs into a name: "support against Peru Foreign Minister X" of Chile."""
    return (seen.is_loose or record.is_loose) and any(parts[-1:] == old[-1:] for old in record.parts)


def _other_rank(record: Record, seen: Seen) -> bool:
    """Whether a person of another rank is meant: "Colonel X" beside "Major General X"."""
    ranks = [set(rank.split()) for rank in record.ranks]
    mine = set(seen.rank_key.split())
    return bool(mine and ranks) and not any(mine <= rank or rank <= mine for rank in ranks)


def may_hold(person: Record, unnamed: Record) -> bool:
    """Whether a named person may be the unnamed holder of a post, by party and culture of the name."""
    if person.party is not None and unnamed.party is not None and person.party != unnamed.party:
        return False
    return suits(" ".join(person.fullest), unnamed.party)


def suits(name: str, party: str | None) -> bool:
    """Whether the culture of a name fits the state whose post somebody holds."""
    states = states_of_name(name)
    return not states or party is None or not is_state(party) or states.get(party, 0) > _FITS


def may_be(record: Record, seen: Seen) -> bool:
    """Whether nothing said of their parties keeps a person and a sighting apart."""
    return record.party is None or seen.party is None or record.party == seen.party


def may_mean(record: Record, post: Post) -> bool:
    """Whether a post said by itself ("the minister") may be a person's."""
    return any(holds(old.family, old.words, post.family, post.words) for old in record.posts)


def best(records: Iterable[Record], seen: Seen) -> Record | None:
    """The record that fits best: same party first, then the one spoken of last."""
    return max(
        records,
        key=lambda r: (r.party is not None and r.party == seen.party, r.is_named, r.last_at),
        default=None,
    )
