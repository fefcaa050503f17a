"""Police ranks that are posts by what follows them: "DIG Operations", "Superintendent of Police (Anantnag)".

Takes a sentence's tokens with their classes and where a rank ends, says where the field or place that makes
it a post ends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.gazetteer.cities import find_cities
from communique.gazetteer.name_words import GIVEN_NAMES, HONORIFICS
from communique.gazetteer.places import find_regions
from communique.gazetteer.posts import ABBREVIATIONS
from communique.reading.people_words import AREAS
from communique.reading.text import Token

__all__ = ["known_place", "police_office_end"]

_LONGEST = 3  # words of a field or place
# Capitalised fields of police forces that are no words of offices elsewhere.
_FIELDS = frozenset(
    {"cantt", "city", "civil", "lines", "rural", "saddar", "headquarters", "hqrs", "east", "west"}
)
_NO_FIELDS = frozenset({"retd", "ret", "rtd", "r", "acting", "ag", "w", "retired"})


def police_office_end(
    tokens: Sequence[Token],
    lower: Sequence[str],
    classes: Sequence[str],
    at: int,
    ranked: Mapping[int, object],
) -> int:
    """The end of a field or place behind a police rank that ends at ``at``, before its holder; or 0."""
    start, is_spelled_out = at, False
    if _class(classes, at) == "(":
        close = next((k for k in range(at + 1, min(at + 8, len(tokens))) if tokens[k].text == ")"), 0)
        if close and not _is_alias(tokens[at + 1 : close]):
            is_field = _is_bracketed_field(tokens, lower, at + 1, close)
            return close + 1 if is_field and _holder_follows(classes, close + 1, ranked) else 0
        start, is_spelled_out = (close + 1, True) if close else (at, False)
    end = _field_end(tokens, lower, classes, start, ranked)
    place = known_place(tokens, lower, classes, end)
    end = place or end
    if end == start:
        following = "".join(classes[start : start + 4])
        is_seat = (is_spelled_out or lower[at - 1] == "police") and following == "c,cc"
        if is_seat or following.startswith("chc"):
            return start + 1  # "IGP Punjab Dr X"
        is_office = is_spelled_out and tokens[start - 2].text in ABBREVIATIONS
        return start if is_office and _holder_follows(classes, start, ranked) else 0  # "... (IGP) X"
    follows = _holder_follows(classes, end, ranked) or (
        bool(place) and _class(classes, end) == "," and _class(classes, end + 1) in "cRh"
    )
    return end if follows else 0


def known_place(tokens: Sequence[Token], lower: Sequence[str], classes: Sequence[str], at: int) -> int:
    """The end of the longest name of a town or region that begins at ``at``, 0 for none."""
    end = at
    while (
        end < len(tokens) and end - at < _LONGEST and classes[end] in "cvxY" and tokens[end].text[0].isupper()
    ):
        end += 1
    area = next((k + 1 for k in range(at + 1, end) if lower[k] in AREAS), 0)
    if area:
        return area
    for stop in range(end, at, -1):
        name = " ".join(token.text for token in tokens[at:stop])
        found = find_cities(name) or find_regions(name)
        if found and (found[0].start, found[0].end) == (0, len(name)):
            return stop if stop - at > 1 or lower[at] not in GIVEN_NAMES else 0
    return 0


def _class(classes: Sequence[str], at: int) -> str:
    return classes[at] if at < len(classes) else "."


def _is_alias(inside: Sequence[Token]) -> bool:
    """Whether a bracket only abbreviates the rank: "(SP)", "(C/Supt)"."""
    return any(token.text == "/" for token in inside) or (len(inside) == 1 and inside[0].text.isupper())


def _is_bracketed_field(tokens: Sequence[Token], lower: Sequence[str], first: int, last: int) -> bool:
    words = [word for word in lower[first:last] if word.isalpha()]
    if not words or any(word in _NO_FIELDS or word in HONORIFICS for word in words):
        return False
    return all(
        token.text[0].isupper() or token.text in {"and", "of", "&", "-"} for token in tokens[first:last]
    )


def _field_end(
    tokens: Sequence[Token],
    lower: Sequence[str],
    classes: Sequence[str],
    at: int,
    ranked: Mapping[int, object],
) -> int:
    end = at
    while end < len(tokens) and end - at < _LONGEST and tokens[end].text[0].isupper():
        if end in ranked:
            break
        if "".join(classes[end : end + 3]) in {"c-v", "v-v"}:
            end += 3  # "Counter-Terrorism"
            continue
        if classes[end] != "v" and lower[end] not in _FIELDS:
            break
        end += 1 + (_class(classes, end + 1) == "#")  # "Zone 5"
        if (
            _class(classes, end) == "a"
            and _class(classes, end + 1) == "v"
            and tokens[end + 1].text[0].isupper()
        ):
            end += 2  # "Law and Order"
    return end


def _holder_follows(classes: Sequence[str], at: int, ranked: Mapping[int, object]) -> bool:
    """Whether a name of two words or more, a title or a rank stands at ``at``."""
    return (
        at in ranked
        or _class(classes, at) == "h"
        or "".join(classes[at : at + 2]) in {"cc", "cl", "c-", "c."}
    )
