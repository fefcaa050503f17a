"""What somebody wants to find in texts: words, phrases, beginnings of words, alternatives, exclusions.

Takes what people write in a search box, gives `Clauses`, and from them the query of SQLite's FTS5 or of
PostgreSQL. Nothing that is written can break either. The syntax:

    joint exercise      both words, in any of their forms
    "joint exercise"    the words one after the other
    exercis*            words that begin so
    navy OR fleet       one of them; binds less than the space between words
    -army               without this word
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Text, func, literal, literal_column, type_coerce
from sqlalchemy.dialects.postgresql import TSQUERY

from communique.errors import QuestionError
from communique.gazetteer.surfaces import unaccented

__all__ = ["Clauses", "Term", "fts5", "parsed", "pattern", "tsquery"]

_TERM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
_WORD = re.compile(r"\w+")
_ENGLISH: ColumnElement[Any] = literal_column("'english'")


class Term(NamedTuple):
    """Words one after the other; ``begins``: the last of them may go on; ``excluded``: not these."""

    words: tuple[str, ...]
    begins: bool
    excluded: bool


#: Alternatives, each of terms that all have to be met.
Clauses = tuple[tuple[Term, ...], ...]


def parsed(text: str) -> Clauses:
    """The clauses of a text. Raises `QuestionError` when it names no word to look for."""
    clauses: list[list[Term]] = [[]]
    for sign, phrase, word in _TERM.findall(text):
        if word == "OR" and not sign:
            clauses.append([])
            continue
        words = tuple(_WORD.findall(phrase or word))
        if words:
            clauses[-1].append(Term(words, word.endswith("*"), bool(sign)))
    found = tuple(tuple(clause) for clause in clauses if clause)
    if not found or not all(any(not term.excluded for term in clause) for clause in found):
        raise QuestionError(
            f'the text {text!r} names no word to look for; give words, "phrases" or begin*, with OR between '
            "alternatives and - before what must not be there"
        )
    return found


def fts5(clauses: Clauses) -> str:
    """The query of FTS5."""
    return " OR ".join(f"({_fts5_clause(clause)})" for clause in clauses)


def tsquery(clauses: Clauses) -> ColumnElement[Any]:
    """The query of PostgreSQL, as an expression."""
    return reduce(lambda one, other: one.op("||")(other), (_ts_clause(clause) for clause in clauses))


def pattern(clauses: Clauses) -> re.Pattern[str]:
    """What finds the words in a text to show them: the beginnings of words, as their forms differ at the
    end.
    """
    terms = [term for clause in clauses for term in clause if not term.excluded]
    said = (r"\W+".join(_stem(word) for word in term.words) for term in terms)
    return re.compile("|".join(sorted(said, key=len, reverse=True)), re.IGNORECASE)


def _stem(word: str) -> str:
    kept = word if len(word) < 5 else word[: max(4, len(word) - 3)]
    return rf"\b{re.escape(kept)}\w*"


def _fts5_clause(clause: tuple[Term, ...]) -> str:
    wanted = " AND ".join(_fts5_term(term) for term in clause if not term.excluded)
    without = (f" NOT {_fts5_term(term)}" for term in clause if term.excluded)
    return f"({wanted}){''.join(without)}"


def _fts5_term(term: Term) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.begins else ""}'


def _ts_clause(clause: tuple[Term, ...]) -> ColumnElement[Any]:
    return reduce(lambda one, other: one.op("&&")(other), _ts_terms(clause))


def _ts_terms(clause: tuple[Term, ...]) -> Iterator[ColumnElement[Any]]:
    for term in clause:
        yield func.tsquery_not(_ts_term(term)) if term.excluded else _ts_term(term)


def _ts_term(term: Term) -> ColumnElement[Any]:
    words = [unaccented(word) for word in term.words]
    if not term.begins:
        return type_coerce(func.phraseto_tsquery(_ENGLISH, " ".join(words)), TSQUERY)
    query = " <-> ".join((*words[:-1], f"{words[-1]}:*"))
    return type_coerce(func.to_tsquery(_ENGLISH, literal(query, Text)), TSQUERY)
