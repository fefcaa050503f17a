"""Which ranks found in a sentence are ranks where they stand, and which are posts.

Takes a `Line` with the heads of posts in it, writes the classes of the ranks into it and takes the heads
inside them away. "Commander" is a rank before a name and a post before a body; a police rank before its field
is a post ("DIG Operations").
"""

from __future__ import annotations

from communique.gazetteer.posts import ABBREVIATIONS, Head
from communique.gazetteer.ranks import RankName
from communique.reading.names.heads_here import SHIP_PREFIXES, Heads
from communique.reading.names.lines import Line
from communique.reading.names.name_words_here import is_service_number
from communique.reading.names.namings import naming_end
from communique.reading.names.people_words import BEFORE_PLACES, NEED_NAME
from communique.reading.names.police_offices import (
    alias_end,
    given_office_end,
    known_place,
    office_of_place,
    police_office_end,
)
from communique.reading.names.romance_posts import names_romance_body

__all__ = ["part_ranks"]

# Ranks that behind a name are rather posts or callings: "X, a rebel commander", "Y, a specialist".
_NO_RANKS = frozenset({"commandant", "commander", "commissioner", "detective", "specialist"})

# Families of posts that officers of a force hold beside their rank.
_OFFICERS = frozenset({"chief", "commander", "director", "head", "official", "spokesperson"})
# Families of posts that they hold too, told apart from the rank by a comma ("the mayor, Commissioner X").
_BESIDE = frozenset({"commissioner", "governor"})
# Words in the post of an officer of police, prisons, customs or guards.
_OF_FORCES = frozenset(
    {"cid", "coast", "customs", "gendarmerie", "guard", "immigration", "investigation", "police", "prison"}
    | {"prisons", "security", "squad", "traffic"}
)
# What is said before a rank at sea to tell it from the army's of the same name.
_AT_SEA = frozenset({"maritime", "naval", "navy"})
_OF_ARMIES_TOO = frozenset({"captain", "lieutenant"})
# Ranks that are mostly part of a ship's or school's name behind an article.
_ON_SHIPS = frozenset({"admiral", "almirante"})
_RAISING = frozenset({"elevated", "promoted", "promotes", "raised"})
_LONGEST_POST = 12  # words


def part_ranks(line: Line, heads: Heads) -> dict[int, tuple[int, RankName]]:
    """The ranks by first token without those that are posts here; ``heads`` gains these, loses the others."""
    for first, (last, rank) in line.ranked.items():
        is_police = rank.service == "police"
        end = (police_office_end(line, last) or given_office_end(line, first, last)) if is_police else 0
        start = office_of_place(line, first, last) if is_police and not end else first
        if end or start < first:
            end = end or last
            for inner in range(start, end):
                heads.pop(inner, None)
            said = line.lower[start:end]
            heads[start] = end, Head(said, "commissioner", False, False, False, said)
            line.classes[start:end] = "P" * (end - start)
        elif _is_rank_here(line, heads, first, last, rank):
            heads.pop(first, None)
            line.classes[first:last] = "R" * (last - first)
    kept = [at for at in line.ranked if line.classes[at] == "R"]
    return dict(_at_sea(line, first, *line.ranked[first]) for first in kept)


def _at_sea(line: Line, first: int, last: int, rank: RankName) -> tuple[int, tuple[int, RankName]]:
    """A rank with what tells it from the army's before it, by its first token: "Navy Captain X"."""
    is_told = first > 0 and line.lower[first - 1] in _AT_SEA and line.lower[first] in _OF_ARMIES_TOO
    if line.lower[max(0, first - 3) : first - 1] == ("of", "the"):
        return first, (last, rank)  # "Vice Minister of the Navy Captain X"
    if not is_told or line.kind(last) not in "chl" or (first > 1 and line.kind(first - 2) in "cvYo-s"):
        return first, (last, rank)
    line.classes[first - 1] = "R"
    return first - 1, (last, rank._replace(start=line.tokens[first - 1].start))


