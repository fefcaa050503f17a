"""All readings of a run as one page: each text beside what was read from it, tied word by word.

Takes readings and failures, gives a page that needs nothing but itself: styles and script are inside,
nothing is fetched, and the page forbids itself to. The looks are in ``data/page.*``.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique import __version__
from communique.codebook import Failure, Reading
from communique.rendering.templates import data, environment, hash_of
from communique.rendering.views import report_view

__all__ = ["page"]

_PACKAGE = "communique.rendering"


def page(items: Iterable[Reading | Failure]) -> str:
    """The page for ``items``, in their order; the failures come last. The same items give the same page."""
    everything = list(items)
    failures = [item for item in everything if isinstance(item, Failure)]
    reports = [report_view(item) for item in everything if isinstance(item, Reading)]
    style, script = data(_PACKAGE, "page.css"), data(_PACKAGE, "page.js")
    return (
        environment(_PACKAGE, "page.html.jinja")
        .get_template("page.html.jinja")
        .render(
            reports=reports,
            failures=failures,
            engagement_count=sum(report.engagement_count for report in reports),
            style=style,
            script=script,
            style_hash=hash_of(style),
            script_hash=hash_of(script),
            version=__version__,
        )
    )
