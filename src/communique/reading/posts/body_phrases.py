"""The names of bodies inside posts: "the General Staff of the Armed Forces", "Eastern Naval Command".

Takes classified words and a place, says where the phrase that begins there ends, so that the name of a
person who follows stays out of it.
"""

from __future__ import annotations

from communique.gazetteer.ambiguity import SHIPS
from communique.gazetteer.name_words import FUNCTION_WORDS, GIVEN_NAMES, NOT_NAMES
from communique.gazetteer.posts import ABBREVIATIONS, BODIES
from communique.reading.names.people_words import AREAS, BEFORE_PLACES, DEEDS, NAMING
from communique.reading.names.police_offices import known_place
from communique.reading.names.word_classes import Words
from communique.reading.posts.noun_phrases import is_numbered, noun_phrase, operation_end, ship_end

__all__ = ["apposed_end", "body_before", "body_run", "bracketed", "field_end", "seat_of_body"]


# What an officer commands or heads for a while, beside bodies and fields.
_COMMANDED = frozenset(
    {"assault", "attack", "convoy", "drill", "exercise", "operation", "post", "raid", "rescue"}
)
# What is waged against something ("in charge of the fight against drug trafficking").
_STRUGGLES = frozenset({"battle", "campaign", "fight", "struggle", "war"})
# Before a post that ends a clause: "becomes Commandant Police School Kabalye.".
_TELLING = frozenset({"as", "became", "becomes", "is"})
# How many tokens back "its chairman" finds its body.
_BODY_REACH = 60
# Small words that open or join the parts of a body's name ("of the Centre for the Fight against Terrorism").
_OPENING = (("for",), ("of",))
_SEATING = frozenset({"at", "in", "on", "to"})
_JOINING = _SEATING | {"against", "for", "of"}
_LONGEST = 14


def body_before(words: Words, at: int) -> tuple[int, int] | None:
    """The tokens of the last body named with capitals before ``at`` ("the Indonesian Naval Academy")."""
    end, floor = at, max(0, at - _BODY_REACH)
    while end > floor:
        if (
            words.classes[end - 1] == "v"
            and words.lower[end - 1] in BODIES
            and words.tokens[end - 1].text[0].isupper()
        ):
            first = end - 1
            while (
                first > 0
                and words.classes[first - 1] in "vcY-#"
                and (words.tokens[first - 1].text[0].isupper() or words.classes[first - 1] in "-#")
            ):
                first -= 1
            if end - first > 1:
                return first, end
        end -= 1
    return None


def bracketed(words: Words, at: int) -> int | None:
    """The end of a bracket that explains the post: "(International Cooperation)", "(IRGC)"."""
    end = words.classes.find(")", at)
    if not 0 < end - at <= 8:
        return None
    inside = range(at + 1, end)
    known = all(
        words.classes[k] in "va-#," or (words.classes[k] in "cRYPx" and words.tokens[k].text.isupper())
        for k in inside
    )
    after = words.classes[end + 1] if end + 1 < len(words.classes) else "."
    if len(inside) == 1 and words.tokens[at + 1].text in SHIPS and after == "c":
        return end + 2  # "the Navy Ship (NNS) Delta"
    is_area = words.lower[end - 1] in AREAS | BODIES and all(
        words.tokens[k].text[0].isupper() for k in inside
    )
    known = known or (is_area and set(words.classes[at + 1 : end]) <= set("cvY"))  # "(Uttara Division)"
    is_behind_body = words.classes[at - 1] == "v" and words.tokens[at - 1].text[0].isupper()
    is_charge = words.tokens[at - 1].text in ABBREVIATIONS and after == "c"  # "DC (DB-Lalbagh) X"
    known = known or (
        is_charge
        and all(words.classes[k] in "-av" or words.tokens[k].text[0].isupper() for k in inside)
        and words.tokens[at + 1].text.isalpha()
    )
    known = known or (is_behind_body and known_place(words.tokens, words.lower, words.classes, at + 1) == end)
    is_alias = (
        len(inside) == 1 and words.classes[at + 1] in "cP" and (end + 1 in words.ranks or after in ",c")
    )
    return end + 1 if (known and inside) or is_alias else None


