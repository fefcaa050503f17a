"""Answers: each page as HTML for people and, at the same address with ``.json``, as JSON for programs.

Takes a function that gives what a page shows, as a record; declares both addresses. Who may see it, whether
the browser has it already (ETag) and how it is rendered is decided here, once for all pages.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple, TypeVar

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams

from communique.web.assets import why_no_pages
from communique.web.identity import check_host, who_asks
from communique.web.members import Role
from communique.web.problems import Refusal
from communique.web.rendering import render
from communique.web.schemas import described
from communique.web.workplace import Answered, Desk, Who, Workplace

__all__ = ["Page", "Pages", "desk_of", "json_answer", "page_answer"]

ENCODER = msgspec.json.Encoder(order="deterministic")
F = TypeVar("F", bound=Callable[..., msgspec.Struct])
#: Gives what only the template of a page needs.
Extra = Callable[[Desk, Any], Mapping[str, Any]]
Rendered = Callable[[Desk, Any], Response]
_NOBODY = Who("nobody", Role.reader, "nobody")


class Page(NamedTuple):
    """A page as it is declared; the tests go through all of them."""

    path: str
    needs: Role
    kept: bool
    summary: str


class Pages:
    """The pages of the site, with the routes that serve them."""

    def __init__(self) -> None:
        self.router = APIRouter()
        self.declared: list[Page] = []

    def page(
        self,
        path: str,
        template: str,
        *,
        needs: Role = Role.reader,
        kept: bool = True,
        parameters: tuple[dict[str, Any], ...] = (),
        extra: Extra | None = None,
    ) -> Callable[[F], F]:
        """Declare that a function gives what the page at ``path`` shows.

        ``needs``: the role; ``kept``: whether the browser may ask if it has the page already;
        ``parameters``: of the URL, those that the function takes from the desk itself; ``extra`` gives what
        only the template needs.
        """

        def declare(function: F) -> F:
            summary = (function.__doc__ or "").splitlines()[0].rstrip(".")
            self.declared.append(Page(path, needs, kept, summary))
            gives = typing.get_type_hints(function)["return"]
            twin = (path.rstrip("/") or "/index") + ".json"
            answer = _answering(function, partial(_rendered, template, extra), needs, kept)
            self.router.add_api_route(
                twin,
                answer(as_json=True),
                methods=["GET"],
                name=function.__name__,
                summary=summary,
                response_class=Response,
                responses=described(gives),
                openapi_extra={"parameters": list(parameters)} if parameters else None,
                tags=["look"],
            )
            page = answer(as_json=False)
            self.router.add_api_route(
                path, page, methods=["GET", "HEAD"], include_in_schema=False, response_class=Response
            )
            return function

        return declare


def desk_of(request: Request, needs: Role) -> Desk:
    """The desk for a request of somebody who has the role; a `Refusal` for others."""
    workplace: Workplace = request.app.state.workplace
    check_host(workplace, request)
    who = who_asks(workplace, request)
    if who is None:
        raise Refusal(401, "log in first")
    desk = _desk(workplace, request, who)
    desk.require(needs)
    return desk


def nobodys_desk(request: Request) -> Desk:
    """The desk for a page that can be seen before logging in."""
    workplace: Workplace = request.app.state.workplace
    check_host(workplace, request)
    return _desk(workplace, request, _NOBODY)


def json_answer(content: object, *, status: int = 200, media: str = "application/json") -> Response:
    """A record as JSON."""
    return Response(ENCODER.encode(content), status_code=status, media_type=media)


def page_answer(
    desk: Desk, template: str, content: object, more: Mapping[str, Any] | None = None, *, status: int = 200
) -> Response:
    """A record as a page, with ``more`` that only the template needs; a `Refusal` where none are built."""
    if desk.workplace.assets is None:
        raise Refusal(503, why_no_pages())
    return Response(render(desk, template, content, more or {}), status_code=status, media_type="text/html")


def prefers_json(request: Request) -> bool:
    """Whether the request is one of a program: it names JSON, and no HTML before it."""
    accepted = request.headers.get("accept", "")
    json_at, html_at = accepted.find("json"), accepted.find("text/html")
    return request.url.path.endswith(".json") or (json_at >= 0 and (html_at < 0 or json_at < html_at))


def _rendered(template: str, extra: Extra | None, desk: Desk, content: Any) -> Response:
    if desk.workplace.assets is None:
        raise Refusal(503, why_no_pages())
    return page_answer(desk, template, content, extra(desk, content) if extra else {})


def _answering(
    function: Callable[..., msgspec.Struct], rendered: Rendered, needs: Role, kept: bool
) -> Callable[..., Callable[..., Response]]:
    hints = typing.get_type_hints(function, include_extras=True)
    own = [
        each.replace(annotation=hints[each.name])
        for each in inspect.signature(function).parameters.values()
        if each.name != "desk"
    ]
    request = inspect.Parameter("request", inspect.Parameter.KEYWORD_ONLY, annotation=Request)
    signature = inspect.Signature(
        [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in own] + [request]
    )

    def answer(*, as_json: bool) -> Callable[..., Response]:
        def serve(request: Request, **values: Any) -> Response:
            desk = desk_of(request, needs)
            is_json = as_json or prefers_json(request)
            tag = f'W/"{desk.version()}-{"json" if is_json else "html"}"'
            headers = {"Vary": "Accept, Cookie, Authorization", "Cache-Control": "private, no-cache"}
            if kept:
                headers["ETag"] = tag
                if tag in request.headers.get("if-none-match", ""):
                    return Response(status_code=304, headers=headers)

            def answered() -> Answered:
                content = function(desk, **values)
                made = json_answer(content) if is_json else rendered(desk, content)
                return Answered(bytes(made.body), made.media_type or "")

            address = (tag, request.url.path, request.url.query)
            body, media = desk.workplace.answered(address, answered) if kept else answered()
            return Response(body, media_type=media, headers=headers)

        serve.__signature__ = signature  # type: ignore[attr-defined]  # what FastAPI reads
        serve.__name__ = function.__name__ if as_json else f"{function.__name__}_page"
        serve.__doc__ = function.__doc__
        return serve

    return answer


def _desk(workplace: Workplace, request: Request, who: Who) -> Desk:
    return Desk(
        workplace=workplace,
        who=who,
        path=request.url.path,
        parameters=_many(request.query_params),
        standing=workplace.standing(),
        address=request.client.host if request.client else "",
    )


def _many(parameters: QueryParams) -> dict[str, list[str]]:
    return {name: parameters.getlist(name) for name in parameters}
