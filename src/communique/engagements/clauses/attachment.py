"""Named signs of how words hang together with the word that speaks of an engagement.

Takes a `Parse`, the node that speaks of the engagement and the nodes of a time or place of the same sentence;
gives names such as ``hangs on its verb`` or ``2 commas between``. From them
`communique.engagements.dates.dates` and `communique.engagements.places.places` decide whether the time or the
place is the engagement's; a parser of newswire hangs too many of them on the wrong word to be trusted alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.clauses.quotation import QUOTES
from communique.engagements.clauses.verb_forms import FINITE
from communique.reading.parsing.arguments import governor
from communique.reading.parsing.parse import Node, Parse
from communique.reading.text.lexicon import triggers

__all__ = ["attachment_signs", "gap", "holder_of", "preposition_of"]

_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "conj", "parataxis", "pcomp"})
_NEAR = ((2, "2"), (5, "5"), (10, "10"), (20, "20"))
_BEFORE_TIMES = frozenset({"the", "this", "last", "early", "late", "around", "about"})


def attachment_signs(parse: Parse, node: Node, inside: Sequence[Node]) -> list[str]:
    """The signs of the nodes ``inside`` (in text order, at least one) for what ``node`` speaks of."""
    hangs = _hangs(parse, node, inside)
    preposition = preposition_of(parse, inside)
    distance = gap(node, inside)
    rivals = [n for n in parse.nodes if n is not node and n.word.lower() in triggers() and n.person is None]
    nearer = sum(1 for rival in rivals if gap(rival, inside) < distance)
    signs = [
        f"hangs on {hangs}",
        f"after {preposition}",
        f"{preposition} on {hangs}",
        f"{'noun' if node.tag.startswith('N') else 'verb'} on {hangs}",
        f"{min(nearer, 3)} events nearer",
        *_between(parse, node, inside),
        *_crossings(parse, node, inside),
    ]
    if inside[0].index <= 2:
        signs += ["opens the sentence", f"opens the sentence on {hangs}"]
    return signs


def holder_of(parse: Parse, inside: Sequence[Node]) -> Node | None:
    """The word on which nodes hang, prepositions passed over; None at the root or without nodes."""
    if not inside:
        return None
    indexes = {n.index for n in inside}
    top = next((n for n in inside if n.head not in indexes or n.head == n.index), inside[0])
    holder = parse.head(top)
    while holder is not None and holder.tag in ("IN", "TO", "RB"):
        holder = parse.head(holder)
    return holder


def preposition_of(parse: Parse, inside: Sequence[Node]) -> str:
    """The preposition or conjunction before nodes, ``nothing`` where there is none."""
    first = inside[0]
    if first.tag in ("IN", "TO"):
        return first.word.lower()
    before = parse.nodes[first.index - 1] if first.index else None
    if before is not None and before.word.lower() in _BEFORE_TIMES:
        before = parse.nodes[before.index - 1] if before.index else None
    return before.word.lower() if before is not None and before.tag in ("IN", "TO", "CC") else "nothing"


def gap(node: Node, inside: Sequence[Node]) -> int:
    """How many words lie from a node to the nearest end of others."""
    return min(abs(node.index - inside[0].index), abs(node.index - inside[-1].index))


def _hangs(parse: Parse, node: Node, inside: Sequence[Node]) -> str:
    holder = holder_of(parse, inside)
    verb = node if node.tag.startswith("V") else governor(parse, node)[0]
    if holder is None:
        return "nothing"
    if holder == node:
        return "itself"
    if holder == verb:
        return "its verb"
    if holder.tag.startswith("V") or holder.tag == "MD":
        return _verb(parse, node, verb, holder)
    if holder.person is not None or holder.party is not None:
        return "a name"
    if holder.word.lower() in triggers():
        return "another event"
    above = next((a for a in parse.ancestors(holder) if a.tag.startswith("V") or a == node), None)
    if above == node:
        return "a word below"
    return "an argument" if above is not None and above == verb else "another word"


def _verb(parse: Parse, node: Node, verb: Node | None, holder: Node) -> str:
    climb = holder
    for above in parse.ancestors(holder):
        if above == node:
            return f"a clause of its own ({climb.dep})"
        if above == verb:
            return f"a verb below ({climb.dep})"
        climb = above
    if verb is not None:
        climb = verb
        for above in parse.ancestors(verb):
            if above == holder:
                return f"a verb above ({climb.dep})"
            climb = above
    return "another verb"


def _crossings(parse: Parse, node: Node, inside: Sequence[Node]) -> Iterator[str]:
    """The clauses that lie around the one of two and not around the other."""
    own = {node.index, *(above.index for above in parse.ancestors(node))}
    theirs = {inside[0].index, *(above.index for above in parse.ancestors(inside[0]))}
    for side, only in (("theirs", theirs - own), ("its own", own - theirs)):
        for dep in sorted({parse.nodes[i].dep for i in only} & _CLAUSES):
            yield f"in a {dep} of {side}"


def _between(parse: Parse, node: Node, inside: Sequence[Node]) -> Iterator[str]:
    before = inside[-1].index < node.index
    first, last = (inside[-1].index, node.index) if before else (node.index, inside[0].index)
    span = parse.nodes[first + 1 : last]
    side = "before" if before else "after"
    distance = gap(node, inside)
    yield f"{side} within {next((name for limit, name in _NEAR if distance <= limit), 'more')}"
    finite = min(2, sum(1 for n in span if n.tag in FINITE))
    yield f"{side} {finite} verbs between"
    yield f"{min(3, sum(1 for n in span if n.word == ','))} commas between"
    events = sum(1 for n in span if n.word.lower() in triggers() and n.person is None)
    yield f"{side} {min(2, events)} events between"
    for name, found in (
        ("semicolon", any(n.word in (";", ":") for n in span)),
        ("relative pronoun", any(n.tag in _RELATIVE for n in span)),
        ("and", any(n.tag == "CC" for n in span)),
        ("and with a verb", finite and any(n.tag == "CC" for n in span)),
        ("quotation mark", any(n.word in QUOTES for n in span)),
        ("name", any(n.person is not None for n in span)),
    ):
        if found:
            yield f"{side} {name} between"
