"""Whether an engagement was held, is planned or proposed, or was called off: from tense, modality and words.

Takes a `Parse` and the node that speaks of the engagement; gives `StatusMention`, or None where the
text denies that there was one ("did not meet").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from communique.reading.arguments import governor
from communique.reading.parse import Node, Parse

__all__ = ["StatusMention", "status_of"]


class StatusMention(NamedTuple):
    """A status and the node whose word says so (the engagement's own word where only its tense does)."""

    status: str
    node: Node


_CANCEL = frozenset(
    "cancel cancels cancelled canceled cancelling canceling cancellation postpone postponed postpones postponing "
    "postponement shelve shelved scrap scrapped defer deferred refuse refused refuses decline declined declines "
    "reject rejected rejects abandon abandoned snub snubbed boycott boycotted abort aborted axed "
    "nixed delayed suspended".split()
)
_CANCEL_PARTICLES = {"off": frozenset("call called calling calls put putting broke".split()),
                     "back": frozenset("put".split()), "down": frozenset("turn turned turning".split()),
                     "out": frozenset("pull pulled rule ruled".split())}  # fmt: skip
_PROPOSE = frozenset(
    "invite invited invites inviting invitation propose proposed proposes proposing proposal offer offered offers "
    "offering suggest suggested suggests suggesting hope hoped hopes hoping consider considered considers "
    "considering want wants wanted wish wished wishes request requested requests urge urged urges willing "
    "willingness readiness ready possibility possible mull mulls mulling weigh weighing "
    "interested interest desire desires floated eager seek seeks seeking explore exploring".split()
)
_PLAN = frozenset(
    "plan plans planned planning scheduled slated due set expected upcoming forthcoming preparations preparing "
    "prepare prepares prepared intends intend intended aims looks future poised bound confirmed".split()
)
_FUTURE_AUX = frozenset({"will", "shall", "'ll", "’ll"})
_UNREAL_AUX = frozenset({"would", "should", "could", "might", "may", "must", "ought"})
_AGREE = frozenset({"agree", "agreed", "agrees", "agreeing", "accept", "accepted", "decided", "pledged"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "without", "neither", "nor"})
_DENIALS = frozenset("deny denied denies denying unaware rumours rumors failed fail lack".split())
_SPEECH = frozenset(
    "said says say told tell tells added stated noted reported announced stressed according expressed voiced "
    "underlined emphasized emphasised reiterated made discussed".split()
)
_AHEAD = frozenset({"ahead", "eve", "before"})


def status_of(parse: Parse, node: Node) -> StatusMention | None:
    """The status of the engagement that ``node`` speaks of; None where the text denies it."""
    chain = list(_chain(parse, node))
    if any(child.word.lower() in _NEGATIONS for child in _near(parse, node, chain[:2])):
        refused = next((n for n in chain if n.word.lower() in _CANCEL), None)
        return StatusMention("cancelled", refused) if refused else None
    for find in (_cancelled, _proposed, _planned):
        found = find(parse, node, chain)
        if found is not None:
            return found
    return StatusMention("held", node)


def _chain(parse: Parse, node: Node) -> Iterator[Node]:
    """The node, the verb that carries it, and the verbs and nouns above, up to a verb of speech."""
    yield node
    current = node
    for steps, above in enumerate(parse.ancestors(node)):
        if current.dep in ("advcl", "relcl", "parataxis") and current is not node:
            return
        if steps > 5 or (above.word.lower() in _SPEECH and current.dep != "xcomp"):
            return
        if above.tag[:1] in "VNMJ":
            yield above
        current = above


def _near(parse: Parse, node: Node, chain: list[Node]) -> Iterator[Node]:
    for member in chain:
        if member is not node and not member.tag.startswith(("V", "MD")):
            continue
        yield from (c for c in parse.children(member, "neg", "det", "advmod") if c.word.lower() in _NEGATIONS)


def _cancelled(parse: Parse, node: Node, chain: list[Node]) -> StatusMention | None:
    for member in chain[:4]:
        word = member.word.lower()
        if word in _CANCEL:
            return StatusMention("cancelled", member)
        for child in parse.children(member):
            if child.word.lower() in _CANCEL and child.dep in ("amod", "acl", "relcl", "conj", "xcomp"):
                return StatusMention("cancelled", child)
            if child.dep in ("prt", "advmod", "prep", "acomp") and word in _CANCEL_PARTICLES.get(
                child.word.lower(), ()
            ):
                return StatusMention("cancelled", member)
    return None


def _proposed(parse: Parse, node: Node, chain: list[Node]) -> StatusMention | None:
    for depth, member in enumerate(chain[:5]):
        word = member.word.lower()
        if word in _PROPOSE and (depth or member.tag.startswith("V")) and not _realised(parse, member, node):
            return StatusMention("proposed", member)
        if depth and word in ("called", "calls", "calling", "call") and any(
            c.word.lower() == "for" for c in parse.children(member, "prep")
        ):
            return StatusMention("proposed", member)
        if depth and word in _AGREE and not _will(parse, chain[:depth]):
            return StatusMention("proposed", member)
        for child in parse.children(member, "aux"):
            if child.word.lower() in _UNREAL_AUX and not _agreed_above(chain, depth):
                return StatusMention("proposed", child)
        for child in parse.children(member, "acomp", "amod"):
            if depth and child.word.lower() in ("ready", "willing", "possible", "proposed", "interested", "eager"):
                return StatusMention("proposed", child)
    return None


def _realised(parse: Parse, member: Node, node: Node) -> bool:
    """ "At the invitation of", "invited to the meeting that was held": the invitation is history."""
    verb, relation = governor(parse, member) if member.tag.startswith("N") else (None, "")
    return verb is not None and relation == "adjunct" and member.word.lower() in ("invitation", "request")


def _will(parse: Parse, members: list[Node]) -> bool:
    return any(c.word.lower() in _FUTURE_AUX for m in members for c in parse.children(m, "aux"))


def _agreed_above(chain: list[Node], depth: int) -> bool:
    return any(m.word.lower() in ("announced", "confirmed", "scheduled") for m in chain[depth:])


def _planned(parse: Parse, node: Node, chain: list[Node]) -> StatusMention | None:
    for depth, member in enumerate(chain[:4]):
        word = member.word.lower()
        if word in _PLAN and (depth or member.tag.startswith("V")) and member.tag != "NNP":
            return StatusMention("planned", member)
        for child in parse.children(member):
            lower = child.word.lower()
            if child.dep == "aux" and (lower in _FUTURE_AUX or (lower == "to" and _is_to(parse, member))):
                return StatusMention("planned", child)
            if child.dep in ("amod", "acomp", "acl") and lower in _PLAN:
                return StatusMention("planned", child)
        if depth and member.tag == "VBG" and word == "going":
            return StatusMention("planned", member)
    for above in parse.ancestors(node):
        if above.word.lower() in _AHEAD and above.tag in ("RB", "IN", "NN"):
            return StatusMention("planned", above)
        if above.tag.startswith("V"):
            break
    return None


def _is_to(parse: Parse, verb: Node) -> bool:
    """ "Is to visit", "to be held": an infinitive that speaks of the future, not a purpose done."""
    head = parse.head(verb)
    if head is None:
        return False
    if head.word.lower() in ("is", "are", "was", "were", "be", "'s") and verb.dep in ("xcomp", "ccomp", "acomp"):
        return True
    if verb.dep in ("relcl", "acl") and any(c.word.lower() == "be" for c in parse.children(verb, "auxpass")):
        return True
    return head.word.lower() in ("arrived", "left", "traveled", "travelled", "departed", "flew", "arrive") and (
        verb.dep in ("advcl", "xcomp")
    )
