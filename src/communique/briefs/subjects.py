"""What a brief is to be on, found in a ledger by what somebody wrote: parties, a person.

Takes words and a `Holdings`, gives codes or a person. Raises `QuestionError` for what is unknown or could be
several, with what is accepted and what is nearest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from anyascii import anyascii

from communique.errors import QuestionError
from communique.ledger.holdings import Holdings
from communique.questions.accepted import nearest, party
from communique.rendering.wording import party_words
from communique.resolution import MergedPerson

__all__ = ["find_pair", "find_person"]

# A person whom so many times more reports name than anybody else of the name is who is meant.
_CLEARLY = 5
_SHOWN = 5


def find_pair(words: Sequence[str]) -> tuple[str, str]:
    """The codes of two different parties."""
    if len(words) != 2:
        given = f"{len(words)} were given" if words else "none was given"
        raise QuestionError(
            f"a brief on a pair needs two parties, {given}; name two, as in `communique brief AZE PAK`, or "
            "use --state, --person or --engagement"
        )
    one, other = (party(each) for each in words)
    if one == other:
        raise QuestionError(
            f"{words[0]!r} and {words[1]!r} are both {party_words(one)}; name two parties, or use "
            f"--state {one}"
        )
    return one, other


def find_person(ledger: Holdings, given: str) -> MergedPerson:
    """The person with an id (``p-…``) or a name, also by part of it; of several, the one whom nearly all
    reports name.
    """
    if given.startswith("p-"):
        return ledger.person(given)
    people = ledger.people()
    found = _called(people, given)
    if not found:
        near = nearest(given, (name for each in people for name in each.names))
        told = f"; nearest: {', '.join(near)}" if near else ""
        raise QuestionError(
            f"no report names {given!r}{told}; `communique list people` shows who is named, by name and id"
        )
    first, *others = sorted(found, key=lambda each: (-len(each.docs), each.id))
    if others and len(first.docs) < _CLEARLY * len(others[0].docs):
        told = "; ".join(_told(each) for each in [first, *others][:_SHOWN])
        raise QuestionError(f"{given!r} could be {len(found)} people: {told}; give an id")
    return first


def _called(people: Iterable[MergedPerson], given: str) -> list[MergedPerson]:
    """Those who have just this name, else those of whose names it is a part, word by word."""
    wanted = _words(given)
    by_name = [(each, [_words(name) for name in each.names]) for each in people]
    exact = [each for each, names in by_name if wanted in names]
    return exact or [each for each, names in by_name if any(set(wanted) <= set(name) for name in names)]


def _words(name: str) -> tuple[str, ...]:
    plain = "".join(each if each.isalnum() else " " for each in anyascii(name).lower().replace("'", ""))
    return tuple(plain.split())


def _told(person: MergedPerson) -> str:
    party_said = f" ({party_words(person.party)})" if person.party else ""
    return f"{person.name}{party_said}, {len(person.docs)} reports, {person.id}"
