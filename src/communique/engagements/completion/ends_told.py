"""The last day of what goes on, where a later sentence tells it: "It runs until 14 March".

Takes an `Analysis` and the engagements of its report in text order; gives those that one day dates both days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.dates.when import When
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Span
from communique.reading.text.sentences import Sentence
from communique.reading.times.expressions import Anchor, TimeExpression, resolve

__all__ = ["take_last_days"]

_NAMES = {
    "exercise": r"exercises?|drills?|man(?:oeuv|euv)(?:re|er)s?|war ?games?|training",
    "training": r"training|course|programme|program",
    "conference": r"conference|summit|forum|meeting|symposium|exhibition",
    "operation": r"patrols?|operation|mission",
    "visit": r"visit|trip|stay|tour",
    "ship_visit": r"visit|stay|port call|call",
}
_NEAR = 3  # sentences on, what was told is spoken of by "it" or by a noun
_LONGEST = 45  # days
_AHEAD = r"(?:will|(?:is|are) (?:due|expected|scheduled|set|slated)? ?to|would) "
_GOES_ON = r"(?:run|last|continue|go|goes|went|ran|stay)(?:s|ed|d)?(?: on)? (?:[^.;]{0,60}? )?"
_ENDS = r"(?:end|conclude|finish|close|culminate|wrap|wind)(?:s|ed|d)?(?: up)?(?: on)? (?:the )?"
_TO = r"(?:until|till|through|to) (?:the )?"
# What stands between the subject and the last day.
_UNTIL = re.compile(rf"(?:, [^.;]{{1,80}},)? (?:{_AHEAD})?(?:{_GOES_ON}{_TO}|{_ENDS})")
_PART_OF_TIME = re.compile(_TO)  # "until 14 March" is one expression


def take_last_days(analysis: Analysis, told: Sequence[Candidate]) -> None:
    """Give what begins on a day the last one of which a sentence after it speaks."""
    for place, candidate in enumerate(told):
        when = candidate.when
        if candidate.type not in _NAMES or candidate.status == "cancelled" or when is None or not when.is_day:
            continue
        after = told[place + 1] if place + 1 < len(told) else None
        for sentence in analysis.sentences[candidate.sentence + 1 : candidate.sentence + 1 + _NEAR]:
            if after is not None and after.sentence < sentence.index and after.type in _NAMES:
                break  # "it" is what was told since
            if (last := _last_day(analysis, sentence, candidate.type, when.value)) is not None:
                candidate.when = When(f"{when.value}/{last}", Span(when.at.start, when.at.end))
                break


def _last_day(analysis: Analysis, sentence: Sentence, kind: str, first: str) -> str | None:
    """The day up to which a sentence says that it goes on, if that can be the last."""
    text = analysis.report.text
    subject = re.compile(
        rf"(?:it|they|(?:the|this|these) (?:[\w-]+ ){{0,3}}?(?:{_NAMES[kind]}))\b", re.IGNORECASE
    )
    said = subject.match(text, sentence.start)
    if said is None:
        return None
    for time in analysis.times:
        until = _PART_OF_TIME.match(text, time.start)
        day = until.end() if until is not None else time.start
        if said.end() < time.start < sentence.end and _UNTIL.fullmatch(text, said.end(), day):
            return _fitting(time, first)
    return None


def _fitting(time: TimeExpression, first: str) -> str | None:
    value = resolve(time, Anchor(first, first), tense="future")
    if value is None or len(value) != len(first):
        return None
    days = (date.fromisoformat(value) - date.fromisoformat(first)).days
    return value if 0 < days <= _LONGEST else None
