"""A cheap look at a report's words: can it hold an engagement at all?

Takes the text, gives yes or no, with a multi-pattern matcher and no parse. A report passes when somewhere
in it a word that can speak of an engagement stands close to the names of two parties, their leaders or
cities, or of one party and a word that stands for another ("visiting", "counterpart", "ambassador"), or of
one that is not the state in which the outlet is at home.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

import ahocorasick_rs

from communique.gazetteer.cities import city_country, find_cities
from communique.gazetteer.exercises import exercise_names
from communique.gazetteer.groups import find_groups
from communique.gazetteer.leaders import find_leaders
from communique.gazetteer.parties import find_parties
from communique.reading.text.lexicon import triggers

__all__ = ["may_hold_engagement"]

# Characters to each side, about a sentence: at 150 no coded report with an engagement was lost, at 80
# some were (train, written and dev sets).
_CLOSE = 150


def may_hold_engagement(text: str, home: str | None = None) -> bool:
    """Whether the report can hold an engagement; True is only a maybe. ``home``: its outlet's party."""
    parties = [(party.start, party.code) for party in find_parties(text)]
    parties += [(group.start, member) for group in find_groups(text) for member in group.members]
    parties += [(leader.start, leader.code) for leader in find_leaders(text)]
    if not parties:  # a report of cities alone names nobody who acts
        return False
    lower = text.lower()
    foreign = [start for _, start, _ in _foreign().find_matches_as_indexes(lower)]
    cues = list(_cues(lower))
    if _stand_together(parties, cues, foreign, home):
        return True
    # "Was a guest of the academy in Gori": a state may be named by its cities alone.
    cities = [(city.start, city_country(text[city.start : city.end])) for city in find_cities(text)]
    parties += [(start, code) for start, code in cities if code is not None]
    return _stand_together(parties, cues, foreign, home)


def _stand_together(
    parties: Sequence[tuple[int, str]],
    cues: Sequence[tuple[int, int]],
    foreign: Sequence[int],
    home: str | None,
) -> bool:
    """Whether two parties, or one and a word for another, stand near a word that may tell of something."""
    parties = sorted(parties)
    starts = [start for start, _ in parties]
    if not foreign and len({home, *(code for _, code in parties)} - {None}) < 2:
        return False
    for start, end in cues:
        near = parties[bisect_left(starts, start - _CLOSE) : bisect_right(starts, end + _CLOSE)]
        if not near:
            continue
        if len({home, *(code for _, code in near)} - {None}) > 1:
            return True
        if bisect_left(foreign, start - _CLOSE) < bisect_right(foreign, end + _CLOSE):
            return True
    return False


def _cues(lower: str) -> Iterator[tuple[int, int]]:
    for _, start, end in _matcher().find_matches_as_indexes(lower):
        if not (start and lower[start - 1].isalpha()) and not (end < len(lower) and lower[end].isalpha()):
            yield start, end


def _words(name: str) -> list[str]:
    path = resources.files("communique.reading").joinpath("data/screen.toml")
    words: list[str] = tomllib.loads(path.read_text(encoding="utf-8"))[name]["words"]
    return words


@cache
def _matcher() -> ahocorasick_rs.AhoCorasick:
    exercises = {name.words.lower() for name in exercise_names()}
    telling = sorted((triggers().keys() - set(_words("common"))) | set(_words("phrases")) | exercises)
    return ahocorasick_rs.AhoCorasick(telling, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@cache
def _foreign() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(_words("foreign"), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
