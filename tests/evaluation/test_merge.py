"""Merging is scored by hand-made clusters, and gives the numbers of the scorer that came with the gold."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from communique.errors import ScoringError
from communique.evaluation.cluster_agreement import b_cubed, best_assignment, ceaf_e, muc
from communique.evaluation.merge import merge_lines, merge_values, score_merge
from communique.evaluation.merge_files import (
    GoldCluster,
    Mention,
    MergedAccount,
    MergedRecord,
    MergeGold,
    decode_merged,
    read_merge_gold,
    read_merged,
)

GOLD = Path(__file__).parents[3] / "shared" / "gold"


def mention(doc: str, words: str) -> Mention:
    return Mention(doc, words)


def record(name: str, *accounts: tuple[str, str], kind: str = "meeting") -> MergedRecord:
    return MergedRecord(name, kind, tuple(MergedAccount(doc, (words,)) for doc, words in accounts))


TALKS = GoldCluster(
    "talks",
    "meeting",
    ("FRA", "ITA"),
    (mention("a", "the envoys held talks in Lyon"), mention("b", "talks were held by the envoys")),
)
CALL = GoldCluster("call", "call", ("FRA", "ITA"), (mention("a", "they later spoke by telephone"),))
SET = MergeGold(("a", "b"), (TALKS, CALL), ((TALKS.members[0], CALL.members[0], "talks against the call"),))


def test_perfect_merging_scores_one() -> None:
    merged = [
        record("e1", ("a", "the envoys held talks in Lyon"), ("b", "talks were held by the envoys")),
        record("e2", ("a", "they later spoke by telephone"), kind="call"),
    ]
    score = score_merge(SET, merged)
    assert score.conll == 1
    assert (score.found, score.mentions) == (3, 3)
    assert score.merged == ()
    assert score.split == ()


def test_everything_in_one_engagement_merges_the_pair_that_must_stay_apart() -> None:
    merged = [
        record(
            "e1",
            ("a", "the envoys held talks in Lyon"),
            ("b", "talks were held by the envoys"),
            ("a", "they later spoke by telephone"),
        )
    ]
    score = score_merge(SET, merged)
    assert score.muc.recall == 1
    assert score.muc.precision == 0.5
    assert score.merged_share == 1


def test_a_mention_that_is_not_found_is_a_cluster_of_its_own() -> None:
    score = score_merge(SET, [record("e1", ("b", "talks were held by the envoys"))])
    assert score.found == 1
    assert score.muc.recall == 0
    assert score.split == (("talks", (None, "e1")),)


def test_of_accounts_in_the_same_words_the_one_of_the_cluster_s_type_is_taken() -> None:
    here, there = ("a", "they later spoke by telephone"), ("b", "the two spoke by telephone")
    both = GoldCluster("call", "call", ("FRA", "ITA"), (mention(*here), mention(*there)))
    merged = [record("e2", here), record("e1", here, there, kind="call")]
    assert score_merge(MergeGold((), (both,), ()), merged).split == ()


def test_two_engagements_of_one_sentence_are_no_pair_merged() -> None:
    sentence = ("a", "the envoys held talks in Lyon and they later spoke by telephone")
    merged = [record("e1", sentence), record("e2", sentence, kind="call")]
    assert score_merge(SET, merged).merged == ()


@pytest.mark.parametrize("measure", [muc, b_cubed, ceaf_e])
def test_measures_of_equal_clusterings_are_one(measure) -> None:  # type: ignore[no-untyped-def]
    clusters = [frozenset("abc"), frozenset("de")]
    assert measure(clusters, clusters) == (1, 1)


def test_measures_of_a_cluster_cut_in_two_by_hand() -> None:
    key, response = [frozenset("abcd")], [frozenset("ab"), frozenset("cd")]
    assert muc(key, response) == (1, 2 / 3)
    assert b_cubed(key, response) == (1, 0.5)
    assert ceaf_e(key, response) == (pytest.approx(1 / 3), pytest.approx(2 / 3))


def test_the_best_assignment_is_the_best_of_all() -> None:
    chance = random.Random(5)
    for size in range(1, 6):
        values = [[chance.random() for _ in range(size)] for _ in range(size)]
        best = max(sum(values[i][j] for i, j in enumerate(columns)) for columns in permutations(range(size)))
        found = best_assignment(values)
        assert sorted(found) == list(range(size))
        assert sum(values[i][j] for i, j in enumerate(found)) == pytest.approx(best)


def test_a_line_that_is_no_engagement_is_named_by_its_number() -> None:
    with pytest.raises(ScoringError, match=r"line 2 .*accounts"):
        decode_merged([b'{"id": "e1", "type": "call", "accounts": []}', b'{"id": "e2", "type": "call"}'])


def test_a_missing_gold_file_says_which(tmp_path: Path) -> None:
    with pytest.raises(ScoringError, match=r"none\.json"):
        read_merge_gold(tmp_path / "none.json")


def test_a_missing_file_of_engagements_says_what_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(ScoringError, match=r"none\.jsonl.*list engagements"):
        read_merged(tmp_path / "none.jsonl")


def test_a_file_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text("[]")
    with pytest.raises(ScoringError, match="is no merging gold"):
        read_merge_gold(path)


def test_printed_lines_name_what_was_split_and_merged() -> None:
    merged = [record("e1", ("b", "talks were held by the envoys"))]
    assert list(merge_lines(score_merge(SET, merged), errors=3))[-1] == "split: talks: not found, e1"
    joined = [record("e1", *[(member.doc, member.evidence) for member in (*TALKS.members, *CALL.members)])]
    assert "merged: a and a: talks against the call" in merge_lines(score_merge(SET, joined), errors=3)


def test_values_for_json_hold_the_mean() -> None:
    score = score_merge(SET, [])
    assert merge_values(score)["conll"] == score.conll


@pytest.mark.skipif(
    not (GOLD / "score_merge.py").exists(), reason=f"the merging gold is not beside the checkout ({GOLD})"
)
@pytest.mark.parametrize("name", ["merge_dev.json", "stories.merge.json"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_scores_are_those_of_the_original_scorer(name: str, seed: int, tmp_path: Path) -> None:
    gold = read_merge_gold(GOLD / name)
    lines = scrambled(gold, random.Random(seed))
    path = tmp_path / "engagements.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines))
    printed = subprocess.run(
        [sys.executable, "score_merge.py", name, str(path)],
        cwd=GOLD,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    ours = list(merge_lines(score_merge(gold, decode_merged(path.read_bytes().splitlines()))))
    assert ours == printed


def scrambled(gold: MergeGold, chance: random.Random) -> list[dict[str, object]]:
    """Engagements made of the gold's mentions, some lost, some cut short, some in the wrong cluster."""
    merged: list[dict[str, object]] = []
    strays: list[dict[str, object]] = []
    for number, cluster in enumerate(gold.clusters):
        accounts: list[dict[str, object]] = []
        for member in cluster.members:
            words = member.evidence.split()
            quote = " ".join(words[: chance.randint(1, len(words))])
            account = {"doc": member.doc, "evidence": [quote if chance.random() < 0.5 else {"text": quote}]}
            place = chance.choice([accounts, accounts, accounts, strays, []])
            place.append(account)
        kind = cluster.type if chance.random() < 0.8 else "meeting"
        merged.append(
            {
                "id": f"e{number:03}",
                "type": kind,
                "parties": cluster.parties,
                "date": cluster.date,
                "accounts": accounts,
            }
        )
    merged[chance.randrange(len(merged))]["accounts"] = strays
    return merged
