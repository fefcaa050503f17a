"""Which parties take part in an engagement: a trained decision over each that its words bring near.

Takes a candidate with the parties of its frame; gives the parties that are likely enough, at least two
where two are near. Options are the parties of the sentence, themselves or through their people and bodies,
those of the sentence before, those of the engagement in focus, those that the report is mainly about and the
state from which it is told.
The weights are made by ``tools/train_sides.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from communique.engagements.actors import Actor
from communique.engagements.described import in_group, members_at
from communique.engagements.families import VISITS
from communique.engagements.frame_parts import Frame
from communique.engagements.frame_words import frame_words
from communique.engagements.trained import trained
from communique.gazetteer.outlets import outlet_party
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.loglinear import LogLinear, logistic
from communique.reading.mentions import PartyMention, Span
from communique.reading.parse import Node, Parse

if TYPE_CHECKING:
    from communique.engagements.candidate import Candidate

__all__ = ["Option", "choose_parties", "clause_options", "party_options"]

# Tuned in cross-validation over reports (printed by tools/train_sides.py).
_LIKELY = 0.65
_NEAR = (2, 5, 10, 20)
_LONGEST_PATH = 5
_MAIN = 4  # parties that the report is mainly about; the rest are options only where a sentence names them


class Option(NamedTuple):
    """A party that may take part, the characters that say so, and the signs for and against it."""

    code: str
    at: Span
    signs: list[str]
    beside: frozenset[str] = frozenset()  # those that one list names with it


class _Case(NamedTuple):
    """What is asked of each party: whether it takes part in the candidate."""

    analysis: Analysis
    candidate: Candidate
    focus: Candidate | None
    main: Sequence[PartyMention]
    filled: set[str]
    before: Mapping[str, Span]
    acting: set[str]


def clause_options(analysis: Analysis, parse: Parse, trigger: Node, frame: Frame) -> dict[str, Option]:
    """The parties that a sentence names, in text order, by code, with how they stand to the trigger."""
    acting = _acting(frame)
    found: dict[str, Option] = {}
    for node in parse.nodes:
        for code, how in _parties_at(analysis, parse, node):
            option = found.setdefault(code, Option(code, Span(node.start, node.end), []))
            option.signs.extend(_stands(parse, trigger, node, how))
    for code, roles in acting.items():
        if code not in found:
            actor = roles[0][1]
            found[code] = Option(code, Span(actor.start, actor.end), ["named elsewhere"])
        found[code].signs.extend(dict.fromkeys(name for name, _ in roles))
    for listed in _lists(analysis, parse):
        for code in listed:
            found[code] = found[code]._replace(beside=found[code].beside | listed - {code})
    return found


def _lists(analysis: Analysis, parse: Parse) -> Iterator[frozenset[str]]:
    """The parties that stand together in a list: "Oman, Peru and Chad", "A of Oman and B of Peru"."""
    for node in parse.nodes:
        if node.dep != "conj" and any(parse.children(node, "conj")):
            listed = frozenset(c for n in _in_list(parse, node) for c, _ in _parties_at(analysis, parse, n))
            if len(listed) > 1:
                yield listed


def _in_list(parse: Parse, first: Node) -> list[Node]:
    found = [first]
    for member in found:
        found.extend(parse.children(member, "conj"))
    return found


def party_options(
    analysis: Analysis, candidate: Candidate, focus: Candidate | None, main: Sequence[PartyMention]
) -> list[Option]:
    """All options of a candidate with all their signs."""
    spans = {code: option.at for code, option in candidate.named.items()}
    for code, span in candidate.parties.items():
        spans.setdefault(code, span)
    before = _before(analysis, candidate.sentence)
    around: list[Mapping[str, Span]] = [before]
    if focus is not None:
        around.append(focus.parties)
    around.append({m.code: Span(m.start, m.end) for m in main[:_MAIN]})
    if analysis.home is not None and len(spans) < 2:
        around.append({analysis.home: candidate.trigger})
    for some in around:
        for code, span in some.items():
            spans.setdefault(code, span)
    filled = _filled(analysis, candidate, focus, main)
    case = _Case(analysis, candidate, focus, main, filled, before, _acting_here(candidate))
    return [Option(code, span, list(_signs(case, code))) for code, span in spans.items()]


def _filled(
    analysis: Analysis, candidate: Candidate, focus: Candidate | None, main: Sequence[PartyMention]
) -> set[str]:
    """The parties by a plain rule, which is the strongest of the signs.

    They are those of the frame; where it lacks one, those of the people of the sentence, then those in focus,
    then the main ones of the report.
    """
    own = list(candidate.parties)
    people = [o.code for o in candidate.named.values() if any(s == "named as person" for s in o.signs)]
    inside = [] if focus is None or len(focus.parties) != 2 else list(focus.parties)
    if not set(own) <= set(inside):
        inside = []
    around = [*inside, *people] if not own else [*people, *inside]
    if candidate.type != "conference":
        for code in (*around, *(m.code for m in main)):
            if len(own) < 2 and code not in own:
                own.append(code)
    return set(own)


def choose_parties(
    analysis: Analysis,
    candidate: Candidate,
    focus: Candidate | None,
    main: Sequence[PartyMention],
    model: LogLinear | None = None,
) -> None:
    """Set the parties of a candidate to the likely ones, and say how many of them its frame left out.

    ``model`` stands in for the shipped weights where a training tool must not use them.
    """
    if candidate.closed:
        return
    model = model or trained("sides")
    options = party_options(analysis, candidate, focus, main)
    odds = _as_listed(candidate, {option.code: model.scores(option.signs)[0] for option in options})
    received = _received(candidate)
    sure = {*candidate.conveners, *candidate.attending, *received}
    if candidate.type in VISITS and candidate.where.country is not None:
        sure.add(candidate.where.country)  # a visit is to the state where it takes place
    ranked = sorted(
        (
            (1.0 if option.code in sure else logistic(odds[option.code]), -place)
            for place, option in enumerate(options)
        ),
        reverse=True,
    )
    gathering = candidate.type == "conference"
    least = 1 if gathering else 2
    filled = candidate.number if gathering or len(candidate.parties) > 1 else 0
    chosen = [
        -place
        for rank, (chance, place) in enumerate(ranked)
        if rank < max(least, filled)
        or (chance >= _LIKELY and not (received and options[-place].code not in candidate.named))
    ]
    own = candidate.parties
    candidate.parties = {options[i].code: own.get(options[i].code, options[i].at) for i in sorted(chosen)}
    candidate.completed = sum(1 for code in candidate.parties if code not in own)
    candidate.sure = min((chance for rank, (chance, _) in enumerate(ranked) if rank < least), default=0.0)


def _received(candidate: Candidate) -> frozenset[str | None]:
    """The party of whom somebody receives; that of the host too, where both are of organisations."""
    hosts, guests = (
        {actor.party for actor in side if actor.person is not None and actor.party is not None}
        for side in (candidate.hosts, candidate.guests)
    )
    both = frozenset(hosts | guests) if hosts and guests else frozenset()
    if len(both) > 1 and not any(map(is_state, both)):
        return both
    return frozenset(guests) if candidate.lemma == "receive" and len(guests) == 1 else frozenset()


def _as_listed(candidate: Candidate, odds: dict[str, float]) -> dict[str, float]:
    """The log-odds, with their mean for all of a list that take part by the frame: they do so together."""
    level = dict(odds)
    for code, option in candidate.named.items():
        peers = sorted({code} | (option.beside & candidate.parties.keys()))
        if code in candidate.parties:
            level[code] = sum(odds[peer] for peer in peers) / len(peers)
    return level


def _acting(frame: Frame) -> dict[str, list[tuple[str, Actor]]]:
    """The parties of the frame's actors: in which role, and as whom."""
    found: dict[str, list[tuple[str, Actor]]] = {}
    for role in ("hosts", "guests", "others", "extra"):
        for actor in getattr(frame, role):
            if actor.party is not None:
                kind = "person" if actor.person is not None else "body" if actor.body else "party"
                name = "in the clause" if role == "extra" else f"acts as {kind} among {role}"
                found.setdefault(actor.party, []).append((name, actor))
    return found


