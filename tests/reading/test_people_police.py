"""Persons as police, courts and local newspapers introduce them, with rank and post."""

from __future__ import annotations

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of
from communique.reading.people.postings import postings

BEFORE, AFTER = "It was a quiet day. Many people were in the street.\n\n", " The weather was good."


def held(body: str) -> dict[str, tuple[str | None, str | None]]:
    """Rank and post of every person that ``body`` names with one."""
    report = make_report(BEFORE + body + AFTER)
    return {found.name: (found.rank, found.post) for found in postings(report, people_of(report))}


@pytest.mark.parametrize(
    ("body", "name", "rank", "post"),
    [
        ("IGP Sunday Olabode ordered a probe.", "Sunday Olabode", None, "IGP"),
        ("The IGP, IGP Monday Okpara, visited Jos.", "Monday Okpara", None, "IGP"),
        ("One Inspector Friday Ekanem took the money.", "Friday Ekanem", "Inspector", None),
        ("The spokesperson, Tuesday Asaya, denied it.", "Tuesday Asaya", None, "spokesperson"),
    ],
)
def test_days_are_names_behind_ranks_and_posts(
    body: str, name: str, rank: str | None, post: str | None
) -> None:
    assert held(body) == {name: (rank, post)}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Inspector General of Police Kabiru Danjuma spoke.", "Inspector General of Police"),
        ("Inspector General Abdou Drammeh spoke.", "Inspector General"),
        ("IGP Punjab Rana Sarfraz spoke.", "IGP Punjab"),
        ("The DCI boss Ezekiel Wanyama spoke.", "DCI boss"),
        ("Bawku Municipal Chief Executive Hamza Awuni spoke.", "Bawku Municipal Chief Executive"),
        ("Kandy Magistrate Ishara Silva spoke.", "Kandy Magistrate"),
    ],
)
def test_offices_of_police_courts_and_towns(body: str, post: str) -> None:
    assert list(held(body).values()) == [(None, post)]


@pytest.mark.parametrize(
    ("body", "rank", "post"),
    [
        ("BSF spokesperson Deputy Commandant Anil Joshi spoke.", "Deputy Commandant", "BSF spokesperson"),
        ("Police spokesman Sub-Commissioner Juan Mejía spoke.", "Sub-Commissioner", "Police spokesman"),
        (
            "Officer Commanding Midlands Province, Assistant Commissioner Ruth Sibanda, spoke.",
            "Assistant Commissioner",
            "Officer Commanding Midlands Province",
        ),
        ("Assistant Commissioner Ruth Sibanda spoke.", None, "Assistant Commissioner"),
        ("Army spokesperson Navy Captain Henri Manga spoke.", "Navy Captain", "Army spokesperson"),
        ("The Peruvian Navy Captain Luis Paz spoke.", "Captain", None),
    ],
)
def test_titles_that_are_posts_by_themselves_are_ranks_behind_a_post(
    body: str, rank: str | None, post: str | None
) -> None:
    assert list(held(body).values()) == [(rank, post)]


def test_a_participle_before_a_comma_is_nobody() -> None:
    assert held("Contacted, the PPRO, SP Chika Amadi-Eze, said so.") == {"Chika Amadi-Eze": ("SP", "PPRO")}


def test_an_officer_is_no_post_and_the_rank_behind_it_is_one() -> None:
    assert held("The officer, Corporal Yakubu Danbaba, would be tried.") == {
        "Yakubu Danbaba": ("Corporal", None)
    }


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("The police sergeant, Saturday Effiong, was dismissed.", {"Saturday Effiong": "police sergeant"}),
        ("A 30-year-old sergeant in the army, Esi Banda, was held.", {"Esi Banda": "sergeant"}),
        ("They shot the sergeant, Jakarta police said.", {}),
        ("They shot the sergeant, Port Sudan, and left.", {}),
    ],
)
def test_a_name_in_commas_behind_a_rank(body: str, people: dict[str, str]) -> None:
    assert {name: rank for name, (rank, _) in held(body).items()} == people


