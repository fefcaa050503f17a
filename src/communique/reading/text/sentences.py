"""Tokens and sentences of a report, with their characters.

Takes a text, gives `Token` and `Sentence` values whose offsets point into it. Tokens follow the
convention of the parser's training data: possessive ``'s`` and ``n't`` stand alone, hyphens between
words are tokens, abbreviations (``Gen.``, ``U.S.``) keep their full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from communique.gazetteer.rank_forms import ABBREVIATIONS

__all__ = ["Sentence", "Token", "sentences", "tokens"]


class Token(NamedTuple):
    """One word or mark: ``text`` from character ``start`` to ``end`` of the report."""

    start: int
    end: int
    text: str


class Sentence(NamedTuple):
    """One sentence: characters ``start`` to ``end``, its place ``index`` in the report, its tokens."""

    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody asks of a sentence
    start: int
    end: int
    tokens: tuple[Token, ...]


# Abbreviations that a capital or a digit may follow without ending the sentence.
_TITLES = (
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sr", "Jr", "Gen", "Lt", "Col", "Maj", "Brig", "Capt",
    "Cmdr", "Cdr", "Comdr", "Adm", "RAdm", "VAdm", "Cpl", "Sgt", "Cpt", "Pvt", "Sen", "Rep", "Gov",
    "Hon", "Rt", "Rev", "Pres", "Amb", "Sec", "Dep", "Insp", "Supt", "Supdt", "Engr", "Eng", "Ing", "Smt",
    "Shri", "H.E", "H.M", "H.H", "Ret", "Retd", "Ltn", "Dra", "Lic", "Sra", "res", "No", "Nos", "vs",
    "Art", "approx", "Ltd", "Co", "Corp", "Inc", "Bros", "Mt", "Ft", "Jan", "Feb", "Mar", "Apr", "Jun",
    "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    "Gens", "Cols", "Lts", "Majs", "Capts", "Sgts", "Brigs", "Adms", "Reps", "Sens", "Messrs", "Cdre", "Cmde",
    "Cmdre", "Commo", "Lieut", "Pol", "Det", "Snr", "Atty", "Cong", "PMaj", "PCol", "PCapt", "PCpt",
    "PBrig", "PLt", "Md", "Mohd", "Muhd", "Abd", "Sk", "Kh", "Wm", "Geo", "Chas", "Thos", "Grp",
    "Adv", "Ag", "Alh", "Arc", "Barr", "Cde", "Fg", "Fr", "Kombes", "Kompol", "Ofl", "Plt", "PSSg", "Pst",
    "Spt", "Srta", "Surv", "Ven", "Ma",
    "1Lt", "2Lt", "1LT", "2LT", "Adjt", "1ro", "2do", "3ro", "1ra", "2da", "3ra",
)  # fmt: skip
# Those of them that may just as well be a sentence's last word: "Pablo Rojas Jr.", "in Dec."
_CLOSING = frozenset(
    ("Ma", "Md", "Sr", "Jr", "Retd", "Ltd", "Co", "Corp", "Inc", "Bros", "Jan", "Feb", "Mar", "Apr", "Jun",
     "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
)  # fmt: skip
# Abbreviations of ranks beyond them ("TCnel.", "COL."), which may end a sentence too.
_MONEY = frozenset({"Nu", "Re", "Rp", "Rs", "Tk"})
_RANKS = ABBREVIATIONS - set(_TITLES)
_BY_LETTER: dict[str, list[str]] = {}
for _word in sorted({*_TITLES, *_RANKS}, key=len, reverse=True):
    _BY_LETTER.setdefault(_word[0], []).append(re.escape(_word[1:]))
# By the first letter, so that most words are tried against none of them.
_DOTTED_WORDS = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in _BY_LETTER.items())
# Words that a scraped transcript runs together with the name before them: "Lukashenko AlexanderPresident of".
_GLUED = (
    r"(?:President|Prime|Minister|Foreign|Defen[cs]e|Deputy|Secretary|Chairman|Chairwoman|Director|Speaker|"
    r"Governor|General|Ambassador|Chancellor|Head|Human|First|Dear|Good|Thank|Thanks|Colleagues|Friends)\b"
)
_INITIALS = r"(?:[A-Z]\.){2,}"
_SMALL_INITIALS = r"\b(?:[a-z]\.){2,}|\bPh\.D\."  # a.m., i.e.
_TOKEN = re.compile(
    rf"{_INITIALS}|{_SMALL_INITIALS}"
    rf"|(?:{_DOTTED_WORDS})\."
    r"|\b[A-Z]\.(?=\s+[A-Z])|\bno\.(?=\s?\d)"
    r"|(?:US|A|NZ|HK|C|R|S)?[$€£¥₹₽]\s?"
    # Possessive: "1990s" is no number, and must not become "199" and "0s".
    r"|\d++(?:[.,:]\d++)*+(?:st|nd|rd|th)?(?![^\W\d_])"
    r"|\d++(?:[.,:]\d++)++"
    r"|[Nn]['’][Tt]\b"
    r"|[^\W\d_]+(?=[Nn]['’][Tt]\b)"
    r"|['’](?:s|S|re|ve|ll|d|m)\b"
    rf"|\b[A-Z][^\W\d_A-Z]{{2,}}+(?={_GLUED})"
    r"|\b(?:[Rr]e|[Dd]e)-[a-z]{3,}\b"  # "re-elected" and "de-escalated" are verbs
    r"|[^\W_]+(?:['’](?![sS]\b)[^\W_]+)*"
    r"|\.\.\.|--+|[^\w\s]|_"
)
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n+")


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of ``text`` between two characters."""
    stop = len(text) if end is None else end
    return tuple(
        Token(m.start(), m.end(), word) if not (word := m.group())[-1].isspace() else _stripped(m)
        for m in _TOKEN.finditer(text, start, stop)
    )


