"""What officials state in a sentence: agreements, promises, messages, stances.

Takes a `Parse`; gives `Statement` values in text order: the cue, who voices it, what it is about and the
clause that says it. For whom the voices speak is left to ``engagements.holders``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from communique.reading.parsing.arguments import verb_slots
from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.clauses import SUBJECTS, clause_suits
from communique.reading.statements.complements import carrier, clause_span, complements, extent, is_infinitive
from communique.reading.statements.contents import content_suits
from communique.reading.statements.cues import Cue, cues, words
from communique.reading.status.happening import is_without
from communique.reading.text.mentions import Span

__all__ = ["Statement", "find_statements", "is_mark", "speech_above"]

_PREDICATIVE = ("acomp", "attr", "advcl")


class Statement(NamedTuple):
    """One cue in its clause.

    ``voices`` are the nodes of those who state it (its subject), empty where nobody is named;
    ``content`` heads what it is about and ``complement`` are its characters; ``addressee`` is the person
    or party spoken to or of; ``clause`` the characters of subject, cue and complement; ``denied`` says
    that the clause is negated, ``turned`` that what is called for is: "called on all not to arm it".
    """

    cue: Cue
    node: Node
    verb: Node
    voices: tuple[Node, ...]
    content: Node | None
    complement: Span | None
    addressee: Node | None
    clause: Span
    denied: bool
    turned: bool = False

    @property
    def outcome(self) -> str | None:
        """The kind of outcome that it says, None where it says none: what is denied did not come out."""
        return None if self.denied else self.cue.outcome

    @property
    def stance(self) -> str | None:
        """The stance that it says, None where it says none."""
        if self.turned and self.cue.stance == "supports":
            return "opposes"
        return self.cue.denied if self.denied else self.cue.stance


def find_statements(parse: Parse) -> Iterator[Statement]:
    """The statements of a sentence."""
    lexicon = cues()
    for node in parse.nodes:
        if node.person is not None or node.party is not None:
            continue
        word = node.word.lower()
        if node.tag.startswith("V") and node.dep not in ("amod", "compound"):
            yield from _first(parse, node, lexicon.verbs.get(word, ()))
        elif node.tag.startswith("N") or node.tag == "VBG":
            yield from _first(parse, node, lexicon.nouns.get(word, ()))
        if word in lexicon.predicates and node.tag[:1] in "JVN":
            yield from _first(parse, node, lexicon.predicates[word])


def is_mark(node: Node) -> bool:
    """Whether a node is a bullet or dash before an item of a list, which may be parsed as its subject."""
    return node.word != "" and not any(map(str.isalnum, node.word))


def speech_above(parse: Parse, node: Node) -> Node | None:
    """The verb of speech inside whose content a node stands, None where nobody is said to say it."""
    current = node
    for above in parse.ancestors(node):
        says = above.tag.startswith("V") and above.word.lower() in words("speech")
        if says and current.dep in ("ccomp", "xcomp", "advcl", "parataxis"):
            return above
        if current.dep == "acl" and above.word.lower() in words("opinions") and above.dep == "dobj":
            sharing = parse.head(above)
            return sharing if sharing is not None and sharing.word.lower() in words("sharing") else None
        current = above
    for child in parse.children(current, "parataxis", "ccomp"):
        if child.word.lower() in words("speech"):
            return child
    return None


def _first(parse: Parse, node: Node, rows: tuple[Cue, ...]) -> Iterator[Statement]:
    """The statements of the first row that fits, and of the next where only two sides can state the first."""
    for cue in rows:
        found = list(_statements(parse, node, cue))
        yield from found
        if found and (cue.stance or not {"both", "will"} <= cue.asks):
            return


def _statements(parse: Parse, node: Node, cue: Cue) -> Iterator[Statement]:
    verb = _verb(parse, node, cue)
    if verb is None or not clause_suits(parse, node, verb, cue):
        return
    things = parse.children(verb, "nsubjpass")
    denied = _negated(parse, verb) or (node is not verb and _negated(parse, node))
    denied = denied or any(_is_none(parse, thing) for thing in things)
    if denied and cue.denied is None:
        return
    found = [c for c in complements(parse, node, verb, cue) if content_suits(parse, c, cue)]
    for complement in found:
        content = complement.content
        if (
            cue.outcome is not None
            and content is not None
            and _is_none(parse, content) != ("none" in cue.asks)
        ):
            continue  # "provided no evidence", but "will spare no effort"
        if not parse.is_own(node) and (content is None or not parse.is_own(content)):
            continue  # the opening of a list, which states this by itself
        yield Statement(
            cue,
            node,
            verb,
            _voices(parse, node, verb, cue),
            content,
            None if content is None else extent(parse, content, alone=len(found) > 1),
            complement.addressee,
            clause_span(parse, verb),
            denied,
            content is not None and is_infinitive(parse, content) and _negated(parse, content),
        )


def _verb(parse: Parse, node: Node, cue: Cue) -> Node | None:
    """The verb of the cue's clause: itself, the carrier of a noun, the copula of a predicate."""
    if cue.pos == "verb":
        return node
    if cue.pos == "noun":
        return carrier(parse, node, cue)
    if node.tag.startswith("V") and any(parse.children(node, "auxpass", "nsubjpass")):
        return node
    if node.tag.startswith("V") and any(parse.children(node, "nsubj")):  # "as they prepared for the tour"
        return None
    head = parse.head(node)
    if head is not None and node.dep == "conj" and head.dep in _PREDICATIVE and node.tag.startswith("J"):
        return parse.head(head)
    if head is not None and node.dep == "pobj" and head.word.lower() == "of":  # "is of importance"
        node, head = head, parse.head(head)
        return head if head is not None and head.word.lower() in words("being") else None
    judged = cue.about in ("subject", "clause") and node.dep == "advcl"  # "took steps, critical to peace"
    return head if node.dep in _PREDICATIVE and not judged else None


