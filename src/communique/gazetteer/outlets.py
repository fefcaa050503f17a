"""Official outlets: the party for which a publisher speaks.

Takes the name of an outlet (or the address of its website), gives the code of the state or organisation whose
office it is, so that a readout that says "the President" or "the Minister" can be understood. Newspapers and
news agencies speak for nobody, but are at home in a state. Named outlets are data (``outlets.tsv``,
``press.tsv``); the others are official when they name an office and a state ("Embassy of Romania in Jakarta")
and at home in the state or city that their name or address tells.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from communique.gazetteer.cities import find_cities
from communique.gazetteer.parties import PartyName, find_parties, is_state
from communique.gazetteer.surfaces import folded, rows, surfaces, unaccented

__all__ = ["outlet_home", "outlet_host", "outlet_party"]

_WORDS = tomllib.loads(
    (resources.files("communique.gazetteer") / "data" / "outlet_words.toml").read_text(encoding="utf-8")
)


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words)})\b")


_OFFICE = _any_of(_WORDS["offices"])
_PRESS = _any_of(_WORDS["press"])
_ORGAN = _any_of(_WORDS["organs"])
_ADDRESS = re.compile(r"(?<![\w.-])(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?![\w-])")
_OFFICIAL_LABELS = frozenset(
    {"gov", "gob", "gouv", "gub", "go", "govt", "mil", "government", "gc", "gv", "admin"}
)
# Country domains that are sold for what they say to readers of English.
_SOLD_DOMAINS = frozenset({"ai", "cc", "co", "fm", "io", "la", "me", "to", "tv", "ws"})
_EMBASSY = _any_of(
    ["Embassy", "High Commission", "Consulate", "Delegation", "Permanent Mission", "Permanent Representation"]
)
_OF = re.compile(r"\b(?:of|de|du|da)(?: the)? ")
_BRACKET = re.compile(r"\(([^()]+)\)$")
# What says in which language words are given: "(translated from French)", ", English edition".
_LANGUAGE = re.compile(
    r"[\s,]*\(?\b(?:translated(?: from (?:the )?\w+)?"
    r"|[A-Z]\w+[ -](?:language )?(?:edition|version|translation))\)?"
)
_LONGEST_NAME = 3  # words of a state in the name of an outlet
_STATE_KINDS = frozenset({"name", "demonym", "capital", "institution"})


@lru_cache(maxsize=1024)
def outlet_party(outlet: str | None) -> str | None:
    """The party for which ``outlet`` speaks, None for an independent or unknown one.

    An outlet that republishes another ("Some Archive / Ministry of Defence of Peru") speaks for that one.
    """
    if not outlet:
        return None
    outlet = _LANGUAGE.sub("", outlet)
    for part in [*_parts(outlet), outlet]:
        code = _by_itself(part) or _by_address(part) or _by_office(part) or _by_organisation(part)
        if code:
            return code
    return None


@lru_cache(maxsize=1024)
def outlet_host(outlet: str | None) -> str | None:
    """The state to which a mission is sent, if any: "Embassy of Peru in Kenya", "U.S. Embassy Paramaribo"."""
    own = outlet_party(outlet)
    if own is None or not outlet or not _EMBASSY.search(outlet):
        return None
    named = {party.code for party in find_parties(outlet) if party.kind in _STATE_KINDS} - {own}
    hosts = {code for code in named if is_state(code)}
    if not hosts:
        hosts = {city.country for city in find_cities(outlet) if not city.risky} - {own}
    return min(hosts) if len(hosts) == 1 else None


@lru_cache(maxsize=1024)
def outlet_home(outlet: str | None, url: str | None = None) -> str | None:
    """The state in which ``outlet`` is at home, None where neither its name nor its address tells.

    An official outlet is at home in its own state, that of an embassy too.
    """
    speaks_for = outlet_party(outlet)
    if speaks_for is not None:
        return speaks_for if is_state(speaks_for) else outlet_host(outlet)
    name = _LANGUAGE.sub("", outlet or "")
    if code := _press().get(_key(name)) or _by_bracket(name):
        return code
    for part in _parts(name):
        if code := _press().get(_key(part)):
            return code
    return _by_domain(name) or _by_name(name) or _by_domain(url or "")


def _by_itself(outlet: str) -> str | None:
    """The party of a named outlet, also before its town: "Press Information Bureau, New Delhi"."""
    whole = _named().get(_key(outlet))
    name, comma, town = outlet.partition(",")
    code = _named().get(_key(name)) if comma and whole is None else None
    return code if code is not None and _by_name(town) in {None, code} else whole


def _parts(outlet: str) -> list[str]:
    """The names in a name: an outlet that republishes another, and what stands in brackets."""
    return [part.strip() for part in re.split(r"\s+[/|–—-]\s+|[()]", outlet) if part.strip()]


def _by_bracket(outlet: str) -> str | None:
    """The state of the place in brackets that tells an outlet from namesakes: "The Herald (Lima)"."""
    bracket = _BRACKET.search(outlet)
    if bracket is None:
        return None
    place = bracket[1]
    lengths = {party.end - party.start for party in find_parties(place)}
    lengths |= {city.end - city.start for city in find_cities(place)}
    return _by_name(place) if len(place) in lengths else None


def _by_name(outlet: str) -> str | None:
    """The state or the city that the name of an outlet tells: "Kuwait Times", "The Lima Herald"."""
    # Word by word: what stands before "Times" or "Post" is no party in a text, as it names a newspaper there.
    words = re.findall(r"[^\s\-–—/|]+", outlet)
    named = {
        party.code
        for first in range(len(words))
        for last in range(first + 1, min(first + _LONGEST_NAME, len(words)) + 1)
        for party in find_parties(" ".join(words[first:last]))
        if party.kind in _STATE_KINDS and is_state(party.code)
    }
    if named:
        return min(named) if len(named) == 1 else None
    cities = [city for city in find_cities(outlet) if not city.risky]
    return cities[0].country if cities else None


def _by_domain(address: str) -> str | None:
    """The state of a country's domain: "somenews.az"."""
    match = _ADDRESS.search(address.lower())
    if match is None:
        return None
    domain = match[1].rsplit(".", 1)[-1]
    return None if domain in _SOLD_DOMAINS else _domains().get(domain)


