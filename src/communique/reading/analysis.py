"""All that was found in one report before engagements are put together.

Takes a `Report`; gives `Analysis`. The order is: screen, sentences, parties, people, places, times,
and a parse of those sentences that can speak of an engagement or a statement.
"""

from __future__ import annotations

from typing import NamedTuple

from communique.codebook import Report
from communique.gazetteer.cities import CityName, find_cities
from communique.gazetteer.parties import find_parties
from communique.gazetteer.places import RegionName, find_regions
from communique.reading.lexicon import triggers
from communique.reading.mentions import PartyMention, Person, PersonMention
from communique.reading.model import Model
from communique.reading.parse import Parse, parse_sentences
from communique.reading.people import find_people
from communique.reading.screen import may_hold_engagement
from communique.reading.statement_cues import may_state
from communique.reading.text import Sentence, sentences
from communique.reading.times import TimeExpression, find_times

__all__ = ["Analysis", "analyse"]


class Analysis(NamedTuple):
    """One report with its sentences and all mentions in text order.

    ``title`` is the number of sentences that belong to the title (0 or more); ``parses`` maps a
    sentence's index to its parse and lacks the sentences that were not worth parsing.
    """

    report: Report
    sentences: tuple[Sentence, ...]
    title: int
    parties: tuple[PartyMention, ...]
    people: tuple[Person, ...]
    mentions: tuple[PersonMention, ...]
    cities: tuple[CityName, ...]
    regions: tuple[RegionName, ...]
    times: tuple[TimeExpression, ...]
    parses: dict[int, Parse]

    def sentence_at(self, start: int) -> Sentence | None:
        """The sentence that covers a character."""
        return next((s for s in self.sentences if s.start <= start < s.end), None)


def analyse(report: Report, model: Model) -> Analysis | None:
    """Find all mentions of a report and parse what is worth it; None when the screen rejects it."""
    if not may_hold_engagement(report.text):
        return None
    found = _sentences(report)
    title = sum(1 for s in found if s.start < report.body_start)
    parties = tuple(PartyMention(*name) for name in find_parties(report.text))
    people, mentions = find_people(report, found, parties)
    worth = [s for s in found if _worth_parsing(s)]
    parses = parse_sentences(model, worth, mentions, parties)
    return Analysis(
        report,
        found,
        title,
        parties,
        people,
        mentions,
        find_cities(report.text),
        find_regions(report.text),
        tuple(t for s in found for t in find_times(report.text, s.start, s.end)),
        {parse.sentence.index: parse for parse in parses},
    )


def _worth_parsing(sentence: Sentence) -> bool:
    forms = {token.text.lower() for token in sentence.tokens}
    return not forms.isdisjoint(triggers().keys()) or may_state(forms)


def _sentences(report: Report) -> tuple[Sentence, ...]:
    parts: list[Sentence] = []
    spans = [(0, report.body_start), (report.lead_start, report.prose_end)]
    for start, end in spans:
        for sentence in sentences(report.text, start, end):
            parts.append(sentence._replace(index=len(parts)))
    return tuple(parts)
