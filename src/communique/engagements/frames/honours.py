"""Frames of honours: wreaths laid, guests decorated, credentials presented.

Takes a `Context`; gives `Frame` values of type ``ceremony``, and ``meeting`` where envoys only call.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.parts import Context, Frame, clause_parties, objects_after, words_below
from communique.engagements.places.matters import names_the_matter
from communique.reading.parsing.arguments import governor

__all__ = ["ceremony_noun", "honour", "is_honoured_to"]

_LETTERS_OF_CREDENCE = frozenset({"credentials", "credence"})


_GIVEN = frozenset({"decorate", "award", "bestow", "confer", "present", "pin", "invest"})
# What is said when it is exchanged, whatever it is about.
_WORDS = frozenset(
    {
        "assessments",
        "greetings",
        "ideas",
        "information",
        "notes",
        "opinions",
        "pleasantries",
        "thoughts",
        "view",
        "views",
        "words",
    }
)


def is_honoured_to(c: Context) -> bool:
    """ "I was honoured to host the minister": no honour of hers."""
    return c.node.word.lower() in ("honored", "honoured") and any(c.parse.children(c.node, "xcomp"))


def honour(c: Context) -> Iterator[Frame]:
    """Lays, pays, hoists, opens; decorates or presents somebody with something."""
    around = (*c.slots.objects, *c.slots.tos, *c.slots.withs, *objects_after(c.parse, c.node, "on"))
    if not words_below(c, around) & frame_words("honours"):
        return
    if c.trigger.lemma == "exchange" and any(n.word.lower() in _WORDS for n in c.slots.objects):
        return
    words = words_below(c, around)
    if words & _LETTERS_OF_CREDENCE:  # which are a noun of their own
        return
    if words & {"embassy", "chancery"} and c.node.tag == "VB":  # only planned: "will open an embassy"
        return
    if c.trigger.lemma in _GIVEN:
        hosts = c.actors("agents", "bys", "froms")
        guests = tuple(a for a in c.actors("objects", "tos", "withs") if not _is_given(a))
    else:
        hosts, guests = (), c.actors("agents", "bys")
    yield Frame(
        "ceremony",
        hosts=hosts,
        guests=guests,
        destination=(*c.slots.places, *c.slots.tos),
        extra=clause_parties(c),
        slots=c.slots,
    )


def _is_given(actor: Actor) -> bool:
    """Whether what looks like a body is what somebody gets: "Peru's Medal of Merit"."""
    said = (actor.body or "").lower().split()
    return actor.person is None and not frame_words("honours").isdisjoint(said)


def ceremony_noun(c: Context) -> Iterator[Frame]:
    """A noun for a ceremony or for what is presented at one."""
    if c.trigger.lemma in _LETTERS_OF_CREDENCE:
        yield from _credentials(c)
        return
    if names_the_matter(c.parse, c.node):
        return  # "exchanged views on the parade"
    yield Frame(
        "ceremony",
        others=c.actors("agents", "bys", "withs", "speaker"),
        guests=c.actors("tos", "objects"),
        destination=c.slots.places,
        extra=clause_parties(c),
        slots=c.slots,
    )


def _credentials(c: Context) -> Iterator[Frame]:
    """Letters that an envoy presents to a head of state, or a minister receives from him."""
    verb, _ = governor(c.parse, c.node)
    received = verb is not None and verb.word.lower().startswith(("receiv", "accept"))
    agents, envoys = c.actors("agents", "speaker"), c.actors("owners", "ofs", "froms")
    of = c.parse.head(c.node)
    copied = (None if of is None else c.parse.head(of), *c.parse.children(c.node, "compound"))
    only_copies = any(n is not None and n.word.lower() in ("copy", "copies") for n in copied)
    formal = c.trigger.lemma == "credence" or len({a.party for a in envoys}) > 1
    yield Frame(
        "meeting" if (received and not formal) or only_copies else "ceremony",
        hosts=agents if received else c.actors("tos", "bys"),
        guests=envoys if received else agents,
        destination=c.slots.places,
        extra=clause_parties(c),
        slots=c.slots,
    )
