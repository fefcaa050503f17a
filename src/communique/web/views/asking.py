"""The questions that are not answered by a list of engagements: two parties over time, the first and the
last, who held a post, where accounts differ.

Takes the parameters of a question from the address, gives the ledger's answers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
from fastapi import Query

from communique.codebook.records import Record
from communique.errors import QuestionError
from communique.ledger.links import NO_END
from communique.questions import (
    Difference,
    Differences,
    FirstAndLast,
    Holder,
    NearestHolders,
    Question,
    Timeline,
    differences,
    first_and_last,
    holders,
    holders_on,
    parameters_of,
    timeline,
)
from communique.web.lines import line_of, report_lines
from communique.web.questioning import QUESTION_PARAMETERS, asked
from communique.web.views.commitments import one_day
from communique.web.views.declared import pages
from communique.web.workplace import Desk

__all__ = ["HoldersPage", "accounts_that_differ", "ends", "holders_of_a_post", "over_time"]

_OF_A_POST = tuple(each for each in QUESTION_PARAMETERS if each["name"] in ("post", "post_party"))


class HoldersPage(Record, frozen=True, kw_only=True):
    """Those whom reports give the ``post`` of the ``party``, around the ISO ``day`` if one is asked for, as
    in `Holders`.
    """

    post: str | None
    party: str | None
    day: str | None
    holders: tuple[Holder, ...]
    undated: int = 0
    searched: str = ""
    nearest: tuple[NearestHolders, ...] = ()


def _of_timeline(desk: Desk, page: Timeline) -> Mapping[str, Any]:
    """The gaps by the number of the moment after which they come: the last that began before they did."""
    began = [moment.first_day or NO_END for moment in page.moments]
    gaps = {bisect_right(began, gap.after) - 1: gap for gap in page.gaps}
    return {"gaps": gaps, "given": parameters_of(asked(desk.parameters))}


@pages.page("/timeline", "timeline.html", parameters=QUESTION_PARAMETERS, extra=_of_timeline)
def over_time(desk: Desk) -> Timeline:
    """What two parties did together, in order of time, with gaps."""
    question = asked(desk.parameters)
    if len(question.parties) != 2:
        raise QuestionError(
            f"a timeline is of two parties, and {len(question.parties)} are named; say which two, such as "
            "party=AZE&party=PAK"
        )
    one, other = question.parties
    return desk.kept(("timeline", question), lambda: timeline(desk.ledger, one, other, question))


def _of_ends(desk: Desk, page: FirstAndLast) -> Mapping[str, Any]:
    found = {each.id: each for each in (page.first, page.last) if each}
    return {"lines": [line_of(each) for each in found.values()], "given": parameters_of(page.question)}


@pages.page("/ends", "ends.html", parameters=QUESTION_PARAMETERS, extra=_of_ends)
def ends(desk: Desk) -> FirstAndLast:
    """The first and the last engagement that fits a question."""
    question = asked(desk.parameters)
    return desk.kept(("ends", question), lambda: first_and_last(desk.ledger, question))


def _of_holders(desk: Desk, page: HoldersPage) -> Mapping[str, Any]:
    with desk.ledger.reading_tables() as connection:
        return {"reports": report_lines(connection, {each.docs[0] for each in page.holders})}


@pages.page("/holders", "holders.html", parameters=_OF_A_POST, extra=_of_holders)
def holders_of_a_post(
    desk: Desk,
    day: Annotated[str | None, Query(description="An ISO day, around which they are asked for")] = None,
) -> HoldersPage:
    """Who is reported in a post, over time or around a day."""
    question = asked({name: values for name, values in desk.parameters.items() if name != "day"})
    on = one_day(day) if day else None
    if question == Question():
        return HoldersPage(post=None, party=None, day=on, holders=())
    post, party = question.post, question.post_party
    if not post or not party:
        raise QuestionError(
            "holders needs a post and whose it is, such as post=chief of the naval staff&post_party=PAK"
        )
    found = holders_on(desk.ledger, post, party, on) if on else holders(desk.ledger, post, party)
    return HoldersPage(**msgspec.structs.asdict(found))


def _of_differences(desk: Desk, page: Differences) -> Mapping[str, Any]:
    docs = {value.doc for one in page.differences for row in one.rows for value in row.values}
    with desk.ledger.reading_tables() as connection:
        reports = report_lines(connection, docs)
    left_out = {one.engagement.id: _by_sides(one) for one in page.differences}
    return {"left_out": left_out, "reports": reports, "given": parameters_of(asked(desk.parameters))}


@pages.page("/differences", "differences.html", parameters=QUESTION_PARAMETERS, extra=_of_differences)
def accounts_that_differ(desk: Desk) -> Differences:
    """Engagements of which reports say different things, those of two sides first."""
    question = asked(desk.parameters)
    return desk.kept(("differences", question), lambda: differences(desk.ledger, question))


def _by_sides(difference: Difference) -> Mapping[tuple[str, ...], list[str]]:
    """What the readouts of each side, or of several, leave out."""
    found: dict[tuple[str, ...], list[str]] = {}
    for each in difference.omissions:
        found.setdefault(each.sides, []).append(each.field)
    return found
