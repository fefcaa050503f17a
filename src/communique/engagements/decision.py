"""Which candidates are engagements, and of which type: a trained decision with its reasons.

Takes candidates after their mentions were brought together; gives those that are likely enough, each
with its confidence and the signs that made it. The weights are made by ``tools/train_engagements.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.codebook import Reason
from communique.engagements.candidate import Candidate
from communique.engagements.certain import is_certain
from communique.engagements.families import family
from communique.engagements.signs import candidate_signs
from communique.engagements.trained import trained
from communique.reading.analysis import Analysis
from communique.reading.loglinear import LogLinear

__all__ = ["NONE", "decide"]

NONE = "none"  # the label of what is no engagement

# Near the best F1 in cross-validation over reports (printed by tools/train_engagements.py).
_LIKELY = 0.39
# Words for a ceremony that may be the handing over itself.
_HANDING_OVER = frozenset({"ceremony", "exchange", "give", "hand", "present"})
# Verbs of people, and not of bodies that hold sessions.
_IN_PERSON = frozenset({"meet", "receive"})


def decide(analysis: Analysis, found: Sequence[Candidate], model: LogLinear | None = None) -> list[Candidate]:
    """The candidates that are likely engagements, with type, ``confidence`` and ``reasons`` set.

    ``model`` stands for the shipped one where a training tool tries others out.
    """
    shipped = trained("engagements")
    model = model or shipped
    kept = []
    for candidate in found:
        signs = candidate_signs(analysis, found, candidate)
        chances = model.probabilities(signs)
        candidate.confidence = 1 - chances[NONE]
        unlikely = candidate.confidence < _LIKELY
        if unlikely and model is shipped and is_certain(analysis, candidate):
            candidate.confidence = _LIKELY  # and its type is that of the grammar
        if candidate.confidence < _LIKELY:
            continue
        if not unlikely:
            candidate.type = _type(candidate, chances)
        against = {sign: -weight for sign, weight in model.reasons(signs, NONE)}
        candidate.reasons = [Reason(name=sign, weight=round(weight, 3)) for sign, weight in against.items()]
        kept.append(candidate)
    return [candidate for candidate in kept if not _is_ceremony_of_another(candidate, kept)]


def _is_ceremony_of_another(candidate: Candidate, kept: Sequence[Candidate]) -> bool:
    """Whether a ceremony is but the handing over, or the signing, that its sentence tells of."""
    return (
        candidate.type == "ceremony"
        and candidate.lemma in _HANDING_OVER
        and any(
            other.type in ("transfer", "signing")
            and other.sentence == candidate.sentence
            and not candidate.parties.keys().isdisjoint(other.parties)
            for other in kept
        )
    )


def _type(candidate: Candidate, chances: dict[str, float]) -> str:
    own = family(candidate.type)
    if candidate.lemma in _IN_PERSON and any(actor.person is not None for actor in candidate.actors):
        own -= {"dialogue"}
    best = max(sorted(own & chances.keys()), key=lambda kind: chances[kind], default=candidate.type)
    if best == "conference" or len(candidate.parties) >= 2:
        return best
    return candidate.type
