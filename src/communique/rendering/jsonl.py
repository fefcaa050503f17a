"""One reading as one line of JSON, and back.

Takes a `Reading` or a `Failure`, gives the bytes of a line whose keys are the codebook's, in the order
of the records. Where the line goes is left to the caller.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from communique.codebook import Failure, Reading
from communique.errors import RecordError

__all__ = ["line", "parse"]

_ENCODER = msgspec.json.Encoder(order="deterministic")
_READING = msgspec.json.Decoder(Reading)
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class _Failed(msgspec.Struct, frozen=True):
    failure: Failure


class _Kind(msgspec.Struct, frozen=True):
    failure: msgspec.Raw = msgspec.Raw()


_FAILED = msgspec.json.Decoder(_Failed)
_KIND = msgspec.json.Decoder(_Kind)


def line(item: Reading | Failure) -> bytes:
    """``item`` as one line of UTF-8 JSON that ends in a newline.

    A reading has the keys ``doc``, ``engagements``, ``outcomes``, ``postings``, ``positions``,
    ``figures`` and ``report``; a failure stands under the key ``failure``. The same item gives the same
    bytes. A lone surrogate, which no UTF-8 can hold, becomes U+FFFD, so that all offsets stay true.
    """
    record = _Failed(item) if isinstance(item, Failure) else item
    try:
        return _ENCODER.encode(record) + b"\n"
    except UnicodeEncodeError:
        return _ENCODER.encode(_without_surrogates(msgspec.to_builtins(record))) + b"\n"


def parse(data: bytes | str) -> Reading | Failure:
    """The reading or failure that `line` wrote.

    Raises `RecordError` when ``data`` is not such a line.
    """
    try:
        return _FAILED.decode(data).failure if bytes(_KIND.decode(data).failure) else _READING.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(
            f"a line is not a reading: {error}; accepted: a line that `communique read --format jsonl` "
            "prints (its schema: `communique schema`)"
        ) from error


def _without_surrogates(value: Any) -> Any:
    match value:
        case str():
            return _SURROGATE.sub("\ufffd", value)
        case list():
            return [_without_surrogates(item) for item in value]
        case dict():
            return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
        case _:
            return value
