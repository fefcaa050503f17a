"""Who else is present: sentences that list companions, delegates and witnesses beside an engagement.

Takes an `Analysis` and the engagements of its report; gives for each engagement the persons that such a
sentence names ("He is accompanied by ...", "The Kenyan side was led by ...", "Also present were ...").
The sentence need not speak of the engagement itself: it continues the one told last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.masked_persons import masked
from communique.engagements.families import VISITS
from communique.reading.analysis import Analysis
from communique.reading.sightings.companions_listed import BE, LISTING, SUITE
from communique.reading.text.mentions import PersonMention
from communique.reading.text.sentences import Sentence

__all__ = ["LED", "company", "opens_a_listing"]

# What those did to talks who are not of one side.
LED = r"(?:brokered|(?:co-?)?chaired|coordinated|facilitated|mediated|moderated)"
# In the patterns "@" stands for a person with rank and post.
_BODY = rf"(?:{SUITE}|sides?|delegates|participants|attendees|representatives)"
_WITH_TRAVELLERS = re.compile(
    r"\b(?:travel(?:l?ed|s|ling)?|flew|arrived|left|came) (?!with )"
    r"(?:(?!(?:meet|hold|talk|confer|discuss)\w*)[\w'-]+ ){1,8}?with (?=(?:the )?@)|"
    r"\bvisit(?:ed|s|ing)? (?:(?!(?:and|meet|hold|talk|confer|discuss)\w*)[\w'-]+ ){1,8}?along with "
    r"(?=(?:the )?@)|"
    rf"\b{LISTING}\b|\b(?:accompanied|flanked) by\b|, (?:also )?joined (?:[\w-]+ ){{0,4}}by\b"
    rf"|\b{_BODY}(?!-)(?: of [^@,]{{0,30}})?,?(?: \w+){{0,3}}? (?:includ\w+|compris\w+|consist\w* of)\b"
    rf"|\b{_BODY}\b[^@]{{0,30}}\b(?:is|are|was|were|will be)(?: being| also)? "
    r"(?:led|headed|chaired|represented|made up)(?: up)? (?:by|of)\b"
    r"|\b(?:participants|attendees|delegates)(?: from [^@]{0,40})? (?:is|are|was|were)\b"
    rf"|\b{BE} represented (?:\w+ (?:\w+ )*)?by\b"
)
_WITH_WITNESSES = re.compile(
    r"\b(?:present|in attendance)\b[^@]{0,60}\b(?:is|are|was|were)\b|\b(?:in|at|with) the presence of\b"
    rf"|\b{BE} (?:also |jointly )*(?:{LED}|attended|graced|witnessed)"
    r"(?: on [^@]{0,30})? by\b"
    r"|\b(?:meeting|talks|discussions|session) (?:also )?(?:includ(?:ed|es)|brought together|gathered)\b"
    r"|^also (?:on hand|attending|taking part|participating)[^@]{0,30}(?:\b(?:is|are|was|were)\b|:)"
    r"|\b(?:on|from) the (?:\w+ ){1,2}side,[^@]{0,30}(?=@)"
    r"|, as (?:did|was|were) (?=(?:the )?@)"
    r"|\balso (?:in|at|on|joining|attending) (?:the|his|her|their) (?:\w+ ){1,3}(?:is|are|was|were)\b"
    r"|^(?:also )?(?:attending|joining|participating|witnessing)(?: (?!@)\w+){0,5} (?:is|are|was|were)\b"
    r"|\b(?:in attendance|those present|the attendees|among (?:those|the guests|the attendees))\b[^@]{0,40}:?"
)
_TRAVELLERS_DID = re.compile(
    rf"\b(?:led|leads|headed|heads|chaired|chairs|represented|represents)\b[^@]{{0,30}}\b{_BODY}\b"
    r"|\b(?:accompanied|accompany|accompanies|are accompanying|is accompanying)\b(?! by)"
    rf"|\b(?:travel(?:l?ed|s|ling)?|flew|came) with (?:@|him|her|them|the \w+)"
    rf"|\b(?:joined|participated in|took part in|(?:is|are|was|were) (?:also )?(?:part|members?) of) "
    rf"(?:the|his|her|its) (?:\w+ ){{0,2}}{_BODY}\b"
)
_WITNESSES_DID = re.compile(
    r"\b(?:was|were|is|are) (?:also |both )?(?:present|in attendance)\b"
    r"|\balso (?:participated|took part)(?=[,.])"
    r"|\b(?:also )?(?:attended|took part in|participated in|joined|sat in on|witnessed|co-?chaired) the "
    r"(?:\w+ ){0,2}?(?:meeting|talks|call|ceremony|event|session|dialogue|discussions?|signing|function"
    r"|occasion)\b"
)
_NAMED = (
    (re.compile(r"\b(?:signing|signed|signature)\b"), frozenset({"signing"})),
    (re.compile(r"\bceremony|function|occasion\b"), frozenset({"ceremony", "signing", "transfer"})),
    (re.compile(r"\b(?:call|conversation)\b"), frozenset({"call"})),
    (re.compile(r"\b(?:meeting|talks|discussions?)\b"), frozenset({"meeting", "dialogue", "conference"})),
    (re.compile(r"\b(?:dialogue|session|consultations)\b"), frozenset({"dialogue", "conference", "meeting"})),
    (re.compile(r"\b(?:visit|trip)\b"), VISITS),
)
_TRAVEL = frozenset({"visit", "dialogue", "conference", "exercise", "ship_visit"})
_ASIDE = frozenset({"ceremony", "tour", "training", "exercise", "project", "visit", "ship_visit"})
_REACH = 6  # sentences over which a list of companions still continues what was told
_PAST = re.compile(r"\b(?:was|were|attended|accompanied|joined)\b")
_OF_DELEGATION = re.compile(r"\bdelegat(?:ion|es)\b")  # that of the report's visit, however far back
_OPENS = re.compile(
    r"(?:also )?(?:present|attending|participating|taking part|in attendance|joining)\b"
    r"[^.,;:]{0,60}?\b(?:was|were)\b",
    re.IGNORECASE,
)


class _Listing(NamedTuple):
    """A sentence that lists: the persons listed, those named beside them, whether they travel together."""

    number: int
    text: str
    listed: frozenset[int]
    beside: frozenset[int]
    travelling: bool


def company(analysis: Analysis, found: Sequence[Candidate]) -> Mapping[int, frozenset[int]]:
    """For each of the ``found`` engagements, by its place among them, the keys of the persons listed."""
    listed: dict[int, frozenset[int]] = {}
    for number, sentence in enumerate(analysis.sentences):
        for listing in _listings(analysis, number, sentence):
            for place in _told(analysis, found, listing):
                who = _of_the_side(analysis, found[place], listing)
                listed[place] = listed.get(place, frozenset()) | who
    return listed


def opens_a_listing(text: str) -> bool:
    """Whether a sentence only says who was there too: "Present during the call were"."""
    return _OPENS.match(text) is not None


def _of_the_side(analysis: Analysis, candidate: Candidate, listing: _Listing) -> frozenset[int]:
    """Those listed who can take part: in a visit only who travels."""
    home = candidate.where.country if candidate.type in ("visit", "ship_visit") else None
    parties = set(candidate.parties) - {home}
    return frozenset(key for key in listing.listed if analysis.people[key].party in parties)


def _listings(analysis: Analysis, number: int, sentence: Sentence) -> Iterator[_Listing]:
    if number < analysis.title:
        return
    here, words = masked(analysis, sentence)
    for pattern, travelling, follow in (
        (_WITH_TRAVELLERS, True, True),
        (_WITH_WITNESSES, False, True),
        (_TRAVELLERS_DID, True, False),
        (_WITNESSES_DID, False, False),
    ):
        for match in pattern.finditer(words):
            at = words[: match.end() if follow else match.start()].count("@")
            listed, beside = (here[at:], here[:at]) if follow else (here[:at], here[at:])
            if listed:
                yield _Listing(number, words, _keys(listed), _keys(beside), travelling)


def _keys(mentions: Sequence[PersonMention]) -> frozenset[int]:
    return frozenset(mention.person for mention in mentions)


def _told(analysis: Analysis, found: Sequence[Candidate], listing: _Listing) -> Iterator[int]:
    """The places of the engagements that a listing continues."""
    start = analysis.sentences[listing.number].end
    near = [
        (place, max(span.start for span in c.evidence if span.start < start))
        for place, c in enumerate(found)
        if any(span.start < start for span in c.evidence)
    ]
    fitting = [(p, at) for p, at in near if _fits(analysis, found[p], listing)]
    if _PAST.search(listing.text):  # nobody was present at what is only invited to
        fitting = [(p, at) for p, at in fitting if found[p].status == "held"] or fitting
    named = next((kinds for pattern, kinds in _NAMED if pattern.search(listing.text)), None)
    if listing.travelling:
        kinds = [(p, at) for p, at in fitting if found[p].type in _TRAVEL]
    else:
        kinds = [(p, at) for p, at in fitting if named and found[p].type in named]
        kinds = kinds or [(p, at) for p, at in fitting if found[p].type not in _ASIDE]
    latest = max((at for _, at in kinds or fitting), default=-1)
    limit = analysis.sentences[max(0, listing.number - _REACH)].start
    for place, at in kinds or fitting:
        if at == latest and (at >= limit or listing.beside or _OF_DELEGATION.search(listing.text)):
            yield place


def _fits(analysis: Analysis, candidate: Candidate, listing: _Listing) -> bool:
    """Whether those listed can take part: of its parties, beside somebody who does."""
    if not _of_the_side(analysis, candidate, listing):
        return False
    acting = {a.person for a in candidate.actors}
    leaders = {key for key in listing.beside if analysis.people[key].name is not None}
    return not (listing.travelling and leaders) or bool(leaders & acting)
