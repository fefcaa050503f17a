"""Every form of time expression, each in a sentence of its own, and properties over all texts."""

from __future__ import annotations

import calendar
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.reading.times.expressions import Anchor, days_long, find_times, is_reporting, resolve

# Tuesday, 12 April 2022.
ANCHOR = Anchor("2022-04-12")

ABSOLUTE = [
    ("The minister landed on 7 June 2021 in Oslo.", "7 June 2021", "2021-06-07"),
    ("The minister landed on June 7, 2021 in Oslo.", "June 7, 2021", "2021-06-07"),
    ("The minister landed on June 7 2021 in Oslo.", "June 7 2021", "2021-06-07"),
    ("The minister landed on 7th June, 2021.", "7th June, 2021", "2021-06-07"),
    ("He came on the 3rd of June 2020 by sea.", "the 3rd of June 2020", "2020-06-03"),
    ("Done at Bern, 3rd day of June 2020.", "3rd day of June 2020", "2020-06-03"),
    ("The accord dates from 15.12.2023 or so.", "15.12.2023", "2023-12-15"),
    ("The accord dates from 2023-12-15 or so.", "2023-12-15", "2023-12-15"),
    ("The accord of 2023/12/15 stands.", "2023/12/15", "2023-12-15"),
    ("The accord of 25/06/2024 stands.", "25/06/2024", "2024-06-25"),
    ("The accord of 06/25/2024 stands.", "06/25/2024", "2024-06-25"),
    ("The accord of 05/05/2024 stands.", "05/05/2024", "2024-05-05"),
    ("The accord of 05/06/2024 stands.", "05/06/2024", None),
    ("The log says 12-Dec-2020 at berth.", "12-Dec-2020", "2020-12-12"),
    ("They dined on Sept. 5, 2019 aboard.", "Sept. 5, 2019", "2019-09-05"),
    ("They dined on Jan 5, 2019 aboard.", "Jan 5, 2019", "2019-01-05"),
    ("OSLO, JUNE 7, 2021", "JUNE 7, 2021", "2021-06-07"),
    ("It ran June 7 th – 12 th , in all", "June 7 th – 12 th", None),
    ("It met on 3 rd March 2021 at sea.", "3 rd March 2021", "2021-03-03"),
    ("It ran 7-12 June 2021 at sea.", "7-12 June 2021", "2021-06-07/2021-06-12"),
    ("It sat on the 7th and 8th of June 2021.", "the 7th and 8th of June 2021", "2021-06-07/2021-06-08"),
    ("It ran June 7–12, 2021 at sea.", "June 7–12, 2021", "2021-06-07/2021-06-12"),
    ("It ran from 7 to 12 June 2021 at sea.", "from 7 to 12 June 2021", "2021-06-07/2021-06-12"),
    ("Talks ran between 3 and 5 May 2022.", "between 3 and 5 May 2022", "2022-05-03/2022-05-05"),
    ("Talks on September 09 and 10, 2024 closed.", "September 09 and 10, 2024", "2024-09-09/2024-09-10"),
    ("Talks on 17, 18 and 19 May 2022 closed.", "17, 18 and 19 May 2022", "2022-05-17/2022-05-19"),
    ("Open from 1st to 4th November 2021 only.", "from 1st to 4th November 2021", "2021-11-01/2021-11-04"),
    (
        "From 28 December 2021 to 3 January 2022.",
        "From 28 December 2021 to 3 January 2022",
        "2021-12-28/2022-01-03",
    ),
    ("From December 28 to January 3, 2022.", "From December 28 to January 3, 2022", "2021-12-28/2022-01-03"),
    ("Seen 2021-06-07 to 2021-06-12 at sea.", "2021-06-07 to 2021-06-12", "2021-06-07/2021-06-12"),
    ("They spoke in June 2021 at length.", "June 2021", "2021-06"),
    ("They spoke in June of 2021 at length.", "June of 2021", "2021-06"),
    ("They spoke in Feb. 2020 at length.", "Feb. 2020", "2020-02"),
    ("It opened in mid-June 2021 after all.", "mid-June 2021", "2021-06"),
    ("It opened in early March 2021.", "early March 2021", "2021-03"),
    ("It opened at the end of May 2023.", "the end of May 2023", "2023-05"),
    ("From May to July 2021 he was away.", "From May to July 2021", "2021-05/2021-07"),
    ("In October and November 2022 it rained.", "October and November 2022", "2022-10/2022-11"),
    ("The yard was built in 2019.", "2019", "2019"),
    ("The yard was begun in early 2023.", "early 2023", "2023"),
    ("The yard opens by mid-2028.", "by mid-2028", "2028"),
    ("The plan covers 2019-2024 in full.", "2019-2024", "2019/2024"),
    ("The plan for 2023/24 is short.", "2023/24", "2023/2024"),
    ("The ships came in 2016 and 2017 too.", "2016 and 2017", "2016/2017"),
    ("Cadets came between 2019 and 2022.", "between 2019 and 2022", "2019/2022"),
    ("He studied there in the 1990s.", "the 1990s", "1990/1999"),
    ("Ties exist since 1991 at least.", "since 1991", "1991/"),
    ("Ties exist since June 2014.", "since June 2014", "2014-06/"),
    ("In the first quarter of 2021 it fell.", "the first quarter of 2021", "2021-01/2021-03"),
    ("In Q3 2020 it fell.", "Q3 2020", "2020-07/2020-09"),
    ("In the second half of 2023 it rose.", "the second half of 2023", "2023-07/2023-12"),
    ("In H1 2022 it rose.", "H1 2022", "2022-01/2022-06"),
    ("In the first nine months of 2023 it rose.", "the first nine months of 2023", "2023-01/2023-09"),
    ("In the summer of 2019 they met.", "In the summer of 2019", "2019-06/2019-08"),
    ("In winter 2021 they met.", "In winter 2021", "2021-12/2022-02"),
    ("On the afternoon of August 13, 2023 they met.", "the afternoon of August 13, 2023", "2023-08-13"),
    ("On the evening of 4 May 2023 they met.", "the evening of 4 May 2023", "2023-05-04"),
    ("The drills end on March 20, 2023.", "March 20, 2023", "2023-03-20"),
    ("The second week of June 2023 is free.", "The second week of June 2023", "2023-06-05/2023-06-11"),
    ("The second week of April 2023 is free.", "The second week of April 2023", "2023-04-10/2023-04-16"),
    ("The last week of January 2020 is free.", "The last week of January 2020", "2020-01-27/2020-01-31"),
    ("He comes in the last week of May 2023.", "the last week of May 2023", "2023-05-29/2023-05-31"),
    (
        "The first weekend of December 2022 is free.",
        "The first weekend of December 2022",
        "2022-12-03/2022-12-04",
    ),
    ("The week of 9 June 2021 is free.", "The week of 9 June 2021", "2021-06-07/2021-06-13"),
    (
        "The week beginning Monday 7 June 2021 is free.",
        "The week beginning Monday 7 June 2021",
        "2021-06-07/2021-06-13",
    ),
    ("He flew out on Monday, June 7, 2021.", "Monday, June 7, 2021", "2021-06-07"),
    ("He flew out on June 7, 2021 (Monday).", "June 7, 2021 (Monday)", "2021-06-07"),
    (
        "Signed today being Thursday 22 September 2022.",
        "today being Thursday 22 September 2022",
        "2022-09-22",
    ),
    ("She sailed yesterday (18th August 2021).", "yesterday (18th August 2021)", "2021-08-18"),
    ("A port by March 15, 2025 was promised.", "by March 15, 2025", "2025-03-15"),
    ("A port no later than 2060 was promised.", "no later than 2060", "2060"),
    ("A port before the end of January 2024.", "before the end of January 2024", "2024-01"),
    ("The force stays until 31 December 2024.", "until 31 December 2024", "2024-12-31"),
    ("In fiscal year 2023 nothing came.", "fiscal year 2023", "2023"),
    ("Under the 2018 agreement he may land.", "2018", "2018"),
    ("The agreement (2018) lapsed.", "2018", "2018"),
    ("At Sea Shield 2024 they drilled.", "2024", "2024"),
    ("Born on 31 February 2022, he said.", "31 February 2022", None),
]

