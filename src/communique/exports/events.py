"""Engagements and outcomes as coded events: one code, who acts, who is acted on, when, and who speaks for
them.

Takes a selection, gives `Event` values with the PLOVER and CAMEO codes of `plover`. Writing them in the forms
of event data sets is left to the formats. Where several reports give an engagement the same kind of outcome
between the same parties, it is one event.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from communique.codebook import Evidence
from communique.exports.plover import PloverCode, engagement_code, outcome_event, sides
from communique.exports.selection import Selection
from communique.gazetteer import is_state, party_name
from communique.resolution import Account, MergedEngagement, MergedParticipant

__all__ = ["Event", "context", "events", "goldstein", "label", "quad_class", "sector", "speaker"]

# Done by armed forces, also where nobody of rank is named.
_BY_FORCES = frozenset({"exercise", "ship_visit"})
_BY_STATES = frozenset({"message", "transfer"})
_TRAVEL = frozenset({"042"})


class Event(NamedTuple):
    """One event. ``id`` is that of the engagement, with a suffix for an outcome of it; ``doc`` and ``words``
    are the report and the words that say it. ``target`` is empty where all parties act alike.
    """

    id: str
    code: PloverCode
    source: tuple[str, ...]
    target: tuple[str, ...]
    date: str | None
    engagement: MergedEngagement
    doc: str
    words: Evidence

    def dyads(self) -> Iterator[tuple[str, str, str]]:
        """Each party with each other one, and the CAMEO code: all pairs both ways where all act alike.

        A visit is made by its guests (042) and held by its hosts (043). Of other engagements both sides are
        the source once, but for messages, transfers and outcomes, which have a direction.
        """
        if not self.target:
            pairs = ((a, b) for a in self.source for b in self.source if a != b)
            yield from ((a, b, self.code.cameo) for a, b in pairs)
            return
        one_way = self.id != self.engagement.id or self.engagement.type in _BY_STATES
        for a in self.source:
            for b in self.target:
                yield a, b, self.code.cameo
                if not one_way:
                    yield b, a, "043" if self.code.cameo in _TRAVEL else self.code.cameo


def events(selection: Selection) -> Iterator[Event]:
    """The events of the engagements and of what came out of them, in the order of the engagements."""
    for engagement in selection.engagements():
        code, account = _code(engagement), engagement.accounts[0]
        source, target = sides(engagement)
        yield Event(
            engagement.id,
            code,
            source,
            target,
            engagement.date,
            engagement,
            account.doc,
            _words(account),
        )
        yield from _outcomes(engagement)


def label(cameo: str) -> str:
    """What CAMEO calls a code."""
    return str(_table()["code"][cameo]["label"])


def goldstein(cameo: str) -> float:
    """The Goldstein scale of a code."""
    return float(_table()["code"][cameo]["goldstein"])


def quad_class(cameo: str) -> int:
    """1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
    root = int(cameo[:2])
    return 1 if root < 6 else 2 if root < 9 else 3 if root < 14 else 4


def context(topic: str) -> str | None:
    """PLOVER's context for a topic, None where it is none."""
    found: str | None = _table()["context"].get(topic)
    return found


def sector(party: str, engagement: MergedEngagement) -> str:
    """MIL where somebody of rank takes part for the party, GOV for other states, IGO for organisations."""
    if not is_state(party):
        return "IGO"
    ranked = any(each.rank for each in engagement.participants if each.party == party)
    return "MIL" if ranked or engagement.type in _BY_FORCES else "GOV"


def speaker(party: str, engagement: MergedEngagement) -> MergedParticipant | None:
    """Who takes part for a party: the first that has a name, else the first; None where nobody is told of."""
    present = [each for each in engagement.participants if each.party == party and each.role != "absent"]
    return next((each for each in present if each.name), present[0] if present else None)


def _code(engagement: MergedEngagement) -> PloverCode:
    code = engagement_code(engagement.type, engagement.status)
    country = engagement.place.country
    is_third = bool(country and party_name(country)) and country not in engagement.parties
    if code.cameo == "040" and is_third:
        return code._replace(cameo="044", mode="third-party")
    return code


def _words(account: Account) -> Evidence:
    return next(iter(account.evidence_for.get("type", ())), account.evidence[0])


def _outcomes(engagement: MergedEngagement) -> Iterator[Event]:
    seen: set[tuple[str, ...]] = set()
    people = {each.name: each.party for each in engagement.participants if each.name and each.party}
    for account in engagement.accounts:
        for outcome in account.outcomes:
            if outcome.kind == "signed" and engagement.type == "signing":
                continue
            found = outcome_event(outcome, engagement.date, people)
            key = (found.code.cameo, *found.source, "", *found.target)
            if key not in seen and len({*found.source, *found.target}) > 1:
                seen.add(key)
                name = f"{engagement.id}-o{len(seen)}"
                date = engagement.date
                yield Event(
                    name, found.code, found.source, found.target, date, engagement, account.doc, found.words
                )


@cache
def _table() -> dict[str, Any]:
    path = resources.files("communique.exports").joinpath("data/cameo.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
