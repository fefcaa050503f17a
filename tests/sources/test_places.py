"""Paths lead to files in the order of their names; what cannot be read is a failure."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from communique.codebook import Failure
from communique.sources import Source, sources


def origins(*paths: Path | str) -> list[str]:
    return [place.origin for place in sources([str(path) for path in paths])]


def message(path: Path | str) -> str:
    [place] = sources([str(path)])
    assert isinstance(place, Failure)
    assert (place.stage, place.error) == ("source", "SourceError")
    return place.message


def test_a_directory_gives_its_files_sorted_and_those_below(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.html", "c.jsonl"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert origins(tmp_path) == [
        str(tmp_path / name) for name in ("a/b/c.html", "a/z.md", "b.txt", "c.jsonl")
    ]


def test_hidden_and_unknown_files_are_left_out_and_the_unknown_reported(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("a.txt", ".b.txt", "c.jpg", "d.jpg", "LICENCE"):
        (tmp_path / name).write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "e.txt").write_text("x")
    with caplog.at_level(logging.WARNING):
        assert origins(tmp_path) == [str(tmp_path / "a.txt")]
    assert "2 .jpg, 1 without extension" in caplog.text


def test_a_file_named_itself_is_read_whatever_its_extension(tmp_path: Path) -> None:
    (tmp_path / "report.doc1").write_text("x")
    assert origins(tmp_path / "report.doc1") == [str(tmp_path / "report.doc1")]


def test_several_paths_keep_their_order_and_a_dash_is_standard_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert list(sources(["-", str(tmp_path / "a.txt")])) == [
        Source("standard input", None),
        Source(str(tmp_path / "a.txt"), tmp_path / "a.txt"),
    ]


def test_a_loop_of_links_is_a_failure_and_ends(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b.txt").write_text("x")
    loop, file = sources([str(tmp_path)])
    assert isinstance(loop, Failure)
    assert "loop" in loop.message
    assert file.origin == str(tmp_path / "b.txt")


def test_a_directory_linked_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("x")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert origins(tmp_path) == [str(tmp_path / "a" / "x.txt")]


def test_a_missing_path_says_so() -> None:
    assert "no such file" in message("/nowhere/at/all.txt")


def test_a_broken_link_in_a_directory_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nothing")
    assert "no such file" in message(tmp_path)


def test_an_empty_directory_says_what_is_accepted(tmp_path: Path) -> None:
    assert "holds no file to read; accepted are .txt" in message(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_named_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "a named pipe" in message(tmp_path / "a.txt")
    assert "a named pipe" in message(tmp_path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no /dev/zero")
def test_a_device_does_not_hang() -> None:
    assert "a device" in message("/dev/zero")


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_directory_without_permission_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a").chmod(0)
    assert "no permission" in message(tmp_path / "a")
    (tmp_path / "a").chmod(0o700)


@pytest.mark.parametrize("path", ["a\x00b", "half a pair \ud83d"])
def test_a_path_that_no_file_can_have_is_a_failure(path: str) -> None:
    assert "cannot be opened" in message(path)


def test_a_name_that_is_no_text_is_shown_escaped(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_text("x")
    except OSError:
        pytest.skip("the file system refuses such names")
    [place] = sources([str(tmp_path)])
    place.origin.encode("utf-8")
    assert place.origin.endswith("caf\\udce9.txt")
