"""Lines for answers: engagements, facets, timelines, ends, networks, holders, commitments, differences.

Takes what `communique.questions` answers, gives lines for people, records for programs, and what is said
beside them. Printing is left to the command.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from communique.cli.listing import columns
from communique.cli.listing import lines as listed_lines
from communique.cli.showing import row_lines
from communique.questions import (
    Answer,
    Commitments,
    Difference,
    Differences,
    FirstAndLast,
    Holder,
    Holders,
    Nearest,
    Network,
    Question,
    Timeline,
    parameters_of,
)
from communique.questions.timeline import Gap, Moment
from communique.rendering.wording import date_words, listed, parties_words, party_words, place_words, term

__all__ = ["Parted", "beside", "lines", "records"]


class Parted(NamedTuple):
    """An answer of which the facets are wanted."""

    answer: Answer


def lines(answer: Any) -> Iterator[str]:
    """The lines for an answer."""
    return iter(_LINES[type(answer)](answer))


def records(answer: Any) -> Iterable[object]:
    """What a program gets: the things asked for, a record each, or the whole answer where it is one thing."""
    several = _RECORDS.get(type(answer))
    return several(answer) if several else [answer]


def beside(answer: Any) -> Iterator[str]:
    """What is said beside the data: how much there is, what was searched, what is nearest."""
    return iter(_BESIDE[type(answer)](answer))


def _engagements(answer: Answer) -> Iterator[str]:
    if answer.engagements:
        yield from listed_lines("engagements", answer.engagements)


def _about_engagements(answer: Answer) -> Iterator[str]:
    yield from _counted(answer)
    if answer.undated:
        yield f"{answer.undated} more would fit but state no date"
    if answer.next_page:
        yield f"the next page: --page {answer.next_page}"
    if answer.engagements:
        yield f"one with all its words: communique show engagement {answer.engagements[0].id}"
    yield from _nearest(answer.nearest, answer.spelt_like)


def _counted(answer: Answer) -> Iterator[str]:
    what = _count(answer.total, "engagement")
    told = (
        f", told by {_count(answer.reports, 'report')}, {answer.sources} independent" if answer.total else ""
    )
    yield f"searched {answer.searched}: {what}{told}"


def _facets(parted: Parted) -> Iterator[str]:
    for facet in parted.answer.facets:
        more = facet.distinct - len(facet.values)
        yield f"{term(facet.name)}{f' (the commonest; {more} more)' if more > 0 else ''}"
        rows = ((str(each.engagements).rjust(6), each.value, each.words) for each in facet.values)
        yield from (f"  {line}" for line in columns(rows))


def _about_facets(parted: Parted) -> Iterator[str]:
    yield from _counted(parted.answer)
    yield from _nearest(parted.answer.nearest, parted.answer.spelt_like)


def _timeline(told: Timeline) -> Iterator[str]:
    """The engagements, and after the last that ended on the day after which nothing was held, the gap."""
    last = {moment.last_day: number for number, moment in enumerate(told.moments)}
    gaps = {last[gap.after]: gap for gap in told.gaps}
    for number, line in enumerate(columns(_moment(each) for each in told.moments)):
        yield line
        if number in gaps:
            yield _gap(gaps[number])


def _moment(each: Moment) -> tuple[str, ...]:
    where = ", ".join(
        part for part in (each.city, party_words(each.country) if each.country else None) if part
    )
    inside = f"inside {each.parent}" if each.parent else ""
    told = f"{_count(each.reports, 'report')}, {each.sources} independent"
    said = "; ".join(part for part in (where, told, inside) if part)
    return each.id, date_words(each.date) or "no date", f"{term(each.type)}, {each.status}", said


def _gap(gap: Gap) -> str:
    until = f"before {date_words(gap.before)}" if gap.before else f"up to {date_words(gap.until)}"
    return f"    … nothing held for {gap.days} days, {until}"


def _about_timeline(told: Timeline) -> Iterator[str]:
    yield f"searched {told.searched}: {_count(len(told.moments), 'engagement')}"
    for each in told.cadences:
        what = term(each.type) if each.type else "all held that are no part of another"
        undated = f" ({each.undated} more tell no year)" if each.undated else ""
        yield f"{what}: {each.words}{undated}" if each.held else f"{what}: {each.undated} that tell no year"
    if told.moments:
        yield f"reports tell of both up to {date_words(told.known_until)}; what came later is not known"
    yield from _nearest(told.nearest, told.spelt_like)


def _ends(found: FirstAndLast) -> Iterator[str]:
    if found.first is not None and found.last is not None:
        rows = [found.first] if found.first.id == found.last.id else [found.first, found.last]
        yield from listed_lines("engagements", rows)


def _about_ends(found: FirstAndLast) -> Iterator[str]:
    undated = f", {found.undated} of them without a date" if found.undated else ""
    yield f"searched {found.searched}: {_count(found.total, 'engagement')}{undated}"
    if found.first is not None:
        yield f"{found.words}; as told by reports up to {date_words(found.known_until)}"
    elif found.total:
        yield f"none of them says when; to list them: {_command(found.question)}"
    yield from _nearest(found.nearest, found.spelt_like)


def _network(net: Network) -> Iterator[str]:
    names = {node.id: node.words for node in net.nodes}
    yield from columns(
        (
            f"{each.one} {each.other}",
            _count(each.engagements, "engagement"),
            f"{names[each.one]} and {names[each.other]}",
            "; ".join(f"{year or 'no date'}: {count}" for year, count in sorted(each.by_year.items())),
        )
        for each in net.links
    )


def _about_network(net: Network) -> Iterator[str]:
    more = net.links_in_all - len(net.links)
    shown = f", the {len(net.links)} heaviest shown; --limit gives more" if more > 0 else ""
    yield f"searched {net.searched}: {_count(net.links_in_all, 'pair')}{shown}"
    yield from _nearest(net.nearest, net.spelt_like)


def _holders(held: Holders) -> Iterator[str]:
    yield from columns(
        (
            each.person,
            _reported(each),
            " ".join(part for part in (each.rank, each.name) if part),
            _near(each, held.day),
            f"{each.post} ({_count(len(each.docs), 'report')})",
        )
        for each in held.holders
    )


def _reported(each: Holder) -> str:
    first, last = date_words(each.first), date_words(each.last)
    if first is None:
        return "no date"
    return f"{first} to {last}" if first != last else first


def _near(each: Holder, day: str | None) -> str:
    if day is None or each.last is None:
        return ""
    if each.spans:
        return "reported before and after" if each.days_away else "reported that day"
    return f"{each.days_away} days {'before' if each.last < day else 'after'} it"


def _about_holders(held: Holders) -> Iterator[str]:
    yield f"searched {held.searched}: {_count(len(held.holders), 'found', 'found')}"
    if held.undated and held.day:
        yield f"{held.undated} more in reports without a day; without --day they are listed too"
    for each in held.nearest:
        whose = party_words(each.party) if each.party else "any party"
        yield f"nearest: {each.post!r} of {whose}: {_count(each.people, 'person', 'people')}"


def _commitments(found: Commitments) -> Iterator[str]:
    if found.commitments:
        yield from listed_lines("commitments", found.commitments)


def _about_commitments(found: Commitments) -> Iterator[str]:
    of = f" of {parties_words(found.parties)}" if found.parties else ""
    more = found.total - len(found.commitments)
    shown = f", {len(found.commitments)} shown; --limit gives more" if more > 0 else ""
    what = _count(found.total, "commitment")
    yield f"searched commitments{of} that were {found.state} on {date_words(found.day)}: {what}{shown}"
    for each in found.nearest:
        whose = f" of {parties_words(each.parties)}" if each.parties else ""
        yield f"nearest: {each.state}{whose}: {_count(each.commitments, 'commitment')}"


def _differences(found: Differences) -> Iterator[str]:
    for each in found.differences:
        yield from _difference(each)


def _difference(each: Difference) -> Iterator[str]:
    engagement = each.engagement
    place = place_words(engagement.place)
    said = [date_words(engagement.date) or "no date", parties_words(engagement.parties), place]
    told = f"official readouts of {parties_words(each.sides)}" if each.sides else "no official readout"
    yield f"{engagement.id}  {term(engagement.type)}, {', '.join(part for part in said if part)} ({told})"
    for row in each.rows:
        yield from row_lines(row)
    for one in each.omissions:
        yield f"  {one.field}: left out by {parties_words(one.sides)}, given by {listed(one.given_by)}"


def _about_differences(found: Differences) -> Iterator[str]:
    looked = f"; of {found.told_twice} that several reports tell of, {found.compared} were compared"
    differing = _count(len(found.differences), "engagement")
    yield f"searched {found.searched}: {differing} told differently{looked}"
    yield from _nearest(found.nearest, found.spelt_like)


def _nearest(nearest: Iterable[Nearest], spelt_like: Iterable[str]) -> Iterator[str]:
    like = list(spelt_like)
    if like:
        yield f"spelt like it: {', '.join(like)}"
    for each in nearest:
        yield f"nearest: {each.words}: {_count(each.engagements, 'engagement')}"


def _command(question: Question) -> str:
    """The command that lists what a question selects."""
    given = parameters_of(question).items()
    options = (f"--{name.replace('_', '-')} {shlex.quote(','.join(values))}" for name, values in given)
    return " ".join(("communique ask", *options))


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


_LINES: dict[type, Callable[[Any], Iterator[str]]] = {
    Answer: _engagements,
    Parted: _facets,
    Timeline: _timeline,
    FirstAndLast: _ends,
    Network: _network,
    Holders: _holders,
    Commitments: _commitments,
    Differences: _differences,
}
_BESIDE: dict[type, Callable[[Any], Iterator[str]]] = {
    Answer: _about_engagements,
    Parted: _about_facets,
    Timeline: _about_timeline,
    FirstAndLast: _about_ends,
    Network: _about_network,
    Holders: _about_holders,
    Commitments: _about_commitments,
    Differences: _about_differences,
}
_RECORDS: dict[type, Callable[[Any], Iterable[object]]] = {
    Answer: lambda answer: answer.engagements,
    Parted: lambda parted: parted.answer.facets,
    Holders: lambda held: held.holders,
    Commitments: lambda found: found.commitments,
    Differences: lambda found: found.differences,
}
