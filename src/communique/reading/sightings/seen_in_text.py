"""What a sighting says in the characters of its report: name, rank, posts, party, whether somebody is met.

Takes the classified words of a sentence and a `Sighting`; gives a `Seen`, ready to be brought together with
others by `communique.reading.people.registry`.
"""

from __future__ import annotations

import re

from communique.codebook.records import Report
from communique.gazetteer.ranks import RankName
from communique.reading.names.people_words import COUNTERPARTS, RECEIVING
from communique.reading.names.records import Seen
from communique.reading.names.word_classes import Words
from communique.reading.sightings.posts_said import is_former, posts_said
from communique.reading.sightings.sighting import Sighting
from communique.reading.text.mentions import PartyMention, Span

__all__ = ["seen_of"]

_PLURAL = re.compile(r"s(?=\.?$)")
_GUESTS = frozenset({"guest", "visiting"})
# Words behind which stands who is met, and not who meets; before "on" and before "by" others.
_MEETING = frozenset({"meet", "meeting", "meets", "met", "received", "receives", "saw", "welcomed", "with"})
_CALLING = frozenset({"call", "called", "calling", "calls"})


def seen_of(report: Report, words: Words, sighting: Sighting, sentence: int) -> Seen:
    """The sighting of a sentence, whose index is given, in the characters of the report."""
    tokens = words.tokens
    name_at = None
    if sighting.name is not None:
        name_at = Span(tokens[sighting.name[0]].start, tokens[sighting.name[1] - 1].end)
    rank = sighting.rank
    party = next((office.owner for office in sighting.offices if office.owner), None) or sighting.owner
    runs_in = party is not None and _runs_in(words, sighting, party)
    is_loose = runs_in or (words.is_headline and party is not None and party.is_of_several)
    if runs_in and sighting.kind == "bare":
        party = None  # a heading that ends in a state runs into a name: "leave Peru Ana Soto said"
    return Seen(
        tokens[sighting.first].start,
        tokens[sighting.last - 1].end,
        _head(words, sighting, name_at),
        sighting.kind,
        report.text[name_at.start : name_at.end] if name_at else None,
        name_at,
        _rank(report.text[rank.start : rank.end], rank) if rank else None,
        Span(rank.start, rank.end) if rank else None,
        rank.rank if rank else "",
        posts_said(report, words, sighting),
        party.code if party else None,
        Span(party.start, party.end) if party else None,
        is_former(report.text, words, sighting),
        sighting.is_definite,
        sighting.has_title,
        all(office.is_weak for office in sighting.offices),
        sighting.speaks,
        _is_met(words, sighting),
        sentence,
        is_loose,
        not _GUESTS.isdisjoint(words.lower[max(0, sighting.first - 1) : sighting.last]),
        _place_of_counterpart(words, sighting),
    )


def _place_of_counterpart(words: Words, sighting: Sighting) -> str:
    """The place or force between "his" and "counterpart", "" for none: "Lamu West", "police"."""
    if sighting.kind != "counterpart":
        return ""
    last = next((k for k in range(sighting.first, sighting.last) if words.lower[k] in COUNTERPARTS), 0)
    first = last
    while first > sighting.first and words.classes[first - 1] in "cv":
        first -= 1
    is_whole = 0 < first < last and words.classes[first - 1] in "ts" and words.lower[first - 1] != "the"
    return " ".join(token.text for token in words.tokens[first:last]) if is_whole else ""


def _runs_in(words: Words, sighting: Sighting, party: PartyMention) -> bool:
    """Whether somebody's party is a state's name without a genitive before all else that is said of them."""
    held = words.parties.get(sighting.first)
    opens = sighting.first == 0  # with no words before it that it may end
    if held is None or held[1] != party or party.kind != "name" or opens:
        return False
    return words.classes[held[0] : held[0] + 1] != "s"


def _rank(said: str, rank: RankName) -> str:
    """The rank of one of several: "Generals" gives "General", "Lt. Cols." "Lt. Col."."""
    return _PLURAL.sub("", said) if rank.is_plural else said


def _is_met(words: Words, sighting: Sighting) -> bool:
    """ "Met the minister", "called on the minister", "was received by the minister"."""
    at = sighting.first
    if at and words.classes[at - 1] == "t":
        at -= 1
    before, verb = (words.lower[k] if k >= 0 else "" for k in (at - 1, at - 2))
    called, received = before in ("on", "upon") and verb in _CALLING, before == "by" and verb in RECEIVING
    return before in _MEETING or called or received


def _head(words: Words, sighting: Sighting, name_at: Span | None) -> Span:
    if sighting.name is not None:
        token = words.tokens[sighting.name[1] - 1]
    elif sighting.offices:
        token = words.tokens[sighting.offices[0].head_last - 1]
    else:
        token = words.tokens[sighting.last - 1]
    return Span(token.start, token.end)
