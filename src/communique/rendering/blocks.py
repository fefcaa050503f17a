"""The blocks of a terminal rendering: text that the output can show, and lines that hang from a label.

Takes values and the encoding of the output, gives what rich prints. Long values are cut, so that no text
can fill the screen; the other formats keep them whole.
"""

from __future__ import annotations

from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.rule import Rule
from rich.segment import Segment
from rich.text import Text

from communique.codebook import Evidence
from communique.rendering.visible import clipped, on_one_line, within_encoding
from communique.rendering.wording import NOT_STATED

__all__ = ["LABEL", "LONGEST_QUOTE", "MISSING", "Hanging", "Words"]

LABEL = "dim"
MISSING = "dim italic"
LONGEST_QUOTE = 480
_LONGEST_VALUE = 240
_QUOTE = "italic"


class Words(NamedTuple):
    """Makes texts that an output of this ``encoding`` can show."""

    encoding: str

    def text(self, words: str, style: str = "", *, limit: int = _LONGEST_VALUE) -> Text:
        """``words`` on one line, in at most ``limit`` characters, none of which does anything."""
        shown = clipped(on_one_line(words), limit)
        return Text(within_encoding(shown, self.encoding), style)

    def value(self, words: str | None, style: str = "") -> Text:
        """``words``, or that they are not stated."""
        return self.text(words, style) if words else Text(NOT_STATED, MISSING)

    def quote(self, evidence: Evidence) -> Text:
        """The words of ``evidence`` in quotation marks."""
        shown = clipped(on_one_line(evidence.text), LONGEST_QUOTE)
        return self.text(f"“{shown}”", _QUOTE, limit=LONGEST_QUOTE + 2)

    def joined(self, *parts: Text) -> Text:
        """``parts`` on one line, set apart."""
        return Text.assemble((within_encoding(" · ", self.encoding), LABEL)).join(parts)

    def rule(self, style: str) -> Rule:
        """A line across the screen."""
        return Rule(characters=within_encoding("─", self.encoding), style=style)


class Hanging(NamedTuple):
    """``content`` with ``label`` before its first line and as much space before the others."""

    label: Text
    width: int
    content: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrower = options.update(width=max(options.max_width - self.width, 1))
        label = Text.assemble(self.label, " " * (self.width - self.label.cell_len))
        for line in console.render_lines(self.content, narrower, pad=False):
            yield from label.render(console)
            yield from line
            yield Segment.line()
            label = Text(" " * self.width)
