"""Which words of a sentence are a person's post, and whose post they are."""

from __future__ import annotations

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of
from communique.reading.people.postings import postings

BEFORE, AFTER = "It was a quiet day. Many people were in the street.\n\n", " The weather was good."


def posts(body: str) -> dict[str, str | None]:
    """The post of every person that ``body`` names with a rank or post."""
    report = make_report(BEFORE + body + AFTER)
    return {posting.name: posting.post for posting in postings(report, people_of(report))}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Brigadier Otieno Odhiambo was made acting head of the unit.", "acting head of the unit"),
        (
            "Air Marshal Vivek Sood has been announced as the next Vice Chief of the Air Staff.",
            "Vice Chief of the Air Staff",
        ),
        (
            "Major General Obi Umahi was redeployed to the Defence Headquarters as Director of Operations.",
            "Director of Operations",
        ),
        ("Colonel Pedro Ruiz was moved from Cali to Tunja as head of intelligence.", "head of intelligence"),
        (
            "Brig. Gen. Efren Cruz was confirmed as commander of the 8th Brigade.",
            "commander of the 8th Brigade",
        ),
        ("Major General Ali Raza moves to Army Headquarters as Chief of Logistics.", "Chief of Logistics"),
        ("Brigadier Kato proceeds to Jinja, Uganda, as deputy commandant.", "deputy commandant"),
        (
            "They moved Brigadier Kato from the Department of Plans and Policy to 1 Division as Commander.",
            "Commander, 1 Division",
        ),
        ("Commodore Felipe Rey will discharge the duties of navy commander.", "navy commander"),
        ("Colonel Ana Soto fills the post of deputy army chief.", "deputy army chief"),
        ("They raised Brigadier Kato to Major General and appointed him army chief.", "army chief"),
        ("Colonel Pedro Ruiz confirmed the head of intelligence was absent.", None),
        ("Commissaire Alain Dubois, number two of the brigade, left.", "number two of the brigade"),
    ],
)
def test_somebody_is_given_a_post_in_many_words(body: str, post: str | None) -> None:
    assert list(posts(body).values()) == [post]


@pytest.mark.parametrize(
    ("body", "post"),
    [
        (
            "Colonel Ahmed Sani, until last March head of logistics, is commander of Camp 3.",
            "commander of Camp 3",
        ),
        ("Colonel Ahmed Sani, once the envoy in Paris, took over as head of logistics.", "head of logistics"),
        ("Colonel Ahmed Sani, formerly head of logistics, was silent.", None),
        ("The new police chief is Colonel Ahmed Sani, until May head of logistics.", "police chief"),
        (
            "Colonel Milan Babić was, at all times relevant to this indictment, head of the camp.",
            "head of the camp",
        ),
    ],
)
def test_a_post_that_is_over_is_nobodys(body: str, post: str | None) -> None:
    assert list(posts(body).values()) == [post]


def test_a_post_is_more_than_a_calling() -> None:
    assert posts("Career diplomat Amina Yusuf is ambassador to Brazil.") == {
        "Amina Yusuf": "ambassador to Brazil"
    }


def test_who_is_said_to_have_done_something_is_not_the_one_who_says_it() -> None:
    assert posts("The minister announced Colonel Juma was absent.") == {"Juma": None}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("His deputy is Lieutenant Colonel Ibrahim Sani.", "deputy"),
        ("Her deputy, Lieutenant Colonel Ibrahim Sani, left.", "deputy"),
        ("Lieutenant Colonel Ibrahim Sani was named his deputy.", "deputy"),
        (
            "They chose Lieutenant Colonel Ibrahim Sani as its deputy in charge of training.",
            "deputy in charge of training",
        ),
        (
            "Lieutenant Colonel Ibrahim Sani was his Assistant Commander for Logistics.",
            "Assistant Commander for Logistics",
        ),
        ("Assistant Regional Commander Ibrahim Sani left.", "Assistant Regional Commander"),
    ],
)
def test_a_deputy_of_somebody_has_a_post(body: str, post: str) -> None:
    assert posts(body) == {"Ibrahim Sani": post}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The ambassadors of Kenya and Ghana, {} and {}, came.", ("ambassador", "ambassador")),
        ("Kenyan and Ghanaian ambassadors {} and {} came.", ("ambassador", "ambassador")),
        ("The governors of Borno and Yobe, {} and {}, spoke.", ("governor of Borno", "governor of Yobe")),
        ("Governors {} of Borno and {} of Yobe spoke.", ("Governor", "Governor")),
        (
            "The heads of the army and the navy, General {} and Admiral {}, spoke.",
            ("head of the army", "head of the navy"),
        ),
        (
            "The chiefs of the army and the presidential guard, Colonels {} and {}, spoke.",
            ("chief of the army", "chief of the presidential guard"),
        ),
    ],
)
def test_posts_of_several_bodies_go_to_the_names_in_their_order(body: str, expected: tuple[str, str]) -> None:
    assert posts(body.format("Wanjiru Kamau", "Kofi Mensah")) == dict(
        zip(("Wanjiru Kamau", "Kofi Mensah"), expected, strict=True)
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rajiv Menon, ambassador to Nepal met the mayor.", {"Rajiv Menon": "ambassador to Nepal"}),
        (
            "Brigadier Hassan Ali, commander of the 10th Brigade told reporters.",
            {"Hassan Ali": "commander of the 10th Brigade"},
        ),
        (
            "General Hassan Ali, head of the National Police, Reuters reported.",
            {"Hassan Ali": "head of the National Police"},
        ),
        ("With Colonel Hassan Ali, commander said, the road was open.", {"Hassan Ali": None}),
        ("With Colonel Hassan Ali, the minister told reporters.", {"Hassan Ali": None}),
        ("In Kandahar, governor of the province met elders.", {}),
    ],
)
def test_a_post_may_run_into_the_verb(body: str, expected: dict[str, str | None]) -> None:
    assert posts(body) == expected


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("Central Bank of Nigeria (CBN) Governor", "Central Bank of Nigeria (CBN) Governor"),
        ("Armed Forces of the Philippines chief", "Armed Forces of the Philippines chief"),
        ("Civil Defence Corps (NSCDC) Commandant", "Civil Defence Corps (NSCDC) Commandant"),
        ("Zone 2 Police Public Relations Officer", "Zone 2 Police Public Relations Officer"),
        ("Police Regional Office 10 director", "Police Regional Office 10 director"),
        ("RAB-13 commander", "RAB-13 commander"),
        (
            "The head of the Chamber of Commerce, Industries, Mines and Agriculture,",
            "head of the Chamber of Commerce, Industries, Mines and Agriculture",
        ),
        ("The Commissioner of Police, Lagos State,", "Commissioner of Police, Lagos State"),
        ("The Media Officer, Operation Safe Haven, Major", "Media Officer, Operation Safe Haven"),
        (
            "The Commander, Joint Task Force Operation Restore Order, Major",
            "Commander, Joint Task Force Operation Restore Order",
        ),
        (
            "The Deputy Director, Public Relations, 81 Division, Major",
            "Deputy Director, Public Relations, 81 Division",
        ),
        ("In 2014 commander", "commander"),
    ],
)
def test_bodies_are_whole_in_a_post(said: str, post: str) -> None:
    assert posts(f"{said} Hammed Abodunrin spoke.") == {"Hammed Abodunrin": post}


