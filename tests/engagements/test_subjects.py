"""Subjects: of whom the next pronoun speaks."""

from __future__ import annotations

from collections.abc import Callable

from communique.engagements.actors.subjects import main_subjects
from communique.engagements.candidates.candidate import Candidate
from communique.reading.analysis import Analysis

OKELLO = "Ugandan Defence Minister Moses Okello"
LAAKSONEN = "Finnish Defence Minister Outi Laaksonen"


def test_the_subject_of_the_main_clause_comes_last(analysed: Callable[..., Analysis]) -> None:
    analysis = analysed(f"{OKELLO} said {LAAKSONEN} would visit Uganda.")
    names = [analysis.people[key].name for key in main_subjects(analysis.parses[0])]
    assert names == ["Outi Laaksonen", "Moses Okello"]


def test_who_is_received_stays_the_one_spoken_of(told: Callable[..., list[Candidate]]) -> None:
    text = f"{LAAKSONEN} travelled. She flew to Kampala, where {OKELLO} received her. She then left for Lima."
    (visit,) = (c for c in told(text) if "PER" in c.parties)
    assert set(visit.parties) == {"FIN", "PER"}
