"""Which words of a sentence are heads of posts where they stand.

Takes a `Line`, gives the heads by first token and writes their classes into it. "Lead", "chief" and "deputy"
are heads here and other words there; a post inside the name of a ship or a party is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from communique.gazetteer.ambiguity import SHIPS
from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.posts import ABBREVIATIONS, BODIES, TITLES, Head, head_at
from communique.reading.names.lines import Line
from communique.reading.names.name_words_here import is_rulers_name, names_too
from communique.reading.names.people_words import (
    AMBIGUOUS,
    APPOINTING,
    HEAD_VERBS,
    RANK_STARTS,
    RULERS_AND_NAMES,
    TARGETING,
)
from communique.reading.text.mentions import PartyMention

__all__ = ["SHIP_PREFIXES", "find_heads"]

Heads = dict[int, tuple[int, Head]]

_RULERS = frozenset({"monarch", "governor"})
_SITES = frozenset({"Camp", "Fort", "Mina", "Port"})  # called after rulers: "Port Sultan Tariq"
_OFFICERS = frozenset(
    {"officer", "adviser", "advisor", "engineer", "secretary", "spokesman", "spokesperson", "spokeswoman"}
)
# Abbreviated posts that also stand before the names of ships.
_ON_SHIPS = frozenset({"CGS", "CNS"})
SHIP_PREFIXES = SHIPS - _ON_SHIPS
# Abbreviated posts of Indian states that are much else too, and count before a given name alone.
_BEFORE_NAMES = frozenset({"AC", "ADC", "CM", "DC", "LG"})
# Kenya's cabinet and principal secretaries, which the abbreviations mean only behind their field.
_OF_FIELDS = frozenset({"CS", "PS"})
_OWNERS = frozenset({"his", "her", "its", "their", "'s", "’s"})
# The title of a judge of a high court, which elsewhere is a field of government.
_JUSTICE = Head(("justice",), "justice", False, False, False, ("justice",))
_JUSTICES = (("justice",), ("lady", "justice"))
_DEAN = ("dean",)  # a given name too
_IN_CHARGE = Head(("in", "charge"), "commander", False, True, False, ("in", "charge"))
_SECTION = re.compile(r"(?:[GJ][1-9]|S[1-4])")
_SHORTEST = 3  # letters of a post in the plural: not "CMs"
_ENGINEERED = frozenset({"army", "combat", "division", "field", "of"})
_NEAR = 7  # words from a rank behind its holder's name
_PLURAL = {False: "P", True: "Q"}


def find_heads(line: Line, held: Mapping[int, tuple[int, PartyMention]]) -> Heads:
    """The heads of posts; ``held``: the parties by first token, with the index after their last."""
    heads: Heads = {}
    after_ranks = {end for end, _ in line.ranked.values()}
    at = 0
    while at < len(line.tokens):
        found = _head(line, held, at)
        if found is None or not _is_office_here(line, at, found):
            at += 1
            continue
        is_ranked = found[0] - at > 1 and found[0] - 1 in line.ranked and found[0] in after_ranks
        is_ranked = is_ranked and line.has_capital(found[0])  # not "Provost Marshal of the Army"
        if is_ranked and line.lower[found[0] - 1] != "constable":
            shorter = head_at(line.lower[: found[0] - 1], at)  # "Commander General X": post, rank, name
            found = shorter if shorter and shorter[1].family != "deputy" else found
        if at and line.tokens[at - 1].text in _SITES and found[1].family in _RULERS:
            for inner in range(at - 1, min(found[0] + 1, len(line.classes))):
                line.classes[inner] = "x"
            at = found[0] + 1
            continue
        if (at in after_ranks and names_too(line, at)) or (
            found[1].family in _RULERS and is_rulers_name(line, at, found[0], after_ranks)
        ):
            line.classes[at] = "c"
            at += 1
            continue
        if found[1].words == _DEAN and _is_given_name(line, at):
            line.classes[at] = "c"
            at += 1
            continue
        if found[1].words == ("chief",) and _serves_officer(line, found[0]):
            line.classes[at] = "v"
            at += 1
            continue
        if found[1].words in _JUSTICES and _is_behind_judge(line, heads, at):
            line.classes[at : found[0]] = "h" * (found[0] - at)
            at = found[0]
            continue
        heads[at] = found
        line.classes[at : found[0]] = _PLURAL[found[1].is_plural] * (found[0] - at)
        at = found[0]
    return heads


def _head(line: Line, held: Mapping[int, tuple[int, PartyMention]], at: int) -> tuple[int, Head] | None:
    """The head that may begin at ``at``, spelled out or abbreviated, and the index after it."""
    text = line.tokens[at].text
    found = head_at(line.lower, at) if line.classes[at] not in ",." else None
    if found is not None and line.classes[at] == "Y" and found[1].words == ("high", "commissioner"):
        found = next(((end, found[1]) for first, (end, _) in held.items() if first <= at < end), found)
    elif found is not None and line.classes[at] == "Y" and held.get(at, (0,))[0] != found[0]:
        found = None  # inside the name of a party; a post that is one ("Raksha Mantri") stays
    if found is not None and found[1].words[-1] == "officer" and line.kind(found[0]) == "-":
        longer = head_at(line.lower, found[0] - 1)  # "Kotwali Station Officer-in-Charge X"
        found = (
            None
            if longer and len(longer[1].words) > 1 and longer[0] > found[0] and at < found[0] - 1
            else found
        )
    if text == "Justice" and line.kind(at) == "h" and line.kind(at + 1) in "cl":
        found = at + 1, _JUSTICE
    elif found is None and _is_in_charge(line, at):
        found = line.lower.index("charge", at) + 1, _IN_CHARGE
    full = TITLES.get(text)
    if full is not None and line.kind(at + 1) == "c":
        titled = head_at((full.lower(),), 0)
        found = (at + 1, titled[1]) if titled else None
    family = ABBREVIATIONS.get(text) if found is None else None
    if family is not None and _is_part_of_name(line, at):
        family = None
    if found is None and _is_staff_section(line, at):
        family = "chief"
    if (text in _BEFORE_NAMES and not _is_before_name(line, at + 1)) or (
        text in _OF_FIELDS and not _is_of_field(line, at)
    ):
        family = None
    if family is not None:
        word = (line.lower[at],)
        found = at + 1, Head(word, family, family in TARGETING, False, False, word)
    elif found is None and text[-1] == "s" and len(text) > _SHORTEST and text[:-1] in ABBREVIATIONS:
        family, word = ABBREVIATIONS[text[:-1]], (line.lower[at],)  # "the DPOs of A and B"
        found = at + 1, Head(word, family, family in TARGETING, False, True, (line.lower[at][:-1],))
    return found


def _is_part_of_name(line: Line, at: int) -> bool:
    """Whether an abbreviation is numbered or hyphened: "PRO-12 director"."""
    behind = line.kinds(at + 1, at + 3)
    return behind == "-#" or (behind in {"-c", "-P"} and line.tokens[at + 2].text.isupper())


def _is_staff_section(line: Line, at: int) -> bool:
    """Whether the number of a staff's section stands for its chief: "Colonel X, J3 of the Defence Force"."""
    is_apposed = at > 0 and (line.kind(at - 1) in ",t" or line.lower[at - 1] in {"as", "now", "then"})
    return is_apposed and line.kind(at + 1) == "o" and _SECTION.fullmatch(line.tokens[at].text) is not None