RELATIVE = [
    # words, value in the past, value in the future
    ("today", "2022-04-12", "2022-04-12"),
    ("yesterday", "2022-04-11", "2022-04-11"),
    ("tomorrow", "2022-04-13", "2022-04-13"),
    ("tomorrow morning", "2022-04-13", "2022-04-13"),
    ("the day after tomorrow", "2022-04-14", "2022-04-14"),
    ("the day before yesterday", "2022-04-10", "2022-04-10"),
    ("tonight", "2022-04-12", "2022-04-12"),
    ("last night", "2022-04-11", "2022-04-11"),
    ("last evening", "2022-04-11", "2022-04-11"),
    ("this morning", "2022-04-12", "2022-04-12"),
    ("this morning (Wednesday)", "2022-04-12", "2022-04-12"),
    ("Monday", "2022-04-11", "2022-04-18"),
    ("Tuesday", "2022-04-12", "2022-04-12"),
    ("Friday", "2022-04-08", "2022-04-15"),
    ("Friday evening", "2022-04-08", "2022-04-15"),
    ("last Friday", "2022-04-08", "2022-04-08"),
    ("last Tuesday", "2022-04-05", "2022-04-05"),
    ("this Friday", "2022-04-08", "2022-04-15"),
    ("next Friday", "2022-04-22", "2022-04-22"),
    ("coming Friday", "2022-04-15", "2022-04-15"),
    ("this past Monday", "2022-04-11", "2022-04-11"),
    ("Tuesday of last week", "2022-04-05", "2022-04-05"),
    ("Monday next week", "2022-04-18", "2022-04-18"),
    ("Wednesday and Thursday", "2022-04-06/2022-04-07", "2022-04-13/2022-04-14"),
    ("from Monday to Thursday", "2022-04-04/2022-04-07", "2022-04-11/2022-04-14"),
    ("between Monday and Wednesday", "2022-04-04/2022-04-06", "2022-04-11/2022-04-13"),
    ("from Monday until yesterday", "2022-04-11", "2022-04-11"),
    ("this week", "2022-04-11/2022-04-17", "2022-04-11/2022-04-17"),
    ("last week", "2022-04-04/2022-04-10", "2022-04-04/2022-04-10"),
    ("next week", "2022-04-18/2022-04-24", "2022-04-18/2022-04-24"),
    ("the coming week", "2022-04-18/2022-04-24", "2022-04-18/2022-04-24"),
    ("later this week", "2022-04-11/2022-04-17", "2022-04-11/2022-04-17"),
    ("last weekend", "2022-04-09/2022-04-10", "2022-04-09/2022-04-10"),
    ("this weekend", "2022-04-09/2022-04-10", "2022-04-16/2022-04-17"),
    ("over the weekend", "2022-04-09/2022-04-10", "2022-04-16/2022-04-17"),
    ("last month", "2022-03", "2022-03"),
    ("this month", "2022-04", "2022-04"),
    ("next month", "2022-05", "2022-05"),
    ("earlier this month", "2022-04", "2022-04"),
    ("by the end of the month", "2022-04", "2022-04"),
    ("this quarter", "2022-04/2022-06", "2022-04/2022-06"),
    ("last quarter", "2022-01/2022-03", "2022-01/2022-03"),
    ("last year", "2021", "2021"),
    ("this year", "2022", "2022"),
    ("next year", "2023", "2023"),
    ("later this year", "2022", "2022"),
    ("early next year", "2023", "2023"),
    ("early in the new year", "2023", "2023"),
    ("before the end of this year", "2022", "2022"),
    ("before year-end", "2022", "2022"),
    ("14th August", "2021-08-14", "2022-08-14"),
    ("March 30", "2022-03-30", "2023-03-30"),
    ("June 7-12", "2021-06-07/2021-06-12", "2022-06-07/2022-06-12"),
    ("from June 7 to 12", "2021-06-07/2021-06-12", "2022-06-07/2022-06-12"),
    ("from 30 January to 2 February", "2022-01-30/2022-02-02", "2023-01-30/2023-02-02"),
    ("May 5–June 6", "2021-05-05/2021-06-06", "2022-05-05/2022-06-06"),
    ("from 14 to 18 May of this year", "2022-05-14/2022-05-18", "2022-05-14/2022-05-18"),
    ("the 16th", "2022-03-16", "2022-04-16"),
    ("the 5th of this month", "2022-04-05", "2022-04-05"),
    ("the 30th of last month", "2022-03-30", "2022-03-30"),
    ("mid-June", "2021-06", "2022-06"),
    ("late November", "2021-11", "2022-11"),
    ("last November", "2021-11", "2021-11"),
    ("this December", "2022-12", "2022-12"),
    ("next April", "2023-04", "2023-04"),
    ("June last year", "2021-06", "2021-06"),
    ("October and November", "2021-10/2021-11", "2022-10/2022-11"),
    ("this autumn", "2022-09/2022-11", "2022-09/2022-11"),
    ("last autumn", "2021-09/2021-11", "2021-09/2021-11"),
    ("next summer", "2022-06/2022-08", "2022-06/2022-08"),
    ("the spring of this year", "2022-03/2022-05", "2022-03/2022-05"),
    ("the fourth quarter", "2021-10/2021-12", "2022-10/2022-12"),
    ("the first quarter of next year", "2023-01/2023-03", "2023-01/2023-03"),
    ("the second half of the year", "2022-07/2022-12", "2022-07/2022-12"),
    ("three days ago", "2022-04-09", "2022-04-09"),
    ("three weeks ago", "2022-03-21/2022-03-27", "2022-03-21/2022-03-27"),
    ("two months ago", "2022-02", "2022-02"),
    ("a year ago", "2021", "2021"),
    ("a year ago today", "2021-04-12", "2021-04-12"),
    ("two weeks ago today", "2022-03-29", "2022-03-29"),
    ("twenty-five years ago", "1997", "1997"),
    ("a decade ago", "2012", "2012"),
    ("in two weeks' time", "2022-04-25/2022-05-01", "2022-04-25/2022-05-01"),
    ("within six months", "2022-10", "2022-10"),
    ("within a year", "2023-04", "2023-04"),
    ("within the year", "2022", "2022"),
    ("within 90 days", "2022-07-11", "2022-07-11"),
    ("the year's end", "2022", "2022"),
    ("over the last five years", "2017/2022", "2017/2022"),
    ("in the past two months", "2022-02/2022-04", "2022-02/2022-04"),
    ("the next three years", "2022/2025", "2022/2025"),
    ("since yesterday", "2022-04-11/", "2022-04-11/"),
    ("since last month", "2022-03/", "2022-03/"),
    ("until Friday", "2022-04-08", "2022-04-15"),
    ("recently", None, None),
    ("in the near future", None, None),
    ("in the coming weeks", None, None),
    ("a few years ago", None, None),
]

