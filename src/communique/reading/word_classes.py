"""The words of a sentence with their classes, from which names, offices and people are put together.

Takes a sentence with the ranks and parties found in the text, gives `Words`. Classes are one letter a
token, so that a sentence is a string that patterns can run over:

``Y`` part of a party's name; ``R`` part of a rank; ``P`` and ``Q`` head of a post, one or several
office holders; ``h`` courtesy title; ``v`` word of offices; ``c`` other word with a capital; ``l`` particle
inside names; ``#`` number; ``x`` other word; ``a`` and; ``o`` of; ``t`` determiner; ``s`` possessive;
``-`` hyphen that joins; ``d`` dash; ``"`` quotation mark; ``,`` ``(`` ``)`` ``.`` themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from communique.gazetteer.ambiguity import SHIPS
from communique.gazetteer.name_words import GIVEN_NAMES, HONORIFICS, NOT_NAMES, PARTICLES
from communique.gazetteer.posts import ABBREVIATIONS, OFFICE_WORDS, TITLES, Head, head_at
from communique.gazetteer.ranks import RankName
from communique.reading.mentions import PartyMention
from communique.reading.name_words_here import (
    APOSTROPHES,
    is_dutch,
    is_half_title,
    is_rulers_name,
    is_service_number,
    names_too,
    opens_double_name,
)
from communique.reading.namings import naming_end
from communique.reading.people_words import (
    AMBIGUOUS,
    APPOINTING,
    ARTICLES,
    BIRTH_ORDER,
    HEAD_VERBS,
    NEED_NAME,
    RANK_STARTS,
    TARGETING,
)
from communique.reading.police_offices import police_office_end
from communique.reading.text import Sentence, Token

__all__ = ["Words", "classify"]

Found = TypeVar("Found", RankName, PartyMention)


class Words(NamedTuple):
    """A sentence's tokens with their classes; ``heads``, ``ranks`` and ``parties`` by first token.

    Each of the three maps the index of a first token to the index after the last one and what it is.
    """

    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    classes: str
    heads: Mapping[int, tuple[int, Head]]
    ranks: Mapping[int, tuple[int, RankName]]
    parties: Mapping[int, tuple[int, PartyMention]]
    is_headline: bool


_MARKS = {
    ",": ",", ";": ".", ":": ".", ".": ".", "!": ".", "?": ".", "…": ".", "(": "(", ")": ")", "[": "(",
    "]": ")", "–": "d", "—": "d", "--": "d", "&": "a", "/": "-", "‑": "-", "’": "'", "'": "'",
    "“": '"', "”": '"', '"': '"', "‘": '"', "«": '"', "»": '"',
}  # fmt: skip
_LINKS = {
    "and": "a",
    "of": "o",
    "the": "t",
    "a": "t",
    "an": "t",
    "his": "t",
    "her": "t",
    "their": "t",
    "its": "t",
    "our": "t",
    "my": "t",
}
# Endings of abstract nouns and their adjectives: words of offices rather than of names.
_ABSTRACT = (
    "tion", "tions", "ities", "ility", "ivity", "ness", "ship", "ics", "ology", "graphy", "ional",
    "ical", "ments", "tary", "bilities",
)  # fmt: skip
_RULERS = frozenset({"monarch", "governor"})
# Titles that in capitals are rather the initials of a name: "Lt Col MS Dhawan".
_INITIALS = frozenset({"MS", "SR", "FR", "IR"})
_OFFICERS = frozenset({"officer", "adviser", "advisor", "engineer"})
# Abbreviated posts that also stand before the names of ships.
_ON_SHIPS = frozenset({"CGS", "CNS"})
_ELIDED = re.compile(r"(?:[dlnts]|all|dall|dell|degl|sant)['’][^\W\d_a-z]")
_ELIDED_NOUNS = frozenset({"affaires", "armée", "armee", "escadre", "escadron", "etat", "honneur", "état"})
# Ranks that behind a name are rather posts or callings: "X, a rebel commander", "Y, a specialist".
_NO_RANKS = frozenset({"commandant", "commander", "commissioner", "detective", "specialist"})
_SERVING = frozenset({"attached", "based", "serving", "stationed", "who"})
_OWNERS = frozenset({"his", "her", "its", "their", "'s", "’s"})
_PREFIXES = SHIPS - _ON_SHIPS
_PLURAL = {False: "P", True: "Q"}


def classify(
    sentence: Sentence,
    ranks: Sequence[RankName],
    parties: Sequence[PartyMention],
    *,
    is_headline: bool = False,
) -> Words:
    """The classes of a sentence's words. ``ranks`` and ``parties`` are those inside the sentence, in order.

    ``is_headline``: the sentence may write every word with a capital.
    """
    tokens = sentence.tokens
    lower = tuple(token.text.lower() for token in tokens)
    classes = [_class(tokens, lower, i) for i in range(len(tokens))]
    held = _held(tokens, parties)
    for first, (last, _) in held.items():
        classes[first:last] = "Y" * (last - first)
    ranked = _held(tokens, ranks)
    for last, _ in ranked.values():
        if names_too(tokens, lower, classes, last):
            classes[last] = "c"
    heads = _heads(tokens, lower, classes, held, ranked)
    for first, (last, rank) in ranked.items():
        end = police_office_end(tokens, lower, classes, last, ranked) if rank.service == "police" else 0
        if end:
            heads = {at: found for at, found in heads.items() if not first <= at < end}
            heads[first] = end, Head(lower[first:end], "commissioner", False, False, False, lower[first:end])
            classes[first:end] = "P" * (end - first)
            is_rank = False
        elif (
            last in ranked and heads.get(first, (0,))[0] == last and heads[first][1].family == "commissioner"
        ):
            is_rank = False  # "Commissioner of Police Rear Admiral X"
        elif last not in ranked or lower[first] not in NEED_NAME:
            is_rank = _is_rank_here(tokens, lower, classes, first, last, heads, ranked)
        else:
            is_rank = False  # "Commander Rear Admiral X": the first is a post
        if is_rank:
            heads.pop(first, None)
            classes[first:last] = "R" * (last - first)
    kept = {i: found for i, found in ranked.items() if classes[i] == "R"}
    is_headline = is_headline or (len(tokens) > 3 and _is_shouting(tokens))
    return Words(tokens, lower, "".join(classes), heads, kept, held, is_headline)


def _class(tokens: tuple[Token, ...], lower: tuple[str, ...], i: int) -> str:
    text = tokens[i].text
    first = text[0]
    if not first.isalnum():
        if text in APOSTROPHES and is_dutch(tokens, i + 1):
            return "l"
        return _mark(tokens, i, text)
    word = lower[i]
    if is_dutch(tokens, i):
        return "l"
    if word in {"an", "my"} and opens_double_name(tokens, i):
        return "c"
    if word in _LINKS:
        return _LINKS[word]
    if _ELIDED.match(text) and word[2:] not in _ELIDED_NOUNS:
        return "c"  # "d'Arcy"
    if first.isdigit():
        return "#"
    if first.isupper():
        return _capital_class(tokens, i, text, word)
    if word == "under" and lower[i + 1 : i + 2] not in (("-",), ("secretary",)):
        return "x"
    if word in OFFICE_WORDS:
        return "v"
    if word == "retired" and tokens[i + 1 : i + 2] and tokens[i + 1].text[0].isupper():
        return "h"
    is_article = word in ARTICLES and i + 1 < len(tokens) and tokens[i + 1].text == "-"
    return "l" if is_article or word in PARTICLES else "x"


def _capital_class(tokens: tuple[Token, ...], i: int, text: str, word: str) -> str:
    bare = word.rstrip(".")
    if word in {"royal", "imperial"} and tokens[i + 1 : i + 2] and tokens[i + 1].text.lower() != "highness":
        return "v"
    if is_half_title(tokens, i):
        return "c"
    if text in _INITIALS and not _is_shouting(tokens):
        return "c"
    if bare in HONORIFICS and not (len(bare) == 1 and text.endswith(".")):
        if _opens_name(tokens, i):
            return "h"
        return "v" if word in OFFICE_WORDS else "x"
    if word in OFFICE_WORDS:
        return "v"
    if _is_balinese(tokens, i, word):
        return "c"
    if word in GIVEN_NAMES and _opens_name(tokens, i):
        return "c"
    if word == "new" and _opens_name(tokens, i):
        return "c"
    if len(word) > 6 and word.endswith(_ABSTRACT) and word not in GIVEN_NAMES:
        return "v"
    is_shouted = text.isupper() and len(text) > 1 and word not in _LINKS
    return "x" if word in NOT_NAMES and not (is_shouted and not _is_shouting(tokens)) else "c"


def _is_balinese(tokens: tuple[Token, ...], i: int, word: str) -> bool:
    """Whether "I" or the word after it begins a Balinese name ("I Made Wirawan")."""
    after = tokens[i + 1].text.lower() if i + 1 < len(tokens) else ""
    before = tokens[i - 1].text if i else ""
    return (word == "i" and after in BIRTH_ORDER) or (word in BIRTH_ORDER and before == "I")


def _is_shouting(tokens: tuple[Token, ...]) -> bool:
    """Whether the sentence is written in capitals throughout, so that capitals mark nothing."""
    return sum(token.text.isupper() for token in tokens) * 2 > len(tokens)


def _opens_name(tokens: tuple[Token, ...], i: int) -> bool:
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return after[:1].isupper() or after in {"-", ".", "'", "’"} or after.lower() in PARTICLES


def _mark(tokens: tuple[Token, ...], i: int, text: str) -> str:
    if text in {"'s", "’s", "’S", "'S"}:
        return "s"
    if text == "-":
        joined = 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start
        return "-" if joined else "d"
    if text in {"'", "’"}:
        joined = i > 0 and tokens[i - 1].end == tokens[i].start
        return "s" if joined and tokens[i - 1].text[-1] in "sSzx" else "'"
    if text[0] in "'’":
        return "x"
    return _MARKS.get(text, "x" if text[0].isalpha() else ".")


def _held(tokens: tuple[Token, ...], found: Sequence[Found]) -> dict[int, tuple[int, Found]]:
    """Which tokens each thing found covers."""
    held: dict[int, tuple[int, Found]] = {}
    at = 0
    for thing in found:
        while at < len(tokens) and tokens[at].end <= thing.start:
            at += 1
        last = at
        while last < len(tokens) and tokens[last].start < thing.end:
            last += 1
        if last > at:
            held[at] = (last, thing)
    return held


def _heads(
    tokens: tuple[Token, ...],
    lower: tuple[str, ...],
    classes: list[str],
    held: Mapping[int, tuple[int, PartyMention]],
    ranked: Mapping[int, tuple[int, RankName]],
) -> dict[int, tuple[int, Head]]:
    heads: dict[int, tuple[int, Head]] = {}
    after_ranks = {end for end, _ in ranked.values()}
    at = 0
    while at < len(tokens):
        found = head_at(lower, at) if classes[at] not in ",." else None
        if found is not None and classes[at] == "Y" and found[1].words == ("high", "commissioner"):
            found = next(((end, found[1]) for first, (end, _) in held.items() if first <= at < end), found)
        elif found is not None and classes[at] == "Y" and held.get(at, (0,))[0] != found[0]:
            found = None  # inside the name of a party; a post that is one ("Raksha Mantri") stays
        full = TITLES.get(tokens[at].text)
        if full is not None and classes[at + 1 : at + 2] == ["c"]:
            found = head_at((full.lower(),), 0)
            found = (at + 1, found[1]) if found else None
        family = ABBREVIATIONS.get(tokens[at].text) if found is None else None
        if family is not None:
            found = at + 1, Head((lower[at],), family, family in TARGETING, False, False, (lower[at],))
        if found is None or not _is_office_here(tokens, lower, classes, at, found):
            at += 1
            continue
        is_ranked = found[0] - at > 1 and found[0] - 1 in ranked and found[0] in after_ranks
        if is_ranked and lower[found[0] - 1] != "constable":
            shorter = head_at(lower[: found[0] - 1], at)  # "Commander General X": post, rank, name
            found = shorter if shorter and shorter[1].family != "deputy" else found
        if found[1].family in _RULERS and is_rulers_name(lower, classes, at, found[0], after_ranks):
            classes[at] = "c"
            at += 1
            continue
        if tokens[at].text == "Dean" and at in after_ranks and classes[found[0] : found[0] + 1] == ["c"]:
            classes[at] = "c"  # "Sgt. Dean Carter"
            at += 1
            continue
        if found[1].words == ("chief",) and _serves_officer(lower, classes, found[0]):
            classes[at] = "v"
            at += 1
            continue
        heads[at] = found
        classes[at : found[0]] = _PLURAL[found[1].is_plural] * (found[0] - at)
        at = found[0]
    return heads


def _serves_officer(lower: tuple[str, ...], classes: list[str], at: int) -> bool:
    """Whether "chief" only says which officer: "Chief Medical Officer", "Chief Public Relations Officer"."""
    end = at
    while end < len(lower) and classes[end] == "v" and lower[end] not in _OFFICERS:
        end += 1
    return at < end < len(lower) and lower[end] in _OFFICERS


def _is_office_here(
    tokens: tuple[Token, ...], lower: tuple[str, ...], classes: list[str], at: int, found: tuple[int, Head]
) -> bool:
    end, head = found
    if at and tokens[at - 1].text in _PREFIXES:
        return False  # "HMS Queen Elizabeth"
    if tokens[at].text in _ON_SHIPS and classes[end : end + 1] == ["c"]:
        return tokens[end].text in RANK_STARTS  # "CGS Valiant" is a ship, "CNS Vice Admiral X" is not
    if head.words[0] not in AMBIGUOUS or len(head.words) > 1:
        return True
    if head.family == "deputy":
        return _is_deputy_here(lower, at, end)
    if head.words == ("assistant",) and _opens_head(lower, classes, end):
        return False  # "Assistant Regional Commander"
    before = lower[at - 1] if at else ""
    after = lower[end] if end < len(tokens) else ""
    if before in {"to", "will", "would", "who", "and"} and after in {
        "the",
        "a",
        "an",
        "to",
        "his",
        "its",
        "their",
    }:
        return False
    is_lower_noun = end < len(tokens) and tokens[end].text[:1].islower() and classes[end] == "v"
    return not is_lower_noun and not (
        after in {"to", "into", "the", "concern", "concerns"} and lower[at] in HEAD_VERBS
    )


def _opens_head(lower: tuple[str, ...], classes: list[str], at: int) -> bool:
    end = at
    while end < len(lower) and classes[end] == "v" and not head_at(lower, end):
        end += 1
    return end < len(lower) and classes[end] in "vcx" and head_at(lower, end) is not None


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
        or after[:1] in (("is",), ("was",), ("remains",))
        or after in (("in", "charge"), ("will", "be"))
    )


def _names_body(tokens: tuple[Token, ...], classes: list[str], at: int, ranked: Mapping[int, object]) -> bool:
    """Whether a body and no name begins at ``at``: "RBLF", "Karachi Naval Area", "Karachi (COMKAR)"."""
    end = at
    while end < len(classes) and classes[end] == "c" and end not in ranked:
        end += 1
    if tokens[at].text.isupper() and len(tokens[at].text) > 1 and end == at + 1:
        return True
    after = classes[end] if end < len(classes) else "."
    is_bracketed = after == "(" and tokens[end + 1 : end + 2] and tokens[end + 1].text.isupper()
    return bool(is_bracketed) or (after == "v" and end - at < 3 and tokens[end].text[0].isupper())


def _is_abbreviated(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an abbreviated post stands up to two words before ``at``."""
    return any(token.text in ABBREVIATIONS for token in tokens[max(0, at - 3) : at - 1])


