"""Records as events of the PLOVER ontology, with their CAMEO codes.

Takes a `Reading`, or the values of single records; gives `PloverEvent` values with who did it to whom and the
words that say it. An engagement that is held has the event of its type, one that lies ahead is an intention
(AGREE), one that was called off a refusal (REJECT). Statements of aid, support and agreement in principle
come through outcomes and positions. The table is ``data/plover.toml``; writing events is left to others.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, NamedTuple

from communique.codebook import Engagement, Evidence, Outcome, Position, Reading
from communique.codebook.tables import ENGAGEMENT_TYPES
from communique.exports.acted_on import acted_on
from communique.gazetteer import find_parties, party_name
from communique.resolution import MergedEngagement

__all__ = [
    "PloverCode",
    "PloverEvent",
    "engagement_code",
    "outcome_code",
    "outcome_event",
    "plover_events",
    "position_code",
    "principal_event",
    "sides",
]

_ACTING = frozenset({"guest", "sender"})
_DONE_ALREADY = frozenset({"agreed", "pledged", "announced", "conveyed"})
_ACTED_ON = frozenset({"host", "recipient"})
_ONE_SIDED = frozenset({"pledged", "invited", "conveyed"})
_GIVERS = re.compile(
    r"(?:[’']s?)?\s+(?:full\s+)?(?:support|readiness|willingness|aid|assistance|help|backing)\b"
)
_NOBODY: Mapping[str, str] = MappingProxyType({})
_WORD = re.compile(r"[a-z]+")


class PloverCode(NamedTuple):
    """A PLOVER event type, its mode (of CONSULT, else None), and the CAMEO event code."""

    event: str
    mode: str | None
    cameo: str


class PloverEvent(NamedTuple):
    """One event: its code, who did it (``source``) to whom (``target``), both sorted, and when.

    ``target`` is empty where all parties act alike ("the two met"). ``record`` is ``engagement``,
    ``outcome`` or ``position``, ``id`` the engagement's own or that of the one it came out of, None where
    there is none; ``words`` the words that say it.
    """

    code: PloverCode
    source: tuple[str, ...]
    target: tuple[str, ...]
    date: str | None
    record: str
    id: str | None
    words: Evidence


def plover_events(reading: Reading) -> tuple[PloverEvent, ...]:
    """The events of a report, in the order of the words that say them. A signing is one event, not two."""
    signings = {e.id for e in reading.engagements if e.type == "signing"}
    dates = {e.id: e.date for e in reading.engagements}
    people = {posting.name: posting.party for posting in reading.postings if posting.party is not None}
    found = [_of_engagement(engagement) for engagement in reading.engagements]
    found += [
        outcome_event(outcome, dates.get(outcome.engagement or ""), people)
        for outcome in reading.outcomes
        if not (outcome.kind == "signed" and outcome.engagement in signings)
    ]
    found += [_of_position(position, people) for position in reading.positions]
    return tuple(sorted(found, key=lambda event: (event.words.start, event.record, event.words.end)))


def principal_event(events: Sequence[PloverEvent]) -> PloverEvent | None:
    """The one event that a single sentence is about: the one said first; None where there is none."""
    return events[0] if events else None


def engagement_code(kind: str, status: str) -> PloverCode:
    """The code of an engagement by its type and status, as in the codebook."""
    term = ENGAGEMENT_TYPES[kind]
    if status == "held":
        return PloverCode(term.plover, _table()["mode"].get(kind), term.cameo[0])
    if status == "cancelled":
        return PloverCode("REJECT", None, _table()["refused"][term.plover])
    return PloverCode("AGREE", None, _table()["intended"][term.plover])


def outcome_code(kind: str, words: str = "") -> PloverCode:
    """The code of an outcome by its kind and the deed that its ``words`` name.

    A deed that is only agreed to or promised is an intention; a promise of aid is one of aid.
    """
    row = _table()["outcome"][kind]
    deed = _deed(words) if kind in _DONE_ALREADY else None
    if deed is not None:
        intended = _says("promise", words) or _says("agreement", words)
        return PloverCode("AGREE", None, deed["intended"]) if intended else _code(deed)
    aid = row["cameo"] == "030" and _says("material", words)
    return PloverCode(row["event"], None, "033" if aid else row["cameo"])


def position_code(stance: str, words: str = "") -> PloverCode:
    """The code of a position by its stance; support that ``words`` put into the future is an intention."""
    row = _table()["position"][stance]
    if row["event"] == "SUPPORT" and _says("promise", words):
        return PloverCode("AGREE", None, _table()["intended"]["SUPPORT"])
    return PloverCode(row["event"], None, row["cameo"])


def _of_engagement(engagement: Engagement) -> PloverEvent:
    source, target = sides(engagement)
    words = next(iter(engagement.evidence_for.get("type", ())), engagement.evidence[0])
    code = engagement_code(engagement.type, engagement.status)
    return PloverEvent(code, source, target, engagement.date, "engagement", engagement.id, words)


def sides(engagement: Engagement | MergedEngagement) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts and who is acted on; all act where the roles do not tell two sides apart."""
    acting = _parties(engagement, _ACTING)
    acted_on = _parties(engagement, _ACTED_ON) - acting
    rest = set(engagement.parties) - acting - acted_on
    if acting and not acted_on:
        acted_on, rest = rest, set()
    elif acted_on and not acting:
        acting, rest = rest, set()
    if not acting or not acted_on or rest:
        return engagement.parties, ()
    return _sorted(acting), _sorted(acted_on)


