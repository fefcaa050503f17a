"""Forces said shortly right after the head of a post: "IG CRPF", "Chairman NADRA", "commander land forces".

Takes classified words and a place after a head, says where the force that begins there ends.
"""

from __future__ import annotations

from communique.gazetteer.posts import ABBREVIATIONS, Head
from communique.reading.names.people_words import COMMA_FAMILIES
from communique.reading.names.police_offices import known_place
from communique.reading.names.word_classes import Words
from communique.reading.posts.body_phrases import bracketed
from communique.reading.posts.post_side import KEPT_KINDS

__all__ = ["short_force", "small_force"]

_SMALL_FORCES = frozenset({"command", "force", "forces"})


def short_force(words: Words, at: int, head: Head) -> int:
    """The end of an abbreviated force right after its head ("IG CRPF Ajay X", "Chairman NADRA,"), or 0."""
    text = words.tokens[at].text
    is_short = text.isupper() and text.isalpha() and len(text) > 2 and not words.is_headline
    if region := _force_of_region(words, at):
        return region
    if words.classes[at] == "Y":  # "ISI", and no state or alliance
        is_short = is_short and at in words.parties and words.parties[at][1].kind in KEPT_KINDS
    if not is_short or words.classes[at - 1] != "P":
        return 0
    is_behind = words.tokens[at - 1].text in ABBREVIATIONS
    if head.family in COMMA_FAMILIES and words.classes[at + 1 : at + 3] in (
        "c,",
        "c.",
        "c)",
        "Y,",
        "Y.",
        "Y)",
    ):
        return at + 2  # "Sector Commander ISI Punjab,"
    is_named = is_behind and words.classes[at + 1 : at + 3] in ("cc", "cv", "YY", "Yv")
    is_alone = head.family in COMMA_FAMILIES and (
        words.classes[at + 1 : at + 2] in ("", ",", ".", ")", "R", "a")
        and words.tokens[at - 1].text[0].isupper()
    )
    return at + 1 if is_named or is_alone else 0


def _force_of_region(words: Words, at: int) -> int:
    """The end of a short force with its region before a rank: "IG FC Balochistan (North)"; or 0."""
    if words.tokens[at - 1].text not in ABBREVIATIONS or not words.tokens[at].text.isupper():
        return 0
    end = known_place(words.tokens, words.lower, words.classes, at + 1)
    if end and words.classes[end : end + 1] == "(":
        end = bracketed(words, end) or end
    is_apposed = at > 1 and words.classes[at - 2] == "," and words.classes[end : end + 1] in (",", ".", ")")
    return end if end in words.ranks or is_apposed else 0


def small_force(words: Words, at: int) -> int:
    """The end of a force in small letters right after its commander: "commander land forces"; 0 for none."""
    end = at
    while words.classes[end : end + 1] == "v" and words.tokens[end].text[0].islower():
        end += 1
    is_force = end > at + 1 and words.lower[end - 1] in _SMALL_FORCES
    return end if is_force and words.classes[end : end + 1] in ("", ",", ".", ")", "R", "c", "a", "x") else 0