@lru_cache(maxsize=8)  # the steps of a reading ask for the same text
def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Sentence, ...]:
    """The sentences of ``text`` between two characters; a line break always ends one."""
    stop = len(text) if end is None else end
    return tuple(
        Sentence(index, a, b, tokens(text, a, b)) for index, (a, b) in enumerate(_spans(text, start, stop))
    )


def _spans(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    for first, last in _stated(text, start, stop):
        cut = first
        for match in _AFTER_HEADING.finditer(text, first, last):
            yield from _trimmed(text, cut, match.start())
            cut = match.start()
        yield from _trimmed(text, cut, last)


def _stated(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, stop):
        if match.group()[0] != "\n" and not _ends_sentence(text, begin, match, stop):
            continue
        cut = match.start() if match.group()[0] == "\n" else match.end()
        yield from _trimmed(text, begin, cut)
        begin = match.end()
    yield from _trimmed(text, begin, stop)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


# A heading that runs into the sentence after it: "... of friendship In a meeting with".
_AFTER_HEADING = re.compile(
    r"(?<=[a-z’'”]) (?=(?:In|On|At|During|He|She|It|They|The|This|According|Speaking|Meanwhile|However|"
    r"Earlier) [a-z])"
)
_LAST_WORD = re.compile(r"[^\s(“\"]+$")
_PARTS = re.compile(r"[.\-‑/]")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
# After "Ten." that is no number but a lieutenant: "Ten. Cel. Silva", "Ten. Brig. Moura".
_OF_LIEUTENANTS = re.compile(r"(?:Cel|Brig|Cor|Gen|Frag)\b")
# Words that begin a sentence and hardly ever stand with a capital inside one.
_OPENING = re.compile(r"(?:The|A|An|In|On|He|She|It|They|But|And|We|This|That|During)\b")


def _ends_sentence(text: str, begin: int, match: re.Match[str], stop: int) -> bool:
    if match.group()[0] != ".":
        return True
    last = _LAST_WORD.search(text[max(begin, match.start() - 24) : match.start()])
    word = last.group() if last else ""
    following = text[match.end() : min(stop, match.end() + 40)].lstrip()
    if not following:
        return True
    opened = following.lstrip("\"'“‘«([")
    abbreviated = _PARTS.split(word.rstrip("."))[-1]  # of "Maj.Gen", "Maj.-Gen" and "P/Maj" the last
    if ")" in match.group() and text[match.start() - len(word) - 1 : match.start() - len(word)] == "(":
        return bool(_OPENING.match(opened))  # "Gen. (Ej.) Silva"
    if word in _TITLES or abbreviated in _TITLES:
        return abbreviated in _CLOSING and bool(_OPENING.match(opened))
    if abbreviated in _RANKS:
        return bool(_OPENING.match(opened))
    if word == "no" and opened[:1].isdigit():
        return False  # "region no. 1"
    if word in _MONEY and opened[:1].isdigit():  # "Rs. 500 million"
        return False
    if word == "Ten":
        return not _OF_LIEUTENANTS.match(opened)
    if len(word) == 1 and word.isupper():  # an initial: "Albert P. Khorev"
        return False
    if opened[:1].islower():
        return False
    if _DOTTED.fullmatch(word):  # "U.S. Navy" goes on, "in the U.S. The" ends
        return bool(_OPENING.match(opened))
    return True


def _stripped(match: re.Match[str]) -> Token:
    words = match.group().rstrip()
    return Token(match.start(), match.start() + len(words), words)
