"""What an engagement takes over from the one told before it, and from the dateline.

Takes the distinct engagements of a report with their parents set; gives a day to those that the text ties
to the one before ("then", "on the same day", a ceremony or signing at a meeting), and a place to signings,
ceremonies, tours and handovers of which the report says none. A meeting does not take the date of its visit,
nor the other way, unless the text counts from it ("on the first day").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from communique.documents.known_places import is_city
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.completion.ends_told import take_last_days
from communique.engagements.completion.lent_places import lend_country
from communique.engagements.dates.when import When
from communique.engagements.families import VISITS
from communique.engagements.places.names import is_at_sea
from communique.gazetteer.cities import city_country
from communique.gazetteer.parties import find_parties, is_state
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span

__all__ = ["follow_on"]

_FAR = 6  # sentences within which it follows one that it names again
_CLOSE = 120  # characters
_NEAR = 2  # sentences within which one engagement follows another
_SEQUENT = frozenset({"then", "later", "afterwards", "afterward", "subsequently", "earlier", "following"})
_ON_ARRIVAL = ("upon arrival", "on arrival", "after that")
# "Following the talks", "before the audience", "at the close", "at the outset of the meeting".
_AT_IT = re.compile(
    r"\b(?:(?:after|before|following|prior to|ahead of|during|at the (?:outset|start|beginning|end|close)"
    r"(?: of)?|at the conclusion of|in the course of) (?:the|their|this|these) (?:\w+ )?"
    r"(?:meeting|talks|ceremony|audience|session|signing|negotiations|discussions|conversation)\b"
    r"|at the (?:end|close|conclusion)\s*[,.;]"
    r"|(?:meeting|talks|session|negotiations) (?:ended|concluded|closed|culminated) with)",
    re.IGNORECASE,
)
_ON_VISIT = re.compile(
    r"\b(?:during|as part of|in the course of|within the framework of) (?:the|this|his|her|their) (?:\w+ )?"
    r"(?:visit|trip|stay|tour)\b",
    re.IGNORECASE,
)
_DAY_OF_STAY = re.compile(
    r"\bon the (?:(?P<first>first|opening)|(?P<last>last|final|closing|concluding)) day\b", re.IGNORECASE
)
_SAME_DAY = re.compile(
    r"\b(?:(?:on )?(?:that|the same) (?:very )?(?:day|morning|afternoon|evening)"
    r"|(?:earlier|later) (?:in|on) (?:the|that) (?:same )?day|(?:earlier|later) that day)\b",
    re.IGNORECASE,
)
_FOLLOWERS = frozenset({"ceremony", "tour", "meeting", "transfer", "signing", "call"})
_BEFORE_CEREMONY = frozenset({"meeting", "ceremony", "transfer", "exercise"})
_APART = frozenset({"day", "weekday", "relative", "same", "month", "vague"})
_BEFORE_SIGNING = frozenset(
    {"meeting", "ceremony", "dialogue", "conference", "visit", "signing", "transfer", "tour", "call"}
)
_TALKS = frozenset({"meeting", "dialogue", "conference", "ceremony"})
_OF_A_DAY = frozenset({"ceremony", "tour", "meeting", "transfer", "signing", "call", "message", "visit"})
_STAYS = VISITS | {"dialogue", "conference"}
_AT_HOME = frozenset({"ceremony", "tour", "transfer", "ship_visit"})
_SHARES_PLACE = frozenset({"ceremony", "tour"})


class _Dateline(NamedTuple):
    """The city of the dateline with its country."""

    city: str
    country: str
    at: Span


def follow_on(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Complete the dates and places of engagements that follow from what stands around them."""
    told = sorted(found, key=lambda candidate: candidate.trigger)
    take_last_days(analysis, told)
    dateline = _dateline(analysis)
    for place, candidate in enumerate(told):
        before = [c for c in told[:place] if _together(c, candidate)]
        if candidate.when is None:
            _take_day(analysis, candidate, before)
        if candidate.when is None or _counts_from_before(analysis, candidate):
            _take_same_day(analysis, candidate, told[:place])
        if candidate.when is None:
            _take_day_of_stay(analysis, candidate, told)
        _take_place_of_talks(analysis, candidate, before)
        if candidate.where.country is None and candidate.type in _SHARES_PLACE:
            _take_place(analysis, candidate, before)
        inland = not is_at_sea(analysis, candidate.where)
        if dateline is not None and candidate.status == "held" and inland:
            _take_dateline(candidate, dateline, here=_says_here(analysis, candidate))