FROM_PREVIOUS = [
    # words, the time spoken of before, value
    ("the same day", "2022-03-10", "2022-03-10"),
    ("that day", "2022-03-10", "2022-03-10"),
    ("later in the day", "2022-03-10", "2022-03-10"),
    ("later that day", "2022-03-10", "2022-03-10"),
    ("in the afternoon", "2022-03-10", "2022-03-10"),
    ("that evening", "2022-03-10", "2022-03-10"),
    ("the next day", "2022-03-10", "2022-03-11"),
    ("the following day", "2022-03-10", "2022-03-11"),
    ("the previous day", "2022-03-10", "2022-03-09"),
    ("the day before", "2022-03-10", "2022-03-09"),
    ("the day after", "2022-03-10", "2022-03-11"),
    ("a day earlier", "2022-03-10", "2022-03-09"),
    ("24 hours earlier", "2022-03-10", "2022-03-09"),
    ("two days later", "2022-03-10", "2022-03-12"),
    ("two days later", "2022-03-10/2022-03-12", "2022-03-14"),
    ("two days earlier", "2022-03-10/2022-03-12", "2022-03-08"),
    ("two days later", "2022-03", None),
    ("a week later", "2022-03-10", "2022-03-17"),
    ("four months later", "2021-11-20", "2022-03"),
    ("four months later", "2021-11", "2022-03"),
    ("four months later", "2021", None),
    ("two years later", "2021", "2023"),
    ("that week", "2022-03-10", "2022-03-07/2022-03-13"),
    ("that year", "2022-03-10", "2022"),
    ("the same month", "2022-03-10", "2022-03"),
    ("the following Monday", "2022-03-10", "2022-03-14"),
]

