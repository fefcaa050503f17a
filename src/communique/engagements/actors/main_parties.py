"""The parties that a report is mainly about: the two sides where a clause leaves one out.

Takes an `Analysis`; gives party mentions, the most prominent first.
"""

from __future__ import annotations

from collections import defaultdict

from communique.gazetteer.outlets import outlet_host, outlet_party
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import PartyMention

__all__ = ["main_parties"]

# Weights of the places where a party stands; set by hand, they only order the parties of one report.
_TITLE = 3.0
_LEAD = 2.0  # the first two sentences of the body
_OUTLET = 3.0  # the outlet's own party and state, where the text names them at all
_SPOKEN_OF = 1.5  # named twice, in the lead or title, or with an official


def main_parties(analysis: Analysis) -> tuple[PartyMention, ...]:
    """The first mention of each party that is more than named in passing, the one most spoken of first."""
    weight: dict[str, float] = defaultdict(float)
    first: dict[str, PartyMention] = {}
    report = analysis.report
    lead = (
        analysis.sentences[min(analysis.title + 1, len(analysis.sentences) - 1)].end
        if analysis.sentences
        else 0
    )
    for mention in analysis.parties:
        first.setdefault(mention.code, mention)
        in_title = mention.start < report.body_start
        weight[mention.code] += _TITLE if in_title else _LEAD if mention.start < lead else 1.0
    for person in analysis.mentions:
        party = analysis.people[person.person].party
        if party in first and party is not None:
            weight[party] += 0.5
    for own in {outlet_party(report.outlet), outlet_host(report.outlet), analysis.home} - {None}:
        if own in first and own is not None:
            weight[own] += _OUTLET
    spoken_of = [mention for mention in first.values() if weight[mention.code] >= _SPOKEN_OF]
    return tuple(sorted(spoken_of, key=lambda m: (-weight[m.code], m.start)))
