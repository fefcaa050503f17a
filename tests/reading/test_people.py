"""The people of a report: every order of rank, post, party and name, and who is whom."""

from itertools import pairwise

import pytest

from communique.codebook.records import Report
from communique.gazetteer.parties import find_parties
from communique.reading.people.people import find_people
from communique.reading.text.mentions import PartyMention, Person, PersonMention
from communique.reading.text.sentences import sentences


def read(
    body: str, *, title: str = "", outlet: str | None = None
) -> tuple[Report, tuple[Person, ...], tuple[PersonMention, ...]]:
    text = f"{title}\n{body}" if title else body
    start = len(title) + 1 if title else 0
    report = Report(id="r", title=title, text=text, body_start=start, lead_start=start, outlet=outlet)
    parties = tuple(PartyMention(*party) for party in find_parties(text))
    return report, *find_people(report, sentences(text), parties)


def values(body: str, *, title: str = "", outlet: str | None = None) -> list[tuple[str | None, ...]]:
    _, people, _ = read(body, title=title, outlet=outlet)
    return [(p.name, p.rank, p.post, p.party) for p in people]


@pytest.mark.parametrize(
    ("body", "person"),
    [
        (
            "Chief of Naval Staff Admiral Tariq Lodhi of Pakistan arrived.",
            ("Tariq Lodhi", "Admiral", "Chief of Naval Staff", "PAK"),
        ),
        (
            "The Commander of Azerbaijan Naval Forces, Rear Admiral Elchin Nagiyev, spoke.",
            ("Elchin Nagiyev", "Rear Admiral", "Commander of Naval Forces", "AZE"),
        ),
        (
            "The Prime Minister of Vietnam, Tran Quoc Bao, spoke.",
            ("Tran Quoc Bao", None, "Prime Minister", "VNM"),
        ),
        (
            "Pakistan Interior Minister Kamran Sheikh spoke.",
            ("Kamran Sheikh", None, "Interior Minister", "PAK"),
        ),
        (
            "Azerbaijan's Minister of Defence, Colonel General Rauf Safarov, spoke.",
            ("Rauf Safarov", "Colonel General", "Minister of Defence", "AZE"),
        ),
        (
            "Kerem Aksoy, the Turkish defence minister, spoke.",
            ("Kerem Aksoy", None, "defence minister", "TUR"),
        ),
        (
            "Kerem Aksoy, an adviser to the Turkish president who came along, spoke.",
            ("Kerem Aksoy", None, "adviser to the president", "TUR"),
        ),
        (
            "Prime Minister Tanaka Hiroshi of Japan spoke.",
            ("Tanaka Hiroshi", None, "Prime Minister", "JPN"),
        ),
        (
            "President Walter P. Greene, Jr. of the United States spoke.",
            ("Walter P. Greene, Jr.", None, "President", "USA"),
        ),
        (
            "H.E. Mr. Somchai Rattanakul, Deputy Prime Minister and Minister of Foreign Affairs "
            "of Thailand, spoke.",
            ("Somchai Rattanakul", None, "Deputy Prime Minister and Minister of Foreign Affairs", "THA"),
        ),
        (
            "Iranian Deputy Foreign Minister Behrouz Tavakoli Nia spoke.",
            ("Behrouz Tavakoli Nia", None, "Deputy Foreign Minister", "IRN"),
        ),
        (
            "The commander of the Gwadar flotilla of the Pakistani Navy, Rear Admiral Tariq Lodhi, spoke.",
            ("Tariq Lodhi", "Rear Admiral", "commander of the Gwadar flotilla of the Navy", "PAK"),
        ),
        (
            "Pavol Kral, Slovakia's minister of foreign and European affairs, spoke.",
            ("Pavol Kral", None, "minister of foreign and European affairs", "SVK"),
        ),
        (
            "Ghanaian-American activist Ama Boateng spoke.",
            ("Ama Boateng", None, "activist", "USA"),
        ),
        (
            "Peru-Chile friendship group chairman Luis Rojas spoke.",
            ("Luis Rojas", None, "Peru-Chile friendship group chairman", "PER"),
        ),
        (
            "The Russian Ambassador to Pakistan, Oleg Belov, spoke.",
            ("Oleg Belov", None, "Ambassador to Pakistan", "RUS"),
        ),
        (
            "NATO Secretary General Ingrid Holm spoke.",
            ("Ingrid Holm", None, "Secretary General", "NATO"),
        ),
        (
            "Pentagon Press Secretary Air Force Maj. Gen. Walter Greene spoke.",
            ("Walter Greene", "Maj. Gen.", "Pentagon Press Secretary", "USA"),
        ),
        (
            "The Commander of U.S. Southern Command, Navy Adm. Walter Greene, spoke.",
            ("Walter Greene", "Adm.", "Commander of Southern Command", "USA"),
        ),
        (
            "The Deputy Commander of the Army Maj. Gen. Petrus Amadhila of Namibia spoke.",
            ("Petrus Amadhila", "Maj. Gen.", "Deputy Commander of the Army", "NAM"),
        ),
        (
            "The envoy met Ingrid Holm, a member of the European Parliament, in Norway.",
            ("Ingrid Holm", None, "member of the European Parliament", "EU"),
        ),
        (
            "Rear Admiral (Navy Commander) Petrus Amadhila of Namibia spoke.",
            ("Petrus Amadhila", "Rear Admiral", "Navy Commander", "NAM"),
        ),
        (
            "The Indian Commander Eastern Fleet Rear Admiral Sanjay Rao spoke.",
            ("Sanjay Rao", "Rear Admiral", "Commander Eastern Fleet", "IND"),
        ),
        (
            "Indian Raksha Mantri Sanjay Rao spoke.",
            ("Sanjay Rao", None, "Raksha Mantri", "IND"),
        ),
        (
            "Russian President Oleg Belov's special envoy for Syria, Igor Panin, spoke.",
            ("Oleg Belov", None, "President", "RUS"),
        ),
    ],
)
def test_rank_post_party_and_name_are_read_in_their_usual_orders(body: str, person: tuple[str, ...]) -> None:
    assert person in values(body)


@pytest.mark.parametrize(
    "name",
    [
        "Abdullah bin Khalid al-Harbi",
        "Kim Jong-su",
        "Nguyen Van Thanh",
        "María Fernández de la Vega",
        "Pieter van der Meer",
        "Ursula von Bergen",
        "Sergei O'Brien",
        "Jean-Luc Kabongo",
        "Abdel Fattah el-Masri",
        "I Made Sudarsana",
        "TANAKA Hiroshi",
        "M. K. Narayan",
        "Theresa May",
    ],
)
def test_names_of_all_cultures_are_read_whole(name: str) -> None:
    assert [person[0] for person in values(f"Foreign Minister {name} spoke in Rome.")] == [name]


def test_several_holders_of_one_post_have_their_own_parties() -> None:
    body = "Foreign Ministers Igor Panin of Russia and Kerem Aksoy of Turkey met."
    assert values(body) == [
        ("Igor Panin", None, "Foreign Minister", "RUS"),
        ("Kerem Aksoy", None, "Foreign Minister", "TUR"),
    ]


def test_posts_after_several_names_go_to_them_in_order() -> None:
    body = "Igor Panin and Kerem Aksoy, the presidents of Russia and Turkey, met."
    assert [(p[0], p[2], p[3]) for p in values(body)] == [
        ("Igor Panin", "president", "RUS"),
        ("Kerem Aksoy", "president", "TUR"),
    ]


def test_office_holders_of_several_parties_are_unnamed_people() -> None:
    body = "The navy commanders of Iran, Russia and Kazakhstan met."
    assert [(p[0], p[2], p[3]) for p in values(body)] == [
        (None, "navy commander", "IRN"),
        (None, "navy commander", "RUS"),
        (None, "navy commander", "KAZ"),
    ]


def test_a_list_keeps_its_members_apart() -> None:
    body = (
        "The Minister of Defence of Italy, Paolo Bruni, the Chief of Staff, General Luca Neri, "
        "and Ambassador Anna Conti attended."
    )
    assert [(p[0], p[1], p[2]) for p in values(body)] == [
        ("Paolo Bruni", None, "Minister of Defence"),
        ("Luca Neri", "General", "Chief of Staff"),
        ("Anna Conti", None, "Ambassador"),
    ]


def test_a_counterpart_has_the_post_of_the_other_side() -> None:
    body = "Azerbaijan's Defence Minister Rauf Safarov met his Vietnamese counterpart, General Tran Quoc Bao."
    assert values(body)[1] == ("Tran Quoc Bao", "General", "Defence Minister", "VNM")


@pytest.mark.parametrize(
    ("body", "post"),
    [
        (
            "During talks with his Slovak counterpart Milan Novotny on Friday, Thai Defence Minister "
            "Anan Chaiyasit asked for help. Thailand's Prime Minister Somchai Rattanakul was absent.",
            "Defence Minister",
        ),
        (
            "Thailand's Prime Minister Somchai Rattanakul arrived. In a call with his Slovak counterpart "
            "Milan Novotny, Thai Defence Minister Anan Chaiyasit asked for help.",
            "Defence Minister",
        ),
        (
            "Thailand's Prime Minister Somchai Rattanakul arrived. In a call with his Slovak counterpart "
            "Milan Novotny, he told Thai Defence Minister Anan Chaiyasit to help.",
            "Prime Minister",
        ),
        (
            "Thailand's Defence Minister Somchai Rattanakul arrived. In Bratislava he is to call on "
            "President Ivan Horvat and meet his Slovak counterpart Milan Novotny.",
            "Defence Minister",
        ),
        (
            "Thai ambassador Anan Chaiyasit praised the talks between Prime Minister Somchai Rattanakul and "
            "his Slovak counterpart Milan Novotny.",
            "Prime Minister",
        ),
    ],
)
def test_a_counterpart_is_that_of_who_acts_or_stands_beside(body: str, post: str) -> None:
    assert ("Milan Novotny", None, post, "SVK") in values(body)