NO_TIMES = [
    "The host met 2,000 troops and 2020 soldiers of the guard.",
    "It recalled Resolution 2231 and the Group of 20.",
    "Flight 2019 landed in Room 2020.",
    "The side bought 2000 tonnes of rice and 1950 vehicles.",
    "They may march on, and an august body seconds them.",
    "Theresa May met April Jones and Jan Novak.",
    "The second round and the 27th session followed.",
    "It spoke of the 44-day war and the 50th anniversary.",
    "The price is $2020, or €2021, up 20 per cent.",
    "He prayed at Friday prayers and read the Sunday Times.",
    "Good Friday was mentioned in the accord's name.",
    "The pilots flew Mirage 2000 jets.",
    "At 10:30 the band played for the 8th floor.",
    "The wing has 24/7 watch in the 16th century fort.",
    "Paragraph 12.5.3 of Article 2010 is void.",
    "Vision 2030 and Agenda 2030 were praised.",
    "",
    " \n\t ",
]

DURATIONS = [
    ("a three-day visit", "three-day", 3.0),
    ("a 3-day visit", "3-day", 3.0),
    ("for four days", "four days", 4.0),
    ("a two-week course", "two-week", 14.0),
    ("after 48 hours", "48 hours", 2.0),
    ("a twelve-month tour", "twelve-month", 365.28),
    ("a 70-year history", "70-year", 25567.5),
]

