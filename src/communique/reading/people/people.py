"""The people of a report: everybody it names with a rank or post, and every office holder without a name.

Takes a report with its sentences and parties, gives `Person` values and the places that speak of them.
Pronouns and bodies ("the delegation") are left to others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.codebook.records import Report
from communique.gazetteer.cities import city_country, find_cities
from communique.gazetteer.outlets import outlet_host, outlet_party
from communique.gazetteer.parties import is_state
from communique.gazetteer.posts import ABBREVIATIONS
from communique.gazetteer.ranks import RankName, find_ranks
from communique.reading.names.people_words import FRONTED
from communique.reading.names.records import Post, Record, Seen
from communique.reading.names.word_classes import Words, classify
from communique.reading.people.aides import give_aides
from communique.reading.people.allegiance import find_allegiances
from communique.reading.people.home import home_of
from communique.reading.people.named_later import name_ship_officers
from communique.reading.people.principals import (
    give_hosts,
    give_organisation,
    give_own_offices,
    give_principal_post,
    give_unsaid_home,
    take_ministers_back,
)
from communique.reading.people.registry import Registry
from communique.reading.people.surroundings import Context, context_of, year_of
from communique.reading.posts.offices import find_offices
from communique.reading.sightings.seen_in_text import seen_of
from communique.reading.sightings.sightings import find_sightings
from communique.reading.text.mentions import PartyMention, Person, PersonMention
from communique.reading.text.sentences import Sentence

__all__ = ["find_people", "persons_of", "records_of"]


_DEALS_WITH = re.compile(r"\b(?:for|on) (?:the )?$")
_SUBJECTS = frozenset({"he", "she", "they"})
_HE_IS = frozenset({("he", "is"), ("she", "is")})
_KINDS = {"name": "name", "bare": "name", "counterpart": "counterpart", "deputy": "name", "successor": "name"}

# Words that say of somebody what many are, or who is of the office that others name.
_VAGUE = frozenset(
    {
        "chief",
        "delegate",
        "diplomat",
        "envoy",
        "leader",
        "negotiator",
        "official",
        "representative",
        "ruler",
        "senior",
        "top",
    }
)


def find_people(
    report: Report, sentences: Sequence[Sentence], parties: Sequence[PartyMention]
) -> tuple[tuple[Person, ...], tuple[PersonMention, ...]]:
    """The persons of ``report``, and where its text speaks of them, in text order without overlaps.

    ``sentences`` are those of ``report.text``, ``parties`` those found in it, both in text order.
    """
    records = records_of(report, sentences, parties)
    home = home_of(report, parties, find_cities(report.text), records)
    return persons_of(report, sentences, parties, records, home)


def records_of(
    report: Report, sentences: Sequence[Sentence], parties: Sequence[PartyMention]
) -> list[Record]:
    """What is said of each person, brought together; whose official somebody is only where it is said."""
    ranks = find_ranks(report.text)
    named = {party.code for party in parties}
    town = report.dateline_place
    registry = Registry(city_country(town, prefer=named) if town else None)
    pending: list[Seen] = []
    announced: tuple[Post, ...] = ()
    for sentence in sentences:
        words = classify(
            sentence,
            _within(ranks, sentence),
            _within(parties, sentence),
            is_headline=sentence.end <= report.body_start,
        )
        seen_here = [
            seen_of(report, words, sighting, sentence.index)
            for sighting in find_sightings(words, find_offices(words))
        ]
        if announced and words.lower[:2] in _HE_IS and seen_here and seen_here[0].name:
            seen_here[0] = seen_here[0]._replace(kind="name", posts=seen_here[0].posts or announced)
        announced = _announced(report.text, seen_here)
        for seen in _superior_first(words, seen_here):
            if not registry.add(seen) and seen.kind == "bare":
                pending.append(seen)
    left = [seen for seen in pending if not registry.recall(seen)]
    registry.introduce(left, year_of(report))
    name_ship_officers(registry.records, report.text)
    return [record for record in registry.records if record.seen]


def persons_of(
    report: Report,
    sentences: Sequence[Sentence],
    parties: Sequence[PartyMention],
    records: Sequence[Record],
    home: str | None,
) -> tuple[tuple[Person, ...], tuple[PersonMention, ...]]:
    """The persons with their parties, also those that only the context tells; ``home``: see `home_of`."""
    take_ministers_back(records)
    give_principal_post(records, report.outlet, home)
    sender, host = outlet_party(report.outlet), outlet_host(report.outlet)
    if sender is not None and host is not None:
        give_hosts(records, sender, host, parties)
    elif sender is not None and sender == home:
        give_unsaid_home(records, sender, parties)
    elif sender is not None and not is_state(sender):
        give_organisation(records, sender)
    unsaid = [record for record in records if record.party is None]
    context = context_of(report, sentences, parties, home)._replace(
        matters=frozenset(_matters(parties, records, report.text))
    )
    find_allegiances(records, _without_names(context, records))
    give_aides(unsaid, records, report.text, year_of(report))
    if home is not None and home == sender:
        give_own_offices(records, home)
    persons = tuple(_person(key, record) for key, record in enumerate(records))
    mentions = [
        PersonMention(seen.start, seen.end, seen.head, key, _KINDS.get(seen.kind, "post"))
        for key, record in enumerate(records)
        for seen in record.seen
    ]
    return persons, tuple(sorted(mentions))


def _matters(parties: Sequence[PartyMention], records: Sequence[Record], text: str) -> Iterator[int]:
    """Where parties are named that posts only deal with: "the director for China, X", "envoy for Yemen"."""
    starts = [party.start for party in parties]
    for post in {post.at for record in records for seen in record.seen for post in seen.posts}:
        inside = starts[bisect_left(starts, post.start) : bisect_left(starts, post.end)]
        yield from (at for at in inside if _DEALS_WITH.search(text, post.start, at))


def _without_names(context: Context, records: Sequence[Record]) -> Context:
    """The context without towns that are part of somebody's name: "General Musa Demir-Kaya"."""
    named = sorted({seen.name_at for record in records for seen in record.seen if seen.name_at is not None})
    starts = [at.start for at in named]

    def is_named(at: int) -> bool:
        place = bisect_left(starts, at + 1) - 1
        return place >= 0 and named[place].start <= at < named[place].end

    return context._replace(cities=tuple(city for city in context.cities if not is_named(city[0])))


