"""Sentences on engagements: who did what with whom, where and about what, and how sure that is.

Takes an engagement as a day knew it, gives an `Item`. Every value is asked of `Backing` before it is said,
so that what no account says is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from communique.briefs.backing import Backing
from communique.briefs.known import Known
from communique.briefs.model import Item, Said
from communique.briefs.quoting import quoted
from communique.rendering.visible import clipped, on_one_line
from communique.rendering.wording import date_words, listed, parties_words, party_words, term
from communique.resolution import MergedEngagement, MergedParticipant

__all__ = ["engagement_item", "engagement_said", "told_by", "when"]

_MOST_PEOPLE = 2
_MOST_PARTIES = 4
_MOST_TOPICS = 3
_LONGEST = 90
_HAPPENED = {
    "held": "took place",
    "planned": "is planned",
    "proposed": "is proposed",
    "cancelled": "was called off",
}
_BY_OTHER_NAMES = {
    "operation": "a joint operation",
    "exercise": "an exercise",
    "dialogue": "a session of talks",
    "training": "training",
    "project": "a joint project",
    "transfer": "a transfer",
    "call": "a telephone or video call",
}


def engagement_item(known: Known, engagement: MergedEngagement, viewed: Collection[str] = ()) -> Item:
    """One engagement under its day; ``viewed`` are the parties that the brief is about."""
    return Item(lead=when(engagement, known), sentences=(engagement_said(known, engagement, viewed),))


def engagement_said(
    known: Known, engagement: MergedEngagement, viewed: Collection[str] = (), *, dated: bool = False
) -> Said:
    """One engagement in a sentence, with its day if ``dated``."""
    backing = Backing(known, engagement)
    backing.says("date", engagement.date)
    backing.says("status", engagement.status)
    words = _told(backing, engagement, viewed)
    if dated:
        words += f", {_on(engagement, known)}"
    topics = [term(each) for each in engagement.topics if backing.says("topic", each)][:_MOST_TOPICS]
    about = f"; on {listed(topics)}" if topics else ""
    text = f"{words[0].upper()}{words[1:]}{about} ({told_by(known, engagement)})."
    return Said(text=text, quotes=backing.quotes())


def when(engagement: MergedEngagement, known: Known) -> str:
    """The day in words; that of the report where the engagement's is not stated, and said to be so."""
    if any(account.date == engagement.date for account in engagement.accounts) and engagement.date:
        return date_words(engagement.date) or ""
    reported = max((known.reported(each.doc) or "" for each in engagement.accounts), default="")
    return f"Day not stated, reported {date_words(reported)}" if reported else "Day not stated"


def told_by(known: Known, engagement: MergedEngagement) -> str:
    """How many reports tell of it: "3 reports, 2 of them independent"."""
    docs = {account.doc for account in engagement.accounts}
    if len(docs) == 1:
        return "one report"
    sources = known.sources(docs)
    independent = "all" if sources == len(docs) else str(sources)
    return f"{len(docs)} reports, {independent} independent"


def _on(engagement: MergedEngagement, known: Known) -> str:
    words = when(engagement, known)
    return words[0].lower() + words[1:] if words.startswith("Day") else words


def _told(backing: Backing, engagement: MergedEngagement, viewed: Collection[str]) -> str:
    """The sentence without its end."""
    if engagement.status == "held" and engagement.type == "visit":
        return _visited(backing, engagement) or _took_place(backing, engagement, viewed)
    if engagement.status == "held" and engagement.type in ("meeting", "call"):
        return _met(backing, engagement, viewed) or _took_place(backing, engagement, viewed)
    return _took_place(backing, engagement, viewed)


def _visited(backing: Backing, engagement: MergedEngagement) -> str | None:
    """ "General Anna Berg (Chief of Staff, Norway) visited Rome, Italy, received by …"."""
    guests = _people(backing, _with_role(backing, engagement, "guest"))
    where = _place(backing, engagement)
    if not guests or not where:
        return None
    hosts = _people(backing, _with_role(backing, engagement, "host"))
    return f"{guests} visited {where}" + (f", received by {hosts}" if hosts else "")


def _met(backing: Backing, engagement: MergedEngagement, viewed: Collection[str]) -> str | None:
    """Two sides that met or spoke, the host first where one is told."""
    verb = "met" if engagement.type == "meeting" else "spoke with"
    host = _with_role(backing, engagement, "host")
    guest = _with_role(backing, engagement, "guest")
    if host and guest:
        sides: Sequence[Sequence[MergedParticipant]] = (host, guest)
        verb = "received" if engagement.type == "meeting" else verb
    else:
        sides = _by_party(backing, engagement, viewed)
    if len(sides) != 2:
        return None
    where = _place(backing, engagement)
    how = " by telephone or video" if engagement.type == "call" else f" in {where}" if where else ""
    return f"{_people(backing, sides[0])} {verb} {_people(backing, sides[1])}{how}"


