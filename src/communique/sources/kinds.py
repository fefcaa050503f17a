"""What a file is written in: by its extension, then by how its content begins.

Takes a file name and the first characters; gives one of `KINDS`. Opening and decoding are left to others.
"""

from __future__ import annotations

import re
from pathlib import PurePath

__all__ = ["ACCEPTED", "KINDS", "is_known", "kind_of_content", "kind_of_name"]

KINDS = ("text", "markdown", "html", "json", "jsonl")

_EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
ACCEPTED = ".txt, .md, .html, .htm, .xhtml, .json, .jsonl, .ndjson, each also with .gz"

_HEAD = 4096  # characters that decide
_HTML = re.compile(
    r"\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|article|section|main|div|p|h[1-6]|table|script|link)\b",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(r"<(?:[a-z][a-z0-9]*|!doctype)\b[^<]*>", re.IGNORECASE)
_OBJECT = re.compile(r'\s*\{\s*"')
_ARRAY = re.compile(r'\s*\[\s*(?:\{\s*"|\])')
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n[ \t]*[A-Za-z_][\w-]*[ \t]*:")


def kind_of_name(name: str) -> str | None:
    """The kind that the extension of ``name`` promises (a final ``.gz`` aside), None for an unknown one."""
    path = PurePath(name.lower())
    if path.suffix == ".gz":
        path = path.with_suffix("")
    return _EXTENSIONS.get(path.suffix)


def is_known(name: str) -> bool:
    """Whether the extension of ``name`` is one that a directory is searched for."""
    return kind_of_name(name) is not None


def kind_of_content(head: str, promised: str | None) -> str:
    """The kind of a content that begins with ``head``, where its name ``promised`` another or none.

    A name is believed unless the content speaks clearly against it: HTML and JSON under any other
    name, an ``.html`` without a tag, an array in a ``.jsonl``.
    """
    head = head[:_HEAD].removeprefix("\ufeff")
    if _ARRAY.match(head):
        return "json"
    if _OBJECT.match(head):
        return promised if promised in ("json", "jsonl") else "jsonl"
    if promised in ("json", "jsonl"):
        return promised
    if _HTML.match(head):
        return "html"
    if promised == "html":
        return "html" if _ANY_TAG.search(head) else "text"
    if promised is None and _FRONT_MATTER.match(head):
        return "markdown"
    return promised or "text"