def test_a_counterpart_is_that_of_who_is_told_of_and_not_of_the_spokesman() -> None:
    body = (
        "Norwegian Foreign Minister Erik Berg left for Peru. Foreign Ministry spokesman Lars Holm said Berg "
        "would visit Lima at the invitation of his Peruvian counterpart Ana Rojas."
    )
    assert ("Ana Rojas", None, "Foreign Minister", "PER") in values(body)


@pytest.mark.parametrize(
    "both", ["Chile and Norway's foreign ministers", "the foreign ministers of Norway and Chile"]
)
def test_office_holders_named_before_are_those_of_whom_several_are_spoken(both: str) -> None:
    body = (
        "Ana Rojas, Chile's Foreign Minister, spoke with Norwegian Foreign Minister Erik Berg. "
        f"On Monday {both} reviewed the accord."
    )
    assert [name for name, *_ in values(body)] == ["Ana Rojas", "Erik Berg"]


def test_the_counterpart_of_an_ambassador_has_another_seat() -> None:
    body = "Norway's ambassador to Peru Kari Lund and her Peruvian counterpart Jorge Salas spoke."
    assert values(body)[1] == ("Jorge Salas", None, "ambassador", "PER")


@pytest.mark.parametrize("said", ["Reuters reported", "Anadolu said on Monday"])
def test_who_reports_a_meeting_is_no_counterpart(said: str) -> None:
    body = f"Slovak Prime Minister Milan Novotny met his Thai counterpart, {said}."
    assert [name for name, *_ in values(body)] == ["Milan Novotny", None]


def test_a_list_of_those_present_may_be_of_both_sides() -> None:
    body = (
        "Norwegian Foreign Minister Kari Lund received Peruvian Foreign Minister Ana Quispe. Participants "
        "included State Secretary Ola Moen and Ambassador Luis Paredes."
    )
    found = {name: party for name, _, _, party in values(body)}
    assert (found["Ola Moen"], found["Luis Paredes"]) == ("NOR", "PER")


@pytest.mark.parametrize(
    "said",
    [
        "He was accompanied by Colonel Pavel Maly and Major Ivan Horvat.",
        "Members of his delegation included Colonel Pavel Maly and Major Ivan Horvat.",
        "In his entourage were Colonel Pavel Maly and Major Ivan Horvat.",
        "Accompanying the general on his first trip were Colonel Pavel Maly and Major Ivan Horvat.",
        "The delegation of senior officers also included Colonel Pavel Maly and Major Ivan Horvat.",
    ],
)
@pytest.mark.parametrize(
    "told",
    [
        "Slovak General Milan Novotny called on Thai General Anan Chaiyasit in Bangkok.",
        "Thai General Anan Chaiyasit received Slovak General Milan Novotny in Bangkok.",
    ],
)
def test_companions_are_of_the_party_of_who_came(told: str, said: str) -> None:
    found = {name: party for name, _, _, party in values(f"{told} {said}")}
    assert found["Pavel Maly"] == found["Ivan Horvat"] == "SVK"


@pytest.mark.parametrize(
    ("body", "party"),
    [
        ("A letter from General Milan Novotny, his Slovak counterpart, reached the Czech minister.", "SVK"),
        ("Iceland thanked Rear Admiral Gunnar Bergli, who commands the Norwegian Fleet.", "NOR"),
    ],
)
def test_what_follows_a_name_says_whose_official_it_is(body: str, party: str) -> None:
    assert values(body)[0][3] == party


@pytest.mark.parametrize(
    ("body", "post"),
    [
        (
            "Iran received Vice Admiral Zafar Niazi, who is currently serving as the Naval Chief.",
            "Naval Chief",
        ),
        (
            "Syrian Foreign Minister Walid Salim and Ali Darwish, the country's defence minister, came.",
            "defence minister",
        ),
        ("Germany sent Sigrun Hartwig, who is the economy minister, to Tehran.", "economy minister"),
    ],
)
def test_a_post_may_follow_a_name_in_more_words(body: str, post: str) -> None:
    assert values(body)[-1][2] == post


def test_a_rank_in_the_plural_is_of_all_who_follow() -> None:
    people = values(
        "Generals Okot Lakor and Denis Mugume of the Ugandan army met Lt. Cols. Juma Abel and Ali Noor."
    )
    assert people[:2] == [("Okot Lakor", "General", None, "UGA"), ("Denis Mugume", "General", None, "UGA")]
    assert [person[:2] for person in people[2:]] == [("Juma Abel", "Lt. Col."), ("Ali Noor", "Lt. Col.")]


def test_the_rank_after_a_director_general_is_whole() -> None:
    person = values("Border Guard Director General Major General Abul Talukder spoke.")[0]
    assert person[:3] == ("Abul Talukder", "Major General", "Border Guard Director General")


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Colonel Juma Abel was appointed commander of the 4th Brigade.", "commander of the 4th Brigade"),
        ("Colonel Juma Abel has been named as commander of the 4th Brigade.", "commander of the 4th Brigade"),
        ("Colonel Juma Abel, who was posted as GOC Okara, spoke.", "GOC Okara"),
        ("Colonel Juma Abel, who is now head of the Navy, spoke.", "head of the Navy"),
        ("Colonel Juma Abel took over as head of the Navy.", "head of the Navy"),
        ("Colonel Juma Abel assumed command as head of the Navy.", "head of the Navy"),
        ("The king named Colonel Juma Abel as head of the Navy.", "head of the Navy"),
        ("The king named Colonel Juma Abel head of the Navy.", "head of the Navy"),
        ("The admiral was succeeded as head of the Navy by Colonel Juma Abel.", "head of the Navy"),
        (
            "Colonel Juma Abel was promoted to Brigadier General and appointed head of the Navy.",
            "head of the Navy",
        ),
        ("The king replaced Colonel Juma Abel, who was posted as GOC Okara.", "GOC Okara"),
        ("The king replaced Colonel Juma Abel as head of the Navy.", None),
        ("Colonel Juma Abel appointed the head of the Navy.", None),
    ],
)
def test_a_post_that_somebody_is_given_is_theirs(body: str, post: str | None) -> None:
    assert ("Juma Abel", post) in [(person[0], person[2]) for person in values(body)]


@pytest.mark.parametrize(
    ("body", "person"),
    [
        (
            "The Commander, 35 Artillery Brigade, Alamata, Abeokuta, Brig Gen Musa Tiku, spoke.",
            ("Musa Tiku", "Brig Gen", "Commander, 35 Artillery Brigade"),
        ),
        (
            "The division commander in Wau, Maj. Gen. Bol Majok, spoke.",
            ("Bol Majok", "Maj. Gen.", "division commander in Wau"),
        ),
        (
            "The Commanding Officer, NNS Delta, Commodore Abdul Inuwa, spoke.",
            ("Abdul Inuwa", "Commodore", "Commanding Officer, NNS Delta"),
        ),
        (
            "The head of the Special Anti-Robbery Squad, Colonel James Nwafo, spoke.",
            ("James Nwafo", "Colonel", "head of the Special Anti-Robbery Squad"),
        ),
        (
            "Colonel Ivo Pereira, commander of the Military Police of Rio de Janeiro, spoke.",
            ("Ivo Pereira", "Colonel", "commander of the Military Police of Rio de Janeiro"),
        ),
        (
            "Colonel Aung Thu, commander of the Bureau of Special Operations No. 3, spoke.",
            ("Aung Thu", "Colonel", "commander of the Bureau of Special Operations No. 3"),
        ),
        (
            "General Juma Camara, alias Tango Four, commander of the Navy, spoke.",
            ("Juma Camara", "General", "commander of the Navy"),
        ),
        (
            "Hala Jumah, deputy head of the Iran-Syria parliamentary friendship group, spoke.",
            ("Hala Jumah", None, "deputy head of the Iran-Syria parliamentary friendship group"),
        ),
        (
            "Assistant Secretary of Defense for Homeland and Hemispheric Affairs Melissa Dalt spoke.",
            ("Melissa Dalt", None, "Assistant Secretary of Defense for Homeland and Hemispheric Affairs"),
        ),
        (
            "Assistant Secretary for Border Policy at the Department of Homeland Security Blas Nieto spoke.",
            (
                "Blas Nieto",
                None,
                "Assistant Secretary for Border Policy at the Department of Homeland Security",
            ),
        ),
        ("Mayor of Tucson Regina Romera spoke.", ("Regina Romera", None, "Mayor of Tucson")),
        (
            "UN High Commissioner for Refugees Carlo Grande spoke.",
            ("Carlo Grande", None, "High Commissioner for Refugees"),
        ),
        (
            "President of Belarus Ivan Karpov Karpov IvanPresident of Belarus: I thank you.",
            ("Ivan Karpov", None, "President"),
        ),
        ("The CCPO Peshawar Ijaz Tareen spoke.", ("Ijaz Tareen", None, "CCPO Peshawar")),
        (
            "Lt Gen Hamid Azhar took over as Corps Commander Mangla from him.",
            ("Hamid Azhar", "Lt Gen", "Corps Commander Mangla"),
        ),
        ("Ana Soto was re-elected President of Peru.", ("Ana Soto", None, "President")),
        ("Chief Constable Simon Burnley spoke.", ("Simon Burnley", None, "Chief Constable")),
        ("General Wali Safi became the new chief.", ("Wali Safi", "General", "chief")),
        (
            "Commander Jeff Holt, captain of the guided-missile destroyer USS Stockbridge, spoke.",
            ("Jeff Holt", "Commander", "captain of the guided-missile destroyer USS Stockbridge"),
        ),
        (
            "First Deputy Minister of Communication and Information Technologies Ara Sarkis spoke.",
            ("Ara Sarkis", None, "First Deputy Minister of Communication and Information Technologies"),
        ),
        ("Sen. Maria Reyes spoke.", ("Maria Reyes", None, "Senator")),
        ("Colonel Halim bin Haji Musa spoke.", ("Halim bin Haji Musa", "Colonel", None)),
        (
            "Inspector General of Police (Kashmir Zone) Vijay Nair spoke.",
            ("Vijay Nair", None, "Inspector General of Police (Kashmir Zone)"),
        ),
    ],
)
def test_bodies_places_and_other_names_do_not_part_a_person_from_the_post(
    body: str, person: tuple[str | None, ...]
) -> None:
    assert person in [found[:3] for found in values(body)]


