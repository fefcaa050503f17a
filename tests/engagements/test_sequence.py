"""What an engagement takes from the one told before it and from the dateline, on candidates made by hand."""

from __future__ import annotations

import pytest

from communique.codebook import Report
from communique.engagements.actors.discourse import Actor
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.completion.sequence import follow_on
from communique.engagements.dates.when import When
from communique.engagements.places.names import NOWHERE, Where
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span
from communique.reading.text.sentences import sentences

AT = Span(0, 3)
MONDAY = When("2024-03-04", AT)
CHILE = Where(country="CHL", country_at=AT)


def analysed(text: str, dateline: str | None = None) -> Analysis:
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0, dateline_place=dateline)
    return Analysis(report, sentences(text), 0, (), (), (), (), (), (), {}, {})


def candidate(
    text: str,
    word: str,
    kind: str,
    *,
    where: Where = NOWHERE,
    when: When | None = None,
    status: str = "held",
) -> Candidate:
    start = text.index(word)
    sentence = next(s.index for s in sentences(text) if s.start <= start < s.end)
    return Candidate(
        type=kind,
        lemma=word,
        sentence=sentence,
        trigger=Span(start, start + len(word)),
        status=status,
        status_at=AT,
        where=where,
        when=when,
        hosts=[],
        guests=[],
        others=[],
        parties={"CHL": AT, "NOR": AT},
        anaphoric=False,
        fresh=False,
    )


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The ministers met on Monday. They then toured a shipyard.", "toured", "tour"),
        ("The ministers met on Monday. Afterwards they toured a shipyard.", "toured", "tour"),
        ("The ministers met on Monday. On arrival at the fort the guest inspected it.", "inspected", "tour"),
        ("The ministers met on Monday. A medal was awarded to the guest.", "awarded", "ceremony"),
        ("The ministers met on Monday. A protocol was signed by both.", "signed", "signing"),
        ("They met on Monday. Fish matters. So does ice. Before the talks he saw a yard.", "saw", "tour"),
        ("They met on Monday. The talks ended with the signing of a plan.", "signing", "signing"),
    ],
)
def test_what_follows_a_dated_meeting_has_its_day(text: str, word: str, kind: str) -> None:
    later = candidate(text, word, kind)
    follow_on(analysed(text), [candidate(text, "met", "meeting", when=MONDAY), later])
    assert later.when == MONDAY


@pytest.mark.parametrize(
    ("text", "first", "kind", "when"),
    [
        ("The ministers met on Monday. They toured a shipyard.", "meeting", "tour", MONDAY),
        ("The guest met all on Monday. A medal was toured.", "visit", "ceremony", MONDAY),
        ("The ministers met in March. They then toured a shipyard.", "meeting", "tour", When("2024-03", AT)),
        ("The two met on Monday. He praised the toured plan.", "message", "signing", MONDAY),
        ("The two met on Monday. During his visit a plan was toured.", "meeting", "signing", MONDAY),
    ],
    ids=["no word ties them", "a ceremony of a visit", "no day", "after a message", "at the visit"],
)
def test_nothing_else_takes_a_day(text: str, first: str, kind: str, when: When) -> None:
    later = candidate(text, "toured", kind)
    follow_on(analysed(text), [candidate(text, "met", first, when=when), later])
    assert later.when is None


def test_the_same_day_is_that_of_the_engagement_before_whoever_met() -> None:
    text = "The ministers met on Monday. An envoy spoke of next week. On the same day she received a priest."
    met, later = candidate(text, "met", "meeting", when=MONDAY), candidate(text, "received", "meeting")
    met.parties = {"PER": AT, "BOL": AT}
    follow_on(analysed(text), [met, later])
    assert later.when is not None
    assert later.when.value == "2024-03-04"
    assert text[later.when.at.start : later.when.at.end] == "On the same day"


@pytest.mark.parametrize(("said", "date"), [("first", "2024-03-04"), ("final", "2024-03-06")])
def test_a_day_of_the_stay_counts_from_the_visit(said: str, date: str) -> None:
    text = f"The minister visited Chile. On the {said} day he inspected a fort."
    visit = candidate(text, "visited", "visit", when=When("2024-03-04/2024-03-06", AT))
    tour = candidate(text, "inspected", "tour")
    follow_on(analysed(text), [visit, tour])
    assert tour.when is not None
    assert tour.when.value == date