@pytest.mark.parametrize(
    "post", ["Deputy Commander for Fleet Operations", "Politburo member and Minister of National Defence"]
)
def test_a_post_of_more_words_is_one(post: str) -> None:
    assert posts(f"A group led by Captain Rodel Cruz, {post}, came.") == {"Rodel Cruz": post}


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("Kano's police commissioner", "Kano's police commissioner"),
        ("Nairobi Regional Police Commander", "Nairobi Regional Police Commander"),
        ("Marawi's mayor", "Marawi's mayor"),
        ("Western Cape police commissioner", "Western Cape police commissioner"),
        ("The station commander of Fort Portal Police, Major", "station commander of Fort Portal Police"),
        ("Kyiv's defence minister", "defence minister"),
        ("Ivanov's deputy commander", "deputy commander"),
        ("The police chief in Kano,", "police chief in Kano"),
        (
            "The deputy head of investigations at Boulaq police station,",
            "deputy head of investigations at Boulaq police station",
        ),
        ("The head of surveillance,", "head of surveillance"),
        ("The commander at the scene, Major", None),
    ],
)
def test_places_and_stations_belong_to_the_posts_of_a_town(said: str, post: str | None) -> None:
    assert posts(f"{said} Hammed Abodunrin, spoke.") == {"Hammed Abodunrin": post}


def test_a_town_before_its_next_commissioner_is_nobody() -> None:
    assert posts("Meera Iyengar is Chennai's next police commissioner.") == {
        "Meera Iyengar": "police commissioner"
    }


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("DIG Operations Lahore", "DIG Operations Lahore"),
        ("SSP Investigation", "SSP Investigation"),
        ("SP Civil Lines", "SP Civil Lines"),
        ("IGP Punjab Dr", "IGP Punjab"),
        ("IGP Sindh", "IGP Sindh"),
        ("Superintendent of Police (Anantnag)", "Superintendent of Police (Anantnag)"),
        (
            "Deputy Inspector General of Police (South Kashmir Range)",
            "Deputy Inspector General of Police (South Kashmir Range)",
        ),
        ("Superintendent of Police Rajouri,", "Superintendent of Police Rajouri"),
        ("Inspector General of Police (IGP) Sindh", "Inspector General of Police (IGP) Sindh"),
        ("Commissioner of Police Rear Admiral", "Commissioner of Police"),
        ("SHO Saddar Inspector", "SHO Saddar"),
        ("OCPD Gombak ACP", "OCPD Gombak"),
        ("DPO Rahim Yar Khan", "DPO Rahim Yar Khan"),
        ("Superintendent (Mrs)", None),
        ("Superintendent of Police", None),
    ],
)
def test_a_police_rank_with_its_field_or_place_is_a_post(said: str, post: str | None) -> None:
    comma = "," if said.endswith(",") else ""
    assert posts(f"{said} Imran Malik{comma} spoke.") == {"Imran Malik": post}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "They moved SP Waqas Tariq from Lahore and posted him as DPO Sialkot.",
            {"Waqas Tariq": "DPO Sialkot"},
        ),
        (
            "General Juan Cruz called Colonel Ana Ruiz and named him head of training.",
            {"Juan Cruz": None, "Ana Ruiz": "head of training"},
        ),
    ],
)
def test_a_post_is_given_to_him_who_was_named_before(body: str, expected: dict[str, str | None]) -> None:
    assert posts(body) == expected


@pytest.mark.parametrize(
    ("body", "post"),
    [
        (
            "The list saw Major Musa Danladi moved from Jos to Headquarters 7 Division as head of training.",
            "head of training",
        ),
        (
            "The officer in charge of legal matters at the State CID, CSP Musa Danladi, said.",
            "officer in charge of legal matters at the State CID",
        ),
        ("The Area Commander, Ikorodu, ACP Musa Danladi, led the team.", "Area Commander, Ikorodu"),
        (
            "CSP Musa Danladi, the Divisional Police Officer, Surulere, denied it.",
            "Divisional Police Officer",
        ),
        (
            "Police spokesperson in Rivers State, DSP Musa Danladi, spoke.",
            "Police spokesperson in Rivers State",
        ),
        (
            "Directorate of Criminal Investigations (DCI) boss Musa Danladi spoke.",
            "Directorate of Criminal Investigations (DCI) boss",
        ),
        (
            "Major Musa Danladi, the overall commander of Operation Shujaa, spoke.",
            "overall commander of Operation Shujaa",
        ),
        (
            "Director General Rangers Sindh Major General Musa Danladi spoke.",
            "Director General Rangers Sindh",
        ),
        ("Major Musa Danladi spoke. Danladi is currently serving as head of training.", "head of training"),
    ],
)
def test_posts_are_told_in_the_manners_of_many_papers(body: str, post: str) -> None:
    assert posts(body) == {"Musa Danladi": post}


