"""Wikidata: posts that people are reported in, as statements of "position held" (P39) with references.

Takes a selection, gives a table. Its first columns name the person, the post and the state, to be matched
with items of Wikidata; the others are ready for QuickStatements. Reports tell when somebody was in a post, so
the qualifiers are "latest start date" (P8555) and "earliest end date" (P8554), never a start or an end.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from communique.exports.cells import csv_lines, guarded
from communique.exports.formats import Format
from communique.exports.selection import Selection, Source
from communique.exports.sinks import Sink
from communique.gazetteer import party_name
from communique.resolution import MergedPerson, ReportedPosting, Tenure, career

__all__ = ["COLUMNS", "FORMAT"]

#: For matching: who, in which rank and post, of which state, and the person's id in the ledger. Then for
#: QuickStatements: the person's item and the post's, both to be filled in, qualifiers, and the reference with
#: its address, day of publication, title and quotation.
COLUMNS = (
    *("person", "names", "rank", "post", "party", "ledger_id"),
    *("qid", "P39", "qal8555", "qal8554", "S854", "s577", "s1476", "s1683"),
)
# QuickStatements refuses longer texts.
_LONGEST = 400


def _write(selection: Selection, sink: Sink) -> Sequence[str]:
    left_out = 0

    def rows() -> Iterator[Sequence[str]]:
        nonlocal left_out
        yield COLUMNS
        for person in selection.people():
            for tenure in career(person).tenures:
                if not tenure.post or not tenure.first:
                    left_out += 1
                    continue
                yield from _rows(person, tenure, selection)

    with sink.open("positions.csv") as stream:
        csv_lines(stream, rows())
    if not left_out:
        return ()
    return (f"{left_out} tenures without a post or without a dated report are left out",)


def _rows(person: MergedPerson, tenure: Tenure, selection: Selection) -> Iterator[Sequence[str]]:
    """A row for the first report and one for the last: two references of one statement."""
    for posting in _first_and_last(person, tenure):
        source = selection.source_of.get(posting.doc)
        if source is not None:
            yield [
                guarded(person.name),
                guarded("; ".join(name for name in person.names if name != person.name)),
                guarded(tenure.rank or ""),
                guarded(tenure.post or ""),
                guarded(party_name(tenure.party or "") or tenure.party or ""),
                person.id,
                "",
                "",
                _day(tenure.first),
                _day(tenure.last),
                *_reference(source, _quotation(posting, selection)),
            ]


def _first_and_last(person: MergedPerson, tenure: Tenure) -> Sequence[ReportedPosting]:
    ends = (tenure.first, tenure.last)
    told = [each for each in person.postings if each.doc in tenure.docs and each.reported in ends]
    first = next((each for each in told if each.reported == tenure.first and each.post), None)
    last = next((each for each in reversed(told) if each.reported == tenure.last and each.post), None)
    found = [each for each in (first, last) if each is not None]
    return found[:1] if len(found) == 2 and found[0].doc == found[1].doc else found


def _quotation(posting: ReportedPosting, selection: Selection) -> str:
    """The sentence that names the person, "" where none does in these words or it is too long."""
    named = next((span for span in posting.evidence if span.text == posting.name), None)
    sentence = selection.sentence(posting.doc, named) if named else ""
    return sentence if len(sentence) <= _LONGEST else ""


def _reference(source: Source, quotation: str) -> Sequence[str]:
    return (
        _text(source.url) if source.url else "",
        _day(source.published),
        f"en:{_text(source.title)}" if source.title else "",
        f"en:{_text(quotation)}" if quotation else "",
    )


def _day(day: str | None) -> str:
    return f"+{day}T00:00:00Z/11" if day else ""


def _text(text: str) -> str:
    joined = " ".join(text.split())
    return json.dumps(joined[:_LONGEST], ensure_ascii=False)


FORMAT = Format(
    about='reported posts as rows for Wikidata\'s "position held" (P39), with references',
    suffix=".wikidata.csv",
    write=_write,
)
