"""How long a stay lasts, where another sentence than that of the arrival tells: "He stays until Sunday".

Takes an `Analysis` and the engagements of its report; gives visits and ship visits that a day of arrival
dates the last day, too, by when the guest leaves or by the length of the stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from communique.engagements.actors.pronouns import SUBJECTS
from communique.engagements.candidates.candidate import Candidate
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.sentence_times import times_in
from communique.engagements.dates.when import When
from communique.engagements.families import VISITS
from communique.reading.analysis import Analysis
from communique.reading.parsing.parse import Parse
from communique.reading.text.mentions import Span
from communique.reading.times.expressions import Anchor, TimeExpression, days_long, resolve

__all__ = ["with_last_days_of_stays"]

_VISITORS = frozenset({"admiral", "colonel", "corvette", "general", "visitor", "visitors"})
_REACH = 6  # sentences on, who came is still spoken of
_LONGEST = 21  # days of a stay
# What lasts, by what a report calls it.
_NAMES = {
    "visit": r"visit|trip|stay|tour|stopover",
    "ship_visit": r"visit|stay|port call|call|stopover",
    "exercise": r"exercises?|drills?|man(?:oeuv|euv)(?:re|er)s?|war ?games?|training",
    "training": r"training|course|workshop|seminar",
    "dialogue": r"dialogue|meeting|session|talks|consultations",
    "conference": r"conference|summit|forum|meeting|symposium",
}
_BEGUN = re.compile(
    r"\b(?:anchored|arriv(?:ed|es?|ing)|began|begins|berthed|commenced|docked|flew in(?:to)?|kicked off"
    r"|landed|moored|opened|reached|start(?:ed|s)|touched down|got under ?way)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:came to (?:an end|a close)|clos(?:ed|es)|conclud(?:ed|es)|culminated|end(?:ed|s)|finished"
    r"|wrapped up|wound up)\b",
    re.IGNORECASE,
)
_AHEAD = r"(?:will|is to|are to|plans? to|(?:is|are) (?:due|expected|scheduled|set|slated) to)"
_WHERE = r"here|there|on|back|home|in|for|to|the|(?-i:[A-Z][\w’'-]*)|country|capital|city|island|port"
_PLACE = rf"(?: (?:{_WHERE})){{0,4}}"
_STAYS = (
    rf"(?:is|are|remains?|stays?|stayed|(?:is|are) staying|{_AHEAD} (?:remain|stay|be)){_PLACE}"
    r" (?:until|till|through)"
)
_LEAVES = (
    rf"(?:{_AHEAD} (?:\w+ )?(?:leave|depart|fly|head|return|sail|go)|leaves?|departs?"
    r"|(?:left|departed)(?= the)|(?:flew|returned|sailed)(?= (?:back|home))"
    rf"|(?:before|and) (?:flying|leaving|departing|returning|heading|sailing)){_PLACE}"
)
# What stands before the last day.
_LAST = re.compile(
    rf"\b(?:{_STAYS}|{_LEAVES})(?: (?:on|early|late|later|this|the|night|of))*,? $", re.IGNORECASE
)
_UNTIL = re.compile(r"(?:until|till|through) ")  # "until 14 March" is one expression


def with_last_days_of_stays(analysis: Analysis, found: Sequence[Candidate]) -> list[Candidate]:
    """The engagements without visits that only repeat when the guests of another leave, which dates that."""
    kept = list(found)
    for candidate in found:
        when = candidate.when
        if candidate.type not in _NAMES or candidate.status == "cancelled" or when is None or not when.is_day:
            continue
        if not any(candidate is other for other in kept):
            continue
        ended = candidate.type not in VISITS and _says(_ENDED, analysis, when)
        if not (ended or _says(_BEGUN, analysis, when)):
            continue
        left = _day_of_leaving(analysis, candidate, when) if candidate.type in VISITS else None
        first, last = (
            (when.value, left[0]) if left else _by_its_length(analysis, candidate, when, ended=ended)
        )
        if first < last:
            candidate.when = When(f"{first}/{last}", when.at)
        if left is not None:
            kept = [c for c in kept if c is candidate or not _only_tells_of(candidate, c, left[1])]
    return kept


def _says(words: re.Pattern[str], analysis: Analysis, when: When) -> bool:
    """Whether the sentence of a day tells that somebody arrived or something began, or that it ended."""
    sentence = next((s for s in analysis.sentences if s.start <= when.at.start < s.end), None)
    return sentence is not None and bool(words.search(analysis.report.text, sentence.start, sentence.end))


def _only_tells_of(visit: Candidate, other: Candidate, sentence: int | None) -> bool:
    """Whether the sentence of the leaving was taken for a visit of its own."""
    same = other.type in VISITS and other.sentence == sentence and other.mentions == 1
    return same and other.parties.keys() <= visit.parties.keys()


def _day_of_leaving(analysis: Analysis, candidate: Candidate, when: When) -> tuple[str, int] | None:
    """The day up to which the guests stay, or on which they leave, and the later sentence that tells it."""
    text = analysis.report.text
    for parse in _next(analysis, when):
        if not _speaks_of_guests(analysis, candidate, parse):
            continue
        for time in times_in(analysis, parse):
            until = _UNTIL.match(text, time.start)
            day = until.end() if until is not None else time.start
            if _LAST.search(text, parse.sentence.start, day) and (last := _after(time, when)):
                return last, parse.sentence.index
    return None


def _next(analysis: Analysis, when: When) -> Iterator[Parse]:
    """The sentences that follow that of a day, as far as they are parsed."""
    first = next((s.index for s in analysis.sentences if s.start <= when.at.start < s.end), None)
    for number in range(first + 1, first + 1 + _REACH) if first is not None else ():
        if (parse := analysis.parses.get(number)) is not None:
            yield parse


def _speaks_of_guests(analysis: Analysis, candidate: Candidate, parse: Parse) -> bool:
    """Whether a sentence has a guest, or a word for one, as its first subject."""
    guests = {a.person for a in candidate.guests if a.person is not None}
    subject = next((n for n in parse.nodes if n.dep in ("nsubj", "nsubjpass")), None)
    if subject is not None and subject.person is not None:
        return subject.person.person in guests
    if subject is not None and subject.word.lower() in SUBJECTS:
        return True
    known = subject is not None and any(n.word.lower() == "the" for n in parse.children(subject, "det"))
    named = subject is not None and subject.word.lower() in frame_words("bodies") | _VISITORS
    return known and named and subject is not None and subject.party is None


def _after(time: TimeExpression, when: When) -> str | None:
    value = resolve(time, Anchor(when.value, when.value), tense="future")
    if value is None or len(value) != len(when.value):
        return None
    days = (date.fromisoformat(value) - date.fromisoformat(when.value)).days
    return value if 0 < days <= _LONGEST else None


def _by_its_length(analysis: Analysis, candidate: Candidate, when: When, *, ended: bool) -> tuple[str, str]:
    """First and last day of "a four-day visit" of which another sentence tells one of them."""
    text, day = analysis.report.text, date.fromisoformat(when.value)
    noun = re.compile(rf"[ -](?:[\w-]+ ){{0,4}}?(?:{_NAMES[candidate.type]})\b", re.IGNORECASE)
    for time in analysis.times:
        if time.kind != "duration" or not any(_within(time, span) for span in candidate.evidence):
            continue
        days = days_long(time)
        if days and 2 <= days <= _LONGEST and noun.match(text, time.end):
            length = timedelta(days=round(days) - 1)
            return (str(day - length), str(day)) if ended else (str(day), str(day + length))
    return when.value, when.value


def _within(time: TimeExpression, span: Span) -> bool:
    return span.start <= time.start < span.end
