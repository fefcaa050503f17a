"""Where what is read goes: the output opened, the writer for each format, and the talk beside it.

Takes readings and failures one by one, gives them to a rendering; counts them, shows a progress bar and
says on standard error what failed. What a reading looks like is left to `communique.rendering`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import typer
from rich.progress import TextColumn

from communique.cli.progress import ReportBar
from communique.codebook import Failure, Reading
from communique.rendering import html, jsonl, terminal
from communique.rendering.visible import on_one_line

__all__ = ["WRITERS", "Watch", "opened", "refuse_input_as_output"]

Item = Reading | Failure


def refuse_input_as_output(paths: Iterable[str], output: Path | None) -> None:
    """Raise a usage error when ``output`` is one of the files to read, which opening it would empty."""
    if output is None or not output.exists():
        return
    for path in map(Path, paths):
        if path.is_file() and path.samefile(output):
            raise typer.BadParameter(
                f"{output} is also a file to read, and writing would empty it; name another file",
                param_hint="--output",
            )


@contextmanager
def opened(output: Path | None) -> Iterator[TextIO]:
    """Standard output, or the file ``output`` opened for writing (UTF-8, ``\\n`` ends lines)."""
    if output is None:
        yield sys.stdout
        return
    try:
        stream = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise typer.BadParameter(
            f"cannot write {output}: {error.strerror}; name a file you may write, in a folder that exists",
            param_hint="--output",
        ) from None
    with stream:
        yield stream


def _write_text(items: Iterable[Item], stream: TextIO) -> None:
    console = terminal.console(stream)
    for item in items:
        console.print(terminal.Rendering(item))


def _write_jsonl(items: Iterable[Item], stream: TextIO) -> None:
    for item in items:
        stream.buffer.write(jsonl.line(item))
        stream.buffer.flush()


def _write_html(items: Iterable[Item], stream: TextIO) -> None:
    stream.buffer.write(html.page(items).encode())


WRITERS: dict[str, Callable[[Iterable[Item], TextIO], None]] = {
    "text": _write_text,
    "jsonl": _write_jsonl,
    "html": _write_html,
}


class Watch(ReportBar):
    """Counts what passes, and talks about it on standard error.

    ``shared``: the data goes to a terminal. Then the data itself shows how far the work is and what
    failed, and the watch keeps quiet.
    """

    def __init__(self, *, shared: bool) -> None:
        super().__init__(TextColumn("{task.completed} reports"), hidden=shared)
        self.read = 0
        self.failed = 0
        self._shared = shared

    def results(self, items: Iterable[Item]) -> Iterator[Item]:
        """``items`` unchanged, counted; failures are named."""
        for item in items:
            if isinstance(item, Failure):
                self.failed += 1
                self._say(f"failed: {item.origin}: {item.message}")
            else:
                self.read += 1
            self._progress.advance(self._task)
            yield item

    def sum_up(self, output: Path | None) -> None:
        """Say how many were read and how many failed, when that is not plain from the data."""
        if output is not None or self.failed:
            failed = f", {self.failed} failed" if self.failed else ""
            written = f"; wrote {output}" if output is not None else ""
            reports = "report" if self.read == 1 else "reports"
            self._console.print(f"read {self.read} {reports}{failed}{written}")

    def _say(self, message: str) -> None:
        if not self._shared:
            self._console.print(on_one_line(message))
