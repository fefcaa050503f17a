"""Briefs put together: on a pair of parties, a state or organisation, a person, an engagement.

Takes a `Holdings`, what the brief is on, and a day; gives a `Brief`. Which records belong to it is decided
here, what is said of them in `sections`; looks are left to the renderers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product

from communique import __version__
from communique.briefs import sections
from communique.briefs.commands import Commands
from communique.briefs.engagement_sections import engagement_sections
from communique.briefs.known import Known
from communique.briefs.model import Brief, Counted, Picture, Section
from communique.briefs.person_sections import person_sections
from communique.briefs.pictures import network_picture, timeline_picture
from communique.briefs.view import View, by_recency
from communique.ledger import ReportedPosition, reader_version
from communique.ledger.holdings import Holdings
from communique.questions.known import called
from communique.rendering.wording import date_words, parties_words, party_words, term
from communique.resolution import MergedEngagement, MergedPerson

__all__ = ["engagement_brief", "pair_brief", "person_brief", "state_brief"]


def pair_brief(ledger: Holdings, one: str, other: str, day: str) -> Brief:
    """A brief on what two parties (codes) have with each other, as the ledger knew it on an ISO day."""
    known, commands = Known(ledger, day), Commands(ledger.location)
    pair = (one, other)
    subject = f"{party_words(one)} and {party_words(other)}"
    view = _view(known, commands, subject, pair, known.engagements(pair))
    made = [
        sections.at_a_glance(view, [_timeline(view), _people_picture(view, pair)]),
        sections.last_engagements(view, 6),
        sections.plans(view, 3),
        sections.people(view, "People on either side", [_foremost(view, each) for each in pair], 3),
        sections.agreements(view, 4),
        sections.commitments(view, known.commitments(pair), 4),
        sections.positions(view, _between(view, pair), 4),
        sections.figures(view, known.figures(pair), 3),
        sections.differences(view, 3),
    ]
    return _brief(view, subject, "pair", made)


def state_brief(ledger: Holdings, party: str, day: str) -> Brief:
    """A brief on the engagements of one party (a code)."""
    known, commands = Known(ledger, day), Commands(ledger.location)
    subject = party_words(party)
    view = _view(known, commands, subject, (party,), known.engagements([party]))
    people = _foremost(view, party)
    made = [
        sections.at_a_glance(view, [_timeline(view), _partners_picture(view, party)]),
        sections.last_engagements(view, 5),
        sections.plans(view, 3),
        sections.people(view, "People who take part most", [people], 4),
        sections.agreements(view, 3),
        sections.commitments(view, known.commitments([party]), 4),
        sections.positions(view, known.positions([party]), 3),
        sections.figures(view, known.figures([party]), 3),
        sections.differences(view, 3),
    ]
    return _brief(view, subject, "state", made)


def person_brief(ledger: Holdings, person: MergedPerson, day: str) -> Brief:
    """A brief on a person: posts, engagements, whom they met, what differs."""
    known, commands = Known(ledger, day), Commands(ledger.location)
    seen = known.person(person.id)
    parties = (person.party,) if person.party else ()
    view = _view(known, commands, called(seen or person), parties, known.engagements_of(person.id))
    view = view._replace(listing=commands.show("person", person.id))
    return _brief(view, view.subject, "person", person_sections(view, seen) if seen else [])


def engagement_brief(ledger: Holdings, engagement: MergedEngagement, day: str) -> Brief:
    """A brief on one engagement: how it came about, who took part, what came of it, who says what."""
    known, commands = Known(ledger, day), Commands(ledger.location)
    family = known.family(engagement)
    seen = next((each for each in family if each.id == engagement.id), None)
    day_said = date_words(engagement.date) or "a day not stated"
    title = f"{term(engagement.type).capitalize()} of {day_said}, {parties_words(engagement.parties[:3])}"
    view = _view(known, commands, title, engagement.parties, family)
    view = view._replace(listing=commands.show("engagement", engagement.id))
    return _brief(view, title, "engagement", engagement_sections(view, seen) if seen else [])


def _view(
    known: Known,
    commands: Commands,
    subject: str,
    parties: tuple[str, ...],
    engagements: Iterable[MergedEngagement],
) -> View:
    ordered = by_recency(known, engagements)
    known.meet(one.person for each in ordered for one in each.participants if one.person)
    return View(known, commands, subject, parties, ordered, commands.engagements(parties))


def _brief(view: View, title: str, kind: str, made: Sequence[Section]) -> Brief:
    return Brief(
        title=title,
        kind=kind,
        day=view.known.day,
        basis=_basis(view),
        program=f"Communiqué {__version__} (reader {reader_version()})",
        sections=tuple(made),
    )


def _basis(view: View) -> Counted:
    """How many reports the ledger had on the day, and from when."""
    held = view.known.held
    days = sorted(each.published for each in held if each.published)
    undated = len(held) - len(days)
    sources = view.known.sources(each.id for each in held)
    text = f"The ledger knows {len(held)} reports, {sources} of them independent"
    if days:
        text += f", published {date_words(days[0])} to {date_words(days[-1])}"
    if undated:
        text += f"; {undated} without a date count{'s' if undated == 1 else ''} as of any day"
    return Counted(text=f"{text}.", command=view.commands.list("reports"))


def _timeline(view: View) -> Picture | None:
    return timeline_picture(view.engagements, lambda each: (term(each.type),), 0.55)


def _foremost(view: View, party: str) -> list[MergedPerson]:
    """The people of a party by how often they take part; of equals whoever came last."""
    counts: Counter[str] = Counter()
    for each in view.engagements:
        counts.update(list(dict.fromkeys(one.person for one in each.participants if one.person)))
    people = (view.known.person(id) for id, _ in counts.most_common())
    return [each for each in people if each is not None and each.party == party]


def _people_picture(view: View, pair: tuple[str, str]) -> Picture | None:
    weights: Counter[tuple[str, str]] = Counter()
    for each in view.held:
        weights.update(product(_names(view, each, pair[0]), _names(view, each, pair[1])))
    return network_picture(weights)


def _partners_picture(view: View, party: str) -> Picture | None:
    """The people of a party and the parties with which they took part."""
    weights: Counter[tuple[str, str]] = Counter()
    for each in view.held:
        others = [party_words(other) for other in each.parties if other != party]
        weights.update(product(_names(view, each, party), others))
    return network_picture(weights)


def _names(view: View, engagement: MergedEngagement, party: str) -> list[str]:
    """The people of a party who take part, by name."""
    people = (view.known.person(one.person) for one in engagement.participants)
    return sorted({called(each) for each in people if each is not None and each.party == party})


def _between(view: View, pair: tuple[str, str]) -> list[ReportedPosition]:
    """Stances of one on the other; else of either on a subject in a report of their engagements."""
    held = view.known.positions(pair)
    mutual = [each for each in held if each.position.target in pair]
    docs = view.docs
    return mutual or [each for each in held if each.doc in docs]
