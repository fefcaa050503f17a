"""Values in words for people: dates, parties, places, persons, figures, and the codebook's terms.

Takes values of the records, gives English phrases, the same on any machine: no locale is asked. What the
report does not say is None or empty here; each rendering says `NOT_STATED` in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.codebook import Figure, Place, Report
from communique.gazetteer.parties import party_name
from communique.rendering.visible import clipped, on_one_line

__all__ = [
    "NOT_STATED",
    "amount",
    "date_words",
    "figure_words",
    "heading",
    "listed",
    "parties_words",
    "party_words",
    "percent",
    "place_words",
    "term",
]

NOT_STATED = "not stated"
_LONGEST_HEADING = 90

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def term(name: str) -> str:
    """A term of the codebook as words: ``ship_visit`` is "ship visit"."""
    return name.replace("_", " ")


def date_words(date: str | None) -> str | None:
    """An ISO date or range: "10 June 2021", "June 2021", "7–12 June 2021", "from 2021"."""
    if date is None:
        return None
    start, slash, end = date.partition("/")
    if slash and not end:
        return f"from {' '.join(_date_parts(start))}"
    if not slash or start == end:
        return " ".join(_date_parts(start))
    return _range_words(_date_parts(start), _date_parts(end))


def heading(report: Report) -> str:
    """What to call a report on one line: its title, else the beginning of its prose."""
    begins = report.text[report.lead_start : report.lead_start + 4 * _LONGEST_HEADING]
    return on_one_line(report.title) or clipped(on_one_line(begins), _LONGEST_HEADING)


def listed(words: Iterable[str]) -> str:
    """Words as an enumeration: "A", "A and B", "A, B and C"."""
    *first, last = [*words] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def party_words(code: str) -> str:
    """A party by its usual English name; what is no code of a party stays as it is."""
    return party_name(code) or code


def parties_words(codes: Iterable[str]) -> str:
    """Parties by their names: "Azerbaijan and Pakistan"."""
    return listed(party_words(code) for code in codes)


def place_words(place: Place) -> str | None:
    """From the venue outwards: "Air Headquarters, Islamabad, Pakistan"."""
    country = place.country and party_words(place.country)
    return ", ".join(part for part in (place.venue, place.city, country) if part) or None


def amount(value: float) -> str:
    """A number with its thousands apart and no digits that it does not have: "1,250,000", "2.5"."""
    return f"{int(value):,}" if value.is_integer() and abs(value) < 1e15 else f"{value:,.12g}"


def figure_words(figure: Figure) -> str:
    """The value of a figure with its unit and period: "2.5 USD, 2021"."""
    quantity = f"{amount(figure.value)} {figure.unit}".rstrip()
    return f"{quantity}, {date_words(figure.period) or figure.period}" if figure.period else quantity


def percent(share: float) -> str:
    """A share between 0 and 1: "87 %". Neither end is reached by rounding."""
    whole = round(share * 100)
    return f"{min(max(whole, 0 if share <= 0 else 1), 100 if share >= 1 else 99)} %"


def _date_parts(date: str) -> tuple[str, ...]:
    """The words of an ISO day, month or year; what is no date stays as it is."""
    year, *rest = date.split("-")
    if not all(part.isdecimal() for part in rest) or (rest and not 1 <= int(rest[0]) <= 12):
        return (date,)
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    return (*(str(int(day)) for day in rest[1:]), *month, year)


def _range_words(start: tuple[str, ...], end: tuple[str, ...]) -> str:
    """ "7–12 June 2021": what both ends share is said once, at the end."""
    shared = 0
    while shared < min(len(start), len(end)) - 1 and start[-1 - shared :] == end[-1 - shared :]:
        shared += 1
    if len(start) != len(end):
        shared = 0
    first, last = " ".join(start[: len(start) - shared]), " ".join(end)
    return f"{first}–{last}" if len(start) - shared == 1 else f"{first} – {last}"