@pytest.mark.parametrize(
    ("body", "person"),
    [
        (
            "Coronel PM Ana Ruiz, head of the military police, spoke.",
            ("Ana Ruiz", "Coronel PM", "head of the military police"),
        ),
        (
            "Police spokesman Inspector Ana Ruiz spoke.",
            ("Ana Ruiz", "Inspector", "Police spokesman"),
        ),
        (
            "Comisario Inspector Ana Ruiz, the station chief, spoke.",
            ("Ana Ruiz", "Comisario Inspector", "station chief"),
        ),
        (
            "COL. ANA RUIZ, commander of the 2nd Brigade, spoke.",
            ("ANA RUIZ", "COL.", "commander of the 2nd Brigade"),
        ),
        ("DCOP Mr. Ana Ruiz, the regional commander, spoke.", ("Ana Ruiz", "DCOP", "regional commander")),
        (
            "National Commissioner General Ana Ruiz spoke.",
            ("Ana Ruiz", "General", "National Commissioner"),
        ),
        (
            "Brig Gen (Mrs) Ana Ruiz, the hospital commander, spoke.",
            ("Ana Ruiz", "Brig Gen", "hospital commander"),
        ),
        ("Detective Branch chief Ana Ruiz spoke.", ("Ana Ruiz", None, "Detective Branch chief")),
        ("COP President Ana Ruiz spoke.", ("Ana Ruiz", None, "COP President")),
        ("Mayor Ana Ruiz spoke.", ("Ana Ruiz", None, "Mayor")),
    ],
)
def test_ranks_of_many_forces_stand_before_names(body: str, person: tuple[str | None, ...]) -> None:
    assert person in [found[:3] for found in values(body)]


@pytest.mark.parametrize(
    ("body", "name", "post"),
    [
        (
            "General Nadeem Raza, HI(M), chairman of the committee, arrived.",
            "Nadeem Raza",
            "chairman of the committee",
        ),
        (
            "Maj Gen Umar Bello psc(+) fdc, Chief of Defence Intelligence, spoke.",
            "Umar Bello",
            "Chief of Defence Intelligence",
        ),
        (
            "Lt Gen Kapila Perera RWP RSP VSV USP ndc psc, Commander of the Army, spoke.",
            "Kapila Perera",
            "Commander of the Army",
        ),
        (
            "Air Marshal Nazmul Anam Haque XYP, OSP, GUP, the Chief of Air Staff, left.",
            "Nazmul Anam Haque",
            "Chief of Air Staff",
        ),
        ("Defence Minister Anita Blake MP spoke in Oslo.", "Anita Blake", "Defence Minister"),
        ("Chief of Staff Ing. Pavel Horak, Ph.D., MBA, spoke.", "Pavel Horak", "Chief of Staff"),
        (
            "Gen. Ramon Castro Jr., chief of staff of the armed forces, spoke.",
            "Ramon Castro Jr.",
            "chief of staff of the armed forces",
        ),
        ("Rear Admiral Peter HALL, the First Sea Lord, spoke.", "Peter HALL", "First Sea Lord"),
    ],
)
def test_decorations_and_degrees_are_no_part_of_the_name(body: str, name: str, post: str) -> None:
    assert [(person[0], person[2]) for person in values(body)] == [(name, post)]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Barrister", "Obi Nwosu"),
        ("Alhaji", "Sani Dikko"),
        ("Maulvi", "Abdul Qahar"),
        ("Engr.", "Musa Gambo"),
        ("Licenciada", "Ana Rivas"),
        ("Maître", "Awa Diop"),
    ],
)
def test_courtesy_titles_are_no_part_of_the_name(title: str, name: str) -> None:
    assert values(f"The defence minister, {title} {name}, spoke.")[0][:3] == (name, None, "defence minister")


@pytest.mark.parametrize(
    ("body", "person"),
    [
        ("The force said a Major identified only as Tavares was held.", ("Tavares", "Major", None)),
        ("He met the Colonel Ali Bako on Monday.", ("Ali Bako", "Colonel", None)),
        (
            "The battalion commander, who gave his name only as Ashour, spoke.",
            ("Ashour", None, "battalion commander"),
        ),
        ("A police inspector called Musa Dikko was there.", ("Musa Dikko", None, "police inspector")),
        (
            "The battalion commander, named as Colonel Igor Sidorenko, was held.",
            ("Igor Sidorenko", "Colonel", "battalion commander"),
        ),
    ],
)
def test_who_is_named_in_other_words_is_the_holder(body: str, person: tuple[str | None, ...]) -> None:
    assert [found[:3] for found in values(body)] == [person]


@pytest.mark.parametrize(
    "body",
    [
        "Ana Ruiz was promoted to the rank of brigadier general.",
        "Ana Ruiz has been promoted to brigadier general.",
        "Ana Ruiz, a brigadier general in the gendarmerie, spoke.",
        "The officers promoted to brigadier general are: Luis Mena, Ana Ruiz and Jan Berg.",
        "Elevated to brigadier general on Friday: Ana Ruiz and Jan Berg.",
    ],
)
def test_a_rank_is_said_after_the_name_or_once_for_a_list(body: str) -> None:
    assert ("Ana Ruiz", "brigadier general", None) in [found[:3] for found in values(body)]


def test_a_colon_without_a_promotion_lists_no_officers() -> None:
    found = values("The brigadier general said on Friday: Ana Ruiz and Jan Berg won.")
    assert ("Ana Ruiz", "brigadier general", None) not in [person[:3] for person in found]


@pytest.mark.parametrize(
    "body",
    [
        "The president named Okello.",
        "The spokesman identified the man as Omar Sesay.",
        "The general was known as a hard man.",
    ],
)
def test_who_names_somebody_is_not_the_one_named(body: str) -> None:
    assert not any(found[0] and found[2] for found in values(body))


def test_an_unnamed_counterpart_is_a_person_without_a_name() -> None:
    body = "Azerbaijan's Defence Minister Rauf Safarov called his Vietnamese counterpart."
    assert values(body)[1] == (None, None, "Defence Minister", "VNM")


@pytest.mark.parametrize(
    "whom",
    [
        "his counterparts from Peru, Chile and Norway",
        "his counterparts of Peru, Chile, and the Norwegian side",
        "his Peruvian, Chilean and Norwegian counterparts",
        "his Peruvian, Chilean, and Norwegian colleagues",
    ],
)
def test_counterparts_of_many_parties_are_one_person_each(whom: str) -> None:
    found = values(f"Kenyan Foreign Minister Daniel Otieno met {whom} in Nairobi.")
    assert found[1:] == [(None, None, "Foreign Minister", code) for code in ("PER", "CHL", "NOR")]


def test_a_counterpart_holds_no_post_of_the_place_before() -> None:
    found = values("In Peru, Chilean counterparts of Kenyan Foreign Minister Daniel Otieno waited.")
    assert all(party != "PER" for *_, party in found)
    found = values("Kenyan Foreign Minister Daniel Otieno met his counterpart from Peru and Chilean guests.")
    assert [party for *_, party in found] == ["KEN", "PER"]


def test_ministers_from_several_states_are_one_person_each() -> None:
    found = values("The foreign ministers from Peru, Chile and Norway met.")
    assert found == [(None, None, "foreign minister", code) for code in ("PER", "CHL", "NOR")]


@pytest.mark.parametrize(
    ("body", "pope"),
    [
        ("President William Otieno of Kenya met Pope Francis.", ("Francis", None, "Pope", "VAT")),
        ("President William Otieno of Kenya met the Pope.", (None, None, "Pope", "VAT")),
    ],
)
def test_the_pope_is_of_the_holy_see(body: str, pope: tuple[str | None, ...]) -> None:
    assert values(body)[1] == pope


@pytest.mark.parametrize(
    ("body", "person"),
    [
        (
            "Kenya spoke with Enrique Sala, the European Union's coordinator for the talks.",
            ("Enrique Sala", None, "coordinator", "EU"),
        ),
        (
            "Kenya hosted Maria Sanchez, head of the Peruvian delegation to the talks, on Monday.",
            ("Maria Sanchez", None, "head of the delegation", "PER"),
        ),
        (
            "In Trujillo, the Peruvian president at a dinner spoke of Kenya.",
            (None, None, "president", "PER"),
        ),
    ],
)
def test_a_post_after_a_name_may_go_on(body: str, person: tuple[str | None, ...]) -> None:
    assert values(body) == [person]


