"""A ledger of the examples and a hostile report, served in process, alone and to a team."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from communique.codebook import Reading, Report
from communique.documents import load
from communique.ledger import open_ledger
from communique.web import Settings, create_app
from communique.web.assets import assets
from communique.web.members import Role, open_members

EXAMPLES = Path(__file__).parents[2] / "examples"
PASSWORD = "four random words here"
#: What no page may pass on: markup, a turned line, lone surrogates, controls.
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>"
TURNED = "\u202egnp.exe\u2066"
HOSTILE = (
    f"{MARKUP} Defence Minister Laura Ortiz of Spain met Italian Defence Minister Marco Bellini in Rome on "
    f"4 May 2023 {TURNED} for talks on \x1b[31mfrigates\x07 \ud800 and trade. {'w' * 1900}"
)
#: What is shown in more or fewer characters than it has: entities, escapes, pairs of surrogates, line breaks.
#: Loading leaves some of them out, but a ledger made elsewhere may hold them.
SIGNS = (
    'Talks & <i>"ties"</i> \u2013 \U0001f600 \u202edesrever\u202c \U0001d4b3 said.\n\n'
    "Spanish Defence Minister Laura Ortiz met Italian Defence Minister Marco Bellini at the "
    "\u201cVilla \U0001f3db Madama\u201d & gardens\x07 in Rome on 4 May 2023 \u2066for talks\u2069 on "
    "trade.\nAll went <well>\u200f, \U0001f468\u200d\u2708\ufe0f said."
)
#: What reading refuses, but a ledger made elsewhere may hold.
HUGE = f"{MARKUP} {'w' * 1_000_000} {TURNED}"


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the examples and the hostile report, which no test changes."""
    folder = tmp_path_factory.mktemp("served")
    entry = {
        "id": "x/../<b>hostile",
        "title": f"{MARKUP}{TURNED}",
        "text": HOSTILE,
        "published": "2023-05-05",
    }
    (folder / "hostile.jsonl").write_text(json.dumps(entry), encoding="utf-8")
    with open_ledger(folder / "talks.db") as ledger:
        ledger.add(load([str(EXAMPLES)]))
        shutil.copy(folder / "talks.db", folder / "examples.db")
        ledger.add(load([str(folder / "hostile.jsonl")]))
        huge = Report(id="huge", title="", text=HUGE, body_start=0, lead_start=0)
        signs = Report(id="signs", title="", text=SIGNS, body_start=0, lead_start=0, published="2023-05-06")
        ledger.add([signs])
        ledger.add([huge], read=lambda reports: [Reading(doc="huge", report=each) for each in reports])
    return folder / "talks.db"


@pytest.fixture(scope="session")
def examples_alone(examples: Path) -> Path:
    """The ledger that `make run` offers: of the examples and nothing else; no test changes it."""
    return examples.with_name("examples.db")


@pytest.fixture
def served(examples: Path, tmp_path: Path) -> Path:
    """A copy of the ledger that the test may change."""
    return Path(shutil.copy(examples, tmp_path / "talks.db"))


@pytest.fixture
def alone(examples: Path) -> Iterator[TestClient]:
    """A browser on a ledger that is served to one person and not changed."""
    with TestClient(create_app(Settings(str(examples))), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture
def writing(served: Path) -> Iterator[TestClient]:
    """A browser on a ledger that is served to one person and may be changed."""
    with TestClient(create_app(Settings(str(served))), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="session")
def members(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a member for each role; hashing their passwords takes a second."""
    path = tmp_path_factory.mktemp("members") / "members.db"
    kept = open_members(str(path))
    for role in Role:
        kept.add(f"{role}-anna", role, PASSWORD)
    kept.close()
    return path


@pytest.fixture
def team(served: Path, members: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A browser that nobody logged in with, on a ledger served to a team with a member for each role."""
    app = create_app(
        Settings(str(served), team=True, members=str(shutil.copy(members, tmp_path / "members.db")))
    )
    with TestClient(app, base_url="https://127.0.0.1", follow_redirects=False) as client:
        yield client


@pytest.fixture
def token(team: TestClient) -> Callable[[str], dict[str, str]]:
    """The headers of a program that acts for the member of a role."""

    def headers(role: str) -> dict[str, str]:
        members = team.app.state.workplace.members  # type: ignore[attr-defined]
        _, secret = members.give_token(f"{role}-anna", "test", Role(role), 1)
        return {"authorization": f"Bearer {secret}", "accept": "application/json"}

    return headers


@pytest.fixture(scope="session")
def needs_pages() -> None:
    """Skip where the pages are not built."""
    if assets() is None:
        pytest.skip("the pages are not built: `make pages` needs npm")


@pytest.fixture
def form_token(needs_pages: None) -> Callable[[TestClient], str]:
    """What the pages of a browser carry in their forms."""

    def found(client: TestClient) -> str:
        page = client.get("/judgements", headers={"accept": "text/html"}).text
        return page.partition('name="form-token" content="')[2].partition('"')[0]

    return found


@pytest.fixture
def ids(alone: TestClient) -> dict[str, Any]:
    """The id of something of each kind."""
    person = alone.get("/people.json").json()["people"][0]["id"]
    report = alone.get("/reports.json").json()["reports"][0]["id"]
    commitments = alone.get("/commitments.json").json()["columns"].values()
    return {
        "/engagements/{id}": alone.get("/engagements.json?party=OMN").json()["engagements"][0]["id"],
        "/people/{id}": person,
        "/reports/{id:path}": report,
        "/commitments/{id}": next(each["id"] for column in commitments for each in column),
        "/runs/{number}": "1",
        "/states/{code}": "OMN",
        "/pairs/{one}/{other}": ("OMN", "PRT"),
    }
