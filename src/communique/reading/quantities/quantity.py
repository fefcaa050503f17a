"""A quantity, and a number in its text that may be one.

Gives `Quantity` and `Number`; what makes a number a quantity is left to the modules that read them.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

__all__ = ["FIRST_YEAR", "LAST_YEAR", "SPACE", "Number", "Quantity"]

SPACE = r"[ \u00a0\u202f]"
FIRST_YEAR, LAST_YEAR = 1900, 2049  # whole numbers between them may be years
_LABEL = re.compile(
    r"\b(?:resolutions?|articles?|type|group|hospital|no\.?|nos\.?|number|flight|route|block|unit|chapter|section|part|phase"
    r"|level|mark|mk|covid|gate|room|page|sector|annex|rule|protocol|version|model|class|grade|stage|wing|pier|berth"
    rf"|(?-i:[A-Z]{{2,}})){SPACE}$",
    re.IGNORECASE,
)
# "Two-way trade", "six-party talks": how many sides or parts something has, and no count of it.
_SIDES = re.compile(
    r"-(?:fold|nation|part|party|point|pronged|sided|star|state|storey|stage|tier|time|track|way)\b"
)


class Quantity(NamedTuple):
    """``value`` of ``unit``, said by the characters ``start`` to ``end`` (number and unit or noun phrase).

    ``kind``: ``money`` (``unit`` is an ISO 4217 code), ``measure``, ``share`` (percent) or ``count``.
    ``noun`` is the counted noun as the text has it, folded; empty for other kinds. ``phrase`` are the
    words after the number of a count ("river patrol boats"). ``implied`` says that the unit comes from
    the quantity before ("and four from the navy").
    """

    start: int
    end: int
    value: float
    unit: str
    kind: Literal["money", "measure", "share", "count"]
    noun: str = ""
    implied: bool = False
    phrase: str = ""


class Number(NamedTuple):
    """The characters ``start`` to ``end`` of ``text`` say ``value``; nothing is read from ``limit`` on."""

    text: str
    start: int
    end: int
    limit: int
    value: float

    @property
    def words(self) -> str:
        """The number as the text has it."""
        return self.text[self.start : self.end]

    def followed_by(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What stands right behind the number."""
        return pattern.match(self.text, self.end, self.limit)

    def led_by(self, pattern: re.Pattern[str], within: int) -> bool:
        """Whether a pattern is found in the so many characters before the number."""
        return pattern.search(self.text, max(0, self.start - within), self.start) is not None

    def is_label(self) -> bool:
        """Whether the number belongs to a name ("Resolution 2231") or runs on ("5G", "7pm")."""
        if self.text[self.end : self.end + 1].isalnum() or self.text[self.end : self.end + 1] in (
            "_",
            ":",
            "/",
        ):
            return True
        if _SIDES.match(self.text, self.end):
            return True
        return self.text[self.start].isdigit() and self.led_by(_LABEL, 16)
