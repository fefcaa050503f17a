"""Handing on: briefs to read or keep as files, and exports in every format that is installed.

Takes what a brief is on, or a format and a question; gives a page, or a file. Files are always downloads:
what they hold is never shown as a page of this site.
"""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.background import BackgroundTask
from starlette.responses import FileResponse

from communique import briefs
from communique.briefs import Brief
from communique.briefs.docx import docx
from communique.briefs.html import html
from communique.briefs.markdown import markdown
from communique.briefs.subjects import find_pair, find_person
from communique.codebook.records import Record
from communique.exports.formats import Format, format_named, formats
from communique.exports.selection import selected
from communique.exports.sinks import FileSink, FolderSink
from communique.questions.accepted import party as party_of
from communique.web.answers import desk_of
from communique.web.members import Role
from communique.web.problems import Refusal
from communique.web.questioning import QUESTION_PARAMETERS, asked
from communique.web.schemas import PROBLEM
from communique.web.views.commitments import one_day
from communique.web.views.declared import pages
from communique.web.workplace import Answered, Desk

__all__ = ["ExportsPage", "FormatLine", "brief", "brief_file", "brief_picture", "export", "exports", "router"]

router = APIRouter()
_FORMS = {"markdown": ".md", "html": ".html", "docx": ".docx"}
_KIND = "application/octet-stream"
_PNG = "image/png"
# Every entry of an archive bears this time, so that the same export gives the same bytes.
_ALWAYS = (1980, 1, 1, 0, 0, 0)

Party = Annotated[list[str] | None, Query(description="A party, or two, by code or name")]
Person = Annotated[str | None, Query(description="A person by id or name")]
Engagement = Annotated[str | None, Query(description="An engagement by id")]
Day = Annotated[str | None, Query(description="As of this ISO day, by default today")]


class FormatLine(Record, frozen=True, kw_only=True):
    """A format of exports: what it is for, and the ``suffix`` of its file."""

    name: str
    about: str
    suffix: str


class ExportsPage(Record, frozen=True, kw_only=True):
    """The formats in which a ledger can be handed on."""

    formats: tuple[FormatLine, ...]


def _asked_for(desk: Desk, page: Brief) -> Mapping[str, Any]:
    return {"forms": list(_FORMS)}


@pages.page("/brief", "brief.html", extra=_asked_for)
def brief(
    desk: Desk, party: Party = None, person: Person = None, engagement: Engagement = None, day: Day = None
) -> Brief:
    """A brief on two parties, a party, a person or an engagement."""
    parties = tuple(party or ())
    on = one_day(day) if day else desk.today
    return desk.kept(
        ("brief", parties, person, engagement, on), lambda: _made(desk, parties, person, engagement, on)
    )


def _gives(what: str, kind: str) -> dict[int | str, dict[str, Any]]:
    """What an address that gives a file is described to answer."""
    return {
        200: {"description": what, "content": {kind: {}}},
        "4XX": {"content": {PROBLEM: {}}, "description": "refused"},
    }


def _wanted(
    request: Request,
    party: Party = None,
    person: Person = None,
    engagement: Engagement = None,
    day: Day = None,
) -> tuple[Desk, Brief]:
    """The desk and the brief that a request for a part of it is about."""
    desk = desk_of(request, Role.reader)
    return desk, brief(desk, party, person, engagement, day)


Wanted = Annotated[tuple[Desk, Brief], Depends(_wanted)]


@router.get(
    "/brief/file",
    summary="A brief as a file",
    response_class=Response,
    responses=_gives("the file", _KIND),
    tags=["hand on"],
)
def brief_file(
    wanted: Wanted, form: Annotated[str, Query(description=f"One of {', '.join(_FORMS)}")] = "docx"
) -> Response:
    """A brief as Markdown, HTML or DOCX, with its pictures."""
    if form not in _FORMS:
        raise Refusal(400, f"there is no form {form!r} of a brief; there are {', '.join(_FORMS)}")
    _, made = wanted
    content = docx(made) if form == "docx" else (html(made) if form == "html" else markdown(made)).encode()
    return Response(content, media_type=_KIND, headers=_download(f"brief{_FORMS[form]}"))


