"""Every page answers, as HTML and as its JSON twin, and shows hostile text as text."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
import pytest
from fastapi.testclient import TestClient

from communique.ledger import open_ledger
from communique.questions import Holder, differences, first_and_last, holders, question_of, timeline
from communique.questions import network as network_of_the_library
from communique.resolution import StatusStep
from communique.web import Settings, create_app
from communique.web.protection import POLICY
from communique.web.views import pages
from communique.web.views.engagement import steps_of

from .conftest import MARKUP, TURNED

HTML = {"accept": "text/html"}
OF_A_TEAM = {"/member", "/members", "/audit"}
PATHS = [
    each.path
    for each in pages.declared
    if each.path not in OF_A_TEAM and each.path not in ("/jobs/{number}", "/brief")
]


#: What some pages have to be asked.
QUERIES = {"/timeline": "?party=OMN&party=PRT", "/holders": "?post=defence+minister&post_party=Portugal"}


def filled(path: str, ids: dict[str, Any], ending: str = "") -> str:
    value = ids.get(path, "")
    values = list(value) if isinstance(value, tuple) else [value]
    own = re.sub(r"{[^}]+}", lambda _: quote(values.pop(0), safe=""), path)
    return (own if own != "/" or not ending else "/index") + ending + QUERIES.get(path, "")


@pytest.mark.usefixtures("needs_pages")
@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_shown(path: str, alone: TestClient, ids: dict[str, Any]) -> None:
    answer = alone.get(filled(path, ids), headers=HTML)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.text.count("<h1") == 1
    assert answer.headers["content-security-policy"] == POLICY
    assert not re.search(r"<script(?![^>]*src=)|<style|<[a-z][^>]*\s(style|on[a-z]+)=", answer.text)
    links = re.findall(r'(?:href|src|action)="(https?:)?//', answer.text)
    assert links == []


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_a_json_twin(path: str, alone: TestClient, ids: dict[str, Any]) -> None:
    twin = alone.get(filled(path, ids, ".json"))
    assert twin.status_code == 200
    assert twin.headers["content-type"] == "application/json"
    assert twin.json() == alone.get(filled(path, ids), headers={"accept": "application/json"}).json()


@pytest.mark.parametrize(
    "path", [each.path for each in pages.declared if each.kept and each.path != "/brief"]
)
def test_an_unchanged_page_is_not_sent_again(path: str, alone: TestClient, ids: dict[str, Any]) -> None:
    own = filled(path, ids, ".json")
    tag = alone.get(own).headers["etag"]
    again = alone.get(own, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert alone.get(own, headers={"if-none-match": 'W/"another"'}).status_code == 200


@pytest.mark.usefixtures("needs_pages")
@pytest.mark.parametrize(
    "path",
    [
        "/reports/{id}",
        "/reports/huge",
        "/reports",
        "/engagements",
        "/find?words=Ortiz",
        "/people",
        "/",
        "/review?kind=value",
        "/runs/1",
    ],
)
def test_hostile_text_is_shown_as_text(path: str, alone: TestClient) -> None:
    own = path.replace("{id}", quote("x/../<b>hostile", safe=""))
    answer = alone.get(own, headers=HTML)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text
    for unsafe in "\u202e\u2066\x1b\x07":
        assert unsafe not in answer.text


@pytest.mark.usefixtures("needs_pages")
def test_hostile_text_is_text_on_every_page_that_can_show_it(alone: TestClient) -> None:
    """All pages of what the hostile reports tell of, and all lists."""
    own = "/reports/" + quote("x/../<b>hostile", safe="")
    told = alone.get(f"{own}.json").json()["engagements"]
    assert told
    people = alone.get("/people.json?name=Ortiz").json()["people"]
    queue = alone.get("/review.json?kind=value").json()["ids"]
    of_spain = "party=ESP&party=ITA"
    addresses = [
        *(f"/engagements/{each['id']}" for each in told),
        *(f"/brief?engagement={each['id']}" for each in told),
        *(f"/people/{each['id']}" for each in people),
        *(f"/brief?person={each['id']}" for each in people),
        *(f"/review?kind=value&item={each}" for each in queue),
        *(f"{path}?{of_spain}" for path in ("/engagements", "/timeline", "/ends", "/differences", "/brief")),
        *("/pairs/ESP/ITA", "/states/ESP", "/states", "/network?of=people", "/network?party=ESP"),
        *("/holders?post=defence+minister&post_party=ESP", "/commitments", "/copies", "/outcomes"),
        *("/positions", "/figures", "/review", "/review?kind=person", "/judgements", "/runs", "/exports"),
        *(f"/find?words={quote(words)}" for words in ("trade", MARKUP, TURNED)),
        *(f"{path}={quote(MARKUP)}" for path in ("/people?name", "/reports?title", "/engagements?text")),
    ]
    for address in addresses:
        answer = alone.get(address, headers=HTML)
        assert answer.status_code in (200, 400), address
        assert not re.search(r"<script>|<img src=x|<b>hostile", answer.text), address
        assert not set("\u202e\u2066\x1b\x07") & set(answer.text), address


@pytest.mark.usefixtures("needs_pages")
def test_the_hostile_report_is_there_to_be_shown(alone: TestClient) -> None:
    answer = alone.get("/reports/" + quote("x/../<b>hostile", safe=""), headers=HTML)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in answer.text
    huge = alone.get("/reports/huge", headers=HTML)
    assert '<span class="sign">\\u202e</span>gnp.exe' in huge.text
    assert "w" * 1_000_000 in huge.text


def test_what_is_not_there_is_one_problem_object(alone: TestClient) -> None:
    for path in (
        "/nowhere",
        "/engagements/e-none",
        "/people/p-none",
        "/reports/none",
        "/commitments/c-none",
        "/runs/99",
    ):
        answer = alone.get(path, headers={"accept": "application/json"})
        assert answer.status_code == 404, path
        assert answer.headers["content-type"] == "application/problem+json"
        assert set(answer.json()) == {"type", "title", "status", "detail"}


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/engagements.json?party=Atlantis", "is no party"),
        ("/engagements.json?colour=red", "is no parameter"),
        ("/engagements.json?page=forged", "page"),
        ("/people.json?page=Zm9yZ2Vk", "paging token"),
        ("/reports.json?page=%00", "paging token"),
        ("/commitments.json?day=soon", "is no day"),
        ("/commitments.json?column=late", "there is no column"),
        ("/review.json?kind=colour", "there is no kind"),
        ("/pairs/OMN/Oman.json", "needs two parties"),
        ("/timeline.json?party=OMN", "of two parties"),
        ("/holders.json?post=navy+chief", "whose it is"),
        ("/holders.json?post=navy+chief&post_party=OMN&day=soon", "is no day"),
        ("/ends.json?colour=red", "is no parameter"),
        ("/outcomes.json?kind=signd", "signed"),
        ("/figures.json?page=Zm9yZ2Vk", "paging token"),
        ("/runs/one.json", "no usable value"),
        ("/network.json?of=cities", "no usable value"),
    ],
)
def test_what_is_not_understood_says_what_is_accepted(path: str, told: str, alone: TestClient) -> None:
    answer = alone.get(path)
    assert answer.status_code in (400, 422)
    assert told in answer.json()["detail"]


def test_another_host_is_not_answered(alone: TestClient) -> None:
    assert alone.get("/index.json", headers={"host": "evil.example"}).status_code == 421


def test_paging_goes_through_all_once(examples: Path) -> None:
    with TestClient(create_app(Settings(str(examples))), base_url="http://localhost") as client:
        seen: list[str] = []
        page: str | None = ""
        while page is not None:
            answer = client.get("/engagements.json", params={"limit": 3, "page": page}).json()
            seen += [each["id"] for each in answer["engagements"]]
            page = answer["next_page"]
        assert len(seen) == len(set(seen)) == answer["total"]


@pytest.mark.usefixtures("needs_pages")
def test_the_description_of_the_api_works_offline(alone: TestClient) -> None:
    page = alone.get("/docs", headers=HTML).text
    described = alone.get("/openapi.json").json()
    for path in described["paths"]:
        assert path in page
    assert described["openapi"].startswith("3.")


@pytest.mark.usefixtures("needs_pages")
def test_a_newcomer_finds_what_is_overdue_and_the_sentence_in_three_clicks(alone: TestClient) -> None:
    first = alone.get("/", headers=HTML).text
    assert 'href="/commitments?column=overdue"' in first
    board = alone.get("/commitments?column=overdue", headers=HTML).text
    assert "<blockquote>" in board
    one = board.partition('href="/commitments/')[2].partition('"')[0]
    assert "<blockquote>" in alone.get(f"/commitments/{one}", headers=HTML).text


def test_a_form_of_another_site_changes_nothing(
    writing: TestClient, form_token: Callable[[TestClient], str]
) -> None:
    sent = {"verdict": "same", "form_token": "f" * 64}
    assert writing.post("/review/u-1", data=sent).status_code == 403
    assert writing.post("/review/u-1", json={"verdict": "same"}).status_code == 403
    good = {"x-form-token": form_token(writing), "origin": "http://evil.example"}
    assert writing.post("/review/u-1", json={"verdict": "same"}, headers=good).status_code == 403


@pytest.mark.parametrize(
    "on", ["party=OMN&party=Portugal", "party=OMN", "person={person}", "engagement={engagement}"]
)
def test_a_brief_is_a_page_a_record_and_a_file(on: str, alone: TestClient, ids: dict[str, Any]) -> None:
    query = on.format(person=ids["/people/{id}"], engagement=ids["/engagements/{id}"])
    record = alone.get(f"/brief.json?{query}&day=2024-06-30").json()
    assert record["day"] == "2024-06-30"
    assert record["sections"]
    for form, begins in (("markdown", b"# "), ("html", b"<!"), ("docx", b"PK")):
        answer = alone.get(f"/brief/file?{query}&form={form}")
        assert answer.content.lstrip()[:2] == begins
        assert answer.headers["content-disposition"].startswith("attachment")
    pictures = [each for section in record["sections"] for each in section["pictures"]]
    for number, each in enumerate(pictures, 1):
        assert each["plot"]["type"] in ("timeline", "network")
        answer = alone.get(f"/brief/picture?{query}&number={number}")
        assert (answer.content[:4], answer.headers["content-type"]) == (b"\x89PNG", "image/png")
    assert alone.get(f"/brief/picture?{query}&number={len(pictures) + 1}").status_code == 404
    if alone.app.state.workplace.assets:  # type: ignore[attr-defined]
        assert record["title"] in alone.get(f"/brief?{query}", headers=HTML).text


@pytest.mark.parametrize(
    "query", ["", "party=OMN&person=x", "party=Atlantis", "party=a&party=b&party=c", "person="]
)
def test_a_brief_on_nothing_is_refused(query: str, alone: TestClient) -> None:
    assert alone.get(f"/brief.json?{query}").status_code == 400


def test_every_format_can_be_exported(alone: TestClient) -> None:
    found = alone.get("/exports.json").json()["formats"]
    assert len(found) > 5
    for each in found:
        answer = alone.get(f"/exports/{each['name']}?party=OMN")
        assert answer.status_code == 200, (each, answer.text[:300])
        assert answer.headers["content-disposition"].endswith(f'{each["suffix"]}"')
        assert answer.headers["content-type"] == "application/octet-stream"
    assert alone.get("/exports/scroll").status_code == 400


def test_every_question_is_answered_as_the_library_answers_it(alone: TestClient, examples: Path) -> None:
    with open_ledger(examples, readonly=True) as ledger:
        pair = question_of({"party": "OMN,PRT"})
        expected = {
            "/timeline.json?party=OMN&party=PRT": timeline(ledger, "OMN", "PRT", pair),
            "/ends.json?party=OMN&party=PRT": first_and_last(ledger, pair),
            "/differences.json?party=OMN&party=PRT": differences(ledger, pair),
        }
        held = holders(ledger, "defence minister", "PRT").holders
    for address, answer in expected.items():
        assert msgspec.convert(alone.get(address).json(), type(answer)) == answer, address
    found = alone.get(f"/holders.json{QUERIES['/holders']}").json()
    assert held
    assert msgspec.convert(found["holders"], tuple[Holder, ...]) == held
    on = alone.get(f"/holders.json{QUERIES['/holders']}&day={held[0].first}").json()["holders"]
    assert on[0]["spans"] is True


@pytest.mark.usefixtures("needs_pages")
@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("/holders{}?post=defence+ministr&post_party=PRT", "Minister of National Defence"),
        ("/timeline{}?party=OMN&party=PRT&type=transfer", "without “type transfer”"),
        ("/network{}?party=OMN&type=transfer", "without “type transfer”"),
        ("/ends{}?party=OMN&type=transfer", "without “type transfer”"),
        ("/differences{}?party=OMN&type=transfer", "without “type transfer”"),
    ],
)
def test_an_empty_answer_names_what_is_nearest(address: str, near: str, alone: TestClient) -> None:
    assert near in alone.get(address.format("")).text
    first = alone.get(address.format(".json")).json()["nearest"][0]
    assert first.get("post", first.get("words")).casefold() == near.casefold()


@pytest.mark.parametrize("kind", ["outcomes", "positions", "figures", "copies"])
def test_every_record_of_the_ledger_is_on_a_page(kind: str, alone: TestClient, examples: Path) -> None:
    with open_ledger(examples, readonly=True) as ledger:
        expected = getattr(ledger, kind)()
    page = alone.get(f"/{kind}.json").json()
    found = msgspec.convert(page[kind], tuple[type(expected[0]), ...]) if expected else ()  # type: ignore[misc]
    assert page["total"] == len(expected)
    assert sorted(map(str, found)) == sorted(map(str, expected))


@pytest.mark.parametrize(
    ("address", "holds"),
    [
        ("/outcomes.json?party=Oman", lambda each: "OMN" in each["outcome"]["parties"]),
        ("/outcomes.json?kind=signed", lambda each: each["outcome"]["kind"] == "signed"),
        (
            "/positions.json?party=OMN",
            lambda each: "OMN" in {each["position"][end] for end in ("holder", "target")},
        ),
        ("/figures.json?party=OMN", lambda each: "OMN" in each["parties"]),
    ],
)
def test_records_are_narrowed_down(address: str, holds: Callable[[Any], bool], alone: TestClient) -> None:
    kind = address[1:].partition(".")[0]
    all_of = alone.get(f"/{kind}.json").json()[kind]
    assert alone.get(address).json()[kind] == [each for each in all_of if holds(each)]


@pytest.mark.usefixtures("needs_pages")
def test_a_timeline_shows_each_engagement_and_each_gap(alone: TestClient) -> None:
    told = alone.get("/timeline.json?party=OMN&party=PRT").json()
    page = alone.get("/timeline?party=OMN&party=PRT", headers=HTML).text
    for moment in told["moments"]:
        assert f'href="/engagements/{moment["id"]}"' in page
    assert page.count("nothing held for") == len(told["gaps"])


@pytest.mark.parametrize("of", ["parties", "people"])
def test_a_network_is_that_of_the_library(of: Any, alone: TestClient, examples: Path) -> None:
    page = alone.get(f"/network.json?of={of}&party=OMN&status=held").json()
    with open_ledger(examples, readonly=True) as ledger:
        expected = network_of_the_library(ledger, question_of({"party": "OMN", "status": "held"}), of=of)
    assert expected.links
    assert {(each["one"], each["other"], each["engagements"]) for each in page["links"]} == {
        (each.one, each.other, each.engagements) for each in expected.links
    }
    assert {(each["id"], each["party"]) for each in page["nodes"]} == {
        (each.id, each.party) for each in expected.nodes
    }


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("h", [("h", 0)]),
        ("hh", [("h", 0), ("h", 0)]),
        ("hhhh", [("h", 3)]),
        ("phhhp", [("p", 0), ("h", 2), ("p", 0)]),
    ],
)
def test_steps_that_say_the_same_are_one(said: str, told: list[tuple[str, int]]) -> None:
    history = [
        StatusStep(step=each, status="held", date=None, reported=None, doc=str(at), evidence=())
        for at, each in enumerate(said)
    ]
    found = steps_of(history)
    assert [(each.step.step, len(each.again)) for each in found] == told
    docs = [each.doc for one in found for each in (one.step, *one.again)]
    assert docs == [each.doc for each in history]


def test_a_pair_says_who_met_whom(alone: TestClient) -> None:
    found = alone.get("/pairs/OMN/PRT.json").json()["counterparts"]
    assert found
    for each in found:
        assert each["engagements"] > 0
        parties = [
            alone.get(f"/people/{each[end]}.json").json()["person"]["party"] for end in ("one", "other")
        ]
        assert parties == ["OMN", "PRT"]


def test_a_pair_says_how_often_they_met(alone: TestClient) -> None:
    page = alone.get("/pairs/OMN/PRT.json").json()
    assert page["cadences"]
    assert all(each["held"] > 0 for each in page["cadences"])
    assert all(gap["days"] > 365 for gap in page["gaps"])


@pytest.mark.usefixtures("needs_pages")
def test_the_page_of_a_pair_shows_how_often_they_met(alone: TestClient) -> None:
    assert "How often" in alone.get("/pairs/OMN/PRT", headers=HTML).text


def person_of_many_forms(client: TestClient) -> dict[str, Any]:
    people = client.get("/people.json").json()["people"]
    found: list[dict[str, Any]] = [client.get(f"/people/{each['id']}.json").json() for each in people]
    return max(found, key=lambda each: len(each["why"]["forms"]))


def test_a_person_says_why_the_names_are_one(alone: TestClient) -> None:
    why = person_of_many_forms(alone)["why"]
    assert len(why["ties"]) == len(why["forms"]) - 1 > 0
    for tie in why["ties"]:
        parts = [each["value"] * each["weight"] for each in tie["factors"]]
        assert tie["score"] == pytest.approx(sum(parts), abs=0.001)
    assert why["mean"] > 0


@pytest.mark.usefixtures("needs_pages")
def test_the_page_of_a_person_shows_the_reasons(alone: TestClient) -> None:
    person = person_of_many_forms(alone)
    page = alone.get(f"/people/{person['person']['id']}", headers=HTML).text
    assert "why they are one person" in page
    strongest = person["why"]["ties"][0]
    assert f"{strongest['score']:+.1f}" in page
    for factor in strongest["factors"]:
        if factor["name"] != "prior":
            said = f"{factor['name'].replace('_', ' ')} {factor['value'] * factor['weight']:+.1f}"
            assert f'<span class="reason">{said}</span>' in page
