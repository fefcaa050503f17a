"""Briefs: what a ledger holds on a pair of parties, a party, a person or an engagement, on one or two pages.

`pair_brief`, `state_brief`, `person_brief` and `engagement_brief` make a `Brief`; `markdown`, `html` and
`docx` render it. Each sentence quotes the reports that say it, or names
the command that lists what it counts.
"""

from __future__ import annotations

from communique.briefs.composing import engagement_brief, pair_brief, person_brief, state_brief
from communique.briefs.model import Brief, Counted, Item, Picture, Quote, Said, Section

__all__ = [
    "Brief",
    "Counted",
    "Item",
    "Picture",
    "Quote",
    "Said",
    "Section",
    "engagement_brief",
    "pair_brief",
    "person_brief",
    "state_brief",
]
