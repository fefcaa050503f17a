"""The seed articles, annotated and as read: one visit told twice, officials in several articles, figures."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from communique.codebook import Reading
from communique.documents import make_report
from communique.reader import Reader
from communique.resolution import MergedPerson, Resolution, career, resolve

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"
SETS = GOLD / "seeds.jsonl", GOLD / "seeds.gold.jsonl"

pytestmark = pytest.mark.skipif(
    not SETS[0].exists(), reason=f"the seed articles are not beside the checkout ({GOLD})"
)


@pytest.fixture(scope="module", params=["annotated", "as read"])
def seeds(request: pytest.FixtureRequest) -> Resolution:
    return resolve(annotated() if request.param == "annotated" else as_read())


def annotated() -> list[Reading]:
    spec = importlib.util.spec_from_file_location("gold_readings", ROOT / "tools" / "gold_readings.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: list[Reading] = module.gold_readings(*SETS)
    return found


def as_read() -> list[Reading]:
    reader = Reader()
    with SETS[0].open(encoding="utf-8") as lines:
        given = [json.loads(line) for line in lines]
    return [
        reader.read(
            make_report(each["text"], title=each["title"], id=each["id"], published=each["published"])
        )
        for each in given
    ]


def named(found: Resolution, name: str) -> MergedPerson:
    (person,) = (each for each in found.people if name in each.names)
    return person


def numbers(docs: tuple[str, ...]) -> set[str]:
    return {doc.rpartition("/")[2][:3] for doc in docs}


def test_two_articles_tell_of_one_visit_with_its_meetings(seeds: Resolution) -> None:
    (visit,) = (
        each
        for each in seeds.engagements
        if each.type == "visit" and numbers(tuple(account.doc for account in each.accounts)) == {"001", "002"}
    )
    assert sum(each.parent == visit.id for each in seeds.engagements) >= 3


@pytest.mark.parametrize(
    ("name", "docs"),
    [
        ("Subhan Bekirov", {"001", "002"}),
        ("Zakir Hasanov", {"002", "003"}),
        ("Naveed Ashraf", {"000", "001"}),
    ],
)
def test_an_official_of_two_articles_is_one_person(seeds: Resolution, name: str, docs: set[str]) -> None:
    assert numbers(named(seeds, name).docs) == docs


def test_an_officer_of_two_articles_years_apart_has_two_postings(seeds: Resolution) -> None:
    assert len(career(named(seeds, "Naveed Ashraf")).tenures) == 2


def test_figures_that_two_articles_repeat_have_two_sources(seeds: Resolution) -> None:
    repeated = [each for each in seeds.figures if len(each.accounts) > 1]
    assert len(repeated) >= 4
    assert {each.sources for each in repeated} == {2}
