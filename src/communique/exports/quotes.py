"""The words and reports behind an engagement, as formats of one row for each engagement show them.

Takes merged engagements, gives the first words of the earliest report and the addresses of all reports.
"""

from __future__ import annotations

from collections.abc import Mapping

from communique.exports.selection import Source
from communique.resolution import MergedEngagement

__all__ = ["addresses", "docs_of", "quote"]

_LONGEST = 500


def quote(engagement: MergedEngagement) -> str:
    """The words of the first account that say the whole; of long ones the first few."""
    words, *more = (span.text for span in engagement.accounts[0].evidence)
    for text in more:
        if len(words) + len(text) > _LONGEST:
            break
        words += f" … {text}"
    return words


def docs_of(engagement: MergedEngagement) -> tuple[str, ...]:
    """The reports that tell of it, in the order of their accounts."""
    return tuple(dict.fromkeys(account.doc for account in engagement.accounts))


def addresses(engagement: MergedEngagement, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The addresses of the reports, where they have one."""
    found = (sources[doc].url for doc in docs_of(engagement) if doc in sources)
    return tuple(url for url in found if url)
