"""A row of a table as the reading of a report: what its coder recorded, each value with its cell.

Takes a `Row` and a `Mapping`, gives a `Reading` whose report is the row's text. Values that the mapping gives
to all rows rest on the whole row. Raises `RowRefused` with all that is wrong in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from communique.codebook import (
    Engagement,
    Evidence,
    Outcome,
    Participant,
    Place,
    Posting,
    Reading,
    Report,
    content_id,
    tables,
)
from communique.errors import MappingError, RecordError
from communique.imports import values
from communique.imports.mapping import Given, Mapping, Specs
from communique.imports.rows import Row
from communique.resolution.handcoded import HUMAN

__all__ = ["RowRefused", "coded"]

T = TypeVar("T")
_PLACE = ("venue", "city", "country")


class RowRefused(MappingError):
    """A row that cannot be imported: what is wrong in each of its columns."""


class _Said(NamedTuple):
    """A value and the words that say it, None where the mapping gives it to all rows."""

    value: str
    evidence: Evidence | None


def coded(row: Row, mapping: Mapping, coder: str, origin: str) -> Reading:
    """The reading of a row."""
    coding = _Coding(row, mapping, coder, origin)
    reading = coding.reading()
    if coding.wrong:
        raise RowRefused("; ".join(dict.fromkeys(coding.wrong)))
    if reading is None:
        raise RowRefused("the row says nothing that can be recorded")
    return reading


class _Coding:
    """One row on its way: the report, and what is found wrong in it."""

    def __init__(self, row: Row, mapping: Mapping, coder: str, origin: str) -> None:
        self.wrong: list[str] = [f"{row.surplus} cells beyond the last column"] if row.surplus else []
        self._row, self._mapping = row, mapping
        named = row.cells.get(mapping.id or "")
        own = named.text if named else content_id("row-", row.text)
        title = f"{mapping.name}, {own}"
        self._offset = len(title) + 1
        published = self._first(mapping.report, "published", values.day)
        self._report = Report(
            id=f"{HUMAN}{coder}/{mapping.key}/{own}",
            title=title,
            text=f"{title}\n{row.text}",
            body_start=self._offset,
            lead_start=self._offset,
            outlet=mapping.name,
            byline=coder,
            published=published.value if published else None,
            language="en",
            origin=origin,
        )

    def reading(self) -> Reading | None:
        """The reading, None where it cannot be made; see ``wrong``."""
        specs = self._mapping.engagement
        type = self._first(specs, "type", lambda text, form: values.term(text, tables.ENGAGEMENT_TYPES))
        status = self._first(specs, "status", lambda text, form: values.term(text, tables.STATUSES))
        date = self._date(specs, "date")
        parties = self._all(specs, "parties", lambda text, form: values.party(text))
        topics = self._all(specs, "topics", lambda text, form: values.term(text, tables.TOPICS))
        place = {field: self._first(specs, field, _place_of(field)) for field in _PLACE}
        people = [one for each in self._mapping.participants for one in self._people(each)]
        for name, said in (("type", type), ("status", status)):
            if said is None and not any(name in each for each in self.wrong):
                self.wrong.append(f"{self._columns(specs, name)}: empty; accepted: a {name} of the codebook")
        codes = tuple(sorted({each.value for each in parties}))
        if type and len(codes) < (1 if type.value == "conference" else 2):
            where = self._columns(specs, "parties")
            self.wrong.append(f"{where}: {len(codes)} parties; accepted: two or more")
        if type is None or status is None or self.wrong:
            return None
        evidence_for = {
            **_spans(type=type, status=status, date=date, **place),
            **{f"party:{each.value}": (each.evidence,) for each in parties if each.evidence},
            **{f"topic:{each.value}": (each.evidence,) for each in topics if each.evidence},
        }
        engagement = Engagement(
            id=content_id("e", self._report.id, type.value),
            type=type.value,
            status=status.value,
            date=date.value if date else None,
            parties=codes,
            place=Place(**{field: said.value if said else None for field, said in place.items()}),
            participants=tuple(person for person, _ in people),
            topics=tuple(sorted({each.value for each in topics})),
            parent=None,
            evidence=self._whole(span for spans in evidence_for.values() for span in spans),
            evidence_for=evidence_for,
        )
        outcomes = tuple(
            one for each in self._mapping.outcomes if (one := self._outcome(each, engagement)) is not None
        )
        if self.wrong:
            return None
        return Reading(
            doc=self._report.id,
            report=self._report,
            engagements=(engagement,),
            outcomes=outcomes,
            postings=tuple(_posting(person, spans) for person, spans in people if person.name),
        )

    def _people(self, specs: Specs) -> Iterator[tuple[Participant, dict[str, tuple[Evidence, ...]]]]:
        """Those whom one block of the mapping tells of; several where the cell has several names."""
        names = self._all(specs, "name", _as_is)
        rank, post = self._first(specs, "rank", _as_is), self._first(specs, "post", _as_is)
        parties = self._all(specs, "party", lambda text, form: values.party(text))
        party = parties[0] if len({each.value for each in parties}) == 1 else None
        role = self._first(specs, "role", lambda text, form: values.term(text, tables.ROLES))
        if role is None or not (names or (post and post.evidence)):
            return
        for name in names or (None,):
            alone = len(names) < 2
            said = {
                "name": name,
                "rank": rank if alone else None,
                "post": post if alone else None,
                "party": party,
                "role": role,
            }
            spans = _spans(**said)
            found = {field: one.value if one else None for field, one in said.items()}
            person = Participant(**(found | {"role": role.value}), evidence_for=spans)  # type: ignore[arg-type]
            yield person, spans

    def _outcome(self, specs: Specs, engagement: Engagement) -> Outcome | None:
        kind = self._first(specs, "kind", lambda text, form: values.term(text, tables.OUTCOME_KINDS))
        what, instrument = self._first(specs, "what", _as_is), self._first(specs, "instrument", _as_is)
        due = self._date(specs, "due")
        if kind is None or what is None:
            return None
        bound = self._all(specs, "parties", lambda text, form: values.party(text))
        codes = tuple(sorted({each.value for each in bound})) or engagement.parties
        return Outcome(
            kind=kind.value,
            instrument=instrument.value if instrument else None,
            what=what.value,
            parties=codes,
            due=due.value if due else None,
            engagement=engagement.id,
            evidence=what.evidence or engagement.evidence[0],
        )

    def _date(self, specs: Specs, field: str) -> _Said | None:
        for given in specs.get(field, ()):
            start = self._one(given, values.date)
            if given.until is None:
                if start is not None:
                    return start
                continue
            end = self._one(given._replace(column=given.until), values.date)
            if start is None and end is not None:
                self.wrong.append(f"column {given.column}: empty, while {given.until} is not; give the start")
            elif start is not None:
                return self._until(start, end, f"column {given.until}")
        return None

    def _until(self, start: _Said, end: _Said | None, where: str) -> _Said | None:
        whole = self._checked(where, lambda: values.period(start.value, end.value if end else None))
        return _Said(whole, start.evidence) if whole else None

    def _first(self, specs: Specs, field: str, check: Callable[[str, str], str]) -> _Said | None:
        """The first of the places for a field that says something."""
        found = (self._one(given, check) for given in specs.get(field, ()))
        return next((said for said in found if said is not None), None)

    def _all(self, specs: Specs, field: str, check: Callable[[str, str], str]) -> list[_Said]:
        """What all the places for a field say, each value once."""
        found = [said for given in specs.get(field, ()) for said in self._several(given, check)]
        return list({said.value: said for said in reversed(found)}.values())[::-1]

    def _one(self, given: Given, check: Callable[[str, str], str]) -> _Said | None:
        return next(self._several(given._replace(split=""), check), None)

    def _several(self, given: Given, check: Callable[[str, str], str]) -> Iterator[_Said]:
        if given.constant is not None:
            constant = given.constant
            said = self._checked("the mapping", lambda: _Said(check(constant, given.form), None))
            yield from [said] if said else []
            return
        cell = self._row.cells.get(given.column or "")
        for text, start, raw in _parts(cell.text, given.split) if cell else ():
            at = self._offset + cell.start + start if cell else 0
            said = self._cell(given, text, Evidence(at, at + len(raw), raw), check)
            yield from [said] if said else []

    def _cell(
        self, given: Given, text: str, span: Evidence, check: Callable[[str, str], str]
    ) -> _Said | None:
        word = values.translated(text, given.words)
        return self._checked(f"column {given.column}", lambda: _Said(check(word, given.form), span))

    def _checked(self, where: str, make: Callable[[], T]) -> T | None:
        """What ``make`` gives, None where it is refused: that is noted."""
        try:
            return make()
        except RecordError as error:
            self.wrong.append(f"{where}: {error}")
            return None

    def _whole(self, spans: Iterator[Evidence]) -> tuple[Evidence, ...]:
        """The words for the whole: the cells that say something of it, else all of the row."""
        found = tuple(sorted(set(spans)))
        return found or (self._report.evidence(self._offset, len(self._report.text)),)

    @staticmethod
    def _columns(specs: Specs, field: str) -> str:
        named = [given.column for given in specs.get(field, ()) if given.column]
        return f"column {' or '.join(named)}" if named else "the mapping"


def _as_is(text: str, form: str) -> str:
    return text


def _place_of(field: str) -> Callable[[str, str], str]:
    return (lambda text, form: values.country(text)) if field == "country" else _as_is


def _spans(**said: _Said | None) -> dict[str, tuple[Evidence, ...]]:
    return {field: (one.evidence,) for field, one in said.items() if one is not None and one.evidence}


def _posting(person: Participant, spans: dict[str, tuple[Evidence, ...]]) -> Posting:
    about = {field: each for field, each in spans.items() if field != "role"}
    return Posting(
        name=person.name or "",
        rank=person.rank,
        post=person.post,
        party=person.party,
        evidence=tuple(sorted({span for each in about.values() for span in each})),
        evidence_for=about,
    )


def _parts(cell: str, separator: str) -> Sequence[tuple[str, int, str]]:
    """The values in a cell: each with where its words begin, and the words as they stand there.

    A separator after a backslash is part of a value, as in the tables that are exported.
    """
    if not separator:
        return [(cell, 0, cell)]
    mark = re.escape(separator)
    found = []
    for part in re.finditer(rf"(?:\\.|(?!{mark}).)+", cell, re.DOTALL):
        raw = part.group().strip()
        if raw:
            start = part.start() + part.group().index(raw)
            found.append((re.sub(r"\\(.)", r"\1", raw), start, raw))
    return found
