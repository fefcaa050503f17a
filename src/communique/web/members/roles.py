"""Roles: what each lets a member do. Each may do what those before it may.

Nouns only; which page or command needs which role is said where the page is.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = ["ROLES", "Role"]


class Role(StrEnum):
    """``reader``: look; ``coder``: judge, and undo own judgements; ``editor``: add reports, undo anybody's
    judgements; ``admin``: keep the members and see the log.
    """

    reader = "reader"
    coder = "coder"
    editor = "editor"
    admin = "admin"

    def may(self, needed: Role) -> bool:
        """Whether it lets one do what ``needed`` lets."""
        return ROLES.index(self) >= ROLES.index(needed)


ROLES = (Role.reader, Role.coder, Role.editor, Role.admin)
