"""Bytes to characters: UTF-8, UTF-16, the charset that an HTML page declares, else a detected one.

Takes the bytes of one report; gives its text, or a `SourceError` that says what the bytes are instead.
"""

from __future__ import annotations

import codecs
import re

import cchardet

from communique.errors import SourceError

__all__ = ["byte_order_encoding", "decoded", "refuse_binary"]

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document (.docx, .odt, .epub)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"\x1f\x8b", "gzip data (name the file .gz, or unpack it first)"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
)
_ACCEPTED = "accepted are plain text, Markdown, HTML and JSON Lines; export or convert it first"
_DETECTION_BYTES = 200_000
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
# What browsers do with these labels (WHATWG Encoding Standard): the Windows superset is meant.
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}


def byte_order_encoding(head: bytes) -> str | None:
    """The encoding that a byte order mark at the beginning announces, if there is one."""
    return next((name for mark, name in _BYTE_ORDER_MARKS if head.startswith(mark)), None)


def refuse_binary(head: bytes) -> None:
    """Raise `SourceError` where the first bytes of a content are those of something other than text."""
    for magic, what in _FORMATS:
        if head.startswith(magic):
            raise SourceError(f"this is {what}, not a text; {_ACCEPTED}")
    if not byte_order_encoding(head) and b"\x00" in head and not _wide_encoding(head):
        raise SourceError(f"this is binary data (a NUL byte at {head.index(0)}), not a text; {_ACCEPTED}")


def decoded(data: bytes, *, markup: bool = False) -> str:
    """The text of ``data``; with ``markup``, the charset that an HTML or XML head declares is tried first.

    Raises `SourceError` for binary data and for bytes that no likely encoding explains.
    """
    refuse_binary(data[:_DETECTION_BYTES])
    announced = byte_order_encoding(data) or _wide_encoding(data)
    if announced:
        return _decode_as(data, announced)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_otherwise(data, error.start, _declared(data) if markup else None)


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"the bytes look like {encoding.upper()} but break it at byte {error.start}; save it as UTF-8"
        ) from error


def _decode_otherwise(data: bytes, broken_at: int, declared: str | None) -> str:
    window = data[max(0, broken_at - _DETECTION_BYTES // 2) : broken_at + _DETECTION_BYTES // 2]
    found = cchardet.detect(window).get("encoding")
    for encoding in (declared, found):
        if encoding and encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
            try:
                return data.decode(_MEANT.get(encoding.lower(), encoding))
            except (UnicodeDecodeError, LookupError):
                continue
    guess = f"; detection suggests {found}, which does not fit either" if found else ""
    raise SourceError(f"the bytes are not UTF-8 (byte {broken_at}){guess}; save the file as UTF-8")


def _declared(data: bytes) -> str | None:
    head = data[:4096]
    match = _META_CHARSET.search(head) or _XML_ENCODING.search(head)
    return match.group(1).decode("ascii", "replace") if match else None


def _wide_encoding(data: bytes) -> str | None:
    # UTF-16 without a byte order mark: in text of Latin letters every second byte is zero.
    sample = data[:1024]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return None
