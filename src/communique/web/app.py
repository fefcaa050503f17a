"""The application: a ledger behind HTTP, with every page, the API and what protects them.

Takes `Settings`, gives the ASGI application. Pages are declared in the modules of `communique.web.views`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlencode

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from communique.errors import CommuniqueError
from communique.ledger import open_ledger
from communique.web.answers import json_answer, nobodys_desk, page_answer, prefers_json
from communique.web.assets import BUILT, assets
from communique.web.jobs import Jobs
from communique.web.members import open_members
from communique.web.members.opening import beside
from communique.web.problems import Problem, Refusal, problem_of
from communique.web.protection import Limits, Protection
from communique.web.schemas import PROBLEM, use_records
from communique.web.settings import Settings
from communique.web.statics import BuiltFiles
from communique.web.views import pages, routers
from communique.web.workplace import Workplace

__all__ = ["create_app"]


def create_app(settings: Settings) -> FastAPI:
    """The application that serves the ledger of ``settings``.

    Raises `LedgerError` when it cannot be opened, `ServingError` when there is nowhere for members.
    """
    ledger = open_ledger(settings.ledger, create=False)
    members = open_members(settings.members or beside(settings.ledger)) if settings.team else None
    workplace = Workplace(settings, ledger, members=members, jobs=Jobs(), assets=assets())

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.openapi()  # takes a tenth of a second, which no visitor need wait for
        yield
        workplace.close()

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.workplace = workplace
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    app.add_middleware(Protection)
    app.add_middleware(Limits, largest=settings.largest_upload)
    app.add_exception_handler(CommuniqueError, _refused)
    app.add_exception_handler(HTTPException, _not_there)
    app.add_exception_handler(Exception, _broken)
    app.add_exception_handler(RequestValidationError, _not_usable)
    app.include_router(pages.router)
    for router in routers:
        app.include_router(router)
    app.mount("/static", BuiltFiles(directory=BUILT, check_dir=False))
    use_records(app)
    return app


def _refused(request: Request, error: Exception) -> Response:
    problem = problem_of(error if isinstance(error, CommuniqueError) else Refusal(500, str(error)))
    return _answer(request, problem)


def _not_there(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    details = {
        404: f"there is nothing at {request.url.path}; /docs lists what there is",
        405: f"{request.method} is not possible at {request.url.path}; /docs lists what is",
    }
    return _answer(request, problem_of(Refusal(status, details.get(status, str(error)))))


def _broken(request: Request, error: Exception) -> Response:
    """What we did not foresee: the server logs it, and whoever asked learns no more."""
    return _answer(
        request, problem_of(Refusal(500, "this failed for a reason of ours; the server's log says which"))
    )


def _not_usable(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    told = "; ".join(f"{each['loc'][-1]}: {each['msg']}" for each in found)
    return _answer(request, problem_of(Refusal(422, f"a parameter has no usable value: {told}")))


def _answer(request: Request, problem: Problem) -> Response:
    """The problem as JSON for programs, as a page for people; to log in if that is what is missing."""
    if prefers_json(request) or "text/html" not in request.headers.get("accept", ""):
        response = json_answer(problem, status=problem.status, media=PROBLEM)
    elif problem.status == 401:
        query = f"?{request.url.query}" if request.url.query else ""
        return Response(status_code=303, headers={"Location": _log_in(f"{request.url.path}{query}")})
    else:
        try:
            response = page_answer(nobodys_desk(request), "problem.html", problem, status=problem.status)
        except Refusal:
            response = Response(f"{problem.detail}\n", status_code=problem.status, media_type="text/plain")
    if problem.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    response.headers["Cache-Control"] = "no-store"
    return response


def _log_in(then: str) -> str:
    return f"/login?{urlencode({'then': then})}"
