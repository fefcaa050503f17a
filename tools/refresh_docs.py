"""Write into the docs what the program really prints: the recipe ``make docs``.

In README.md and docs/ it runs the commands of each block ::

    ```console
    $ communique read examples/lisbon-visit-opens.txt
    ```

in the folder of the project, one after the other, and puts their output below them; and it fills what
stands between ``<!-- generated: NAME -->`` and ``<!-- end -->`` with the table of that name. With
``--check`` it changes nothing and says what differs (exit status 1).
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from communique.codebook import tables
from communique.exports.formats import GROUP, formats
from communique.exports.tables import Column
from communique.exports.tables import tables as exported_tables

ROOT = Path(__file__).parents[1]
WIDTH = 100
# Gold sets from which nothing was ever learned.
_ONLY_MEASURED = ("dev", "seeds", "unseen_own")

_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_GENERATED = re.compile(r"(<!-- generated: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, say what differs")
    options = parser.parse_args()
    differing = 0
    for page in pages():
        before = page.read_text(encoding="utf-8")
        after = refreshed(before)
        if before == after:
            continue
        differing += 1
        if options.check:
            sys.stdout.writelines(difference(page, before, after))
        else:
            page.write_text(after, encoding="utf-8")
            sys.stdout.write(f"refreshed {page.relative_to(ROOT)}\n")
    return int(options.check and differing > 0)


def pages() -> list[Path]:
    """The pages that are kept fresh."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def refreshed(page: str) -> str:
    """``page`` with fresh output and tables."""
    page = _CONSOLE.sub(lambda block: f"```console\n{_fresh_block(block[1])}```", page)
    return _GENERATED.sub(lambda part: f"{part[1]}\n{_table(part[2])}\n{part[3]}", page)


def difference(page: Path, before: str, after: str) -> Iterator[str]:
    """What differs between a page and the fresh one, as a unified diff."""
    name = str(page.relative_to(ROOT))
    yield from difflib.unified_diff(before.splitlines(True), after.splitlines(True), name, "fresh")


# Commands.


def _fresh_block(block: str) -> str:
    return "\n".join(f"$ {command}\n{_output(command)}" for command in _commands(block))


def _commands(block: str) -> Iterator[str]:
    """The commands of a block: a line after ``$``, with the lines that a backslash continues it by."""
    lines = iter(block.splitlines())
    for line in lines:
        if line.startswith("$ "):
            command = line.removeprefix("$ ")
            while command.endswith("\\"):
                command += "\n" + next(lines)
            yield command


def _output(command: str) -> str:
    """What ``command`` prints on both outputs, without spaces and empty lines at its ends."""
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": str(WIDTH),
        "NO_COLOR": "1",
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    if "Traceback (most recent call last)" in done.stdout and "BrokenPipeError" not in done.stdout:
        raise SystemExit(f"the docs show `{command}`, which crashes:\n{done.stdout}\nnothing was written")
    lines = "\n".join(line.rstrip() for line in done.stdout.splitlines()).rstrip()
    return f"{lines}\n" if lines else ""


# Tables.


def _table(name: str) -> str:
    if name not in _TABLES:
        raise SystemExit(f"there is no generated table {name!r}; there are: {', '.join(sorted(_TABLES))}")
    return "".join(f"{line}\n" for line in _TABLES[name]())


