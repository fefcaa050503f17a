"""The members kept: made, changed and closed; sessions and API tokens given out and recognised; the log.

Takes a `Database` with the tables of `tables`, gives records. Nothing here knows of HTTP.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from communique.codebook.records import Record
from communique.errors import ServingError
from communique.ledger.database import Database
from communique.web.members.roles import ROLES, Role
from communique.web.members.secrets import hash_of, is_password, new_secret, password_hash
from communique.web.members.tables import AUDIT, MEMBERS, SESSIONS, TOKENS

__all__ = ["AuditEntry", "Member", "Members", "Token"]

# A session ends when it was not used for this long, and in any case after so many days.
_IDLE = timedelta(hours=12)
_LONGEST = timedelta(days=7)
# How seldom it is noted that a session is in use: each note is a write.
_NOTED = timedelta(minutes=5)
# After so many wrong passwords within the time, a member takes none until the time is over.
_MOST_WRONG = 5
_WITHIN = timedelta(minutes=15)
_LONGEST_NAME = 64


class Member(Record, frozen=True, kw_only=True):
    """Somebody who can log in; a ``closed`` member no longer can, and its name stays taken."""

    name: str
    role: str
    closed: bool
    made: str


class Token(Record, frozen=True, kw_only=True):
    """What lets a program in as a member, with at most ``role``, until a day; its secret is shown once."""

    id: str
    member: str
    label: str
    role: str
    made: str
    until: str
    revoked: bool


class AuditEntry(Record, frozen=True, kw_only=True):
    """Who did what (``action``) to what (``subject``), when and from which address."""

    id: int
    at: str
    member: str | None
    action: str
    subject: str
    address: str


class Members:
    """The members of one ledger."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def close(self) -> None:
        """Give back the connections."""
        self._database.close()

    # Members.

    def all(self) -> tuple[Member, ...]:
        """All members, by name."""
        with self._database.reading() as connection:
            rows = connection.execute(select(MEMBERS).order_by(MEMBERS.c.name))
            return tuple(_member(row._asdict()) for row in rows)

    def add(self, name: str, role: Role, password: str) -> Member:
        """Make a member. Raises `ServingError` for a name that is taken or no name."""
        if not name.isprintable() or not name.strip() or name != name.strip() or len(name) > _LONGEST_NAME:
            raise ServingError(
                f"{name!r} is no name for a member; use 1 to {_LONGEST_NAME} printable characters"
            )
        row = {"name": name, "role": role.value, "closed": False, "made": _now()}
        kept = password_hash(password)
        with self._database.writing() as connection:
            if _row(connection, name):
                raise ServingError(f"there is a member {name!r} already; choose another name")
            connection.execute(insert(MEMBERS).values(row | {"password": kept}))
        return _member(row)

    def change(
        self, name: str, *, role: Role | None = None, password: str | None = None, closed: bool | None = None
    ) -> Member:
        """Give a member another role or password, close or reopen it.

        Its sessions end. Raises `ServingError` when nobody could keep the members afterwards.
        """
        values: dict[str, object] = {}
        if role is not None:
            values["role"] = role.value
        if password is not None:
            values["password"] = password_hash(password)
        if closed is not None:
            values["closed"] = closed
        with self._database.writing() as connection:
            _existing(connection, name)
            if values:
                connection.execute(update(MEMBERS).where(MEMBERS.c.name == name).values(values))
            connection.execute(delete(SESSIONS).where(SESSIONS.c.member == name))
            _keep_an_admin(connection)
            return _existing(connection, name)

    # Sessions.

    def log_in(self, name: str, password: str, address: str) -> tuple[Member, str] | None:
        """The member with a secret for its new session; None where name and password do not fit.

        Raises `ServingError` after too many wrong passwords.
        """
        with self._database.reading() as connection:
            if _wrong_lately(connection, name) >= _MOST_WRONG:
                raise ServingError(
                    "too many wrong passwords for this member; wait a quarter of an hour, or ask an admin"
                )
            row = _row(connection, name)
        fits = is_password(password, row["password"] if row and not row["closed"] else None)
        if not row or not fits:
            self.note(name, "log in refused", "", address)
            return None
        secret = new_secret()
        session = {"hash": hash_of(secret), "member": name, "begun": _now(), "seen": _now()}
        with self._database.writing() as connection:
            connection.execute(delete(SESSIONS).where(SESSIONS.c.begun < _ago(_LONGEST)))
            connection.execute(insert(SESSIONS).values(session))
        self.note(name, "log in", "", address)
        return _member(row), secret

    def of_session(self, secret: str) -> Member | None:
        """The member that a session is of, None where it is over or never was."""
        own = SESSIONS.c.hash == hash_of(secret)
        with self._database.reading() as connection:
            found = connection.execute(select(SESSIONS).where(own)).first()
            row = _row(connection, found.member) if found else None
        if not found or not row or row["closed"]:
            return None
        if found.seen < _ago(_IDLE) or found.begun < _ago(_LONGEST):
            return None
        if found.seen < _ago(_NOTED):
            with self._database.writing() as connection:
                connection.execute(update(SESSIONS).where(own).values(seen=_now()))
        return _member(row)

    def log_out(self, secret: str) -> None:
        """End a session."""
        with self._database.writing() as connection:
            connection.execute(delete(SESSIONS).where(SESSIONS.c.hash == hash_of(secret)))

    # API tokens.

    def tokens(self, member: str | None = None) -> tuple[Token, ...]:
        """The tokens of a member, or of all, the newest first."""
        columns = [TOKENS.c[name] for name in Token.__struct_fields__]
        query = select(*columns).order_by(TOKENS.c.made.desc(), TOKENS.c.id)
        if member is not None:
            query = query.where(TOKENS.c.member == member)
        with self._database.reading() as connection:
            return tuple(Token(**row._mapping) for row in connection.execute(query))

    def give_token(self, member: str, label: str, role: Role, days: int) -> tuple[Token, str]:
        """A new token and the text that carries it, which is not kept."""
        if not 1 <= days <= 366:
            raise ServingError(f"a token for {days} days is not given; choose 1 to 366")
        token = Token(
            id=secrets.token_hex(6),
            member=member,
            label=label[:_LONGEST_NAME],
            role=role.value,
            made=_now(),
            until=(datetime.now(UTC) + timedelta(days=days)).isoformat(timespec="seconds"),
            revoked=False,
        )
        secret = new_secret()
        row = {name: getattr(token, name) for name in token.__struct_fields__} | {"hash": hash_of(secret)}
        with self._database.writing() as connection:
            holder = _existing(connection, member)
            if not Role(holder.role).may(role):
                raise ServingError(f"{member} is {holder.role}; a token can't be for more than that")
            connection.execute(insert(TOKENS).values(row))
        return token, f"cq_{token.id}_{secret}"

    def of_token(self, given: str) -> Member | None:
        """The member that a token lets in, with the lower of both roles; None where it lets nobody in."""
        kind, _, rest = given.partition("_")
        own, _, secret = rest.partition("_")
        if kind != "cq" or not secret:
            return None
        with self._database.reading() as connection:
            found = connection.execute(select(TOKENS).where(TOKENS.c.id == own)).first()
            row = _row(connection, found.member) if found else None
        if not found or not row or row["closed"] or found.revoked or found.until < _now():
            return None
        if not secrets.compare_digest(found.hash, hash_of(secret)):
            return None
        role = min(Role(row["role"]), Role(found.role), key=ROLES.index)
        return _member(row | {"role": role.value})

    def revoke_token(self, id: str, *, member: str | None = None) -> None:
        """Make a token let nobody in; with ``member`` only one of that member."""
        own = TOKENS.c.id == id
        if member is not None:
            own = own & (TOKENS.c.member == member)
        with self._database.writing() as connection:
            if connection.execute(update(TOKENS).where(own).values(revoked=True)).rowcount == 0:
                raise ServingError(f"there is no token {id!r} that you could revoke")

    # The log.

    def note(self, member: str | None, action: str, subject: str, address: str) -> None:
        """Write into the log."""
        row = {"at": _now(), "member": member, "action": action, "subject": subject, "address": address}
        with self._database.writing() as connection:
            connection.execute(insert(AUDIT).values(row))

    def log(self, *, before: int | None = None, limit: int = 100) -> tuple[AuditEntry, ...]:
        """Entries of the log, the newest first, from those ``before`` an id."""
        query = select(AUDIT).order_by(AUDIT.c.id.desc()).limit(limit)
        if before is not None:
            query = query.where(AUDIT.c.id < before)
        with self._database.reading() as connection:
            return tuple(AuditEntry(**row._mapping) for row in connection.execute(query))


