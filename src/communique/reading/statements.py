"""What officials state in a sentence: agreements, promises, messages, stances.

Takes a `Parse`; gives `Statement` values in text order: the cue, who voices it, what it is about and the
clause that says it. For whom the voices speak is left to ``engagements.holders``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from communique.reading.arguments import verb_slots
from communique.reading.complements import (
    Complement,
    beside,
    carrier,
    clause_span,
    complements,
    extent,
    has_auxiliary,
    is_infinitive,
)
from communique.reading.happening import is_without
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse
from communique.reading.quantities_tables import currencies
from communique.reading.reality import (
    conditional,
    intended,
    is_finite,
    is_participle,
    is_sought,
    lies_ahead,
    unreal,
    will,
)
from communique.reading.statement_cues import Cue, cues, words

__all__ = ["Statement", "find_statements", "is_mark", "speech_above"]

_FACTUAL = frozenset({"signed", "agreed", "invited", "conveyed", "announced"})
_POSSIBLY = frozenset({"might", "may", "could"})
_PARTICLES = frozenset({"out", "up"})
_PREDICATIVE = ("acomp", "attr", "advcl")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


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
    if verb is None or not _asked(parse, node, verb, cue):
        return
    things = parse.children(verb, "nsubjpass")
    denied = _negated(parse, verb) or (node is not verb and _negated(parse, node))
    denied = denied or any(_is_none(parse, thing) for thing in things)
    if denied and cue.denied is None:
        return
    found = [c for c in complements(parse, node, verb, cue) if _fits(parse, c, cue)]
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


def _asked(parse: Parse, node: Node, verb: Node, cue: Cue) -> bool:
    """Whether the clause has what the cue asks for."""
    asks = cue.asks
    if cue.beside and not any(beside(parse, node, cue)):
        return False
    if cue.pos == "noun" and not cue.carriers and is_sought(parse, node):
        return False
    particles = {n.word.lower() for n in parse.children(node, "prt")} if cue.pos == "verb" else set()
    if particles - (asks & _PARTICLES):  # "called off for lack of funds", but "set up"
        return False
    if "own" in asks and not _has_subject(parse, verb):
        return False
    if "finite" in asks and not is_finite(parse, verb):
        return False
    if "active" in asks and (any(parse.children(verb, "nsubjpass", "auxpass")) or is_participle(verb)):
        return False
    if "passive" in asks and not any(parse.children(verb, "nsubjpass", "auxpass")):
        return False
    if "adverbial" in asks and (verb.tag != "VBG" or verb.dep != "advcl" or is_without(parse, verb)):
        return False
    if "things" in asks and not _is_undertaking(parse, verb):
        return False
    if "bidden" in asks and not has_auxiliary(parse, verb, words("bidding")):
        return False
    if "will" in asks:
        head = parse.head(verb)
        told = head is not None and verb.dep == "ccomp" and head.word.lower() in words("binding")
        told = told or (head is not None and head.word.lower() in words("hoping"))
        said = will(parse, verb) if "meant" in asks else has_auxiliary(parse, verb, words("promise"))
        return said and not told
    head = parse.head(verb)
    if cue.stance and head is not None and verb.dep == "acl" and head.word.lower() in words("hoping"):
        return False  # "the hope that Peru would support it"
    if cue.outcome is not None and (conditional(parse, verb) or has_auxiliary(parse, verb, _POSSIBLY)):
        return False
    return cue.outcome not in _FACTUAL or not unreal(parse, verb)


def _is_undertaking(parse: Parse, verb: Node) -> bool:
    """Whether the subject is a work or service: "construction will begin"."""
    return any(n.word.lower() in words("undertakings") for n in parse.children(verb, "nsubj", "nsubjpass"))


def _has_subject(parse: Parse, verb: Node) -> bool:
    if any(parse.children(verb, *_SUBJECTS)):
        return True
    head = parse.head(verb)
    if head is None:
        return False
    coordinated = verb.dep == "conj" and not is_infinitive(parse, verb)
    goes_on = verb.dep == "xcomp" and head.word.lower() in words("continuing") | words("going")
    return (coordinated or goes_on) and head.tag.startswith("V") and _has_subject(parse, head)


def _fits(parse: Parse, complement: Complement, cue: Cue) -> bool:
    content = complement.content
    if content is None:
        return not cue.heads
    word = content.word.lower()
    ahead = intended(parse, content)
    if (
        word in cue.unlike
        or word in words("days")
        or (ahead is not None and ahead.word.lower() in cue.unlike)
    ):
        return False
    if word == "other":  # "each other"
        return False
    if "thing" in cue.asks and _is_guest(parse, content):
        return False
    head = parse.head(content)
    aid = head is not None and head.tag.startswith("N") and head.word.lower() == "support"
    if aid and cue.stance == "supports" and is_infinitive(parse, content):
        return False  # "support to fight the fires"
    if cue.outcome == "agreed" and word == "it":  # "it was decided that"
        return False
    if "concrete" in cue.asks and _is_vague(parse, content):
        return False
    if "ahead" in cue.asks and not lies_ahead(parse, content):
        return False
    if not cue.heads or word in cue.heads or ("PARTY" in cue.heads and content.party is not None):
        return True
    if "MONEY" in cue.heads and _is_money(parse, content):
        return True
    if word in words("amounts"):  # "a number of documents"
        return any(
            inner.word.lower() in cue.heads
            for of in parse.children(content, "prep")
            if of.word.lower() == "of"
            for inner in parse.children(of, "pobj")
        )
    if cue.outcome == "signed" and _is_titled(parse, content, cue):
        return True
    return any(
        child.word.lower() in cue.heads
        for child in parse.children(content, "compound", "xcomp", "amod", "acomp")
    )


def _is_money(parse: Parse, content: Node) -> bool:
    """ "Two million euros", "$2 million", "€2m"."""
    if any(child.tag == "$" for child in (content, *parse.children(content))):
        return True
    word = content.word.lower()
    named = currencies().codes
    amount = any(parse.children(content, "nummod", "quantmod"))
    return amount and (word in named or word.removesuffix("s") in named)


def _is_titled(parse: Parse, content: Node, cue: Cue) -> bool:
    """Whether the name of an instrument ends in its kind: "the Status of Forces Agreement"."""
    return content.word[:1].isupper() and any(
        inner.word[:1].isupper() and inner.word.lower() in cue.heads
        for prep in parse.children(content, "prep")
        for inner in parse.children(prep, "pobj")
    )


def _is_guest(parse: Parse, content: Node) -> bool:
    """Whether somebody is greeted, not something: "Smith", "his colleague", but "Chile's Strategy"."""
    named = content.tag == "NNP" and not any(parse.children(content, "poss"))
    somebody = words("bodies") | words("offices") | words("colleagues")
    return content.person is not None or named or content.word.lower() in somebody


def _is_vague(parse: Parse, content: Node) -> bool:
    """Whether a promise promises nothing in particular: "ready to expand ties", but not "to host talks"."""
    if content.word.lower() in ("host", "hosting"):
        return False
    named = [content]
    if not content.tag.startswith("N"):
        named.extend(parse.children(content, "dobj"))
        for prep in parse.children(content, "prep"):
            named.extend(parse.children(prep, "pobj"))
    return any(n.word.lower() in words("vague") and not _is_specified(parse, n) for n in named)


def _is_specified(parse: Parse, noun: Node) -> bool:
    """ "The development of the port", but not "the development of ties"."""
    things = [n for prep in parse.children(noun, "prep") for n in parse.children(prep, "pobj")]
    of = any(prep.word.lower() == "of" for prep in parse.children(noun, "prep"))
    return of and all(n.word.lower() not in words("vague") for n in things)


def _speaking(parse: Parse, verb: Node) -> Node:
    """The verb whose subject states it: of "Smith said that Peru plays a role and called for calm" the first,
    since what Peru does is no statement; of "took the opportunity to thank Peru" that of "took".
    """
    inner = parse.head(verb)
    if inner is not None and verb.dep == "acl" and inner.word.lower() in words("moments"):
        return parse.verb_above(inner) or verb
    if inner is None or verb.dep != "conj" or verb.tag != "VBD" or any(parse.children(verb, *_SUBJECTS)):
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
