"""The engagements of which one word of a sentence speaks, with all that the sentence says of them.

Takes a word with its trigger and the `Discourse`; gives `Candidate` values: several for a trip to two states.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.actors.unnamed import others_unnamed
from communique.engagements.actors.wording import (
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
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.captions import place_of_caption
from communique.engagements.candidates.earlier import is_earlier, was_long_ago
from communique.engagements.candidates.named_parties import clause_options
from communique.engagements.candidates.numbered import is_summed_up, parties_said, place_in_series
from communique.engagements.candidates.programmes import day_above
from communique.engagements.candidates.signs import trigger_signs
from communique.engagements.candidates.visiting import visit_of_guest
from communique.engagements.dates.dates import dated, days_in_turn, left_unresolved, listed_beside
from communique.engagements.dates.stays import closes
from communique.engagements.dates.when import When
from communique.engagements.families import SESSIONS, TRAVEL, VISITS
from communique.engagements.frames.frames import frames_of
from communique.engagements.frames.parts import Frame
from communique.engagements.places.journeys import gone_to, said_where, there, to_some_land
from communique.engagements.places.names import NOWHERE, Where
from communique.engagements.places.phrases import where_of
from communique.engagements.places.places import named_after, nearby
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.parsing.arguments import governor
from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.status import StatusMention, status_of
from communique.reading.text.lexicon import Trigger, triggers
from communique.reading.text.mentions import Span

__all__ = ["candidates_of_word"]

_LISTS = frozenset({"agenda", "itinerary", "program", "programme"})  # of what is done on a visit
_AT_THE_END_OF_A_JOURNEY = frozenset(
    {"ceremony", "conference", "dialogue", "exercise", "meeting", "signing", "tour", "training"}
)


def candidates_of_word(
    analysis: Analysis, parse: Parse, node: Node, trigger: Trigger, discourse: Discourse
) -> Iterator[Candidate]:
    """What a word speaks of, each with the guests' visits and the other days that are told with it."""
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
    where = _place(analysis, parse, node, trigger, frame)
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


def _place(analysis: Analysis, parse: Parse, node: Node, trigger: Trigger, frame: Frame) -> Where:
    """Where it happens by its own arguments, else by what its sentence says around them."""
    where = where_of(analysis, parse, frame.destination)
    if frame.type not in ("call", "message") and where.city is None:
        where = place_of_caption(analysis, parse).filled(where)
        where = where.filled(there(analysis, parse, node))
        if where.country is None and frame.type in _AT_THE_END_OF_A_JOURNEY:
            where = where.filled(gone_to(analysis, parse, node))
        if frame.type not in VISITS or not to_some_land(parse, node):
            where = where.filled(nearby(analysis, parse, node, frame.type))
    if trigger.frame == "summon" and not _can_summon_there(frame, where):
        return NOWHERE
    if frame.type == "visit":  # a venue is where something happens on it: a wreath laid at a monument
        return where._replace(venue=None, venue_at=None)
    return where


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
    if frame.type not in SESSIONS or kinds.isdisjoint(SESSIONS):
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
