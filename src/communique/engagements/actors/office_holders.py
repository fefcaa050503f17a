"""Whose offices a plural names after talks between others: "the presidents of the two countries will meet".

Takes an `Analysis`, a node and the parties of the engagement in focus; gives for each of them the person who
holds the office, as far as the report has named one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.mentions import Person

__all__ = ["counts_two", "holders_of_two", "office_named"]

_OFFICES = {
    "ambassadors": "ambassador",
    "ministers": "minister",
    "premiers": "premier",
    "presidents": "president",
}
# Who is a minister though called otherwise: families of posts have these beside undersecretaries and envoys.
_IN_CHARGE = re.compile(
    r"\b(?:(?:cabinet|foreign|defen[cs]e|home|interior) secretary"
    r"|secretary (?:of|for) (?:state|foreign|defen[cs]e|home|the interior)"
    r"|(?:state|federal) council+or|high representative)\b",
    re.IGNORECASE,
)
_EACH = frozenset({"two", "both"})


def holders_of_two(
    analysis: Analysis, parse: Parse, node: Node, parties: Sequence[str]
) -> dict[str, int | None]:
    """By party the key of who holds the office that "the two presidents" names, None where nobody is named.

    Empty for other words.
    """
    word = node.word.lower()
    if word not in _OFFICES or len(parties) != 2:
        return {}
    if not counts_two(parse, node):
        return {}
    return {party: _latest(analysis, node, _OFFICES[word], party) for party in parties}


def counts_two(parse: Parse, node: Node) -> bool:
    """Whether words say that those meant are two: "the two sides", "both ministers"."""
    beside = (n for n in parse.subtree(node) if n.dep in ("nummod", "det", "predet"))
    return any(n.word.lower() in _EACH for n in (node, *beside))


def office_named(parse: Parse, node: Node) -> str | None:
    """The office of one of them: "defence minister" for "the two countries' defence ministers"."""
    if node.word.lower() not in _OFFICES:
        return None
    before = [n.word for n in parse.children(node, "compound", "amod") if n.party is None]
    return " ".join([*before, _OFFICES[node.word.lower()]])


def _latest(analysis: Analysis, node: Node, office: str, party: str) -> int | None:
    """The person of a party who is named last before a word and holds an office."""
    before = [analysis.people[m.person] for m in reversed(analysis.mentions) if m.start < node.start]
    named = [p for p in before if p.party == party and p.name]
    called_so = (p.key for p in named if _holds(p, office))
    as_good_as = (p.key for p in named if office == "minister" and _IN_CHARGE.search(p.post or ""))
    return next(chain(called_so, as_good_as), None)


def _holds(person: Person, office: str) -> bool:
    post = (person.post or "").lower()
    return office in post.split() or (office == "premier" and post == "prime minister")
