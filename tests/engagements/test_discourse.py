"""What a reader has in mind: who was spoken of last."""

from __future__ import annotations

from collections.abc import Callable

from communique.engagements.actors.discourse import Discourse
from communique.reading.analysis import Analysis


def test_who_is_remembered_again_is_the_latest(analysed: Callable[..., Analysis]) -> None:
    discourse = Discourse(
        analysed(
            "Ugandan Defence Minister Moses Okello met Finnish Defence Minister Outi Laaksonen in Kampala."
        )
    )
    assert discourse.latest() is None
    discourse.remember([0, 1, 0])
    assert discourse.subjects == [1, 0]
    assert discourse.latest() == 0
