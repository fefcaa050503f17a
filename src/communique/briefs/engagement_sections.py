"""The sections of a brief on one engagement: what it was, how it came about, what came of it, who says what.

Takes a `View` of the engagement with those inside and around it, gives sections.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.briefs import sections
from communique.briefs.difference_words import agreed_fields, difference_said
from communique.briefs.engagement_words import engagement_said
from communique.briefs.model import Counted, Item, Said, Section, Sentence
from communique.briefs.record_words import commitment_item, outcome_said
from communique.briefs.view import View
from communique.codebook import Outcome
from communique.rendering.wording import date_words, listed, party_words
from communique.resolution import MergedEngagement, Omission, StatusStep

__all__ = ["engagement_sections"]

_MOST_STEPS = 6
_MOST_OUTCOMES = 6
_MOST_PEOPLE = 6
_MOST_OMISSIONS = 3


def engagement_sections(view: View, engagement: MergedEngagement) -> list[Section]:
    """All sections, in order."""
    ids = dict.fromkeys(one.person for one in engagement.participants)
    people = [person for id in ids if (person := view.known.person(id)) is not None]
    return [
        _what(view, engagement),
        _history(view, engagement),
        sections.people(view, "People who took part", [people], _MOST_PEOPLE),
        _outcomes(view, engagement),
        _commitments(view, engagement),
        _accounts(view, engagement),
    ]


def _what(view: View, engagement: MergedEngagement) -> Section:
    told: list[Sentence] = [
        engagement_said(view.known, engagement, dated=True),
        *_not_stated(view, engagement),
    ]
    items = [Item(sentences=tuple(told))]
    for each in view.engagements:
        if each.id == engagement.parent:
            items.append(_related(view, each, "Inside"))
        elif each.parent == engagement.id:
            items.append(_related(view, each, "With it"))
    return Section(title="What it was", items=tuple(items))


def _not_stated(view: View, engagement: MergedEngagement) -> list[Counted]:
    missing = {
        "day": engagement.date,
        "place": engagement.place.city or engagement.place.country or engagement.place.venue,
        "topics": engagement.topics,
        "names of those who took part": [one for one in engagement.participants if one.name],
    }
    names = [name for name, value in missing.items() if not value]
    return [Counted(text=f"Not stated: {listed(names)}.", command=view.listing)] if names else []


def _related(view: View, engagement: MergedEngagement, lead: str) -> Item:
    return Item(lead=lead, sentences=(engagement_said(view.known, engagement, dated=True),))


def _history(view: View, engagement: MergedEngagement) -> Section:
    """Each step that a report made known, in order of report."""
    steps = engagement.history
    told = _spread(steps)
    if not told:
        none = Counted(text="No step is on record.", command=view.listing)
        return Section(title="How it came about", items=(Item(sentences=(none,)),))
    shown = [_step(view, each) for each in told if each.reported]
    undated = [sentence for each in told if not each.reported for sentence in _step(view, each).sentences]
    if undated:
        shown.append(Item(lead="Reports without a date", sentences=tuple(undated)))
    return _made("How it came about", shown, len(steps) - len(told), view.listing)


def _made(title: str, items: list[Item], more: int, command: str) -> Section:
    left = sections.left_out(more, command) if more > 0 else None
    return Section(title=title, items=tuple(items), more=left)


def _spread(steps: tuple[StatusStep, ...]) -> list[StatusStep]:
    """Steps that tell something new first, in order of report."""
    new = [each for i, each in enumerate(steps) if i == 0 or each.step != steps[i - 1].step]
    return new[:_MOST_STEPS]


def _step(view: View, step: StatusStep) -> Item:
    day = date_words(step.date)
    text = f"{step.step.capitalize()}{f' for {day}' if day and step.status != 'held' else ''}."
    reported = date_words(step.reported)
    return Item(
        lead=f"Reported {reported}" if reported else "",
        sentences=(Said(text=text, quotes=(view.known.quote(step.doc, step.evidence[:1]),)),),
    )


def _outcomes(view: View, engagement: MergedEngagement) -> Section:
    """What came of it, once for each thing, as the first report that says so words it."""
    found = list(_distinct(engagement))
    items = [Item(sentences=(outcome_said(view.known, *each),)) for each in found[:_MOST_OUTCOMES]]
    more = len(found) - len(items)
    if not items:
        none = Counted(text="What came of it is not stated.", command=view.listing)
        items = [Item(sentences=(none,))]
    return _made("What came of it", items, more, view.listing)


def _distinct(engagement: MergedEngagement) -> Iterable[tuple[str, Outcome]]:
    """Outcomes of the account that tells of most first; of the others what it has no kind of."""
    accounts = sorted(engagement.accounts, key=lambda each: -len(each.outcomes))
    kinds: set[str] = set()
    for account in accounts:
        fresh = [each for each in account.outcomes if each.kind not in kinds]
        kinds |= {each.kind for each in fresh}
        yield from ((account.doc, each) for each in fresh)


def _commitments(view: View, engagement: MergedEngagement) -> Section:
    found = view.known.commitments_of(engagement)
    items = [commitment_item(view.known, each) for each in found[:4]]
    command = view.commands.list("commitments")
    more = len(found) - len(items)
    if not items:
        items = [Item(sentences=(Counted(text="No commitment is on record.", command=command),))]
    return _made("Commitments", items, more, command)


def _accounts(view: View, engagement: MergedEngagement) -> Section:
    """What the accounts agree on, contradict each other on, and leave out."""
    comparison = view.known.compare(engagement)
    if len(comparison.docs) < 2:
        alone = Counted(text="One report alone tells of it.", command=view.listing)
        return Section(title="Accounts compared", items=(Item(sentences=(alone,)),))
    agreed = agreed_fields(comparison.rows)
    text = f"{len(comparison.docs)} reports, {view.known.sources(comparison.docs)} of them independent"
    text += f", agree on the {listed(agreed)}." if agreed else "; no field is given alike by two of them."
    items = [Item(sentences=(Counted(text=text, command=view.listing),))]
    for row in comparison.contradictions:
        said = difference_said(view.known, engagement, row)
        items += [Item(lead="Differs", sentences=(said,))] if said else []
    items += [_left_out(view, each) for each in comparison.omissions if each.sides][:_MOST_OMISSIONS]
    return Section(title="Accounts compared", items=tuple(items))


def _left_out(view: View, omission: Omission) -> Item:
    sides = listed(party_words(each) for each in omission.sides)
    name = omission.field.replace(":", " ").replace("_", " ")
    text = f"No readout of {sides} gives the {name}, which other reports give."
    return Item(lead="Left out", sentences=(Counted(text=text, command=view.listing),))
