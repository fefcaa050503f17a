import pytest

from communique.gazetteer.name_cultures import CULTURES, states_of_name
from communique.gazetteer.parties import states


@pytest.mark.parametrize(
    ("name", "state", "other"),
    [
        ("Tran Van Minh", "VNM", "KOR"),
        ("Park Min-jun", "KOR", "CHN"),
        ("Levan Kobakhidze", "GEO", "ARM"),
        ("Ani Hakobyan", "ARM", "GEO"),
        ("Ayşe Yıldırım", "TUR", "IRN"),
        ("Oleksandr Tymchenko", "UKR", "POL"),
        ("Mette Sørensen", "DNK", "FRA"),
        ("Naledi Dlamini", "ZAF", "NGA"),
        ("Saman Jayawardena", "LKA", "PAK"),
        ("Hery Rakotomanana", "MDG", "RUS"),
        ("Baek Ji-woo", "KOR", "TWN"),
        ("Tshering Wangchuk", "BTN", "IND"),
        ("Deng Malual", "SSD", "CHN"),
        ("Niamh O'Sullivan", "IRL", "FRA"),
    ],
)
def test_a_name_fits_its_state_better_than_another(name: str, state: str, other: str) -> None:
    found = states_of_name(name)
    assert found.get(state, 0.0) > found.get(other, 0.0)


def test_a_name_that_tells_nothing_fits_no_state() -> None:
    assert states_of_name("Xq Zzt") == {}
    assert states_of_name("") == {}


def test_cultures_name_known_states() -> None:
    known = set(states())
    assert {state for culture in CULTURES for state in culture.states} <= known


def test_given_names_of_all_muslim_states_tell_little() -> None:
    shared = states_of_name("Mostafa Zarruq")
    assert shared["IRN"] == shared["EGY"] == shared["PAK"] == 1.0
    assert "NOR" not in shared
    assert states_of_name("Mohsen Rostam Zarrinpour")["IRN"] == 1.0
    assert states_of_name("Mohsen Rostam Zarrinpour").get("EGY", 0.0) < 0.2


def test_a_short_ending_alone_tells_nothing() -> None:
    assert states_of_name("Rqi Zzti") == {}


def test_names_joined_by_a_hyphen_tell_as_two_do() -> None:
    assert states_of_name("Gholam-Reza Zzt")["IRN"] == 1.0


def test_a_family_name_opens_a_name_only_where_it_comes_first() -> None:
    assert states_of_name("Kim Zzt")["KOR"] == 1.0
    assert states_of_name("Martin Zzt").get("FRA", 0.0) < 1.0
