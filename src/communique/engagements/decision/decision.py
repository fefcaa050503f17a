"""Which candidates are engagements, and of which type: a trained decision with its reasons.

Takes candidates after their mentions were brought together; gives those that are likely enough, each
with its confidence and the signs that made it. Signs say what a candidate alone is likely to be; boosted
trees then weigh it beside the others of its report. Both are made by ``tools/train_engagements.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.codebook import Reason
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.signs import candidate_signs
from communique.engagements.decision.certain import is_certain
from communique.engagements.decision.together import NAMES, NONE, numbers_of
from communique.engagements.families import family
from communique.engagements.trained import trained, trained_trees
from communique.reading.analysis import Analysis
from communique.reading.trained.loglinear import log_odds, logistic

__all__ = ["NONE", "decide", "likeliest_type"]

# Log-odds by which confidences are too low on the sets that it did not learn from, as printed by
# tools/fit_confidence.py.
_RIGHTER = 0.1
# In cross-validation over reports (printed by tools/train_engagements.py), and with the reports of one outlet
# left out, F1 is flat from 0.36 to 0.48; the lower, the more reports are brought together.
_LIKELY = 0.4
# Of ceremonies and operations that are less likely than this, three in ten are right.
_LIKELIER = {"ceremony": 0.535, "operation": 0.535}
_TOGETHER = "beside what else the report tells"
# Words for a ceremony that may be the handing over itself.
_HANDING_OVER = frozenset({"ceremony", "exchange", "give", "hand", "present"})
# Verbs of people, and not of bodies that hold sessions.
_IN_PERSON = frozenset({"meet", "receive"})


def decide(analysis: Analysis, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are likely engagements, with type, ``confidence`` and ``reasons`` set."""
    alone, together = trained("engagements"), trained_trees("together", NAMES)
    signs = [candidate_signs(analysis, found, candidate) for candidate in found]
    chances = [alone.probabilities(own) for own in signs]
    kinds = [likeliest_type(*one) for one in zip(found, chances, strict=True)]
    odds = together.log_odds(numbers_of(analysis, found, kinds, chances))
    kept = []
    for candidate, own, of, kind, total in zip(found, signs, chances, kinds, odds, strict=True):
        if logistic(total) >= _LIKELIER.get(kind, _LIKELY):
            candidate.type = kind
        elif not is_certain(analysis, candidate):  # else its type is that of the grammar
            continue
        candidate.confidence = logistic(max(total, log_odds(_LIKELY)) + _RIGHTER)
        weights = {sign: -weight for sign, weight in alone.reasons(own, NONE)}
        weights[_TOGETHER] = total + _RIGHTER - log_odds(1 - of[NONE])
        heaviest = sorted(weights.items(), key=lambda one: (-abs(one[1]), one[0]))
        candidate.reasons = [Reason(name=sign, weight=round(weight, 3)) for sign, weight in heaviest]
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


def likeliest_type(candidate: Candidate, chances: Mapping[str, float]) -> str:
    """Of the types akin to that of a candidate's words the likeliest that it can have."""
    own = family(candidate.type)
    in_person = candidate.lemma in _IN_PERSON and any(a.person is not None for a in candidate.actors)
    if in_person and candidate.type != "dialogue":
        own -= {"dialogue"}
    best = max(sorted(own & chances.keys()), key=lambda kind: chances[kind], default=candidate.type)
    if best == "conference" or len(candidate.parties) >= 2:
        return best
    return candidate.type
