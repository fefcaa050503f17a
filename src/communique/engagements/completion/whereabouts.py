"""Where an engagement happens that its own words do not place: which country, which city of its report.

Takes the engagements of a report with their parents and what follows on set; gives a country to those without
one, and a city of their country to those without one, where the report makes one likelier than that it does
not say: the stay during which they meet, the talks told just before, the home of the report. What words say
is never changed. The options are weighed by `communique.engagements.completion.whereabouts_signs`; the
weights are data (``countries.toml`` and ``cities.toml``, made by ``tools/train_whereabouts.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.completion.left_open import UNSAID, Option, likeliest, option
from communique.engagements.completion.lent_places import lend_country, states_of_envoys
from communique.engagements.completion.whereabouts_signs import (
    Surroundings,
    city_signs,
    country_signs,
    unsaid_signs,
)
from communique.engagements.places.names import is_at_sea, is_site_word
from communique.gazetteer.parties import is_state
from communique.gazetteer.town_letters import states_of_town
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span

__all__ = ["city_options", "country_options", "is_placeless", "place_the_rest", "place_towns"]

# Log-odds by which a country, or a city, may be less likely than that the report does not say; tuned for
# F1 in cross-validation over reports (printed by tools/train_whereabouts.py). For countries 0.6 is as good
# there, but a quarter more are given where none is coded, by which engagements to be kept apart are merged.
_COUNTRY_LENIENCE, _CITY_LENIENCE = 0.3, 0.6
_TOWN_LENIENCE = 1.5  # for the country of a town that no table lists
_LATER = re.compile(r"\b(?:afterwards?|before|later|subsequently|then)\b", re.IGNORECASE)
_FIRST = re.compile(r"(?:Before|Prior to|Ahead of)\b")
_AFTER = re.compile(r"\b(?:after|following)\b", re.IGNORECASE)
_SETTING_OUT = frozenset({"depart", "fly", "head", "leave"})
_OF_FORCES = frozenset({"exercise", "operation"})
_PLACELESS = frozenset({"call", "message"})
_OF_ENVOYS = frozenset({"ceremony", "meeting", "signing", "transfer"})


def place_the_rest(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Give a likely country and city to the engagements that lack them."""
    lacking = [c for c in found if None in (c.where.city, c.where.country) and not is_placeless(analysis, c)]
    if not lacking:
        return
    around = Surroundings.of(analysis, found)
    countries = [
        (c, *likeliest(country_options(around, c), "countries", _country_lenience(c)))
        for c in lacking
        if c.where.country is None
    ]
    for candidate, country, at in countries:
        candidate.where = candidate.where._replace(country=country, country_at=at)
    for candidate, _, _ in countries:
        _take_country_of_parent(analysis, candidate)
    cities = [
        (c, *likeliest(city_options(around, c), "cities", _CITY_LENIENCE))
        for c in lacking
        if c.where.country is not None and c.where.city is None
    ]
    for candidate, city, at in cities:
        candidate.where = candidate.where._replace(city=city, city_at=at)


def place_towns(found: Iterable[Candidate]) -> None:
    """Place an engagement at a town that no table lists where only one of its parties has names like it."""
    for candidate in found:
        where = candidate.where
        if where.city is None or where.country is not None:
            continue
        states = [code for code in candidate.parties if is_state(code)]
        fitting = states_of_town(where.city, states)
        if len(fitting) == 1 < len(states):
            (code,) = fitting
            candidate.where = where._replace(country=code, country_at=candidate.parties[code])


def _take_country_of_parent(analysis: Analysis, candidate: Candidate) -> None:
    """What happens on a stay happens in its country, also where this was only chosen for the stay."""
    where, parent = candidate.where, candidate.parent
    if parent is not None and where.country is None and where.city in (None, parent.where.city):
        lend_country(analysis, candidate, parent.where)


