"""Questions as addresses ask them: the parameters described, and links from one question to the next.

Takes the parameters of an address, gives a `Question`; takes a facet's value, gives the address with it added
or taken away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from communique.questions import PARAMETERS, FacetValue, Question, parameters_of, question_of

__all__ = ["QUESTION_PARAMETERS", "Choice", "asked", "choices", "with_value"]

_MEANINGS = {
    "party": "a party by code or name; all that are given take part",
    "host": "the party on whose side hosts are",
    "guest": "the party on whose side guests are",
    "person": "a person by id, or a name",
    "post": "words of an office, also with its party: Pakistani navy chief",
    "post_party": "the party whose office it is",
    "type": "a type of engagement; one of those given",
    "status": "a status; one of those given",
    "country": "where, by code or name",
    "city": "where",
    "since": "the first day, month or year",
    "until": "the last day, month or year",
    "topic": "a topic; one of those given",
    "outcome": "a kind of outcome; one of those given",
    "outlet": "the outlet of a report that tells of it",
    "text": "words of reports that tell of it",
    "quote": "words of the sentences that say it",
    "sort": "the order: newest, oldest, reports, sources or relevance",
    "limit": "how many a page holds",
    "page": "the token of the page to begin with",
}
_SEVERAL = frozenset({"party", "type", "status", "topic", "outcome"})
_OF_THE_LIST = frozenset({"sort", "limit", "page"})


def _described(name: str) -> dict[str, Any]:
    one: dict[str, Any] = {"type": "string"}
    if name == "limit":
        one = {"type": "integer", "minimum": 1, "maximum": 500}
    schema = {"type": "array", "items": one} if name in _SEVERAL else one
    return {"name": name, "in": "query", "required": False, "description": _MEANINGS[name], "schema": schema}


#: The parameters of a question, as OpenAPI describes them.
QUESTION_PARAMETERS = tuple(_described(name) for name in PARAMETERS)


class Choice(NamedTuple):
    """One condition of a question: what it says, and the parameters of the question without it."""

    name: str
    words: str
    without: Mapping[str, Sequence[str]]


def asked(parameters: Mapping[str, Sequence[str]], **more: Any) -> Question:
    """The question of an address. Raises `QuestionError`."""
    return question_of({**parameters, **more})


def choices(question: Question, words: Mapping[str, Any]) -> Iterator[Choice]:
    """The conditions of a question; ``words`` says values of some parameters for people."""
    given = {name: values for name, values in parameters_of(question).items() if name not in _OF_THE_LIST}
    for name, values in given.items():
        for value in values:
            said = words[name](value) if name in words else value
            rest = {**given, name: tuple(each for each in values if each != value)}
            yield Choice(name, said, rest)


def with_value(question: Question, value: FacetValue) -> tuple[dict[str, Sequence[str]], bool]:
    """The parameters of the question with a facet's value added, or taken away where it is chosen already."""
    given: dict[str, Sequence[str]] = dict(parameters_of(question))
    given.pop("page", None)
    chosen = all(set(values) <= set(given.get(name, ())) for name, values in value.parameters.items())
    for name, values in value.parameters.items():
        if chosen:
            given[name] = [each for each in given[name] if each not in values]
        elif name in _SEVERAL:
            given[name] = list(dict.fromkeys((*given.get(name, ()), *values)))
        else:
            given[name] = list(values)
    return given, chosen
