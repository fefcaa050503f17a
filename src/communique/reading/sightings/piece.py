"""One piece of a sentence: a post, rank, name, mark or another word, with the letter that says what it is.

Each letter is what the grammar of `communique.reading.sightings.sighting_patterns` runs over:

``P`` post; ``Q`` post of several; ``R`` rank; ``K`` rank of several; ``H`` title of courtesy; ``N`` name;
``C`` counterpart; ``Y`` party; ``S`` party with its possessive.
Verbs: ``b`` of being, or "as"; ``B`` "been"; ``z`` of saying; ``m`` of leading, after "who"; ``g`` of giving
a post; ``G`` of beginning in one; ``q`` of moving to one; ``r`` of relieving of one; ``u`` of taking one
away; ``U`` of following in one; ``f`` of handing one on; ``e`` "holds the rank of".
Other words: ``w`` "who"; ``i`` "him"; ``j`` "post", "office"; ``k`` "by"; ``l`` "in his place"; ``p`` "at",
"for", "from", "to"; ``o`` "of", or a "for" that says for which state; ``a`` and; ``t`` determiner; ``s``
possessive; ``v`` word of offices; ``x`` any other.
Marks: ``d`` dash; ``:`` colon before those promoted; ``,`` ``(`` ``)`` themselves; ``.`` the end of a
sentence or clause.
"""

from __future__ import annotations

from typing import NamedTuple

from communique.reading.posts.offices import Office

__all__ = ["Piece"]


class Piece(NamedTuple):
    """One piece: its letter, its first and last word, and the post that it is, if it is one."""

    kind: str
    first: int
    last: int
    office: Office | None = None
