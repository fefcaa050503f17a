"""Readings made visible: as lines of JSON, on a terminal, as a page for a browser."""

from __future__ import annotations
