"""Event rows in the columns of GDELT 2.0: CAMEO codes, two actors, a day, a place.

Takes a selection, gives tab-separated lines without a heading, a row for each direction of each pair of
parties. GDELT knows days only: an event whose report gives none, or no more than the month, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from communique.codebook import content_id
from communique.exports import events as coded
from communique.exports.country_codes import fips
from communique.exports.days import Days
from communique.exports.event_rows import write_event_rows
from communique.exports.events import Event
from communique.exports.formats import Format
from communique.exports.quotes import addresses, docs_of
from communique.exports.selection import Selection
from communique.exports.sinks import Sink
from communique.gazetteer import is_state, party_name
from communique.gazetteer.coordinates import coordinates
from communique.resolution import MergedEngagement

__all__ = ["COLUMNS", "FORMAT"]

_CODES = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode")
_ACTOR = (*_CODES, "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code")
_GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
#: The columns, as GDELT's documentation names them.
COLUMNS = (
    *("GLOBALEVENTID", "Day", "MonthYear", "Year", "FractionDate"),
    *(f"Actor1{name}" for name in _ACTOR),
    *(f"Actor2{name}" for name in _ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"Actor1Geo_{name}" for name in _GEO),
    *(f"Actor2Geo_{name}" for name in _GEO),
    *(f"ActionGeo_{name}" for name in _GEO),
    *("DATEADDED", "SOURCEURL"),
)
_COUNTRY, _WORLD_CITY, _US_CITY = 1, 4, 3
_Values = list[object]


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    with sink.open("events.gdelt.tsv") as stream:
        undated = write_event_rows(selection, stream, _rows)
    return (f"{undated} events whose day is not stated are left out: GDELT needs one",) if undated else ()


def _rows(event: Event, when: Days, selection: Selection) -> Iterator[_Values]:
    engagement = event.engagement
    urls = addresses(engagement, selection.source_of)
    told = min((account.reported for account in engagement.accounts if account.reported), default=None)
    for one, other, cameo in event.dyads():
        yield [
            int(content_id("", event.id, one, other)[:15], 16),
            *_days(when.first),
            *_actor(one, engagement),
            *_actor(other, engagement),
            int(engagement.parent is None),
            cameo,
            cameo[:3],
            cameo[:2],
            coded.quad_class(cameo),
            coded.goldstein(cameo),
            len(engagement.accounts),
            engagement.sources,
            len(docs_of(engagement)),
            None,
            *[None] * (2 * len(_GEO)),
            *_geo(engagement),
            f"{told.replace('-', '')}000000" if told else None,
            urls[0] if urls else None,
        ]


def _days(day: date) -> _Values:
    of_year = (day - date(day.year, 1, 1)).days / 365
    return [f"{day:%Y%m%d}", f"{day:%Y%m}", day.year, f"{day.year + of_year:.4f}"]


def _actor(party: str, engagement: MergedEngagement) -> _Values:
    kind = coded.sector(party, engagement)
    country = party if is_state(party) else None
    code = f"{party}{kind}" if country else f"IGO{party}"
    name = (party_name(party) or party).upper()
    return [code, name, country, None, None, None, None, kind, None, None]


def _geo(engagement: MergedEngagement) -> _Values:
    place = engagement.place
    if not place.country:
        return [None] * len(_GEO)
    at = coordinates(place.city, place.country)
    city = _US_CITY if place.country == "USA" else _WORLD_CITY
    name = ", ".join(part for part in (place.city, party_name(place.country)) if part)
    lat_long = [at.latitude, at.longitude] if at else [None, None]
    return [city if at else _COUNTRY, name, fips(place.country), None, None, *lat_long, None]


FORMAT = Format(
    about="CAMEO-coded event rows in the 61 columns of GDELT 2.0, tab-separated",
    suffix=".gdelt.tsv",
    write=_write,
)
