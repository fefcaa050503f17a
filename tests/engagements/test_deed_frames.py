"""What single sentences about deeds give: type, status, parties, and who gives, receives, hosts, visits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.documents import make_report
from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.candidates import candidates
from communique.reading.analysis import analyse
from communique.reading.parsing.model import load_model


def read(text: str) -> list[Candidate]:
    """The candidates of one text without title, in text order; a second sentence lets it pass."""
    analysis = analyse(make_report(f"{text} The embassy hosted a meeting."), load_model())
    return (
        [] if analysis is None else [c for _, c in candidates(analysis, Discourse(analysis)) if c is not None]
    )


def of_type(text: str, kind: str) -> Candidate:
    found = [c for c in read(text) if c.type == kind]
    return max(found, key=lambda c: (len(c.parties), len(c.actors)))


def sides(actors: list[Actor]) -> list[str]:
    return sorted({a.party for a in actors if a.party is not None})


TRANSFERS = [
    ("Japan donated ten ambulances to Peru on Friday.", "held", ["JPN"], ["PER"]),
    ("Norway gave Malawi 40 tents in May.", "held", ["NOR"], ["MWI"]),
    ("Turkey will hand over two patrol boats to Somalia next month.", "planned", ["TUR"], ["SOM"]),
    ("Two helicopters were delivered to Senegal by Spain in 2019.", "held", ["ESP"], ["SEN"]),
    ("Chile bought four frigates from Australia.", "held", ["AUS"], ["CHL"]),
    ("Kenya received 20 armoured vehicles from the United States.", "held", ["USA"], ["KEN"]),
    ("Malta took delivery of a patrol vessel from Italy.", "held", ["ITA"], ["MLT"]),
    ("The boats are a gift of China to Tanzania.", "held", [], ["TZA"]),
]


@pytest.mark.parametrize(("text", "status", "givers", "takers"), TRANSFERS)
def test_goods_go_from_one_party_to_another(
    text: str, status: str, givers: list[str], takers: list[str]
) -> None:
    found = of_type(text, "transfer")
    assert (found.status, sides(found.hosts), sides(found.guests)) == (status, givers, takers)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve howitzers from South Korea arrived in Poland on Monday.",
        "A Qatari plane with 30 tons of relief supplies landed in Lebanon.",
        "Ten Swedish vehicles were unloaded in Estonia.",
    ],
)
def test_goods_on_their_way_are_a_transfer(text: str) -> None:
    assert len(of_type(text, "transfer").parties) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan minister delivered a speech in Canada.",
        "Brazil turned over the presidency of the group to India.",
        "The ministers want to deliver on the vision of France and Germany.",
        "British exports to Oman reached 2 billion dollars.",
        "The Cuban minister presented a gift to the Chadian envoy.",
        "Ghana delivered an invitation to Togo.",
    ],
)
def test_what_is_no_goods_is_no_transfer(text: str) -> None:
    assert [c for c in read(text) if c.type == "transfer"] == []


PORTS = [
    ("The French frigate Lafayette put in at Colombo on Monday.", "held", ["FRA"], ["FRA", "LKA"]),
    ("HMCS Toronto tied up at Port Louis.", "held", ["CAN"], ["CAN", "MUS"]),
    ("INS Tabar will call at Mombasa and Maputo.", "planned", ["IND"], ["IND", "KEN"]),
    ("A Chilean training ship is expected at Auckland in June.", "planned", ["CHL"], ["CHL", "NZL"]),
    ("The Turkish corvette left for Djibouti.", "held", ["TUR"], ["DJI", "TUR"]),
]


@pytest.mark.parametrize(("text", "status", "guests", "parties"), PORTS)
def test_ships_visit_the_state_of_the_port(
    text: str, status: str, guests: list[str], parties: list[str]
) -> None:
    found = max((c for c in read(text) if c.type == "ship_visit"), key=lambda c: len(c.guests))
    assert (found.status, sides(found.guests), sorted(found.parties)) == (status, guests, parties)


def test_each_port_is_a_visit_of_its_own() -> None:
    found = [
        c for c in read("The Dutch frigate called at Dakar, Abidjan and Lagos.") if c.type == "ship_visit"
    ]
    assert {c.where.country for c in found} == {"SEN", "CIV", "NGA"}


def test_a_ship_keeps_the_state_that_was_said_before() -> None:
    text = "The Turkish corvette Heybeli sailed in May. The corvette berthed at Mombasa on Friday."
    assert "TUR" in [c for c in read(text) if c.type == "ship_visit"][-1].parties


def test_a_ship_of_the_same_kind_decides_before_the_others() -> None:
    text = (
        "The Indian destroyer met two Kenyan patrol boats and a Kenyan tanker. "
        "The destroyer then berthed at Colombo."
    )
    found = [c for c in read(text) if c.type == "ship_visit"]
    assert sorted(found[-1].parties) == ["IND", "LKA"]


@pytest.mark.parametrize("text", ["The UN has called on Israel to stop.", "France called for talks in Mali."])
def test_an_appeal_is_no_port_call(text: str) -> None:
    assert [c for c in read(text) if c.type == "ship_visit"] == []


TOURS = [
    ("Admiral Kojo Mensah inspected the Turkish shipyard in Istanbul.", "held"),
    ("Colombian General Luis Rojas was shown round the Naval Academy in Den Helder.", "held"),
    ("Polish General Jan Nowak will get acquainted with the training centre in Baku.", "planned"),
    ("Fijian Commodore Semi Tuilagi went aboard the Australian submarine.", "held"),
    ("Peruvian Admiral Jorge Salas is due to be shown the Naval Museum in Karachi.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), TOURS)
def test_a_facility_that_is_seen_is_a_tour(text: str, status: str) -> None:
    found = of_type(text, "tour")
    assert (found.status, len([a for a in found.guests if a.person is not None])) == (status, 1)


def test_who_shows_is_the_host_of_a_tour() -> None:
    found = of_type(
        "Serbian General Goran Petrović showed Angolan Colonel Paulo Neto the new simulator.", "tour"
    )
    assert (sides(found.hosts), sides(found.guests)) == (["SRB"], ["AGO"])


def test_a_look_round_a_school_is_a_tour() -> None:
    found = of_type(
        "Lao General Khamsay Vong left Cambodia after a look round the Military Institute.", "tour"
    )
    assert sides(found.guests) == ["LAO"]


def test_what_is_no_facility_is_no_tour() -> None:
    text = "French Minister Anne Leclerc saw a chance for peace in Mali."
    assert [c for c in read(text) if c.type == "tour"] == []


TRAININGS = [
    ("Two Namibian officers attended the Staff College in Brazil.", "held", ["BRA", "NAM"]),
    ("Five Samoan cadets will study in New Zealand.", "planned", ["NZL", "WSM"]),
    ("Jordanian instructors taught Rwandan soldiers.", "held", ["JOR", "RWA"]),
    (
        "A sniper course for Kosovan soldiers was held in Albania by Italian trainers.",
        "held",
        ["ALB", "ITA", "XKX"],
    ),
    ("Fiji sent three petty officers to a course in Canada.", "held", ["CAN", "FJI"]),
    ("Hungary offered ten scholarships to Laos.", "proposed", ["HUN", "LAO"]),
    ("Fifteen Omani cadets are at the academy in Turkey.", "held", ["OMN", "TUR"]),
]


@pytest.mark.parametrize(("text", "status", "parties"), TRAININGS)
def test_those_who_learn_abroad_are_in_training(text: str, status: str, parties: list[str]) -> None:
    found = of_type(text, "training")
    assert (found.status, sorted(found.parties)) == (status, parties)


@pytest.mark.parametrize(
    "text",
    ["Of course, Iran and Syria are neighbours.", "In the course of events Kenya and Uganda agreed."],
)
def test_a_course_of_events_is_no_training(text: str) -> None:
    assert [c for c in read(text) if c.type == "training"] == []


OPERATIONS = [
    ("Fiji and Tonga patrolled the waters together.", "held", ["FJI", "TON"]),
    ("Nepal will send a battalion to the UN mission.", "planned", ["NPL", "UN"]),
    ("A joint patrol of Benin and Togo was called off.", "cancelled", ["BEN", "TGO"]),
    ("Saudi Arabia evacuated 90 Bangladeshis together with Kuwait.", "held", ["KWT", "SAU"]),
    ("The Zambian contingent joined the Malawian marines.", "held", ["MWI", "ZMB"]),
]


@pytest.mark.parametrize(("text", "status", "parties"), OPERATIONS)
def test_forces_that_serve_together_are_in_an_operation(text: str, status: str, parties: list[str]) -> None:
    found = of_type(text, "operation")
    assert found.status == status
    assert set(parties) <= set(found.parties)


EXERCISES = [
    ("Exercise Golden Sand will bring Oman and Qatar together.", "planned"),
    ("The Estonian and Finnish navies drilled together off Hanko.", "held"),
    ("A passing exercise of Indian and Greek ships took place on Sunday.", "held"),
    ("Bolivian and Paraguayan engineers rehearsed flood relief.", "held"),
]


@pytest.mark.parametrize(("text", "status"), EXERCISES)
def test_drills_are_exercises_of_all_parties_named(text: str, status: str) -> None:
    found = of_type(text, "exercise")
    assert (found.status, len(found.parties)) == (status, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Peru drew up the drills, which are to be held in May with the participation of Chile and Malta.",
        "The exercise in Peru also involves aircraft from Chile and Malta.",
    ],
)
def test_who_is_said_to_take_part_in_a_drill_surely_does(text: str) -> None:
    assert of_type(text, "exercise").attending >= {"CHL", "MLT"}


def test_a_right_that_is_exercised_is_no_drill() -> None:
    text = "Armenia and Chad want to exercise this right."
    assert [c for c in read(text) if c.type == "exercise"] == []


SIGNINGS = [
    ("Cuba and Vietnam signed an agreement in Hanoi.", "held", ["CUB", "VNM"]),
    ("Iceland and Norway exchanged letters on rescue at sea.", "held", ["ISL", "NOR"]),
    ("Iceland and Norway swapped signed copies of the accord on rescue at sea.", "held", ["ISL", "NOR"]),
    ("The ministers of Iraq and Australia put their names to an accord.", "held", ["AUS", "IRQ"]),
    ("The protocol will be initialled by Chad and Niger in May.", "planned", ["NER", "TCD"]),
    ("A memorandum signed by Ghana with Benin in 2018 remains in force.", "held", ["BEN", "GHA"]),
]


@pytest.mark.parametrize(("text", "status", "parties"), SIGNINGS)
def test_instruments_are_signed_by_the_parties_named(text: str, status: str, parties: list[str]) -> None:
    found = of_type(text, "signing")
    assert (found.status, sorted(found.parties)) == (status, parties)


def test_an_accord_with_each_is_a_signing_of_its_own() -> None:
    found = read("Cuba signed an accord on ports with Peru and a memorandum on fish with Chad.")
    assert [sorted(c.parties) for c in found if c.type == "signing"] == [["CUB", "PER"], ["CUB", "TCD"]]


def test_who_welcomes_a_signing_by_others_signs_nothing() -> None:
    found = of_type("Cuba welcomed the signing by Peru and Chad of a treaty.", "signing")
    assert sorted(found.parties) == ["PER", "TCD"]


def test_a_letter_alone_is_not_signed() -> None:
    assert [c for c in read("Peru and Chile signed up for the games.") if c.type == "signing"] == []


CEREMONIES = [
    ("Nigerien General Moussa Barmou laid a wreath at the monument in Rabat.", ["NER"]),
    ("Tongan Prince Sione Tau was welcomed with military honours in Beijing.", []),
    ("Cypriot Minister Maria Georgiou hoisted the flag together with the Greek ambassador.", ["CYP"]),
    ("Swiss Colonel Urs Meier signed the guest book of the Thai navy.", ["CHE"]),
]


@pytest.mark.parametrize(("text", "guests"), CEREMONIES)
def test_honours_are_ceremonies(text: str, guests: list[str]) -> None:
    found = of_type(text, "ceremony")
    assert (found.status, sides(found.guests)) == ("held", guests)


def test_who_decorates_is_the_host() -> None:
    found = of_type(
        "Finnish General Pekka Salo decorated Estonian Colonel Rein Kask with a cross.", "ceremony"
    )
    assert (sides(found.hosts), sides(found.guests)) == (["FIN"], ["EST"])


@pytest.mark.parametrize("text", ["Serbia and Iraq have many honours.", "Kenya opened talks with Somalia."])
def test_other_words_of_honour_are_no_ceremony(text: str) -> None:
    assert [c for c in read(text) if c.type == "ceremony"] == []


MESSAGES = [
    ("Irish President Mary Byrne sent a telegram to Malawi.", ["IRL"], ["MWI"]),
    ("Indian Prime Minister Arun Mehta wrote to Mauritian President Jean Ramgoolam.", ["IND"], ["MUS"]),
    ("Polish President Adam Zych conveyed condolences to Portugal.", ["POL"], ["PRT"]),
]


@pytest.mark.parametrize(("text", "senders", "receivers"), MESSAGES)
def test_messages_have_senders_and_recipients(text: str, senders: list[str], receivers: list[str]) -> None:
    found = of_type(text, "message")
    assert (sides(found.hosts), sides(found.guests)) == (senders, receivers)


@pytest.mark.parametrize(
    "text", ["Relations of Mali and Niger developed.", "Oman and Iran built an alliance."]
)
def test_ties_are_no_project(text: str) -> None:
    assert [c for c in read(text) if c.type == "project"] == []


PROJECTS = [
    ("Brazil is building submarines with France.", "held", ["BRA", "FRA"]),
    ("Spain will finance a radar station in Honduras.", "planned", ["ESP", "HND"]),
    ("Latvia and Sweden set up a repair workshop in Riga.", "held", ["LVA", "SWE"]),
    ("The railway project of Uganda and Rwanda goes on.", "held", ["RWA", "UGA"]),
    ("Uganda and Rwanda put the railway into service in May.", "held", ["RWA", "UGA"]),
    ("Uganda and Rwanda will put the cable into service in May.", "planned", ["RWA", "UGA"]),
]


@pytest.mark.parametrize(("text", "status", "parties"), PROJECTS)
def test_works_of_two_parties_are_projects(text: str, status: str, parties: list[str]) -> None:
    found = of_type(text, "project")
    assert (found.status, sorted(found.parties)) == (status, parties)


@pytest.mark.parametrize(
    ("text", "givers", "takers"),
    [
        ("Ghana brought ten trucks to Togo.", ["GHA"], ["TGO"]),
        ("Peru's purchase of four frigates from Norway was completed.", ["NOR"], ["PER"]),
    ],
)
def test_goods_brought_or_bought_are_a_transfer(text: str, givers: list[str], takers: list[str]) -> None:
    found = of_type(text, "transfer")
    assert (sides(found.hosts), sorted(found.parties)) == (givers, sorted({*givers, *takers}))
    assert set(sides(found.guests)) <= set(takers)


def test_congratulations_are_a_message_from_one_to_the_other() -> None:
    found = of_type("King Harald of Norway congratulated President Lee of South Korea.", "message")
    assert (sides(found.hosts), sides(found.guests)) == (["NOR"], ["KOR"])


def test_practising_together_is_an_exercise() -> None:
    assert sorted(of_type("Norway and Peru practiced boarding ships.", "exercise").parties) == ["NOR", "PER"]


@pytest.mark.parametrize(
    "text",
    [
        "Oman and Kenya launched a ferry route between Muscat and Mombasa.",
        "Oman and Kenya opened a joint office in Nairobi.",
        "Oman and Kenya plan joint production of drones.",
    ],
)
def test_a_service_office_or_production_of_two_is_a_project(text: str) -> None:
    assert sorted(of_type(text, "project").parties) == ["KEN", "OMN"]


def test_congratulations_said_in_a_meeting_are_no_message() -> None:
    found = read("In the meeting, President Lee of South Korea congratulated King Harald of Norway.")
    assert [c for c in found if c.type == "message"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway offered six seats for Chilean officers at its academy.",
        "Norway offered Chile four slots for cadets at its staff college.",
    ],
)
def test_places_offered_at_a_school_are_a_training_proposed(text: str) -> None:
    found = of_type(text, "training")
    assert (found.status, sorted(found.parties)) == ("proposed", ["CHL", "NOR"])


def test_to_take_up_training_is_to_speak_of_it() -> None:
    text = "The Finnish minister and the Ugandan minister took up the training of officers at the academy."
    assert not [c for c in read(text) if c.lemma == "take"]
    went = "Six Ugandan officers took a course at the Finnish academy."
    assert "training" in [c.type for c in read(went)]


def test_a_yard_that_receives_a_visit_is_toured() -> None:
    text = "The shipyards of Turku received the visit of a delegation of Uganda."
    assert "tour" in [c.type for c in read(text) if c.lemma == "visit"]
    state = "Finland received the visit of a delegation of Uganda."
    assert "visit" in [c.type for c in read(state) if c.lemma == "visit"]


def test_who_goes_round_a_yard_tours_it() -> None:
    text = "The Ugandan minister is to hold talks in Helsinki and to go round the Turku shipyard in Finland."
    tours = [c for c in read(text) if c.type == "tour"]
    assert tours
    assert {c.status for c in tours} == {"planned"}


def test_an_exercise_whose_name_opens_the_sentence() -> None:
    text = "Exercise Amber Wave 24, which Finland and Norway opened on May 3, ended in Turku yesterday."
    assert [c.status for c in read(text) if c.type == "exercise"] == ["held"]


def test_no_meeting_is_where_somebody_returns_to() -> None:
    text = "The Ugandan minister returned to Kampala on Thursday after an official visit to Finland."
    assert {c.type for c in read(text) if c.sentence == 0} <= {"visit"}


def test_a_yard_and_a_base_on_the_programme_are_toured() -> None:
    text = "The Ugandan minister also has a shipyard and the Turku naval base on his programme in Finland."
    assert [c.status for c in read(text) if c.lemma == "programme" and c.type == "tour"] == ["planned"] * 2
    assert not [c for c in read("The Ugandan minister has a friend on the programme.") if c.type == "tour"]


def test_a_firm_that_somebody_flies_to_see_is_toured() -> None:
    text = "Tomorrow the Ugandan guests will fly to Turku in Finland to see Amber Marine."
    assert "tour" in [c.type for c in read(text)]
    assert "tour" not in [c.type for c in read("The Ugandan guests will fly to Finland to see the king.")]


def test_the_reception_of_equipment_is_a_transfer() -> None:
    text = "He presided over the ceremony of reception of a lot of equipment offered by Spain to Uganda."
    assert "transfer" in [c.type for c in read(text)]
    assert "transfer" not in [c.type for c in read("The embassy of Spain in Uganda gave a reception.")]


def test_a_school_is_nobody_who_takes_part() -> None:
    text = "Nine deminers from Uganda received their diplomas at the Engineer School of Rabat in Morocco."
    (training,) = [c for c in read(text) if c.type == "training"]
    assert not [a for a in training.actors if a.person is not None]


def test_partners_act_for_their_states() -> None:
    text = "Finland conducted the exercise with its Ugandan, Kenyan and Chadian partners."
    (drill,) = [c for c in read(text) if c.type == "exercise"]
    assert sides(drill.others) == ["FIN", "KEN", "TCD", "UGA"]


def test_a_word_surely_spotted_counts_where_its_frame_finds_no_arguments() -> None:
    found = of_type(
        "In the presence of Kenyan Defence Minister John Mwangi and his Ugandan colleague Peter Okello, the "
        "keel of the first of the new patrol ships was laid at the yard in Mombasa on Monday.",
        "ceremony",
    )
    assert {"KEN", "UGA"} <= set(found.named)


def test_a_sentence_tells_of_a_visit_and_of_a_tour_on_it() -> None:
    found = read(
        "Norwegian Defence Minister Anna Berg arrived in Nairobi on Monday and strolled around the dockyard "
        "of the Kenya Navy with its commander."
    )
    assert {"visit", "tour"} <= {c.type for c in found}


def test_an_official_welcome_is_a_ceremony_and_a_warm_one_is_not() -> None:
    text = "Kenyan President John Mwangi received {} welcome from Peruvian President Ana Soto in Lima."
    assert "ceremony" in {c.type for c in read(text.format("an official"))}
    assert "ceremony" not in {c.type for c in read(text.format("a warm"))}


def test_who_receives_credentials_is_the_host() -> None:
    found = of_type(
        "Chile's envoy Ana Rojas presented her credentials to President Juan Soto of Peru.", "ceremony"
    )
    assert (sides(found.hosts), sides(found.guests)) == (["PER"], ["CHL"])


@pytest.mark.parametrize(
    "text",
    [
        "A Chilean platoon arrived in Peru to take part in the joint exercise.",
        "Six Chilean fighters landed in Peru on Monday for a joint air drill.",
    ],
)
def test_troops_that_travel_to_a_drill_do_nothing_else(text: str) -> None:
    assert {c.type for c in read(text) if c.type != "meeting"} == {"exercise"}


@pytest.mark.parametrize(
    "text",
    [
        "Cobra Gold 2024 opened with troops from Chile and Peru.",
        "Chile and Peru took part in Khaan Quest.",
        "Chile and Peru began exercise Cobra Gold.",
    ],
)
def test_an_exercise_is_known_by_its_name(text: str) -> None:
    (found,) = [c for c in read(text) if c.type == "exercise"]
    assert sorted(found.parties) == ["CHL", "PER"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The drill with Chad ended on Friday. Units of Mali, Niger and Chad took part.",
            ["MLI", "NER", "TCD"],
        ),
        ("The drill opened on Friday. Troops of Peru and Chile are taking part in it.", ["CHL", "PER"]),
        ("The drill opened on Friday. Troops of Peru and Chile took part; Cuba sent none.", ["CHL", "PER"]),
        ("The drill of Cuba and Peru ended. Chad and Mali sent observers.", ["CUB", "MLI", "PER", "TCD"]),
        ("The drill is on. It is warm. Chad and Mali have joined their hosts.", ["MLI", "TCD"]),
        ("The drill is on. The participating navies include those of Chad and Mali.", ["MLI", "TCD"]),
    ],
)
def test_the_next_sentence_names_who_takes_part_in_a_drill(text: str, parties: list[str]) -> None:
    drill = of_type(text, "exercise")
    assert sides(drill.actors) == parties
    assert not [c for c in read(text) if c.type == "operation" and len(c.parties) > 2]


@pytest.mark.parametrize(
    "text",
    [
        "The drill with Chad ended on Friday. Envoys of Mali and Niger took part in a forum.",
        "The drill with Chad ended on Friday. Mali and Niger did not take part.",
    ],
)
def test_who_takes_part_in_something_else_is_not_at_the_drill(text: str) -> None:
    assert all("NER" not in c.parties for c in read(text) if c.type == "exercise")


def test_aircraft_that_touch_down_are_delivered() -> None:
    transfer = of_type("Three helicopters from Spain touched down at Lima on Friday.", "transfer")
    assert "ESP" in transfer.parties


@pytest.mark.parametrize(
    "listing",
    [
        "Four nations are fully participating: Peru, Chile, Norway and Chad.",
        "The participating navies are those of Norway and Chad.",
        "Participants: Norway, Peru, Chad and Chile.",
    ],
)
def test_a_list_of_those_who_take_part_goes_with_the_drill(
    told: Callable[..., list[Candidate]], listing: str
) -> None:
    (drill,) = told(f"Exercise Golden Sand of Peru and Chile began in Lima on Monday. {listing}")
    assert set(drill.parties) == {"PER", "CHL", "NOR", "TCD"}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "The fourth round of political consultations of Peru and Chile was held in Lima. "
            "The fifth, which was to be held in May, has been put off.",
            "dialogue",
            "cancelled",
        ),
        (
            "The third drill of Peru and Chile ended on Friday. The next is planned for May.",
            "exercise",
            "planned",
        ),
    ],
)
def test_a_bare_number_is_another_of_what_was_told(
    told: Callable[..., list[Candidate]], text: str, kind: str, status: str
) -> None:
    assert [(c.type, c.status) for c in told(text)] == [(kind, "held"), (kind, status)]


def test_a_numbered_group_meeting_is_a_session() -> None:
    assert of_type("Peru and Chile held the 13th Expert Group Meeting in Lima.", "dialogue").parties


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Oman held a meeting in which port calls and joint drills were discussed.",
        "Peru and Oman held talks. Trade and joint exercises were reviewed.",
    ],
)
def test_drills_that_are_only_a_subject_are_none(text: str) -> None:
    assert "exercise" not in [c.type for c in read(text)]


def test_a_drill_that_is_discussed_with_its_day_is_one() -> None:
    assert "exercise" in [c.type for c in read("Peru and Oman reviewed the drills held off Callao in May.")]


def test_a_ship_that_is_received_in_port_changes_no_hands() -> None:
    text = "On arrival in Callao the Omani frigate was received by officers of the Peruvian Navy."
    assert "transfer" not in [c.type for c in read(text)]


def test_an_exercise_of_rights_is_no_drill() -> None:
    told = read("On 21 June, Kenyans will vote, an important exercise of their civil rights, Peru said.")
    assert all(c.type != "exercise" for c in told)


def test_observers_of_no_drill_make_none() -> None:
    told = "The secretariat of the African Union, Peru and Kenya participated as observers."
    assert all(c.type != "exercise" for c in read(told))


def test_a_clear_message_is_sent_by_nobody() -> None:
    for text in (
        "The states of the African Union sent a clear message of support for the people of Peru.",
        "The vote of the African Union sent a strong message that Peru will not yield.",
    ):
        assert all(c.type != "message" for c in read(text))


def test_who_is_honoured_to_do_something_is_not_honoured() -> None:
    told = read("I was honored to host Foreign Minister Ana Soto of Peru in May, the Kenyan minister wrote.")
    assert all(c.type != "ceremony" for c in told)


def test_a_dialogue_named_after_its_parties_is_nobody_who_takes_part() -> None:
    text = "The European Union and Kenya will hold the third meeting of the EU-Kenya Dialogue on Security."
    (dialogue, *_) = [c for c in read(text) if c.type == "dialogue"]
    assert dialogue.parties.keys() == {"EU", "KEN"}
    assert [actor.body for actor in dialogue.actors if actor.body] == []
