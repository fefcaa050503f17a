"""A citation as text for people, as a BibTeX entry, as CSL JSON, and as a sentence for a methods section.

Takes a `Citation`, gives lines and values; nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from communique.evaluation.citing import Citation, Corpus

__all__ = ["bibtex", "citation_lines", "citation_values", "csl", "methods_sentence"]

_SHORT = 12
_TITLE = "Communiqué: reports on defence and diplomatic engagements read into a sourced record"
_AUTHOR = "The Communiqué authors"


def citation_lines(found: Citation) -> Iterator[str]:
    """All that must be stated, a line each, then the sentence for the methods section."""
    facts = {
        "version": found.version,
        "reader": found.reader,
        "resolution": found.resolution,
        "language model": found.model,
        "codebook": f"SHA-256 {found.codebook}",
        **{f"gold {each.name}": f"SHA-256 {each.digest}" for each in found.gold},
        **(_corpus_facts(found.corpus) if found.corpus else {}),
    }
    width = max(map(len, facts)) + 2
    yield from (f"{name:{width}}{value}" for name, value in facts.items())
    yield f"\n{methods_sentence(found)}"


def citation_values(found: Citation) -> dict[str, Any]:
    """The same for programs."""
    return {
        **found._asdict(),
        "gold": [each._asdict() for each in found.gold],
        "corpus": found.corpus._asdict() if found.corpus else None,
        "sentence": methods_sentence(found),
    }


def bibtex(found: Citation) -> Iterator[str]:
    """An entry for BibTeX and biblatex."""
    yield f"@software{{communique-{found.version},"
    yield f"  author  = {{{{{_AUTHOR}}}}},"
    yield f"  title   = {{{{Communiqué}}: {_TITLE.partition(': ')[2]}}},"
    yield f"  version = {{{found.version}}},"
    yield f"  note    = {{{_digests(found)}}},"
    yield "}"


def csl(found: Citation) -> list[dict[str, Any]]:
    """An entry for reference managers, as CSL JSON."""
    return [
        {
            "id": f"communique-{found.version}",
            "type": "software",
            "title": _TITLE,
            "author": [{"literal": _AUTHOR}],
            "version": found.version,
            "note": _digests(found),
        }
    ]


def methods_sentence(found: Citation) -> str:
    """What was done with what, in words that can be put into a methods section."""
    program = (
        f"Communiqué {found.version} (reader {found.reader}, resolution {found.resolution}; language model "
        f"{found.model}; codebook SHA-256 {found.codebook[:_SHORT]})"
    )
    gold = "".join(f", scored against {each.name} (SHA-256 {each.digest[:_SHORT]})" for each in found.gold)
    if found.corpus is None:
        return f"Engagements were coded with {program}{gold}."
    return (
        f"Engagements were coded from {_reports(found.corpus)} with {program}{gold}{_judged(found.corpus)}."
    )


def _reports(corpus: Corpus) -> str:
    when = f"published between {corpus.first} and {corpus.last}" if corpus.first else "none of them dated"
    undated = f", {corpus.undated} undated" if corpus.undated and corpus.first else ""
    return (
        f"{corpus.reports:,} reports ({corpus.sources:,} independent; {when}{undated}; corpus SHA-256 "
        f"{corpus.digest[:_SHORT]})"
    )


def _judged(corpus: Corpus) -> str:
    if not corpus.judgements:
        return "; no value was judged by a person"
    people = "one person" if corpus.judges == 1 else f"{corpus.judges} people"
    count = "one judgement" if corpus.judgements == 1 else f"{corpus.judgements:,} judgements"
    return f"; {people} made {count} (SHA-256 {corpus.judgements_digest[:_SHORT]})"


def _corpus_facts(corpus: Corpus) -> dict[str, str]:
    days = f"{corpus.first} to {corpus.last}" if corpus.first else "none stated"
    return {
        "reports": f"{corpus.reports} ({corpus.sources} independent, {corpus.undated} undated)",
        "published": days,
        "read by": ", ".join(corpus.readers) or "nobody",
        "corpus": f"SHA-256 {corpus.digest}",
        "judgements": f"{corpus.judgements} by {corpus.judges} people, SHA-256 {corpus.judgements_digest}",
    }


def _digests(found: Citation) -> str:
    parts = [f"reader {found.reader}", f"resolution {found.resolution}", f"model {found.model}"]
    parts += [f"codebook {found.codebook[:_SHORT]}"]
    parts += [f"gold {each.digest[:_SHORT]}" for each in found.gold]
    parts += [f"corpus {found.corpus.digest[:_SHORT]}"] if found.corpus else []
    return ", ".join(parts)
