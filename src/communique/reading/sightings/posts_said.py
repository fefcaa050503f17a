"""The posts said beside a name, as text without their country.

Takes a sighting in a sentence, gives `Post` values: two said as one joined, one of several holders in the
singular, "its chairman" with the body named before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.codebook.records import Report
from communique.gazetteer.posts import BODIES, TITLES
from communique.reading.names.likeness import post_words
from communique.reading.names.people_words import (
    APPOINTING,
    COMMA_FAMILIES,
    FAMILY_WORDS,
    HEADED,
    MOVING,
    RULERS,
    SINGLE_RULERS,
)
from communique.reading.names.records import Post
from communique.reading.names.word_classes import Words
from communique.reading.posts.body_phrases import body_before
from communique.reading.posts.noun_phrases import noun_phrase
from communique.reading.posts.offices import Office
from communique.reading.sightings.sighting import Sighting
from communique.reading.text.mentions import Span

__all__ = ["is_former", "posts_said"]


_MOURNED = re.compile(
    r"\b(?:assassinat\w*|[Mm]artyr\w*|[Ss]lain|killing|killed|murder(?:ed)?|death|[Dd]eceased|fallen|dead|[Ll]ate|burial|funeral)"
    r"(?: of)?(?: the| a| an)?"
    r"(?: [A-Z][\w.]*)*\s*$"
)
_BECOMING = frozenset({"becomes", "become"})
_AIMING = frozenset({"as", "from", "the", "to"})
_GOING = APPOINTING | MOVING
_PASSIVE = frozenset({"been", "is", "was"})
_DEAD_WAS = re.compile(r"\b(?:dead|slain|deceased|fallen|killed) [\w -]{0,40}(?:was|is|were|as)\s*$")
_NAMED = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,5}"
_KILLED = re.compile(
    rf"(?:(?:(?:, {_NAMED})*,? and {_NAMED})?"  # "X and Sepoy Y of the 9th Brigade were killed"
    r"(?: of (?:the )?[\w' ]{2,40}?)?(?= (?:was|were)\b))?"
    r"(?:, (?:an? [^,.;]{3,40}|\d\d)(?=,))?[,\s]*(?:who )?(?:(?:was|were|has been|had been) "
    r"(?:killed|assassinated|martyred|murdered|beheaded|buried|laid to rest|shot dead|slain)"
    r"|(?:has |had )?(?:died|passed away|succumbed)|lost (?:his|her) life"
    r"|(?:made|paid) the (?:supreme|ultimate) (?:price|sacrifice))\b"
)


def is_former(text: str, words: Words, sighting: Sighting) -> bool:
    """Whether the words say that the posts were held once, or that their holder is dead."""
    if sighting.offices and all(office.is_former for office in sighting.offices):
        return not _keeps_rank(words, sighting)
    if sighting.name is None:
        return False
    start, end = words.tokens[sighting.first].start, words.tokens[sighting.last - 1].end
    before = text[max(words.tokens[0].start, start - 72) : start]  # of the same sentence
    return bool(_MOURNED.search(before[-48:]) or _DEAD_WAS.search(before) or _KILLED.match(text, end))


def posts_said(report: Report, words: Words, sighting: Sighting) -> tuple[Post, ...]:
    """The posts said beside a name: those held before those that were, the fullest of a pair first."""
    if _keeps_rank(words, sighting):
        return ()
    offices = [o for o in sighting.offices if not o.is_former] or list(sighting.offices)
    offices = [o for o in offices if not _was_then(words, o)] or offices
    if sighting.rank is not None and sighting.rank.rank == "captain":  # "the captain was named as Captain X"
        offices = [o for o in offices if o.words != ("captain",)]
    offices = sorted(offices, key=lambda office: not _was_given(words, sighting, office, offices))
    offices = [_with_body(words, sighting, office) for office in offices]
    if len(offices) > 1 and not _are_one(words, offices):
        # "Diplomat X is the secretary general"; not "Member of the Bureau X, who is also minister".
        offices.sort(key=lambda office: office.is_weak and office.last == office.head_last)
    posts = [
        _of_body(report, words, office) or _of_new_body(report, words, office) or _post(report, words, office)
        for office in offices
    ]
    if len(offices) > 1 and _are_one(words, offices):
        return (_joined(report, posts), *posts)
    if len(posts) == 2 and sighting.name is not None and offices[1].last > sighting.name[1] > offices[0].last:
        is_bare = offices[0].head_last - offices[0].head == offices[0].last - offices[0].first
        is_bare = is_bare and offices[0].family not in RULERS  # "President X, commander-in-chief"
        if is_bare and len(posts[0].words) < 2 <= len(posts[1].words):
            posts.reverse()
    return tuple(posts)


def _keeps_rank(words: Words, sighting: Sighting) -> bool:
    """Whether a rank is left to whom only past posts are said: "Colonel X, the former commander"."""
    is_behind = sighting.name is not None and any(o.first >= sighting.name[1] for o in sighting.offices)
    is_dated = bool(sighting.offices) and all(_is_of_then(words, office) for office in sighting.offices)
    return sighting.rank is not None and (
        (is_behind and all(o.is_former for o in sighting.offices)) or is_dated
    )


def _was_given(words: Words, sighting: Sighting, office: Office, offices: Sequence[Office]) -> bool:
    """Whether a post behind the name has come after the one before it: "Army chief X was named head of"."""
    if sighting.name is None or office.first < sighting.name[1] or len(offices) < 2:
        return False
    said = words.lower[sighting.name[1] : office.head]
    before = next((other for other in offices if other.last <= office.first), None)
    is_given = not APPOINTING.isdisjoint(said) and not _PASSIVE.isdisjoint(said)
    if "office" in said or not (is_given or not _BECOMING.isdisjoint(said)):
        return False  # "was moved to the office of the commander"
    return before is not None and {before.family, office.family} <= COMMA_FAMILIES


def _was_then(words: Words, office: Office) -> bool:
    """Whether a post beside a later one was held before: "X, then head of the camp, was made commander"."""
    return office.first > 1 and words.lower[office.first - 2 : office.first] == (",", "then")


def _is_of_then(words: Words, office: Office) -> bool:
    """Whether a post is of the time told: "the then commander, Colonel X"; a chief of a force retires."""
    is_dated = office.is_former and "then" in words.lower[office.first : office.head]
    return is_dated and office.family in COMMA_FAMILIES - {"chief"}


def _with_body(words: Words, sighting: Sighting, office: Office) -> Office:
    """A post before a name with the body behind it: "Officer-in-Charge X of Kotwali Police Station"."""
    if sighting.name is None or sighting.rank is not None or sighting.name[0] < office.last:
        return office
    at = sighting.name[1]
    is_bare = office.last == office.head_last and office.family in COMMA_FAMILIES and office.owner is None
    if not is_bare or words.classes[at : at + 1] != "o":
        return office
    start = at + 1 + (words.classes[at + 1 : at + 2] == "t")
    end = noun_phrase(words, start, "of")
    if end > start and words.classes[end : end + 1] == "o":  # "of the Bureau of Prisons"
        end = max(noun_phrase(words, end + 1, "of"), end) if words.classes[end + 1 : end + 2] == "v" else end
    is_named = any(words.tokens[k].text[0].isupper() for k in range(start, end))
    if end == start or not is_named or BODIES.isdisjoint(words.lower[start:end]):
        return office
    return office._replace(said=(*office.said, (at, end)), words=(*office.words, *words.lower[at:end]))


def _of_body(report: Report, words: Words, office: Office) -> Post | None:
    """The post "its chairman", with the body that the sentence named before, None when there is none."""
    is_bare = office.last - office.first == office.head_last - office.head
    before = words.lower[office.first - 1] if office.first else ""
    if not is_bare or office.family not in HEADED or before not in {"its", "whose"}:
        return None
    body = body_before(words, office.first - 1)
    if body is None:
        return None
    start, end = words.tokens[body[0]].start, words.tokens[body[1] - 1].end
    head = report.text[words.tokens[office.head].start : words.tokens[office.last - 1].end]
    named = " ".join(report.text[start:end].split())
    return Post(
        f"{head} of the {named}",
        Span(start, words.tokens[office.last - 1].end),
        office.family,
        post_words((*office.words, *words.lower[body[0] : body[1]])),
    )


def _of_new_body(report: Report, words: Words, office: Office) -> Post | None:
    """A bare post with the unit to which its holder goes: "moved to 13 Brigade as commander"."""
    is_bare = office.last - office.first == office.head_last - office.head
    if not is_bare or office.family not in COMMA_FAMILIES or words.lower[office.first - 1] != "as":
        return None
    end = office.first - 1
    if words.classes[end - 3 : end] == "v,c" or words.classes[end - 4 : end] == "v,c,":  # its seat
        end = words.classes.rindex(",", 0, end - 1)
    first = end
    while first > 0 and words.classes[first - 1] in "v#cY" and words.lower[first - 1] not in _AIMING:
        first -= 1
    to = first - 1 - (words.classes[first - 1] == "t")
    is_unit = first < end and words.lower[end - 1] in BODIES and words.tokens[end - 1].text[0].isupper()
    if not is_unit or to < 1 or words.lower[to] != "to" or _GOING.isdisjoint(words.lower[:to]):
        return None
    start, stop = words.tokens[first].start, words.tokens[office.last - 1].end
    head = report.text[words.tokens[office.head].start : stop]
    named = " ".join(report.text[start : words.tokens[end - 1].end].split())
    return Post(
        f"{head}, {named}",
        Span(start, stop),
        office.family,
        post_words((*office.words, *words.lower[first:end])),
    )


def _are_one(words: Words, offices: Sequence[Office]) -> bool:
    """Whether the first two posts are said as one: "Deputy Prime Minister and Minister of Finance"."""
    between = words.lower[offices[0].last : offices[1].first]
    return between in {("and",), ("and", "the"), ("&",), ("-", "cum", "-")}


def _joined(report: Report, posts: Sequence[Post]) -> Post:
    one, two = posts[:2]
    link = " ".join(report.text[one.at.end : two.at.start].split())
    return Post(
        f"{one.text} {link} {two.text}", Span(one.at.start, two.at.end), one.family, one.words | two.words
    )


def _post(report: Report, words: Words, office: Office) -> Post:
    runs = [(words.tokens[a].start, words.tokens[b - 1].end) for a, b in office.said if b > a]
    text = " ".join(" ".join(report.text[a:b] for a, b in runs).split())
    text = TITLES.get(text, text)
    if office.is_plural:
        text = _singular(text, words, office)
    # A chief executive of a public body whose state or organisation is said acts for it.
    family = "official" if office.family == "private" and office.owner is not None else office.family
    many = (word for word in words.lower[office.head : office.head_last] if word != "-")
    one = dict(zip(many, office.singular, strict=False)) if office.is_plural else {}
    compared = post_words(tuple(one.get(word, word) for word in office.words))
    if not compared - FAMILY_WORDS and family not in SINGLE_RULERS:
        compared = post_words(office.words)  # "the ministers of Peru and Chile" may be any
    return Post(text, Span(runs[0][0], runs[-1][1]), family, compared, office.is_plural)


def _singular(text: str, words: Words, office: Office) -> str:
    """The post of one of several holders: "foreign ministers" gives "foreign minister"."""
    said = [token.text for token in words.tokens[office.head : office.head_last] if token.text != "-"]
    for many, one in zip(said, office.singular, strict=False):
        if many.lower() != one:
            is_short = many[:-1].isupper() and len(many) > 2  # "DPOs"
            single = many[:-1] if is_short else one.capitalize() if many[0].isupper() else one
            text = text.replace(many, single, 1)
    return text
