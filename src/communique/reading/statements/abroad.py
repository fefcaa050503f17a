"""Whether words concern another state than that of those who state something: what is domestic is no record.

Takes a report's text, the characters of a sentence and the parties; gives yes or no without a parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from communique.gazetteer.cities import find_cities, located
from communique.gazetteer.leaders import find_leaders
from communique.gazetteer.parties import is_state
from communique.gazetteer.places import find_regions
from communique.reading.statements.cues import words
from communique.reading.text.mentions import PartyMention

__all__ = ["concerns_others"]

_WORD = re.compile(r"[\w'’-]+")


def concerns_others(
    text: str, start: int, end: int, parties: Iterable[PartyMention], own: Set[str] = frozenset()
) -> bool:
    """Whether a sentence names a party beside ``own``, or beside the first that it names; a place of another
    state; or somebody who can only be another state's ("partners", "neighbours").
    """
    near = {party.code for party in parties if start <= party.start < end}
    near.update(leader.code for leader in find_leaders(text[start:end]))
    own = own or frozenset(sorted(near)[:1])
    if near - own:
        return True
    sentence = text[start:end]
    if not words("abroad").isdisjoint(word.lower() for word in _WORD.findall(sentence)):
        return True
    # Of the Houthis, a place in Yemen is none of another state.
    at_home = any(is_state(code) for code in own)
    return at_home and any(country not in own for country in _countries(sentence, own))


def _countries(sentence: str, own: Set[str]) -> Iterable[str]:
    for region in find_regions(sentence):
        if region.country is not None:
            yield region.country
    yield from (country for _, country in located(find_cities(sentence), prefer=own))