REPORTING = [
    ("The minister said on ", "Monday", " that ties are warm.", True),
    ("The ministry announced on ", "Tuesday", " a new round.", True),
    ("The agency reported on ", "June 8", ".", True),
    ("The envoy told reporters on ", "Friday", " he would go.", True),
    ("The envoy told reporters in Oslo on ", "Friday", " he would go.", True),
    ("The army stated in a press release ", "yesterday", ".", True),
    ("In a statement on ", "Wednesday", ", the palace thanked Oslo.", True),
    ("On ", "Thursday", ", the foreign ministry announced that talks ended.", True),
    ("Speaking in parliament on ", "Friday", ", the premier hailed the pact.", True),
    ("At a weekly cabinet meeting on ", "Friday", ", the premier hailed the pact.", True),
    ("Speaking after talks in Oslo on ", "Friday", ", the premier hailed the pact.", False),
    ("The two signed a pact on ", "Monday", ", the ministry said.", False),
    ("The minister said he met the envoy on ", "Monday", ".", False),
    ("On ", "Thursday", ", the minister flew to Oslo.", False),
    ("He will visit Oslo on ", "May 3, 2022", ", officials reported.", False),
    ("Talks between Oslo and the United States ", "next month", " are set.", False),
]


@pytest.mark.parametrize(("text", "words", "value"), ABSOLUTE)
def test_an_absolute_expression_needs_no_anchor(text: str, words: str, value: str | None) -> None:
    (found,) = find_times(text)
    assert text[found.start : found.end] == words
    assert resolve(found, Anchor()) == value


@pytest.mark.parametrize(("words", "past", "future"), RELATIVE)
def test_a_relative_expression_counts_from_the_anchor(
    words: str, past: str | None, future: str | None
) -> None:
    text = f"The two sides met {words}, and all went well."
    (found,) = find_times(text)
    assert text[found.start : found.end] == words
    assert resolve(found, ANCHOR, tense="past") == past
    assert resolve(found, ANCHOR, tense="future") == future
    assert resolve(found, Anchor()) is None


@pytest.mark.parametrize(("words", "previous", "value"), FROM_PREVIOUS)
def test_an_expression_of_the_kind_same_counts_from_the_time_before(
    words: str, previous: str, value: str | None
) -> None:
    text = f"He left {words}. It rained."
    (found,) = find_times(text)
    assert found.kind in ("same", "part_of_day")
    assert text[found.start : found.end] == words
    assert resolve(found, ANCHOR, previous=previous) == value
    assert resolve(found, ANCHOR) is None


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("on 13 June and 26 December 1975", ["1975-06-13", "1975-12-26"]),
        ("on 3 March, 7 May and on 9 June 2021", ["2021-03-03", "2021-05-07", "2021-06-09"]),
        ("in May and July 2021", ["2021-05", "2021-07"]),
        ("on 2 May 2019 and 26 December 2021", ["2019-05-02", "2021-12-26"]),
    ],
)
def test_days_of_one_list_are_of_the_year_that_its_last_says(words: str, values: list[str]) -> None:
    assert [resolve(time, ANCHOR) for time in find_times(f"They met {words} in Lima.")] == values


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met from Monday 7 to Friday 11 June 2021.", "from Monday 7 to Friday 11 June 2021"),
        ("Held Monday 7 – Friday 11 June 2021.", "Monday 7 – Friday 11 June 2021"),
        ("Held from 7 to Friday, 11 June 2021.", "from 7 to Friday, 11 June 2021"),
    ],
)
def test_a_span_may_name_its_weekdays(text: str, words: str) -> None:
    (found,) = find_times(text)
    assert text[found.start : found.end] == words
    assert resolve(found, Anchor()) == "2021-06-07/2021-06-11"


