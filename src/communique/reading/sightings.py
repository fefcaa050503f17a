"""Where a sentence speaks of a person: ranks, posts, names and counterparts put together.

Takes the classified words of a sentence with its post phrases, gives `Sighting` values. A finite-state
grammar over the pieces of the sentence (post, rank, courtesy title, name, party, comma, "of" ...) knows the
orders in which rank, post, party and name follow each other. Which sightings are of one person is left to
`communique.reading.registry`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.gazetteer.name_words import GIVEN_NAMES
from communique.gazetteer.posts import BODIES
from communique.reading import sightings_of_several as several
from communique.reading import sightings_of_successors as successors
from communique.reading.heads_here import SHIP_PREFIXES
from communique.reading.offices import Office
from communique.reading.people_words import AREAS, FRONTED, NAMED_AFTER, TITLE_FAMILIES
from communique.reading.pieces import Piece, pieces_of
from communique.reading.police_offices import known_place
from communique.reading.post_side import KEPT_KINDS
from communique.reading.sighting import Sighting, alone, is_city, is_place, single
from communique.reading.sighting_patterns import LEFT, PATTERNS
from communique.reading.word_classes import Words

__all__ = ["find_sightings"]

_PREPOSITIONS = frozenset({"at", "by", "for", "from", "on", "to", "with"})
# How the orders that speak of several, or of nobody named, are read; all others speak of one.
_READERS = {
    "spread": several.spread,
    "owning": several.owned,
    "plural": several.listed,
    "ranks": several.of_one_rank,
    "graded": several.of_one_rank,
    "each": several.each,
    "equals": several.equals,
    "several": several.several,
    "alternate": several.alternate,
    "heir": successors.heir,
    "handed": successors.handed,
    "follows": successors.follows,
    "paired": several.paired,
    "gapped": several.gapped,
    "dealt": several.dealt,
    "served": several.served,
    "alone": alone,
}


# What an officer is at the head of, and which bears no officer's name.
_HELD = AREAS | {"brigade", "headquarters", "sector", "squadron"}
# What a dead officer's name makes a place's, and what is called by any words.
_CAMPS = frozenset({"Camp", "Exercise", "Fort", "Operation"})
_HOLDING = frozenset({"assumed", "filled", "held", "occupied", "over"})
_AHEAD = frozenset({"may", "not", "to", "will", "would"})
_GROUNDS = frozenset(
    {"airport", "avenue", "barracks", "boulevard", "cantonment", "highway", "hospital", "road", "stadium"}
)
_WORKS = (("dockyard",), ("factory",), ("plant",), ("shipyard",), ("shipyards",))
_LEADERS = frozenset({"minister", "monarch", "president", "prime minister"})
_CHAIRS = frozenset({"chair", "chairman", "chairperson", "chairwoman"})
_HIS = frozenset({"her", "his", "its", "their"})
# Groups of `PATTERNS` where a seat may follow a post between commas.
_SEATS = frozenset({"app14", "capp14", "iapp14", "tapp14"})
# Those of two posts behind a name, of which the last is the one held after a verb of beginning.
_TAKEN = frozenset(f"{kind}app10" for kind in ("", "c", "i", "t"))
# Groups in which a post behind the name is over before the last one: "served as P until May and is now P".
_LATER = frozenset(f"{kind}app{number}" for kind in ("", "c", "i", "t", "n") for number in (15, 20, 21, 22))
# Those with the last post behind "and becomes".
_BECOMING = frozenset(f"{kind}app22" for kind in ("", "c", "i", "t"))
_BECOMES = frozenset({"became", "becomes"})


def find_sightings(words: Words, offices: Sequence[Office]) -> tuple[Sighting, ...]:
    """The places of a sentence that speak of a person, in order, none overlapping."""
    pieces = pieces_of(words, offices)
    letters = "".join(piece.kind for piece in pieces)
    if not any(letter in letters for letter in "PQRKHNC"):
        return ()
    found: list[Sighting] = []
    before: re.Match[str] | None = None
    at = 0
    while (match := PATTERNS.search(letters, at)) is not None:
        if match["apposed"] and is_place(words, pieces[match.start()]):
            at = match.start() + 1  # "in Kano, the commander, Colonel X"
            continue
        at = match.end()
        here = list(_read(words, pieces, match))
        if before is not None and _has_the_same_post(words, pieces, before, match):
            here = [sighting._replace(kind="counterpart") for sighting in here]
        if match["paired"] and [s.kind for s in here] == ["counterpart"] * 2:
            here = _in_their_order(found, here)
        found += here
        before = match
    return tuple(found)


def _in_their_order(found: list[Sighting], here: list[Sighting]) -> list[Sighting]:
    """Two counterparts with the posts of the two before them: "Minister A and General B met their Peruvian
    counterparts C and D".
    """
    posts = [sighting.offices[:1] for sighting in found if sighting.name and sighting.offices][-2:]
    if len(posts) < len(here) or posts[0][0].singular == posts[1][0].singular:
        return here
    return [
        one._replace(offices=tuple(office._replace(owner=one.owner) for office in office_of))
        for one, office_of in zip(here, posts, strict=True)
    ]


def _has_the_same_post(
    words: Words, pieces: list[Piece], before: re.Match[str], match: re.Match[str]
) -> bool:
    """Whether the post of one holds for the next too: "Peru's Minister X and Chile's Y"."""
    is_listed = before.end() == match.start() - 1 and pieces[before.end()].kind == "a"
    if not is_listed or not before["pre"] or match["bare"] is None or pieces[match.start()].kind != "S":
        return False
    name = pieces[match.end() - 1]
    return name.last - name.first > 1 and not is_city(words, name)


def _read(words: Words, pieces: list[Piece], match: re.Match[str]) -> Iterator[Sighting]:
    first, last = match.span()
    if read := _READERS.get(match.lastgroup or ""):
        yield from read(words, pieces, first, last)
        return
    if _names_facility(words, pieces[last - 1]):
        return
    if match["promoted"]:
        yield from _promoted(words, pieces, first + (pieces[first].kind == "g"), last)
        return
    if match["followed"] and not _is_held_by(words, pieces, first, last):
        yield from single(
            words, pieces, next(i for i in range(last) if i >= first and pieces[i].kind in "HYSRN"), last
        )
        return
    if match["styled"]:
        yield from _styled(words, pieces, first, last)
        return
    if match["apart"]:  # "the sergeant, X,"; not "the sergeant, Kano police said"
        name = pieces[last - 1]
        place_end = known_place(words.tokens, words.lower, words.classes, name.first)
        if name.last - name.first > 1 and place_end != name.last:
            yield from single(words, pieces, match.start("apart"), last)
        return
    if match["being"] and is_city(words, pieces[first]):
        return
    last = _without_aim(words, pieces, first, _without_others(words, pieces, first, last))
    if match.lastgroup in _SEATS and last == match.end():
        yield from _with_seat(words, pieces, first, last)
        return
    if match["unclosed"] and not (
        _is_apposed(pieces[last - 1].office)
        and not words.is_headline  # where a comma is "and"
        and pieces[first].last - pieces[first].first > 1
        and not is_place(words, pieces[first])
        and not is_city(words, pieces[first])
    ):
        return
    is_unclosed = _is_unclosed(pieces, last) and not _is_apposed(pieces[last - 1].office)
    if is_unclosed and not (first == 0 and _is_of_a_unit(words, pieces[last - 1])):
        last -= 2  # "with General X, commander said"
    if match.lastgroup in _BECOMING and last == match.end():
        become = next(i for i in range(last - 1, first, -1) if pieces[i].kind == "b")
        if words.lower[pieces[become].first] not in _BECOMES:
            last = next(i for i in range(first, last) if pieces[i].kind == "N") + 1
    if match["titled"] and first and pieces[first - 1].kind in "ruU" and LEFT.match(match.group()):
        last = next(i for i in range(first, last) if pieces[i].kind == "b")  # "replaced General X as chief"
    is_later = match.lastgroup in _LATER or (match.lastgroup in _TAKEN and _takes_over(pieces, first, last))
    if is_later and last == match.end():
        yield from _with_later(words, pieces, first, last)
        return
    if match["inverse"]:
        is_inverse = _is_inverse(words, pieces, first, match.end("inverse"))
        if not is_inverse:
            yield from alone(words, pieces, first, first + 1)
        has_another = any(
            piece.office is not None and not piece.office.is_over
            for piece in pieces[match.end("inverse") : last]
        )
        if not is_inverse or has_another:  # "the speaker was X, the army chief"
            first = next(i for i in range(first, last) if pieces[i].kind in "HYSRN")
    name_at = next(i for i in range(first, last) if pieces[i].kind == "N")  # the first: others are possessors
    if match["pre"] and _is_succeeded(words, pieces, first):  # "he replaced the chief, General X"
        yield from single(
            words, pieces, next(i for i in range(first, last) if pieces[i].kind in "HYSRN"), last
        )
        return
    if match["pre"] and match["pre"] != "P":
        separate = _separate(words, pieces, first)
        if separate:
            yield from alone(words, pieces, first, first + 1)
            first = separate
    post_at = next((i for i in range(first, name_at) if pieces[i].kind == "P"), first)
    if match["counterpart"] and post_at > first and words.lower[pieces[first].last - 1].endswith("s"):
        yield from alone(words, pieces, first, first + 1)  # "his counterparts, Minister X and Minister Y"
        first = post_at
    if match["counterpart"] and post_at == first and _is_said_by(pieces, name_at, last):
        yield from alone(words, pieces, first, first + 1)
        yield from single(words, pieces, name_at, last)
        return
    office = pieces[first].office
    if (
        match["pre"]
        and office is not None
        and office.is_weak
        and office.last - office.first == 1
        and last == name_at + 1
    ):
        titled = next((i for i in range(first, name_at) if pieces[i].kind in "RH"), 0)
        if titled:  # "the officer, Corporal X"; not "his official Twitter account"
            yield from single(words, pieces, titled, last)
        return
    if match["pre"] and _opens_clause(words, pieces, first, name_at, last):
        yield from alone(words, pieces, first, first + 1)
        comma = next(i for i in range(name_at - 1, first, -1) if pieces[i].kind == ",")
        yield from single(words, pieces, comma + 1, last)
        return
    if match["pre"] and not _is_certain(words, pieces, first, name_at, last):
        yield from alone(words, pieces, first, first + 1)
        yield from single(words, pieces, name_at, last)
        return
    yield from single(words, pieces, first, last)


def _styled(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody whose rank is told behind the name: "X, who holds the rank of colonel", "X (Colonel)"."""
    name = next(piece for piece in pieces[first:last] if piece.kind == "N")
    if name.last - name.first > 1 and not is_place(words, name) and not is_city(words, name):
        yield from single(words, pieces, first, last)