def body_run(words: Words, at: int, *, needs_end: bool) -> int | None:
    """The end of a body named right after a head: "Commander BN Fleet", "Commander, Eastern Command"."""
    if ship := ship_end(words, at):
        return ship
    is_named = words.classes[at] in "vcY" and words.tokens[at].text[0].isupper() and at not in words.ranks
    if words.lower[at] == "anti" and words.classes[at + 1 : at + 4] in ("-c,", "-v,"):
        return at + 3  # "O/C Anti-Kidnapping, SP X"
    if not is_named and not is_numbered(words, at):
        return None
    last = operation_end(words, at) or noun_phrase(words, at, "")
    if last > at + 1:  # "Joint Task Force Operation Restore Order"
        last = operation_end(words, last - 1) or operation_end(words, last) or last
    run = range(at, last)
    alias = bracketed(words, last) if words.classes[last : last + 1] == "(" else None
    if alias is not None and alias in words.ranks and last - at < 3:
        return last  # "Commander Karachi (COMKAR) Rear Admiral X"
    comes_rank = last in words.ranks or (words.classes[last : last + 1] == "," and last + 1 in words.ranks)
    followed_by_rank = comes_rank and (words.tokens[at].text.isupper() or is_numbered(words, at))
    is_field = words.classes[at:last] == "v" * (last - at) and _introduces_rank(words, last)
    is_titled = words.lower[at] in NAMING and words.tokens[at].text[0].isupper() and last - at > 1
    is_area = last - at > 1 and words.lower[last - 1] in AREAS and words.tokens[last - 1].text[0].isupper()
    is_short_unit = last == at + 2 and is_numbered(words, at)  # "CO 11 SLNG,"
    if not (
        is_short_unit or followed_by_rank or is_field or is_titled or is_area or _is_force(words, at)
    ) and not any(words.lower[k] in BODIES or (words.classes[k] == "v" and not needs_end) for k in run):
        return None
    is_unit = words.lower[last - 1] in BODIES and words.tokens[last - 1].text[0].isupper()
    is_operation = operation_end(words, at) == last
    if not (is_unit or is_operation) and any(
        words.classes[k] == "c" and words.lower[k] in GIVEN_NAMES for k in run
    ):
        return None
    if is_unit and (seat := _dashed_seat(words, last)):
        return seat
    following = words.classes[last] if last < len(words.classes) else "."
    if following == "o" and is_unit:
        return last  # "GOC, 6 Division of the Army"
    if following in "PQ" or (needs_end and following not in "(,.)RNcax"):
        return None
    return last


def _is_force(words: Words, at: int) -> bool:
    """Whether a force of several states is commanded, which goes by its capitals: "Commander SNMG2"."""
    end, party = words.parties.get(at, (0, None))
    of_several = party is not None and party.is_of_several
    return of_several and words.tokens[at].text.isupper() and words.classes[end : end + 1] in tuple(",.)RN")


def _dashed_seat(words: Words, at: int) -> int | None:
    """The end of a seat behind a dash: "Commander, Security Forces - Jaffna"; None where none follows."""
    end = at + 1
    while words.classes[end : end + 1] == "c":
        end += 1
    if words.classes[at : at + 1] != "d" or end - at != 2:
        return None
    if words.classes[end : end + 1] == "(":  # "Headquarters - Jaffna (SFHQ-J)"
        return bracketed(words, end)
    return end if words.classes[end : end + 1] in ("", ",", ".", ")", "x", "z") else None


def _introduces_rank(words: Words, last: int) -> bool:
    """Whether a rank or body follows: "Director, Operations, Major X", "Director, Operations, 3 Corps"."""
    if words.classes[last : last + 1] != "," or last + 1 >= len(words.classes):
        return False
    return last + 1 in words.ranks or body_run(words, last + 1, needs_end=True) is not None


def field_end(words: Words, at: int, last: int) -> int:
    """The end of a field of unknown nouns: "director of surgery," "in charge of legal matters at X".

    ``at`` to ``last`` is what else stands behind the preposition.
    """
    if last >= len(words.classes) or words.classes[last] != "x":
        return last
    word = words.lower[last]
    if word in _STRUGGLES and (aim := _aim_end(words, last + 1)):
        return aim
    if word in _COMMANDED and words.classes[last - 1] in "otv" and words.tokens[last].text[0].islower():
        return last + 1
    is_after = words.classes[at - 1] in "ot" if last == at else words.tokens[last - 1].text[0].islower()
    if not is_after or not word.isalpha() or len(word) < 5 or word in FUNCTION_WORDS | NOT_NAMES:
        return last
    after = words.classes[last + 1] if last + 1 < len(words.classes) else "."
    is_over = after in ",.)(RN" or words.lower[last + 1] in {"at", "for", "in"}
    return last + 1 if is_over and words.tokens[last].text[0].islower() else last


def _aim_end(words: Words, at: int) -> int:
    """The end of "against drug trafficking" up to a mark: what somebody is charged to fight; 0 for none."""
    end = at + 1
    while words.classes[end : end + 1] in tuple("xva-") and words.lower[end] not in FUNCTION_WORDS:
        end += 1
    is_over = words.classes[end : end + 1] in ("", ",", ".", ")", "R")
    return end if words.lower[at : at + 1] == ("against",) and end > at + 1 and is_over else 0


