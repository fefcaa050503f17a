"""Who stands on the other side than whom, as far as words tell: those are not of one party.

Takes records of people and their context. Two who co-chair a session or sign together, of whom one receives
or calls on the other, who hold the same office ("Foreign Ministers X and Y") or of whom one is the
counterpart of the other are on two sides. Which sides those are is left to
`communique.reading.people.allegiance`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.reading.names.people_words import FAMILY_WORDS, SINGLE_POSTS
from communique.reading.names.records import Post, Record, Seen
from communique.reading.people.surroundings import Context

__all__ = ["opposed_to"]

# Words that rank ministers among others and name no field: of "federal ministers" a state has several.
_OF_NO_FIELD = frozenset({"cabinet", "federal", "senior", "union"})
_DAY = r"(?:,? (?:today|yesterday|also|then|later|(?:on |last )?[A-Z][a-z]+day))*"
_JOINTLY = (
    r"(?:co-?chair(?:s|ed|ing)?|co-?led|co-?head(?:s|ed)?|jointly (?:chair|led|head|preside)\w*"
    r"|(?:chair|head|led|presid)\w*(?: \w+){0,4} jointly)"
)
# "Co-chaired by X and Y", "between X and Y": what stands before the first of two.
_PAIRED_BEFORE = re.compile(
    rf"(?:\b{_JOINTLY}(?: by)?|\bbetween|\b(?:signed|initialled|inked|sealed) (?:\w+ ){{0,3}}by"
    r"|\b(?:co-|joint )(?:chair(?:man)?ship|presidency|leadership) of"
    r"|\bbr(?:ings?|ought|inging) together|\bsignatures? of)(?: the)? ?$"
)
# "X and Y co-chaired", "X and Y headed their respective sides": what stands behind the second.
_PAIRED_BEHIND = re.compile(
    rf"{_DAY},?(?: who)?(?: had)?(?: have)? (?:{_JOINTLY}|signed|initialled|inked|exchanged (?!with)"
    r"|(?:traded|swapped) (?:copies|documents|notes|signatures)|shook hands|embraced|faced each other"
    r"|(?:led|headed) (?:their|the) respective|(?:as|were) (?:the )?co-chairs)"
)
_AND = re.compile(r",?(?: and|,? as well as| together with)(?: the| his| her)? ")
_MEETS = re.compile(
    rf"(?:, [^.;:,]{{1,60}},|,)?{_DAY}(?: has| had| have| will| is to)?{_DAY}"
    rf" (?:me(?:t|ets?){_DAY}(?: with)?|s(?:aw|ees?)|receiv(?:es?|ed)"
    r"|welcom(?:es?|ed)|host(?:s|ed)|call(?:s|ed) on|(?:tele)?phoned|held talks with"
    r"|receiv(?:es?|ed) (?:a |the )?(?:\w+ )?(?:call|visit)s? (?:from|of|by)"
    r"|pa(?:ys|id) (?:a )?(?:courtesy )?(?:call|visit)s? (?:on|to)|(?:sat down|shook hands) with"
    r"|sp(?:eaks?|oke) (?:to|with)"
    r"|(?:hand(?:s|ed)|present(?:s|ed)|deliver(?:s|ed)|pass(?:es|ed)) [^.;:]{1,60}? to)(?: the)? "
)
_RECEIVED_BY = re.compile(
    r"(?: \([^)]*\))?,?(?: who)?(?: was| were| is| will be| has been)?(?: also)?"
    r" (?:received|welcomed|greeted|hosted|met|seen off) [^.;:,]{0,40}?\bby(?: the)? "
)
_PASSED = re.compile(r"\bfrom (?:the )?$")
# "X said on Monday after talks in Lima with", "X's meeting with": what stands between two who talk.
_TALKS_WITH = re.compile(
    r"[^.;:]{0,80}\b(?:talks|meetings?|call|conversation|discussions|consultations)\b"
    r"(?: (?:in|at) [A-Z][\w' -]{1,40}?)?(?: (?:on|last) [A-Z][a-z]+day| today| yesterday)? with (?:the )?"
)
# "X's meetings with the ministers of Peru and Chile": what stands before another of them.
_TALKS_WITH_THEM = re.compile(_TALKS_WITH.pattern + r"[^.;:]{1,80}(?:,| and) (?:the )?")


# "X and his guest, Y", "at the invitation of X, Y came", "presented to X by Y", "received by X from Y".
_AND_GUEST = re.compile(r",? and (?:his|her) (?:\w+ )?(?:guest|host|interlocutor|visitor),? (?:the )?")
_INVITED = re.compile(r"\b[Aa]t (?:the|an) invitation of (?:the |his |her )?(?:\w+ counterpart,? )?$")
_FRONTED_END = re.compile(r"(?:, [^.;:,]{1,60})?, (?:the )?")
_GIVEN_TO = re.compile(
    r"\b(?:presented|handed(?: over)?|delivered|given|donated|conveyed|passed(?: on)?|turned over)"
    r"(?: [^.;:,]{1,30})? to (?:the )?$"
)
_RECEIVED = re.compile(r"\breceived\b[^.;:]{0,40}? by (?:the )?$")


def opposed_to(record: Record, records: Sequence[Record], context: Context) -> Iterator[Record]:
    """Those of ``records`` who stand on another side than ``record``."""
    matched = _matched(record, records)
    for other in records:
        if other is not record and (
            _rules_too(record, other)
            or _holds_the_same(record, other)
            or any(match is other for match in matched)
            or _face_each_other(record, other, context)
            or any(match is record for match in _matched(other, records))
        ):
            yield other


def _matched(record: Record, records: Sequence[Record]) -> list[Record | None]:
    """Whose counterpart somebody is called: of who acts, or who was spoken of last before."""
    return [*record.matches] or [
        _last_before(seen, records)
        for seen in record.seen
        if seen.kind == "counterpart" and seen.name is not None
    ]


def _last_before(seen: Seen, records: Sequence[Record]) -> Record | None:
    """Who is named last before somebody, in the sentence or in the one before."""
    found = [
        (its.start, place)
        for place, record in enumerate(records)
        if record.is_named
        for its in record.seen
        if its.end <= seen.start and seen.sentence - its.sentence <= 1
    ]
    return records[max(found)[1]] if found else None


def _rules_too(record: Record, other: Record) -> bool:
    """Whether both hold an office of which a state has one holder."""
    if any(seen.is_former for seen in (*record.seen, *other.seen)):
        return False
    return record.is_named and other.is_named and bool(record.ruling_offices & other.ruling_offices)


def _holds_the_same(record: Record, other: Record) -> bool:
    """Whether both hold an office of one field, of which a state has one holder: two defence ministers."""
    if not (record.is_named and other.is_named):
        return False
    if any(seen.is_former for seen in (*record.seen, *other.seen)):
        return False
    ours = {_field_of(post) for post in record.posts} - {None}
    return any(_field_of(post) in ours for post in other.posts)


def _field_of(post: Post) -> frozenset[str] | None:
    """The field of a minister, None where words leave open which one it is, or who is one of several."""
    field = post.words - FAMILY_WORDS
    if post.family != "minister" or post.is_lesser or "state" in field or field <= _OF_NO_FIELD:
        return None
    return field


def _face_each_other(record: Record, other: Record, context: Context) -> bool:
    theirs: dict[int, list[Seen]] = {}
    for its in other.seen:
        theirs.setdefault(its.sentence, []).append(its)
    return any(
        _faces(min(seen, its), max(seen, its), context)
        for seen in record.seen
        for its in theirs.get(seen.sentence, ())
        if seen.start != its.start
    )


def _faces(first: Seen, second: Seen, context: Context) -> bool:
    """Whether the words around two people of a sentence, the first named before, set them on two sides."""
    if first.end > second.start:
        return _share_office(first, second)
    between = context.text[first.end : second.start]
    told = (
        _MEETS,
        _RECEIVED_BY,
        _TALKS_WITH,
        _AND_GUEST,
        *([_TALKS_WITH_THEM] if second.name is None else []),
    )
    if any(words.fullmatch(between) for words in told):
        return True
    before = context.text[context.sentence_start(first.start) : first.start]
    if between in (" to ", " to the ") and _PASSED.search(before):
        return True
    if between in (" by ", " by the ") and _GIVEN_TO.search(before):
        return True
    if between in (" from ", " from the ") and _RECEIVED.search(before):
        return True
    if _INVITED.search(before) and _FRONTED_END.fullmatch(between):
        return True
    if _AND.fullmatch(between) is None:
        return False
    behind = context.text[second.end : second.end + 90]
    return (
        _share_office(first, second)
        or _PAIRED_BEFORE.search(before) is not None
        or _PAIRED_BEHIND.match(behind) is not None
    )


def _share_office(first: Seen, second: Seen) -> bool:
    """ "Foreign Ministers X and Y": one word says the post of both."""
    ours = {post.at for post in first.posts if post.family in SINGLE_POSTS and not post.is_lesser}
    return any(post.at in ours for post in second.posts)
