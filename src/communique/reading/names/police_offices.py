"""Police ranks that are posts by what follows them: "DIG Operations", "Superintendent of Police (Anantnag)".

Takes a `Line` and where a rank in it ends, says where the field or place that makes
it a post ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.gazetteer.name_words import FAMILY_NAMES, GIVEN_NAMES, HONORIFICS
from communique.gazetteer.places import is_place_name
from communique.gazetteer.posts import ABBREVIATIONS
from communique.reading.names.lines import Line
from communique.reading.names.name_words_here import is_all_consonants
from communique.reading.names.people_words import AREAS
from communique.reading.text.sentences import Token

__all__ = ["alias_end", "given_office_end", "known_place", "office_of_place", "police_office_end"]

_LONGEST = 3  # words of a field or place
# Capitalised fields of police forces that are no words of offices elsewhere.
_FIELDS = frozenset(
    {
        "admin",
        "cantt",
        "city",
        "civil",
        "crimes",
        "lines",
        "rural",
        "saddar",
        "headquarters",
        "hqrs",
        "east",
        "west",
    }
)
# Provinces that two states share or that are written short, which the table of regions does not have.
_SHARED = frozenset({"kashmir", "kp", "kpk", "punjab"})
# Abbreviated ranks of officers who are at the head of a district's or city's police.
_OF_PLACES = frozenset(
    {
        "Additional IG",
        "Addl IG",
        "CP",
        "DIG",
        "SP",
        "SSP",
        "Superintendent of Police",
        "Superintendent of Police ( SP )",
    }
)
# Quarters of towns with their own police station: "SHO Shah Latif Town".
_QUARTERS = AREAS | {"cantt", "colony", "town"}
# Words before a post that somebody is given: "posted as DIG Hyderabad", "made SSP Malir".
_GIVING = frozenset({"appointed", "as", "made", "named", "posted"})
# Ranks below those that are at the head of a place's police.
_LOW = frozenset({"constable", "corporal", "inspector", "sergeant"})
_AREAS_OF_POLICE = frozenset({"circle", "range", "zone"})
_ACTING = frozenset({"acting", "ag", "ag."})
_NO_FIELDS = frozenset({"retd", "ret", "rtd", "r", "acting", "ag", "w", "retired"})


def police_office_end(line: Line, at: int) -> int:
    """The end of a field or place behind a police rank that ends at ``at``, before its holder; or 0."""
    start, is_spelled_out = at, False
    if line.kind(at) == "-":  # "DIG-East X"
        field = _field_end(line, at + 1)
        return field if field > at + 1 and _holder_follows(line, field) else 0
    if place := _place_end(line, at):
        return place
    if line.kind(at) == "(":
        close = next(
            (k for k in range(at + 1, min(at + 8, len(line.tokens))) if line.tokens[k].text == ")"), 0
        )
        is_short = line.tokens[at - 1].text.isupper() and line.lower[at + 1] not in _NO_FIELDS
        if close and (is_short or not alias_end(line, at)):  # "DIG (CIA) X", but "Superintendent (SP) X"
            is_field = _is_bracketed_field(line, at + 1, close)
            end = known_place(line.tokens, line.lower, line.classes, close + 1) or close + 1
            follows = _holder_follows(line, end) or _holder_in_commas(line, end)
            return end if is_field and follows else 0
        start, is_spelled_out = (close + 1, True) if close else (at, False)
    if charge := _charge_end(line, start):
        return charge
    end = _field_end(line, start)
    is_low = line.lower[at - 1] in _LOW  # "Chief Inspector Stella X", and no inspector of that town
    place = 0 if is_low else known_place(line.tokens, line.lower, line.classes, end)
    end = place or end
    if end == start:
        following = line.kinds(start, start + 5)
        is_seat = is_spelled_out or line.lower[at - 1] in {"police", ")"}
        if is_seat and following in {",c,cc", ",c,cl", ",c,c-"}:
            return start + 2  # "Superintendent of Police, Baramulla, X"
        if (is_seat and following.startswith("c,cc")) or following.startswith("chc"):
            return start + 1  # "IGP Punjab Dr X"
        if _is_short_unit(line, start) or _is_place_before_name(line, at):
            return start + 1
        is_office = is_spelled_out and line.tokens[start - 2].text in ABBREVIATIONS
        return start if is_office and _holder_follows(line, start) else 0  # "... (IGP) X"
    if place and line.kinds(end, end + 3) == "c-c" and line.kind(end + 3) != "c":
        return 0  # "SP Chika Okoro-Eze": a name that is a town's too
    follows = _holder_follows(line, end) or (
        bool(place) and line.kind(end) == "," and line.kind(end + 1) in "cRh"
    )
    if line.kinds(end, end + 3) == ",c," and end + 3 in line.ranked:
        return end + 2  # "the AIG Zone 9, Umuahia, AIG X"
    return end if follows or _holder_in_commas(line, end) else 0


def _is_short_unit(line: Line, at: int) -> bool:
    """Whether an abbreviated range or unit stands at ``at`` before its chief's name: "DIG CKR X"."""
    text = line.tokens[at].text if at < len(line.tokens) else ""
    return is_all_consonants(text) and len(text) < 6 and line.kinds(at, at + 3) in {"ccc", "ccl"}


