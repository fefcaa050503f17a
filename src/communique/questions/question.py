"""A question to a ledger: which engagements, in which order, how many at a time.

Nouns only. `parsing` makes questions from options, arguments and addresses; `asking` answers them.
"""

from __future__ import annotations

from communique.codebook.records import Record

__all__ = ["DEFAULT_LIMIT", "MOST", "SORTS", "Question"]

#: How many engagements one page holds when nothing else is said, and at most.
DEFAULT_LIMIT = 20
MOST = 500
#: The orders of an answer, and what comes first in each.
SORTS = {
    "newest": "the latest date first, those without a date last",
    "oldest": "the earliest date first, those without a date last",
    "reports": "what most reports tell of first",
    "sources": "what most independent reports tell of first",
    "relevance": "what most quotes say in the words of the text first; needs a text",
}


class Question(Record, frozen=True, kw_only=True):
    """Which engagements are asked for: those that fit all that is given here.

    ``parties``: all take part, ``host`` and ``guest`` on that side; ``person``: the id of a person, or a
    name; ``post``: words of an office, of ``post_party`` if given; ``types``, ``statuses``, ``topics`` and
    ``outcomes``: one of them; ``since`` and ``until``: ISO days between which a day of it lies; ``text``:
    words of quotes or reports, ``quote``: of quotes alone. ``sort``: a key of `SORTS`, None for newest
    first or, with a text, relevance; ``page``: the token that the page before gave.
    """

    parties: tuple[str, ...] = ()
    host: str | None = None
    guest: str | None = None
    person: str | None = None
    post: str | None = None
    post_party: str | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    country: str | None = None
    city: str | None = None
    since: str | None = None
    until: str | None = None
    topics: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    outlet: str | None = None
    text: str | None = None
    quote: str | None = None
    sort: str | None = None
    limit: int = DEFAULT_LIMIT
    page: str | None = None

    @property
    def order(self) -> str:
        """The order, a key of `SORTS`."""
        return self.sort or ("relevance" if self.text or self.quote else "newest")