def _together(one: Candidate, two: Candidate) -> bool:
    return one.status == two.status and bool(set(one.parties) & set(two.parties))


def _take_day(analysis: Analysis, candidate: Candidate, before: Sequence[Candidate]) -> None:
    reach = _FAR if _says_at_it(analysis, candidate) or _opens_in_sequence(analysis, candidate) else _NEAR
    near = [c for c in before if candidate.sentence - c.sentence <= reach and c.sentence >= analysis.title]
    dated = [c for c in near if c.when is not None and c.when.is_day]
    if _says_on_visit(analysis, candidate):
        dated = [c for c in dated if c.type in VISITS]
    if not dated:
        return
    last = next((c for c in reversed(dated) if c.type != "visit"), dated[-1])
    at_it = candidate.type == "ceremony" and last.type in _BEFORE_CEREMONY
    retold = candidate.type == "transfer" and last.type in ("transfer", "ceremony")
    signed = last.type in _BEFORE_SIGNING and _is_signed_at_it(analysis, candidate)
    if at_it or retold or signed or (candidate.type in _FOLLOWERS and _in_sequence(analysis, candidate)):
        candidate.when = last.when


def _opens_in_sequence(analysis: Analysis, candidate: Candidate) -> bool:
    """ "Earlier, upon arrival, the guest laid a wreath": on the day of what was told some sentences ago."""
    sentence = analysis.sentences[candidate.sentence]
    return sentence.tokens[0].text.lower() in _SEQUENT


