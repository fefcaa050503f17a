"""The closed vocabularies, their codes, the schema made from them, and ids."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook import content_id, json_schema, tables

CODEBOOK = Path(__file__).parents[2] / "../shared/codebook.md"
GROUPS = {
    "type": tables.ENGAGEMENT_TYPES,
    "status": tables.STATUSES,
    "role": tables.ROLES,
    "kind": tables.OUTCOME_KINDS,
    "stance": tables.STANCES,
    "topic": tables.TOPICS,
}


@pytest.mark.parametrize("group", list(GROUPS))
def test_every_term_is_named_and_explained(group: str) -> None:
    for name, term in GROUPS[group].items():
        assert term.name == name
        assert re.fullmatch(r"[a-z_]+", name)
        assert len(term.meaning) > 5


@pytest.mark.parametrize(
    ("group", "count"), [("type", 15), ("status", 4), ("role", 7), ("kind", 7), ("stance", 7), ("topic", 47)]
)
def test_the_vocabularies_have_the_size_of_the_codebook(group: str, count: int) -> None:
    assert len(GROUPS[group]) == count


def test_every_type_has_plover_and_cameo_codes() -> None:
    for term in tables.ENGAGEMENT_TYPES.values():
        assert term.plover in ("CONSULT", "COOPERATE", "AGREE", "AID", "SUPPORT")
        assert term.cameo
        assert all(re.fullmatch(r"0\d{1,2}", code) for code in term.cameo)


@pytest.mark.parametrize("group", list(GROUPS))
def test_every_term_stands_in_the_written_codebook(group: str) -> None:
    if not CODEBOOK.exists():
        pytest.skip("the codebook that the project was written from is not here")
    written = CODEBOOK.read_text(encoding="utf-8")
    assert [name for name in GROUPS[group] if f"`{name}`" not in written] == []


def test_the_schema_allows_what_the_tables_hold() -> None:
    parts = json_schema()["$defs"]
    assert parts["Engagement"]["properties"]["type"]["enum"] == list(tables.ENGAGEMENT_TYPES)
    assert parts["Engagement"]["properties"]["status"]["enum"] == list(tables.STATUSES)
    assert parts["Engagement"]["properties"]["topics"]["items"]["enum"] == list(tables.TOPICS)
    assert parts["Participant"]["properties"]["role"]["enum"] == list(tables.ROLES)
    assert parts["Outcome"]["properties"]["kind"]["enum"] == list(tables.OUTCOME_KINDS)
    assert parts["Position"]["properties"]["stance"]["enum"] == list(tables.STANCES)


@given(st.lists(st.text(max_size=5), max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_ids_tell_contents_apart(some: list[str], others: list[str]) -> None:
    assert (content_id("e", *some) == content_id("e", *others)) == (some == others)


def test_an_id_is_the_same_in_any_process() -> None:
    program = "from communique.codebook import content_id; print(content_id('e', 'Ghana', 'Togo'))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == content_id("e", "Ghana", "Togo")
    assert re.fullmatch(r"e[0-9a-f]{16}", done.stdout.strip())


def test_a_lone_surrogate_has_an_id() -> None:
    assert content_id("e", "\ud800") != content_id("e", "?")
