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

from communique.gazetteer.cities import possessive_towns
from communique.gazetteer.name_words import (
    FAMILY_NAMES,
    GIVEN_NAMES,
    HONORIFICS,
    NAME_OPENINGS,
    NOT_NAMES,
    OFFICE_LIKE_SURNAMES,
    PARTICLES,
)
from communique.gazetteer.posts import BODIES, OFFICE_WORDS, Head, head_at
from communique.gazetteer.ranks import RankName
from communique.reading.names.heads_here import find_heads
from communique.reading.names.lines import Line
from communique.reading.names.name_words_here import (
    APOSTROPHES,
    is_dutch,
    is_half_title,
    is_named_after_day,
    names_too,
    opens_double_name,
)
from communique.reading.names.people_words import ARTICLES, BIRTH_ORDER
from communique.reading.names.ranks_here import part_ranks
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import Sentence, Token

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
_POSSESSIVES = frozenset({"'s", "’s", "’S", "'S"})
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
_MONTHS_TOO = frozenset({"jan", "jun"})  # given names in some languages
_NUMBERS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_NO_ABSTRACTS = GIVEN_NAMES | FAMILY_NAMES | OFFICE_LIKE_SURNAMES
# Endings of abstract nouns and their adjectives: words of offices rather than of names.
_ABSTRACT = (
    "tion", "tions", "ities", "ility", "ivity", "ness", "ship", "ics", "ology", "graphy", "ional",
    "ical", "ments", "tary", "bilities",
)  # fmt: skip
# Titles that in capitals are rather the initials of a name: "Lt Col MS Dhawan".
_INITIALS = frozenset({"MS", "SR", "FR", "IR"})
_ELIDED = re.compile(r"(?:[dlnts]|all|dall|dell|degl|sant)['’][^\W\d_a-z]")
_ELIDED_NOUNS = frozenset({"affaires", "armée", "armee", "escadre", "escadron", "etat", "honneur", "état"})


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
    line = Line(tokens, lower, classes, ranked)
    for last, rank in ranked.values():
        if not rank.is_post_too and names_too(line, last):
            classes[last] = "c"
    heads = find_heads(line, held)
    kept = part_ranks(line, heads)
    for i in range(len(tokens)):
        if is_named_after_day(line, i):
            classes[i] = "c"
    is_headline = is_headline or (len(tokens) > 3 and _is_shouting(tokens))
    return Words(tokens, lower, "".join(classes), heads, kept, held, is_headline)


def _class(tokens: tuple[Token, ...], lower: tuple[str, ...], i: int) -> str:
    text = tokens[i].text
    first = text[0]
    if not first.isalnum():
        if text in _POSSESSIVES and (lower[max(0, i - 1)], *lower[i + 1 : i + 2]) in possessive_towns():
            return "c"  # "Cox's Bazar"
        if text in APOSTROPHES and is_dutch(tokens, i + 1):
            return "l"
        return _mark(tokens, i, text)
    word = lower[i]
    if is_dutch(tokens, i):
        return "l"
    if word in {"an", "my"} and opens_double_name(tokens, i):
        return "c"
    if word in _LINKS:
        return "#" if text == "A" and _follows_body(tokens, i) else _LINKS[word]  # "Battery A"
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
    following = tuple(token.text.lower() for token in tokens[i + 1 : i + 2])
    if word in {"royal", "imperial"} and tokens[i + 1 : i + 2] and tokens[i + 1].text.lower() != "highness":
        return "v"
    if is_half_title(tokens, i):
        return "c"
    if text in _INITIALS and not _is_shouting(tokens):
        return "c"
    if text == "He" and i and tokens[i - 1].text.isalpha() and _opens_name(tokens, i):
        return "c"  # the Chinese "He Weidong", inside a sentence
    if word in OFFICE_WORDS and bare in HONORIFICS and head_at((*following, ""), 0):
        return "v"  # "Justice Minister X"
    if bare in HONORIFICS and not (len(bare) == 1 and text.endswith(".")):
        if _opens_name(tokens, i):
            return "h"
        return "v" if word in OFFICE_WORDS else "x"
    if word in _NUMBERS and _follows_body(tokens, i):
        return "#"  # "Sector One"
    if word in OFFICE_WORDS:
        return "v"
    if _is_balinese(tokens, i, word):
        return "c"
    if word in GIVEN_NAMES and _opens_name(tokens, i):
        return "c"
    if word in NAME_OPENINGS and _opens_name(tokens, i):
        return "c"
    if len(word) > 6 and word.endswith(_ABSTRACT) and word not in _NO_ABSTRACTS:
        return "v"
    if word in _MONTHS_TOO and _closes_name(tokens, i):
        return "c"
    is_shouted = text.isupper() and len(text) > 1 and word not in _LINKS
    return "x" if word in NOT_NAMES and not (is_shouted and not _is_shouting(tokens)) else "c"


def _follows_body(tokens: tuple[Token, ...], i: int) -> bool:
    return i > 0 and tokens[i - 1].text[0].isupper() and tokens[i - 1].text.lower() in BODIES


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


def _closes_name(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a month's short form stands behind another name and no number: "Zhou Jun", not "Jun 5"."""
    before, after = tokens[i - 1].text if i else "", tokens[i + 1].text if i + 1 < len(tokens) else ""
    is_named = before.isalpha() and before[0].isupper() and before.lower() not in NOT_NAMES
    return is_named and after not in {"", "."} and not after[0].isdigit()


def _mark(tokens: tuple[Token, ...], i: int, text: str) -> str:
    if text in _POSSESSIVES:
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