@pytest.mark.parametrize(
    ("body", "post"),
    [
        (
            "The head of the Centre for Analysis, Planning and Studies, Col Ana Paz, left.",
            "head of the Centre for",
        ),
        ("The commander of Operation Delta Hope, Col Ben Ekeh, left.", "commander of Operation Delta Hope"),
        ("UPDF Sector One commander Brig Kato Musoke left.", "UPDF Sector One commander"),
        ("Col Alain Mbayo, the Lubero territory administrator, left.", "Lubero territory administrator"),
        (
            "Col Mae Lim, OIC of the Children Protection Desk in Tagum, left.",
            "OIC of the Children Protection Desk",
        ),
        ("The Crime Officer, Ikorodu Division, DSP Ola Eze, left.", "Crime Officer, Ikorodu Division"),
        (
            "The officer in charge of the Bomb Squad, Awka, Abia State, SP Ola Eze, left.",
            "officer in charge of the",
        ),
        ("Col Jan Toro currently serves as deputy army chief.", "deputy army chief"),
        ("Col Jan Toro, formerly head of the camp, now serves as deputy army chief.", "deputy army chief"),
    ],
)
def test_posts_with_the_names_of_bodies(body: str, post: str) -> None:
    ((_, found),) = held(body).values()
    assert str(found).startswith(post)


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Deputy Commissioner (Uttara Division) Shamima Noor left.", "Deputy Commissioner (Uttara Division)"),
        ("Malir SSP Kashif Bhatti left.", "Malir SSP"),
        ("They moved Thoothukudi SP Arun Nair.", "Thoothukudi SP"),
        ("Senior DIG in charge of the Northern Province Jagath Perera left.", "Senior DIG in charge of the"),
        ("Commandant of 145 BSF Battalion Anand Yadav left.", "Commandant of 145 BSF Battalion"),
        ("The Chittagong Hill Tracts Affairs Minister Ali Tripura left.", "Chittagong Hill Tracts Affairs"),
        ("The Sohrab Goth SHO, Imdad Khan, left.", "Sohrab Goth SHO"),
    ],
)
def test_posts_with_the_places_of_police_and_ministers(body: str, post: str) -> None:
    ((rank, found),) = held(body).values()
    assert rank is None
    assert str(found).startswith(post)


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("Colonel Pedro Vega, the former police chief of Lima, left.", {"Pedro Vega": ("Colonel", None)}),
        ("Pedro Vega, the former police chief of Lima, left.", {}),
        ("The former police chief of Lima, Colonel Pedro Vega, left.", {}),
        ("Colonel Pedro Vega (Retd), a former police chief, left.", {}),
    ],
)
def test_a_rank_stays_where_only_the_post_is_over(
    body: str, people: dict[str, tuple[str | None, str | None]]
) -> None:
    assert held(body) == people


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Tamil Nadu DGP Shankar Jiwal left.", "Tamil Nadu DGP"),
        ("Starehe OCPD Fred Abuga left.", "Starehe OCPD"),
        ("DIG (CIA) Muqaddas Haider left.", "DIG (CIA)"),
        ("ADGP (Kashmir zone) Vijay Raina left.", "ADGP (Kashmir zone)"),
        ("Joint commissioner of police (crime) Murli Sen left.", "Joint commissioner of police (crime)"),
        ("Nuevo Laredo's mayor Carmen Lilia Canturosas left.", "Nuevo Laredo's mayor"),
        ("Carmen Ruiz, commander of São Paulo's force, left.", "commander of São Paulo's force"),
        ("They asked Colombo Chief Magistrate Thilina Gamage.", "Colombo Chief Magistrate"),
        (
            "Public prosecutor at the court of appeal of Labé, Jean Bah, left.",
            "Public prosecutor at the court of",
        ),
        (
            "Luis Díaz, commander of Battery A of La Popa Battalion, left.",
            "commander of Battery A of La Popa",
        ),
        (
            "Detective Branch Additional Deputy Commissioner Saiful Alam left.",
            "Detective Branch Additional Deputy",
        ),
    ],
)
def test_posts_with_towns_courts_and_letters(body: str, post: str) -> None:
    ((rank, found),) = held(body).values()
    assert rank is None
    assert str(found).startswith(post)


