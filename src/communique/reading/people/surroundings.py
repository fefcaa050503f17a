"""The surroundings of the place where a person is first spoken of, as features of each possible party.

Takes records of people and the parties, cities and outlet of the report; gives named features. Weighing
them is `communique.reading.people.allegiance`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.codebook.records import Report
from communique.gazetteer.cities import city_country, find_cities, located
from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.parties import is_state
from communique.reading.names.people_words import SIDES, SINGLE_POSTS
from communique.reading.names.records import Record, Seen
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import Sentence

__all__ = ["Context", "context_of", "features", "year_of"]


# How many of the parties that a report names most are candidates, beside those named around the person.
_CANDIDATES = 20
_ROLES = {
    **dict.fromkeys(("by", "that", "while", "where", "said", "as"), "agent"),
    **dict.fromkeys(("with", "on", "met", "received", "to", "from", "hosted", "meet", "meets"), "object"),
    **dict.fromkeys(("welcomed", "greeted", "told"), "object"),
    "of": "of",
    "and": "and",
}  # fmt: skip


class Context(NamedTuple):
    """What of a report bears on allegiance: its parties, sentence bounds, outlet and dateline."""

    text: str
    parties: tuple[PartyMention, ...]
    starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    counts: Mapping[str, int]
    ranking: tuple[str, ...]
    headline: tuple[str, ...]
    outlet: str | None
    dateline: str | None
    cities: tuple[tuple[int, str], ...]
    outlet_city: str | None
    year: int | None = None  # in which the report was published
    matters: frozenset[int] = frozenset()  # where parties are named with which somebody's post deals

    def sentence_start(self, at: int) -> int:
        """Where the sentence begins that covers a character."""
        return self.sentence_starts[max(0, bisect_left(self.sentence_starts, at + 1) - 1)]


def context_of(
    report: Report, sentences: Sequence[Sentence], parties: Sequence[PartyMention], outlet: str | None
) -> Context:
    """The context of a report. ``outlet`` is the state in which it is told, if anything says it."""
    counts = Counter(party.code for party in parties)
    headline = tuple(dict.fromkeys(party.code for party in parties if party.start < report.body_start))
    ranking = tuple(sorted(counts, key=lambda code: (-counts[code], code)))
    return Context(
        report.text,
        tuple(parties),
        tuple(party.start for party in parties),
        tuple(sentence.start for sentence in sentences),
        counts,
        ranking,
        headline,
        outlet,
        _dateline(report, parties, frozenset(counts)),
        tuple(_city_states(report.text, frozenset(counts))),
        next((state for _, state in _city_states(report.outlet or "", frozenset(counts))), None),
        year_of(report),
    )


def year_of(report: Report) -> int | None:
    """The year in which a report appeared, None where it gives none."""
    day = report.published or report.dateline_date
    return int(day[:4]) if day else None


def _city_states(text: str, prefer: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Where cities are named and their states, those of parties of the report first."""
    yield from ((city.start, country) for city, country in located(find_cities(text), prefer=prefer))


def _dateline(report: Report, parties: Sequence[PartyMention], prefer: frozenset[str]) -> str | None:
    if report.dateline_place and (state := city_country(report.dateline_place, prefer=prefer)):
        return state
    for party in parties:
        if party.start < report.body_start:
            continue
        if party.start > report.body_start + 40:
            return None
        after = report.text[party.end : party.end + 60].partition("\n")[0]
        is_place = party.names_land and any(mark in after[:30] for mark in ("–", "—", "--", ":", " - "))
        return party.code if is_place else None
    return None


def features(
    record: Record, records: Sequence[Record], context: Context
) -> Iterator[tuple[str, dict[str, float]]]:
    """Each candidate party with the named features that speak for or against it."""
    where = _Place.of(record, records, context)
    homes = (context.outlet, context.dateline, context.outlet_city)
    near = (party.code for party in (*where.before, *where.after, *where.earlier))
    codes = dict.fromkeys((*context.ranking[:_CANDIDATES], *near, *(home for home in homes if home)))
    for code in codes:
        yield code, dict(_features(code, where, context))


