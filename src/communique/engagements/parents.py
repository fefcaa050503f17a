"""Which engagement happens inside which: meetings, tours and ceremonies inside a visit or conference.

Takes the distinct engagements of a report; sets their ``parent`` and what follows from it (the place of a
meeting inside a visit, who is host and who is guest). Which pairs belong together is a trained decision
over named signs, with weights made by ``tools/train_parents.py``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from communique.engagements.candidate import Candidate
from communique.engagements.families import VISITS
from communique.engagements.neighbour_signs import persons_in
from communique.engagements.place_names import NOWHERE, Where
from communique.engagements.report_days import first_day
from communique.engagements.same_engagement import dates_agree
from communique.engagements.trained import trained
from communique.engagements.visiting import is_said_to_visit
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.principals import OF_MISSIONS

__all__ = [
    "can_hold", "lend_country", "parent_signs", "place_with_hosts", "set_parents", "set_roles",
    "states_of_envoys",
]  # fmt: skip

# Tuned for the best F1 in cross-validation over reports (printed by tools/train_parents.py).
_LIKELY = 0.3
_HOLDERS = frozenset({"visit", "ship_visit", "conference", "dialogue", "meeting"})
_FAR_APART = 60  # days, longer than any visit lasts
_WITH_HOSTS = frozenset({"meeting", "tour", "ceremony"})
_AT_A_VISIT = frozenset({"meeting", "signing", "ceremony", "tour"})
_OF_THE_VISIT = frozenset({"dialogue", "meeting"})
_ON_SIDELINES = frozenset({"meeting", "signing", "dialogue"})
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


def set_parents(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Set the parent of each engagement, then let it inherit its place and roles."""
    place_with_hosts(analysis, found)
    _bring_to_the_visit(found)
    for child in found:
        child.parent = _beside(found, child) or _parent(analysis, found, child)
    for child in found:
        if child.parent is not None:
            _inherit(analysis, child, child.parent)
        elif child.where.country is None and child.type in _AT_A_VISIT:
            _place_at_the_visit(analysis, found, child)
    for child in found:
        _place_at_its_part(child)
    for child in found:
        if child.where.country is None and child.type == "meeting":
            _place_at_the_others(analysis, found, child)


