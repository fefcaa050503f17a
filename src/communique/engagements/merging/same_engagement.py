"""Whether two candidates of one report speak of the same engagement.

Takes two candidates, the earlier first; types, times, places, parties and persons must agree, as far as told.
"""

from __future__ import annotations

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.earlier import goes_by_months
from communique.engagements.candidates.visiting import VISITING
from communique.engagements.dates.report_days import LENGTH_OF_DAY
from communique.engagements.dates.when import dates_agree
from communique.engagements.families import TALKS, TRAVEL
from communique.engagements.merging.honours import honours_differ
from communique.engagements.merging.same_type import SAID, TOPICAL, adds_nobody, names_delegates, types_agree
from communique.engagements.merging.unresolved import is_other_weekday, times_apart
from communique.gazetteer.parties import is_state

__all__ = ["is_matter_of", "met_already", "one_journey", "same_engagement"]

# "The meeting was attended by ...", "the talks continued with ...": others at an engagement told before.
_ADDS_COMPANY = frozenset(
    {
        "names those present",
        *(
            f"carried by {verb}"
            for verb in (
                *("attended", "chaired", "continued", "included", "joined", "moderated", "participated"),
                *("took", "witnessed"),
            )
        ),
    }
)
_THERE = frozenset({"carried by was", "carried by were"})
_REPEATED = TALKS | {"visit"}
_IN_SERIES = TALKS | {"exercise", "visit"}
_LISTS = frozenset({"program", "programme"})
_UNREAL = frozenset({"planned", "proposed", "cancelled"})


def same_engagement(old: Candidate, new: Candidate) -> bool:
    """Whether two candidates of one report speak of the same engagement."""
    if old.trigger == new.trigger and new.lemma in _LISTS:
        return False  # a yard and a base on one programme
    if not types_agree(old, new) or not (_statuses_agree(old, new) or one_journey(old, new)):
        return False
    if not dates_agree(old.when, new.when) or not _times_agree(old, new):
        return False
    if not _places_agree(old, new) or _only_spoken_of(old, new) or _one_was_earlier(old, new):
        return False
    if {old.type, new.type} <= _IN_SERIES and len({old.nth, new.nth} - {0}) > 1:
        return False  # "the fourth round" is not the fifth
    if old.type == "visit" and new.type == "visit":
        return _same_visit(old, new)
    if old.type == "conference" and new.type == "conference" and _same_gathering(old, new):
        return True
    # "Paid tribute", "presented a guard of honour", "the group met"
    one_clause = (
        (new.verb_at == old.trigger.start and old.lemma not in SAID)
        or old.verb_at == new.trigger.start
        or _met_for_it(old, new)
    )
    if not _parties_agree(old, new) and not (one_clause and old.type == new.type) and not _chaired(old, new):
        return False
    also_discussed = new.lemma in TOPICAL and adds_nobody(old, new)
    before_dialogue = old.type == "dialogue" and new.type == "meeting" and not also_discussed
    if new.fresh and before_dialogue and not new.anaphoric:
        return False  # "it was preceded by a meeting of officials"
    if old.type == new.type == "signing" and new.fresh and not new.anaphoric and old.sentence != new.sentence:
        return False  # "they also signed a memorandum"
    persons = _persons_agree(old, new)
    adds_company = _adds_company(new)
    if persons is False and not adds_company:
        return False
    in_turn = new.in_turn and old.sentence != new.sentence and not new.anaphoric
    if new.type == old.type and not one_clause and (in_turn or _meet_apart(old, new)):
        return False
    another = new.fresh and new.type == old.type and persons is not True and not adds_company
    if another and not one_clause and not also_discussed:
        return False
    if old.type == new.type == "ceremony" and not one_clause and honours_differ(old, new):
        return False
    if persons is None and old.type in ("ceremony", "tour", "transfer", "training"):
        return old.sentence == new.sentence or new.anaphoric
    return True


def _chaired(old: Candidate, new: Candidate) -> bool:
    """ "The Meeting was co-chaired by Peru's envoy to ASEAN": of an organisation's, by one of its members."""
    organised = any(not is_state(code) for code in old.parties)
    shared = not old.parties.keys().isdisjoint(new.parties)
    return new.anaphoric and "carried by chaired" in new.signs and organised and shared


def _only_spoken_of(old: Candidate, new: Candidate) -> bool:
    """Whether the earlier words are about talks elsewhere: "hailed the Lima talks. He met her on Monday"."""
    return old.spoken_of and not new.spoken_of and not new.anaphoric


def _one_was_earlier(old: Candidate, new: Candidate) -> bool:
    """Whether one is told as earlier than what the report tells: "met in Lima. They last met in May"."""
    if not {old.type, new.type} <= _REPEATED or old.earlier == new.earlier:
        undated = old.when is None and (old.time is None or not goes_by_months(old.time))
        at_hand = undated and not old.anaphoric
        return new.long_ago and at_hand and not old.long_ago and old.type == new.type
    return new.earlier or not new.anaphoric


def _met_for_it(old: Candidate, new: Candidate) -> bool:
    """ "Met in Lima for the second Strategic Dialogue"."""
    both = old.lemma == "meet" and old.type == new.type == "dialogue"
    return both and old.sentence == new.sentence and not new.actors


def _same_gathering(old: Candidate, new: Candidate) -> bool:
    """Whether one organisation calls both, or the later words point back: each may name others who attend.

    "He will also attend the summit" is the summit of before, "also attended a summit" is not.
    """
    if new.conveners and old.conveners:
        another = new.fresh and "determiner the" not in new.signs
        return not another and not new.conveners.isdisjoint(old.conveners)
    return new.anaphoric and not new.fresh and not new.conveners


