"""The sections that briefs have in common, each bounded in length, with what is left out counted.

Takes a `View`, gives `Section` values. Every section says plainly when the ledger holds nothing for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from communique.briefs.difference_words import differing
from communique.briefs.engagement_words import engagement_item, when
from communique.briefs.model import Counted, Item, Picture, Section, Sentence
from communique.briefs.people_words import post_sentences
from communique.briefs.record_words import (
    commitment_item,
    figure_item,
    outcome_said,
    position_item,
    standing_said,
)
from communique.briefs.view import View
from communique.codebook import Outcome
from communique.ledger import ReportedPosition
from communique.questions.cadence import cadence
from communique.questions.known import called
from communique.rendering.visible import clipped, on_one_line
from communique.rendering.wording import date_words, listed, party_words, term
from communique.resolution import Commitment, MergedEngagement, MergedFigure, MergedPerson, is_open
from communique.resolution.windows import window

__all__ = [
    "agreements",
    "at_a_glance",
    "commitments",
    "differences",
    "figures",
    "last_engagements",
    "left_out",
    "people",
    "plans",
    "positions",
]

_STATUSES = ("held", "planned", "proposed", "cancelled")
# Accounts of so many engagements are compared; older ones are left to the commands.
_COMPARED = 80
_FEW_WORDS = 3
# A date of so many days tells no year; so many dates make a rhythm.
_VAGUE = 366
_FEWEST = 3
_LONGEST_NAME = 60


def at_a_glance(view: View, pictures: Iterable[Picture | None]) -> Section:
    """How many engagements there are, from when to when, and what is not known of them."""
    facts = [*_totals(view), *_silence(view)]
    shown = tuple(each for each in pictures if each is not None)
    return Section(title="At a glance", items=(Item(sentences=tuple(facts)),), pictures=shown)


def last_engagements(view: View, most: int) -> Section:
    """The last engagements that took place. Those inside another one are counted with it, and told where
    there is room.
    """
    known = view.by_id
    outer = [each for each in view.held if not _is_inside(each, known)]
    inner = [each for each in view.held if _is_inside(each, known)]
    chosen = {each.id for each in [*outer, *inner][:most]}
    items = [_with_inner(view, each) for each in view.held if each.id in chosen]
    return _section(
        "Last engagements", items, len(view.held) - most, view.listing_of("held"), "held engagement"
    )


def plans(view: View, most: int) -> Section:
    """What is planned, proposed or was called off, and what was planned for a day that has passed."""
    items = [_plan(view, each) for each in view.ahead[:most]]
    command = view.listing_of("planned", "proposed", "cancelled")
    return _section("Planned, proposed, called off", items, len(view.ahead) - most, command, "plan")


def people(view: View, title: str, chosen: Sequence[Sequence[MergedPerson]], most: int) -> Section:
    """The first people of each group with the posts last reported and those before, and how often they take
    part.
    """
    counts = Counter(
        one.person for each in view.engagements for one in each.participants if one.person is not None
    )
    items = [_someone(view, each, counts[each.id]) for group in chosen for each in group[:most]]
    more = sum(max(0, len(group) - most) for group in chosen)
    command = view.commands.list("people", view.parties[:1])  # nobody is of two
    return _section(title, items, more, command, "person")


def _someone(view: View, person: MergedPerson, times: int) -> Item:
    often = f"In {_some(times, 'engagement')}."
    posts = post_sentences(view.known, person, view.commands)
    party = f" ({party_words(person.party)})" if person.party else ""
    lead = f"{clipped(on_one_line(called(person)), _LONGEST_NAME)}{party}"
    return Item(lead=lead, sentences=(*posts, Counted(text=often, command=view.listing)))


def agreements(view: View, most: int) -> Section:
    """What was signed or agreed, the latest first, and what became of it."""
    made = [(each, doc, outcome) for each in view.engagements for doc, outcome in _signed(each, view)]
    items = [_agreement(view, *one) for one in made[:most]]
    command = view.commands.list("outcomes", view.parties)
    return _section("Agreements and what became of them", items, len(made) - most, command, "agreement")


def commitments(view: View, chosen: Sequence[Commitment], most: int) -> Section:
    """What is overdue, the latest due first, then what is due next, then what has no day; what has come to an
    end is counted.
    """
    known = view.known
    still = [each for each in chosen if is_open(each)]
    wanted = len(view.parties)
    late = sorted(
        (each for each in still if known.is_overdue(each)), key=lambda each: (_negative(each.due), each.id)
    )
    due = sorted(
        (each for each in still if each.due and not known.is_overdue(each)),
        key=lambda each: (each.due or "", each.id),
    )
    no_day = sorted(
        (each for each in still if not each.due),
        key=lambda each: (len({*each.by, *each.to}) > wanted, _is_vague(each), *_latest_first(each)),
    )
    told = _told_once([*late, *due, *no_day])
    items = [commitment_item(known, each) for each in told[:most]]
    command = view.commands.list("commitments", view.parties)
    ended = Counter(each.status for each in chosen if not is_open(each))
    if ended:
        counts = listed(f"{count} {status}" for status, count in sorted(ended.items()))
        items.append(Item(sentences=(Counted(text=f"No longer open: {counts}.", command=command),)))
    return _section("Open commitments", items, len(told) - most, command, "open commitment")


def positions(view: View, chosen: Sequence[ReportedPosition], most: int) -> Section:
    """Stances, the latest first, one for each holder, stance and target."""
    groups: dict[tuple[str, str, str], list[ReportedPosition]] = {}
    for each in sorted(chosen, key=lambda one: _by_day(view, one)):
        said = each.position
        groups.setdefault((said.holder, said.stance, said.target), []).append(each)
    items = [position_item(view.known, each) for each in list(groups.values())[:most]]
    command = view.commands.list("positions", view.parties)
    return _section("Positions", items, len(groups) - most, command, "position")


def figures(view: View, chosen: Sequence[MergedFigure], most: int) -> Section:
    """Figures, those of just these parties and of the latest periods first."""
    ordered = sorted(
        chosen,
        key=lambda each: (len(each.parties), _negative(each.period), -each.sources, each.measure, each.id),
    )
    items = [figure_item(view.known, each) for each in ordered[:most]]
    return _section(
        "Figures", items, len(ordered) - most, view.commands.list("figures", view.parties), "figure"
    )


def differences(view: View, most: int) -> Section:
    """Where accounts of one engagement contradict each other, the latest first."""
    told_twice = [each for each in view.engagements if len({one.doc for one in each.accounts}) > 1]
    found = differing(view.known, told_twice[:_COMPARED])
    if told_twice and not found:
        compared = _some(len(told_twice[:_COMPARED]), "engagement")
        text = f"{compared} told by more than one report: no contradiction."
        return Section(
            title="Where accounts differ",
            items=(Item(sentences=(Counted(text=text, command=view.listing),)),),
        )
    return _section("Where accounts differ", found[:most], len(found) - most, view.differing, "difference")


def _totals(view: View) -> list[Sentence]:
    counts = Counter(each.status for each in view.engagements)
    told = [
        f"{counts[each]} {'called off' if each == 'cancelled' else each}"
        for each in _STATUSES
        if counts[each]
    ]
    number, docs = len(view.engagements), view.docs
    sources = view.known.sources(docs)
    text = (
        f"{_some(number, 'engagement')} of {view.subject} on record ({', '.join(told)}), told by "
        f"{_some(len(docs), 'report')}, {sources} of them independent."
    )
    return [Counted(text=text, command=view.listing)]


def _silence(view: View) -> list[Sentence]:
    """The first and last days, and how many engagements have none."""
    spans = [(span, each) for each in view.held if (span := window(each.date)) and span.bounded]
    facts: list[Sentence] = []
    if spans:
        first = min(spans, key=lambda each: each[0].first)[1]
        last = max(spans, key=lambda each: each[0].last)[1]
        text = f"The first dated one is of {date_words(first.date)}"
        if last != first:
            text += f", the last of {date_words(last.date)}; no later one has a date"
        facts.append(Counted(text=f"{text}.", command=view.listing))
    reach = max((each.published or "" for each in view.known.held), default="")
    days = [each.date for span, each in spans if each.date and span.days < _VAGUE and each.parent is None]
    if len(days) >= _FEWEST and reach:
        text = f"By their dates {cadence(days, reach)}; reports reach {date_words(reach)}."
        facts.append(Counted(text=text, command=view.listing))
    undated = sum(each.date is None for each in view.engagements)
    if undated:
        text = f"No day is stated for {undated if undated > 1 else 'one'} of them."
        facts.append(Counted(text=text, command=view.listing))
    return facts


def _is_inside(engagement: MergedEngagement, known: Mapping[str, MergedEngagement]) -> bool:
    """Whether it lies inside another one that took place."""
    return engagement.parent in known and known[engagement.parent or ""].status == "held"


def _with_inner(view: View, engagement: MergedEngagement) -> Item:
    item = engagement_item(view.known, engagement, view.parties)
    inner = [each for each in view.engagements if each.parent == engagement.id]
    if not inner:
        return item
    kinds = Counter(term(each.type) for each in inner)
    told = listed(_some(count, kind) for kind, count in sorted(kinds.items()))
    more = Counted(text=f"Inside it: {told}.", command=view.listing)
    return Item(lead=item.lead, sentences=(*item.sentences, more))


def _plan(view: View, engagement: MergedEngagement) -> Item:
    item = engagement_item(view.known, engagement, view.parties)
    span = window(engagement.date)
    today = window(view.known.day)
    if engagement.status not in ("planned", "proposed") or not span or not today or span.last >= today.first:
        return item
    text = "That day has passed; no report says whether it took place."
    silent = Counted(text=text, command=view.listing)
    return Item(lead=item.lead, sentences=(*item.sentences, silent))


def _signed(engagement: MergedEngagement, view: View) -> list[tuple[str, Outcome]]:
    """What was signed or agreed, as the account says it that tells of most."""
    told = [
        (account.doc, [each for each in account.outcomes if _is_agreement(each, view)])
        for account in engagement.accounts
    ]
    doc, outcomes = max(told, key=lambda each: len(each[1]), default=("", []))
    return [(doc, each) for each in outcomes]


def _is_agreement(outcome: Outcome, view: View) -> bool:
    return outcome.kind in ("signed", "agreed") and (
        not view.parties or set(view.parties) <= set(outcome.parties)
    )


def _agreement(view: View, engagement: MergedEngagement, doc: str, outcome: Outcome) -> Item:
    """An agreement, and the commitments in which the same words went on."""
    said = outcome_said(view.known, doc, outcome)
    later: list[Sentence] = [
        sentence
        for each in view.known.commitments_of(engagement)
        if _tells_of(each, doc, outcome)
        for sentence in standing_said(view.known, each)
    ]
    unknown = Counted(
        text="What became of it is not stated.", command=view.commands.list("commitments", view.parties)
    )
    return Item(lead=when(engagement, view.known), sentences=(said, *(later[:1] or [unknown])))


def _tells_of(commitment: Commitment, doc: str, outcome: Outcome) -> bool:
    return any(
        step.doc == doc
        and step.evidence.start < outcome.evidence.end
        and outcome.evidence.start < step.evidence.end
        for step in commitment.steps
    )


def _section(title: str, items: Sequence[Item], more: int, command: str, what: str) -> Section:
    """A section, with a line for what it leaves out, or one that says that there is nothing."""
    if not items:
        none = Counted(text=f"No {what} is on record.", command=command)
        return Section(title=title, items=(Item(sentences=(none,)),))
    if more <= 0:
        return Section(title=title, items=tuple(items))
    return Section(title=title, items=tuple(items), more=left_out(more, command))


def left_out(more: int, command: str) -> Counted:
    """How many a section leaves out, and how to list them."""
    return Counted(text=f"{more} more: `{command}`", command=command)


def _some(count: int, what: str) -> str:
    several = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{count} {what if count == 1 else several}"


def _told_once(ordered: Iterable[Commitment]) -> list[Commitment]:
    """The first of those that are one promise told again."""
    told: list[Commitment] = []
    for each in ordered:
        if not any(_is_told_again(each, before) for before in told):
            told.append(each)
    return told


def _is_told_again(one: Commitment, before: Commitment) -> bool:
    """Whether two say the same in the same words: of the same parties or some of them, for no other day."""
    if one.what.casefold() != before.what.casefold():
        return False
    if one.due != before.due and None not in (one.due, before.due):
        return False
    return any(
        {*less.by} <= {*more.by} and {*less.to} <= {*more.to} for less, more in ((one, before), (before, one))
    )


def _is_vague(commitment: Commitment) -> bool:
    """Whether its words name no more than a kind of thing ("agreement")."""
    return len(commitment.what.split()) < _FEW_WORDS


def _latest_first(commitment: Commitment) -> tuple[str, str]:
    reported = max((each.reported or "" for each in commitment.steps), default="")
    return _negative(reported), commitment.id


def _by_day(view: View, one: ReportedPosition) -> tuple[str, str, int]:
    return _negative(view.known.reported(one.doc)), one.doc, one.position.evidence.start


def _negative(day: str | None) -> str:
    """A text that sorts the later day first, what has no day last."""
    return "".join(chr(ord("9") - int(each)) if each.isdigit() else each for each in day or "") or "~"
