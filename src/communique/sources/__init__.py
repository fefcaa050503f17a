"""From paths to raw reports: files, directories, standard input; plain text, Markdown, HTML, JSON."""

from __future__ import annotations

from communique.sources.items import MAX_REPORT_BYTES, GivenFields, RawItem, Source, failure
from communique.sources.opening import raw_items
from communique.sources.places import sources

__all__ = ["MAX_REPORT_BYTES", "GivenFields", "RawItem", "Source", "failure", "raw_items", "sources"]
