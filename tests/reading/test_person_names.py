"""The names of persons as ranks, posts, quotation marks and capitals surround them."""

from __future__ import annotations

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of


def names(body: str) -> list[str | None]:
    return [person.name for person in people_of(make_report(f"It rained.\n\n{body}"))]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Gen. Justice Adomako spoke.", "Justice Adomako"),
        ("CIA Director Bill Bryce spoke.", "Bill Bryce"),
        ("Minister of Defence Bill Bryce spoke.", "Bill Bryce"),
        ("Colonel Will Bryce spoke.", "Will Bryce"),
        ("Prime Minister Andrew Holness spoke.", "Andrew Holness"),
        ("Foreign Minister Ada Blankenship spoke.", "Ada Blankenship"),
        ("Defence Minister Ada Clements spoke.", "Ada Clements"),
        ("Foreign Minister Peter Ward spoke.", "Peter Ward"),
        ("Foreign Minister Peter Power spoke.", "Peter Power"),
        ("Deputy Attorney General Lisa Monaco spoke.", "Lisa Monaco"),
        ("Home Minister Datuk Seri Saifuddin Nasution spoke.", "Saifuddin Nasution"),
        ("Foreign Secretary Ma. Teresa Lopez spoke.", "Ma. Teresa Lopez"),
        ("Defence Minister Ng Eng Hock spoke.", "Ng Eng Hock"),
        ("Sgt. Goodness Eze spoke.", "Goodness Eze"),
        ("Rear Admiral Yang Min-seo spoke.", "Yang Min-seo"),
        ("Brig. Gen. Tun Tun Wai spoke.", "Tun Tun Wai"),
        ("General Tan Sri Haji Ismail Omar spoke.", "Ismail Omar"),
        ("First Admiral Dato Seri Pahlawan Haji Ismail Omar spoke.", "Ismail Omar"),
        ("Colonel (Rtd) Dato Seri Setia Haji Ismail Omar spoke.", "Ismail Omar"),
        ("Prime Minister Samdech Akka Moha Sena Padei Techo Sok Dara spoke.", "Sok Dara"),
        ("Vice Admiral Nimal Sena spoke.", "Nimal Sena"),
        ("Havildar Sher Wali spoke.", "Sher Wali"),
        ("Colonel Ama Bonsu-King spoke.", "Ama Bonsu-King"),
        ("Defence Minister Femke van 't Zand spoke.", "Femke van 't Zand"),
        ("Pat. Jun dela Peña spoke.", "Jun dela Peña"),
        ("Colonel Rauf Anar oglu Safarov spoke.", "Rauf Anar oglu Safarov"),
        ("Colonel An-Katrien Maes spoke.", "An-Katrien Maes"),
        ("Major Ben 'Tiger' Odongo spoke.", "Ben 'Tiger' Odongo"),
        ("Colonel Ben “Old Tiger” Odongo spoke.", "Ben “Old Tiger” Odongo"),
        ("Permanent Secretary (Mrs) Grace Adah spoke.", "Grace Adah"),
        ("Lt. Gen. (Dr.) Grace Adah spoke.", "Grace Adah"),
        ("SP Md. Rashed Karim spoke.", "Md. Rashed Karim"),
        ("Brig Gen (Dr.) Sunday Afolabi spoke.", "Sunday Afolabi"),
        ("Aluf Mira Even-Tov spoke.", "Mira Even-Tov"),
        ("Promoted to Commodore: Ina Maes and Lode Peeters.", "Ina Maes"),
        ("Gnr. Paul Okot spoke.", "Paul Okot"),
        ("Sen. Supt. Kago Molefe spoke.", "Kago Molefe"),
        ("CPCR Kago Molefe, the spokesman of the force, spoke.", "Kago Molefe"),
        ("ASC Musa Bala spoke.", "Musa Bala"),
        ("Head Constable 4471 Mani Raj spoke.", "Mani Raj"),
        ("PC 56321 Mani Raj and patrolman Luis Mota spoke.", "Mani Raj"),
        ("Lt Col MS Dhawan spoke.", "MS Dhawan"),
        ("Admiral Stephen Ward, who commands there, spoke.", "Stephen Ward"),
        ("Ch Supt Nick May agreed.", "Nick May"),
        ("Lt Gen Musa Bala To Be Next Army Chief", "Musa Bala"),
        ("Letkol Laut (P) Agus Wibowo spoke.", "Agus Wibowo"),
        ("Army Chief General Ofori Visits Troops In Tamale", "Ofori"),
        ("COAS LT GEN IDRIS BELLO VISITS TROOPS IN KANO", "IDRIS BELLO"),
        ("COLONEL ADA KING, COMMANDANT OF THE SCHOOL, WILL DELIVER THE KEYNOTE.", "ADA KING"),
    ],
)
def test_a_name_is_read_whole_and_without_what_stands_around_it(body: str, name: str) -> None:
    assert names(body)[:1] == [name]


@pytest.mark.parametrize(
    "body",
    [
        "General Bello commands the force. His brother, Colonel Sani Bello, resigned.",
        "Brigadier Sir Hugh Marsh-Cole, who has died, led it. His grandson, Major Toby Marsh-Cole, serves.",
    ],
)
def test_officers_of_one_family_name_and_two_ranks_are_two(body: str) -> None:
    assert len(names(body)) == 2


def test_an_officer_of_two_ranks_and_one_name_is_one() -> None:
    assert names("General Sani Bello spoke. In 2012 Colonel Sani Bello led a battalion.") == ["Sani Bello"]


def test_a_nickname_or_bracket_does_not_part_a_name_from_the_post() -> None:
    people = people_of(make_report("It rained.\n\nGeneral Adan Elmi “Tall One” is the chief of defence."))
    assert [(person.name, person.post) for person in people] == [("Adan Elmi", "chief of defence")]


@pytest.mark.parametrize("name", ["He Weidong", "Saw Chit Thu", "Yee Mon", "Kwe Htoo Win"])
def test_common_words_that_are_names_of_east_asia(name: str) -> None:
    report = make_report(f"The army was there with General {name} and others. The day was hot.")
    assert [found.name for found in people_of(report)] == [name]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Captain Nuno Colombo-Reis spoke.", "Nuno Colombo-Reis"),
        ("Captain JP van Rooyen spoke.", "JP van Rooyen"),
        ("Major Sunil C. A. Perera spoke.", "Sunil C. A. Perera"),
    ],
)
def test_towns_and_initials_are_parts_of_officers_names(body: str, name: str) -> None:
    assert names(body) == [name]


@pytest.mark.parametrize(
    "body",
    [
        "Norway is hosting Exercise Victor Storm with Chile.",
        "Operation Amber Lund ended in Chile.",
        "Norway sent the destroyer ITS Andrea Doria Aug. 13-23 to Chile.",
        "Exercise Martin Bear 2024 began in Norway.",
    ],
)
def test_what_an_exercise_or_ship_is_called_is_nobodys_name(body: str) -> None:
    assert names(body) == []


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Minister Dean Okafor spoke.", "Dean Okafor"),
        ("The Hon. Dean Okafor, Minister of Works, spoke.", "Dean Okafor"),
        ("The Dean of the academy, Colonel Ali Okafor, spoke.", "Ali Okafor"),
    ],
)
def test_a_dean_behind_a_post_or_title_is_a_given_name(body: str, name: str) -> None:
    assert names(body) == [name]