def _said(analysis: Analysis, candidate: Candidate, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Where its sentence says what a pattern asks for."""
    sentence = analysis.sentences[candidate.sentence]
    return pattern.search(analysis.report.text, sentence.start, sentence.end)


def _says_on_visit(analysis: Analysis, candidate: Candidate) -> bool:
    return _said(analysis, candidate, _ON_VISIT) is not None


def _is_signed_at_it(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether it is a signing told by a verb as done at the meeting, no "welcomed the signing".

    A time of its own sentence that is not its date speaks against that, unless that is what the paper is for.
    """
    if candidate.type != "signing" or candidate.status != "held":
        return False
    sentence = analysis.sentences[candidate.sentence]
    word = analysis.report.text[candidate.trigger.start : candidate.trigger.end].lower()
    apart = any(t.kind in _APART for t in analysis.times if sentence.start <= t.start < sentence.end)
    return not apart and not word.endswith(("ing", "ture", "tures"))


def _counts_from_before(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether its date was read from words such as "on the same day"."""
    when = candidate.when
    return when is not None and bool(
        _SAME_DAY.fullmatch(analysis.report.text[when.at.start : when.at.end].strip())
    )


def _take_same_day(analysis: Analysis, candidate: Candidate, before: Sequence[Candidate]) -> None:
    """ "On the same day" is the day of the engagement told last, whoever took part in that."""
    said = _said(analysis, candidate, _SAME_DAY)
    if said is None or candidate.status != "held" or candidate.type not in _OF_A_DAY:
        return
    if candidate.when is None and abs(said.start() - candidate.trigger.start) > _CLOSE:
        return
    dated = [
        c
        for c in before
        if c.status == "held"
        and analysis.title <= c.sentence < candidate.sentence
        and candidate.sentence - c.sentence <= _FAR
        and c.type != "visit"
        and c.when is not None
        and c.when.is_day
    ]
    if dated and dated[-1].when is not None:
        candidate.when = When(dated[-1].when.value, Span(said.start(), said.end()))


def _take_day_of_stay(analysis: Analysis, candidate: Candidate, told: Sequence[Candidate]) -> None:
    """ "On the first day": of the one visit with the same parties whose days are known."""
    said = _said(analysis, candidate, _DAY_OF_STAY)
    if said is None or candidate.status != "held" or candidate.type not in _OF_A_DAY:
        return
    stays = {
        c.when.value
        for c in told
        if c is not candidate
        and c.type in _STAYS
        and c.when is not None
        and len(c.when.value) == 21
        and set(c.parties) & set(candidate.parties)
    }
    if len(stays) == 1:
        first, _, last = stays.pop().partition("/")
        candidate.when = When(first if said["first"] else last, Span(said.start(), said.end()))


def _in_sequence(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether its sentence opens with, or has close before its word, a word that orders events."""
    sentence = analysis.sentences[candidate.sentence]
    words = [t.text.lower() for t in sentence.tokens if t.start < candidate.trigger.start]
    close = {*words[:1], *words[-3:]}
    text = analysis.report.text
    opening = text[sentence.start : sentence.start + 40].lower()
    if close & _SEQUENT or any(said in opening for said in _ON_ARRIVAL):
        return True
    return _says_at_it(analysis, candidate)


def _says_at_it(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether its sentence ties it to talks told before: "following the meeting", "at the close"."""
    said = _said(analysis, candidate, _AT_IT)
    if said is None or candidate.status != "held":
        return False
    return not said.start() <= candidate.trigger.start < said.end()


def _take_place_of_talks(analysis: Analysis, candidate: Candidate, before: Sequence[Candidate]) -> None:
    """What is signed or given at talks is signed where they are held; its own venue may lie elsewhere."""
    where = candidate.where
    if (
        where.city is not None
        or where.venue is not None
        or candidate.type not in ("signing", "ceremony", "meeting")
    ):
        return
    at_it = _is_signed_at_it(analysis, candidate) or _says_at_it(analysis, candidate)
    if not at_it or _says_on_visit(analysis, candidate):
        return
    talks = [
        c
        for c in before
        if c.type in _TALKS
        and c.sentence >= analysis.title
        and candidate.sentence - c.sentence <= _FAR
        and set(candidate.parties) <= set(c.parties)
    ]
    if talks and where.country in (None, talks[-1].where.country):
        candidate.where = where.filled(talks[-1].where._replace(venue=None, venue_at=None))


def _take_place(analysis: Analysis, candidate: Candidate, before: Sequence[Candidate]) -> None:
    placed = [c for c in before if c.where.country is not None and set(c.parties) == set(candidate.parties)]
    if placed:
        lend_country(analysis, candidate, placed[-1].where)


def _says_here(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether its sentence says "here" close to its word: where the report was written."""
    tokens = analysis.sentences[candidate.sentence].tokens
    near = [t for t in tokens if abs(t.start - candidate.trigger.start) < _CLOSE]
    return any(
        token.text.lower() == "here"
        or (token.text.lower() == "this" and following.text.lower() in ("city", "capital"))
        for token, following in pairwise(near)
    )


def _take_dateline(candidate: Candidate, dateline: _Dateline, *, here: bool) -> None:
    """What happens at home, or at a venue, is in the country of the dateline; if "here", in its city too.

    In a third state it happens only if "here".
    """
    where = candidate.where
    if candidate.type in ("call", "message") or not (here or dateline.country in candidate.parties):
        return
    if candidate.type == "transfer" and _is_sent_from(candidate, dateline.country):
        return
    if where.country is None and (here or where.venue or candidate.type in _AT_HOME):
        where = where._replace(country=dateline.country, country_at=dateline.at)
    if where.city is None and where.country == dateline.country and here:
        where = where._replace(city=dateline.city, city_at=dateline.at)
    candidate.where = where


def _is_sent_from(transfer: Candidate, country: str) -> bool:
    """Whether what is handed over goes from a state to another: it is told at home and happens abroad."""
    senders, recipients = ({a.party for a in side} for side in (transfer.hosts, transfer.guests))
    return country in senders or bool(recipients - {country})


def _dateline(analysis: Analysis) -> _Dateline | None:
    report = analysis.report
    city = report.dateline_place
    start = report.text.lower().find(city.lower()) if city else -1
    if not city or start < 0 or not is_city(city):
        return None
    at = Span(start, start + len(city))
    codes = {party.code for party in analysis.parties}
    country = next(_states(city), None) or city_country(city, prefer=codes)
    return _Dateline(city, country, at) if country else None


def _states(city: str) -> Iterator[str]:
    return (party.code for party in find_parties(city) if is_state(party.code))