def _speaking(parse: Parse, verb: Node) -> Node:
    """The verb whose subject states it: of "Smith said that Peru plays a role and called for calm" the first,
    since what Peru does is no statement; of "took the opportunity to thank Peru" that of "took".
    """
    inner = parse.head(verb)
    if inner is not None and verb.dep == "acl" and inner.word.lower() in words("moments"):
        return parse.verb_above(inner) or verb
    if inner is None or verb.dep != "conj" or verb.tag != "VBD" or any(parse.children(verb, *SUBJECTS)):
        return verb
    outer = parse.head(inner)
    lexicon = cues()
    states = inner.word.lower() in lexicon.verbs or inner.word.lower() in lexicon.carriers
    says = outer is not None and inner.dep == "ccomp" and outer.word.lower() in words("speech")
    return outer if outer is not None and says and not states and outer.tag == "VBD" else verb


def _negated(parse: Parse, node: Node) -> bool:
    children = [*parse.children(node, "neg", "det", "advmod", "preconj")]
    children += [n for child in children if child.word.lower() == "longer" for n in parse.children(child)]
    return is_without(parse, node) or any(child.word.lower() in words("negations") for child in children)


def _is_none(parse: Parse, thing: Node) -> bool:
    """ "No contract", "no evidence", "little or nothing"."""
    return thing.word.lower() in ("little", "nothing") or any(
        child.word.lower() == "no" for child in parse.children(thing, "det")
    )


def _voices(parse: Parse, node: Node, verb: Node, cue: Cue) -> tuple[Node, ...]:
    if "voiced" in cue.asks:
        above = speech_above(parse, verb)
        return verb_slots(parse, above).agents if above is not None else ()
    owners = tuple(n for child in parse.children(node, "poss", "compound") for n in parse.conjuncts(child))
    if "owned" in cue.asks and any(n.party is not None for n in owners):
        return owners
    slots = verb_slots(parse, _speaking(parse, verb))
    agents = tuple(n for n in slots.agents or slots.bys if not is_mark(n))
    if agents:
        return agents
    if cue.pos == "predicate":
        return slots.objects
    return tuple(n for n in owners if n.dep == "poss" or n.party is not None)