def _is_rank_here(line: Line, heads: Heads, first: int, last: int, rank: RankName) -> bool:
    word, office = line.lower[first], heads.get(first)
    if line.lower[max(0, first - 2) : first] == ("rank", "of"):
        return True
    if _is_risen_to(line, first, last):
        return True
    if rank.is_post_too and not (
        _is_behind_a_post(line, heads, first, last) or _is_before_a_post(line, heads, last)
    ):
        return False
    if _is_short_body(line, heads, first, last):
        return False
    if office is not None and names_romance_body(line.lower, last):
        return False  # "Comandante General del Ejército"
    if last in line.ranked:
        is_head = office is not None and office[0] == last and office[1].family == "commissioner"
        is_wing = line.lower[first:last] == ("wing", "commander") and not line.ranked[last][1].is_post_too
        if is_head or is_wing or word in NEED_NAME:
            return False  # "Commissioner of Police Rear Admiral X": the first is a post
    before, after, named = line.kind(first - 1) if first else ".", line.kind(last), last
    if after == "(" and (close := alias_end(line, last)):
        named, after = close, line.kind(close)
    if after in "x," and (named_at := naming_end(line.lower, last, first)):
        named, after = named_at, line.kind(named_at)
    if after == "x" and line.has_capital(last) and line.kind(last + 1) == "c" and last - first > 1:
        after = "c"  # "Chief Inspector Win Naing"
    if is_service_number(line.tokens, last) and line.kind(last + 1) == "c":
        named, after = last + 1, "c"  # "Head Constable 1234 X"
    if first and line.tokens[first - 1].text in SHIP_PREFIXES:
        return False  # "INS Admiral Gorshkov"
    is_single = last - first == 1 and after == "c" and line.kind(named + 1) != "c"
    if first and line.lower[first - 1] == "the" and word in _ON_SHIPS and is_single:
        return False  # "toured the Almirante Soto": a ship or school, of a hero's name
    if _is_behind_a_name(line, first, rank):
        for inner in range(first, last):
            heads.pop(inner, None)
        return True
    if office is None and line.classes[first] in "PQ":
        crossed = next((at for at in range(first - 1, -1, -1) if at in heads), None)
        if crossed is None or not first < heads[crossed][0] < last or after not in "ch":
            return False  # inside a longer post: "Deputy Commander"
        heads.pop(crossed)  # "the Galle police Chief Inspector X"
        line.classes[crossed:first] = "v" * (first - crossed)
    if office is not None and office[0] > last:
        return False
    if word in NEED_NAME and last - first == 1 and after not in "chl(":
        return False
    if line.lower[last : last + 1] == (":",) and "promoted" in line.lower[:first]:
        return True  # "Promoted to Commodore: X and Y"
    # "SHO Saddar Inspector X"
    is_seated = before in "cv" and rank.service == "police" and line.classes[first - 2] in "Pcv"
    is_posted = (
        before in "vYc"
        and not rank.is_post_too
        and word not in {"captain", "commodore"}
        and not (is_seated and _is_abbreviated(line, first))
        and not (office is not None and office[0] < last)  # "of Galle police Chief Inspector X"
        and not _closes_post(line, heads, first)
    )
    if office is not None and (after not in "ch" or is_posted):
        return False
    if office is not None and before == ")" and _follows_body(line, first):
        return False  # "Defence Corps (NSCDC) Commandant X"
    if office is not None and _names_body(line, named):
        return False  # "Commander RBLF": the post of a body
    for inner in range(first + 1, last):
        heads.pop(inner, None)
    return True


def _is_risen_to(line: Line, first: int, last: int) -> bool:
    """Whether somebody rises to a police rank that is a post elsewhere: "promoted X to Commissioner"."""
    is_aim = first > 1 and line.lower[first - 1] == "to" and line.kind(last) not in "cho"
    return is_aim and not _RAISING.isdisjoint(line.lower[: first - 1])


def _is_behind_a_post(line: Line, heads: Heads, first: int, last: int) -> bool:
    """Whether a post of an officer ends before ``first``, and a name begins behind: "PRO Commissioner X"."""
    if line.kind(last) not in "ch":
        return False
    at = first - (line.kind(first - 1) == ",") if first else 0
    for start in range(at - 1, max(-1, at - _LONGEST_POST), -1):
        if start in heads:
            end, head = heads[start]
            is_place = known_place(line.tokens, line.lower, line.classes, end) == at or (
                line.lower[end - 1] in BEFORE_PLACES and line.kinds(end, at) in {"c", "cc"}
            )  # "Kapolda Papua"
            is_near = end == at or is_place or (at < first and line.kind(end) in "cvY#o" and end < at)
            return is_near and (head.family in _OFFICERS or (at < first and head.family in _BESIDE))
        if line.kind(start) not in "PcvY#ot-":
            return False
    return False


