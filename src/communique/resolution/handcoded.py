"""Rows that people coded: which dataset a report's id says that it is a row of.

Takes ids of reports, ``human:CODER/DATASET/ROW`` for rows. A coder gives each engagement its own row, so rows
of one dataset are never of one engagement, and no row is a copy of another text.
"""

from __future__ import annotations

__all__ = ["HUMAN", "coder_of", "dataset_of", "is_coded"]

#: What the ids of rows begin with, and the readers that are people.
HUMAN = "human:"


def is_coded(doc: str) -> bool:
    """Whether a report is a row that a person coded."""
    return doc.startswith(HUMAN)


def dataset_of(doc: str) -> str | None:
    """The coder and dataset of a row, None for what is none."""
    return "/".join(doc.split("/", 2)[:2]) if is_coded(doc) else None


def coder_of(doc: str) -> str | None:
    """Who coded a row, None for what is none."""
    return doc.removeprefix(HUMAN).split("/", 1)[0] if is_coded(doc) else None
