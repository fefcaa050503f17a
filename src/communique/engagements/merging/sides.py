"""Which parties take part in an engagement: a trained decision over each that its words bring near.

Takes a candidate with the parties of its frame; gives the parties that are likely enough, at least two
where two are near. Options are the parties of the sentence, themselves or through their people and bodies,
those of the sentence before, those of the engagement in focus, those that the report is mainly about and the
state from which it is told.
The weights are made by ``tools/train_sides.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.named_parties import Option
from communique.engagements.families import VISITS
from communique.engagements.trained import trained
from communique.gazetteer.outlets import outlet_party
from communique.gazetteer.parties import is_state
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import PartyMention, Span
from communique.reading.trained.loglinear import LogLinear, logistic

__all__ = ["choose_parties", "party_options"]

# Tuned in cross-validation over reports (printed by tools/train_sides.py).
_LIKELY = 0.65
_MAIN = 4  # parties that the report is mainly about; the rest are options only where a sentence names them


class _Case(NamedTuple):
    """What is asked of each party: whether it takes part in the candidate."""

    analysis: Analysis
    candidate: Candidate
    focus: Candidate | None
    main: Sequence[PartyMention]
    filled: set[str]
    before: Mapping[str, Span]
    acting: set[str]


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
    together = {author.party for author in analysis.authors}
    if together <= candidate.parties.keys():
        sure |= together  # "we" of a joint statement
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