def test_a_seat_of_two_words_that_is_none_is_the_holder() -> None:
    assert (
        posts("With Colonel Musa Danladi, the minister, Sergei Petrov, spoke.")["Sergei Petrov"] == "minister"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "A spokesman for Governor Babagana Zulu, Isa Gusau, spoke.",
            {"Babagana Zulu": "Governor", "Isa Gusau": "spokesman for Governor Babagana Zulu"},
        ),
        (
            "Isa Gusau, spokesman for Governor Babagana Zulu, spoke.",
            {"Babagana Zulu": "Governor", "Isa Gusau": "spokesman for Governor Babagana Zulu"},
        ),
        ("The adviser to the President Isa Gusau spoke.", {"Isa Gusau": "adviser to the President"}),
        ("Col. Juan Rojas, his chief of staff and the governor were charged.", {"Juan Rojas": None}),
        (
            "The commander, Colonel Juma, his deputy, Major Otieno, and the adjutant, Captain Mwangi, came.",
            {"Juma": "commander", "Otieno": "deputy commander", "Mwangi": "adjutant"},
        ),
    ],
)
def test_each_of_several_has_the_own_post(body: str, expected: dict[str, str | None]) -> None:
    assert posts(body) == expected


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Ahmed Zaki has been serving as head of the mission since May.", "head of the mission"),
        ("Ahmed Zaki is set to become police chief.", "police chief"),
        ("Ahmed Zaki assumed office as the 21st Chief of Army Staff.", "Chief of Army Staff"),
        ("Ahmed Zaki has resumed as the new police chief.", "police chief"),
        ("The president appointed Ahmed Zaki, a career soldier, as army chief.", "army chief"),
        ("Colonel Ahmed Zaki doubles as head of logistics.", "head of logistics"),
        ("Present were: Colonel Ahmed Zaki - commander, 3rd Brigade; and others.", "commander, 3rd Brigade"),
        (
            "Colonel Ahmed Zaki, the army's commander in Kachin State, spoke.",
            "army's commander in Kachin State",
        ),
        ("The leader of the vigilantes, Ahmed Zaki, spoke.", "leader of the vigilantes"),
    ],
)
def test_posts_are_taken_up_in_many_words(body: str, post: str) -> None:
    assert posts(body) == {"Ahmed Zaki": post}


def test_several_are_given_posts_in_a_row() -> None:
    body = "The president named General Ahmed Zaki army chief and Admiral Omar Said navy chief."
    assert posts(body) == {"Ahmed Zaki": "army chief", "Omar Said": "navy chief"}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        (
            "Officer-in-Charge Abdul Jalil of Motijheel Police Station spoke.",
            "Officer-in-Charge of Motijheel Police Station",
        ),
        (
            "Commissioner Abdul Jalil of the Lagos State Police Command spoke.",
            "Commissioner of the Lagos State Police Command",
        ),
        ("Director Abdul Jalil of the city spoke.", "Director"),
        (
            "The head of the governorate's investigations department, Abdul Jalil, spoke.",
            "head of the governorate's investigations department",
        ),
        (
            "The head of the town's security committee, Abdul Jalil, spoke.",
            "head of the town's security committee",
        ),
    ],
)
def test_a_body_may_stand_behind_the_name(body: str, post: str) -> None:
    assert posts(body) == {"Abdul Jalil": post}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        (
            "The head of the training mission, Commissioner Lene Madsen, spoke.",
            "head of the training mission",
        ),
        (
            "The director of the camp, Inspector Lene Madsen of the Detective Branch, spoke.",
            "director of the camp",
        ),
        (
            "The investigating officer, Inspector Lene Madsen of the Narcotics Branch, spoke.",
            "investigating officer",
        ),
        ("Director Lene Madsen of the Bureau of Prisons spoke.", "Director of the Bureau of Prisons"),
    ],
)
def test_a_title_before_a_name_is_less_than_the_post(body: str, post: str) -> None:
    assert posts(body) == {"Lene Madsen": post}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Chief of Defence Staff (General Abdou Kaka) spoke.", "Chief of Defence Staff"),
        ("Colonel Abdou Kaka (director, military intelligence) spoke.", "director"),
        ("The Officer-in-Charge (O/C) SARS, CSP Abdou Kaka, spoke.", "Officer-in-Charge (O/C) SARS"),
        ("The Commissioner of Police (CP), Mr Abdou Kaka, spoke.", "Commissioner of Police (CP)"),
        (
            'Colonel Abdou Kaka, commander of the "Pedro Nel Ospina" Infantry Battalion, spoke.',
            'commander of the "Pedro Nel Ospina" Infantry Battalion',
        ),
        (
            "Colonel Abdou Kaka, the head of the elite Counter Terrorism Service, spoke.",
            "head of the elite Counter Terrorism Service",
        ),
        (
            "The deputy minister for Cairo Security General Abdou Kaka spoke.",
            "deputy minister for Cairo Security",
        ),
    ],
)
def test_brackets_and_quotation_marks_do_not_part_a_post(body: str, expected: str) -> None:
    assert posts(body) == {"Abdou Kaka": expected}


def test_a_post_of_the_immediate_past_is_nobodys() -> None:
    assert posts("The immediate past commander, Brig. Gen. Abdou Kaka, handed over.") == {}


@pytest.mark.parametrize(
    ("body", "held"),
    [
        (
            "Col. Ann Price relieved Col. Mark Dunn as commander of the 2nd Brigade.",
            {"Ann Price": "commander of the 2nd Brigade", "Mark Dunn": None},
        ),
        (
            "President Raul Soto relieved Admiral Pedro Luna as navy commander.",
            {"Raul Soto": "President", "Pedro Luna": None},
        ),
        (
            "General Salim Noor fired Colonel Adam Hersi as commander of the camp.",
            {"Salim Noor": None, "Adam Hersi": None},
        ),
    ],
)
def test_an_officer_who_relieves_another_has_the_post(body: str, held: dict[str, str | None]) -> None:
    assert posts(body) == held


