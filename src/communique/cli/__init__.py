"""The command ``communique``: one verb per stage, data on standard output, talk on standard error.

The commands parse what is asked, call the Python API and print. What is slow to import is imported
inside the commands, so that ``communique --help`` answers at once.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from communique import __version__
from communique.cli.add import add
from communique.cli.ask import ask
from communique.cli.brief import brief
from communique.cli.choices import with_nearest
from communique.cli.cite import cite
from communique.cli.diff import diff
from communique.cli.export import export
from communique.cli.import_ import import_
from communique.cli.list import list_
from communique.cli.members import members
from communique.cli.read import read
from communique.cli.reliability import reliability
from communique.cli.reread import reread
from communique.cli.review import review
from communique.cli.schema import schema
from communique.cli.score import register as register_score
from communique.cli.serve import serve
from communique.cli.show import show
from communique.errors import CommuniqueError

__all__ = ["app", "main"]

_NO_OUTPUT = 74
_INTERRUPTED = 130
_READER_LEFT = 141


class _Commands(TyperGroup):
    """The commands, with one way to end for each way to go wrong."""

    def invoke(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except typer.BadParameter as error:
            error.message = with_nearest(error.message)
            raise
        except CommuniqueError as error:
            typer.echo(f"communique: {error}", err=True)
            raise typer.Exit(2) from None
        except BrokenPipeError:
            _abandon_output()
            raise typer.Exit(_READER_LEFT) from None
        except OSError as error:  # a full disk under what standard output goes to
            _abandon_output()
            typer.echo(f"communique: the output cannot be written ({error.strerror}); free room", err=True)
            raise typer.Exit(_NO_OUTPUT) from None
        except KeyboardInterrupt:
            typer.echo("communique: interrupted", err=True)
            raise typer.Exit(_INTERRUPTED) from None


app = typer.Typer(
    name="communique",
    cls=_Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command()(read)
register_score(app)
app.command()(schema)
app.command()(add)
app.command("list")(list_)
app.command()(ask)
app.command()(show)
app.command()(review)
app.command()(diff)
app.command()(reread)
app.command()(brief)
app.command()(reliability)
app.command()(cite)
app.command()(serve)
app.command()(members)
app.command()(export)
app.command("import")(import_)


def main() -> None:
    """Run the command line with the arguments of the process."""
    app()


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"communique {__version__}")
        raise typer.Exit


@app.callback()
def communique(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version and stop. Example: communique --version",
        ),
    ] = False,
) -> None:
    """Read reports about defence and diplomatic engagements into a sourced record.

    Data goes to standard output, everything else to standard error.

    \b
    Exit codes:
      0    everything was read
      2    wrong usage, or something that nothing could be done with
      3    some reports could not be read; the others were
      74   the output could not be written, as on a full disk
      130  interrupted
      141  the program reading the output went away

    \b
    Examples:
      communique read report.txt
      communique read news/ --format html --output news.html
      communique schema > schema.json
    """


def _abandon_output() -> None:
    """Let what is still buffered for standard output go nowhere, so that closing it raises nothing."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # standard output is no file (in a test, in a notebook)
        return
