"""Questions from options, keyword arguments and addresses: the same names and the same values for all.

Takes a mapping from parameters to values, gives a `Question`, and back. Raises `QuestionError` for what is
not accepted, with what is and the nearest match.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from communique.codebook import tables
from communique.errors import QuestionError
from communique.gazetteer.parties import find_parties
from communique.questions import accepted
from communique.questions.question import DEFAULT_LIMIT, MOST, SORTS, Question
from communique.questions.words import parsed

__all__ = ["PARAMETERS", "Given", "parameters_of", "question_of"]

#: What a parameter may be given: a text, a number, or several.
Given = str | int | Sequence[str] | None


class _Parameter(NamedTuple):
    """``field`` of the question that it fills, how one value is checked, and whether it may have several."""

    field: str
    check: Callable[[str], Any]
    several: bool = False


def _term(what: str, accepted_terms: Mapping[str, object]) -> Callable[[str], str]:
    return lambda given: accepted.term(what, given, accepted_terms)


def _said(given: str) -> str:
    return " ".join(given.split())


def _words(given: str) -> str:
    parsed(given)
    return given.strip()


_PARAMETERS = {
    "party": _Parameter("parties", accepted.party, True),
    "host": _Parameter("host", accepted.party),
    "guest": _Parameter("guest", accepted.party),
    "person": _Parameter("person", _said),
    "post": _Parameter("post", _said),
    "post_party": _Parameter("post_party", accepted.party),
    "type": _Parameter("types", _term("type of engagement", tables.ENGAGEMENT_TYPES), True),
    "status": _Parameter("statuses", _term("status", tables.STATUSES), True),
    "country": _Parameter("country", accepted.party),
    "city": _Parameter("city", _said),
    "since": _Parameter("since", lambda given: accepted.bounds("since", given)[0]),
    "until": _Parameter("until", lambda given: accepted.bounds("until", given)[1]),
    "topic": _Parameter("topics", _term("topic", tables.TOPICS), True),
    "outcome": _Parameter("outcomes", _term("kind of outcome", tables.OUTCOME_KINDS), True),
    "outlet": _Parameter("outlet", _said),
    "text": _Parameter("text", _words),
    "quote": _Parameter("quote", _words),
    "sort": _Parameter("sort", _term("order", SORTS)),
    "limit": _Parameter("limit", lambda given: accepted.number("limit", given, MOST)),
    "page": _Parameter("page", str.strip),
}
#: The names of the parameters, in the order in which questions are said.
PARAMETERS = tuple(_PARAMETERS)
# A field's name does as well as its parameter's.
_NAMES = {**{each.field: name for name, each in _PARAMETERS.items()}, **{name: name for name in _PARAMETERS}}


def question_of(given: Mapping[str, Given]) -> Question:
    """The question that the parameters ask.

    Values of parameters that accept several may be lists or parted by commas. What is empty or None is not
    asked. A party named in the post ("Pakistani navy chief") is that of the post.
    """
    found: dict[str, Any] = {}
    for name, values in given.items():
        parameter = _PARAMETERS[_name(name)]
        checked = [parameter.check(value) for value in _values(values, parameter.several)]
        if checked and not parameter.several and len(checked) > 1:
            raise QuestionError(f"{name} is given {len(checked)} times; it accepts one value")
        if checked:
            earlier = found.get(parameter.field, ()) if parameter.several else ()
            found[parameter.field] = (
                tuple(dict.fromkeys((*earlier, *checked))) if parameter.several else checked[0]
            )
    return _checked(Question(**(found | _post_of(found))))


def parameters_of(question: Question) -> dict[str, tuple[str, ...]]:
    """The parameters that ask the question: `question_of` gives it back."""
    found = {}
    for name, parameter in _PARAMETERS.items():
        value = getattr(question, parameter.field)
        if value is None or value == () or (name == "limit" and value == DEFAULT_LIMIT):
            continue
        found[name] = value if isinstance(value, tuple) else (str(value),)
    return found


def _name(given: str) -> str:
    name = _NAMES.get(given.strip().lower().replace("-", "_"))
    if name:
        return name
    near = accepted.did_you_mean(given, PARAMETERS)
    raise QuestionError(f"{given!r} is no parameter of a question{near}; accepted: {', '.join(PARAMETERS)}")


def _values(values: Given, several: bool) -> Iterator[str]:
    each = (str(values),) if isinstance(values, (str, int)) else values or ()
    for value in each:
        yield from (part for part in (value.split(",") if several else [value]) if part.strip())


def _post_of(found: Mapping[str, Any]) -> dict[str, str]:
    """A post without the party that it names, and that party."""
    post: str = found.get("post") or ""
    named = find_parties(post) if post and "post_party" not in found else ()
    if len({each.code for each in named}) != 1:
        return {}
    for each in reversed(named):
        post = post[: each.start] + post[each.end :]
    words = _said(post.replace("'s", " ")).removesuffix(" of").removesuffix(" of the")
    return {"post": words, "post_party": named[0].code} if words else {}


def _checked(question: Question) -> Question:
    if question.since and question.until and question.since > question.until:
        raise QuestionError(
            f"nothing lies between since {question.since} and until {question.until}; exchange them"
        )
    if question.sort == "relevance" and not (question.text or question.quote):
        raise QuestionError("the order 'relevance' needs a text or a quote to be relevant to; give one")
    if question.post_party and not question.post:
        raise QuestionError("post_party says whose post it is; give the post too, or use party")
    return question
