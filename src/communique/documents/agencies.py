"""The names of news agencies and press services, from ``data/agencies.toml``.

Takes words; says whether they name an agency, and gives the name inside longer ones ("Turkish Anadolu
news agency").
"""

from __future__ import annotations

import re
import tomllib
from importlib import resources

from communique.errors import ReferenceDataError

__all__ = ["is_agency", "known_agency"]


def _names() -> frozenset[str]:
    source = resources.files("communique.documents") / "data" / "agencies.toml"
    try:
        data = tomllib.loads(source.read_text(encoding="utf-8"))
        rows = [row for group in ("news_agency", "press_service") for row in data[group]]
        return frozenset(name.casefold() for row in rows for name in row["names"])
    except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
        raise ReferenceDataError(f"{source} is missing or broken ({error}); reinstall communique") from error


_NAMES = _names()
_MOST_WORDS = 7
_SPACE = re.compile(r"\s+")
_KIND = re.compile(r"\s+(?:news\s+)?agency$|\s+website$|\s+TV$")
_FORM = re.compile(r".*\S\s(?:News|Press|Information|Telegraph\w*)\s(?:Agency|Service)")
# "the Russian news agency" names none.
_NATIONAL = re.compile(
    r"(?:ian|ean|an|ish|ese|ch|eek|aqi|eli|ani|ati|iti|eni|national|state|official|local)$", re.I
)


def is_agency(words: str) -> bool:
    """Whether ``words`` are a listed agency, or one by its form ("X News Agency", "SNN news agency")."""
    return known_agency(words) == words.removeprefix("the ").removeprefix("The ")


def known_agency(words: str) -> str | None:
    """The agency that ``words`` name at their end, as they have it; None when they name none.

    "Turkish Anadolu news agency" gives "Anadolu", "the Xinhua News Agency" the same without its article.
    """
    abbreviated = re.fullmatch(r"(.+?)\s*\([A-Z]{2,8}\)", words)
    if abbreviated and known_agency(abbreviated.group(1)):
        return words.removeprefix("the ").removeprefix("The ")
    for candidate in (words, _KIND.sub("", words)):
        parts = _SPACE.split(candidate)
        for first in range(max(0, len(parts) - _MOST_WORDS), len(parts)):
            if " ".join(parts[first:]).casefold() in _NAMES:
                return candidate[len(candidate) - len(_from(candidate, parts, first)) :]
    if _FORM.fullmatch(words):
        return words.removeprefix("the ").removeprefix("The ")
    stem = _KIND.sub("", words)
    return (
        words.removeprefix("the ")
        if stem != words and stem[:1].isupper() and not _NATIONAL.search(stem)
        else None
    )


def _from(candidate: str, parts: list[str], first: int) -> str:
    at = 0
    for part in parts[:first]:
        at = candidate.index(part, at) + len(part)
    return candidate[at:].lstrip()
