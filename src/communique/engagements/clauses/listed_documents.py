"""Documents that a report lists where it tells of their signing: "signed an MoU on ports, a treaty on ...".

Takes the report and where it speaks of a signing; gives the characters of each document named in the list
that follows, in the sentence or on lines of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from communique.codebook import Report
from communique.reading.text.mentions import Span

__all__ = ["ListedDocument", "listed_documents"]

_KINDS = "|".join(
    (
        "memorand(?:um|a) of (?:understanding|cooperation|intent)", "letters? of intent",
        "exchange of (?:letters|notes)", "records? of discussions?", "accord", "agreements?", "annex",
        "arrangement", "charter", "communiqué", "communique", "compact", "contract", "convention",
        "declaration", "memorandum", "memoranda", "minutes", "mous?", "pact", "(?:action |work )?plan",
        "programme", "program", "protocol", "road ?map", "(?:joint )?statement", "treaty",
    )
)  # fmt: skip
_ARTICLE = r"(?:(?:an?|the|one|two|three|four|five)\s+)?"
_QUALIFIER = r"(?:(?!(?:and|by|for|in|of|on|that|the|to|which|with)\b)[\w’'()/-]+\s+)"
_ITEM = re.compile(rf"{_ARTICLE}{_QUALIFIER}{{0,5}}?(?P<kind>{_KINDS})\b", re.IGNORECASE)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_COUNTED = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}|\d)\s+(?:\w+\s+)?(?P<kind>accords|agreements|documents|instruments"
    r"|memoranda of understanding|mous|protocols|treaties),?\s+(?:covering|concerning|on|relating to|in the "
    r"(?:areas|fields) of)\s+(?P<subjects>[^.;:\n]+)",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r":|\bnamely\b,?:?|\bamong (?:them|which)\b|\bincluding\b|\bsuch as\b|\bto wit\b,?|\bi\.e\.,?"
)
_PARTS = re.compile(r";\s*(?:and\s+)?|,\s+(?:and\s+)?|\s+and\s+(?=(?:an?|the)\s|[A-Z])|\s+as well as\s+")
_SIGNED = re.compile(
    r"\b(?:sign(?:ed|ing|atures?)|inked|initial?led|subscribed|exchanged|concluded)\b", re.IGNORECASE
)
_WERE = re.compile(r"\s(?:were|are to be|will be|have been|had been)(?: (?:also|then|\w+ly))* $")
_BULLET = re.compile(r"\s*(?:[-–—•*·▪●]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*")


class ListedDocument(NamedTuple):
    """One document: where it is named, the words for its type, and whether the list names only some."""

    at: Span
    instrument: str
    is_one_of_more: bool = False


def listed_documents(report: Report, sentence: Span) -> Iterator[ListedDocument]:
    """The documents that are listed in or right after a sentence which speaks of their signing."""
    text = report.text
    said = text[sentence.start : sentence.end]
    signed = _SIGNED.search(said)
    if signed is None:
        return
    if said.rstrip().endswith(":") or _colon_after(text, sentence.end):
        yield from _lines(text, text.find("\n", sentence.end - 1))
        return
    were = _WERE.search(said, 0, signed.start())
    if were is not None:
        before = list(_parts(text, Span(sentence.start, sentence.start + were.start())))
        if len(before) > 1:
            yield from before
            return
    opens = _OPENS.search(said, signed.end()) or signed
    partly = opens[0].lower() in ("among them", "among which", "including", "such as")
    parts = _parts(text, Span(sentence.start + opens.end(), sentence.end))
    found = [document._replace(is_one_of_more=partly) for document in parts]
    yield from found if len(found) > 1 else _by_subject(text, sentence)


def _colon_after(text: str, end: int) -> bool:
    return text[end : end + 3].lstrip(" ").startswith(":")


def _lines(text: str, at: int) -> Iterator[ListedDocument]:
    """The documents on the lines from the line break ``at`` on, until one that names none."""
    while 0 <= at < len(text):
        end = text.find("\n", at + 1)
        end = len(text) if end < 0 else end
        bullet = _BULLET.match(text, at + 1, end)
        start = bullet.end() if bullet else at + 1
        item = _ITEM.match(text, start, end)
        if text[at + 1 : end].strip():
            if item is None:
                return
            yield _document(text, start, end, item)
        at = end if end < len(text) else -1


def _parts(text: str, within: Span) -> Iterator[ListedDocument]:
    """The documents of a list inside a sentence; what names no document goes on with the one before."""
    starts = [
        within.start + len(text[within.start : within.end]) - len(text[within.start : within.end].lstrip())
    ]
    starts += [part.end() for part in _PARTS.finditer(text, within.start, within.end)]
    named = [(start, item) for start in starts if (item := _ITEM.match(text, start, within.end))]
    ends = [*(start for start, _ in named), within.end][1:]
    for (start, item), end in zip(named, ends, strict=True):
        yield _document(text, start, end, item)


def _by_subject(text: str, sentence: Span) -> Iterator[ListedDocument]:
    """Documents told by what they are on, where it adds up: "three agreements on visas, ports and fish"."""
    said = _COUNTED.search(text, sentence.start, sentence.end)
    if said is None:
        return
    number = _NUMBERS.get(said["number"].lower()) or int(said["number"])
    subjects = re.split(r",\s+(?:and\s+)?", said["subjects"])
    if len(subjects) == number - 1:
        subjects += re.split(r"\s+and\s+(?!.*\sand\s)", subjects.pop())
    if len(subjects) == number:
        at = said.start("subjects")
        for subject in subjects:
            at = text.index(subject, at)
            yield ListedDocument(Span(at, at + len(subject)), said["kind"])


def _document(text: str, start: int, end: int, item: re.Match[str]) -> ListedDocument:
    said = re.sub(r"(?:[\s,;.]|\band\b|\bas well as\b)+\Z", "", text[start:end])
    return ListedDocument(Span(start, start + len(said)), item["kind"])
