"""Reports in JSON: one object a line, or one array of objects.

Takes a binary stream; gives a `RawItem` for each report, or a `Failure` with its line. JSON Lines are read
a line at a time and may be endless; an array is read whole, up to `MAX_WHOLE_JSON_BYTES`.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from communique.codebook import Failure
from communique.errors import SourceError
from communique.sources.decoding import decoded
from communique.sources.items import (
    MAX_REPORT_BYTES,
    MAX_WHOLE_JSON_BYTES,
    GivenFields,
    RawItem,
    failure,
)

__all__ = ["Utf8Lines", "json_array", "json_lines"]

_SKIP_BYTES = 1_000_000
_KEYS = "a JSON object with the key text and, if known, id, title, published, outlet, url"


class _Line(msgspec.Struct):
    text: str
    id: str | int | None = None
    title: str | None = None
    published: str | int | None = None
    outlet: str | None = None
    url: str | None = None


_DECODER = msgspec.json.Decoder(_Line)


class Utf8Lines:
    """The lines of a UTF-16 or UTF-32 ``stream`` as UTF-8 bytes; reads like a binary file."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="\n")

    def readline(self, size: int = -1, /) -> bytes:
        """The next line, of at most ``size`` characters, with its line feed; empty at the end."""
        return self._text.readline(size).encode("utf-8", "replace")


def json_lines(stream: BinaryIO | Utf8Lines, origin: str) -> Iterator[RawItem | Failure]:
    """The reports of a JSON Lines ``stream``; empty lines are passed over.

    Each line that holds no report, or one longer than `MAX_REPORT_BYTES`, gives a `Failure`; the lines
    after it are read.
    """
    number = 0
    while line := stream.readline(MAX_REPORT_BYTES + 1):
        number += 1
        where = f"{origin}:{number}"
        if len(line) > MAX_REPORT_BYTES and not line.endswith(b"\n"):
            _skip_line(stream)
            yield failure(where, SourceError(_too_long("this line")))
        elif not line.isspace():
            yield _item(line, where)


def json_array(data: bytes, origin: str) -> Iterator[RawItem | Failure]:
    """The reports of a JSON array, or the one of a single object; else ``data`` is read as JSON Lines."""
    if len(data) > MAX_WHOLE_JSON_BYTES:
        limit = f"{MAX_WHOLE_JSON_BYTES // 1_000_000} MB"
        yield failure(
            origin, SourceError(f"a JSON array of over {limit} is not read; write it as JSON Lines")
        )
        return
    try:
        if data.lstrip()[:1] == b"[":
            rows = msgspec.json.decode(data, type=list[msgspec.Raw])
        else:
            yield _item(bytes(msgspec.json.decode(data, type=msgspec.Raw)), origin)
            return
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield from json_lines(io.BytesIO(data), origin)
        return
    for index, row in enumerate(rows):
        yield _item(bytes(row), f"{origin}[{index}]")


def _item(line: bytes, origin: str) -> RawItem | Failure:
    try:
        return _raw(_parsed(line), origin)
    except SourceError as error:
        return failure(origin, error)


def _parsed(line: bytes) -> _Line:
    if len(line) > MAX_REPORT_BYTES:
        raise SourceError(_too_long("this report"))
    try:
        return _DECODER.decode(line)
    except msgspec.ValidationError as error:
        raise SourceError(f"not a report: {error}; expected is {_KEYS}") from error
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _parsed_leniently(line)


def _parsed_leniently(line: bytes) -> _Line:
    # Lone surrogates and encodings other than UTF-8, which msgspec refuses, are met in real files.
    text = decoded(line)
    try:
        return msgspec.convert(json.loads(text), _Line)
    except msgspec.ValidationError as error:
        raise SourceError(f"not a report: {error}; expected is {_KEYS}") from error
    except json.JSONDecodeError as error:
        raise SourceError(
            f"broken JSON: {error.msg} at character {error.pos + 1}; expected is {_KEYS}"
        ) from error
    except (RecursionError, ValueError) as error:
        raise SourceError(
            f"JSON that cannot be read ({type(error).__name__}); expected is {_KEYS}"
        ) from error


def _raw(row: _Line, origin: str) -> RawItem:
    given = GivenFields(
        id=_text(row.id), title=row.title, published=_text(row.published), outlet=row.outlet, url=row.url
    )
    return RawItem(origin, "text", row.text, given)


def _text(value: str | int | None) -> str | None:
    return None if value is None or value == "" else str(value)


def _skip_line(stream: BinaryIO | Utf8Lines) -> None:
    while rest := stream.readline(_SKIP_BYTES):
        if rest.endswith(b"\n"):
            return


def _too_long(what: str) -> str:
    return f"{what} is longer than {MAX_REPORT_BYTES // 1_000_000} MB, the limit for one report; split it"
