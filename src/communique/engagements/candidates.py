"""Engagements as single sentences speak of them, before they are brought together.

Takes an `Analysis`; gives `Candidate` values in text order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from communique.engagements.actors import Actor, Discourse, main_subjects
from communique.engagements.candidate import Candidate
from communique.engagements.captions import place_of_caption
from communique.engagements.company import opens_a_listing
from communique.engagements.dates import When, dated, days_in_turn, left_unresolved, listed_beside
from communique.engagements.earlier import is_earlier, was_long_ago
from communique.engagements.families import TRAVEL, VISITS, family
from communique.engagements.frame_parts import Frame
from communique.engagements.frames import frames_of
from communique.engagements.host_places import land_of_official
from communique.engagements.journeys import TRAINS, gone_to, is_journey, said_where, there, to_some_land
from communique.engagements.numbered import is_summed_up, parties_said, place_in_series
from communique.engagements.place_names import NOWHERE, Where
from communique.engagements.place_phrases import where_of
from communique.engagements.places import named_after, nearby
from communique.engagements.programmes import day_above
from communique.engagements.sides import clause_options
from communique.engagements.signs import trigger_signs
from communique.engagements.stays import closes
from communique.engagements.told_words import SURELY_SPOTTED, listed_words, spotted_node, spotted_words
from communique.engagements.unnamed import others_unnamed
from communique.engagements.visiting import visit_of_guest
from communique.engagements.wording import (
    comes_in_turn,
    in_what_is_discussed,
    in_what_is_told,
    is_brought_up,
    is_carried,
    on_margins,
    points_back,
    says_when,
    signs_another,
    speaks_of_another,
    what_is_told,
)
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.arguments import governor
from communique.reading.lexicon import Trigger, triggers
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse
from communique.reading.status import StatusMention, status_of

__all__ = ["candidates"]

# How far the log-odds of another type at a listed word must lie above those of its own to stand for it.
_FAR_LIKELIER = 3.0
_TALKS = frozenset({"dialogue", "meeting"})
_LISTS = frozenset({"agenda", "itinerary", "program", "programme"})  # of what is done on a visit
_AT_THE_END_OF_A_JOURNEY = frozenset(
    {"ceremony", "conference", "dialogue", "exercise", "meeting", "signing", "tour", "training"}
)


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
                for candidate in _from_trigger(analysis, parse, node, trigger, discourse):
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
                for candidate in _from_trigger(analysis, parse, node, trigger, discourse):
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


def _from_trigger(
    analysis: Analysis, parse: Parse, node: Node, trigger: Trigger, discourse: Discourse
) -> Iterator[Candidate]:
    frames = list(frames_of(parse, node, trigger, discourse))
    status = status_of(parse, node) if frames else None  # most words are of no engagement, which is soon seen
    if status is None:
        return
    found = [_candidate(analysis, parse, node, trigger, frame, status) for frame in frames]
    for candidate in found:
        candidate.apart = frozenset(
            code for other in found for code in other.parties if code not in candidate.parties
        )
    _date_in_turn(analysis, parse, node, status, found)
    for candidate in found:
        if (visit := visit_of_guest(analysis, parse, candidate)) is not None:
            yield visit
        yield candidate
        if candidate.when is None:
            continue
        for when in listed_beside(analysis, parse, node, candidate.type, status, candidate.when):
            yield candidate.again(when)


def _date_in_turn(
    analysis: Analysis, parse: Parse, node: Node, status: StatusMention, found: Sequence[Candidate]
) -> None:
    """Give each of several that one word tells of its own day: "met A on Monday and B on Tuesday"."""
    named = sorted(((_told_at(candidate, found), candidate) for candidate in found), key=lambda one: one[0])
    starts = [start for start, _ in named]
    if len(found) < 2 or starts[0] < 0 or len(set(starts)) < len(starts):
        return
    days = days_in_turn(analysis, parse, node, found[0].type, status, starts)
    for (_, candidate), when in zip(named, days, strict=False):
        candidate.when = when


def _told_at(candidate: Candidate, found: Sequence[Candidate]) -> int:
    """Where a candidate is named in what is told of all: its place or who else takes part; -1 if nowhere."""
    if candidate.type in VISITS:
        at = candidate.where.city_at or candidate.where.country_at
        return -1 if at is None else at.start
    others = {actor.start for other in found if other is not candidate for actor in other.actors}
    return min((actor.start for actor in candidate.actors if actor.start not in others), default=-1)


def _candidate(
    analysis: Analysis, parse: Parse, node: Node, trigger: Trigger, frame: Frame, status: StatusMention
) -> Candidate:
    where = where_of(analysis, parse, frame.destination)
    if frame.type not in ("call", "message") and where.city is None:
        where = place_of_caption(analysis, parse).filled(where)
        where = where.filled(there(analysis, parse, node))
        if where.country is None and frame.type in _AT_THE_END_OF_A_JOURNEY:
            where = where.filled(gone_to(analysis, parse, node))
        if frame.type not in VISITS or not to_some_land(parse, node):
            where = where.filled(nearby(analysis, parse, node, frame.type))
    if trigger.frame == "summon" and not _can_summon_there(frame, where):
        where = NOWHERE
    if frame.type == "visit":  # a venue is where something happens on it: a wreath laid at a monument
        where = where._replace(venue=None, venue_at=None)
    verb, relation = (node, "") if trigger.pos == "verb" else governor(parse, node)
    anaphoric = points_back(parse, node) if trigger.pos == "noun" else _hands_on_again(parse, node, frame)
    beside = anaphoric and relation == "adjunct"  # "in the meeting he also said" speaks of no other
    if status.status == "cancelled" and on_margins(parse, node) and parse.head(status.node) != node:
        status = StatusMention("held", node)  # "called off talks on the sidelines of the summit"
    status, when = dated(analysis, parse, node, frame.type, status)
    if trigger.frame == "told":
        where, when = _of_the_telling(parse, node, where, when)
    status, day = _on_its_day(analysis, parse, node, status, when)
    sentence = Span(parse.sentence.start, parse.sentence.end)
    carrier = None if relation == "adjunct" else verb
    time = None if when is not None or beside else left_unresolved(analysis, parse, node, frame.type)
    candidate = Candidate(
        type=frame.type,
        lemma=trigger.lemma,
        sentence=parse.sentence.index,
        trigger=Span(node.start, node.end),
        status=status.status,
        status_at=Span(status.node.start, status.node.end),
        where=where,
        when=day,
        hosts=list(frame.hosts),
        guests=list(frame.guests),
        others=list(frame.others),
        parties={},
        anaphoric=anaphoric,
        fresh=speaks_of_another(parse, node, None if beside else verb)
        or (frame.type == "signing" and signs_another(parse, node)),
        verb_at=verb.start if verb is not None and is_carried(parse, node, verb, relation) else None,
        aside=beside and trigger.lemma not in _LISTS and says_when(parse, node),
        evidence=[sentence],
        unnamed=frozenset(person.key for person in analysis.people if person.name is None),
        others_unnamed=others_unnamed(analysis, frame.hosts),
        signs=trigger_signs(parse, node, trigger, frame),
        spotted=dict(analysis.spotted.get(parse.sentence.index, {})),
        named=clause_options(analysis, parse, node, frame),
        spoken_of=trigger.pos == "noun" and _is_spoken_of(analysis, parse, node, frame),
        closed=frame.closed or (trigger.pos == "noun" and in_what_is_told(parse, node)),
        closing=when is not None and when.is_day and _is_at_its_end(analysis, parse, node, when),
        time=time,
        earlier=is_earlier(analysis, parse, node, carrier, day, time) or is_summed_up(parse, node, carrier),
        long_ago=was_long_ago(analysis, parse, verb, day, time),
        in_turn=comes_in_turn(parse, node, verb),
        nth=place_in_series(parse, node),
        number=0 if frame.type == "visit" else parties_said(parse, node),  # "a three-nation tour"
        inside=said_where(parse, node) is not None,
        margins=[parse.sentence.index] if on_margins(parse, node) else [],
    )
    _take_parties(
        candidate,
        (*frame.conveners, *frame.hosts, *frame.guests, *frame.others, *frame.extra, *frame.attending),
    )
    if node.dep != "attr":  # "it was the first visit by a Peruvian official" speaks of the one told before
        candidate.strangers = frozenset(
            actor.party
            for actor in candidate.actors
            if actor.party is not None and actor.person is None and is_brought_up(parse, actor)
        )
    candidate.conveners = frozenset(a.party for a in frame.conveners if a.party is not None)
    candidate.attending = frozenset(a.party for a in frame.attending if a.party is not None)
    visited = where.country if frame.type in TRAVEL else None
    if visited and where.country_at and is_state(visited):  # a territory may be part of who is visited
        candidate.parties.setdefault(visited, where.country_at)
    return candidate


def _can_summon_there(frame: Frame, where: Where) -> bool:
    """Whether an envoy can be summoned somewhere: by those with whom he serves, never in his own state."""
    hosts = {actor.party for actor in frame.hosts} - {None}
    return where.country in hosts if hosts else where.country not in {actor.party for actor in frame.guests}


def _is_at_its_end(analysis: Analysis, parse: Parse, node: Node, when: When) -> bool:
    """Whether the day of an engagement is its last: "the drill runs until 14 March"."""
    return any(closes(parse, node, time) for time in analysis.times if time.start == when.at.start)


def _is_spoken_of(analysis: Analysis, parse: Parse, noun: Node, frame: Frame) -> bool:
    """Whether others only talk about talks: "reviewed the talks in Lima", "hailed the Lima talks"."""
    kinds = {trigger.type for trigger in triggers().get(noun.word.lower(), ())}
    if frame.type not in _TALKS or kinds.isdisjoint(_TALKS):
        return False
    return in_what_is_discussed(parse, noun) or named_after(analysis, parse, noun) != NOWHERE


def _of_the_telling(parse: Parse, verb: Node, where: Where, when: When | None) -> tuple[Where, When | None]:
    """Place and day without those that belong to what is told: "briefed her about his talks in Lima"."""
    told = what_is_told(parse, verb)
    if told is None:
        return where, when
    ats = (where.venue_at, where.city_at, where.country_at)
    if any(at is not None and at.start > told.start for at in ats):
        where = NOWHERE
    return where, None if when is not None and when.at.start > told.start else when


def _on_its_day(
    analysis: Analysis, parse: Parse, node: Node, status: StatusMention, when: When | None
) -> tuple[StatusMention, When | None]:
    """With the day that heads a programme, where the line says none."""
    told = any(n.tag == "VBD" for n in parse.nodes)
    above = None if told or when is not None else day_above(analysis, node.start)
    if above is None:
        return status, when
    day, ahead = above
    return (StatusMention("planned", status.node) if ahead and status.status == "held" else status), day


def _hands_on_again(parse: Parse, node: Node, frame: Frame) -> bool:
    """ "The boats were received by the commander": goods of which it was told before that they were given."""
    goods = tuple(parse.children(node, "dobj", "nsubjpass"))
    told = ("these", "the", "this", "those")
    pointed = [d for thing in goods for d in parse.children(thing, "det") if d.word.lower() in told]
    below = (n for thing in goods for n in parse.children(thing, "prep", "acl", "relcl"))
    bare = not any(_tells_which(parse, n) for n in below)
    return frame.type == "transfer" and bool(pointed) and bare


def _tells_which(parse: Parse, node: Node) -> bool:
    """ "The boats that it had promised", but not "the boats, valued at two million,"."""
    first = min(n.index for n in parse.subtree(node))
    return node.dep == "prep" or first == 0 or parse.nodes[first - 1].word != ","


def _take_parties(candidate: Candidate, actors: Iterable[Actor]) -> None:
    for actor in actors:
        if actor.party is not None:
            candidate.parties.setdefault(actor.party, Span(actor.start, actor.end))
