"""What a text calls an organisation that it has named: "the bloc", "the Alliance", "the Commission".

Takes a text with the parties that it names, gives `PartyName` values for words that stand for one of them.
A noun that is part of its name stands for it with a capital ("the Union" after the African Union); other
words are data (``epithets.tsv``). Of several organisations that are called so, it is the one named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from communique.gazetteer.outlets import outlet_party
from communique.gazetteer.parties import PartyName, find_parties
from communique.gazetteer.surfaces import rows, surfaces

__all__ = ["find_epithets"]

_NOUNS = (
    "Agency|Alliance|Association|Bank|Commission|Community|Council|Forum|Fund|League|Mission|Organi[sz]ation"
    "|Parliament|Secretariat|Union"
)
_OFFICES = (
    "Chair(?:man|person|woman)?|[Cc]hief|Commissioner|[Dd]eputy|Executive|High|President|Secretary|Special"
    "|[Ss]pokes(?:man|person|woman)|Vice"
)
_OF_SEVERAL = frozenset({"body", "group", "organisation"})
# With its article, and no part of a longer name ("the Union Minister", "the Forum on Small Arms").
_NOUN = re.compile(
    rf"\b[Tt]he (?P<noun>{_NOUNS})\b(?!-| (?:of|for|on|against|between)\b)(?! (?!(?:{_OFFICES})\b)[A-Z])"
)
# Without one before its officers: "welcomed Commission President X".
_NOUN_OF_OFFICER = re.compile(
    r"(?<!\w['’]s )\b(?P<noun>Commission|Council|Parliament)"
    r"(?= (?:[Cc]hief|President|Vice[ -]President)\b)"
)
# Before its people and things: "by Mission experts", "an Alliance ship".
_NOUN_OF_PEOPLE = re.compile(
    rf"(?<![\w'’.-])[a-z]+ (?P<noun>{_NOUNS}) (?=[a-z]{{3}})"
    r"(?!(?:and|are|at|by|for|from|had|has|have|in|is|of|on|or|said|that|to|was|were|will|with)\b)"
)
_HEAD = re.compile(rf"(?:(?!(?:of|for|on|in)\b)\S+ )*?(?P<noun>{_NOUNS})(?= (?:of|for|on|in)\b|$)")
# As missions are called, and neither the Security Council nor the climate conferences.
_ABBREVIATED = re.compile(r"(?!UNSC|UNGA|UNHRC|UNFCCC)[A-Z]{4,9}")
_DETERMINERS = r"(?:The|A|An|This|That|Its|Our|Their|Each|Every|No|And|But|For|In|Of|By|To|At|With|On|From)"
_MANY = r"(?:(?:\d+|[a-z]+)-(?:country|member|nation|state|strong)[ \n])?"
# What else may be called an alliance or a bloc: of parties in a parliament, or between two states.
_OTHERS = (
    r"(?<!\bNATO )\b(?:(?!The\b|NATO\b)[A-Z][\w.]*[-\w]*|bilateral|opposition|our|ruling|security|their)"
)


class _Epithet(NamedTuple):
    codes: frozenset[str]
    is_always: bool


def find_epithets(text: str, named: Sequence[PartyName], outlet: str | None) -> tuple[PartyName, ...]:
    """The words of ``text`` that stand for an organisation ``named`` in it or speaking through ``outlet``."""
    several = [party for party in named if party.kind in _OF_SEVERAL]
    found = {*_by_noun(text, several, outlet or ""), *_by_epithet(text, several, outlet)}
    return tuple(sorted(f for f in found if not any(p.start < f.end and f.start < p.end for p in named)))


def _by_epithet(text: str, named: Sequence[PartyName], outlet: str | None) -> Iterator[PartyName]:
    for match in _epithets_pattern().finditer(text):
        words = " ".join(match["words"].lower().split())
        epithet = _epithets()[words]
        if not epithet.is_always and _means_another(text, words.rsplit(" ", 1)[-1]):
            continue
        able = [party for party in named if party.code in epithet.codes]
        code = _meant(able, match.start(), _speaker(outlet, epithet.codes))
        if code is None and epithet.is_always:
            code = min(epithet.codes)
        if code is not None:
            yield PartyName(match.start("words"), match.end("words"), code, "organisation")


def _means_another(text: str, noun: str) -> bool:
    return re.search(rf"{_OTHERS} {noun}\b|\b{noun} (?:between|with)\b", text) is not None


def _by_noun(text: str, named: Sequence[PartyName], outlet: str) -> Iterator[PartyName]:
    patterns = (_NOUN, _NOUN_OF_OFFICER, _NOUN_OF_PEOPLE)
    matches = [(pattern, match) for pattern in patterns for match in pattern.finditer(text)]
    nouns = {match["noun"] for _, match in matches}
    of_others = {noun for noun in nouns if _is_of_another(text, noun, named)}
    for pattern, match in matches:
        if match["noun"] in of_others:
            continue
        noun = _plain(match["noun"])
        able = [p for p in named if noun in _nouns().get(p.code, ()) or _says(text, p, noun)]
        if pattern is _NOUN_OF_OFFICER:
            able += [p for p in named if noun in _nouns_of_bodies().get(p.code, ())]
        code = _meant(able, match.start(), _speaker_of_noun(outlet, noun))
        if code is not None:
            kind = "organisation" if noun in _nouns().get(code, ()) else "body"
            yield PartyName(match.start("noun"), match.end("noun"), code, kind)


def _meant(able: Sequence[PartyName], at: int, speaker: str | None) -> str | None:
    """Of those that can be meant the one named last before, else the speaker, else the only one."""
    before = [party for party in able if party.start < at]
    if before:
        return max(before, key=lambda party: party.start).code
    if speaker is not None:
        return speaker
    codes = {party.code for party in able}
    return min(codes) if len(codes) == 1 else None


def _speaker(outlet: str | None, codes: frozenset[str]) -> str | None:
    own = outlet_party(outlet)
    return own if own in codes else None


def _speaker_of_noun(outlet: str, noun: str) -> str | None:
    own = outlet_party(outlet)
    if own is None:
        return None
    spoken = any(p.code == own and _says(outlet, p, noun) for p in find_parties(outlet))
    return own if spoken or noun in _nouns().get(own, ()) or _head(outlet) == noun else None


def _is_of_another(text: str, noun: str, named: Sequence[PartyName]) -> bool:
    """Whether the text names something else that ends so: "the Soviet Union", "a Forum of Mayors"."""
    other = rf"(?<!\w)(?!{_DETERMINERS} )[A-Z][\w'’-]* (?P<a>{noun})\b|\b(?P<b>{noun}) (?:of|for|on)\b"
    return any(
        not any(
            party.start <= match.start("a" if match["a"] else "b") <= party.end + len("'s ")
            for party in named
        )
        for match in re.finditer(other, text)
    )


def _says(text: str, party: PartyName, noun: str) -> bool:
    """Whether the noun is what a party is called here: "the African Union", "the ECOWAS Commission"."""
    own = re.match(rf"(?:['’]s)? ({_NOUNS})\b", text[party.end : party.end + 20])
    said = text[party.start : party.end]
    if noun == "Mission" and party.kind == "body" and _ABBREVIATED.fullmatch(said):
        return True  # "UNMISS"
    return (_plain(own[1]) if own else _head(said)) == noun


def _plain(noun: str) -> str:
    return noun.replace("isation", "ization")


def _head(name: str) -> str | None:
    """The noun that a name is about: "Union" of "African Union", "League" of "League of Arab States"."""
    match = _HEAD.match(name)
    return _plain(match["noun"]) if match else None


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """By organisation the heads of its names."""
    return {code: _heads(names) for code, _, names, _ in rows("organisations.tsv")}


@cache
def _nouns_of_bodies() -> dict[str, frozenset[str]]:
    """By organisation the heads of the names of its bodies."""
    return {code: _heads(bodies) for code, _, _, bodies in rows("organisations.tsv")}


def _heads(field: str) -> frozenset[str]:
    heads = (_head(surface.words) for surface in surfaces(field))
    return frozenset(head for head in heads if head is not None)


@cache
def _epithets() -> dict[str, _Epithet]:
    return {
        surface.words: _Epithet(frozenset(codes.split("|")), rule == "always")
        for words, codes, rule in rows("epithets.tsv")
        for surface in surfaces(words)
    }


@cache
def _epithets_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _epithets()), key=len, reverse=True)).replace(r"\ ", r"[ \n]")
    return re.compile(rf"\b[Tt]he[ \n]{_MANY}(?P<words>(?i:{words}))\b(?!-)")
