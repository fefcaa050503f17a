"""A visit that only the title names, told of before it is made."""

from __future__ import annotations

from collections.abc import Callable

from communique.engagements.candidates.candidate import Candidate

Told = Callable[..., list[Candidate]]
OKELLO = "President Moses Okello of Uganda"
LAAKSONEN = "Prime Minister Outi Laaksonen of Finland"
TITLE = "Statement on the Visit of Finnish Prime Minister Outi Laaksonen"


def visit_of(found: list[Candidate]) -> Candidate:
    return next(c for c in found if c.type == "visit")


def test_a_guest_who_will_be_welcomed_is_still_to_come(told: Told) -> None:
    text = f"{OKELLO} looks forward to welcoming {LAAKSONEN} to Kampala on May 20."
    visit = visit_of(told(text, title=TITLE))
    assert visit.status == "planned"
    assert visit.when is not None
    assert visit.when.value == "2023-05-20"
    assert visit.where.city == "Kampala"


def test_a_guest_who_was_welcomed_has_come(told: Told) -> None:
    text = f"{OKELLO} welcomed {LAAKSONEN} to Kampala on May 8."
    assert visit_of(told(text, title=TITLE)).status == "held"


def test_the_visit_spoken_of_again_is_still_to_come(told: Told) -> None:
    text = (
        f"{OKELLO} looks forward to welcoming {LAAKSONEN} to Kampala on May 20. The visit provides an "
        "opportunity for Uganda and Finland to consult on trade."
    )
    visit = visit_of(told(text, title="Statement of the press secretary"))
    assert (visit.status, visit.when and visit.when.value) == ("planned", "2023-05-20")
