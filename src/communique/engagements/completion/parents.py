"""Which engagement happens inside which: meetings, tours and ceremonies inside a visit or conference.

Takes the distinct engagements of a report; sets their ``parent`` and what follows from it (the place of a
meeting inside a visit, who is host and who is guest). Which pairs belong together is a trained decision
over named signs, with weights made by ``tools/train_parents.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.completion.lent_places import (
    bring_to_the_visit,
    months_apart,
    place_at_the_visit,
    place_with_hosts,
    place_with_what_else_was_done,
    states_of_envoys,
    take_place_of,
)
from communique.engagements.completion.parent_signs import can_hold, parent_signs
from communique.engagements.families import VISITS
from communique.engagements.trained import trained
from communique.reading.analysis import Analysis

__all__ = ["set_parents", "set_roles"]

# Tuned for the best F1 in cross-validation over reports (printed by tools/train_parents.py).
_LIKELY = 0.3
_WITH_HOSTS = frozenset({"meeting", "tour", "ceremony"})
_ON_SIDELINES = frozenset({"meeting", "signing", "dialogue"})


def set_parents(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Set the parent of each engagement, then let it inherit its place and roles."""
    place_with_hosts(analysis, found)
    bring_to_the_visit(found)
    for child in found:
        child.parent = _beside(found, child) or _parent(analysis, found, child)
    for child in found:
        if child.parent is not None:
            take_place_of(analysis, child, child.parent)
            _take_roles_of(child, child.parent)
        else:
            place_at_the_visit(analysis, found, child)
    place_with_what_else_was_done(analysis, found)


def set_roles(found: Sequence[Candidate]) -> None:
    """At a visit the party at home hosts and the party that travels is the guest."""
    for candidate in found:
        inside = candidate.parent if candidate.parent is not None else candidate
        if inside.type not in VISITS or candidate.type not in (*VISITS, *_WITH_HOSTS):
            continue
        home = inside.where.country
        travellers = {a.party for a in inside.guests if a.party not in (None, home)}
        if home is None or not travellers:
            continue
        everybody = candidate.actors
        candidate.hosts = [a for a in everybody if a.party == home]
        candidate.guests = [a for a in everybody if a.party in travellers]
        candidate.others = [a for a in everybody if a.party != home and a.party not in travellers]


def _parent(analysis: Analysis, found: Sequence[Candidate], child: Candidate) -> Candidate | None:
    chances = [
        (trained("parents").probabilities(parent_signs(analysis, found, holder, child))["inside"], -i)
        for i, holder in enumerate(found)
        if can_hold(holder, child)
        and not _within(holder, child)
        and not _is_elsewhere_or_elsewhen(analysis, holder, child)
    ]
    chance, place = max(chances, default=(0.0, 0))
    return found[-place] if chance >= _LIKELY else None


def _is_elsewhere_or_elsewhen(analysis: Analysis, holder: Candidate, child: Candidate) -> bool:
    """Whether a visit was to the state whose envoy is met where he is sent, or one of the two lies months
    from the other or is still to come.
    """
    if child.status == "held" and holder.status != "held" and holder.type == "conference":
        return True
    if holder.type in VISITS and holder.where.country in states_of_envoys(analysis, child) - {None}:
        return True
    return months_apart(analysis, holder, child)


def _beside(found: Sequence[Candidate], child: Candidate) -> Candidate | None:
    """That on whose sidelines it happens: who meets there attends it."""
    if child.type not in _ON_SIDELINES or child.margins:
        return None
    for holder in found:
        if holder.type in ("conference", "dialogue") and child.sentence in holder.margins:
            for code, at in child.parties.items():
                holder.parties.setdefault(code, at)
            known = {a.person for a in holder.actors}
            holder.others.extend(a for a in child.actors if a.person is not None and a.person not in known)
            return holder
    return None


def _within(inner: Candidate, outer: Candidate) -> bool:
    """Whether ``inner`` already lies inside ``outer``, so that it cannot hold it."""
    above = inner.parent
    while above is not None:
        if above is outer:
            return True
        above = above.parent
    return False


def _take_roles_of(child: Candidate, parent: Candidate) -> None:
    """Who comes on a visit is a guest in it, and who is at home a host."""
    if parent.type not in VISITS:
        return
    guests = {a.party for a in parent.guests}
    host = parent.where.country
    for actor in list(child.others):
        if actor.party in guests:
            child.others.remove(actor)
            child.guests.append(actor)
        elif actor.party == host and host is not None:
            child.others.remove(actor)
            child.hosts.append(actor)
