"""From raw texts to reports: title, outlet, agency, byline, date and dateline, kept apart from the prose."""

from __future__ import annotations

from communique.documents.loading import load
from communique.documents.making import make_report

__all__ = ["load", "make_report"]