def _is_given_name(line: Line, at: int) -> bool:
    """Whether "Dean" is a given name behind a post or title: "Minister Dean X", "the Hon. Dean X"."""
    before = at - 1 - (at > 1 and line.kinds(at - 2, at) == "h.")
    is_titled = before >= 0 and line.kind(before) in "Ph"
    return is_titled and line.has_capital(at) and line.kind(at + 1) == "c"


def _is_before_name(line: Line, at: int) -> bool:
    """Whether a given name stands at ``at``, or behind a charge in brackets: "DC (Traffic) X"."""
    if line.kind(at) == "(":
        at = next((k + 1 for k in range(at + 2, min(at + 6, len(line.tokens))) if line.kind(k) == ")"), at)
        return line.kinds(at, at + 2) in {"cc", "cl", "c-"}
    if line.kind(at) == "v" and line.kind(at + 1) in ",)" and line.has_capital(at):
        return True  # "DCP X, DC Operations,"
    return bool(line.lower[at : at + 1]) and line.lower[at] in GIVEN_NAMES


def _is_of_field(line: Line, at: int) -> bool:
    """Whether a field stands before an abbreviation and a name behind it: "Interior CS X"."""
    is_behind_field = at > 0 and line.kind(at - 1) == "v" and line.has_capital(at - 1)
    return is_behind_field and line.kind(at + 1) in "ch"


