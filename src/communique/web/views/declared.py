"""Where every page of the site is declared."""

from __future__ import annotations

from communique.web.answers import Pages

__all__ = ["pages"]

pages = Pages()
