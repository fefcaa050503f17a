"""What an engagement was about: a trained decision over words of its sentences and of those around.

Takes a candidate among the others of its report; gives topics with the words that say them. The phrases
are data (``data/topics.toml``), the weights are made by ``tools/train_topics.py``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from communique.codebook.tables import TOPICS
from communique.engagements.candidates import Candidate
from communique.engagements.topic_words import content_words, topic_hits
from communique.engagements.trained import trained
from communique.reading.analysis import Analysis
from communique.reading.loglinear import logistic
from communique.reading.mentions import Span

__all__ = ["TopicSigns", "topic_signs", "topics_of"]

# Tuned for the best F1 in cross-validation over reports (printed by tools/train_topics.py).
_LIKELY = 0.28

_FOLLOWING = 5  # sentences after the evidence that may go on about the engagement
_MEETINGS = frozenset({"meeting", "call", "visit", "dialogue", "conference"})


class TopicSigns(NamedTuple):
    """What speaks for each topic: named signs per topic, the content words around, where they stand."""

    signs: dict[str, list[str]]
    words: dict[str, Span]
    said: dict[str, Span]


def topics_of(analysis: Analysis, found: Sequence[Candidate], candidate: Candidate) -> dict[str, Span]:
    """The topics of one of the ``found`` engagements, each with its words, sorted by name."""
    bias, weights, by_word = _model()
    signs = topic_signs(analysis, found, candidate)
    heard: dict[str, tuple[float, Span]] = {}
    total = dict.fromkeys(TOPICS, bias)
    for word, span in signs.words.items():
        for topic, weight in by_word.get(word, ()):
            total[topic] += weight
            if weight > heard.get(topic, (0.0, span))[0]:
                heard[topic] = (weight, span)
    topics = {}
    for topic in sorted(TOPICS):
        score = total[topic] + sum(weights.get(sign, 0.0) for sign in signs.signs[topic])
        if logistic(score) >= _LIKELY:
            topics[topic] = signs.said.get(topic) or heard.get(topic, (0.0, candidate.trigger))[1]
    return topics


def topic_signs(analysis: Analysis, found: Sequence[Candidate], candidate: Candidate) -> TopicSigns:
    """The signs of all topics for one candidate; the training tool uses the same."""
    scopes = _scopes(analysis, found, candidate)
    hits = {
        name: topic_hits(analysis.report.text, [_span(analysis, i) for i in sorted(places)])
        for name, places in scopes.items()
    }
    spans = [*candidate.evidence, *candidate.context]
    spans += [_span(analysis, i) for i in sorted(scopes["next"] | scopes["after"])[:2]]
    position = f"main={bool(found) and candidate is found[0]} few={_few(found)}"
    signs = {topic: list(_signs(topic, candidate.type, hits, position)) for topic in TOPICS}
    said = {
        topic: hit[0]
        for name in ("report", "title", "after", "next", "context", "evidence")
        for topic, hit in hits[name].items()
        if name != "report"
    }
    return TopicSigns(signs, content_words(analysis, spans), said)


def _scopes(analysis: Analysis, found: Sequence[Candidate], candidate: Candidate) -> dict[str, set[int]]:
    evidence = _touched(analysis, candidate.evidence)
    context = _touched(analysis, candidate.context) - evidence
    others = {i for other in found if other is not candidate for i in _touched(analysis, other.evidence)}
    following: list[int] = []
    for index in range(max(evidence, default=0) + 1, len(analysis.sentences)):
        if index in others or len(following) == _FOLLOWING:
            break
        following.append(index)
    everything = set(range(len(analysis.sentences)))
    return {
        "evidence": evidence,
        "context": context,
        "next": set(following[:1]) - context,
        "after": set(following[1:]) - context,
        "title": set(range(analysis.title)),
        "report": everything - evidence - context - set(following),
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


def _signs(
    topic: str, kind: str, hits: dict[str, dict[str, tuple[Span, str]]], position: str
) -> Iterator[str]:
    yield topic
    yield f"{topic} in {kind}"
    count = 0
    for name, found in hits.items():
        if topic not in found:
            continue
        count += 1
        yield f"said in {name}"
        yield f"{topic} said in {name}"
        yield f"{kind} said in {name}"
        yield f"said in {name} {position}"
        if name in ("evidence", "context"):
            yield f"{topic}: {found[topic][1]}"
    yield f"said in {count} places"
    if not count:
        yield f"{topic} not said"
    rivals = len(hits["evidence"].keys() | hits["context"].keys())
    yield f"rivals={min(4, rivals)} said={topic in hits['evidence']} told={topic in hits['context']}"


@cache
def _model() -> tuple[float, dict[str, float], dict[str, list[tuple[str, float]]]]:
    model = trained("topics")
    weights: dict[str, float] = {}
    by_word: dict[str, list[tuple[str, float]]] = {}
    for sign, (weight,) in model.weights.items():
        topic, bar, word = sign.partition("|")
        if bar:
            by_word.setdefault(word, []).append((topic, weight))
        else:
            weights[sign] = weight
    return model.bias[0], weights, by_word
