"""The pages: each module declares those of one subject; ``routers``: the routes that change something."""

from communique.web.changing import Change
from communique.web.members import Role
from communique.web.views import (
    adding,
    asking,
    commitments,
    docs,
    engagement,
    engagements,
    finding,
    handing,
    membership,
    network,
    overview,
    people,
    reports,
    review,
    runs,
    said,
    states,
)
from communique.web.views.declared import pages

__all__ = ["changes", "pages", "routers"]

_ = (
    asking,
    commitments,
    engagement,
    engagements,
    finding,
    network,
    overview,
    people,
    reports,
    runs,
    said,
    states,
)
routers = (membership.router, adding.router, docs.router, handing.router, review.router)


def changes() -> list[Change]:
    """Every route that changes something and takes JSON or files, as it is declared."""
    upload = Change("/add/files", Role.editor, "Add the reports in files")
    return [upload, *adding.changes.declared, *membership.changes.declared, *review.changes.declared]
