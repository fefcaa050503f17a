"""Words of a report inside a sentence of ours: on one line, not too long, in quotation marks.

Takes any text, gives text; escaping is left to the renderers.
"""

from __future__ import annotations

from communique.rendering.visible import clipped, on_one_line

__all__ = ["quoted"]

_MARKS = '“”"'
_LONGEST = 170


def quoted(words: str, longest: int = _LONGEST) -> str:
    """The words in quotation marks, without those that they bring along."""
    return f"“{clipped(on_one_line(words).strip(_MARKS), longest)}”"