@router.get(
    "/brief/picture",
    summary="A picture of a brief",
    response_class=Response,
    responses=_gives("the picture", _PNG),
    tags=["hand on"],
)
def brief_picture(
    request: Request,
    wanted: Wanted,
    number: Annotated[int, Query(ge=1, le=99, description="Which of the brief's pictures")] = 1,
) -> Response:
    """A picture of a brief as PNG, drawn when it is asked for."""
    desk, made = wanted
    pictures = [picture for section in made.sections for picture in section.pictures]
    if number > len(pictures):
        raise Refusal(404, f"there is no picture {number} of this brief, which has {len(pictures)}")

    def answer() -> Answered:
        from communique.briefs.plots import drawn  # takes long to import, and few look at pictures

        return Answered(drawn(pictures[number - 1].plot).png, _PNG)

    body, media = desk.workplace.answered((desk.version(), "picture", request.url.query), answer)
    return Response(body, media_type=media, headers={"Cache-Control": "private, no-cache"})


@pages.page("/exports", "exports.html")
def exports(desk: Desk) -> ExportsPage:
    """The formats in which a ledger can be handed on."""
    found = (
        FormatLine(name=name, about=each.about, suffix=each.suffix or ".zip")
        for name, each in sorted(formats().items())
    )
    return ExportsPage(formats=tuple(found))


@router.get(
    "/exports/{name}",
    summary="An export of what fits a question",
    response_class=Response,
    responses=_gives("the file", _KIND),
    openapi_extra={"parameters": list(QUESTION_PARAMETERS)},
    tags=["hand on"],
)
def export(request: Request, name: str) -> Response:
    """What fits a question, all where there is none, in a format; a folder of files comes as an archive."""
    desk = desk_of(request, Role.reader)
    chosen = format_named(name)
    question = asked(desk.parameters)
    folder = tempfile.TemporaryDirectory(prefix="communique-")
    try:
        inside = Path(folder.name)
        target = inside / ("folder" if chosen.is_folder else "file")
        sink = FolderSink(target) if chosen.is_folder else FileSink(target)
        with selected(desk.ledger, question) as selection:
            chosen.write(selection, sink)
        path = _archive(inside, target) if chosen.is_folder else target
    except BaseException:
        folder.cleanup()
        raise
    desk.note("export", f"{name} {request.url.query}")
    called = f"ledger-{name}{_suffix(chosen)}"
    return FileResponse(
        path, media_type=_KIND, headers=_download(called), background=BackgroundTask(folder.cleanup)
    )


def _made(
    desk: Desk, parties: tuple[str, ...], person: str | None, engagement: str | None, day: str
) -> Brief:
    if sum(map(bool, (parties, person, engagement))) != 1 or len(parties) > 2:
        raise Refusal(400, "a brief is on one or two parties, a person or an engagement; give one of them")
    if person:
        return briefs.person_brief(desk.ledger, find_person(desk.ledger, person), day)
    if engagement:
        return briefs.engagement_brief(desk.ledger, desk.ledger.engagement(engagement), day)
    if len(parties) == 1:
        return briefs.state_brief(desk.ledger, party_of(parties[0]), day)
    return briefs.pair_brief(desk.ledger, *find_pair(list(parties)), day)


def _archive(inside: Path, folder: Path) -> Path:
    path = inside / "archive.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in sorted(one for one in folder.rglob("*") if one.is_file()):
            entry = zipfile.ZipInfo(str(each.relative_to(folder)), _ALWAYS)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, each.read_bytes())
    return path


def _suffix(chosen: Format) -> str:
    return ".zip" if chosen.is_folder else chosen.suffix


def _download(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
