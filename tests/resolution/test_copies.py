"""Copies of one text are found and count once; reports of one series or one event don't."""

from __future__ import annotations

from typing import Any

import msgspec

from communique.resolution import resolve

STORY = (
    "ROME - The defence ministers of Spain and Italy agreed on Thursday to build two training ships "
    "together, the first in Cadiz and the second in La Spezia. Laura Ortiz said that work would begin "
    "before the summer, and that each navy would send forty cadets. Her host, Marco Bellini, called "
    "it a good day for both yards. The ministers also inspected the frigate Aurora, which had come "
    "home a week earlier from the Red Sea."
)
RESTYLED = STORY.replace("ROME - ", "").replace("on Thursday", "").replace("before the summer", "by June")
OTHER = (
    "Spain's minister of defence travelled to the Italian capital, where she and her colleague spoke "
    "for two hours about ships for training young officers. According to people who were in the room, "
    "Cadiz is to build one of them. No sum was named. A yard in Liguria is said to hope for the "
    "other, and for a contract to refit frigates."
)


def copies(
    build: Any, *texts: str, days: tuple[str, ...] = ("2023-05-04", "2023-05-05", "2023-05-05")
) -> Any:
    readings = [build(f"r{i}", text, published=days[i], outlet=f"Paper {i}") for i, text in enumerate(texts)]
    return resolve(readings).copies


def test_a_restyled_wire_story_is_a_copy_of_the_earlier(build: Any) -> None:
    (found,) = copies(build, STORY, RESTYLED, OTHER)
    assert (found.docs, found.original) == (("r0", "r1"), "r0")
    assert found.likeness > 0.7


def test_another_report_of_the_event_is_no_copy(build: Any) -> None:
    assert copies(build, STORY, OTHER) == ()


def test_the_same_words_a_month_later_are_of_another_event(build: Any) -> None:
    assert copies(build, STORY, RESTYLED, days=("2023-05-04", "2023-06-10")) == ()


def test_texts_of_a_few_words_are_never_copies(build: Any) -> None:
    assert copies(build, "The ministers met in Rome.", "The ministers met in Rome.") == ()


def test_copies_count_as_one_source(build: Any) -> None:
    meeting = {"date": "2023-05-04", "place": {"city": "Rome", "country": "ITA"}, "topics": ("shipbuilding",)}
    named = (("Laura Ortiz", "FRA"), ("Marco Bellini", "ITA"))
    people = [
        {"name": name, "rank": None, "post": None, "party": party, "role": "host"} for name, party in named
    ]
    readings = [
        build(f"r{i}", text, meeting | {"people": people}, published="2023-05-05", outlet=f"Paper {i}")
        for i, text in enumerate((STORY, RESTYLED, OTHER))
    ]
    (found,) = resolve(readings).engagements
    assert (len(found.accounts), found.sources) == (3, 2)


def test_a_figure_that_copies_repeat_has_one_source(build: Any) -> None:
    figure = {"measure": "cadets sent by each navy", "value": 40.0, "unit": "persons", "said": "forty cadets"}
    readings = [
        build(f"r{i}", text, published="2023-05-04", outlet=f"Paper {i}", figures=[figure])
        for i, text in enumerate((STORY, RESTYLED))
    ]
    (found,) = resolve(readings).figures
    assert ([each.doc for each in found.accounts], found.sources) == (["r0", "r1"], 1)
    assert msgspec.json.encode(found)
