"""Frames of messages: letters, greetings and condolences that are sent, or passed on in person.

Takes a `Context`; gives `Frame` values of type ``message``, and ``meeting`` where a letter is handed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.parts import Context, Frame, clause_parties, objects_after, words_below
from communique.reading.parsing.arguments import governor

__all__ = ["is_a_signal", "message_noun", "write"]

_SENDING = frozenset({"write", "congratulate", "felicitate", "condole"})  # messages by themselves


_PLAIN = frozenset(
    {"clear", "loud", "powerful", "resounding", "strong", "unequivocal", "unmistakable", "wrong"}
)
_PASSING_ON = ("convey", "deliver", "hand", "pass", "present", "relay", "submit", "transmit")  # stems


def write(c: Context) -> Iterator[Frame]:
    """Writes to somebody, or sends a letter, greetings, condolences."""
    matter = words_below(c, c.slots.objects) & frame_words("messages")
    receivers = c.actors("tos") or (() if matter else c.actors("objects"))
    senders = c.actors("agents") or c.actors("bys", "froms")
    alone = c.trigger.lemma in _SENDING
    if (alone and _face_to_face(c)) or is_a_signal(c):
        return
    if not senders or not (receivers or matter or c.slots.tos) or not (alone or matter):
        return
    yield Frame(
        "message",
        hosts=senders,
        guests=receivers or c.actors("objects"),
        extra=clause_parties(c),
        slots=c.slots,
    )


def _face_to_face(c: Context) -> bool:
    """ "In the meeting, she congratulated him": said there, not sent."""
    said = objects_after(c.parse, c.node, "in", "at", "during")
    return bool({n.word.lower() for n in said} & frame_words("gatherings"))


def is_a_signal(c: Context) -> bool:
    """ "The vote sent a clear message that it is not acceptable": nobody writes to anybody."""
    said = [n for n in (c.node, *c.slots.objects) if n.word.lower() in ("message", "messages")]
    return any(a.word.lower() in _PLAIN for n in said for a in c.parse.children(n, "amod"))


def message_noun(c: Context) -> Iterator[Frame]:
    """A noun for a message: who sends it to whom, or who meets where it is handed over."""
    if {n.word.lower() for n in c.slots.ofs} & {"intent", "credence", "understanding", "exchange"}:
        return
    if is_a_signal(c):
        return
    verb, relation = governor(c.parse, c.node)
    passed_on = verb is not None and relation == "object" and verb.word.lower().startswith(_PASSING_ON)
    if passed_on and c.trigger.lemma in ("letter", "message"):  # at a meeting or on a visit
        bearers, takers = ([a for a in c.actors(slot) if a.person is not None] for slot in ("agents", "tos"))
        if bearers and takers and {a.party for a in bearers}.isdisjoint(a.party for a in takers):
            yield Frame("meeting", others=(*bearers, *takers), slots=c.slots)
        return
    senders = c.actors("owners") or c.actors("agents") or c.actors("bys", "froms") or c.actors("speaker")
    receivers = c.actors("tos") or c.actors("withs")
    if senders:
        yield Frame("message", hosts=senders, guests=receivers, slots=c.slots)
