"""Markdown to plain text: front matter and first heading give fields, marks go, words stay.

Takes a Markdown text; gives its `Marked` words and fields. What the words say is left to others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["Marked", "from_markdown", "without_marks"]


class Marked(NamedTuple):
    """``text`` without marks; ``fields`` of the front matter and ``title`` of the first heading."""

    text: str
    fields: Mapping[str, str]


_FRONT_MATTER = re.compile(r"\ufeff?\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*)$")
_NAMES = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "publish_date": "published",
    "pubdate": "published",
    "published_at": "published",
    "author": "byline",
    "byline": "byline",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "url": "url",
    "link": "url",
    "canonical_url": "url",
    "source_url": "url",
    "id": "id",
}
# Spans are bounded, so that a text full of opening marks costs no more than its length.
_HEADING = re.compile(r"#[ \t]+([^\n]{1,300}?)[ \t#]{0,20}(?:\n|$)")
_UNDERLINED = re.compile(r"([^\n]{3,200})\n=+[ \t]*(?:\n|$)")
_ADDRESS = r"\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,3}(?:\s+\"[^\"\n]{0,300}\")?\)"
_STEPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"!\[[^\]\n]{{0,200}}\]{_ADDRESS}"), ""),
    (re.compile(rf"\[([^\[\]\n]{{0,500}})\]{_ADDRESS}"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,100}\]"), r"\1"),
    (re.compile(r"^[ \t]{0,3}\[[^\]\n]{1,100}\]:[ \t]*\S[^\n]*\n?", re.MULTILINE), ""),
    (re.compile(r"<(https?://[^<>\s]{1,1000})>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>"), ""),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,12}[-*+][ \t]+", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s_])_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)
# What plain text never has: a link with its address, words in bold.
_MARKED = re.compile(
    r"\]\((?:https?://|/|mailto:)|(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*\*(?![\w*])"
)


def from_markdown(source: str) -> Marked:
    """The words of a Markdown ``source`` and what its front matter and first heading say."""
    source = source.replace("\r\n", "\n")
    front = _FRONT_MATTER.match(source)
    fields = _fields(front.group(1)) if front else {}
    body = _without_comments(source[front.end() :] if front else source).lstrip()
    heading = _HEADING.match(body) or _UNDERLINED.match(body)
    if heading:
        fields.setdefault("title", _unmarked(heading.group(1)))
        body = body[heading.end() :]
    return Marked(_unmarked(body).strip(), fields)


def without_marks(text: str) -> str:
    """``text`` without the marks of Markdown, where links or words in bold show that it has them.

    Many collections keep what they took from web pages in this form, without a name that says so.
    """
    return _unmarked(text) if _MARKED.search(text) else text


def _fields(block: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in block.split("\n"):
        match = _FIELD.match(line)
        name = _NAMES.get(match.group(1).lower()) if match else None
        if match and name and (value := match.group(2).strip().strip("\"'").strip()):
            found.setdefault(name, value)
    return found


def _without_comments(text: str) -> str:
    kept: list[str] = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin)) >= 0:
        kept.append(text[at:begin])
        at = end + 3
    return "".join(kept) + text[at:]


def _unmarked(text: str) -> str:
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    return text
