"""Plots: engagements over time, how many there were, and who met whom.

Takes counts and days, gives a `Plot` as SVG and PNG, drawn by matplotlib. The same data give the same bytes:
no date, version or random id is written, and settings of the machine are not asked. Colours are told apart
by people who see few of them, and a shape says again what a colour says. What a plot shows in words is made
by `pictures`.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import matplotlib
from anyascii import anyascii
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.lines import Line2D

from communique.briefs.plotted import Bar, Link, NetworkPlot, Point, TimelinePlot
from communique.rendering.visible import clipped, on_one_line

__all__ = ["STYLES", "Plot", "Style", "drawn", "network", "timeline"]

_SETTINGS: dict[Any, Any] = {
    "axes.edgecolor": "#8a8578",
    "axes.linewidth": 0.6,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "font.family": ["DejaVu Sans"],
    "font.size": 7.5,
    "legend.frameon": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "communique",
    "text.color": "#23211d",
    "text.parse_math": False,
    "xtick.color": "#4d4a43",
    "ytick.color": "#23211d",
    "xtick.major.width": 0.6,
    "ytick.major.size": 0,
}
_DOTS = 220
_LONGEST_NAME = 26
_NAME_SIZE = 7
# How short a line may be, in inches, and what names are measured with.
_LEAST_LINE = 0.4
_RULER: Any = FigureCanvasAgg(Figure(dpi=100)).get_renderer()  # type: ignore[no-untyped-call]  # no stubs
_MOST_LABELS = 26
_LINE = "#d8d3c7"
_LEFT, _RIGHT = "#0072b2", "#a8480b"


class Style(NamedTuple):
    """How a status looks: a colour of Okabe and Ito's, a marker, and whether it is filled."""

    colour: str
    marker: str
    filled: bool


#: How each status looks.
STYLES = {
    "held": Style("#0072b2", "o", True),
    "planned": Style("#c77d00", "D", False),
    "proposed": Style("#9a5a83", "^", False),
    "cancelled": Style("#b34700", "x", True),
}


class Plot(NamedTuple):
    """One picture in two forms."""

    svg: str
    png: bytes


def drawn(plot: TimelinePlot | NetworkPlot) -> Plot:
    """A plot of a brief as a picture."""
    if isinstance(plot, TimelinePlot):
        return timeline(plot.points, plot.rows, plot.bars, plot.size)
    return network(plot.links, plot.size)


def timeline(
    points: Sequence[Point], rows: Sequence[str], bars: Sequence[Bar], size: tuple[float, float]
) -> Plot:
    """Points on rows by their days below bars of how many there were, with a legend; ``size`` in inches."""

    def draw(figure: Figure) -> None:
        above, below = figure.subplots(2, 1, sharex=True, height_ratios=(0.75, 0.28 * len(rows) + 0.2))
        _draw_bars(above, bars)
        _draw_rows(below, points, rows)
        _mark_time(below, points, bars)
        _legend(above, {point.status for point in points})

    return _drawn(draw, size, framed=True)


def network(links: Sequence[Link], size: tuple[float, float]) -> Plot:
    """Names on two sides, a line for each pair, the thicker the more engagements."""

    def draw(figure: Figure) -> None:
        axes = figure.add_axes((0, 0, 1, 1))
        left = _places(list(dict.fromkeys(link.left for link in links)))
        right = _places(list(dict.fromkeys(link.right for link in links)))
        _draw_links(axes, links, left, right)
        room = [
            _draw_names(axes, left, at=0, colour=_LEFT),
            _draw_names(axes, right, at=1, colour=_RIGHT),
        ]
        # Names that would leave too little for the lines are written smaller.
        smaller = min(1.0, (size[0] - _LEAST_LINE) / sum(room))
        for text in axes.texts:
            text.set_fontsize(_NAME_SIZE * smaller)
        unit = size[0] - smaller * sum(room)
        axes.set_axis_off()
        axes.set_xlim(-smaller * room[0] / unit, 1 + smaller * room[1] / unit)
        axes.set_ylim(-0.1, 1.1)

    return _drawn(draw, size, framed=False)


def _draw_links(
    axes: Axes, links: Sequence[Link], left: Mapping[str, float], right: Mapping[str, float]
) -> None:
    heaviest = max(link.weight for link in links)
    for link in links:
        width = 0.6 + 4.0 * (link.weight - 1) / max(heaviest - 1, 1)
        ends = (left[link.left], right[link.right])
        axes.plot((0, 1), ends, color="#8f9aa3", linewidth=width, alpha=0.7, zorder=1)


def _draw_names(axes: Axes, places: Mapping[str, float], *, at: int, colour: str) -> float:
    """The names of one side; gives the room that they take, in inches."""
    away, widest = (5 if at else -5), 0.0
    for name, height in places.items():
        axes.plot((at,), (height,), marker="o", color=colour, markersize=4, zorder=2)
        text = axes.annotate(
            _shown(name),
            (at, height),
            (away, 0),
            textcoords="offset points",
            ha="left" if at else "right",
            va="center",
            fontsize=_NAME_SIZE,
        )
        widest = max(widest, float(text.get_window_extent(_RULER).width))
    return widest / float(_RULER.dpi) + 0.11


