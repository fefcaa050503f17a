"""Who takes part in talks, where a sentence of its own lists them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.codebook import Engagement
from communique.engagements.assembly import engagements_of
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]

OPENING = "President Ana Ruiz of Peru met today with leaders of the region in Lima. "
THREE = (
    "President Peter Otieno of Kenya, President Awa Diallo of Senegal and Prime Minister Joe Tembo of Zambia"
)


def told(analysed: Analysed, text: str) -> Engagement:
    (found,) = engagements_of(analysed(text))
    return found


@pytest.mark.parametrize(
    "listing",
    [
        f"The meeting included {THREE}.",
        f"In addition to the President, the meeting included: {THREE}.",
        f"Participants in the meeting were {THREE}.",
        f"Taking part were {THREE}.",
        f"They discussed trade. The meeting was attended by {THREE}.",
        f"Also, they discussed trade. Attendees: {THREE}.",
    ],
)
def test_those_listed_take_part_with_their_parties(analysed: Analysed, listing: str) -> None:
    found = told(analysed, OPENING + listing)
    assert (found.type, found.parties) == ("meeting", ("KEN", "PER", "SEN", "ZMB"))
    names = [person.name for person in found.participants]
    assert names == ["Ana Ruiz", "Peter Otieno", "Awa Diallo", "Joe Tembo"]


def test_those_listed_make_talks_of_somebody_who_is_named_alone(analysed: Analysed) -> None:
    text = (
        "Defence Minister Ana Ruiz of Peru chaired a meeting of her peers in Lima on Monday. "
        "Participants included Minister Peter Otieno of Kenya and Minister Awa Diallo of Senegal."
    )
    assert told(analysed, text).parties == ("KEN", "PER", "SEN")


@pytest.mark.parametrize(
    "after",
    [
        # One party is what `company` and `third_parties` read.
        "The meeting included President Peter Otieno of Kenya.",
        # Too far behind, and of something else.
        "They discussed trade. They discussed ports. They discussed fish. "
        "The dinner guests were President Awa Diallo of Senegal and Prime Minister Joe Tembo of Zambia.",
    ],
)
def test_other_sentences_list_nobody(analysed: Analysed, after: str) -> None:
    text = "President Ana Ruiz of Peru met President Peter Otieno of Kenya in Lima today. " + after
    assert told(analysed, text).parties == ("KEN", "PER")
