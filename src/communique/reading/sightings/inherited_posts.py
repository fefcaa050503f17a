"""The posts that a counterpart, deputy or successor has from the person they are one of.

Takes a sighting with the record of that person; gives `Post` values.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.gazetteer.parties import find_parties
from communique.gazetteer.posts import ABBREVIATIONS, OFFICE_WORDS, head_at
from communique.reading.names.likeness import post_words
from communique.reading.names.people_words import DIRECTIONS
from communique.reading.names.records import Post, Record, Seen
from communique.reading.text.mentions import Span

__all__ = ["inherited"]

_SENT_OUT = ("ambassador", "envoy", "high commissioner", "consul", "consul general", "representative")


def inherited(seen: Seen, superior: Record | None) -> tuple[Post, ...]:
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
