"""Lines for one thing of a ledger: an engagement, a person, a report, a run.

Takes records, gives texts for people at a terminal. Printing is left to the command.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from communique.cli.diff import change_lines
from communique.cli.listing import coded_by, columns, lines, person_words
from communique.codebook import Reading
from communique.ledger import Change, HeldStatement, Run, Version
from communique.rendering.visible import clipped, on_one_line
from communique.rendering.wording import NOT_STATED, date_words, heading, parties_words, place_words, term
from communique.resolution import (
    Career,
    Comparison,
    MergedEngagement,
    MergedPerson,
    PostConflict,
    Row,
    StatusStep,
)

__all__ = ["engagement_lines", "person_lines", "report_lines", "row_lines", "run_lines"]

_QUOTE = 200


def engagement_lines(engagement: MergedEngagement, comparison: Comparison) -> Iterator[str]:
    """An engagement: what the reports say together, how it went on, and each account of it."""
    yield f"{term(engagement.type).capitalize()} {engagement.id}, {engagement.status}"
    yield from (f"  {name:<9} {value}" for name, value in _facts(engagement).items())
    yield "\nParticipants"
    for person in engagement.participants:
        known = f" {person.person}" if person.person else ""
        yield f"  {term(person.role)}: {person_words(person)}{known}"
    yield "\nHistory"
    yield from _indented(columns(_step(step) for step in engagement.history))
    yield "\nAccounts"
    for account in engagement.accounts:
        yield f"  {account.doc} ({account.reported or 'no date'}) {account.id}"
        yield from (f"    “{_short(span.text)}”" for span in account.evidence)
    yield from _comparison(comparison)


def person_lines(
    person: MergedPerson,
    career: Career,
    conflicts: Sequence[PostConflict],
    engagements: Sequence[MergedEngagement],
) -> Iterator[str]:
    """A person: names, career with gaps and conflicts, engagements."""
    party = f" ({parties_words([person.party])})" if person.party else ""
    yield f"{person.name}{party} {person.id}"
    yield f"  written   {'; '.join(person.names)}"
    yield "\nCareer, as reported"
    yield from _indented(
        columns(
            (
                _span(each.first, each.last),
                ", ".join(part for part in (each.rank, each.post) if part),
                parties_words([each.party] if each.party else []),
                ", ".join(each.docs),
            )
            for each in career.tenures
        )
    )
    for gap in career.gaps:
        yield f"  nothing reported between {gap.after} and {gap.before}"
    for conflict in conflicts:
        other = conflict.right if conflict.left.person == person.id else conflict.left
        yield f"  conflict: {other.name} ({other.person}) is reported as {conflict.post} at the same time"
    yield "\nEngagements"
    yield from _indented(lines("engagements", engagements))


def report_lines(
    reading: Reading, versions: Sequence[Version], statements: Sequence[HeldStatement]
) -> Iterator[str]:
    """A report: where it is from, its versions, and each value read from it."""
    report = reading.report
    yield f"{heading(report)} {report.id}"
    facts = {
        "outlet": report.outlet,
        "credits": report.agency,
        "published": report.published,
        "url": report.url,
    }
    yield from (f"  {name:<9} {value}" for name, value in facts.items() if value)
    yield "\nVersions"
    for version in versions:
        newest = " (newest)" if version.is_current else ""
        by = coded_by(version.reader) or f"read by {version.reader}"
        yield f"  {version.number}: got {version.got}, {by}{newest}"
        yield f"     SHA-256 {version.text_hash}"
        yield from (f"     from {origin}" for origin in version.origins)
    yield "\nStatements"
    yield from _indented(
        columns(
            (
                each.id,
                each.record,
                each.field,
                each.value,
                _sure(each.confidence),
                f"“{_short(each.words or '')}”",
            )
            for each in statements
        )
    )


def run_lines(run: Run, changes: Sequence[Change]) -> Iterator[str]:
    """A run: when, what it counted, what it changed."""
    yield f"Run {run.id}: {run.command}, by reader {run.reader}"
    yield f"  from {run.started} to {run.finished or 'not finished: it was cut off'}"
    counts = (f"{getattr(run, f'reports_{what}')} {what}" for what in ("read", "changed", "known", "failed"))
    yield f"  reports: {', '.join(counts)}"
    yield ""
    yield from change_lines(changes)


def _facts(engagement: MergedEngagement) -> dict[str, str]:
    docs = {account.doc for account in engagement.accounts}
    return {
        "date": date_words(engagement.date) or NOT_STATED,
        "parties": parties_words(engagement.parties),
        "place": place_words(engagement.place) or NOT_STATED,
        "topics": ", ".join(map(term, engagement.topics)) or NOT_STATED,
        "inside": engagement.parent or "nothing else",
        "reports": f"{len(docs)}, of which {engagement.sources} independent",
    }


def _step(step: StatusStep) -> tuple[str, ...]:
    days = f"for {date_words(step.date)}" if step.date else ""
    return step.reported or "no date", step.step, days, step.doc


def _comparison(comparison: Comparison) -> Iterator[str]:
    """What reports say differently, what a side leaves out."""
    if len(comparison.docs) < 2:
        return
    yield "\nCompared"
    for row in comparison.rows:
        if row.verdict not in ("single", "agree"):
            yield from row_lines(row)
    for one in comparison.omissions:
        sides = f" (the side of {parties_words(one.sides)})" if one.sides else ""
        yield f"  {one.field}: not in {', '.join(one.left_out_by)}{sides}"


def row_lines(row: Row) -> Iterator[str]:
    """A field of which reports give different values: the verdict, and each value with its report."""
    yield f"  {row.field}: {row.verdict}"
    for value in row.values:
        if value.value:
            yield f"    {value.doc}: {value.value}"


def _indented(some: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in some)


def _span(first: str | None, last: str | None) -> str:
    return "no date" if first is None else first if first == last else f"{first} to {last}"


def _sure(confidence: float | None) -> str:
    return "" if confidence is None else f"{confidence:.2f}"


def _short(words: str) -> str:
    return clipped(on_one_line(words), _QUOTE)
