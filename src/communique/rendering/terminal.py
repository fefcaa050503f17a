"""One reading for people at a terminal: what happened as a tree, who, what came of it, with the words.

Takes a `Reading` or `Failure`, gives something that rich prints at any width, with or without colour.
Text of the report is shown as text: no markup, no control characters, nothing that the output's
encoding cannot hold. Colour adds nothing that the words do not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TextIO

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text
from rich.tree import Tree

from communique.codebook import (
    Engagement,
    Failure,
    Figure,
    Outcome,
    Participant,
    Position,
    Posting,
    Reading,
    Report,
)
from communique.rendering import wording
from communique.rendering.blocks import LABEL, LONGEST_QUOTE, MISSING, Hanging, Words
from communique.rendering.outline import Branch, outline, walk
from communique.rendering.wording import NOT_STATED

__all__ = ["Rendering", "console"]

_STATUS_STYLES = {"held": "green", "planned": "cyan", "proposed": "yellow", "cancelled": "red"}
_LABEL_WIDTH = len("participant ")


class _QuietConsole(Console):
    """A console that leaves a reader who went away to the command line."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console(stream: TextIO) -> Console:
    """A console that prints on ``stream`` and takes nothing in a text for markup, emoji or a number."""
    return _QuietConsole(file=stream, highlight=False, markup=False, emoji=False)


class Rendering(NamedTuple):
    """What rich prints for ``item``."""

    item: Reading | Failure

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        words = Words(options.encoding)
        if isinstance(self.item, Failure):
            yield from _failure(self.item, words)
        else:
            yield from _reading(self.item, words)
        yield Text()


def _failure(failure: Failure, words: Words) -> Iterator[RenderableType]:
    yield words.rule("red")
    yield Text.assemble(("Not read: ", "bold red"), words.text(failure.origin))
    yield Hanging(Text(), 2, words.text(failure.message, limit=LONGEST_QUOTE))
    yield Hanging(Text(), 2, words.text(f"{failure.error} at the stage {failure.stage}", LABEL))


def _reading(reading: Reading, words: Words) -> Iterator[RenderableType]:
    yield from _header(reading.report, words)
    sections = dict(_sections(reading, words))
    for name, content in sections.items():
        if content:
            yield from (Text(), Text(name, "bold underline"), *content)
    missing = [name.lower() for name, content in sections.items() if not content]
    if missing:
        yield from (Text(), Text(f"{NOT_STATED.capitalize()}: {wording.listed(missing)}", MISSING))


def _sections(reading: Reading, words: Words) -> Iterator[tuple[str, list[RenderableType]]]:
    branches = outline(reading.engagements)
    numbers = {branch.engagement.id: branch.number for branch in walk(branches)}
    yield "Engagements", _apart(_tree(branch, words) for branch in branches)
    yield "People", [_entry(_person(posting, words)) for posting in reading.postings]
    yield "Outcomes", [_outcome(one, numbers.get(one.engagement or ""), words) for one in reading.outcomes]
    yield "Positions", [_position(position, words) for position in reading.positions]
    yield "Figures", [_figure(figure, words) for figure in reading.figures]


def _header(report: Report, words: Words) -> Iterator[RenderableType]:
    yield words.rule("dim")
    yield words.text(wording.heading(report), "bold" if report.title else "italic")
    published = wording.date_words(report.published)
    facts = (("outlet", report.outlet), ("published", published), ("credits", report.agency))
    yield words.joined(*(Text.assemble((f"{label} ", LABEL), words.value(value)) for label, value in facts))
    yield words.text(report.origin or report.id, LABEL)


def _apart(content: Iterable[RenderableType]) -> list[RenderableType]:
    """``content`` with an empty line between any two."""
    return [part for one in content for part in (Text(), one)][1:]


def _tree(branch: Branch, words: Words) -> Tree:
    """The engagement and, below it, those inside it."""
    tree = Tree(_engagement(branch, words), guide_style="dim")
    tree.children.extend(_tree(child, words) for child in branch.children)
    return tree


