"""Of two posts before a name, whether both are one person's: "P and P N", "P, P N".

Takes the classified words of a sentence, its pieces and the first of two posts.
"""

from __future__ import annotations

from communique.reading.names.people_words import LEADING_FAMILIES, TITLE_FAMILIES
from communique.reading.names.word_classes import Words
from communique.reading.posts.offices import Office
from communique.reading.posts.post_side import KEPT_KINDS
from communique.reading.sightings.piece import Piece

__all__ = ["post_of_another"]

_CHAIRS = frozenset({"chair", "chairman", "chairperson", "chairwoman"})


def post_of_another(words: Words, pieces: list[Piece], first: int) -> int:
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
    return of_both and one.family in LEADING_FAMILIES and _CHAIRS.issuperset(two.singular[-1:])


def _is_definite_post(words: Words, first: int) -> bool:
    return first > 0 and words.classes[first - 1] == "t"


def _is_form_of_address(words: Words, pieces: list[Piece], first: int, second: int) -> bool:
    """Whether a post before a name only addresses one of two: "the Deputy Prime Minister and Minister X"."""
    office = pieces[second].office
    is_bare = office is not None and office.last - office.first == 1 and pieces[second + 1].kind == "N"
    is_definite = first > 0 and words.lower[pieces[first - 1].first] == "the"
    return is_bare and is_definite and words.tokens[pieces[second].first].text[0].isupper()
