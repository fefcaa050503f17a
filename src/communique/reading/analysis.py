"""All that was found in one report before engagements are put together.

Takes a `Report`; gives `Analysis`, or nothing when the screen rejects the report. The order of work is
the list `STEPS`: sentences, parties, people, places, times, and a parse of those sentences that can
speak of an engagement or state something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, cast

from communique.codebook import Report
from communique.gazetteer.cities import CityName, find_cities
from communique.gazetteer.epithets import find_epithets
from communique.gazetteer.leaders import find_leaders
from communique.gazetteer.outlets import outlet_home, outlet_party
from communique.gazetteer.parties import find_parties
from communique.gazetteer.places import RegionName, find_regions
from communique.gazetteer.towns import find_towns
from communique.reading.parsing.condensed import Word, condense
from communique.reading.parsing.model import Model
from communique.reading.parsing.parse import Parse, parse_sentences
from communique.reading.parsing.spotter import Spotted
from communique.reading.people.authors import Author, authors_of
from communique.reading.people.home import home_of
from communique.reading.people.people import find_people, persons_of, records_of
from communique.reading.screen import may_hold_engagement
from communique.reading.statements.abroad import concerns_others
from communique.reading.statements.cues import may_state
from communique.reading.statements.statements import Statement, find_statements
from communique.reading.steps import Step, plan, run
from communique.reading.text.lexicon import triggers
from communique.reading.text.lists import openings
from communique.reading.text.mentions import PartyMention, Person, PersonMention
from communique.reading.text.sentences import Sentence, sentences
from communique.reading.times.expressions import TimeExpression, find_times

__all__ = [
    "STEPS",
    "Analysis",
    "analyse",
    "condensed_of",
    "may_hold_records",
    "parties_of",
    "people_of",
    "sentences_of",
]


# What is called after the city where it was held or signed.
_LABELLED = re.compile(
    r"(?:\s+|-(?=format\b))(?:(?:climate|disarmament|donors?|economic|energy|international|ministerial|nuclear|"
    r"peace|security|trade)\s+){0,2}(?:accords?|agreements?|arrangements?|charter|conferences?|congress|convention|"
    r"deal|declaration|document|format|forum|gathering|group|meetings?|memorandum|ministerial|negotiations|pact|"
    r"process|protocols?|rounds?|sessions?|summits?|symposium|talks|track|treaty)\b",
    re.IGNORECASE,
)
# A body that is named after its party, and the short name that it is given: initials of both.
_GIVEN_SHORT = re.compile(
    r"((?:[A-Z][\w'-]*|of|and|the|for)(?: (?:[A-Z][\w'-]*|of|and|the|for)){1,7}) \(([A-Z]{3,7})\)"
)
_FORCES = re.compile(
    r"\b(?:Agency|Administration|Army|Authority|Command|Corps|Department|Directorate|Forces?|Gendarmerie|Guards?|"
    r"Ministry|Navy|Office|Organi[sz]ation|Police|Services?)\b"
)
# "Among them are the envoys of Peru", "taking part are": who came to what was told before.
_WHO_CAME = re.compile(
    r"\b(?:among(?:st)? (?:them|those)|participants|participating|attendees|tak(?:e|ing) part|took part)\b",
    re.IGNORECASE,
)
_STAY = re.compile(r"\b(?:are|be|due|is|was|were) in (?:the )?[A-Z]")
_OF_BODIES = frozenset({"name", "demonym", "institution"})
_HYPHENS = frozenset("-–—")  # "Baku-Islamabad talks" are of two states

_PARTS = (
    "sentences",
    "title",
    "parties",
    "regions",
    "times",
    "home",
    "spotted",
    "parses",
    "mentions_of",
    "statements",
    "authors",
)


class Analysis(NamedTuple):
    """One report with its sentences and all mentions in text order.

    ``title`` is the number of sentences that belong to the title (0 or more); ``parses`` maps a
    sentence's index to its parse and lacks the sentences that were not worth parsing.
    """

    report: Report
    sentences: tuple[Sentence, ...]
    title: int
    parties: tuple[PartyMention, ...]
    people: tuple[Person, ...]
    mentions: tuple[PersonMention, ...]
    cities: tuple[CityName, ...]
    regions: tuple[RegionName, ...]
    times: tuple[TimeExpression, ...]
    parses: dict[int, Parse]
    mentions_of: Mapping[int, Sequence[PersonMention]]  # by `Person.key`, in text order
    spotted: Mapping[int, Mapping[str, Spotted]] = MappingProxyType({})  # by sentence and type
    home: str | None = None  # the state from which the report is told
    statements: Mapping[int, Sequence[Statement]] = MappingProxyType({})
    authors: tuple[Author, ...] = ()  # of a joint statement

    def sentence_at(self, start: int) -> Sentence | None:
        """The sentence that covers a character."""
        return next((s for s in self.sentences if s.start <= start < s.end), None)


def analyse(report: Report, model: Model) -> Analysis | None:
    """Find all mentions of a report and parse what is worth it; None when the screen rejects it."""
    if not may_hold_records(report):
        return None
    parts = run(STEPS, {"report": report, "model": model})
    people, mentions = parts["persons"]
    return Analysis(
        report=report,
        people=people,
        mentions=mentions,
        cities=tuple(sorted((*parts["cities"], *parts["towns"]))),
        **{name: parts[name] for name in _PARTS},
    )


def may_hold_records(report: Report) -> bool:
    """Whether the report can hold an engagement or a statement on another party; True is only a maybe."""
    own = outlet_home(report.outlet, report.url) or outlet_party(report.outlet)
    return may_hold_engagement(report.text, own) or _may_state_abroad(report)


def people_of(report: Report) -> tuple[Person, ...]:
    """The persons of a report that the screen rejects: their ranks and posts are read without a parse."""
    found = sentences_of(report)
    return find_people(report, found, parties_of(report))[0]


def sentences_of(report: Report) -> tuple[Sentence, ...]:
    """The sentences of the title and of the prose, numbered in text order."""
    found: list[Sentence] = []
    for start, end in ((0, report.body_start), (report.lead_start, report.prose_end)):
        for sentence in sentences(report.text, start, end):
            found.append(sentence._replace(index=len(found)))
    return tuple(found)


def _title(report: Report, found: Sequence[Sentence]) -> int:
    return sum(1 for sentence in found if sentence.start < report.body_start)


def parties_of(report: Report) -> tuple[PartyMention, ...]:
    """The parties that a report names, without capitals that only say which talks are meant."""
    names = find_parties(report.text)
    called = find_epithets(report.text, names, report.outlet)
    named = (PartyMention(*name) for name in (*names, *called))
    kept = tuple(party for party in named if not _is_label(report.text, party))
    return tuple(sorted((*kept, *_abbreviated(report, kept))))


def _abbreviated(report: Report, parties: Sequence[PartyMention]) -> Iterator[PartyMention]:
    """Short names where they stand alone: of the "Kenya Coast Guard Service (KCGS)", of the outlet."""
    codes: dict[str, str] = {}
    for party in parties:
        match = _GIVEN_SHORT.match(report.text, party.start) if party.kind in _OF_BODIES else None
        if match is None or not _FORCES.search(match[1]):
            continue
        others = any(party.start < p.start < match.end(1) and p.code != party.code for p in parties)
        if not others and _initials(match[1]) == match[2]:
            codes.setdefault(match[2], party.code)
    outlet = (report.outlet or "").partition("(")[0].strip()
    own, named = outlet_party(outlet), find_parties(outlet)
    if own is not None and named and named[0].start == 0 and len(_initials(outlet)) > 2:
        codes.setdefault(_initials(outlet), own)
    taken = {at for party in parties for at in range(party.start, party.end)} if codes else set()
    for short, code in codes.items():
        for match in re.finditer(rf"\b{short}\b", report.text):
            if match.start() not in taken:
                yield PartyMention(match.start(), match.end(), code, "institution")


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


def _is_label(text: str, party: PartyMention) -> bool:
    """Whether a capital only says which talks are meant: "the Vienna talks" are not Austria's."""
    if party.kind != "capital" or text[party.start - 1 : party.start] in _HYPHENS:
        return False
    return _LABELLED.match(text, party.end) is not None


