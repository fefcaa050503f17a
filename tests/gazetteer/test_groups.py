"""Groups of states that a text only describes."""

from __future__ import annotations

import pytest

from communique.gazetteer.groups import find_groups
from communique.gazetteer.parties import is_state
from communique.gazetteer.surfaces import rows

_NORDIC = ("DNK", "FIN", "ISL", "NOR", "SWE")
_FIVE = ("CHN", "FRA", "GBR", "RUS", "USA")


@pytest.mark.parametrize(
    ("text", "said", "members"),
    [
        ("He met his colleagues from the five Nordic countries.", "Nordic countries", _NORDIC),
        ("The Nordic foreign ministers came to Riga.", "Nordic foreign ministers", _NORDIC),
        ("It was held with the Baltic states.", "Baltic states", ("EST", "LTU", "LVA")),
        (
            "The eight Nordic and Baltic countries sent envoys.",
            "Nordic and Baltic countries",
            ("DNK", "EST", "FIN", "ISL", "LTU", "LVA", "NOR", "SWE"),
        ),
        (
            "The Caspian Sea littoral states signed it.",
            "Caspian Sea littoral states",
            ("AZE", "IRN", "KAZ", "RUS", "TKM"),
        ),
        (
            "Envoys of the five permanent members of the UN Security Council came.",
            "permanent members of the UN Security Council",
            _FIVE,
        ),
        (
            "The heads of the states that are permanent members of the UN Security Council met.",
            "states that are permanent members of the UN Security Council",
            _FIVE,
        ),
    ],
)
def test_a_group_has_all_its_members(text: str, said: str, members: tuple[str, ...]) -> None:
    (group,) = find_groups(text)
    assert text[group.start : group.end] == said
    assert group.members == members


@pytest.mark.parametrize(
    "text",
    [
        "He visited three Nordic countries.",
        "Sweden and other Nordic countries sent ships.",
        "Some Baltic states objected.",
        "A Baltic Sea port took in the ship.",
        "The permanent members of the commission met.",
    ],
)
def test_a_part_of_a_group_is_none(text: str) -> None:
    assert find_groups(text) == ()


def test_all_members_are_states() -> None:
    assert all(is_state(code) for members, _, _ in rows("groups.tsv") for code in members.split("|"))