def _country_lenience(candidate: Candidate) -> float:
    """A town that no table lists lies in some state; of forces together in one either may be the guest."""
    if candidate.where.city is None or candidate.type in _OF_FORCES:
        return _COUNTRY_LENIENCE
    return _TOWN_LENIENCE


def is_placeless(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether its place is open: its type has none, it is only proposed or was earlier than what stands
    around it, or its words place it at sea.
    """
    apart = candidate.status == "proposed" or candidate.earlier
    return candidate.type in _PLACELESS or apart or is_at_sea(analysis, candidate.where)


def country_options(around: Surroundings, candidate: Candidate) -> dict[str, Option]:
    """The countries that the report names: those of its parties, of other engagements, of its places."""
    named = dict(candidate.parties)
    for other in around.told:
        if other.where.country is not None and other.where.country_at is not None:
            named.setdefault(other.where.country, other.where.country_at)
    for mention in around.mentions:
        if mention.led or mention.country == around.analysis.home:
            named.setdefault(mention.country, mention.at)
    options = {UNSAID: option(None, unsaid_signs(around, candidate))}
    if (town := candidate.where.city) is not None:
        fitting = states_of_town(town, named)
        named = {code: at for code, at in named.items() if code in fitting}
    abroad = states_of_envoys(around.analysis, candidate) if candidate.type in _OF_ENVOYS else set()
    abroad |= {c.where.country for c in _later_journeys(around, candidate)} - set(candidate.parties)
    for code, at in named.items():
        if is_state(code) and code not in abroad:
            options[code] = option(at, country_signs(around, candidate, code))
    return options


def city_options(around: Surroundings, candidate: Candidate) -> dict[str, Option]:
    """The cities of its country that the report names."""
    country = candidate.where.country
    named: dict[str, Span] = {}
    for mention in around.mentions:
        if mention.country == country and mention.city is not None:
            named.setdefault(mention.city, mention.at)
    for other in around.told:
        where = other.where
        if where.country == country and where.city is not None and where.city_at is not None:
            named.setdefault(where.city, where.city_at)
    options = {UNSAID: option(None, unsaid_signs(around, candidate))}
    left_out = _only_toured(around, candidate) | {c.where.city for c in _later_journeys(around, candidate)}
    if (venue := candidate.where.venue) is not None and not any(map(is_site_word, venue.split())):
        left_out |= _only_acting(around)
    for city, at in named.items():
        if city in left_out:
            continue
        options[city] = option(at, city_signs(around, candidate, city))
    return options


def _only_acting(around: Surroundings) -> set[str | None]:
    """The capitals that only stand for their governments: "Ottawa and Riga said so after talks at Ādaži"."""
    led = {mention.city for mention in around.mentions if mention.led}
    return {mention.city for mention in around.mentions} - led


def _later_journeys(around: Surroundings, candidate: Candidate) -> Iterator[Candidate]:
    """The visits that its sentence tells for the time after it: "met him and then flew to Lima", "left for
    Lima after talks".
    """
    text, start = around.analysis.report.text, around.analysis.sentences[candidate.sentence].start
    own = candidate.trigger.start
    visits = (c for c in around.told if c.type == "visit" and c.sentence == candidate.sentence)
    for visit in visits if candidate.type != "visit" else ():
        ahead = visit.trigger.start < own and (
            _FIRST.match(text, start)
            or (visit.lemma in _SETTING_OUT and _AFTER.search(text, visit.trigger.end, own))
        )
        if ahead or _LATER.search(text, own, visit.trigger.start):
            yield visit


def _only_toured(around: Surroundings, candidate: Candidate) -> set[str | None]:
    """The cities to which somebody only goes for a tour from where he stays."""
    inside = [c for c in around.told if c.parent is candidate and c.where.city is not None]
    toured = {c.where.city for c in inside if c.type == "tour"}
    return toured - {c.where.city for c in inside if c.type != "tour"}
