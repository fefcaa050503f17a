"""Words that the grammar of people turns on: a table of sets, explained in ``data/people_words.toml``."""

from __future__ import annotations

import tomllib
from importlib import resources

from communique.gazetteer.ambiguity import NAVAL_VESSELS

__all__ = [
    "AIDES",
    "AMBIGUOUS",
    "APPOINTING",
    "APPOINTING_WHEN_PASSIVE",
    "AREAS",
    "ARTICLES",
    "BEFORE_PLACES",
    "BEGINNING",
    "BIRTH_ORDER",
    "COLLEGES",
    "COMMA_FAMILIES",
    "COUNTERPARTS",
    "DEEDS",
    "DIRECTIONS",
    "EVENTS",
    "FAMILY_WORDS",
    "FOREIGN",
    "FORMER",
    "FRIENDLY",
    "FRONTED",
    "HANDED_ON",
    "HANDING",
    "HEADED",
    "HEAD_VERBS",
    "LEADING",
    "LEADING_FAMILIES",
    "LESSER",
    "LOOSE",
    "MOVING",
    "NAMED_AFTER",
    "NAMING",
    "NEED_NAME",
    "OF_BODIES",
    "OUSTING",
    "PLACE_WORDS",
    "RANK_STARTS",
    "RECEIVING",
    "RELATIVES",
    "ROMANCE_ADJECTIVES",
    "ROMANCE_BODIES",
    "RULERS",
    "RULERS_AND_NAMES",
    "SAYING",
    "SEATED",
    "SEATED_FAMILIES",
    "SEATS",
    "SIDES",
    "SINGLE_POSTS",
    "SINGLE_RULERS",
    "SMALL",
    "SUCCEEDING",
    "TARGETING",
    "TITLE_FAMILIES",
    "TO_FAMILIES",
    "UNITS",
    "WITHOUT_PREMIER",
    "WITHOUT_PRESIDENT",
]


def _read() -> dict[str, frozenset[str]]:
    source = resources.files("communique.reading") / "data" / "people_words.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return {key: frozenset(str(word) for word in words) for key, words in table.items()}


_TABLE = _read()

AIDES = _TABLE["aides"]
AMBIGUOUS = _TABLE["ambiguous"]
APPOINTING = _TABLE["appointing"]
APPOINTING_WHEN_PASSIVE = _TABLE["appointing_when_passive"]
AREAS = _TABLE["areas"]
ARTICLES = _TABLE["articles"]
BEFORE_PLACES = _TABLE["before_places"]
BEGINNING = _TABLE["beginning"]
BIRTH_ORDER = _TABLE["birth_order"]
COLLEGES = _TABLE["colleges"]
COMMA_FAMILIES = _TABLE["comma_families"]
COUNTERPARTS = _TABLE["counterparts"]
DEEDS = _TABLE["deeds"]
DIRECTIONS = _TABLE["directions"]
EVENTS = _TABLE["events"]
FAMILY_WORDS = _TABLE["family_words"]
FOREIGN = _TABLE["foreign"]
FORMER = _TABLE["former"]
FRONTED = _TABLE["fronted"]
HANDED_ON = _TABLE["handed_on"]
HANDING = _TABLE["handing"]
HEADED = _TABLE["headed"]
HEAD_VERBS = _TABLE["head_verbs"]
LEADING = _TABLE["leading"]
LEADING_FAMILIES = _TABLE["leading_families"]
LESSER = _TABLE["lesser"]
FRIENDLY = _TABLE["friendly"]
LOOSE = _TABLE["loose"]
MOVING = _TABLE["moving"]
NAMED_AFTER = _TABLE["named_after"] | NAVAL_VESSELS
NAMING = _TABLE["naming"]
NEED_NAME = _TABLE["need_name"]
OF_BODIES = _TABLE["of_bodies"]
OUSTING = _TABLE["ousting"]
PLACE_WORDS = _TABLE["place_words"]
RANK_STARTS = _TABLE["rank_starts"]
RECEIVING = _TABLE["receiving"]
RELATIVES = _TABLE["relatives"]
ROMANCE_ADJECTIVES = _TABLE["romance_adjectives"]
ROMANCE_BODIES = _TABLE["romance_bodies"]
RULERS = _TABLE["rulers"]
RULERS_AND_NAMES = _TABLE["rulers_and_names"]
SAYING = _TABLE["saying"]
SEATED = _TABLE["seated"]
SEATED_FAMILIES = _TABLE["seated_families"]
SEATS = _TABLE["seats"]
SIDES = _TABLE["sides"]
SINGLE_POSTS = _TABLE["single_posts"]
SINGLE_RULERS = _TABLE["single_rulers"]
SMALL = _TABLE["small"]
SUCCEEDING = _TABLE["succeeding"]
TARGETING = _TABLE["targeting"]
TITLE_FAMILIES = _TABLE["title_families"]
TO_FAMILIES = _TABLE["to_families"]
UNITS = _TABLE["units"]
WITHOUT_PREMIER = _TABLE["without_premier"]
WITHOUT_PRESIDENT = _TABLE["without_president"]
