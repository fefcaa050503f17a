"""Official outlets: the party for which a publisher speaks.

Takes the name of an outlet (or the address of its website), gives the code of the state or organisation whose
office it is, so that a readout that says "the President" or "the Minister" can be understood. Newspapers and
news agencies speak for nobody here. Named outlets are data (``outlets.tsv``); the others are official when
they name an office and a state ("Embassy of Romania in Jakarta").
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from communique.gazetteer.cities import find_cities
from communique.gazetteer.parties import PartyName, find_parties
from communique.gazetteer.surfaces import folded, rows, surfaces, unaccented

__all__ = ["outlet_party"]

_WORDS = tomllib.loads(
    (resources.files("communique.gazetteer") / "data" / "outlet_words.toml").read_text(encoding="utf-8")
)


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words)})\b")


_OFFICE = _any_of(_WORDS["offices"])
_PRESS = _any_of(_WORDS["press"])
_ADDRESS = re.compile(r"(?<![\w.-])(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?![\w-])")
_OFFICIAL_LABELS = frozenset(
    {"gov", "gob", "gouv", "gub", "go", "govt", "mil", "government", "gc", "gv", "admin"}
)
_EMBASSY = _any_of(
    ["Embassy", "High Commission", "Consulate", "Permanent Mission", "Permanent Representation"]
)
_OF = re.compile(r"\b(?:of|de|du|da)(?: the)? ")
_STATE_KINDS = frozenset({"name", "demonym", "capital", "institution"})


def outlet_party(outlet: str | None) -> str | None:
    """The party for which ``outlet`` speaks, None for an independent or unknown one.

    An outlet that republishes another ("Some Archive / Ministry of Defence of Peru") speaks for that one.
    """
    if not outlet:
        return None
    parts = [part.strip() for part in re.split(r"\s+[/|–—-]\s+|[()]", outlet) if part.strip()]
    for part in [*parts, outlet]:
        code = _named().get(_key(part)) or _by_address(part) or _by_office(part)
        if code:
            return code
    return None


def _by_office(outlet: str) -> str | None:
    """The state of an outlet that names both an office and a state, or one of its cities."""
    if not _OFFICE.search(outlet) or _PRESS.search(outlet):
        return None
    parties = [party for party in find_parties(outlet) if party.kind in _STATE_KINDS]
    if parties:
        return _sender(outlet, parties).code
    return next((city.country for city in find_cities(outlet) if not city.risky), None)


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
def _domains() -> dict[str, str]:
    return {domain: code for code, domain in rows("domains.tsv")}


def _key(name: str) -> str:
    return unaccented(folded(name)).lower().removeprefix("the ").strip()
