"""Money, measures, shares and counted things, in all the ways in which reports write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.reading.quantities.quantities import find_quantities
from communique.reading.quantities.tables import currencies, measures, nouns
from communique.reading.text.numerals import number, ordinal

MONEY = [
    ("$13.2 million", 13_200_000, "USD"),
    ("US$ 3bn", 3_000_000_000, "USD"),
    ("US$2.5m", 2_500_000, "USD"),
    ("$180-m", 180_000_000, "USD"),
    ("$100", 100, "USD"),
    ("$4,300,000", 4_300_000, "USD"),
    ("C$66 million", 66_000_000, "CAD"),
    ("A$120 million", 120_000_000, "AUD"),
    ("NZ$4.5 million", 4_500_000, "NZD"),
    ("J$180 million", 180_000_000, "JMD"),
    ("R$ 37 billion", 37_000_000_000, "BRL"),
    ("€2.5bn", 2_500_000_000, "EUR"),
    ("€312,000", 312_000, "EUR"),
    ("EUR120 million", 120_000_000, "EUR"),
    ("£1.9 billion", 1_900_000_000, "GBP"),
    ("KSh 320 million", 320_000_000, "KES"),
    ("RM217.4 million", 217_400_000, "MYR"),
    ("Rp 38 billion", 38_000_000_000, "IDR"),
    ("Rs 5 crore", 50_000_000, "INR"),
    ("USD 8.78 billion", 8_780_000_000, "USD"),
    ("13.2 million dollars", 13_200_000, "USD"),
    ("7.9 million US dollars", 7_900_000, "USD"),
    ("10 million Canadian dollars", 10_000_000, "CAD"),
    ("two billion euros", 2_000_000_000, "EUR"),
    ("two and a half million euros", 2_500_000, "EUR"),
    ("half a million euros", 500_000, "EUR"),
    ("a quarter of a million euros", 250_000, "EUR"),
    ("three quarters of a billion euros", 750_000_000, "EUR"),
    ("a million euros", 1_000_000, "EUR"),
    ("4.5 billion won", 4_500_000_000, "KRW"),
    ("60 million yen", 60_000_000, "JPY"),
    ("13.5-billion-baht", 13_500_000_000, "THB"),
    ("200 million Kenyan shillings", 200_000_000, "KES"),
    ("5 million CHF", 5_000_000, "CHF"),
]

THINGS = [
    ("22 tonnes", 22, "t"),
    ("10 thousand tons", 10_000, "t"),
    ("300kg", 300, "kg"),
    ("300 kilograms", 300, "kg"),
    ("193 kilometres", 193, "km"),
    ("859,000 square kilometres", 859_000, "square kilometres"),
    ("1.3 million hectares", 1_300_000, "ha"),
    ("820 million cubic metres", 820_000_000, "m3"),
    ("400 cubic metres a second", 400, "m3 per second"),
    ("10,000 barrels of crude oil per day", 10_000, "barrels per day"),
    ("100,000 bpd", 100_000, "barrels per day"),
    ("450 MW", 450, "MW"),
    ("12 per cent", 12, "percent"),
    ("87 percent", 87, "percent"),
    ("6%", 6, "percent"),
    ("14 officers", 14, "officers"),
    ("six vacancies", 6, "vacancies"),
    ("280 personnel", 280, "personnel"),
    ("eleven Maldivian sailors", 11, "sailors"),
    ("forty more cadets", 40, "cadets"),
    ("twenty-five scholarships", 25, "scholarships"),
    ("two hundred and fifty soldiers", 250, "soldiers"),
    ("a hundred trucks", 100, "trucks"),
    ("10 200 soldiers", 10_200, "soldiers"),
    ("14 light armoured vehicles", 14, "vehicles"),
    ("24 K9 self-propelled howitzers", 24, "howitzers"),
    ("two Indian-built Dornier 228 aircraft", 2, "aircraft"),
    ("twelve fighter jets", 12, "aircraft"),
    ("six F-35s", 6, "aircraft"),
    ("1,500 men and women", 1_500, "personnel"),
    ("412 officers and soldiers", 412, "troops"),
    ("60 Peruvian welders and designers", 60, "persons"),
    ("9,200 blue berets", 9_200, "troops"),
    ("136 Bangladeshis", 136, "persons"),
    ("120 Moldovan, Romanian and American troops", 120, "troops"),
    ("twelve non-commissioned officers", 12, "non-commissioned officers"),
    ("seven member states", 7, "countries"),
    ("nine-member", 9, "members"),
    ("180-strong", 180, "personnel"),
    ("4,000 tarpaulins", 4_000, "tarpaulins"),
    ("60 cooperation contracts", 60, "contracts"),
]

NONE = [
    "He recalled Resolution 2231 and Article 5 guarantees of the treaty.",
    "The C-130 and the B-52 flew past Hospital 175 on the hill.",
    "Covid-19 patients were at home at 10:30 and at 7pm.",
    "The 5G network and Type 23 frigates impressed them.",
    "It was the 27th session and the 3rd of its kind.",
    "A 1,200-ton corvette and a 90-metre hull lay there.",
    "The EU's 1989 arms embargo stands.",
    "COP26 was praised; K9 was not.",
    "They trained at FIVE HILLS in the north.",
    "",
]


@pytest.mark.parametrize(("words", "value", "unit"), MONEY)
def test_an_amount_of_money_has_its_value_and_iso_4217_code(words: str, value: float, unit: str) -> None:
    text = f"The side put {words} into the port."
    (found,) = find_quantities(text)
    assert (found.value, found.unit, found.kind) == (value, unit, "money")
    assert text[found.start : found.end].rstrip("s") == words.rstrip("s")


@pytest.mark.parametrize(("words", "value", "unit"), THINGS)
def test_a_measure_or_a_count_has_its_value_and_unit(words: str, value: float, unit: str) -> None:
    text = f"The side sent {words} to the port."
    (found,) = find_quantities(text)
    assert (found.value, found.unit) == (value, unit)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize("text", NONE)
def test_numbers_in_names_ordinals_and_clock_times_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("words", "parties", "unit"),
    [
        ("Rs 50 million", ("PAK", "CHN"), "PKR"),
        ("50 million rupees", ("LKA",), "LKR"),
        ("50 million rupees", ("FRA",), "INR"),
        ("50 million pounds", ("EGY", "FRA"), "EGP"),
        ("50 million pounds", (), "GBP"),
        ("50 million dinars", ("TUN",), "TND"),
        ("C$50 million", ("NIC",), "NIO"),
        ("50 million dollars", ("JAM", "CAN"), "JMD"),
    ],
)
def test_a_shared_name_of_money_is_that_of_the_parties(
    words: str, parties: tuple[str, ...], unit: str
) -> None:
    (found,) = find_quantities(f"He gave {words} to the fund.", parties=parties)
    assert found.unit == unit


def test_a_number_alone_takes_the_money_or_the_people_before_it() -> None:
    text = "It paid 22 million euros out of 89 million. Six soldiers came from Riga and four from the navy."
    assert [(q.value, q.unit, q.implied) for q in find_quantities(text)] == [
        (22e6, "EUR", False),
        (89e6, "EUR", True),
        (6, "soldiers", False),
        (4, "soldiers", True),
    ]


def test_two_numbers_share_one_noun() -> None:
    text = "It began with 900 Finnish and 350 Estonian troops."
    assert [(q.value, q.unit) for q in find_quantities(text)] == [(900, "troops"), (350, "troops")]


def test_one_thing_listed_before_a_number_is_not_what_the_number_counts() -> None:
    text = "Peru sent two frigates, one submarine and 350 sailors."
    assert [(q.value, q.unit) for q in find_quantities(text)] == [(2, "frigates"), (350, "sailors")]


def test_a_body_of_so_many_counts_persons() -> None:
    assert [(q.value, q.unit) for q in find_quantities("He led a delegation of six.")] == [(6, "persons")]


def test_a_total_counts_the_noun_before_it() -> None:
    text = "Visitor arrivals from Peru rose to 2,662. He said the number was 7."
    assert [(q.value, q.unit) for q in find_quantities(text)] == [(2662, "visitors")]


def test_the_number_of_things_counts_the_things() -> None:
    found = find_quantities("This brings to 29 the number of launches.")
    assert [(q.value, q.unit) for q in found] == [(29, "boats")]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("13.2", 13.2),
        ("1,300", 1300),
        ("1 300 000", 1_300_000),
        ("10,00,000", 1_000_000),
        ("twenty-five", 25),
        ("two hundred and fifty", 250),
        ("three hundred thousand", 300_000),
        ("a hundred", 100),
        ("2.5bn", 2.5e9),
        ("two and a half million", 2.5e6),
        ("soldiers", None),
        ("", None),
        ("1.2.3", None),
    ],
)
def test_a_number_is_read_from_its_words(words: str, value: float | None) -> None:
    assert number(words) == value


@pytest.mark.parametrize(("words", "value"), [("third", 3), ("3rd", 3), ("Last", -1), ("three", None)])
def test_an_ordinal_is_read_from_its_words(words: str, value: int | None) -> None:
    assert ordinal(words) == value


def test_the_tables_are_whole() -> None:
    assert len(currencies().states) > 140
    assert all(len(code) == 3 and code.isupper() for code in currencies().states)
    assert measures()[1]["tonnes"] == "t"
    assert nouns().classes["cadets"] == "forces"


@given(st.integers(1, 999_999), st.sampled_from(["soldiers", "vehicles", "scholarships"]))
def test_a_written_count_is_read_back(value: int, noun: str) -> None:
    text = f"They sent {value:,} {noun} there."
    (found,) = find_quantities(text)
    assert (found.value, found.unit) == (value, noun)


WORDS = (
    "$ 5 12 million and a half US$ euros men women soldiers - , . per cent the number hundred K9 1,000 ² ٣ %"
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split()), max_size=20).map(" ".join)))
def test_any_text_is_read_without_error_and_within_bounds(text: str) -> None:
    end = 0
    for found in find_quantities(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert found.unit


def test_how_many_sides_something_has_is_no_count_of_it() -> None:
    text = "Two-way trade reached 29.2 billion US dollars, the six-party talks were told."
    assert [(one.value, one.unit) for one in find_quantities(text)] == [(29.2e9, "USD")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They operate 24 flights a week.", [(24, "flights a week")]),
        ("There are 14 weekly flights to the port.", [(14, "flights a week")]),
        ("They agreed to raise the number of daily sailings to 6.", [(6, "sailings a day")]),
        ("They agreed to raise flights to 250 a week.", [(250, "flights a week")]),
        (
            "18 flights a week go there; they will raise this number to 24.",
            [(18, "flights a week"), (24, "flights a week")],
        ),
        ("In all, thirty (30) agreements were signed.", [(30, "agreements")]),
        ("The side lent two dozen ambulances.", [(24, "ambulances")]),
        ("The plan has 22 activities, up from 18 in 2023.", [(22, "activities"), (18, "activities")]),
        ("Some 30,000 Sri Lankans work there.", [(30000, "persons")]),
    ],
)
def test_what_goes_so_often_and_numbers_told_twice(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == expected


def test_a_dollar_sign_is_the_dollar_of_the_publisher() -> None:
    text = "The side put $50 million into the port."
    assert [q.unit for q in find_quantities(text, home="CAN")] == ["CAD"]
    assert [q.unit for q in find_quantities(text, home="KEN")] == ["USD"]
    assert [q.unit for q in find_quantities(text)] == ["USD"]