@pytest.mark.parametrize(
    "whom", ["The top Peruvian diplomat", "The Peruvian chief diplomat", "Peru's top diplomat"]
)
def test_the_first_diplomat_of_a_state_is_its_foreign_minister(whom: str) -> None:
    minister = "Peruvian Foreign Minister Maria Sanchez met Kenyan President William Otieno."
    _, people, mentions = read(f"{minister} {whom} spoke of trade.")
    assert [p.name for p in people] == ["Maria Sanchez", "William Otieno"]
    assert people[mentions[-1].person].name == "Maria Sanchez"


def test_the_first_diplomat_of_a_state_is_no_other_minister() -> None:
    text = "Peruvian Defence Minister Maria Sanchez spoke. The top Peruvian diplomat came."
    _, people, mentions = read(text)
    named = [text[m.start : m.end] for m in mentions if people[m.person].name]
    assert named == ["Peruvian Defence Minister Maria Sanchez"]


def test_an_unusual_name_and_its_verb_are_no_body_of_the_post() -> None:
    found = values("Kenyan Foreign Minister Musalia Wekesa held bilateral talks with Peru.")
    assert found == [("Musalia Wekesa", None, "Foreign Minister", "KEN")]


def test_counterparts_of_two_parties_are_two_persons() -> None:
    body = "Azerbaijan's Defence Minister Rauf Safarov called his Vietnamese and Laotian counterparts."
    assert [value[3] for value in values(body)] == ["AZE", "VNM", "LAO"]


def test_a_deputy_is_of_the_superiors_party() -> None:
    body = "Thai Defence Minister Somchai Rattanakul came with his deputy, General Anan Chaiyasit."
    assert values(body)[1] == ("Anan Chaiyasit", "General", "deputy Defence Minister", "THA")


@pytest.mark.parametrize("later", ["Safarov", "The minister", "The Azerbaijani minister", "General Safarov"])
def test_later_mentions_are_of_the_person_known(later: str) -> None:
    body = f"Azerbaijan's Defence Minister, General Rauf Safarov, arrived. {later} met the press."
    _, people, mentions = read(body)
    assert len(people) == 1
    assert len(mentions) == 2


def test_a_close_spelling_with_the_same_post_is_the_same_person() -> None:
    body = "Uzbek Defence Minister Bahodir Kurbonov arrived. Defence Minister Bakhodir Kurbanov spoke."
    assert len(values(body)) == 1


def test_a_family_name_first_and_last_is_one_person() -> None:
    body = "Japanese Prime Minister Tanaka Hiroshi arrived. Hiroshi Tanaka spoke. Tanaka left."
    _, people, mentions = read(body)
    assert len(people) == 1
    assert len(mentions) == 3


def test_namesakes_with_other_posts_stay_apart() -> None:
    body = "Fijian Prime Minister Jone Vuli sat beside Police Commissioner Seru Vuli."
    assert [person[0] for person in values(body)] == ["Jone Vuli", "Seru Vuli"]


def test_an_office_holder_of_another_party_is_another_person() -> None:
    body = "Thai Foreign Minister Somchai Rattanakul called the Japanese foreign minister."
    assert values(body)[1] == (None, None, "foreign minister", "JPN")


def test_the_fullest_name_and_rank_are_kept() -> None:
    body = "Gen. Neri of Italy came. Lieutenant General Luca Neri, the Army Chief, spoke."
    assert values(body) == [("Luca Neri", "Lieutenant General", "Army Chief", "ITA")]


def test_who_speaks_first_holds_the_post_that_the_lead_leaves_without_a_name() -> None:
    body = "The Iranian navy chief has praised the drill. Rear Admiral Behrouz Tavakoli said so on Monday."
    assert values(body) == [("Behrouz Tavakoli", "Rear Admiral", "navy chief", "IRN")]


def test_its_chairman_is_of_the_body_named_before() -> None:
    body = "He toured the Pakistan Aeronautical Complex and met its chairman, Air Marshal Tariq Lodhi."
    assert values(body)[0][2] == "chairman of the Pakistan Aeronautical Complex"


@pytest.mark.parametrize(
    "body",
    [
        "Former Afghan President Zalmay Noori attended.",
        "They marked the assassination of General Behrouz Tavakoli of Iran.",
        "Deceased Constable Musa Dikko lay in state.",
        "The dead reservist was Sergeant Omar Haim.",
        "Sergeant Omar Haim, a father of two, was buried on Monday.",
        "Captain Omar Haim, 34, was shot dead near the base.",
    ],
)
def test_who_holds_the_post_no_more_is_former(body: str) -> None:
    _, people, _ = read(body)
    assert [person.former for person in people] == [True]


@pytest.mark.parametrize(
    "body",
    [
        "The frigate Almirante Lynch arrived in Valparaíso.",
        "They met at King Faisal Naval Base in Jeddah.",
        "They met at the Jordan Design and Development Bureau in Amman.",
        "The patrol vessel CNS Valiant left Lagos in March.",
        "The General Assembly opened in New York on Tuesday.",
        "Exercise Bright Star began in Egypt.",
        "The Tehran Times reported it.",
    ],
)
def test_ships_bases_exercises_and_papers_are_no_people(body: str) -> None:
    assert values(body) == []


def test_a_bare_name_is_a_person_when_it_speaks() -> None:
    assert values("“We agree,” Anna Conti said in Rome.") == [("Anna Conti", None, None, "ITA")]


def test_context_gives_the_party_that_no_word_beside_says() -> None:
    body = (
        "Italian Defence Minister Paolo Bruni visited Tbilisi on Monday. "
        "In the Georgian capital he met Foreign Minister Levan Kobakhidze."
    )
    assert values(body)[1] == ("Levan Kobakhidze", None, "Foreign Minister", "GEO")


def test_the_head_of_the_office_that_publishes_has_its_post() -> None:
    body = (
        "Anton Belov had a telephone conversation with President of Serbia Goran Ilić. "
        "Anton Belov thanked him."
    )
    found = values(body, outlet="Office of the President of Russia")
    assert ("Anton Belov", None, "President", "RUS") in found


def test_values_are_the_words_at_their_characters() -> None:
    report, people, mentions = read(
        "Azerbaijan's Minister of Defence, Colonel General Rauf Safarov, spoke. The minister left."
    )
    person = people[0]
    at = {"name": person.name_at, "rank": person.rank_at, "post": person.post_at}
    for value, span in at.items():
        assert span is not None
        assert report.text[span.start : span.end] == getattr(person, value)
    assert [report.text[m.head.start : m.head.end] for m in mentions] == ["Safarov", "minister"]


def test_mentions_are_in_order_and_apart() -> None:
    _, people, mentions = read(
        "Foreign Ministers Igor Panin of Russia and Kerem Aksoy of Turkey met. Panin thanked Aksoy. "
        "The presidents of Iran and Iraq, their prime ministers and General Luca Neri of Italy were there."
    )
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert {mention.person for mention in mentions} == {person.key for person in people}


def test_a_prime_minister_is_of_no_state_that_has_none() -> None:
    body = "Washington said President Adams of the United States will host Prime Minister Elena Marsh."
    body += " Canada welcomed the plan."
    assert ("Elena Marsh", None, "Prime Minister", "CAN") in values(body, outlet="White House")


def test_a_bare_name_that_begins_an_event_is_nobody() -> None:
    named = [name for name, *_ in values("President Karim Osman spoke at the Camp David Trilateral Summit.")]
    assert named == ["Karim Osman"]


def test_an_office_without_name_is_the_publishers_own() -> None:
    body = (
        "Canada's Foreign Minister Helen Marlow met with the Foreign Minister of Oman, Saif Al Riyami. "
        "The minister spoke of fishing."
    )
    for outlet, meant in (("Government of Canada", "Helen Marlow"), ("Government of Oman", "Saif Al Riyami")):
        report, people, mentions = read(body, outlet=outlet)
        bare = next(m for m in mentions if report.text[m.start : m.end] == "minister")
        assert people[bare.person].name == meant


def test_a_counterpart_with_the_same_post_is_somebody_else() -> None:
    title = "PM Horvat speaks with Peruvian PM"
    body = "Prime Minister Ivan Horvat spoke with Prime Minister Luis Quispe of Peru."
    found = values(body, title=title, outlet="Government of Croatia")
    assert {name: party for name, _, _, party in found}["Ivan Horvat"] == "HRV"


def test_a_ministry_behind_a_name_tells_whose_he_is() -> None:
    body = "Secretary General Luis Prado of the Ministry of Defence of Peru met the UN envoy."
    assert ("Luis Prado", "PER") in {(name, party) for name, _, _, party in values(body)}


def test_nobody_meets_the_minister_whom_he_is() -> None:
    body = (
        "Environment Minister Luis Rojas spoke of rivers. The Minister will meet with the Chilean Minister of"
        " the Environment."
    )
    found = values(body, outlet="U.S. Department of State")
    assert {(name, party) for name, _, _, party in found} == {("Luis Rojas", "USA"), (None, "CHL")}


def test_a_known_leader_is_not_the_holder_of_the_same_office_elsewhere() -> None:
    body = "They spoke with President Luis Abinader. The clinic is of the U.S. President’s Emergency Plan."
    assert ("Luis Abinader", "President", "DOM") in {(v[0], v[2], v[3]) for v in values(body)}


@pytest.mark.parametrize("place", ["Oslo", "Tromsø", "the Hague"])
def test_where_somebody_was_is_no_part_of_his_post(place: str) -> None:
    ((name, _, post, party),) = values(f"In {place} Peruvian Foreign Minister Juan Soto spoke.")
    assert (name, post, party) == ("Juan Soto", "Foreign Minister", "PER")


