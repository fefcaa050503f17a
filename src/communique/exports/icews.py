"""Event rows in the columns of ICEWS: CAMEO codes, two named actors with country and sectors, a place.

Takes a selection, gives tab-separated lines under a heading, a row for each direction of each pair of
parties. ICEWS knows days only: an event whose report gives none, or no more than the month, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.codebook import content_id
from communique.exports import events as coded
from communique.exports.days import Days
from communique.exports.event_rows import write_event_rows
from communique.exports.events import Event
from communique.exports.formats import Format
from communique.exports.selection import Selection
from communique.exports.sinks import Sink
from communique.exports.tab_lines import line
from communique.gazetteer import party_name
from communique.gazetteer.coordinates import coordinates
from communique.resolution import MergedEngagement

__all__ = ["COLUMNS", "FORMAT"]

#: The columns, as the ICEWS event data name them.
COLUMNS = (
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
)
_SECTORS = {
    "MIL": "Military,Government",
    "GOV": "Government",
    "IGO": "International Government Organization",
}


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    with sink.open("events.icews.tsv") as stream:
        stream.write(line(COLUMNS))
        undated = write_event_rows(selection, stream, _rows)
    return (f"{undated} events whose day is not stated are left out: ICEWS needs one",) if undated else ()


def _rows(event: Event, when: Days, selection: Selection) -> Iterator[list[object]]:
    source, place = selection.source_of[event.doc], event.engagement.place
    at = coordinates(place.city, place.country)
    for one, other, cameo in event.dyads():
        yield [
            int(content_id("", event.id, one, other)[:15], 16),
            when.first.isoformat(),
            *_actor(one, event.engagement),
            coded.label(cameo),
            cameo,
            coded.goldstein(cameo),
            *_actor(other, event.engagement),
            source.id,
            None,
            source.outlet,
            place.city,
            None,
            None,
            party_name(place.country) if place.country else None,
            at.latitude if at else None,
            at.longitude if at else None,
        ]


def _actor(party: str, engagement: MergedEngagement) -> list[object]:
    country = party_name(party) or party
    person = coded.speaker(party, engagement)
    office = f"{person.post} ({country})" if person and person.post else None
    name = (person.name if person else None) or office or country
    return [name, _SECTORS[coded.sector(party, engagement)], country]


FORMAT = Format(
    about="CAMEO-coded event rows in the columns of ICEWS, tab-separated",
    suffix=".icews.tsv",
    write=_write,
)
