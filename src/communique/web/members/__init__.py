"""Who may do what on a served ledger: members, sessions, API tokens, and the log of what was done.

They live in a file of their own beside the ledger (or a database of their own), so that a ledger can be
handed on without anybody's password, and logging in never waits for a run that writes into the ledger.
"""

from communique.web.members.opening import Members, open_members
from communique.web.members.roles import ROLES, Role
from communique.web.members.store import AuditEntry, Member, Token

__all__ = ["ROLES", "AuditEntry", "Member", "Members", "Role", "Token", "open_members"]