@pytest.mark.parametrize(
    ("body", "rank", "post"),
    [
        ("The AIG Zone 7, Abdul Oche, left.", None, "AIG Zone 7"),
        ("The DIG in charge of operations, Ibrahim Isa, left.", None, "DIG in charge of operations"),
        ("SSP (Operations) Islamabad Farid Ali left.", None, "SSP (Operations) Islamabad"),
        ("The commander of BNS Padma, Captain Rafiq Islam, left.", "Captain", "commander of BNS Padma"),
        ("Commander NNS Jubilee, Commodore Abdul Ibrahim, left.", "Commodore", "Commander NNS Jubilee"),
        ("The second-in-command, one Inspector Emeka, left.", "Inspector", "second-in-command"),
        ("Maj. Francis Garello, 4ID spokesperson, left.", "Maj.", "4ID spokesperson"),
        ("JTF-Zamboanga commander Col. Leo Nicolas left.", "Col.", "JTF-Zamboanga commander"),
        ("Col. Leo Cruz, commander of the Army's 37th IB, left.", "Col.", "commander of the Army's 37th IB"),
        ("LUC Lumley Superintendent Ana Sesay left.", "Superintendent", "LUC Lumley"),
    ],
)
def test_short_units_ships_and_fields_between_commas(body: str, rank: str | None, post: str) -> None:
    assert list(held(body).values()) == [(rank, post)]


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("Inspector Sunday, who fled, was found.", {"Sunday": ("Inspector", None)}),
        ("They met the major on Sunday, who fled.", {}),
        ("Mahamat Idriss, a colonel in the army, left.", {"Mahamat Idriss": ("colonel", None)}),
        ("State Director of DSS Aliyu Musa-Isa left.", {"Aliyu Musa-Isa": (None, "State Director of DSS")}),
        (
            "The senator representing Borno South, Ali Ndume, left.",
            {"Ali Ndume": (None, "senator representing Borno South")},
        ),
        ("Saw Eh Doh, spokesman for the brigade, left.", {"Saw Eh Doh": (None, "spokesman for the brigade")}),
        ("Third Sergeant Luis Melo left.", {"Luis Melo": ("Third Sergeant", None)}),
        (
            "They named Col Ali Noor to the post of Air Defence chief.",
            {"Ali Noor": ("Col", "Air Defence chief")},
        ),
        (
            "The family's lawyer, Barr. Tope Akin, said Sergeant Tunde Eze fled.",
            {"Tunde Eze": ("Sergeant", None)},
        ),
        (
            "The Provost Marshal of the Army, Col Ben Ojo, left.",
            {"Ben Ojo": ("Col", "Provost Marshal of the Army")},
        ),
        (
            "Ada Idris, a superintendent and PPRO of Zone 2, left.",
            {"Ada Idris": ("superintendent", "PPRO of Zone 2")},
        ),
    ],
)
def test_names_and_posts_of_local_news(body: str, people: dict[str, tuple[str | None, str | None]]) -> None:
    assert held(body) == people


@pytest.mark.parametrize(
    ("body", "rank", "post"),
    [
        ("Kapolda Papua Inspector General {} spoke.", "Inspector General", "Kapolda Papua"),
        ("Kapolda Papua Barat Brigadier General {} spoke.", "Brigadier General", "Kapolda Papua Barat"),
        ("Officer Commanding Harare Province Commissioner {} spoke.", "Commissioner", None),
        ("Assistant Commissioner {}, national police spokesperson, spoke.", "Assistant Commissioner", None),
        (
            "Divisional Commissioner {}, head of the Tunis security district, spoke.",
            "Divisional Commissioner",
            None,
        ),
        ("The Customs Area Controller, Comptroller {}, spoke.", "Comptroller", "Customs Area Controller"),
        ("Wing Commander Lt Col {} met the elders.", "Lt Col", "Wing Commander"),
        ("The SFC commander Brig {} spoke.", "Brig", "SFC commander"),
        ("Deputy Commissioner {}, chairman of the board, spoke.", None, "Deputy Commissioner"),
    ],
)
def test_ranks_that_are_posts_too_stand_beside_another_post(
    body: str, rank: str | None, post: str | None
) -> None:
    found = held(body.format("Wonder Tembo"))["Wonder Tembo"]
    assert found[0] == rank
    assert found[1] == post or (post is None and found[1] is not None)


@pytest.mark.parametrize(
    ("post", "before"),
    [
        ("Superintendent of Police, Baramulla", ","),
        ("Superintendent of Police (SP) Rajouri", ","),
        ("Senior Superintendent of Police, Anantnag", ","),
        ("Additional SP (Crime)", ","),
        ("Regional Police Officer Malakand", ""),
        ("Kajang OCPD", ""),
    ],
)
def test_the_seat_of_a_police_officer_is_no_name(post: str, before: str) -> None:
    assert held(f"{post}{before} Rashid Lone{before} spoke.") == {"Rashid Lone": (None, post)}


