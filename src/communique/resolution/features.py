"""What speaks for and against two accounts being of one engagement.

Takes two `Case` values, gives named features weighed in ``data/weights.toml``; those of time, people and
place are in `timing`, `attendance` and `locations`. Each feature's docstring is its public explanation. What
no score may join is in `conflicts`.
"""

from __future__ import annotations

import re

from communique.resolution import attendance, locations, timing
from communique.resolution.cases import Case
from communique.resolution.scoring import Scorer
from communique.resolution.wording import INSTRUMENTS, content_words, telling

__all__ = ["ENGAGEMENTS"]

# Types with so many instances between two states that the same type says little.
_TWO_RARE_WORDS = 9.0
# What follows in the words for an instrument is no longer about it.
_ABOUT = re.compile(r",|\b(?:signed|concluded|reached|initialled)\b", re.IGNORECASE)
_KINDS = content_words(" ".join(INSTRUMENTS))
_EVERYDAY = frozenset(
    {"meeting", "ceremony", "tour", "message", "transfer", "training", "project", "signing", "operation"}
)


def same_type(a: Case, b: Case) -> float:
    """Both reports tell of the same type of engagement."""
    return 1.0 if a.type == b.type else 0.0


def everyday_type(a: Case, b: Case) -> float:
    """The type is one that states have many of at one time, such as meetings and ceremonies; half where both
    reports only propose it.
    """
    if a.type not in _EVERYDAY and b.type not in _EVERYDAY:
        return 0.0
    return 0.5 if a.status == b.status == "proposed" else 1.0


def same_parties(a: Case, b: Case) -> float:
    """The share of all the parties named that both reports name."""
    left, right = set(a.outline.account.parties), set(b.outline.account.parties)
    return len(left & right) / len(left | right)


def same_words(a: Case, b: Case) -> float:
    """The words that the quotes have in common, as the mean share of the shorter and of the longer quote.

    A word counts the more, the fewer reports hold it; less than two rare words in common count in part.
    """
    left, right = a.outline.wording.words, b.outline.wording.words
    shared = telling(left & right)
    if not shared:
        return 0.0
    one, other = telling(left), telling(right)
    return (shared / min(one, other) + shared / max(one, other)) / 2 * min(1.0, shared / _TWO_RARE_WORDS)


def same_things(a: Case, b: Case) -> float:
    """Both quotes name the same ship, exercise, building or instrument (up to two)."""
    return min(2, len(a.outline.wording.names & b.outline.wording.names)) / 2


def same_edition(a: Case, b: Case) -> float:
    """Both say which of a series it is, and the same one ("fifth round")."""
    return 1.0 if a.outline.wording.editions & b.outline.wording.editions else 0.0


def same_instrument(a: Case, b: Case) -> float:
    """Both say what was signed, and the words that tell what it is about agree: an instrument is signed once
    (as far as they tell something, share of the shorter).
    """
    left, right = _signed(a), _signed(b)
    shared = telling(left & right)
    if not shared:
        return 0.0
    return shared / min(telling(left), telling(right)) * min(1.0, shared / _TWO_RARE_WORDS)


def other_instrument(a: Case, b: Case) -> float:
    """Both say what was signed, and the words that tell what it is about have nothing in common; half where
    one tells only the kind of instrument, and the other's kind is another.
    """
    left, right = _signed(a), _signed(b)
    if left and right:
        return 0.0 if left & right else 1.0
    kinds, others = _instruments(a), _instruments(b)
    return 0.5 if kinds and others and not kinds & others else 0.0


def same_occasion(a: Case, b: Case) -> float:
    """Both name the same kind of ceremony or meal."""
    return 1.0 if a.outline.wording.occasions & b.outline.wording.occasions else 0.0


def other_occasion(a: Case, b: Case) -> float:
    """They name different kinds of ceremony, or one is a meal and the other is not said to be (0.75)."""
    left, right = a.outline.wording.occasions, b.outline.wording.occasions
    if left & right:
        return 0.0
    return 1.0 if left and right else 0.75 if (left or right) and a.type == "meeting" else 0.0


def same_topics(a: Case, b: Case) -> float:
    """The share of all the topics given that both give."""
    left, right = set(a.outline.account.topics), set(b.outline.account.topics)
    return len(left & right) / len(left | right) if left and right else 0.0


def other_topics(a: Case, b: Case) -> float:
    """Both give topics, and no one of them is the same."""
    left, right = set(a.outline.account.topics), set(b.outline.account.topics)
    return 1.0 if left and right and not left & right else 0.0


def same_visit(a: Case, b: Case) -> float:
    """Both lie inside the same visit, conference or exercise."""
    return 1.0 if a.held_by and b.held_by and a.held_by.id == b.held_by.id else 0.0


def other_visit(a: Case, b: Case) -> float:
    """They lie inside different visits, conferences or exercises."""
    return 1.0 if a.held_by and b.held_by and a.held_by.id != b.held_by.id else 0.0


def same_story(a: Case, b: Case) -> float:
    """The beginnings of the reports have many words in common, above all rare ones (share of the shorter)."""
    left, right = a.outline.story, b.outline.story
    return telling(left & right) / max(_TWO_RARE_WORDS, min(telling(left), telling(right)))


def one_report(a: Case, b: Case) -> float:
    """One report tells of both; it records an engagement once, unless called off and then held after all."""
    if a.outline.account.doc != b.outline.account.doc:
        return 0.0
    for off, on in ((a, b), (b, a)):
        later = off.when.last < on.when.first or on.status in ("planned", "proposed")
        if off.type == on.type and off.status == "cancelled" != on.status and later:
            return 0.0
    return 1.0


def _signed(case: Case) -> frozenset[str]:
    """What was signed is about: the words for it, up to those for when and by whom, without the kind."""
    outcomes = case.outline.account.outcomes
    said = (_ABOUT.split(each.what, maxsplit=1)[0] for each in outcomes if each.kind == "signed")
    return frozenset(word for each in said for word in content_words(each)) - _KINDS


def _instruments(case: Case) -> frozenset[str]:
    """The kinds of instrument signed, in the report's words."""
    outcomes = case.outline.account.outcomes
    said = (each.instrument or each.what for each in outcomes if each.kind == "signed")
    return frozenset(word for each in said for word in each.lower().split()) & INSTRUMENTS


ENGAGEMENTS: Scorer[Case] = Scorer(
    "engagements",
    [
        same_type,
        everyday_type,
        same_parties,
        timing.same_date,
        timing.other_date,
        timing.moved_date,
        timing.postponed,
        timing.moved_with_visit,
        timing.fits_date,
        timing.one_wave,
        timing.far_reports,
        timing.held_apart,
        timing.other_news,
        timing.numbered_together,
        timing.numbered_apart,
        timing.same_weekday,
        timing.other_day,
        timing.other_weekday,
        timing.same_length,
        timing.other_length,
        attendance.same_people,
        attendance.other_people,
        attendance.other_company,
        attendance.same_office,
        attendance.other_office,
        locations.same_city,
        locations.other_city,
        locations.same_country,
        locations.other_country,
        locations.same_venue,
        locations.other_venue,
        same_words,
        same_things,
        same_edition,
        same_instrument,
        other_instrument,
        same_occasion,
        other_occasion,
        same_topics,
        other_topics,
        same_visit,
        other_visit,
        same_story,
        one_report,
    ],
)