def _is_place_before_name(line: Line, at: int) -> bool:
    """Whether a place that nobody knows stands between a short rank and a name: "DIG Makran Omar X"."""
    if line.tokens[at - 1].text not in _OF_PLACES or line.kinds(at, at + 4) not in {"cccc", "ccc-", "cccl"}:
        return False
    place = line.lower[at]
    is_word = place.isalpha() and len(place) > 3 and not line.tokens[at].text.isupper()
    return is_word and place not in GIVEN_NAMES | FAMILY_NAMES and line.lower[at + 1] in GIVEN_NAMES


def _place_end(line: Line, at: int) -> int:
    """The end of "of Jaffna" behind a police rank and before a mark: "Police Superintendent of Jaffna,"."""
    if line.kind(at) != "o":
        return 0
    end = known_place(line.tokens, line.lower, line.classes, at + 1)
    end += bool(end) and line.kind(end) == "v" and line.lower[end] in AREAS
    return end if end and line.kind(end) in ",.)" else 0


def _charge_end(line: Line, at: int) -> int:
    """The end of "in charge of the Northern Province" behind a police rank, before its holder; or 0."""
    if line.lower[at : at + 3] != ("in", "charge", "of"):
        return 0
    start = end = at + 3 + (line.kind(at + 3) == "t")
    if line.kind(start) == "v" and line.kind(start + 1) == "," and _holder_in_commas(line, start + 1):
        return start + 1  # "in charge of operations"
    while line.has_capital(end) and line.kind(end) in "cvxY" and line.lower[end] not in AREAS:
        end += 1
    end = end + 1 if line.has_capital(end) and line.lower[end] in AREAS else start
    end = end if end > start else known_place(line.tokens, line.lower, line.classes, start)
    return end if end and _holder_follows(line, end + (line.kind(end) == ",")) else 0


def given_office_end(line: Line, first: int, last: int) -> int:
    """The end of the field or place of a police rank that is a post without a name behind it; 0 for none.

    "Posted as SSP Traffic Srinagar", "takes over as DIG in charge of Training", "X, SSP Anantnag,".
    """
    before = first - (first > 0 and (line.kind(first - 1) == "t" or line.lower[first - 1] in _ACTING))
    if before < 2 or not line.tokens[last - 1].text.isupper():
        return 0
    if line.kind(first - 1) == "," and line.kind(first - 2) in "c)":
        place = known_place(line.tokens, line.lower, line.classes, last)
        if place and line.kind(place) == "(":  # "X, DIG Lahore (Operations),"
            place = next(
                (k + 1 for k in range(place, min(place + 6, len(line.tokens))) if line.kind(k) == ")"), 0
            )
        return place if place and line.kind(place) in ",." else 0
    if line.lower[before - 1] not in _GIVING:
        return 0
    start = end = last + 3 * (line.lower[last : last + 3] == ("in", "charge", "of"))
    if line.kinds(last, last + 2) == ",v" and line.has_capital(last + 1):
        start = end = last + 1  # "as DIG, Department of Operations"
    is_field = line.kind(end) == "v" or known_place(line.tokens, line.lower, line.classes, end)
    if not is_field and not (end < len(line.tokens) and line.tokens[end].text.isupper()):
        return 0  # "identified as ASP X"
    while line.has_capital(end) and line.kind(end) in "cvY" and end not in line.ranked:
        is_joined = line.kind(end + 1) in "ao" and line.kind(end + 2) == "v" and line.has_capital(end + 2)
        end += 1 + 2 * is_joined + (line.kind(end + 1) == "#")  # "Zone 1"
    return end if end > start else 0


