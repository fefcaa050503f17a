"""Where what a caption shows happened: "X, left, meets with Y, Arequipa, Peru, May 4, 2023."

Takes the parse of a sentence; gives the town and the land that stand bare before the day at its end, as the
captions of armed forces and agencies do. The heading of a transcript has them as a line of its own.
"""

from __future__ import annotations

import re

from communique.engagements.places.names import NOWHERE, Where, country_of, is_site_word
from communique.gazetteer.cities import usual_name
from communique.gazetteer.parties import is_land
from communique.gazetteer.towns import states_with_town
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Parse
from communique.reading.text.mentions import Span

__all__ = ["place_of_caption", "place_of_heading"]

# A bare name of a town or base, and of the land around it, before the day.
_TOWN = re.compile(r", ((?:[A-Z\u00c0-\u024f][\w'’.-]*[ -]?){1,4}), (?:the )?$")
_SITE = re.compile(r"\b(?:aboard|at|in|on) (?:the )?[A-Z][^,;.]{3,60}$")
_BEFORE_DAY = re.compile(r",? (?:on )?$")
_END = re.compile(r"[.)]*$")
# What may follow a town in a line of its own: its land or district.
_LAND = re.compile(r"(?:, (?:[A-Z][\w.’'-]*[ -]?){1,4})?[^\S\n]*(?=\n)")


def place_of_caption(analysis: Analysis, parse: Parse) -> Where:
    """The town and land that a caption gives before its day, or behind a site at its end."""
    text, first, last = analysis.report.text, parse.sentence.start, parse.sentence.end
    times = (t for t in analysis.times if first <= t.start and t.end <= last)
    day = next((t for t in times if _END.fullmatch(text, t.end, last)), None)
    for code, start, end in _lands(analysis, first, last):
        town = _TOWN.search(text, first, start)
        if town is None or _is_somebody(analysis, town, code) or _is_a_land(analysis, town):
            continue
        dated = day is not None and _BEFORE_DAY.fullmatch(text, end, day.start)
        if dated or (_END.fullmatch(text, end, last) and _SITE.search(text, first, town.start())):
            return _named(analysis, town, code, Span(start, end))
    return NOWHERE


def place_of_heading(analysis: Analysis, first_turn: int) -> Where:
    """The town of a line by itself between the title and the first who speaks: "Arequipa, Peru"."""
    report = analysis.report
    for city in analysis.cities:
        heads = report.body_start <= city.start < first_turn and report.text.startswith("\n", city.start - 1)
        country = country_of(analysis, city) if heads and _LAND.match(report.text, city.end) else None
        if country is not None:
            at = Span(city.start, city.end)
            return Where(city=report.text[at.start : at.end], country=country, city_at=at, country_at=at)
    return NOWHERE


def _named(analysis: Analysis, name: re.Match[str], code: str, land: Span) -> Where:
    at = Span(name.start(1), name.end(1))
    bases = any(base.start < at.end and at.start < base.end for base in analysis.regions)
    if bases or is_site_word(name[1].split()[-1]):
        return Where(venue=name[1], country=code, venue_at=at, country_at=land)
    return Where(city=name[1], country=code, city_at=at, country_at=land)


def _lands(analysis: Analysis, first: int, last: int) -> list[tuple[str, int, int]]:
    """The states and regions named between two characters."""
    states = [
        (party.code, party.start, party.end)
        for party in analysis.parties
        if first <= party.start < last and party.names_land and is_land(party.code)
    ]
    regions = [
        (region.country, region.start, region.end)
        for region in analysis.regions
        if first <= region.start < last and region.country is not None
    ]
    return states + regions


def _is_a_land(analysis: Analysis, name: re.Match[str]) -> bool:
    """ "The ministers of Peru, Costa Rica, Panama": a list of states."""
    return any(p.start < name.end(1) and name.start(1) < p.end for p in analysis.parties)


def _is_somebody(analysis: Analysis, name: re.Match[str], code: str) -> bool:
    """Whether a name that no table lists in that land is a person's."""
    if usual_name(name[1], code) is not None or code in states_with_town(name[1]):
        return False
    heads = (mention.head for mention in analysis.mentions)
    return any(head.start < name.end(1) and name.start(1) < head.end for head in heads)
