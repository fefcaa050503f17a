"""Named signs that speak for or against an engagement: the features of the trained decision.

Takes a candidate with the words around its trigger; gives names such as ``type: meeting`` or
``named sides: 2``. The names are shown to people as the reasons of a confidence, so they are words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.quotation import in_quotes
from communique.engagements.families import family
from communique.engagements.frames.parts import Frame
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.parsing.arguments import governor
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.lexicon import Trigger

if TYPE_CHECKING:
    from communique.engagements.candidates.candidate import Candidate

__all__ = ["candidate_signs", "trigger_signs"]

_TELLING = frozenset(
    ["if", "would", "since", "annually", "every", "ever", "always", "denied", "press", "ago", "last", "first"]
)
_SURE = ((0.95, "certain"), (0.85, "likely"), (0.7, "fairly likely"), (0.5, "possible"), (0.0, "unlikely"))
_NEIGHBOURS = {-2: "second word before", -1: "word before", 1: "word after", 2: "second word after"}
_PRESENT = frozenset({"present", "attendance"})


def _above_it(parse: Parse, node: Node) -> Iterator[Node]:
    """The words above a noun, with what they say of somebody: "the ambassador was present at the meeting"."""
    for above in parse.ancestors(node):
        yield above
        yield from parse.children(above, "acomp")


def trigger_signs(parse: Parse, node: Node, trigger: Trigger, frame: Frame) -> list[str]:
    """The signs that the trigger's own words give."""
    verb, relation = governor(parse, node) if trigger.pos == "noun" else (node, "itself")
    signs = [
        f"word: {trigger.lemma}",
        f"word: {trigger.lemma} as {frame.type}",
        f"form: {node.tag}",
        f"{trigger.lemma} stands as {node.dep}",
    ]
    if trigger.pos == "noun":
        carrier = verb.word.lower() if verb is not None else "nothing"
        signs += [f"carried by {carrier}", f"hangs as {relation}", f"{trigger.lemma} carried by {carrier}"]
        if any(near.word.lower() in _PRESENT for near in _above_it(parse, node)):
            signs.append("names those present")
    else:
        head = parse.head(node)
        signs.append(f"hangs on {head.word.lower()}" if head is not None else "is the main verb")
    for child in parse.children(node):
        word = child.word.lower()
        if child.dep in ("det", "poss", "nummod"):
            signs.append(f"determiner {word if child.dep == 'det' else child.dep}")
        elif child.dep in ("amod", "compound", "advmod", "nmod", "aux", "neg", "prt") and child.party is None:
            signs.append(f"with {word}" if child.person is None else "with a person")
            signs.append(
                f"{trigger.lemma} with {word}" if child.person is None else f"{trigger.lemma} of a person"
            )
        elif child.dep == "prep":
            signs.append(f"{trigger.lemma} {word}")
    for offset in (-2, -1, 1, 2):
        place = node.index + offset
        if 0 <= place < len(parse.nodes):
            near = parse.nodes[place]
            shown = "PERSON" if near.person else "PARTY" if near.party else near.word.lower()
            signs.append(f"{_NEIGHBOURS[offset]}: {shown}")
    root = next((n for n in parse.nodes if n.head == n.index), None)
    if root is not None:
        signs.append(f"main verb {root.word.lower()}")
    words = {n.word.lower() for n in parse.nodes}
    signs += [f"sentence says {word}" for word in sorted(words & _TELLING)]
    if words & frame_words("opinion"):
        signs.append("opinion in the sentence")
    if in_quotes(parse, node):
        signs.append("inside a quotation")
    return signs


def candidate_signs(analysis: Analysis, found: Sequence[Candidate], candidate: Candidate) -> list[str]:
    """All signs of one of the ``found`` candidates after their mentions were brought together."""
    kind = candidate.type
    sides = sum(1 for party, keys in candidate.persons().items() if party is not None and keys)
    own = [f"type: {kind}", f"status: {candidate.status}"]
    own += [*_whole(analysis, candidate, sides), *_beside(found, candidate)]
    paired = [f"{kind} {sign}" for sign in own[1:]]
    return list(dict.fromkeys([*own, *paired, *candidate.signs, *_spotted(candidate)]))


def _whole(analysis: Analysis, candidate: Candidate, sides: int) -> Iterator[str]:
    yield f"named sides: {min(sides, 3)}"
    yield f"parties: {min(len(candidate.parties), 5)}"
    yield f"named persons: {min(sum(1 for a in candidate.actors if a.person is not None), 4)}"
    yield f"unnamed bodies: {min(sum(1 for a in candidate.actors if a.body), 3)}"
    yield f"sentences that tell it: {min(candidate.mentions, 4)}"
    yield f"parties that act: {min(len({a.party for a in candidate.actors if a.party}), 3)}"
    yield f"sentence number: {min(candidate.sentence - analysis.title, 8)}"
    for name in ("venue", "city", "country"):
        if getattr(candidate.where, name):
            yield f"says {name}"
    yield f"parties left unsaid: {candidate.completed}"
    yield f"second party {next(name for least, name in _SURE if candidate.sure >= least)}"
    if candidate.when is not None:
        yield "says date"
    if candidate.anaphoric:
        yield "points back"
    if candidate.fresh:
        yield "speaks of another"
    if not all(is_state(code) for code in candidate.parties):
        yield "organisation takes part"
    common = [code for code, _ in Counter(p.code for p in analysis.parties).most_common(2)]
    yield f"of the main parties: {sum(1 for code in candidate.parties if code in common)}"
    if candidate.in_title:
        yield "told in the title"


def _beside(found: Sequence[Candidate], candidate: Candidate) -> Iterator[str]:
    """What the other candidates of the report say of this one: a second of its kind is often the same."""
    parties = set(candidate.parties)
    alike = [c for c in found if c is not candidate and c.type == candidate.type]
    if any(set(c.parties) == parties and c.sentence <= candidate.sentence for c in alike):
        yield "one of the kind with the same parties before"
    elif alike:
        yield "others of the kind"
    if any(c is not candidate and c.sentence == candidate.sentence for c in found):
        yield "others in the sentence"
    yield f"candidates in threes: {min(len(found) // 3, 5)}"
    if candidate.where.country is not None:
        yield "at home of a party" if candidate.where.country in parties else "in a third country"
    own = [a.party for a in candidate.actors if a.party is not None]
    if parties and all(code in own for code in parties):
        yield "all parties act"


def _spotted(candidate: Candidate) -> Iterator[str]:
    """What its sentences were spotted to tell of: its own type, those akin, any; and by which word."""
    odds = {kind: s.odds for kind, s in candidate.spotted.items()}
    kind = candidate.type
    best = max(odds, key=lambda k: (odds[k], k), default="none")
    own, anything = _rounded(odds.get(kind)), _rounded(odds.get(best))
    akin = _rounded(max((odds[k] for k in family(kind) if k in odds), default=None))
    yield from (f"spotted: {own}", f"{kind} spotted: {own}")
    yield from (f"kin spotted: {akin}", f"{kind} kin spotted: {akin}", f"anything spotted: {anything}")
    yield from (f"spotted as {k}: {_rounded(odds[k])}" for k in sorted(family(kind)) if k in odds)
    yield f"spotted best as {'kin' if best in family(kind) else 'another'}"
    at = candidate.spotted.get(kind)
    if at is not None and at.odds > -1:
        yield f"spotted at its word: {at.start < candidate.trigger.end and candidate.trigger.start < at.end}"


def _rounded(odds: float | None) -> str:
    return "no" if odds is None else str(max(-4, min(4, round(odds))))
