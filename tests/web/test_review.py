"""The review queue: judged at once, resolved by a job, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

FormToken = Callable[[TestClient], str]


def open_value(client: TestClient) -> dict[str, Any]:
    value: dict[str, Any] = client.get("/review.json?kind=value").json()["value"]
    return value


def test_a_judged_value_leaves_the_queue_and_comes_back(writing: TestClient, form_token: FormToken) -> None:
    headers = {"x-form-token": form_token(writing)}
    value = open_value(writing)
    decision = writing.post(f"/review/{value['id']}", json={"verdict": "same"}, headers=headers).json()
    assert open_value(writing)["id"] != value["id"]
    assert writing.get("/review.json").json()["last"]["id"] == decision["id"]
    assert writing.post(f"/judgements/{decision['id']}/undo", json={}, headers=headers).status_code == 200
    assert open_value(writing)["id"] == value["id"]
    again = writing.post(f"/judgements/{decision['id']}/undo", json={}, headers=headers)
    assert "was undone" in again.json()["detail"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"verdict": "perhaps"}, 422),
        ({}, 422),
        ({"verdict": "corrected"}, 400),
        ({"verdict": "corrected", "value": "picnic"}, 400),
        ({"verdict": "same", "value": "visit"}, 400),
    ],
)
def test_a_verdict_that_does_not_fit_is_refused(
    body: dict[str, str], status: int, writing: TestClient, form_token: FormToken
) -> None:
    headers = {"x-form-token": form_token(writing)}
    value = open_value(writing)
    answer = writing.post(f"/review/{value['id']}", json=body, headers=headers)
    assert answer.status_code == status
    assert writing.get("/judgements.json").json()["judgements"] == []


@pytest.mark.usefixtures("needs_pages")
def test_a_form_without_scripts_judges_too(writing: TestClient, form_token: FormToken) -> None:
    value = open_value(writing)
    sent = {
        "verdict": "corrected",
        "value": "call",
        "form_token": form_token(writing),
        "reason": "by telephone",
    }
    answer = writing.post(f"/review/{value['id']}", data=sent, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?kind=value")
    made = writing.get("/judgements.json").json()["judgements"][0]
    assert (made["verdict"], made["value"], made["reason"]) == ("corrected", "call", "by telephone")


def test_a_value_stands_beside_the_others_of_its_engagement(writing: TestClient) -> None:
    page = writing.get("/review.json?kind=value").json()
    value = page["value"]
    assert {each["report"] for each in page["others"]} == {value["report"]}
    assert all(each["record"].startswith(value["record"]) for each in page["others"])
    assert value["id"] not in {each["id"] for each in page["others"]}
    assert {"status", "party"} <= {each["field"] for each in page["others"]}
