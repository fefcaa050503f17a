"""Whose official somebody is where the words beside the name leave it open."""

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of


@pytest.mark.parametrize(
    ("body", "name", "party"),
    [
        (
            "WASHINGTON - The Mexican delegation included Foreign Secretary Marta Ruiz; Secretary of Defense"
            " General Luis Cano and Secretary of the Navy Pedro Oliva. The United States thanked it.",
            "Luis Cano",
            "MEX",
        ),
        (
            "Signed by Energy Minister Hugo Ruiz and Trade Minister Luis Cano from the Mexican side"
            " and Energy Minister Levan Gelashvili from the Georgian side, the pact is new.",
            "Hugo Ruiz",
            "MEX",
        ),
        (
            "NEW DELHI - External Affairs Minister Ravi Menon spoke of Nepal with Russia.",
            "Ravi Menon",
            "IND",
        ),
        (
            "President Walter Hensley flew to Israel. He telephoned Egypt's president and the United States"
            " thanked both.",
            "Walter Hensley",
            "USA",
        ),
        (
            "TBILISI - The US Embassy gave a reception. Ambassador Grant Penn and Minister Levan Gelashvili"
            " met the family, Georgia's army said.",
            "Grant Penn",
            "USA",
        ),
        (
            "NAIROBI - General Felix Odongo headed the Ugandans, Colonel Juma Kessy the Tanzanian officers.",
            "Juma Kessy",
            "TZA",
        ),
        (
            "ANKARA - Guinea's navy chief left on Monday. From Dhaka came Rear Admiral Omar Faruk for talks.",
            "Omar Faruk",
            "BGD",
        ),
        (
            "LIMA - Cadets from Ecuador saw Peru's academy. The young men, led by Commander Luis Mora, met"
            " Peruvian Admiral Carlos Prado.",
            "Luis Mora",
            "ECU",
        ),
        (
            "ASTANA - Kazakhstan's foreign minister will be in Tallinn on Monday. President Karl Leppik is to"
            " receive him. Kazakhstan and Estonia trade with Russia.",
            "Karl Leppik",
            "EST",
        ),
        (
            "ASHGABAT - Turkmen cadets went to Baku on Sunday. They were met at the airport by Captain Elchin"
            " Mirza. Turkmenistan thanked Azerbaijan.",
            "Elchin Mirza",
            "AZE",
        ),
        (
            "Lieutenant Colonel Alain Kasongo, army spokesman in North Kivu, said that M23 men had fled.",
            "Alain Kasongo",
            "COD",
        ),
        (
            "Police Commissioner Joseph Mumba said officers in Copperbelt seized rifles.",
            "Joseph Mumba",
            "ZMB",
        ),
        ("Governor Rustam Safarov of Khatlon opened the bridge.", "Rustam Safarov", "TJK"),
    ],
)
def test_an_office_tells_whose_it_is_beside_others(body: str, name: str, party: str) -> None:
    people = people_of(make_report(body, title="", id="r"))
    assert {person.name: person.party for person in people}[name] == party