def _promoted(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody with the rank that they rise to: "promoted Colonel X to Brigadier General"."""
    risen = next(piece for piece in reversed(pieces[first:last]) if piece.kind == "R")
    for sighting in single(words, pieces, first, last):
        yield sighting._replace(rank=words.ranks[risen.first][1])


def _is_held_by(words: Words, pieces: list[Piece], first: int, last: int) -> bool:
    """Whether the verb before "by" says that a post is somebody's: "the post of head is held by X"."""
    verb = next(i for i in range(first, last) if pieces[i].kind == "k") - 1
    return (
        pieces[first].kind != "j"
        or pieces[verb].kind != "x"
        or words.lower[pieces[verb].last - 1] in _HOLDING
    )


def _takes_over(pieces: list[Piece], first: int, last: int) -> bool:
    """Whether a verb of beginning in a post stands before the last: "X, the head of A, took over as B"."""
    return any(piece.kind == "G" for piece in pieces[first:last])


def _with_later(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody with the last post said behind the name, and what is said before it."""
    office = pieces[last - 1].office
    for sighting in single(words, pieces, first, last):
        name_end = sighting.name[1] if sighting.name else 0
        kept = tuple(held for held in sighting.offices if held is office or held.last <= name_end)
        yield sighting._replace(offices=kept)


def _without_others(words: Words, pieces: list[Piece], first: int, last: int) -> int:
    """The end of an order without others in a list: "Col. X, his chief of staff and the governor"."""
    for i in range(first + 2, last):
        if pieces[i].kind == "P" and pieces[i - 1].kind == "t" and words.lower[pieces[i - 1].first] in _HIS:
            is_list = pieces[i - 2].kind == "," and any(piece.kind == "a" for piece in pieces[i + 1 : i + 2])
            return i - 2 if is_list else last
    return last


def _without_aim(words: Words, pieces: list[Piece], first: int, last: int) -> int:
    """The end of an order without what for: "received X in Lima to mark its 20th year as a member"."""
    after = next((i for i in range(first, last) if pieces[i].kind == "N"), last) + 1
    for i in range(after, last - 2):
        aim = pieces[i + 1].kind == "x" and pieces[i + 2].kind in "tSYN"
        if aim and words.lower[pieces[i].first] == "to":
            return next(at for at in range(after, last) if pieces[at].kind == "p")
    return last


def _with_seat(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody with a post and its seat ("X, the district officer, Surulere, said"), or two persons."""
    seat = pieces[last - 1]
    is_known = known_place(words.tokens, words.lower, words.classes, seat.first) == seat.last
    if seat.last - seat.first == 1 or is_known or is_city(words, seat):
        yield from single(words, pieces, first, last - 2)
        return
    yield from single(
        words, pieces, first, next(i for i in range(last - 3, first, -1) if pieces[i].kind == ",")
    )
    yield from single(words, pieces, last - 3, last)


def _is_succeeded(words: Words, pieces: list[Piece], first: int) -> bool:
    """Whether the holder of a post has lost it to the one named before: "he replaced army chief X"."""
    at = first - 1 - (first > 0 and pieces[first - 1].kind == "t")
    if at < 1 or pieces[at].kind != "U" or not words.lower[pieces[at].first].endswith(("ed", "s")):
        return False
    return pieces[at - 1].kind in "NxP" and words.lower[pieces[at - 1].first] not in _AHEAD


def _is_unclosed(pieces: list[Piece], last: int) -> bool:
    """Whether a post behind a name and a comma runs into a verb: "X, envoy to Y said"."""
    following = pieces[last].kind if last < len(pieces) else "."
    return following == "z" and pieces[last - 2].kind == "," and pieces[last - 1].kind == "P"


def _is_apposed(office: Office | None) -> bool:
    """Whether a post without its closing comma is said fully enough to be that of the name before."""
    return office is not None and office.last - office.head > 1 and not office.is_weak


def _is_of_a_unit(words: Words, piece: Piece) -> bool:
    """Whether a post has its unit before it, all with capitals: "9th Brigade Commander"."""
    office = piece.office
    if office is None or office.head == office.first:
        return False
    is_named = all(
        words.tokens[k].text[0].isupper() or words.classes[k] in "#-"
        for k in range(office.first, office.head_last)
    )
    return is_named and not BODIES.isdisjoint(words.lower[office.first : office.head])


def _is_inverse(words: Words, pieces: list[Piece], first: int, last: int) -> bool:
    """Whether a post, a verb of being and a name say who holds it: "the new commander is Colonel X"."""
    office, name = pieces[first].office, pieces[last - 1]
    if office is None or office.is_weak or office.family == "speaker":
        return False
    before = first - 1 - (first > 0 and pieces[first - 1].kind == "t")
    if before >= 0 and (pieces[before].kind == "o" or words.lower[pieces[before].first] in _PREPOSITIONS):
        return False  # "the guest of the minister was X"
    is_titled = any(piece.kind in "RH" for piece in pieces[first:last])
    if words.lower[pieces[first + 1].first] == "as":
        return is_titled
    return is_titled or (name.last - name.first > 1 and not is_city(words, name))


def _names_facility(words: Words, piece: Piece) -> bool:
    """Whether a body or ship bears the name: "King Faisal Naval Base", "frigate Almirante Lynch"."""
    end = piece.last
    run = _end_of_body(words, end)
    if run == end and words.classes[end : end + 1] == "a" and words.classes[piece.first - 1] == "t":
        run = _end_of_body(words, end + 1)  # "the Jordan Design and Development Bureau"
    before = piece.first - 1 if piece.kind == "N" else 0
    while before > 0 and words.classes[before] == "R":
        before -= 1
    is_held = before < piece.first - 1 and words.lower[before] in _HELD  # "head of the sector Colonel X"
    is_ship = words.lower[before] in NAMED_AFTER and words.tokens[before].text[0].islower() and not is_held
    # "in Camp General X", "Exercise Victor Sands"
    is_ship = is_ship or words.tokens[before].text in _CAMPS | SHIP_PREFIXES
    if piece.kind == "N" and _names_grounds(words, piece):
        return True
    is_works = words.lower[end : end + 1] in _WORKS and words.lower[before] == "the"
    return piece.kind == "N" and (is_ship or is_works or (run > end and words.lower[run - 1] in BODIES))


def _names_grounds(words: Words, piece: Piece) -> bool:
    """Whether a street, barracks or the like bears the name: "along General Musa Road"."""
    is_next = words.lower[piece.last : piece.last + 1]
    is_next_named = bool(is_next) and words.tokens[piece.last].text.istitle() and is_next[0] in _GROUNDS
    return is_next_named or (piece.last - piece.first > 1 and words.lower[piece.last - 1] in _GROUNDS)


def _end_of_body(words: Words, at: int) -> int:
    """The end of the capitalised words for bodies that begin at ``at``."""
    while at < len(words.classes) and words.classes[at] == "v" and words.tokens[at].text[0].isupper():
        at += 1
    return at


def _separate(words: Words, pieces: list[Piece], first: int) -> int:
    """The piece where a second person's post begins before a name, 0 when both posts are one person's.

    "P and P N" are one person's unless the second has its own article or party, which the name of a body
    in it is not ("Assistant to the President and Homeland Security Advisor N"); "P, P N" only when the
    second is a bare title of courtesy ("the Permanent Representative, Ambassador N").
    """
    second = next(i for i in range(first + 1, len(pieces)) if pieces[i].kind == "P")
    one, two = pieces[first].office, pieces[second].office
    if one is None or two is None:
        return 0
    between = "".join(piece.kind for piece in pieces[first + 1 : second])
    if _is_of_two_heads(one, two):
        return second
    if _chairs_besides(one, two):
        return 0
    other_owner = two.owner is not None and (one.owner is None or one.owner.code != two.owner.code)
    if between.strip("t") in (",", ",a") and between != ",":
        return second
    if "a" in between:
        if _is_form_of_address(words, pieces, first, second):
            return second
        is_of_both = (
            one.owner is None
            and two.owner is not None
            and (
                two.owner.start > words.tokens[two.head].start
                or (two.owner.kind in KEPT_KINDS and not _is_definite_post(words, one.first))
            )
        )
        return second if "t" in between or (other_owner and not is_of_both) else 0
    if _is_lent_by_a_state(pieces, first, second):
        return 0
    is_title = two.last - two.first == 1 and (
        two.family in TITLE_FAMILIES or (two.family == "commissioner" and one.last - one.head > 1)
    )
    return 0 if is_title and not other_owner else second


def _is_of_two_heads(one: Office, two: Office) -> bool:
    """ "The king and Prime Minister X": no king governs by himself, a crown prince may."""
    return one.family == "monarch" and two.family == "prime minister" and "prince" not in one.singular


def _is_lent_by_a_state(pieces: list[Piece], first: int, second: int) -> bool:
    """Whether a state's official holds an organisation's post: "ASEAN's envoy, Peru's minister N, met"."""
    one, two = pieces[first].office, pieces[second].office
    if one is None or two is None or one.owner is None or two.owner is None:
        return False
    name = next(i for i in range(second, len(pieces)) if pieces[i].kind == "N")
    around = (pieces[first - 2 : first], pieces[first - 1 : first], pieces[name + 2 : name + 3])
    is_listed = any(piece.kind in ",a" for side in around for piece in side)
    is_apposed = [piece.kind for piece in pieces[name + 1 : name + 2]] == [","]
    of_state = one.owner.is_of_several and not two.owner.is_of_several
    is_head = two.family in ("monarch", "president", "prime minister")  # who is rather his state's
    return of_state and not (one.is_plural or is_head or is_listed) and is_apposed


def _chairs_besides(one: Office, two: Office) -> bool:
    """Whether who leads a state has an organisation's chair too: "Peru's President and SADC chair N"."""
    if one.owner is None or two.owner is None or one.is_plural or two.is_plural:
        return False
    of_both = two.owner.is_of_several and not one.owner.is_of_several
    return of_both and one.family in _LEADERS and _CHAIRS.issuperset(two.singular[-1:])


def _is_definite_post(words: Words, first: int) -> bool:
    return first > 0 and words.classes[first - 1] == "t"


def _is_form_of_address(words: Words, pieces: list[Piece], first: int, second: int) -> bool:
    """Whether a post before a name only addresses one of two: "the Deputy Prime Minister and Minister X"."""
    office = pieces[second].office
    is_bare = office is not None and office.last - office.first == 1 and pieces[second + 1].kind == "N"
    is_definite = first > 0 and words.lower[pieces[first - 1].first] == "the"
    return is_bare and is_definite and words.tokens[pieces[second].first].text[0].isupper()


def _opens_clause(words: Words, pieces: list[Piece], first: int, name_at: int, last: int) -> bool:
    """Whether a name after "post," is the subject that what stands before it leads to: "In a call with the
    Peruvian minister, X said", where no second comma makes it the minister's.
    """
    following = pieces[last].kind if last < len(pieces) else "."
    opening = words.lower[0]
    is_apart = name_at + 1 == last and "," in (pieces[i].kind for i in range(first + 1, name_at))
    return is_apart and following == "z" and (opening in FRONTED or opening.endswith("ing"))


def _is_said_by(pieces: list[Piece], name_at: int, last: int) -> bool:
    """Whether a name after "counterpart," tells what stands before: "met his counterpart, Reuters said"."""
    is_plain = name_at + 1 == last and pieces[name_at - 1].kind == ","
    return is_plain and last < len(pieces) and pieces[last].kind == "z"


def _is_certain(words: Words, pieces: list[Piece], first: int, name_at: int, last: int) -> bool:
    """Whether a name after "post," is the holder's: beside it, or in commas with more than one word."""
    if all(pieces[i].kind != "," for i in range(first, name_at)) or pieces[name_at - 1].kind in "RH":
        return True
    following = pieces[last].kind if last < len(pieces) else "."
    size = pieces[name_at].last - pieces[name_at].first
    is_town = size == 1 and is_city(words, pieces[name_at])  # "DIG, Armed Police, Chennai,"
    is_town = is_town and words.lower[pieces[name_at].first] not in GIVEN_NAMES
    return (size > 1 or following in ",.)") and not is_town and not is_place(words, pieces[name_at])
