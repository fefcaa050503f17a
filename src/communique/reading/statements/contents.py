"""Whether what a clause takes is something that a cue can be about: "agreed on a plan", not "on Monday".

Takes a `Parse`, a `Complement` and the `Cue`.
"""

from __future__ import annotations

from communique.reading.parsing.parse import Node, Parse
from communique.reading.quantities.tables import currencies
from communique.reading.statements.complements import Complement, is_infinitive
from communique.reading.statements.cues import Cue, words
from communique.reading.statements.reality import intended, lies_ahead

__all__ = ["content_suits"]


def content_suits(parse: Parse, complement: Complement, cue: Cue) -> bool:
    """Whether a cue can be about what its clause takes; nothing is enough where its row names no heads."""
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
