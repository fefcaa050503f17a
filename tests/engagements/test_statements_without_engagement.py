"""What parties state in reports that tell of no engagement."""

from __future__ import annotations

import pytest

from communique import read


def test_a_day_is_not_what_was_agreed() -> None:
    reading = read(
        "Kenyan and Ugandan officials agreed on Friday that their countries should share weather data."
    )
    (agreed,) = reading.outcomes
    assert agreed.kind == "agreed"
    assert agreed.parties == ("KEN", "UGA")
    assert agreed.what.startswith("their countries should share")


@pytest.mark.parametrize(
    "text",
    [
        "Norway said it will send two field hospitals to Moldova.",
        "Norway will lift its visa ban on Moldova, a spokesman said.",
        "Norway will allow the return of observers from Moldova.",
    ],
)
def test_a_promise_is_the_promise_of_the_party_that_says_it(text: str) -> None:
    (pledged,) = read(text).outcomes
    assert (pledged.kind, pledged.parties) == ("pledged", ("NOR",))


def test_a_right_that_is_defended_is_supported() -> None:
    (position,) = read("Peru defended the right of Bolivia to use the port, its ministry said.").positions
    assert (position.holder, position.stance) == ("PER", "supports")


def test_a_report_of_one_party_stays_unread() -> None:
    assert read("Norway will build two hospitals in its north.").outcomes == ()
