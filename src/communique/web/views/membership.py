"""Members of a team: logging in and out, one's own password and tokens, everybody's roles, and the log.

Takes what was sent, has `Members` do it. Alone on a machine there are none of these pages.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from communique.codebook.records import Record
from communique.errors import ServingError
from communique.web.answers import desk_of, nobodys_desk, page_answer
from communique.web.bodies import Sent, body_of, sent
from communique.web.changing import Changes, Next
from communique.web.identity import COOKIE, check_form, is_local
from communique.web.members import AuditEntry, Member, Members, Role, Token
from communique.web.problems import Refusal
from communique.web.tokens import position_of, token_of
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["AuditPage", "MemberPage", "MembersPage", "router"]

changes = Changes()
router = APIRouter()
_A_PAGE = 100
_LONGEST_NAME = 64


class MemberPage(Record, frozen=True, kw_only=True):
    """One's own member and tokens."""

    name: str
    role: str
    tokens: tuple[Token, ...]


class MembersPage(Record, frozen=True, kw_only=True):
    """All members."""

    members: tuple[Member, ...]


class AuditPage(Record, frozen=True, kw_only=True):
    """What was done, the latest first."""

    entries: tuple[AuditEntry, ...]
    next_page: str | None


class LogIn(msgspec.Struct, frozen=True):
    """What is asked of somebody who logs in; ``then``: the page to go on with."""

    name: str
    password: str
    then: str = "/"


class LogInPage(msgspec.Struct, frozen=True):
    """The page to log in; ``failed``: what went wrong, if anything."""

    then: str
    failed: str | None = None


class NewPassword(msgspec.Struct, frozen=True, kw_only=True):
    """A new password, with the present one."""

    present: str
    password: str


class NewToken(msgspec.Struct, frozen=True, kw_only=True):
    """A token to be given: what it is for, its role, and for how many days."""

    label: str
    role: Literal["reader", "coder", "editor", "admin"] = "reader"
    days: int = 90


class GivenToken(Record, frozen=True, kw_only=True):
    """A token with its secret, which is shown this once."""

    token: Token
    secret: str


class NewMember(msgspec.Struct, frozen=True, kw_only=True):
    """A member to be made."""

    name: str
    role: Literal["reader", "coder", "editor", "admin"]
    password: str


class MemberChange(msgspec.Struct, frozen=True, kw_only=True):
    """What is to change of a member."""

    role: Literal["reader", "coder", "editor", "admin"] | None = None
    password: str | None = None
    closed: bool | None = None


class Nothing(msgspec.Struct, frozen=True):
    """Nothing needs to be said."""


@router.get("/login", include_in_schema=False)
def login_page(request: Request, then: str = "/") -> Response:
    """The page to log in."""
    desk = nobodys_desk(request)
    _members(desk)
    answer = page_answer(desk, "login.html", LogInPage(_own(then)))
    answer.headers["Cache-Control"] = "no-store"
    return answer


@router.post("/login", include_in_schema=False)
async def log_in(request: Request, content: Annotated[Sent, Depends(sent)]) -> Response:
    """Begin a session."""
    return await run_in_threadpool(_log_in, request, content)


def _log_in(request: Request, content: Sent) -> Response:
    desk = nobodys_desk(request)
    members = _members(desk)
    check_form(desk.workplace, request, desk.who, content.form_token)
    if request.url.scheme != "https" and not is_local(request):
        raise Refusal(403, "a password is taken over TLS only; reach this site by https://")
    body = body_of(content, LogIn)
    try:
        found = members.log_in(body.name[:_LONGEST_NAME], body.password, desk.address)
    except ServingError as error:
        return page_answer(desk, "login.html", LogInPage(_own(body.then), str(error)), status=429)
    if found is None:
        why = "name and password do not fit, or the member is closed"
        return page_answer(desk, "login.html", LogInPage(_own(body.then), why), status=401)
    answer = Response(status_code=303, headers={"Location": _own(body.then)})
    is_secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, found[1], httponly=True, secure=is_secure, samesite="lax", path="/")
    return answer


@router.post("/logout", include_in_schema=False)
async def log_out(request: Request, content: Annotated[Sent, Depends(sent)]) -> Response:
    """End the session."""
    return await run_in_threadpool(_log_out, request, content)


