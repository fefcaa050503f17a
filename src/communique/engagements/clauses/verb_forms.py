"""Forms of verbs that say whether something goes on, is told as done, or lies ahead."""

from __future__ import annotations

from communique.reading.parsing.parse import Node, Parse

__all__ = ["DUE", "FINITE", "PRESENT", "in_present", "is_ahead"]

FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
PRESENT = frozenset({"VBP", "VBZ"})
DUE = frozenset({"due", "expected", "planned", "scheduled", "set", "slated"})


def in_present(parse: Parse, verb: Node) -> bool:
    """ "Visits", "is visiting"."""
    helpers = parse.children(verb, "aux", "auxpass")
    return verb.tag in PRESENT or (verb.tag == "VBG" and any(helper.tag in PRESENT for helper in helpers))


def is_ahead(parse: Parse, verb: Node) -> bool:
    """ "Will fly", "is scheduled to fly"."""
    helpers = [c.word.lower() for c in parse.children(verb, "aux", "auxpass")]
    bound = verb.word.lower() in DUE and any(word in ("is", "are") for word in helpers)
    return bound or "will" in helpers or "shall" in helpers
