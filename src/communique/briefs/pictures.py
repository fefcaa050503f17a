"""The pictures of a brief: which engagements and people they show, and the same in words.

Takes engagements and people as a day knew them, gives `Picture` values whose ``alt`` tells what is to be seen
and whose ``caption`` says what is left out. Drawing is left to `plots`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from communique.briefs.model import Picture
from communique.briefs.plotted import Bar, Link, NetworkPlot, Point, TimelinePlot
from communique.rendering.wording import listed, term
from communique.resolution import MergedEngagement
from communique.resolution.windows import window

__all__ = ["network_picture", "timeline_picture"]

_MOST_ROWS = 7
_MOST_NAMES = 6
_FIRST_DAY = date(1900, 1, 1)
_WIDEST = 400
_MOST_YEARS = 25
_PAGE = 6.7


def timeline_picture(
    engagements: Iterable[MergedEngagement],
    row_of: Callable[[MergedEngagement], Iterable[str]],
    width: float = 1,
) -> Picture | None:
    """Engagements by day on rows that ``row_of`` names; None where fewer than two have a day."""
    given = list(engagements)
    all_dated = [(each, days) for each in given if (days := _days(each)) is not None]
    if len(all_dated) < 2:
        return None
    start = max(days[1] for _, days in all_dated).year - _MOST_YEARS
    dated = [(each, days) for each, days in all_dated if days[0].year >= start]

    count = Counter(row for each, _ in dated for row in row_of(each))
    rows = [row for row, _ in sorted(count.items(), key=lambda each: (-each[1], each[0]))[:_MOST_ROWS]]
    points = [
        Point(row, *days, each.status)
        for each, days in sorted(dated, key=lambda each: (each[1], each[0].id))
        for row in row_of(each)
        if row in rows
    ]
    bars = _bars([days[0] for each, days in dated if each.status == "held"])
    size = (_PAGE * width, 0.95 + 0.19 * len(rows))
    return Picture(
        title=f"Engagements over time{_unit(bars)}",
        alt=f"Timeline. {_rows_in_words(points, rows)} {_bars_in_words(bars)}",
        caption=_left_out(
            _undated(len(given) - len(all_dated)),
            _early(len(all_dated) - len(dated), start),
            _some(len(count) - len(rows), "further row"),
        ),
        plot=TimelinePlot(points=tuple(points), rows=tuple(rows), bars=tuple(bars), size=size),
        width=width,
    )


def network_picture(weights: Mapping[tuple[str, str], int], width: float = 0.45) -> Picture | None:
    """Who took part together, most often first: ``weights`` from pairs to numbers of engagements; None
    where there is no pair.
    """
    if not weights:
        return None
    sides = [_foremost(weights, side) for side in (0, 1)]
    kept = {pair: weight for pair, weight in weights.items() if pair[0] in sides[0] and pair[1] in sides[1]}
    order = sorted(kept, key=lambda pair: (sides[0].index(pair[0]), sides[1].index(pair[1])))
    links = [Link(*pair, kept[pair]) for pair in order]
    height = 0.35 + 0.21 * max(len({pair[side] for pair in kept}) for side in (0, 1))
    told = "; ".join(f"{link.left} with {link.right}: {link.weight}" for link in links)
    return Picture(
        title="Who took part together",
        alt=f"Network, number of engagements. {told}.",
        caption=_left_out(_some(len(weights) - len(kept), "further pair")),
        plot=NetworkPlot(links=tuple(links), size=(_PAGE * width, height)),
        width=width,
    )


def _days(engagement: MergedEngagement) -> tuple[date, date] | None:
    """The days of an engagement, None where they are not stated, or only as more than a year."""
    span = window(engagement.date)
    if span is None or span.days > _WIDEST:
        return None
    first, last = (date.fromordinal(int(each)) for each in (span.first, span.last))
    return (first, last) if first >= _FIRST_DAY else None


def _bars(days: Sequence[date]) -> list[Bar]:
    """How many were held each month, or each year where they span more than three years."""
    if not days:
        return []
    by_year = (max(days) - min(days)).days > 3 * 365
    counts = Counter(day.year * 12 + (0 if by_year else day.month - 1) for day in days)
    step = 12 if by_year else 1
    months = range(min(counts), max(counts) + 1, step)
    return [
        Bar(_first_day(month), _first_day(month + step) - timedelta(1), counts[month]) for month in months
    ]


def _first_day(month: int) -> date:
    """The first day of a month, by its number from the year 0."""
    return date(month // 12, month % 12 + 1, 1)


def _bars_in_words(bars: Sequence[Bar]) -> str:
    """ "Held: 2 in 2019, 1 in 2021." """
    told = [f"{bar.number} in {_name(bar)}" for bar in bars if bar.number]
    return f"Held: {', '.join(told)}." if told else ""


def _unit(bars: Sequence[Bar]) -> str:
    if not bars:
        return ""
    return f" (bars: held in a {'year' if (bars[0].last - bars[0].first).days > 31 else 'month'})"


def _name(bar: Bar) -> str:
    is_year = (bar.last - bar.first).days > 31
    return str(bar.first.year) if is_year else f"{bar.first.month:02}/{bar.first.year}"


def _foremost(weights: Mapping[tuple[str, str], int], side: int) -> list[str]:
    """The names of one side that took part most often."""
    counts: Counter[str] = Counter()
    for pair, weight in weights.items():
        counts[pair[side]] += weight
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [name for name, _ in ordered[:_MOST_NAMES]]


def _rows_in_words(points: Sequence[Point], rows: Sequence[str]) -> str:
    told = []
    for row in rows:
        own = [point for point in points if point.row == row]
        years = sorted({own[0].first.year, max(point.last for point in own).year})
        told.append(f"{term(row)}: {len(own)}, {'–'.join(map(str, years))}")
    return "; ".join(told) + "."


def _undated(count: int) -> str:
    return f"{_some(count, 'engagement')} without an exact date" if count else ""


def _early(count: int, start: int) -> str:
    return f"{count} before {start}" if count else ""


def _some(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}" if count else ""


def _left_out(*told: str) -> str:
    """What a picture does not show."""
    given = [each for each in told if each]
    return f"Not shown: {listed(given)}." if given else ""
