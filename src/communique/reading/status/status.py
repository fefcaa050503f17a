"""Whether an engagement was held, is planned or proposed, or was called off: from tense, modality and words.

Takes a `Parse` and the node that speaks of the engagement; gives `StatusMention`, or None where the
text denies that there was one ("did not meet"). Walks from the node up through the verbs and nouns that
carry it, as far as its clause reaches, and lets the nearest word decide; only what calls an engagement
off counts before what planned it. What a date adds ("opens on 10 March") is left to
`communique.engagements.dates.dates`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.calling_off import called_off, will_not_happen
from communique.reading.status.happening import denied, goes_on, is_without, only_its_effect, revived
from communique.reading.status.lying_ahead import in_future, is_to, is_to_come, listed, prepared_at, sets_out
from communique.reading.status.mentions import Link, StatusMention
from communique.reading.status.proposing import meant
from communique.reading.status.words import FUTURE, status_words

__all__ = ["StatusMention", "status_of"]

_CANCEL = status_words("cancel")
_PROPOSE = status_words("propose")
_PLAN = status_words("plan")
_SPEECH = status_words("speech")
_RECALL = (_SPEECH | status_words("report")) - status_words("agree") - status_words("decide")
_BESIDE = status_words("beside")
_AFTERWARDS = status_words("after")
_HOLD = status_words("hold")
_DATES = status_words("dates")
_FIX = status_words("fix")
_SEATS = status_words("seats")
_TAKING_PART = status_words("taking_part")
_ANNOUNCE = frozenset({"announce", "announced", "announces", "announcing", "unveiled"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "without", "neither", "nor"})
_LOOKING = frozenset({"look", "looked", "looking", "looks"})
_UNTIL = frozenset({"before", "until"})
_AHEAD = frozenset({"advance", "ahead", "anticipation", "countdown", "eve", "preparation", "runup"})
_LEADING_UP = frozenset({"lead-", "run-"})
_PART = ("particip", "tak", "took", "engag", "involv", "join", "concur")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PRESENT = frozenset({"VBZ", "VBP"})
_CLAUSES = ("relcl", "parataxis")
_OPENS = ("VBG", "NN")  # the parser takes "meeting" for a noun, also where it is none
_ON_THE_WAY = frozenset({"flies", "fly", "goes", "go", "head", "heads", "sail", "sails", "travel", "travels"})
_ONWARDS = frozenset({"now", "on", "onward", "onwards", "then"})
_HIGH = 5  # words above a node that can speak for it


def status_of(parse: Parse, node: Node) -> StatusMention | None:
    """The status of the engagement that ``node`` speaks of; None where the text denies it."""
    chain = list(_chain(parse, node))
    if denied(parse, node):
        return None
    failed = will_not_happen(parse, node)
    if failed is not None:
        return StatusMention("cancelled", failed)
    if _negated(parse, chain[:2]):
        refused = next((link.node for link in chain if link.node.word.lower() in _CANCEL), None)
        if refused is None or refused == node:
            open_still = next((link.node for link in chain[:2] if _ruled_out(parse, link.node)), None)
            return StatusMention("proposed", open_still) if open_still is not None else None
        return StatusMention("held" if _negated(parse, [Link(refused, False)]) else "cancelled", refused)
    carrying = [link.node for link in chain[:4] if not link.beside]
    cancelled = next((word for member in carrying if (word := called_off(parse, member, node))), None)
    if cancelled is not None:
        again = revived(parse, node, cancelled)
        if again is None:
            return StatusMention("cancelled", cancelled)
        if again in parse.children(cancelled, "conj"):  # "was put off and will begin in June"
            return StatusMention("planned", again)
    if (talks := prepared_at(parse, node)) is not None:
        return StatusMention("planned", talks)
    under_way = goes_on(parse, node)
    if under_way is not None or only_its_effect(parse, node):
        return StatusMention("held", under_way or node)
    wished = _wished_for(parse, node)
    if wished is not None:
        return StatusMention("proposed", wished)
    for depth, link in enumerate(chain):
        found = meant(parse, link, chain[:depth]) or _ahead(parse, link, chain[:depth])
        if found is not None:
            return found
    future = in_future(parse, node) or is_to_come(parse, node)
    if future is not None:
        return StatusMention("planned", future)
    before = next((above for above in _up_to_verb(parse, node) if _says_ahead(parse, above)), None)
    before = before or _precedes(parse, node)
    return StatusMention("planned", before) if before is not None else StatusMention("held", node)


def _says_ahead(parse: Parse, word: Node) -> bool:
    """ "On the eve of the summit", "in the run-up to it", of which the parser makes three words."""
    before = "".join(n.word.lower() for n in parse.nodes[max(0, word.index - 2) : word.index])
    return word.word.lower() in _AHEAD or (word.word.lower() == "up" and before in _LEADING_UP)


def _precedes(parse: Parse, node: Node) -> Node | None:
    """ "Met before they hold a drill", "looked ahead to the summit": what says it comes after."""
    verb = next((above for above in parse.ancestors(node) if above.tag.startswith("V")), node)
    for above in (node, *_up_to_verb(parse, node), verb):
        if above.dep == "advcl" and above.tag in ("VBZ", "VBP"):
            return next((c for c in parse.children(above, "mark") if c.word.lower() in _UNTIL), None)
        looks = parse.head(above) if above.word.lower() == "to" else None
        if looks is not None and looks.word.lower() in _LOOKING:
            return next((c for c in parse.children(looks, "advmod") if c.word.lower() in _AHEAD), None)
    return None


def _wished_for(parse: Parse, node: Node) -> Node | None:
    """ "The session, which Peru proposes to hold", "no date was set for the talks": what leaves it open."""
    for clause in parse.children(node, "relcl"):
        held = any(c.word.lower() in _HOLD for c in parse.children(clause, "xcomp"))
        if clause.word.lower() in _PROPOSE and held:
            return clause
    above = parse.head(node)
    fixed = parse.head(above) if above is not None and above.word.lower() == "for" else None
    if fixed is None or fixed.word.lower() not in _FIX:
        return None
    for subject in parse.children(fixed, "nsubjpass"):
        none = any(c.word.lower() == "no" for c in parse.children(subject, "det"))
        if none and subject.word.lower() in _DATES:
            return fixed
    return None


def _ruled_out(parse: Parse, verb: Node) -> bool:
    return verb.word.lower() in ("rule", "ruled") and any(
        c.word.lower() == "out" for c in parse.children(verb, "prt")
    )


def _chain(parse: Parse, node: Node) -> Iterator[Link]:
    """The node, the verb that carries it, and the verbs and nouns above, as far as its clause reaches."""
    yield Link(node, False)
    current, beside = node, False
    for steps, above in enumerate(parse.ancestors(node)):
        if steps > _HIGH or _stands_alone(parse, current, above):
            return
        announced = above.word.lower() in _ANNOUNCE and current.dep == "dobj"
        if above.word.lower() in _SPEECH and current.dep != "xcomp" and not announced:
            return
        if above.word.lower() in _RECALL and current.dep == "ccomp" and _is_past(parse, current):
            return
        if above.word.lower() in _AFTERWARDS and above.tag == "IN":
            return
        beside = beside or _says_when(parse, above)
        if above.tag[:1] in "VNMJ":
            yield Link(above, beside)
        current = above


def _is_past(parse: Parse, verb: Node) -> bool:
    """ "Arrived", "has arrived": what "it may be recalled that" says nothing against."""
    past = ("had", "has", "have", "was", "were")
    return verb.tag == "VBD" or any(c.word.lower() in past for c in parse.children(verb, "aux", "auxpass"))


def _stands_alone(parse: Parse, current: Node, above: Node) -> bool:
    """Whether a verb speaks for itself, whatever the clause above it says."""
    if current.dep == "advcl" and _opens(parse, current, above):
        return True
    if current.tag[:1] not in "VM":
        return False
    if current.dep == "amod" and current.tag == "VBN":
        return True  # "will implement the signed agreements"
    if current.dep in _CLAUSES or (current.dep == "acl" and current.tag in ("VBN", "VBG")):
        return True
    if current.dep == "amod" and current.tag == "VBN":
        return True  # "will sail with the donated boat"
    subject = any(child.dep in _SUBJECTS for child in parse.children(current))
    helped = any(child.dep == "aux" and child.word.lower() != "to" for child in parse.children(current))
    if current.dep == "conj":
        return current.tag in _FINITE or subject or helped
    if current.dep == "advcl":  # "will leave, as agreed at the talks"
        agreed = current.tag == "VBN" and any(c.word.lower() == "as" for c in parse.children(current, "mark"))
        return agreed or (subject and (current.tag in _FINITE or helped))
    return current.dep == "ccomp" and current.index < above.index


def _opens(parse: Parse, participle: Node, verb: Node) -> bool:
    """ "Meeting in Lima, they agreed to": it is not what they agreed to; but "visiting Lima, he will"."""
    ahead = (c.word.lower() in FUTURE or c.word.lower() == "to" for c in parse.children(verb, "aux"))
    whenever = any(parse.children(participle, "mark", "advmod"))
    return participle.tag in _OPENS and participle.index < verb.index and not whenever and not any(ahead)


def _says_when(parse: Parse, prep: Node) -> bool:
    """ "Agreed at the meeting", "backed the plan at the meeting", but not "take part in the exercise"."""
    head = parse.head(prep)
    if prep.tag != "IN" or prep.word.lower() not in _BESIDE or head is None:
        return False
    if not head.tag.startswith("V"):
        acts = head.person is not None and head.dep == "nsubj"  # "Minister X in talks with Y agreed to"
        return acts or head.word.lower() in _PLAN
    seats = any(child.word.lower() in _SEATS for child in parse.children(head, "dobj"))
    return not (prep.word.lower() == "in" and (seats or head.word.lower().startswith(_PART)))


def _negated(parse: Parse, chain: Sequence[Link]) -> bool:
    own = (
        child.word.lower() in _NEGATIONS
        for depth, (member, _) in enumerate(chain)
        if depth == 0 or member.tag.startswith(("V", "MD"))
        for child in parse.children(member, "neg", "det", "advmod", "preconj", "cc")
        if child.index < member.index or child.dep == "neg"
    )
    without = any(is_without(parse, member) for member, _ in chain if member.tag.startswith("V"))
    return without or any(own) or any(_nothing(parse, member) for member, _ in chain[:1])


def _nothing(parse: Parse, verb: Node) -> bool:
    """ "No treaty was signed"."""
    subjects = parse.children(verb, "nsubj", "nsubjpass") if verb.tag.startswith("V") else ()
    return any(c.word.lower() == "no" for subject in subjects for c in parse.children(subject, "det"))


def _ahead(parse: Parse, link: Link, below: Sequence[Link]) -> StatusMention | None:
    """Words of planning, the future and infinitives that speak of it."""
    member, word = link.node, link.node.word.lower()
    continued = word.startswith("continu") and below[-1:] and below[-1].node.dep != "conj"
    if continued:
        return StatusMention("held", member)
    if word.startswith("look") and any(c.word.lower() == "forward" for c in parse.children(member)):
        return StatusMention("planned", member)
    if (
        word in _PLAN
        and (member.tag.startswith("V") or (below and not link.beside))
        and member.tag != "NNP"
        and not sets_out(parse, member)
    ):
        return StatusMention("planned", member)
    for child in parse.children(member):
        lower = child.word.lower()
        if child.dep == "aux" and (lower in FUTURE or (lower == "to" and is_to(parse, member))):
            again = word.startswith("continu") and not below
            return StatusMention("held" if again else "planned", child)
        if (
            child.dep in ("amod", "acomp", "acl")
            and lower in _PLAN
            and not link.beside
            and not _was_due(parse, child)
        ):
            return StatusMention("planned", child)
        if lower in _HOLD and child.dep in ("acl", "relcl") and not link.beside and is_to(parse, child):
            return StatusMention("planned", child)  # "prepared the forum to be held in Oslo"
        if not below and child.dep == "relcl" and lower in _HOLD:
            future = next((c for c in parse.children(child, "aux") if c.word.lower() in FUTURE), None)
            if future is not None:
                return StatusMention("planned", future)
    if below and not link.beside and (entry := listed(parse, member, below[-1].node)) is not None:
        return StatusMention("planned", entry)
    if not below and member.tag in _PRESENT and _comes_next(parse, member):
        return StatusMention("planned", member)
    if below and member.tag == "VBG" and word == "going":
        return StatusMention("planned", member)
    confirmed = word.startswith("confirm") and bool(below) and below[-1].node.word.lower() in _TAKING_PART
    if below and (word in _ANNOUNCE or confirmed) and below[-1].node.dep == "dobj":
        return StatusMention("planned", member)
    return None


def _was_due(parse: Parse, word: Node) -> bool:
    """ "During a pre-scheduled call", "a previously planned visit": whether it was made is said elsewhere."""
    before = [n.word.lower() for n in parse.nodes[max(0, word.index - 2) : word.index]]
    return before[:1] == ["pre"] or before[-1:] == ["previously"]


def _comes_next(parse: Parse, verb: Node) -> bool:
    """ "The frigate heads for Lima next", "the minister now travels on to Lima"."""
    beside = {c.word.lower() for c in parse.children(verb, "advmod", "npadvmod", "prt", "prep")}
    return "next" in beside or (verb.word.lower() in _ON_THE_WAY and not beside.isdisjoint(_ONWARDS))


def _up_to_verb(parse: Parse, node: Node) -> Iterator[Node]:
    for above in parse.ancestors(node):
        if above.tag in ("RB", "IN", "NN"):
            yield above
        if above.tag.startswith("V"):
            return
