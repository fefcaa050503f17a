"""What speaks for and against two accounts being of one engagement.

Takes two `Case` values, gives named features weighed in ``data/weights.toml``. Each feature's docstring is
its
public explanation. What no score may join is in `conflicts`.
"""

from __future__ import annotations

from math import sqrt

from communique.resolution import names, posts
from communique.resolution.cases import Case
from communique.resolution.scoring import Scorer
from communique.resolution.wording import content_words

__all__ = ["ENGAGEMENTS"]

# Days after which the gap between two dates no longer gets worse: a month apart is another engagement.
_FAR = 30
# Reports at most this many days apart are of one wave of news.
_ONE_WAVE = 4
# Types with so many instances between two states that the same type says little.
_EVERYDAY = frozenset(
    {"meeting", "ceremony", "tour", "message", "transfer", "training", "project", "signing", "operation"}
)


def same_type(a: Case, b: Case) -> float:
    """Both reports tell of the same type of engagement."""
    return 1.0 if a.type == b.type else 0.0


def everyday_type(a: Case, b: Case) -> float:
    """The type is one that states have many of at one time, such as meetings and ceremonies."""
    return 1.0 if a.type in _EVERYDAY or b.type in _EVERYDAY else 0.0


def same_parties(a: Case, b: Case) -> float:
    """The share of all the parties named that both reports name."""
    left, right = set(a.outline.account.parties), set(b.outline.account.parties)
    return len(left & right) / len(left | right)


def same_date(a: Case, b: Case) -> float:
    """Both give a date and the dates share a day: 1 for the same few days, less the vaguer they are."""
    if not _both_dated(a, b) or a.when.gap(b.when):
        return 0.0
    common = a.when.common(b.when)
    days = max(a.when.days, b.when.days)
    if common is None or days <= 1:
        return 1.0
    return max(0.3, min(1.0, 1.15 - 0.15 * sqrt(days / max(1, common.days))))


def other_date(a: Case, b: Case) -> float:
    """Both give a date and the dates share no day: the further apart the higher, 1 from a month on."""
    if not _both_dated(a, b):
        return 0.0
    gap = a.when.gap(b.when)
    return min(1.0, 0.25 + gap / _FAR) if gap else 0.0


def moved_date(a: Case, b: Case) -> float:
    """The dates share no day, but one report only plans or calls off what the other may report later."""
    gap = a.when.gap(b.when) if _both_dated(a, b) else 0
    unsettled = a.status != "held" or b.status != "held"
    return min(1.0, 0.25 + gap / _FAR) if gap and unsettled else 0.0


def postponed(a: Case, b: Case) -> float:
    """One report says that it was put off, and the other tells of a later day, or is on the same visit put
    off.
    """
    early, late = (a, b) if a.when.first <= b.when.first else (b, a)
    if "cancelled" not in (a.status, b.status) or not _both_dated(a, b):
        return 0.0
    put_off = early.status == "cancelled" and (
        early.outline.wording.postponed or late.outline.wording.postponed
    )
    return 1.0 if put_off and late.status != "cancelled" and a.when.gap(b.when) else 0.0


def moved_with_visit(a: Case, b: Case) -> float:
    """The dates differ, but one report only plans it or calls it off, and both lie inside one visit, which
    was moved.
    """
    unsettled = a.status != "held" or b.status != "held"
    return 1.0 if unsettled and same_visit(a, b) and _both_dated(a, b) and a.when.gap(b.when) else 0.0


def fits_date(a: Case, b: Case) -> float:
    """One report gives no date of its own, and the date of the other fits the days of its visit."""
    one, other = (a, b) if b.dated == "stated" else (b, a)
    if other.dated != "stated" or one.dated != "parent":
        return 0.0
    return 1.0 if not one.when.gap(other.when) and one.when.days < 60 else 0.0


def one_wave(a: Case, b: Case) -> float:
    """The reports came out within a few days of each other, and at least one gives no date."""
    left, right = a.outline.reported, b.outline.reported
    if _both_dated(a, b) or left is None or right is None:
        return 0.0
    return 1.0 if abs(left - right) <= _ONE_WAVE else 0.0


def far_reports(a: Case, b: Case) -> float:
    """An undated account is in a report from months before or after the other one's date (up to twelve)."""
    days = [c.when.first if c.dated == "stated" and c.when.bounded else c.outline.reported for c in (a, b)]
    if _both_dated(a, b) or days[0] is None or days[1] is None:
        return 0.0
    return min(12.0, max(0, abs(days[0] - days[1]) - 14) / 30) / 12


def same_weekday(a: Case, b: Case) -> float:
    """Without dates to compare, both name the same day of the week, or the same day and month."""
    if _both_dated(a, b):
        return 0.0
    left, right = a.outline.wording, b.outline.wording
    return 1.0 if left.days & right.days else 0.5 if left.weekdays & right.weekdays else 0.0


def other_day(a: Case, b: Case) -> float:
    """Without dates to compare, they name other days of a month."""
    left, right = a.outline.wording.days, b.outline.wording.days
    return 1.0 if left and right and not left & right and not _both_dated(a, b) else 0.0


def same_people(a: Case, b: Case) -> float:
    """They name the same persons: 0.6 for those of one party, 1 for those of two or more."""
    shared = sum(bool(ids & b.people.get(party, frozenset())) for party, ids in a.people.items())
    return (0.0, 0.6, 1.0)[min(2, shared)]


