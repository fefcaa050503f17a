"""Datelines in the forms of agencies and newspapers, and beginnings that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.documents.datelines import dateline

LEAD = "The minister flew to Quito."


@pytest.mark.parametrize(
    ("head", "words", "place", "day", "agency"),
    [
        ("TEHRAN – ", "TEHRAN", "Tehran", None, None),
        ("TEHRAN- ", "TEHRAN", "Tehran", None, None),
        ("TEHRAN— ", "TEHRAN", "Tehran", None, None),
        ("TEHRAN _ ", "TEHRAN", "Tehran", None, None),
        ("Oslo - ", "Oslo", "Oslo", None, None),
        ("ASTANA. KAZINFORM ", "ASTANA. KAZINFORM", "Astana", None, "KAZINFORM"),
        ("Baku, June 3, AZERTAC ", "Baku, June 3, AZERTAC", "Baku", "2021-06-03", "AZERTAC"),
        ("KATHMANDU: ", "KATHMANDU", "Kathmandu", None, None),
        ("Doha: ", "Doha", "Doha", None, None),
        ("Porto Alegre: ", "Porto Alegre", "Porto Alegre", None, None),
        ("ASUNCIÓN. ", "ASUNCIÓN", "Asunción", None, None),
        ("NUKU'ALOFA: ", "NUKU'ALOFA", "Nuku'alofa", None, None),
        ("SAINT-LOUIS, Senegal - ", "SAINT-LOUIS, Senegal", "Saint-Louis", None, None),
        ("Lima, Peru – ", "Lima, Peru", "Lima", None, None),
        ("WASHINGTON, D.C. -- ", "WASHINGTON, D.C", "Washington", None, None),
        ("RIO DE JANEIRO — ", "RIO DE JANEIRO", "Rio de Janeiro", None, None),
        ("St. Petersburg, June 3 – ", "St. Petersburg, June 3", "St. Petersburg", "2021-06-03", None),
        ("ST. JOHN'S, June 3. /TASS/. ", "ST. JOHN'S, June 3. /TASS/", "St. John's", "2021-06-03", "TASS"),
        ("WASHINGTON (Reuters) - ", "WASHINGTON (Reuters)", "Washington", None, "Reuters"),
        ("ISLAMABAD, June 3 (APP): ", "ISLAMABAD, June 3 (APP)", "Islamabad", "2021-06-03", "APP"),
        (
            "New Delhi [India], May 25 (ANI): ",
            "New Delhi [India], May 25 (ANI)",
            "New Delhi",
            "2021-05-25",
            "ANI",
        ),
        ("BEIJING, June 9 (Xinhua) -- ", "BEIJING, June 9 (Xinhua)", "Beijing", "2021-06-09", "Xinhua"),
        ("MALE', June 9 (BBT) -- ", "MALE', June 9 (BBT)", "Male'", "2021-06-09", "BBT"),
        ("Accra, 4 June - ", "Accra, 4 June", "Accra", "2021-06-04", None),
        ("12 May 2021, Ankara: ", "12 May 2021, Ankara", "Ankara", "2021-05-12", None),
        ("Bishkek, 21.05.2018. ", "Bishkek, 21.05.2018", "Bishkek", "2018-05-21", None),
        ("VILNIUS/BERLIN, June 3. ", "VILNIUS/BERLIN, June 3", "Vilnius", "2021-06-03", None),
        ("MOSCOW, June 9. /TASS/. ", "MOSCOW, June 9. /TASS/", "Moscow", "2021-06-09", "TASS"),
        (
            "KYIV. June 9 (Interfax-Ukraine) - ",
            "KYIV. June 9 (Interfax-Ukraine)",
            "Kyiv",
            "2021-06-09",
            "Interfax-Ukraine",
        ),
        (
            "YEREVAN, JUNE 9, ARMENPRESS. ",
            "YEREVAN, JUNE 9, ARMENPRESS",
            "Yerevan",
            "2021-06-09",
            "ARMENPRESS",
        ),
        (
            "ABU DHABI, 3rd June, 2021 (WAM) -- ",
            "ABU DHABI, 3rd June, 2021 (WAM)",
            "Abu Dhabi",
            "2021-06-03",
            "WAM",
        ),
        (
            "Riyadh, Shawwal 22, 1442, June 3, 2021, SPA -- ",
            "Riyadh, Shawwal 22, 1442, June 3, 2021, SPA",
            "Riyadh",
            "2021-06-03",
            "SPA",
        ),
        ("LONDON, Thursday – ", "LONDON, Thursday", "London", "2021-06-10", None),
        ("Havana, (ACN) ", "Havana, (ACN)", "Havana", None, "ACN"),
        ("(Reuters) - ", "(Reuters)", None, None, "Reuters"),
        ("CAIRO - 3 June 2021: ", "CAIRO - 3 June 2021", "Cairo", "2021-06-03", None),
        ("ISTANBUL (Turkey) – ", "ISTANBUL (Turkey)", "Istanbul", None, None),
    ],
)
def test_a_dateline_gives_place_day_and_agency(
    head: str, words: str, place: str | None, day: str | None, agency: str | None
) -> None:
    found = dateline(head + LEAD, 0, "2021-06-10")
    assert found is not None
    assert (found.words, found.place, found.day, found.agency) == (words, place, day, agency)
    assert (head + LEAD)[found.end :] == LEAD


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Defence, Ana Diaz, flew to Quito.",
        "THE PRESIDENT: Thank you all for coming.",
        "MS. DIAZ: Good morning.",
        "FACT SHEET: What was agreed",
        "Spokesperson Ana Diaz: At the invitation of Peru she goes to Lima.",
        "On Monday, the ministers met - and agreed.",
        "On June 3, 2021, the ministers met in Lima.",
        "June 3 was the day of their meeting.",
        "Peru and Chile – neighbours for centuries – met.",
        "Department of Energy (DOE) Secretary Ana Diaz flew to Quito.",
        "Simon's Town has seen grander fleets.",
        "U.S. Navy ships sailed.",
        "Diaz: Peru will answer",
        "President Diaz – who took office in May – met them.",
        "lima - small letters",
        "",
        "   ",
        "LIMA",
    ],
)
def test_other_beginnings_are_no_dateline(text: str) -> None:
    assert dateline(text, 0, "2021-06-10") is None


def test_a_line_with_place_and_day_of_its_own_is_a_dateline() -> None:
    found = dateline("Baku, Azerbaijan, June 10\nThe minister flew.", 0, "2021-06-10")
    assert found is not None
    assert (found.words, found.day) == ("Baku, Azerbaijan, June 10", "2021-06-10")


def test_a_day_without_a_year_is_not_dated_without_publication() -> None:
    found = dateline("LIMA, June 3 – " + LEAD, 0, None)
    assert found is not None
    assert found.day is None
    assert found.words == "LIMA, June 3"


@given(st.text(alphabet="AaBé .,:-–—/()[]'3June\n", max_size=80))
def test_any_beginning_gives_words_that_stand_in_it(text: str) -> None:
    found = dateline(text, 0, "2021-06-10")
    if found:
        assert 0 < found.end <= len(text)
        assert text.startswith(found.words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lima - ANP - The minister flew.", "Lima - ANP"),
        ("Lima, June 3/ANP/ The minister flew.", "Lima, June 3/ANP/"),
    ],
)
def test_an_agency_between_marks_belongs_to_the_dateline(text: str, words: str) -> None:
    found = dateline(text, 0, "2021-06-10")
    assert found is not None
    assert (found.words, found.place) == (words, "Lima")
    assert text[found.end :] == "The minister flew."


@pytest.mark.parametrize("text", ["/ANP/ " + LEAD, "(ANP) " + LEAD])
def test_a_credit_alone_is_read_without_a_fault(text: str) -> None:
    found = dateline(text, 0, "2021-06-10")
    assert found is None or found.end > 0
