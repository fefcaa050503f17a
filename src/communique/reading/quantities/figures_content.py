"""What a figure measures, of which time, of which parties, and the words that say it.

Takes a quantity that was found to be a figure, with its sentence. Words of the report only: a measure is
the noun phrase beside the quantity.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from communique.reading.quantities.figures_features import Setting, tables
from communique.reading.quantities.quantities import Quantity
from communique.reading.quantities.tables import currencies, nouns
from communique.reading.text.mentions import PartyMention, Span
from communique.reading.times.expressions import Anchor, TimeExpression, is_reporting, resolve
from communique.reading.times.meaning import Shift

__all__ = ["clause", "main_parties", "measure", "parties_of", "period"]

_SPLIT = re.compile(r";\s|,\s(?=while\b|whereas\b|but\b|although\b|against\b)|:\s|\s[–—]\s")
_LONG = 160  # characters above which a sentence is cut to the clause of the quantity
_MODIFIER = re.compile(r"(?:(?<![\w-])([a-z][a-z-]{2,})[ \u00a0])?(?<![\w-])([a-z][a-z-]{2,})[ \u00a0]$")
_MODIFIERS = 2  # words before the noun of a measure
_DOING = frozenset(
    {
        "allocate", "boost", "contribute", "cut", "deliver", "double", "expand", "extend", "give", "increase",
        "offer", "provide", "raise", "reach", "receive", "reduce",
    }
)  # fmt: skip
_OPENING = re.compile(r"\W*([A-Z][a-z]+(?:-[a-z]+)?)[ \u00a0]")
_KINDS_OF_TRADE = frozenset(
    {"annual", "bilateral", "commercial", "defence", "mutual", "total", "trade", "two-way"}
)
_AFTER = re.compile(
    r"[ \u00a0](?:worth[ \u00a0])?(?:of|in|for|as|into)[ \u00a0](?:(?:the|a|an|its|their|his|our)[ \u00a0])?"
    r"([^\W\d_][\w'’-]*(?:[ \u00a0](?!(?:and|or|in|on|at|by|to|from|for|with|under|which|that|the|a|an|is|was"
    r"|will)\b)[^\W\d_][\w'’-]*){0,4})"
)
_LONG_THING = re.compile(r"-long[ \u00a0]([^\W\d_][\w-]*)")  # "a 170-kilometre-long border"
_GROWTH = re.compile(
    r"\b(?:gr[eo]w\w*|growth|increas\w*|rose|risen|up|higher|fell|declin\w*|down|lower|decreas\w*)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|to be|would|plans?|planned|intends?|due|next|scheduled|expected|upcoming|forthcoming)\b"
)
_MOST_PARTIES = 4
_PERIODS = frozenset({"month", "year", "quarter", "half", "season", "range", "relative"})
_DAY = len("2021-06-10")
_PLACED = re.compile(r"\b(?:in|at|near|off|via|including)[ \u00a0](?:the[ \u00a0])?$", re.IGNORECASE)


def clause(quantity: Quantity, setting: Setting) -> Span:
    """The characters of the sentence, or of the clause of a long one, in which the quantity stands."""
    start, end = setting.sentence.start, setting.sentence.end
    if end - start > _LONG:
        for cut in _SPLIT.finditer(setting.text, start, end):
            if cut.end() <= quantity.start:
                start = cut.end()
            elif cut.start() >= quantity.end:
                end = cut.start()
                break
    return Span(start, end)


def measure(quantity: Quantity, setting: Setting) -> str:
    """A short noun phrase for what the quantity measures."""
    if quantity.kind == "count":
        return quantity.phrase or quantity.unit
    span, text = clause(quantity, setting), setting.text
    if long_thing := _LONG_THING.match(text, quantity.end, span.end):
        return long_thing.group(1)
    after = _AFTER.match(text, quantity.end, span.end)
    if quantity.kind == "measure" and after:
        return after.group(1)
    named = _named(text, span.start, quantity.start)
    if named is None and after:
        return after.group(1)
    named = (
        named
        or _named(text, quantity.end, span.end, first=True)
        or {"money": "amount", "share": "share"}.get(quantity.kind)
    )
    if quantity.kind == "share" and named and _GROWTH.search(text, span.start, span.end):
        return f"growth of {named}"
    return named or f"amount in {quantity.unit}"


def _named(text: str, start: int, end: int, *, first: bool = False) -> str | None:
    """The last noun of an amount between two characters, or the ``first``, with the plain words before it."""
    all_found = list(tables().measure.finditer(text, start, end))
    if not all_found:
        return None
    found = all_found[0 if first else -1]
    words = [found.group().lower()]
    before = _MODIFIER.search(text, start, found.start())
    for word in (before.group(2), before.group(1)) if before else ():
        if word is None or word in nouns().stop | _DOING or word.endswith(("ed", "ly")):
            return " ".join(words)
        words.insert(0, word)
    if len(words) <= _MODIFIERS and (opening := _OPENING.fullmatch(text, start, found.start())):
        words[:0] = _opening(opening[1].lower(), words)
    return " ".join(words)


def _opening(word: str, words: Sequence[str]) -> list[str]:
    """The word with which a sentence opens before a measure: "Bilateral trade", "Trade exchange"."""
    return [word] if word in _KINDS_OF_TRADE and word not in words else []


def period(quantity: Quantity, setting: Setting, anchor: Anchor) -> str | None:
    """The time over which the quantity holds: the nearest in its clause that is longer than a day or week.

    A day says when something was handed over or said, a deadline when it is due.
    """
    span = clause(quantity, setting)
    times = [
        time
        for time in setting.times
        if span.start <= time.start < span.end
        and time.kind in _PERIODS
        and not is_reporting(setting.text, time)
    ]
    tense = "future" if _FUTURE.search(setting.text, span.start, span.end) else "past"
    for time in sorted(times, key=lambda time: (_gap(time, quantity), time.start)):
        value = resolve(time, anchor, tense="future" if tense == "future" else "past")
        if value and len(value) != _DAY and not _is_week(time):
            return value
    return None


def _names_money(party: PartyMention, setting: Setting) -> bool:
    """Whether a party is only named for its money: "U.S. dollars", "Kenyan shillings"."""
    return currencies().name.match(setting.text, party.end) is not None


def _is_week(time: TimeExpression) -> bool:
    return isinstance(time.meaning, Shift) and time.meaning.unit in ("week", "weekend")


def _gap(time: TimeExpression, quantity: Quantity) -> int:
    return max(time.start - quantity.end, quantity.start - time.end, 0)


def main_parties(parties: Sequence[PartyMention], home: str | None = None) -> tuple[str, ...]:
    """The codes of a report's parties, the most often named first, earlier named before later.

    ``home``, the party whose outlet publishes the report, comes among the first two though the text
    leaves it out.
    """
    counts = Counter(party.code for party in parties)
    first: dict[str, int] = {}
    for party in parties:
        first.setdefault(party.code, party.start)
    ranked = sorted(counts, key=lambda code: (-counts[code], first[code]))
    if home and home not in ranked[:2]:
        ranked = [*ranked[:1], home, *(code for code in ranked[1:] if code != home)]
    return tuple(ranked)


def parties_of(quantity: Quantity, setting: Setting, main: Sequence[str]) -> tuple[str, ...]:
    """The parties of a figure, sorted: those of its clause, filled up with the report's main ones to two."""
    span = clause(quantity, setting)
    named: dict[str, int] = {}
    inside = [p for p in setting.parties if span.start <= p.start < span.end and not _names_money(p, setting)]
    inside = [p for p in inside if not quantity.start <= p.start < quantity.end or quantity.kind != "money"]
    acting = [p for p in inside if not _PLACED.search(setting.text, max(0, p.start - 16), p.start)]
    for party in acting if len({p.code for p in acting}) > 1 else inside:
        distance = min(abs(party.start - quantity.end), abs(quantity.start - party.end))
        named[party.code] = min(distance, named.get(party.code, distance))
    near = sorted(named, key=lambda code: (named[code], code))
    if len(near) > _MOST_PARTIES:
        near = near[:2]
    for code in main:
        if len(near) < 2 and code not in near:
            near.append(code)
    return tuple(sorted(near))