def _is_behind_judge(line: Line, heads: Heads, at: int) -> bool:
    """Whether a judge's title only repeats the post before it: "High Court Judge, Lady Justice X"."""
    end = at - (line.kind(at - 1) == ",") if at else 0
    return any(last == end and head.family == "justice" for last, head in heads.values())


def _is_in_charge(line: Line, at: int) -> bool:
    """Whether an officer's charge follows the name as a post: "Sub-commissioner X, in charge of Y"."""
    if at < 3 or line.kind(at - 1) != ",":
        return False
    if tuple(word for word in line.lower[at : at + 4] if word != "-")[:3] != ("in", "charge", "of"):
        return False
    ends = (end for end, _ in line.ranked.values())
    return line.kind(at - 2) == "c" and any(at - _NEAR <= end < at - 1 for end in ends)


def _serves_officer(line: Line, at: int) -> bool:
    """Whether "chief" only says which officer: "Chief Medical Officer", "Chief Public Relations Officer"."""
    end = at
    while line.kind(end) == "v" and line.lower[end] not in _OFFICERS:
        end += 1
    return at < end < len(line.lower) and line.lower[end] in _OFFICERS


def _is_office_here(line: Line, at: int, found: tuple[int, Head]) -> bool:
    end, head = found
    if at and line.tokens[at - 1].text in SHIP_PREFIXES:
        return False  # "HMS Queen Elizabeth"
    if "/" in head.words and line.kind(at - 1) == "(":
        return False  # "the Officer-in-Charge (O/C)"
    if head.words[-1] == "engineer" and line.kind(end) == "v" and line.lower[end] in BODIES:
        return False  # "Engineer Battalion No. 17"
    if head.words == ("engineers",) and at and line.lower[at - 1] in _ENGINEERED and line.has_capital(at):
        return False  # "Commander, Army Engineers, Colonel X"
    if head.words == ("collector",) and not line.has_capital(at):
        return False  # of taxes or stamps
    if head.family == "monarch" and head.singular[0] in RULERS_AND_NAMES and not _rules(line, at, end):
        return False  # "Obi" is mostly a name, "the Obi of Y" is a ruler
    if line.tokens[at].text in _ON_SHIPS and line.kind(end) == "c":
        return line.tokens[end].text in RANK_STARTS  # "CGS Valiant" is a ship, "CNS Vice Admiral X" is not
    if head.words[0] not in AMBIGUOUS or len(head.words) > 1:
        return True
    if head.family == "deputy":
        return _is_deputy_here(line.lower, at, end)
    if head.words == ("assistant",) and _opens_head(line, end):
        return False  # "Assistant Regional Commander"
    before = line.lower[at - 1] if at else ""
    after = line.lower[end] if end < len(line.lower) else ""
    is_verb = after in {"the", "a", "an", "to", "his", "its", "their"}
    if before in {"to", "will", "would", "who", "and"} and is_verb:
        return False
    is_lower_noun = line.kind(end) == "v" and line.tokens[end].text[0].islower()
    return not is_lower_noun and not (
        after in {"to", "into", "the", "concern", "concerns"} and line.lower[at] in HEAD_VERBS
    )


def _rules(line: Line, at: int, end: int) -> bool:
    """Whether a title that is a name too is one here: "the Amir of", "the Amir said", "the Amir Sheikh X"."""
    is_definite = at > 0 and line.lower[at - 1] == "the"
    titled = line.lower[end : end + 1] in (("sheikh",), ("shaikh",))
    return line.kind(end) == "o" or (is_definite and (titled or line.kind(end) != "c"))


def _opens_head(line: Line, at: int) -> bool:
    end = at
    while line.kind(end) == "v" and not head_at(line.lower, end):
        end += 1
    return line.kind(end) in "vcx" and head_at(line.lower, end) is not None


def _is_deputy_here(lower: tuple[str, ...], at: int, end: int) -> bool:
    """Whether "deputy" is a post by itself: "was named his deputy", "her deputy is"."""
    if at == 0 or lower[at - 1] not in _OWNERS:
        return False
    before, after = lower[at - 2 : at - 1], lower[end : end + 2]
    is_given = bool(before) and (
        before[0] in APPOINTING or before[0] in {"as", "became", "becomes", "is", "was"}
    )
    return (
        is_given
        or after[:1] in (("for",), ("is",), ("was",), ("remains",))
        or after in (("in", "charge"), ("will", "be"))
    )