def test_a_state_has_one_president() -> None:
    title = "Telephone call between President Prado and President Delorme of France"
    body = "President Ana Prado received a call from the President of France, Luc Delorme."
    found = values(body, title=title, outlet="Ministry of Foreign Affairs of Brazil")
    assert {name: party for name, _, _, party in found} == {"Ana Prado": "BRA", "Luc Delorme": "FRA"}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Colonel J. P. van der Berg, the base commander, spoke.", "J. P. van der Berg"),
        ("Captain Marta dell'Orto, the ship's commander, spoke.", "Marta dell'Orto"),
        ("General Denis Were, the chief of staff, spoke.", "Denis Were"),
    ],
)
def test_particles_after_initials_and_surnames_that_are_other_words_belong_to_names(
    body: str, name: str
) -> None:
    assert [person[0] for person in values(body)] == [name]


def test_ships_named_after_persons_are_none() -> None:
    assert not any(
        person[0] for person in values("HMS Queen Eleanor and USS General Marsh sailed on Monday.")
    )


@pytest.mark.parametrize(
    "body",
    ["The guests toured the Almirante Soto in Callao.", "The frigate put in at Port Sultan Tariq on Sunday."],
)
def test_ships_and_ports_named_after_officers_and_rulers_are_none(body: str) -> None:
    assert values(body) == []


def test_a_general_director_holds_a_post_and_no_rank() -> None:
    assert values("The plant's general director Ivan Karel spoke.")[0][:2] == ("Ivan Karel", None)


@pytest.mark.parametrize(
    "body",
    [
        "Emmanuel Macron spoke with Ana Rojas. The President of France said that trade grew.",
        "The French President spoke with Ana Rojas. Emmanuel Macron said that trade grew.",
    ],
)
def test_a_leader_named_without_a_post_is_the_holder_of_the_office(body: str) -> None:
    assert ("Emmanuel Macron", None, "President", "FRA") in values(body)
    assert all(name for name, _, post, _ in values(body) if post == "President")


@pytest.mark.parametrize(
    ("body", "person"),
    [
        (
            "The Minister of Foreign Affairs, H.E. Amb. Tunde Bakare, spoke.",
            ("Tunde Bakare", None, "Minister of Foreign Affairs", None),
        ),
        (
            "The Vice President of Zambia, H.E. Senator Mutale Banda, spoke.",
            ("Mutale Banda", None, "Vice President", "ZMB"),
        ),
        (
            "The Minister of Defence of Malaysia, Dato' Seri Ahmad Razali, spoke.",
            ("Ahmad Razali", None, "Minister of Defence", "MYS"),
        ),
        (
            "The Deputy Commandant for Operations, CG Vice Admiral Ramon Reyes, spoke.",
            ("Ramon Reyes", "CG Vice Admiral", "Deputy Commandant for Operations", None),
        ),
        (
            "The Chief of Staff, PN Rear Admiral Ramon Reyes, spoke.",
            ("Ramon Reyes", "Rear Admiral", "Chief of Staff", None),
        ),
        (
            "The Chief Director of the Ministry of Trade of Ghana, Ama Boateng, spoke.",
            ("Ama Boateng", None, "Chief Director of the Ministry of Trade", "GHA"),
        ),
    ],
)
def test_titles_and_services_stand_between_a_post_and_the_name(
    body: str, person: tuple[str | None, ...]
) -> None:
    assert values(body) == [person]


@pytest.mark.parametrize(
    "body",
    [
        "The Presidents of Chile, Luis Araya, and of Peru, Ana Soto, met.",
        "The Presidents of Chile, Luis Araya, and Peru, Ana Soto, met.",
    ],
)
def test_each_of_several_holders_is_named_after_the_party(body: str) -> None:
    assert values(body) == [
        ("Luis Araya", None, "President", "CHL"),
        ("Ana Soto", None, "President", "PER"),
    ]


def test_who_chairs_for_a_party_is_its_official() -> None:
    body = (
        "Deputy Minister Luis Araya chaired for Chile and the talks were led by Director Ana Soto for Peru."
    )
    assert {name: party for name, _, _, party in values(body)}["Ana Soto"] == "PER"


def test_whom_an_embassy_names_without_a_country_is_of_the_state_where_it_is() -> None:
    body = "Ambassador Kenji Watanabe thanked Kenya and met the Minister of Health, Peter Wekesa."
    found = values(body, outlet="Embassy of Japan in Kenya")
    assert {name: party for name, _, _, party in found} == {"Kenji Watanabe": "JPN", "Peter Wekesa": "KEN"}


def test_the_right_honourable_is_no_end_of_a_sentence() -> None:
    assert values("The Speaker of Parliament, Rt. Hon. Kwame Addo, spoke.")[0][0] == "Kwame Addo"


def test_the_chief_of_whom_nothing_else_is_said_is_the_outlets() -> None:
    body = "Lieutenant General Saif Al Harthy of Oman called on Chief of Army Staff General Imran Sheikh."
    found = values(body, outlet="Ministry of Defence of Pakistan")
    assert {name: party for name, _, _, party in found} == {"Saif Al Harthy": "OMN", "Imran Sheikh": "PAK"}


def test_no_organisation_has_a_minister() -> None:
    body = (
        "Minister Jonas Balsys spoke of NATO, the defence ministers of Latvia and Estonia and of NATO plans."
    )
    found = values(body, outlet="Ministry of National Defence of Lithuania")
    assert {name: party for name, _, _, party in found}["Jonas Balsys"] == "LTU"


def test_a_counterpart_may_have_a_post_of_his_own() -> None:
    body = "Chilean Foreign Minister Ana Rojas met her Peruvian counterpart, Deputy Prime Minister Juan Soto."
    assert values(body)[1:] == [("Juan Soto", None, "Deputy Prime Minister", "PER")]
    both = "Chilean Foreign Minister Ana Rojas met her Peruvian counterpart and Prime Minister Juan Soto."
    assert len(values(both)) == 3
    several = (
        "Minister Ana Rojas met her counterparts, Foreign Minister Juan Soto and Prime Minister Per Lunde."
    )
    assert {name for name, *_ in values(several)} >= {"Ana Rojas", "Juan Soto", "Per Lunde"}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Peru's Defence Minister Juan Soto and Chile's Ana Maria Rojas met at the border on Friday.",
            {"Juan Soto": ("Defence Minister", "PER"), "Ana Maria Rojas": ("Defence Minister", "CHL")},
        ),
        (
            "The foreign ministers - Peru's Ana Soto, Chile's Juan Rojas and Bolivia's Luis Mamani - met.",
            {
                "Ana Soto": ("foreign minister", "PER"),
                "Juan Rojas": ("foreign minister", "CHL"),
                "Luis Mamani": ("foreign minister", "BOL"),
            },
        ),
        (
            "Norwegian Foreign Minister Kari Lunde and Defence Minister Per Moe met their Peruvian "
            "counterparts, Ana Soto and Juan Quispe.",
            {
                "Kari Lunde": ("Foreign Minister", "NOR"),
                "Per Moe": ("Defence Minister", "NOR"),
                "Ana Soto": ("Foreign Minister", "PER"),
                "Juan Quispe": ("Defence Minister", "PER"),
            },
        ),
        (
            "Norwegian Army Chief Per Moe met with President Ana Soto and his Peruvian counterpart, General "
            "Juan Quispe.",
            {
                "Per Moe": ("Army Chief", "NOR"),
                "Ana Soto": ("President", "PER"),
                "Juan Quispe": ("Army Chief", "PER"),
            },
        ),
    ],
)
def test_who_is_named_beside_others_has_the_post_that_is_meant(
    body: str, told: dict[str, tuple[str, str]]
) -> None:
    assert {name: (post, party) for name, _, post, party in values(body) if name} == told


@pytest.mark.parametrize(
    ("body", "name", "party"),
    [
        (
            "Peru will send 40 lorries to Bolivia, Defence Minister Jorge Salas said on Monday.",
            "Jorge Salas",
            "PER",
        ),
        (
            "Minister Jorge Salas said he was content after talks in La Paz with President Luis Mamani. Peru "
            "and Bolivia are neighbours.",
            "Jorge Salas",
            "PER",
        ),
        ("Minister Jorge Salas concluded his visit to Peru and Bolivia.", "Jorge Salas", None),
        (
            "The European Commission and Peru struck a deal. Commission President Jorge Salas was in Lima.",
            "Jorge Salas",
            "EU",
        ),
        (
            "Peru's harbour master briefed a delegation of Norwegian officers headed by Captain Per Moe.",
            "Per Moe",
            "NOR",
        ),
        (
            "The Special Envoy of the Secretary-General for Peru, Jorge Salas, met Minister Ana Soto.",
            "Jorge Salas",
            None,
        ),
        ("Peru and Sudan met the Secretary-General to speak of the United Nations.", None, "UN"),
    ],
)
def test_of_whom_somebody_is_by_what_he_tells_and_does(
    body: str, name: str | None, party: str | None
) -> None:
    assert next(its for who, _, _, its in values(body) if who == name) == party


def test_amir_is_a_title_or_a_name() -> None:
    sheikh = ("Sheikh Fahad bin Khalid", None, "Amir", "QAT")
    assert values("HH the Amir Sheikh Fahad bin Khalid of Qatar arrived.") == [sheikh]
    assert values("Amir Rezaei, Iran's minister, arrived.") == [("Amir Rezaei", None, "minister", "IRN")]


def test_an_office_holder_is_named_without_the_state_in_the_next_sentences() -> None:
    body = (
        "Norway's prime minister and his Peruvian counterpart signed a pact in Vienna, where Hungary's "
        "president hosted them. Prime Minister Anders Lillevold greeted Peru's Juan Quispe."
    )
    named = {name: (post, party) for name, _, post, party in values(body) if name}
    assert named == {
        "Anders Lillevold": ("Prime Minister", "NOR"),
        "Juan Quispe": ("prime minister", "PER"),
    }


