"""For which organisation somebody acts by a post in a body that the report named before."""

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of


def parties(body: str) -> dict[str | None, str | None]:
    return {person.name: person.party for person in people_of(make_report(body, title="", id="r"))}


@pytest.mark.parametrize(
    ("body", "name", "party"),
    [
        (
            "UNIFIL soldiers of Ghana paraded in Lebanon. The Force Commander, Major General Luca Berti of"
            " Italy, thanked them.",
            "Luca Berti",
            "UN",
        ),
        (
            "NATO and Algeria hold talks. The Alliance's special envoy, Ana Brandt, flew to Algiers.",
            "Ana Brandt",
            "NATO",
        ),
        (
            "Russia and Belarus joined the CSTO drill. General Igor Belov, the organisation's chief of staff,"
            " opened it.",
            "Igor Belov",
            "CSTO",
        ),
        (
            "Ghanaians who serve under MINUSCA met the mission's police commissioner, Pierre Maillet, in"
            " Accra.",
            "Pierre Maillet",
            "UN",
        ),
        (
            "Accra spoke of the ASEAN summit. Ecuador's mission there moves, the mission's chief, Luis Mora,"
            " told Ghana's minister.",
            "Luis Mora",
            "ECU",
        ),
    ],
)
def test_who_has_a_post_in_an_organisation_acts_for_it(body: str, name: str, party: str) -> None:
    assert parties(body)[name] == party
