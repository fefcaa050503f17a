"""Named signs for where an engagement happens that its own words do not place.

Takes the `Surroundings` of a report, an engagement and a country or city; gives names such as ``visited
party`` or ``told before, a person in common``. Weighing them is
`communique.engagements.completion.whereabouts`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.decision.neighbour_signs import neighbour_signs, persons_in, words_around
from communique.engagements.families import VISITS
from communique.engagements.places.names import country_of, where_and_when
from communique.gazetteer.cities import city_country
from communique.gazetteer.parties import capital_of, is_land
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span

__all__ = ["PlaceMention", "Surroundings", "city_signs", "country_signs", "unsaid_signs"]

_LEADING = frozenset({"in", "at", "to", "near", "inside", "across", "visit", "visited", "visiting"})
_PASSED_OVER = frozenset({"the", "neighbouring", "neighboring"})
_HERE = frozenset({"capital", "here"})


class PlaceMention(NamedTuple):
    """A state or city where the report names it; ``led``: after a word of place or travel."""

    city: str | None
    country: str
    at: Span
    led: bool
    sentence: int


class Surroundings(NamedTuple):
    """What of a report bears on the places of all its engagements.

    ``told`` are these in text order, ``mentions`` its states and cities, ``ranking`` the parties named most.
    """

    analysis: Analysis
    told: tuple[Candidate, ...]
    mentions: tuple[PlaceMention, ...]
    ranking: tuple[str, ...]
    words: dict[int, frozenset[str]]  # of the sentences that speak of an engagement

    @classmethod
    def of(cls, analysis: Analysis, found: Sequence[Candidate]) -> Surroundings:
        """The surroundings of the engagements ``found``."""
        often = Counter(party.code for party in analysis.parties)
        return cls(
            analysis,
            tuple(sorted(found, key=lambda candidate: candidate.trigger)),
            tuple(
                mention
                for mention in sorted(_mentions(analysis), key=lambda mention: mention.at)
                if not _is_lived_in(analysis.report.text, mention.at)
            ),
            tuple(code for code, _ in often.most_common(3)),
            words_around(analysis, found),
        )


def _mentions(analysis: Analysis) -> Iterator[PlaceMention]:
    starts = [sentence.start for sentence in analysis.sentences]
    text = analysis.report.text
    taken = set()
    for party in analysis.parties:
        taken.add(party.start)
        if party.names_land and is_land(party.code):
            city = text[party.start : party.end] if party.kind == "capital" else None
            at = Span(party.start, party.end)
            yield PlaceMention(city, party.code, at, _is_led(text, at), bisect_right(starts, at.start) - 1)
    for name in analysis.cities:
        at = Span(name.start, name.end)
        led, country = _is_led(text, at), country_of(analysis, name)
        if name.start not in taken and country is not None and (led or not name.risky):
            city = None if name.lesser else text[name.start : name.end]  # often only a quarter or a camp
            yield PlaceMention(city, country, at, led, bisect_right(starts, at.start) - 1)


def _is_lived_in(text: str, at: Span) -> bool:
    """ "Resident in Oslo": where somebody is whatever happens."""
    before = text[max(0, at.start - 30) : at.start].lower().split()
    return before[-1:] in (["in"], ["at"]) and not where_and_when("living").isdisjoint(before[-2:-1])


def _is_led(text: str, at: Span) -> bool:
    before = text[max(0, at.start - 30) : at.start].lower().split()
    while before and before[-1] in _PASSED_OVER:
        before.pop()
    return bool(before) and before[-1] in _LEADING


def unsaid_signs(around: Surroundings, candidate: Candidate) -> Iterator[str]:
    """The signs that the report does not say where it happens."""
    yield "unsaid"
    yield f"unsaid {candidate.type}"
    yield f"unsaid, {candidate.status}"
    where, when = candidate.where, candidate.when
    home = around.analysis.home
    for name, is_so in (
        ("at a venue", where.venue is not None),
        ("spoken of before", candidate.anaphoric),
        ("with a host", bool(candidate.hosts)),
        ("on a day", when is not None and when.is_day),
        ("in a span of time", when is not None and not when.is_day),
        ("no home", home is None),
        ("at home", where.country is not None and where.country == home),
        ("in a third country", where.country is not None and where.country not in candidate.parties),
    ):
        if is_so:
            yield f"unsaid, {name}"
    yield f"unsaid, {min(2, len(persons_in(candidate)))} persons"


def country_signs(around: Surroundings, candidate: Candidate, code: str) -> Iterator[str]:
    """The signs for and against a country."""
    kind = candidate.type
    role = "party" if code in candidate.parties else "third"
    home = _home(around, code)
    yield role
    yield f"{role} {kind}"
    yield f"{home} {role}"
    yield f"{home} {role} {kind}"
    for name in ("hosts", "guests", "others"):
        if any(actor.party == code for actor in getattr(candidate, name)):
            yield f"among {name}"
            yield f"among {name} {kind}"
    yield from neighbour_signs(
        around.told, around.words, candidate, role, lambda other: other.where.country, code
    )
    placed = [c for c in around.told if c is not candidate and c.where.country is not None]
    yield from _placed_signs(candidate, placed, code, role)
    if home == "home" and role == "party":
        yield f"home, {'others abroad' if {c.where.country for c in placed} - {code} else 'nothing abroad'}"
    yield from _named_signs(around, candidate, code, role)
    dateline = around.analysis.report.dateline_place
    if dateline:
        state = city_country(dateline, prefer=candidate.parties)
        written = _home(around, state)
        yield f"dateline {state == code} {role}"
        yield f"dateline {state == code}, {written}"
        if state == code:
            yield f"dateline {kind}"
            yield f"dateline, {candidate.status}, {written}"
            yield f"dateline, {_place_in_report(around, candidate)}, {written}"
    words = around.words[candidate.sentence]
    for word in ("here", "visiting"):
        if word in words:
            yield f"{word}, {home} {role}"


def _place_in_report(around: Surroundings, candidate: Candidate) -> str:
    sentence = candidate.sentence - around.analysis.title
    return "in the title" if sentence < 0 else {0: "first", 1: "second"}.get(sentence, "later")


def _home(around: Surroundings, code: str | None) -> str:
    home = around.analysis.home
    return "no home" if home is None else "home" if code == home else "not home"


def _placed_signs(candidate: Candidate, placed: Sequence[Candidate], code: str, role: str) -> Iterator[str]:
    """Signs from all engagements with a country: stays there, whoever else was there."""
    there = [c for c in placed if c.where.country == code]
    if placed:
        yield f"{_share(len(there), len(placed))} of {min(3, len(placed))} there"
    alike = [c for c in placed if c.status == candidate.status]
    if {c.where.country for c in alike} == {code}:
        yield f"all alike there {role}"
    stays = [c for c in there if c.type in VISITS and set(c.parties) & set(candidate.parties)]
    if stays:
        same = any(c.status == candidate.status and set(c.parties) == set(candidate.parties) for c in stays)
        yield f"visited {role}"
        yield f"visited {candidate.type} {'by the same' if same else 'by others'}"
    persons = persons_in(candidate)
    shared = [c for c in alike if persons & persons_in(c)]
    met = [c for c in shared if c.where.country == code]
    if met:
        guest = any(a.party != code for c in met for a in c.actors if a.person in persons)
        only = len({c.where.country for c in shared}) == 1
        yield f"somebody there, {'a guest' if guest else 'at home'} {role}"
        yield f"somebody there, {'only' if only else 'too'} {role}"
        if guest and only:
            yield f"a guest only there {candidate.type} {role}"
    if any(c.type == "conference" for c in there):
        yield f"a conference there {role} {candidate.type}"


def _share(part: int, total: int) -> str:
    if part == total:
        return "all"
    return "most" if part * 2 > total else "some" if part else "none"


def _named_signs(around: Surroundings, candidate: Candidate, code: str, role: str) -> Iterator[str]:
    """Signs from where the report names the country and its cities."""
    analysis = around.analysis
    led = [m for m in around.mentions if m.led]
    own = [m for m in led if m.country == code]
    if led:
        yield f"{_share(len(own), len(led))} of the places {role}"
    for where, inside in (
        ("in its sentences", [m for m in led if _is_evidence(candidate, m)]),
        ("in the title", [m for m in led if m.sentence < analysis.title]),
        ("one sentence before", [m for m in led if m.sentence == candidate.sentence - 1]),
        ("one sentence after", [m for m in led if m.sentence == candidate.sentence + 1]),
    ):
        codes = {m.country for m in inside}
        if code in codes:
            yield f"named {where} {role}"
            yield f"named {where}, {'alone' if len(codes) == 1 else 'among others'}"
    if any(_is_evidence(candidate, m) for m in own):
        yield f"named in its sentences {candidate.type}"
    before = [m for m in led if m.sentence < candidate.sentence]
    if before and before[-1].country == code:
        yield f"named last {role}"
    ranking = around.ranking
    yield f"rank {ranking.index(code) if code in ranking else 'none'}"
    sentence = analysis.sentences[candidate.sentence]
    here = (p for p in analysis.parties if p.code == code and sentence.start <= p.start < sentence.end)
    yield from sorted({f"by {party.kind}" for party in here})


def _is_evidence(candidate: Candidate, mention: PlaceMention) -> bool:
    return any(span.start <= mention.at.start < span.end for span in candidate.evidence)


def city_signs(around: Surroundings, candidate: Candidate, city: str) -> Iterator[str]:
    """The signs for and against a city of the engagement's country."""
    kind, country = candidate.type, candidate.where.country
    yield "city"
    yield f"city {kind}"
    is_capital = country is not None and capital_of(country) == city
    yield f"{'capital' if is_capital else 'no capital'}, {_home(around, country)}"
    yield from neighbour_signs(
        around.told,
        around.words,
        candidate,
        "city",
        lambda other: other.where.city if other.where.country == country else None,
        city,
    )
    yield from _held_there_signs(around, candidate, city)
    yield from _city_named_signs(around, candidate, city)
    dateline = around.analysis.report.dateline_place
    if dateline:
        yield f"dateline {dateline.lower() == city.lower()}"
        if dateline.lower() == city.lower():
            yield f"dateline {kind}"
            yield f"dateline, {candidate.status}"
            yield f"dateline, {_home(around, country)}"
            yield f"dateline, {_place_in_report(around, candidate)}, {_home(around, country)}"
    if around.words[candidate.sentence] & _HERE:
        yield f"said to be here or the capital, {'capital' if is_capital else 'no capital'}"


