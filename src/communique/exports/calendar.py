"""iCalendar: planned and proposed engagements, and the days on which commitments fall due.

Takes a selection, gives a calendar whose entries are whole days. Ids stay when the ledger grows, so that a
calendar that is imported again updates its entries. What has no date has no entry. Written with icalendar.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from icalendar import Calendar
from icalendar import Event as Entry

from communique import __version__
from communique.exports.days import Days, days_of
from communique.exports.formats import Format
from communique.exports.quotes import addresses, quote
from communique.exports.selection import Selection
from communique.exports.sinks import Sink
from communique.rendering.wording import date_words, parties_words, place_words, term
from communique.resolution import ENDED, Commitment, MergedEngagement

__all__ = ["FORMAT"]

_STATUSES = {"planned": "CONFIRMED", "proposed": "TENTATIVE", "cancelled": "CANCELLED"}
# The stamp of an entry of which no report has a day.
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    calendar = Calendar()
    calendar.add("prodid", f"-//Communique//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Engagements ahead and commitments due")
    undated = 0
    for engagement in selection.engagements():
        if _is_ahead(engagement):
            undated += not _add_engagement(calendar, engagement, selection)
    for commitment in selection.commitments():
        if commitment.status not in ENDED:
            undated += not _add_commitment(calendar, commitment)
    with sink.open("ledger.ics") as stream:
        stream.write(calendar.to_ical())
    return (f"{undated} planned engagements and commitments have no date, and no entry",) * (undated > 0)


def _is_ahead(engagement: MergedEngagement) -> bool:
    """Whether it was to come when it was last told of; one called off only where it had been planned."""
    was_planned = any(step.status in ("planned", "proposed") for step in engagement.history)
    return engagement.status in ("planned", "proposed") or (engagement.status == "cancelled" and was_planned)


def _add_engagement(calendar: Calendar, engagement: MergedEngagement, selection: Selection) -> bool:
    days = days_of(engagement.date)
    if days is None:
        return False
    what = f"{term(engagement.type).capitalize()}: {parties_words(engagement.parties)}"
    entry = _entry(engagement.id, f"{what}{_vague(days, engagement.date)}", days)
    entry.add("status", _STATUSES[engagement.status])
    if place := place_words(engagement.place):
        entry.add("location", place)
    entry.add("categories", [engagement.type, *engagement.topics])
    entry.add("description", f"{engagement.status}: “{quote(engagement)}”")
    if urls := addresses(engagement, selection.source_of):
        entry.add("url", urls[0])
    _stamp(entry, [step.reported for step in engagement.history])
    calendar.add_component(entry)
    return True


def _add_commitment(calendar: Calendar, commitment: Commitment) -> bool:
    days = days_of(commitment.due)
    if days is None:
        return False
    last = days.last or days.first
    due = f"Due: {commitment.what} ({parties_words(commitment.by)})"
    entry = _entry(commitment.id, f"{due}{_vague(days, commitment.due)}", Days(last, last, days.is_exact))
    entry.add("categories", ["commitment"])
    entry.add("description", f"{commitment.status}: “{commitment.steps[-1].evidence.text}”")
    _stamp(entry, [step.reported for step in commitment.steps])
    calendar.add_component(entry)
    return True


def _entry(id: str, summary: str, days: Days) -> Entry:
    entry = Entry()
    entry.add("uid", f"{id}@communique")
    entry.add("summary", summary)
    entry.add("dtstart", days.first)
    entry.add("dtend", days.after)
    # A day that is known only to its month keeps nobody from other things.
    entry.add("transp", "TRANSPARENT")
    return entry


def _vague(days: Days, said: str | None) -> str:
    return "" if days.is_exact else f" (day not stated: {date_words(said)})"


def _stamp(entry: Entry, reported: Sequence[str | None]) -> None:
    """When the entry was last changed: the day of the last report, so that nothing depends on today."""
    last = max((day for day in reported if day), default=None)
    stamp = datetime.combine(date.fromisoformat(last), datetime.min.time(), UTC) if last else _EARLIEST
    entry.add("dtstamp", stamp)


FORMAT = Format(
    about="a calendar of planned engagements and commitments due",
    suffix=".ics",
    write=_write,
)