@pytest.mark.parametrize(
    ("body", "rank", "post"),
    [
        ("The army spokesman, Sani Usman, a colonel, denied it.", "colonel", "army spokesman"),
        ("The area head, Grace Udo, a chief superintendent, left.", "chief superintendent", "area head"),
        ("Lin Htet, a captain, defected.", "captain", None),
        ("Idris Kolo, a superintendent of police, was absent.", "superintendent of police", None),
        ("Juan Rojas, a commander, fled.", None, "commander"),
    ],
)
def test_a_rank_may_stand_in_commas_behind_the_name(body: str, rank: str | None, post: str | None) -> None:
    report = make_report(BEFORE + body + AFTER)
    assert [(p.rank, p.post) for p in postings(report, people_of(report))] == [(rank, post)]


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("Two more officers, Colonel Thein Zaw and Major Min Lwin, left.", [None, None]),
        ("Three army officers, Captain Juan Ruiz and Major Ana Soto, left.", [None, None]),
        ("Two liaison officers, Captain Juan Ruiz and Major Ana Soto, left.", ["liaison officer"] * 2),
    ],
)
def test_officers_with_ranks_have_no_post_from_being_called_so(body: str, held: list[str | None]) -> None:
    assert list(posts(body).values()) == held


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Gen. Luis Vega will step down as army chief in July.", "army chief"),
        ("Gen. Luis Vega stepped down as army chief in July.", None),
        ("Colonel Amadou Keita steps in as governor of Kidal.", "governor of Kidal"),
        ("Colonel Amadou Keita has been confirmed in his post as head of operations.", "head of operations"),
        ("Colonel Amadou Keita was retained as army spokesman.", "army spokesman"),
    ],
)
def test_who_stays_in_a_post_or_will_leave_it_holds_it(body: str, post: str | None) -> None:
    assert list(posts(body).values()) == [post]


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Boris Klein is the first German defence minister to come.", "defence minister"),
        ("Anna Weiss, Norway's first female army chief, left.", "army chief"),
        ("Igor Levit is the First Deputy Prime Minister of Kazakhstan.", "First Deputy Prime Minister"),
        ("The army named a new spokesman. He is Colonel Peter Oduya.", "spokesman"),
        ("The force has a new deputy director. She is Ruth Akinyi.", "deputy director"),
        ("The force has a deputy director. It is Saturday.", None),
    ],
)
def test_holders_counted_and_named_after_a_new_post(body: str, post: str | None) -> None:
    assert next(iter(posts(body).values()), None) == post


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("Colonel Assi Traore, who led the coup, was sworn in as president.", {"Assi Traore": "president"}),
        ("Brigadier Omar Hadi, who fled to Kosti, left the commander there.", {"Omar Hadi": None}),
        ("General Ali Noor has been promoted and appointed as army chief.", {"Ali Noor": "army chief"}),
        ("Captain Dean Carter, the station head, left.", {"Dean Carter": "station head"}),
        ("The dean of the academy, Colonel Ama Osei, left.", {"Ama Osei": "dean of the academy"}),
    ],
)
def test_a_clause_between_a_holder_and_the_post(body: str, held: dict[str, str | None]) -> None:
    assert posts(body) == held


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("General Ali Noor was the commander of the guard until 2019.", None),
        ("General Ali Noor, who was its director till May, left.", None),
        ("General Ali Noor was the director of the guard.", "director of the guard"),
    ],
)
def test_who_was_something_until_a_day_is_it_no_more(body: str, post: str | None) -> None:
    assert posts(body) == {"Ali Noor": post}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Pentagon Press Secretary Navy Rear Adm. Luke Kern spoke.",
            {"Luke Kern": "Pentagon Press Secretary"},
        ),
        (
            "Joint Staff spokesperson Air Force Col. Luke Kern spoke.",
            {"Luke Kern": "Joint Staff spokesperson"},
        ),
        (
            "Chairman of the Joint Chiefs of Staff Marine Corps Gen. Luke Kern spoke.",
            {"Luke Kern": "Chairman of the Joint Chiefs of Staff"},
        ),
        (
            "Director General Coast Guard Rear Adm. Luke Kern spoke.",
            {"Luke Kern": "Director General Coast Guard"},
        ),
        ("Commander of the Navy Rear Adm. Luke Kern spoke.", {"Luke Kern": "Commander of the Navy"}),
    ],
)
def test_the_service_before_an_abbreviated_rank_is_the_officers_and_not_the_posts(
    body: str, found: dict[str, str]
) -> None:
    assert posts(body) == found


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Ana Ruiz, director general of the International Atomic Energy Agency, spoke.", "director general"),
        ("Ana Ruiz, secretary general of NATO, spoke.", "secretary general"),
        (
            "Ana Ruiz, president of the European Council, spoke.",
            "president of the European Council",
        ),
        ("The UNIFIL commander, Gen. Luke Kern, spoke.", "UNIFIL commander"),
    ],
)
def test_an_organisation_is_left_out_of_a_post_as_a_state_is_and_a_body_of_it_is_not(
    body: str, post: str
) -> None:
    assert list(posts(body).values()) == [post]


def test_a_post_that_says_little_gives_way_to_one_that_says_which_it_is() -> None:
    body = "The top diplomat Ana Ruiz spoke. Peru's Foreign Minister Ana Ruiz left, envoy Luke Kern stayed."
    assert posts(body) == {"Ana Ruiz": "Foreign Minister", "Luke Kern": "envoy"}