def _held_there_signs(around: Surroundings, candidate: Candidate, city: str) -> Iterator[str]:
    """Signs from the engagements in cities of its country: inside it, around it, of the same parties."""
    country = candidate.where.country
    placed = [
        c
        for c in around.told
        if c is not candidate and c.where.country == country and c.where.city is not None
    ]
    alike = [c for c in placed if c.status == candidate.status]
    for name, those in (
        (f"inside {candidate.type}", [c for c in placed if c.parent is candidate]),
        (f"around {candidate.type}", [c for c in placed if c is candidate.parent]),
        ("alike", alike),
        (
            f"alike of its parties {candidate.type}",
            [c for c in alike if set(c.parties) & set(candidate.parties)],
        ),
    ):
        cities = {c.where.city for c in those}
        if city in cities:
            yield f"{name}, {'only' if len(cities) == 1 else 'too'} there"


def _city_named_signs(around: Surroundings, candidate: Candidate, city: str) -> Iterator[str]:
    """Signs from where the report names the city, and the others of the country."""
    analysis = around.analysis
    named = [m for m in around.mentions if m.country == candidate.where.country and m.city is not None]
    yield f"{'only' if len({m.city for m in named}) == 1 else 'one'} city"
    led = {m.city for m in named if m.led}
    if city in led:
        yield f"{'only' if len(led) == 1 else 'one'} city of a place"
        yield f"city of a place {candidate.type}"
    before = [m for m in named if m.sentence < candidate.sentence]
    for mention in named:
        if mention.city != city:
            continue
        if mention.sentence < analysis.title:
            where = "in the title"
        elif _is_evidence(candidate, mention):
            where = "in its sentences"
        elif before and mention.sentence < candidate.sentence:
            where = "last before" if mention is before[-1] else "before"
        else:
            where = "after"
        yield f"city named {where}, {'led' if mention.led else 'not led'}"
