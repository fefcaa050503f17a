"""Mappings: which column of a table says which value of a record.

Takes a TOML file or the name of a ready mapping, gives a `Mapping` that is checked. What its fields mean is
in ``docs/how-to/import-a-dataset.md``; applying it is left to `coding`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

from communique.errors import MappingError
from communique.questions.accepted import did_you_mean

__all__ = ["Given", "Mapping", "Specs", "load_mapping", "ready_mappings"]

_REPORT = ("published",)
_ENGAGEMENT = ("type", "status", "date", "parties", "venue", "city", "country", "topics")
_PARTICIPANT = ("name", "rank", "post", "party", "role")
_OUTCOME = ("kind", "instrument", "what", "parties", "due")
_NEEDED = {"engagement": ("type", "status", "parties"), "participant": ("role",), "outcome": ("kind", "what")}
_KEYS = ("column", "is", "split", "words", "form", "until")
_TOP = ("name", "id", "missing", "report", "engagement", "participant", "outcome")
_NAME = re.compile(r"[^\W_]+(?:[-_][^\W_]+)*")


class Given(NamedTuple):
    """Where a value comes from.

    ``column``: the column whose cell says it, None where ``constant`` is the value of all rows. ``split``
    parts several values in one cell; ``words`` says which value a word of the dataset stands for; ``form``
    how days are written (as for `datetime.strptime`), ISO 8601 where it is empty; ``until`` the column with
    the end of a date.
    """

    column: str | None
    constant: str | None = None
    split: str = ""
    words: tuple[tuple[str, str], ...] = ()
    form: str = ""
    until: str | None = None


#: For each field of a record the places that its value comes from.
Specs = dict[str, tuple[Given, ...]]


class Mapping(NamedTuple):
    """A mapping. ``name`` of the dataset; ``id``: the column that names a row, None where nothing does;
    ``missing``: cells that say nothing.
    """

    name: str
    id: str | None
    missing: frozenset[str]
    report: Specs
    engagement: Specs
    participants: tuple[Specs, ...]
    outcomes: tuple[Specs, ...]

    @property
    def key(self) -> str:
        """The name as a part of ids."""
        return "-".join(_NAME.findall(self.name.lower()))

    def columns(self) -> list[str]:
        """All columns that it names."""
        groups = (self.report, self.engagement, *self.participants, *self.outcomes)
        given = [one for specs in groups for some in specs.values() for one in some]
        named = [self.id, *(one.column for one in given), *(one.until for one in given)]
        return list(dict.fromkeys(name for name in named if name is not None))


def ready_mappings() -> tuple[str, ...]:
    """The names of the mappings that come with the program, one for each list that can be exported."""
    files = resources.files("communique.imports").joinpath("data").iterdir()
    return tuple(sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml")))


def load_mapping(given: str) -> Mapping:
    """The mapping with the name of a ready one, or in the TOML file ``given``.

    Raises `MappingError` for a file that is not there, and for a mapping that is broken.
    """
    ready = ready_mappings()
    if given in ready:
        file = resources.files("communique.imports").joinpath(f"data/{given}.toml")
        return _mapping(tomllib.loads(file.read_text(encoding="utf-8")), given)
    try:
        text = Path(given).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise MappingError(
            f"mapping {given!r} cannot be read: {why}{did_you_mean(given, ready)}; accepted: a TOML file in "
            f"UTF-8, or one of the ready ones: {', '.join(ready)}"
        ) from None
    try:
        return _mapping(tomllib.loads(text), given)
    except tomllib.TOMLDecodeError as error:
        raise MappingError(f"mapping {given}: {error}; write it as TOML") from None


def _mapping(data: dict[str, Any], where: str) -> Mapping:
    _known(data, _TOP, where)
    name = data.get("name")
    if not isinstance(name, str) or not _NAME.search(name):
        raise MappingError(f'mapping {where} has no name; give the dataset one: name = "Visits"')
    if "engagement" not in data:
        raise MappingError(f"mapping {where} has no [engagement]; say there what the rows are")
    missing = data.get("missing", [""])
    return Mapping(
        name=name,
        id=data.get("id"),
        missing=frozenset({"", *(str(each).strip() for each in missing)}),
        report=_specs(data.get("report", {}), "report", _REPORT, where),
        engagement=_specs(data["engagement"], "engagement", _ENGAGEMENT, where),
        participants=_several(data, "participant", _PARTICIPANT, where),
        outcomes=_several(data, "outcome", _OUTCOME, where),
    )


def _several(data: dict[str, Any], group: str, fields: Iterable[str], where: str) -> tuple[Specs, ...]:
    found = data.get(group, [])
    if not isinstance(found, list):
        raise MappingError(f"mapping {where}: [{group}] may stand several times; write it as [[{group}]]")
    return tuple(_specs(each, group, fields, where) for each in found)


def _specs(data: dict[str, Any], group: str, fields: Iterable[str], where: str) -> Specs:
    place = f"{where}, {group}"
    _known(data, fields, place)
    lacking = [field for field in _NEEDED.get(group, ()) if field not in data]
    if lacking:
        raise MappingError(f'mapping {place} does not say {lacking[0]}; add {lacking[0]} = "COLUMN"')
    return {
        field: tuple(
            _given(each, f"{place}, {field}") for each in (found if isinstance(found, list) else [found])
        )
        for field, found in data.items()
    }


def _given(found: Any, place: str) -> Given:
    if isinstance(found, str):
        return Given(found)
    if not isinstance(found, dict):
        raise MappingError(
            f'mapping {place}: {found!r} is neither a column nor a table such as {{ is = "held" }}'
        )
    _known(found, _KEYS, place)
    if ("column" in found) == ("is" in found):
        raise MappingError(f"mapping {place}: give either a column, or with `is` the value of all rows")
    words = {str(key).strip().casefold(): str(value) for key, value in found.get("words", {}).items()}
    return Given(
        column=found.get("column"),
        constant=found.get("is"),
        split=found.get("split", ""),
        words=tuple(sorted(words.items())),
        form=found.get("form", ""),
        until=found.get("until"),
    )


def _known(data: dict[str, Any], accepted: Iterable[str], where: str) -> None:
    known = tuple(accepted)
    for key in data:
        if key not in known:
            near = did_you_mean(key, known)
            raise MappingError(f"mapping {where}: {key!r} is not known{near}; accepted: {', '.join(known)}")
