"""Who a report credits as its source: a news agency, a ministry, a press service.

Takes a text; gives the name of the credited body as the text has it. Agencies are known by name
(`communique.documents.agencies`), ministries and press services by their form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.documents.agencies import known_agency

__all__ = ["credit"]

_REACH = 2500  # characters from the lead in which an agency's name counts
_NEAR = 800  # and in which a ministry's does: further down it speaks of a detail
_SP = "[ \u00a0]+"
_UPPER = "A-ZÀ-ÖØ-ÞĀ-Ž"
_NOT_NAMES = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October"
    r"|November|December|In|On|At|But|And|As|It|He|She|They|This|That|Meanwhile|Also|While|When"
)
_WORD = rf"(?:(?:[A-Z]\.){{2,}}|(?!(?:{_NOT_NAMES})\b)[{_UPPER}][\w&-]*(?:['’](?!s\b)\w+)*)"
_OWNER = rf"(?:{_WORD}{_SP}){{0,2}}{_WORD}['’]s?{_SP}"
_OFFICE = r"(?:Ministry|Department|Directorate|Secretariat|Presidency|Embassy|Mission)"
_PORTFOLIO = (
    r"(?:Foreign|External|Internal|Interior|National|Defen[cs]e|Security|Affairs|Veterans|Econom(?:y|ic)|Finance|Trade"
    r"|Industry|Commerce|Energy|Health|Justice|Transport(?:ation)?|State|Public|Information|Emergency|Emergencies"
    r"|Situations|Communications?|Labou?r|Culture|Tourism|Education|Science|Agriculture|Europe(?:an)?|International"
    r"|Relations|Cooperation|Co-operation|Development|Armed|Forces|Home|Treasury|Intelligence|Environment|Roads|Urban"
    r"|Guidance|Mines|Petroleum|Oil|Expatriates|Emigrants|Immigration|Integration|Naval|Army|Air|Force|Navy|Military)"
)
_PORTFOLIOS = rf"{_PORTFOLIO}(?:(?:,?{_SP}and{_SP}|,{_SP}|{_SP}){_PORTFOLIO}){{0,5}}"
_OF_STATE = rf"(?:{_SP}of{_SP}(?:the{_SP})?{_WORD}(?:{_SP}(?:of{_SP}(?:the{_SP})?)?{_WORD}){{0,3}})"
_PRESS = r"(?:[Pp]ress|[Mm]edia|[Ii]nformation|[Pp]ublic[ ](?:[Rr]elations|[Aa]ffairs))"
_BODY = (
    rf"(?:{_OWNER})?(?:"
    rf"(?:{_WORD}{_SP}){{0,3}}(?:{_PORTFOLIO}{_SP}){{0,4}}{_OFFICE}(?:{_SP}of{_SP}(?:the{_SP})?{_PORTFOLIOS}{_OF_STATE}?)?"
    rf"|(?:{_WORD}{_SP}){{0,4}}{_PRESS}{_SP}(?:[Ss]ervice|[Oo]ffice|[Dd]epartment|[Dd]irectorate|[Cc]ent(?:er|re)|[Ww]ing)"
    rf"(?:{_SP}of{_SP}(?:the{_SP})?(?:{_OFFICE}{_SP}of{_SP}(?:the{_SP})?{_PORTFOLIOS}{_OF_STATE}?|{_WORD}(?:{_SP}{_WORD}){{0,3}}{_OF_STATE}?))?"
    rf"|{_WORD}(?:{_SP}{_WORD}){{0,3}}{_SP}Public{_SP}(?:Relations|Affairs)(?:{_SP}and{_SP}Information)?"
    r")(?:[ ]\([A-Z]{2,8}\))?"
)  # fmt: skip
_NAME = rf"{_WORD}(?:{_SP}{_WORD}){{0,5}}(?:{_SP}news{_SP}agency)?(?:[ ]\([A-Z]{{2,8}}\))?"
_CUE = re.compile(
    rf"\b(?:according{_SP}to|citing|quoting|quoted{_SP}by|reported{_SP}by|told|carried{_SP}by|reports?{_SP}by)"
    rf"{_SP}(?:the{_SP})?"
)
_VERB = re.compile(
    rf"{_SP}(?:has{_SP}|have{_SP}|had{_SP}|also{_SP})?(?:said|reported|reports|informed|announced|stated|quoted|learned|learnt)\b"
)
_BODY_THERE = re.compile(_BODY)
_NAME_THERE = re.compile(_NAME)
_BODY_BEFORE = re.compile(rf"(?:^|(?<=[\s(“\"])){_BODY}$")
_NAME_BEFORE = re.compile(rf"(?:^|(?<=[\s(“\"])){_NAME}$")
_SENTENCE_END = re.compile(rf"\n|[.!?][”\"’]?\s+(?=[{_UPPER}“\"])")
_SOURCE_LINE = re.compile(
    r"\(\s*(?:Source\s*:?|Via\s*:)\s*([^()\n]{2,40}?)\s*\)|^Source:\s*([^\n]{2,40}?)\s*$",
    re.MULTILINE | re.IGNORECASE,
)
_AT_END = re.compile(r"\(([A-Z][\w -]{1,30})\)\s*$")
_NAMELESS = ("public relations", "public affairs", "press", "media ")
_NOBODY = re.compile(r"(?:staff|agencies|news agencies|various|own|media|reports?)\b", re.IGNORECASE)


def credit(text: str, start: int, outlet: str | None) -> str | None:
    """The body that the text credits from character ``start`` on, unless it is the ``outlet`` itself.

    A source line ("(Source: Xinhua)") comes first, then what is cited ("citing Azerbaijan's Defence
    Ministry"), then who says ("ISPR said"); of each the first counts.
    """
    own = (outlet or "").casefold()
    for names in (_source_lines(text, start), _cited(text, start), _saying(text, start)):
        for name in names:
            if name.casefold() != own:
                return name
    return None


def _source_lines(text: str, start: int) -> Iterator[str]:
    tail = text[max(start, len(text) - 600) :]
    for match in _SOURCE_LINE.finditer(tail):
        words = (match.group(1) or match.group(2)).strip(" .")
        if not _NOBODY.match(words):
            yield words
    last = _AT_END.search(tail)
    if last and (name := known_agency(last.group(1))):
        yield name


def _cited(text: str, start: int) -> Iterator[str]:
    for cue in _CUE.finditer(text, start, start + _REACH):
        body = _BODY_THERE.match(text, cue.end())
        agency = _NAME_THERE.match(text, cue.end())
        if body and _is_named(body.group()) and (cue.start() < start + _NEAR or known_agency(body.group())):
            yield body.group()
        elif agency and (name := known_agency(agency.group())):
            yield name


def _saying(text: str, start: int) -> Iterator[str]:
    for verb in _VERB.finditer(text, start, start + _REACH):
        begin = max(start, verb.start() - 90)
        ends = [match.end() for match in _SENTENCE_END.finditer(text, begin, verb.start())]
        clause = text[ends[-1] if ends else begin : verb.start()]
        agency = _NAME_BEFORE.search(clause)
        body = _BODY_BEFORE.search(clause) if verb.start() < start + _NEAR else None
        if agency and (name := known_agency(agency.group())):
            yield name
        elif body and _is_named(body.group()):
            yield body.group().removeprefix("The ")


def _is_named(body: str) -> bool:
    # "the media office" and "the Public Relations Department" do not say whose.
    return body[0].isupper() and (" of " in body or not body.casefold().startswith(_NAMELESS))
