"""When an engagement happens: the time of its sentence that belongs to it, and what follows from it.

`dated` takes the node that speaks of an engagement with the status that its words give; gives the status that
holds once the date is known ("opens on 10 March" lies ahead) and a `When`, or None. Which time belongs to the
engagement is a trained decision over the signs of `communique.engagements.clauses.attachment`, with weights
made by ``tools/train_times.py``. The day on which somebody reported it is never its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from communique.engagements.clauses.attachment import attachment_signs, gap, holder_of, preposition_of
from communique.engagements.clauses.sentence_times import describes, is_until, nodes_of, times_in
from communique.engagements.dates.other_times import is_of_something_else
from communique.engagements.dates.report_days import UNDATED, first_day, lies_ahead, report_day
from communique.engagements.dates.stays import closes, lasting, only_ends
from communique.engagements.dates.time_values import value_of
from communique.engagements.dates.when import When
from communique.engagements.families import AHEAD
from communique.engagements.places.journeys import HEADING, LEAVING, TRAINS, is_journey
from communique.engagements.places.names import where_and_when
from communique.engagements.trained import trained
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Node, Parse
from communique.reading.status.status import StatusMention
from communique.reading.text.mentions import Span
from communique.reading.times.expressions import TimeExpression, is_reporting

__all__ = ["TimeOption", "dated", "days_in_turn", "left_unresolved", "listed_beside", "time_options"]

_WITH_YEAR = re.compile(r"\d{4}")
_YEAR = 4  # characters
# Tuned for the best accuracy in cross-validation over reports (printed by tools/train_times.py).
_LIKELY = 0.5
_OWN = "hangs on itself"
_LASTING = frozenset(
    {"visit", "ship_visit", "training", "exercise", "operation", "conference", "dialogue", "project"}
)
_LISTED = re.compile(r"\s*(?:,|,?\s*and|,?\s*as well as)\s*(?:on |in |again in )?", re.IGNORECASE)
_ONE_STAY = 4  # days within which two dates may be those of one stay


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
    if status.status in AHEAD and _is_over(analysis, option.value) and describes(parse, node, option.time):
        status = StatusMention("held", status.node)  # "will review the results of the August 2021 summit"
    ahead = lies_ahead(analysis, option.value) and not closes(parse, node, option.time)
    if ahead and status.status == "held":
        said = analysis.report.text[option.time.start : option.time.end]
        if node.tag == "VBD" and _WITH_YEAR.search(said) is None:
            return status, None  # "discussed unity before the July 3 summit": the day of something else
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
    said = (o for o in options if _happens_then(parse, node, o) or describes(parse, node, o.time))
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


def _is_over(analysis: Analysis, value: str) -> bool:
    """Whether a value ends before the day of the report."""
    last, today = value.rpartition("/")[2], report_day(analysis)
    return today is not None and bool(last) and last < today.isoformat()[: len(last)]


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
        value = value_of(analysis, parse, node, time, status.status)
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
