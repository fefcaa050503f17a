"""Engagements as single sentences speak of them, before they are brought together.

Takes an `Analysis`; gives `Candidate` values in text order.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.discourse import Discourse
from communique.engagements.actors.subjects import main_subjects
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.candidates_of_word import candidates_of_word
from communique.engagements.candidates.company import opens_a_listing
from communique.engagements.candidates.told_words import (
    SURELY_SPOTTED,
    listed_words,
    spotted_node,
    spotted_words,
)
from communique.engagements.families import family
from communique.engagements.places.host_places import land_of_official
from communique.engagements.places.journeys import TRAINS, is_journey
from communique.engagements.places.names import NOWHERE
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse

__all__ = ["candidates"]

# How far the log-odds of another type at a listed word must lie above those of its own to stand for it.
_FAR_LIKELIER = 3.0


def candidates(analysis: Analysis, discourse: Discourse) -> Iterator[tuple[int, Candidate | None]]:
    """The candidates of each sentence with its index, and None at its end.

    The caller keeps ``discourse.focus`` up to date between them: "X met Y, and the two signed".
    """
    said: set[str] = set()
    any_told = False
    for sentence in analysis.sentences:
        parse = analysis.parses.get(sentence.index)
        text = analysis.report.text[sentence.start : sentence.end]
        if text in said:  # paragraphs printed twice tell nothing new
            yield sentence.index, None
            continue
        if sentence.index >= analysis.title:
            said.add(text)
        if parse is not None and not (any_told and opens_a_listing(text)):
            told: set[str] = set()
            words: set[tuple[int, str]] = set()
            for node, trigger in listed_words(analysis, parse):
                for candidate in candidates_of_word(analysis, parse, node, trigger, discourse):
                    if candidate.type == trigger.type:  # else its frame has told it from others
                        candidate.type = _spotted_type(parse, node, candidate)
                        _place_conference(analysis, parse, node, candidate)
                    told.add(candidate.type)
                    if candidate.type == "call":  # "discussed trade in a call" is no meeting too
                        told.add(trigger.type)
                    kinds = family(candidate.type)
                    if trigger.pos == "noun":  # a courtesy visit is the meeting
                        kinds |= family(trigger.type)
                    elif trigger.frame == "go":  # "visited with the minister"
                        kinds |= {trigger.type}
                    # Credentials handed over are not met with too, nor is a visit "paid to Oslo with X".
                    if candidate.type == "ceremony" or (candidate.type == "visit" and trigger.pos == "noun"):
                        kinds |= {"meeting"}
                    words |= {(node.index, kind) for kind in kinds}
                    yield sentence.index, candidate
            for node, trigger, odds in spotted_words(analysis, parse):
                akin = {trigger.type} if odds >= SURELY_SPOTTED else family(trigger.type)
                if akin & told or (node.index, trigger.type) in words:
                    continue
                if trigger.type in TRAINS and TRAINS & told and is_journey(node):
                    continue  # "arrived to train": what they train in is told of by its own word
                for candidate in candidates_of_word(analysis, parse, node, trigger, discourse):
                    if told:
                        candidate.when = None  # what the lists tell here has it: a meeting is not its visit's
                    told.add(candidate.type)
                    yield sentence.index, candidate
            any_told = any_told or bool(told)
        yield sentence.index, None
        if parse is not None:
            discourse.remember(main_subjects(parse, discourse.latest()))
        else:
            discourse.remember(
                m.person for m in analysis.mentions if sentence.start <= m.start < sentence.end
            )


def _spotted_type(parse: Parse, node: Node, candidate: Candidate) -> str:
    """The type as which a listed word is spotted where that is far likelier than its own: staff talks."""
    akin = family(candidate.type)
    own = candidate.spotted.get(candidate.type)
    sure = (s for s in candidate.spotted.values() if s.odds >= SURELY_SPOTTED and s.type in akin)
    here = (s for s in sure if spotted_node(parse, s) == node)
    best = max(here, key=lambda s: (s.odds, s.type), default=None)
    if best is None:
        return candidate.type
    return best.type if own is None or best.odds > own.odds + _FAR_LIKELIER else candidate.type


def _place_conference(analysis: Analysis, parse: Parse, node: Node, candidate: Candidate) -> None:
    """What is spotted as a conference is where its only holder is: "Peru will hold a regional meeting"."""
    if candidate.type == "conference" and candidate.where == NOWHERE:
        candidate.where = land_of_official(analysis, parse, node)
