"""The API against its own description: whatever is sent, it answers as it says, and never breaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis.core.failures import FailureGroup

# Exports and briefs are tested by themselves: each of their answers takes long.
LEFT_OUT = ("/exports/{name}", "/brief/file", "/brief/picture", "/brief.json", "/add/files", "/add/address")
CHECKS = [
    schemathesis.checks.not_a_server_error,
    schemathesis.checks.status_code_conformance,
    schemathesis.checks.content_type_conformance,
    schemathesis.checks.response_schema_conformance,
]


@pytest.fixture
def schema(writing: TestClient) -> Any:
    """The description, with the served application behind it."""
    found = schemathesis.openapi.from_dict(writing.app.openapi())  # type: ignore[attr-defined]
    found.app = writing.app
    return found.exclude(path=list(LEFT_OUT))


def test_the_api_answers_as_it_says(
    schema: Any, writing: TestClient, form_token: Callable[[TestClient], str]
) -> None:
    headers = {"x-form-token": form_token(writing) or "none", "host": "127.0.0.1"}
    failed: list[str] = []
    operations = [each.ok() for each in schema.get_all_operations()]
    for operation in operations:

        @settings(
            max_examples=15,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy())
        def check(case: Any) -> None:
            response = case.call(headers=headers)
            case.validate_response(response, checks=CHECKS)

        try:
            check()
        except FailureGroup as group:
            failed += [f"{operation.label}: {each}" for each in group.exceptions]
    assert failed == []
    assert len(operations) > 20