def other_people(a: Case, b: Case) -> float:
    """For a party (up to two), both name persons, and no one of them is the same."""
    return float(min(2, sum(_strangers(a, b, party) for party in a.people if party in b.people)))


def same_office(a: Case, b: Case) -> float:
    """One report leaves a person unnamed, and the posts given agree with a post that the other gives."""
    shared = sum(_one_office(a, b, party) for party in a.offices if party in b.offices)
    return min(2, shared) / 2


def other_office(a: Case, b: Case) -> float:
    """For a party (up to two), the posts given have nothing in common, and no person does."""
    return min(2, sum(_other_office(a, b, party) for party in a.offices if party in b.offices)) / 2


def same_city(a: Case, b: Case) -> float:
    """Both name the same city."""
    left, right = a.outline.account.place.city, b.outline.account.place.city
    return 1.0 if left and right and _one_place(left, right) else 0.0


def other_city(a: Case, b: Case) -> float:
    """They name different cities of one country; half where it is not yet held, for places of plans change."""
    left, right = a.outline.account.place, b.outline.account.place
    if not left.city or not right.city or other_country(a, b) or _one_place(left.city, right.city):
        return 0.0
    return 1.0 if a.status == b.status == "held" else 0.5


def same_country(a: Case, b: Case) -> float:
    """Both say or imply the same country."""
    left, right = a.outline.account.place.country, b.outline.account.place.country
    return 1.0 if left and left == right else 0.0


def other_country(a: Case, b: Case) -> float:
    """They name different countries; half where it is not yet held, for places of plans change."""
    left, right = a.outline.account.place.country, b.outline.account.place.country
    if not left or not right or left == right:
        return 0.0
    return 1.0 if a.status == b.status == "held" else 0.5


def same_venue(a: Case, b: Case) -> float:
    """Both name the same venue."""
    return _venue_likeness(a, b)


def other_venue(a: Case, b: Case) -> float:
    """They name venues that have no word in common."""
    left, right = a.outline.account.place.venue, b.outline.account.place.venue
    return 1.0 if left and right and not _venue_likeness(a, b) else 0.0


def same_words(a: Case, b: Case) -> float:
    """The content words that the quoted evidence has in common, as a share of the shorter and of the longer
    quote.
    """
    left, right = a.outline.wording.words, b.outline.wording.words
    if not left or not right:
        return 0.0
    shared = len(left & right)
    return (
        (shared / min(len(left), len(right)) + shared / max(len(left), len(right))) / 2 * min(1.0, shared / 2)
    )


def same_things(a: Case, b: Case) -> float:
    """Both quotes name the same ship, exercise, building or instrument (up to two)."""
    return min(2, len(a.outline.wording.names & b.outline.wording.names)) / 2


def same_edition(a: Case, b: Case) -> float:
    """Both say which of a series it is, and the same one ("fifth round")."""
    return 1.0 if a.outline.wording.editions & b.outline.wording.editions else 0.0


def other_instrument(a: Case, b: Case) -> float:
    """Both say what was signed, and the words for it have nothing in common."""
    left, right = _signed(a), _signed(b)
    return 1.0 if left and right and not left & right else 0.0


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
    """The beginnings of the two reports have many words in common (share of the words of the shorter)."""
    left, right = a.outline.story, b.outline.story
    return len(left & right) / max(10, min(len(left), len(right)))


ENGAGEMENTS: Scorer[Case] = Scorer(
    "engagements",
    [
        same_type,
        everyday_type,
        same_parties,
        same_date,
        other_date,
        moved_date,
        postponed,
        moved_with_visit,
        fits_date,
        one_wave,
        far_reports,
        same_weekday,
        other_day,
        same_people,
        other_people,
        same_office,
        other_office,
        same_city,
        other_city,
        same_country,
        other_country,
        same_venue,
        other_venue,
        same_words,
        same_things,
        same_edition,
        other_instrument,
        same_occasion,
        other_occasion,
        same_topics,
        other_topics,
        same_visit,
        other_visit,
        same_story,
    ],
)


def _both_dated(a: Case, b: Case) -> bool:
    return a.dated == "stated" and b.dated == "stated"


def _signed(case: Case) -> frozenset[str]:
    outcomes = case.outline.account.outcomes
    said = (f"{each.what}" for each in outcomes if each.kind == "signed")
    return frozenset(word for each in said for word in content_words(each))


def _strangers(a: Case, b: Case, party: str) -> bool:
    """Whether no name of one side for the party can be a name of the other side."""
    if a.people[party] & b.people[party]:
        return False
    pairs = ((one, other) for one in a.names[party] for other in b.names[party])
    return all(names.compare(*sorted(each)).kind in ("other", "doubtful") for each in pairs)


def _one_office(a: Case, b: Case, party: str) -> bool:
    if party in a.people and party in b.people:
        return False
    return any(posts.likeness(one, other) >= 0.8 for one in a.offices[party] for other in b.offices[party])


def _other_office(a: Case, b: Case, party: str) -> bool:
    if a.people.get(party, frozenset()) & b.people.get(party, frozenset()):
        return False
    return all(
        not posts.words(one) & posts.words(other) for one in a.offices[party] for other in b.offices[party]
    )


def _one_place(left: str, right: str) -> bool:
    return names.compare(*sorted((left, right))).kind in ("same", "part", "single")


def _venue_likeness(a: Case, b: Case) -> float:
    left, right = a.outline.account.place.venue, b.outline.account.place.venue
    if not left or not right:
        return 0.0
    one, other = posts.words(left), posts.words(right)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
