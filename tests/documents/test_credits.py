"""Whom a report credits."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from communique.documents.agencies import is_agency, known_agency
from communique.documents.credits import credit


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (
            "They met, according to the Inter-Services Public Relations (ISPR).",
            "Inter-Services Public Relations (ISPR)",
        ),
        ("They met, ISPR said on Monday.", "ISPR"),
        ("They met, the Defence Ministry reported on June 10.", "Defence Ministry"),
        ("They met, the Peruvian Ministry of Foreign Affairs said.", "Peruvian Ministry of Foreign Affairs"),
        ("They met, Post.Pe reports, citing Peru’s Defence Ministry.", "Peru’s Defence Ministry"),
        ("They met, Mehr reported.", "Mehr"),
        ("The minister told the Xinhua news agency that they met.", "Xinhua news agency"),
        ("They met, Turkish Anadolu news agency reported.", "Anadolu"),
        (
            "They met, the Press Service of the Ministry of Defence of Peru said.",
            "Press Service of the Ministry of Defence of Peru",
        ),
        (
            "They met, Nigeria's Directorate of Naval Information announced.",
            "Nigeria's Directorate of Naval Information",
        ),
        ("They met in Lima. The Foreign Ministry said so.", "Foreign Ministry"),
        ("They met.\n(Source: The Lima Post)", "The Lima Post"),
        ("They met. (Xinhua)", "Xinhua"),
        ("They met. Reuters reported a dispute. (Source: AFP)", "AFP"),
        ("They met, the Russian news agency reported.", None),
        ("They met, local media reported.", None),
        ("They met, the minister said.", None),
        ("They met, Department of Tourism Secretary Ana Diaz said.", None),
        ("They met, the media office said.", None),
        ("They met. (Source: agencies)", None),
        ("They met.", None),
        ("", None),
    ],
)
def test_the_credited_body_is_found(text: str, agency: str | None) -> None:
    assert credit(text, 0, None) == agency


def test_the_outlet_itself_is_no_credit() -> None:
    assert credit("They met, Mehr reported, citing IRNA.", 0, "IRNA") == "Mehr"
    assert credit("They met, Mehr reported.", 0, "Mehr") is None


def test_a_ministry_far_below_the_lead_speaks_of_a_detail_but_an_agency_still_counts() -> None:
    filler = "They talked about ships and planes. " * 30
    assert credit(f"{filler}The Foreign Ministry said so.", 0, None) is None
    assert credit(f"{filler}Reuters said so.", 0, None) == "Reuters"


@pytest.mark.parametrize("words", ["Reuters", "the Xinhua News Agency", "ISPR", "kuna", "Lima News Agency"])
def test_agencies_are_known_in_any_capitals_and_by_form(words: str) -> None:
    assert is_agency(words)


@pytest.mark.parametrize("words", ["Lima", "News Agency", "Russian news agency", "", "The Minister"])
def test_other_words_are_no_agency(words: str) -> None:
    assert known_agency(words) is None


def test_every_listed_agency_has_names_and_a_known_kind_of_place() -> None:
    source = resources.files("communique.documents") / "data" / "agencies.toml"
    rows = [row for group in tomllib.loads(source.read_text("utf-8")).values() for row in group]
    assert len(rows) > 150
    assert all(row["names"] and all(name.strip() == name for name in row["names"]) for row in rows)
    assert all(len(row.get("place", "XXX")) == 3 for row in rows)
