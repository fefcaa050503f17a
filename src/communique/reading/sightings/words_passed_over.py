"""Words between the pieces of a sentence that say nothing of their own: "(BG)", "now", ", alias Y", ", 48,".

Takes classified words and the pieces found so far; gives the end of what is passed over, so that the grammar
of `communique.reading.sightings.sighting_patterns` sees rank, name and post side by side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.gazetteer.name_words import HONORIFICS
from communique.reading.names.copulas import adverb_end, copula_end, once_end
from communique.reading.names.name_words_here import is_service_number
from communique.reading.names.names import decorations_end
from communique.reading.names.namings import naming_end
from communique.reading.names.word_classes import Words
from communique.reading.sightings.piece import Piece

__all__ = ["passed_over"]

_ALIASES = (
    ("alias",),
    ("aka",),
    ("a.k.a.",),
    ("known", "as"),
    ("also", "known", "as"),
    ("better", "known", "as"),
    ("call", "sign"),
    ("callsign",),
    ("nom", "de", "guerre"),
    ("nicknamed",),
    ("dubbed",),
    ("real", "name"),
)
# Before a second rank in brackets: "Subedar Major (Hony Captain) X".
_HELD_TOO = (("acting",), ("hon",), ("honorary",), ("hony",), ("now",), ("then",))
_LONGEST_ALIAS = 8
_BARE_HOLDER = re.compile(r"(?:^|[^PR])N,?wb$")
# Pieces after which words that say only when a post is held are passed over.
_BEFORE_ADVERBS = frozenset("bPN,")
_BASED = (("based",), ("headquartered",), ("stationed",))
_WHERE = (("at",), ("in",))
_SERVING = {("as",), ("serving",)}  # "X, now serving as chief,"


def passed_over(words: Words, at: int, before: Sequence[Piece]) -> int:
    """The end of words that say nothing of their own: "(BG)" after a rank, ", AVSM VM" after a name."""
    if not before or before[-1].last != at:
        return 0
    if before[-1].kind == "," and _names_service(words, at, before):
        return at + 1
    if before[-1].kind == "," and words.lower[at] == "one" and at + 1 in words.ranks:
        return at + 1  # "the driver, one Inspector X"
    if before[-1].kind in _BEFORE_ADVERBS and (adverb := _adverb_end(words, at, before)):
        return adverb
    if before[-1].kind == "R" and is_service_number(words.tokens, at):
        return at + 1 if words.classes[at + 1 : at + 2] == "c" else 0
    if before[-1].kind == "R" and words.classes[at] == '"' == words.classes[max(0, before[-1].first - 1)]:
        return at + 1 if words.classes[at + 1 : at + 2] == "c" else 0  # the self-styled "General" X
    if before[-1].kind == "R" and words.classes[at] == "(":
        return _bracket_after_rank(words, at, before[-1])
    if (
        before[-1].kind == "P"
        and words.classes[at] == "("
        and _is_courtesy(words, at + 1, words.classes.find(")", at))
    ):
        return words.classes.find(")", at) + 1
    if before[-1].kind == "P" and words.lower[at] == "here":  # "the ambassador here, X,"
        return at + 1 if words.classes[at + 1 : at + 2] in (",", "c", "R", "h") else 0
    if before[-1].kind == "P" and (based := _based_end(words, at)):
        return based
    if before[-1].kind == "P" and (alias := _alias_of_body(words, at)):
        return alias
    is_weak = before[-1].office is not None and before[-1].office.is_weak
    is_apposed = before[-1].kind == "P" and [piece.kind for piece in before[-3:-1]] == ["N", ","]
    if before[-1].kind in "PR" and words.classes[at] in "x," and not (is_weak or is_apposed):
        named = naming_end(words.lower, at, before[-1].first)
        return named if words.classes[named : named + 1] in ("c", "R", "h") else 0
    if before[-1].kind == "N" and (alias := _alias_end(words, at)):
        is_closed = words.classes[at : at + 1] == "," == words.classes[alias : alias + 1]
        is_verb_next = is_closed and alias + 1 < len(words.tokens) and copula_end(words, alias + 1)
        return alias + bool(is_verb_next)  # "X, alias Y, is the commander"
    if before[-1].kind == "N" and (aside := _aside_end(words, at)):
        return aside
    if before[-1].kind == "N" and words.classes[at] in ",cxPv":
        end = decorations_end(words, at)
        is_over = words.classes[at] != "," or words.classes[end : end + 1] in (",", ".", ")", "")
        return end if end > at and is_over else 0
    return 0


def _bracket_after_rank(words: Words, at: int, rank: Piece) -> int:
    """The end of another rank, a field of police work or the like: "Colonel (then Captain) X"; 0 for none."""
    end = words.classes.find(")", at)
    held = at + 1 + (words.lower[at + 1 : at + 2] in _HELD_TOO)
    if held > at + 1 and words.lower[held : held + 1] == ("captain",) and end == held + 1:
        return end + 1  # "Colonel (then Captain) X"
    is_alias = held in words.ranks or (
        end > at + 1
        and ((end == at + 2 and words.tokens[at + 1].text.isupper()) or _is_courtesy(words, at + 1, end))
    )
    is_field = words.ranks[rank.first][1].service == "police" and end > at + 1
    is_alias = is_alias or (
        is_field and all(t.text[0].isupper() or t.text == "and" for t in words.tokens[at + 1 : end])
    )
    is_alias = is_alias and not set(words.classes[at + 1 : end]) & set("PQ")
    following = words.classes[end + 1 : end + 2]
    is_named = following in ("c", "l", "h") or (following == "x" and words.tokens[end + 1].text[0].isupper())
    return end + 1 if is_alias and is_named else 0


def _names_service(words: Words, at: int, before: Sequence[Piece]) -> bool:
    """Whether a service's short name parts a post from the rank: "Chief of Staff, PN Rear Admiral X"."""
    word = words.tokens[at].text
    return (
        len(before) > 1
        and before[-2].kind == "P"
        and word.isupper()
        and len(word) > 1
        and at + 1 in words.ranks
    )


