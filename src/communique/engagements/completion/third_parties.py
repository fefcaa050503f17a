"""Who of another party was at talks between others: sentences that say who mediated or attended them.

Takes an `Analysis` and the engagements of its report; lets in the persons and parties whom such a sentence
names ("The talks were mediated by the envoy of Peru", "Minister X was also present"). It continues the talks
told last; who is of one of their parties is left to `communique.engagements.candidates.company`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique.engagements.candidates.attendees import let_in
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.company import LED
from communique.engagements.candidates.masked_persons import masked
from communique.engagements.families import TWO_SIDED
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import PersonMention, Span
from communique.reading.text.sentences import Sentence

__all__ = ["let_in_third_parties"]

_TALKS = r"(?:consultations|discussions?|meeting|negotiations|session|talks)"
_BE = r"(?:are|being|is|was|were|will be)"
# In the patterns "@" stands for a person with rank and post.
_DID = re.compile(
    rf"@,? (?:also |jointly |who (?:also )?|will (?:also )?)?(?:{LED}|attended|attend|joined|participated in"
    rf"|sat in on|took part in) the (?:[\w-]+ ){{0,2}}?{_TALKS}\b(?! (?:between|of|with)\b)"
    rf"|@,? (?:was|were) (?:also )?(?:present|in attendance)\b"
    r"|@,? also (?:attended|participated|took part)(?=[,.])"
)
_BY = re.compile(
    rf"\bthe (?:[\w-]+ ){{0,2}}?{_TALKS}(?: on [^@,.]{{0,30}})?,? (?:which )?(?:{_BE} )?(?:also )?"
    rf"(?:{LED}|attended) by (?:the )?(?=@)"
    rf"|\b{_TALKS},? (?:{_BE} )?(?:also )?(?:brokered|facilitated|mediated) by (?:the )?(?=@)"
    r"|^(?:also )?(?:present|in attendance) (?:was|were)(?: also)? (?:the )?(?=@)"
    r"|\b(?:in|with) the (?:mediation|participation|presence) of (?:the )?(?=@)"
)
# "The talks were mediated by Oman": a party by itself.
_BY_PARTY = re.compile(
    rf"\b{_TALKS},? (?:{_BE} )?(?:also )?(?:brokered|facilitated|mediated) by (?:the )?$"
    rf"|\b{_TALKS}[^.;:,]{{0,40}} (?:under|with|through) the mediation of (?:the )?$",
    re.IGNORECASE,
)
_REACH = 2  # sentences over which one still continues what was told
_BEFORE = 120  # characters, room for the words before a party


def let_in_third_parties(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Let those take part of whom a sentence says that they were at the talks that were told last."""
    for sentence in analysis.sentences[analysis.title :]:
        talks = _told(analysis, found, sentence)
        if talks is None:
            continue
        for mention in _present(analysis, sentence):
            party = analysis.people[mention.person].party
            is_other = party is not None and party not in talks.parties
            if is_other and _is_said(analysis, mention) and not _acts_elsewhere(found, mention, talks):
                let_in(analysis, talks, mention)
        for party_at in analysis.parties[_place(analysis, sentence.start) : _place(analysis, sentence.end)]:
            before = analysis.report.text[max(sentence.start, party_at.start - _BEFORE) : party_at.start]
            if _BY_PARTY.search(before):
                talks.parties.setdefault(party_at.code, Span(party_at.start, party_at.end))


def _place(analysis: Analysis, at: int) -> int:
    return bisect_left(analysis.parties, at, key=lambda party: party.start)


def _present(analysis: Analysis, sentence: Sentence) -> Iterator[PersonMention]:
    """The persons of whom a sentence says that they mediated, chaired or attended talks."""
    here, text = masked(analysis, sentence)
    for match in _DID.finditer(text):
        yield here[text[: match.start() + 1].count("@") - 1]
    for match in _BY.finditer(text):
        yield here[text[: match.end()].count("@")]


def _is_said(analysis: Analysis, mention: PersonMention) -> bool:
    """Whether words beside a mention of somebody say of which party they are."""
    at = analysis.people[mention.person].party_at
    return at is not None and any(m.start <= at.start < m.end for m in analysis.mentions_of[mention.person])


def _acts_elsewhere(found: Sequence[Candidate], mention: PersonMention, talks: Candidate) -> bool:
    """Whether something else is told of somebody there: "attended the meeting with the minister"."""
    return any(
        c is not talks
        and c.has(mention.person)
        and any(span.start <= mention.start < span.end for span in c.evidence)
        for c in found
    )


def _told(analysis: Analysis, found: Sequence[Candidate], sentence: Sentence) -> Candidate | None:
    """The talks that a sentence continues: those told last before its end, if not far back."""
    floor = analysis.sentences[max(analysis.title, sentence.index - _REACH)].start
    near = [
        (span.start, c)
        for c in found
        if c.type in TWO_SIDED
        for span in c.evidence
        if floor <= span.start < sentence.end
    ]
    return max(near, key=lambda one: one[0])[1] if near else None
