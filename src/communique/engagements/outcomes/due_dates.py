"""By when what came out of an engagement is due.

Takes a statement with its clause; gives an ISO 8601 value to come, or None.
"""

from __future__ import annotations

from datetime import date

from communique.engagements.dates.report_days import anchor_of, report_day
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.statements import Statement
from communique.reading.times import calendar
from communique.reading.times.expressions import TimeExpression, resolve

__all__ = ["due_date"]

_NEVER_DUE = frozenset({"conveyed", "reaffirmed"})
_WHEN_SAID = frozenset({"weekday", "part_of_day"})  # "they agreed on Tuesday"


def due_date(analysis: Analysis, parse: Parse, statement: Statement) -> str | None:
    """The first time in the words for what came out, else the first time to come that the clause gives after
    its word; of what was signed only a deadline, since another time is when it was signed.
    """
    if statement.outcome in _NEVER_DUE:
        return None
    what, clause = statement.complement or statement.clause, statement.clause
    inside = [] if statement.outcome == "signed" else _times(analysis, what.start, what.end)
    later = _times(analysis, max(statement.node.end, clause.start), clause.end)
    anchor, today = anchor_of(analysis), report_day(analysis)
    values = [resolve(time, anchor, tense="future") for time in inside]
    values = [
        None if time.kind != "deadline" and _is_over(value, today) else value
        for time, value in zip(inside, values, strict=True)
    ]
    for time in later:
        if _is_of_another(parse, statement.content, time):
            continue
        own = time.kind in _WHEN_SAID or (statement.outcome == "signed" and time.kind != "deadline")
        value = None if own else resolve(time, anchor, tense="future")
        values.append(value if _is_to_come(value, today) else None)
    return next((value for value in values if value), None)


def _is_of_another(parse: Parse, content: Node | None, time: TimeExpression) -> bool:
    """Whether a time belongs to what is agreed besides: "agreed to train divers and to meet in May"."""
    node = parse.node_at(time.start)
    if content is None or node is None or not content.tag.startswith("V"):
        return False
    above = list(parse.ancestors(node))
    if content.dep == "conj" and content not in above:
        return parse.head(content) in above and time.start < content.start
    return any(a.dep == "conj" and a.head == content.index and a.tag.startswith("V") for a in above)


def _times(analysis: Analysis, start: int, end: int) -> list[TimeExpression]:
    return [time for time in analysis.times if start <= time.start < end]


def _is_over(value: str | None, today: date | None) -> bool:
    """Whether a date lies before the day of the report: "agreements reached in May last year"."""
    when = calendar.parse(value or "")
    return bool(when and today and when.last and when.last < today)


def _is_to_come(value: str | None, today: date | None) -> bool:
    """Whether a date is not over on the day of the report."""
    when = calendar.parse(value or "")
    return bool(when and today and when.last and when.last > today)