def _mentions_of(
    persons: tuple[Sequence[Person], Sequence[PersonMention]],
) -> dict[int, list[PersonMention]]:
    found: dict[int, list[PersonMention]] = {person.key: [] for person in persons[0]}
    for mention in persons[1]:
        found[mention.person].append(mention)
    return found


def _cities(report: Report, regions: Sequence[RegionName]) -> tuple[CityName, ...]:
    """The cities that the text names, without quarters (the "Port Area" of "Port Area, Manila") and without
    those that a region or building is called after (the Gulf of Aden, Hyderabad House).

    Towns that nobody means are left out too, where a region bears their name: Bali is not in India.
    """
    found = [
        city
        for city in find_cities(report.text)
        if not any(_is_called_elsewhere(city, place) for place in regions)
    ]
    quarters = {
        one.start
        for one, two in pairwise(found)
        if one.risky and not one.well_known and two.well_known and report.text[one.end : two.start] == ", "
    }
    return tuple(city for city in found if city.start not in quarters)


def _towns(
    report: Report,
    parties: Sequence[PartyMention],
    cities: Sequence[CityName],
    regions: Sequence[RegionName],
    persons: tuple[Sequence[Person], Sequence[PersonMention]],
) -> tuple[CityName, ...]:
    """The lesser towns of the parties that the text names, where it names nothing else."""
    known = [(name.start, name.end) for names in (parties, persons[1]) for name in names]
    known += [(name.start, name.end) for places in (cities, regions) for name in places]
    taken = {at for start, end in known for at in range(start, end)}
    towns = find_towns(report.text, {party.code for party in parties})
    return tuple(town for town in towns if taken.isdisjoint(range(town.start, town.end)))


