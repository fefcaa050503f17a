"""Days in the forms that outlets use."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.documents.days import DAY_WORDS, day, day_in_dateline, is_ambiguous


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2016-11-12", "2016-11-12"),
        ("2016-11-12T23:30:00-05:00", "2016-11-12"),
        ("2016-11-12 08:00", "2016-11-12"),
        ("2016/11/12", "2016-11-12"),
        ("2016.1.2", "2016-01-02"),
        ("20161112", "2016-11-12"),
        ("20161112T103000Z", "2016-11-12"),
        ("August 16, 2008", "2008-08-16"),
        ("August 16 2008", "2008-08-16"),
        ("Aug. 16, 2008", "2008-08-16"),
        ("16 August 2008", "2008-08-16"),
        ("16th of August 2008", "2008-08-16"),
        ("16-Aug-2008", "2008-08-16"),
        ("SATURDAY, 16 AUGUST 2008", "2008-08-16"),
        ("Sat, 12 Nov 2016 10:00:00 GMT", "2016-11-12"),
        ("3 Sept 2020", "2020-09-03"),
        ("12.11.2016", "2016-11-12"),
        ("25/11/2016", "2016-11-25"),
        ("11/25/2016", "2016-11-25"),
        ("11/11/2016", "2016-11-11"),
        ("  2016-11-12 ", "2016-11-12"),
    ],
)
def test_a_day_is_read(words: str, iso: str) -> None:
    assert day(words) == iso


@pytest.mark.parametrize(
    "words",
    [
        "",
        "12/11/2016",
        "12-11-2016",
        "yesterday",
        "June 2020",
        "2020",
        "2020-13-01",
        "31 June 2020",
        "June 5",
        "x" * 10**6,
    ],
)
def test_words_that_fix_no_day_give_none(words: str) -> None:
    assert day(words) is None


def test_only_numbers_that_fit_both_orders_are_ambiguous() -> None:
    assert is_ambiguous("12/11/2016")
    assert not is_ambiguous("25/11/2016")
    assert not is_ambiguous("12.11.2016")
    assert not is_ambiguous("11/11/2016")


@pytest.mark.parametrize(
    ("words", "published", "iso"),
    [
        ("Oct. 9", "2021-10-10", "2021-10-09"),
        ("Dec 31", "2022-01-01", "2021-12-31"),
        ("January 1", "2021-12-31", "2022-01-01"),
        ("Feb 29", "2021-03-01", "2020-02-29"),
        ("5 May 2019", "2021-10-10", "2019-05-05"),
        ("Thursday", "2021-06-10", "2021-06-10"),
        ("Tues", "2021-06-10", "2021-06-08"),
        ("5 May 2019", None, "2019-05-05"),
        ("Oct. 9", None, None),
        ("Thursday", None, None),
    ],
)
def test_a_dateline_takes_the_year_that_fits_publication(
    words: str, published: str | None, iso: str | None
) -> None:
    assert day_in_dateline(words, published) == iso


@given(st.dates())
def test_an_iso_day_reads_as_itself(value: object) -> None:
    iso = str(value)
    assert day(iso) == (iso if iso[:2] in ("19", "20") else None)


@given(st.text(max_size=40))
def test_any_words_give_a_day_or_none(words: str) -> None:
    for found in (day(words), day_in_dateline(words, "2021-06-10")):
        assert found is None or re.fullmatch(r"\d{4}-\d\d-\d\d", found)


def test_the_pattern_for_days_finds_them_in_text() -> None:
    found = re.findall(DAY_WORDS, "from June 7, 2021 to 12.06.2021, not 1234 or 99 May", re.IGNORECASE)
    assert found == ["June 7, 2021", "12.06.2021"]
