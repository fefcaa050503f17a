"""Who asks: by the session of a browser, the token of a program, or alone on the machine.

Takes a request, gives a `Who`; refuses what is forged or over, requests that another site sent, and hosts
that are not ours (another site's name that points to this machine).
"""

from __future__ import annotations

import getpass
import hmac
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import Request

from communique.web.members import Member, Role
from communique.web.members.secrets import hash_of
from communique.web.problems import Refusal
from communique.web.workplace import Who, Workplace

__all__ = ["COOKIE", "check_form", "check_host", "is_local", "who_asks"]

COOKIE = "communique_session"
FORM_FIELD = "form_token"
FORM_HEADER = "x-form-token"
_OF_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})


def who_asks(workplace: Workplace, request: Request) -> Who | None:
    """Who sent the request; None for nobody we know.

    Raises `Refusal` for a token that lets nobody in.
    """
    members = workplace.members
    if members is None:
        return Who(_user(), Role.admin, "alone")
    kind, _, given = request.headers.get("authorization", "").partition(" ")
    if kind:
        member = members.of_token(given.strip()) if kind.lower() == "bearer" else None
        if member is None:
            raise Refusal(401, "this API token is not valid: it is wrong, over or revoked; ask for a new one")
        return _who(member, "token", "")
    secret = request.cookies.get(COOKIE)
    member = members.of_session(secret) if secret else None
    return _who(member, "session", hash_of(secret or "")) if member else None


def check_host(workplace: Workplace, request: Request) -> None:
    """Refuse a request that asks for another host than this one."""
    host = request.headers.get("host", "")
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    if name.lower() not in _OF_THIS_MACHINE | {each.lower() for each in workplace.settings.hosts}:
        raise Refusal(421, f"this server is not called {name!r}; say with --host-name what it is called")


def check_form(workplace: Workplace, request: Request, who: Who, given: str | None) -> None:
    """Refuse what another site could have sent: a change without the token that our pages carry."""
    if who.came == "token":
        return
    origin = request.headers.get("origin")
    if origin and origin != "null" and urlsplit(origin).netloc != request.headers.get("host", ""):
        raise Refusal(403, "this was sent from another site; send it from a page of this one")
    token = request.headers.get(FORM_HEADER) or given or ""
    if not hmac.compare_digest(token.encode(), workplace.form_token(who).encode()):
        raise Refusal(403, "this form is not of your session; load the page again and send it again")


def is_local(request: Request) -> bool:
    """Whether the request comes from this machine, and not through a proxy."""
    try:
        return (
            ip_address(request.client.host if request.client else "").is_loopback
            and "x-forwarded-for" not in request.headers
        )
    except ValueError:
        return False


def _who(member: Member, came: str, session: str) -> Who:
    return Who(member.name, Role(member.role), came, session)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name, as in a container
        return "local"
