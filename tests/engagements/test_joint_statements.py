"""Whom "we" of a joint statement are: all its authors."""

from __future__ import annotations

from collections.abc import Callable

from communique.engagements.assembly import engagements_of
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]

BODY = "We met in Lima today and will hold a meeting of our defence ministers in Oslo on 3 June."


def test_we_are_the_authors_and_our_ministers_theirs(analysed: Analysed) -> None:
    title = "Joint Statement by President Ana Ruiz of Peru, President Peter Otieno of Kenya and Chile on Oman"
    found = engagements_of(analysed(BODY, title=title))
    assert [(e.type, e.status, e.parties) for e in found] == [
        ("meeting", "held", ("CHL", "KEN", "PER")),
        ("meeting", "planned", ("CHL", "KEN", "PER")),
    ]
    assert [person.name for person in found[0].participants] == ["Ana Ruiz", "Peter Otieno"]
