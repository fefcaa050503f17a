"""Commitments by where they stand on a day: open, due, overdue, met.

Takes a ledger, a state and a day, gives `Commitments`. What became of each is what reports say; a day that
has passed in silence makes it overdue, not broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from sqlalchemy import ColumnElement, Connection, and_, func, select

from communique.codebook.records import Record
from communique.errors import QuestionError
from communique.ledger.contents import unpacked
from communique.ledger.holdings import Holdings
from communique.ledger.links import NO_END, days
from communique.ledger.resolved_tables import COMMITMENT_PARTIES, COMMITMENTS, RESOLVED
from communique.questions.accepted import did_you_mean
from communique.questions.selected import known_until
from communique.resolution import ENDED, MET, Commitment

__all__ = ["STATES", "Commitments", "NearestCommitments", "binding", "commitments", "state_of", "state_on"]

_C = COMMITMENTS.c
# The days from the day asked for within which a commitment is called due.
_SOON = 90
#: The states in which commitments can be, and what each means.
STATES = {
    "open": "nothing says that they were met, lapsed or denied",
    "due": f"open, and due within {_SOON} days",
    "overdue": "open, though the day on which they were due has passed",
    "met": "met, or met in part",
    "lapsed": "said not to have come",
    "contradicted": "denied, or told otherwise",
}


class NearestCommitments(Record, frozen=True, kw_only=True):
    """Other commitments that there are: their state and parties, and how many they are on the day."""

    state: str
    parties: tuple[str, ...]
    commitments: int


class Commitments(Record, frozen=True, kw_only=True):
    """The commitments in a ``state`` on an ISO ``day``, the earliest due first; ``total`` counts those that
    are not shown too. ``nearest`` is filled where there are none: other states, else fewer parties.
    """

    state: str
    day: str
    parties: tuple[str, ...]
    total: int
    commitments: tuple[Commitment, ...]
    nearest: tuple[NearestCommitments, ...] = ()


def commitments(
    ledger: Holdings,
    state: str = "open",
    day: str | None = None,
    *,
    parties: Sequence[str] = (),
    limit: int = 20,
) -> Commitments:
    """The commitments of all the parties (by code) in a state (a key of `STATES`).

    ``day``: the ISO day on which they are, by default the last on which a report tells of them.
    """
    if state not in STATES:
        raise QuestionError(
            f"{state!r} is no state of a commitment{did_you_mean(state, STATES)}; accepted: "
            f"{', '.join(STATES)}"
        )
    with ledger.reading_tables() as connection:
        on = day or known_until(connection, parties)
        where = [_is(state, on), *binding(parties)]
        total = _count(connection, state, on, parties)
        query = select(RESOLVED.c.content).join(COMMITMENTS, _C.id == RESOLVED.c.id)
        query = query.where(RESOLVED.c.kind == "commitment", *where)
        query = query.order_by(_C.last_day.asc().nulls_last(), _C.id).limit(limit)
        found = [unpacked(each, Commitment) for each in connection.execute(query).scalars()]
        near = () if total else tuple(_nearest(connection, state, on, parties))
    return Commitments(
        state=state, day=on, parties=tuple(parties), total=total, commitments=tuple(found), nearest=near
    )


def _count(connection: Connection, state: str, day: str, parties: Sequence[str]) -> int:
    query = select(func.count()).select_from(COMMITMENTS).where(_is(state, day), *binding(parties))
    return int(connection.execute(query).scalar_one())


def _nearest(
    connection: Connection, state: str, day: str, parties: Sequence[str]
) -> Iterator[NearestCommitments]:
    """The other states with the same parties; where they are bound by none, the state with a party less."""
    others = [(each, tuple(parties)) for each in STATES if each != state]
    fewer = [(state, each) for each in combinations(parties, len(parties) - 1)] if parties else []
    for options in (others, fewer):
        counts = [(*each, _count(connection, each[0], day, each[1])) for each in options]
        some = [
            NearestCommitments(state=one, parties=of, commitments=count) for one, of, count in counts if count
        ]
        if some:
            yield from some
            return


def state_of(commitment: Commitment, day: str) -> str:
    """The state (a key of `STATES`) that says most of where a commitment is on an ISO day.

    One that is met in part is overdue or due as long as the rest is, else met.
    """
    return state_on(day, commitment.status, days(commitment.due)["last_day"])


def state_on(day: str, status: str, last_day: str | None) -> str:
    """The state of a commitment on a day by its status and the last day on which it is due."""
    if status not in ENDED and last_day and last_day != NO_END:
        if last_day < day:
            return "overdue"
        if last_day <= _soon(day):
            return "due"
    if status in MET:
        return "met"
    return status if status in ENDED else "open"


def _soon(day: str) -> str:
    """The last day of what is due; of what the calendar has no more, that of what has no end."""
    try:
        return (date.fromisoformat(day) + timedelta(days=_SOON)).isoformat()
    except OverflowError:
        return NO_END


def _is(state: str, day: str) -> ColumnElement[bool]:
    is_open = _C.status.not_in(ENDED)
    if state == "overdue":
        return and_(is_open, _C.last_day < day)
    if state == "due":
        return and_(is_open, _C.last_day >= day, _C.last_day <= _soon(day), _C.last_day != NO_END)
    statuses = MET if state == "met" else {state}
    return is_open if state == "open" else _C.status.in_(statuses)


def binding(parties: Iterable[str]) -> list[ColumnElement[bool]]:
    """Conditions on commitments: that they bind all of the parties (by code), on either side."""
    link = COMMITMENT_PARTIES.c
    return [_C.id.in_(select(link.commitment).where(link.party == each)) for each in parties]
