"""The words that posts are made of: heads ("minister", "chief of staff"), abbreviations, office vocabulary.

Takes lower-case words, says which head begins at a place, and which words belong to the language of
offices and not to names. Putting whole post phrases together is left to `communique.reading.posts.offices`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import NamedTuple

__all__ = [
    "ABBREVIATIONS", "BODIES", "OFFICE_WORDS", "TITLES", "Head", "family_of", "head_at", "national_post",
]  # fmt: skip


class Head(NamedTuple):
    """A head noun of a post.

    ``family`` groups the forms of one office; ``targets`` says that "to" or "in" after it names the
    state where the post is held; ``is_weak`` that it is a post only beside a name, party or body;
    ``singular`` gives the words for one holder.
    """

    words: tuple[str, ...]
    family: str
    targets: bool
    is_weak: bool
    is_plural: bool
    singular: tuple[str, ...]


def head_at(words: Sequence[str], index: int) -> tuple[int, Head] | None:
    """The longest head that begins at ``words[index]``, and the index after it.

    ``words`` are lower-case tokens; tokens that are hyphens are passed over.
    """
    heads = _HEADS.get(words[index])
    if heads is None:
        return None
    for head in heads:
        end = _matched(words, index, head.words)
        if end:
            return end, head
    return None


def family_of(abbreviation: str) -> str | None:
    """The family of an abbreviated post ("CNS", "FM"), None when it is none."""
    return ABBREVIATIONS.get(abbreviation)


def national_post(post: str) -> str | None:
    """The state that alone has a post of such a name, None where several may: "External Affairs Minister"."""
    words = post.lower()
    return next((code for code, names in _NATIONAL.items() if any(name in words for name in names)), None)


def _matched(words: Sequence[str], index: int, wanted: tuple[str, ...]) -> int:
    at = index
    for word in wanted:
        while at > index and at < len(words) and words[at] in {"-", "‑", "–"}:
            at += 1
        if at >= len(words) or words[at] != word:
            return 0
        at += 1
    return at


def _plural(words: tuple[str, ...]) -> tuple[str, ...]:
    stop = next(
        (
            i
            for i, word in enumerate(words)
            if word in {"of", "in", "to", "at", "d'affaires", "de", "without"}
        ),
        len(words),
    )
    noun = words[stop - 1]
    if stop == len(words) and noun == "general" and len(words) > 1 and words[-2] not in {"governor", "major"}:
        stop -= 1
        noun = words[stop - 1]
    if noun.endswith("man"):
        noun = noun[:-3] + "men"
    elif noun.endswith("y"):
        noun = noun[:-1] + "ies"
    else:
        noun += "s"
    return (*words[: stop - 1], noun, *words[stop:])


def _read() -> Mapping[str, object]:
    source = resources.files("communique.gazetteer") / "data" / "posts.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _index(entries: Sequence[Mapping[str, object]]) -> dict[str, tuple[Head, ...]]:
    table: dict[str, dict[tuple[str, ...], Head]] = {}
    for entry in entries:
        for form in _strings(entry["words"]):
            words = tuple(form.split())
            flags = (str(entry["family"]), bool(entry.get("target")), bool(entry.get("weak")))
            table.setdefault(words[0], {}).setdefault(words, Head(words, *flags, False, words))
            many = _plural(words)
            table.setdefault(many[0], {}).setdefault(many, Head(many, *flags, True, words))
    return {
        first: tuple(sorted(heads.values(), key=lambda h: -len(h.words))) for first, heads in table.items()
    }


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _mappings(value: object) -> tuple[Mapping[str, object], ...]:
    return tuple(item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()


_DATA = _read()
_WORDS = _DATA["words"] if isinstance(_DATA["words"], dict) else {}
_HEADS = _index(_mappings(_DATA["head"]))
_NATIONAL = (
    {str(code): _strings(names) for code, names in _DATA["national"].items()}
    if isinstance(_DATA["national"], dict)
    else {}
)

ABBREVIATIONS: Mapping[str, str] = (
    {str(k): str(v) for k, v in _DATA["abbreviations"].items()}
    if isinstance(_DATA["abbreviations"], dict)
    else {}
)
# What a short title before a name stands for: "Sen." is a senator.
TITLES: Mapping[str, str] = (
    {str(k): str(v) for k, v in _DATA["titles"].items()} if isinstance(_DATA["titles"], dict) else {}
)
BODIES = frozenset(_strings(_WORDS["bodies"]))
OFFICE_WORDS = BODIES | frozenset(_strings(_WORDS["domains"])) | frozenset(_strings(_WORDS["qualifiers"]))
