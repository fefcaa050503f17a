"""Values of questions checked: a party, a term of the codebook, a day; else what is accepted and is nearest.

Takes what somebody wrote, gives the value, or raises `QuestionError`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rapidfuzz import fuzz, process, utils

from communique.errors import QuestionError
from communique.gazetteer.parties import party_name, party_names
from communique.ledger.links import NO_END, days, spelling

__all__ = ["bounds", "did_you_mean", "nearest", "number", "party", "term"]

# Likeness (0 to 100) from which another spelling is worth a suggestion.
_ALIKE = 70.0
_SUGGESTED = 3


def nearest(given: str, known: Iterable[str], most: int = _SUGGESTED) -> list[str]:
    """The known words that are spelt most like the given one, the most alike first."""
    choices = sorted(set(known))
    found = process.extract(
        given, choices, scorer=fuzz.WRatio, processor=utils.default_process, limit=most, score_cutoff=_ALIKE
    )
    best = max((score for _, score, _ in found), default=0.0)
    return [word for word, score, _ in found if score >= best - 10]


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest words, empty where none is near."""
    found = nearest(given, known)
    return f"; nearest: {', '.join(found)}" if found else ""


def party(given: str) -> str:
    """The code of a party given by its code or by a name, in any case of letters."""
    names = _by_spelling()
    code = names.get(spelling(given)) or names.get(spelling(given).removeprefix("the "))
    if code:
        return code
    like = nearest(given, [name for name in party_names() if len(name) > 3])
    said = f"; nearest: {', '.join(f'{name} ({party_names()[name]})' for name in like)}" if like else ""
    raise QuestionError(
        f"{given!r} is no party{said}; accepted: ISO 3166-1 alpha-3 codes, short names of organisations, and "
        "English names, such as PAK, Pakistan or NATO"
    )


def term(what: str, given: str, accepted: Iterable[str]) -> str:
    """The term of the codebook that is given, with spaces or hyphens for its underscores."""
    known = list(accepted)
    word = "_".join(given.lower().replace("-", " ").replace("_", " ").split())
    if word in known:
        return word
    raise QuestionError(f"{given!r} is no {what}{did_you_mean(word, known)}; accepted: {', '.join(known)}")


def bounds(what: str, given: str) -> tuple[str, str]:
    """The first and the last ISO day of an ISO day, month or year."""
    found = days(given.strip()) if "/" not in given else days(None)
    first, last = found["first_day"], found["last_day"]
    if first is None or last is None or last == NO_END:
        raise QuestionError(
            f"{what} {given!r} is no date of the calendar; accepted: a day, month or year, such as "
            "2021-06-10, 2021-06 or 2021"
        )
    return first, last


def number(what: str, given: str, most: int) -> int:
    """A whole number from 1 to ``most``."""
    if given.strip().isascii() and given.strip().isdigit() and 1 <= int(given) <= most:
        return int(given)
    raise QuestionError(f"{what} {given!r} is not accepted; give a whole number from 1 to {most}")


@cache
def _by_spelling() -> dict[str, str]:
    """Codes by spelling. Where a code is spelt as another party's name, it is the code."""
    names = {spelling(name): code for name, code in party_names().items()}
    return names | {spelling(name): name for name in party_names() if party_name(name)}
