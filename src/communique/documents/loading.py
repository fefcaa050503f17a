"""From paths to reports.

Takes paths; gives each `Report` in their order, or the `Failure` of what could not be read.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

import msgspec

from communique.codebook import Failure, Report, content_id
from communique.documents.days import day, is_ambiguous
from communique.documents.html import from_html
from communique.documents.making import make_report
from communique.documents.markdown import from_markdown
from communique.errors import DocumentError, RecordError
from communique.sources import RawItem, failure, raw_items

__all__ = ["load"]

_LOG = logging.getLogger(__name__)


def load(
    paths: Sequence[str],
    *,
    published: str | None = None,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Report | Failure]:
    """The reports of all ``paths`` (files, directories, ``-`` for ``stdin``), one at a time.

    ``published`` and ``outlet`` hold for reports that do not say their own. Bad input gives a `Failure`
    and the rest is read. Ids are distinct: of reports with one id the first keeps it, a different one
    gets it with a hash of its content after a ``~``, and an exact repetition is left out (and logged).

    Raises `DocumentError` when ``published`` is not one day.
    """
    by_default = _checked_day(published) if published else None
    return _loaded(raw_items(paths, stdin=stdin), by_default, outlet)


def _loaded(
    items: Iterator[RawItem | Failure], published: str | None, outlet: str | None
) -> Iterator[Report | Failure]:
    seen: dict[str, str] = {}
    for item in items:
        result = item if isinstance(item, Failure) else _report(item, published, outlet)
        if isinstance(result, Failure):
            yield result
        elif distinct := _with_own_id(result, seen):
            yield distinct


def _report(item: RawItem, published: str | None, outlet: str | None) -> Report | Failure:
    try:
        text, said = _content(item)
        given = {name: value for name, value in item.given._asdict().items() if value}
        known = {"published": published, "outlet": outlet, **said, **given}
        return make_report(text, origin=item.origin, **known)
    except (DocumentError, RecordError) as error:
        return failure(item.origin, error, stage="document")


def _content(item: RawItem) -> tuple[str, Mapping[str, str]]:
    if item.kind == "html":
        return from_html(item.text)
    if item.kind == "markdown":
        return from_markdown(item.text)
    return item.text, {}


def _with_own_id(report: Report, seen: dict[str, str]) -> Report | None:
    content = content_id("", report.text, report.outlet or "", report.published or "", report.url or "")
    first = seen.get(report.id)
    if first is None:
        seen[report.id] = content
        return report
    if first == content:
        _LOG.info("%s: the same report was read before and is left out", report.origin)
        return None
    return _with_own_id(msgspec.structs.replace(report, id=f"{report.id}~{content}"), seen)


def _checked_day(words: str) -> str:
    found = day(words)
    if found:
        return found
    why = "could be day first or month first" if is_ambiguous(words) else "is not a day"
    raise DocumentError(f"published {words!r} {why}; accepted is a date such as 2021-06-10")