def _rows(headings: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    titles = list(headings)
    yield f"| {' | '.join(titles)} |"
    yield "|" + " --- |" * len(titles)
    yield from (f"| {' | '.join(str(cell) for cell in row)} |" for row in rows)


def _engagement_types() -> Iterator[str]:
    rows = (
        (f"`{term.name}`", term.meaning, term.plover, ", ".join(term.cameo))
        for term in tables.ENGAGEMENT_TYPES.values()
    )
    return _rows(("type", "what it is", "PLOVER", "CAMEO"), rows)


def _terms(terms: Iterable[tables.Term], heading: str) -> Callable[[], Iterator[str]]:
    def lines() -> Iterator[str]:
        return _rows((heading, "what it means"), ((f"`{term.name}`", term.meaning) for term in terms))

    return lines


def _decisions() -> Iterator[str]:
    for page in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        if page.name not in ("README.md", "template.md"):
            yield f"- [{_title(page)}]({page.name})"


def _title(page: Path) -> str:
    return page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


def _measured(file: str) -> dict[str, Any]:
    path = ROOT / "benchmarks" / file
    if not path.exists():
        return {}
    text = path.read_text(encoding="utf-8")
    return tomllib.loads(text) if path.suffix == ".toml" else dict(json.loads(text))


def _scores() -> Iterator[str]:
    """F1 and shares of each gold set, from the file that ``make evaluate`` wrote."""
    measured = _measured("scores.json")
    names = {name: None for one in measured.values() for kind in ("scores", "shares") for name in one[kind]}
    left = {name: None for one in measured.values() for name in one["unstated"]}
    sets = [f"{name} ({one['reports']} reports)" for name, one in measured.items()]
    rows = [(name, *(_cell(one, name) for one in measured.values())) for name in names]
    rows += [
        (f"{name} left open", *(_right(one["unstated"][name]) for one in measured.values())) for name in left
    ]
    return _rows(("", *sets), rows)


def _cell(measured: dict[str, Any], name: str) -> str:
    if name in measured["shares"]:
        return _right(measured["shares"][name])
    tally = measured["scores"][name]
    return f"{tally['f1']:.2f}" if tally["gold"] else "-"


def _right(share: dict[str, Any]) -> str:
    return f"{share['share']:.2f}" if share["of"] else "-"


def _error_rates() -> Iterator[str]:
    """What is missed and what is spurious on the sets from which nothing was learned."""
    measured = {name: one for name, one in _measured("scores.json").items() if name in _ONLY_MEASURED}
    names = {name: None for one in measured.values() for name in one["scores"]}
    sets = [f"{name} {what}" for name in measured for what in ("records", "missed", "spurious")]
    rows = ((name, *(cell for one in measured.values() for cell in _rates(one, name))) for name in names)
    return _rows(("", *sets), rows)


def _rates(measured: dict[str, Any], name: str) -> tuple[str, str, str]:
    tally = measured["scores"][name]
    if not tally["gold"]:
        return "-", "-", "-"  # not coded in this set
    return str(tally["gold"]), f"{1 - tally['r']:.0%}", f"{1 - tally['p']:.0%}" if tally["pred"] else "-"


def _wrong_values() -> Iterator[str]:
    """The share of wrong values in engagements found, on the sets from which nothing was learned."""
    measured = {name: one for name, one in _measured("scores.json").items() if name in _ONLY_MEASURED}
    kinds = {"shares": "{}", "unstated": "{}, not stated"}
    names = {(kind, name): None for kind in kinds for one in measured.values() for name in one[kind]}
    rows = (
        (kinds[kind].format(name), *(_wrong(one[kind][name]) for one in measured.values()))
        for kind, name in names
    )
    return _rows(("", *measured), rows)


def _wrong(share: dict[str, Any]) -> str:
    return f"{1 - share['share']:.0%} of {share['of']}" if share["of"] else "-"


def _speed() -> Iterator[str]:
    """The ratios of the file that ``make bench`` wrote."""
    results = _measured("latest.json").get("results", {})
    rows = (
        (name, result["reports"], ours, *(f"{share:.1%}" for share in shares.values()))
        for name, result in results.items()
        for ours, shares in result["share_of_cpu_time"].items()
    )
    return _rows(("reports", "number", "read", "share of spaCy", "share of spaCy with OpenBLAS"), rows)


def _web_pages() -> Iterator[str]:
    """The pages of a served ledger."""
    from communique.web.views import pages

    rows = ((f"`{each.path}`", each.summary, each.needs) for each in pages.declared)
    return _rows(("address", "what it shows", "role"), rows)


def _web_changes() -> Iterator[str]:
    """The addresses of a served ledger that change something."""
    from communique.web.views import changes

    rows = ((f"`{each.path}`", each.summary, each.needs) for each in changes())
    return _rows(("address", "what it does", "role"), rows)


def _formats() -> Iterator[str]:
    """The formats of this package, not those that another one adds here."""
    rows = (
        (f"`{name}`", "folder" if each.is_folder else "file", "yes" if each.read else "", each.about)
        for name, each in formats().items()
        if entry_points(group=GROUP)[name].value.startswith("communique.")
    )
    return _rows(("format", "writes", "can be read back", "what it is for"), rows)


def _export_tables() -> Iterator[str]:
    """The data dictionary of the export's tables."""
    for table in exported_tables().values():
        yield f"### {table.name}"
        yield ""
        yield f"{table.meaning} Key: {', '.join(f'`{each}`' for each in table.key)}."
        yield ""
        rows = (
            (f"`{each.name}`", each.type, "" if each.required else "may be empty", _explained(each))
            for each in table.columns
        )
        yield from _rows(("column", "type", "", "what it holds"), rows)
        yield ""


def _explained(column: Column) -> str:
    return f"{column.meaning} (`{column.refers}`)" if column.refers else column.meaning


_TABLES: dict[str, Callable[[], Iterator[str]]] = {
    "engagement-types": _engagement_types,
    "statuses": _terms(tables.STATUSES.values(), "status"),
    "roles": _terms(tables.ROLES.values(), "role"),
    "topics": _terms(tables.TOPICS.values(), "topic"),
    "outcome-kinds": _terms(tables.OUTCOME_KINDS.values(), "kind"),
    "stances": _terms(tables.STANCES.values(), "stance"),
    "changes": _web_changes,
    "decisions": _decisions,
    "error-rates": _error_rates,
    "pages": _web_pages,
    "export-tables": _export_tables,
    "formats": _formats,
    "scores": _scores,
    "speed": _speed,
    "wrong-values": _wrong_values,
}


if __name__ == "__main__":
    sys.exit(main())
