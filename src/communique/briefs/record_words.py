"""Sentences on commitments, agreements, positions and figures.

Takes records as a day knew them, gives items. What a report words is put in quotation marks, so that it is
plain that the words are the report's.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.briefs.known import Known
from communique.briefs.model import Item, Quote, Said
from communique.briefs.quoting import quoted
from communique.codebook import Outcome
from communique.ledger import ReportedPosition
from communique.rendering.visible import on_one_line
from communique.rendering.wording import amount, date_words, parties_words, party_words, term
from communique.resolution import Commitment, CommitmentStep, MergedFigure

__all__ = ["commitment_item", "figure_item", "outcome_said", "position_item", "standing_said"]

_LONGEST_WORDS = 110
_MOST_QUOTES = 1
_STANCES = {"does_not_recognise": "does not recognise"}
_LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_BECAME = {
    "reaffirmed": "It was reaffirmed",
    "partly met": "It is reported as partly met",
    "met": "It is reported as met",
    "lapsed": "It is reported as lapsed",
    "contradicted": "Another report denies it or tells it otherwise",
}
_DID = {
    "signed": "signed",
    "agreed": "agreed",
    "pledged": "pledged",
    "invited": "invited",
    "announced": "announced",
    "reaffirmed": "reaffirmed",
    "conveyed": "conveyed",
}


def commitment_item(known: Known, commitment: Commitment) -> Item:
    """What was undertaken by whom, when it is due and where it stands."""
    lead = _due(known, commitment)
    first = _undertaking(commitment)
    who = parties_words(commitment.by)
    whom = "" if commitment.by == commitment.to else f" towards {parties_words(commitment.to)}"
    said = Said(
        text=f"{who} undertook{whom}: {quoted(commitment.what)}{_reported(first)}.",
        quotes=(known.quote(first.doc, [first.evidence]),),
    )
    return Item(lead=lead, sentences=(said, *standing_said(known, commitment)))


def standing_said(known: Known, commitment: Commitment) -> tuple[Said, ...]:
    """What became of a commitment, in the words of the last report that says so; empty while it is open."""
    if commitment.status not in _BECAME:
        return ()
    step = next(each for each in reversed(commitment.steps) if each.status == commitment.status)
    return (
        Said(
            text=f"{_BECAME[commitment.status]}{_reported(step)}.",
            quotes=(known.quote(step.doc, [step.evidence]),),
        ),
    )


def outcome_said(known: Known, doc: str, outcome: Outcome) -> Said:
    """One thing that a report says was signed, agreed or pledged."""
    kind = on_one_line(outcome.instrument or "")
    instrument = f" ({kind})" if kind and kind.lower() not in outcome.what.lower() else ""
    who = parties_words(outcome.parties) or "Parties that are not named"
    text = f"{who} {_DID[outcome.kind]}: {quoted(outcome.what)}{instrument}."
    return Said(text=text, quotes=(known.quote(doc, [outcome.evidence]),))


def position_item(known: Known, positions: Sequence[ReportedPosition]) -> Item:
    """A stance of a party, as reports give it, the latest first."""
    first = positions[0]
    stance = _STANCES.get(first.position.stance, first.position.stance)
    target = party_words(first.position.target)
    target = target if target != first.position.target else quoted(first.position.target)
    more = f" ({len(positions)} reports)" if len(positions) > 1 else ""
    day = date_words(known.reported(first.doc))
    quotes = tuple(known.quote(each.doc, [each.position.evidence]) for each in positions[:_MOST_QUOTES])
    words = "" if target.startswith("“") else f": {quoted(first.position.evidence.text, _LONGEST_WORDS)}"
    text = f"{party_words(first.position.holder)} {stance} {target}{more}{words}."
    return Item(lead=day or "Day not stated", sentences=(Said(text=text, quotes=quotes),))


def figure_item(known: Known, figure: MergedFigure) -> Item:
    """A quantity with its unit, period and parties."""
    period = date_words(figure.period) or "Period not stated"
    docs = {each.doc for each in figure.accounts}
    more = f"; {len(docs)} reports" if len(docs) > 1 else ""
    value = f"{_quantity(figure.value)} {term(on_one_line(figure.unit))}".rstrip()
    parties = f" ({parties_words(figure.parties)}{more})" if figure.parties else ""
    text = f"{_capital(on_one_line(figure.measure))}: {value}{parties}."
    return Item(lead=period, sentences=(Said(text=text, quotes=_quotes(known, figure)),))


def _due(known: Known, commitment: Commitment) -> str:
    if not commitment.due:
        return "No day set"
    due = date_words(commitment.due)
    return f"Overdue since {due}" if known.is_overdue(commitment) else f"Due {due}"


def _undertaking(commitment: Commitment) -> CommitmentStep:
    """The step that words what was undertaken."""
    worded = [each for each in commitment.steps if commitment.what in each.evidence.text]
    opened = [each for each in commitment.steps if each.status == "open"]
    return (worded or opened or list(commitment.steps))[0]


def _reported(step: CommitmentStep) -> str:
    return f" (reported {date_words(step.reported)})" if step.reported else ""


def _quotes(known: Known, figure: MergedFigure) -> tuple[Quote, ...]:
    return tuple(known.quote(each.doc, [each.figure.evidence]) for each in figure.accounts[:_MOST_QUOTES])


def _quantity(value: float) -> str:
    """ "2.5 billion", "1,200"."""
    for size, name in _LARGE:
        if abs(value) >= size:
            return f"{amount(round(value / size, 3))} {name}"
    return amount(value)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