class _Place(NamedTuple):
    """The surroundings of the place where a person is first spoken of."""

    before: tuple[PartyMention, ...]
    after: tuple[PartyMention, ...]
    earlier: tuple[PartyMention, ...]
    listed: str | None
    other: str | None
    previous: str | None
    rivals: frozenset[str]
    in_headline: bool
    cities: tuple[str, ...]
    earlier_cities: tuple[str, ...]
    name_states: Mapping[str, float]
    role: str

    @classmethod
    def of(cls, record: Record, records: Sequence[Record], context: Context) -> _Place:
        seen = next((s for s in record.seen if s.name_at), record.seen[0])
        index = bisect_left(context.sentence_starts, seen.start + 1)
        start = context.sentence_starts[index - 1]
        end = context.sentence_starts[index] if index < len(context.sentence_starts) else len(context.text)
        a, b, c = (bisect_left(context.starts, at) for at in (start, seen.start, end))
        d, e = (bisect_left(context.cities, (at,)) for at in (start, end))
        near = _neighbours(record, records, seen.start, start)
        matters = context.matters
        return cls(
            tuple(p for p in context.parties[max(a, b - _CANDIDATES) : b] if p.start not in matters),
            tuple(
                p
                for p in context.parties[b : min(c, b + _CANDIDATES)]
                if p.start >= seen.end and p.start not in matters
            ),
            context.parties[max(0, a - 3) : a],
            near[0] if near and _is_listed(context.text[near[1] : seen.start]) else None,
            near[0] if near and not _is_listed(context.text[near[1] : seen.start]) else None,
            _previous(record, records, start),
            _rivals(record, records),
            len(context.headline) > 0 and index == 1,
            tuple(state for _, state in context.cities[d : min(e, d + _CANDIDATES)]),
            tuple(state for _, state in context.cities[max(0, d - 1) : d]),
            states_of_name(record.longest_name),
            _role(context.text[start : seen.start]),
        )


def _role(before: str) -> str:
    """How the sentence brings the person in: ``agent`` (by, first), ``object`` (with, met ...)."""
    words = before.lower().replace(",", " ").split()
    while words and words[-1] in {"the", "a", "an", "his", "her", "its", "their"}:
        words.pop()
    if not words:
        return "agent"
    return _ROLES.get(words[-1], "other")


def _others(record: Record, records: Sequence[Record]) -> Iterator[tuple[Seen, str]]:
    """Where others are spoken of whose party is known, and that party."""
    for other in records:
        if other is not record and other.party is not None:
            yield from ((seen, other.party) for seen in other.seen)


def _neighbours(record: Record, records: Sequence[Record], at: int, start: int) -> tuple[str, int] | None:
    """The party of the person spoken of just before in the sentence, and where that mention ends."""
    found = [(seen.end, party) for seen, party in _others(record, records) if start <= seen.start < at]
    end, party = max(found, default=(0, None))
    return (party, end) if party is not None else None


def _is_listed(between: str) -> bool:
    words = between.replace(",", " ").split()
    return set(words) <= {"and", "the", "as", "well", "a", "along", "with", "its", "his", ";"}


def _previous(record: Record, records: Sequence[Record], start: int) -> str | None:
    found = [(seen.start, party) for seen, party in _others(record, records) if seen.start < start]
    return max(found, default=(0, None))[1]


def _rivals(record: Record, records: Sequence[Record]) -> frozenset[str]:
    """Parties of which somebody else holds the same single post."""
    mine = {(post.family, post.words) for post in record.posts if post.family in SINGLE_POSTS}
    return frozenset(
        other.party
        for other in records
        if other is not record and other.party is not None and other.is_named
        if any((post.family, post.words) in mine for post in other.posts)
    )


