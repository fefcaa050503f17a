"""What a noun for a gathering stands for: a meeting, a call, a session of a mechanism or a conference.

Takes a `Context` with the actors of its frame; gives the type of the engagement. "Meeting" says little by
itself: that of a joint commission is a `dialogue`, that of an organisation's ministers a `conference`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.engagements.actors.discourse import Actor
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.frames.lines import over_a_line
from communique.engagements.frames.parts import Context, as_actor, clause_parties, unique
from communique.gazetteer.parties import is_state
from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.words import status_words

__all__ = [
    "DIALOGUES",
    "conveners",
    "for_the_press",
    "gathering_type",
    "is_gathering",
    "is_ordinal",
    "only_named",
    "only_numbered",
    "only_planned_on_paper",
    "only_spoken_of",
    "organisation_sitting",
    "round_of",
    "says_line",
]

DIALOGUES = frozenset({"dialog", "dialogue"})
_ATTENDED = frozenset({"at", "during", "for", "of", "to"})
_ATTENDING = ("address", "attend", "join", "convene", "host")
_IN_ROUNDS = frozenset({"conference", "dialogue"})
_ROUNDS = frozenset({"round", "rounds"})
_SPEAKING = ("address", "remark", "speak", "speech", "spoke")
_SESSIONS = ("assembly", "unga", "summit", "forum")
_NUMBERED = re.compile(r"cop[- ]?\d\d")  # the conferences of the parties of the climate convention
# Where a report speaks of a line, its conversations are held over that.
_LINE = re.compile(r"phone|\bcall(?:ed|s)?\b|\bvideo", re.IGNORECASE)
_OWN_WORDS = ("compound", "amod", "nmod", "poss")
_FEW = frozenset({"two", "both", "three", "four"})  # "the four countries" are those spoken of before
_BY_ARRANGEMENT = frozenset({"consular", "diplomatic", "office", "political"})
_AT_HOME = frozenset({"federal", "legislative", "national", "people", "state"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|[ivx]+")
_ORDINALS = frozenset(
    {
        "annual", "eighth", "fifth", "first", "fourth", "inaugural", "maiden", "ninth", "second", "seventh",
        "sixth", "tenth", "third",
    }
)  # fmt: skip
# Verbs of what comes one after the other: "the fifth was held in Lima".
_SERIES = (
    status_words("happen")
    | status_words("fix")
    | status_words("cancel")
    | {"due", "expected", "foreseen", "hosted", "moved", "planned", "put", "scheduled", "slated"}
)
_PAPERS = frozenset({"memorandum", "plan", "plans", "program", "programme", "protocol", "schedule"})
_PLAIN = frozenset({"meeting", "session", "talk", "consultation", "ministerial"})


def gathering_type(c: Context, actors: tuple[Actor, ...]) -> str:
    """The type of the engagement that the trigger of ``c`` speaks of, with all its ``actors``."""
    kind = c.trigger.type
    before = (n.word.lower() for n in c.parse.children(c.node, "compound"))
    if c.trigger.lemma == "talk" and "staff" in before:
        return "dialogue"  # "the fourth staff talks were held by video"
    if kind == "meeting" or c.trigger.lemma == "conference":
        if over_a_line(c) and not _of_a_body(c):
            return "call"
        if for_the_press(c):
            return "meeting"
    if c.trigger.lemma == "conversation":
        return kind if says_line(c.discourse.analysis.report.text) else "meeting"
    if c.trigger.lemma == "summit":
        parties = {a.party for a in actors if a.party is not None}
        return "meeting" if len(parties) == 2 and all(map(is_state, parties)) else kind
    if any(_is_parliament(c.parse, node) for node in (c.node, *_name(c))):
        return "meeting"  # with the guest who addresses it
    if c.trigger.lemma in _PLAIN:
        return _of_a_body(c) or ("dialogue" if _in_a_row(c) or _named_and_numbered(c, actors) else kind)
    if c.trigger.lemma == "conference" and _named_and_numbered(c, actors):
        return "dialogue"
    return kind


def says_line(text: str) -> bool:
    """Whether a report speaks of a line, over which its conversations are then held."""
    return _LINE.search(text) is not None


def is_ordinal(node: Node) -> bool:
    """Whether a word numbers a round: "ninth", "12th", "annual"."""
    return node.word.lower() in _ORDINALS or _ORDINAL.fullmatch(node.word.lower()) is not None


def only_numbered(parse: Parse, node: Node) -> bool:
    """ "The fifth has been put off", "the next will take place in Lima": another of what was told before."""
    if node.dep not in ("nsubj", "nsubjpass") or node.tag not in ("JJ", "NN", "RB"):
        return False
    word, verb = node.word.lower(), parse.head(node)
    if verb is None:
        return False
    if word != "next" and (not is_ordinal(node) or word == "annual"):
        return False
    carried = {n.word.lower() for n in (verb, *parse.children(verb, "xcomp", "acomp"))}
    which = {n.word.lower() for n in parse.children(node, "det", "poss")}
    return bool(which & {"the", "their"}) and bool(carried & _SERIES)


def only_planned_on_paper(parse: Parse, node: Node) -> bool:
    """ "Signed a plan of consultations for 2027": what the document is about, and no round of them."""
    of = parse.head(node)
    if node.word.lower() != "consultations" or of is None or of.word.lower() not in ("for", "of", "on"):
        return False
    above = parse.head(of)
    return above is not None and above.word.lower() in _PAPERS


def conveners(c: Context) -> tuple[Actor, ...]:
    """The organisations whose gathering it is: "the NATO summit", "a session of the General Assembly"."""
    parties = [node for node in (c.node, *_name(c)) if node.party is not None]
    return unique(as_actor(c, node) for node in parties if not is_state(as_actor(c, node).party or ""))


def organisation_sitting(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The organisation that sits where nobody else meets: "NATO ministers met in Lima", "the Council met"."""
    codes = {actor.party for actor in actors}
    if len(codes) != 1 or any(actor.person is not None for actor in actors):
        return ()
    code = actors[0].party
    if code is None or is_state(code):
        return ()
    sitting = frame_words("mechanisms") | frame_words("sitting")
    alone = all(actor.body is None or sitting & set(actor.body.lower().split()) for actor in actors)
    return actors[:1] if alone else ()


