"""One engagement of a report, however many sentences speak of it.

Takes candidates one by one in text order; gives the list of distinct engagements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.dates.when import When
from communique.engagements.merging.same_engagement import (
    is_matter_of,
    met_already,
    one_journey,
    same_engagement,
)
from communique.engagements.merging.same_type import DISCUSSED, names_delegates
from communique.engagements.places.names import NOWHERE
from communique.reading.text.mentions import Span

__all__ = ["absorb"]

_TRAVELLED = frozenset({"form: VBD", "carried by made", "carried by paid"})
_POINTING = frozenset({"determiner the", "determiner these", "determiner this"})
_LONGEST = 45  # days of a drill or a visit
_BETWEEN_ALL = frozenset({"call", "meeting", "signing"})
_MANY_SIDED = frozenset({"conference", "exercise", "dialogue"})
_OF_A_DAY = frozenset({"call", "ceremony", "meeting", "message", "signing", "tour"})


def absorb(found: list[Candidate], new: Candidate) -> Candidate:
    """Put a candidate with the engagement that it speaks of, or at the end; give where it went."""
    begun = _begun_before(found, new)
    if begun is not None and begun.when is not None and new.when is not None:
        begun.when = When(f"{begun.when.value}/{new.when.value}", begun.when.at)
        new.when, new.status = None, begun.status
        _merge(begun, new)
        return begun
    for old in _last_first(found, new):
        if same_engagement(old, new):
            if new.spoken_of and not old.spoken_of and old.where.country is None:
                new.where = NOWHERE  # where those are who only talk about it is open
            _merge(old, new)
            return old
    if new.lemma in DISCUSSED and new.status == "held":
        bare = replace(new, when=None, time=None, where=NOWHERE)  # day and place are those of the matter
        for old in reversed(found):
            if old.status == "held" and is_matter_of(old, bare):
                _merge(old, bare)
                return old
    if new.aside:  # day, place and status are those of what was done or said meanwhile
        for old in reversed(found):
            if met_already(old, new):
                new.when, new.where = None, NOWHERE
                _merge(old, new)
                return old
    found.append(new)
    return new


def _last_first(found: Sequence[Candidate], new: Candidate) -> Sequence[Candidate]:
    """Those told so far, the last first; what was earlier than the rest only after all others."""
    latest = found[::-1]
    before = new.earlier or new.long_ago
    return latest if before else sorted(latest, key=lambda told: told.earlier or told.long_ago)


def _begun_before(found: Sequence[Candidate], new: Candidate) -> Candidate | None:
    """What began on a day of which the next words tell the last: "The drills end on 20 March"."""
    pointed = new.anaphoric or not _POINTING.isdisjoint(new.signs)
    if not (new.closing and pointed) or new.fresh or new.when is None:
        return None
    for old in reversed(found):
        begun = old.type == new.type and old.when is not None and old.when.is_day
        if begun and old.when is not None and 0 < _days(old.when, new.when) <= _LONGEST:
            return old if new.parties.keys() <= old.parties.keys() else None
    return None


def _days(first: When, last: When) -> int:
    return (date.fromisoformat(last.value) - date.fromisoformat(first.value)).days


def _has_begun(candidate: Candidate) -> bool:
    """Whether its words tell as a fact that somebody travelled: "arrived", "paid a visit"."""
    return candidate.status == "held" and not _TRAVELLED.isdisjoint(candidate.signs)


def _status_of_journey(old: Candidate, new: Candidate) -> tuple[str, Span]:
    """The status of a visit told twice: begun where its words say so, else ahead."""
    if not one_journey(old, new):
        return old.status, old.status_at
    begun = next((c for c in (old, new) if _has_begun(c)), None)
    told = begun or next((c for c in (old, new) if c.status == "planned"), old)
    return told.status, told.status_at


def _merge(old: Candidate, new: Candidate) -> None:
    status, status_at = _status_of_journey(old, new)
    for name in ("hosts", "guests", "others"):
        have = getattr(old, name)
        for actor in getattr(new, name):
            known = {(a.person, a.party, a.body) for a in old.actors}
            if (actor.person, actor.party, actor.body) in known:
                continue
            if actor.person is None and any(a.party == actor.party for a in old.actors):
                continue
            have.append(actor)
    _merge_parties(old, new)
    old.where = old.where.filled(new.where)
    if _dates_better(old, new):
        old.when = new.when
    old.time = old.time or new.time
    old.nth = old.nth or new.nth
    old.status, old.status_at = status, status_at
    if new.status == "cancelled":
        old.status, old.status_at = new.status, new.status_at
    if old.status == "proposed" and new.status == "planned" and new.when is not None:
        old.status, old.status_at = new.status, new.status_at  # "offered a course ... it will begin in May"
    if new.type != old.type and (
        (old.type == "meeting" and new.type in ("dialogue", "call") and not names_delegates(new))
        or new.type == "ship_visit"
    ):
        old.type = new.type
    old.mentions += new.mentions
    for kind, spotted in new.spotted.items():
        if kind not in old.spotted or spotted.odds > old.spotted[kind].odds:
            old.spotted[kind] = spotted
    old.margins.extend(new.margins)
    old.conveners |= new.conveners
    old.signs.extend(sign for sign in new.signs if sign not in old.signs)
    old.evidence.extend(span for span in new.evidence if span not in old.evidence)


def _dates_better(old: Candidate, new: Candidate) -> bool:
    """Whether the later words say more of when: a day of a month, or of "next week" for what takes a day."""
    if new.when is None or old.when is None:
        return new.when is not None
    if old.type in _OF_A_DAY and old.when.is_day != new.when.is_day:
        return new.when.is_day
    return len(new.when.value) > len(old.when.value)


def _names_all(old: Candidate, new: Candidate) -> bool:
    """ "Held several meetings, receiving the ministers of Peru, Chile and Oman": whom the first words of the
    sentence leave open the later ones name.
    """
    open_so_far = old.completed > 0 and new.completed == 0 and old.sentence == new.sentence
    return open_so_far and new.type in _BETWEEN_ALL and old.parties.keys() < new.parties.keys()


def _merge_parties(old: Candidate, new: Candidate) -> None:
    """A report names the parties of gatherings bit by bit; of others the clearest words give all."""
    if {old.type, new.type} & _MANY_SIDED:
        for code, span in new.parties.items():
            old.parties.setdefault(code, span)
    elif new.sure > old.sure or _names_all(old, new):
        old.parties, old.completed, old.sure = dict(new.parties), new.completed, new.sure
    for code, option in new.named.items():
        old.named.setdefault(code, option)
