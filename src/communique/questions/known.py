"""What a ledger knows by name: people, offices, cities, outlets.

Takes a connection and what somebody wrote, gives what is spelt so; case, accents and hyphens do not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from communique.ledger.links import spelling
from communique.ledger.resolved_tables import PARTICIPANTS, PEOPLE, PERSON_NAMES
from communique.ledger.tables import REPORT_VERSIONS
from communique.questions.accepted import nearest
from communique.resolution import MergedPerson
from communique.resolution.names import usual_name

__all__ = [
    "Known",
    "called",
    "nearest_people",
    "nearest_posts",
    "offices",
    "outlets",
    "outlets_spelt_so",
    "people",
    "spelt_like",
    "spelt_so",
    "values",
]


class Known(NamedTuple):
    """A person by id, with the fullest name and the party."""

    id: str
    name: str
    party: str | None


def people(connection: Connection, given: str) -> Sequence[Known]:
    """The people of an id or its beginning (``p-3f0c``), or of a name; else those whose name holds all of
    its words.
    """
    person = PEOPLE.c
    query = select(person.id, person.name, person.party).order_by(person.reports.desc(), person.id)
    if given.startswith("p-"):
        return _known(connection, query.where(person.id.startswith(given, autoescape=True)))
    name, wanted = PERSON_NAMES.c, spelling(given)
    exactly = select(name.person).where(name.name == wanted)
    found = _known(connection, query.where(person.id.in_(exactly)))
    holding = select(name.person)
    for word in wanted.split():
        holding = holding.where((" " + name.name + " ").contains(f" {word} ", autoescape=True))
    return found or (_known(connection, query.where(person.id.in_(holding))) if wanted else ())


def called(person: MergedPerson) -> str:
    """The name that most reports give a person, of those with more than one word where there are any."""
    given = [each.name for each in person.postings] or list(person.names)
    return usual_name(given) or person.name


def nearest_people(connection: Connection, given: str) -> list[str]:
    """The names that are spelt most like a given one."""
    wanted = spelling(given)
    names = connection.execute(select(PERSON_NAMES.c.name).distinct()).scalars().all()
    like = nearest(wanted, names)
    query = select(PEOPLE.c.name).join(PERSON_NAMES, PERSON_NAMES.c.person == PEOPLE.c.id)
    found = connection.execute(query.where(PERSON_NAMES.c.name.in_(like)).distinct()).scalars()
    return sorted(found)


def nearest_posts(connection: Connection, given: str) -> list[str]:
    """The posts that are worded most like a given one."""
    return nearest(given, values(connection, PARTICIPANTS.c.post))


def offices(connection: Connection, party: str | None = None) -> Sequence[str]:
    """The offices in which somebody takes part, of a party or of all."""
    held = PARTICIPANTS.c
    query = select(held.office).distinct().where(held.office.is_not(None)).order_by(held.office)
    return connection.execute(query.where(held.party == party) if party else query).scalars().all()


def values(connection: Connection, column: ColumnElement[Any]) -> Sequence[str]:
    """The distinct values of a column."""
    return connection.execute(select(column).distinct().where(column.is_not(None))).scalars().all()


def spelt_so(connection: Connection, column: ColumnElement[Any], given: str) -> list[str]:
    """The values of a column that are spelt like the given one but for case, accents and hyphens."""
    wanted = spelling(given)
    return sorted(value for value in values(connection, column) if spelling(value) == wanted)


def outlets(connection: Connection) -> list[str]:
    """The outlets of reports, in order: from each to the next by their index, as few outlets have many
    reports.
    """
    outlet = REPORT_VERSIONS.c.outlet
    found = select(func.min(outlet).label("outlet")).cte("outlets", recursive=True)
    further = select(func.min(outlet)).where(outlet > found.c.outlet).correlate(found).scalar_subquery()
    found = found.union_all(select(further).where(found.c.outlet.is_not(None)))
    query = select(found.c.outlet).where(found.c.outlet.is_not(None))
    return list(connection.execute(query).scalars())


def outlets_spelt_so(connection: Connection, given: str) -> list[str]:
    """The outlets that are spelt like the given one but for case, accents and hyphens."""
    wanted = spelling(given)
    return [each for each in outlets(connection) if spelling(each) == wanted]


def spelt_like(connection: Connection, column: ColumnElement[Any], given: str) -> list[str]:
    """The values of a column that are spelt most like the given one."""
    return nearest(given, values(connection, column))


def _known(connection: Connection, query: Any) -> Sequence[Known]:
    return [Known(*row) for row in connection.execute(query)]
