"""GeoJSON: each engagement as a feature at its city, for maps.

Takes a selection, gives one feature collection (RFC 7946), a feature on each line. Where no city is said, or
the gazetteer does not know it, the geometry is null: a country is no point.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from communique.exports.days import days_of
from communique.exports.formats import Format
from communique.exports.quotes import addresses, docs_of, quote
from communique.exports.selection import Selection
from communique.exports.sinks import Sink
from communique.gazetteer import party_name
from communique.gazetteer.coordinates import coordinates
from communique.resolution import MergedEngagement, MergedParticipant

__all__ = ["FORMAT"]

_ENCODER = msgspec.json.Encoder(order="deterministic")


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    nowhere = 0
    with sink.open("engagements.geojson") as stream:
        stream.write(b'{"type":"FeatureCollection","features":[')
        for number, engagement in enumerate(selection.engagements()):
            feature = _feature(engagement, addresses(engagement, selection.source_of))
            nowhere += feature["geometry"] is None
            stream.write((b",\n" if number else b"\n") + _ENCODER.encode(feature))
        stream.write(b"\n]}\n")
    return (f"{nowhere} engagements have no city of which the place is known, and no geometry",) * (
        nowhere > 0
    )


def _feature(engagement: MergedEngagement, urls: Sequence[str]) -> dict[str, Any]:
    place = engagement.place
    at = coordinates(place.city, place.country)
    return {
        "type": "Feature",
        "id": engagement.id,
        "geometry": {"type": "Point", "coordinates": [at.longitude, at.latitude]} if at else None,
        "properties": {
            "type": engagement.type,
            "status": engagement.status,
            **_when(engagement.date),
            "parties": engagement.parties,
            "party_names": [party_name(party) or party for party in engagement.parties],
            "venue": place.venue,
            "city": place.city,
            "country": place.country,
            "participants": [_called(each) for each in engagement.participants],
            "topics": engagement.topics,
            "parent": engagement.parent,
            "reports": len(docs_of(engagement)),
            "sources": engagement.sources,
            "quote": quote(engagement),
            "urls": urls,
        },
    }


def _when(date: str | None) -> dict[str, str | None]:
    days = days_of(date)
    last = days.last if days else None
    return {
        "date": date,
        "first_day": days.first.isoformat() if days else None,
        "last_day": last.isoformat() if last else None,
    }


def _called(person: MergedParticipant) -> str:
    name = " ".join(part for part in (person.rank, person.name) if part)
    party = f"({person.party})" if person.party else ""
    return " ".join(part for part in (", ".join(p for p in (name, person.post) if p), party) if part)


FORMAT = Format(
    about="engagements as points on the map, with their properties and words",
    suffix=".geojson",
    write=_write,
)