def _log_out(request: Request, content: Sent) -> Response:
    desk = desk_of(request, Role.reader)
    check_form(desk.workplace, request, desk.who, content.form_token)
    _members(desk).log_out(request.cookies.get(COOKIE, ""))
    desk.note("log out", "")
    answer = Response(status_code=303, headers={"Location": "/login"})
    answer.delete_cookie(COOKIE, path="/")
    return answer


@pages.page("/member", "member.html", kept=False)
def own_member(desk: Desk) -> MemberPage:
    """One's own member and its API tokens."""
    tokens = _members(desk).tokens(desk.who.name)
    return MemberPage(name=desk.who.name, role=desk.who.role.value, tokens=tokens)


@pages.page("/members", "members.html", needs=Role.admin, kept=False)
def all_members(desk: Desk) -> MembersPage:
    """All members."""
    return MembersPage(members=_members(desk).all())


@pages.page("/audit", "audit.html", needs=Role.admin, kept=False)
def audit(
    desk: Desk,
    page: Annotated[str | None, Query(description="The token of the page to begin with")] = None,
) -> AuditPage:
    """Who did what."""
    before = position_of("audit", page)
    entries = _members(desk).log(before=int(before) if before else None, limit=_A_PAGE)
    more = len(entries) == _A_PAGE
    return AuditPage(entries=entries, next_page=token_of("audit", str(entries[-1].id)) if more else None)


@changes.change("/member/password", needs=Role.reader, takes=NewPassword, gives=Member)
def change_password(desk: Desk, body: NewPassword) -> Next:
    """Change one's own password; all one's sessions end."""
    members = _members(desk)
    if desk.who.came != "session" or members.log_in(desk.who.name, body.present, desk.address) is None:
        raise Refusal(403, "the present password does not fit")
    member = members.change(desk.who.name, password=body.password)
    desk.note("change password", desk.who.name)
    return Next(member, "/login")


@changes.change("/member/tokens", needs=Role.reader, takes=NewToken, gives=GivenToken)
def give_token(desk: Desk, body: NewToken) -> Next:
    """Give oneself an API token; its secret is in the answer and nowhere else."""
    if desk.who.came == "token":
        raise Refusal(403, "a token can't give tokens; log in to the site")
    token, secret = _members(desk).give_token(desk.who.name, body.label, Role(body.role), body.days)
    desk.note("give token", token.id)
    return Next(GivenToken(token=token, secret=secret), "/member")


@changes.change("/member/tokens/{id}/revoke", needs=Role.reader, takes=Nothing, gives=MemberPage)
def revoke_token(desk: Desk, body: Nothing, id: str) -> Next:
    """Revoke a token of one's own, or as an admin anybody's."""
    own = None if desk.may("admin") else desk.who.name
    _members(desk).revoke_token(id, member=own)
    desk.note("revoke token", id)
    return Next(own_member(desk), "/member")


@changes.change("/members", needs=Role.admin, takes=NewMember, gives=Member)
def make_member(desk: Desk, body: NewMember) -> Next:
    """Make a member."""
    member = _members(desk).add(body.name, Role(body.role), body.password)
    desk.note("make member", f"{member.name} {member.role}")
    return Next(member, "/members")


@changes.change("/members/{name}", needs=Role.admin, takes=MemberChange, gives=Member)
def change_member(desk: Desk, body: MemberChange, name: str) -> Next:
    """Give a member another role or password, close or reopen it; its sessions end."""
    role = Role(body.role) if body.role else None
    member = _members(desk).change(name, role=role, password=body.password, closed=body.closed)
    changed = [each for each in ("role", "password", "closed") if getattr(body, each) is not None]
    desk.note("change member", f"{name} {' '.join(changed)}")
    return Next(member, "/members")


router.include_router(changes.router)


def _members(desk: Desk) -> Members:
    if desk.workplace.members is None:
        raise Refusal(404, "this ledger is served to one person, without members; serve it with --team")
    return desk.workplace.members


def _own(then: str) -> str:
    """A page of this site, whatever was asked for."""
    is_own = then.startswith("/") and not then.startswith(("//", "/\\")) and then.isprintable()
    return then if is_own and "\\" not in then else "/"