def _by_office(outlet: str) -> str | None:
    """The state of an outlet that names both an office and a state, or one of its cities."""
    if not _OFFICE.search(outlet) or _PRESS.search(outlet):
        return None
    kinds = _STATE_KINDS | {"organisation", "body"} if _EMBASSY.search(outlet) else _STATE_KINDS
    parties = [party for party in find_parties(outlet) if party.kind in kinds]
    if parties:
        return _sender(outlet, parties).code
    return next((city.country for city in find_cities(outlet) if not city.risky), None)


def _by_organisation(outlet: str) -> str | None:
    """The organisation with whose name that of an outlet begins: "NATO Press Service"."""
    first = next(iter(find_parties(outlet)), None)
    if first is None or first.start > 0 or is_state(first.code) or first.kind == "group":
        return None
    rest = outlet[first.end :]
    if _PRESS.search(rest):
        return None
    organ = not rest.strip() or _ORGAN.search(outlet, first.start + 1)
    return first.code if organ else None


def _sender(outlet: str, parties: list[PartyName]) -> PartyName:
    """Of two states in the name of an embassy, the one whose embassy it is: after "of", else the first."""
    embassy = _EMBASSY.search(outlet)
    of = _OF.search(outlet, embassy.end()) if embassy else None
    after = [party for party in parties if of and party.start >= of.end()]
    return (after or parties)[0]


def _by_address(outlet: str) -> str | None:
    """The state of an official website: "mofa.gov.pk", "af.mil"."""
    match = _ADDRESS.search(outlet)
    if not match:
        return None
    labels = match[1].lower().split(".")
    if labels[-1] in ("gov", "mil"):
        return "USA"
    if len(labels) > 1 and labels[-2] in _OFFICIAL_LABELS:
        return _domains().get(labels[-1])
    host = match[1].lower().removeprefix("www.")
    return _named().get(host)


@cache
def _named() -> dict[str, str]:
    return {_key(surface.words): code for code, names in rows("outlets.tsv") for surface in surfaces(names)}


@cache
def _press() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for code, names in rows("press.tsv"):
        for surface in surfaces(names):
            found.setdefault(_key(surface.words), set()).add(code)
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1}


@cache
def _domains() -> dict[str, str]:
    return {domain: code for code, domain in rows("domains.tsv")}


def _key(name: str) -> str:
    return unaccented(folded(name)).lower().removeprefix("the ").strip()