@pytest.mark.parametrize("text", NO_TIMES)
def test_numbers_names_and_verbs_are_no_times(text: str) -> None:
    assert find_times(text) == ()


@pytest.mark.parametrize(("text", "words", "days"), DURATIONS)
def test_a_duration_gives_its_length_in_days_and_no_date(text: str, words: str, days: float) -> None:
    (found,) = find_times(text)
    assert text[found.start : found.end] == words
    assert (found.kind, days_long(found), resolve(found, ANCHOR)) == ("duration", days, None)


def test_other_kinds_have_no_length() -> None:
    (found,) = find_times("on 7 June 2021")
    assert days_long(found) is None


@pytest.mark.parametrize(("before", "words", "after", "reporting"), REPORTING)
def test_a_time_of_reporting_is_told_from_a_time_of_meeting(
    before: str, words: str, after: str, reporting: bool
) -> None:
    text = before + words + after
    (found,) = find_times(text)
    assert text[found.start : found.end] == words
    assert is_reporting(text, found) is reporting


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("7 June 2021", "day"),
        ("June 2021", "month"),
        ("in 2021", "year"),
        ("Q1 2021", "quarter"),
        ("the second half of 2021", "half"),
        ("the autumn of 2021", "season"),
        ("the first week of May 2021", "week"),
        ("Sunday", "weekday"),
        ("7-12 June 2021", "range"),
        ("yesterday", "relative"),
        ("the next day", "same"),
        ("this morning", "part_of_day"),
        ("by 2025", "deadline"),
        ("three days", "duration"),
        ("soon", "vague"),
        ("Sea Shield 2024", "edition"),
    ],
)
def test_each_kind_has_its_name(text: str, kind: str) -> None:
    assert [found.kind for found in find_times(text)] == [kind]


def test_two_days_that_are_not_neighbours_stay_two() -> None:
    text = "It called there in 2010 and 2017."
    assert [text[t.start : t.end] for t in find_times(text)] == ["2010", "2017"]


def test_a_range_that_still_runs_has_begun_this_year() -> None:
    (found,) = find_times("They are exercising from 4 to 15 April.")
    assert resolve(found, ANCHOR, tense="past") == "2022-04-04/2022-04-15"


def test_the_dateline_counts_before_the_publication_day() -> None:
    (found,) = find_times("yesterday")
    assert resolve(found, Anchor("2022-04-12", "2022-04-10")) == "2022-04-09"


def test_without_an_anchor_the_time_before_lends_its_year() -> None:
    (found,) = find_times("on 3 March")
    assert resolve(found, Anchor(), previous="2022-02-28") == "2022-03-03"


def test_without_a_tense_a_day_takes_the_nearest_year() -> None:
    (found,) = find_times("on 28 December")
    assert resolve(found, Anchor("2022-01-05")) == "2021-12-28"


def test_an_unreadable_anchor_is_no_anchor() -> None:
    (found,) = find_times("yesterday")
    assert resolve(found, Anchor("12 April 2022", "2022-04")) is None


def test_times_are_sought_only_between_the_characters_asked_for() -> None:
    text = "on 1 May 2021 and on 2 June 2021"
    assert [text[t.start : t.end] for t in find_times(text, 14)] == ["2 June 2021"]
    assert [text[t.start : t.end] for t in find_times(text, 0, 14)] == ["1 May 2021"]