def test_an_adjective_before_a_name_makes_nobody_the_office_holder() -> None:
    body = "Peru's president arrived in Oslo. Peruvian Juan Quispe won the race there."
    assert ("Juan Quispe", None, "president", "PER") not in values(body)


@pytest.mark.parametrize(
    ("body", "name", "party"),
    [
        (
            "Peru's President Juan Soto met in Oslo with Norwegian Minister Per Lunde. The Peruvian "
            "delegation was led by Deputy Minister Ana Quispe.",
            "Ana Quispe",
            "PER",
        ),
        (
            "The minister spoke in Oslo with Peruvian Senator Juan Soto. He met with Norwegian Minister "
            "Per Lunde, Attorney General Kari Dahl and Secretary of Finance Ola Moe.",
            "Ola Moe",
            "NOR",
        ),
        (
            "Norwegian Minister Per Lunde, accompanied by Colonel Kari Dahl and Director Ola Moe, met "
            "Peruvian Minister Juan Soto in Lima.",
            "Ola Moe",
            "NOR",
        ),
        (
            "In Lima Brigadier Juan Soto and Brigadier Ola Moe on the Norwegian side read the pillars of the "
            "border with Peru.",
            "Ola Moe",
            "NOR",
        ),
        (
            "Iran's president spoke. Anders Moe, the Norwegian facilitator of the talks, said Minister "
            "Juan Soto of Peru would come.",
            "Anders Moe",
            "NOR",
        ),
    ],
)
def test_words_around_a_name_say_whose_official_somebody_is(body: str, name: str, party: str) -> None:
    outlet = "Ministry of Defence of Peru" if "Lima" in body else ""
    assert {found: code for found, _, _, code in values(body, outlet=outlet)}[name] == party


@pytest.mark.parametrize(
    "said",
    [
        "Brigadier Ana Quispe of Peru's army",
        "Brigadier Ana Quispe (Peruvian Army)",
        "Brigadier Ana Quispe, who commands the Peruvian fleet,",
        "Brigadier Ana Quispe, heading a Peruvian team,",
        "a Peruvian frigate commanded by Brigadier Ana Quispe",
        "eleven officers from Peru under Brigadier Ana Quispe",
        "the Peruvian staff, which was represented by Brigadier Ana Quispe,",
        "Brigadier Ana Quispe and Captain Luz Soto from Peru",
    ],
)
def test_words_beside_a_name_say_whose_officer_somebody_is(said: str) -> None:
    body = f"The Norwegian minister spoke. Minister Per Lunde met with {said} at the harbour of Bergen."
    found = {name: code for name, _, _, code in values(body, outlet="Ministry of Defence of Norway")}
    assert found["Ana Quispe"] == "PER"


@pytest.mark.parametrize(
    "opening",
    [
        "In a meeting with the Peruvian foreign minister",
        "Referring to talks with the foreign minister of Peru",
    ],
)
def test_who_speaks_behind_an_opening_phrase_is_not_its_minister(opening: str) -> None:
    body = f"Norwegian Minister Kari Dahl left for Lima. {opening}, Kari Dahl said trade would grow."
    named = [value for value in values(body) if value[0]]
    assert named == [("Kari Dahl", None, "Minister", "NOR")]


def test_a_name_in_commas_behind_an_opening_phrase_is_its_ministers() -> None:
    body = "In a meeting with the Peruvian foreign minister, Juan Soto, Norwegian Minister Kari Dahl said so."
    assert ("Juan Soto", None, "foreign minister", "PER") in values(body)


@pytest.mark.parametrize(
    ("said", "outlet", "party"),
    [
        ("Ambassador Noor Zabeel", "Norwegian Navy", "PER"),
        ("our Ambassador, Noor Zabeel,", "Norwegian Navy", "NOR"),
        ("Our Ambassador, Noor Zabeel,", "Norwegian Navy", "NOR"),
        ("your Ambassador, Noor Zabeel,", "Norwegian Navy", "PER"),
        ("Ambassador Noor Zabeel", "Embassy of Norway in Peru", "NOR"),
    ],
)
def test_an_ambassador_at_home_is_mostly_another_states(said: str, outlet: str, party: str) -> None:
    body = f"Peruvian sailors ended their course on Friday. Peru sent them in May. Then {said} spoke."
    assert {name: code for name, _, _, code in values(body, outlet=outlet)}["Noor Zabeel"] == party


def test_an_envoy_for_a_state_is_not_its_official() -> None:
    body = "Special Envoy Per Lunde for Peru, Norway and Chile said, had left. Oslo thanked him."
    found = {name: code for name, _, _, code in values(body, outlet="Ministry of Defence of Norway")}
    assert found["Per Lunde"] == "NOR"


def test_a_list_of_several_sides_says_nothing_of_the_last() -> None:
    body = (
        "The forum in Lima was opened by officials including Norwegian Minister Per Lunde, Peruvian Minister "
        "Ana Quispe and Juan Soto, the chairman of Alpaca."
    )
    assert {name: party for name, _, _, party in values(body)}["Juan Soto"] != "NOR"


@pytest.mark.parametrize(
    ("spoken", "ranks"),
    [
        ("The Peruvian general expressed thanks.", [None, "general"]),
        ("Chile was praised. The Chilean admiral spoke.", ["admiral", None]),
        ("The Peruvian general election was near.", [None, None]),
        ("The general spoke.", [None, None]),
        ("It rained. It snowed. It froze. The Peruvian general spoke.", [None, None]),
    ],
)
def test_the_rank_by_which_an_officer_is_spoken_of_again_is_his(spoken: str, ranks: list[str | None]) -> None:
    body = f"Chilean Navy Chief Luis Paredes met Peruvian Army Chief Ana Quispe. {spoken}"
    assert [rank for name, rank, _, _ in values(body) if name] == ranks


def test_a_rank_with_its_state_is_nobodys_of_another() -> None:
    body = (
        "General Luis Paredes of Chile met Peruvian Defence Minister Ana Quispe. The Peruvian general spoke."
    )
    (chilean, _), mentions = read(body)[1:]
    assert [m.person for m in mentions].count(chilean.key) == 1


def test_a_chief_who_travels_to_a_state_is_no_chief_to_it() -> None:
    assert values("The visit of the Peruvian Army Chief to Chile was put off.") == [
        (None, None, "Army Chief", "PER")
    ]


def test_a_vessel_with_its_number_bears_nobodys_name() -> None:
    assert values("The Vietnamese ship 016 Quang Trung called at Qingdao. Quang Trung left soon.") == []


def test_a_monarchy_has_no_president() -> None:
    body = "The Chilean ambassador to Norway handed a letter from President Luis Soto to Minister Ola Berg."
    assert [party for name, _, _, party in values(body) if name == "Luis Soto"] == ["CHL"]


def test_allies_are_nobody_s_name() -> None:
    assert all(
        name != "Allies" for name, *_ in values("He met his counterparts from NATO Allies Latvia and Norway.")
    )


@pytest.mark.parametrize(
    ("body", "name", "person"),
    [
        (
            "Norway's ambassador to Lima said that ties grow. Kari Solberg made the remarks in Oslo.",
            "Kari Solberg",
            (None, "ambassador to Lima", "NOR"),
        ),
        (
            "The UN envoy for the Sahel met Norway's deputy foreign minister. Kari Solberg said so.",
            "Kari Solberg",
            (None, "deputy foreign minister", "NOR"),
        ),
    ],
)
def test_who_makes_remarks_is_the_office_holder_told_of_before(
    body: str, name: str, person: tuple[str | None, ...]
) -> None:
    assert (name, *person) in values(body)


def test_one_listed_with_somebody_s_minister_is_no_minister_of_the_other_side() -> None:
    found = values(
        "Minister Kari Lund met with Peruvian Finance Minister Ana Soto and Transport Minister Luis Vega. "
        "The Norwegian minister praised the road."
    )
    assert ("Luis Vega", None, "Transport Minister", "PER") in found


def test_a_state_that_ends_a_heading_is_not_the_one_named_after_it() -> None:
    body = "Peruvian Foreign Minister Ana Soto spoke. {} against Chile Foreign Minister Soto said later."
    assert values(body.format("She backs the struggle")) == [("Ana Soto", None, "Foreign Minister", "PER")]


@pytest.mark.parametrize(
    "body",
    [
        "Kari Lund, director for Peru, met Norwegian officials in Oslo.",
        "Norwegian officials saw Kari Lund, special assistant to the Prime Minister on Peru.",
        "Norwegian officials said that the special envoy for Peru, Kari Lund, would come.",
    ],
)
def test_a_post_that_deals_with_a_state_is_not_of_it(body: str) -> None:
    assert [party for name, _, _, party in values(body) if name == "Kari Lund"] == ["NOR"]


@pytest.mark.parametrize(
    "whom",
    [
        "her Turkish and Greek counterparts Kerem Aksoy and Nikos Pappas",
        "her Turkish and Greek counterparts, Kerem Aksoy and Nikos Pappas",
        "her counterparts from Turkey and Greece, Kerem Aksoy and Nikos Pappas",
    ],
)
def test_counterparts_are_named_in_the_order_of_their_states(whom: str) -> None:
    found = {name: party for name, _, _, party in values(f"Minister Ana Ruiz of Peru met {whom} on Monday.")}
    assert found == {"Ana Ruiz": "PER", "Kerem Aksoy": "TUR", "Nikos Pappas": "GRC"}


def test_counterparts_of_other_numbers_than_their_names_keep_their_states() -> None:
    body = "Minister Ana Ruiz of Peru met her Turkish, Iraqi and Greek counterparts, K. Aksoy and N. Pappas."
    assert {"TUR", "IRQ", "GRC"} <= {party for name, _, _, party in values(body) if name is None}


