"""How often something happens, in words: "every second year from 2016 to 2020, none since".

Takes the days on which it began and the day up to which is known, gives a phrase. Nothing is expected of the
future: only what was told is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

__all__ = ["cadence"]

_EVERY = {1: "every year", 2: "every second year", 3: "every third year", 4: "every fourth year"}
# Share of the distances between years that have to be the same for a rhythm.
_REGULAR = 0.75
# Years of which a rhythm has to be made up.
_FEWEST = 3


def cadence(days: Sequence[str], known_until: str) -> str:
    """How often, in words, from ISO days (or years or months) on which each began."""
    years = sorted({int(day[:4]) for day in days})
    if not years:
        return "never, as far as is told"
    now = int(known_until[:4])
    if len(days) == 1:
        return f"once, in {years[0]}{_since(years, 1, now)}"
    if len(years) == 1:
        return f"{_times(len(days))} in {years[0]}{_since(years, 1, now)}"
    if len(days) == 2:
        return f"twice, in {years[0]} and {years[1]}{_since(years, max(2, years[1] - years[0]), now)}"
    step = _step(years)
    if step is None:
        mean = (years[-1] - years[0]) / (len(years) - 1)
        rest = _since(years, max(2, round(2 * mean)), now)
        return f"{_times(len(days))} from {years[0]} to {years[-1]}, without a rhythm{rest}"
    said = _rhythm(days, years, step)
    rest = _since(years, step, now)
    return f"{said} from {years[0]} to {years[-1]}{rest}" if rest else f"{said} since {years[0]}"


def _step(years: Sequence[int]) -> int | None:
    """The years between one and the next, where they are mostly the same."""
    steps = Counter(later - earlier for earlier, later in pairwise(years))
    step, count = min(steps.items(), key=lambda each: (-each[1], each[0]))
    regular = len(years) >= _FEWEST and step in _EVERY and count / steps.total() >= _REGULAR
    return step if regular else None


def _rhythm(days: Sequence[str], years: Sequence[int], step: int) -> str:
    a_year = len(days) / len(years)
    if step == 1 and a_year >= 1.5:
        return f"about {round(a_year)} a year"
    exact = years[-1] - years[0] == step * (len(years) - 1)
    return _EVERY[step] if exact else f"mostly {_EVERY[step]}"


def _since(years: Sequence[int], step: int, now: int) -> str:
    return ", none since" if now - years[-1] > step else ""


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
