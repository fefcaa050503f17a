"""Where an engagement stood over time: proposed, planned, confirmed, postponed, cancelled, held.

Takes the cases of one engagement in order of report, gives a step for each. Nothing is inferred beyond the
order: each step is what one report says.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.resolution.cases import Case
from communique.resolution.merged import StatusStep
from communique.resolution.windows import iso_day, window

__all__ = ["history", "last_status"]

# Within one report a thing is called off before it is planned anew.
_ORDER = {"cancelled": 0, "proposed": 1, "planned": 2, "held": 3}


def history(cases: Sequence[Case]) -> tuple[StatusStep, ...]:
    """The steps, one for each account that makes something known, in order of report."""
    ordered = sorted(
        cases,
        key=lambda each: (
            each.outline.reported or 10_000_000,
            each.outline.account.doc,
            _ORDER[each.status],
            each.id,
        ),
    )
    once = [each for i, each in enumerate(ordered) if not _said_before(each, ordered[:i])]
    told = [each for i, each in enumerate(once) if not _recalled(each, once, i)]
    return tuple(_step(each, told[:i], told[i + 1 :]) for i, each in enumerate(told))


def last_status(steps: Sequence[StatusStep]) -> str:
    """Where it stands: held where any report says so, else what the last report says of it."""
    if any(step.status == "held" for step in steps):
        return "held"
    return steps[-1].status


def _recalled(each: Case, ordered: Sequence[Case], place: int) -> bool:
    """Whether a report only recalls what an earlier one made known, and goes on to tell what came of it."""
    doc = each.outline.account.doc
    goes_on = any(other.outline.account.doc == doc for other in ordered[place + 1 :])
    return goes_on and any(other.status == each.status for other in ordered[:place])


def _said_before(each: Case, before: Sequence[Case]) -> bool:
    """Whether the report has said the same in another account."""
    doc = each.outline.account.doc
    return any(other.outline.account.doc == doc and other.status == each.status for other in before)


def _step(each: Case, before: Sequence[Case], after: Sequence[Case]) -> StatusStep:
    account = each.outline.account
    reported = each.outline.reported
    return StatusStep(
        step=_name(each, before, after),
        status=account.status,
        date=account.date,
        doc=account.doc,
        reported=iso_day(reported),
        evidence=account.evidence,
    )


def _name(each: Case, before: Sequence[Case], after: Sequence[Case]) -> str:
    if each.status == "cancelled":
        later = any(other.status != "cancelled" for other in after)
        return "postponed" if later or each.outline.wording.postponed else "cancelled"
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