def _took_place(backing: Backing, engagement: MergedEngagement, viewed: Collection[str]) -> str:
    """Any engagement: "A signing of Norway and Italy took place in Rome, with …"."""
    kind = engagement.type
    backing.says("type", kind)
    noun = _BY_OTHER_NAMES.get(kind) or f"{'an' if term(kind)[0] in 'aeiou' else 'a'} {term(kind)}"
    where = _place(backing, engagement)
    preposition = "to" if kind == "visit" else "in"
    happened = _HAPPENED[engagement.status]
    there = [each for each in engagement.participants if backing.has(each)]
    people = _people(backing, _foremost(there, viewed))
    if kind == "signing" and (what := backing.signed()):
        noun += f" ({quoted(what)})"
    host = engagement.place.country if kind == "visit" and where else None
    said = f"{noun} of {_parties(backing, engagement, viewed, host)}"
    if kind == "visit":
        said += f" {preposition} {where}" if where else ""
        said += f" {happened}"
    else:
        said += f" {happened}" + (f" {preposition} {where}" if where else "")
    return said + (f", with {people}" if people else "")


def _parties(
    backing: Backing, engagement: MergedEngagement, viewed: Collection[str], host: str | None = None
) -> str:
    """The parties, those of the brief first, but for the one whose country is visited."""
    named = [each for each in engagement.parties if each != host]
    given = [each for each in named if backing.says("party", each)] or list(engagement.parties)
    ordered = sorted(given, key=lambda each: (each not in viewed, each))
    if len(ordered) <= _MOST_PARTIES:
        return parties_words(ordered)
    shown = [party_words(each) for each in ordered[: _MOST_PARTIES - 1]]
    return listed([*shown, f"{len(ordered) - len(shown)} other parties"])


def _with_role(backing: Backing, engagement: MergedEngagement, role: str) -> list[MergedParticipant]:
    return _foremost([each for each in engagement.participants if each.role == role and backing.has(each)])


def _foremost(people: Iterable[MergedParticipant], viewed: Collection[str] = ()) -> list[MergedParticipant]:
    """One of each party of the brief first, then the others; those with a name before those without."""
    named = sorted(people, key=lambda each: not each.name)
    first = [next((each for each in named if each.party == party), None) for party in viewed]
    chosen = [each for each in first if each is not None]
    return [*chosen, *(each for each in named if each not in chosen)]


def _by_party(
    backing: Backing, engagement: MergedEngagement, viewed: Collection[str]
) -> list[list[MergedParticipant]]:
    sides: dict[str, list[MergedParticipant]] = {}
    for each in engagement.participants:
        if backing.has(each):
            sides.setdefault(each.party or "", []).append(each)
    return [_foremost(sides[party]) for party in sorted(sides, key=lambda each: (each not in viewed, each))]


def _people(backing: Backing, people: Iterable[MergedParticipant]) -> str:
    """The first few by name, and how many others."""
    everybody = list(people)
    shown = [said for each in everybody[:_MOST_PEOPLE] if (said := _person(backing, each))]
    more = len(everybody) - len(shown)
    return listed([*shown, *([f"{more} other{'s' if more > 1 else ''}"] if more and shown else [])])


def _person(backing: Backing, person: MergedParticipant) -> str:
    """ "Rear Admiral Anna Berg (Chief of Staff, Norway)", as far as an account says each."""
    parts = {part: backing.named(person, part) for part in ("rank", "name", "post", "party")}
    called = clipped(on_one_line(" ".join(each for each in (parts["rank"], parts["name"]) if each)), _LONGEST)
    post = clipped(on_one_line(parts["post"] or ""), _LONGEST)
    party = party_words(parts["party"]) if parts["party"] else ""
    first = called or post or party
    rest = ", ".join(each for each in (post, party) if each and each != first)
    return f"{first} ({rest})" if rest else first


def _place(backing: Backing, engagement: MergedEngagement) -> str:
    city = backing.says("city", engagement.place.city)
    country = backing.says("country", engagement.place.country)
    venue = None if city else backing.says("venue", engagement.place.venue)
    where = ", ".join(each for each in (venue, city, party_words(country) if country else None) if each)
    return clipped(on_one_line(where), _LONGEST)
