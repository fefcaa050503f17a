"""An HTML page to the text of its article and what the page says about it.

Takes a page; gives its `Page`. The main text is found by trafilatura; title, outlet, day, address and
writer are read here from JSON-LD, then OpenGraph and other meta elements, and the day last by htmldate.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from communique.documents.days import day
from communique.errors import DocumentError

__all__ = ["Page", "from_html"]


class Page(NamedTuple):
    """The main ``text`` of a page, a paragraph a line, and its ``fields``.

    Fields, where the page gives them: ``title``, ``outlet``, ``published`` (ISO), ``url``, ``byline``.
    """

    text: str
    fields: Mapping[str, str]


# Both log about pages that they cannot read; this module says so itself.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

_ARTICLE_TYPES = {
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BlogPosting",
    "Report",
    "PressRelease",
    "WebPage",
}
# Names of meta elements, the more trusted first: OpenGraph, Dublin Core, Highwire, and the usual plain ones.
_META = {
    "title": "og:title twitter:title dc.title dcterms.title citation_title headline",
    "outlet": "og:site_name application-name dc.publisher dcterms.publisher publisher",
    "published": "article:published_time og:article:published_time og:published_time datepublished date "
    "pubdate publishdate publish-date publication_date dc.date dc.date.issued dcterms.created dcterms.date "
    "dcterms.issued citation_date parsely-pub-date sailthru.date article.published",
    "url": "og:url twitter:url",
    "byline": "author article:author_name byl dc.creator dcterms.creator parsely-author sailthru.author",
}
_EARLIEST, _LATEST = "1995-01-01", "2100-01-01"  # fixed: htmldate's own latest day is today
_TITLE_MARK = re.compile(r"\s+(?:\||-|–|—|::|·)\s+")
_TABLE_RULE = re.compile(r"^\|[-|\s]*\|?$\n?", re.MULTILINE)
_TABLE_MARK = re.compile(r"^\|\s*|\s*\|$", re.MULTILINE)
_SPACE = re.compile(r"\s+")


def from_html(source: str) -> Page:
    """The article of the page ``source``.

    Raises `DocumentError` when the page has no main text.
    """
    import trafilatura  # here, since importing it takes longer than reading a short report
    from lxml import html as lxml_html  # type: ignore[import-untyped]  # comes with trafilatura

    tree = trafilatura.load_html(source)
    text = None
    if tree is not None:
        fields = _fields(tree)
        text = trafilatura.extract(
            lxml_html.tostring(tree, encoding="unicode"),
            with_metadata=False,
            fast=True,
            include_comments=False,
        )
    if tree is None or not text or not text.strip():
        raise DocumentError(
            "the page holds no main text; save the article itself, or its text, and give that"
        )
    fields.setdefault("published", _dated(tree))
    text = (
        _TABLE_MARK.sub("", _TABLE_RULE.sub("", text))
        .strip()
        .removeprefix(fields.get("title", "") + "\n")
        .lstrip()
    )
    return Page(text, {name: value for name, value in fields.items() if value})


def _fields(tree: Any) -> dict[str, str]:
    found = _json_ld(tree)
    metas = _metas(tree)
    for field, names in _META.items():
        for name in names.split():
            if not found.get(field) and metas.get(name):
                found[field] = metas[name]
    title, site = _title_element(tree)
    found["title"] = found.get("title") or title
    found["outlet"] = found.get("outlet") or site
    if not found.get("url"):
        found["url"] = next(iter(tree.xpath("//link[@rel='canonical']/@href")), "")
    if found.get("byline", "").startswith(("http://", "https://")):
        del found["byline"]
    found["published"] = day(found.get("published", "")) or ""
    return {name: value for name, value in found.items() if value}


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _tidy(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _title_element(tree: Any) -> tuple[str, str]:
    """The headline and, where the title element joins it to the site's name, that name."""
    headings = [heading for element in tree.iter("h1") if (heading := _tidy(element.text_content()))]
    whole = next((title for element in tree.iter("title") if (title := _tidy(element.text_content()))), "")
    if len(headings) == 1:
        rest = whole.removeprefix(headings[0])
        site = _TITLE_MARK.split(rest)[-1] if rest != whole and _TITLE_MARK.match(rest) else ""
        return headings[0], site
    parts = _TITLE_MARK.split(whole)
    if len(parts) > 1 and ("|" in whole or len(parts[-1]) < len(parts[0]) / 2):
        return whole[: whole.rindex(parts[-1])].rstrip(" |-–—:·"), ""
    return whole, ""


def _json_ld(tree: Any) -> dict[str, str]:
    for element in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(element.text_content())
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, 0):
            types = node.get("@type")
            if _ARTICLE_TYPES.intersection(types if isinstance(types, list) else [types]) and node.get(
                "headline"
            ):
                return _of_node(node)
    return {}


def _nodes(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(data, list):
        for part in data:
            yield from _nodes(part, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(key), depth + 1)


def _of_node(node: dict[str, Any]) -> dict[str, str]:
    page = node.get("mainEntityOfPage")
    return {
        "title": _tidy(node.get("headline")),
        "outlet": _named(node.get("publisher")),
        "published": _tidy(node.get("datePublished")),
        "url": _tidy(node.get("url")) or _tidy(page.get("@id") if isinstance(page, dict) else page),
        "byline": _named(node.get("author")),
    }


def _named(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(name for name in map(_named, value) if name)
    if isinstance(value, dict):
        return _tidy(value.get("name"))
    return _tidy(value)


def _tidy(value: object) -> str:
    return _SPACE.sub(" ", value).strip() if isinstance(value, str) else ""


def _dated(tree: Any) -> str:
    from htmldate import find_date

    found = find_date(tree, extensive_search=False, original_date=True, min_date=_EARLIEST, max_date=_LATEST)
    return found or ""
