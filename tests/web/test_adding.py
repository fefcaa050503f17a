"""Adding by upload and by address: jobs that go on by themselves, limits, and addresses that are refused."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import Any, ClassVar

import pytest
from fastapi.testclient import TestClient

from communique.web import Settings, create_app
from communique.web.fetching import fetch, is_public
from communique.web.problems import Refusal

STORY = (
    "Madrid, 4 May 2023. Spanish Defence Minister Laura Ortiz met Italian Defence Minister Marco Bellini in "
    "Rome on Thursday. They discussed frigates."
)


def finished(client: TestClient, job: dict[str, Any]) -> dict[str, Any]:
    for _ in range(300):
        now: dict[str, Any] = client.get(f"/jobs/{job['id']}.json").json()["job"]
        if now["state"] in ("done", "failed"):
            return now
        time.sleep(0.2)
    raise AssertionError(f"the job did not end: {now}")


def test_uploaded_reports_are_read_in_a_job(
    writing: TestClient, form_token: Callable[[TestClient], str]
) -> None:
    before = writing.get("/index.json").json()["totals"][0]["count"]
    files = [("files", ("../../talks in Rome.txt", STORY.encode())), ("files", ("b.pdf", b"%PDF-1.4 \x00"))]
    headers = {"x-form-token": form_token(writing)}
    answer = writing.post("/add/files", files=files, data={"outlet": "Tiber Post"}, headers=headers)
    assert answer.status_code == 200, answer.text
    job = finished(writing, answer.json())
    assert job["counts"] == {"read": 1, "failed": 1}
    assert writing.get("/index.json").json()["totals"][0]["count"] == before + 1
    found = writing.get("/reports.json?outlet=Tiber").json()["reports"]
    origin = writing.get(f"/reports/{found[0]['id']}.json").json()["versions"][0]["origins"]
    assert origin == ["talks in Rome.txt"]
    failure = next(each for each in writing.get("/runs.json").json()["failures"] if each["origin"] == "b.pdf")
    assert failure["stage"] == "source"


def test_too_much_is_refused(served: Path, form_token: Callable[[TestClient], str]) -> None:
    app = create_app(Settings(str(served), largest_upload=1000, most_files=2))
    with TestClient(app, base_url="http://localhost") as client:
        headers = {"x-form-token": form_token(client)}
        large = client.post("/add/files", files={"files": ("a.txt", b"x" * 5000)}, headers=headers)
        assert large.status_code == 413
        many = [("files", (f"{n}.txt", b"x")) for n in range(3)]
        assert client.post("/add/files", files=many, headers=headers).status_code == 400
        none = client.post("/add/files", files={"other": ("a.txt", b"x")}, headers=headers)
        assert none.status_code == 400
        assert client.post("/add/files", json={}, headers=headers).status_code == 415


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
        *(
            "::1",
            "fe80::1",
            "fc00::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "2002:7f00:1::",
            "64:ff9b::7f00:1",
        ),
        *("224.0.0.1", "255.255.255.255", "::", "2001:db8::1", "ff02::1"),
    ],
)
def test_inner_addresses_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        *(
            "http://127.0.0.1/",
            "http://localhost/",
            "http://[::1]/",
            "http://2130706433/",
            "http://0x7f000001/",
        ),
        *("http://0/", "http://127.1/", "https://169.254.169.254/latest/meta-data/"),
        *(
            "file:///etc/passwd",
            "ftp://example.org/",
            "gopher://example.org/",
            "//example.org",
            "example.org",
            "",
        ),
        *("http://user:pass@example.org/", "http://example.org:22/", "http://[", "http://exa\nmple.org/"),
    ],
)
def test_other_than_public_pages_are_refused(
    url: str, writing: TestClient, form_token: Callable[[TestClient], str]
) -> None:
    headers = {"x-form-token": form_token(writing)}
    answer = writing.post("/add/address", json={"address": url}, headers=headers)
    assert answer.status_code in (400, 403, 502)
    assert writing.get("/add.json").json()["jobs"] == []


class Site(BaseHTTPRequestHandler):
    """A site with one report, a way elsewhere, and things that are too large or no text."""

    seen: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.seen.append(f"{self.path} {self.headers['host']}")
        status, kind, content = {
            "/report": (200, "text/html; charset=utf-8", f"<p>{STORY}</p>".encode()),
            "/elsewhere": (302, "text/html", b""),
            "/large": (200, "text/plain", b"x" * 100_000),
            "/picture": (200, "image/png", b"\x89PNG"),
        }.get(self.path, (404, "text/html", b""))
        self.send_response(status)
        self.send_header("content-type", kind)
        if status == 302:
            self.send_header("location", "http://127.0.0.1/report")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def got(port: int, path: str) -> bytes:
    ports = frozenset({port})
    return fetch(
        f"http://localhost:{port}{path}", largest=50_000, allowed=lambda _: True, ports=ports
    ).content


def test_a_page_is_fetched_from_the_address_that_was_looked_at(site: int) -> None:
    assert STORY.encode() in got(site, "/report")
    assert Site.seen[-1] == f"/report localhost:{site}"


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/elsewhere", 403, "redirects are not followed"),
        ("/large", 413, "more than 50,000 bytes"),
        ("/picture", 415, "image/png"),
        ("/nothing", 502, "404"),
    ],
)
def test_what_is_no_report_is_refused(path: str, status: int, told: str, site: int) -> None:
    with pytest.raises(Refusal, match=told) as refused:
        got(site, path)
    assert refused.value.status == status
