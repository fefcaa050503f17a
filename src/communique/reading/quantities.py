"""Quantities in a text: amounts of money, measures, percentages and counted things, with their units.

Takes a text, gives `Quantity` values with their characters. Dates, clock times, ordinals, ages, spans of
time and numbers in names ("C-130", "Resolution 2231") are none. Which quantities are figures about the
parties' relations is left to `communique.reading.figures`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal, NamedTuple

from communique.gazetteer.parties import find_parties
from communique.reading.numerals import DIGITS, SCALES, WORDS, number
from communique.reading.quantities_phrases import head_of, is_known, is_people
from communique.reading.quantities_tables import currencies, measures, nouns

__all__ = ["Quantity", "find_quantities"]


class Quantity(NamedTuple):
    """``value`` of ``unit``, said by the characters ``start`` to ``end`` (number and unit or noun phrase).

    ``kind``: ``money`` (``unit`` is an ISO 4217 code), ``measure``, ``share`` (percent) or ``count``.
    ``noun`` is the counted noun as the text has it, folded; empty for other kinds. ``phrase`` are the
    words after the number of a count ("river patrol boats"). ``implied`` says that the unit comes from
    the quantity before ("and four from the navy").
    """

    start: int
    end: int
    value: float
    unit: str
    kind: Literal["money", "measure", "share", "count"]
    noun: str = ""
    implied: bool = False
    phrase: str = ""


_SCALE = "|".join(sorted(SCALES, key=lambda word: (-len(word), word)))
_SPACE = r"[ \u00a0\u202f]"
_NUMBER = re.compile(
    rf"(?<![\w.,/:$€£+-])(?:(?:{DIGITS}|{WORDS})(?:{_SPACE}and{_SPACE}a{_SPACE}half)?(?:(?:{_SPACE}|-)?(?:{_SCALE})\b)*"
    rf"|(?:an?|half{_SPACE}a){_SPACE}(?:dozen|hundred|thousand|million|billion)\b)"
    rf"(?:(?<=hundred)(?:{_SPACE}and)?{_SPACE}{WORDS})?",
    re.IGNORECASE,
)
_AFTER_SYMBOL = re.compile(
    rf"(?P<number>{DIGITS}(?:(?:{_SPACE}|-)?(?:{_SCALE})\b)*)(?:-?(?P<letter>[mMkKbB])\b(?!\.\d))?"
)
_LETTERS = {"m": 1e6, "k": 1e3, "b": 1e9}
_RATE = re.compile(
    rf"{_SPACE}(?:(?:of{_SPACE}[a-z]+{_SPACE}(?:[a-z]+{_SPACE})?)?(?:an?|per|each|every){_SPACE}(?P<per>second|hour|day|week|month|year))\b"
)
_STRONG = re.compile(
    rf"-(?:(?P<strong>strong)|members?|persons?|man)\b|{_SPACE}member(?={_SPACE}(?!states?\b|countr|nations?\b)[a-z])"
)
_BODY = re.compile(
    rf"\b(?:delegation|team|crew|group|contingent|party|squad|staff){_SPACE}of{_SPACE}(?:(?:about|some|over|more{_SPACE}than|up{_SPACE}to|nearly|around){_SPACE})?$"
)
_AND_NOUN = re.compile(rf"{_SPACE}and{_SPACE}([a-z]+)\b")
_LABEL = re.compile(
    r"\b(?:resolutions?|articles?|type|group|hospital|no\.?|nos\.?|number|flight|route|block|unit|chapter|section|part|phase"
    r"|level|mark|mk|covid|gate|room|page|sector|annex|rule|protocol|version|model|class|grade|stage|wing|pier|berth"
    rf"|(?-i:[A-Z]{{2,}})){_SPACE}$",
    re.IGNORECASE,
)
# "Two-way trade", "six-party talks": how many sides or parts something has, and no count of it.
_SIDES = re.compile(
    r"-(?:fold|nation|part|party|point|pronged|sided|star|state|storey|stage|tier|time|track|way)\b"
)
_OTHERS = re.compile(
    rf"{_SPACE}(?:more|others|additional|further|of{_SPACE}(?:them|the|whom)|from|have|had|are|were|will|would|this|last)\b"
)
_OF_THESE = re.compile(
    rf"{_SPACE}of{_SPACE}(?:the|these|those|its|their|his|our)(?={_SPACE})|{_SPACE}the{_SPACE}number{_SPACE}of"
)
# "Thirty (30) agreements".
_REPEATED = re.compile(rf"{_SPACE}?\(\d[\d,]*\)")
# What is counted by the week or day: "24 flights a week", "14 weekly flights".
_OFTEN = re.compile(
    rf"{_SPACE}(?:an?|per|each|every){_SPACE}(?P<per>day|week|month)\b|{_SPACE}(?P<ly>daily|weekly|monthly)\b"
)
_PERIODS = {"daily": "day", "weekly": "week", "monthly": "month"}
_THIS_NUMBER = re.compile(
    rf"\b(?:this|that|the|their|its){_SPACE}(?:number|figure|total){_SPACE}(?:up{_SPACE})?to{_SPACE}$"
)
_COMPARED = re.compile(
    rf"\b(?:(?:up|down){_SPACE}from|against|compared{_SPACE}(?:with|to)){_SPACE}(?:the{_SPACE})?$"
)
_COMPARED_WITHIN = 60
_NUMBER_OF = re.compile(rf"\bnumber{_SPACE}of\b")
_REACHED = re.compile(
    rf"\b(?:to|at|reach(?:ed|ing)?|total(?:l?ed|l?ing)|registered|recorded|number(?:ed|ing)?|hit|was|were|is|are|stood)"
    rf"{_SPACE}(?:at{_SPACE})?(?:an?{_SPACE}[a-z]+{_SPACE})?"
    rf"(?:(?:more|less|fewer){_SPACE}th[ae]n{_SPACE}|(?:over|about|around|nearly|almost|some){_SPACE})?$"
)
_CLAUSE_END = re.compile(
    rf"{_SPACE}?(?:[.;)](?!\d)|,{_SPACE}|$|\n)|{_SPACE}(?:in|from|a{_SPACE}year|last|this){_SPACE}",
    re.MULTILINE,
)
#: A number alone counts a noun before it from here on; smaller ones count too many other things.
_LEAST_TOTAL = 100
_FIRST_YEAR, _LAST_YEAR = 1900, 2049
#: Characters within which a number without a noun may take that of the quantity before it.
_RECALL = 250


def find_quantities(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    parties: Collection[str] = (),
    home: str | None = None,
) -> tuple[Quantity, ...]:
    """The quantities between two characters, from left to right, none overlapping.

    ``parties`` are the codes of the states spoken of, the most important first; they decide what a
    shared name or symbol of money means ("rupees", "Rs"); ``home`` is the state whose ministry or army
    publishes the text, whose own dollar "$" is. A number without a unit takes that of the
    quantity shortly before it ("four more will follow").
    """
    reader = _Reader(text, len(text) if end is None else min(end, len(text)), tuple(parties), home)
    return tuple(reader.read(max(0, start)))


class _Ahead:
    """Looks ahead for a pattern and remembers what it found, so that no stretch is searched twice."""

    def __init__(self, pattern: re.Pattern[str], text: str, end: int) -> None:
        self.pattern, self.text, self.end = pattern, text, end
        self.found: re.Match[str] | None = None
        self.exhausted = False

    def next(self, at: int) -> re.Match[str] | None:
        """The first match that begins at a character or after it; ``at`` never goes back."""
        if not self.exhausted and (self.found is None or self.found.start() < at):
            self.found = self.pattern.search(self.text, at, self.end)
            self.exhausted = self.found is None
        return self.found


class _Reader:
    """Reads the quantities of one stretch of text; remembers the last money and the last people."""

    def __init__(self, text: str, end: int, parties: tuple[str, ...], home: str | None) -> None:
        self.text, self.end, self.parties, self.home = text, end, parties, home
        self.money: Quantity | None = None
        self.count: Quantity | None = None
        self.symbols = _Ahead(currencies().symbol, text, self.end)
        self.numbers = _Ahead(_NUMBER, text, self.end)

    def read(self, start: int) -> list[Quantity]:
        found: list[Quantity] = []
        at = start
        while at < self.end:
            quantity, at = self._next(at)
            if quantity:
                found.append(quantity)
                if quantity.kind == "money":
                    self.money = quantity
                elif quantity.kind == "count" and nouns().classes.get(quantity.noun) != "bodies":
                    self.count = quantity
        return found

    def _next(self, at: int) -> tuple[Quantity | None, int]:
        symbol = self.symbols.next(at)
        plain = self.numbers.next(at)
        if symbol and (plain is None or symbol.start() <= plain.start()):
            quantity = self._symbol_money(symbol)
            if quantity:
                return quantity, quantity.end
        if plain is None:
            return None, symbol.end() if symbol else self.end
        if symbol and symbol.start() < plain.start():
            return None, symbol.end()
        quantity = self._plain(plain)
        return quantity, quantity.end if quantity else plain.end()

    def _symbol_money(self, symbol: re.Match[str]) -> Quantity | None:
        amount = _AFTER_SYMBOL.match(self.text, symbol.end(), self.end)
        words = symbol.group().strip()
        value = number(amount["number"]) if amount else None
        if amount is None or value is None:
            return None
        scaled = bool(amount["letter"]) or value >= 1000
        if words.strip(".").isalpha() and not scaled:
            return None
        value *= _LETTERS[amount["letter"].lower()] if amount["letter"] else 1
        return Quantity(symbol.start(), amount.end(), _rounded(value), self._currency(words), "money")

    def _currency(self, words: str) -> str:
        if words == "$" and self.home is not None:
            dollars = currencies().codes["dollar"]
            own = (code for code in dollars if self.home in currencies().states[code])
            return next(own, currencies().codes[words][0])
        codes = currencies().codes[words]
        for party in self.parties:
            for code in codes:
                if party in currencies().states[code] and len(codes) > 1:
                    return code
        return codes[0]

    def _plain(self, match: re.Match[str]) -> Quantity | None:
        start, end = match.span()
        value = number(match.group().lower().replace("half a ", "0.5 "))
        if value is None:
            return None
        repeated = _REPEATED.match(self.text, end, self.end)
        end = repeated.end() if repeated and not match.group()[0].isdigit() else end
        for reader in (self._named_money, self._measure, self._strong, self._counted, self._implied):
            quantity = reader(start, end, _rounded(value))
            if quantity:
                return quantity
        return None

    def _named_money(self, start: int, end: int, value: float) -> Quantity | None:
        match = currencies().name.match(self.text, end, self.end)
        if match is None:
            return None
        words = match["code"].upper() if match["code"] else match["name"].lower()
        if match["code"] and not match["code"].isupper():
            return None
        return Quantity(start, match.end(), value, self._currency(words), "money")

    def _measure(self, start: int, end: int, value: float) -> Quantity | None:
        pattern, units = measures()
        match = pattern.match(self.text, end, self.end)
        if match is None:
            return None
        unit = units.get(match["unit"]) or units[match["unit"].lower()]
        if self.text[end] == "-" and not self.text.startswith(("-long", " long"), match.end()):
            return None  # "a 90-metre vessel"
        if unit == "percent":
            return Quantity(start, match.end(), value, unit, "share")
        rate = _RATE.match(self.text, match.end(), self.end)
        if rate:
            return Quantity(start, rate.end(), value, f"{unit} per {rate['per']}", "measure")
        return Quantity(start, match.end(), value, unit, "measure")

    def _strong(self, start: int, end: int, value: float) -> Quantity | None:
        match = _STRONG.match(self.text, end, self.end)
        if match is None:
            return None
        return Quantity(
            start, match.end(), value, "personnel" if match["strong"] else "members", "count", "members"
        )

    def _counted(self, start: int, end: int, value: float) -> Quantity | None:
        if self._labelled(start, end):
            return None
        of_these = _OF_THESE.match(self.text, end, self.end)
        phrase = head_of(self.text, of_these.end() if of_these else end, self.end)
        if (
            phrase is None
            or (of_these and phrase.noun[0].isupper())
            or self._like_a_year(start, end, phrase.noun)
        ):
            return None
        stop, noun, before = phrase
        folded, units = noun.lower(), nouns().units
        pair = _AND_NOUN.match(self.text, stop, self.end)
        if pair and is_people(folded) and is_people(pair.group(1)):
            unit = units.get(f"{folded} and {pair.group(1)}", "persons")
            return self._count(start, pair.end(), value, unit, folded, end)
        names = (noun, f"{before} {noun}")  # "Fijians", "Sri Lankans"
        if noun[0].isupper() and any(
            p.kind == "demonym" and p.end == len(name) for name in names for p in find_parties(name)
        ):
            return self._count(start, stop, value, "persons", "nationals", end)
        kept = folded if noun[0].isupper() and noun[1:].islower() else noun
        unit = units.get(f"{before.lower()} {folded}") or units.get(folded, kept)
        return self._count(start, stop, value, unit, folded, end)

    def _count(self, start: int, stop: int, value: float, unit: str, noun: str, at: int) -> Quantity:
        phrase = " ".join(self.text[at : max(at, stop)].strip(" -\u00a0\u202f").split())
        if nouns().classes.get(noun) == "rides":
            unit = f"{unit}{self._often(stop, phrase)}"
        return Quantity(start, max(at, stop), value, unit, "count", noun, phrase=phrase)

    def _often(self, stop: int, phrase: str) -> str:
        """ " a week" where so many go in a week."""
        match = _OFTEN.match(self.text, stop, self.end) or _OFTEN.search(f" {phrase}")
        return f" a {match['per'] or _PERIODS[match['ly']]}" if match else ""

    def _labelled(self, start: int, end: int) -> bool:
        """Whether the number belongs to a name ("Resolution 2231") or runs on ("5G", "7pm")."""
        if self.text[end : end + 1].isalnum() or self.text[end : end + 1] in ("_", ":", "/"):
            return True
        if _SIDES.match(self.text, end):
            return True
        return self.text[start].isdigit() and bool(_LABEL.search(self.text, max(0, start - 16), start))

    def _like_a_year(self, start: int, end: int, noun: str) -> bool:
        """Whether "1989 arms" or "FIVE HILLS" is a year or a name and no count."""
        words = self.text[start:end]
        year = words.isdigit() and len(words) == 4 and _FIRST_YEAR <= int(words) <= _LAST_YEAR
        return (year and not is_known(noun)) or (words.isupper() and len(noun) > 4 and noun.isupper())

    def _implied(self, start: int, end: int, value: float) -> Quantity | None:
        """A number alone: of the money or people spoken of just before, or of a body ("a team of six")."""
        if self._labelled(start, end):
            return None
        scaled = self.text[start:end].lower().endswith(tuple(SCALES)) and value >= 1e5
        if scaled and self._recent(self.money, start):
            return Quantity(start, end, value, self.money.unit, "money", implied=True) if self.money else None
        if _BODY.search(self.text, max(0, start - 40), start):
            return Quantity(start, end, value, "persons", "count", "members")
        if (
            self.count
            and self._recent(self.count, start)
            and _THIS_NUMBER.search(self.text, max(0, start - 24), start)
        ):
            return self.count._replace(start=start, end=end, value=value, implied=True, phrase="")
        if self._compared(start):
            return (
                self.count._replace(start=start, end=end, value=value, implied=True, phrase="")
                if self.count
                else None
            )
        total = self._total(start, end, value)
        if total:
            return total
        if not self.count or not is_people(self.count.noun) or not self._recent(self.count, start):
            return None
        if _OTHERS.match(self.text, end, self.end) is None:
            return None
        return self.count._replace(start=start, end=end, value=value, implied=True, phrase="")

    def _total(self, start: int, end: int, value: float) -> Quantity | None:
        """A number that ends its clause and counts a noun before it: "arrivals from Chile rose to 2,662."."""
        whole = self.text[start:end].isdigit() and _FIRST_YEAR <= value <= _LAST_YEAR
        low = max(0, start - _RECALL, *(self.text.rfind(mark, 0, start) + 1 for mark in (". ", "\n")))
        often = _OFTEN.match(self.text, end, self.end)
        if value < _LEAST_TOTAL and not (often or _NUMBER_OF.search(self.text, low, start)):
            return None
        if whole or not (often or _CLAUSE_END.match(self.text, end)):
            return None
        if not _REACHED.search(self.text, low, start):
            return None
        for word in reversed(re.findall(r"[^\W\d_]+", self.text[low:start])):
            if is_known(word):
                unit = nouns().units.get(word.lower(), word.lower())
                if nouns().classes.get(word.lower()) == "rides":
                    unit += self._often(end, " ".join(self.text[low:start].split()[-6:]))
                return Quantity(start, end, value, unit, "count", word.lower(), implied=True)
        return None

    def _compared(self, start: int) -> bool:
        """ "22 activities, up from 18"."""
        near = self.count is not None and start - self.count.end < _COMPARED_WITHIN
        return near and _COMPARED.search(self.text, max(0, start - 24), start) is not None

    def _recent(self, quantity: Quantity | None, start: int) -> bool:
        return quantity is not None and start - quantity.end <= _RECALL


def _rounded(value: float) -> float:
    return round(value, 6)