@pytest.mark.parametrize(
    "post",
    [
        "Minister of Energy Infrastructures and Natural Resources",
        "Deputy Minister for International Affairs and Trading",
        "Minister of Higher Education and Vocational Training",
        "Minister of Urbanism and Sanitation",
    ],
)
def test_the_field_of_a_ministry_is_no_part_of_a_name(post: str) -> None:
    assert posts(f"{post} Luke Kern spoke.") == {"Luke Kern": post}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "They promoted Brig Ana Ruiz to the rank of Major General and appointed her army chief.",
            {"Ana Ruiz": "army chief"},
        ),
        ("Col Kato Obi was promoted to Brigadier and becomes deputy head of intelligence.", "deputy head of"),
        ("Gen Obi Eze was named army chief and Col Ana Paz retained as army spokesperson.", "army chief"),
        (
            "Brig Obi, who moves from Fleet Command, Minna, to 8 Division, Okara, as Chief Instructor, left.",
            "Chief Instructor",
        ),
        ("Lt Gen Kato Obi remains commander land forces.", "commander land forces"),
        (
            "He met the commander of military zone no. 4, Colonel Kato Obi.",
            "commander of military zone no. 4",
        ),
        ("President Kato Obi, also the commander of the army, left.", "President"),
        ("Col Kato Obi, police commander of Nairobi, left.", "police commander of Nairobi"),
        ("Col Kato Obi, army commander of Kenya, left.", "army commander"),
        ("They and Shan State Chief Minister Kato Obi left.", "Shan State Chief Minister"),
        ("They met Regional Director III Kato Obi.", "Regional Director III"),
    ],
)
def test_posts_given_moved_to_and_kept(body: str, found: dict[str, str] | str) -> None:
    said = posts(body)
    assert said == found if isinstance(found, dict) else str(next(iter(said.values()))).startswith(found)


def test_command_of_another_body_is_handed_on_without_the_post() -> None:
    body = "Gen Luke Kern, head of the army, handed over command of the Second Corps to Gen Ana Paz."
    assert posts(body) == {"Luke Kern": "head of the army", "Ana Paz": None}
    body = "Gen Luke Kern, head of the Second Corps, handed over command of the Corps to Gen Ana Paz."
    assert posts(body) == {"Luke Kern": None, "Ana Paz": "head of the Second Corps"}


