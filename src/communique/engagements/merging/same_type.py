"""Whether words of two types may speak of one engagement: "the talks" are the dialogue of before.

Takes two candidates of one report, the earlier first. What else they tell is compared by
`communique.engagements.merging.same_engagement`.
"""

from __future__ import annotations

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.families import TALKS, TRAVEL

__all__ = ["DISCUSSED", "SAID", "TOPICAL", "adds_nobody", "names_delegates", "types_agree"]

_GENERAL = frozenset(
    {
        "meeting",
        "talk",
        "discussion",
        "negotiation",
        "conversation",
        "session",
        "consultation",
        "discuss",
        "inform",
        "assure",
        "engagement",
        "meet",
        "tell",
        "speak",
        "review",
        "brief",
    }
)
# "They also discussed trade": another subject and not another meeting.
DISCUSSED = frozenset({"discuss", "review"})
TOPICAL = DISCUSSED | {""}
# What officials say to each other, over a line too.
SAID = frozenset({"assure", "brief", "discuss", "inform", "review", "tell"})
_NEAR = 2  # sentences
# "The Peruvian side was represented by ...": who was there.
_LED = frozenset({"carried by headed", "carried by led", "carried by represented"})
# The parts of "in-person" and "face-to-face" may be words of their own.
_FACE_TO_FACE = frozenset({"with person", "with in", "with in-person", "with face", "with face-to-face"})
_SEVERAL = frozenset({"word: meeting", "form: NNS", "with bilateral"})


def types_agree(old: Candidate, new: Candidate) -> bool:
    """Whether the later words may speak of the engagement of the earlier ones though it has another type."""
    if old.type == new.type:
        return True
    if old.type in TALKS and new.type in TALKS:
        if names_delegates(new):
            return True
        if new.type == "meeting":
            somewhere = new.where.city is not None and new.lemma not in TOPICAL
            together = bool(_FACE_TO_FACE.intersection(new.signs)) or somewhere
            if old.type == "conference" and new.inside and new.sentence == old.sentence:
                return False
            if old.type == "conference" and ("determiner a" in new.signs or set(new.signs) >= _SEVERAL):
                return False  # "in a meeting with him", "had bilateral meetings"
            if old.type == "call" and (new.when is not None or together):
                return False
            general = new.lemma in _GENERAL or not new.lemma  # "they addressed trade"
            return new.anaphoric or (general and adds_nobody(old, new))
        if new.type == "conference":
            return old.type == "dialogue" and new.lemma == "session" and new.anaphoric
        if old.type != "meeting":
            return False
        if old.sentence in new.margins:  # "met on the sidelines of the dialogue"
            return False
        return old.sentence == new.sentence or _was_over_a_line(old, new)
    if old.type in TRAVEL and new.type in TRAVEL:
        return (new.anaphoric and not new.where.country) or _of_one_ship(old, new)
    return False


def names_delegates(new: Candidate) -> bool:
    """Whether words without an engagement of their own say who led a side: "The Peruvian side was led by"."""
    return new.anaphoric and not new.lemma and not new.fresh and not _LED.isdisjoint(new.signs)


def _of_one_ship(old: Candidate, new: Candidate) -> bool:
    """ "The frigate called at Lima on a goodwill visit": no other traveller is named."""
    ashore = any(a.person is not None for c in (old, new) for a in c.actors)
    return "ship_visit" in (old.type, new.type) and old.sentence == new.sentence and not ashore


def _was_over_a_line(old: Candidate, new: Candidate) -> bool:
    """ "Assured her counterpart of it. In a phone call on Friday, she said": how it was said comes later."""
    somewhere = old.where.city is not None or bool(_FACE_TO_FACE.intersection(old.signs))
    near = 0 < new.sentence - old.sentence <= _NEAR
    same = new.type == "call" and old.parties.keys() == new.parties.keys()
    return same and near and old.lemma in SAID and not somewhere and not new.fresh


def adds_nobody(old: Candidate, new: Candidate) -> bool:
    """Whether all persons of the later words take part in the earlier engagement ("the two discussed")."""
    known = {a.person for a in old.actors if a.person is not None} | (new.unnamed - new.others_unnamed)
    return all(a.person in known for a in new.actors if a.person is not None) and (
        set(new.parties) <= set(old.parties)
    )