def apposed_end(words: Words, head_last: int, at: int) -> int:
    """The end of a body of any words in a post beside its holder in commas; 0 where none goes on at ``at``.

    "The commander of the 'Alpha' group, Colonel X," and "Colonel X, head of the Centre for the Fight against
    Terrorism,": the commas say what belongs together. ``head_last`` is the end of the post's head.
    """
    end = at
    while end < len(words.classes) and end - at < _LONGEST and _goes_on(words, end):
        if _brings_another(words, end):
            return 0
        end += 1
    is_begun = at > head_last
    is_opened = is_begun or words.lower[at : at + 1] in _OPENING
    is_open = words.classes[end - 1] in "ot-" or words.lower[end - 1] in _JOINING
    is_seated = is_begun and words.lower[head_last - 1] in BEFORE_PLACES
    is_capitals = "cc" in words.classes[at:end] and set(words.classes[at:end]) <= set("cl-")
    if is_begun and is_capitals and words.classes[at - 1] == "P" and _is_behind_titled(words, head_last):
        return 0  # a name: "Minister X, Adviser to the President Peter Y, and"
    if is_seated and is_capitals:
        return 0  # rather a name: "RPO Gujranwala Tayyab Hafeez Cheema, ASP X"
    if end - at <= (not is_begun) or not is_opened or is_open:
        return 0
    if _is_ranked_aside(words, end) or _is_told_shortly(words, head_last, at, end):
        return end
    is_seat = words.lower[at] in _SEATING and (
        words.lower[at] != "to" or words.tokens[at + 1].text[0].islower()
    )  # "the Directorate to Combat Crime"
    is_closed = words.classes[end : end + 1] in tuple(",.)") and not is_seat
    return end if is_closed and _is_behind_name(words, head_last) else 0


def seat_of_body(words: Words, head_last: int, at: int) -> int:
    """The end of a body's seat in a post behind its holder: "X, head of the Police School Kigali,"; or 0."""
    is_body = at > head_last and words.lower[at - 1] in BODIES and words.tokens[at - 1].text[0].isupper()
    is_seat = words.classes[at : at + 2] in ("c,", "c.", "c)")
    if not (is_body and is_seat):
        return 0
    is_told = words.lower[_before_post(words, head_last)[0]] in _TELLING
    return at + 1 if is_told or _is_behind_name(words, head_last) else 0


def _is_told_shortly(words: Words, head_last: int, at: int, end: int) -> bool:
    """Whether a post without an article runs up to a rank: "Head of the police of Osh region Colonel X"."""
    first = head_last - 1
    while first > 0 and words.classes[first - 1] in "Pv":
        first -= 1
    is_plain = first == 0 or words.classes[first - 1] in "x,z"
    is_name = "a" in words.classes[at:end] or "cc" in words.classes[at:end]
    return (
        is_plain
        and not is_name
        and end in words.ranks
        and words.classes[words.ranks[end][0] :][:1] in ("c", "l")
    )


def _is_behind_name(words: Words, head_last: int) -> bool:
    """Whether a post stands behind a comma and a name of two words or with a rank: "Colonel X, head of"."""
    at, name = _before_post(words, head_last)
    is_named = words.classes[name] == "R" or words.classes[at - 2 : at] == "cc"
    return words.classes[at] == "," and 0 <= name < at - 1 and is_named


def _is_behind_titled(words: Words, head_last: int) -> bool:
    """Whether who stands before a post in commas has one already: "Minister X, Adviser to"."""
    at, name = _before_post(words, head_last)
    return words.classes[at] == "," and 0 <= name < at - 1 and words.classes[name] in "PRh"


def _before_post(words: Words, head_last: int) -> tuple[int, int]:
    """The comma before a post, and the word before the name in front of it."""
    at = head_last - 1
    while at > 0 and head_last - at < _LONGEST and words.classes[at] in "PtvcY#-s":
        at -= 1
    name = at - 1
    while name > 0 and words.classes[name] in "cl-":
        name -= 1
    return at, name


def _goes_on(words: Words, at: int) -> bool:
    """Whether a word may stand in a body's name; verbs, names with ranks and other posts do not."""
    kind, word = words.classes[at], words.lower[at]
    if word == "vice" and at + 1 in words.ranks:
        return False  # in place of whom: "commander of the brigade vice Colonel Y"
    if kind != "x" or words.tokens[at].text[0].isupper() or word in _JOINING:
        return kind in "acostvxY#-\"'"
    is_task = word.endswith("ing") and words.lower[at - 1] == "for"  # "the department for combating crime"
    return is_task or (word not in FUNCTION_WORDS | NOT_NAMES | DEEDS and not word.endswith("ed"))


def _brings_another(words: Words, at: int) -> bool:
    """Whether "and" leads on to somebody else: "X, head of the Border Guards and Henrik Y, director of"."""
    is_name = words.classes[at + 1 : at + 3] in ("cc", "cl") and words.lower[at + 1] in GIVEN_NAMES
    return words.classes[at] == "a" and is_name


def _is_ranked_aside(words: Words, at: int) -> bool:
    """Whether a rank and a name stand between commas at ``at``: ", Colonel X,"."""
    if words.classes[at : at + 2] != ",R" or at + 1 not in words.ranks:
        return False
    name = end = words.ranks[at + 1][0]
    while words.classes[end : end + 1] and words.classes[end] in "chl-":
        end += 1
    return end > name and words.classes[end : end + 1] in tuple(",.)")
