"""The forms of each rank: full and abbreviated, in the singular and plural, by their first words.

Read once from ``data/ranks.toml``; `communique.gazetteer.ranks` finds them in texts.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from itertools import product
from typing import Any, NamedTuple

from communique.gazetteer.surfaces import unaccented

__all__ = ["ABBREVIATIONS", "CONTEXT", "FORMS", "MARKS", "WORD", "Form", "key"]


class Form(NamedTuple):
    """One way to write a rank, and when it is one."""

    words: tuple[str, ...]
    cased: bool  # matches only with a capital
    shouted: bool  # matches only in capitals
    rank: str
    grade: str
    service: str
    is_plural: bool = False
    dotted: bool = False  # matches only with its full stop
    named: bool = False  # matches only right before a name
    marked: bool = False  # matches only with a mark after it
    paired: bool = False  # matches only before two words of a name
    behind_post: bool = False  # a rank only behind another post
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()


WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def key(word: str) -> str:
    """A word as forms are compared: lower case, without accents."""
    return word.lower() if word.isascii() else unaccented(word).lower()


def _read_forms(entries: Sequence[Mapping[str, Any]]) -> Mapping[str, Mapping[str, tuple[Form, ...]]]:
    """The forms by their first word, then by their second, "" for none; the longest first."""
    table: dict[str, dict[tuple[tuple[str, ...], bool], Form]] = {}
    for entry in entries:
        lower = entry.get("lower", True)
        is_small = lower == "named"
        names = [] if is_small else [(entry["rank"], not lower)]
        names += [(name, not is_small and (not lower or _is_abbreviated(name))) for name in entry["forms"]]
        names += [(short, not is_small) for name, _ in names for short in _shortened(name)]
        for name, cased in names:
            form = _form(name, cased, entry)
            forms, at = table.setdefault(form.words[0], {}), (form.words, is_small)
            known = forms.setdefault(at, form)
            if known.shouted and not form.shouted:
                forms[at] = form
            if form.words[-1] in CONTEXT["several"]:
                words = (*form.words[:-1], form.words[-1] + "s")
                many = form._replace(words=words, cased=True, is_plural=True)
                table.setdefault(many.words[0], {}).setdefault((words, is_small), many)
    return {first: _by_second_word(forms.values()) for first, forms in table.items()}


def _by_second_word(forms: Iterable[Form]) -> Mapping[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for form in sorted(forms, key=lambda form: -len(form.words)):
        found.setdefault("".join(form.words[1:2]), []).append(form)
    return {second: tuple(listed) for second, listed in found.items()}


def _shortened(name: str) -> Iterator[str]:
    """The name with any of its words abbreviated: "lieutenant colonel" gives "Lt colonel", "Lt Col" ..."""
    words = [key(word) for word in name.split()]
    if len(words) > 1 and words[0] != "army" and any(word in _ABBREVIATED for word in words):
        choices = product(*([word, *_ABBREVIATED.get(word, ())] for word in words))
        next(choices)  # the name itself
        yield from (" ".join(choice) for choice in choices)


def _is_abbreviated(form: str) -> bool:
    return "." in form or any(
        len(word) < 5 and word not in {"of", "the", "de", "army", "air"}
        for word in re.split(r"[\s/-]+", form)
    )


def _form(name: str, cased: bool, entry: Mapping[str, Any]) -> Form:
    words = tuple(key(word) for word in WORD.findall(name))
    shouted = name.replace("/", "").replace(" ", "").isupper()
    return Form(
        words,
        cased,
        shouted,
        entry["rank"],
        entry["grade"],
        entry["service"],
        dotted=entry.get("dotted", False),
        named=entry.get("named", False) or entry.get("lower") == "named",
        marked=entry.get("marked", False),
        paired=entry.get("paired", False),
        behind_post=entry.get("behind_post", False),
        not_before=frozenset(entry.get("not_before", ())),
        not_after=frozenset(entry.get("not_after", ())),
    )


_DATA = tomllib.loads(
    (resources.files("communique.gazetteer") / "data" / "ranks.toml").read_text(encoding="utf-8")
)
CONTEXT = {name: frozenset(words) for name, words in _DATA["context"].items()}
_ABBREVIATED: Mapping[str, Sequence[str]] = _DATA["short"]
FORMS = _read_forms(_DATA["rank"])
MARKS = _DATA["marks"]
_DOTTED = re.compile(r"([^\W\d_]{2,})\.(?=[\s-]|$)")
_MIXED = re.compile(r"(?:[A-Z]{2,}[a-z]+|[A-Z][a-z]+[A-Z][a-z]+)")  # "PSSgt", "MajGen"
_DOTTED_WORDS = (
    {word for entry in _DATA["rank"] for form in entry["forms"] for word in _DOTTED.findall(form)}
    | {form for entry in _DATA["rank"] for form in entry["forms"] if _MIXED.fullmatch(form)}
    | {short for words in _ABBREVIATED.values() for short in words if short.isalpha()}
    | {word for mark in MARKS["beside"] for word in _DOTTED.findall(mark)}
)
# Words that ranks write with a full stop, also in capitals: a name goes on after them.
ABBREVIATIONS = frozenset(case for word in _DOTTED_WORDS - {"Ten"} for case in (word, word.upper()))
