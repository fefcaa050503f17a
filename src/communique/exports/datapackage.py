"""Frictionless Data Package: the tables as CSV, with a descriptor that types and explains every column.

Takes a selection, gives the files of `csv_tables` and ``datapackage.json`` with a Table Schema for each, keys
and, where the whole ledger is exported, links between the tables; and back.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from communique import __version__
from communique.exports import csv_tables
from communique.exports.formats import Format
from communique.exports.selection import Selection
from communique.exports.sinks import Sink
from communique.exports.tables import Column, Table, tables

__all__ = ["FORMAT"]

_DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?)?"
_TYPES = {"count": "integer", "number": "number", "day": "date"}
_ABOUT = (
    "Engagements between states and organisations, with the people who took part, what came of them and the "
    "words of the reports that say it. An empty cell is 'not stated'. Lists are parted by semicolons, a "
    "semicolon in an item is written \\;. A text that a spreadsheet would run as a formula has an apostrophe "
    "before it."
)


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    left_out = csv_tables.write(selection, sink)
    with sink.open("datapackage.json") as stream:
        text = json.dumps(_descriptor(selection.is_all), indent=2, ensure_ascii=False)
        stream.write(text.encode("utf-8") + b"\n")
    return left_out


def _descriptor(whole: bool) -> dict[str, Any]:
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "communique-ledger",
        "title": "A ledger of Communiqué",
        "description": _ABOUT,
        "version": __version__,
        "resources": [*(_resource(table, whole) for table in tables().values()), _CODEBOOK],
    }


def _resource(table: Table, whole: bool) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    links = [_link(table, column) for column in table.columns if column.refers]
    if whole and links:
        schema["foreignKeys"] = links
    return _file(table.name, table.meaning) | {"schema": schema}


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    # An empty text is a value in a required text column, and CSV cannot tell it from a missing one.
    if column.required and column.type not in ("text", "list"):
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if column.type == "date":
        constraints["pattern"] = _DATE
    field = {
        "name": column.name,
        "type": _TYPES.get(column.type, "string"),
        "description": column.meaning,
    }
    return field | ({"constraints": constraints} if constraints else {})


def _link(table: Table, column: Column) -> dict[str, Any]:
    to_table, to_column = column.refers.split(".")
    to_itself = to_table == table.name
    reference = {"resource": "" if to_itself else to_table, "fields": [to_column]}
    return {"fields": [column.name], "reference": reference}


def _file(name: str, meaning: str) -> dict[str, Any]:
    return {
        "name": name,
        "type": "table",
        "path": f"{name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": meaning,
    }


_CODEBOOK: dict[str, Any] = _file("codebook", "What each table and column means.") | {
    "schema": {
        "fields": [
            {"name": name, "type": "string"}
            for name in ("table", "column", "type", "meaning", "may_be_empty", "values", "refers_to")
        ]
    }
}

FORMAT = Format(
    about="a Frictionless Data Package: the tables of csv with types, keys and a data dictionary",
    suffix="",
    write=_write,
    read=csv_tables.read,
)