def test_a_camp_named_after_an_officer_is_nobody() -> None:
    assert posts("They trained at Camp General Emilio Ruiz with Sgt Ana Paz.") == {"Ana Paz": None}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Speaking in Kano, the commander, Col Obi Eze, thanked them.", {"Obi Eze": "commander"}),
        (
            "Col Eze, head of the Training Centre, and Maj Paz, Director Media and Military Spokesman, left.",
            {"Eze": "head of the Training Centre", "Paz": "Director Media and Military Spokesman"},
        ),
        (
            "Rear Admiral Ana Paz, then Commander Western Naval Area, has been made Commander of the Navy.",
            {"Ana Paz": "Commander of the Navy"},
        ),
        (
            "Luke Kern, Minister Delegate to the Minister of National Defence, left.",
            {"Luke Kern": "Minister Delegate to the Minister of National Defence"},
        ),
        ("Police chief Luke Kern was replaced on Friday by Ana Paz, who left.", {"Ana Paz": "Police chief"}),
        (
            "Maj Aung Zaw Lin, head of logistics, and Maj Aung Zaw Htwe, head of training, left.",
            {"Aung Zaw Lin": "head of logistics", "Aung Zaw Htwe": "head of training"},
        ),
    ],
)
def test_posts_of_commanders_in_news(body: str, found: dict[str, str | None]) -> None:
    assert posts(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Col Obi Eze, formerly head of the camp, who is now deputy director, left.",
            {"Obi Eze": "deputy director"},
        ),
        ("Col Obi Eze is an officer who has served as army chief.", {"Obi Eze": "army chief"}),
        (
            "Luke Kern, previously head of logistics, took office as army chief.",
            {"Luke Kern": "army chief"},
        ),
        (
            "Ali appointed Gen Ana Paz as army chief and minister of defence.",
            {"Ana Paz": "army chief and minister of defence"},
        ),
        (
            "Lt Gen Obi Eze, Corps Commander Okara (1 Corps), left.",
            {"Obi Eze": "Corps Commander Okara (1 Corps)"},
        ),
        (
            "Maj Gen Obi Eze (DG FWO) and Ana Paz, Chairman NADRA, left.",
            {"Obi Eze": "DG FWO", "Ana Paz": "Chairman NADRA"},
        ),
        ("They met CO 9 RR Col Obi Eze.", {"Obi Eze": "CO 9 RR"}),
        ("IG CRPF Ajay Kumar Yadav left.", {"Ajay Kumar Yadav": "IG CRPF"}),
        ("They met Flying Squad commander Obi Eze.", {"Obi Eze": "Flying Squad commander"}),
        (
            "They met the commander of the Fleet, and Air Force General Obi Eze.",
            {"Obi Eze": None},
        ),
        (
            "They met Director of Najran Police Major General Ali Noor.",
            {"Ali Noor": "Director of Najran Police"},
        ),
        (
            "They met Kotwali Police Station Officer-in-Charge Obi Eze.",
            {"Obi Eze": "Kotwali Police Station Officer-in-Charge"},
        ),
        (
            "The Commissioner for Special Duties, Obi Eze, left.",
            {"Obi Eze": "Commissioner for Special Duties"},
        ),
    ],
)
def test_posts_with_short_units_forces_and_more_than_one_verb(
    body: str, found: dict[str, str | None]
) -> None:
    assert posts(body) == found


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Army chief Obi Eze was appointed chairman of the board.", "chairman of the board"),
        ("Army chief Obi Eze has been named head of the navy.", "head of the navy"),
        ("Army chief Obi Eze will be named head of the navy.", "Army chief"),
        ("President Obi Eze was elected chairman of the committee.", "President"),
        ("Col Obi Eze, deputy operational director, left.", "deputy operational director"),
        ("Chief Commissioner Luke Kern of the Civil Police left.", "Chief Commissioner of the Civil Police"),
    ],
)
def test_the_post_of_an_officer_that_has_come_after_another(body: str, post: str) -> None:
    assert list(posts(body).values()) == [post]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Col Obi Eze, head of logistics, Maj Luke Kern and Capt Ana Paz left.",
            {"Obi Eze": "head of logistics", "Luke Kern": None, "Ana Paz": None},
        ),
        (
            "Col Obi Eze, the head of logistics, Maj Luke Kern, and Capt Ana Paz left.",
            {"Obi Eze": None, "Luke Kern": "head of logistics", "Ana Paz": None},
        ),
        ("The captain was identified as Capt Obi Eze.", {"Obi Eze": None}),
        ("Gen Obi Eze, a former head of logistics who is now army chief, left.", {"Obi Eze": "army chief"}),
        (
            "They met the Brigade Major of 7 Division, Maj Obi Eze.",
            {"Obi Eze": "Brigade Major of 7 Division"},
        ),
        (
            "Capt Obi Eze, commander of the aircraft carrier Duque de Caxias, left.",
            {"Obi Eze": "commander of the aircraft carrier Duque de Caxias"},
        ),
    ],
)
def test_posts_between_names_and_of_ships(body: str, found: dict[str, str | None]) -> None:
    assert posts(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Colonel Luis Paz, comandante del Batallón de Infantería No. 12, left.",
         {"Luis Paz": "comandante del Batallón de Infantería No. 12"}),
        ("The Comandante General del Ejército, General Luis Paz, left.",
         {"Luis Paz": "Comandante General del Ejército"}),
        ("Comandante del Ejército General Luis Paz left.", {"Luis Paz": "Comandante del Ejército"}),
        ("Coronel Rui Alves, comandante do 4º Batalhão da Polícia Militar, left.",
         {"Rui Alves": "comandante do 4º Batalhão da Polícia Militar"}),
        ("General Moussa Dia, Chef d'État-Major Général des Armées, left.",
         {"Moussa Dia": "Chef d'État-Major Général des Armées"}),
        ("Colonel Issa Sy, chief of staff of the Gendarmerie nationale, left.",
         {"Issa Sy": "chief of staff of the Gendarmerie nationale"}),
        ("Colonel Issa Sy, director of the Agence nationale de sécurité, left.",
         {"Issa Sy": "director of the Agence nationale de sécurité"}),
        ("They met Ministro da Defesa João Pinto in May.", {"João Pinto": "Ministro da Defesa"}),
    ],
)  # fmt: skip
def test_posts_and_bodies_in_romance_languages_are_whole(body: str, found: dict[str, str | None]) -> None:
    assert posts(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Ali Noor, head of the General Intelligence Directorate, left.",
         {"Ali Noor": "head of the General Intelligence Directorate"}),
        ("Ali Noor, head of General Security, left.", {"Ali Noor": "head of General Security"}),
        ("Justice Minister Ali Noor left.", {"Ali Noor": "Justice Minister"}),
        ("Area Commander of Cox's Bazar Major General Ali Noor left.",
         {"Ali Noor": "Area Commander of Cox's Bazar"}),
        ("Mayjen TNI Agus Bowo, Pangdam XVII/Cenderawasih, left.",
         {"Agus Bowo": "Pangdam XVII/Cenderawasih"}),
        ("Dandim 1710/Mimika Letkol Inf. Agus Bowo left.", {"Agus Bowo": "Dandim 1710/Mimika"}),
        ("Datuk Azlan Nor, the Sabah police commissioner, left.",
         {"Azlan Nor": "Sabah police commissioner"}),
        ("OIC of the Kotahena Police Station Chief Inspector Nimal Silva left.",
         {"Nimal Silva": "OIC of the Kotahena Police Station"}),
        ("Defence Secretary General Luis Soto left.", {"Luis Soto": "Defence Secretary"}),
        ("Deputy Clerk and National Security Advisor Nathalie Morin left.",
         {"Nathalie Morin": "Deputy Clerk and National Security Advisor"}),
    ],
)  # fmt: skip
def test_posts_whose_words_are_ranks_titles_and_names_elsewhere(body: str, found: dict[str, str]) -> None:
    assert posts(body) == found


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("the army spokesman in Kaduna", "army spokesman in Kaduna"),
        ("the police spokesman in Kabul", "police spokesman in Kabul"),
        ("the Superintendent of Police in Bastar district", "Superintendent of Police in Bastar district"),
        ("the Police Superintendent of Jaffna", "Police Superintendent of Jaffna"),
        (
            "a platoon commander in the 2nd Commando Battalion",
            "platoon commander in the 2nd Commando Battalion",
        ),
        ("commander of the anti-gang unit", "commander of the anti-gang unit"),
        ("an investigating judge in Segou", "investigating judge in Segou"),
    ],
)
def test_where_somebody_holds_a_post_belongs_to_it(said: str, post: str) -> None:
    assert posts(f"They met Musa Bala, {said}, on Monday.") == {"Musa Bala": post}


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("Military Governor of North Kivu Peter Mbuyi", "Military Governor of North Kivu"),
        ("Undersecretary for North America Roberto Soto", "Undersecretary for North America"),
        ("Deputy Inspector General of Police for the Northern Range Anil Rao",
         "Deputy Inspector General of Police for the Northern Range"),
    ],
)  # fmt: skip
def test_a_region_of_two_words_is_not_cut_before_its_officials_name(said: str, post: str) -> None:
    assert list(posts(f"{said} left.").values()) == [post]


