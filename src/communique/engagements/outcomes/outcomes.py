"""What came out of the engagements: signed, agreed, pledged, invited, announced, reaffirmed, conveyed.

Takes an `Analysis` and its engagements; gives `Outcome` records in text order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.codebook import Engagement, Outcome
from communique.engagements.actors.holders import CONTACTS, is_of_others
from communique.engagements.clauses.listed_documents import listed_documents
from communique.engagements.outcomes.due_dates import due_date
from communique.engagements.outcomes.retold import (
    is_besides,
    is_repeated,
    is_told_as_promise,
    is_told_before,
    is_told_in_full,
)
from communique.engagements.outcomes.voices import Stated, says_abroad, stated
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.abroad import concerns_others
from communique.reading.statements.cues import Cue, words
from communique.reading.statements.statements import Statement
from communique.reading.text.mentions import Span
from communique.reading.text.sentences import Sentence

__all__ = ["outcomes_of"]

_SIGNING = frozenset({"signing"})
_BOTH = 2
_JOINTLY = frozenset({"shared", "will"})  # promises that two only make by agreement
_UNVOICED = frozenset({"signed", "agreed", "invited"})  # kinds that need no speaker: "it was agreed"
_AT_IT = re.compile(r"\b(?:at|during|after|following|sidelines|margins)\b")
_OWN_WORD = frozenset({"conveyed", "invited"})
_OPENING = re.compile(r"(?:among (?:them|which)|to|that|their|his|her|its|our|the|an?)\s+", re.IGNORECASE)
_WRITINGS = frozenset({"letter", "letters", "message", "telegram", "cable", "tweet", "post", "reply"})
_PRO_FORMS = frozenset({"do it", "do so", "do that", "be so", "it", "this", "that"})


def outcomes_of(analysis: Analysis, engagements: Sequence[Engagement]) -> tuple[Outcome, ...]:
    """The outcomes that the report tells of, each with the engagement that it came out of."""
    found: list[Outcome] = []
    cues: dict[tuple[str, Span], Statement] = {}
    read: dict[int, Cue] = {}  # the cue as which a word has been read
    for said in stated(analysis, engagements):
        outcome = _outcome(analysis, said)
        if outcome is not None and not engagements and _is_domestic(analysis, said):
            continue
        if outcome is not None and not says_abroad(analysis, said):
            continue
        statement = said.statement
        if outcome is None or is_told_before(said.parse, statement, outcome, found):
            continue
        if read.get(statement.node.start, statement.cue) is not statement.cue:
            continue  # two sides have stated it
        # One clause gives several outcomes of one kind only where one word binds to several things.
        first = cues.setdefault((outcome.kind, statement.clause), statement)
        again = any(is_repeated(outcome, old) for old in found)
        if (statement.node is first.node or is_besides(statement, first)) and not again:
            found.append(outcome)
            read[statement.node.start] = statement.cue
    found = [
        outcome
        for outcome in found
        if not is_told_as_promise(outcome, found) and not is_told_in_full(outcome, found)
    ]
    return tuple(_with_listed(analysis, engagements, found))


def _with_listed(
    analysis: Analysis, engagements: Sequence[Engagement], found: list[Outcome]
) -> list[Outcome]:
    """The outcomes with each document that is listed where a signing is told, instead of "four documents"."""
    report = analysis.report
    for sentence, engagement in _signings(analysis, engagements, found):
        documents = list(listed_documents(report, Span(sentence.start, sentence.end)))
        if not documents:
            continue
        each = [
            Outcome(
                kind="signed",
                instrument=document.instrument,
                what=report.text[document.at.start : document.at.end],
                parties=engagement.parties,
                due=None,
                engagement=engagement.id,
                evidence=report.evidence(*document.at),
            )
            for document in documents
        ]
        partly = any(document.is_one_of_more for document in documents)
        there = range(sentence.start, sentence.end)
        found = [
            old
            for old in found
            if old.kind != "signed"
            or old.evidence.start not in there
            or (partly and not any(old.what in document.what for document in each))
        ] + each
        found.sort(key=lambda o: (o.evidence.start, o.evidence.end))
    return found


def _signings(
    analysis: Analysis, engagements: Sequence[Engagement], found: Sequence[Outcome]
) -> list[tuple[Sentence, Engagement]]:
    """The sentences that tell of something signed, each with its engagement."""
    by_id = {engagement.id: engagement for engagement in engagements}
    told = [(o.evidence.start, by_id[o.engagement]) for o in found if o.kind == "signed" and o.engagement]
    told += [
        (at.start, engagement)
        for engagement in engagements
        if engagement.type == "signing" and engagement.status == "held"
        for at in engagement.evidence
    ]
    sentences = ((analysis.sentence_at(start), engagement) for start, engagement in told)
    return list({s.index: (s, engagement) for s, engagement in sentences if s is not None}.values())


def _outcome(analysis: Analysis, said: Stated) -> Outcome | None:
    statement, voices = said.statement, said.voices
    kind = statement.outcome
    if kind is None or (not voices and kind not in _UNVOICED):
        return None
    if not voices and any(is_of_others(analysis.report.text, said.parse, node) for node in statement.voices):
        return None  # "some countries that have established relations with Peru"
    if "both" in statement.cue.asks and len(voices) < _BOTH and (voices or "will" in statement.cue.asks):
        return None
    if "addressed" in statement.cue.asks and not set(said.addressed) - set(voices):
        return None
    if kind == "pledged" and statement.cue.asks & _JOINTLY and len(voices) >= _BOTH:
        kind = "agreed"  # "the two countries will build a bridge"
    if kind == "announced" and _is_provided_for(said.parse, statement):
        kind = "agreed"
    engagement = _came_out_of(analysis, said, kind)
    if engagement is None and kind == "conveyed" and _stands_alone(said):
        voices = tuple(sorted({*voices, *said.addressed}))
    elif engagement is None and (not voices or kind == "conveyed"):
        return None
    if _is_courtesy(said.parse, statement):
        return None
    what = _what(analysis, statement)
    if analysis.report.text[what.start : what.end].lower() in _PRO_FORMS:
        return None
    return Outcome(
        kind=kind,
        instrument=_instrument(analysis, said.parse, statement.content) if kind == "signed" else None,
        what=analysis.report.text[what.start : what.end],
        parties=voices if engagement is None else engagement.parties,
        due=due_date(analysis, said.parse, statement),
        engagement=None if engagement is None else engagement.id,
        evidence=analysis.report.evidence(*_told(statement)),
    )


def _is_provided_for(parse: Parse, statement: Statement) -> bool:
    """Whether a side means to do what an instrument says: "under the deal Oslo will buy forty guns"."""
    return any(
        node.word.lower() in words("instruments")
        for prep in parse.children(statement.verb, "prep")
        if prep.word.lower() in words("pursuant")
        for inner in (prep, *parse.children(prep, "prep"))
        for node in parse.children(inner, "pobj")
    )


def _is_courtesy(parse: Parse, statement: Statement) -> bool:
    """Whether a speaker only says "thank you", for nothing in particular."""
    thanked, verb = statement.addressee, statement.verb
    if statement.cue.name != "thank" or thanked is None or thanked.word.lower() != "you":
        return False
    return not any(prep.word.lower() == "for" for prep in parse.children(verb, "prep"))


def _told(statement: Statement) -> Span:
    """The clause, with what it may be parsed without: "signed a treaty on trade and a protocol on visas"."""
    start, end = statement.clause
    return Span(start, max(end, statement.complement.end)) if statement.complement else statement.clause


def _came_out_of(analysis: Analysis, said: Stated, kind: str) -> Engagement | None:
    """The engagement in focus: for a message one in which both sides take part."""
    if kind == "conveyed":
        if _is_written(said):
            return None
        found = said.holders.engagement({*said.voices, *said.addressed}, together=True)
        return None if found is not None and found.type == "message" else found
    found = said.holders.engagement(said.voices, kinds=_SIGNING if kind == "signed" else CONTACTS)
    return None if found is not None and kind == "agreed" and _is_only_named(analysis, said, found) else found


def _is_only_named(analysis: Analysis, said: Stated, engagement: Engagement) -> bool:
    """Whether an engagement only says on what another party is agreed with: "agreed to Finnish mediation in
    the talks with Chile", but not "agreed to help Finland at the talks with Chile".
    """
    what, clause = said.statement.complement, said.statement.clause
    first, *_ = engagement.evidence_for.get("type", engagement.evidence)
    if what is None or not what.start <= first.start < clause.end:
        return False
    before = analysis.report.text[what.start : first.start]
    named = {p.code for p in analysis.parties if what.start <= p.start < min(what.end, first.start)}
    return not named <= set(engagement.parties) and _AT_IT.search(before) is None


def _is_domestic(analysis: Analysis, said: Stated) -> bool:
    """Whether one party undertakes something that concerns no other."""
    sentence = said.parse.sentence
    own = frozenset(said.voices)
    text, parties = analysis.report.text, analysis.parties
    return len(own) == 1 and not concerns_others(text, sentence.start, sentence.end, parties, own)


def _stands_alone(said: Stated) -> bool:
    """Whether something is said to another party outside any engagement: "apologised to Peru"."""
    away = set(said.addressed) - set(said.voices)
    return "alone" in said.statement.cue.asks and bool(said.voices and away) and not _is_written(said)


def _is_written(said: Stated) -> bool:
    """Whether something is said in a letter of its own and not inside an engagement."""
    preps = said.parse.children(said.statement.verb, "prep")
    return any(n.word.lower() in _WRITINGS for prep in preps for n in said.parse.children(prep, "pobj"))


def _what(analysis: Analysis, statement: Statement) -> Span:
    """The words for what came out.

    A message or promise with its own word ("thanked Chile for the berth", "send two ships"), who is
    invited and where to, else the complement without "to" or article.
    """
    node, content, clause = statement.node, statement.content, statement.clause
    if "things" in statement.cue.asks:  # "flights will resume in May"
        opening = _OPENING.match(analysis.report.text, *clause)
        return Span(opening.end() if opening else clause.start, clause.end)
    if content is None or statement.complement is None:
        return Span(node.start, max(clause.end, node.end))
    if statement.outcome == "invited" and statement.cue.pos == "verb":
        start = statement.complement.start
        return Span(start, max(clause.end, statement.complement.end)) if start > node.start else clause
    passive = "passive" in statement.cue.asks  # "five boats would be provided to Peru"
    if not passive and (statement.outcome in _OWN_WORD or "will" in statement.cue.asks):
        return Span(node.start, max(clause.end, node.end))
    start, end = clause if passive else statement.complement
    if any(p.start <= start and end <= p.end for p in analysis.parties) and node.start < start:
        return Span(node.start, max(clause.end, end))  # "solidarity with Peru", "offered Peru as a mediator"
    opening = _OPENING.match(analysis.report.text, start, end)
    return Span(opening.end() if opening and opening.end() < end else start, end)


def _instrument(analysis: Analysis, parse: Parse, node: Node | None) -> str | None:
    """The words of the instrument's type: "framework agreement", "memorandum of understanding"."""
    if node is None:
        return None
    if node.word.lower() in words("amounts"):
        node = next((n for prep in parse.children(node, "prep") for n in parse.children(prep, "pobj")), node)
    kinds = (c for c in parse.children(node, "compound") if c.party is None and not _is_joined(parse, c))
    start = min([node.start, *(c.start for c in kinds)])
    end = node.end
    for prep in parse.children(node, "prep"):
        for inner in parse.children(prep, "pobj"):
            if prep.word.lower() == "of" and inner.word.lower() in (
                "understanding",
                "intent",
                "agreement",
                "cooperation",
            ):
                end = inner.end
    return analysis.report.text[start:end]


def _is_joined(parse: Parse, node: Node) -> bool:
    """Whether a hyphen joins a word to the one before it: the "term" of "long-term contracts"."""
    return node.index > 0 and parse.nodes[node.index - 1].word == "-"