def met_already(old: Candidate, new: Candidate) -> bool:
    """Whether "during the meeting" is during the earlier one, whatever is said of day and place beside it."""
    if not types_agree(old, new) or "cancelled" in (old.status, new.status) or new.fresh:
        return False
    if old.type == "visit" and new.type == "visit":
        return _same_visit(old, new)
    return _parties_agree(old, new) and _persons_agree(old, new) is not False


def is_matter_of(old: Candidate, new: Candidate) -> bool:
    """Whether what the same people "also discussed" was discussed in the talks told before."""
    if old.type not in TALKS or old.spoken_of or new.in_turn or not types_agree(old, new):
        return False
    return (
        old.parties.keys() >= new.parties.keys() and adds_nobody(old, new) and not _one_was_earlier(old, new)
    )


def _times_agree(old: Candidate, new: Candidate) -> bool:
    """Whether the times that a report without a day leaves open can be one."""
    return not (
        times_apart(old.time, new.time, stays=new.type in TRAVEL)
        or is_other_weekday(old.time, new.when)
        or is_other_weekday(new.time, old.when)
    )


def _adds_company(new: Candidate) -> bool:
    """Whether words that point back only say who was there: "attended the meeting", "was at the talks"."""
    is_there = not _THERE.isdisjoint(new.signs) and "second word before: at" in new.signs
    return new.anaphoric and (is_there or not _ADDS_COMPANY.isdisjoint(new.signs) or names_delegates(new))


def _meet_apart(old: Candidate, new: Candidate) -> bool:
    """Whether somebody meets another person each time: "X met Y. X received Z."."""
    ours, theirs = ({key for keys in c.persons().values() for key in keys} for c in (old, new))
    crossed = ours & theirs and ours - theirs and theirs - ours
    return new.type == "meeting" and not new.anaphoric and bool(crossed)


def _statuses_agree(old: Candidate, new: Candidate) -> bool:
    if old.status == new.status:
        return True
    if new.anaphoric and new.status == "held" and old.status == "planned" and new.when is None:
        return True  # "during the visit they will": the words point back and say nothing of their own
    if old.status not in _UNREAL or new.status not in _UNREAL:
        return False
    return "cancelled" not in (old.status, new.status) or _is_called_off(old, new)


def _is_called_off(old: Candidate, new: Candidate) -> bool:
    """ "The visit planned for May", "she put off her visit": of the same person to the same state."""
    if new.fresh:
        return False
    there = old.where.country == new.where.country
    if new.anaphoric and new.status == "cancelled":  # "the visit was put off"
        return (there or new.where.country is None) and _persons_agree(old, new) is not False
    return there and _persons_agree(old, new) is True


def one_journey(old: Candidate, new: Candidate) -> bool:
    """Whether one visit is told as ahead and as begun: "she arrived in Lima", "her visit will be short".

    Words that only may speak of a visit as ahead ("is considered a milestone") count where they point back.
    """
    if not old.type == new.type == "visit" or new.fresh or _persons_agree(old, new) is not True:
        return False
    begun, ahead = (old, new) if old.status == "held" else (new, old)
    if begun.status != "held" or not (
        ahead.status == "planned" or (ahead is new and new.anaphoric and ahead.status == "proposed")
    ):
        return False
    if begun.when is not None and (len(begun.when.value) < LENGTH_OF_DAY or ahead.time is not None):
        return False
    return begun.where.country == ahead.where.country


def _places_agree(old: Candidate, new: Candidate) -> bool:
    a, b = old.where, new.where
    if a.country and b.country and a.country != b.country:
        return False
    if not (a.city and b.city):
        return True
    one, two = ([word.rstrip(",") for word in city.lower().split()] for city in (a.city, b.city))
    shorter = min(len(one), len(two))
    return one[:shorter] == two[:shorter]  # "Washington" is "Washington, D.C."


def _parties_agree(old: Candidate, new: Candidate) -> bool:
    a, b = set(old.parties), set(new.parties)
    if len(b) < 2 or len(a) < 2:
        return b <= a or a <= b
    loose = (
        old.type in ("conference", "exercise", "dialogue") or new.anaphoric or old.sentence == new.sentence
    )
    return a == b or ((a < b or b < a) and loose)


def _persons_agree(old: Candidate, new: Candidate) -> bool | None:
    """True when a person is shared, False when the same party sends others, None when nothing speaks."""
    a, b = old.told_apart(), new.told_apart()
    shared = any(a.get(party, set()) & keys for party, keys in b.items())
    for party, keys in b.items():
        if party in a and not a[party] & keys:
            return False
    return True if shared else None


def _same_visit(old: Candidate, new: Candidate) -> bool:
    countries = {old.where.country, new.where.country} - {None}
    named = old.told_apart()
    of_guest = VISITING in (old.lemma, new.lemma)  # whoever else of his side is told to visit came with him
    return (
        len(countries) < 2
        and not _go_both_ways(old, new)
        and not any(named.get(party) for party in new.strangers)  # "a delegation came" after its minister
        and (of_guest or _persons_agree(old, new) is not False)
        and (set(new.parties) <= set(old.parties) or set(old.parties) <= set(new.parties))
    )


def _go_both_ways(old: Candidate, new: Candidate) -> bool:
    """Whether each is of somebody from another state: "his visit ... the visit of her minister to Lima"."""
    one, two = ({guest.party for guest in c.guests} - {None, c.where.country} for c in (old, new))
    return bool(one and two) and one.isdisjoint(two) and not new.anaphoric