def _engagement(branch: Branch, words: Words) -> RenderableType:
    return Group(_headline(branch, words), *_fields(_engagement_rows(branch.engagement, words)))


def _headline(branch: Branch, words: Words) -> Text:
    engagement = branch.engagement
    kind = Text(f"{branch.number} {wording.term(engagement.type).capitalize()}", "bold")
    status = Text(engagement.status, _STATUS_STYLES.get(engagement.status, ""))
    return words.joined(
        kind, status, _date(engagement.date, "date ", words), _parties(engagement.parties, words)
    )


def _date(date: str | None, what: str, words: Words) -> Text:
    stated = wording.date_words(date)
    return words.text(stated) if stated else Text(f"{what}{NOT_STATED}", MISSING)


def _parties(codes: Sequence[str], words: Words) -> Text:
    return words.text(wording.parties_words(codes)) if codes else Text(f"parties {NOT_STATED}", MISSING)


def _engagement_rows(engagement: Engagement, words: Words) -> Iterator[tuple[str, Text]]:
    yield "place", words.value(wording.place_words(engagement.place))
    if not engagement.participants:
        yield "people", words.value(None)
    for participant in engagement.participants:
        yield participant.role, _person(participant, words)
    yield "topics", words.value(", ".join(map(wording.term, engagement.topics)))
    for evidence in engagement.evidence:
        yield "quote", words.quote(evidence)
    yield "confidence", words.text(_confidence(engagement), LABEL)


def _confidence(engagement: Engagement) -> str:
    """The confidence alone; its reasons are in the page and in the JSON lines."""
    return wording.percent(engagement.confidence)


def _person(person: Participant | Posting, words: Words) -> Text:
    """ "Rear Admiral Anna Berg, Chief of Staff (Norway)"; a body or an unnamed one begins with its post."""
    party = words.text(wording.party_words(person.party)) if person.party else None
    called = [words.text(person.rank)] if person.rank else []
    called += [words.text(person.name, "bold")] if person.name else []
    parts = [Text(" ").join(called)] if called else []
    parts += [words.text(person.post)] if person.post else []
    if not parts:
        return party or words.value(None)
    return Text.assemble(Text(", ").join(parts), " (", party or (f"party {NOT_STATED}", MISSING), ")")


def _outcome(outcome: Outcome, number: str | None, words: Words) -> RenderableType:
    kind = f"{outcome.kind.capitalize()} {outcome.instrument or ''}".rstrip()
    source = Text(f"from {number}") if number else Text(f"engagement {NOT_STATED}", MISSING)
    return _entry(
        Text.assemble(words.text(f"{kind}:", "bold"), " ", words.text(outcome.what)),
        words.joined(_parties(outcome.parties, words), _due(outcome.due, words), source),
        words.quote(outcome.evidence),
    )


def _due(date: str | None, words: Words) -> Text:
    return Text.assemble("due ", _date(date, "", words)) if date else _date(None, "due ", words)


def _position(position: Position, words: Words) -> RenderableType:
    holder = words.text(wording.party_words(position.holder), "bold")
    target = words.text(wording.party_words(position.target))
    said = Text.assemble(holder, f" {wording.term(position.stance)} ", target)
    return _entry(said, words.quote(position.evidence))


def _figure(figure: Figure, words: Words) -> RenderableType:
    return _entry(
        Text.assemble(
            words.text(f"{figure.measure}:", "bold"), " ", words.text(wording.figure_words(figure))
        ),
        _parties(figure.parties, words),
        words.quote(figure.evidence),
    )


def _entry(head: Text, *lines: RenderableType) -> RenderableType:
    return Hanging(Text("- ", LABEL), 2, Group(head, *lines))


def _fields(rows: Iterable[tuple[str, Text]]) -> Iterator[RenderableType]:
    for label, value in rows:
        yield Hanging(Text(label, LABEL), _LABEL_WIDTH, value)
