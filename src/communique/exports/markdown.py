"""Markdown: the engagements as a text to read, by year, with the words and reports behind each.

Takes a selection, gives a document. Values of reports are written so that no mark in them takes effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.exports.formats import Format
from communique.exports.quotes import docs_of, quote
from communique.exports.selection import Selection, Source
from communique.exports.sinks import Sink
from communique.rendering.wording import NOT_STATED, date_words, parties_words, place_words, term
from communique.resolution import Commitment, MergedEngagement, MergedParticipant

__all__ = ["FORMAT"]

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_SAFE_URL = re.compile(r"https?://[^\s<>()\"]+")


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    with sink.open("ledger.md") as stream:
        for block in _blocks(selection):
            stream.write(f"{block}\n".encode())
    return ()


def _blocks(selection: Selection) -> Iterator[str]:
    yield "# Engagements\n"
    year = None
    for engagement in selection.engagements():
        its = engagement.date[:4] if engagement.date else f"Date {NOT_STATED}"
        if its != year:
            year = its
            yield f"## {year}\n"
        yield from _engagement(engagement, selection)
    yield "## Commitments\n"
    commitments = [_commitment(each) for each in selection.commitments()]
    yield from commitments or ["None."]


def _engagement(engagement: MergedEngagement, selection: Selection) -> Iterator[str]:
    when = date_words(engagement.date) or f"date {NOT_STATED}"
    what = f"{term(engagement.type).capitalize()} of {parties_words(engagement.parties)}"
    yield f"### {_plain(when)}: {_plain(what)}\n"
    facts = {
        "status": engagement.status,
        "place": place_words(engagement.place) or NOT_STATED,
        "topics": ", ".join(map(term, engagement.topics)) or NOT_STATED,
    }
    yield from (f"- {name}: {_plain(value)}" for name, value in facts.items())
    yield from (f"- {term(each.role)}: {_plain(_called(each))}" for each in engagement.participants)
    outcomes = {
        f"{each.kind}: {_plain(each.what)}" for account in engagement.accounts for each in account.outcomes
    }
    yield from (f"- came of it: {outcome}" for outcome in sorted(outcomes))
    yield f"- id: `{engagement.id}`" + (f", inside `{engagement.parent}`" if engagement.parent else "")
    yield f"\n> “{_plain(quote(engagement))}”\n"
    sources = (selection.source_of[doc] for doc in docs_of(engagement))
    yield f"Reports ({engagement.sources} independent): {'; '.join(map(_source, sources))}.\n"


def _called(person: MergedParticipant) -> str:
    name = " ".join(part for part in (person.rank, person.name) if part)
    said = ", ".join(part for part in (name, person.post) if part)
    party = parties_words([person.party]) if person.party else ""
    return f"{said} ({party})" if said and party else said or party or NOT_STATED


def _commitment(commitment: Commitment) -> str:
    by, to = parties_words(commitment.by), parties_words(commitment.to)
    who = by if by == to else f"{by} to {to}"
    due = f"due {date_words(commitment.due)}" if commitment.due else "no date"
    return f"- {commitment.status}, {due}: {_plain(commitment.what)} ({_plain(who)}) `{commitment.id}`"


def _source(source: Source) -> str:
    title = _plain(source.title or source.id)
    if source.url and _SAFE_URL.fullmatch(source.url):
        title = f"[{title}]({source.url})"
    return ", ".join(
        part for part in (title, _plain(source.outlet or ""), date_words(source.published)) if part
    )


def _plain(text: str) -> str:
    """``text`` on one line, so that nothing in it is taken for a mark of Markdown or HTML."""
    joined = " ".join(text.split())
    return _LINE_START.sub(r"\1\\\2", _MARKS.sub(r"\\\1", joined))


FORMAT = Format(
    about="the engagements as a text to read, with quotes and links",
    suffix=".md",
    write=_write,
)
