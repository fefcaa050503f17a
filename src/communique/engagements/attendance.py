"""Which persons of the report take part in an engagement: a trained decision over each of them.

Takes candidates with the actors that the frames found; adds persons whom the words around let take part
("accompanied by", "in the presence of", "at the invitation of") and removes those who do not. The weights
are made by ``tools/train_attendance.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.engagements.actors import Actor
from communique.engagements.candidates import Candidate
from communique.engagements.trained import trained
from communique.reading.analysis import Analysis
from communique.reading.loglinear import logistic
from communique.reading.mentions import Person, PersonMention, Span
from communique.reading.parse import Node, Parse

__all__ = ["attendance_signs", "set_attendance"]

# Tuned for the best F1 in cross-validation over reports (printed by tools/train_attendance.py).
_LIKELY = 0.38

_LONGEST_PATH = 5
_NEAR = (2, 5, 10, 20)
_MANY = 80  # people; no coded report has as many
_REACH = 4000  # characters, about a page


def set_attendance(analysis: Analysis, found: Sequence[Candidate]) -> None:
    """Let exactly the likely persons take part in each engagement; bodies and parties stay as they are."""
    model = trained("attendance")
    for candidate in found:
        for person in analysis.people:
            if person.name is None or not _in_reach(analysis, candidate, person):
                continue
            score = model.scores(attendance_signs(analysis, candidate, person))[0]
            _set(analysis, candidate, person, likely=logistic(score) >= _LIKELY)


def attendance_signs(analysis: Analysis, candidate: Candidate, person: Person) -> list[str]:
    """The signs for and against one named person's taking part; the training tool uses the same."""
    kind = candidate.type
    signs = list(_general(analysis, candidate, person))
    own = [
        sign
        for mention in _mentions(analysis, candidate, person)
        for sign in _near(analysis, candidate, mention)
    ]
    if not own:
        own = ["not in the sentence"]
    signs += own
    return list(dict.fromkeys([*signs, *(f"{kind}: {sign}" for sign in signs[:12])]))


def _in_reach(analysis: Analysis, candidate: Candidate, person: Person) -> bool:
    """In a report with very many people, only those named near an engagement are weighed."""
    if len(analysis.people) <= _MANY or any(a.person == person.key for a in candidate.actors):
        return True
    return any(abs(m.start - candidate.trigger.start) <= _REACH for m in analysis.mentions_of[person.key])


def _set(analysis: Analysis, candidate: Candidate, person: Person, *, likely: bool) -> None:
    for actors in (candidate.hosts, candidate.guests, candidate.others):
        present = [a for a in actors if a.person == person.key]
        if present and not likely:
            actors[:] = [a for a in actors if a.person != person.key]
        if present:
            return
    if not likely:
        return
    mention = next(_mentions(analysis, candidate, person), None)
    at = Span(mention.start, mention.end) if mention else person.name_at
    if at is not None and (person.party is None or person.party in candidate.parties):
        side = _side(candidate, person.party)
        side.append(Actor(person.key, person.party, None, at.start, at.end))


def _side(candidate: Candidate, party: str | None) -> list[Actor]:
    """Those beside whom a person of a party stands: its hosts or guests where it has some."""
    for actors in (candidate.hosts, candidate.guests):
        if party is not None and any(a.party == party for a in actors):
            return actors
    return candidate.others


def _general(analysis: Analysis, candidate: Candidate, person: Person) -> Iterator[str]:
    yield _part(candidate, person.key)
    party = person.party
    if party is None:
        yield "party unknown"
    else:
        yield "party takes part" if party in candidate.parties else "party takes no part"
        named = {
            a.person for a in candidate.actors if a.party == party and a.person not in (None, person.key)
        }
        yield f"others of the party={min(len(named), 2)}"
    yield f"persons={min(len({a.person for a in candidate.actors} - {None}), 3)}"
    mentions = analysis.mentions_of[person.key]
    yield f"mentioned {min(len(mentions), 4)}"
    yield f"post {_head_word(person.post)}"
    if person.former:
        yield "former office holder"
    yield f"person number {min(person.key, 4)}"
    if (mentions[0].start if mentions else 0) < analysis.report.body_start:
        yield "named in the title"
    yield f"mentions={min(candidate.mentions, 3)}"
    if candidate.parent is not None and any(a.person == person.key for a in candidate.parent.actors):
        yield "takes part in the parent"
    if any(_within(mention, span) for mention in mentions for span in candidate.context):
        yield "in what follows"


def _part(candidate: Candidate, key: int) -> str:
    for name in ("hosts", "guests", "others"):
        if any(a.person == key for a in getattr(candidate, name)):
            return f"acts among {name}"
    return "does not act"


def _head_word(post: str | None) -> str:
    words = (post or "none").lower().replace(" of ", " | ").split(" | ")[0].split()
    return words[-1] if words else "none"


def _mentions(analysis: Analysis, candidate: Candidate, person: Person) -> Iterator[PersonMention]:
    for mention in analysis.mentions_of[person.key]:
        if any(_within(mention, span) for span in candidate.evidence):
            yield mention


def _within(mention: PersonMention, span: Span) -> bool:
    return span.start <= mention.start < span.end


def _near(analysis: Analysis, candidate: Candidate, mention: PersonMention) -> Iterator[str]:
    yield "in the evidence"
    parse = analysis.parses.get(candidate.sentence)
    trigger = parse.node_at(candidate.trigger.start) if parse else None
    node = parse.node_at(mention.start) if parse else None
    if parse is None or trigger is None or node is None:
        yield "in another sentence of the evidence"
        return
    distance = abs(node.index - trigger.index)
    bucket = next((str(limit) for limit in _NEAR if distance <= limit), "far")
    yield f"{'before' if node.index < trigger.index else 'after'} within {bucket}"
    yield f"stands as {node.dep}"
    if node.index:
        yield f"after the word {_shown(parse.nodes[node.index - 1])}"
    head = parse.head(node)
    if head is not None:
        yield f"below {_shown(head)}"
        above = parse.head(head)
        if head.tag == "IN" and above is not None:
            yield f"{_shown(head)} below {_shown(above)}"
    path = _path(parse, trigger, node)
    if path is not None:
        yield f"path {path}"


def _shown(node: Node) -> str:
    return "PERSON" if node.person else "PARTY" if node.party else node.word.lower()


def _path(parse: Parse, trigger: Node, node: Node) -> str | None:
    """The dependencies from the trigger to the person, up and down, when they are few."""
    up = [trigger, *parse.ancestors(trigger)]
    down = [node, *parse.ancestors(node)]
    places = {n.index: i for i, n in enumerate(up)}
    for j, member in enumerate(down):
        if member.index in places:
            i = places[member.index]
            if i + j > _LONGEST_PATH:
                return None
            return "<".join(n.dep for n in up[:i]) + "^" + ">".join(n.dep for n in reversed(down[:j]))
    return None
