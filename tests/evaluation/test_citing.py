"""What a paper states: digests that are equal for equal content, and differ for other content."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique import __version__
from communique.cli import app
from communique.codebook import Reading, Report
from communique.errors import ScoringError
from communique.evaluation.citing import Corpus, citation
from communique.evaluation.citing_printed import methods_sentence
from communique.ledger import open_ledger, reader_version


def corpus(path: Path, *texts: str, reverse: bool = False) -> Corpus:
    reports = [
        Report(id=f"r{i}", title="", text=text, body_start=0, lead_start=0, published=f"2021-03-0{i + 1}")
        for i, text in enumerate(texts)
    ]
    with open_ledger(path) as ledger:
        ledger.add(reports[::-1] if reverse else reports, read=lambda given: (_empty(each) for each in given))
        found = citation(ledger).corpus
    assert found is not None
    return found


def _empty(report: object) -> Reading:
    assert isinstance(report, Report)
    return Reading(doc=report.id, report=report)


def test_the_same_reports_have_the_same_digest_in_any_order(tmp_path: Path) -> None:
    first = corpus(tmp_path / "a.db", "Boats came.", "Boats left.")
    again = corpus(tmp_path / "b.db", "Boats came.", "Boats left.", reverse=True)
    other = corpus(tmp_path / "c.db", "Boats came.", "Boats stayed.")
    assert first == again
    assert first.digest != other.digest
    assert (first.reports, first.first, first.last) == (2, "2021-03-01", "2021-03-02")
    assert first.readers == (reader_version(),)


def test_gold_is_known_by_its_bytes(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_bytes(b'{"doc": "a"}\n')
    (found,) = citation(gold=[gold]).gold
    assert found == ("gold.jsonl", sha256(b'{"doc": "a"}\n').hexdigest())
    with pytest.raises(ScoringError, match="cannot be read"):
        citation(gold=[tmp_path / "none.jsonl"])


def test_the_sentence_states_program_corpus_and_judgements(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "a.db") as ledger:
        sentence = methods_sentence(citation(ledger))
    assert f"with Communiqué {__version__} (reader {reader_version()}, resolution " in sentence
    assert sentence.startswith("Engagements were coded from 0 reports")
    assert sentence.endswith("; no value was judged by a person.")


@pytest.mark.parametrize("format_", ["text", "bibtex", "csl", "json"])
def test_the_command_cites_in_each_format(format_: str) -> None:
    result = CliRunner().invoke(app, ["cite", "--format", format_])
    assert result.exit_code == 0, result.output
    assert reader_version() in result.stdout
    if format_ == "csl":
        (entry,) = json.loads(result.stdout)
        assert (entry["type"], entry["version"]) == ("software", __version__)
    if format_ == "json":
        assert json.loads(result.stdout)["corpus"] is None
    if format_ == "bibtex":
        assert result.stdout.count("{") == result.stdout.count("}")


def test_the_citation_file_names_this_version() -> None:
    path = Path(__file__).parents[2] / "CITATION.cff"
    assert f"\nversion: {__version__}\n" in path.read_text(encoding="utf-8")