def _closes_post(line: Line, heads: Heads, first: int) -> bool:
    """Whether a body ends before ``first`` that the post before it is of: "OIC of Galle Police Station X"."""
    at = first - 1
    while at >= 0 and first - at < _LONGEST_POST and line.kind(at) in "cvYt#-":
        at -= 1
    return at > 0 and line.lower[at] in {"of", "at"} and any(end == at for end, _ in heads.values())


def _is_before_a_post(line: Line, heads: Heads, last: int) -> bool:
    """Whether an officer's post of a force follows the name: "Sub-Commissioner X, police spokesperson"."""
    at = last
    while line.kind(at) in "cl-":
        at += 1
    if at - last < 2 or line.kind(at) != ",":
        return False
    end = at + 1
    while line.kind(end) in "tvcY#os-P" and end - at < _LONGEST_POST:
        end += 1
    held = [heads[k][1].family for k in range(at + 1, end) if k in heads]
    is_of_force = any(
        line.lower[k] in _OF_FORCES
        or (line.classes[k] == "c" and line.tokens[k].text.isupper() and len(line.tokens[k].text) > 1)
        for k in range(at + 1, end)
    )
    return is_of_force and bool(held) and held[0] in _OFFICERS


def _is_short_body(line: Line, heads: Heads, first: int, last: int) -> bool:
    """Whether capitals that abbreviate a rank too name the body of a post: "the SFC commander"."""
    text = line.tokens[first].text
    is_short = last - first == 1 and text.isupper() and text.isalpha() and len(text) > 1
    is_behind = first > 0 and line.kind(first - 1) == "P" and line.kind(last) not in "chl"
    is_behind = is_behind and not any(end == last for end, _ in heads.values())
    return is_short and (is_behind or (last in heads and line.tokens[last].text[0].islower()))


def _is_behind_a_name(line: Line, first: int, rank: RankName) -> bool:
    """Whether a rank stands in commas behind a name: "Amina Sule, a superintendent, said"."""
    if not rank.is_behind or first < 3 or line.lower[first] in _NO_RANKS:
        return False
    return line.classes[first - 3] in "cl)" and line.tokens[first - 3].text[-1] != "."


def _names_body(line: Line, at: int) -> bool:
    """Whether a body and no name begins at ``at``: "RBLF", "Karachi Naval Area", "Karachi (COMKAR)"."""
    end = at
    while line.kind(end) == "c" and end not in line.ranked:
        end += 1
    text = line.tokens[at].text if at < len(line.tokens) else ""
    after = line.kind(end)
    is_sole = end == at + 1 and after != "l"  # not "Captain FC van Wyk"
    is_apposed = at > 3 and line.kind(at - 2) == "," and line.kind(at - 3) in "cl"
    is_body = is_apposed and len(text) > 2  # "General X, Commandant PMA Kakul"
    if text.isupper() and len(text) > 1 and (is_sole or is_body or text in SHIP_PREFIXES):
        return True
    is_bracketed = after == "(" and end + 1 < len(line.tokens) and line.tokens[end + 1].text.isupper()
    is_bracketed = is_bracketed and end == at + 1  # not "Captain Ana Ruiz (RPA)"
    return is_bracketed or (after == "v" and end - at < 3 and line.has_capital(end))


def _is_abbreviated(line: Line, at: int) -> bool:
    """Whether an abbreviated post stands up to two words before ``at``."""
    return any(token.text in ABBREVIATIONS for token in line.tokens[max(0, at - 3) : at - 1])


def _follows_body(line: Line, at: int) -> bool:
    """Whether a bracket that ends before ``at`` abbreviates a body."""
    is_short = at > 3 and line.classes[at - 3] == "(" and line.tokens[at - 2].text.isupper()
    return is_short and line.classes[at - 4] in "vY"
