"""Orders of pieces that tell who follows whom in a post: "X took over from Y as chief".

Each function takes the classified words of a sentence, its pieces and the first and last of an order; gives
`Sighting` values, one for each person.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.names.word_classes import Words
from communique.reading.sightings.piece import Piece
from communique.reading.sightings.sighting import Sighting, name_start, single

__all__ = ["follows", "handed", "heir", "is_succeeded"]

# Words that put what follows into the future: who "will be replaced" still holds the post.
_FUTURE = frozenset({"could", "may", "might", "never", "not", "shall", "should", "to", "will", "would"})


def heir(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody who follows another in a post: "X succeeded Y as commander", "X took over from Y as chief"."""
    verb = next(i for i in range(first, last) if pieces[i].kind in "UGr")
    name = next(i for i in range(first, verb) if pieces[i].kind == "N")
    office = pieces[last - 1].office
    for sighting in single(words, pieces, first, name + 1):
        if office is not None:
            yield sighting._replace(kind="name", offices=(office,), has_title=True)
    start = name_start(pieces, verb, last)
    yield from single(words, pieces, start, next(i for i in range(start, last) if pieces[i].kind == "b"))


def handed(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """A post that passes to another: "X, the chief, was replaced by Y", "replaced X, the chief, with Y"."""
    kinds = "".join(piece.kind for piece in pieces[first:last])
    at = first + kinds.rindex("N")
    while pieces[at - 1].kind in "HYSR":
        at -= 1
    is_swapped = pieces[first].kind in "Uru"
    begin = first + is_swapped + (is_swapped and pieces[first + 1].kind == "t")
    before = kinds[: at - first]
    end = first + max(before.rindex("P"), before.rindex("N")) + 1
    said = words.lower[pieces[end - 1].last : pieces[at].first]
    is_instead = "l" in kinds
    is_over = (is_instead or "with" in said) if is_swapped else _FUTURE.isdisjoint(said[:-1])
    is_over = is_over and not _is_of_another_body(words, pieces, end, at)
    yield from _passed(words, pieces, (begin, end), (at, last), is_over=is_over)


def _is_of_another_body(words: Words, pieces: list[Piece], begin: int, end: int) -> bool:
    """Whether what is handed on is no part of the post: "X, army chief, handed over command of the Corps"."""
    handing = next((piece for piece in pieces[begin:end] if piece.kind == "f"), None)
    office = next((piece.office for piece in reversed(pieces[:begin]) if piece.office is not None), None)
    if handing is None or office is None or "of" not in words.lower[handing.first : handing.last]:
        return False
    of = words.lower.index("of", handing.first)
    named = [k for k in range(of + 1, handing.last) if words.tokens[k].text[0].isupper()]
    return bool(named) and not {words.lower[k] for k in named} <= set(words.lower[office.first : office.last])


def follows(words: Words, pieces: list[Piece], first: int, last: int) -> Iterator[Sighting]:
    """Somebody who follows the holder of a post that is said: "X took over from the commander, Y"."""
    verb = next(i for i in range(first, last) if pieces[i].kind in "UG")
    name = next(i for i in range(first, verb) if pieces[i].kind == "N")
    begin = next(i for i in range(verb, last) if pieces[i].kind in "PHYSRN")
    said = words.lower[pieces[verb].first : pieces[begin].first]
    is_over = said[0].startswith("succe") or "from" in said
    yield from _passed(words, pieces, (begin, last), (first, name + 1), is_over=is_over)


def is_succeeded(words: Words, pieces: list[Piece], first: int) -> bool:
    """Whether the holder of a post has lost it to the one named before: "he replaced army chief X"."""
    at = first - 1 - (first > 0 and pieces[first - 1].kind == "t")
    if at < 1 or pieces[at].kind != "U" or not words.lower[pieces[at].first].endswith(("ed", "s")):
        return False
    return pieces[at - 1].kind in "NxP" and words.lower[pieces[at - 1].first] not in _FUTURE


def _passed(
    words: Words, pieces: list[Piece], holder: tuple[int, int], heir: tuple[int, int], *, is_over: bool
) -> Iterator[Sighting]:
    """The holder of a post and who has it next, in text order; it is the holder's unless ``is_over``."""
    held_by = pieces[holder[0] : holder[1]]
    offices = [piece.office for piece in held_by if piece.office is not None]
    office = offices[-1] if held_by[-1].office is not None else offices[0]
    for run in sorted((holder, heir)):
        for sighting in single(words, pieces, *run):
            if not is_over:
                yield sighting
            elif run == holder:
                yield sighting._replace(offices=())
            else:  # a "former" holder leaves a post that nobody knows to be the next one's
                held = () if office.is_former else (office,)
                yield sighting._replace(kind="name", offices=held, has_title=True)