def _is_called_elsewhere(city: CityName, place: RegionName) -> bool:
    """Whether a region or building that is named there only bears a city's name, or a small town its name."""
    if not place.start <= city.start < place.end:
        return False
    if place.kind == "building" or city.end - city.start < place.end - place.start:
        return True
    return not city.well_known and place.country not in (None, city.country)


def _regions(report: Report) -> tuple[RegionName, ...]:
    return find_regions(report.text)


def _times(report: Report, found: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    return tuple(t for s in found for t in find_times(report.text, s.start, s.end))


def _may_state_abroad(report: Report) -> bool:
    """Whether one sentence has words that state something, names a party and concerns another state."""
    parties = parties_of(report)
    starts = [name.start for names in (parties, find_leaders(report.text)) for name in names]
    for sentence in sentences_of(report) if starts else ():
        start, end = sentence.start, sentence.end
        if (
            any(start <= at < end for at in starts)
            and may_state({token.text.lower() for token in sentence.tokens})
            and concerns_others(report.text, start, end, parties)
        ):
            return True
    return False


def condensed_of(report: Report) -> dict[int, list[Word]]:
    """The words of each sentence with people and parties condensed, by its index."""
    return cast("dict[int, list[Word]]", run(_UNTIL_CONDENSED, {"report": report})["condensed"])


def _condensed(
    found: Sequence[Sentence],
    parties: Sequence[PartyMention],
    persons: tuple[Sequence[Person], Sequence[PersonMention]],
) -> dict[int, list[Word]]:
    return {sentence.index: condense(sentence, persons[1], parties) for sentence in found}


def _spotted(model: Model, condensed: Mapping[int, Sequence[Word]]) -> Mapping[int, Mapping[str, Spotted]]:
    return model.spot(condensed)


def _parses(
    model: Model,
    report: Report,
    found: Sequence[Sentence],
    parties: Sequence[PartyMention],
    persons: tuple[Sequence[Person], Sequence[PersonMention]],
    condensed: Mapping[int, Sequence[Word]],
    spotted: Mapping[int, Mapping[str, Spotted]],
) -> dict[int, Parse]:
    lists = openings(report.text, found)
    worth = [s for s in found if spotted.get(s.index) or s.index in lists or _worth_parsing(report, s)]
    return {p.sentence.index: p for p in parse_sentences(model, worth, persons[1], parties, lists, condensed)}


def _statements(parses: Mapping[int, Parse]) -> dict[int, tuple[Statement, ...]]:
    return {index: tuple(find_statements(parse)) for index, parse in parses.items()}


def _authors(
    report: Report,
    parties: Sequence[PartyMention],
    persons: tuple[Sequence[Person], Sequence[PersonMention]],
) -> tuple[Author, ...]:
    return authors_of(report, parties, *persons)


def _worth_parsing(report: Report, sentence: Sentence) -> bool:
    forms = {token.text.lower() for token in sentence.tokens}
    if not forms.isdisjoint(triggers().keys()) or may_state(forms):
        return True
    return any(said.search(report.text, sentence.start, sentence.end) for said in (_STAY, _WHO_CAME))


STEPS = plan(
    (
        Step("sentences", ("report",), sentences_of),
        Step("title", ("report", "sentences"), _title),
        Step("parties", ("report",), parties_of),
        Step("regions", ("report",), _regions),
        Step("cities", ("report", "regions"), _cities),
        Step("records", ("report", "sentences", "parties"), records_of),
        Step("home", ("report", "parties", "cities", "records"), home_of),
        Step("persons", ("report", "sentences", "parties", "records", "home"), persons_of),
        Step("towns", ("report", "parties", "cities", "regions", "persons"), _towns),
        Step("mentions_of", ("persons",), _mentions_of),
        Step("times", ("report", "sentences"), _times),
        Step("condensed", ("sentences", "parties", "persons"), _condensed),
        Step("spotted", ("model", "condensed"), _spotted),
        Step(
            "parses", ("model", "report", "sentences", "parties", "persons", "condensed", "spotted"), _parses
        ),
        Step("statements", ("parses",), _statements),
        Step("authors", ("report", "parties", "persons"), _authors),
    ),
    given=("report", "model"),
)
_UNTIL_CONDENSED = STEPS[: [step.gives for step in STEPS].index("condensed") + 1]