@pytest.mark.parametrize(
    ("body", "rank", "post"),
    [
        ("PRO-12 director Brig. Gen. {} spoke.", "Brig. Gen.", "PRO-12 director"),
        ("Lt. Col. {}, 4th ID's public affairs chief, spoke.", "Lt. Col.", "4th ID's public affairs chief"),
        ("Navy flag officer in command Vice Adm. {} spoke.", "Vice Adm.", "Navy flag officer in command"),
        ("The mayor of Beni, Senior Commissioner {}, spoke.", "Senior Commissioner", "mayor of Beni"),
        ("ACP {}, the Shah Alam OCPD, spoke.", "ACP", "Shah Alam OCPD"),
        ("{}, who holds the rank of colonel, spoke.", "colonel", None),
        ("{}, commander of the Guard, holds the rank of Major.", "Major", "commander of the Guard"),
        (
            "{}, commander of the Guard, was promoted to the rank of general.",
            "general",
            "commander of the Guard",
        ),
        ("{} (Colonel) was accused.", "Colonel", None),
        ("{}, Colonel, 5th Brigade, was sentenced.", "Colonel", None),
    ],
)
def test_short_units_seats_and_ranks_behind_a_name(body: str, rank: str | None, post: str | None) -> None:
    assert held(body.format("Omar Bello")) == {"Omar Bello": (rank, post)}


def test_a_town_before_a_rank_in_commas_is_nobody() -> None:
    assert held("In Port Harcourt, Colonel, the dog, died.") == {}


@pytest.mark.parametrize(
    ("body", "people"),
    [
        (
            "OIC of Galle police Chief Inspector Ajith Silva left.",
            {"Ajith Silva": ("Chief Inspector", "OIC of Galle police")},
        ),
        (
            "Commissioner Luc Jean, spokesman of the PNH, left.",
            {"Luc Jean": ("Commissioner", "spokesman of the PNH")},
        ),
        ("Lt Col HM Sajjad Hossain left.", {"HM Sajjad Hossain": ("Lt Col", None)}),
    ],
)
def test_ranks_of_police_beside_stations_and_short_forces(
    body: str, people: dict[str, tuple[str | None, str | None]]
) -> None:
    assert held(body) == people


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("Area Commander Okaro, ACP Luke Kern, left.", {"Luke Kern": ("ACP", "Area Commander Okaro")}),
        ("SP Luke Kern (DPO Okaro) left.", {"Luke Kern": ("SP", "DPO Okaro")}),
        ("SP Luke Kern (DPO, Okaro) left.", {"Luke Kern": ("SP", "DPO, Okaro")}),
        ("IG Punjab Dr Usman Anwar left.", {"Usman Anwar": (None, "IG Punjab")}),
        (
            "RPO Gujranwala Tayyab Hafeez Cheema, ASP Luke Kern and others left.",
            {"Tayyab Hafeez Cheema": (None, "RPO Gujranwala"), "Luke Kern": ("ASP", None)},
        ),
        ("AIG Admin Luke Kern left.", {"Luke Kern": (None, "AIG Admin")}),
        (
            "Brig Ali Noor, Sector Commander ISI Punjab, left.",
            {"Ali Noor": ("Brig", "Sector Commander ISI Punjab")},
        ),
        (
            "Vice Minister of the Navy Captain Luis Paz left.",
            {"Luis Paz": ("Captain", "Vice Minister of the Navy")},
        ),
        (
            "Colonel of Infantry DEM Otto Paz Ruiz left.",
            {"Otto Paz Ruiz": ("Colonel of Infantry DEM", None)},
        ),
        ("US Forces Korea Commander Luke Kern left.", {"Luke Kern": (None, "Forces Korea Commander")}),
        (
            "Luke Kern, the Principal Chaplain of the army, left.",
            {"Luke Kern": (None, "Principal Chaplain of the army")},
        ),
    ],
)
def test_seats_of_officers_that_no_table_has(
    body: str, people: dict[str, tuple[str | None, str | None]]
) -> None:
    assert held(body) == people


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("DIG-East Waseem Abro", "DIG-East"),
        ("DIG CKR Waseem Abro", "DIG CKR"),
        ("Karachi Additional IG Waseem Abro", "Karachi Additional IG"),
        ("SHO Shah Latif Town Waseem Abro", "SHO Shah Latif Town"),
        ("CM Omar Abro", "CM"),
    ],
)
def test_fields_and_quarters_make_posts_of_police_ranks(said: str, post: str) -> None:
    assert list(held(f"On Monday {said} spoke.").values()) == [(None, post)]


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("IG FC Balochistan (North) Maj Gen Anil Joshi", "IG FC Balochistan (North)"),
        ("Defence PRO Dimapur Maj Gen Anil Joshi", "Defence PRO Dimapur"),
        ("Maj Gen Anil Joshi, OIC Welipenna,", "OIC Welipenna"),
        ("Maj Gen Anil Joshi, Commander, Security Forces Headquarters - Wanni (SFHQ-W),",
         "Commander, Security Forces Headquarters - Wanni (SFHQ-W)"),
    ],
)  # fmt: skip
def test_places_of_officers_stand_behind_short_posts_and_dashes(said: str, post: str) -> None:
    assert list(held(f"On Monday {said} spoke.").values()) == [("Maj Gen", post)]


