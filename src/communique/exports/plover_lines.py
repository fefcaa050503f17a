"""PLOVER JSON Lines: events in the record form of the PLOVER codebook, a line each.

Takes a selection, gives a JSON object for each engagement and each kind of outcome of it. The fields are
those of the codebook's chapter on data fields. An event without any date has no place in that form and is
left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from communique import __version__
from communique.exports import events as coded
from communique.exports.days import days_of
from communique.exports.events import Event, events
from communique.exports.formats import Format
from communique.exports.quotes import quote
from communique.exports.selection import Selection, Source
from communique.exports.sinks import Sink
from communique.gazetteer import party_name
from communique.gazetteer.coordinates import coordinates

__all__ = ["FORMAT"]

_ENCODER = msgspec.json.Encoder(order="deterministic")
_CITY, _COUNTRY = 4, 1


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    undated = 0
    with sink.open("events.plover.jsonl") as stream:
        for event in events(selection):
            record = _record(event, selection.source_of[event.doc])
            undated += record is None
            if record is not None:
                stream.write(_ENCODER.encode(record) + b"\n")
    return (f"{undated} events without a date are left out: PLOVER needs one",) if undated else ()


def _record(event: Event, source: Source) -> dict[str, Any] | None:
    when = days_of(event.date)
    if when is None:
        return None
    engagement = event.engagement
    contexts = {found for topic in engagement.topics if (found := coded.context(topic))}
    made: dict[str, Any] = {
        "id": event.id,
        "date": when.first.isoformat(),
        "enddate": when.last.isoformat() if when.last and when.last != when.first else None,
        "actor": [_entity(party, event) for party in event.source],
        "recipient": [_entity(party, event) for party in event.target] or None,
        "event": [event.code.event],
        "mode": [event.code.mode] if event.code.mode else None,
        "context": sorted(contexts) or None,
        "quad_code": coded.quad_class(event.code.cameo),
        "event_loc": _place(event),
        "event_text": [event.words.text],
        "text": _text(event),
        "text_info": {"start": event.words.start, "end": event.words.end},
        "cite_info": _cited(source),
        "link": engagement.parent,
        "coder": source.reader,
        "comment": None if when.is_exact else f"day not stated: {event.date}",
        "cameo": event.code.cameo,
        "status": engagement.status,
    }
    return {name: value for name, value in made.items() if value is not None}


def _text(event: Event) -> str:
    return quote(event.engagement) if event.id == event.engagement.id else event.words.text


def _entity(party: str, event: Event) -> dict[str, Any]:
    person = coded.speaker(party, event.engagement)
    found = {
        "code": party,
        "sector": coded.sector(party, event.engagement),
        "entity_text": party_name(party) or party,
        "identifier_id": person.person if person else None,
        "identifier_text": person.name if person else None,
        "office": person.post if person else None,
    }
    return {name: value for name, value in found.items() if value}


def _place(event: Event) -> dict[str, Any] | None:
    place = event.engagement.place
    if not place.country:
        return None
    at = coordinates(place.city, place.country)
    found = {
        "extracted_place": place.venue,
        "city": place.city,
        "country": party_name(place.country),
        "country_code": place.country,
        "lat": at.latitude if at else None,
        "lon": at.longitude if at else None,
        "resolution": _CITY if place.city else _COUNTRY,
    }
    return {name: value for name, value in found.items() if value is not None}


def _cited(source: Source) -> dict[str, Any]:
    found = {
        "citation": source.id,
        "url": source.url,
        "title": source.title,
        "publication": source.outlet,
        "language": "en",
        "coder": "communique",
        "codebook": "plover-base",
        "version": __version__,
    }
    return {name: value for name, value in found.items() if value}


FORMAT = Format(
    about="PLOVER events with actors, modes and contexts, a line of JSON each",
    suffix=".plover.jsonl",
    write=_write,
)
