"""Which day, month or year a time of a sentence means: by the tense of its clause one gone by or one to come.

Takes an `Analysis`, the node that speaks of an engagement and a time; gives an ISO 8601 value, or None.
"""

from __future__ import annotations

from communique.engagements.clauses.attachment import holder_of
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.sentence_times import is_until, nodes_of
from communique.engagements.clauses.verb_forms import PRESENT, in_present
from communique.engagements.dates.report_days import anchor_of, first_day, previous_day, report_day
from communique.engagements.families import AHEAD
from communique.engagements.places.names import where_and_when
from communique.reading.analysis import Analysis
from communique.reading.parsing.arguments import governor
from communique.reading.parsing.parse import Node, Parse
from communique.reading.times.expressions import TimeExpression, resolve

__all__ = ["value_of"]

_STARTING = frozenset({"begin", "begins", "commence", "commences", "open", "opens", "start", "starts"})
_DEPICTED = frozenset(
    {"gestures", "greets", "hands", "inspects", "listens", "poses", "presents", "salutes", "shakes", "walks"}
)


def value_of(analysis: Analysis, parse: Parse, node: Node, time: TimeExpression, status: str) -> str | None:
    """The value of a time of what ``node`` speaks of, an engagement of that ``status``."""
    anchor = anchor_of(analysis)
    if time.kind in ("same", "part_of_day"):
        return resolve(time, anchor, previous=previous_day(analysis, time))
    if status in AHEAD:
        return resolve(time, anchor, tense="future", previous=previous_day(analysis, time))
    holder = holder_of(parse, nodes_of(parse, time))
    if holder is not None and (
        any(c.word.lower() == "will" for c in parse.children(holder, "aux"))
        or _starts(holder)
        or _was_to_be(parse, holder, weekday=time.kind == "weekday")
    ):
        return resolve(time, anchor, tense="future", previous=previous_day(analysis, time))
    if is_until(analysis, time) and _goes_on_now(parse, node, holder):
        return resolve(time, anchor, tense="future", previous=previous_day(analysis, time))
    if _stands_before_a_noun(parse, time) and not _was_attended(parse, node):
        return resolve(time, anchor)  # "discussed the June summit": the nearest, gone or to come
    past = resolve(time, anchor, tense="past")
    if time.kind in ("day", "month") and _is_spoken_of(parse, node, holder):
        ahead = resolve(time, anchor, tense="future")
        return ahead if _nearer(analysis, ahead, past, weekdays=False) else past
    if status == "held" and ((past or "").endswith("/") or not _is_in_present(analysis, parse, node, time)):
        return past
    ahead = resolve(time, anchor, tense="future")
    return ahead if _nearer(analysis, ahead, past, weekdays=status == "held") else past


def _is_spoken_of(parse: Parse, node: Node, holder: Node | None) -> bool:
    """ "Thanked them for hosting the talks on 6 July", "welcomed its launch on 6 July": gone or to come."""
    if holder is None or not node.tag.startswith(("N", "VBG")):
        return False
    verb = next((a for a in (holder, *parse.ancestors(holder)) if a.tag[0] == "V" and a.tag != "VBG"), None)
    return verb is not None and verb.tag == "VBD" and verb.word.lower() in frame_words("praising")


def _stands_before_a_noun(parse: Parse, time: TimeExpression) -> bool:
    """ "His June trip to Peru"."""
    own = nodes_of(parse, time)  # "early September" stands before no other noun
    heads = [(n, head) for n in own if (head := parse.head(n)) is not None and head not in own]
    return time.kind in ("day", "month", "range") and any(
        head.tag.startswith("N") and n.index < head.index for n, head in heads
    )


def _goes_on_now(parse: Parse, node: Node, holder: Node | None) -> bool:
    """ "In which they are taking part until 12 March", "on a three-day visit through Thursday"."""
    if holder == node and not node.tag.startswith("V"):
        return any(on.word.lower() == "on" for on in (parse.head(node),) if on is not None)
    if holder is None or not holder.tag.startswith("V"):
        return False
    return in_present(parse, holder)


def _was_attended(parse: Parse, node: Node) -> bool:
    """ "The steps that they discussed at their June meeting": it is over."""
    prep = parse.head(node)
    verb = parse.head(prep) if prep is not None and prep.word.lower() in ("at", "during") else None
    return verb is not None and verb.tag == "VBD"


def _starts(verb: Node) -> bool:
    """ "The exercise, which starts on Sunday": what has started would be said to have."""
    return verb.dep == "relcl" and verb.tag in PRESENT and verb.word.lower() in _STARTING


def _was_to_be(parse: Parse, verb: Node, *, weekday: bool) -> bool:
    """Whether a verb says what was still to come: "was to fly there", "would land on Sunday".

    What "would" be done on a weekday is near, and mostly told before it.
    """
    if weekday and any(c.word.lower() == "would" for c in parse.children(verb, "aux")):
        return True
    head = parse.head(verb)
    led = any(c.word.lower() == "to" for c in parse.children(verb, "aux"))
    return led and head is not None and verb.dep == "xcomp" and head.word.lower() in ("was", "were")


def _is_in_present(analysis: Analysis, parse: Parse, node: Node, time: TimeExpression) -> bool:
    """Whether the time stands in a present clause outside the title, where it may speak of the future."""
    if parse.sentence.index < analysis.title:
        return False
    verb = node if node.tag.startswith("V") else governor(parse, node)[0]
    if verb is None:
        return True
    if verb.word.lower() in _DEPICTED:
        return False  # a caption's "shakes hands with him on Tuesday"
    verb = _of_the_purpose(parse, verb)
    if holder_of(parse, nodes_of(parse, time)) not in (node, verb) and any(
        n.tag == "VBD" for n in parse.nodes
    ):
        return False
    helpers = list(parse.children(verb, "aux", "auxpass"))
    limits = _STARTING | where_and_when("end")
    if verb.tag == "VB" and verb.dep == "ROOT" and not helpers and verb.word.lower() in limits:
        return True  # "the drills end on Friday": a plural's present
    return in_present(parse, verb)


def _of_the_purpose(parse: Parse, verb: Node) -> Node:
    """The verb whose tense an infinitive has: "visits Peru on 14 May to attend the session"."""
    above = parse.head(verb)
    while verb.tag == "VB" and verb.dep in ("advcl", "xcomp") and above is not None and above.tag[0] == "V":
        verb, above = above, parse.head(above)
    return verb


def _nearer(analysis: Analysis, ahead: str | None, past: str | None, *, weekdays: bool) -> bool:
    """Whether the value ahead lies nearer to the report's day than the past one."""
    today, first, last = report_day(analysis), first_day(ahead), first_day(past)
    if first is None or last is None or today is None:
        return first is not None
    return (first - today).days <= (today - last).days or (weekdays and 0 < (first - today).days < 7)
