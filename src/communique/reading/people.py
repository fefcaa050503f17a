"""The people of a report: everybody it names with a rank or post, and every office holder without a name.

Takes a report with its sentences and parties, gives `Person` values and the places that speak of them.
Pronouns and bodies ("the delegation") are left to others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from communique.codebook.records import Report
from communique.gazetteer.parties import find_parties
from communique.gazetteer.ranks import RankName, find_ranks
from communique.reading.allegiance import context_of, find_allegiances
from communique.reading.likeness import post_words
from communique.reading.mentions import PartyMention, Person, PersonMention, Span
from communique.reading.offices import Office, find_offices
from communique.reading.principals import give_principal_post
from communique.reading.registry import Post, Record, Registry, Seen
from communique.reading.sightings import Sighting, find_sightings
from communique.reading.text import Sentence
from communique.reading.word_classes import Words, classify

__all__ = ["find_people"]

_KINDS = {"name": "name", "bare": "name", "counterpart": "counterpart"}


def find_people(
    report: Report, sentences: Sequence[Sentence], parties: Sequence[PartyMention]
) -> tuple[tuple[Person, ...], tuple[PersonMention, ...]]:
    """The persons of ``report``, and where its text speaks of them, in text order without overlaps.

    ``sentences`` are those of ``report.text``, ``parties`` those found in it, both in text order.
    """
    ranks = find_ranks(report.text)
    registry = Registry()
    pending: list[Seen] = []
    for sentence in sentences:
        words = classify(
            sentence,
            _within(ranks, sentence),
            _within(parties, sentence),
            is_headline=sentence.end <= report.body_start,
        )
        for sighting in find_sightings(words, find_offices(words)):
            seen = _seen(report, words, sighting, sentence.index)
            if not registry.add(seen) and seen.kind == "bare":
                pending.append(seen)
    left = [seen for seen in pending if not registry.recall(seen)]
    registry.introduce(left)
    outlet = _outlet(report)
    give_principal_post(registry.records, report.outlet, outlet)
    find_allegiances(registry.records, context_of(report, sentences, parties, outlet))
    persons = tuple(_person(key, record) for key, record in enumerate(registry.records))
    mentions = [
        PersonMention(seen.start, seen.end, seen.head, key, _KINDS.get(seen.kind, "post"))
        for key, record in enumerate(registry.records)
        for seen in record.seen
    ]
    return persons, tuple(sorted(mentions))


def _within(found: Sequence[RankName] | Sequence[PartyMention], sentence: Sentence):  # type: ignore[no-untyped-def]
    first = bisect_left(found, sentence.start, key=lambda thing: thing.start)
    last = bisect_left(found, sentence.end, key=lambda thing: thing.start)
    return found[first:last]


def _seen(report: Report, words: Words, sighting: Sighting, sentence: int) -> Seen:
    tokens = words.tokens
    name_at = None
    if sighting.name is not None:
        name_at = Span(tokens[sighting.name[0]].start, tokens[sighting.name[1] - 1].end)
    rank = sighting.rank
    party = next((office.owner for office in sighting.offices if office.owner), None) or sighting.owner
    return Seen(
        tokens[sighting.first].start,
        tokens[sighting.last - 1].end,
        _head(words, sighting, name_at),
        sighting.kind,
        report.text[name_at.start : name_at.end] if name_at else None,
        name_at,
        report.text[rank.start : rank.end] if rank else None,
        Span(rank.start, rank.end) if rank else None,
        rank.rank if rank else "",
        _posts(report, words, sighting),
        party.code if party else None,
        Span(party.start, party.end) if party else None,
        _is_former(report.text, words, sighting),
        sighting.is_definite,
        sighting.has_title,
        all(office.is_weak for office in sighting.offices),
        sighting.speaks,
        sentence,
    )


def _head(words: Words, sighting: Sighting, name_at: Span | None) -> Span:
    if sighting.name is not None:
        token = words.tokens[sighting.name[1] - 1]
    elif sighting.offices:
        token = words.tokens[sighting.offices[0].head_last - 1]
    else:
        token = words.tokens[sighting.last - 1]
    return Span(token.start, token.end)


_MOURNED = re.compile(
    r"(?:assassinat\w*|martyr\w*|slain|killing|killed|murder(?:ed)?|death|late|burial|funeral)"
    r"(?: of)?(?: the| a)?"
    r"(?: [A-Z][\w.]*)*\s*$"
)
_KILLED = re.compile(r"[,\s]*(?:who )?(?:was|were) (?:killed|assassinated|martyred|murdered)\b")


def _is_former(text: str, words: Words, sighting: Sighting) -> bool:
    """Whether the words say that the posts were held once, or that their holder is dead."""
    if sighting.offices and all(office.is_former for office in sighting.offices):
        return True
    if sighting.name is None:
        return False
    start, end = words.tokens[sighting.first].start, words.tokens[sighting.last - 1].end
    return bool(_MOURNED.search(text[max(0, start - 48) : start]) or _KILLED.match(text, end))


def _posts(report: Report, words: Words, sighting: Sighting) -> tuple[Post, ...]:
    """The posts said beside a name: those held before those that were, the fullest of a pair first."""
    offices = [o for o in sighting.offices if not o.is_former] or list(sighting.offices)
    posts = [_post(report, words, office) for office in offices]
    if len(offices) > 1 and _are_one(words, offices):
        return (_joined(report, posts), *posts)
    if len(posts) == 2 and sighting.name is not None and offices[1].last > sighting.name[1] > offices[0].last:
        is_bare = offices[0].head_last - offices[0].head == offices[0].last - offices[0].first
        if is_bare and len(posts[0].words) < 2 <= len(posts[1].words):
            posts.reverse()
    return tuple(posts)


def _are_one(words: Words, offices: Sequence[Office]) -> bool:
    """Whether the first two posts are said as one: "Deputy Prime Minister and Minister of Finance"."""
    between = words.lower[offices[0].last : offices[1].first]
    return between in {("and",), ("and", "the"), ("&",), ("-", "cum", "-")}


def _joined(report: Report, posts: Sequence[Post]) -> Post:
    one, two = posts[:2]
    link = " ".join(report.text[one.at.end : two.at.start].split())
    return Post(
        f"{one.text} {link} {two.text}", Span(one.at.start, two.at.end), one.family, one.words | two.words
    )


def _post(report: Report, words: Words, office: Office) -> Post:
    runs = [(words.tokens[a].start, words.tokens[b - 1].end) for a, b in office.said if b > a]
    text = " ".join(" ".join(report.text[a:b] for a, b in runs).split())
    if office.is_plural:
        text = _singular(text, words, office)
    return Post(text, Span(runs[0][0], runs[-1][1]), office.family, post_words(office.words))


def _singular(text: str, words: Words, office: Office) -> str:
    """The post of one of several holders: "foreign ministers" gives "foreign minister"."""
    said = [token.text for token in words.tokens[office.head : office.head_last] if token.text != "-"]
    for many, one in zip(said, office.singular, strict=False):
        if many.lower() != one:
            text = text.replace(many, one.capitalize() if many[0].isupper() else one, 1)
    return text


def _person(key: int, record: Record) -> Person:
    named = [seen for seen in record.seen if seen.name_at is not None]
    fullest = max(named, key=lambda seen: (len(seen.name or ""), -seen.start), default=None)
    ranked = max(
        (seen for seen in record.seen if seen.rank),
        key=lambda s: (len(s.rank_key.split()), -s.start),
        default=None,
    )
    post = _fullest(record)
    return Person(
        key,
        fullest.name if fullest else None,
        ranked.rank if ranked else None,
        post.text if post else None,
        record.party,
        fullest.name_at if fullest else None,
        ranked.rank_at if ranked else None,
        post.at if post else None,
        record.party_at,
        any(seen.is_former for seen in record.seen),
    )


def _fullest(record: Record) -> Post | None:
    """The first post said beside the name, or one said later that says the same and more.

    A post said without the name ("the air chief", in a headline) is taken only where no other is.
    """
    beside = [post for seen in record.seen if seen.name for post in seen.posts[:1]]
    best = next(iter(beside or record.posts), None)
    for post in beside if beside else record.posts:
        if best is not None and post.family == best.family and best.words < post.words:
            best = post
    return best


def _outlet(report: Report) -> str | None:
    named = find_parties(report.outlet or "")
    return named[0].code if named else None
