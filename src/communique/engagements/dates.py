"""When an engagement happens: the time of its sentence that belongs to it, and what follows from it.

`dated` takes the node that speaks of an engagement with the status that its words give; gives the status
that holds once the date is known ("opens on 10 March" lies ahead) and a `When`, or None. Which time belongs
to the engagement is a trained decision over the signs of `communique.engagements.attachment`, with weights
made by ``tools/train_times.py``. The day on which somebody reported it is never its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from communique.engagements.attachment import (
    attachment_signs,
    gap,
    holder_of,
    preposition_of,
)
from communique.engagements.frame_words import frame_words
from communique.engagements.journeys import HEADING, LEAVING, TRAINS, is_journey
from communique.engagements.other_times import is_of_something_else
from communique.engagements.place_names import where_and_when
from communique.engagements.report_days import (
    UNDATED,
    anchor_of,
    first_day,
    lies_ahead,
    previous_day,
    report_day,
)
from communique.engagements.sentence_times import is_until, nodes_of, times_in
from communique.engagements.stays import closes, lasting, only_ends
from communique.engagements.trained import trained
from communique.engagements.verb_forms import PRESENT, in_present
from communique.reading.analysis import Analysis
from communique.reading.arguments import governor
from communique.reading.mentions import Span
from communique.reading.parse import Node, Parse
from communique.reading.status import StatusMention
from communique.reading.times import TimeExpression, is_reporting, resolve

__all__ = ["TimeOption", "When", "dated", "days_in_turn", "left_unresolved", "listed_beside", "time_options"]

_YEAR = 4  # characters
# Tuned for the best accuracy in cross-validation over reports (printed by tools/train_times.py).
_LIKELY = 0.5
_OWN = "hangs on itself"
_LENGTH_OF_DAY = len("2021-05-12")
_LASTING = frozenset(
    {"visit", "ship_visit", "training", "exercise", "operation", "conference", "dialogue", "project"}
)
_LISTED = re.compile(r"\s*(?:,|,?\s*and|,?\s*as well as)\s*(?:on |in |again in )?", re.IGNORECASE)
_STARTING = frozenset({"begin", "begins", "commence", "commences", "open", "opens", "start", "starts"})
_DEPICTED = frozenset(
    {"gestures", "greets", "hands", "inspects", "listens", "poses", "presents", "salutes", "shakes", "walks"}
)
_ONE_STAY = 4  # days within which two dates may be those of one stay


class When(NamedTuple):
    """An ISO 8601 value and the characters that it was read from."""

    value: str
    at: Span

    @property
    def is_day(self) -> bool:
        """Whether it is one day, and no span of days, month or year."""
        return len(self.value) == _LENGTH_OF_DAY


class TimeOption(NamedTuple):
    """A time of the sentence, its value, and the signs that speak for its being the date."""

    time: TimeExpression
    value: str
    signs: list[str]


def dated(
    analysis: Analysis, parse: Parse, node: Node, kind: str, status: StatusMention
) -> tuple[StatusMention, When | None]:
    """The status and the date of what ``node`` speaks of, an engagement of the type ``kind``."""
    option = _chosen(parse, node, list(time_options(analysis, parse, node, kind, status)))
    if option is None:
        return status, None
    if only_ends(parse, node, option.time) or _only_calls_off(parse, node, option, status):
        return status, None
    if kind in TRAINS and (travelled := _travelled(parse, node, option)) is not None:
        leaves = status.status == "held" and travelled.word.lower() in LEAVING | HEADING
        return StatusMention("planned", status.node) if leaves else status, None
    if (
        status.status == "held"
        and lies_ahead(analysis, option.value)
        and not closes(parse, node, option.time)
    ):
        status = StatusMention("planned", status.node)
    return status, _when(analysis, parse, node, kind, status, option)


def _when(
    analysis: Analysis, parse: Parse, node: Node, kind: str, status: StatusMention, option: TimeOption
) -> When:
    """When it was by a time that is its own: all its days where that tells of them."""
    value = option.value
    if kind in _LASTING and status.status != "cancelled":
        value = lasting(analysis, parse, node, option.time, option.value)
    return When(value.removesuffix("/"), Span(option.time.start, option.time.end))


def days_in_turn(
    analysis: Analysis, parse: Parse, node: Node, kind: str, status: StatusMention, starts: Sequence[int]
) -> list[When]:
    """The date of each of several of which ``node`` speaks, where each has one of its own: "will visit Peru
    on 3 May and Chile on 9 May"; ``starts`` is where each of them is named.
    """
    options = sorted(time_options(analysis, parse, node, kind, status), key=lambda option: option.time.start)
    first, last = parse.sentence.start, parse.sentence.end
    ands = [max((n.start for n in parse.nodes if n.tag == "CC" and a < n.start < b), default=b)
            for a, b in pairwise(starts)]  # fmt: skip
    for borders in ((first, *ands, last), (*starts, last), (first, *starts)):
        gaps = pairwise(borders)
        own = [[o for o in options if a <= o.time.start < b] for a, b in gaps]
        if all(len(found) == 1 for found in own):
            return [_when(analysis, parse, node, kind, status, option) for (option,) in own]
    return []


def _chosen(parse: Parse, node: Node, options: Sequence[TimeOption]) -> TimeOption | None:
    """The likeliest date, else the time at which the words say that it happened."""
    weighed = [(trained("times").probabilities(option.signs)["date"], -i) for i, option in enumerate(options)]
    likely = [(chance, place) for chance, place in weighed if chance >= _LIKELY]
    own = [(chance, place) for chance, place in likely if _OWN in options[-place].signs]
    if likely:  # "met him on Monday and toured a base on Tuesday": each verb has its own
        return _finer(parse, node, options, options[-max(own or likely)[1]])
    said = (o for o in options if _happens_then(parse, node, o) or _stands_before_it(parse, node, o))
    return next(said, None)


def _finer(parse: Parse, node: Node, options: Sequence[TimeOption], chosen: TimeOption) -> TimeOption:
    """What a clause of its own says of the year: "this year's drill, which will begin on April 21"."""
    if len(chosen.value) > _YEAR:
        return chosen
    below = {n.index for n in parse.subtree(node)}
    within = (o for o in options if {n.index for n in nodes_of(parse, o.time)} <= below)
    return next((o for o in within if o.value.startswith(f"{chosen.value}-")), chosen)


def left_unresolved(analysis: Analysis, parse: Parse, node: Node, kind: str) -> TimeExpression | None:
    """The time that would date what ``node`` speaks of if the report gave its own day."""
    if report_day(analysis) is not None:
        return None
    times = _own_times(analysis, parse)
    weighed = [
        (trained("times").probabilities(_signs(parse, node, kind, time, times))["date"], -i)
        for i, time in enumerate(times)
    ]
    chance, place = max(weighed, default=(0.0, 0))
    return times[-place] if chance >= _LIKELY else None


def _happens_then(parse: Parse, node: Node, option: TimeOption) -> bool:
    """ "The session was held in Lima in May 2018": the time of nothing else."""
    holder = holder_of(parse, nodes_of(parse, option.time))
    if holder is None or not node.tag.startswith("N") or not holder.tag.startswith("V"):
        return False
    subject = node.dep in ("nsubj", "nsubjpass") and parse.head(node) == holder
    said_of = holder.dep in ("acl", "relcl") and parse.head(holder) == node
    return (subject or said_of) and holder.word.lower() in where_and_when("happening")


def _stands_before_it(parse: Parse, node: Node, option: TimeOption) -> bool:
    """ "The July 14-15 summit", "the 3 May talks": its own days."""
    inside = nodes_of(parse, option.time)
    if not node.tag.startswith("N") or not inside or len(option.value) < _LENGTH_OF_DAY:
        return False
    first = next((a for a in parse.ancestors(inside[0]) if a not in inside), None)
    return first == node and inside[-1].index < node.index and inside[0].tag not in ("IN", "TO")


def listed_beside(
    analysis: Analysis, parse: Parse, node: Node, kind: str, status: StatusMention, when: When
) -> list[When]:
    """The dates that are listed with ``when``: "held on 3 March, 7 May and 9 July", "in 2018 and 2021".

    Days that follow each other are one stay ("on 24 and 25 August").
    """
    if sum(1 for _ in times_in(analysis, parse)) < 2:
        return []
    options = sorted(time_options(analysis, parse, node, kind, status), key=lambda option: option.time.start)
    row: list[TimeOption] = []
    for option in options:
        between = analysis.report.text[row[-1].time.end : option.time.start] if row else ""
        if row and not _LISTED.fullmatch(between):
            if any(o.time.start == when.at.start for o in row):
                break
            row = []
        row.append(option)
    values = [option.value for option in row]
    alike = len({(len(value), option.time.kind) for value, option in zip(values, row, strict=True)}) == 1
    if len(row) < 2 or not alike or when.at.start not in [option.time.start for option in row]:
        return []
    firsts = [first_day(value) for value in values]
    apart = all(a is not None and b is not None and (b - a).days > _ONE_STAY for a, b in pairwise(firsts))
    if not apart:
        return []
    return [
        When(option.value, Span(option.time.start, option.time.end))
        for option in row
        if option.time.start != when.at.start
    ]


def time_options(
    analysis: Analysis, parse: Parse, node: Node, kind: str, status: StatusMention
) -> Iterator[TimeOption]:
    """The times of the sentence that have a value and are no days of reporting, with their signs."""
    times = _own_times(analysis, parse)
    for time in times:
        value = _value(analysis, parse, node, time, status.status)
        if value is None or (kind in _LASTING and len(times) > 1 and is_until(analysis, time)):
            continue
        if not is_of_something_else(analysis, parse, node, time, value, kind=kind, status=status.status):
            yield TimeOption(time, value, _signs(parse, node, kind, time, times))


def _own_times(analysis: Analysis, parse: Parse) -> list[TimeExpression]:
    """The times of the sentence that say when something was, and not when somebody told it."""
    return [
        t
        for t in times_in(analysis, parse)
        if t.kind not in UNDATED and not is_reporting(analysis.report.text, t)
    ]


def _signs(
    parse: Parse, node: Node, kind: str, time: TimeExpression, times: Sequence[TimeExpression]
) -> list[str]:
    inside = nodes_of(parse, time)
    if not inside:
        return []
    own = attachment_signs(parse, node, inside)
    preposition = preposition_of(parse, inside)
    others = [found for other in times if other is not time and (found := nodes_of(parse, other))]
    nearer = sum(1 for other in others if gap(node, other) < gap(node, inside))
    signs = [
        *own,
        f"is {time.kind}",
        f"{time.kind} after {preposition}",
        f"{time.kind} {own[0]}",
        f"{kind} on {time.kind}",
        f"{min(nearer, 2)} times nearer",
    ]
    return signs if others else [*signs, "only time of the sentence"]


def _value(analysis: Analysis, parse: Parse, node: Node, time: TimeExpression, status: str) -> str | None:
    anchor = anchor_of(analysis)
    if time.kind in ("same", "part_of_day"):
        return resolve(time, anchor, previous=previous_day(analysis, time))
    if status in ("planned", "proposed"):
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
    if status == "held" and ((past or "").endswith("/") or not _in_present(analysis, parse, node, time)):
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
    return time.kind == "month" and any(
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


def _in_present(analysis: Analysis, parse: Parse, node: Node, time: TimeExpression) -> bool:
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


def _only_calls_off(parse: Parse, node: Node, option: TimeOption, status: StatusMention) -> bool:
    """Whether a time is when an engagement was called off: "was cancelled on Monday"."""
    off = status.node
    if (
        status.status != "cancelled"
        or off == node
        or not off.tag.startswith("VB")
        or off.start > option.time.start
    ):
        return False
    between = (n for n in parse.nodes if off.index < n.index and n.end <= option.time.start)
    return holder_of(parse, nodes_of(parse, option.time)) == off and all(
        n.dep in ("advmod", "prep", "prt") or n.tag == "IN" for n in between
    )


def _travelled(parse: Parse, node: Node, option: TimeOption) -> Node | None:
    """The verb of a journey whose day a time is: "left on Monday for the drill" says not when it begins."""
    holder = holder_of(parse, nodes_of(parse, option.time))
    if holder is None or holder == node or holder.tag not in ("VBD", "VBN"):
        return None
    return holder if is_journey(holder) else None
