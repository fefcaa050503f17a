"""Named signs for and against one engagement happening inside another, and which types may hold which.

Takes two engagements of a report; gives names such as ``meeting in visit, the visitor takes part``. Weighing
them is left to `communique.engagements.completion.parents`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.dates.when import dates_agree
from communique.engagements.families import VISITS
from communique.reading.analysis import Analysis

__all__ = ["can_hold", "parent_signs"]

_HOLDERS = frozenset({"visit", "ship_visit", "conference", "dialogue", "meeting"})
_NEVER_INSIDE = frozenset({"call"})
_TIES = {
    "margins": frozenset({"sidelines", "margins", "sideline", "margin"}),
    "during": frozenset({"during", "course", "framework", "part", "while"}),
    "visit": frozenset({"visit", "trip", "tour", "stay", "travel"}),
    "visiting": frozenset({"visiting"}),
    "session": frozenset({"conference", "summit", "forum", "session", "dialogue"}),
    "talks": frozenset({"meeting", "talks", "ceremony"}),
}  # fmt: skip
_start = attrgetter("start")
_GAPS = ((0, "in the same sentence"), (1, "one sentence"), (3, "three sentences"), (7, "seven sentences"))


def can_hold(holder: Candidate, child: Candidate) -> bool:
    """Whether an engagement may hold another at all, by their types and places."""
    if holder is child or holder.type not in _HOLDERS or child.type in _NEVER_INSIDE:
        return False
    if child.type in VISITS and holder.type != "conference":
        return False
    a, b = holder.where.country, child.where.country
    return not (a and b and a != b) and bool(set(holder.parties) & set(child.parties))


def parent_signs(
    analysis: Analysis, found: Sequence[Candidate], holder: Candidate, child: Candidate
) -> list[str]:
    """Named signs for or against ``child`` happening inside ``holder``."""
    pair = f"{child.type} in {holder.type}"
    own = [_parties(holder, child), _persons(holder, child), _dates(holder, child), _places(holder, child),
           _gap(holder, child), _told_together(analysis, holder, child),
           f"{child.status} in {holder.status}"]  # fmt: skip
    ties = list(_ties(analysis, holder, child))
    rivals = [c for c in found if c is not holder and can_hold(c, child)]
    nearer = any(abs(c.sentence - child.sentence) < abs(holder.sentence - child.sentence) for c in rivals)
    travel = any(c.type in VISITS for c in rivals)
    return [
        pair,
        *own,
        *(f"{pair}, {sign}" for sign in own),
        *ties,
        *(f"{pair}, {sign}" for sign in ties),
        f"{pair}, rival {'nearer' if nearer else 'farther' if rivals else 'none'}",
        f"{pair}, {'another' if travel else 'no other'} visit",
    ]


def _parties(holder: Candidate, child: Candidate) -> str:
    a, b = set(holder.parties), set(child.parties)
    if a == b:
        return "the same parties"
    return "a party more" if a < b else "a party fewer" if b < a else "other parties"


def _persons(holder: Candidate, child: Candidate) -> str:
    visitors = {a.person for a in (holder.guests or holder.actors) if a.person is not None}
    present = {a.person for a in child.actors if a.person is not None}
    if visitors & present:
        return "the visitor takes part"
    if not visitors or not present:
        return "no persons to compare"
    sides = {a.party for a in holder.actors if a.person in visitors}
    rival = any(a.party in sides for a in child.actors if a.person is not None)
    return "somebody else of the visitor's side" if rival else "nobody of the visitor's side"


def _dates(holder: Candidate, child: Candidate) -> str:
    if holder.when is None or child.when is None:
        return f"holder {'dated' if holder.when else 'undated'}, child {'dated' if child.when else 'undated'}"
    return "dates agree" if dates_agree(holder.when, child.when) else "dates apart"


def _places(holder: Candidate, child: Candidate) -> str:
    a, b = holder.where, child.where
    if not b.country:
        return "child says no country"
    if not a.country:
        return "holder says no country"
    if a.city and b.city:
        return "the same city" if a.city.lower() == b.city.lower() else "another city"
    return "the same country"


def _gap(holder: Candidate, child: Candidate) -> str:
    gap = child.sentence - holder.sentence
    size = next((name for limit, name in _GAPS if abs(gap) <= limit), "far")
    return f"{size} {'after' if gap > 0 else 'before' if gap < 0 else ''}".strip()


def _told_together(analysis: Analysis, holder: Candidate, child: Candidate) -> str:
    """How near any sentences come that speak of the two: the first ones may stand apart."""
    one, two = _sentences(analysis, holder), _sentences(analysis, child)
    gap = min(abs(i - j) for i in one for j in two)
    return f"told {next((name for limit, name in _GAPS if gap <= limit), 'far')}"


def _sentences(analysis: Analysis, candidate: Candidate) -> set[int]:
    return {
        candidate.sentence,
        *(bisect_right(analysis.sentences, span.start, key=_start) - 1 for span in candidate.evidence),
    }


def _ties(analysis: Analysis, holder: Candidate, child: Candidate) -> Iterator[str]:
    sentence = analysis.sentences[child.sentence]
    words = {token.text.lower() for token in sentence.tokens}
    for name, said in _TIES.items():
        if words & said:
            yield f"says {name}"
    if holder.in_title or holder.sentence < analysis.title:
        yield "holder in the title"
    if holder.mentions > 1:
        yield "holder spoken of again"