def _row(connection: Connection, name: str) -> dict[str, Any] | None:
    found = connection.execute(select(MEMBERS).where(MEMBERS.c.name == name)).first()
    return dict(found._mapping) if found else None


def _existing(connection: Connection, name: str) -> Member:
    row = _row(connection, name)
    if row is None:
        raise ServingError(f"there is no member {name!r}; `communique members list` shows which there are")
    return _member(row)


def _member(row: Mapping[str, Any]) -> Member:
    return Member(**{name: row[name] for name in Member.__struct_fields__})


def _keep_an_admin(connection: Connection) -> None:
    kept = MEMBERS.c
    query = select(func.count()).where(kept.role == Role.admin.value, ~kept.closed)
    if not connection.execute(query).scalar():
        raise ServingError("this is the last member that is admin; make another one admin first")


def _wrong_lately(connection: Connection, name: str) -> int:
    """How many wrong passwords were given since the time began, or since the last right one."""
    own = (AUDIT.c.member == name) & (AUDIT.c.at > _ago(_WITHIN))
    right = select(func.max(AUDIT.c.id)).where(own, AUDIT.c.action == "log in").scalar_subquery()
    query = select(func.count()).where(own, AUDIT.c.action == "log in refused")
    return connection.execute(query.where(AUDIT.c.id > func.coalesce(right, 0))).scalar() or 0


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _ago(time: timedelta) -> str:
    return (datetime.now(UTC) - time).isoformat(timespec="seconds")
