"""Named signs of the engagements that are told last before another one and first after it.

Takes the engagements of a report in text order, one of them, and a value that it may share with those around,
such as a city or a day; gives names such as ``before, a person in common``. Weighing them is left to
`communique.engagements.completion.whereabouts` and `communique.engagements.completion.undated`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.dates.when import dates_agree
from communique.reading.analysis import Analysis

__all__ = ["neighbour_signs", "persons_in", "words_around"]

_AGAIN = frozenset({"also", "separate", "separately", "then", "later", "earlier", "another", "meanwhile"})
_GAPS = ((0, "same"), (1, "one"), (3, "three"), (7, "seven"))


def persons_in(candidate: Candidate) -> set[int]:
    """The keys of the persons who act in it."""
    return {actor.person for actor in candidate.actors if actor.person is not None}


def words_around(analysis: Analysis, found: Sequence[Candidate]) -> dict[int, frozenset[str]]:
    """The words in lower case of each sentence that speaks of an engagement first, by its index."""
    return {
        i: frozenset(token.text.lower() for token in analysis.sentences[i].tokens)
        for i in {candidate.sentence for candidate in found}
    }


def neighbour_signs(
    told: Sequence[Candidate],
    words: Mapping[int, frozenset[str]],
    candidate: Candidate,
    role: str,
    value: Callable[[Candidate], str | None],
    wanted: str,
) -> Iterator[str]:
    """Signs for and against the value ``wanted`` from the neighbours of ``candidate`` that have a ``value``.

    ``words`` are those of each sentence in lower case, by its index; ``role`` is what ``wanted`` is to the
    candidate.
    """
    index = next(i for i, c in enumerate(told) if c is candidate)
    for side, others in (("before", told[:index][::-1]), ("after", told[index + 1 :])):
        found = ((gap, other) for gap, other in enumerate(others) if value(other) is not None)
        gap, other = next(found, (0, None))
        if other is None:
            continue
        if value(other) != wanted:
            yield f"elsewhere {side}"
            continue
        yield side
        yield f"{side} {candidate.type}"
        yield f"{side} {role}"
        yield f"{side}, {min(gap, 3)} between"
        yield f"{side}, sentences {_sentences_apart(abs(other.sentence - candidate.sentence))}"
        yield f"{side}, {other.type}"
        yield f"{side}, {'the same' if other.status == candidate.status else 'another'} status"
        yield f"{side}, {'a person' if persons_in(other) & persons_in(candidate) else 'nobody'} in common"
        both = len(set(other.parties) & set(candidate.parties))
        same = set(other.parties) == set(candidate.parties)
        yield f"{side}, parties {'the same' if same else both}"
        if other.when is not None and candidate.when is not None:
            yield f"{side}, dates {'agree' if dates_agree(other.when, candidate.when) else 'apart'}"
        if side == "before" and words[candidate.sentence] & _AGAIN:
            yield "before, again"


def _sentences_apart(apart: int) -> str:
    """A number of sentences in words, few of them told apart."""
    return next((name for limit, name in _GAPS if apart <= limit), "far")