def office_of_place(line: Line, first: int, last: int) -> int:
    """Where a place before a police rank makes it a post ("Malir SSP X"); ``first`` where none does."""
    rank = " ".join(token.text for token in line.tokens[first:last])
    start = _area_before(line, first, last)
    if start is not None:
        return start
    if rank not in _OF_PLACES or line.kinds(last, last + 2) not in {"cc", "cl", "c."}:
        return first
    start = first
    while start and line.classes[start - 1] == "c" and first - start < _LONGEST:
        start -= 1
    is_name = start and line.classes[start - 1] not in "xt,.(a"
    return first if is_name or any(word in GIVEN_NAMES for word in line.lower[start:first]) else start


def _area_before(line: Line, first: int, last: int) -> int | None:
    """Where the area of an officer begins before the police rank: "Sadar Circle ASP X"; None without one."""
    if not _holder_follows(line, last) or first < 2 or line.lower[first - 1] not in _AREAS_OF_POLICE:
        return None
    start = first - 1
    while start and line.classes[start - 1] in "cY" and first - start <= _LONGEST:
        start -= 1
    is_name = start == first - 1 or (start and line.classes[start - 1] not in "xta,")
    return None if is_name or not line.has_capital(first - 1) else start


def alias_end(line: Line, at: int) -> int:
    """The end of brackets at ``at`` that say nothing new ("(ACP)", "(C/Supt)", "(Mrs)"); 0 for none."""
    end = next((k for k in range(at + 1, min(at + 6, len(line.tokens))) if line.tokens[k].text == ")"), 0)
    texts = [token.text for token in line.tokens[at + 1 : end]]
    is_word = len(texts) == 1 and (texts[0].isupper() or _is_no_field(texts[0].lower()))
    return end + 1 if is_word or "/" in texts else 0


def known_place(tokens: Sequence[Token], lower: Sequence[str], classes: Sequence[str], at: int) -> int:
    """The end of the longest name of a town or region that begins at ``at``, 0 for none."""
    end = at
    while (
        end < len(tokens) and end - at < _LONGEST and classes[end] in "cvxY" and tokens[end].text[0].isupper()
    ):
        end += 1
    area = next((k + 1 for k in range(at + 1, end) if lower[k] in _QUARTERS), 0)
    if area:
        return area
    if end > at and lower[at] in _SHARED:
        return at + 1
    for stop in range(end, at, -1):
        name = " ".join(token.text for token in tokens[at:stop])
        if is_place_name(name):
            return stop if stop - at > 1 or lower[at] not in GIVEN_NAMES else 0
    return 0


def _is_no_field(word: str) -> bool:
    return word in _NO_FIELDS or word in HONORIFICS


def _is_bracketed_field(line: Line, first: int, last: int) -> bool:
    words = [word for word in line.lower[first:last] if word.isalpha()]
    if not words or any(_is_no_field(word) for word in words):
        return False
    is_small = len(words) < 4 and line.classes[first] == "v"  # "commissioner of police (crime)"
    return is_small or all(
        line.has_capital(k) or line.tokens[k].text in {"and", "of", "&", "-"} | AREAS
        for k in range(first, last)
    )


def _field_end(line: Line, at: int) -> int:
    end = at
    while end - at < _LONGEST and line.has_capital(end) and end not in line.ranked:
        if line.kinds(end, end + 3) in {"c-v", "v-v"}:
            end += 3  # "Counter-Terrorism"
            continue
        is_field = line.classes[end] == "v" or line.lower[end] in _FIELDS
        if not is_field and not (end > at and line.lower[end] in AREAS):  # "DIG Legal Range X"
            break
        end += 1 + (line.kind(end + 1) == "#")  # "Zone 5"
        if line.kind(end) == "a" and line.kind(end + 1) == "v" and line.has_capital(end + 1):
            end += 2  # "Law and Order"
    return end


def _holder_in_commas(line: Line, at: int) -> bool:
    """Whether a name of two words or more stands between commas at ``at``: "the AIG Zone 7, X, said"."""
    end = at + 1
    while line.kind(end) in "chl-":
        end += 1
    return line.kind(at) == "," == line.kind(end) and end - at > 2


def _holder_follows(line: Line, at: int) -> bool:
    """Whether a name of two words or more, a title or a rank stands at ``at``."""
    has_rank = at in line.ranked and not line.ranked[at][1].is_post_too
    return has_rank or line.kind(at) == "h" or line.kinds(at, at + 2) in {"cc", "cl", "c-", "c."}
