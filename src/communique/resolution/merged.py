"""What resolution gives: the nouns that stand for several reports at once.

Nouns only. The modules beside this one make them. All are frozen; ids are hashes of content.
"""

from __future__ import annotations

from communique.codebook.records import Evidence, Figure, Place, Record
from communique.resolution.accounts import Account

__all__ = [
    "Commitment",
    "CommitmentStep",
    "Copy",
    "FigureAccount",
    "MergedEngagement",
    "MergedFigure",
    "MergedParticipant",
    "MergedPerson",
    "ReportedPosting",
    "StatusStep",
]


class ReportedPosting(Record, frozen=True, kw_only=True):
    """A person's rank, post and party as the report ``doc`` of the ISO day ``reported`` gives them."""

    doc: str
    reported: str | None
    name: str
    rank: str | None
    post: str | None
    party: str | None
    evidence: tuple[Evidence, ...] = ()


class MergedPerson(Record, frozen=True, kw_only=True):
    """One person of one or more reports.

    ``id`` is a hash of the earliest report that names them and the name there, so it stays when later
    reports come; ``name`` the fullest form, ``names`` all forms as written, ``party`` the one that most
    reports give. ``postings`` are in order of report, undated reports last.
    """

    id: str
    name: str
    names: tuple[str, ...]
    party: str | None
    postings: tuple[ReportedPosting, ...]
    docs: tuple[str, ...]


class StatusStep(Record, frozen=True, kw_only=True):
    """What one report made known of where an engagement stood.

    ``step``: ``proposed``, ``planned``, ``confirmed`` (planned again, as planned before), ``rescheduled``
    (planned for another day), ``postponed`` (called off with a later day in view), ``cancelled``, ``held``.
    ``status`` and ``date`` are the report's own; ``reported`` its ISO day, None where it has none.
    """

    step: str
    status: str
    date: str | None
    doc: str
    reported: str | None
    evidence: tuple[Evidence, ...]


class MergedParticipant(Record, frozen=True, kw_only=True):
    """Somebody who takes part, all reports together: ``person`` is the id of a `MergedPerson`, None for a
    body.
    """

    person: str | None
    name: str | None
    rank: str | None
    post: str | None
    party: str | None
    role: str


class MergedEngagement(Record, frozen=True, kw_only=True):
    """One engagement of one or more reports, with what each says (``accounts``) and what they say together.

    ``id`` is a hash of the earliest account, so it stays when later reports come. ``parent`` is the id of
    the merged engagement inside which it happens. ``sources`` counts independent reports: copies of one
    count once. ``history`` is in order of report.
    """

    id: str
    type: str
    status: str
    date: str | None
    parties: tuple[str, ...]
    participants: tuple[MergedParticipant, ...]
    place: Place
    topics: tuple[str, ...]
    parent: str | None
    accounts: tuple[Account, ...]
    history: tuple[StatusStep, ...] = ()
    sources: int = 1


class Copy(Record, frozen=True, kw_only=True):
    """Reports with one text. ``original`` is the earliest of them; ``likeness`` the least share of text in
    common.
    """

    docs: tuple[str, ...]
    original: str
    likeness: float


class FigureAccount(Record, frozen=True, kw_only=True):
    """A figure as the report ``doc`` gives it."""

    doc: str
    figure: Figure


class MergedFigure(Record, frozen=True, kw_only=True):
    """One figure of one or more reports; ``sources`` counts independent ones, as for engagements."""

    id: str
    measure: str
    value: float
    unit: str
    period: str | None
    parties: tuple[str, ...]
    accounts: tuple[FigureAccount, ...]
    sources: int


class CommitmentStep(Record, frozen=True, kw_only=True):
    """What one report makes known of a commitment.

    ``status``: ``open`` (undertaken, or told of with nothing new), ``reaffirmed``, ``partly met``, ``met``,
    ``lapsed`` (it did not come), ``contradicted`` (denied, or told otherwise by another account of the same
    talks).
    """

    status: str
    doc: str
    reported: str | None
    evidence: Evidence


class Commitment(Record, frozen=True, kw_only=True):
    """Something that parties bound themselves to, and what later reports say of it.

    ``id`` is a hash of the earliest undertaking. ``by`` and ``to`` are parties, equal where it is mutual;
    ``due`` the first date given; ``engagement`` the merged engagement it came out of and ``deliverable``
    the one to be held. ``status`` is where it stands after the last step. ``steps`` are in order of report.
    """

    id: str
    what: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    due: str | None
    status: str
    engagement: str | None
    deliverable: str | None
    steps: tuple[CommitmentStep, ...]
