"""Who takes part in talks, where a sentence of its own lists them: "Participants included X, Y and Z".

Takes an `Analysis`; gives the persons whom such sentences list. They are those of the talks told right
before: "The Minister met African leaders. The meeting included X of Kenya and Y of Senegal."
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from communique.engagements.actors.discourse import Actor
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.masked_persons import masked
from communique.engagements.families import TALKS
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import PersonMention, Span

__all__ = ["attendees_listed", "join_attendees", "let_in"]

Lists = Mapping[int, Sequence[PersonMention]]
"""The persons listed, by the index of the sentence that lists them."""

_TALKS = (
    r"(?:call|conference|conversation|dialogue|discussions?|gathering|group|meeting|roundtable|session|summit"
    r"|talks)"
)
_BE = r"(?:are|is|was|were|will be)"
_OTHER = r"(?: (?!@)[\w’'-]+)"  # a word that is no person
# In the pattern "@" stands for a person with rank and post.
_LISTS = re.compile(
    r"(?:(?:in addition to|besides) [^.;]{1,40}?, )?(?:"
    rf"(?:the|their|this|today[’']s)(?: [\w-]+){{0,3}}? {_TALKS}{_OTHER}{{0,4}}? "
    rf"(?:(?:also )?(?:brought together|gathered|includ(?:ed|es|ing))|{_BE} (?:also )?(?:attended|joined) by)"
    rf"|(?:other |the )?(?:attendees|participants|those (?:attending|in attendance|present|taking part))"
    rf"{_OTHER}{{0,5}}? (?:(?:also )?includ(?:e|ed|ing)|{_BE})"
    r"|(?:attendees|participants)"
    rf"|(?:attending|in attendance|joining|participating|taking part){_OTHER}{{0,6}}? {_BE}"
    rf"|(?:these|they) {_BE}"
    r"):? (?:the )?(?=@)"
)
# What may stand between two of a list.
_NEXT = re.compile(
    r"(?: ?[,;]| \([^)]{1,30}\)|,? as well as|,? and| from (?:the )?[\w ]{1,20}){1,4}(?: the)? @"
)
_REACH = 2  # sentences over which a list still continues what was told


def attendees_listed(analysis: Analysis) -> Lists:
    """The sentences that only list who takes part in talks, of at least two parties."""
    found: dict[int, Sequence[PersonMention]] = {}
    for sentence in analysis.sentences[analysis.title :]:
        here, words = masked(analysis, sentence)
        match = _LISTS.match(words) if len(here) > 1 else None
        if match is None:
            continue
        first = words[: match.end()].count("@")
        listed = here[first : first + _length(words, match.end())]
        if len({analysis.people[m.person].party for m in listed} - {None}) > 1:
            found[sentence.index] = listed
    return found


def _length(words: str, at: int) -> int:
    """How many persons a list has whose first one stands at a place."""
    number, at = 1, at + 1
    while follows := _NEXT.match(words, at):
        number, at = number + 1, follows.end()
    return number


def join_attendees(analysis: Analysis, lists: Lists, candidate: Candidate) -> None:
    """Let those take part in talks whom one of the next sentences lists, in place of guessed parties."""
    if candidate.type not in TALKS or candidate.sentence < analysis.title:
        return
    ahead = range(candidate.sentence, candidate.sentence + _REACH + 1)
    listed = next((lists[number] for number in ahead if number in lists), ())
    if not listed:
        return
    acting = {actor.party for actor in candidate.actors}
    candidate.parties = {
        code: at for code, at in candidate.parties.items() if code in candidate.named or code in acting
    }
    candidate.completed, candidate.sure = 0, 1.0
    for mention in listed:
        let_in(analysis, candidate, mention)


def let_in(analysis: Analysis, candidate: Candidate, mention: PersonMention) -> None:
    """Let somebody take part with his party; the sentence that says so is evidence."""
    person = analysis.people[mention.person]
    if person.party is not None:
        candidate.parties.setdefault(person.party, person.party_at or Span(mention.start, mention.end))
    sentence = analysis.sentence_at(mention.start)
    if sentence is not None and not any(s.start <= mention.start < s.end for s in candidate.evidence):
        candidate.evidence.append(Span(sentence.start, sentence.end))
    if not candidate.has(mention.person):
        candidate.others.append(Actor(mention.person, person.party, None, mention.start, mention.end))
