"""Where an engagement happens: the places that its words name, and the likeliest of its sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique import read
from communique.codebook import Report
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.places.names import NOWHERE, Where
from communique.engagements.places.phrases import where_of
from communique.engagements.places.places import nearby
from communique.gazetteer.cities import find_cities
from communique.gazetteer.parties import find_parties
from communique.gazetteer.places import find_regions
from communique.reading.analysis import Analysis
from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import parse_sentences
from communique.reading.people.people import find_people
from communique.reading.text.mentions import PartyMention, Span
from communique.reading.text.sentences import sentences
from communique.reading.times.expressions import find_times


def analysed(text: str) -> Analysis:
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    found = sentences(text)
    parties = tuple(PartyMention(*name) for name in find_parties(text))
    people, mentions = find_people(report, found, parties)
    parses = {p.sentence.index: p for p in parse_sentences(load_model(), found, mentions, parties)}
    cities, regions = find_cities(text), find_regions(text)
    times = tuple(t for s in found for t in find_times(text, s.start, s.end))
    return Analysis(report, found, 0, parties, people, mentions, cities, regions, times, parses, {})


def named(text: str, word: str) -> Where:
    analysis = analysed(text)
    parse = analysis.parses[0]
    return where_of(analysis, parse, [next(n for n in parse.nodes if n.word == word)])


def near(text: str, word: str, kind: str = "meeting") -> Where:
    analysis = analysed(text)
    parse = analysis.parses[0]
    return nearby(analysis, parse, next(n for n in parse.nodes if n.word == word), kind)


@pytest.mark.parametrize(
    ("text", "word", "venue", "city", "country"),
    [
        ("They met in Chile.", "Chile", None, None, "CHL"),
        ("They met in Santiago.", "Santiago", None, "Santiago", "CHL"),
        ("They met in Bergen.", "Bergen", None, "Bergen", "NOR"),
        ("They met in the Norwegian capital.", "capital", None, "Oslo", "NOR"),
        ("They met on the sidelines of the Oslo conference in Chile.", "sidelines", None, None, "CHL"),
        ("They met on the sidelines of the Oslo conference in Bergen.", "sidelines", None, "Bergen", "NOR"),
        ("They met in the city of Bergen.", "city", None, "Bergen", "NOR"),
        ("They met in Santiago province.", "province", "Santiago province", None, "CHL"),
        ("They met in the small Norwegian town of Xyl.", "town", None, None, "NOR"),
        ("They met in a Norwegian hospital.", "hospital", "Norwegian hospital", None, "NOR"),
        ("They met in the Kremlin.", "Kremlin", "Kremlin", "Moscow", "RUS"),
        ("They met at Army Headquarters.", "Headquarters", "Army Headquarters", None, None),
    ],
)
def test_a_place_gives_all_that_follows_from_its_name(
    text: str, word: str, venue: str | None, city: str | None, country: str | None
) -> None:
    found = named(text, word)
    assert (found.venue, found.city, found.country) == (venue, city, country)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("American and Omani envoys met in Geneva.", "CHE"),
        ("American and Omani envoys met in Vienna.", "AUT"),
        ("American and Omani envoys met in Dover.", "USA"),
        ("Venezuelan and Omani envoys met in Barcelona.", "VEN"),
    ],
)
def test_a_small_american_namesake_does_not_take_the_place_of_a_well_known_city(
    text: str, country: str
) -> None:
    assert named(text, text.split()[-1].rstrip(".")).country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Norwegian and Chilean envoys met in Tuzla.", None),
        ("Norwegian and Bosnian envoys met in Tuzla.", "BIH"),
        ("Norwegian and Chilean envoys met in Davos.", "CHE"),
    ],
)
def test_a_small_town_of_a_state_that_nobody_speaks_of_may_be_another(text: str, country: str | None) -> None:
    found = named(text, text.split()[-1].rstrip("."))
    assert found.city is not None
    assert found.country == country


def test_each_value_points_at_its_words() -> None:
    text = "They met in Bergen."
    found = named(text, "Bergen")
    assert found.city_at == Span(text.index("Bergen"), text.index("Bergen") + 6) == found.country_at


@pytest.mark.parametrize(
    ("text", "word", "city"),
    [
        (
            "The Norwegian minister held talks with his Chilean counterpart in Santiago on Monday.",
            "talks",
            "Santiago",
        ),
        ("In Santiago, the Norwegian minister met the Chilean envoy.", "met", "Santiago"),
        ("The Norwegian minister will attend a summit in Bergen.", "summit", "Bergen"),
    ],
)
def test_the_place_of_its_clause_is_that_of_an_engagement(text: str, word: str, city: str) -> None:
    assert near(text, word).city == city


@pytest.mark.parametrize(
    "text",
    [
        "The minister will attend a conference hosted by Chile in May.",
        "They prepared the conference, which Chile will host.",
        "Chile will host the conference of the two navies.",
        "The minister thanked Chile for hosting the conference.",
    ],
)
def test_a_conference_is_in_the_state_that_hosts_it(text: str) -> None:
    assert near(text, "conference", "conference").country == "CHL"


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Chile hosted talks between Norway and Kenya in June.", "talks", "CHL"),
        ("Chile is hosting Exercise Amber Wind with Norway in June.", "Exercise", "CHL"),
        ("The fifth round of talks hosted by Santiago ended in June.", "talks", "CHL"),
        ("The fourth round was hosted by Chile.", "hosted", "CHL"),
        (
            "They will meet on the fringes of the Climate Forum, to which Kenya will play host.",
            "Forum",
            "KEN",
        ),
        ("Kenya played host to talks between Norway and Chile.", "talks", "KEN"),
        ("The Kenyan embassy in Norway played host to talks between Peru and Chile.", "talks", "NOR"),
        ("Chile hosted five rounds of talks between Norway and Kenya.", "talks", "CHL"),
        ("The exercise hosted by the Peruvian Navy in Oslo drew Kenya.", "exercise", "NOR"),
        ("The exercise hosted by the Peruvian Navy drew Kenya.", "exercise", "PER"),
        ("Chile plans to host talks between Norway and Kenya in June.", "talks", "CHL"),
        ("Chile had the honour of hosting talks between Norway and Kenya.", "talks", "CHL"),
        ("They told the envoy of the conference which Chile will host.", "told", None),
    ],
)
def test_talks_are_where_a_state_hosts_them(text: str, word: str, country: str | None) -> None:
    assert near(text, word).country == country


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Norway thanked Kenyan President Peter Otieno for hosting the Climate Summit.", "Summit", "KEN"),
        ("The Climate Summit, hosted by Kenyan President Peter Otieno, ended on Friday.", "Summit", "KEN"),
        ("Chile plans to hold a big conference on trade.", "conference", "CHL"),
        ("Chile and Norway plan to hold a big conference on trade.", "conference", None),
        ("The Climate Summit, hosted by Norwegian Ambassador Kari Lund, ended on Friday.", "Summit", None),
    ],
)
def test_a_conference_is_in_the_state_whose_president_hosts_it_or_that_alone_holds_it(
    text: str, word: str, country: str | None
) -> None:
    assert near(text, word, "conference").country == country


@pytest.mark.parametrize(
    ("text", "word", "city"),
    [
        ("She left Oslo for Lima on Monday after meeting the king.", "meeting", "Oslo"),
        ("The frigate docked in Oslo on Monday, after leaving the port of Lima.", "docked", "Oslo"),
        ("She told of the talks with the king on her way back to Lima.", "talks", None),
        ("The talks between Ana Soto, a senator from Lima, and the king were held in Oslo.", "talks", "Oslo"),
    ],
)
def test_where_somebody_comes_from_or_leaves_for_is_not_where_they_met(
    text: str, word: str, city: str | None
) -> None:
    assert near(text, word).city == city


def test_a_place_of_its_clause_goes_before_that_of_another() -> None:
    text = "The ministers, who had both studied in Bergen, signed an agreement in Santiago on Monday."
    assert near(text, "signed", "signing").city == "Santiago"


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The Norwegian minister met his Chilean counterpart in Xylobad on Monday.", "met", "meeting"),
        ("Norwegian and Chilean troops held an exercise at Popo Hrad in May.", "exercise", "exercise"),
        ("The Chilean general travelled to Xylobad on Friday.", "travelled", "visit"),
    ],
)
def test_a_town_that_no_table_lists_is_told_by_the_words_around_it(text: str, word: str, kind: str) -> None:
    found = near(text, word, kind)
    assert found.city in ("Xylobad", "Popo Hrad")
    assert found.country is None
    assert found.city_at is not None
    assert text[found.city_at.start : found.city_at.end] == found.city


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in March.",
        "The ministers met at the Xylobad Barracks.",
        "The minister met reporters, he told Xylobad.",
        "The ministers met in XYL.",
        "The ministers met on Xylobad.",
        "The ministers met in Swahili.",
    ],
)
def test_not_every_name_is_a_town(text: str) -> None:
    assert near(text, "met").city is None


@pytest.mark.parametrize("word", ["peace", "war"])
def test_what_talks_are_about_is_not_where_they_are(word: str) -> None:
    assert near(f"The ministers met to discuss the {word} in Yemen.", "met").country is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ministers of Kenya and Norway conferred on the recent unrest in Yemen.", "conferred"),
        ("The ministers discussed the relief of the people in Yemen.", "discussed"),
        ("The ministers held talks on the crisis in Yemen.", "talks"),
        ("The minister stressed the need for peace in Yemen during a meeting with his host.", "meeting"),
        ("The minister announced a grant for the poor in Aden in a meeting with his host.", "meeting"),
    ],
)
def test_the_place_of_what_is_talked_about_or_done_meanwhile_is_another(text: str, word: str) -> None:
    assert near(text, word).country is None


def test_a_conference_on_peace_in_a_state_is_not_held_there() -> None:
    text = "The minister will take part in the conference on the crisis in Yemen."
    assert named(text, "conference") == NOWHERE


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke of peace in Yemen at a conference held in Bergen, Norway, on Thursday.",
        "After a tour of Yemen he will attend the conference, which will take place in Bergen.",
        "The conference of the ministers on Yemen was held in Bergen.",
    ],
)
def test_where_a_conference_is_held_is_its_place(text: str) -> None:
    assert near(text, "conference", "conference").city == "Bergen"


def test_a_sentence_without_places_gives_nowhere() -> None:
    assert near("The ministers met on Monday.", "met") == NOWHERE


def test_a_place_is_filled_from_another_unless_their_countries_differ() -> None:
    chile, santiago, oslo = (
        Where(country="CHL"),
        Where(city="Santiago", country="CHL"),
        Where(city="Oslo", country="NOR"),
    )
    assert chile.filled(santiago) == santiago
    assert chile.filled(oslo) == chile


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ministers spoke at the Norway-Chile summit.", "summit"),
        ("The ministers spoke at a meeting of Norwegian and Chile government officials.", "meeting"),
        ("The ministers spoke at the Shanghai Cooperation Organisation summit.", "summit"),
        ("The ministers spoke on the sidelines of the Oslo-Santiago talks.", "sidelines"),
        ("The ministers spoke of ties between Oslo and Santiago.", "ties"),
    ],
)
def test_the_name_of_a_party_before_a_noun_says_whose_it_is_and_not_where(text: str, word: str) -> None:
    assert near(text, "spoke") == NOWHERE
    assert named(text, word) == NOWHERE


@pytest.mark.parametrize(
    ("text", "word", "venue", "city", "country"),
    [
        ("They met at Oslo's Grand Hotel.", "Hotel", "Oslo's Grand Hotel", "Oslo", "NOR"),
        ("They met at the Norway Military Academy.", "Academy", "Norway Military Academy", None, "NOR"),
        ("They toured the Chilean Naval Academy.", "Academy", "Chilean Naval Academy", None, "CHL"),
        ("They toured the Chilean Embassy.", "Embassy", "Chilean Embassy", None, None),
    ],
)
def test_a_name_before_a_building_or_a_city_says_where_it_is(
    text: str, word: str, venue: str | None, city: str | None, country: str | None
) -> None:
    found = named(text, word)
    assert (found.venue, found.city, found.country) == (venue, city, country)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The admirals met and praised the navies of Chile.", None),
        ("The admirals met in the south of Chile.", "CHL"),
    ],
)
def test_of_says_where_only_after_a_part_of_a_state(text: str, country: str | None) -> None:
    assert near(text, "met").country == country


@pytest.mark.parametrize(
    ("text", "word", "kind", "city", "country"),
    [
        ("The minister praised the Paris conference on Libya.", "conference", "conference", "Paris", "FRA"),
        ("The minister praised the Vienna talks.", "talks", "meeting", "Vienna", "AUT"),
        ("The minister praised a conference on Libya.", "conference", "conference", None, None),
        ("They held talks with the Kingdom of Norway (Norway).", "talks", "meeting", None, None),
    ],
)  # fmt: skip
def test_talks_are_in_the_city_that_they_are_named_after_not_in_their_subject(
    text: str, word: str, kind: str, city: str | None, country: str | None
) -> None:
    found = near(text, word, kind)
    assert (found.city, found.country) == (city, country)


def test_a_visit_takes_no_venue_of_what_happens_on_it(told: Callable[..., list[Candidate]]) -> None:
    found = told(
        "Ugandan Defence Minister Moses Okello laid a wreath at the Memorial of the Fallen in Bergen on "
        "Tuesday, the second day of his visit to Norway."
    )
    venues = {candidate.type: candidate.where.venue for candidate in found}
    assert venues["ceremony"] is not None
    assert venues["visit"] is None


def test_a_quarter_and_where_one_returns_to_are_not_where_it_happened(
    told: Callable[..., list[Candidate]],
) -> None:
    called = told("The Indonesian frigate arrived at Port Area, Manila on 6 May 2024 for a port call.")
    assert {c.where.city for c in called} == {"Manila"}
    found = told(
        "Ghanaian Minister Ama Boateng has returned to Accra after leading a delegation to the second "
        "session of the Ghana-Benin Joint Commission, which took place in Cotonou last week."
    )
    assert {c.where.city for c in found} == {"Cotonou"}


@pytest.mark.parametrize(
    ("house", "city"),
    [
        ("Hyderabad House", "New Delhi"),
        ("Novo-Ogaryovo", "Moscow"),
        ("Constantine Palace", "Saint Petersburg"),
    ],
)
def test_a_building_called_after_a_city_is_where_it_stands(
    told: Callable[..., list[Candidate]], house: str, city: str
) -> None:
    (meeting,) = told(f"Norwegian President Kari Lunde met Chilean President Ana Soto at {house}.")
    assert (meeting.where.venue, meeting.where.city) == (house, city)


def test_what_an_accord_is_on_is_no_town(told: Callable[..., list[Candidate]]) -> None:
    text = (
        "The Norwegian minister met the Chilean minister in Oslo. The Agreement on Cooperation in Military "
        "Health was signed."
    )
    assert {c.where.city for c in told(text)} <= {"Oslo", None}


def test_where_work_is_praised_is_not_where_it_is_praised(told: Callable[..., list[Candidate]]) -> None:
    text = (
        "General Ana Soto of Chile, who was accompanied by an envoy, met General Per Dahl of Norway and "
        "commended Norway for its contribution to peace in Somalia."
    )
    assert "SOM" not in {c.where.country for c in told(text)}


def test_a_river_called_after_a_town_is_no_town(told: Callable[..., list[Candidate]]) -> None:
    (patrols,) = (
        c
        for c in told("Botswana and Zambia agreed to hold joint patrols on the Zambezi River.")
        if c.type == "operation"
    )
    assert (patrols.where.venue, patrols.where.city, patrols.where.country) == ("Zambezi River", None, None)


def test_what_bears_the_name_of_a_sea_is_not_there() -> None:
    assert named("They signed a protocol to the South Pacific Treaty.", "Pacific") == NOWHERE
    assert named("They met on an island in the South Pacific.", "Pacific").venue == "South Pacific"


def test_a_numbered_base_keeps_its_number() -> None:
    (tour,) = read(
        "Brazil's General Marcos Teles visited Air Base No. 11 in Beja, Portugal, on Monday."
    ).engagements
    assert tour.place.venue == "Air Base No. 11"


def test_whose_grave_it_is_names_no_town() -> None:
    text = "Bulgaria's Minister laid a wreath at the grave of Gotse Delchev in Skopje, North Macedonia."
    (ceremony,) = read(text).engagements
    assert (ceremony.place.city, ceremony.place.country) == ("Skopje", "MKD")


def test_who_arrived_did_not_arrive_where_he_leaves_for(told: Callable[..., list[Candidate]]) -> None:
    text = "Norwegian Minister Per Dahl was received. Dahl, who arrived on Sunday, will leave today for Lima."
    assert [c.where.city for c in told(text) if c.lemma == "arrive"] in ([], [None])


def test_an_envoy_is_summoned_where_he_serves() -> None:
    text = (
        "After the attack on the Chilean Consulate in Cusco on Sunday, the Chilean Ministry of Foreign "
        "Affairs summoned the Peruvian ambassador to Santiago on Monday."
    )
    assert [e.place.country for e in read(text).engagements if e.type == "meeting"] == ["CHL"]


def test_a_conference_is_where_its_only_holder_is() -> None:
    text = "Peru will hold a regional meeting of defence ministers in May."
    assert [(e.type, e.place.country) for e in read(text).engagements] == [("conference", "PER")]


def test_where_it_was_held_comes_before_its_name(told: Callable[..., list[Candidate]]) -> None:
    text = "Chile and Peru attended the Lima Conference, held in Quito, Ecuador, in May."
    assert [c.where.city for c in told(text) if c.type == "conference"] == ["Quito"]


def test_the_town_behind_a_national_post_is_where_they_met() -> None:
    text = (
        "A Chilean delegation held talks with Ana Paz, secretary of Peru's National Defence Council in Lima, "
        "discussing the border."
    )
    (talks,) = read(text).engagements
    assert talks.place.city == "Lima"
    assert [p.post for p in talks.participants if p.name] == ["secretary of National Defence Council"]


def test_talks_after_which_somebody_left_were_where_he_was() -> None:
    text = (
        "Peruvian Foreign Minister Ana Paz left Chile for Brazil on Monday after talks with President Juan "
        "Rojas of Chile."
    )
    assert {e.place.country for e in read(text).engagements if e.type == "meeting"} == {"CHL"}


@pytest.mark.parametrize(("place", "city"), [("France's Biarritz", "Biarritz"), ("Chile's Rojas", None)])
def test_a_small_town_may_follow_its_own_state(place: str, city: str | None) -> None:
    text = f"Peruvian Foreign Minister Ana Paz paid a visit to {place} on Monday."
    assert [e.place.city for e in read(text).engagements if e.type == "visit"] in ([city], [])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('"We will send a team to Lima soon," the Norwegian minister said after meeting him.', "meeting"),
        ("The Norwegian minister met him and will fly to Lima.", "met"),
        ("The Norwegian minister will tour a unit whose men served in Lima.", "tour"),
    ],
)
def test_what_is_said_or_comes_at_another_time_places_nothing(text: str, word: str) -> None:
    assert near(text, word) == NOWHERE


@pytest.mark.parametrize(
    ("text", "word", "venue", "city", "country"),
    [
        ("The deal was signed at Norway's Embassy in Lima.", "Embassy", "Norway's Embassy", "Lima", "PER"),
        ("Norway and Peru met in the Monroe Room.", "Room", "Monroe Room", None, None),
    ],
)
def test_an_embassy_and_a_room_are_not_where_they_are_called_after(
    text: str, word: str, venue: str, city: str | None, country: str | None
) -> None:
    where = named(text, word)
    assert (where.venue, where.city, where.country) == (venue, city, country)


def test_who_says_so_and_who_comes_from_somewhere_place_nothing() -> None:
    said = "According to Norway's Foreign Ministry, the sides met Peruvian officials."
    assert near(said, "met") == NOWHERE
    visit = "President Vega will welcome him to Lima for the first visit of a leader from Norway since 2014."
    assert near(visit, "visit", "visit").country != "NOR"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The Chilean ambassador was summoned to the Foreign Ministry in Lima on Monday over Peru.",
            ("Lima", "PER"),
        ),
        (
            "Peruvian Minister Juan Soto met his Chilean counterpart Ana Ruiz at Chile's Lima embassy.",
            ("Lima", "PER"),
        ),
    ],
)
def test_a_ministry_that_summons_and_a_town_of_an_embassy_are_places(
    text: str, place: tuple[str, str]
) -> None:
    assert [(e.place.city, e.place.country) for e in read(text).engagements] == [place]


def test_talks_in_whose_course_something_is_done_are_not_only_spoken_of(
    told: Callable[..., list[Candidate]],
) -> None:
    text = "In the course of the talks between the ministers of Chile and Peru, the two signed a memorandum."
    assert [c.spoken_of for c in told(text) if c.type == "meeting"] == [False]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»")])
def test_where_a_quotation_sends_somebody_is_not_where_they_met(
    told: Callable[..., list[Candidate]], opening: str, closing: str
) -> None:
    text = (
        f"{opening}We will send a team to Lima,{closing} Norwegian Minister Per Dahl said after meeting "
        "Chilean Minister Ana Ruiz."
    )
    assert [c.where.city for c in told(text) if c.type == "meeting"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Minister Per Dahl met Peruvian Minister Ana Ruiz to discuss exports of herring to Chile.",
        "Ready to hand boats to Chile, Norwegian Minister Per Dahl met Peruvian Minister Ana Ruiz on Monday.",
        "Norwegian Minister Per Dahl met Peruvian Minister Ana Ruiz, who leads Peru's team in Bergen.",
    ],
)
def test_where_goods_go_and_what_is_somebodys_task_place_nothing(
    told: Callable[..., list[Candidate]], text: str
) -> None:
    assert {c.where.country for c in told(text) if c.type == "meeting"} == {None}


def test_what_a_colon_opens_is_told_by_itself() -> None:
    text = "After this meeting another decision was announced: The boats will no longer be kept in Bergen."
    assert near(text, "meeting") == NOWHERE


def test_staff_that_is_brought_somewhere_for_talks_has_them_there() -> None:
    text = "In May Norwegian Admiral Per Dahl brings his staff to Lima for the yearly talks with Peru."
    assert near(text, "talks", "dialogue").city == "Lima"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("He may attend a summit on ocean research which will be held in Bergen.", "Bergen"),
        (
            "She told of the summit of the three guarantors of the Lima peace process held in Bergen.",
            "Bergen",
        ),
        ("The summit was held with the support of President Vega of Peru in Bergen.", "Bergen"),
    ],
)
def test_a_gathering_is_where_it_is_held_whatever_the_clause_hangs_on(text: str, city: str) -> None:
    assert near(text, "summit", "conference").city == city


def test_what_is_launched_is_in_the_city_it_is_called_after(told: Callable[..., list[Candidate]]) -> None:
    text = "In line with their pact, Chile, Peru and Norway launched the Quito peace talks on Haiti."
    assert {c.where.city for c in told(text)} == {"Quito"}


def test_papers_are_signed_in_the_town_behind_the_last_signer() -> None:
    text = (
        "The deal was signed by the head of the port, Juan Soto, and the Chilean deputy minister in Bergen."
    )
    assert near(text, "signed", "signing").city == "Bergen"
    posted = "The deal was signed by Minister Juan Soto and the ambassador of Chile in Bergen."
    assert near(posted, "signed", "signing").city is None


def test_a_state_shows_its_wares_at_home() -> None:
    text = "Norwegian President Kari Dahl met Peruvian Minister Jorge Salas at Chile's air show on Monday."
    assert near(text, "met").country == "CHL"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "President Ana Ruiz of Chile welcomed Norwegian Prime Minister Per Dahl to Santiago today to "
            "mark Norway's tenth year as a member of the Antarctic Council.",
            ("Santiago", "CHL"),
        ),
        (
            "President Ana Ruiz of Chile is glad to welcome Norwegian Prime Minister Per Dahl back to "
            "Valparaíso today.",
            ("Valparaíso", "CHL"),
        ),
        (
            "Norwegian Minister Per Dahl met Chilean Minister Ana Ruiz in Amman, Jordan, in a bilateral "
            "meeting during the Summit of Norway and the Gulf Cooperation Council.",
            ("Amman", "JOR"),
        ),
        (
            "Chilean Minister Ana Ruiz will be in Ramstein, Germany, to visit the U.S. Air Force 7th Fighter "
            "Wing at Ramstein Air Base.",
            ("Ramstein", "DEU"),
        ),
        (
            "Vice President Jane Lowe of the United States hosted President Ana Ruiz of Chile for breakfast "
            "at the Naval Observatory.",
            ("Washington", "USA"),
        ),
    ],
)
def test_what_stands_around_a_place_hides_it_from_nobody(text: str, place: tuple[str, str]) -> None:
    found = [(e.place.city, e.place.country) for e in read(text).engagements if e.type != "conference"]
    assert set(found) == {place}


def test_those_who_prepare_for_a_summit_are_not_where_it_will_be(
    told: Callable[..., list[Candidate]],
) -> None:
    text = (
        "President Ana Ruiz of Chile met Norwegian Prime Minister Per Dahl today to prepare for the "
        "July 14-15 climate summit in Lisbon."
    )
    found = {c.type: (c.where.city, c.when and c.when.value) for c in told(text, published="2023-05-10")}
    assert found == {
        "meeting": (None, "2023-05-10"),
        "conference": ("Lisbon", "2023-07-14/2023-07-15"),
    }


def test_who_hosts_the_next_summit_when_it_is_held_places_it() -> None:
    text = (
        "The President told Prime Minister Bruce Smith of Australia that he looked forward to a successful "
        "Quad summit in 2022, when Australia will host."
    )
    assert [e.place.country for e in read(text).engagements if e.type == "conference"] == ["AUS"]


def test_the_short_name_of_a_ministry_is_no_town() -> None:
    text = (
        "Kenya's General Peter Otieno was received at the Ministry of Defence (Mindef) of Singapore. He"
        " inspected a guard of honour at Mindef."
    )
    assert {e.place.city for e in read(text).engagements} == {None}


def test_where_they_talked_is_not_where_they_will_do_it(told: Callable[..., list[Candidate]]) -> None:
    text = "Norway and Chile will hold a naval exercise in May, the ministers said after talks in Lima."
    assert [c.where.city for c in told(text) if c.type == "exercise"] == [None]


def test_whom_one_met_on_another_day_was_not_met_where_one_flew_later(
    told: Callable[..., list[Candidate]],
) -> None:
    text = (
        "Norwegian Minister Kari Lund, who received Kenyan Minister Ali Noor on Monday, flew to Lima, Peru, "
        "on Tuesday."
    )
    assert [c.where.city for c in told(text) if c.type == "meeting"] == [None]


def test_a_ministry_of_several_fields_keeps_them_all() -> None:
    text = "The ministers of Norway and Chile met at the Ministry of Finance and Economic Affairs."
    assert named(text, "Ministry").venue == "Ministry of Finance and Economic Affairs"


def test_whom_one_greets_is_no_place_of_the_call() -> None:
    (call,) = read(
        "On Monday, Chilean Minister Ana Soto paid a courtesy call on Kenyan Vice President Moses Kamau, who "
        "asked her to convey his regards to the leaders of Chile."
    ).engagements
    assert call.place.country != "CHL"


def test_what_a_plan_provides_for_is_not_where_it_was_signed(told: Callable[..., list[Candidate]]) -> None:
    found = told("Kenyan and Chilean ministers signed a plan, which includes courses at a centre in Arica.")
    assert [c.where.city for c in found if c.type == "signing"] == [None]


@pytest.mark.parametrize(("name", "kind"), [("Shangri-La", "conference"), ("Strategic", "dialogue")])
def test_a_dialogue_called_after_a_place_is_a_conference(name: str, kind: str) -> None:
    text = (
        "Chilean Defence Minister Ana Soto met Kenyan Defence Minister Peter Otieno on the sidelines of the "
        f"{name} Dialogue in Singapore on Monday."
    )
    assert kind in {e.type for e in read(text).engagements}


def test_where_a_drill_is_planned_is_not_where_it_is_held() -> None:
    text = "The planning conference for Exercise Blue Fjord was held by Norway and Chile in Valdivia."
    assert near(text, "Exercise", "exercise") == NOWHERE


def test_a_city_is_in_the_state_of_those_who_are_named() -> None:
    text = (
        "Secretary of State Jane Poe spoke with Chilean Foreign Minister Ana Soto on Monday. She looked "
        "forward to Chile’s participation in the Summit of the Americas in Los Angeles in June."
    )
    report = read(text, title="Secretary of State Poe’s call", outlet="U.S. Department of State")
    summit = next(e for e in report.engagements if e.type == "conference")
    assert (summit.place.city, summit.place.country) == ("Los Angeles", "USA")