@pytest.mark.parametrize(
    ("body", "rank", "post"),
    [
        ("DIG Legal Range Anil Joshi left.", None, "DIG Legal Range"),
        ("Sadar Circle Additional SP Anil Joshi left.", None, "Sadar Circle Additional SP"),
        ("SSP Anil Joshi was posted as SSP Traffic Srinagar.", "SSP", "SSP Traffic Srinagar"),
        ("DIG Anil Joshi is named as the DIG in charge of Research and Planning.", "DIG",
         "DIG in charge of Research and Planning"),
        ("Anil Joshi, SSP Anantnag, left.", None, "SSP Anantnag"),
        ("They identified the man as ASP Anil Joshi.", "ASP", None),
        ("Anil Joshi has been made RPO Multan in place of a rival.", None, "RPO Multan"),
        ("Inspector Anil Joshi, in-charge of the outpost, left.", "Inspector", "in-charge of the outpost"),
        ("The O/C Anti-Piracy, SP Anil Joshi, left.", "SP", "O/C Anti-Piracy"),
        ("SJO2 Anil Joshi left.", "SJO2", None),
    ],
)  # fmt: skip
def test_officers_are_given_fields_areas_and_charges(body: str, rank: str | None, post: str | None) -> None:
    assert held(f"It was noon. {body}") == {"Anil Joshi": (rank, post)}


def test_a_short_form_in_brackets_is_no_second_post() -> None:
    body = "The Officer-in-Charge (O/C) SARS, CSP Musa Bala, left."
    assert held(body) == {"Musa Bala": ("CSP", "Officer-in-Charge (O/C) SARS")}


@pytest.mark.parametrize(
    ("said", "rank", "post"),
    [
        ("SHO Cavalry Ground Inspector Anil Joshi", "Inspector", "SHO Cavalry Ground"),
        ("DC (DB-Ramna) Anil Joshi", None, "DC (DB-Ramna)"),
        ("Interior CS Anil Joshi", None, "Interior CS"),
        ("Lt Col Anil Joshi, CO 14 KLNG,", "Lt Col", "CO 14 KLNG"),
        ("The Officer Commanding 6BN, Lieutenant Colonel Anil Joshi,", "Lieutenant Colonel",
         "Officer Commanding 6BN"),
        ("Pha Mueang Force chief Lt Gen Anil Joshi", "Lt Gen", "Pha Mueang Force chief"),
        ("Police PRO, Chief Inspector Stella Anil Joshi,", "Chief Inspector", "Police PRO"),
        ("Its operations officer, Senior ASP Anil Joshi,", "Senior ASP", "operations officer"),
        ("Major Anil Joshi, tactical commander of the column,", "Major", "tactical commander of the column"),
        ("Colonel Anil Joshi, head of the División de Robos de Vehículos,", "Colonel",
         "head of the División de Robos de Vehículos"),
        ("Departmental Inspector Anil Joshi", "Departmental Inspector", None),
    ],
)  # fmt: skip
def test_short_units_charges_and_fields_of_officers(said: str, rank: str | None, post: str | None) -> None:
    assert list(held(f"{said} left.").values()) == [(rank, post)]


def test_a_title_inside_a_name_is_part_of_it() -> None:
    assert held("Major General Zahir Wali Khan Lehri left.") == {
        "Zahir Wali Khan Lehri": ("Major General", None)
    }
    assert held("Salim Youssef al-Hajj, a warrant officer of Branch 12, left.") == {
        "Salim Youssef al-Hajj": ("warrant officer", None)
    }


