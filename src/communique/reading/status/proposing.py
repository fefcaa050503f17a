"""Whether a word above an engagement leaves it open: wishes, offers, invitations, agreements, what would be.

Takes a `Link` and those below it; gives `StatusMention`: proposed, or planned where it is settled. Called by
`communique.reading.status.status` for each word above the engagement's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.lying_ahead import is_bound_to, is_reached
from communique.reading.status.mentions import Link, StatusMention
from communique.reading.status.words import status_words

__all__ = ["meant"]

_PROPOSE = status_words("propose")
_MEANT = status_words("meant")
_UNREAL_AUX = status_words("unreal")
_AGREE = status_words("agree")
_REPORT = status_words("speech") | status_words("report")
_DECIDE = status_words("decide")
_DATED = status_words("dated")
_HOLD = status_words("hold")
_TENDERED = status_words("tendered")
_COURTEOUS = status_words("courteous")
_LINES = status_words("lines")
_BY_WAY = frozenset({"by", "over", "via"})
_ASK = frozenset({"ask", "asked", "asking", "asks", "call", "called", "calling", "calls"})
_INVITATIONS = frozenset({"invitation", "invitations"})
_HANDED_OVER = frozenset({"credence", "credentials", "delivery", "handover"})  # "accepted her credentials"
_PERSONS = frozenset({"he", "she", "they"})
_GREETED = frozenset({"all", "everybody", "everyone", "you"})
_WISHING = frozenset({"like", "want", "wanted", "wants", "wish", "wished", "wishes"})
_DEBATED = status_words("debated")


def meant(parse: Parse, link: Link, below: Sequence[Link]) -> StatusMention | None:
    """Wishes, offers, invitations, agreements and what would be: proposed, or planned where it is settled."""
    member, word = link.node, link.node.word.lower()
    for child in parse.children(member, "aux"):
        during = _during_his(parse, below) and _acts(parse, member)
        if child.word.lower() == "would" and during and _reported(parse, link, below):
            return StatusMention("planned", child)  # "said she would sign it during her visit"
        if child.word.lower() in _UNREAL_AUX and not link.beside and not _is_courtesy(parse, member, below):
            settled = child.word.lower() == "would" and (
                _reported(parse, link, below)
                or ((word in _HOLD or _is_told(parse, member)) and _settled(parse, (*below, link)))
                or (not below and _is_told(parse, member) and _acts(parse, member))
            )
            return StatusMention("planned" if settled else "proposed", child)
    if not below and word in _INVITATIONS and (_is_extended(parse, member) or _is_accepted(parse, member)):
        return StatusMention("proposed", member)
    if link.beside or not (below or member.tag.startswith("V")):
        return None
    proposes = word in _PROPOSE and not _done(parse, member) and not _is_courtesy(parse, member, below)
    if proposes and not _wishes_or_is_wished(parse, member, below):
        above = parse.head(member)
        accepted = above is not None and above.word.lower() in _AGREE and _settled(parse, below)
        return StatusMention("planned" if accepted else "proposed", member)
    if any(
        c.word.lower() in _DEBATED
        for p in parse.children(member, "prep")
        for c in parse.children(p, "pobj")
        if p.word.lower() == "under"
    ):
        return StatusMention("proposed", member)
    being = any(c.word.lower() == "being" for c in parse.children(member, "auxpass"))
    if below and being and word in _DEBATED and below[-1].node.dep == "nsubjpass":
        return StatusMention("proposed", member)
    if not below:
        return None
    tendered = _tendered(parse, member, below[-1].node)
    if tendered is not None:
        return StatusMention("proposed", tendered)
    takes = word.startswith("accept") and any(one.node.word.lower() in _HANDED_OVER for one in below)
    if word in _AGREE and _over_a_line(parse, below[0].node):
        return None
    if (word in _AGREE and not takes) or word in _DECIDE or is_reached(parse, member, below[-1].node):
        settled = word in _DECIDE or _settled(parse, below)
        return StatusMention("planned" if settled else "proposed", member)
    if is_bound_to(parse, member, below):
        return StatusMention("planned", member)
    asked = below[-1].node
    bare = asked.tag == "VB" or (asked.tag == "VBP" and any(parse.children(asked, "mark")))
    if word.startswith("ask") and bare and asked.dep in ("xcomp", "ccomp"):
        return StatusMention("proposed", member)
    if word.startswith("discuss") and asked.tag == "VBG" and asked.dep in ("xcomp", "pcomp"):
        return StatusMention("proposed", member)
    if word in _ASK and _is_asked_for(parse, member, asked):
        return StatusMention("proposed", member)
    meant = next((c for c in parse.children(member, "acomp", "amod") if _is_meant(c)), None)
    return StatusMention("proposed", meant) if meant is not None else None


def _over_a_line(parse: Parse, noun: Node) -> bool:
    """ "Agreed on it over the phone": how they did, and not on what."""
    prep = parse.head(noun) if noun.dep == "pobj" else None
    return prep is not None and prep.word.lower() in _BY_WAY and noun.word.lower() in _LINES


def _is_asked_for(parse: Parse, verb: Node, below: Node) -> bool:
    """ "Asked for a visit", and not "on a visit to Lima, asked for help"."""
    preps = list(parse.children(verb, "prep"))
    beside = any(c.word.lower() != "for" and below in parse.subtree(c) for c in preps)
    return not beside and any(c.word.lower() == "for" for c in preps)


def _is_courtesy(parse: Parse, verb: Node, below: Sequence[Link]) -> bool:
    """ "I would like to thank him for the talks", "wish to welcome you to": said, and no wish for it."""
    said = below[-1].node if below else None
    if said is None or said.dep != "xcomp" or verb.word.lower() not in _WISHING:
        return False
    greeted = said.word.lower() == "welcome" and any(
        c.word.lower() in _GREETED for c in parse.children(said, "dobj")
    )
    return greeted or said.word.lower() in _COURTEOUS


def _is_meant(word: Node) -> bool:
    """ "Is ready to meet", "is open to talks", and no "open session"."""
    return word.word.lower() in _MEANT or (word.word.lower() == "open" and word.dep == "acomp")


def _wishes_or_is_wished(parse: Parse, verb: Node, below: Sequence[Link]) -> bool:
    """ "The delegation wished to see the port": it is there; "wished the talks success": they take place."""
    if not verb.tag.startswith("V"):
        return False
    wishes = bool(below) and below[-1].node.dep == "nsubj" and verb.tag != "VBN"
    return wishes or (verb.word.lower().startswith("wish") and any(parse.children(verb, "dobj")))


def _tendered(parse: Parse, verb: Node, below: Node) -> Node | None:
    """ "An invitation was extended to him to visit": the noun that leaves it open."""
    said = verb.word.lower()
    if said in _AGREE or below.dep not in ("advcl", "xcomp"):
        return None
    open_still = _PROPOSE if said in _TENDERED else _INVITATIONS  # "welcomed the invitation to visit"
    given = parse.children(verb, "nsubjpass", "dobj")
    return next((n for n in given if n.word.lower() in open_still), None)


def _is_extended(parse: Parse, noun: Node) -> bool:
    """ "Extended an invitation to him to attend": not one that was taken up."""
    head = parse.head(noun)
    return noun.dep == "dobj" and head is not None and head.word.lower() in _TENDERED


def _is_accepted(parse: Parse, noun: Node) -> bool:
    """ "The invitation was accepted": taken up, but without a day."""
    head = parse.head(noun)
    return noun.dep in ("nsubjpass", "dobj") and head is not None and head.word.lower() in _AGREE


def _is_told(parse: Parse, verb: Node) -> bool:
    """ "He was to return in May and would bring two boats": a main clause on no condition."""
    if verb.dep not in ("ROOT", "conj") or any(parse.children(verb, "acomp")):
        return False
    return not any(
        mark.word.lower() in ("if", "unless")
        for clause in parse.children(verb, "advcl")
        for mark in parse.children(clause, "mark")
    )


def _during_his(parse: Parse, below: Sequence[Link]) -> bool:
    """Whether it is somebody's own, during which something else is done."""
    prep = parse.head(below[0].node) if below else None
    own = below and any(parse.children(below[0].node, "poss"))
    return bool(own) and prep is not None and prep.word.lower() == "during"


