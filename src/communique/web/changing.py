"""Routes that change something: who may, from which page it was sent, and what is answered.

Takes a function that does the change, declares its route. Forms of pages are answered with the next page,
programs with the record as JSON; both are written into the log of a team.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from typing import Annotated, Any, NamedTuple, TypeVar

import msgspec
from fastapi import APIRouter, Depends, Request, Response

from communique.web.answers import desk_of, json_answer
from communique.web.bodies import Sent, body_of, sent
from communique.web.identity import check_form
from communique.web.members import Role
from communique.web.schemas import described

__all__ = ["Change", "Changes", "Next"]


class Change(NamedTuple):
    """A route that changes something, as it is declared; the tests go through all of them."""

    path: str
    needs: Role
    summary: str


class Next(NamedTuple):
    """What came of a change: the record for programs, the page to go on with for people."""

    record: msgspec.Struct
    page: str


F = TypeVar("F", bound=Callable[..., Next])


class Changes:
    """Routes of one subject that change something."""

    def __init__(self) -> None:
        self.router = APIRouter()
        self.declared: list[Change] = []

    def change(
        self, path: str, *, needs: Role, takes: type[msgspec.Struct], gives: type[msgspec.Struct]
    ) -> Callable[[F], F]:
        """Declare that a function changes something: it takes a desk, the record that was sent, and what the
        path says.
        """

        def declare(function: F) -> F:
            summary = (function.__doc__ or "").splitlines()[0].rstrip(".")
            self.declared.append(Change(path, needs, summary))
            self.router.add_api_route(
                path,
                _changing(function, needs, takes),
                methods=["POST"],
                name=function.__name__,
                summary=summary,
                response_class=Response,
                responses=described(gives) | _MORE,
                openapi_extra={"requestBody": _request_body(takes)},
                tags=["change"],
            )
            return function

        return declare


_MORE: dict[int | str, dict[str, Any]] = {
    413: {"description": "too much was sent"},
    415: {"description": "what was sent is of a kind that is not understood"},
}


def _request_body(takes: type[msgspec.Struct]) -> dict[str, Any]:
    described(takes)
    schema = {"$ref": f"#/components/schemas/{takes.__name__}"}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def _changing(
    function: Callable[..., Next], needs: Role, takes: type[msgspec.Struct]
) -> Callable[..., Response]:
    hints = typing.get_type_hints(function, include_extras=True)
    own = [
        each.replace(annotation=hints[each.name], kind=inspect.Parameter.KEYWORD_ONLY)
        for each in inspect.signature(function).parameters.values()
        if each.name not in ("desk", "body")
    ]

    def serve(request: Request, content: Sent, **values: Any) -> Response:
        desk = desk_of(request, needs)
        check_form(desk.workplace, request, desk.who, content.form_token)
        went = function(desk, body_of(content, takes), **values)
        if content.is_form:
            return Response(status_code=303, headers={"Location": went.page})
        answer = json_answer(went.record)
        answer.headers["Cache-Control"] = "no-store"
        return answer

    keyword = inspect.Parameter.KEYWORD_ONLY
    serve.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # what FastAPI reads
        [
            *own,
            inspect.Parameter("request", keyword, annotation=Request),
            inspect.Parameter("content", keyword, annotation=Annotated[Sent, Depends(sent)]),
        ]
    )
    serve.__name__ = function.__name__
    serve.__doc__ = function.__doc__
    return serve
