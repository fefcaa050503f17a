"""What went wrong with a request, as one object for programs and one page for people.

Takes errors, gives a `Problem` (RFC 9457, ``application/problem+json``). How it is sent is left to `answers`.
"""

from __future__ import annotations

from http import HTTPStatus

import msgspec

from communique.errors import CommuniqueError, LedgerError, ServingError

__all__ = ["Problem", "Refusal", "problem_of"]


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """``status``: that of HTTP; ``title``: its usual words; ``detail``: what happened, and what to do."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str


class Refusal(ServingError):
    """A request that is not answered as asked, with the ``status`` of HTTP that says so."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status


def problem_of(error: CommuniqueError) -> Problem:
    """The problem that an error of the program is for whoever sent the request."""
    if isinstance(error, Refusal):
        return _problem(error.status, str(error))
    detail = str(error)
    if isinstance(error, LedgerError) and detail.startswith("there is no "):
        return _problem(HTTPStatus.NOT_FOUND, detail)
    if isinstance(error, LedgerError) and ("writes" in detail or "locked" in detail):
        return _problem(HTTPStatus.SERVICE_UNAVAILABLE, detail)
    return _problem(HTTPStatus.BAD_REQUEST, detail)


def _problem(status: int, detail: str) -> Problem:
    return Problem(title=HTTPStatus(status).phrase, status=int(status), detail=detail)
