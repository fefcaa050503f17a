"""Which place of a sentence is that of an engagement, where the words that speak of it do not say it.

`nearby` takes a city that it is named after or who hosts it, else chooses among the places of the sentence: a
trained decision over the signs of `communique.engagements.clauses.attachment`, with weights made by
``tools/train_places.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from communique.engagements.clauses.attachment import attachment_signs, holder_of
from communique.engagements.clauses.events_beside import is_of_event_beside
from communique.engagements.clauses.other_clauses import in_another_tense
from communique.engagements.clauses.quotation import in_quotes
from communique.engagements.families import GATHERINGS, TRAVEL
from communique.engagements.places.departures import comes_after, comes_home, is_left, is_origin, left_behind
from communique.engagements.places.host_places import (
    POSTED,
    hosted_by,
    land_of_official,
    state_of,
    where_it_is_held,
)
from communique.engagements.places.journeys import is_journey
from communique.engagements.places.matters import (
    behind_a_colon,
    beside_the_deed,
    describes_somebody,
    in_the_matter,
    is_of_a_flow,
    names_the_matter,
    opens_matter,
)
from communique.engagements.places.names import NOWHERE, Where, is_site_word, named_at, where_and_when
from communique.engagements.places.phrases import (
    LEADING,
    TO_TOWNS,
    in_a_pair,
    in_memory_of,
    led_elsewhere,
    place_at,
    set_in,
)
from communique.engagements.trained import trained
from communique.gazetteer.ambiguity import names_something_else
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.statements.cues import words
from communique.reading.status.words import status_words
from communique.reading.text.lexicon import triggers
from communique.reading.text.mentions import Span

__all__ = ["PlaceOption", "named_after", "nearby", "place_options"]

# Tuned for the best accuracy in cross-validation over reports (printed by tools/train_places.py).
_LIKELY = 0.4
_HOSTED = frozenset({"conference", "dialogue", "exercise", "meeting", "training"})
_TALKS = frozenset({"conference", "dialogue", "meeting", "signing"})
_LAUNCHING = frozenset({"began", "begin", "launch", "launched", "resume", "resumed", "start", "started"})
_CLOSE = 60  # characters
_BEGINNING = 3  # letters
_TELLING = status_words("speech") | status_words("report")
_PEOPLE = frozenset({"leaders", "leadership", "people", "peoples", "public"})


class PlaceOption(NamedTuple):
    """A place of the sentence and the signs that speak for its being the engagement's."""

    where: Where
    signs: list[str]


def nearby(analysis: Analysis, parse: Parse, node: Node, kind: str) -> Where:
    """The place of the sentence that is likely that of ``node``, an engagement of the type ``kind``."""
    namesake = named_after(analysis, parse, node) if kind in GATHERINGS else NOWHERE
    if namesake != NOWHERE:
        held = where_it_is_held(analysis, parse, node)  # "the Baghdad Conference, held in Amman"
        if held == NOWHERE:
            held = set_in(analysis, parse, node)
        return namesake if held.country in (None, namesake.country) and held.city is None else held
    host = hosted_by(analysis, parse, node) if kind in _HOSTED else NOWHERE
    if host == NOWHERE:
        host = where_it_is_held(analysis, parse, node)
    where = host.filled(_likeliest(analysis, parse, node, kind))
    if where == NOWHERE and kind == "signing":
        where = _behind_the_signers(analysis, parse, node)
    left = left_behind(parse, node) if where == NOWHERE else None
    if left is not None:
        where = place_at(analysis, parse, left)
    if kind == "conference" and where.country is None and where.city is None:
        where = where.filled(land_of_official(analysis, parse, node))
    return where


