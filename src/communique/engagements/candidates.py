"""Engagements as single sentences speak of them, before they are brought together.

Takes an `Analysis`; gives `Candidate` values in text order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from communique.codebook import Reason
from communique.engagements.actors import Actor, Discourse, main_subjects
from communique.engagements.dates import When, dated, listed_beside
from communique.engagements.families import family
from communique.engagements.frame_parts import Frame
from communique.engagements.frames import SPOTTED, frames_of
from communique.engagements.gatherings import is_gathering
from communique.engagements.journeys import TRAINS, gone_to, is_journey
from communique.engagements.numbered import parties_said
from communique.engagements.place_names import NOWHERE, Where, where_of
from communique.engagements.places import nearby
from communique.engagements.sides import Option, clause_options
from communique.engagements.signs import trigger_signs
from communique.engagements.visit_frames import only_to_attend
from communique.engagements.wording import (
    in_what_is_told,
    is_brought_up,
    is_carried,
    is_of_a_body,
    is_with_somebody,
    on_margins,
    points_back,
    says_when,
    speaks_of_another,
    what_is_told,
)
from communique.gazetteer.exercises import find_exercises
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.arguments import governor
from communique.reading.lexicon import Trigger, triggers
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse
from communique.reading.spotter import Spotted
from communique.reading.status import StatusMention, status_of

__all__ = ["Candidate", "candidates", "foreign"]

# Log-odds above which a spotted word without a candidate gives one; the decision sorts out the rest.
_LIKELY_SPOTTED = 0.0
# Log-odds above which it does so though its frame found no arguments, or the sentence tells of one akin.
_SURELY_SPOTTED = 1.5
# How far the log-odds of another type at a listed word must lie above those of its own to stand for it.
_FAR_LIKELIER = 3.0

# Frames that tell the senses of their words apart.
_SENSES = frozenset({"call_on", "discuss", "host", "invite", "mechanism", "meet", "sign", "speak", "told"})
_GATHERINGS = family("meeting")

_ORGAN = Trigger("conference", "assembly", "noun", "event", ())
_DRILLS = frozenset({"drill", "exercise", "maneuver", "manoeuvre", "wargame"})
_EXERCISE = Trigger("exercise", "exercise", "noun", "event", ())
_LISTS = frozenset({"agenda", "itinerary", "program", "programme"})  # of what is done on a visit
_AT_THE_END_OF_A_JOURNEY = frozenset(
    {"ceremony", "conference", "dialogue", "exercise", "meeting", "signing", "tour", "training"}
)


@dataclass
class Candidate:
    """One engagement as one sentence, and later the whole report, gives it.

    ``hosts``, ``guests`` and ``others`` are its actors; ``parties`` maps each party's code to the
    characters that name it; ``named`` are the parties of its sentence with how they stand there.
    ``anaphoric`` says that the words point back ("the meeting"), ``fresh`` that they speak of another one
    ("also met"). ``margins`` are the sentences that speak of what happens on its sidelines; ``spotted`` is
    what its sentences were spotted to tell of.
    """

    type: str
    lemma: str
    sentence: int
    trigger: Span
    status: str
    status_at: Span
    where: Where
    when: When | None
    hosts: list[Actor]
    guests: list[Actor]
    others: list[Actor]
    parties: dict[str, Span]
    anaphoric: bool
    fresh: bool
    evidence: list[Span] = field(default_factory=list)
    context: list[Span] = field(default_factory=list)
    margins: list[int] = field(default_factory=list)
    unnamed: frozenset[int] = frozenset()  # office holders among its persons whom the report does not name
    parent: Candidate | None = None
    signs: list[str] = field(default_factory=list)
    mentions: int = 1
    in_title: bool = False
    spotted: dict[str, Spotted] = field(default_factory=dict)
    completed: int = 0  # how many of its parties its own words leave out
    named: dict[str, Option] = field(default_factory=dict)
    conveners: frozenset[str] = frozenset()  # those whose gathering it is
    attending: frozenset[str] = frozenset()  # those whose attendance its clause tells
    apart: frozenset[str] = frozenset()  # parties of the other engagements that its word speaks of
    strangers: frozenset[str] = frozenset()  # parties of bodies brought up: "a Peruvian delegation"
    verb_at: int | None = None  # where the verb stands that carries its noun: "paid tribute"
    aside: bool = False  # its words only say when the rest happened: "during the meeting, he said"
    closed: bool = False  # whether nobody else is known to take part
    number: int = 0  # how many parties its words give it, 0 where they give no number
    sure: float = 1.0  # how likely its second party takes part
    confidence: float = 1.0
    reasons: list[Reason] = field(default_factory=list)

    @property
    def actors(self) -> list[Actor]:
        """All who take part."""
        return [*self.hosts, *self.guests, *self.others]

    def again(self, when: When) -> Candidate:
        """The same on another day: "the rounds of 3 March and 7 May"."""
        return replace(
            self,
            when=when,
            hosts=[*self.hosts],
            guests=[*self.guests],
            others=[*self.others],
            parties=dict(self.parties),
            evidence=[*self.evidence],
            context=[*self.context],
            margins=[*self.margins],
            signs=[*self.signs],
            spotted=dict(self.spotted),
            named=dict(self.named),
        )

    def persons(self) -> dict[str | None, set[int]]:
        """The keys of the named persons by party."""
        found: dict[str | None, set[int]] = {}
        for actor in self.actors:
            if actor.person is not None and actor.person not in self.unnamed:
                found.setdefault(actor.party, set()).add(actor.person)
        return found


def candidates(analysis: Analysis, discourse: Discourse) -> Iterator[tuple[int, Candidate | None]]:
    """The candidates of each sentence with its index, and None at its end.

    The caller keeps ``discourse.focus`` up to date between them: "X met Y, and the two signed".
    """
    said: set[str] = set()
    for sentence in analysis.sentences:
        parse = analysis.parses.get(sentence.index)
        text = analysis.report.text[sentence.start : sentence.end]
        if text in said:  # paragraphs printed twice tell nothing new
            yield sentence.index, None
            continue
        if sentence.index >= analysis.title:
            said.add(text)
        if parse is not None:
            told: set[str] = set()
            words: set[tuple[int, str]] = set()
            for node, trigger in _listed(analysis, parse):
                for candidate in _from_trigger(analysis, parse, node, trigger, discourse):
                    if candidate.type == trigger.type:  # else its frame has told it from others
                        candidate.type = _spotted_type(node, candidate)
                    told.add(candidate.type)
                    kinds = family(candidate.type)
                    if trigger.pos == "noun":  # a courtesy visit is the meeting
                        kinds |= family(trigger.type)
                    elif trigger.frame == "go":  # "visited with the minister"
                        kinds |= {trigger.type}
                    if candidate.type == "ceremony":  # credentials handed over are not met with too
                        kinds |= {"meeting"}
                    words |= {(node.index, kind) for kind in kinds}
                    yield sentence.index, candidate
            for node, trigger, odds in _spotted(analysis, parse):
                akin = {trigger.type} if odds >= _SURELY_SPOTTED else family(trigger.type)
                if akin & told or (node.index, trigger.type) in words:
                    continue
                if trigger.type in TRAINS and TRAINS & told and is_journey(node):
                    continue  # "arrived to train": what they train in is told of by its own word
                for candidate in _from_trigger(analysis, parse, node, trigger, discourse):
                    if told:
                        candidate.when = None  # what the lists tell here has it: a meeting is not its visit's
                    told.add(candidate.type)
                    yield sentence.index, candidate
        yield sentence.index, None
        if parse is not None:
            discourse.remember(main_subjects(parse))
        else:
            discourse.remember(
                m.person for m in analysis.mentions if sentence.start <= m.start < sentence.end
            )


def _listed(analysis: Analysis, parse: Parse) -> Iterator[tuple[Node, Trigger]]:
    """The words of the lists, in text order, and the organs whose name stands for their session."""
    lexicon = triggers()
    named = set(_named_exercises(analysis, parse))
    for node in parse.nodes:
        if node in named:
            yield node, _EXERCISE
            continue
        if node.party is not None:
            if is_gathering(analysis.report.text, parse, node):
                yield node, _ORGAN
            continue
        for trigger in lexicon.get(node.word.lower(), ()):
            if _fits(node, trigger):
                yield node, trigger


def _named_exercises(analysis: Analysis, parse: Parse) -> Iterator[Node]:
    """Where exercises are known by name alone: "Cobra Gold", but not "exercise Cobra Gold"."""
    for name in find_exercises(analysis.report.text):
        node = parse.node_at(name.end - 1)
        if node is not None and node.person is None and node.party is None:
            first = parse.node_at(name.start) or node
            around = parse.nodes[max(0, first.index - 2) : node.index + 3]
            if not any(t.lemma in _DRILLS for n in around for t in triggers().get(n.word.lower(), ())):
                yield node


def _spotted(analysis: Analysis, parse: Parse) -> Iterator[tuple[Node, Trigger, float]]:
    """The words that are spotted to speak of an engagement with their log-odds, the likeliest first."""
    found = analysis.spotted.get(parse.sentence.index, {})
    for spotted in sorted(found.values(), key=lambda s: (-s.odds, s.type)):
        if spotted.odds < _LIKELY_SPOTTED:
            break
        node = next((n for n in parse.nodes if n.start <= spotted.start < n.end), None)
        while node is not None and not _is_plain(node):
            node = parse.head(node)
        if spotted.type == "visit" and node is not None and only_to_attend(analysis.report.text, parse, node):
            continue
        if node is not None and not _is_refused(node, spotted):
            kind = "meeting" if spotted.type == "visit" and is_with_somebody(parse, node) else spotted.type
            if kind in ("conference", "meeting") and is_of_a_body(parse, node):
                kind = "dialogue"
            trigger = Trigger(kind, "", "verb" if node.tag[0] == "V" else "noun", SPOTTED, ())
            yield node, trigger, spotted.odds


def _spotted_type(node: Node, candidate: Candidate) -> str:
    """The type as which a listed word is spotted where that is far likelier than its own: staff talks."""
    akin = family(candidate.type)
    own = candidate.spotted.get(candidate.type)
    here = [s for s in candidate.spotted.values() if s.type in akin and node.start <= s.start < node.end]
    best = max(here, key=lambda s: (s.odds, s.type), default=None)
    if best is None or best.odds < _SURELY_SPOTTED:
        return candidate.type
    return best.type if own is None or best.odds > own.odds + _FAR_LIKELIER else candidate.type


def _is_refused(node: Node, spotted: Spotted) -> bool:
    """Whether the lists know the word as one of this kind, or of travel, so that its own frame has said no.

    That it found no arguments does not count where the word is surely spotted; that it took the word in
    another sense does ("spoke to reporters").
    """
    sure = spotted.odds >= _SURELY_SPOTTED
    known = (t for t in triggers().get(node.word.lower(), ()) if _fits(node, t))
    return any(
        (t.type in family(spotted.type) or t.frame == "motion")
        and (not sure or t.frame in _SENSES or (t.frame == "event" and t.type in _GATHERINGS))
        for t in known
    )


def _is_plain(node: Node) -> bool:
    """Whether a node is a noun or verb that stands for no person or party."""
    return node.person is None and node.party is None and node.tag[:1] in "NV"


def _fits(node: Node, trigger: Trigger) -> bool:
    if node.person is not None:
        return False
    if trigger.pos == "verb":
        return node.tag.startswith("V") or (node.dep == "amod" and node.word.lower() == "visiting")
    named = node.tag == "VB" and node.word[:1].isupper() and node.dep in ("nsubj", "nsubjpass")
    return (
        node.tag.startswith("N")
        or named  # "Exercise Golden Sand ended", taken for a verb
        or (node.tag == "VBG" and node.word.lower() in ("meeting", "signing", "training"))
    )


def _from_trigger(
    analysis: Analysis, parse: Parse, node: Node, trigger: Trigger, discourse: Discourse
) -> Iterator[Candidate]:
    status = status_of(parse, node)
    if status is None:
        return
    frames = list(frames_of(parse, node, trigger, discourse))
    found = [_candidate(analysis, parse, node, trigger, frame, status) for frame in frames]
    for candidate in found:
        candidate.apart = frozenset(
            code for other in found for code in other.parties if code not in candidate.parties
        )
    for candidate in found:
        yield candidate
        if candidate.when is None:
            continue
        for when in listed_beside(analysis, parse, node, candidate.type, status, candidate.when):
            yield candidate.again(when)


def _candidate(
    analysis: Analysis, parse: Parse, node: Node, trigger: Trigger, frame: Frame, status: StatusMention
) -> Candidate:
    where = where_of(analysis, parse, frame.destination)
    if frame.type not in ("call", "message") and where.city is None:
        where = where.filled(nearby(analysis, parse, node, frame.type))
    if where.country is None and frame.type in _AT_THE_END_OF_A_JOURNEY:
        where = where.filled(gone_to(analysis, parse, node))
    if frame.type == "visit":  # a venue is where something happens on it: a wreath laid at a monument
        where = where._replace(venue=None, venue_at=None)
    verb, relation = (node, "") if trigger.pos == "verb" else governor(parse, node)
    anaphoric = points_back(parse, node) if trigger.pos == "noun" else _hands_on_again(parse, node, frame)
    beside = anaphoric and relation == "adjunct"  # "in the meeting he also said" speaks of no other
    status, when = dated(analysis, parse, node, frame.type, status)
    if trigger.frame == "told" and (told := what_is_told(parse, node)) is not None:  # day and place of that
        said_at = (where.venue_at, where.city_at, where.country_at)
        if any(at is not None and at.start > told.start for at in said_at):
            where = NOWHERE
        if when is not None and when.at.start > told.start:
            when = None
    sentence = Span(parse.sentence.start, parse.sentence.end)
    candidate = Candidate(
        type=frame.type,
        lemma=trigger.lemma,
        sentence=parse.sentence.index,
        trigger=Span(node.start, node.end),
        status=status.status,
        status_at=Span(status.node.start, status.node.end),
        where=where,
        when=when,
        hosts=list(frame.hosts),
        guests=list(frame.guests),
        others=list(frame.others),
        parties={},
        anaphoric=anaphoric,
        fresh=speaks_of_another(parse, node, None if beside else verb),
        verb_at=verb.start if verb is not None and is_carried(parse, node, verb, relation) else None,
        aside=beside and trigger.lemma not in _LISTS and says_when(parse, node),
        evidence=[sentence],
        unnamed=frozenset(person.key for person in analysis.people if person.name is None),
        signs=trigger_signs(parse, node, trigger, frame),
        spotted=dict(analysis.spotted.get(parse.sentence.index, {})),
        named=clause_options(analysis, parse, node, frame),
        closed=frame.closed or (trigger.pos == "noun" and in_what_is_told(parse, node)),
        number=0 if frame.type == "visit" else parties_said(parse, node),  # "a three-nation tour"
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
    if frame.type in ("visit", "ship_visit", "tour") and where.country and where.country_at:
        candidate.parties.setdefault(where.country, where.country_at)
    return candidate


def _hands_on_again(parse: Parse, node: Node, frame: Frame) -> bool:
    """ "The boats were received by the commander": goods of which it was told before that they were given."""
    goods = tuple(parse.children(node, "dobj", "nsubjpass"))
    told = ("these", "the", "this", "those")
    pointed = [d for thing in goods for d in parse.children(thing, "det") if d.word.lower() in told]
    bare = not any(list(parse.children(thing, "prep", "acl", "relcl")) for thing in goods)
    return frame.type == "transfer" and bool(pointed) and bare


def _take_parties(candidate: Candidate, actors: Iterable[Actor]) -> None:
    for actor in actors:
        if actor.party is not None:
            candidate.parties.setdefault(actor.party, Span(actor.start, actor.end))


def foreign(candidate: Candidate) -> bool:
    """Whether at least two parties take part, one of them a state; for a conference one party."""
    if candidate.type == "conference":
        return bool(candidate.parties)
    return len(candidate.parties) >= 2 and any(is_state(code) for code in candidate.parties)
