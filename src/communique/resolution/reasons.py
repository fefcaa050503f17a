"""Why the names of a person are one person: which ties hold the forms together, and which speak against it.

Takes a `MergedPerson` and judgements, gives `PersonReasons`. The scores are those by which `people` brings
forms together; they depend on the person's own postings only, so nothing else need be resolved for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from communique.codebook.records import Record
from communique.resolution.clustering import Pair, capped, pair
from communique.resolution.judgements import Judgement
from communique.resolution.likeness import PEOPLE, Form, namesakes
from communique.resolution.merged import MergedPerson
from communique.resolution.people import forms_of
from communique.resolution.scoring import Factor

__all__ = ["FormTie", "NameForm", "PersonReasons", "why_one"]

# Of the pairs that speak against it so many are given, the strongest first.
_DOUBTS = 5


class NameForm(Record, frozen=True, kw_only=True):
    """A name with one party, rank and post, and the reports that give it so. ``names``: as they write it."""

    names: tuple[str, ...]
    party: str | None
    rank: str | None
    post: str | None
    docs: tuple[str, ...]


class FormTie(Record, frozen=True, kw_only=True):
    """Two forms (by their place in the list) and what speaks for and against their being one person.

    ``score``: log-odds; ``factors``: its parts, the strongest first; ``conflict``: what forbids that a score
    joins them; ``judged``: whether a person called them the same, which outweighs both.
    """

    one: int
    other: int
    score: float
    factors: tuple[Factor, ...]
    conflict: str | None
    judged: bool


class PersonReasons(Record, frozen=True, kw_only=True):
    """Why the ``forms`` are one person.

    ``ties``: the strongest that connect all forms, those between other spellings of the name first;
    ``mean``: the mean score over all ``pairs`` of forms, which has to be above zero, None for a single form;
    ``doubts``: the pairs that speak most against it, of ``doubts_in_all``.
    """

    forms: tuple[NameForm, ...]
    ties: tuple[FormTie, ...]
    mean: float | None
    pairs: int
    doubts: tuple[FormTie, ...]
    doubts_in_all: int


def why_one(person: MergedPerson, judgements: Iterable[Judgement]) -> PersonReasons:
    """Why the names of a person are one, by this version's scores and by the judgements in force."""
    decided = [each for each in judgements if each.subject == "person"]
    ends = {(end.doc, end.name) for each in decided for end in (each.left, each.right)}
    forms = sorted(forms_of(person.postings, ends).values(), key=_order)
    by_key = {form.key: form for form in forms}
    scores = {pair(a.key, b.key): PEOPLE.score(a, b) for a, b in combinations(forms, 2)}
    together = _called_same(forms, decided)

    def tie(key: Pair) -> FormTie:
        one, other = sorted(map(list(by_key).index, key))
        return _tie(forms, one, other, key in together)

    ties = map(tie, _spanning(by_key, scores, together))
    against = sorted((key for key, score in scores.items() if score <= 0), key=lambda key: (scores[key], key))
    return PersonReasons(
        forms=tuple(map(_shown, forms)),
        ties=tuple(sorted(ties, key=lambda each: _by_spelling(each, forms))),
        mean=round(sum(map(capped, scores.values())) / len(scores), 4) if scores else None,
        pairs=len(scores),
        doubts=tuple(map(tie, against[:_DOUBTS])),
        doubts_in_all=len(against),
    )


def _tie(forms: Sequence[Form], one: int, other: int, judged: bool) -> FormTie:
    a, b = forms[one], forms[other]
    return FormTie(
        one=one,
        other=other,
        score=round(PEOPLE.score(a, b), 4),
        factors=PEOPLE.factors(a, b),
        conflict=namesakes(a, b),
        judged=judged,
    )


def _order(form: Form) -> tuple[int, str, str]:
    """The form that most reports give comes first."""
    return -len(form.docs), form.name, form.key


def _shown(form: Form) -> NameForm:
    return NameForm(
        names=tuple(sorted({each.name for each in form.postings})),
        party=form.party,
        rank=form.rank,
        post=form.post,
        docs=tuple(sorted(form.docs)),
    )


def _called_same(forms: Sequence[Form], decided: Iterable[Judgement]) -> frozenset[Pair]:
    key_of = {(posting.doc, posting.name): form.key for form in forms for posting in form.postings}
    found = set()
    for each in decided:
        left, right = (key_of.get((end.doc, end.name)) for end in (each.left, each.right))
        if each.verdict == "same" and left and right and left != right:
            found.add(pair(left, right))
    return frozenset(found)


def _spanning(
    forms: Mapping[str, Form], scores: Mapping[Pair, float], together: frozenset[Pair]
) -> list[Pair]:
    """The strongest ties that connect all forms, what people called the same before all others."""
    group = {key: {key} for key in forms}
    chosen = []
    for one, other in sorted(scores, key=lambda key: (key not in together, -scores[key], key)):
        if group[one] is not group[other]:
            group[one] |= group[other]
            group.update(dict.fromkeys(group[other], group[one]))
            chosen.append((one, other))
    return chosen


def _by_spelling(tie: FormTie, forms: Sequence[Form]) -> tuple[bool, int, int]:
    return forms[tie.one].name == forms[tie.other].name, tie.one, tie.other