def _features(code: str, where: _Place, context: Context) -> Iterator[tuple[str, float]]:
    before, after = [p.code for p in where.before], [p.code for p in where.after]
    tests = {
        "outlet": context.outlet == code,
        "dateline": context.dateline == code,
        "dateline without outlet": context.dateline == code and context.outlet is None,
        "nearest before": bool(before) and before[-1] == code,
        "nearest before by demonym": bool(before)
        and before[-1] == code
        and where.before[-1].kind == "demonym",
        "nearest before by capital": bool(before)
        and before[-1] == code
        and where.before[-1].kind == "capital",
        "before": code in before,
        "first of sentence": bool(before) and before[0] == code,
        "nearest after": bool(after) and after[0] == code,
        "nearest after, none before": bool(after) and not before and after[0] == code,
        "after": code in after,
        "last earlier": bool(where.earlier) and where.earlier[-1].code == code,
        "last earlier, none before": bool(where.earlier) and not before and where.earlier[-1].code == code,
        "earlier": any(p.code == code for p in where.earlier),
        "listed": where.listed == code,
        "other": where.other == code,
        "previous": where.previous == code,
        "rival": code in where.rivals,
        "most frequent": context.ranking[:1] == (code,),
        "second": context.ranking[1:2] == (code,),
        "headline first": context.headline[:1] == (code,),
        "headline second": context.headline[1:2] == (code,),
        "headline": code in context.headline,
        "city": code in where.cities,
        "object, city": where.role == "object" and code in where.cities,
        "last city": where.earlier_cities[-1:] == (code,),
        "first city": bool(context.cities) and context.cities[0][1] == code,
        "outlet city": context.outlet_city == code,
        "object of other side": where.role == "object"
        and where.other is not None
        and where.other != code
        and code in context.ranking[:2],
        "two sides": where.other is not None and where.other != code and code in context.ranking[:2],
        "object, previous": where.role == "object" and where.previous == code,
        "agent, previous": where.role == "agent" and where.previous == code,
        "object, nearest before": where.role == "object" and before[-1:] == [code],
        "agent, nearest before": where.role == "agent" and before[-1:] == [code],
        "agent, outlet": where.role == "agent" and context.outlet == code,
        "object, outlet": where.role == "object" and context.outlet == code,
        "object, dateline": where.role == "object" and context.dateline == code,
        "agent, dateline": where.role == "agent" and context.dateline == code,
        "agent, nearest after": where.role == "agent" and after[:1] == [code],
        "object, nearest after": where.role == "object" and after[:1] == [code],
        "nearest before in place": bool(before)
        and before[-1] == code
        and _in_place(where.before[-1], context.text),
        "nearest after in place": bool(after)
        and after[0] == code
        and _in_place(where.after[0], context.text),
        "side after": bool(after) and after[0] == code and _names_side(where.after[0], context.text),
        "side before": bool(before) and before[-1] == code and _names_side(where.before[-1], context.text),
        "object, nearest in place": where.role == "object"
        and before[-1:] == [code]
        and _in_place(where.before[-1], context.text),
        "organisation": len(code) != 3 or not code.isupper() or code in {"NATO", "SCO", "OTS"},
    }
    if where.name_states and is_state(code):
        fit = where.name_states.get(code, 0.0)
        yield "name fits", fit
        yield "name clashes", float(fit < 0.2)
    yield "share", context.counts.get(code, 0) / max(1, len(context.parties))
    for name, is_so in tests.items():
        if is_so:
            yield name, 1.0


def _in_place(party: PartyMention, text: str) -> bool:
    """Whether the party is said as where something happens ("in Baku", "to Vietnam")."""
    before = text[max(0, party.start - 12) : party.start].lower().split()
    while before and before[-1] == "the":
        before.pop()
    return bool(before) and before[-1] in {"in", "at", "to", "visiting", "near"}


def _names_side(party: PartyMention, text: str) -> bool:
    """Whether the party names a side of the talks ("the Kenyan side", "for Ankara", "on behalf of Japan")."""
    after = text[party.end : party.end + 24].split()
    before = text[max(0, party.start - 14) : party.start].split()
    return (bool(after) and after[0].strip(".,;") in SIDES) or before[-2:] == ["behalf", "of"]
