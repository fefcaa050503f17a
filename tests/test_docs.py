"""The docs show what the program prints and name all that it has."""

from __future__ import annotations

import importlib.util
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
import typer.main

from communique import codebook, errors
from communique.cli import app
from communique.documents import load
from communique.reader import Reader

ROOT = Path(__file__).parents[1]
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]


def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh_docs", ROOT / "tools" / "refresh_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


refresh_docs = load_tool()


def text(*parts: str) -> str:
    return ROOT.joinpath("docs", *parts).read_text(encoding="utf-8")


def commands() -> Iterator[tuple[str, list[str]]]:
    """Each command with its options and arguments."""
    group = typer.main.get_command(app)
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        yield name, [option for parameter in command.params for option in parameter.opts]


@cache
def example_readings() -> list[codebook.Reading]:
    results = Reader().pipe(load([str(ROOT / "examples")]))
    return [result for result in results if isinstance(result, codebook.Reading)]


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", refresh_docs.pages(), ids=named)
def test_shown_output_and_tables_are_fresh(page: Path) -> None:
    before = page.read_text(encoding="utf-8")
    differing = "".join(refresh_docs.difference(page, before, refresh_docs.refreshed(before)))
    assert not differing, f"run make docs\n{differing}"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES[3:], ids=named)
def test_every_page_can_be_reached_from_an_index(page: Path) -> None:
    indexes = (ROOT / "README.md", ROOT / "docs" / "README.md", ROOT / "docs" / "decisions" / "README.md")
    targets = {
        (index.parent / link).resolve()
        for index in indexes
        for link in re.findall(r"\]\(([^)#]+)", index.read_text(encoding="utf-8"))
    }
    assert page.resolve() in targets or page in indexes


@pytest.mark.parametrize(
    ("page", "block"),
    [(named(page), block) for page in PAGES for block in PYTHON.findall(page.read_text(encoding="utf-8"))],
)
def test_shown_python_runs(
    page: str, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Blocks may use ``text``, the text of an example, ``readings`` of all, and the folder ``news/``."""
    shutil.copytree(ROOT / "examples", tmp_path / "news")
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "examples" / "lisbon-visit-opens.txt").read_text(encoding="utf-8")
    exec(compile(block, page, "exec"), {"text": text, "readings": example_readings()})
    assert capsys.readouterr().out or "print(" not in block


def test_every_command_and_option_is_documented() -> None:
    page = text("reference", "commands.md")
    for name, options in commands():
        section = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        assert section, f"commands.md has no section for {name}"
        assert [one for one in options if one.startswith("-") and one not in section] == []


def test_every_error_is_documented() -> None:
    page = text("reference", "errors.md")
    assert [name for name in errors.__all__ if f"| `{name}` |" not in page] == []


@pytest.mark.parametrize(
    "record",
    [one for one in vars(codebook).values() if isinstance(one, type) and issubclass(one, msgspec.Struct)],
    ids=lambda record: str(record.__name__),
)
def test_every_field_of_a_record_is_documented(record: type[msgspec.Struct]) -> None:
    section = text("reference", "records.md").partition(f"\n## {record.__name__}\n")[2].partition("\n## ")[0]
    assert section, f"records.md has no section for {record.__name__}"
    assert [field for field in record.__struct_fields__ if f"`{field}`" not in section] == []


def test_every_glossary_word_stands_once_and_is_no_rejected_one() -> None:
    rows = re.findall(r"^\| ([a-z]+) \| [^|]+ \| ([^|]*) \|$", text("reference", "glossary.md"), re.MULTILINE)
    words = [word for word, _ in rows if word != "word"]
    assert len(words) == len(set(words)) > 20


def test_console_output_of_a_changed_program_is_noticed() -> None:
    page = "Say it:\n\n```console\n$ echo fresh\nstale\n$ echo \\\n  two\n```\n"
    assert (
        refresh_docs.refreshed(page)
        == "Say it:\n\n```console\n$ echo fresh\nfresh\n\n$ echo \\\n  two\ntwo\n```\n"
    )


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(SystemExit, match="no generated table 'moods'"):
        refresh_docs.refreshed("<!-- generated: moods -->\n<!-- end -->")
