"""Communiqué reads reports about defence and diplomatic engagements into sourced records."""

from __future__ import annotations

__version__ = "0.1.0"