def _announced(text: str, seen_here: Sequence[Seen]) -> tuple[Post, ...]:
    """The post that a sentence says somebody new has, before the next names them: "a new commander"."""
    said = (seen for seen in seen_here if seen.kind == "post" and text.startswith("new ", seen.start))
    return next((seen.posts for seen in said if text[seen.start - 2 : seen.start] == "a "), ())


def _superior_first(words: Words, seen: list[Seen]) -> list[Seen]:
    """The subject before a counterpart in front of it: "With his counterpart X, Minister Y opened ..."."""
    if len(seen) < 2 or seen[0].kind != "counterpart" or words.lower[0] not in FRONTED:
        return seen
    subject = bisect_left(words.tokens, seen[1].start, key=lambda token: token.start)
    if _SUBJECTS & set(words.lower[:subject]) or seen[1].party == seen[0].party is not None:
        return seen
    return [seen[1], seen[0], *seen[2:]]


def _within(found: Sequence[RankName] | Sequence[PartyMention], sentence: Sentence):  # type: ignore[no-untyped-def]
    first = bisect_left(found, sentence.start, key=lambda thing: thing.start)
    last = bisect_left(found, sentence.end, key=lambda thing: thing.start)
    return found[first:last]


def _person(key: int, record: Record) -> Person:
    named = [seen for seen in record.seen if seen.name_at is not None]
    fullest = max(named, key=lambda seen: (len(seen.name or ""), -seen.start), default=None)
    ranked = max(
        (seen for seen in record.seen if seen.rank),
        key=lambda s: (len(s.rank_key.split()), -s.start),
        default=None,
    )
    post = _fullest(record)
    if post is not None and post.family == "private" and ranked is not None:
        post = None  # "Major X, lawyer for the accused": a calling beside the rank
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
        post.family if post else "",
    )


def _fullest(record: Record) -> Post | None:
    """The first post said beside the name, or one said later that says the same and more.

    A post said without the name ("the air chief", in a headline) is taken only where no other is, and a vague
    one ("the top diplomat") where none says which it is.
    """
    beside = [post for seen in record.seen if seen.name for post in seen.posts[:1]]
    told = [post for post in (beside or record.posts) if not _is_vague(post)]
    told = told or [post for post in record.posts if not _is_vague(post)] or beside or record.posts
    best = next(iter(told), None)
    if best is not None and beside and _is_short(best):
        best = next((p for p in told if p.family == best.family and not _is_short(p)), best)
    for post in told:
        if best is not None and post.family == best.family and best.words < post.words:
            best = post
    return best


def _is_short(post: Post) -> bool:
    """Whether a post is said by an abbreviation: "Interior CS", "COAS"."""
    return not ABBREVIATIONS.keys().isdisjoint(post.text.split())


def _is_vague(post: Post) -> bool:
    return _VAGUE.issuperset(post.text.lower().split())
