"""The words with which officials bind themselves, pass something on or take a stance.

Gives `Cue` entries by word form and word lists from ``data/statements.toml``, `CUES`, all the word forms,
and `may_state`, which says from its words alone whether a sentence is worth parsing for them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

_KINDS = frozenset({"PARTY", "MONEY"})  # heads that are no words
_DOUBLING = re.compile(r"[^aeiou]+[aeiou][bdgmnpt]")  # of one syllable

__all__ = ["CUES", "Cue", "Cues", "cues", "may_state", "words"]


class Cue(NamedTuple):
    """One word that states something, and what it needs beside it: see the header of the data file.

    ``name`` is the lemma; ``pos`` is ``verb``, ``noun`` or ``predicate``; ``carriers`` the groups of
    verbs of which one must carry a noun.
    """

    name: str
    pos: str
    outcome: str | None
    stance: str | None
    denied: str | None
    takes: tuple[str, ...]
    about: str
    heads: frozenset[str]
    unlike: frozenset[str]
    beside: frozenset[str]
    asks: frozenset[str]
    carriers: frozenset[str]


class Cues(NamedTuple):
    """Cues by word form in lower case, in the order in which they are tried; groups by carrier's form."""

    verbs: Mapping[str, tuple[Cue, ...]]
    nouns: Mapping[str, tuple[Cue, ...]]
    predicates: Mapping[str, tuple[Cue, ...]]
    carriers: Mapping[str, frozenset[str]]


@cache
def cues() -> Cues:
    """All cues of the data file."""
    data = _data()
    carriers: dict[str, set[str]] = {}
    for group, row in data["carriers"].items():
        for form in _all_forms(row["verbs"]):
            carriers.setdefault(form, set()).add(group)
    return Cues(
        _by_form(data["verb"], "verb"),
        _by_form(data["noun"], "noun"),
        _by_form(data["predicate"], "predicate"),
        {form: frozenset(groups) for form, groups in carriers.items()},
    )


def may_state(forms: Set[str]) -> bool:
    """Whether a sentence can state something, from its word forms in lower case; False is certain."""
    lexicon = cues()
    found = forms & CUES
    if not found:
        return False
    promises = not forms.isdisjoint(words("promise") | words("going"))
    for form in found:
        if form in lexicon.predicates or any(not cue.carriers for cue in lexicon.nouns.get(form, ())):
            return True
        if any(_may_hold(cue, forms, promises=promises) for cue in lexicon.verbs.get(form, ())):
            return True
    groups = {group for form in forms for group in lexicon.carriers.get(form, ())}
    return any(not groups.isdisjoint(cue.carriers) for form in found for cue in lexicon.nouns.get(form, ()))


def _may_hold(cue: Cue, forms: Set[str], *, promises: bool) -> bool:
    """Whether a verb's sentence has what it needs: its auxiliary, one of the words that head its content."""
    if "will" in cue.asks and not promises:
        return False
    return not cue.heads.isdisjoint(_KINDS) or not cue.heads or not forms.isdisjoint(cue.heads)


@cache
def words(name: str) -> frozenset[str]:
    """A list of the data file's ``[words]``, verbs with their inflected forms."""
    return frozenset(_all_forms(_data()["words"][name]))


@cache
def _data() -> dict[str, Any]:
    text = resources.files("communique.reading").joinpath("data/statements.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _by_form(rows: list[dict[str, Any]], pos: str) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for row in rows:
        for word in row["words"]:
            cue = _cue(word, pos, row)
            for form in _forms(word) if pos == "verb" else (word,):
                found.setdefault(form, []).append(cue)
    return {form: tuple(rows) for form, rows in found.items()}


def _cue(word: str, pos: str, row: dict[str, Any]) -> Cue:
    return Cue(
        name=word,
        pos=pos,
        outcome=row.get("outcome"),
        stance=row.get("stance"),
        denied=row.get("denied"),
        takes=tuple(row.get("takes", ())),
        about=row.get("about", "content"),
        heads=frozenset(_spelt_out(row.get("heads", ()))),
        unlike=frozenset(_spelt_out(row.get("unlike", ()))),
        beside=frozenset(row.get("beside", ())),
        asks=frozenset(row.get("asks", ())),
        carriers=frozenset(row.get("with", ())),
    )


def _spelt_out(named: Iterable[str]) -> Iterator[str]:
    """Words as rows give them, those of a list for its "$NAME"."""
    for word in named:
        yield from _data()["lists"][word[1:]] if word.startswith("$") else (word,)


def _all_forms(lemmas: Iterable[str]) -> Iterator[str]:
    for lemma in lemmas:
        yield from _forms(lemma)


def _forms(verb: str) -> tuple[str, ...]:
    """A verb with its inflected forms."""
    irregular: Mapping[str, list[str]] = _data()["irregular"]
    if verb in irregular:
        return (verb, *irregular[verb])
    if len(verb) < 3 or not verb.isalpha():
        return (verb,)
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    stem = verb.removesuffix("e")
    if _DOUBLING.fullmatch(verb):
        stem += verb[-1]  # "planned"
    third = verb + ("es" if verb.endswith(("s", "x", "ch", "sh")) else "s")
    return (verb, third, stem + "ed", stem + "ing")


def _cue_forms() -> Iterator[str]:
    found = cues()
    yield from found.verbs
    yield from found.nouns
    yield from found.predicates


CUES = frozenset(_cue_forms())