def test_what_is_signed_after_talks_is_signed_where_they_were_held() -> None:
    text = "The ministers met in Arica. Following the talks they signed a protocol."
    arica = Where(city="Arica", country="CHL", city_at=AT, country_at=AT)
    signing = candidate(text, "signed", "signing")
    follow_on(analysed(text), [candidate(text, "met", "meeting", where=arica), signing])
    assert (signing.where.city, signing.where.country) == ("Arica", "CHL")


def test_a_planned_engagement_takes_no_day_of_a_held_one() -> None:
    text = "The ministers met on Monday. They will then tour a shipyard."
    later = candidate(text, "tour", "tour", status="planned")
    follow_on(analysed(text), [candidate(text, "met", "meeting", when=MONDAY), later])
    assert later.when is None


@pytest.mark.parametrize(("kind", "country"), [("ceremony", "CHL"), ("tour", "CHL"), ("transfer", None)])
def test_ceremonies_and_tours_share_the_country_of_the_meeting_before(kind: str, country: str | None) -> None:
    text = "The ministers met in Chile. They toured a shipyard."
    later = candidate(text, "toured", kind)
    follow_on(analysed(text), [candidate(text, "met", "meeting", where=CHILE), later])
    assert later.where.country == country


@pytest.mark.parametrize(
    ("kind", "status", "country"),
    [("transfer", "held", "CHL"), ("transfer", "planned", None), ("meeting", "held", None)],
)
def test_a_handover_without_a_place_is_where_the_report_was_written(
    kind: str, status: str, country: str | None
) -> None:
    text = "SANTIAGO - Norway handed over two boats."
    handover = candidate(text, "handed", kind, status=status)
    follow_on(analysed(text, "SANTIAGO"), [handover])
    assert handover.where.country == country


def test_what_is_sent_abroad_is_not_where_the_report_was_written() -> None:
    text = "SANTIAGO - Chile handed over two boats to Norway."
    handover = candidate(text, "handed", "transfer")
    handover.hosts.append(Actor(person=None, party="CHL", body=None, start=11, end=16))
    follow_on(analysed(text, "SANTIAGO"), [handover])
    assert handover.where.country is None


def test_what_is_built_together_is_not_where_the_report_was_written() -> None:
    text = "SANTIAGO - Chile and Norway are building a railway."
    railway = candidate(text, "building", "project")
    follow_on(analysed(text, "SANTIAGO"), [railway])
    assert railway.where.country is None


@pytest.mark.parametrize(("here", "city"), [("", None), ("here ", "Santiago")])
def test_a_bare_venue_lies_in_the_country_of_the_dateline_and_what_is_here_in_its_city(
    here: str, city: str | None
) -> None:
    text = f"Santiago - The ministers met {here}at Army Headquarters."
    meeting = candidate(text, "met", "meeting", where=Where(venue="Army Headquarters", venue_at=AT))
    follow_on(analysed(text, "Santiago"), [meeting])
    assert (meeting.where.city, meeting.where.country) == (city, "CHL")
    assert meeting.where.city_at == (Span(0, 8) if city else None)


@pytest.mark.parametrize(("here", "place"), [("", (None, None)), ("here ", ("Paris", "FRA"))])
def test_a_dateline_in_a_third_country_counts_only_here(
    here: str, place: tuple[str | None, str | None]
) -> None:
    text = f"Paris - The ministers met {here}at Army Headquarters."
    meeting = candidate(text, "met", "meeting", where=Where(venue="Army Headquarters", venue_at=AT))
    follow_on(analysed(text, "Paris"), [meeting])
    assert (meeting.where.city, meeting.where.country) == place


def test_what_was_done_earlier_follows_from_some_sentences_before() -> None:
    text = "They met on Monday. All was well. The guest was glad. Earlier, upon arrival, he laid a wreath."
    meeting = candidate(text, "met", "meeting", when=MONDAY)
    wreath = candidate(text, "laid", "ceremony")
    follow_on(analysed(text), [meeting, wreath])
    assert wreath.when == MONDAY