def round_of(c: Context) -> tuple[str, tuple[Actor, ...]] | None:
    """The type and the parties of the series of which a round is told: "the fifth round of talks was held in
    May", after talks that come in rounds.
    """
    above = c.parse.head(c.node)
    head = c.parse.head(above) if above is not None and above.word.lower() == "of" else None
    if head is None or head.word.lower() not in _ROUNDS:
        return None
    told = (one for one in reversed(c.discourse.told) if one[0] in _IN_ROUNDS and len(one[1]) > 1)
    series = next(told, None)
    if series is None:
        return None
    kind, parties = series
    return kind, tuple(Actor(None, code, None, *at) for code, at in parties.items())


def is_gathering(text: str, parse: Parse, node: Node) -> bool:
    """Whether a name stands for a session: of an organ ("addressed the General Assembly"), of a group of
    states ("met at the G7"), or for a gathering that is called a summit or a forum itself.
    """
    name = text[node.start : node.end].lower()
    of_group = node.party is not None and node.party.kind == "group" and not is_state(node.party.code)
    if not (of_group or name.endswith(_SESSIONS) or _NUMBERED.fullmatch(name)):
        return False
    head = parse.head(node)
    if head is None:
        return False
    if node.dep == "pobj" and head.word.lower() == "in":  # "in the G7" says who belongs to it
        return name.endswith(_SESSIONS)
    if node.dep == "pobj" and head.word.lower() in _ATTENDED:
        if of_group and head.word.lower() in ("for", "to") and not name.endswith(_SESSIONS):
            return False
        above = parse.head(head)
        return head.word.lower() != "of" or (
            above is not None and above.word.lower() in frame_words("margins")
        )
    return node.dep == "dobj" and head.word.lower().startswith(_ATTENDING)


def only_spoken_of(c: Context) -> bool:
    """Whether the clause is about a gathering and does not tell who attends: "discussed the NATO summit"."""
    node = c.node
    while node.dep == "conj" and (first := c.parse.head(node)) is not None:
        node = first
    head = c.parse.head(node)
    if head is None:
        return False
    word = head.word.lower()
    if node.dep == "dobj":
        return word in frame_words("discussing")
    if node.dep != "pobj":
        return False
    above = c.parse.head(head)
    if word in ("of", "for"):
        return above is not None and above.word.lower() in frame_words("said_of_gatherings")
    return word in frame_words("matter") or word == "following"


