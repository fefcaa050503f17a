"""Which accounts of which reports are of one engagement.

Takes outlines, people and judgements; gives clusters of accounts: candidate pairs from `blocking`, scores
from `features`, vetoes from `conflicts`, groups from `clustering`. Visits, conferences and exercises come
first, so that what lies inside them can use their days and their identity. The values of a cluster are made
by `merging`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from communique.codebook.identity import content_id
from communique.resolution import bridges, crowds
from communique.resolution.accounts import Outline
from communique.resolution.blocking import candidates
from communique.resolution.cases import Case, Held, Known, case
from communique.resolution.clustering import (
    FORBIDDEN,
    Constraints,
    Groups,
    Pair,
    by_component,
    cluster,
    components,
    pair,
    unsure_pairs,
)
from communique.resolution.conflicts import conflict
from communique.resolution.crowds import WEIGHT, Crowds
from communique.resolution.features import ENGAGEMENTS
from communique.resolution.memory import Memory, fingerprint
from communique.resolution.scoring import Explanation, Factor

__all__ = ["Clusters", "cluster_accounts", "explain_accounts"]


class Clusters(NamedTuple):
    """``groups``: the account ids of each engagement; ``cases``: each account as it was compared.

    ``bridges``: the scores of pairs that a report of a postponement ties together; ``crowds``: how many
    reports tell of the same people, of what holds others (True) and of the rest; ``refused``: decisions of
    people that contradict other decisions; ``unsure``: pairs whose score is so close to zero that a person
    should look; ``marks``: for each of these a hash of all that its explanation depends on.
    """

    groups: Groups
    cases: Mapping[str, Case]
    bridges: Mapping[Pair, float]
    crowds: Mapping[bool, Crowds]
    refused: tuple[Pair, ...]
    unsure: tuple[Pair, ...]
    marks: Mapping[Pair, str]


def cluster_accounts(
    outlines: Sequence[Outline],
    known: Known,
    constraints: Constraints,
    memory: Memory,
) -> Clusters:
    """Cluster all accounts; the order of the outlines does not matter."""
    first = [case(each, known) for each in outlines if each.gathers]
    containers = _clusters(first, constraints, memory)
    held = _held(containers.groups, containers.cases)
    rest = [case(each, known, held.get(each.container or "")) for each in outlines if not each.gathers]
    contents = _clusters(rest, constraints, memory)
    return Clusters(
        tuple(sorted(containers.groups + contents.groups)),
        {**containers.cases, **contents.cases},
        {**containers.bridges, **contents.bridges},
        {True: containers.crowds[True], False: contents.crowds[True]},
        containers.refused + contents.refused,
        containers.unsure + contents.unsure,
        {**containers.marks, **contents.marks},
    )


def explain_accounts(clusters: Clusters, left: str, right: str) -> Explanation:
    """Why two accounts (by id) are, or are not, of one engagement: the features, their values and weights.

    Raises KeyError for an unknown id.
    """
    one, other = (clusters.cases[each] for each in pair(left, right))
    score, factors = ENGAGEMENTS.score(one, other), ENGAGEMENTS.factors(one, other)
    raised = clusters.bridges.get((one.id, other.id))
    crowd = clusters.crowds[one.outline.gathers].doublings(one, other)
    if crowd and score > 0:
        score += WEIGHT * crowd
        factors = (*factors, Factor(name="crowded", value=crowd, weight=WEIGHT, meaning=crowds.MEANING))
    if raised is not None:
        bridge = Factor(name="put_off_between", value=1.0, weight=raised - score, meaning=bridges.MEANING)
        score, factors = raised, (bridge, *factors)
    return Explanation(
        left=one.id, right=other.id, score=score, factors=factors, conflict=conflict(one, other)
    )


def _clusters(cases: Sequence[Case], constraints: Constraints, memory: Memory) -> Clusters:
    by_id = {each.id: each for each in cases}
    keys = {each.id: _fingerprint(each) for each in cases}
    numbers = {id: fingerprint(key) for id, key in keys.items()}
    everybody = {each.id: _everybody(each) for each in cases}
    crowd = Crowds(cases)

    def score(a: str, b: str) -> float:
        one, other = by_id[a], by_id[b]
        key = numbers[b], numbers[a] ^ _in_common(everybody[a], everybody[b])
        found = memory.score(other.outline.account.doc, key, lambda: _score(one, other))
        return found + WEIGHT * crowd.doublings(one, other) if found > 0 else found

    scores = {key: score(*key) for key in candidates(cases)}
    raised = bridges.bridged(scores, by_id)
    scores.update(raised)
    links = [key for key, value in scores.items() if value > 0 and key not in constraints.apart]
    groups: list[tuple[str, ...]] = []
    refused: list[Pair] = []
    parts = components(by_id, [*links, *constraints.together])
    for component, local in zip(parts, by_component(parts, scores), strict=True):
        if len(component) == 1:
            groups.append(component)
            continue
        found = cluster(component, local, _local(constraints, component), score)
        groups += found.clusters
        refused += found.refused
    unsure = unsure_pairs(scores, constraints)
    marks = {
        (a, b): content_id(
            "", keys[a], keys[b], str(_in_common(everybody[a], everybody[b])), repr(scores[a, b])
        )
        for a, b in unsure
    }
    return Clusters(tuple(groups), by_id, raised, {True: crowd}, tuple(refused), unsure, marks)


def _score(a: Case, b: Case) -> float:
    return FORBIDDEN if conflict(a, b) else ENGAGEMENTS.score(a, b)


def _local(constraints: Constraints, component: Iterable[str]) -> Constraints:
    inside = frozenset(component)
    return Constraints(
        frozenset(each for each in constraints.together if each[0] in inside and each[1] in inside),
        frozenset(each for each in constraints.apart if each[0] in inside and each[1] in inside),
    )


def _held(groups: Groups, cases: Mapping[str, Case]) -> dict[str, Held]:
    """For each account of a container, what is known of the container from all its reports."""
    held: dict[str, Held] = {}
    for group in groups:
        dated = [cases[each] for each in group if cases[each].dated == "stated"]
        best = min(dated, key=lambda each: (each.status != "held", each.when.days, each.id), default=None)
        for each in group:
            held[each] = Held(group[0], best.when if best else None)
    return held


def _fingerprint(each: Case) -> str:
    """A hash of all that a score of this case depends on, but for who is one with whom of the other case."""
    return content_id(
        "",
        each.outline.key,
        *(f"{party} {len(ids)}" for party, ids in sorted(each.people.items())),
        repr((each.held_by, each.when, each.dated)),
    )


def _everybody(each: Case) -> dict[str, str]:
    """The party of each person, by id."""
    return {who: party for party, ids in sorted(each.people.items()) for who in ids}


def _in_common(one: Mapping[str, str], other: Mapping[str, str]) -> int:
    """A hash of for which parties the persons act that two cases have in common; 0 where they have none.

    It takes the place of the ids of persons, which may change with each report, while who is one with whom
    of two cases seldom does.
    """
    if one.keys().isdisjoint(other):
        return 0
    shared = sorted((one[who], other[who]) for who in one.keys() & other.keys())
    return fingerprint(content_id("", *(" ".join(each) for each in shared)))
