"""The shapes of answers for the OpenAPI description, made from the records themselves.

Takes records, gives the ``responses`` of a route and the components of the whole description.
"""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from communique import __version__
from communique.web.problems import Problem

__all__ = ["PROBLEM", "described", "use_records"]

_PREFIX = "#/components/schemas/"
PROBLEM = "application/problem+json"
_SEEN: set[type[msgspec.Struct]] = {Problem}
_REFUSED = {
    400: "what was asked is not understood",
    401: "who asks is not known",
    403: "who asks may not",
    404: "there is no such thing",
    421: "the server is not called that",
    503: "not now",
}


def described(gives: type[msgspec.Struct], status: int = 200) -> dict[int | str, dict[str, Any]]:
    """The ``responses`` of a route that gives a record."""
    _SEEN.add(gives)
    good = {"description": "what was asked for", "content": {"application/json": {"schema": _link(gives)}}}
    bad: dict[str, Any] = {"content": {PROBLEM: {"schema": _link(Problem)}}}
    refused: dict[int | str, dict[str, Any]] = {
        code: {"description": words, **bad} for code, words in _REFUSED.items()
    }
    return {status: good, **refused}


def use_records(app: FastAPI) -> None:
    """Make the application describe its answers by the records."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = get_openapi(
                title="Communiqué",
                version=__version__,
                description="A ledger of defence and diplomatic engagements: questions, records, judgements.",
                routes=app.routes,
            )
            components = _components(sorted(_SEEN, key=lambda each: each.__name__))
            kept = made.setdefault("components", {}).setdefault("schemas", {})
            kept.update(components)
            _tidy(made)
            app.openapi_schema = made
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # how FastAPI is told


def _components(records: list[type[msgspec.Struct]]) -> dict[str, Any]:
    """The schemas of records; of one with a choice of records without tags no more than that it is one."""
    found: dict[str, Any] = {}
    for record in records:
        try:
            _, components = msgspec.json.schema_components([record], ref_template=_PREFIX + "{name}")
        except TypeError:
            words = (record.__doc__ or "").strip()
            components = {record.__name__: {"title": record.__name__, "type": "object", "description": words}}
        found |= components
    return found


def _tidy(made: dict[str, Any]) -> None:
    """What FastAPI adds of its own that we answer otherwise: unusable parameters are a `Problem`, 422."""
    for operations in made["paths"].values():
        for operation in operations.values():
            operation["responses"].pop("422", None)
            if operation.get("parameters") or "requestBody" in operation:
                operation["responses"]["422"] = {
                    "description": "a parameter has no usable value",
                    "content": {PROBLEM: {"schema": _link(Problem)}},
                }
    made["components"]["schemas"].pop("HTTPValidationError", None)
    made["components"]["schemas"].pop("ValidationError", None)
    made["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    made["security"] = [{"token": []}, {}]


def _link(record: type[msgspec.Struct]) -> dict[str, str]:
    return {"$ref": f"{_PREFIX}{record.__name__}"}