def test_a_short_month_behind_a_name_is_one() -> None:
    assert ("Zhai Jun", None, "envoy", "CHN") in values("Zhai Jun, China's envoy, met him on 5 Jun 2020.")


@pytest.mark.parametrize("title", ["UN envoy Soto building bridges", "FM Soto UN chief discuss security"])
def test_an_organisation_in_a_headline_has_no_foreign_minister(title: str) -> None:
    body = "Chilean papers say that Chile's Foreign Minister Ana Soto spoke with the UN chief. Soto was glad."
    assert ("Ana Soto", "CHL") in [(name, party) for name, _, _, party in values(body, title=title)]


def test_a_minister_of_whom_a_headline_names_an_organisation_is_left_to_the_context() -> None:
    body = "The UN coordinator in Chile praised Foreign Minister Ana Soto. Chile was glad."
    found = values(body, title="UN envoy Soto building bridges")
    assert [party for name, _, _, party in found if name == "Ana Soto"] != ["UN"]


@pytest.mark.parametrize(
    "body",
    [
        "Peruvian Minister Luis Rojas and Jean Weber, President Macron's adviser for Africa, met in Lima.",
        "Peruvian Minister Luis Rojas met Emmanuel Macron's adviser for Africa Jean Weber in Lima.",
        "Peruvian Minister Luis Rojas met French leader Paul Roux's adviser for Africa Jean Weber in Lima.",
    ],
)
def test_an_aide_is_of_the_state_of_who_is_named_before(body: str) -> None:
    assert ("Jean Weber", None, "adviser for Africa", "FRA") in values(body)


def test_two_offices_before_a_state_are_one_persons() -> None:
    body = "Luis Paredes received the Deputy Prime Minister and Minister for Defence of Peru, Ana Quispe."
    assert ("Ana Quispe", None, "Deputy Prime Minister and Minister for Defence", "PER") in values(body)


def test_an_office_without_a_name_is_not_of_who_is_addressed_beside_it() -> None:
    body = (
        "Ana Quispe, Deputy Prime Minister of Peru, met Chilean Minister of Defence Luis Paredes. The Deputy "
        "Prime Minister and Minister Paredes then toured the port."
    )
    (quispe, paredes), mentions = read(body)[1:]
    assert [m.person for m in mentions] == [quispe.key, paredes.key, quispe.key, paredes.key]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The army chief (CAS), General Ole Lunde, met his Peruvian counterpart Ana Quispe. The CAS spoke.",
         "Ole Lunde"),
        ("Foreign Minister Ole Lunde of Norway left. He met Foreign Minister Ana Quispe of Peru. It rained. "
         "The Foreign Minister spoke.", "Ole Lunde"),
        ("Norwegian President Ole Lunde and Peruvian President Ana Quispe met. The Norwegian leader spoke.",
         "Ole Lunde"),
        ("Defence Minister Ole Lunde met Defence Minister Ana Quispe of Peru. The guest minister spoke.",
         "Ana Quispe"),
    ],
)  # fmt: skip
def test_an_office_without_a_name_is_of_who_is_called_so(body: str, name: str) -> None:
    _, people, mentions = read(body)
    assert people[mentions[-1].person].name == name


def test_a_capital_behind_in_is_where_a_minister_was() -> None:
    body = "In Lima Foreign Minister Kari Lunde of Norway met the press."
    assert values(body) == [("Kari Lunde", None, "Foreign Minister", "NOR")]


def test_her_counterpart_is_not_that_of_whom_she_met() -> None:
    body = (
        "Norwegian Foreign Minister Kari Lunde flew to Lima. She held talks with Prime Minister Luis Paredes "
        "and opened the school with her counterpart Ana Quispe."
    )
    assert {name: post for name, _, post, _ in values(body)}["Ana Quispe"] == "Foreign Minister"


@pytest.mark.parametrize(
    ("body", "person"),
    [
        ("Foreign Minister of the sisterly Republic of Peru Ana Quispe spoke.",
         ("Ana Quispe", None, "Foreign Minister", "PER")),
        ("Chief of the General Staff of the Vietnam People's Army General Tran Quoc Bao spoke.",
         ("Tran Quoc Bao", "General", "Chief of the General Staff of the Vietnam People's Army", "VNM")),
    ],
)  # fmt: skip
def test_praise_and_the_bodys_last_word_do_not_part_a_post_from_its_holder(
    body: str, person: tuple[str | None, ...]
) -> None:
    assert values(body) == [person]


def test_a_yard_called_after_a_firm_is_nobody() -> None:
    body = "Norwegian Defence Minister Kari Lunde will visit the Rosa Systems shipyard in Lima."
    assert [name for name, _, _, _ in values(body)] == ["Kari Lunde"]


def test_whom_a_visitor_calls_on_is_of_the_state_visited() -> None:
    body = (
        "Indian Foreign Secretary Anil Rao paid a visit to Bhutan. During the visit, he called on Prime "
        "Minister Dorji Wangdi. He also held talks with his counterpart, Deki Choden."
    )
    people = {name: (post, party) for name, _, post, party in values(body)}
    assert people["Dorji Wangdi"] == ("Prime Minister", "BTN")
    assert people["Deki Choden"] == ("Foreign Secretary", "BTN")


def test_a_counterpart_with_another_post_is_one_person() -> None:
    body = (
        "Norwegian Minister Kari Lunde and her Peruvian counterpart and chief negotiator, Luis Rojas, spoke."
    )
    assert [(name, post, party) for name, _, post, party in values(body)] == [
        ("Kari Lunde", "Minister", "NOR"),
        ("Luis Rojas", "chief negotiator", "PER"),
    ]


def test_whose_minister_comes_is_said_before() -> None:
    body = (
        "Norwegian Minister Kari Lunde flew to Brussels, where she thanked the Czech Republic, whose defence "
        "minister, Jan Dvorak, will visit Oslo in April."
    )
    assert {name: party for name, _, _, party in values(body)}["Jan Dvorak"] == "CZE"


def test_the_defence_secretary_is_rather_a_secretary_than_a_minister() -> None:
    body = (
        "British Secretary of State for Defence Alan Brook met Peruvian Defence Minister Ana Quispe. The "
        "Defence Secretary spoke."
    )
    _, people, mentions = read(body)
    assert people[mentions[-1].person].name == "Alan Brook"


def test_what_is_handed_to_somebody_is_not_their_name() -> None:
    people = values("The Greek minister handed the Danish diplomat the Shield of Honour in Oslo.")
    assert not any(name and "Shield" in name for name, *_ in people)


def test_the_european_union_may_be_a_field_of_a_minister() -> None:
    post = "Minister of Foreign Affairs, European Union and Cooperation"
    people = values(f"Norway's minister met the {post} of Spain, Lucia Ferrer, in Madrid.")
    assert ("Lucia Ferrer", None, post, "ESP") in people


def test_a_name_of_three_families_is_read_whole() -> None:
    people = values("The Amir Sheikh Faris Al-Hamad Al-Nasser Al-Sabah received the Danish minister.")
    assert "Sheikh Faris Al-Hamad Al-Nasser Al-Sabah" in [name for name, *_ in people]


def test_a_father_s_name_makes_nobody_his_son() -> None:
    people = values(
        "President Sheikh Rashid bin Zayed Al Nahyan met the Danish minister. "
        "Sheikh Hamdan bin Rashid Al Nahyan, Deputy Ruler of Abu Dhabi, attended."
    )
    assert len([name for name, *_ in people if name and "Nahyan" in name]) == 2


def test_an_abbreviated_post_is_that_of_who_acts() -> None:
    people = values(
        "India's External Affairs Minister Vikram Nair arrived in Lima. The EAM met Foreign Minister "
        "Ana Soto of Peru. The EAM also spoke of trade."
    )
    assert [name for name, *_ in people] == ["Vikram Nair", "Ana Soto"]


def test_who_acts_is_not_the_holder_of_the_same_office_met() -> None:
    people = values("NEW DELHI: The Prime Minister arrived. Later he met the Prime Minister of Bhutan.")
    assert len(people) == 2


@pytest.mark.parametrize(
    ("body", "party"),
    [
        (
            "Minister Tomislav Barac met Slovenian Minister Maja Kos. "
            "Barac said Croatia strongly supported Bosnia.",
            "HRV",
        ),
        (
            "The High Representative, Tomislav Barac, chaired the talks of the European Union and Jordan.",
            "EU",
        ),
        (
            "HMAS Bathurst Bay put into Suva. "
            "The ship's captain, Commander Tomislav Barac, met Fiji's minister.",
            "AUS",
        ),
        (
            "HMAS Bathurst Bay put into Suva. "
            "The minehunter's captain, Commander Tomislav Barac, met Fiji's minister.",
            "AUS",
        ),
        ("Norway's minister flew to Lima, where he will call on President Tomislav Barac.", "PER"),
        ("Minister Kim led the ROK delegation, and Secretary Tomislav Barac led the U.S. team.", "USA"),
        ("Admiral Tomislav Barac, Commander SNMG2, met the Commander of the Bulgarian Navy.", "NATO"),
    ],
)
def test_what_somebody_says_or_commands_tells_whose_official_it_is(body: str, party: str) -> None:
    assert {name: of for name, _, _, of in values(body)}["Tomislav Barac"] == party


def test_chiefs_of_a_body_of_two_states_are_one_of_each() -> None:
    body = "The chiefs of the Polish and Czech general staffs, Gen. Jan Duda and Gen. Petr Novotny, spoke."
    assert [(name, party) for name, _, _, party in values(body)] == [
        ("Jan Duda", "POL"),
        ("Petr Novotny", "CZE"),
    ]


