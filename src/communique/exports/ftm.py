"""FollowTheMoney: people, posts, events and articles as entities of the schema of Aleph and OpenSanctions.

Takes a selection, gives an entity a line (what ``ftm`` reads and writes), without needing that library.
Reports are Article, states PublicBody, organisations Organization, posts Position, a person's time in one
Occupancy, engagements Event. An Occupancy says when the post was reported, never when it began or ended: no
report tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import msgspec

from communique.codebook import content_id
from communique.exports.country_codes import iso2
from communique.exports.days import days_of
from communique.exports.formats import Format
from communique.exports.quotes import docs_of, quote
from communique.exports.selection import Selection, Source
from communique.exports.sinks import Sink
from communique.gazetteer import is_state, party_name
from communique.rendering.wording import date_words, parties_words, place_words, term
from communique.resolution import MergedEngagement, MergedPerson, Tenure, career

__all__ = ["FORMAT"]

_ENCODER = msgspec.json.Encoder(order="deterministic")
_URL = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?", re.IGNORECASE)
_Entity = dict[str, Any]


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    parties: set[str] = set()
    with sink.open("entities.ftm.json") as stream:
        posts: set[str] = set()
        entities = chain(
            (_article(each) for each in selection.sources()),
            _events(selection, parties),
            _people(selection, parties, posts),
            (_party(code) for code in _sorted_late(parties)),
        )
        for entity in entities:
            stream.write(_ENCODER.encode(entity) + b"\n")
    return ()


def _sorted_late(codes: set[str]) -> Iterator[str]:
    """The codes in order, as they are when it comes to them."""
    yield from sorted(codes)


def _entity(id: str, schema: str, properties: Mapping[str, Iterable[str | None]]) -> _Entity:
    """An entity with the values that are stated."""
    kept = {name: [value for value in values if value] for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: some for name, some in kept.items() if some}}


def _article(source: Source) -> _Entity:
    return _entity(
        _article_id(source.id),
        "Article",
        {
            "title": [source.title],
            "publisher": [source.outlet],
            "author": [source.agency],
            "publishedAt": [source.published],
            "sourceUrl": [source.url if source.url and _URL.fullmatch(source.url) else None],
            "language": ["eng"],
            "generator": [source.reader],
        },
    )


def _article_id(doc: str) -> str:
    # The ids of reports are those of their source, and may hold anything; those of entities may not.
    return content_id("r-", doc)


def _party_id(code: str) -> str:
    # Ids of entities hold no "+", as "P5+1" does.
    return f"party-{code}" if code.isalnum() else content_id("party-", code)


def _party(code: str) -> _Entity:
    name, country = party_name(code) or code, iso2(code)
    schema = "PublicBody" if is_state(code) else "Organization"
    return _entity(
        _party_id(code),
        schema,
        {"name": [name], "country": [country.lower() if country else None], "abbreviation": [code]},
    )


def _events(selection: Selection, parties: set[str]) -> Iterator[_Entity]:
    for each in selection.engagements():
        parties.update(each.parties)
        yield _event(each)


def _event(each: MergedEngagement) -> _Entity:
    days, place = days_of(each.date), each.place
    country = iso2(place.country)
    when = date_words(each.date)
    name = f"{term(each.type).capitalize()} of {parties_words(each.parties)}"
    ends = each.date.split("/") if each.date and days else [None]
    return _entity(
        each.id,
        "Event",
        {
            "name": [f"{name}, {when}" if when else name],
            "startDate": [ends[0]],
            "endDate": ends[1:],
            "location": [place_words(place)],
            "country": [country.lower() if country else None],
            "involved": [*map(_party_id, each.parties), *_taking_part(each)],
            "keywords": [each.type, each.status, *each.topics],
            "summary": [quote(each)],
            "description": sorted({_outcome(o) for account in each.accounts for o in account.outcomes}),
            "notes": [f"status: {each.status}", f"reports: {each.sources} independent"],
            "proof": [_article_id(doc) for doc in docs_of(each)],
            "recordId": [each.id],
        },
    )


def _taking_part(each: MergedEngagement) -> list[str]:
    present = (one.person for one in each.participants if one.person and one.role != "absent")
    return list(dict.fromkeys(present))


def _outcome(outcome: Any) -> str:
    due = f", due {date_words(outcome.due)}" if outcome.due else ""
    return f"{outcome.kind}: {outcome.what} ({parties_words(outcome.parties)}{due})"


def _people(selection: Selection, parties: set[str], posts: set[str]) -> Iterator[_Entity]:
    for person in selection.people():
        tenures = [each for each in career(person).tenures if each.post]
        yield _person(person, tenures, selection)
        for tenure in tenures:
            post = _post_id(tenure)
            if post not in posts:
                posts.add(post)
                yield _position(post, tenure)
                parties.update([tenure.party] if tenure.party else ())
            yield _occupancy(post, tenure, selection)


def _person(person: MergedPerson, tenures: Sequence[Tenure], selection: Selection) -> _Entity:
    country = iso2(person.party)
    titles = dict.fromkeys(posting.rank for posting in person.postings)
    return _entity(
        person.id,
        "Person",
        {
            "name": [person.name],
            "alias": [name for name in person.names if name != person.name],
            "title": titles,
            "position": dict.fromkeys(each.post for each in tenures),
            "country": [country.lower() if country else None],
            "proof": [_article_id(doc) for doc in person.docs if doc in selection.source_of],
        },
    )


def _post_id(tenure: Tenure) -> str:
    return content_id("post-", tenure.party or "", (tenure.post or "").lower())


def _position(id: str, tenure: Tenure) -> _Entity:
    country = iso2(tenure.party)
    return _entity(
        id,
        "Position",
        {
            "name": [tenure.post],
            "country": [country.lower() if country else None],
            "organization": [_party_id(tenure.party) if tenure.party else None],
        },
    )


def _occupancy(post: str, tenure: Tenure, selection: Selection) -> _Entity:
    reported = [day for day in (tenure.first, tenure.last) if day]
    return _entity(
        content_id("held-", tenure.person, post, tenure.first or "", *tenure.docs),
        "Occupancy",
        {
            "holder": [tenure.person],
            "post": [post],
            "date": dict.fromkeys(reported),
            "status": ["reported"],
            "description": [_reported(tenure)],
            "proof": [_article_id(doc) for doc in tenure.docs if doc in selection.source_of],
        },
    )


def _reported(tenure: Tenure) -> str:
    if tenure.first is None:
        return "reported in the post, on no stated day"
    if tenure.first == tenure.last:
        return f"reported in the post on {tenure.first}"
    return f"reported in the post from {tenure.first} to {tenure.last}"


FORMAT = Format(
    about="entities of FollowTheMoney, for Aleph, OpenSanctions and nomenklatura",
    suffix=".ftm.json",
    write=_write,
)