FORMATS = [
    "{d} {M} {y}",
    "{M} {d}, {y}",
    "{d:02d} {m} {y}",
    "{m} {d}, {y}",
    "the {d}th of {M} {y}",
    "{i}",
    "{d}.{n}.{y}",
]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMATS))
def test_a_written_date_is_read_back(day: date, form: str) -> None:
    month = calendar.month_name[day.month]
    words = form.format(d=day.day, M=month, m=month[:3], y=day.year, i=day.isoformat(), n=day.month)
    text = f"They met on {words} in Bern."
    (found,) = find_times(text)
    assert resolve(found, Anchor()) == day.isoformat()


@given(st.dates(date(1900, 1, 1), date(2099, 12, 6)), st.integers(1, 25))
def test_a_written_range_is_read_back(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    written = [f"{d.day} {calendar.month_name[d.month]} {d.year}" for d in (first, last)]
    (found,) = find_times(f"It ran from {written[0]} to {written[1]}.")
    assert resolve(found, Anchor()) == f"{first}/{last}"


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.sampled_from(list(calendar.day_name)))
def test_a_past_weekday_is_the_last_and_a_future_one_the_next(day: date, name: str) -> None:
    (found,) = find_times(f"on {name}")
    past, future = (resolve(found, Anchor(day.isoformat()), tense=tense) for tense in ("past", "future"))
    assert past is not None
    assert future is not None
    assert day - timedelta(days=6) <= date.fromisoformat(past) <= day <= date.fromisoformat(future)
    assert date.fromisoformat(past).strftime("%A") == date.fromisoformat(future).strftime("%A") == name


WORDS = (
    "June 7 12 2021 and to - – from the last next week Monday ( ) , . since by 9999 0 31 year ago in may May "
    "first quarter of day before three \n said on 05/06/2024 1st ² ٣ é"
)


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split(" ")), max_size=25).map(" ".join)),
    st.sampled_from(["past", "future", None]),
)
def test_any_text_is_read_without_error_and_within_bounds(text: str, tense: str | None) -> None:
    end = 0
    for found in find_times(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        for anchor in (Anchor(), ANCHOR, Anchor("0001-01-01"), Anchor("9999-12-31")):
            value = resolve(found, anchor, tense=tense, previous="2022-03-10")  # type: ignore[arg-type]
            assert value is None or value[:4].isdigit()
        assert is_reporting(text, found) in (True, False)


def test_text_without_times_is_passed_over_fast() -> None:
    text = "The two ministers praised the close ties of both peoples and the work of their envoys. " * 10_000
    begin = time.process_time()
    assert find_times(text) == ()
    assert time.process_time() - begin < len(text) / 2e6


@pytest.mark.parametrize(
    "text",
    ["The course will last five months.", "The drill is to last two weeks.", "It may not last three days."],
)
def test_what_will_last_so_long_did_not_happen_in_the_last_months(text: str) -> None:
    assert {time.kind for time in find_times(text, 0, len(text))} == {"duration"}


def test_the_last_months_are_a_period() -> None:
    text = "They met in the last five months."
    (time,) = find_times(text, 0, len(text))
    assert resolve(time, ANCHOR) is not None


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("next Monday and Tuesday", "2022-04-18/2022-04-19"),
        ("next Friday to Monday", "2022-04-22/2022-04-25"),
        ("last Monday and Tuesday", "2022-04-11/2022-04-12"),
    ],
)
def test_a_second_day_counts_from_the_first(words: str, days: str) -> None:
    text = f"The talks are {words}."
    (time,) = find_times(text, 0, len(text))
    assert {resolve(time, ANCHOR, tense=tense) for tense in ("past", "future")} == {days}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The wars of today are fought at sea.", []),
        ("It fell on the occasion of today's summit.", ["today"]),
        ("She met Minister Yusof today in Lima.", ["today"]),
    ],
)
def test_a_day_is_figurative_only_behind_of(text: str, found: list[str]) -> None:
    assert [text[t.start : t.end] for t in find_times(text)] == found


def test_what_leads_up_to_a_day_is_no_deadline() -> None:
    for lead in ("lead up", "lead\nup", "run up"):
        kinds = [t.kind for t in find_times(f"Unity matters in the {lead} to the June 29-30 summit.")]
        assert kinds == ["range"]


def test_a_day_that_owns_a_meeting_is_that_of_the_meeting() -> None:
    for text, reporting in (
        ("The report was released at today's session in Vienna.", False),
        ("The ministry said in today's statement.", True),
    ):
        (day,) = find_times(text)
        assert is_reporting(text, day) is reporting
