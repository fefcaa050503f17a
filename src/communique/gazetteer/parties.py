"""States, organisations and groups of states: every way in which a text names them.

Takes a text, gives `PartyName` values with their characters, and answers about codes (name, capital).
The names are data: ``states.tsv``, ``organisations.tsv``, ``institutions.tsv``, ``combining.tsv``; usual
misspellings (``misspellings.tsv``) are found in a text and offered to nobody. Names that hold them without
naming them (``masks.tsv``) win over them and give nothing. Whether a capital's name stands for its government
is left to the reader of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from communique.errors import ReferenceDataError
from communique.gazetteer.ambiguity import Place, counts, misplaced
from communique.gazetteer.exercises import exercise_names
from communique.gazetteer.surfaces import Finder, Surface, folded, rows, surfaces, variants

__all__ = [
    "PartyName",
    "State",
    "capital_of",
    "find_parties",
    "is_land",
    "is_state",
    "party_name",
    "party_names",
    "states",
]


class PartyName(NamedTuple):
    """A party named in a text from ``start`` to ``end``, possessive ending left out.

    ``code``: ISO 3166-1 alpha-3, or an organisation's usual short name. ``kind``: ``name`` ("Pakistan"),
    ``demonym`` ("Pakistani", "Pakistanis", "Sino" before a hyphen), ``capital`` ("Islamabad"),
    ``institution`` ("Kremlin"), ``organisation`` ("NATO"), ``body`` of one ("Security Council") or
    ``group`` ("E3").
    """

    start: int
    end: int
    code: str
    kind: str


class State(NamedTuple):
    """A state or territory of the reference table; ``kind`` is ``state`` or ``territory``."""

    code: str
    kind: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: str | None
    seats: tuple[str, ...]


class _Entry(NamedTuple):
    code: str
    kind: str
    flags: tuple[str, ...]


_MASK = _Entry("", "mask", ())


@lru_cache(maxsize=8)  # the steps of a reading ask for the same text
def find_parties(text: str) -> tuple[PartyName, ...]:
    """Every party that ``text`` names, from left to right, the longest name first, without overlaps.

    Ambiguous names count where their context allows it (see `communique.gazetteer.ambiguity`).
    """
    entries, finder = _index()
    plain = folded(text)
    found = [(entries[index], start, end) for index, start, end in finder.hits(plain)]
    named = {entry.code for entry, _, _ in found if not entry.flags}
    return tuple(_party_names(plain, found, named))


def party_name(code: str) -> str | None:
    """The usual English name of a party, None for an unknown code."""
    state = states().get(code)
    return state.name if state else _organisation_names().get(code)


def is_state(code: str) -> bool:
    """Whether ``code`` is that of a state (no territory, organisation or group)."""
    state = states().get(code)
    return state is not None and state.kind == "state"


def is_land(code: str) -> bool:
    """Whether ``code`` is that of a state or territory, in which something may happen."""
    return code in states()


def capital_of(code: str) -> str | None:
    """The capital of a state or territory, None where there is none or the code is unknown."""
    state = states().get(code)
    return state.capital if state else None


@cache
def party_names() -> dict[str, str]:
    """The code of each party by its code and by each of its names, as they are written; no capitals and no
    institutions.
    """
    kinds = ("name", "demonym", "organisation", "body", "group")
    named = {
        surface.words: code for code, kind, field in _fields() if kind in kinds for surface in surfaces(field)
    }
    return named | {code: code for code in (*states(), *_organisation_names())}


@cache
def states() -> dict[str, State]:
    """All states and territories by code."""
    return {row[0]: _state(row) for row in rows("states.tsv")}


def _state(row: list[str]) -> State:
    code, kind, name, names, adjectives, people, capital, seats = (_words(field) for field in row)
    return State(code[0], kind[0], name[0], names, adjectives, people, capital[0] if capital else None, seats)


def _words(field: str) -> tuple[str, ...]:
    return tuple(surface.words for surface in surfaces(field))


@cache
def _organisation_names() -> dict[str, str]:
    return {code: _words(names)[0] for code, _, names, _ in rows("organisations.tsv")}


def _party_names(text: str, found: Iterable[tuple[_Entry, int, int]], named: set[str]) -> Iterator[PartyName]:
    previous: PartyName | None = None
    for entry, start, end in found:
        if entry.kind == "mask" or misplaced(text, start, end, entry.kind):
            continue
        if entry.flags and not counts(Place(text, start, end, entry.code, named), entry.flags):
            continue
        party = PartyName(start, end, _code(entry, named), entry.kind)
        if entry.kind != "institution" or not _belongs_to_another(party, previous):
            yield party
        previous = party


def _code(entry: _Entry, named: set[str]) -> str:
    for flag in entry.flags:
        kind, _, rival = flag.partition(":")
        if kind == "rival" and rival in named and entry.code not in named:
            return rival
    return entry.code


def _belongs_to_another(party: PartyName, previous: PartyName | None) -> bool:
    """An institution right after another party's name is that party's own: "Jordan's Royal Air Force"."""
    return (
        previous is not None
        and previous.code != party.code
        and party.start - previous.end <= 3
        and previous.kind in ("name", "demonym")
    )


@cache
def _index() -> tuple[list[_Entry], Finder]:
    index: dict[str, _Entry] = {}
    derived: list[tuple[str, _Entry]] = []
    for surface, entry in _listed():
        _add(index, folded(surface.words), entry)
        derived += [(form, entry) for form in variants(surface)]
    for form, entry in derived:
        index.setdefault(form, entry)
    return list(index.values()), Finder(index)


def _add(index: dict[str, _Entry], words: str, entry: _Entry) -> None:
    there = index.setdefault(words, entry)
    if there.code != entry.code:
        owners = f"{there.code or 'a mask'} and {entry.code or 'a mask'}"
        raise ReferenceDataError(
            f"{words!r} names both {owners}; a name has one owner: remove it from one of them, "
            "or flag it !rival:CODE for its owner and !see:CODE for the other"
        )


def _listed() -> Iterator[tuple[Surface, _Entry]]:
    for (mask,) in rows("masks.tsv"):
        yield Surface(mask, ()), _MASK
    for name in exercise_names():  # "Bersama Lima" is not in Peru
        if " " in name.words:
            yield name, _MASK
    for code, kind, field in _fields():
        for surface in surfaces(field):
            if not any(flag.startswith("see:") for flag in surface.flags):
                yield surface, _Entry(code, kind, tuple(flag for flag in surface.flags if flag != "exact"))
    for code, names, adjectives in rows("misspellings.tsv"):
        yield from ((surface, _Entry(code, "name", ())) for surface in surfaces(names))
        yield from ((surface, _Entry(code, "demonym", ())) for surface in surfaces(adjectives))


def _fields() -> Iterator[tuple[str, str, str]]:
    for code, _, name, names, adjectives, people, capital, seats in rows("states.tsv"):
        yield from ((code, "name", name), (code, "name", names), (code, "demonym", adjectives))
        yield from ((code, "demonym", people), (code, "capital", capital), (code, "capital", seats))
    for code, kind, names, bodies in rows("organisations.tsv"):
        yield from ((code, kind, names), (code, "body", bodies))
    for code, names in rows("institutions.tsv"):
        yield code, "institution", names
    for code, halves in rows("combining.tsv"):
        yield code, "demonym", halves
