"""Sentences on where accounts of one engagement differ: field by field, who says what.

Takes a comparison of accounts, gives items with a quote for each value. Nothing is judged true or false.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from communique.briefs.engagement_words import when
from communique.briefs.known import Known
from communique.briefs.model import Item, Said
from communique.codebook import Evidence
from communique.gazetteer import outlet_party
from communique.rendering.visible import clipped, on_one_line
from communique.rendering.wording import date_words, party_words, term
from communique.resolution import MergedEngagement, ReportedValue, Row
from communique.resolution.verdicts import CLASHES, differ, other_office, other_terms

__all__ = ["agreed_fields", "difference_said", "differing"]

_LONGEST = 110
_CLASHES = {"participant": other_office, "outcome": other_terms}


def differing(known: Known, engagements: Iterable[MergedEngagement]) -> list[Item]:
    """An item for each field on which accounts cannot all be right: days, places and offices before what kind
    of engagement it was, on which reports use words loosely.
    """
    found = [
        (row.field == "type", when(each, known), said)
        for each in engagements
        for row in known.compare(each).contradictions
        if (said := difference_said(known, each, row)) is not None
    ]
    ordered = sorted(found, key=lambda one: one[0])
    return [Item(lead=lead, sentences=(said,)) for _, lead, said in ordered]


def difference_said(known: Known, engagement: MergedEngagement, row: Row) -> Said | None:
    """Who says what of one field; None where the words of fewer than two values are known."""
    of = f"of the {term(engagement.type)}"
    values = _distinct(row)
    if len(values) < 2:
        return None
    told = "; ".join(f"{_value(row.field, each)} ({_who(known, each)})" for each in values)
    return Said(
        text=f"{_subject(row.field, of)}: {told}.",
        quotes=tuple(known.quote(each.doc, _sentences(engagement, each)) for each in values),
    )


def _sentences(engagement: MergedEngagement, given: ReportedValue) -> list[Evidence]:
    """The sentences of the account in which the words stand, where they are known, else the words."""
    whole = [span for each in engagement.accounts if each.doc == given.doc for span in each.evidence]
    return [
        next((one for one in whole if one.start <= span.start and span.end <= one.end), span)
        for span in given.evidence
    ]


def agreed_fields(rows: Sequence[Row]) -> list[str]:
    """The plain fields on which two or more accounts agree."""
    return [row.field for row in rows if row.verdict == "agree" and ":" not in row.field]


def _distinct(row: Row) -> list[ReportedValue]:
    """The first report of each of two values that cannot both be right; none where only one has words."""
    values: dict[str, ReportedValue] = {}
    for each in row.values:
        if each.value and each.evidence:
            values.setdefault(each.value, each)
    kind = row.field.partition(":")[0]
    clash = _CLASHES.get(kind) or CLASHES.get(kind, differ)
    pairs = combinations(values.values(), 2)
    clashing = (pair for pair in pairs if clash(pair[0].value or "", pair[1].value or "") == "contradict")
    return list(next(clashing, ()))


def _subject(field: str, of: str) -> str:
    name, _, what = field.partition(":")
    if name == "participant":
        return f"The office of {on_one_line(what)}"
    if name == "outcome":
        return f"What came {of}".replace(" of the", " out of the")
    return f"The {name} {of}"


def _value(field: str, given: ReportedValue) -> str:
    value = given.value or ""
    name = field.partition(":")[0]
    if name == "date":
        return date_words(value) or value
    if name == "country":
        return party_words(value)
    words = term(value) if name in ("type", "status") else value
    return clipped(on_one_line(words), _LONGEST)


def _who(known: Known, given: ReportedValue) -> str:
    """The outlet, and for whom it speaks; else when it was published."""
    report = known.reports[given.doc]
    side = outlet_party(report.outlet)
    told = on_one_line(report.outlet or "outlet not stated")
    day = date_words(report.published)
    parts = [told, f"for {party_words(side)}" if side else None, day]
    return ", ".join(each for each in parts if each)
