"""``communique members``: who may log in to a ledger that is served to a team.

Takes a name and what to do, calls the members, and prints them. Passwords are asked for, or read from
standard input; they are no arguments, which other users of the machine could see.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import ledgers
from communique.cli.serve import MembersOption, needed
from communique.errors import ServingError

if TYPE_CHECKING:
    from communique.web.members import Members

__all__ = ["Action", "members"]


class Action(StrEnum):
    """What can be done."""

    list = "list"
    add = "add"
    role = "role"
    password = "password"
    close = "close"
    reopen = "reopen"
    log = "log"


class RoleName(StrEnum):
    """What a member may do."""

    reader = "reader"
    coder = "coder"
    editor = "editor"
    admin = "admin"


def members(
    action: Annotated[
        Action, typer.Argument(metavar="ACTION", help=f"One of {', '.join(Action)}. Example: add anna")
    ] = Action.list,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="The name of the member; list and log need none.")
    ] = None,
    role: Annotated[
        RoleName | None,
        typer.Option(help="What the member may do; for add and role. Example: --role coder"),
    ] = None,
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    members: MembersOption = None,
    format_: ledgers.FormatOption = ledgers.Format.text,
) -> None:
    """Make, change and list the members of a ledger that `communique serve --team` serves.

    A reader looks; a coder also judges; an editor also adds reports and undoes anybody's judgements; an admin
    also keeps the members. A password is asked for, or read as a line from standard input.

    \b
    Examples:
      communique members add anna --role admin --ledger talks.db
      communique members list --ledger talks.db
      communique members close anna --ledger talks.db
    """
    needed()
    with _opened(ledger, members) as kept:
        if action is Action.list:
            _show(kept.all(), format_)
        elif action is Action.log:
            _show(kept.log(limit=1000), format_)
        else:
            if name is None:
                raise typer.BadParameter(f"say whose member to {action}", param_hint="NAME")
            _show([_done(kept, action, name, role)], format_)


def _done(kept: Members, action: Action, name: str, role: RoleName | None) -> object:
    from communique.web.members import Role

    if action in (Action.add, Action.role) and role is None:
        raise typer.BadParameter("say which role: reader, coder, editor or admin", param_hint="--role")
    given = Role(role) if role else None
    if action is Action.add and given:
        member = kept.add(name, given, _password())
    elif action is Action.role:
        member = kept.change(name, role=given)
    elif action is Action.password:
        member = kept.change(name, password=_password())
    else:
        member = kept.change(name, closed=action is Action.close)
    kept.note(None, f"{action} member", name, "command line")
    return member


def _password() -> str:
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\r\n")


@contextmanager
def _opened(ledger: str, location: str | None) -> Iterator[Members]:
    from pathlib import Path

    from communique.web.members import open_members
    from communique.web.members.opening import beside

    if location is None and "://" not in ledger and not Path(ledger).exists():
        raise ServingError(f"there is no ledger {ledger}; say with --ledger where it is")
    kept = open_members(location or beside(ledger))
    try:
        yield kept
    finally:
        kept.close()


def _show(records: object, format_: ledgers.Format) -> None:
    from communique.cli.listing import columns

    found = list(records)  # type: ignore[call-overload]  # a sequence of records
    if format_ is ledgers.Format.jsonl:
        ledgers.print_records(found)
        return
    rows = [[str(getattr(one, field) or "") for field in one.__struct_fields__] for one in found]
    ledgers.print_lines(columns(rows))
