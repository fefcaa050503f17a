"""Which engagement happens inside which, on candidates made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.codebook import Report
from communique.engagements.actors.discourse import Actor
from communique.engagements.assembly import engagements_of
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.completion.parent_signs import can_hold, parent_signs
from communique.engagements.completion.parents import set_parents
from communique.engagements.dates.when import When
from communique.engagements.places.names import NOWHERE, Where
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Person, Span
from communique.reading.text.sentences import sentences

Analysed = Callable[..., Analysis]

TEXT = (
    "The minister arrived in Chile. During the visit he met the president. "
    "He laid a wreath in Santiago. They signed a treaty at the meeting."
)
AT = Span(0, 3)


def by_hand(text: str = TEXT) -> Analysis:
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    analysis = Analysis(report, sentences(text), 0, (), (), (), (), (), (), {}, {})
    people = (Person(key, None, None, "minister", "NOR", None, None, AT, AT) for key in range(10))
    return analysis._replace(people=tuple(people))


def candidate(
    kind: str,
    sentence: int,
    *,
    where: Where = NOWHERE,
    when: str | None = None,
    status: str = "held",
    hosts: tuple[Actor, ...] = (),
    guests: tuple[Actor, ...] = (),
    parties: tuple[str, ...] = ("CHL", "NOR"),
) -> Candidate:
    return Candidate(
        type=kind,
        lemma=kind,
        sentence=sentence,
        trigger=Span(40 * sentence, 40 * sentence + 3),
        status=status,
        status_at=AT,
        where=where,
        when=When(when, AT) if when else None,
        hosts=list(hosts),
        guests=list(guests),
        others=[],
        parties=dict.fromkeys(parties, AT),
        anaphoric=False,
        fresh=False,
    )


def actor(party: str, person: int | None = None) -> Actor:
    return Actor(person, party, None, 0, 3)


CHILE = Where(country="CHL", country_at=AT)
NORWAY = Where(country="NOR", country_at=AT)


def test_a_meeting_with_the_visitor_lies_inside_the_visit_and_takes_its_country() -> None:
    visit = candidate("visit", 0, where=CHILE, guests=(actor("NOR", 1),))
    meeting = candidate("meeting", 1, guests=(actor("NOR", 1),))
    set_parents(by_hand(), [visit, meeting])
    assert meeting.parent is visit
    assert meeting.where == CHILE
    assert visit.parent is None


def test_a_meeting_in_a_visit_to_a_city_is_in_that_city() -> None:
    santiago = Where(city="Santiago", country="CHL", city_at=AT, country_at=AT)
    visit = candidate("visit", 0, where=santiago, guests=(actor("NOR", 1),))
    meeting = candidate("meeting", 1, where=Where(country="CHL", country_at=AT), guests=(actor("NOR", 1),))
    set_parents(by_hand(), [visit, meeting])
    assert meeting.parent is visit
    assert meeting.where == santiago


def test_a_city_of_the_title_is_not_that_of_all_that_happens_in_the_visit() -> None:
    santiago = Where(city="Santiago", country="CHL", city_at=AT, country_at=AT)
    visit = candidate("visit", 1, where=santiago, guests=(actor("NOR", 1),))
    meeting = candidate("meeting", 2, where=Where(country="CHL", country_at=AT), guests=(actor("NOR", 1),))
    set_parents(by_hand()._replace(title=1), [visit, meeting])
    assert meeting.parent is visit
    assert meeting.where.city is None


@pytest.mark.parametrize("kind", ["meeting", "signing"])
def test_who_is_visiting_signs_in_the_other_country_too(kind: str) -> None:
    text = "The visiting Norwegian minister met the president and signed a treaty."
    guest = Actor(None, "NOR", "minister", 13, 22)
    one = candidate(kind, 0)
    one.others = [guest, actor("CHL", 1)]
    set_parents(by_hand(text), [one])
    assert one.where.country == "CHL"


@pytest.mark.parametrize("kind", ["ceremony", "tour"])
def test_ceremonies_and_tours_lie_inside_a_visit(kind: str) -> None:
    visit = candidate("visit", 0, where=CHILE, guests=(actor("NOR", 1),))
    inner = candidate(kind, 2, guests=(actor("NOR", 1),))
    set_parents(by_hand(), [visit, inner])
    assert inner.parent is visit


@pytest.mark.parametrize(
    ("holder", "child"),
    [
        (candidate("visit", 0, where=CHILE), candidate("meeting", 1, where=NORWAY)),
        (candidate("visit", 0, where=CHILE), candidate("call", 1)),
        (candidate("visit", 0, where=CHILE), candidate("visit", 1)),
        (candidate("signing", 0), candidate("meeting", 1)),
        (candidate("visit", 0), candidate("meeting", 1, parties=("FRA", "JPN"))),
    ],
    ids=["in another country", "a call", "a visit in a visit", "in a signing", "of others"],
)
def test_some_engagements_cannot_hold_others(holder: Candidate, child: Candidate) -> None:
    assert not can_hold(holder, child)


def test_an_engagement_does_not_hold_itself() -> None:
    visit = candidate("visit", 0)
    assert not can_hold(visit, visit)


def test_who_meets_on_the_sidelines_attends() -> None:
    summit = candidate("conference", 2, parties=("AU",))
    summit.margins = [2]
    envoy = Actor(7, "NOR", None, 0, 3)
    talks = candidate("meeting", 2, guests=(envoy,))
    set_parents(by_hand(), [talks, summit])
    assert talks.parent is summit
    assert sorted(summit.parties) == ["AU", "CHL", "NOR"]
    assert summit.others == [envoy]


def test_parents_never_go_in_a_circle() -> None:
    found = [candidate(kind, i) for i, kind in enumerate(("meeting", "dialogue", "conference", "meeting"))]
    set_parents(by_hand(), found)
    for child in found:
        seen, above = [child], child.parent
        while above is not None:
            assert all(above is not other for other in seen)
            seen.append(above)
            above = above.parent


def test_the_signs_are_words_that_say_how_two_engagements_stand() -> None:
    visit = candidate("visit", 0, where=CHILE, when="2024-03-04/2024-03-06", guests=(actor("NOR", 1),))
    meeting = candidate("meeting", 1, when="2024-03-05", guests=(actor("NOR", 1),))
    signs = parent_signs(by_hand(), [visit, meeting], visit, meeting)
    assert {
        "meeting in visit",
        "the same parties",
        "the visitor takes part",
        "dates agree",
        "child says no country",
        "one sentence after",
        "held in held",
        "says during",
        "says visit",
    } <= set(signs)


def test_a_visit_is_to_the_party_that_does_not_travel() -> None:
    visit = candidate("visit", 0, guests=(actor("NOR", 1),))
    set_parents(by_hand(), [visit])
    assert visit.where.country == "CHL"


def test_who_receives_is_at_home() -> None:
    meeting = candidate("meeting", 0, hosts=(actor("CHL", 2),), guests=(actor("NOR", 1),))
    set_parents(by_hand(), [meeting])
    assert meeting.where.country == "CHL"


def test_a_call_has_no_place() -> None:
    call = candidate("call", 1, where=Where(city="Santiago", country="CHL"))
    set_parents(by_hand(), [call])
    assert call.where == NOWHERE


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The visiting Norwegian minister met the president.", "CHL"),
        ("The Norwegian ambassador met the president.", None),
    ],
)
def test_who_is_visiting_is_at_the_other_party_but_of_an_envoy_nobody_knows(
    text: str, country: str | None
) -> None:
    start = text.index("Norwegian")
    guest = Actor(None, "NOR", "ambassador", start, start + 9)
    meeting = candidate("meeting", 0, guests=(guest,))
    meeting.others, meeting.guests = meeting.guests, []
    set_parents(by_hand(text), [meeting])
    assert meeting.where.country == country


def test_a_later_sentence_that_tells_of_both_brings_them_together() -> None:
    """ "They signed a treaty. ... The treaty was signed during the visit."""
    analysis = by_hand(
        "Norway and Chile signed a treaty. The ministers spoke of fish. The king arrived in Chile. "
        "The treaty was signed during the visit."
    )
    spans = [Span(s.start, s.end) for s in analysis.sentences]
    visit, signing = candidate("visit", 2, where=CHILE), candidate("signing", 0)
    visit.evidence, signing.evidence = [spans[2]], [spans[0]]
    apart = parent_signs(analysis, [visit, signing], visit, signing)
    assert "told three sentences" in apart
    visit.evidence.append(spans[3])
    signing.evidence.append(spans[3])
    together = parent_signs(analysis, [visit, signing], visit, signing)
    assert "told in the same sentence" in together