def _parties(engagement: Engagement | MergedEngagement, roles: frozenset[str]) -> set[str]:
    return {p.party for p in engagement.participants if p.role in roles and p.party is not None}


def outcome_event(outcome: Outcome, date: str | None, people: Mapping[str, str] = _NOBODY) -> PloverEvent:
    """The event of an outcome; ``date`` is that of the engagement, for one that gives no day of its own.
    ``people``: whose official each person is, by name.
    """
    code = outcome_code(outcome.kind, outcome.evidence.text)
    source, target = set(outcome.parties), set[str]()
    if outcome.kind in _ONE_SIDED and len(source) > 1:
        source = _giver(outcome)
        target = set(outcome.parties) - source
        named = acted_on(outcome.what, source, people)
        target |= named if named & target else set()
    elif len(source) == 1:
        target = acted_on(outcome.evidence.text, source, people)
    day = outcome.due or date
    return PloverEvent(
        code, _sorted(source), _sorted(target), day, "outcome", outcome.engagement, outcome.evidence
    )


def _giver(outcome: Outcome) -> set[str]:
    """Who promises, invites or tells: the only one that is not named in what, else the first named.

    What is promised may be called the giver's ("Norway's support"), and who invites names the own state.
    """
    what = outcome.what
    named = find_parties(what)
    if outcome.kind == "pledged":
        named = tuple(party for party in named if _GIVERS.match(what, party.end) is None)
    within = {party.code for party in named}
    rest = set(outcome.parties) - within
    if len(rest) == 1 and outcome.kind != "invited":
        return rest
    said = (party.code for party in find_parties(outcome.evidence.text))
    first = next((code for code in said if code in outcome.parties), None)
    return set(outcome.parties) if first is None else {first}


def _of_position(position: Position, people: Mapping[str, str]) -> PloverEvent:
    code = position_code(position.stance, position.evidence.text)
    target = acted_on(position.target, (position.holder,), people)
    if party_name(position.target) is not None:
        target = {position.target}
    return PloverEvent(code, (position.holder,), _sorted(target), None, "position", None, position.evidence)


def _deed(words: str) -> dict[str, Any] | None:
    """The row of what an outcome says is done: asylum given, intelligence shared."""
    found = frozenset(_WORD.findall(words.lower()))
    for row in _table()["deed"]:
        if not found.isdisjoint(row["words"]) and (
            "beside" not in row or not found.isdisjoint(row["beside"])
        ):
            return row  # type: ignore[no-any-return]  # read from TOML
    return None


def _code(row: dict[str, Any]) -> PloverCode:
    return PloverCode(row["event"], None, row["cameo"])


def _says(name: str, words: str) -> bool:
    listed: frozenset[str] = _words(name)
    return any(word in listed for word in _WORD.findall(words.lower()))


def _sorted(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes)))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_table()[name]["words"])


@cache
def _table() -> dict[str, Any]:
    path = resources.files("communique.exports").joinpath("data/plover.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
