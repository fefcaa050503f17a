"""Who a report credits as its source: a news agency, a ministry, a press service.

Takes a text; gives the name of the credited body as the text has it. The known agencies are in
``data/agencies.toml``; other bodies are known by their form ("the Foreign Ministry", "X News Agency").
"""

from __future__ import annotations

import re
import tomllib
from importlib import resources

__all__ = ["credit", "is_agency_name", "is_place_in_brackets"]

_REACH = 2500


def _names() -> frozenset[str]:
    data = tomllib.loads(
        resources.files("communique.documents").joinpath("data/agencies.toml").read_text(encoding="utf-8")
    )
    return frozenset(
        name.casefold()
        for group in ("news_agency", "press_service")
        for row in data[group]
        for name in row["names"]
    )


_NAMES = _names()
_UPPER = "A-ZÀ-ÖØ-ÞĀ-Ž"
_NAME_WORD = rf"[{_UPPER}][\w.'’&-]*"
_BODY = (
    rf"(?:(?:{_NAME_WORD}\s+){{0,4}}(?:Ministry|Department|Directorate|Secretariat|Embassy|Presidency)"
    rf"(?:\s+of\s+(?:the\s+)?{_NAME_WORD}(?:(?:\s+|,\s+|\s+and\s+|\s+of\s+(?:the\s+)?){_NAME_WORD}){{0,5}})?"
    rf"|(?:{_NAME_WORD}\s+){{1,4}}(?:[Nn]ews\s+[Aa]gency|[Pp]ress\s+[Aa]gency|[Pp]ress\s+[Ss]ervice|[Pp]ress\s+[Oo]ffice"
    r"|[Mm]edia\s+[Oo]ffice|[Ii]nformation\s+[Oo]ffice|Public\s+Relations)"
    rf"|[Pp]ress\s+(?:[Ss]ervice|[Oo]ffice|[Dd]epartment)\s+of\s+(?:the\s+)?{_NAME_WORD}(?:(?:\s+|\s+of\s+(?:the\s+)?){_NAME_WORD}){{0,5}})"
    r"(?:\s+\([A-Z]{2,8}\))?"
)
_OWNER = rf"(?:{_NAME_WORD}(?:['’]s|s['’])\s+)?"
_SUBJECT = rf"(?:{_OWNER}{_BODY}|{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,4}}(?:\s+\([A-Z]{{2,8}}\))?)"
_BEFORE = re.compile(
    rf"\b(?:according to|citing|quoting|quoted by|as reported by|reported by|told|carried by|reports? by)\s+(?:the\s+)?({_SUBJECT})"
)
_VERB = re.compile(
    r"(?:\s+(?:news\s+agency|website|TV|agency))?\s+(?:has\s+|also\s+)?(?:said|reported|reports|informed|announced|stated|quoted|learned|learnt)\b"
)
_TAIL = re.compile(rf"({_SUBJECT})$")
_SOURCE_LINE = re.compile(
    r"\(\s*(?:Source|Via)\s*:\s*([^()\n]{2,40})\)|^Source:\s*([^\n]{2,40})$", re.MULTILINE
)
_BODY_ONLY = re.compile(rf"{_OWNER}{_BODY}")
_NOT_ENDS = ("The ",)


def is_agency_name(words: str) -> bool:
    """Whether ``words`` are a known agency, or an agency or press service by their form."""
    return words.casefold().removeprefix("the ") in _NAMES or words.endswith(("News Agency", "news agency"))


def is_place_in_brackets(words: str, after_place: bool, after_day: bool) -> bool:
    """Whether a bracket of a dateline holds a region or country rather than a credit: "[India]", "(RJ)"."""
    if not after_place or after_day:
        return False
    return not words.replace("-", "").replace(" ", "").isupper() or len(words) <= 2


def credit(text: str, start: int, outlet: str | None) -> str | None:
    """The body that the text credits from character ``start`` on, unless it is the ``outlet`` itself.

    What is cited ("citing Azerbaijan's Defence Ministry") comes before who says ("ISPR said"); of each the
    first counts. Only the first paragraphs are asked.
    """
    head = text[start : start + _REACH]
    for found in (_cited(head), _saying(head), _named_source(text)):
        if found and found.casefold() != (outlet or "").casefold():
            return found
    return None


def _cited(head: str) -> str | None:
    for match in _BEFORE.finditer(head):
        if name := _credible(match.group(1)):
            return name
    return None


def _saying(head: str) -> str | None:
    for verb in _VERB.finditer(head):
        match = _TAIL.search(head, max(0, verb.start() - 90), verb.start())
        if match and (name := _credible(match.group(1))):
            return name
    return None


def _named_source(text: str) -> str | None:
    match = _SOURCE_LINE.search(text)
    return (match.group(1) or match.group(2)).strip(" .") if match else None


def _credible(words: str) -> str | None:
    words = words.removeprefix("The ").strip()
    if is_agency_name(words) or is_agency_name(re.sub(r"\s*\([A-Z]+\)$", "", words)):
        return words
    return words if _BODY_ONLY.fullmatch(words) else None
