"""Who a node of a parse stands for: people, parties, unnamed bodies, or those spoken of before.

Takes nodes and the `Discourse` so far; gives `Actor` values. "The Tajik delegation" is a body of
Tajikistan, "he" the person whom the clause before spoke of, "both sides" those of the engagement in focus.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.bodies import (
    apposed,
    are_of_somebody,
    are_others,
    counted_by,
    extent,
    leader,
    names_a_craft,
    parties_of,
    words_of,
)
from communique.engagements.actors.described import examples_at, members_at
from communique.engagements.actors.discourse import Actor, Discourse
from communique.engagements.actors.pronouns import HE, ME, THEY, WE, person_meant
from communique.engagements.actors.spoken_of import (
    both_sides,
    counted_lands,
    from_abroad,
    members_spoken_of,
    of_the_two,
)
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.headlines import is_without_verb
from communique.engagements.clauses.quotation import is_quoted
from communique.reading.parsing.parse import Node, Parse
from communique.reading.people.turns import turn_at

__all__ = ["actors_of", "named_before"]

_EVENTS = frozenset({"conference", "forum", "meeting", "ministerial", "summit", "symposium"})  # and no body
_GROUPS = THEY | WE | {"both", "two"}


def actors_of(parse: Parse, node: Node, discourse: Discourse) -> tuple[Actor, ...]:
    """Those whom a node stands for; empty when it stands for nobody who can take part."""
    if node.person is not None:
        return (_person(discourse, node),)
    word = node.word.lower()
    turn = turn_at(discourse.turns, node.start)
    if turn is not None and word in THEY:
        return ()  # in what is spoken, whoever is spoken of
    if turn is not None and word in ME and turn.person is not None and not is_quoted(parse, node):
        return (_as_person(discourse, turn.person, node),)
    if word in ME and discourse.analysis.home is not None and not is_quoted(parse, node):
        return _narrator(discourse, node)
    if word in HE or word in ME:
        latest = person_meant(parse, node, discourse.subjects)
        return () if latest is None else (_as_person(discourse, latest, node),)
    if node.party is not None and not _modifies(node):
        if node.party.kind == "demonym" and not node.tag.startswith("N"):
            return ()
        return (Actor(None, node.party.code, None, node.start, node.end),)
    if word == "their":
        return _named_together(parse, node, discourse)
    if node.tag.startswith("N") or node.tag in ("CD", "DT", "PRP"):
        return _noun(parse, node, word, discourse)
    return ()


def _narrator(discourse: Discourse, node: Node) -> tuple[Actor, ...]:
    """Who tells a report in the first person: the official spoken of last, if of its home, else its home."""
    latest, home = discourse.latest(), discourse.analysis.home
    if latest is not None and discourse.analysis.people[latest].party == home:
        return (_as_person(discourse, latest, node),)
    return (Actor(None, home, None, node.start, node.end),)


def _person(discourse: Discourse, node: Node) -> Actor:
    mention = node.person
    if mention is None:  # pragma: no cover - callers check
        raise ValueError("not a person")
    person = discourse.analysis.people[mention.person]
    return Actor(mention.person, person.party, None, node.start, node.end)


def _as_person(discourse: Discourse, key: int, node: Node) -> Actor:
    return Actor(key, discourse.analysis.people[key].party, None, node.start, node.end)


def _modifies(node: Node) -> bool:
    return node.dep in ("compound", "amod", "nmod", "poss")


def _noun(parse: Parse, node: Node, word: str, discourse: Discourse) -> tuple[Actor, ...]:
    led = leader(parse, node)
    if led is not None:
        return (_person(discourse, led),)
    beside = [n for n in apposed(parse, node) if n.person is not None] if node.tag == "NNS" else []
    if beside:
        return tuple(_person(discourse, n) for n in beside)
    counted = list(counted_by(parse, node)) if word in frame_words("counting") else []
    if counted:
        return tuple(actor for n in counted for actor in actors_of(parse, n, discourse))
    examples = tuple(examples_at(parse, node))
    if examples:
        return tuple(Actor(None, n.party.code, None, n.start, n.end) for n in examples if n.party is not None)
    text = discourse.analysis.report.text
    members = members_at(text, parse, node)
    if members:
        return tuple(members_spoken_of(members, discourse))
    if node.tag.startswith("NNP") and word in _EVENTS:
        return ()
    parties = list(parties_of(text, parse, node))
    if parties and (word in frame_words("bodies") or node.tag.startswith("NNP")):
        owned = node.dep == "poss" and node.tag.startswith("NNP")  # "NATO Defence Ministers' meeting"
        nameless = owned or word == "dialogue" or names_a_craft(parse, node)  # "the EU-Kenya Dialogue"
        words = None if nameless else words_of(text, parse, node)
        return tuple(
            Actor(None, p.code, None if p.kind == "described" else words, *extent(parse, node))
            for p in parties
        )
    if discourse.authors and not is_quoted(parse, node):
        if word in WE:
            return discourse.authors
        if any(c.word.lower() in WE for c in parse.children(node, "poss")) and node.tag == "NNS":
            return tuple(author._replace(person=None) for author in discourse.authors)  # "our ministers"
    if not parties and (word in frame_words("groups") or word in _GROUPS):
        if are_of_somebody(parse, node):
            return ()
        if are_others(parse, node):
            return tuple(_named_beside(parse, node))
        meant = counted_lands(parse, node, discourse) or of_the_two(parse, node, discourse)
        return meant or (
            both_sides(discourse) if word in frame_words("officials_in_groups") | {"two"} else discourse.focus
        )
    if not parties and word == "counterpart":
        return tuple(_facing(parse, node, discourse))
    if not parties and word in ("delegation", "guest", "guests", "visitor", "dignitary", "team"):
        return (discourse.guests or from_abroad(discourse) or discourse.focus)[:1]
    return ()


def _facing(parse: Parse, node: Node, discourse: Discourse) -> Iterator[Actor]:
    """ "His counterpart" where no words say whose: of the only other party that was spoken of with his."""
    owners = [a for n in parse.children(node, "poss") for a in actors_of(parse, n, discourse)]
    own = {a.party for a in owners if a.person is not None}
    others = {actor.party for actor in discourse.focus} - own - {None}
    if len(own) == len(others) == 1 and own <= {actor.party for actor in discourse.focus}:
        person = next(discourse.analysis.people[a.person] for a in owners if a.person is not None)
        yield Actor(None, others.pop(), person.post or node.word.lower(), node.start, node.end)


def _named_beside(parse: Parse, node: Node) -> Iterator[Actor]:
    """The parties of "two other states, Peru and Chile"."""
    for member in apposed(parse, node):
        if member.party is not None:
            yield Actor(None, member.party.code, None, member.start, member.end)


def _named_together(parse: Parse, node: Node, discourse: Discourse) -> tuple[Actor, ...]:
    """Whose it is before they are named: "after their talks, the ministers of Peru and Chile said".

    In a line without a verb they stand before it: "Minister X and Minister Y Before Their Meeting".
    """
    if is_without_verb(parse):
        return named_before(parse, node, discourse)
    for verb in parse.ancestors(node):
        subjects = [n for n in parse.children(verb, "nsubj") if verb.tag.startswith("V")]
        if subjects:
            ahead = (m for n in subjects if n.index > node.index for m in parse.conjuncts(n))
            actors = tuple(actor for m in ahead for actor in actors_of(parse, m, discourse))
            return actors if len({actor.party for actor in actors}) > 1 else ()
    return ()


def named_before(parse: Parse, node: Node, discourse: Discourse) -> tuple[Actor, ...]:
    """The persons of several parties whom a line without a verb names before a noun; empty if of one."""
    named = tuple(_person(discourse, n) for n in parse.nodes[: node.index] if n.person is not None)
    return named if len({actor.party for actor in named} - {None}) > 1 else ()