def _follows_body(tokens: tuple[Token, ...], classes: list[str], at: int) -> bool:
    """Whether a bracket that ends before ``at`` abbreviates a body."""
    return at > 3 and classes[at - 3] == "(" and tokens[at - 2].text.isupper() and classes[at - 4] in "vY"


def _alias_end(tokens: tuple[Token, ...], at: int) -> int:
    """The end of a short form in brackets, "(ACP)" or "(C/Supt)", that begins at ``at``; 0 when none does."""
    end = next((k for k in range(at + 1, min(at + 6, len(tokens))) if tokens[k].text == ")"), 0)
    inside = tokens[at + 1 : end]
    return end + 1 if inside and all(t.text[0].isupper() or t.text in "/.-" for t in inside) else 0


def _is_said_behind(
    tokens: tuple[Token, ...], lower: tuple[str, ...], classes: list[str], first: int, last: int
) -> bool:
    """Whether a rank stands in commas behind a name: "Amina Sule, a superintendent, said"."""
    if first < 3 or lower[first - 2 : first] not in ((",", "a"), (",", "an")) or lower[first] in _NO_RANKS:
        return False
    is_named = classes[first - 3] in "cl)" and tokens[first - 3].text[-1:] != "."
    return is_named and (last == len(tokens) or classes[last] in ",.)" or lower[last] in _SERVING)


