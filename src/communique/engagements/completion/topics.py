"""What engagements were about: a trained decision over words of their sentences and of those around.

Takes the engagements of a report; gives for each its topics with the words that say them. The phrases
are data (``data/topics.toml``), the weights are made by ``tools/train_topics.py``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np

from communique.codebook.tables import TOPICS
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.completion.topic_words import ContentWords, Hit, office_words, topic_hits
from communique.engagements.families import TALKS
from communique.engagements.trained import trained
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span
from communique.reading.trained.loglinear import logistic

__all__ = ["TopicSigns", "topic_signs", "topics_of"]

# How likely engagement and topic must be together: near half of the F1 that is reached, where F1 is best if
# chances are true; on reports not trained on it is flat from 0.24 to 0.28.
_LIKELY = 0.26

_FOLLOWING = 5  # sentences after the evidence that may go on about the engagement
_TALKED = 3  # sentences after talks that go on about them, a visit spoken of there or not
_MEETINGS = TALKS | {"visit"}
_TOPICS = sorted(TOPICS)
_SCOPES = ("evidence", "context", "next", "after", "title", "kin", "report")


class TopicSigns(NamedTuple):
    """What speaks for each topic: named signs per topic, the content words around and of the offices of
    those who take part, and where phrases that name it stand.
    """

    signs: dict[str, tuple[str, ...]]
    words: dict[str, Span]
    said: dict[str, Span]


def topics_of(analysis: Analysis, found: Sequence[Candidate]) -> list[dict[str, Span]]:
    """The topics of each of the ``found`` engagements, each with its words, sorted by name."""
    return [
        _topics(candidate, signs)
        for candidate, signs in zip(found, topic_signs(analysis, found), strict=True)
    ]


def _topics(candidate: Candidate, signs: TopicSigns) -> dict[str, Span]:
    bias, _, rows, table = _model()
    known = [word for word in signs.words if word in rows]
    weights = table[[rows[word] for word in known]]
    topics = {}
    for column, (topic, total) in enumerate(zip(_TOPICS, weights.sum(0, initial=bias).tolist(), strict=True)):
        if logistic(total + _weight(signs.signs[topic])) * candidate.confidence >= _LIKELY:
            heard = dict(zip(known, weights[:, column].tolist(), strict=True))
            heaviest = max(heard, key=heard.__getitem__, default="")
            at = signs.words[heaviest] if heard.get(heaviest, 0.0) > 0 else candidate.trigger
            topics[topic] = signs.said.get(topic, at)
    return topics


def topic_signs(analysis: Analysis, found: Sequence[Candidate]) -> list[TopicSigns]:
    """The signs of all topics for each candidate; the training tool uses the same."""
    hits = [topic_hits(analysis.report.text, Span(s.start, s.end)) for s in analysis.sentences]
    told = Counter(topic for some in hits for topic in some)
    words = ContentWords(analysis)
    talked = _talked(analysis, found)
    places = range(len(found))
    return [_candidate_signs(analysis, found, place, talked, hits, told, words) for place in places]


def _candidate_signs(
    analysis: Analysis,
    found: Sequence[Candidate],
    place: int,
    talked: Sequence[Collection[int]],
    hits: Sequence[Mapping[str, Hit]],
    told: Mapping[str, int],
    words: ContentWords,
) -> TopicSigns:
    candidate = found[place]
    scopes = _scopes(analysis, found, place, talked)
    heard = {name: _first(hits, sorted(places)) for name, places in scopes.items()}
    spans = [*candidate.evidence, *candidate.context]
    behind = sorted(scopes["next"] | scopes["after"])[:2]
    spans += [_span(analysis, i) for i in (*sorted(talked[place]), *behind)]
    position = f"main={place == 0} few={_few(found)}"
    ranks = {topic: rank for rank, (topic, _) in enumerate(Counter(told).most_common(4))}
    length = min(3, len(hits) // 5)
    rivals = heard["evidence"].keys() | heard["context"].keys()
    signs = dict(_unsaid(candidate.type, min(4, len(rivals)), position, length))
    for topic in told:
        signs[topic] = (
            *_signs(topic, candidate.type, heard, position, rivals),
            f"rank in report {ranks.get(topic, 'none')} {position}",
            f"sentences of report {min(4, told[topic])} of {length}",
        )
    said = {topic: hit.at for name in reversed(_SCOPES[:-2]) for topic, hit in heard[name].items()}
    return TopicSigns(signs, words.of(spans) | office_words(_offices(analysis, candidate)), said)


def _offices(analysis: Analysis, candidate: Candidate) -> Iterator[tuple[str, Span]]:
    """The posts and bodies of those who take part, each with its characters."""
    for actor in candidate.actors:
        person = analysis.people[actor.person] if actor.person is not None else None
        office = actor.body if person is None else person.post
        if office:
            post_at = person.post_at if person is not None else None
            yield office, post_at or Span(actor.start, actor.end)


def _first(hits: Sequence[Mapping[str, Hit]], places: Sequence[int]) -> dict[str, Hit]:
    """For each topic the first words in some sentences, those that say it was discussed before others."""
    found: dict[str, Hit] = {}
    for index in places:
        for topic, hit in hits[index].items():
            if topic not in found or (hit.discussed and not found[topic].discussed):
                found[topic] = hit
    return found


def _talked(analysis: Analysis, found: Sequence[Candidate]) -> list[set[int]]:
    """For each of those ``found`` that are talks, the sentences behind that go on about them.

    A visit or a signing mentioned there does not end them; other talks do.
    """
    tellers: dict[int, list[int]] = {}
    for place, candidate in enumerate(found):
        if candidate.type in TALKS:
            for index in _touched(analysis, candidate.evidence):
                tellers.setdefault(index, []).append(place)
    talked: list[set[int]] = [set() for _ in found]
    talks: int | None = None
    for index in range(analysis.title, len(analysis.sentences)):
        told = tellers.get(index)
        if told and talks not in told:
            talks = max(told, key=lambda place: found[place].confidence)
        elif not told and talks is not None and len(talked[talks]) < _TALKED:
            talked[talks].add(index)
    return talked


def _scopes(
    analysis: Analysis, found: Sequence[Candidate], place: int, talked: Sequence[Collection[int]]
) -> dict[str, set[int]]:
    candidate = found[place]
    evidence = _touched(analysis, candidate.evidence)
    context = (_touched(analysis, candidate.context) | set(talked[place])) - evidence
    parties = set(candidate.parties)
    others: set[int] = set()
    kin: set[int] = set()
    kin_talked: set[int] = set()
    for index, other in enumerate(found):
        if index == place:
            continue
        others |= _touched(analysis, other.evidence)
        if len(parties & set(other.parties)) > 1:
            kin |= _touched(analysis, [*other.evidence, *other.context])
            kin_talked.update(talked[index])
    following: list[int] = []
    for index in range(max(evidence, default=0) + 1, len(analysis.sentences)):
        if index in others or len(following) == _FOLLOWING:
            break
        following.append(index)
    everything = set(range(len(analysis.sentences)))
    near = evidence | context | set(following) - kin_talked
    kin |= kin_talked
    return {
        "evidence": evidence,
        "context": context,
        "next": set(following[:1]) - context - kin_talked,
        "after": set(following[1:]) - context - kin_talked,
        "title": set(range(analysis.title)),
        "kin": kin - near,
        "report": everything - near - kin,
    }


def _touched(analysis: Analysis, spans: Sequence[Span]) -> set[int]:
    """The indices of the sentences that share characters with ``spans``."""
    sentences = analysis.sentences
    found: set[int] = set()
    for span in spans:
        first = bisect_right(sentences, span.start, key=lambda s: s.end)
        found.update(range(first, bisect_left(sentences, span.end, key=lambda s: s.start)))
    return found


def _span(analysis: Analysis, index: int) -> Span:
    sentence = analysis.sentences[index]
    return Span(sentence.start, sentence.end)


def _few(found: Sequence[Candidate]) -> bool:
    return sum(1 for c in found if c.type in _MEETINGS) <= 2


@cache
def _unsaid(kind: str, rivals: int, position: str, length: int) -> Mapping[str, tuple[str, ...]]:
    """The signs of each topic that no phrase of the report names, as are most."""
    own = (f"rank in report none {position}", f"sentences of report 0 of {length}")
    return {topic: (*_signs(topic, kind, {}, "", range(rivals)), *own) for topic in TOPICS}


def _signs(
    topic: str, kind: str, heard: Mapping[str, Mapping[str, Hit]], position: str, rivals: Collection[object]
) -> Iterator[str]:
    yield topic
    yield f"{topic} in {kind}"
    count = 0
    for name, found in heard.items():
        hit = found.get(topic)
        if hit is None:
            continue
        count += 1
        for how in ("said", "discussed" if hit.discussed else "mentioned"):
            yield f"{how} in {name}"
            yield f"{topic} {how} in {name}"
            yield f"{kind} {how} in {name}"
            yield f"{how} in {name} {position}"
        yield f"{topic} in {kind} said in {name}"
        if name in ("evidence", "context", "next"):
            yield f"{topic}: {hit.words}"
    yield f"said in {count} places"
    if not count:
        yield f"{topic} not said"
    yield f"rivals={min(4, len(rivals))} said={topic in rivals}"


@lru_cache(maxsize=2**15)  # most topics of most engagements have the signs of those that nobody names
def _weight(signs: tuple[str, ...]) -> float:
    weights = _model()[1]
    return sum(weights[sign] for sign in signs if sign in weights)


@cache
def _model() -> tuple[float, dict[str, float], dict[str, int], Any]:
    """The bias, the weights of signs, the rows of words in a table with a column for each topic, and it."""
    model = trained("topics")
    signs: dict[str, float] = {}
    rows: dict[str, int] = {}
    weights: list[tuple[int, int, float]] = []
    for sign, (weight,) in model.weights.items():
        topic, bar, word = sign.partition("|")
        if bar:
            weights.append((rows.setdefault(word, len(rows)), _TOPICS.index(topic), weight))
        else:
            signs[sign] = weight
    table = np.zeros((len(rows), len(_TOPICS)))
    for row, column, weight in weights:
        table[row, column] = weight
    return model.bias[0], signs, rows, table