def _acts(parse: Parse, verb: Node) -> bool:
    """Whether somebody does it himself: "she would also travel to Oslo", told of the time after."""
    return any(n.person is not None or n.word.lower() in _PERSONS for n in parse.children(verb, "nsubj"))


def _done(parse: Parse, member: Node) -> bool:
    """ "At the invitation of": the invitation is history."""
    head = parse.head(member)
    return (
        member.word.lower() in ("invitation", "request")
        and head is not None
        and head.word.lower() in ("at", "on", "upon")
    )


def _reported(parse: Parse, link: Link, below: Sequence[Link]) -> bool:
    """Whether a verb stands in what somebody said: "told reporters that he would fly"."""
    current = link.node
    while current.dep == "conj" and (head := parse.head(current)) is not None:
        current = head
    above = parse.head(current)
    if current.dep != "ccomp" or above is None or above.word.lower() not in _REPORT:
        return False
    if above.word.lower() in _AGREE | _DECIDE:
        return _settled(parse, (*below, link))
    return True


def _settled(parse: Parse, below: Sequence[Link]) -> bool:
    """Whether what was agreed has a date: "agreed to meet in December"."""
    words = {n.word.lower() for link in below for n in parse.subtree(link.node)}
    return bool(words & _DATED) or any(len(word) == 4 and word[:2] == "20" for word in words)