def _is_courtesy(words: Words, first: int, last: int) -> bool:
    """Whether only a title of courtesy stands between: "Brig Gen (Mrs) X"."""
    said = [word.rstrip(".") for word in words.lower[first:last] if word != "."]
    return len(said) == 1 and said[0] in HONORIFICS


def _adverb_end(words: Words, at: int, before: Sequence[Piece]) -> int:
    """The end of "now" or "at the time" between a name and a post or beside their verb; 0 for none."""
    is_also = before[-1].kind == "," or _is_bare_holder(before)  # "X, also a minister,", "X, who is also"
    end = at + 1 if is_also and words.lower[at] == "also" else 0
    adverb = adverb_end(words, end or at) or (before[-1].kind == "," and once_end(words, end or at))
    while adverb:
        end, adverb = adverb, adverb_end(words, adverb)
    if before[-1].kind == ",":
        is_apposed = len(before) > 1 and before[-2].kind in "NP" and words.classes[at] != ","
        is_post = words.classes[end : end + 1] in tuple("tvPRY") or words.lower[end : end + 1] in _SERVING
        is_post = is_post or (end > at and end < len(words.tokens) and words.tokens[end].text.isupper())
        is_held = end > at and end < len(words.classes) and copula_end(words, end)
        return end if is_apposed and (is_post or is_held) else 0
    if before[-1].kind == "N":
        return end if end and end < len(words.classes) and copula_end(words, end) else 0
    if before[-1].kind == "P":
        is_next = words.classes[end : end + 1] == "," or (end < len(words.classes) and copula_end(words, end))
        return end if end and is_next else 0
    return end


def _is_bare_holder(before: Sequence[Piece]) -> bool:
    """Whether "X, who is" stands before, of whom no post is said so far."""
    return _BARE_HOLDER.search("".join(piece.kind for piece in before[-5:])) is not None


def _aside_end(words: Words, at: int) -> int:
    """The end of an age or a bracket between a name and a comma: "X, 48, commander", "X (BDF), commander"."""
    if words.classes[at : at + 3] == ",#,":
        return at + 2
    end = words.classes.find(")", at, at + 6) if words.classes[at] == "(" else -1
    is_short = end > at + 1 and set(words.classes[at + 1 : end]) <= set("cxv-Y#\"'")
    is_state = at + 1 in words.parties and words.parties[at + 1][0] == end
    is_next = is_short and end + 1 < len(words.classes)
    return (
        end + 1
        if is_next and not is_state and (words.classes[end + 1] == "," or copula_end(words, end + 1))
        else 0
    )


def _based_end(words: Words, at: int) -> int:
    """The end of a unit's place between post and holder: ", based in Lima, Colonel X"; 0 for none."""
    start = at + (words.classes[at] == ",")
    is_aside = start > at and words.lower[start : start + 1] in _WHERE  # ", in Lima,"
    start += words.lower[start : start + 1] in _BASED and words.lower[start + 1 : start + 2] in _WHERE
    if words.lower[start : start + 1] not in _WHERE or not (
        is_aside or words.lower[start - 1 : start] in _BASED
    ):
        return 0
    end = start + 1
    while words.classes[end : end + 1] in tuple("clYv-"):
        end += 1
    is_named = words.classes[end : end + 1] == "," and words.classes[end + 1 : end + 2] in ("R", "h", "c")
    return end if end > start + 1 and is_named else 0


def _alias_end(words: Words, at: int) -> int:
    """The end of another name after a name (", alias Tango Four", "“Tango Four”"); 0 for none."""
    if words.classes[at] == '"' and (closing := words.classes.find('"', at + 2, at + 5)) > 0:
        is_name = all(token.text[0].isupper() for token in words.tokens[at + 1 : closing])
        return closing + 1 if is_name else 0
    start = at + (words.classes[at] == ",")
    for opening in _ALIASES:
        first = end = start + len(opening)
        if words.lower[start:end] != opening:
            continue
        end += words.classes[end : end + 1] == "t"  # 'dubbed the "Butcher of Lima"'
        closing = words.classes.find('"', end + 1, end + _LONGEST_ALIAS)
        if words.classes[end : end + 1] == '"' and closing > 0:
            return closing + 1
        while end < len(words.classes) and (
            words.tokens[end].text[0].isupper() or words.classes[end] in '"-'
        ):
            end += 1
        return end if end > first else 0
    return 0


def _alias_of_body(words: Words, at: int) -> int:
    """The end of a body's other name behind a post: "head of the Grid Company (known as GRIDCO)", "known as
    GRIDCO,"; 0 for none.
    """
    start = at + (words.classes[at] == "(")
    end = next((start + len(said) for said in _ALIASES if words.lower[start : start + len(said)] == said), 0)
    if not 0 < end < len(words.tokens) or not words.tokens[end].text.isupper():
        return 0
    closing = words.classes[end + 1 : end + 2]
    return end + 1 + (start > at) if closing == (")" if start > at else ",") else 0
