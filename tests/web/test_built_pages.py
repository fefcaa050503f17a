"""What is built for the browser: found where it is, and where it is not, said why; built into the wheel."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from fastapi.testclient import TestClient

from communique.web.assets import assets, why_no_pages

HOOK = Path(__file__).parents[2] / "web" / "hatch_build.py"


def test_what_is_built_is_found_by_its_name(tmp_path: Path) -> None:
    assert assets(tmp_path) is None
    world = {"width": 10, "height": 5, "points": {"OMN": [6, 2]}}
    (tmp_path / "manifest.json").write_text(json.dumps({"app.js": "app-1f.js", "world": world}))
    found = assets(tmp_path)
    assert found is not None
    assert found.url("app.js") == "/static/app-1f.js"
    assert found.world.points == {"OMN": (6, 2)}


def test_a_checkout_is_told_to_build_and_an_installation_to_install(tmp_path: Path) -> None:
    source = tmp_path / "package.json"
    assert "wheel was built without Node" in why_no_pages(source)
    source.touch()
    assert "make pages" in why_no_pages(source)


@pytest.mark.parametrize(
    "path", ["/index.json", "/engagements.json", "/openapi.json", "/brief.json?party=OMN", "/exports/csv"]
)
def test_all_but_the_pages_works_without_them(
    path: str, alone: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alone.app.state.workplace, "assets", None)  # type: ignore[attr-defined]
    assert alone.get(path).status_code == 200
    page = alone.get("/engagements", headers={"accept": "text/html"})
    assert (page.status_code, page.headers["content-type"]) == (503, "text/plain; charset=utf-8")
    assert page.text == f"{why_no_pages()}\n"


class Told:
    """What a build says, and what it runs, in the place of hatchling and npm."""

    def __init__(self, root: Path) -> None:
        self.root = str(root)
        self.app = self
        self.warnings: list[str] = []
        self.ran: list[list[str]] = []

    def display_warning(self, words: str) -> None:
        self.warnings.append(words)

    def run(self, command: list[str], *, cwd: Path, check: bool) -> None:
        assert check
        assert cwd == Path(self.root) / "web"
        self.ran.append(command)


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """A checkout in which nothing is built."""
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "package.json").touch()
    return Told(tmp_path)


@pytest.fixture
def build(told: Told, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs the build step of a wheel, where ``npm`` is as given."""

    def run(npm: str | None, version: str = "standard") -> Told:
        interface = ModuleType("hatchling.builders.hooks.plugin.interface")
        interface.BuildHookInterface = object  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, interface.__name__, interface)
        spec = importlib.util.spec_from_file_location("hatch_build", HOOK)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        monkeypatch.setattr(module.shutil, "which", lambda name: npm)
        monkeypatch.setattr(module.subprocess, "run", told.run)
        module.PagesHook.initialize(told, version, {})
        return told

    return run


def test_a_wheel_builds_its_pages_with_npm(build: Any) -> None:
    told = build("/usr/bin/npm")
    assert told.ran == [["/usr/bin/npm", "ci", "--ignore-scripts"], ["/usr/bin/npm", "run", "build"]]
    assert told.warnings == []


def test_a_wheel_without_npm_is_made_and_says_that_it_has_no_pages(build: Any) -> None:
    told = build(None)
    assert told.ran == []
    assert len(told.warnings) == 1
    assert "no pages" in told.warnings[0]


def test_what_is_built_already_is_taken_as_it_is(build: Any, told: Told) -> None:
    built = Path(told.root) / "src" / "communique" / "web" / "static" / "built"
    built.mkdir(parents=True)
    (built / "manifest.json").touch()
    assert build("/usr/bin/npm").ran == []


def test_an_editable_installation_builds_nothing(build: Any) -> None:
    told = build("/usr/bin/npm", version="editable")
    assert (told.ran, told.warnings) == ([], [])
