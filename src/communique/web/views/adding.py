"""Adding reports: files that are uploaded, an address that is read, and how the job goes on.

Takes files or an address, gives a `Job`; reading and resolving is done by `communique.web.work`.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path, PurePath
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi import Path as PathParameter
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from communique.codebook.records import Record
from communique.documents.days import day
from communique.sources.items import MAX_REPORT_BYTES
from communique.web.answers import desk_of, json_answer
from communique.web.changing import Changes, Next
from communique.web.fetching import fetch
from communique.web.identity import check_form
from communique.web.jobs import Job
from communique.web.members import Role
from communique.web.problems import Refusal
from communique.web.schemas import described
from communique.web.views.declared import pages
from communique.web.work import Task
from communique.web.workplace import Desk

__all__ = ["AddingPage", "Address", "JobPage", "add", "add_address", "add_files", "job", "router"]

changes = Changes()
router = APIRouter()

_COPY = 1 << 20


class AddingPage(Record, frozen=True, kw_only=True):
    """How much may be sent at once, and the jobs of this server."""

    largest_upload: int
    most_files: int
    jobs: tuple[Job, ...]


class JobPage(Record, frozen=True, kw_only=True):
    """How a job stands."""

    job: Job


class Address(Record, frozen=True, kw_only=True):
    """An address to read a report from; ``published`` and ``outlet`` hold where it does not say its own."""

    address: str
    published: str | None = None
    outlet: str | None = None


@pages.page("/add", "add.html", needs=Role.editor, kept=False)
def add(desk: Desk) -> AddingPage:
    """What may be added, and the jobs that add."""
    settings = desk.workplace.settings
    return AddingPage(
        largest_upload=settings.largest_upload,
        most_files=settings.most_files,
        jobs=tuple(desk.workplace.jobs.all()[:20]),
    )


@pages.page("/jobs/{number}", "job.html", kept=False)
def job(desk: Desk, number: Annotated[int, PathParameter(ge=1, le=2**31)]) -> JobPage:
    """How a job stands."""
    return JobPage(job=desk.workplace.jobs.get(number))


@changes.change("/add/address", needs=Role.editor, takes=Address, gives=Job)
def add_address(desk: Desk, body: Address) -> Next:
    """Read the report at an address of the public internet and add it."""
    published = _day(body.published)
    fetched = fetch(body.address, largest=MAX_REPORT_BYTES)
    folder = Path(tempfile.mkdtemp(prefix="communique-"))
    path = folder / f"report{fetched.suffix}"
    path.write_bytes(fetched.content)
    task = Task(desk.workplace.settings.ledger, ((str(path), body.address.strip()),), published, body.outlet)
    return _put(desk, task, folder, f"read {body.address.strip()}")


_UPLOAD: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
                        "published": {"type": "string"},
                        "outlet": {"type": "string"},
                    },
                    "required": ["files"],
                }
            }
        },
    }
}


@router.post(
    "/add/files",
    name="add_files",
    summary="Add the reports in files",
    response_class=Response,
    responses=described(Job) | {413: {"description": "too much was sent"}},
    openapi_extra=_UPLOAD,
    tags=["change"],
)
async def add_files(request: Request) -> Response:
    """Add the reports in files: text, Markdown, HTML, JSON Lines, each also with .gz."""
    desk = await run_in_threadpool(desk_of, request, Role.editor)
    settings = desk.workplace.settings
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise Refusal(415, "files are sent as multipart/form-data, in the field `files`")
    async with request.form(max_files=settings.most_files, max_fields=20) as form:
        return await run_in_threadpool(_added, desk, request, form)


router.include_router(changes.router)


def _added(desk: Desk, request: Request, form: FormData) -> Response:
    token = form.get("form_token")
    check_form(desk.workplace, request, desk.who, token if isinstance(token, str) else None)
    fields = {name: value for name in ("published", "outlet") if isinstance(value := form.get(name), str)}
    published = _day(fields.get("published"))
    files = [each for each in form.getlist("files") if isinstance(each, UploadFile) and each.filename]
    if not files:
        raise Refusal(400, "no file was sent; choose at least one, in the field `files`")
    folder = Path(tempfile.mkdtemp(prefix="communique-"))
    named = tuple(_kept(folder, number, each) for number, each in enumerate(files))
    task = Task(desk.workplace.settings.ledger, named, published, fields.get("outlet") or None)
    first = named[0][1]
    went = _put(desk, task, folder, f"read {first}" + (f" and {len(named) - 1} more" if named[1:] else ""))
    if token:
        return Response(status_code=303, headers={"Location": went.page})
    return json_answer(went.record)


def _kept(folder: Path, number: int, file: UploadFile) -> tuple[str, str]:
    """Where a file is kept until it is read, and the name that it goes by."""
    name = PurePath((file.filename or "").replace("\\", "/")).name or "report.txt"
    suffix = "".join(PurePath(name).suffixes[-2:])
    safe = suffix if suffix.replace(".", "").isalnum() and suffix.isascii() and len(suffix) < 20 else ""
    path = folder / f"{number:04}{safe}"
    with path.open("wb") as kept:
        shutil.copyfileobj(file.file, kept, _COPY)
    return str(path), name


def _put(desk: Desk, task: Task, folder: Path, what: str) -> Next:
    try:
        job = desk.workplace.jobs.put(task, what=what, by=desk.who.name, folder=folder)
    except Refusal:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    desk.note("add", what)
    return Next(job, f"/jobs/{job.id}")


def _day(words: str | None) -> str | None:
    if not words or not words.strip():
        return None
    found = day(words.strip())
    if found is None:
        raise Refusal(400, f"published {words!r} is not one day; accepted is a date such as 2021-06-10")
    return found
