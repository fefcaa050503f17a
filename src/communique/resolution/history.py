"""Where an engagement stood over time: proposed, planned, confirmed, postponed, cancelled, held.

Takes the cases of one engagement in order of report, gives a step for each. Nothing is inferred beyond the
order: each step is what one report says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from communique.resolution.cases import Case
from communique.resolution.merged import StatusStep
from communique.resolution.windows import window

__all__ = ["history", "last_status"]

_POSTPONED = re.compile(
    r"\b(?:postpon|put off|defer|delay|reschedul|adjourn|pushed back|moved to)", re.IGNORECASE
)
# Within one report a thing is called off before it is planned anew.
_ORDER = {"cancelled": 0, "proposed": 1, "planned": 2, "held": 3}


def history(cases: Sequence[Case]) -> tuple[StatusStep, ...]:
    """The steps, one for each account, in order of report."""
    ordered = sorted(
        cases,
        key=lambda each: (
            each.outline.reported or 10_000_000,
            each.outline.account.doc,
            _ORDER[each.status],
            each.id,
        ),
    )
    return tuple(_step(each, ordered[:i], ordered[i + 1 :]) for i, each in enumerate(ordered))


def last_status(steps: Sequence[StatusStep]) -> str:
    """Where it stands: held where any report says so, else what the last report says of it."""
    if any(step.status == "held" for step in steps):
        return "held"
    return steps[-1].status


def _step(each: Case, before: Sequence[Case], after: Sequence[Case]) -> StatusStep:
    account = each.outline.account
    reported = each.outline.reported
    return StatusStep(
        step=_name(each, before, after),
        status=account.status,
        date=account.date,
        doc=account.doc,
        reported=date.fromordinal(reported).isoformat() if reported else None,
        evidence=account.evidence,
    )


def _name(each: Case, before: Sequence[Case], after: Sequence[Case]) -> str:
    if each.status == "cancelled":
        later = any(other.status != "cancelled" for other in after)
        said = any(_POSTPONED.search(quote.text) for quote in each.outline.account.evidence)
        return "postponed" if later or said else "cancelled"
    if each.status == "planned":
        return _planned(each, before)
    return each.status


def _planned(each: Case, before: Sequence[Case]) -> str:
    """Planned for the first time, again for the same days, or for others."""
    now = window(each.outline.account.date)
    earlier = [other for other in before if other.status == "planned"]
    if not earlier:
        return "planned"
    dates = [then for other in earlier if (then := window(other.outline.account.date))]
    return "rescheduled" if now and dates and all(now.gap(then) for then in dates) else "confirmed"