def only_named(c: Context) -> bool:
    """Whether the name of a parliament only says whose member or hall it is: "the head of the Assembly"."""
    if not _is_parliament(c.parse, c.node):
        return False
    head = c.parse.head(c.node)
    if head is None or c.node.dep == "dobj":
        return head is None or not head.word.lower().startswith("address")
    above = c.parse.head(head)
    there = head.word.lower() in ("at", "before", "in", "to")
    return not (there and above is not None and above.word.lower().startswith(_SPEAKING))


def _is_parliament(parse: Parse, node: Node) -> bool:
    """ "The French National Assembly", "the U.S. Congress", but not "the World Road Congress"."""
    if node.word not in ("Assembly", "Congress"):
        return False
    own = list(parse.children(node, "amod", "compound", "nmod", "poss"))
    states = [n for n in own if n.party is not None and is_state(n.party.code)]
    others = {n.word.lower() for n in own if n not in states}
    return others <= _AT_HOME and bool(others or states or node.word == "Congress")


def for_the_press(c: Context) -> bool:
    """Whether officials speak there to reporters."""
    words = {n.word.lower() for n in c.parse.children(c.node, "compound", "amod", "nmod")}
    return bool(words & {"press", "news", "media"})


def _in_a_row(c: Context) -> bool:
    """Whether it is one of a row that is held by arrangement: staff talks, political consultations."""
    name = {n.word.lower() for child in c.parse.children(c.node, *_OWN_WORDS) for n in c.parse.subtree(child)}
    if c.trigger.lemma == "talk":
        return "staff" in name or _to_each_other(c)
    if c.trigger.lemma == "meeting":  # "the 13th Expert Group Meeting"
        return "group" in name and any(map(is_ordinal, c.parse.children(c.node, *_OWN_WORDS)))
    return c.trigger.lemma == "consultation" and bool(name & _BY_ARRANGEMENT)


def _named_and_numbered(c: Context, actors: tuple[Actor, ...]) -> bool:
    """ "The fifth Joint Consular Meeting of Peru and Chile": a session of what two states hold in a row."""
    if not _capital(c) or any(node.person is not None for node in _name(c)):
        return False
    parties = {a.party for a in (*actors, *clause_parties(c)) if a.party is not None}
    before = list(c.parse.children(c.node, *_OWN_WORDS, "nummod"))
    numbers = [node for node in before if is_ordinal(node)]
    return 0 < len(numbers) < len(before) and len(parties) == 2 and all(map(is_state, parties))


def _to_each_other(c: Context) -> bool:
    """ "Navy-to-navy talks"."""
    before = [n.word.lower() for n in c.parse.nodes[max(0, c.node.index - 5) : c.node.index]]
    return len(before) == 5 and before[0] == before[4] and before[1:4] == ["-", "to", "-"]


def _of_a_body(c: Context) -> str | None:
    """The type that the words before it and after "of" give: whose session it is."""
    if c.slots.withs or c.slots.betweens:
        return None
    name = list(_name(c))
    words = {node.word.lower() for node in name}
    codes = {node.party.code for node in name if node.party is not None}
    organisations = {code for code in codes if not is_state(code)}
    alone = organisations == codes and len(codes) == 1
    if words & frame_words("mechanisms"):
        return "conference" if alone else "dialogue"
    if any(node.person is not None for node in name):
        return None
    of_states = words & frame_words("memberships") and not words & _FEW
    together = words & frame_words("groups") and (of_states or _capital(c))
    return "conference" if alone or (together and len(codes) < 2) else None


def _name(c: Context) -> Iterator[Node]:
    """The nodes of the noun phrase without those of clauses in it."""
    queue = list(c.parse.children(c.node, *_OWN_WORDS))
    for prep in c.parse.children(c.node, "prep"):
        if prep.word.lower() == "of":
            queue.extend(c.parse.children(prep, "pobj"))
    while queue:
        node = queue.pop()
        yield node
        queue.extend(n for n in c.parse.children(node) if n.dep not in ("relcl", "acl", "advcl"))


def _capital(c: Context) -> bool:
    return c.node.index > 0 and c.node.word[:1].isupper()
