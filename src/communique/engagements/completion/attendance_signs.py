"""Signs for and against a named person's taking part in an engagement.

Takes an `Analysis`, a candidate among the others of its report, and a person; gives named signs: what the
candidate's own sentences say of the person, what the sentences around say, and what else the person takes
part in. Weighing them is left to `communique.engagements.completion.attendance`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.tree_paths import path_between, shown
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Person, PersonMention, Span
from communique.reading.text.sentences import Sentence

__all__ = ["attendance_signs"]

_NEAR = (2, 5, 10, 20)
_GAPS = ((0, "the same sentence"), (1, "one sentence"), (2, "two sentences"), (4, "four sentences"))
_BY_KIND = 16  # signs, the weightiest ones first, that count for each type of engagement by itself
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# "The two generals", "both foreign ministers", "the ministers", "the pair", "they".
_SEVERAL = re.compile(
    r"\b(?:(?P<they>they|their)|(?:the (?:two|three|four|pair)|both"
    rf"|the(?= (?:{'|'.join(sorted(frame_words('officials_in_groups')))}|sides)\b))"
    r"(?P<after>(?: [a-z-]+){0,3}))\b",
    re.IGNORECASE,
)
_ANYBODY = frozenset({"counterpart", "guest", "head", "leader", "officer", "official", "side"})


class _Case(NamedTuple):
    """One question: does the person take part in the candidate?"""

    analysis: Analysis
    candidate: Candidate
    person: Person
    found: Sequence[Candidate]
    mentions: Sequence[PersonMention]
    own: tuple[PersonMention, ...]


def attendance_signs(
    analysis: Analysis,
    candidate: Candidate,
    person: Person,
    found: Sequence[Candidate],
    *,
    listed: bool,
) -> list[str]:
    """The signs for and against one named person's taking part; the training tool uses the same.

    ``found`` are all engagements of the report; ``listed`` says whether a sentence lists the person among
    those present (`communique.engagements.candidates.company`).
    """
    mentions = analysis.mentions_of[person.key]
    own = tuple(m for m in mentions if any(_within(m, span) for span in candidate.evidence))
    case = _Case(analysis, candidate, person, found, mentions, own)
    part = _part(candidate, person.key)
    signs = [
        part,
        *(["listed in company"] if listed else []),
        *_general(case),
        *_elsewhere(case),
        *_around(case),
        *_together(case),
    ]
    if own:
        signs += [sign for mention in own for sign in _near(analysis, candidate, mention)]
    else:
        signs.append("not in the sentence")
    signs = list(dict.fromkeys(signs))
    kind = candidate.type
    crossed = [f"{kind}: {sign}" for sign in signs[:_BY_KIND]]
    return list(dict.fromkeys([*signs, *crossed, *(f"{part}, {sign}" for sign in signs[1:_BY_KIND])]))


def _part(candidate: Candidate, key: int) -> str:
    for name in ("hosts", "guests", "others"):
        if any(a.person == key for a in getattr(candidate, name)):
            return f"acts among {name}"
    return "does not act"


def _general(case: _Case) -> Iterator[str]:
    candidate, person = case.candidate, case.person
    party = person.party
    if party is None:
        yield "party unknown"
    else:
        yield "party takes part" if party in candidate.parties else "party takes no part"
        named = {
            a.person for a in candidate.actors if a.party == party and a.person not in (None, person.key)
        }
        yield f"others of the party={min(len(named), 2)}"
    yield f"persons={min(len({a.person for a in candidate.actors} - {None}), 3)}"
    yield f"post {_head_word(person.post)}"
    yield f"mentioned {min(len(case.mentions), 4)}"
    if person.former:
        yield "former office holder"
    yield f"person number {min(person.key, 4)}"
    if (case.mentions[0].start if case.mentions else 0) < case.analysis.report.body_start:
        yield "named in the title"
    yield f"mentions={min(candidate.mentions, 3)}"
    yield f"status {candidate.status}"


def _elsewhere(case: _Case) -> Iterator[str]:
    """What else the person takes part in."""
    candidate, key = case.candidate, case.person.key
    theirs = [c for c in case.found if c is not candidate and c.has(key)]
    if candidate.parent is not None and candidate.parent in theirs:
        yield "takes part in the parent"
    if any(c.parent is candidate for c in theirs):
        yield "takes part in one inside it"
    if any(c.parent is not None and c.parent is candidate.parent for c in theirs):
        yield "takes part in one beside it"
    if any(set(c.parties) == set(candidate.parties) and c.status == candidate.status for c in theirs):
        yield "takes part in another of the parties"
    if any(c.type == candidate.type for c in theirs):
        yield "takes part in another of the type"
    if not theirs:
        yield "takes part in no other"
    if any(c.sentence == candidate.sentence for c in theirs):
        yield "takes part in another of the sentence"


def _around(case: _Case) -> Iterator[str]:
    """What the sentences near the engagement say of the person."""
    analysis, candidate = case.analysis, case.candidate
    if any(_within(mention, span) for mention in case.mentions for span in candidate.context):
        yield "in what follows"
    nearest = min(case.mentions, key=lambda m: abs(_gap(analysis, candidate, m)), default=None)
    if nearest is None:
        return
    gap = _gap(analysis, candidate, nearest)
    size = next((name for limit, name in _GAPS if abs(gap) <= limit), "far")
    where = f"{size} {'after' if gap > 0 else 'before' if gap < 0 else ''}".strip()
    yield f"nearest {where}"
    if not gap:
        return
    yield f"{min(_number_between(case.found, candidate, nearest), 2)} engagements between, {where}"
    sentence = _sentence_of(analysis, nearest)
    if sentence is None:
        return
    first, last = (bisect_left(analysis.mentions, at, key=_start) for at in (sentence.start, sentence.end))
    same = {m.person for m in analysis.mentions[first:last]}
    yield f"nearest names {min(len(same), 4)}"
    actors = {a.person for a in candidate.actors if a.person is not None}
    if same & actors - {case.person.key}:
        yield "nearest names somebody who acts"
    yield from _said(analysis, nearest, sentence, where)


def _together(case: _Case) -> Iterator[str]:
    """Whether its sentence speaks of several at once: "the two ministers signed", "they also toured"."""
    analysis, candidate, person = case.analysis, case.candidate, case.person
    sentence = analysis.sentences[candidate.sentence]
    said = _several(analysis.report.text, sentence.start, sentence.end)
    if said is None:
        return
    who = "pronoun" if said["they"] else "number"
    before = [c for c in case.found if c is not candidate and c.trigger.start < candidate.trigger.start]
    last = max(before, key=lambda c: c.trigger, default=None)
    there = last is not None and last.has(person.key)
    yield f"several said by {who}, {'in' if there else 'not in'} the one before"
    office = next((word[:-1] for word in (said["after"] or "").lower().split() if word.endswith("s")), None)
    if office is not None:
        called = f"{person.rank or ''} {person.post or ''}".lower().split()
        fits = "anybody" if office in _ANYBODY else "called so" if office in called else "called otherwise"
        yield f"several said by {who}, {fits}"
        yield f"several said by {who}, {fits}, {'in' if there else 'not in'} the one before"


@lru_cache(maxsize=64)  # asked for each person
def _several(text: str, start: int, end: int) -> re.Match[str] | None:
    return _SEVERAL.search(text, start, end)


def _said(analysis: Analysis, mention: PersonMention, sentence: Sentence, where: str) -> Iterator[str]:
    """How the sentence speaks of the person: as what, below which word."""
    parse = analysis.parses.get(sentence.index)
    node = parse.node_at(mention.start) if parse else None
    if parse is None or node is None:
        yield f"nearest unparsed, {where}"
        return
    yield f"nearest stands as {node.dep}"
    head = parse.head(node)
    if head is not None:
        yield f"nearest below {shown(head)}"
        if node.dep in _SUBJECTS:
            yield f"nearest subject, {where}"


def _number_between(found: Sequence[Candidate], candidate: Candidate, mention: PersonMention) -> int:
    """How many engagements are told between one and a mention."""
    first, last = sorted((candidate.trigger.start, mention.start))
    return sum(first < other.trigger.start < last for other in found)


def _start(mention: PersonMention) -> int:
    return mention.start


def _gap(analysis: Analysis, candidate: Candidate, mention: PersonMention) -> int:
    """How many sentences lie from the nearest one of the evidence to a mention, negative before it."""
    at = _number(analysis, mention.start)
    gaps = [at - _number(analysis, span.start) for span in candidate.evidence]
    return min(gaps, key=abs, default=99)


def _number(analysis: Analysis, start: int) -> int:
    return bisect_right(analysis.sentences, start, key=lambda s: s.start) - 1


def _sentence_of(analysis: Analysis, mention: PersonMention) -> Sentence | None:
    number = _number(analysis, mention.start)
    return analysis.sentences[number] if number >= 0 else None


def _head_word(post: str | None) -> str:
    words = (post or "none").lower().replace(" of ", " | ").split(" | ")[0].split()
    return words[-1] if words else "none"


def _within(mention: PersonMention, span: Span) -> bool:
    return span.start <= mention.start < span.end


def _near(analysis: Analysis, candidate: Candidate, mention: PersonMention) -> Iterator[str]:
    yield "in the evidence"
    parse = analysis.parses.get(candidate.sentence)
    trigger = parse.node_at(candidate.trigger.start) if parse else None
    node = parse.node_at(mention.start) if parse else None
    if parse is None or trigger is None or node is None:
        yield "in another sentence of the evidence"
        return
    distance = abs(node.index - trigger.index)
    bucket = next((str(limit) for limit in _NEAR if distance <= limit), "far")
    yield f"{'before' if node.index < trigger.index else 'after'} within {bucket}"
    yield f"stands as {node.dep}"
    if node.index:
        yield f"after the word {shown(parse.nodes[node.index - 1])}"
    head = parse.head(node)
    if head is not None:
        yield f"below {shown(head)}"
        above = parse.head(head)
        if head.tag == "IN" and above is not None:
            yield f"{shown(head)} below {shown(above)}"
    path = path_between(parse, trigger, node)
    if path is not None:
        yield f"path {path}"
