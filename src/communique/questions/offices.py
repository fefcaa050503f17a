"""Which offices a question's post means: "navy chief" is the Commander of the Naval Forces too.

Takes offices (posts in one spelling, see `communique.ledger.links`) and the words of a post, gives those that
are meant. Who holds them is left to `holding`.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.ledger.links import office

__all__ = ["matching"]

# Words for the one at the head; a question that says one of them means all.
_HEADS = frozenset({"chief", "commander", "chair"})
# Who has one of these in the post is somebody else than who has it not.
_OTHERS = frozenset(
    {"deputy", "former", "spokesman", "adviser", "advisor", "wife", "office", "candidate", "designate"}
    | {"under", "state", "director", "protocol", "production", "representative", "aide", "official"}
)


def matching(held: Iterable[str], post: str) -> list[str]:
    """The offices whose words hold those of the post; deputies and the like only where it says so."""
    wanted = frozenset((office(post) or "").split())
    return [each for each in held if wanted and _is_meant(frozenset(each.split()), wanted)]


def _is_meant(said: frozenset[str], wanted: frozenset[str]) -> bool:
    if wanted & _HEADS and not said & _HEADS:
        return False
    return wanted - _HEADS <= said and wanted & _OTHERS == said & _OTHERS
