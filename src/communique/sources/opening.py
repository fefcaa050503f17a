"""Opens each place and gives the raw reports in it.

Takes path arguments; gives each `RawItem`, or a `Failure` for what holds none. What a text says about
itself (titles, datelines, HTML) is left to `communique.documents`.
"""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from communique.codebook import Failure
from communique.errors import SourceError
from communique.sources.decoding import byte_order_encoding, decoded, refuse_binary
from communique.sources.items import MAX_REPORT_BYTES, MAX_WHOLE_JSON_BYTES, RawItem, Source, failure
from communique.sources.jsonlines import Utf8Lines, json_array, json_lines
from communique.sources.kinds import kind_of_content, kind_of_name
from communique.sources.places import sources

__all__ = ["raw_items"]

_HEAD_BYTES = 4096


def raw_items(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[RawItem | Failure]:
    """The raw reports of all ``paths``, in their order.

    ``-`` reads ``stdin``, or the process's standard input when that is None. Nothing is raised for bad
    input: each thing that cannot be read gives a `Failure` of the stage ``source``.
    """
    for place in sources(paths):
        if isinstance(place, Failure):
            yield place
        else:
            yield from _items(place, stdin)


def _items(source: Source, stdin: BinaryIO | None) -> Iterator[RawItem | Failure]:
    try:
        if source.path is None:
            yield from _stream_items(_peekable(stdin or sys.stdin.buffer), source.origin, None)
        else:
            with _opened(source) as stream:
                yield from _stream_items(stream, source.origin, kind_of_name(source.path.name))
    except SourceError as error:
        yield failure(source.origin, error)
    except PermissionError:
        yield failure(source.origin, SourceError("no permission to read this file; change its permissions"))
    except (OSError, EOFError, zlib.error) as error:
        yield failure(source.origin, SourceError(f"cannot be read: {error}"))


def _opened(source: Source) -> io.BufferedReader | gzip.GzipFile:
    if source.path is None:
        raise SourceError("standard input cannot be opened by a path; give -")
    if source.path.suffix.lower() == ".gz":
        return gzip.open(source.path, "rb")
    return source.path.open("rb")


def _peekable(stream: BinaryIO) -> io.BufferedReader:
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(stream, _HEAD_BYTES)  # type: ignore[arg-type]  # any readable binary file will do


def _stream_items(
    stream: io.BufferedReader | gzip.GzipFile, origin: str, promised: str | None
) -> Iterator[RawItem | Failure]:
    head = stream.peek(_HEAD_BYTES)[:_HEAD_BYTES]
    refuse_binary(head)
    encoding = byte_order_encoding(head)
    kind = kind_of_content(head.decode(encoding or "utf-8", "replace"), promised)
    if kind == "jsonl":
        yield from json_lines(_lines(stream, encoding), origin)
    elif kind == "json":
        yield from json_array(_utf8(stream.read(MAX_WHOLE_JSON_BYTES + 1)), origin)
    else:
        yield _single(stream, origin, promised)


def _lines(stream: io.BufferedReader | gzip.GzipFile, encoding: str | None) -> BinaryIO | Utf8Lines:
    if encoding == "utf-8-sig":
        stream.read(3)
    elif encoding:
        return Utf8Lines(stream, encoding)  # type: ignore[arg-type]  # GzipFile reads like a binary file
    return stream  # type: ignore[return-value]  # the same


def _utf8(data: bytes) -> bytes:
    encoding = byte_order_encoding(data)
    return decoded(data).encode("utf-8", "replace") if encoding else data


def _single(stream: io.BufferedReader | gzip.GzipFile, origin: str, promised: str | None) -> RawItem:
    data = stream.read(MAX_REPORT_BYTES + 1)
    if len(data) > MAX_REPORT_BYTES:
        limit = f"{MAX_REPORT_BYTES // 1_000_000} MB"
        raise SourceError(
            f"longer than {limit}, the limit for one report; split it, or give many reports as JSON Lines"
        )
    if not data or data.isspace():
        raise SourceError("this is empty; a report needs a text")
    text = decoded(data, markup=promised == "html" or b"<" in data[:_HEAD_BYTES])
    return RawItem(origin, kind_of_content(text, promised), text)