def _behind_the_signers(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """Lima in "was signed by the head of the port and the Chilean minister in Lima", hung on the last."""
    for by in parse.children(node, "agent"):
        for prep in parse.subtree(by):
            head = parse.head(prep)
            if prep.word.lower() != "in" or head is None or head.person is None:
                continue
            if analysis.people[head.person.person].family in POSTED:
                continue
            towns = (place_at(analysis, parse, n) for n in parse.children(prep, "pobj"))
            return next((town for town in towns if town.city is not None), NOWHERE)
    return NOWHERE


def _likeliest(analysis: Analysis, parse: Parse, node: Node, kind: str) -> Where:
    options = list(place_options(analysis, parse, node, kind))
    chances = [
        (trained("places").probabilities(option.signs)["place"], -i) for i, option in enumerate(options)
    ]
    chance, place = max(chances, default=(0.0, 0))
    if chance < _LIKELY:
        return NOWHERE
    return options[-place].where


def place_options(analysis: Analysis, parse: Parse, node: Node, kind: str) -> Iterator[PlaceOption]:
    """The places of the sentence after words such as "in" and "at", with the signs for each."""
    for prep in parse.nodes:
        if prep.word.lower() not in LEADING or prep.tag not in ("IN", "TO"):
            continue
        if prep.word.lower() == "to" and comes_home(parse, prep):
            continue
        if is_left(parse, node, prep) or is_origin(parse, prep):
            continue
        if prep.word.lower() == "of" and not _of_a_place(analysis, parse, node, prep):
            continue
        for child in (n for c in parse.children(prep, "pobj") for n in parse.conjuncts(c)):
            if led_elsewhere(parse, child) or in_memory_of(parse, child):
                continue
            if _is_recipient(parse, node, prep, child):
                continue
            where = NOWHERE if child.person is not None else place_at(analysis, parse, child)
            if where == NOWHERE:
                where = _unlisted(analysis, parse, prep, child, kind)
            if where.country is None and where.city is None:
                continue
            if _is_of_something_else(parse, node, prep, child, where) or (
                kind in _TALKS
                and (is_of_a_flow(parse, prep) or _is_gone_to_later(analysis, parse, node, prep))
            ):
                continue
            signs = [*attachment_signs(parse, node, [prep]), *_own_signs(analysis, parse, prep, child)]
            says = _says(where)
            word = prep.word.lower()
            more = [f"{word} a {says}", f"{kind} {word}", f"{kind} {word} a {says}"]
            more += [f"{kind} {signs[0]}", f"{word} {signs[0]}"]
            more += _land_signs(analysis, where, says)
            more += _among_the_others(analysis, parse, child, where)
            yield PlaceOption(where, [*signs, *more])


def _is_of_something_else(parse: Parse, node: Node, prep: Node, place: Node, where: Where) -> bool:
    """Whether a place is that of what is talked about, said or done: a crisis, other talks, a grant."""
    if (node.tag.startswith("N") and beside_the_deed(parse, node, prep)) or comes_after(parse, node, prep):
        return True
    if is_of_event_beside(parse, node, prep) or in_another_tense(parse, node, [prep]):
        return True
    if behind_a_colon(parse, node, prep) or describes_somebody(parse, node, prep):
        return True
    if _is_said_of_what_is_signed(parse, node, prep):
        return True
    if in_quotes(parse, prep) and not in_quotes(parse, node):
        return True  # "'We will send a team to Lima', she said after meeting him in Oslo"
    holder = holder_of(parse, [prep])
    if holder is not None and _is_of_the_talks_before(parse, node, holder):
        return True
    if holder is not None and node.dep == "relcl" and is_journey(node) and is_journey(holder):
        return holder in parse.ancestors(node)  # "who arrived on Sunday, leaves today for Lima"
    event = any(n is not None and n != node and n.word.lower() in triggers() for n in (holder, place))
    matter = opens_matter(parse, prep) or in_the_matter(parse, node, prep)
    return matter and (where.city is None or event)


def _is_of_the_talks_before(parse: Parse, node: Node, holder: Node) -> bool:
    """ "They will open a school, the ministers said after talks in Lima": where they talked."""
    way = [node, *parse.ancestors(node)]
    said = next((above for n, above in pairwise(way) if n.dep == "ccomp" and n.index < above.index), None)
    if said is None or said.tag != "VBD" or said.word.lower() not in _TELLING:
        return False
    return holder.word.lower() in triggers() and holder.index > said.index and said in parse.ancestors(holder)


def _is_gone_to_later(analysis: Analysis, parse: Parse, node: Node, prep: Node) -> bool:
    """ "Minister X, who met Y on Monday, flew to Lima": they met before she went there."""
    did = next((n for n in (node, *parse.ancestors(node)) if n.dep == "relcl"), None)
    holder = holder_of(parse, [prep])
    if did is None or did.tag != "VBD" or holder is None or not is_journey(holder):
        return False
    days = (n for n in parse.subtree(did) if any(t.start <= n.start < t.end for t in analysis.times))
    return holder in parse.ancestors(did) and any(days)


def _is_recipient(parse: Parse, node: Node, prep: Node, noun: Node) -> bool:
    """ "Asked her to convey his regards to the leaders of Peru": people, and no place to which one goes."""
    if prep.word.lower() != "to" or parse.head(prep) == node:
        return False
    people = (words("nations"), words("offices"), words("bodies"), _PEOPLE)
    return any(noun.word.lower() in those for those in people)


def _is_said_of_what_is_signed(parse: Parse, node: Node, prep: Node) -> bool:
    """ "Signed the plan, which provides for courses in Lima"."""
    things = [*parse.children(node, "dobj", "nsubjpass")]
    return any(
        above.dep == "relcl" and parse.head(above) in things and node not in parse.subtree(above)
        for above in parse.ancestors(prep)
    )


def _says(where: Where) -> str:
    if where.country is None:
        return "name"
    return "city" if where.city else "venue" if where.venue else "country"


def _unlisted(analysis: Analysis, parse: Parse, prep: Node, child: Node, kind: str) -> Where:
    """The town that words of place lead to and no table lists: "in Pabradė"."""
    leads = TO_TOWNS | {"to"} if kind in TRAVEL else TO_TOWNS
    if prep.word.lower() not in leads or not _is_bare_name(analysis, parse, child):
        return NOWHERE
    if child.word.lower() in where_and_when("parts") | where_and_when("lands") | where_and_when("languages"):
        return NOWHERE
    if names_the_matter(parse, child):
        return NOWHERE  # "the Agreement on Cooperation in Military Health"
    if kind == "ceremony" and prep.word.lower() == "at":
        return NOWHERE  # where a wreath is laid is a monument
    start = child.start
    for part in parse.children(child, "compound", "nmod", "amod"):
        if not _is_bare_name(analysis, parse, part):
            return NOWHERE
        start = min(start, part.start)
    text = analysis.report.text
    name = text[start : child.end]
    if names_something_else(text, start, start + len(name.split()[0])):
        return NOWHERE  # "told the Jakarta Post", "in the Vienna Convention"
    if _is_short_for_a_body(text, name):
        return NOWHERE
    after = text[child.end : child.end + 2]
    if not all(word[:1].isupper() for word in name.split()) or (after[:1] in "-/" and after[1:].isalnum()):
        return NOWHERE
    return Where(city=name, city_at=Span(start, child.end))


def _is_short_for_a_body(text: str, name: str) -> bool:
    """Whether brackets explain a name as that of a body: "the Ministry of Defence (Mindef)"."""
    at = text.find(f"({name})")
    before = text[max(0, at - _CLOSE) : max(0, at)].split()
    return any(word.startswith(name[:_BEGINNING]) for word in before)


def _is_bare_name(analysis: Analysis, parse: Parse, node: Node) -> bool:
    """Whether a word is a name that nothing else has taken: no person, body, day or acronym."""
    word = node.word
    if not node.tag.startswith("NNP") or not word[:1].isupper() or not word[1:2].islower():
        return False
    if node.person is not None or node.party is not None or is_site_word(word):
        return False
    if word.lower() in triggers() or any(time.start <= node.start < time.end for time in analysis.times):
        return False
    return not list(parse.children(node, "det", "poss", "nummod", "prep"))


def _among_the_others(analysis: Analysis, parse: Parse, place: Node, where: Where) -> Iterator[str]:
    """Whether the sentence speaks of others of the state in which a place lies."""
    others = {state_of(analysis, node) for node in parse.nodes if node != place} - {None}
    if others and where.country is not None:
        yield f"in {'a' if where.country in others else 'no'} state of the others"


def _land_signs(analysis: Analysis, where: Where, says: str) -> Iterator[str]:
    """Which state a place lies in: the outlet's own, one that the report names."""
    home = "no home" if analysis.home is None else "home" if where.country == analysis.home else "abroad"
    if where.country is None:
        return
    yield home
    yield f"{home} {says}"
    if not any(party.code == where.country for party in analysis.parties):
        yield f"{says} of a state not named"


def _of_a_place(analysis: Analysis, parse: Parse, node: Node, prep: Node) -> bool:
    """ "The city of", "south of", "a tour of"; not "the navies of Norway and Chile"."""
    head = parse.head(prep)
    if head is None or head == node or head.word.lower() in where_and_when("parts"):
        return True
    word = head.word.lower()
    return word in triggers() or is_site_word(word) or named_at(analysis, head) != NOWHERE


def named_after(analysis: Analysis, parse: Parse, node: Node) -> Where:
    """The city of "the Vienna talks", "the Paris conference", "launched the Vienna talks"."""
    held = parse.children(node, "dobj") if node.word.lower() in _LAUNCHING else ()
    nouns = [n for n in (node, *held) if n.tag.startswith("N")]
    for name in (n for noun in nouns for n in parse.children(noun, "compound", "nmod", "amod")):
        where = NOWHERE if in_a_pair(analysis, parse, name) else named_at(analysis, name)
        if where.city is not None:
            return where
    return NOWHERE


def _own_signs(analysis: Analysis, parse: Parse, prep: Node, place: Node) -> Iterator[str]:
    """What stands around a place: a time beside it, an envoy posted there, a word such as "peace in"."""
    if any(-2 <= time.start - place.end <= 5 or 0 <= prep.start - time.end <= 2 for time in analysis.times):
        yield "beside a time"
    holder = holder_of(parse, [prep])
    if holder is not None and holder.person is not None:
        posted = analysis.people[holder.person.person].family in POSTED
        yield "hangs on an envoy" if posted else "hangs on somebody else"
    elif holder is not None and holder.party is None:
        yield f"hangs on the word {holder.word.lower()}"
    before = parse.nodes[prep.index - 1] if prep.index else None
    if before is not None and before.person is None and before.party is None:
        yield f"after the word {before.word.lower()}"
