"""A report from its text and what is known about it.

Takes a text with its title and given fields; gives the `Report` with what the text says about itself:
headline, dateline, byline, agency, language, and where its prose begins and ends.
"""

from __future__ import annotations

import logging
import re
from typing import NamedTuple

import msgspec

from communique.codebook import Report, content_id
from communique.documents.cleaning import cleaned, one_line
from communique.documents.credits import credit
from communique.documents.days import day, is_ambiguous
from communique.documents.headers import Header, header
from communique.documents.headlines import headline
from communique.documents.language import require_english
from communique.documents.markdown import without_marks
from communique.documents.repair import repaired
from communique.documents.trailers import trailer
from communique.documents.unwrapping import unwrapped
from communique.errors import DocumentError

__all__ = ["MAX_CHARACTERS", "MAX_WORD", "make_report"]

MAX_CHARACTERS = 500_000
"""The longest text of one report, in characters: about a book, which is read in under a minute."""
MAX_WORD = 2_000
"""The longest run of characters without a space; longer ones are encoded data, not words."""

_MOST_PASSES = 5
_LOG = logging.getLogger(__name__)
_LONG_WORD = re.compile(rf"(?<!\S)\S{{{MAX_WORD + 1}}}")
_LETTER = re.compile(r"[^\W\d_]")


class _Titled(NamedTuple):
    title: str
    text: str
    body_start: int


def make_report(
    text: str,
    *,
    title: str = "",
    id: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    byline: str | None = None,
    origin: str | None = None,
) -> Report:
    """The report of ``text``, the body, or the whole with its headline as first line when ``title`` is empty.

    ``id``: by default a hash of title, body, outlet, published and url. ``published``: a day in any usual
    form; one that could mean two days, or none, is logged and left out, and a date header of the text is
    taken instead. ``origin``: where the text came from, for messages.

    Raises `DocumentError` for a text without words, one in another language, one longer than
    `MAX_CHARACTERS` or with a word longer than `MAX_WORD`.
    """
    if len(text) > MAX_CHARACTERS:
        raise DocumentError(
            f"the text has {len(text)} characters; the limit for one report is {MAX_CHARACTERS}: split it"
        )
    titled = _titled(one_line(repaired(title)), _plain(text))
    found = require_english(titled.text, titled.body_start)
    _check_words(titled)
    given_day = published_day(published, origin or "report")
    report = _described(titled, given_day, found, one_line(outlet) or None)
    url = one_line(url) or None
    return msgspec.structs.replace(
        report,
        id=one_line(id) or _id(report, url),
        url=url,
        byline=one_line(byline) or report.byline,
        origin=origin,
    )


def published_day(words: str | None, where: str) -> str | None:
    """The ISO day of a ``published`` field; None, and a log line that names ``where``, if it fixes none."""
    if not words or not words.strip():
        return None
    found = day(words)
    if not found:
        why = "could be day or month first" if is_ambiguous(words) else "is not a date"
        _LOG.warning("%s: published %r %s and is left out; write it like 2016-11-12", where, words[:40], why)
    return found


def _plain(text: str) -> str:
    """``text`` as one reads it: each paragraph on one line, without marks and characters of no meaning.

    Several times where taking something out leaves more of it ("&amp;amp;"), so that a report made of its own
    text is the same.
    """
    for _ in range(_MOST_PASSES):
        before, text = text, unwrapped(cleaned(without_marks(repaired(text))))
        if text == before:
            break
    return text


def _titled(title: str, text: str) -> _Titled:
    if title:
        return _Titled(title, f"{title}\n{text}", len(title) + 1)
    stripped = text.lstrip()
    found = headline(stripped)
    if not found:
        return _Titled("", text, 0)
    return _Titled(found, f"{found}\n{stripped.partition(chr(10))[2]}", len(found) + 1)


def _check_words(titled: _Titled) -> None:
    text = titled.text
    if not _LETTER.search(text, titled.body_start):
        raise DocumentError("the text holds no words; a report needs a text")
    if match := _LONG_WORD.search(text):
        raise DocumentError(
            f"the text holds a word of over {MAX_WORD} characters ({match.group()[:20]!r}... at character "
            f"{match.start()}): encoded data? Take it out"
        )


def _described(titled: _Titled, published: str | None, language: str | None, outlet: str | None) -> Report:
    text = titled.text
    head = header(text, _after_repeated_title(titled), published)
    tail = trailer(text, head.lead_start)
    place = head.dateline
    return Report(
        id="",
        title=titled.title,
        text=text,
        body_start=titled.body_start,
        lead_start=head.lead_start,
        prose_end=tail.prose_end,
        outlet=outlet,
        agency=_agency(text, head, outlet),
        byline=head.byline or tail.byline,
        published=published or head.published,
        dateline=place.words if place else None,
        dateline_place=place.place if place else None,
        dateline_date=place.day if place else None,
        language=language,
    )


def _agency(text: str, head: Header, outlet: str | None) -> str | None:
    """The credit of the dateline, unless it is the outlet itself or its initials, else that of the text."""
    own = (outlet or "").casefold()
    initials = "".join(word[0] for word in re.split(r"[\W_]+", outlet or "") if word[:1].isupper())
    named = head.dateline.agency if head.dateline else None
    if named and named.casefold() != own and named != initials:
        return named
    return credit(text, head.lead_start, outlet)


def _id(report: Report, url: str | None) -> str:
    body = report.text[report.body_start :]
    return content_id("r", report.title, body, report.outlet or "", report.published or "", url or "")


def _after_repeated_title(titled: _Titled) -> int:
    # Scraped bodies often open with the headline once more.
    body = titled.text[titled.body_start :]
    start = len(body) - len(body.lstrip())
    end = start + len(titled.title) + 1
    repeated = titled.title and body.startswith(titled.title + "\n", start) and body[end:].strip()
    return titled.body_start + end if repeated else titled.body_start