@pytest.mark.parametrize(
    "said",
    [
        "who has held the post of",
        "who is believed to be",
        "who is listed as",
        "who is reportedly the",
    ],
)
def test_what_somebody_is_said_to_be_is_the_post(said: str) -> None:
    assert posts(f"Colonel Musa Bala, {said} commander of the brigade, left.") == {
        "Musa Bala": "commander of the brigade"
    }


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("The chief of the 9th Brigade, based in Neiva, Colonel Luis Rey, left.", "chief of the 9th Brigade"),
        ("Colonel Luis Rey, San Fernando City police chief, left.", "San Fernando City police chief"),
        ("Colonel Luis Rey, Regional Office 3 (Central Luzon) director, left.",
         "Regional Office 3 (Central Luzon) director"),
        ("They told Sa Kaeo governor Luis Rey.", "Sa Kaeo governor"),
        ("The Kono Enclave sector commander, Luis Rey, left.", "Kono Enclave sector commander"),
        ("Colonel Luis Rey, head of logistics, becomes Director, Air Bureau.", "Director, Air Bureau"),
        ("Colonel Luis Rey was promoted to the rank of General and named army chief.", "army chief"),
        ("Military Advocate General Luis Rey left.", "Military Advocate General"),
        ("The spokesman of the Dirección Policial de Investigaciones, Inspector Luis Rey, left.",
         "spokesman of the Dirección Policial de Investigaciones"),
        ("The village head, Luis Rey, left.", "village head"),
    ],
)  # fmt: skip
def test_posts_keep_their_places_and_bodies(body: str, post: str) -> None:
    assert posts(body) == {"Luis Rey": post}


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("the Commander-in-Chief of the Armed Forces' spokesman",
         "Commander-in-Chief of the Armed Forces' spokesman"),
        ("chief of staff (army, navy and air force)", "chief of staff (army, navy and air force)"),
        ("commander of the 9th Infantry (Falcon) Brigade", "commander of the 9th Infantry (Falcon) Brigade"),
        ("commander of the Engineer Battalion No. 17", "commander of the Engineer Battalion No. 17"),
        ("commander of the Police School Gashora", "commander of the Police School Gashora"),
        ("call sign Falke, commander of the brigade", "commander of the brigade"),
        ("now CIDB undersecretary", "CIDB undersecretary"),
    ],
)  # fmt: skip
def test_posts_behind_a_name_are_whole(said: str, post: str) -> None:
    assert posts(f"General Luis Rey, {said}, left.") == {"Luis Rey": post}


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("Makran Commissioner Luis Rey", "Makran Commissioner"),
        ("Rawa Menchey Governor Luis Rey", "Rawa Menchey Governor"),
        ("The Bamba-based White Lion Corps commander Luis Rey", "White Lion Corps commander"),
        ("Police spokesperson in Limpopo Brig Luis Rey", "Police spokesperson in Limpopo"),
        ("The commander of the Third Region, in Kaya, Major Luis Rey", "commander of the Third Region"),
        ("Minister of State (Independent Charge) Luis Rey", "Minister of State (Independent Charge)"),
        ("Lawyer-turned-senator Luis Rey", "senator"),
        ("Commander of the Armed Group TPNPB Luis Alberto Rey", "Commander of the Armed Group TPNPB"),
    ],
)
def test_posts_before_a_name_are_whole(said: str, post: str) -> None:
    assert list(posts(f"{said} left.").values()) == [post]


@pytest.mark.parametrize(
    ("body", "name", "post"),
    [
        (
            "They met the managing director of Norway's Grid Company (known as NORGRID) Erik Berg.",
            "Erik Berg",
            "managing director of Grid Company",
        ),
        (
            "Erik Berg, the chief executive officer of Norway Trade Corporation known as NORTRADE, arrived.",
            "Erik Berg",
            "chief executive officer of Trade Corporation",
        ),
        (
            "Berg, who is also Deputy Minister of Communications of Norway, arrived in Lima.",
            "Berg",
            "Deputy Minister of Communications",
        ),
        (
            "Minister Kari Lund, Adviser to the President Tormod Berg, and General Lars Holm of Norway met.",
            "Tormod Berg",
            "Adviser to the President",
        ),
        (
            "Kari Lund, Adviser to the President Tormod Berg, met General Lars Holm of Norway.",
            "Kari Lund",
            "Adviser to the President Tormod Berg",
        ),
        (
            "The secretary of Norway's Supreme Defence Council in Oslo, Kari Lund, met General Juan Ruiz.",
            "Kari Lund",
            "secretary of Supreme Defence Council in Oslo",
        ),
        (
            "Assistant to the President and Homeland Security Advisor Dr. Liz Holm met Kari Lund.",
            "Liz Holm",
            "Assistant to the President and Homeland Security Advisor",
        ),
        (
            "Ana Rojas met Erik Berg, the special envoy of Norway's foreign minister for Peru, in Lima.",
            "Erik Berg",
            "special envoy of foreign minister for Peru",
        ),
    ],
)
def test_other_names_and_bosses_of_other_states_part_no_post(body: str, name: str, post: str) -> None:
    assert posts(body)[name] == post


def test_who_is_met_then_holds_the_post_and_who_held_it_then_does_not() -> None:
    met = "Ana Soto met the Kenyan envoy, Peter Otieno, then Ghanaian Minister Kofi Addo."
    assert posts(met)["Kofi Addo"] == "Minister"
    assert "Luis Vega" not in posts("Ana Soto met Luis Vega, then Peruvian president, in Oslo.")


@pytest.mark.parametrize(
    ("post", "rank"),
    [
        ("head of both the Navy Directorate and the Honour Guard", "Colonel"),
        ("head of the crisis cell", "Colonel"),
        ("in charge of the fight against drug trafficking", "Colonel"),
        ("J3 of the Defence Force", "Colonel"),
        ("Capital REDI commander", "Colonel"),
        ("PRO-BAR regional director", "Colonel"),
        ("IG FC Balochistan (South)", "Colonel"),
        ("Commandant PMA Kakul", "Colonel"),
        ("DC Operations", "DCP"),
        ("Santa Rosa Provincial Police director", "Colonel"),
    ],
)
def test_short_and_local_posts_stand_behind_a_name(post: str, rank: str) -> None:
    assert posts(f"{rank} Musa Abena, {post}, said so.") == {"Musa Abena": post}


@pytest.mark.parametrize(
    "post", ["Commandant Police Training School Kabalye", "Ag. CP Imo State", "acting CP Imo State"]
)
def test_a_seat_or_acting_belongs_to_the_post_somebody_gets(post: str) -> None:
    assert posts(f"DCP Musa Abena is named as {post}.") == {"Musa Abena": post}


