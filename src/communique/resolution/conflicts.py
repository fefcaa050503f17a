"""What forbids that two accounts are of one engagement, whatever their score.

Takes two `Case` values, gives the first conflict as a sentence, None where there is none. A judgement of a
person outweighs a conflict; nothing else does.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.resolution import names
from communique.resolution.cases import Case
from communique.resolution.handcoded import dataset_of
from communique.resolution.serials import distance

__all__ = ["conflict", "families", "held_on_other_days"]

# Types that reports exchange for one another: accounts of types that share no family are of different
# engagements.
_FAMILIES: dict[str, frozenset[str]] = {
    "visit": frozenset({"visit"}),
    "ship_visit": frozenset({"ship_visit"}),
    "meeting": frozenset({"talks"}),
    "dialogue": frozenset({"talks"}),
    "conference": frozenset({"gathering"}),
    "call": frozenset({"call"}),
    "exercise": frozenset({"drill"}),
    "operation": frozenset({"operation"}),
    "training": frozenset({"training"}),
    "signing": frozenset({"signing"}),
    "transfer": frozenset({"transfer"}),
    "ceremony": frozenset({"ceremony"}),
    "tour": frozenset({"tour"}),
    "message": frozenset({"message"}),
    "project": frozenset({"project"}),
}
_CONVERSATION = _FAMILIES["call"] | _FAMILIES["meeting"]
# Kinds that are between the parties named and no others; the rest let some reports name fewer parties.
_CLOSED = frozenset({"visit", "meeting", "call", "signing", "transfer", "tour", "message", "ship_visit"})
# Kinds at which the people named are who was there, so wholly other people are another engagement.
_PERSONAL = frozenset({"visit", "meeting", "call", "tour", "message"})
# Kinds that have one place; the others move or are in several places at once.
_PLACED = frozenset(
    {"visit", "meeting", "dialogue", "tour", "ceremony", "signing", "conference", "ship_visit"}
)
# Where a visit goes is part of what it is, also while it is only planned; where a session will be held may
# change.
_DEFINED_BY_COUNTRY = frozenset({"visit", "ship_visit", "tour"})
# Days by which two reports of what was held may disagree on its date.
_DATES_DIFFER_BY = 6
# An outlet that gives no dates has had so many reports since only when the news is another.
_OTHER_NEWS = 10_000


def families(case: Case) -> frozenset[str]:
    """The families of types in which reports may put it.

    A summit of two states is their talks, and so may be a conversation for which a place is named.
    """
    account = case.outline.account
    if account.type == "call" and (account.place.city or account.place.venue or account.place.country):
        return _CONVERSATION
    summit_of_two = account.type == "conference" and not case.outline.gathers
    return _FAMILIES["meeting" if summit_of_two else account.type]


def conflict(a: Case, b: Case) -> str | None:
    """Why the two accounts can't be of one engagement, None where they can."""
    return next((why for rule in _RULES if (why := rule(a, b))), None)


def held_on_other_days(a: Case, b: Case) -> bool:
    """Whether both were held, on days further apart than reports of one event put it."""
    vague = "vague" in (a.dated, b.dated)
    return not vague and a.status == b.status == "held" and a.when.gap(b.when) > _DATES_DIFFER_BY


def _dates(a: Case, b: Case) -> str | None:
    return "both were held, on other days" if held_on_other_days(a, b) else None


def _rows(a: Case, b: Case) -> str | None:
    one, other = a.outline.account.doc, b.outline.account.doc
    dataset = dataset_of(one)
    return "rows of one dataset" if dataset and one != other and dataset == dataset_of(other) else None


def _types(a: Case, b: Case) -> str | None:
    return None if families(a) & families(b) else "the types differ"


def _one_report(a: Case, b: Case) -> str | None:
    """What a report tells to be inside something, or called off on a day of what was held, is another."""
    if a.outline.account.doc != b.outline.account.doc:
        return None
    if a.id in (b.outline.account.parent, b.outline.container) or b.id in (
        a.outline.account.parent,
        a.outline.container,
    ):
        return "one report tells of the one inside the other"
    called_off = {a.status, b.status} == {"cancelled", "held"}
    during = a.outline.dated == b.outline.dated == "stated" and a.outline.when.gap(b.outline.when) == 0
    return (
        "one report has it called off on a day on which the other was held" if called_off and during else None
    )


def _parties(a: Case, b: Case) -> str | None:
    """Parties that one report leaves out are passed over, unless the other names who came for them."""
    left, right = set(a.outline.account.parties), set(b.outline.account.parties)
    shared = len(left & right)
    closed = a.type in _CLOSED and b.type in _CLOSED
    if shared < (min(2, len(left), len(right)) if closed else 1):
        return "too few parties in common"
    if not closed or left == right:
        return None
    took_part = (left - right) & a.people.keys() or (right - left) & b.people.keys()
    return "the parties differ" if took_part or (left - right and right - left) else None


def _order(a: Case, b: Case) -> str | None:
    """Held before the day of a report that only plans it: another one; the same the other way round."""
    for planned, held in ((a, b), (b, a)):
        day = planned.outline.reported if planned.status in ("planned", "proposed") else None
        past = held.when.last if held.status == "held" and held.dated == "stated" else None
        if day and past and past < day - _DATES_DIFFER_BY:
            return "held before the report that plans it"
    return None


def _numbers(a: Case, b: Case) -> str | None:
    """Both were the news of an outlet that numbers its reports and gives no date."""
    apart = distance(a.outline.serial, b.outline.serial)
    news = a.outline.opens and b.outline.opens and a.status == b.status == "held"
    dated = "open" not in (a.dated, b.dated)
    far = apart is not None and abs(apart) > _OTHER_NEWS
    return "both were held, and told as news at other times" if far and news and not dated else None


def _places(a: Case, b: Case) -> str | None:
    left, right = a.outline.account.place, b.outline.account.place
    if a.type not in _PLACED or not a.country or not b.country or a.country == b.country:
        return None
    sure = a.status == b.status == "held" and left.city and right.city
    return "the countries differ" if sure or a.type in _DEFINED_BY_COUNTRY else None


def _editions(a: Case, b: Case) -> str | None:
    left, right = dict(a.outline.wording.editions), dict(b.outline.wording.editions)
    for series in sorted(left.keys() & right.keys()):
        if left[series] != right[series] and not a.outline.wording.editions & b.outline.wording.editions:
            return "other editions of the series"
    return None


def _people(a: Case, b: Case) -> str | None:
    if a.type not in _PERSONAL:
        return None
    both = a.people.keys() & b.people.keys()
    if any(a.people[party] & b.people[party] for party in both):
        strangers = [party for party in both if _strangers(a, b, party)]
        return "other people met" if strangers and a.type in ("meeting", "call") else None
    return "other people" if any(_strangers(a, b, party) for party in both) else None


def _strangers(a: Case, b: Case, party: str) -> bool:
    pairs = ((one, other) for one in a.names[party] for other in b.names[party])
    return all(names.compare(*sorted(each)).kind == "other" for each in pairs)


_RULES: tuple[Callable[[Case, Case], str | None], ...] = (
    _rows,
    _types,
    _one_report,
    _parties,
    _dates,
    _numbers,
    _order,
    _editions,
    _people,
    _places,
)
