"""Post phrases: the head of a post with what stands before and after it.

Takes the classified words of a sentence, gives `Office` values: "Azerbaijan's First Deputy Minister of
Defence" with its owner, the words that are the post, whether it is held by one person or several. Who
holds it is left to `communique.reading.people`.
"""

from __future__ import annotations

from typing import NamedTuple

from communique.gazetteer.name_words import GIVEN_NAMES, NOT_NAMES
from communique.gazetteer.posts import BODIES, Head
from communique.reading.mentions import PartyMention
from communique.reading.word_classes import Words

__all__ = ["Office", "find_offices"]


class Office(NamedTuple):
    """A post phrase of a sentence, in token indices.

    ``first`` to ``last`` is the whole phrase with its party; ``said`` the runs of tokens that say the
    post without its country; ``owner`` the party whose post it is, ``owner_at`` where that is said;
    ``target`` the party to which the holder is sent; ``singular`` the head's words for one holder.
    """

    first: int
    last: int
    head: int
    head_last: int
    family: str
    words: tuple[str, ...]
    said: tuple[tuple[int, int], ...]
    owner: PartyMention | None
    target: PartyMention | None
    is_plural: bool
    is_weak: bool
    is_former: bool
    singular: tuple[str, ...]


_FORMER = frozenset(("former ex late then ousted deposed erstwhile previous one-time").split())
_LOOSE = frozenset(
    ("new newly appointed elected current visiting incumbent top sworn hardline longtime embattled").split()
)
_AIDES = frozenset({"adviser", "envoy", "spokesperson"})
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central upper lower new".split()
)
_TO_HEADS = frozenset(
    ("adviser ambassador envoy attaché official secretary chief spokesperson head director").split()
)
_RULERS = frozenset({"president", "prime minister", "chancellor", "monarch", "pope", "leader"})
_OF_BODIES = frozenset({"department", "ministry", "agency", "bureau", "office", "organization", "council"})
_COLLEGES = frozenset({"council", "cabinet", "committee", "chamber", "house", "assembly", "board"})
_COMMA_BODIES = frozenset({"commander", "chief", "director", "commissioner", "spokesperson", "head"})
_NAMED_AFTER = frozenset(
    (
        "ship frigate destroyer corvette vessel cutter submarine carrier cruiser warship boat exercise "
        "operation base camp brigade district squadron region island province zone sector headquarters"
    ).split()
)
_KEPT_KINDS = frozenset({"institution"})


def find_offices(words: Words) -> tuple[Office, ...]:
    """The post phrases of a sentence, in order, none overlapping."""
    offices: list[Office] = []
    floor = 0
    for head_at, (head_last, head) in sorted(words.heads.items()):
        if head_at < floor or _depends(words, head_last):
            continue
        office = _office(words, head_at, head_last, head, floor)
        offices.append(office)
        floor = office.last
    return tuple(offices)


def _depends(words: Words, at: int) -> bool:
    """Whether a head only says whose aide the next head is: "President's adviser", "Minister spokesman"."""
    has_possessive = words.classes[at : at + 1] == "s"
    following = at + has_possessive
    while has_possessive and following < len(words.classes) and words.classes[following] == "v":
        following += 1
    found = words.heads.get(following)
    return found is not None and found[1].family in _AIDES


class _Side(NamedTuple):
    """One side of a head: how far the phrase reaches, its parties, the tokens that only name the country."""

    edge: int
    owner: PartyMention | None
    target: PartyMention | None
    removed: tuple[tuple[int, int], ...]


def _office(words: Words, head_at: int, head_last: int, head: Head, floor: int) -> Office:
    left = _left(words, head_at, floor)
    right = _right(words, head_last, head, left.owner)
    first, owner, is_former = _before(words, left.edge, floor, left.owner)
    if owner is None and head_at in words.parties:
        owner = words.parties[head_at][1]  # a post that only one state has: "Raksha Mantri"
    removed = left.removed + right.removed
    return Office(
        first,
        right.edge,
        head_at,
        head_last,
        head.family,
        words.lower[left.edge : right.edge],
        _said(left.edge, right.edge, removed),
        owner or right.owner,
        right.target,
        head.is_plural,
        head.is_weak,
        is_former,
        head.singular,
    )