def test_each_of_several_officers_has_the_post_at_his_place() -> None:
    assert posts("The DPOs of Ikeja and Oshodi, SPs Musa Abena and Ada Obi, came.") == {
        "Musa Abena": "DPO of Ikeja",
        "Ada Obi": "DPO of Oshodi",
    }


def test_a_street_or_barracks_called_after_an_officer_is_nobody() -> None:
    assert posts("They left the Colonel Musa Barracks along General Obi Road.") == {}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        (
            "Colonel Musa Abena, acting operations officer of 15IB, said so.",
            "acting operations officer of 15IB",
        ),
        ("Musa Abena, DIG Lahore (Operations), said so.", "DIG Lahore (Operations)"),
        ("Colonel Musa Abena, who heads Korem 172, was named army chief.", "army chief"),
        ("The chief left. Colonel Musa Abena, its deputy for logistics, spoke.", "deputy for logistics"),
        ("HQI Panadura Musa Abena spoke.", "HQI Panadura"),
    ],
)
def test_local_units_and_charges_belong_to_the_post(body: str, post: str) -> None:
    assert posts(body)["Musa Abena"] == post


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("DPO Dawakin Tofa, CSP Musa Abena, spoke.", {"Musa Abena": "DPO Dawakin Tofa"}),
        (
            "Major Generals Musa Abena (GOC 2 Div) and Ada Obi (Commandant NDA) came.",
            {"Musa Abena": "GOC 2 Div", "Ada Obi": "Commandant NDA"},
        ),
        (
            "Operation Safe Haven's spokesman, Major Musa Abena, spoke.",
            {"Musa Abena": "Operation Safe Haven's spokesman"},
        ),
        ("They met Dhaka Range DIG Musa Abena.", {"Musa Abena": "Dhaka Range DIG"}),
        ("Captain of Navy Musa Abena spoke.", {"Musa Abena": None}),
    ],
)
def test_operations_ranges_and_brackets_tell_which_post(body: str, told: dict[str, str | None]) -> None:
    assert posts(body) == told


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Commander, Nigerian Army Engineers, Colonel Musa Abena, came.", "Commander, Army Engineers"),
        ("Brigade of Guards Commander, Colonel Musa Abena, came.", "Brigade of Guards Commander"),
        (
            "The Exercise Swift Crocodile commander, Colonel Musa Abena, came.",
            "Exercise Swift Crocodile commander",
        ),
        ("The head of plans, Colonel (then Captain) Musa Abena, came.", "head of plans"),
        ("All were there; Adabar OC Musa Abena was not.", "Adabar OC"),
        ("They saw Mohammadpur Zone AC Abdullah Mamun.", "Mohammadpur Zone AC"),
    ],
)
def test_engineers_guards_and_exercises_are_bodies(body: str, post: str) -> None:
    assert list(posts(body).values()) == [post]


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Gen. Sok Dara – deputy commander of the Army – met the envoy.", "deputy commander of the Army"),
        ("Gen. Sok Dara - the deputy commander of the Army - met the envoy.", "deputy commander of the Army"),
        ("The Indian ambassador here, Meera Rao, met the foreign secretary.", "ambassador"),
    ],
)
def test_a_post_stands_between_dashes_and_before_a_word_of_place(body: str, post: str) -> None:
    assert [told for name, told in posts(body).items() if told is not None] == [post]


@pytest.mark.parametrize(
    ("body", "post"),
    [
        (
            "Minister within the Ministry of Works with responsibility for Public Roads Ana Soto spoke.",
            "Minister within the Ministry of Works with responsibility for Public Roads",
        ),
        (
            "Minister of State in the Office of the President, Ana Soto, spoke.",
            "Minister of State in the Office of the President",
        ),
        (
            "The director of the Institute for Arctic Studies, Ana Soto, spoke.",
            "director of the Institute for Arctic Studies",
        ),
    ],
)
def test_a_post_with_its_body_its_head_and_its_charge(body: str, post: str) -> None:
    assert posts(body) == {"Ana Soto": post}


def test_a_post_before_a_title_is_its_holders_and_not_anothers_before_it() -> None:
    body = "She met Ambassador Ana Soto, Prime Minister of Peru the Honourable Luis Rey, and a judge."
    assert posts(body) == {"Ana Soto": "Ambassador", "Luis Rey": "Prime Minister"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Ana Roe met Republic of Korea (ROK) First Vice Foreign Minister Cho Min-ho in Lima.",
            {"Cho Min-ho": "First Vice Foreign Minister"},
        ),
        (
            "He met Organization for Security and Cooperation in Europe (OSCE) Chairman-in-Office Jan Novak.",
            {"Jan Novak": "Chairman-in-Office"},
        ),
        (
            "Peruvian Under Secretary for Growth, Energy, and the Environment Jorge W. Paredes will speak.",
            {"Jorge W. Paredes": "Under Secretary for Growth, Energy, and the Environment"},
        ),
        (
            "The Peruvian Ambassador at Large for Religious Freedom Omar Sadiq spoke in Lima.",
            {"Omar Sadiq": "Ambassador at Large for Religious Freedom"},
        ),
        ("Peru issued General License 13, and Chief Diversity Officers spoke in Lima.", {}),
    ],
)
def test_short_names_fields_and_papers_are_no_names(body: str, expected: dict[str, str]) -> None:
    assert posts(body) == expected


def test_places_behind_a_post_of_places_are_no_persons() -> None:
    assert posts("The envoy met the governors of Turkana, Marsabit and Wajir.") == {}
    assert posts("The envoy met the governors of Turkana, Ana Roe and Peter Brown.") == {
        "Ana Roe": "governor of Turkana",
        "Peter Brown": "governor of Turkana",
    }


def test_a_state_that_opens_a_sentence_is_the_officials() -> None:
    text = "U.S. Ambassador at Large Rashad Hussain flew to Dhaka.\nHe met officials of Bangladesh in Dhaka."
    report = make_report(text, title="Ambassador Hussain’s Trip to Bangladesh")
    assert [(p.name, p.party) for p in postings(report, people_of(report))] == [("Rashad Hussain", "USA")]
