"""A brief as a page for a browser and a printer, with nothing outside it.

Takes a `Brief`, gives HTML: pictures are inside, nothing is fetched, and the page forbids itself to. Printed,
the notes begin on a page of their own. The looks are in ``data/brief.*``.
"""

from __future__ import annotations

import base64
import re
from typing import Any

from communique.briefs.model import Brief, Picture
from communique.briefs.note_words import note_words, subtitle
from communique.briefs.notes import numbered
from communique.rendering.templates import data, environment, hash_of

__all__ = ["html"]

_PACKAGE = "communique.briefs"
_TEMPLATE = "brief.html.jinja"
_COMMAND = re.compile(r"`(communique [^`]+)`")


def html(brief: Brief) -> str:
    """The page. The same brief gives the same page."""
    notes = numbered(brief)
    style = data(_PACKAGE, "brief.css")
    shown: list[dict[str, Any]] = [{"number": each.number, "words": note_words(each)} for each in notes.notes]
    return (
        environment(_PACKAGE, _TEMPLATE)
        .get_template(_TEMPLATE)
        .render(
            brief=brief,
            subtitle=subtitle(brief),
            notes=shown,
            numbers=notes.of,
            parts=_parts,
            image=_image,
            style=style,
            style_hash=hash_of(style),
        )
    )


def _parts(text: str) -> list[tuple[bool, str]]:
    """The text cut where a command stands between backquotes."""
    return [(i % 2 == 1, part) for i, part in enumerate(_COMMAND.split(text)) if part]


def _image(picture: Picture) -> str:
    from communique.briefs.plots import drawn  # takes long to import, and not every brief has pictures

    return "data:image/svg+xml;base64," + base64.b64encode(drawn(picture.plot).svg.encode()).decode()
