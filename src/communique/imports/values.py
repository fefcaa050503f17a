"""Values of cells, checked: words of the codebook, parties, dates.

Takes the text of a cell and how the mapping says to understand it, gives the value of a record. Raises
`RecordError` with what is accepted, and the nearest match.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from communique.errors import QuestionError, RecordError
from communique.gazetteer.parties import states
from communique.questions import accepted
from communique.reading.times.calendar import parse

__all__ = ["country", "date", "day", "party", "period", "term", "translated"]


def translated(text: str, words: Iterable[tuple[str, str]]) -> str:
    """What a word of the dataset stands for; the word itself where the mapping has none."""
    return dict(words).get(text.casefold(), text)


def term(text: str, known: Iterable[str]) -> str:
    """A word of the codebook, also with spaces and capitals."""
    names = tuple(known)
    name = "_".join(text.lower().replace("-", " ").split())
    if name in names:
        return name
    near = accepted.did_you_mean(name, names)
    raise RecordError(
        f"{text!r} is not in the codebook{near}; accepted: {', '.join(names)}, or map it with `words`"
    )


def party(text: str) -> str:
    """The code of a party, by its code or an English name."""
    try:
        return accepted.party(text)
    except QuestionError as error:
        raise RecordError(str(error)) from None


def country(text: str) -> str:
    """The code of a country."""
    code = party(text)
    if code not in states():
        raise RecordError(f"{text!r} is no country but {code}; accepted: a state, such as PAK or Pakistan")
    return code


def date(text: str, form: str) -> str:
    """A date as ISO 8601; written so, or as ``form`` says."""
    if form:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            raise RecordError(f"{text!r} is no date of the form {form}; accepted: one such as that") from None
    if parse(text) is None:
        raise RecordError(
            f"{text!r} is no date; accepted: ISO 8601 such as 2021-06-10, 2021-06, 2021 or "
            "2021-06-07/2021-06-12, or say with `form` how days are written"
        )
    return text


def day(text: str, form: str) -> str:
    """A date that is one day."""
    found = date(text, form)
    if len(found) != 10:
        raise RecordError(f"{text!r} is not one day; accepted: a day such as 2021-06-10")
    return found


def period(start: str, end: str | None) -> str:
    """From one date to another."""
    if end is None or end == start:
        return start
    if "/" in start or "/" in end:
        raise RecordError(f"{start} and {end} are ranges already; accepted: a range, or its two ends")
    first, last = parse(start), parse(end)
    if first is None or last is None or last.first < first.first:
        raise RecordError(f"{end!r} is before {start!r}; accepted: an end that is not before its start")
    return f"{start}/{end}"
