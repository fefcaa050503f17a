"""What a served ledger consists of, shared by all requests, and what one request works with.

Takes the open ledger, the members and the jobs; gives each request a `Desk`. Finding out who asks is left to
`identity`, answering to `answers`.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple, TypeVar
from urllib.parse import quote, urlencode

from communique import __version__
from communique.ledger import Ledger
from communique.web.assets import Assets
from communique.web.jobs import Jobs
from communique.web.members import Members, Role
from communique.web.problems import Refusal
from communique.web.settings import Settings
from communique.web.shelf import Shelf
from communique.web.standing import standing

__all__ = ["Answered", "Desk", "Who", "Workplace"]

T = TypeVar("T")
# How many things worked out from the ledger are kept; they are dropped when it changes.
_KEPT = 64
# Answers are kept up to so many bytes together, none of which is larger than the second number says.
_KEPT_ANSWERS = 64_000_000
_LARGEST_ANSWER = 200_000


class Who(NamedTuple):
    """Who asks: ``name`` (of the member, or of the user of a ledger without team), ``role``, how they came
    in (``alone``, ``session`` or ``token``), and the ``session`` that forms are bound to.
    """

    name: str
    role: Role
    came: str
    session: str = ""


class Answered(NamedTuple):
    """The bytes of an answer, and their media type."""

    body: bytes
    media: str


class Workplace:
    """A ledger that is served: with its members, jobs, assets, and what was worked out from it lately."""

    def __init__(
        self,
        settings: Settings,
        ledger: Ledger,
        *,
        members: Members | None,
        jobs: Jobs,
        assets: Assets | None,
    ) -> None:
        self.settings = settings
        self.ledger = ledger
        self.members = members
        self.jobs = jobs
        self.assets = assets
        self._secret = secrets.token_bytes(32)
        self._kept = Shelf(_KEPT)
        self._answers = Shelf(_KEPT_ANSWERS, lambda answer: len(answer.body), _LARGEST_ANSWER)

    def standing(self) -> str:
        """What the ledger holds, as a short text that changes whenever it does."""
        return standing(self.ledger)

    def worked_out(self, standing: str, name: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, kept under ``name`` while the ledger stands as it does."""
        return self._kept.get((standing, name), make)

    def answered(self, address: object, make: Callable[[], Answered]) -> Answered:
        """The answer that ``make`` gives, kept under ``address``, which names all that it depends on."""
        return self._answers.get(address, make)

    def form_token(self, who: Who) -> str:
        """What a form must carry so that no other site can send it."""
        bound = f"{who.came} {who.name} {who.session}".encode()
        return hmac.new(self._secret, bound, hashlib.sha256).hexdigest()

    def close(self) -> None:
        """Let the jobs end and give back what is open."""
        self.jobs.close()
        self.ledger.close()
        if self.members is not None:
            self.members.close()


class Desk(NamedTuple):
    """What one request works with: who asks, what, and the ledger as it stands.

    ``parameters``: those of the URL, each with all its values; ``path`` without them; ``address`` is that of
    whoever asks.
    """

    workplace: Workplace
    who: Who
    path: str
    parameters: Mapping[str, Sequence[str]]
    standing: str
    address: str

    @property
    def ledger(self) -> Ledger:
        """The ledger."""
        return self.workplace.ledger

    @property
    def today(self) -> str:
        """The ISO day, in UTC."""
        return datetime.now(UTC).date().isoformat()

    @property
    def twin(self) -> str:
        """The address at which programs get what this page shows."""
        pairs = [(name, each) for name, values in self.parameters.items() for each in values]
        query = f"?{urlencode(pairs, errors='replace')}" if pairs else ""
        return f"{quote(self.path.rstrip('/')) or '/index'}.json{query}"

    @property
    def form_token(self) -> str:
        """What forms on the page carry."""
        return self.workplace.form_token(self.who)

    def may(self, role: str) -> bool:
        """Whether who asks may do what needs the role."""
        return self.who.role.may(Role(role))

    def require(self, role: Role) -> None:
        """Refuse those who may not."""
        if not self.who.role.may(role):
            raise Refusal(
                403, f"this needs the role {role}, {self.who.name} is {self.who.role}; ask an admin"
            )

    def kept(self, name: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, kept while the ledger stands as it does."""
        return self.workplace.worked_out(self.standing, name, make)

    def note(self, action: str, subject: str) -> None:
        """Write into the log of a team."""
        if self.workplace.members is not None:
            self.workplace.members.note(self.who.name, action, subject, self.address)

    def version(self) -> str:
        """What a cached answer depends on besides its address."""
        built = sorted(self.workplace.assets.files.items()) if self.workplace.assets else []
        parts = (__version__, self.standing, self.today, self.who.name, self.who.role, self.form_token, built)
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:24]
