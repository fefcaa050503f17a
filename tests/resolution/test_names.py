"""Names of one person meet across spellings, orders and titles; names of two people stay apart."""

from __future__ import annotations

import pytest

from communique.resolution.names import compare, parse, skeleton, sound, usual_name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Rustam Bekirov", "Rustam Bakirov"),
        ("Farid Hasanli", "Fərid Həsənli"),
        ("Sergei Volkov", "Сергей Волков"),
        ("Tareq Al-Haddad", "Tariq Haddad"),
        ("Kenji Mori", "Mori Kenji"),
        ("Syed Bilal Rana", "Bilal Rana"),
        ("Gen. Bilal Rana".removeprefix("Gen. "), "BILAL RANA"),
        ("Abdul Rahman Saqr", "Abdurrahman Saqr"),
        ("Abd al-Rahman Saqr", "Abdul Rahman Saqr"),
        ("Mohammad Tawfiq", "Muhammed Tawfeeq"),
        ("Joe Archer", "Joseph Archer"),
        ("Hossein Amir Abdollahi", "Hossein Amirabdollahi"),
        ("Dr Ana María López", "Ana Maria Lopez"),
        ("Jean-Luc Morel", "Jean Luc Morel"),
        ("O'Neill Byrne", "ONeill Byrne"),
    ],
)
def test_spellings_of_one_name_are_the_same(left: str, right: str) -> None:
    assert compare(left, right).kind == "same"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Bilal Khan Rana", "Muhammad Bilal Khan Rana"),
        ("Khalid bin Salim Al Nabhani", "Khalid Al-Nabhani"),
        ("Laura Ortiz", "Laura Ortiz Benavente"),
        ("M Tawfiqul Islam", "Tawfiqul Islam"),
    ],
)
def test_a_name_that_leaves_parts_out_is_a_part(left: str, right: str) -> None:
    assert compare(left, right).kind == "part"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Volkov", "Sergei Volkov"),
        ("Ali", "Ali Rezai"),
        ("de Vries", "Hendrik de Vries"),
    ],
)
def test_one_part_in_common_is_single_evidence(left: str, right: str) -> None:
    assert compare(left, right).kind == "single"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sergei Volkov", "Ivan Volkov"),
        ("Khalid bin Salim Al Nabhani", "Nasser bin Hamad al Nabhani"),
        ("Hasan Karimi", "Hossein Karimi"),
        ("Wang Lei", "Wang Fang"),
        ("Joe Archer", "Hunter Archer"),
        ("Ali Khan", "Imran Khan"),
        ("Sahakyan", "Sarkisyan"),
        ("Laura Ortiz", "Marco Bianchi"),
    ],
)
def test_names_of_two_people_are_other_names(left: str, right: str) -> None:
    assert compare(left, right).kind == "other"


def test_parts_that_each_name_lacks_make_it_doubtful() -> None:
    assert compare("Khalid Salim Nabhani", "Khalid Hamad Nabhani").kind == "doubtful"


@pytest.mark.parametrize("names", [("Rustam Bekirov", "Rustam Bakirov"), ("Volkov", "Sergei Volkov")])
def test_the_order_of_two_names_does_not_matter(names: tuple[str, str]) -> None:
    assert compare(*names) == compare(*reversed(names))


def test_an_initial_agrees_with_the_name_that_it_begins_and_not_with_another() -> None:
    assert compare("S. Volkov", "Sergei Volkov").kind == "same"
    assert compare("S. Volkov", "Ivan Volkov").kind == "other"


def test_a_better_spelling_is_more_alike() -> None:
    exact, near = compare("Rustam Bakirov", "Rustam Bakirov"), compare("Rustam Bekirov", "Rustam Bakirov")
    assert exact.likeness > near.likeness > 0.8


def test_honorifics_particles_and_suffixes_are_no_parts() -> None:
    assert parse("Sheikh Khalid bin Salim Al-Nabhani Jr.").parts == ("khalid", "salim", "nabhani")


def test_a_name_of_a_particle_alone_keeps_it() -> None:
    assert parse("Al").parts == ("al",)


def test_usual_transliterations_sound_alike() -> None:
    assert sound("kareem") == sound("karim")
    assert sound("yousuf") == sound("yusuf")


def test_a_skeleton_keeps_short_sounds_whole() -> None:
    assert skeleton("bakiruv") == "bkrv"
    assert skeleton("li") == "li"


def test_the_usual_name_is_given_most_often_and_whole_where_it_is_given_whole() -> None:
    assert usual_name(["Volkov", "Volkov", "Sergei Volkov", "S. Volkov", "Sergei Volkov"]) == "Sergei Volkov"
    assert usual_name(["Volkov", "Volkow", "Volkov"]) == "Volkov"
    assert usual_name([]) is None
