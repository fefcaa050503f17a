"""Our score gives the numbers of the scorer that came with the gold annotations, on perturbed codings."""

from __future__ import annotations

import copy
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from communique.evaluation import decode_codings, score

GOLD = Path(__file__).parents[3] / "shared" / "gold"
SETS = ("dev", "seeds", "train", "written")

pytestmark = pytest.mark.skipif(
    not (GOLD / "score.py").exists(), reason=f"the gold annotations are not beside the checkout ({GOLD})"
)


@pytest.fixture(scope="module")
def original() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def perturbed(codings: list[dict[str, Any]], seed: int) -> list[dict[str, Any]]:
    """A copy with records lost, doubled, moved and changed, the same for the same seed."""
    chance = random.Random(seed)
    changed = copy.deepcopy([coding for coding in codings if chance.random() > 0.1])
    for coding in changed:
        for records in ("engagements", "outcomes", "postings", "positions", "figures"):
            kept = [record for record in coding[records] if chance.random() > 0.2]
            kept += copy.deepcopy([record for record in kept if chance.random() < 0.1])
            chance.shuffle(kept)
            coding[records] = kept
        for engagement in coding["engagements"]:
            change_engagement(engagement, chance)
        for posting in coding["postings"]:
            if chance.random() < 0.3:
                posting["name"] = posting["name"].split()[-1].upper()
            if chance.random() < 0.2:
                posting["post"] = None
        for outcome in coding["outcomes"]:
            words = outcome["evidence"].split()
            start = chance.randrange(len(words))
            outcome["evidence"] = {"start": 0, "end": 1, "text": " ".join(words[start : start + 6])}
        for figure in coding["figures"]:
            if chance.random() < 0.3:
                figure["value"] *= chance.choice([1.01, 1.0000000001])
        for position in coding["positions"]:
            if chance.random() < 0.4:
                position["target"] = None
                position["evidence"] = " ".join(chance.sample(position["evidence"].split(), 2))
    return changed


def change_engagement(engagement: dict[str, Any], chance: random.Random) -> None:
    if chance.random() < 0.15:
        engagement["type"] = chance.choice(["visit", "meeting", "call", "signing"])
    if chance.random() < 0.2:
        engagement["status"] = chance.choice(["held", "planned"])
    if chance.random() < 0.3:
        del engagement["date"]
    if chance.random() < 0.3:
        engagement["parties"] = chance.sample([*engagement["parties"], "USA", "RUS"], 2)
    if chance.random() < 0.2:
        engagement["place"] = None
    elif chance.random() < 0.2:
        engagement["place"]["city"] = (engagement["place"]["city"] or "Apia").swapcase()
    if chance.random() < 0.3:
        engagement["parent"] = None
    if chance.random() < 0.3:
        engagement["topics"] = [*engagement["topics"], "trade", "trade"]
    engagement["evidence"] = [quote[: len(quote) // 2] for quote in engagement["evidence"]]
    chance.shuffle(engagement["participants"])
    for person in engagement["participants"]:
        if person["name"] and chance.random() < 0.3:
            person["name"] = chance.choice([person["name"].split()[0], "Dr. " + person["name"] + " Jr."])
        if chance.random() < 0.2:
            person["post"] = "Minister of Defense"
        if chance.random() < 0.1:
            person["party"] = None


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("seed", range(4))
def test_numbers_equal_those_of_the_gold_scorer(name: str, seed: int, original: ModuleType) -> None:
    lines = (GOLD / f"{name}.gold.jsonl").read_bytes().splitlines()
    gold = [json.loads(line) for line in lines]
    predicted = perturbed(gold, seed)
    expected = original.score(
        {coding["doc"]: coding for coding in gold}, {coding["doc"]: coding for coding in predicted}
    )
    found = score(
        decode_codings(lines, name="gold"),
        decode_codings([json.dumps(coding).encode() for coding in predicted], name="predicted"),
    )
    tallies = {
        key: {
            "p": tally.precision,
            "r": tally.recall,
            "f1": tally.f1,
            "gold": tally.gold,
            "pred": tally.predicted,
        }
        for key, tally in found.tallies.items()
    }
    shares = {key: {"share": share.value, "of": share.of} for key, share in found.shares.items()}
    assert tallies == expected["scores"]
    assert shares == expected["shares"]
    stated = {"country", "city", "parent"}
    assert {k: found.shares[k].of + found.unstated[k].of for k in stated} == dict.fromkeys(
        stated, found.shares["status"].of
    )
    assert [one.doc for one in found.differing("missed")] == [doc for doc, _ in expected["missed"]]
    assert [one.doc for one in found.differing("spurious")] == [doc for doc, _ in expected["spurious"]]
    assert 0.1 < found.tallies["engagement"].f1 < 0.99