@pytest.mark.parametrize(("land", "placed"), [("PER", "CHL"), ("NOR", "NOR")])
def test_who_is_on_a_visit_meets_the_host_there_and_in_no_third_state(land: str, placed: str) -> None:
    """ "Visited Chile ... met her, and spoke of the talks in Peru"."""
    visit = candidate("visit", 0, where=CHILE, guests=(actor("NOR", 1),))
    meeting = candidate("meeting", 2, where=Where(country=land, country_at=AT), guests=(actor("NOR", 1),))
    set_parents(by_hand(), [visit, meeting])
    assert meeting.where.country == placed


def test_somebody_else_may_meet_in_a_third_state() -> None:
    visit = candidate("visit", 0, where=CHILE, guests=(actor("NOR", 1),))
    meeting = candidate("meeting", 2, where=Where(country="PER", country_at=AT), guests=(actor("NOR", 2),))
    set_parents(by_hand(), [visit, meeting])
    assert meeting.where.country == "PER"


def test_only_visits_of_its_status_place_a_meeting() -> None:
    planned = candidate("visit", 0, where=CHILE, guests=(actor("NOR", 1),), status="planned")
    earlier = candidate("visit", 3, where=NORWAY, guests=(actor("CHL", 3),))
    peru = Where(country="PER", country_at=AT)
    meeting = candidate("meeting", 2, where=peru, guests=(actor("NOR", 1),), status="planned")
    set_parents(by_hand(), [planned, meeting, earlier])
    assert meeting.where.country == "CHL"


def test_an_organisation_meets_at_its_seat_though_it_was_on_a_visit() -> None:
    visit = candidate("visit", 0, where=CHILE, guests=(actor("NATO", 1),), parties=("CHL", "NATO"))
    meeting = candidate(
        "meeting",
        2,
        where=Where(country="BEL", country_at=AT),
        guests=(actor("NATO", 1),),
        parties=("CHL", "NATO"),
    )
    set_parents(by_hand(), [visit, meeting])
    assert meeting.where.country == "BEL"


def test_an_envoy_is_not_met_on_a_visit_to_his_own_state_nor_on_one_of_last_year(analysed: Analysed) -> None:
    thanked = (
        "The Speaker of Peru's Senate, Luis Vega, met Norway's ambassador to Lima, Erik Berg. He thanked "
        "Norwegian officials for their hospitality during his visit to Oslo."
    )
    built_on = (
        "Vice President Ana Rojas of Peru met with Prime Minister Erik Berg of Norway on 3 May. Building on "
        "the Vice President's August 2022 visit to Norway, the leaders reviewed their work."
    )
    for text in (thanked, built_on):
        meeting = next(e for e in engagements_of(analysed(text)) if e.type == "meeting")
        assert meeting.parent is None
