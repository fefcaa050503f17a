"""The records of a report's engagements.

Takes an `Analysis`; gives `Engagement` records in text order, each value with its evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from communique.codebook import Engagement, Evidence, Participant, Place, Report, content_id
from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.actors.main_parties import main_parties
from communique.engagements.candidates.attendees import attendees_listed, join_attendees
from communique.engagements.candidates.candidate import Candidate, foreign
from communique.engagements.candidates.candidates import candidates
from communique.engagements.candidates.captions import place_of_heading
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.completion.attendance import set_attendance
from communique.engagements.completion.lent_places import place_with_hosts
from communique.engagements.completion.organisations_visited import join_organisations
from communique.engagements.completion.parents import set_parents, set_roles
from communique.engagements.completion.sequence import follow_on
from communique.engagements.completion.stays_told import with_last_days_of_stays
from communique.engagements.completion.third_parties import let_in_third_parties
from communique.engagements.completion.topics import topics_of
from communique.engagements.completion.undated import date_the_rest
from communique.engagements.completion.whereabouts import place_the_rest, place_towns
from communique.engagements.decision.certain_titles import heads_readout, opens_transcript
from communique.engagements.decision.decision import decide
from communique.engagements.families import family
from communique.engagements.merging.merging import absorb
from communique.engagements.merging.same_type import SAID
from communique.engagements.merging.sides import choose_parties
from communique.engagements.places.names import in_small_letters
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import PartyMention, Person, Span

__all__ = ["Chooser", "decided", "distinct", "engagements_of", "records_of"]

_WELCOMING = frozenset({"host", "receive", "welcome"})

Chooser = Callable[[Analysis, Candidate, Candidate | None, Sequence[PartyMention]], None]
"""Sets the parties of a candidate, given the one in focus and the report's main parties."""


def engagements_of(analysis: Analysis) -> tuple[Engagement, ...]:
    """The engagements that the report speaks of."""
    found = decided(analysis)
    return records_of(analysis, found, topics_of(analysis, found))


def decided(analysis: Analysis) -> list[Candidate]:
    """What counts as an engagement, with all but its topics; the training of these starts here."""
    found = with_last_days_of_stays(analysis, decide(analysis, distinct(analysis)))
    place_towns(found)
    set_parents(analysis, found)
    join_organisations(found)
    follow_on(analysis, found)
    place_the_rest(analysis, found)
    date_the_rest(analysis, found)
    let_in_third_parties(analysis, found)
    set_attendance(analysis, found)
    set_roles(found)
    return found


def records_of(
    analysis: Analysis, found: Sequence[Candidate], topics: Sequence[dict[str, Span]]
) -> tuple[Engagement, ...]:
    """The records of the ``found`` engagements, each with its own topics."""
    ids = _ids(analysis.report, found)
    return tuple(_record(analysis, c, own, ids) for c, own in zip(found, topics, strict=True))


def distinct(analysis: Analysis, choose: Chooser = choose_parties) -> list[Candidate]:
    """What the report may be speaking of, each engagement once, before it is decided which of them count.

    ``choose`` sets the parties of each candidate. Those of the title come last, and only where the body does
    not tell them; the training tools start here.
    """
    discourse = Discourse(analysis)
    found: list[Candidate] = []
    from_title: list[Candidate] = []
    focus: Candidate | None = None
    main, lists = main_parties(analysis), attendees_listed(analysis)
    tells = False  # whether the sentence speaks of an engagement itself
    for index, candidate in candidates(analysis, discourse):
        if candidate is None:
            if focus is not None and index >= analysis.title:
                _attach_context(analysis, index, focus, tells)
            tells = False
            continue
        tells = True
        choose(analysis, candidate, focus, main)
        join_attendees(analysis, lists, candidate)
        if candidate.type == "meeting" and not candidate.hosts:
            place_with_hosts(analysis, [candidate])
        if foreign(candidate):
            opening = opens_transcript(analysis, candidate)
            if opening and discourse.turns:
                where = place_of_heading(analysis, discourse.turns[0].start)
                candidate.where = candidate.where.filled(where)
            one = absorb(from_title if index < analysis.title and not opening else found, candidate)
            if candidate.spoken_of and focus is not None and _are_of_others(focus, candidate):
                continue  # "went over the talks between A and B": the two are still those who went over them
            focus = one
            discourse.focus = tuple(focus.actors)
            if len(focus.persons().keys() - {None}) > 1:
                discourse.facing = discourse.focus
            discourse.guests = tuple(focus.guests)
            discourse.country = focus.where.country
            discourse.told.append((focus.type, focus.parties))
    found = [c for c in found if foreign(c)]
    for place, candidate in enumerate(found):
        if candidate.anaphoric:
            _wait_for_the_guest(found[:place], candidate)
    for candidate in from_title:
        readout = heads_readout(analysis, candidate)
        told = [c for c in found if _told_already(c, candidate)]
        if readout:  # what they plan is not the call of which it tells
            told = [c for c in told if c.status == candidate.status]
        for c in told:
            c.in_title = True
            if readout and _leaves_open_how(c, candidate):
                c.type = candidate.type
            if candidate.status != "held" or c.status == "held":  # a plan told at the talks is for elsewhere
                _take_place(c, candidate)
        if foreign(candidate) and not told:
            _wait_for_the_guest(found, candidate)
            found.append(candidate)
    return found


def _are_of_others(focus: Candidate, talks: Candidate) -> bool:
    """Whether talks are not between those in focus, of whom one may be among them."""
    return focus.parties.keys() != talks.parties.keys()