def _draw_bars(axes: Axes, bars: Sequence[Bar]) -> None:
    middles = [(bar.first.toordinal() + bar.last.toordinal()) / 2 for bar in bars]
    widths = [(bar.last.toordinal() - bar.first.toordinal() + 1) * 0.82 for bar in bars]
    drawn = axes.bar(middles, [bar.number for bar in bars], width=widths, color="#9db8cc")
    if len(bars) <= _MOST_LABELS:
        axes.bar_label(
            drawn, [str(bar.number) if bar.number else "" for bar in bars], padding=1, fontsize=6.5
        )
    axes.set_yticks([])
    axes.tick_params(axis="x", length=0, labelbottom=False)
    axes.spines["left"].set_visible(False)
    axes.margins(y=0.3)


def _draw_rows(axes: Axes, points: Sequence[Point], rows: Sequence[str]) -> None:
    places = {row: -number for number, row in enumerate(rows)}
    for place in places.values():
        axes.axhline(place, color=_LINE, linewidth=0.5, zorder=0)
    for point in points:
        _draw_point(axes, point, places[point.row])
    axes.set_yticks(list(places.values()), [_shown(row) for row in rows])
    axes.set_ylim(-len(rows) + 0.4, 0.6)
    axes.spines["left"].set_visible(False)


def _drawn(draw: Callable[[Figure], None], size: tuple[float, float], *, framed: bool) -> Plot:
    """What ``draw`` draws, in both forms; ``framed``: with room made for ticks."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_SETTINGS)
        figure = Figure(figsize=size, layout="constrained" if framed else None)
        draw(figure)
        vector, raster = io.BytesIO(), io.BytesIO()
        figure.savefig(vector, format="svg", metadata={"Date": None, "Creator": None})
        figure.savefig(raster, format="png", dpi=_DOTS, metadata={"Software": None})
    return Plot(vector.getvalue().decode(), raster.getvalue())


def _draw_point(axes: Axes, point: Point, place: float) -> None:
    style = STYLES[point.status]
    first, last = (float(each.toordinal()) for each in (point.first, point.last))
    if last - first > 25:
        axes.plot((first, last), (place, place), color=style.colour, linewidth=1.4, alpha=0.6)
    axes.plot(
        ((first + last) / 2,),
        (place,),
        linestyle="none",
        marker=style.marker,
        color=style.colour,
        markersize=4.5,
        markerfacecolor=style.colour if style.filled else "#ffffff",
        alpha=0.85,
    )


def _mark_time(axes: Axes, points: Sequence[Point], bars: Sequence[Bar]) -> None:
    """Ticks at the beginnings of years, or of months where all lies within about two years."""
    first = min([each.first for each in points] + [bar.first for bar in bars])
    last = max([each.last for each in points] + [bar.last for bar in bars])
    margin = max((last - first).days * 0.03, 10)
    axes.set_xlim(first.toordinal() - margin, last.toordinal() + margin)
    ticks = _ticks(first, last)
    axes.set_xticks([each.toordinal() for each in ticks], [_tick_name(each, ticks) for each in ticks])


def _ticks(first: date, last: date) -> list[date]:
    if (last - first).days > 800:
        step = max(1, -(-(last.year - first.year + 1) // 9))
        return [date(year, 1, 1) for year in range(first.year, last.year + 2, step)]
    months = (last.year - first.year) * 12 + last.month - first.month + 2
    step = max(1, -(-months // 7))
    starts = [divmod(first.year * 12 + first.month - 1 + number, 12) for number in range(0, months, step)]
    return [date(year, month + 1, 1) for year, month in starts]


def _tick_name(day: date, ticks: Sequence[date]) -> str:
    return f"{day.year}" if all(each.month == 1 for each in ticks) else f"{day.month:02}/{day.year}"


def _legend(axes: Axes, statuses: set[str]) -> None:
    handles = [
        Line2D(
            [],
            [],
            linestyle="none",
            marker=style.marker,
            color=style.colour,
            markersize=4.5,
            markerfacecolor=style.colour if style.filled else "#ffffff",
            label="called off" if status == "cancelled" else status,
        )
        for status, style in STYLES.items()
        if status in statuses
    ]
    axes.legend(
        handles=handles,
        ncols=4,
        loc="lower right",
        bbox_to_anchor=(1.0, 0.98),
        borderpad=0,
        handletextpad=0,
        columnspacing=1,
    )


def _places(names: Sequence[str]) -> dict[str, float]:
    """Heights from 1 downwards, in the middle if there is but one."""
    if len(names) == 1:
        return {names[0]: 0.5}
    return {name: 1 - number / (len(names) - 1) for number, name in enumerate(names)}


def _shown(name: str) -> str:
    """A name in letters that the font has, on one line and not too long."""
    plain = clipped(on_one_line(name), _LONGEST_NAME)
    return "".join(each if ord(each) in _letters() else anyascii(each) or "?" for each in plain)


@cache
def _letters() -> frozenset[int]:
    return frozenset(get_font(findfont(FontProperties(family="DejaVu Sans"))).get_charmap())
