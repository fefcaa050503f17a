"""Events that a sentence tells beside the engagement: their times and places are not its own.

Takes a `Parse`, the node that speaks of the engagement and a word of a time or place; tells whether this is
that of something that came first, that others held, on which it builds, or for which it prepares.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.clauses.verb_forms import DUE
from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.lying_ahead import prepared_at
from communique.reading.text.lexicon import triggers

__all__ = ["is_of_event_beside"]

_AFTER = frozenset({"after", "following"})
_SINCE_THEN = _AFTER | {"since"}
_AT_TALKS = frozenset({"ceremony", "signing", "transfer"})
_AMID = frozenset({"ahead", "amid", "amidst"})
_MEANWHILE = frozenset({"after", "as", "before", "while"})
_BEFORE = frozenset({"ahead", "before"})
_COMING_AFTER = frozenset({"came", "come", "comes", "follow", "followed", "follows"})


def is_of_event_beside(parse: Parse, node: Node, word: Node) -> bool:
    """Whether a word says when or where something else was that is told with what ``node`` speaks of."""
    return (
        _after_what_came_first(parse, node, word)
        or _is_built_on(parse, node, word)
        or _is_of_the_planning(parse, node, word)
        or _is_of_what_comes(parse, node, word)
        or _is_after_others(parse, node, word)
    )


def _after_what_came_first(parse: Parse, node: Node, word: Node) -> bool:
    """ "The call follows his visit to Lima in May", "came after it": when and where the other was."""
    said = [*parse.children(node, "relcl"), *([parse.head(node)] if node.dep == "nsubj" else [])]
    verb = next((v for v in said if v is not None and v.word.lower() in _COMING_AFTER), None)
    if verb is None:
        return False
    if any(word in parse.subtree(beside) for beside in _told_beside(parse, verb)):
        return True
    firsts = [*parse.children(verb, "dobj")]
    for prep in parse.children(verb, "prep"):
        firsts += parse.children(prep, "pobj") if prep.word.lower() in _AFTER else ()
    owned = (n for n in firsts if any(parse.children(n, "poss")))  # "his visit", and not "talks in Lima"
    first = next((n for n in owned if n.word.lower() in triggers()), None)
    return first is not None and (first.index < word.index or word in parse.subtree(first))


def _told_beside(parse: Parse, verb: Node) -> Iterator[Node]:
    """What goes on meanwhile: "comes amid fighting in Idlib", "comes as troops exchange fire there"."""
    for clause in parse.children(verb, "advcl"):
        if any(mark.word.lower() in _MEANWHILE for mark in parse.children(clause, "mark", "advmod")):
            yield clause
    yield from (prep for prep in parse.children(verb, "prep") if prep.word.lower() in _AMID)


def _is_after_others(parse: Parse, node: Node, word: Node) -> bool:
    """ "Discussed it following the talks between the presidents in Lima in May": when and where those were.

    Not so of what is signed or done in honour: that follows the talks on their day.
    """
    kinds = {trigger.type for trigger in triggers().get(node.word.lower(), ())}
    if not kinds or not kinds.isdisjoint(_AT_TALKS):
        return False
    preps = (n for n in parse.nodes[node.index + 1 : word.index] if n.word.lower() in _SINCE_THEN)
    events = (event for prep in preps for event in parse.children(prep, "pobj") if event.index < word.index)
    return any(event.word.lower() in triggers() and _is_of_others(parse, event) for event in events)


def _is_of_others(parse: Parse, event: Node) -> bool:
    """ "The talks between the presidents", "the visit of President Soto"."""
    whose = list(parse.children(event, "poss"))
    for prep in parse.children(event, "prep"):
        whose += parse.children(prep, "pobj") if prep.word.lower() in ("between", "of") else ()
        if prep.word.lower() == "between":
            return True
    return any(n.person is not None for n in whose)


def _is_built_on(parse: Parse, node: Node, word: Node) -> bool:
    """ "Had talks, building on the summit in Lima in May": when and where the other was."""
    building = next((a for a in parse.ancestors(word) if a.word.lower() == "building"), None)
    return building is not None and building.tag == "VBG" and node not in (building, *parse.subtree(building))


def _is_of_the_planning(parse: Parse, node: Node, word: Node) -> bool:
    """ "The planning conference for the drill was held in Lima in May": when and where it was prepared."""
    return prepared_at(parse, node) is not None and word not in parse.subtree(node)


def _is_of_what_comes(parse: Parse, node: Node, word: Node) -> bool:
    """ "Ahead of the summit due in Lima in May, he flew to Oslo": when and where the summit will be."""
    due = False
    for above in parse.ancestors(word):
        if above == node or node in parse.subtree(above):
            return False
        said = (above, *parse.children(above, "acl", "amod"))
        due = due or any(n.word.lower() in DUE for n in said)
        if above.word.lower() in _BEFORE:
            return due
    return False
