"""Which honour a ceremony is, by its word: several may be paid one after the other."""

from __future__ import annotations

from communique.engagements.candidates.candidate import Candidate

__all__ = ["honours_differ"]

_HONOURS = {
    "welcome": frozenset({"guard", "anthem", "ceremony", "reception", "parade"}),
    "wreath": frozenset({"lay", "wreath", "place", "wreath-laying"}),
    "book": frozenset({"sign"}),
    "award": frozenset(
        {"decorate", "award", "confer", "bestow", "medal", "pin", "present", "hand", "exchange"}
    ),
}
# "Signed the book of remembrance, paying tribute to the dead": what any of them is for.
_ANY_HONOUR = frozenset({"pay", "honour", "honor", "commemorate"})


def honours_differ(old: Candidate, new: Candidate) -> bool:
    """Two honours named apart, or one unnamed in another sentence that does not point back."""
    if not _ANY_HONOUR.isdisjoint({old.lemma, new.lemma}):
        return False
    if new.anaphoric and new.lemma == "ceremony":
        return False  # "decorated the envoy ... During the ceremony"
    pair = {_honour(old), _honour(new)}
    return len(pair) == 2 and not ("other" in pair and old.sentence == new.sentence)


def _honour(candidate: Candidate) -> str:
    """Which honour a ceremony is: several may be paid one after the other."""
    return next((name for name, words in _HONOURS.items() if candidate.lemma in words), "other")