def _parties_at(analysis: Analysis, parse: Parse, node: Node) -> Iterator[tuple[str, str]]:
    text = analysis.report.text
    if in_group(text, node):
        yield from ((member.code, "name") for member in members_at(text, parse, node))
    elif node.party is not None:
        yield node.party.code, node.party.kind
    elif node.person is not None:
        party = analysis.people[node.person.person].party
        if party is not None:
            yield party, "person"


def _stands(parse: Parse, trigger: Node, node: Node, how: str) -> Iterator[str]:
    yield f"named as {how}"
    yield f"{how} as {node.dep}"
    distance = abs(node.index - trigger.index)
    side = "before" if node.index < trigger.index else "after"
    yield f"{how} {side} within {next((str(limit) for limit in _NEAR if distance <= limit), 'more')}"
    head = parse.head(node)
    if how == "demonym" and head is not None:
        yield f"adjective of {_shown(head)}"
    elif head is not None and head.tag in ("IN", "TO"):
        yield f"{how} after {head.word.lower()}"
        above = parse.head(head)
        if above is not None:
            yield f"{head.word.lower()} on {'the trigger' if above.index == trigger.index else _shown(above)}"
    elif head is not None and head.tag.startswith("V"):
        yield f"{node.dep} of {'the trigger' if head.index == trigger.index else 'another verb'}"
    above_it = (a.word.lower() for a in parse.ancestors(node) if a.index != trigger.index)
    if not frame_words("matter").isdisjoint(above_it):
        yield "below what it is about"
    path = _path(parse, trigger, node)
    yield f"path {path}" if path is not None else "far off in the tree"


