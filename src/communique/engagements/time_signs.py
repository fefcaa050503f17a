"""Named signs for or against a time being the date of an engagement: how the two stand in their sentence.

Takes a `Parse`, the node that speaks of the engagement and a time of the same sentence; gives names such
as ``hangs on its verb`` or ``2 commas between``, from which `communique.engagements.dates` decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.reading.arguments import governor
from communique.reading.lexicon import triggers
from communique.reading.parse import Node, Parse
from communique.reading.times import TimeExpression

__all__ = ["holder_of", "time_signs"]

_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NEAR = ((2, "2"), (5, "5"), (10, "10"), (20, "20"))
_QUOTES = frozenset("\"“”«»")


def time_signs(
    parse: Parse, node: Node, kind: str, time: TimeExpression, times: Sequence[TimeExpression]
) -> list[str]:
    """The signs of one time (of the sentence's ``times``) for what ``node`` speaks of, an engagement of ``kind``."""
    inside = _inside(parse, time)
    if not inside:
        return []
    hangs = _hangs(parse, node, inside)
    preposition = _preposition(parse, inside)
    signs = [
        f"hangs on {hangs}",
        f"after {preposition}",
        f"{time.kind} after {preposition}",
        f"{time.kind} on {hangs}",
        f"{preposition} on {hangs}",
        f"is {time.kind}",
        f"{kind} on {time.kind}",
        f"{'noun' if node.tag.startswith('N') else 'verb'} on {hangs}",
        *_between(parse, node, inside),
    ]
    if len(times) == 1:
        signs.append("only time of the sentence")
    gap = _gap(node, inside)
    others = [_inside(parse, other) for other in times if other is not time]
    closer = sum(1 for other in others if other and _gap(node, other) < gap)
    signs.append(f"{min(closer, 2)} times nearer")
    if inside[0].index <= 2:
        signs += ["opens the sentence", f"opens the sentence on {hangs}"]
    rivals = [n for n in parse.nodes if n is not node and n.word.lower() in triggers() and n.person is None]
    nearer = sum(1 for rival in rivals if _gap(rival, inside) < gap)
    signs.append(f"{min(nearer, 3)} events nearer")
    return signs


def holder_of(parse: Parse, time: TimeExpression) -> Node | None:
    """The word on which a time hangs, prepositions passed over; None at the root or outside the parse."""
    inside = _inside(parse, time)
    return _holder(parse, inside) if inside else None


def _inside(parse: Parse, time: TimeExpression) -> list[Node]:
    return [n for n in parse.nodes if n.start < time.end and time.start < n.end]


def _holder(parse: Parse, inside: Sequence[Node]) -> Node | None:
    indexes = {n.index for n in inside}
    top = next((n for n in inside if n.head not in indexes or n.head == n.index), inside[0])
    holder = parse.head(top)
    while holder is not None and holder.tag in ("IN", "TO", "RB"):
        holder = parse.head(holder)
    return holder


def _hangs(parse: Parse, node: Node, inside: Sequence[Node]) -> str:
    holder = _holder(parse, inside)
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


def _preposition(parse: Parse, inside: Sequence[Node]) -> str:
    first = inside[0]
    if first.tag in ("IN", "TO"):
        return first.word.lower()
    before = parse.nodes[first.index - 1] if first.index else None
    if before is not None and before.word.lower() in ("the", "this", "last", "early", "late", "around", "about"):
        before = parse.nodes[before.index - 1] if before.index else None
    return before.word.lower() if before is not None and before.tag in ("IN", "TO", "CC") else "nothing"


def _gap(node: Node, inside: Sequence[Node]) -> int:
    return min(abs(node.index - inside[0].index), abs(node.index - inside[-1].index))


def _between(parse: Parse, node: Node, inside: Sequence[Node]) -> Iterator[str]:
    before = inside[-1].index < node.index
    span = parse.nodes[inside[-1].index + 1 : node.index] if before else parse.nodes[node.index + 1 : inside[0].index]
    side = "before" if before else "after"
    gap = _gap(node, inside)
    yield f"{side} within {next((name for limit, name in _NEAR if gap <= limit), 'more')}"
    finite = min(2, sum(1 for n in span if n.tag in _FINITE))
    yield f"{side} {finite} verbs between"
    yield f"{min(3, sum(1 for n in span if n.word == ','))} commas between"
    yield f"{side} {min(2, sum(1 for n in span if n.word.lower() in triggers() and n.person is None))} events between"
    for name, found in (
        ("semicolon", any(n.word in (";", ":") for n in span)),
        ("relative pronoun", any(n.tag in _RELATIVE for n in span)),
        ("and", any(n.tag == "CC" for n in span)),
        ("and with a verb", finite and any(n.tag == "CC" for n in span)),
        ("quotation mark", any(n.word in _QUOTES for n in span)),
        ("name", any(n.person is not None for n in span)),
    ):
        if found:
            yield f"{side} {name} between"