def _is_rank_here(
    tokens: tuple[Token, ...],
    lower: tuple[str, ...],
    classes: list[str],
    first: int,
    last: int,
    heads: dict[int, tuple[int, Head]],
    ranked: Mapping[int, object],
) -> bool:
    word = tokens[first].text.lower()
    before = classes[first - 1] if first else "."
    after = classes[last] if last < len(classes) else "."
    named = last
    if after == "(" and (close := _alias_end(tokens, last)):
        named, after = close, classes[close] if close < len(classes) else "."
    if after in "x," and (named_at := naming_end(lower, last, first)):
        named, after = named_at, classes[named_at] if named_at < len(classes) else "."
    if is_service_number(tokens, last) and classes[last + 1 : last + 2] == ["c"]:
        named, after = last + 1, "c"  # "Head Constable 1234 X"
    office = heads.get(first)
    if first and tokens[first - 1].text in _PREFIXES:
        return False  # "INS Admiral Gorshkov"
    if _is_said_behind(tokens, lower, classes, first, last):
        for inner in range(first, last):
            heads.pop(inner, None)
        return True
    if office is None and classes[first] in "PQ":
        return False  # inside a longer post: "Deputy Commander"
    if office is not None and office[0] > last:
        return False
    if word in NEED_NAME and last - first == 1 and after not in "chl(":
        return False
    if lower[last : last + 1] == (":",) and "promoted" in lower[:first]:
        return True  # "Promoted to Commodore: X and Y"
    is_seated = (
        before == "c" and word == "inspector" and classes[first - 2] in "Pc"
    )  # "SHO Saddar Inspector X"
    is_posted = before in "vYc" and word != "captain" and not (is_seated and _is_abbreviated(tokens, first))
    if office is not None and (after not in "ch" or is_posted):
        return False
    if office is not None and before == ")" and _follows_body(tokens, classes, first):
        return False  # "Defence Corps (NSCDC) Commandant X"
    if office is not None and _names_body(tokens, classes, named, ranked):
        return False  # "Commander RBLF": the post of a body
    for inner in range(first + 1, last):
        heads.pop(inner, None)
    return True
