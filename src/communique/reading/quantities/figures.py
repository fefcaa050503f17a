"""Figures: the quantities that a report gives about the parties' relations.

Takes a report with its sentences and the parties named in it, gives `Figure` records: trade, aid, loans,
arms, trainees, scholarships, troops of exercises, crews and the like. Ages, casualties, votes, prices at
home, resolution numbers and spans of time are none. A report without an engagement has no figures either:
that is for the caller, who knows the engagements, to decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.codebook.records import Figure, Report
from communique.reading.quantities.figures_content import clause, main_parties, measure, parties_of, period
from communique.reading.quantities.figures_features import Setting, is_countable, probability
from communique.reading.quantities.quantities import Quantity, find_quantities
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import Sentence
from communique.reading.times.expressions import Anchor, TimeExpression, find_times

__all__ = ["candidates", "find_figures"]

#: Quantities at least as likely as this are figures. Tuned as the weights are, see ``data/figures.toml``.
_THRESHOLD = 0.5
#: Characters between two equal percentages that are two figures and no repetition.
_SHARES_TOGETHER = 120


def find_figures(
    report: Report,
    sentences: Sequence[Sentence],
    parties: Sequence[PartyMention],
    *,
    times: Sequence[TimeExpression] | None = None,
    home: str | None = None,
) -> tuple[Figure, ...]:
    """The figures of a report, in the order of the text; one that the report repeats is given once.

    ``times`` are the report's time expressions, where they are already known; ``home`` is the party whose
    outlet publishes the report, which "our country" and an unsaid second party stand for. Figures are taken
    from the body: a title repeats them rounded.
    """
    main = main_parties(parties, home)
    anchor = Anchor(report.published, report.dateline_date)
    found: dict[tuple[float, str], Quantity] = {}
    figures: list[Figure] = []
    for quantity, setting in candidates(report, sentences, parties, times=times, home=home):
        if probability(quantity, setting) < _THRESHOLD:
            continue
        known = found.setdefault((quantity.value, quantity.unit), quantity)
        if known is not quantity and not _is_other_share(known, quantity):
            continue
        figures.append(_figure(report, quantity, setting, main, anchor))
    return tuple(figures)


def candidates(
    report: Report,
    sentences: Sequence[Sentence],
    parties: Sequence[PartyMention],
    *,
    times: Sequence[TimeExpression] | None = None,
    home: str | None = None,
) -> Iterator[tuple[Quantity, Setting]]:
    """Every quantity of the body that can be a figure, with its sentence and the parties and times in it."""
    main = main_parties(parties)
    left = list(reversed(find_quantities(report.text, report.body_start, parties=main, home=home)))
    for sentence in sentences:
        own = []
        while left and left[-1].start < sentence.end:
            quantity = left.pop()
            if quantity.start >= sentence.start:
                own.append(quantity)
        if not own:
            continue
        setting = Setting(
            report.text,
            sentence,
            [party for party in parties if sentence.start <= party.start < sentence.end],
            _times(report.text, sentence, times),
        )
        for quantity in own:
            if is_countable(quantity, setting):
                yield quantity, setting


def _is_other_share(known: Quantity, quantity: Quantity) -> bool:
    """Whether two equal percentages stand together, as in "50 percent in cash and 50 percent in goods"."""
    return quantity.kind == "share" and quantity.start - known.end <= _SHARES_TOGETHER


def _times(text: str, sentence: Sentence, times: Sequence[TimeExpression] | None) -> Sequence[TimeExpression]:
    if times is None:
        return find_times(text, sentence.start, sentence.end)
    return [time for time in times if sentence.start <= time.start < sentence.end]


def _figure(
    report: Report, quantity: Quantity, setting: Setting, main: Sequence[str], anchor: Anchor
) -> Figure:
    span = clause(quantity, setting)
    return Figure(
        measure=measure(quantity, setting),
        value=quantity.value,
        unit=quantity.unit,
        period=period(quantity, setting, anchor),
        parties=parties_of(quantity, setting, main),
        evidence=report.evidence(span.start, span.end),
    )
