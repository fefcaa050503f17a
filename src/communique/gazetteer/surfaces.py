"""Surface forms: how reference data writes a name, the variants that texts use, and one search for them all.

Takes rows of the reference tables, gives `Surface` values and a `Finder` over their variants. What a
surface means, and whether it counts in its context, is left to the modules that own the tables.
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from communique.errors import ReferenceDataError

__all__ = ["Finder", "Surface", "folded", "rows", "surfaces", "text_of", "unaccented", "variants"]

_SHORTEST_UPPER = 4  # below, an upper-case form is too often an acronym or a word of a headline ("LAO")
_UNMARKED = str.maketrans("ıİøØłŁđĐəƏ", "iIoOlLdDaA")  # letters whose mark Unicode does not part from them
_FOLDED = {
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "\t": " ",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‐": "-", "‑": "-", "–": "-",
}  # fmt: skip


class Surface(NamedTuple):
    """A name as the data writes it, and the ``flags`` that say when it counts."""

    words: str
    flags: tuple[str, ...]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of the reference table ``name``, as lists of fields; comments and the heading are left out.

    Raises `ReferenceDataError` when the file is missing or a row has not as many fields as the heading.
    """
    lines = (line for line in text_of(name).splitlines() if line and not line.startswith("#"))
    heading = next(lines, "").split("\t")
    for line in lines:
        fields = line.split("\t")
        if len(fields) != len(heading):
            raise ReferenceDataError(
                f"{name}: the row {line[:60]!r} has {len(fields)} fields; it needs {len(heading)}: "
                f"{', '.join(heading)}. Part fields by one tab each, empty ones too."
            )
        yield fields


def text_of(name: str) -> str:
    """The reference file ``name``, unpacked. Raises `ReferenceDataError` when it is missing."""
    source = resources.files("communique.gazetteer") / "data" / name
    try:
        content = source.read_bytes()
    except FileNotFoundError as error:
        raise ReferenceDataError(
            f"the reference table {name} is missing; install the package anew"
        ) from error
    return (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8")


def surfaces(field: str) -> Iterator[Surface]:
    """The values of one field: names parted by ``|``, each followed by its flags (``Chad!person``)."""
    for value in field.split("|"):
        words, *flags = value.split("!")
        if words:
            yield Surface(words, tuple(flags))


def variants(surface: Surface) -> set[str]:
    """The forms that a text may use, folded: as written, without accents, and in capitals.

    ``exact`` among the flags allows only the form as written.
    """
    words = folded(surface.words)
    if "exact" in surface.flags:
        return {words}
    forms = {words, unaccented(words)}
    if len(words) >= _SHORTEST_UPPER:
        forms |= {form.upper() for form in forms}
    return forms


def unaccented(words: str) -> str:
    """``words`` without diacritics: "São Tomé" gives "Sao Tome"."""
    if words.isascii():
        return words
    plain = unicodedata.normalize("NFKD", words.translate(_UNMARKED))
    return "".join(char for char in plain if not unicodedata.combining(char))


def folded(text: str) -> str:
    """``text`` with typographic apostrophes, spaces and hyphens made plain; characters keep their places."""
    for char, plain in _FOLDED.items():
        if char in text:
            text = text.replace(char, plain)
    return text


class Finder:
    """Finds many patterns in one pass: leftmost, longest, whole words, without overlaps."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """``patterns`` are folded; a hit names the index of its pattern."""
        self._automaton = AhoCorasick(
            list(patterns), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def hits(self, text: str) -> list[tuple[int, int, int]]:
        """Index of the pattern, start and end of every hit in ``text``, which must be folded.

        A line break counts as a space: plain text may be wrapped inside a name.
        """
        return list(self._whole(text.replace("\n", " "), 0, len(text)))

    def _whole(self, text: str, first: int, last: int) -> Iterator[tuple[int, int, int]]:
        for index, start, end in self._automaton.find_matches_as_indexes(text[first:last]):
            start, end = first + start, first + end
            if start and _joined(text[start - 1]):
                continue
            if end == len(text) or not _joined(text[end]):
                yield index, start, end
            elif " " in text[start:end]:
                # "French Republic" in "French Republican": a shorter name may be whole
                yield from self._whole(text, start, end - 1)


def _joined(char: str) -> bool:
    return char.isalnum() or char == "_"
