"""Which report a text is: one already held, a new version of one, or a new one.

Takes a `Report` and what the ledger holds, gives a `Place` in it. Two texts are versions of one report when
they go by one id, address or file and say mostly the same; two that merely share an id stay two reports.
"""

from __future__ import annotations

import hashlib
import os.path
import re
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, false, select

from communique.codebook import Report, content_id
from communique.ledger.tables import ARRIVALS, REPORT_VERSIONS
from communique.resolution.wording import content_words

__all__ = ["Place", "is_held", "kept_origin", "place_of", "row_of", "source_id", "text_hash", "version_id"]

# Share of the content words of the shorter text that the other must hold to be a version of it. Corrected and
# updated articles keep most words, other articles of the same outlet share a tenth to a quarter.
_ALIKE = 0.4
_ENTRY = re.compile(r"(:\d+|\[\d+\])$")


class Place(NamedTuple):
    """``report``: the id under which the ledger keeps it; ``number``: which version of it, from 1."""

    report: str
    number: int


def source_id(report: Report) -> str:
    """The id that the source gave, without what tells apart two reports of one id in one call."""
    return report.id.removesuffix(f"~{_content(report)}")


def version_id(report: Report) -> str:
    """The id of this text under this id of the source: a hash of both."""
    return content_id(
        "v-",
        source_id(report),
        report.text,
        *(value or "" for value in (report.outlet, report.published, report.url)),
    )


def text_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def is_held(connection: Connection, version: str) -> bool:
    """Whether the ledger holds the version."""
    query = select(REPORT_VERSIONS.c.id).where(REPORT_VERSIONS.c.id == version)
    return connection.execute(query).first() is not None


def place_of(connection: Connection, report: Report) -> Place:
    """Where a report goes that the ledger does not hold yet."""
    for row in connection.execute(_relatives(report)):
        if _alike(report, row.title, row.text):
            return Place(row.report, row.number + 1)
    base = source_id(report)
    return Place(f"{base}~{_content(report)}" if _is_taken(connection, base) else base, 1)


def row_of(report: Report, place: Place, got: str) -> dict[str, object]:
    """The row of ``report_versions``."""
    return {
        "id": version_id(report),
        "report": place.report,
        "number": place.number,
        "is_current": True,
        "source_id": source_id(report),
        "text_hash": text_hash(report.text),
        "title": report.title,
        "outlet": report.outlet,
        "agency": report.agency,
        "byline": report.byline,
        "published": report.published,
        "dateline": report.dateline,
        "language": report.language,
        "url": report.url,
        "text": report.text,
        "got": got,
    }


def kept_origin(report: Report) -> str:
    """Where it came from, a file by its full path, so that it is the same from any folder."""
    origin = report.origin or report.id
    entry = _ENTRY.search(origin)
    path = origin[: entry.start()] if entry else origin
    return os.path.abspath(path) + (entry.group() if entry else "") if os.path.exists(path) else origin


def _relatives(report: Report) -> Select[tuple[str, int, str, str]]:
    """The newest versions of the reports that might be this one."""
    held = REPORT_VERSIONS.c
    if not _is_content_id(report):
        same: ColumnElement[bool] = held.source_id == source_id(report)
    else:
        origin = kept_origin(report)
        places = select(ARRIVALS.c.version).where(ARRIVALS.c.origin == origin)
        is_file = os.path.isabs(origin) and not _ENTRY.search(origin)
        same = held.id.in_(places) if is_file else false()
        if report.url:
            same |= held.url == report.url
    reports = select(held.report).where(same)
    newest = select(held.report, held.number, held.title, held.text)
    return newest.where(held.is_current, held.report.in_(reports)).order_by(held.report)


def _is_content_id(report: Report) -> bool:
    """Whether the source gave no id, so that the report goes by a hash of its content."""
    body = report.text[report.body_start :]
    own = content_id("r", report.title, body, report.outlet or "", report.published or "", report.url or "")
    return source_id(report) == own


def _alike(report: Report, title: str, text: str) -> bool:
    """Whether a text is another version of the same report rather than another report."""
    if report.title and report.title == title:
        return True
    one, other = content_words(report.text), content_words(text)
    return len(one & other) >= _ALIKE * max(1, min(len(one), len(other)))


def _is_taken(connection: Connection, name: str) -> bool:
    query = select(REPORT_VERSIONS.c.report).where(REPORT_VERSIONS.c.report == name)
    return connection.execute(query).first() is not None


def _content(report: Report) -> str:
    # What `communique.documents` puts after the id of a second report of that id.
    return content_id("", report.text, report.outlet or "", report.published or "", report.url or "")
