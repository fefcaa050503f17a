"""Which engagement happens inside which: meetings, tours and ceremonies inside a visit or conference.

Takes the distinct engagements of a report; sets their ``parent`` and what follows from it (the country
of a meeting inside a visit, who is host and who is guest).
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.engagements.candidates import Candidate
from communique.gazetteer.parties import is_state

__all__ = ["set_parents"]

_INSIDE_VISIT = frozenset({"meeting", "tour", "ceremony", "signing", "dialogue", "training"})
_ON_CALL = frozenset({"call", "message"})


def set_parents(found: Sequence[Candidate]) -> None:
    """Set the parent of each engagement, then let it inherit its place and roles."""
    for visit in found:
        if visit.type in ("visit", "ship_visit", "meeting"):
            _place_with_host(visit)
    for child in found:
        child.parent = _parent(found, child)
    for child in found:
        if child.parent is not None:
            _inherit(child, child.parent)


def _place_with_host(candidate: Candidate) -> None:
    """A visit is to the party that does not travel; who receives somebody is at home."""
    if candidate.where.country or candidate.where.venue:
        return
    hosts = {a.party for a in candidate.hosts} - {None}
    if candidate.type != "meeting":
        guests = {a.party for a in candidate.guests} - {None}
        hosts = set(candidate.parties) - guests if len(guests) == 1 else set()
    if len(hosts) == 1:
        host = hosts.pop()
        if host in candidate.parties and is_state(host):
            candidate.where = candidate.where._replace(country=host, country_at=candidate.parties[host])


def _parent(found: Sequence[Candidate], child: Candidate) -> Candidate | None:
    if child.type not in _INSIDE_VISIT:
        return None
    if child.type in ("ceremony", "signing"):
        inside = [
            m
            for m in found
            if m.type in ("meeting", "dialogue")
            and m is not child
            and abs(m.sentence - child.sentence) <= 1
            and set(child.parties) <= set(m.parties)
            and _compatible(m, child)
        ]
        if inside and child.type == "signing":
            return inside[-1]
    fitting = [v for v in found if v.type in ("visit", "ship_visit") and v is not child and _holds(v, child)]
    if fitting:
        return min(fitting, key=lambda v: abs(v.sentence - child.sentence))
    return None


def _holds(visit: Candidate, child: Candidate) -> bool:
    if visit.status != child.status and not (visit.status == "held" and child.status == "planned"):
        return False
    if not set(visit.parties) <= set(child.parties) or not _compatible(visit, child):
        return False
    guests = {a.person for a in visit.actors if a.person is not None}
    theirs = {a.person for a in child.actors if a.person is not None}
    guest_parties = {a.party for a in visit.guests}
    same_side = {a.person for a in child.actors if a.person is not None and a.party in guest_parties}
    return not guests or not theirs or bool(guests & theirs) or not same_side


def _compatible(outer: Candidate, inner: Candidate) -> bool:
    a, b = outer.where, inner.where
    return not (a.country and b.country and a.country != b.country)


def _inherit(child: Candidate, parent: Candidate) -> None:
    where = child.where
    if where.country is None and where.city is None:
        child.where = where._replace(country=parent.where.country, country_at=parent.where.country_at)
        if where.venue is None and parent.where.city:
            child.where = child.where._replace(city=parent.where.city, city_at=parent.where.city_at)
    if parent.type not in ("visit", "ship_visit"):
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
