"""The description of the API: as OpenAPI for programs, as a page for people that needs no other host.

Takes the application's own description, gives it in both forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter, Request, Response

from communique.codebook.records import Record
from communique.web.answers import desk_of, json_answer, page_answer
from communique.web.members import Role
from communique.web.workplace import Answered

__all__ = ["Operation", "router"]

router = APIRouter()


class Operation(Record, frozen=True, kw_only=True):
    """One thing that the API does."""

    method: str
    path: str
    summary: str
    description: str
    group: str
    parameters: tuple[dict[str, Any], ...]
    takes: str | None
    gives: str | None


class Docs(Record, frozen=True, kw_only=True):
    """All operations, and the records they take and give."""

    operations: tuple[Operation, ...]
    schemas: dict[str, Any]


@router.get("/openapi.json", include_in_schema=False)
def openapi(request: Request) -> Response:
    """The description of the API."""
    desk_of(request, Role.reader)
    return json_answer(request.app.openapi())


@router.get("/docs", include_in_schema=False)
def docs(request: Request) -> Response:
    """The description of the API as a page."""
    desk = desk_of(request, Role.reader)

    def made() -> Answered:
        described = request.app.openapi()
        page = Docs(operations=tuple(_operations(described)), schemas=described["components"]["schemas"])
        answer = page_answer(desk, "docs.html", page)
        return Answered(bytes(answer.body), "text/html")

    body, media = desk.workplace.answered((desk.version(), "docs"), made)
    return Response(body, media_type=media)


def _operations(described: dict[str, Any]) -> Iterator[Operation]:
    for path, methods in described["paths"].items():
        for method, said in methods.items():
            body: dict[str, Any] = next(iter(said.get("requestBody", {}).get("content", {}).values()), {})
            answer = said["responses"].get("200", {}).get("content", {}).get("application/json", {})
            yield Operation(
                method=method.upper(),
                path=path,
                summary=said.get("summary", ""),
                description=said.get("description", ""),
                group=(said.get("tags") or [""])[0],
                parameters=tuple(said.get("parameters", ())),
                takes=_name(body),
                gives=_name(answer),
            )


def _name(content: dict[str, Any]) -> str | None:
    return content.get("schema", {}).get("$ref", "").rpartition("/")[2] or None
