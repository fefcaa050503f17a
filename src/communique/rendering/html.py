"""All readings of a run as one page: each text beside what was read from it, tied word by word.

Takes readings and failures, gives a page that needs nothing but itself: styles and script are inside,
nothing is fetched, and the page forbids itself to. The looks are in ``data/page.*``.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import resources

from jinja2 import DictLoader, Environment, StrictUndefined

from communique import __version__
from communique.codebook import Failure, Reading
from communique.rendering.views import report_view
from communique.rendering.visible import on_one_line, visible

__all__ = ["page"]


def page(items: Iterable[Reading | Failure]) -> str:
    """The page for ``items``, in their order; the failures come last. The same items give the same page."""
    everything = list(items)
    failures = [item for item in everything if isinstance(item, Failure)]
    reports = [report_view(item) for item in everything if isinstance(item, Reading)]
    style, script = _data("page.css"), _data("page.js")
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            reports=reports,
            failures=failures,
            engagement_count=sum(report.engagement_count for report in reports),
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
            version=__version__,
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=DictLoader({"page.html.jinja": _data("page.html.jinja")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["visible"] = visible
    environment.filters["on_one_line"] = on_one_line
    return environment


@cache
def _data(name: str) -> str:
    return resources.files("communique.rendering").joinpath("data", name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """The hash by which the page's own policy allows ``content``, and only that."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
