"""People across reports: which names of which reports are one person.

Takes what reports say of people and judgements, gives `MergedPerson` values, with each posting as reported.
Pairs are scored by `likeness of people` features and brought together by `clustering`, so two people with
one name in different parties or, at one time, in different posts stay apart. Careers are drawn up by
`careers`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from communique.codebook.identity import content_id
from communique.resolution import names
from communique.resolution.clustering import (
    FORBIDDEN,
    Constraints,
    Pair,
    by_component,
    cluster,
    components,
    pair,
    unsure_pairs,
)
from communique.resolution.judgements import Judgement, Pointer
from communique.resolution.likeness import PEOPLE, Form, namesakes
from communique.resolution.memory import Memory, fingerprint
from communique.resolution.merged import MergedPerson, ReportedPosting
from communique.resolution.scoring import Explanation

__all__ = ["People", "forms_of", "merge_people"]

# A block of more forms than this (a frequent surname) is split by party, so that work grows with the people.
_LARGEST_BLOCK = 300


class People(NamedTuple):
    """The people, and who is meant by each (report, name).

    ``unsure``: pairs of names of reports that are so nearly alike, or so nearly not, that a person should
    look, each with a hash of all that its explanation depends on.
    """

    people: tuple[MergedPerson, ...]
    by_name: Mapping[tuple[str, str], str]
    forms: Mapping[tuple[str, str], Form]
    refused: tuple[Pair, ...]
    unsure: Mapping[tuple[Pointer, Pointer], str]

    def parties(self) -> dict[str, str]:
        """For each person (by id) the party that most reports give, where any gives one."""
        return {person.id: person.party for person in self.people if person.party}

    def explain(self, left: Pointer, right: Pointer) -> Explanation:
        """Why two names of two reports are, or are not, one person; KeyError where a pointer names nobody."""
        a, b = self.forms[left.doc, left.name], self.forms[right.doc, right.name]
        return Explanation(
            left=f"{left.name} ({left.doc})",
            right=f"{right.name} ({right.doc})",
            score=PEOPLE.score(a, b),
            factors=PEOPLE.factors(a, b),
            conflict=namesakes(a, b),
        )


def merge_people(
    postings: Sequence[ReportedPosting], judgements: Sequence[Judgement], memory: Memory
) -> People:
    """The people of all postings; neither their order nor that of the judgements matters."""
    judged = {(p.doc, p.name) for j in judgements if j.subject == "person" for p in (j.left, j.right)}
    forms = forms_of(postings, judged)
    clusters, refused, unsure = _clusters(forms, _constraints(forms, judgements), memory)
    people = tuple(sorted((_person(group) for group in clusters), key=lambda person: person.id))
    by_name = {(posting.doc, posting.name): person.id for person in people for posting in person.postings}
    form_of = {(posting.doc, posting.name): form for form in forms.values() for posting in form.postings}
    open_pairs = {
        (_pointer(forms[a]), _pointer(forms[b])): content_id("", *map(_fingerprint, (forms[a], forms[b])))
        for a, b in unsure
    }
    return People(people, by_name, form_of, refused, open_pairs)


def _pointer(form: Form) -> Pointer:
    """The earliest report that gives the form."""
    first = min(form.postings, key=lambda each: (each.reported or "9999", each.doc))
    return Pointer(doc=first.doc, name=first.name)


def forms_of(postings: Iterable[ReportedPosting], judged: set[tuple[str, str]]) -> dict[str, Form]:
    """Appearances that name, party, rank and post make equal are one form, unless somebody judged one of
    them.
    """
    groups: dict[str, list[ReportedPosting]] = {}
    for posting in postings:
        own = (posting.doc, posting.name) if (posting.doc, posting.name) in judged else ()
        parts = (
            *names.parse(posting.name).parts,
            "|",
            posting.party or "",
            posting.rank or "",
            posting.post or "",
            *own,
        )
        groups.setdefault(content_id("f-", *parts), []).append(posting)
    return {key: Form.of(key, group) for key, group in groups.items()}


def _constraints(forms: Mapping[str, Form], judgements: Iterable[Judgement]) -> Constraints:
    key_of = {(posting.doc, posting.name): key for key, form in forms.items() for posting in form.postings}
    decided: dict[str, set[Pair]] = {"same": set(), "different": set(), "unsure": set()}
    for judgement in judgements:
        left, right = ((p.doc, p.name) for p in (judgement.left, judgement.right))
        if judgement.subject == "person" and left in key_of and right in key_of:
            decided[judgement.verdict].add(pair(key_of[left], key_of[right]))
    return Constraints(frozenset(decided["same"]), frozenset(decided["different"]))


def _clusters(
    forms: Mapping[str, Form], constraints: Constraints, memory: Memory
) -> tuple[list[list[Form]], tuple[Pair, ...], tuple[Pair, ...]]:
    keys = {key: fingerprint(_fingerprint(form)) for key, form in forms.items()}

    def score(a: str, b: str) -> float:
        return memory.score(b, (keys[b], keys[a]), lambda: _score(forms[a], forms[b]))

    scores = {key: score(*key) for key in _candidates(forms)}
    links = [key for key, value in scores.items() if value > 0 and key not in constraints.apart]
    clusters: list[list[Form]] = []
    refused: list[Pair] = []
    parts = components(forms, [*links, *constraints.together])
    for component, local in zip(parts, by_component(parts, scores), strict=True):
        found = cluster(component, local, constraints, score)
        clusters += [[forms[key] for key in group] for group in found.clusters]
        refused += found.refused
    return clusters, tuple(refused), unsure_pairs(scores, constraints)


def _score(a: Form, b: Form) -> float:
    return FORBIDDEN if namesakes(a, b) else PEOPLE.score(a, b)


def _fingerprint(form: Form) -> str:
    """A hash of all that a score of this form depends on."""
    return content_id("", form.key, form.name, str(form.first), str(form.last), *sorted(form.docs))


def _candidates(forms: Mapping[str, Form]) -> set[Pair]:
    blocks: dict[str, list[Form]] = {}
    for form in forms.values():
        for key in form.blocks:
            blocks.setdefault(key, []).append(form)
    pairs: set[Pair] = set()
    for block in blocks.values():
        for group in _split(block):
            keys = sorted(form.key for form in group)
            pairs.update((a, b) for i, a in enumerate(keys) for b in keys[i + 1 :])
    return pairs


def _split(block: list[Form]) -> list[list[Form]]:
    if len(block) <= _LARGEST_BLOCK:
        return [block]
    by_party: dict[str, list[Form]] = {}
    for form in block:
        by_party.setdefault(form.party or "", []).append(form)
    return list(by_party.values())


def _person(group: Sequence[Form]) -> MergedPerson:
    postings = sorted(
        (posting for form in group for posting in form.postings),
        key=lambda posting: (posting.reported or "9999", posting.doc, posting.name),
    )
    first = postings[0]
    written = sorted({posting.name for posting in postings})
    counts = [sum(posting.name == name for posting in postings) for name in written]
    fullest = max(
        zip(written, counts, strict=True),
        key=lambda each: (len(names.parse(each[0]).parts), each[1], each[0]),
    )
    parties = sorted(posting.party for posting in postings if posting.party)
    return MergedPerson(
        id=content_id("p-", first.doc, first.name),
        name=fullest[0],
        names=tuple(written),
        party=max(parties, key=parties.count, default=None),
        postings=tuple(postings),
        docs=tuple(dict.fromkeys(posting.doc for posting in postings)),
    )
