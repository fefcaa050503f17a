"""Posts that police ranks name with a branch, an area or a bracket."""

from __future__ import annotations

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of


def persons(body: str) -> list[tuple[str | None, ...]]:
    people = people_of(make_report(f"It rained.\n\n{body}"))
    return [(person.name, person.rank, person.post) for person in people]


@pytest.mark.parametrize(
    ("body", "person"),
    [
        ("SSP Operations Adeel Raza Malik came.", ("Adeel Raza Malik", "SSP", "SSP Operations")),
        ("DCP South Manish Rawat came.", ("Manish Rawat", "DCP", "DCP South")),
        ("AIG Zone 7, Tunde Bassey, came.", ("Tunde Bassey", "AIG", "AIG Zone 7")),
        ("SSP Ludhiana Rural, Manish Rawat, came.", ("Manish Rawat", "SSP", "SSP Ludhiana Rural")),
        ("SP Karwadi, Manish Rawat, told reporters.", ("Manish Rawat", "SP", "SP Karwadi")),
        ("SHO Karwadi Inspector Manish Rawat came.", ("Manish Rawat", "Inspector", "SHO Karwadi")),
        ("DPO Wuse CSP Tunde Bassey came.", ("Tunde Bassey", "CSP", "DPO Wuse")),
        ("IG Sindh Adeel Raza Malik came.", ("Adeel Raza Malik", None, "IG Sindh")),
        ("IG Punjab Dr Adeel Malik came.", ("Adeel Malik", None, "IG Punjab")),
        (
            "Inspector General of Police Tunde Bassey came.",
            ("Tunde Bassey", None, "Inspector General of Police"),
        ),
    ],
)
def test_a_police_rank_with_its_branch_or_area_is_a_post(body: str, person: tuple[str | None, ...]) -> None:
    assert persons(body) == [person]


@pytest.mark.parametrize(
    ("body", "person"),
    [
        (
            "Superintendent of Police (SP) Manish Rawat came.",
            ("Manish Rawat", "Superintendent of Police", None),
        ),
        ("SP Ramesh, Manish Rawat and others came.", ("Ramesh", "SP", None)),
        ("DSP Sultan Mehmood came.", ("Sultan Mehmood", "DSP", None)),
        ("IGP Tunde Bassey came.", ("Tunde Bassey", "IGP", None)),
        ("ADGP (Law and Order) Manish Rawat came.", ("Manish Rawat", "ADGP", None)),
        ("DSP (Mrs) Ada Bassey came.", ("Ada Bassey", "DSP", None)),
    ],
)
def test_a_police_rank_before_a_name_alone_is_none(body: str, person: tuple[str | None, ...]) -> None:
    assert persons(body)[:1] == [person]