def _said(first: int, last: int, removed: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    at = first
    for start, end in sorted(removed):
        if start > at:
            runs.append((at, start))
        at = max(at, end)
    if last > at:
        runs.append((at, last))
    return tuple(runs)


# ---- before the head ----


def _left(words: Words, head_at: int, floor: int) -> _Side:
    at, owner = head_at, None
    removed: list[tuple[int, int]] = []
    while at > floor:
        party = _party_ending(words, at)
        if party is not None and party[0] >= floor:
            first, owner = party
            removed += [] if owner.kind in _KEPT_KINDS else [(first, at + _possessive(words, at))]
            at = first
            continue
        step = _step_left(words, at, floor)
        if not step:
            break
        at -= step
    return _Side(at, owner, None, tuple(removed))


def _possessive(words: Words, at: int) -> int:
    return int(at < len(words.classes) and words.classes[at] == "s")


def _party_ending(words: Words, at: int) -> tuple[int, PartyMention] | None:
    if words.classes[at - 1] != "Y":
        return None
    first = at - 1
    while first not in words.parties:
        first -= 1
    return first, words.parties[first][1]


def _step_left(words: Words, at: int, floor: int) -> int:
    """How many tokens before ``at`` still belong to the phrase: 0 at its edge."""
    classes, k = words.classes, at - 1
    kind = classes[k]
    before = classes[k - 1] if k > floor else "."
    if kind == "v":
        return int(words.lower[k] not in _LOOSE and not _is_verb_like(words, k))
    if kind == "-" and before in "vcYx#":
        return 2 if before != "Y" else 1
    if kind == "s":
        return int(before == "Y" or before in "vP" or (before == "c" and words.tokens[k - 1].text.isupper()))
    if kind == "P":
        start = next((s for s in range(k, floor - 1, -1) if s in words.heads), k)
        return k + 1 - start if words.heads[start][0] == k + 1 and _depends(words, k + 1) else 0
    if kind == "c":
        return int(_is_body_name(words, k, floor))
    if kind in "a,":
        return int(_coordinates(words, k, floor))
    if words.lower[k] in {"of", "for"} and before == "v" and words.lower[k - 1] in _OF_BODIES:
        return int(words.tokens[k - 1].text[0].isupper() and words.tokens[at].text[0].isupper())
    if kind == "#":
        return int(words.tokens[k].text[-1].isalpha() and classes[at] == "v")
    if kind == ")" and k - 2 > floor and classes[k - 2] == "(" and classes[k - 3] in "vc":
        return 3
    return 0


def _is_verb_like(words: Words, k: int) -> bool:
    """Whether an office word is rather a verb of a headline ("Air Chief visits", "Leaders support")."""
    return words.lower[k] in {"works", "supports", "plans", "controls"} and words.tokens[k].text[0].islower()


def _is_body_name(words: Words, k: int, floor: int) -> bool:
    """Whether a capitalised word before a head names a body or place ("IRGC chief", "Herat Governor")."""
    text = words.tokens[k].text
    if text.isupper() and len(text) > 1:
        return True
    if words.is_headline or words.lower[k] in GIVEN_NAMES:
        return False
    if k + 1 < len(words.classes) and words.classes[k + 1] == "v":
        return k == floor or words.classes[k - 1] not in "cRh"
    return (k == floor or words.classes[k - 1] not in "cRhl-.") and k > 0


def _coordinates(words: Words, k: int, floor: int) -> bool:
    """Whether "and" or a comma joins two fields of one post ("Transport and Urban Development Minister")."""
    if k - 1 < floor or words.classes[k - 1] != "v" or words.classes[k + 1] != "v":
        return False
    if words.tokens[k - 1].text[0].isupper() != words.tokens[k + 1].text[0].isupper():
        return False
    return words.classes[k] == "a" or "a" in words.classes[k + 1 : k + 5]


def _before(
    words: Words, edge: int, floor: int, owner: PartyMention | None
) -> tuple[int, PartyMention | None, bool]:
    """The start of the whole phrase, its owner, whether it says "former": words before the post itself."""
    at, is_former = edge, False
    while at > floor:
        word = words.lower[at - 1]
        if word in _FORMER or (word == "-" and at - 2 >= floor and words.lower[at - 2] == "ex"):
            is_former = True
        elif word not in _LOOSE:
            break
        at -= 2 if word == "-" else 1
    if at < edge:
        stop = at - 1 if at - 1 > floor and words.classes[at - 1] == "s" else at
        party = _party_ending(words, stop) if stop > floor else None
        if party is not None and party[0] >= floor:
            return party[0], owner or party[1], is_former
    return at, owner, is_former


# ---- after the head ----


def _right(words: Words, head_last: int, head: Head, owner: PartyMention | None) -> _Side:
    at, target = head_last, None
    removed: list[tuple[int, int]] = []
    while at < len(words.classes):
        last = _complement(words, at, head)
        if last is None:
            break
        for first, (end, party) in words.parties.items():
            if not at <= first < last:
                continue
            preposition = words.lower[at]
            if (
                head.targets
                and preposition in {"to", "in", "for", "at", "with", "on"}
                and head.family != "adviser"
            ):
                target = target or party
            elif owner is None:
                owner = party
                removed += _country_words(words, at, first, end, last, party)
            elif owner.code == party.code:
                removed += _country_words(words, at, first, end, last, party)
        at = last
    return _Side(at, owner, target, tuple(removed))


def _country_words(
    words: Words, at: int, first: int, end: int, last: int, party: PartyMention
) -> list[tuple[int, int]]:
    if party.kind in _KEPT_KINDS or (party.kind == "organisation" and end - first > 2):
        return []
    if words.lower[at] == "of" and end == last and all(words.classes[k] in "ot" for k in range(at, first)):
        return [(at, last)]
    if end == last and first > at + 1 and words.lower[first - 1] in {"of", "the"}:
        return [(first - (2 if words.lower[first - 1] == "the" else 1), last)]
    if end == last:
        return []
    return [(first, end + _possessive(words, end))]


def _complement(words: Words, at: int, head: Head) -> int | None:
    """Where the complement that begins at ``at`` ends, None when none begins there."""
    kind, word = words.classes[at], words.lower[at]
    if word in {"of", "for"} or (word in {"to", "on"} and (head.targets or head.family in _TO_HEADS)):
        return _after_preposition(words, at, head)
    if word in {"in", "at", "with"} and (head.targets or head.is_weak):
        return _after_preposition(words, at, head)
    if kind == "(":
        return _bracketed(words, at)
    if kind == "," and head.family in _COMMA_BODIES and at + 1 < len(words.classes):
        return _body_run(words, at + 1, needs_end=True)
    if kind in "vcY" and words.tokens[at].text[0].isupper() and head.family not in _RULERS:
        return _body_run(words, at, needs_end=False)
    return None


def _after_preposition(words: Words, at: int, head: Head) -> int | None:
    k = at + 1
    while k < len(words.classes) and words.classes[k] == "t":
        k += 1
    office = _office_after(words, k)
    if office is not None and head.family in _TO_HEADS and words.lower[at] in {"to", "of", "for"}:
        return office
    last = _noun_phrase(words, k, words.lower[at])
    return last if last > k else None


def _office_after(words: Words, k: int) -> int | None:
    """The end of an inner office ("to the Afghan president", "of the Interior Minister")."""
    at = k
    while at < len(words.classes) and words.classes[at] in "Yv" and at - k < 4:
        at += 1
    if at in words.heads and not (
        at + 1 < len(words.classes) and words.classes[words.heads[at][0] - 1] == "Q"
    ):
        return words.heads[at][0]
    return None


def _bracketed(words: Words, at: int) -> int | None:
    """The end of a bracket that explains the post: "(International Cooperation)", "(IRGC)"."""
    end = words.classes.find(")", at)
    if not 0 < end - at <= 6:
        return None
    inside = range(at + 1, end)
    known = all(
        words.classes[k] in "va-#" or (words.classes[k] in "cY" and words.tokens[k].text.isupper())
        for k in inside
    )
    return end + 1 if known and inside else None


def _body_run(words: Words, at: int, *, needs_end: bool) -> int | None:
    """The end of a body named right after a head: "Commander BN Fleet", "Commander, Eastern Command"."""
    if words.classes[at] not in "vcY" or not words.tokens[at].text[0].isupper() or at in words.ranks:
        return None
    last = _noun_phrase(words, at, "")
    run = range(at, last)
    followed_by_rank = last in words.ranks and words.tokens[at].text.isupper()
    if not followed_by_rank and not any(
        words.lower[k] in BODIES or (words.classes[k] == "v" and not needs_end) for k in run
    ):
        return None
    if any(words.classes[k] == "c" and words.lower[k] in GIVEN_NAMES for k in run):
        return None
    following = words.classes[last] if last < len(words.classes) else "."
    if following in "PQ" or (needs_end and following not in "(,.)RNcax"):
        return None
    return last


def _noun_phrase(words: Words, k: int, preposition: str) -> int:
    """The end of the noun phrase that begins at ``k``; ``k`` itself when there is none."""
    at, has_office_word = k, False
    while at < len(words.classes):
        step = _step_right(words, k, at, preposition, has_office_word)
        if not step:
            break
        has_office_word = (
            has_office_word or "v" in words.classes[at : at + step] or "Y" in words.classes[at : at + step]
        )
        at += step
        has_office_word = has_office_word or words.classes[at - 1] == "c"
    return _trimmed(words, k, at)


def _trimmed(words: Words, k: int, at: int) -> int:
    while at > k:
        word, kind = words.lower[at - 1], words.classes[at - 1]
        is_adjective = (
            kind == "v" and words.tokens[at - 1].text[0].islower() and word not in BODIES and at - 1 > k
        )
        if kind in "-sax,t" or (
            is_adjective
            and word in _LOOSE | {"first", "joint", "visiting", "general", "second", "international"}
        ):
            at -= 1
        else:
            break
    return at


def _step_right(words: Words, k: int, at: int, preposition: str, has_office_word: bool) -> int:
    classes, kind = words.classes, words.classes[at]
    after = classes[at + 1] if at + 1 < len(classes) else "."
    if kind == "Y" and at in words.parties:
        return words.parties[at][0] - at
    if kind == "v":
        return 1
    if kind == "c":
        return _capitals(words, k, at, has_office_word)
    if kind == "-":
        return 2 if after in "vcx#" else (1 if after == "Y" else 0)
    if kind == "s":
        return int(after in "vcY")
    if kind == "P":
        return int(after == "s")
    if kind == "Q" and at in words.heads:
        whose = words.lower[at - 2 : at] if at >= 2 else ()
        is_named_body = words.lower[at] == "chiefs" or (whose[:1] and whose[0] in _COLLEGES)
        return words.heads[at][0] - at if is_named_body else 0
    if kind in "a,":
        return _conjunction(words, k, at, preposition)
    if kind == "#":
        return int(
            (at > k and classes[at - 1] in "vc") or (words.tokens[at].text[-1].isalpha() and after == "v")
        )
    if kind == "x" and after == "v" and words.tokens[at].text[0].isupper() and not words.is_headline:
        return int(words.tokens[at + 1].text[0].isupper())
    if (
        kind == "x"
        and after == "v"
        and words.tokens[at + 1].text[0].islower()
        and words.tokens[at].text[0].islower()
    ):
        word = words.lower[at]
        return int(word not in NOT_NAMES and not word.endswith(("ed", "ing", "ly")))
    return 0


def _capitals(words: Words, k: int, at: int, has_office_word: bool) -> int:
    """How many capitalised words at ``at`` belong to the body and not to a name that follows it."""
    end = at
    while end < len(words.classes) and words.classes[end] == "c":
        end += 1
    size = end - at
    after = words.classes[end] if end < len(words.classes) else "."
    if (
        (after == "v" or (after == "-" and words.classes[end + 1 : end + 2] == "v"))
        and size <= 3
        and words.lower[at] not in GIVEN_NAMES
    ):
        return size
    named_after = at > k and words.lower[at - 1] in _NAMED_AFTER and words.tokens[at - 1].text[0].islower()
    if at > k and words.lower[at - 1] in _DIRECTIONS and size == 1:
        return 1
    if size == 1 and end in words.ranks and words.classes[at - 1] == "v":
        return 1  # no name, for the rank follows: "Head of the Training Departament Colonel"
    if not has_office_word or named_after:
        given = next((i for i in range(at + 1, end) if words.lower[i] in GIVEN_NAMES), end)
        return min(given - at, 4)
    text = words.tokens[at].text
    return 1 if text.isupper() and len(text) > 1 and (size == 1 and after not in "l") else 0


def _conjunction(words: Words, k: int, at: int, preposition: str) -> int:
    classes = words.classes
    if at == k or at + 1 >= len(classes):
        return 0
    start = at + 1 + (classes[at : at + 2] == ",a")
    if start >= len(classes):
        return 0
    before, after = classes[at - 1], classes[start]
    if before == "Y" and preposition in {"to", "for"}:
        article = start + (after == "t")
        return article - at if words.classes[article : article + 1] == "Y" else 0
    if before != "v" or after != "v":
        return 0
    if words.tokens[at - 1].text[0].isupper() != words.tokens[start].text[0].isupper():
        return 0
    end = start
    while end < len(classes) and classes[end] in "v-":
        end += 1
    following = classes[end] if end < len(classes) else "."
    if following in "PQ" or (classes[at] == "," and "a" not in (following, classes[start - 1])):
        return 0
    return start - at