def place_with_hosts(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Where they happen as far as follows from who travels or receives; a call is at no place."""
    for candidate in found:
        if candidate.type == "call":
            candidate.where = NOWHERE
        if candidate.type == "visit" and candidate.anaphoric and candidate.where.country is None:
            _place_at_the_talks(found, candidate)
        if candidate.type in (*VISITS, "meeting", "signing", "conference"):
            _place_with_host(analysis, candidate)


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
    return _is_months_apart(analysis, holder, child)


def _is_months_apart(analysis: Analysis, holder: Candidate, child: Candidate) -> bool:
    """Whether the dates of two engagements, as far as they are told, are of no one stay."""
    if holder.when is None or child.when is None:
        return False
    one, two = first_day(holder.when.value), first_day(child.when.value)
    said = analysis.report.text[holder.when.at.start : holder.when.at.end]
    with_year = holder.when.value[:4] in said  # else it may be of another year
    return with_year and one is not None and two is not None and abs((one - two).days) > _FAR_APART


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


def _place_with_host(analysis: Analysis, candidate: Candidate) -> None:
    """A visit is to the party that does not travel; who receives somebody, or a visitor, is at home."""
    if candidate.where.country:
        return
    hosts = {a.party for a in candidate.hosts if a.party is not None}
    if candidate.type in VISITS:
        guests = {a.party for a in candidate.guests if a.party is not None}
        hosts = set(candidate.parties) - guests if len(guests) == 1 else set()
    elif candidate.type in ("meeting", "signing") and not hosts:
        away = {a.party for a in candidate.actors if a.party is not None and is_said_to_visit(analysis, a)}
        hosts = set(candidate.parties) - away if len(away) == 1 and len(candidate.parties) == 2 else set()
    if len(hosts) == 1:
        host = hosts.pop()
        if host in candidate.parties and is_state(host):
            candidate.where = candidate.where._replace(country=host, country_at=candidate.parties[host])


def _place_at_the_talks(found: Sequence[Candidate], visit: Candidate) -> None:
    """ "During the visit": to where the two sides met who were told of last."""
    met = [
        c
        for c in found
        if c.type in ("meeting", "dialogue")
        and c.status == visit.status
        and c.sentence <= visit.sentence
        and set(c.parties) == set(visit.parties)
    ]
    last = max(met, key=lambda c: c.trigger, default=None)
    if last is not None and last.where.country in visit.parties:
        where = last.where
        visit.where = visit.where._replace(country=where.country, country_at=where.country_at)


def _place_at_its_part(part: Candidate) -> None:
    """Where papers are signed "at the end of the session" the session was, if it says nothing else."""
    talks = part.parent
    if talks is None or talks.type not in _OF_THE_VISIT or talks.where != NOWHERE:
        return
    if talks.sentence == part.sentence and talks.status == part.status:
        talks.where = part.where._replace(venue=None, venue_at=None)


def _place_at_the_visit(analysis: Analysis, found: Sequence[Candidate], child: Candidate) -> None:
    """Where a report tells of one visit between two parties, they meet in the country that is visited."""
    visits = [
        v
        for v in found
        if v.type == "visit"
        and v.status == child.status
        and set(v.parties) == set(child.parties)
        and not _is_months_apart(analysis, v, child)
    ]
    if len({v.where.country for v in visits}) == 1:
        lend_country(analysis, child, visits[0].where)


def _bring_to_the_visit(found: Sequence[Candidate]) -> None:
    """Those whose visit a report tells met there, and not in the third state that it speaks of beside."""
    for talks in found:
        if talks.type not in _OF_THE_VISIT or talks.where.country in (None, *talks.parties):
            continue
        if not all(map(is_state, talks.parties)):
            continue  # an organisation meets where its seat is
        alike = (v for v in found if v.type == "visit" and v.status == talks.status)
        visits = [v for v in alike if v.parties.keys() == talks.parties.keys()]
        visit = next((v for v in visits if _travels_to(v, talks)), None)
        if visit is None or len(visit.parties) != 2 or visit.where.country not in visit.parties:
            continue
        if all(v.where.country == visit.where.country for v in visits):
            talks.where = visit.where._replace(venue=None, venue_at=None)


def _travels_to(visit: Candidate, talks: Candidate) -> bool:
    """Whether somebody who is on a visit takes part in talks."""
    return any(guest.person is not None and talks.has(guest.person) for guest in visit.guests)


def _place_at_the_others(analysis: Analysis, found: Sequence[Candidate], child: Candidate) -> None:
    """Who is in a state to meet somebody of it meets others of it there: "she also met the speaker"."""
    met = [c for c in found if c.type == "meeting" and _is_on_one_trip(c, child)]
    countries = {c.where.country for c in met}
    if len(countries) == 1 and not states_of_envoys(analysis, child):
        where = met[0].where
        child.where = child.where._replace(country=where.country, country_at=where.country_at)


def _is_on_one_trip(one: Candidate, two: Candidate) -> bool:
    """Whether of the same two parties somebody meets one person here and another there."""
    if (
        one.where.country not in one.parties
        or one.status != two.status
        or set(one.parties) != set(two.parties)
    ):
        return False
    if one.when is not None and two.when is not None and not dates_agree(one.when, two.when):
        return False
    here, there = persons_in(one), persons_in(two)
    return bool(here & there) and not (here <= there or there <= here)


def lend_country(analysis: Analysis, candidate: Candidate, where: Where) -> None:
    """Place an engagement in the country of another, where no envoy of that country takes part."""
    if where.country is not None and where.country not in states_of_envoys(analysis, candidate):
        candidate.where = candidate.where._replace(country=where.country, country_at=where.country_at)


def states_of_envoys(analysis: Analysis, candidate: Candidate) -> set[str | None]:
    """The states of which only ambassadors or attachés take part: these live abroad, and act there."""
    people = [analysis.people[actor.person] for actor in candidate.actors if actor.person is not None]
    envoys = {person.party for person in people if person.family in OF_MISSIONS}
    return envoys - {person.party for person in people if person.family not in OF_MISSIONS}


def _passes_its_city_on(analysis: Analysis, parent: Candidate) -> bool:
    """Whether what happens inside is in the parent's city: a title names one of the many of a stay."""
    at = parent.where.city_at
    if at is None:
        return False
    body = analysis.sentences[analysis.title] if analysis.title < len(analysis.sentences) else None
    return body is None or at.start >= body.start


def _inherit(analysis: Analysis, child: Candidate, parent: Candidate) -> None:
    where = child.where
    passes_on = _passes_its_city_on(analysis, parent)
    placeless = child.type == "message" or parent.where.country in states_of_envoys(analysis, child)
    if where.country is None and where.city is None and not placeless:
        child.where = where._replace(country=parent.where.country, country_at=parent.where.country_at)
        if where.venue is None and passes_on:
            child.where = child.where._replace(city=parent.where.city, city_at=parent.where.city_at)
    where = child.where
    if where.country == parent.where.country and where.city is None and where.venue is None and passes_on:
        child.where = where._replace(city=parent.where.city, city_at=parent.where.city_at)
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