def _leaves_open_how(told: Candidate, title: Candidate) -> bool:
    """ "X spoke with Y about the crisis in Lima" under "Minister X's Call with Minister Y"."""
    spoke = told.lemma in SAID | {"call", "speak"} and {told.type, title.type} <= {"call", "meeting"}
    return spoke and told.where.city is None


def _take_place(told: Candidate, title: Candidate) -> None:
    """Where the title says: "Minister in Lima for talks" over a report that names no place again."""
    if not title.spoken_of:
        told.where = told.where.filled(title.where)


def _wait_for_the_guest(found: Sequence[Candidate], visit: Candidate) -> None:
    """ "On the visit of the minister" over "the president will welcome her", or "the visit offers a chance"
    behind it: it is still to come.
    """
    if visit.type != "visit" or visit.status != "held" or visit.when is not None:
        return
    if visit.verb_at is not None and not visit.anaphoric:
        return  # "paid a visit"
    about = [c for c in found if set(c.parties) == set(visit.parties)]
    welcome = next((c for c in about if c.lemma in _WELCOMING), None)
    if welcome is not None and all(c.status == "planned" for c in about):
        visit.status, visit.status_at = welcome.status, welcome.status_at
        visit.when, visit.where = welcome.when, visit.where.filled(welcome.where)


def _told_already(old: Candidate, title: Candidate) -> bool:
    return title.type in family(old.type) and bool(set(old.parties) & set(title.parties))


def _attach_context(analysis: Analysis, index: int, focus: Candidate, new: bool) -> None:
    """Sentences that go on about the engagement in focus say what it was about."""
    sentence = analysis.sentences[index]
    if new or index - focus.sentence > 6:
        return
    if any(t.text.lower() in frame_words("about") for t in sentence.tokens):
        focus.context.append(Span(sentence.start, sentence.end))


def _ids(report: Report, found: Sequence[Candidate]) -> dict[int, str]:
    """An id for each candidate: one word may speak of several alike ("met separately with A and B")."""
    ids: dict[int, str] = {}
    count: Counter[tuple[str, ...]] = Counter()
    for candidate in found:
        parties = ",".join(sorted(candidate.parties))
        content = (candidate.type, str(candidate.trigger.start), parties)
        again = (str(count[content]),) if count[content] else ()
        count[content] += 1
        ids[id(candidate)] = content_id("e", report.text, *content, *again)
    return ids


def _record(
    analysis: Analysis, candidate: Candidate, topics: dict[str, Span], ids: dict[int, str]
) -> Engagement:
    report = analysis.report
    where, when = candidate.where, candidate.when
    evidence_for: dict[str, tuple[Evidence, ...]] = {
        "type": _quote(report, candidate.trigger),
        "status": _quote(report, candidate.status_at),
    }
    for name, span in (
        ("date", when.at if when else None),
        ("venue", where.venue_at),
        ("city", where.city_at),
        ("country", where.country_at),
        ("parent", candidate.parent.trigger if candidate.parent else None),
        *((f"party:{code}", span) for code, span in sorted(candidate.parties.items())),
        *((f"topic:{topic}", span) for topic, span in topics.items()),
    ):
        if span is not None:
            evidence_for[name] = _quote(report, span)
    return Engagement(
        id=ids[id(candidate)],
        type=candidate.type,
        status=candidate.status,
        date=when.value if when else None,
        parties=tuple(sorted(candidate.parties)),
        place=Place(venue=where.venue, city=in_small_letters(where.city), country=where.country),
        participants=_participants(analysis, candidate),
        topics=tuple(topics),
        parent=ids[id(candidate.parent)] if candidate.parent else None,
        evidence=tuple(report.evidence(*span) for span in sorted(candidate.evidence)),
        evidence_for=evidence_for,
        confidence=round(candidate.confidence, 4),
        reasons=tuple(candidate.reasons),
    )


def _participants(analysis: Analysis, candidate: Candidate) -> tuple[Participant, ...]:
    """Everybody who takes part, once: two actors who read the same cannot be told apart."""
    found: dict[tuple[str | None, ...], Participant] = {}
    names = _role_names(candidate.type)
    for actors, role in zip((candidate.hosts, candidate.guests, candidate.others), names, strict=True):
        for actor in actors:
            if actor.person is not None:
                one = _person(analysis, analysis.people[actor.person], actor, role)
            elif actor.body:
                one = _body(analysis.report, actor, role)
            else:
                continue
            found.setdefault((one.name, one.rank, one.post, one.party), one)
    return tuple(found.values())


def _role_names(kind: str) -> Sequence[str]:
    if kind in ("transfer", "message"):
        return ("sender", "recipient", "participant")
    if kind == "signing":
        return ("signatory", "signatory", "signatory")
    return ("host", "guest", "participant")


def _person(analysis: Analysis, person: Person, actor: Actor, role: str) -> Participant:
    report = analysis.report
    said = {
        "name": person.name_at,
        "rank": person.rank_at,
        "post": person.post_at,
        "party": person.party_at,
        "role": Span(actor.start, actor.end),
    }
    return Participant(
        name=person.name,
        rank=person.rank,
        post=person.post,
        party=person.party,
        role=role,
        evidence_for={name: _quote(report, span) for name, span in said.items() if span is not None},
    )


def _body(report: Report, actor: Actor, role: str) -> Participant:
    said = _quote(report, Span(actor.start, actor.end))
    return Participant(
        name=None,
        rank=None,
        post=actor.body,
        party=actor.party,
        role=role,
        evidence_for={"post": said, "party": said, "role": said},
    )


def _quote(report: Report, span: Span) -> tuple[Evidence, ...]:
    return (report.evidence(span.start, span.end),)
