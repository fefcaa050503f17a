"""A team: who may do what, and what forged, expired and wrong requests come to, on every route."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text

from communique.web import Settings, create_app
from communique.web.members import ROLES, Role
from communique.web.views import changes, pages

PASSWORD = "four random words here"
HTML = {"accept": "text/html"}
LOOKS = [(each.path, each.needs) for each in pages.declared]
CHANGES = [(each.path, each.needs) for each in changes()]
OTHERS = [
    (path, Role.reader)
    for path in ("/docs", "/openapi.json", "/exports/csv", "/brief/file", "/brief/picture")
]

Token = Callable[[str], dict[str, str]]


def filled(path: str) -> str:
    return re.sub(r"{[^}]+}", "1", path)


def twin(path: str) -> str:
    return (filled(path) if path != "/" else "/index") + ".json"


def log_in(client: TestClient, name: str, password: str = PASSWORD, then: str = "/") -> int:
    page = client.get("/login", headers=HTML).text
    form = re.search(r'name="form_token" value="([0-9a-f]+)"', page)
    sent = {"name": name, "password": password, "then": then, "form_token": form[1] if form else ""}
    return client.post("/login", data=sent, headers=HTML).status_code


def form_token(client: TestClient) -> str:
    found = re.search(
        r'name="form-token" content="([0-9a-f]+)"', client.get("/judgements", headers=HTML).text
    )
    return found[1] if found else ""


@pytest.mark.parametrize("path", [path for path, _ in LOOKS + OTHERS])
def test_nobody_sees_anything_without_logging_in(path: str, team: TestClient) -> None:
    asked = path if path in dict(OTHERS) else twin(path)
    answer = team.get(asked, headers={"accept": "application/json"})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    if path.endswith(".json"):
        return
    page = team.get(filled(path), headers=HTML)
    assert (page.status_code, page.headers["location"].partition("?")[0]) == (303, "/login")


@pytest.mark.parametrize("path", [path for path, _ in CHANGES])
def test_nobody_changes_anything_without_logging_in(path: str, team: TestClient) -> None:
    assert team.post(filled(path), json={}, headers={"accept": "application/json"}).status_code == 401


@pytest.mark.parametrize("kind", ["forged", "another's secret", "expired", "revoked", "closed", "basic"])
@pytest.mark.parametrize("path", ["/index.json", "/openapi.json", "/members.json"])
def test_a_token_that_is_not_valid_is_refused(kind: str, path: str, team: TestClient, token: Token) -> None:
    members = team.app.state.workplace.members  # type: ignore[attr-defined]
    headers = token("admin")
    own = members.tokens("admin-anna")[0].id
    if kind == "forged":
        headers["authorization"] = f"Bearer cq_{own}_{'x' * 43}"
    elif kind == "another's secret":
        other = token("reader")["authorization"].rpartition("_")[2]
        headers["authorization"] = f"Bearer cq_{own}_{other}"
    elif kind == "revoked":
        members.revoke_token(own)
    elif kind == "closed":
        members.add("boris", Role.admin, PASSWORD)
        members.change("admin-anna", closed=True)
    elif kind == "basic":
        headers["authorization"] = "Basic YW5uYTphbm5h"
    else:
        past = (datetime.now(UTC) - timedelta(days=1)).isoformat(timespec="seconds")
        engine = create_engine(f"sqlite:///{members._database.location}")
        with engine.begin() as connection:
            connection.execute(text("UPDATE tokens SET until = :past"), {"past": past})
    assert team.get(path, headers=headers).status_code == 401
    assert team.post("/review/u-1", json={"verdict": "same"}, headers=headers).status_code == 401


@pytest.mark.parametrize(("path", "needs"), LOOKS)
@pytest.mark.parametrize("role", ROLES)
def test_a_role_sees_what_it_may(path: str, needs: Role, role: Role, team: TestClient, token: Token) -> None:
    status = team.get(twin(path), headers=token(role)).status_code
    assert (status == 403) == (not role.may(needs))


@pytest.mark.parametrize(("path", "needs"), CHANGES)
@pytest.mark.parametrize("role", ROLES)
def test_a_role_changes_what_it_may(
    path: str, needs: Role, role: Role, team: TestClient, token: Token
) -> None:
    if path.startswith("/member/"):
        pytest.skip("what members do for themselves is tested by itself")
    answer = team.post(filled(path), json={}, headers=token(role))
    assert (answer.status_code == 403) == (not role.may(needs)), answer.text


@pytest.mark.usefixtures("needs_pages")
def test_logging_in_begins_a_session_and_logging_out_ends_it(team: TestClient) -> None:
    assert log_in(team, "reader-anna", then="/people?name=x") == 303
    cookie = team.cookies["communique_session"]
    assert team.get("/people", headers=HTML).status_code == 200
    assert team.post("/logout", data={"form_token": form_token(team)}, headers=HTML).status_code == 303
    team.cookies.set("communique_session", cookie)
    assert team.get("/people.json").status_code == 401


@pytest.mark.usefixtures("needs_pages")
@pytest.mark.parametrize("column", ["seen", "begun"])
def test_a_session_ends_when_it_was_not_used_or_is_old(column: str, team: TestClient) -> None:
    log_in(team, "admin-anna")
    own = {"x-form-token": form_token(team)}
    members = team.app.state.workplace.members  # type: ignore[attr-defined]
    past = (datetime.now(UTC) - timedelta(days=8)).isoformat(timespec="seconds")
    with create_engine(f"sqlite:///{members._database.location}").begin() as connection:
        connection.execute(text(f"UPDATE sessions SET {column} = :past"), {"past": past})
    assert team.get("/people.json").status_code == 401
    assert team.post("/review/u-1", json={"verdict": "same"}, headers=own).status_code == 401


@pytest.mark.usefixtures("needs_pages")
@pytest.mark.parametrize(("path", "needs"), LOOKS + CHANGES)
def test_a_forged_session_is_none(path: str, needs: Role, team: TestClient) -> None:
    team.cookies.set("communique_session", "x" * 43)
    if (path, needs) in CHANGES:
        answer = team.post(filled(path), json={}, headers={"accept": "application/json"})
    else:
        answer = team.get(twin(path), headers={"accept": "application/json"})
    assert answer.status_code == 401


@pytest.mark.usefixtures("needs_pages")
@pytest.mark.parametrize(
    "then", ["//evil.example", "/\\evil.example", "https://evil.example", "/a\nSet-Cookie: x"]
)
def test_logging_in_leads_nowhere_else(then: str, team: TestClient) -> None:
    page = team.get("/login", headers=HTML).text
    form = re.search(r'name="form_token" value="([0-9a-f]+)"', page)
    assert form
    sent = {"name": "reader-anna", "password": PASSWORD, "then": then, "form_token": form[1]}
    assert team.post("/login", data=sent, headers=HTML).headers["location"] == "/"


@pytest.mark.usefixtures("needs_pages")
def test_the_cookie_is_for_the_server_alone(team: TestClient) -> None:
    page = team.get("/login", headers=HTML).text
    form = re.search(r'name="form_token" value="([0-9a-f]+)"', page)
    assert form
    sent = {"name": "reader-anna", "password": PASSWORD, "form_token": form[1]}
    cookie = team.post("/login", data=sent, headers=HTML).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "secure" in cookie
    assert "samesite=lax" in cookie


@pytest.mark.usefixtures("needs_pages")
def test_after_five_wrong_passwords_the_right_one_waits(team: TestClient) -> None:
    assert [log_in(team, "coder-anna", "wrong") for _ in range(5)] == [401] * 5
    assert log_in(team, "coder-anna") == 429
    assert log_in(team, "reader-anna") == 303


@pytest.mark.usefixtures("needs_pages")
def test_a_session_changes_nothing_without_the_token_of_its_pages(team: TestClient) -> None:
    log_in(team, "admin-anna")
    other = form_token(team)
    team.cookies.clear()
    log_in(team, "editor-anna")
    for headers in ({}, {"x-form-token": other}, {"x-form-token": ""}):
        assert team.post("/review/u-1", json={"verdict": "same"}, headers=headers).status_code == 403
        assert team.post("/add/files", files={"files": ("a.txt", b"x")}, headers=headers).status_code == 403
    own = {"x-form-token": form_token(team)}
    assert team.post("/review/u-1", json={"verdict": "same"}, headers=own).status_code == 404


@pytest.mark.usefixtures("needs_pages")
def test_a_password_is_not_taken_in_the_clear(served: Path) -> None:
    app = create_app(Settings(str(served), team=True, hosts=("ledger.example.org",)))
    app.state.workplace.members.add("anna", Role.admin, PASSWORD)
    with TestClient(app, base_url="http://ledger.example.org", client=("203.0.113.9", 50000)) as client:
        assert log_in(client, "anna") == 403


def test_a_token_is_for_no_more_than_its_member(team: TestClient, token: Token) -> None:
    members = team.app.state.workplace.members  # type: ignore[attr-defined]
    _, secret = members.give_token("editor-anna", "x", Role.editor, 1)
    members.change("editor-anna", role=Role.reader)
    headers = {"authorization": f"Bearer {secret}", "accept": "application/json"}
    assert team.get("/index.json", headers=headers).status_code == 200
    assert team.get("/add.json", headers=headers).status_code == 403
    assert team.post("/member/tokens", json={"label": "y"}, headers=token("admin")).status_code == 403


def test_members_are_kept_by_admins(team: TestClient, token: Token) -> None:
    admin = token("admin")
    made = team.post("/members", json={"name": "zoë", "role": "coder", "password": PASSWORD}, headers=admin)
    assert made.json() == made.json() | {"name": "zoë", "role": "coder", "closed": False}
    assert "password" not in made.json()
    again = team.post("/members", json={"name": "zoë", "role": "coder", "password": PASSWORD}, headers=admin)
    assert again.status_code == 400
    short = team.post("/members", json={"name": "yan", "role": "coder", "password": "short"}, headers=admin)
    assert "12" in short.json()["detail"]
    closed = team.post("/members/zoë", json={"closed": True}, headers=admin)
    assert closed.json()["closed"] is True
    last = team.post("/members/admin-anna", json={"role": "reader"}, headers=admin)
    assert "last" in last.json()["detail"]
    actions = [each["action"] for each in team.get("/audit.json", headers=admin).json()["entries"]]
    assert actions == ["change member", "make member"]


def test_a_coder_undoes_own_judgements_and_an_editor_anybodys(team: TestClient, token: Token) -> None:
    value = team.get("/review.json?kind=value", headers=token("coder")).json()["value"]
    mine = team.post(f"/review/{value['id']}", json={"verdict": "same"}, headers=token("editor")).json()
    assert mine["author"] == "editor-anna"
    refused = team.post(f"/judgements/{mine['id']}/undo", json={}, headers=token("coder"))
    assert refused.status_code == 403
    undone = team.post(
        f"/judgements/{mine['id']}/undo", json={"reason": "slip"}, headers=token("editor")
    ).json()
    assert (undone["undone_by"], undone["undone_reason"]) == ("editor-anna", "slip")


def test_alone_there_are_no_members(alone: TestClient) -> None:
    assert alone.get("/members.json").status_code == 404