def test_what_an_adjective_says_with_a_participle_is_no_name() -> None:
    assert values("Peru took delivery of six Rafael-built trainers from its maker.") == []


def test_who_is_met_and_bears_a_name_usual_in_the_state_that_owns_it_is_a_person() -> None:
    body = (
        "Defence Minister Juan Soto held talks with Armenia's Gagik Petrosyan and with India's Tata Motors."
    )
    assert [name for name, *_ in values(body)] == ["Juan Soto", "Gagik Petrosyan"]


def test_a_name_that_begins_with_de_ends_a_post() -> None:
    people = values("President de Lemos of Brazil met Portuguese Prime Minister di Rosa in Lisbon.")
    assert [(name, post) for name, _, post, _ in people] == [
        ("de Lemos", "President"),
        ("di Rosa", "Prime Minister"),
    ]


@pytest.mark.parametrize("words", ["flew en route to Lima", "en route to Lima spoke", "de facto leads"])
def test_a_post_takes_no_word_of_english_for_romance(words: str) -> None:
    posts = [post for _, _, post, _ in values(f"The Chilean foreign minister {words}.")]
    assert posts == ["foreign minister"]


def test_who_chairs_an_organisation_has_the_name_apposed() -> None:
    body = "The OSCE Chair-in-Office, Swiss Foreign Minister Reto Amsler, flew to Chile."
    assert [(name, party) for name, _, _, party, *_ in values(body)] == [("Reto Amsler", "OSCE")]


def test_the_head_of_state_is_the_president_named_before() -> None:
    body = "President Juan Soto of Chile met Norwegian Minister Kari Dahl. The head of state thanked her."
    assert [name for name, *_ in values(body)] == ["Juan Soto", "Kari Dahl"]


def test_the_holy_father_holds_an_office() -> None:
    assert [post for _, _, post, _ in values("The Holy Father received President Juan Soto of Chile.")] == [
        "Holy Father",
        "President",
    ]


def test_the_head_of_diplomacy_is_the_foreign_minister_named_before() -> None:
    met = "Peru's Foreign Minister Ana Soto met Lars Berg of Norway. "
    body = met + "The head of Peruvian diplomacy thanked him."
    assert [name for name, *_ in values(body)] == ["Ana Soto", "Lars Berg"]


def test_who_heads_a_portfolio_holds_that_post() -> None:
    body = "The head of the Defence portfolio, Lucas Ibarra, received Norwegian Minister Kari Dahl."
    assert next((name, post) for name, _, post, _ in values(body)) == (
        "Lucas Ibarra",
        "head of the Defence portfolio",
    )


def test_a_deputy_is_none_of_the_ministers_spoken_of() -> None:
    body = (
        "The Norwegian and Chilean foreign ministers spoke on Monday. Norwegian Deputy Foreign Minister "
        "Lars Holm was absent."
    )
    assert ("Lars Holm", None, "Deputy Foreign Minister", "NOR") in values(body)
    assert (None, None, "foreign minister", "NOR") in values(body)


@pytest.mark.parametrize("end", ["human", "European"])
def test_a_list_of_fields_may_be_cut_off(end: str) -> None:
    assert [post for _, _, post, _ in values(f"He met the Chilean Minister of foreign and {end}")]
    assert [post for _, _, post, _ in values(f"He met the Chilean Minister of Foreign and {end}")]


def test_counterparts_who_serve_in_one_third_state_share_the_seat() -> None:
    body = "The Ambassador of Japan to Peru, Taro Abe, met his Chilean counterpart Jorge Salas."
    assert ("Jorge Salas", None, "Ambassador to Peru", "CHL") in values(body)


@pytest.mark.parametrize(
    "body",
    [
        "Polish General Jan Kowalski, who heads the EU mission, arrived.",
        "The Finnish diplomat Pekka Laine, who heads the EU mission, arrived.",
    ],
)
def test_who_heads_an_organisations_mission_is_its_own(body: str) -> None:
    assert [person.party for person in read(body)[1]] == ["EU"]


def test_a_counterpart_has_the_post_in_full() -> None:
    body = (
        "Minister Rauf Safarov is in Hanoi. Azerbaijan's Minister of National Defence Rauf Safarov met his "
        "Vietnamese counterpart, General Tran Quoc Bao."
    )
    assert ("Tran Quoc Bao", "General", "Minister of National Defence", "VNM") in values(body)


def test_letters_behind_a_name_end_no_list_of_companions() -> None:
    body = (
        "President Kwame Mensah of Ghana met Chile's president. President Mensah was accompanied by the "
        "Minister of Energy, Hon. Efua Owusu, MP, and the Minister of Trade, Hon. Yusuf Bello, MP. He leaves "
        "for Nigeria."
    )
    assert ("Yusuf Bello", None, "Minister of Trade", "GHA") in values(body)


def test_who_is_accompanied_by_his_own_minister_is_of_his_state_whatever_the_name() -> None:
    body = "President Lawson of Togo, accompanied by his Foreign Minister, Ablavi Mensah, landed in Ghana."
    assert ("Ablavi Mensah", None, "Foreign Minister", "TGO") in values(body)


def test_a_minister_who_holds_an_organisations_post_is_its_own() -> None:
    lent = read("The ASEAN envoy, Cambodian Foreign Minister Prak Sothea, met General Ana Ruiz.")[1]
    assert [(person.name, person.party) for person in lent][:1] == [("Prak Sothea", "ASEAN")]
    listed = read("On Monday the UN envoy, Peruvian Minister Ana Ruiz and others met in Lima.")[1]
    assert ("Ana Ruiz", "PER") in [(person.name, person.party) for person in listed]


def test_who_heads_an_office_abroad_is_of_whose_office_it_is() -> None:
    body = "Ana Soto, head of the Kabul office of UNICEF, spoke."
    assert [person[3] for person in values(body)] == ["UNICEF"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "Chilean Minister Ana Soto met Peruvian Minister Luis Rey. Later the Minister spoke to Oslo.",
            "Ana Soto",
        ),
        (
            "U.S. Secretary of Defense Carl Hill met Peruvian Defence Minister Luis Rey. "
            "Then the Secretary called Oslo.",
            "Carl Hill",
        ),
    ],
)
def test_an_office_named_alone_is_that_of_who_acts_and_not_of_whom_he_met(body: str, name: str) -> None:
    _, people, mentions = read(body)
    assert people[max(mentions, key=lambda mention: mention.start).person].name == name


@pytest.mark.parametrize(
    "body",
    [
        "Chile and Peru agreed on fishing. Defence Ministers Ana Soto and Luis Rey signed it.",
        "Defence Ministers Ana Soto and Luis Rey of Chile and Peru signed it.",
        "Defence Ministers Ana Soto and Luis Rey met. Chile and Peru are friends.",
    ],
)
def test_two_of_one_post_are_of_the_two_states_in_their_order(body: str) -> None:
    assert [(person[0], person[3]) for person in values(body)] == [("Ana Soto", "CHL"), ("Luis Rey", "PER")]


def test_who_governs_for_a_king_is_not_the_king() -> None:
    posts = [(person[0], person[2]) for person in values("She met the king and Prime Minister Luis Rey.")]
    assert posts == [(None, "king"), ("Luis Rey", "Prime Minister")]


def test_whom_and_leads_on_to_is_not_of_the_body_before() -> None:
    body = "General Ana Soto, Commander of the Border Guards and Henrik Lund, director of Customs, spoke."
    posts = [(person[0], person[2]) for person in values(body)]
    assert posts == [("Ana Soto", "Commander of the Border Guards"), ("Henrik Lund", "director of Customs")]


@pytest.mark.parametrize(
    ("body", "person"),
    [
        ("Kenya's President and current EAC chair, Paul Wekesa, spoke.", ("Paul Wekesa", "KEN")),
        ("Kenya's President, and the current EAC chair, Paul Wekesa, spoke.", ("Paul Wekesa", "KEN")),
        ("Kenyan President and EAC Chairperson Paul Wekesa spoke.", ("Paul Wekesa", "KEN")),
    ],
)
def test_who_leads_a_state_may_chair_an_organisation_too(body: str, person: tuple[str, str]) -> None:
    assert [(name, party) for name, _, _, party in values(body)] == [person]


@pytest.mark.parametrize(
    "body",
    [
        "The Presidents of Kenya, Paul Wekesa; Somalia, Nur Warsame; and Chad, Idriss Mahamat, came.",
        "Presidents Paul Wekesa of Kenya; Nur Warsame of Somalia; and Idriss Mahamat of Chad came.",
    ],
)
def test_semicolons_part_the_holders_of_one_post(body: str) -> None:
    expected = [("Paul Wekesa", "KEN"), ("Nur Warsame", "SOM"), ("Idriss Mahamat", "TCD")]
    assert [(name, party) for name, _, _, party in values(body)] == expected
    assert {post for _, _, post, _ in values(body)} == {"President"}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("The Commanding Officer of INS Malpe called on the minister.", "Commanding Officer of INS Malpe"),
        ("The captain of the frigate Lupo came ashore.", "captain of the frigate Lupo"),
    ],
)
def test_a_ship_is_part_of_the_post_of_who_commands_her(body: str, post: str) -> None:
    assert (None, None, post) in [(name, rank, held) for name, rank, held, _ in values(body)] or post in str(
        values(body)
    )


def test_the_army_whose_officer_somebody_is_goes_with_the_name() -> None:
    _, _, (mention,) = read("General Philip Crane of the British Army in Accra spoke.")
    assert mention.end == len("General Philip Crane of the British Army")
