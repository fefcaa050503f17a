"""Words that tie a post to its holder: "has been", "was, at the time,", "since Friday".

Takes classified words and a place, says where such words that begin there end. Which orders of name, verb
and post speak of one person is `communique.reading.sightings.sighting_patterns`.
"""

from __future__ import annotations

from communique.gazetteer.name_words import CALENDAR_WORDS
from communique.reading.names.word_classes import Words

__all__ = ["adverb_end", "copula_end", "once_end"]

_PLAIN = frozenset({"as", "became", "become", "becomes", "is", "remains", "serves", "serving", "was"})
_BEING = frozenset({"be", "become", "been", "remain", "remained"})
# Verbs that count only with "as": "acts as", "has served as".
_WITH_AS = frozenset(
    {
        "act",
        "acted",
        "acting",
        "acts",
        "continue",
        "continued",
        "continues",
        "double",
        "doubles",
        "doubling",
        "serve",
        "served",
        "serves",
        "serving",
        "working",
        "works",
    }
)
_IS = frozenset({"is", "was"})
_SAID = frozenset({"alleged", "believed", "known", "reported", "said", "thought", "understood"})
_LISTED = frozenset({"described", "identified", "listed", "registered"})
_TOO = frozenset({"allegedly", "reportedly"})
_PAST = frozenset({"acted", "continued", "served"})
_AUXILIARIES = frozenset({"has", "have", "is", "shall", "will"})
_HOLDING = frozenset({"holds", "occupies"})
_WITH_AS_NOW = _WITH_AS - _PAST
_OPENINGS = _AUXILIARIES | _HOLDING | _IS | _WITH_AS_NOW | _PLAIN
_MEANWHILE = frozenset(
    {
        "concurrently",
        "currently",
        "now",
        "officially",
        "presently",
        "simultaneously",
        "still",
        "then",
        "today",
    }
)
_LEAVING = {("step", "down", "as"), ("stand", "down", "as"), ("retire", "as"), ("bow", "out", "as")}
_SURE = {("due",), ("scheduled",), ("set",)}  # "is set to become"
_ONCE = frozenset({"formerly", "once", "originally", "previously"})
_OFFICES = {("office",), ("position",), ("post",)}
_TIMES = frozenset({"juncture", "moment", "period", "point", "time"})
_BEFORE = CALENDAR_WORDS | frozenset(
    {
        "autumn",
        "fall",
        "last",
        "month",
        "now",
        "recently",
        "spring",
        "summer",
        "then",
        "this",
        "week",
        "winter",
        "year",
    }
)
_RELEVANT = frozenset(
    {"times", "time", "relevant", "material", "to", "the", "this", "these", "indictment", "charges", "events"}
)
_PERIODS = CALENDAR_WORDS | {"early", "last", "late", "may", "mid", "month", "week", "year"}


def copula_end(words: Words, at: int) -> int:
    """The end of a verb of being in a post that begins at ``at``; 0 when none does.

    What somebody "had been" or "served as" is over, and none.
    """
    word = words.lower[at]
    if word not in _OPENINGS:  # as are most words that are asked for
        return 0
    if word in _AUXILIARIES:
        end = _verb_end(words, at + 1)
        if end:
            return end
    if word in _HOLDING and words.lower[at + 2 : at + 3] in _OFFICES:
        return at + 1
    if words.lower[at : at + 2] == ("has", "held") and words.lower[at + 3 : at + 4] in _OFFICES:
        return at + 2
    if word in _IS and (end := _said_end(words, at + 1)):
        return end
    if word in _WITH_AS_NOW and words.lower[at + 1 : at + 2] == ("as",):
        return at + 1
    return at + 1 if word in _PLAIN else 0


def _said_end(words: Words, at: int) -> int:
    """The end of words for what somebody is "reportedly", "believed to be", "listed as"; 0 for none."""
    said = words.lower[at : at + 3]
    if said[:1] and said[0] in _SAID and said[1:] == ("to", "be"):
        return at + 3
    if said[:1] and said[0] in _LISTED and said[1:2] == ("as",):
        return at + 2
    is_post = words.classes[at + 1 : at + 2] in ("t", "v", "P", "Y")
    return at + 1 if said[:1] and said[0] in _TOO and is_post else 0


def _verb_end(words: Words, at: int) -> int:
    """The end of the verb after its auxiliary: "(has also) been", "(will) serve", "(is) to become"."""
    while following := adverb_end(words, at):
        at = following
    at += words.lower[at : at + 1] in _SURE and words.lower[at + 1 : at + 2] == ("to",)
    at += words.lower[at : at + 1] == ("to",)
    is_long = words.lower[at : at + 1] == ("been",) and words.lower[at + 2 : at + 3] == ("as",)
    at += is_long and words.lower[at + 1] in _WITH_AS  # "has been serving as"
    if words.lower[at : at + 3] in _LEAVING or words.lower[at : at + 2] in _LEAVING:
        return words.lower.index("as", at) + 1
    verb = words.lower[at] if at < len(words.lower) else ""
    is_held = verb in _BEING or (verb in _WITH_AS and words.lower[at + 1 : at + 2] == ("as",))
    return at + 1 if is_held else 0


def adverb_end(words: Words, at: int) -> int:
    """The end of words that only say when a post is held ("since Friday", ", at the time,"); 0 for none."""
    start = at + (words.classes[at : at + 1] == ",")
    end = _adverb(words, start)
    if not end or start == at:
        return end
    return end + 1 if words.classes[end : end + 1] == "," else 0


def _adverb(words: Words, at: int) -> int:
    word, following = (*words.lower[at : at + 2], "", "")[:2]
    if word in _MEANWHILE:
        return at + 1
    if word == "since":
        end = at + 1
        while end < len(words.lower) and (words.classes[end] == "#" or words.lower[end] in _PERIODS):
            end += 1
        return end if end > at + 1 else 0
    if word != "at" or following not in {"all", "present", "that", "the"}:
        return 0
    if following == "present":
        return at + 2
    if following == "all":
        return _at_all_times(words, at + 2)
    return next((k + 1 for k in (at + 2, at + 3) if words.lower[k : k + 1] and words.lower[k] in _TIMES), 0)


def once_end(words: Words, at: int) -> int:
    """The end of words that say that a post is over ("until last March", "formerly"); 0 for none."""
    word = words.lower[at]
    if word in _ONCE:
        return at + 1
    if word not in {"till", "until"}:
        return 0
    end = at + 1
    while end < len(words.lower) and (words.classes[end] in "#h" or words.lower[end] in _BEFORE):
        end += 1
    return end if end > at + 1 else 0


def _at_all_times(words: Words, at: int) -> int:
    """The end of an indictment's "(at all) times relevant to this indictment"; 0 for none."""
    if words.lower[at : at + 1] not in (("times",), ("relevant",), ("material",)):
        return 0
    end = at
    while end < len(words.lower) and words.lower[end] in _RELEVANT:
        end += 1
    return end
