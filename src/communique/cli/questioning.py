"""The options of a question, for every command that takes one: they have the names that addresses have too.

Takes a command with an argument ``asked``, gives the command with the options in its place. Understanding the
values is left to `communique.questions`.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from typing import Annotated, Any

import typer

__all__ = ["Asked", "with_question"]

#: What the options were given, by parameter of the question.
Asked = dict[str, list[str]]

_HELP = {
    "party": "Only engagements in which this party takes part, all of several. Example: --party AZE,PAK",
    "host": "Only engagements that this party hosts. Example: --host PAK",
    "guest": "Only engagements with this party as guest. Example: --guest AZE",
    "person": "Only those in which this person takes part. Example: --person 'Anna Berg'",
    "post": "Only those with a holder of this post. Example: --post 'chief of the naval staff'",
    "type": "Only engagements of these types. Example: --type visit,meeting",
    "status": "Only those that stand so. Example: --status planned",
    "country": "Only those in this country. Example: --country PRT",
    "city": "Only those in this city. Example: --city Lisbon",
    "since": "Only those on or after this day, month or year. Example: --since 2021",
    "until": "Only those up to this day, month or year. Example: --until 2021-06",
    "topic": "Only those about one of these topics. Example: --topic maritime_security",
    "outcome": "Only those with one of these kinds of outcome. Example: --outcome signed",
    "outlet": "Only those that this outlet tells of. Example: --outlet 'Vistula Wire'",
    "text": "Only those with these words in quotes or reports. Example: --text frigate",
}
_SHOWN = "asked"


def with_question(command: Callable[..., None]) -> Callable[..., None]:
    """The command, with an option for each part of a question instead of its argument ``asked``."""

    def asking(**given: Any) -> None:
        asked = {name: given.pop(name) or [] for name in _HELP}
        command(**given, asked=asked)

    own = inspect.signature(command)
    hints = typing.get_type_hints(command, include_extras=True)
    kept = [each.replace(annotation=hints[name]) for name, each in own.parameters.items() if name != _SHOWN]
    options = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_option(name))
        for name in _HELP
    ]
    parameters = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in kept] + options
    asking.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]  # read by inspect
    asking.__annotations__ = {each.name: each.annotation for each in parameters}
    asking.__name__, asking.__doc__ = command.__name__, command.__doc__
    return asking


def _option(name: str) -> Any:
    return Annotated[list[str] | None, typer.Option(f"--{name}", metavar=name.upper(), help=_HELP[name])]
