"""The states and cities that a stretch of a report names as places, and whose land they are.

Takes two characters of a report's text and its `Context`.
"""

from __future__ import annotations

import re

from communique.gazetteer.parties import is_state
from communique.reading.people.surroundings import Context
from communique.reading.text.mentions import Span

__all__ = ["is_of_all", "lands_named", "opens_there", "words_of_place"]

_PLACE = re.compile(r"[\w'’-]+(?: [A-Z][\w'’-]+){0,2}")
# Where the officials of all states meet.
_OF_ALL = re.compile(r"(?:New York|Geneva|Vienna|Brussels|Davos|Munich|Addis Ababa|Strasbourg|The Hague)\b")
_IN = re.compile(
    r"\W*(?:(?:Later|Then|Earlier|There|Also)\b,? )?(?:(?:While )?[Ii]n|At"
    r"|During (?:his|her|their|the|an?) (?:\w+ )?(?:visit|trip|stay) (?:to|in)) (?:the )?"
)


def lands_named(start: int, end: int, context: Context) -> list[tuple[int, str]]:
    """Where states and cities are named between two characters, as places, and whose they are."""
    states = [
        (party.start, party.code)
        for party in context.parties
        if start <= party.start < end and is_state(party.code) and party.names_land
    ]
    cities = [(at, state) for at, state in context.cities if start <= at < end]
    return sorted(dict([*states, *cities]).items())


def words_of_place(at: int, context: Context) -> Span:
    """The words of a place that is named at a character."""
    place = _PLACE.match(context.text, at)
    return Span(at, place.end() if place is not None else at)


def is_of_all(at: int, context: Context) -> bool:
    """Whether a place named at a character says nothing of whose official somebody is who is met there."""
    return _OF_ALL.match(context.text, at) is not None


def opens_there(start: int, at: int, context: Context) -> bool:
    """Whether a sentence from ``start`` opens with a place: "In Lima", "During his visit to Peru"."""
    return _IN.fullmatch(context.text, start, at) is not None
