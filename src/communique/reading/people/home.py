"""From which state a report is told: its officials and towns go without their country there.

Takes a report with its parties, cities and the records of its people; gives the code of a state, or None
where nothing tells. The outlet's name or address says it; else the text, weighed by features whose weights
are data (``home.toml``, made by ``tools/train_home.py``).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from communique.codebook.records import Report
from communique.gazetteer.cities import CityName, city_country, located
from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.outlets import outlet_home
from communique.gazetteer.parties import is_state
from communique.gazetteer.places import find_regions
from communique.gazetteer.posts import BODIES
from communique.reading.names.people_words import FOREIGN
from communique.reading.names.records import Record
from communique.reading.text.mentions import PartyMention
from communique.reading.trained.weighing import scores, weights

__all__ = ["NOWHERE", "features", "home_of"]

NOWHERE = ""  # the option that none of the states that the text names is it

_HEAD_LINES = 4  # in which a release says who issues it
_ISSUER = re.compile(
    r"(?:[\w ]*\b(?:statement|press release|communiqu[ée]|readout|note|comment)\b.{0,40}?\b(?:by|from|of) )?"
    r"(?:the )?(?:official )?(?:spokes(?:man|person|woman) (?:of|for) )?(?:the )?"
    r"(?P<before>.{0,24}? ?)(?:(?:federal|national|royal) )?"
    r"(?:department|government|ministry|office of the (?:president|prime minister)|presidency)\b"
    r"(?: of (?:the )?(?:armed forces|defen[cs]e|external|foreign|home|information|interior|international"
    r"|national|prime minister)[\w ,]{0,50}?)?(?P<after>,? (?:of )?(?:the )?.{2,24})?",
    re.IGNORECASE,
)
# From so likely on the text alone says where a report is told.
_LIKELY = 0.7
# How well a name has to fit the state of the only places named.
_FITS = 0.1
_NEXT_NAME = re.compile(r" ([A-Z][a-z]+)")
_WHERE = re.compile(r"\b(?:at|from|in|near|of) $")


def home_of(
    report: Report, parties: Sequence[PartyMention], cities: Sequence[CityName], records: Sequence[Record]
) -> str | None:
    """The state in which a report is at home, by its outlet or else by its text."""
    named = outlet_home(report.outlet, report.url) or _masthead(report, parties)
    if named is not None:
        return named
    if (placed := _only_place(report, parties, cities, records)) is not None:
        return placed
    likely = scores(features(report, parties, cities, records).items(), weights("home"))
    best = max((code for code in likely if code != NOWHERE), key=lambda c: (likely[c], c), default=None)
    if best is None:
        return None
    total = sum(math.exp(score - likely[best]) for score in likely.values())
    return best if 1 / total >= _LIKELY else None


def _only_place(
    report: Report, parties: Sequence[PartyMention], cities: Sequence[CityName], records: Sequence[Record]
) -> str | None:
    """The state of all places of a report that names no state: local news goes without it."""
    if any(is_state(party.code) for party in parties):
        return None
    towns = {country for _, country in located(cities)}
    towns |= {city.country for city in cities if city.risky and _is_placed(report.text, city)}
    regions = {region.country for region in find_regions(report.text) if region.kind == "region"}
    placed = {code for code in towns | regions if code is not None}
    if len(placed) != 1:
        return None
    names = [states_of_name(record.longest_name) for record in records if record.is_named]
    fitting = [states.get(code, 0.0) for states in names if states for code in placed]
    return next(iter(placed)) if not fitting or max(fitting) >= _FITS else None


def _is_placed(text: str, city: CityName) -> bool:
    """Whether a name is where something is ("in Narathiwat") and opens no body ("of Mobile Brigade")."""
    is_behind = _WHERE.search(text, max(0, city.start - 8), city.start) is not None
    following = _NEXT_NAME.match(text, city.end)
    return is_behind and (following is None or following[1].lower() not in BODIES)


def _masthead(report: Report, parties: Sequence[PartyMention]) -> str | None:
    """The state whose ministry heads a release: "Ministry of Defence of Peru"."""
    start = 0
    for line in report.text.splitlines(keepends=True)[:_HEAD_LINES]:
        own = [party for party in parties if start <= party.start < start + len(line)]
        said = _ISSUER.fullmatch(line.strip().rstrip(":"))
        start += len(line)
        if said is None or len({party.code for party in own}) != 1 or not is_state(own[0].code):
            continue
        names = [report.text[party.start : party.end] for party in own]
        if any(_is_issuers(name, said) for name in names):
            return own[0].code
    return None


def _is_issuers(name: str, said: re.Match[str]) -> bool:
    """ "Peruvian Ministry", "Ministry of Defence of Peru", but not "Ministry rejects Peruvian claim"."""
    before, after = said["before"].strip(" ,"), said["after"] or ""
    owned = re.fullmatch(rf"{re.escape(name)}(?:['’]s?)?", before) is not None
    return owned or re.search(rf"(?:\bof|,)(?: the)? {re.escape(name)}$", after, re.IGNORECASE) is not None


def features(
    report: Report, parties: Sequence[PartyMention], cities: Sequence[CityName], records: Sequence[Record]
) -> dict[str, dict[str, float]]:
    """Each state that the text names, itself or by a city, with the features that speak for or against it;
    and `NOWHERE`.
    """
    named = Counter(party.code for party in parties if is_state(party.code))
    towns = Counter(country for _, country in located(cities, prefer=named))
    dateline = city_country(report.dateline_place, prefer=named) if report.dateline_place else None
    codes = dict.fromkeys((*named, *towns, *([dateline] if dateline else ())))
    ranking = sorted(named, key=lambda code: (-named[code], code))
    names = [
        states_of_name(record.longest_name) for record in records if record.party is None and record.is_named
    ]
    names = [states for states in names if states]
    foreign = Counter(party.code for party in parties if _is_foreign(report.text, party))
    owned = Counter(record.party for record in records if record.party is not None)
    title = {party.code for party in parties if party.start < report.body_start}
    found: dict[str, dict[str, float]] = {NOWHERE: {"nowhere": 1.0}}
    for code in codes:
        rank = ranking.index(code) if code in ranking else -1
        own = [party for party in parties if party.code == code]
        found[code] = dict(
            _features(
                dateline=dateline == code,
                no_dateline=dateline is None,
                rank=rank,
                share=named[code] / max(1, sum(named.values())),
                cities=towns[code] / max(1, sum(towns.values())),
                first_city=next(iter(towns), None) == code,
                fitting=sum(states.get(code, 0.0) for states in names) / len(names) if names else 0.0,
                any_names=bool(names),
                foreign=foreign[code] / max(1, len(own)),
                any_foreign=foreign[code] > 0,
                owned=owned[code] / max(1, sum(owned.values())),
                demonyms=sum(party.kind == "demonym" for party in own) / max(1, len(own)),
                capitals=sum(party.kind == "capital" for party in own) / max(1, len(own)),
                institutions=sum(party.kind == "institution" for party in own) > 0,
                in_title=code in title,
            )
        )
    return found


def _features(
    *,
    dateline: bool, no_dateline: bool, rank: int, share: float, cities: float, first_city: bool,
    fitting: float, any_names: bool, foreign: float, any_foreign: bool, owned: float, demonyms: float,
    capitals: float, institutions: bool, in_title: bool,
) -> Iterator[tuple[str, float]]:  # fmt: skip
    yield "dateline", float(dateline)
    yield "not in the dateline", float(not dateline and not no_dateline)
    yield f"rank {min(rank, 3) if rank >= 0 else 'none'}", 1.0
    yield "share", share
    yield "cities", cities
    yield "first city", float(first_city)
    yield "names fit", fitting
    yield "no name fits", float(any_names and fitting < 0.1)
    yield "foreign", foreign
    yield "ever foreign", float(any_foreign)
    yield "officials said to be its", owned
    yield "by demonym", demonyms
    yield "by capital", capitals
    yield "an institution of its own", float(institutions)
    yield "in the title", float(in_title)


def _is_foreign(text: str, party: PartyMention) -> bool:
    """Whether the words say that it is another state: "the visiting Peruvian", "the Ambassador of Peru"."""
    before = text[max(0, party.start - 30) : party.start].lower().split()
    after = text[party.end : party.end + 30].lower().replace("-", " ").split()
    return not FOREIGN.isdisjoint(before[-3:]) or not FOREIGN.isdisjoint(after[:2])