def _shown(node: Node) -> str:
    return "PERSON" if node.person else "PARTY" if node.party else node.word.lower()


def _path(parse: Parse, trigger: Node, node: Node) -> str | None:
    """The dependencies from the trigger to a node, up and down, where they are few."""
    up = [trigger, *parse.ancestors(trigger)]
    places = {n.index: i for i, n in enumerate(up)}
    down: list[Node] = []
    for member in (node, *parse.ancestors(node)):
        if member.index in places:
            i = places[member.index]
            if i + len(down) > _LONGEST_PATH:
                return None
            return "<".join(n.dep for n in up[:i]) + "^" + ">".join(n.dep for n in reversed(down))
        down.append(member)
    return None


def _before(analysis: Analysis, index: int) -> dict[str, Span]:
    """The parties of the sentence before, themselves or through their people."""
    if not 0 < index < len(analysis.sentences):
        return {}
    sentence = analysis.sentences[index - 1]
    found: dict[str, Span] = {}
    for mention in analysis.parties:
        if sentence.start <= mention.start < sentence.end:
            found.setdefault(mention.code, Span(mention.start, mention.end))
    for person in analysis.mentions:
        party = analysis.people[person.person].party
        if party is not None and sentence.start <= person.start < sentence.end:
            found.setdefault(party, Span(person.start, person.end))
    return found


def _signs(case: _Case, code: str) -> Iterator[str]:
    analysis, candidate, focus, main, filled, before, acting = case
    named = candidate.named.get(code)
    stands = list(dict.fromkeys(named.signs)) if named is not None else ["not in the sentence"]
    acts = any(sign.startswith("acts") for sign in stands)
    rivals = len(acting - {code})
    rank = next((i for i, m in enumerate(main) if m.code == code), 9)
    state = "acting" if acts else "named" if named is not None else "away"
    about = [
        f"{min(rank, _MAIN)} of the main parties",
        f"{min(rivals, 3)} others act",
        "a state" if is_state(code) else "an organisation",
        _focus(candidate, code, focus),
        "by rule it takes part" if code in filled else "by rule it takes no part",
    ]
    if outlet_party(analysis.report.outlet) == code:
        about.append("the outlet's own")
    if analysis.home == code:
        about.append("told from there")
    elif analysis.home is not None and named is None:
        about.append("told from elsewhere")
    if candidate.margins:
        about.append("others meet on its sidelines")
    if candidate.where.country == code:
        about.append("the place")
    elif candidate.where.country is not None:
        about.append("not the place")
    if code in before:
        about.append("in the sentence before")
    if code in candidate.apart:
        about.append("of another engagement of the word")
    if named is None and len(candidate.named) < 2:
        about.append("the sentence names fewer than two")
    kind = candidate.type
    yield f"{state}, {kind}"
    for sign in stands:
        yield sign
        yield f"{kind}: {sign}"
        yield f"{min(rivals, 3)} others act, {sign}"
    for sign in about:
        yield f"{state}: {sign}"
        yield f"{state} in a {kind}: {sign}"
        yield f"{state}, {min(rivals, 3)} others act: {sign}"
        yield f"{sign}: {'by rule' if code in filled else 'against the rule'}"


def _acting_here(candidate: Candidate) -> set[str]:
    """The parties that act in the clause, and the one at whose place it happens."""
    found = {o.code for o in candidate.named.values() if any(s.startswith("acts") for s in o.signs)}
    if candidate.where.country in candidate.parties:
        found.add(candidate.where.country)
    return found


def _focus(candidate: Candidate, code: str, focus: Candidate | None) -> str:
    if focus is None:
        return "nothing in focus"
    inside = "in focus" if code in focus.parties else "not in focus"
    back = "pointing back" if candidate.anaphoric else "not pointing back"
    return f"{inside}, {back}, {'the same type' if focus.type == candidate.type else 'another type'}"