@pytest.mark.parametrize(
    ("said", "rank", "post"),
    [
        ("Superintendent (SP) Anil Joshi of Kushtia", "Superintendent (SP)", None),
        ("Kushtia Superintendent of Police (SP) Anil Joshi", None, "Kushtia Superintendent of Police (SP)"),
        ("Police Regional Office 9 (PRO-9) chief Brig. Gen. Anil Joshi", "Brig. Gen.",
         "Police Regional Office 9 (PRO-9) chief"),
        ("Deputy Inspector General of Khulna Range Anil Joshi", None,
         "Deputy Inspector General of Khulna Range"),
        ("The Dar es Salaam Special Zone Police Commander, SACP Anil Joshi,", "SACP",
         "Dar es Salaam Special Zone Police Commander"),
        ("Rio de Janeiro governor Anil Joshi", None, "Rio de Janeiro governor"),
        ("Captain Anil Joshi (ABC)", "Captain", None),
    ],
)  # fmt: skip
def test_towns_areas_and_brackets_of_officers(said: str, rank: str | None, post: str | None) -> None:
    assert list(held(f"{said} left.").values()) == [(rank, post)]


def test_a_rank_between_quotation_marks_is_no_nickname() -> None:
    assert held('ABC "General" Anil Joshi is the police chief.') == {
        "Anil Joshi": ("General", "police chief")
    }


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("SPs Anil Joshi of Cumilla and Waseem Abro of Feni left.",
         {"Anil Joshi": ("SP", None), "Waseem Abro": ("SP", None)}),
        ("Majors Anil Joshi of the 5th Brigade and Waseem Abro of the 7th Division left.",
         {"Anil Joshi": ("Major", None), "Waseem Abro": ("Major", None)}),
        ("He posted DIG Anil Joshi as DIG, Department of Operations, and AIG Waseem Abro as AIG Zone 4.",
         {"Anil Joshi": ("DIG", "DIG, Department of Operations"), "Waseem Abro": ("AIG", "AIG Zone 4")}),
        ("Anil Joshi, Commandant 4th Bn, is named DIG, Armed Police, Chennai, from today.",
         {"Anil Joshi": (None, "DIG, Armed Police")}),
        ("Maj Gen Anil Joshi is Commander Security Forces (Jaffna) from today.",
         {"Anil Joshi": ("Maj Gen", "Commander Security Forces (Jaffna)")}),
        ("Divisional Commissioner Anil Joshi is named Director General of the National Police.",
         {"Anil Joshi": (None, "Director General of the National Police")}),
        ("Colonel Anil Joshi was recognised as the new commander of the 18th Brigade.",
         {"Anil Joshi": ("Colonel", "commander of the 18th Brigade")}),
        ("Lt Gen Anil Joshi, now the QMG, will replace Gen Waseem Abro as the army chief.",
         {"Anil Joshi": ("Lt Gen", "army chief"), "Waseem Abro": ("Gen", None)}),
    ],
)  # fmt: skip
def test_notices_of_postings_name_officers_with_their_next_posts(
    body: str, people: dict[str, tuple[str | None, str | None]]
) -> None:
    assert held(body) == people


@pytest.mark.parametrize(
    "rank",
    [
        "Policía Segundo",
        "Sargento Mayor de Tercera",
        "Dragoneante",
        "Oficial Jefe",
        "Premier Sergent Major",
        "Fg Offr",
        "ASC II",
        "Pilot Brigadier General",
        "Second Colonel",
        "Brig. Jen.",
        "Specialist Corporal",
        "Zastavnik",
        "PM Sergeant",
        "Circle Inspector",
        "Principal Commissioner",
    ],
)
def test_ranks_of_forces_that_english_reports_leave_as_they_are(rank: str) -> None:
    assert held(f"On Monday {rank} Ana María Ruiz left.") == {"Ana María Ruiz": (rank, None)}


def test_commanders_in_the_field_and_charges_of_two_words() -> None:
    assert held("ABC field commander Anil Joshi left.") == {"Anil Joshi": (None, "ABC field commander")}
    assert held("ADG (Law and Order) Anil Joshi left.") == {"Anil Joshi": (None, "ADG (Law and Order)")}
