"""Sentences with every person and party condensed to one word, as the networks read them.

Takes a sentence with the people and parties in it; gives `Word` values. A parser of newswire stumbles over
"Pakistan Army Staff Chief Gen. Qamar Javed Bajwa"; with one plain surname in its place it sees the clause,
and has fewer words to parse. The spotter learns what is done, and not who usually does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from communique.gazetteer.ambiguity import NAVAL_VESSELS
from communique.reading.text.mentions import PartyMention, PersonMention
from communique.reading.text.sentences import Sentence, Token

__all__ = ["Word", "condense"]

# Words of the parser's training data that stand in for what is condensed.
_PERSON = "Smith"
_STATE = "France"
_ADJECTIVE = "French"
_APOSTROPHES = frozenset({"'", "’"})
# Participles that open a sentence: with their capital the parser takes them for part of a name.
_OPENING = frozenset({"Greeting", "Hosting", "Meeting", "Receiving", "Welcoming"})
# Words that stand before a noun and not before a name.
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "'s", "’s"})
_EXCELLENCIES = frozenset({"HE", "HH", "HM", "HRH", "H.E", "H.E.", "H.H", "H.H."})
# "To co-chair": the parser takes the prefix of an infinitive for a noun that stands by itself.
_PREFIX = "co"
_LEADING = frozenset({"chair", "convene", "head", "host", "lead", "organise", "organize", "preside"})
# "The frigate heads for Lima": verbs that the parser takes for plurals, and those that it does not.
_AS_VERBS = {"anchors": "arrives", "berths": "arrives", "docks": "arrives", "heads": "goes", "sails": "goes"}
_WAYS = frozenset({"at", "for", "from", "in", "into", "next", "off", "to"})
_M = TypeVar("_M", PersonMention, PartyMention)
_LONGEST = 160  # words of one sentence that are read; the rest of a longer one is left out


class Word(NamedTuple):
    """One word, or what is condensed to one: characters ``start`` to ``end`` of the report.

    ``word`` is the first token, empty for a person; ``shown`` and ``told`` stand in for it before the parser
    and before the spotter, who is told whether "the minister" or somebody by name is spoken of.
    """

    start: int
    end: int
    word: str
    shown: str
    told: str
    person: PersonMention | None
    party: PartyMention | None


def condense(
    sentence: Sentence, people: Sequence[PersonMention], parties: Sequence[PartyMention]
) -> list[Word]:
    """The words of a sentence; ``people`` and ``parties`` of the report in text order."""
    people_here = _by_character(people, sentence)
    parties_here = _by_character(parties, sentence)
    found: list[Word] = []
    skip = -1
    named = -1  # where a name ended
    for token in sentence.tokens[:_LONGEST]:
        if token.start < skip:
            continue
        person = people_here.get(token.start)
        if person is not None:
            told = _told(person, sentence)
            shown = told if person.kind == "post" and found and _determines(found[-1]) else _PERSON
            found.append(Word(person.start, person.end, "", shown, told, person, None))
            skip = named = person.end
            continue
        if token.text in _EXCELLENCIES and _named_next(sentence, token.end, people_here, behind="the"):
            continue  # "HE the Foreign Minister", no pronoun
        party = parties_here.get(token.start)
        if party is not None and party.start >= token.start:
            shown = token.text if party.end <= token.end else _stand_in(party)
            end = max(party.end, token.end)
            found.append(Word(token.start, end, token.text, shown, shown, None, party))
            skip = named = end
            continue
        leading = _led_together(sentence, token)
        if leading is not None and found and found[-1].word.lower() == "to":
            skip = leading.end
            found.append(
                Word(token.start, skip, f"{_PREFIX}-{leading.text}", leading.text, leading.text, None, None)
            )
            continue
        owns = token.start == named and token.text in _APOSTROPHES  # "the Philippines' ships"
        told = "'s" if owns else token.text
        shown = told.lower() if not found and told in _OPENING else told.replace("’", "'")
        if told in _AS_VERBS and _is_done(sentence, token, found):
            shown = _AS_VERBS[told]
        if told == ";" and found and found[-1].person and _named_next(sentence, token.end, people_here):
            shown = ","  # a list of persons, and no clause of its own
        found.append(Word(token.start, token.end, token.text, shown, told, None, None))
    return found


def _led_together(sentence: Sentence, prefix: Token) -> Token | None:
    """The verb whose prefix a token is: "chair" of "co-chair"."""
    if prefix.text.lower() != _PREFIX:
        return None
    behind = [token for token in sentence.tokens if token.start >= prefix.end][:2]
    joined = len(behind) > 1 and behind[0].text == "-" and behind[1].start == behind[0].end
    return behind[1] if joined and behind[1].text in _LEADING else None


def _named_next(
    sentence: Sentence, at: int, people: Mapping[int, PersonMention], *, behind: str = "and"
) -> bool:
    """Whether somebody is named right after a character, or after a small word."""
    words = (token for token in sentence.tokens if token.start >= at and token.text != behind)
    following = next(words, None)
    return following is not None and following.start in people


def _is_done(sentence: Sentence, verb: Token, found: Sequence[Word]) -> bool:
    """Whether a word behind a ship or name, and before a way, is a verb: "Medway heads for Lima"."""
    behind = next((token.text.lower() for token in sentence.tokens if token.start >= verb.end), "")
    before = found[-1] if found else None
    if before is None or behind not in _WAYS:
        return False
    return before.word in NAVAL_VESSELS or before.word[:1].isupper() or before.word == ","


def _determines(word: Word) -> bool:
    """Whether a word stands before a noun: "the minister", "her ambassador"."""
    return word.word.lower() in _DETERMINERS


def _told(person: PersonMention, sentence: Sentence) -> str:
    """One name for all who are named, "counterpart" for one, else the last word of the office."""
    if person.kind != "post":
        return _PERSON if person.kind == "name" else person.kind
    head = person.head
    return next((t.text for t in reversed(sentence.tokens) if head.start <= t.start < head.end), _PERSON)


def _stand_in(party: PartyMention) -> str:
    return _ADJECTIVE if party.kind == "demonym" else _STATE


def _by_character(mentions: Sequence[_M], sentence: Sentence) -> dict[int, _M]:
    """The mentions that begin in a sentence, by each character that they cover; the first of several."""
    here = [m for m in mentions if sentence.start <= m.start < sentence.end]
    return {at: m for m in reversed(here) for at in range(m.start, m.end)}
