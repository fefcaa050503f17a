"""Header lines, bylines and trailers are told from prose."""

from __future__ import annotations

import pytest

from communique.documents.bylines import byline
from communique.documents.headers import header
from communique.documents.headlines import headline
from communique.documents.trailers import trailer

PROSE = "The minister flew to Quito, where she met her colleague."


@pytest.mark.parametrize(
    ("line", "name", "place"),
    [
        ("By Ana Díaz", "Ana Díaz", None),
        ("by Ana Díaz and Tom Roe", "Ana Díaz and Tom Roe", None),
        ("BY ANA DIAZ", "ANA DIAZ", None),
        ("By Ana Díaz, Defence Correspondent", "Ana Díaz, Defence Correspondent", None),
        ("By Ana Díaz | The Post", "Ana Díaz", None),
        ("Story by Petty Officer Tom Roe", "Petty Officer Tom Roe", None),
        ("Written by: Ana Díaz", "Ana Díaz", None),
        ("Our Correspondent", "Our Correspondent", None),
        ("By Our Correspondent", "Our Correspondent", None),
        ("Staff Correspondent, Chattogram", "Staff Correspondent", "Chattogram"),
        ("**By Ana Díaz**", "Ana Díaz", None),
    ],
)
def test_a_byline_gives_who_wrote_it(line: str, name: str, place: str | None) -> None:
    found = byline(line)
    assert found is not None
    assert (found.name, found.place) == (name, place)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday they had met.",
        "by air and by sea",
        "",
        "Correspondents were told to wait outside",
        PROSE,
        "By",
    ],
)
def test_other_lines_are_no_byline(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(
    ("head", "published", "writer"),
    [
        ("date 2021-06-11 By Ana Díaz\n\n", "2021-06-11", "Ana Díaz"),
        ("Published: 11 June 2021\n", "2021-06-11", None),
        ("11 June 2021, 14:35 (UTC+04:00)\n", "2021-06-11", None),
        ("Friday, June 11, 2021\nBy Ana Díaz\n", "2021-06-11", "Ana Díaz"),
        ("By Ana Díaz\nJune 11, 2021 | 10:30 am\n", "2021-06-11", "Ana Díaz"),
        ("Last updated: 11 June 2021\n", None, None),
        ("Date: 12/11/2021\n", None, None),
        ("(Corrects name of ship in second paragraph)\n\n", None, None),
        ("Editor's note: The name of the ship was corrected.\n", None, None),
        ("FOR IMMEDIATE RELEASE\n\n", None, None),
        ("", None, None),
        ("- ", None, None),
    ],
)
def test_header_lines_are_put_before_the_prose(head: str, published: str | None, writer: str | None) -> None:
    found = header(head + PROSE, 0, None)
    assert (head + PROSE)[found.lead_start :] == PROSE
    assert (found.published, found.byline) == (published, writer)


def test_a_dateline_may_follow_header_lines_and_a_byline_the_dateline() -> None:
    text = "By Ana Díaz\nLIMA, June 3 – " + PROSE
    found = header(text, 0, "2021-06-04")
    assert (found.byline, found.dateline and found.dateline.day) == ("Ana Díaz", "2021-06-03")
    text = "Baku, Azerbaijan, June 10\nBy Ana Díaz – Trend:\n" + PROSE
    found = header(text, 0, "2021-06-10")
    assert (found.byline, text[found.lead_start :]) == ("Ana Díaz", PROSE)


def test_a_sentence_that_begins_with_a_date_is_prose() -> None:
    text = "June 11, 2021 was the day on which they met."
    assert header(text, 0, None).lead_start == 0


@pytest.mark.parametrize(
    ("tail", "writer"),
    [
        ("\n\n--\n", None),
        ("\n\n--\n\nFollow us on Twitter @example", None),
        ("\nThis story has been reported by The Post. All rights reserved.\n\n", None),
        ("\nBy Ana Díaz", "Ana Díaz"),
        ("\nRead more: Talks put off\nhttps://example.org/1", None),
        ("\nPhoto: The ministers in Quito", None),
        ("\n© 2021 The Post", None),
        ("\n(Edited by Tom Roe)", None),
        ("\n# # #", None),
        (" AB/CD/EF", None),
        (" AB", None),
        (" (Source: Xinhua)", None),
        ("\nReporting by Ana Díaz; Editing by Tom Roe", None),
        ("", None),
    ],
)
def test_trailers_are_put_after_the_prose(tail: str, writer: str | None) -> None:
    text = f"{PROSE}\n{PROSE}{tail}"
    found = trailer(text, 0)
    assert text[: found.prose_end] == f"{PROSE}\n{PROSE}"
    assert found.byline == writer


@pytest.mark.parametrize(
    "last",
    [
        "They will visit the U.S. NATO.",
        "Follow-up talks are due in May.",
        "Source countries were named in the statement that the two ministers signed after their meeting.",
        "The end of the talks came late.",
        "Comments on the draft were exchanged by the two delegations before lunch was served in the hall.",
    ],
)
def test_a_last_sentence_is_prose(last: str) -> None:
    text = f"{PROSE}\n{last}"
    assert trailer(text, 0).prose_end == len(text)


def test_the_only_line_is_prose_whatever_it_says() -> None:
    assert trailer("All rights reserved", 0).prose_end == len("All rights reserved")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Ministers meet in Quito\n{PROSE}", "Ministers meet in Quito"),
        (f"Ministers meet in Quito\n\n{PROSE}", "Ministers meet in Quito"),
        (f"Will ministers meet in Quito?\n{PROSE}", "Will ministers meet in Quito?"),
        (f"Ministers meet in Quito\nBy Ana Díaz\n{PROSE}", "Ministers meet in Quito"),
        (f"Ministers meet in Quito\n11 June 2021\n{PROSE}", "Ministers meet in Quito"),
        (f"{PROSE}\n{PROSE}", None),
        (f"By Ana Díaz and Tom Roe\n{PROSE}", None),
        (f"date 2021-06-11 By Ana Díaz\n\n{PROSE}", None),
        (f"(Corrects name of ship)\n\n{PROSE}", None),
        ("Ministers meet in Quito", None),
        ("Ministers meet in Quito\n", None),
        ("Ministers meet in Quito\n\n\n", None),
        ("Agenda for the day of talks\nTea", None),
    ],
)
def test_a_headline_is_told_from_a_first_sentence(text: str, found: str | None) -> None:
    assert headline(text) == found


@pytest.mark.parametrize(
    "labels",
    [
        "Home\n",
        "World News\nAsia-Pacific\n",
        "By Ana Díaz\nPublished 10:24 am\nThe Americas\n",
        "3 hours ago\n",
    ],
)
def test_labels_before_a_header_line_or_dateline_belong_to_the_header(labels: str) -> None:
    body = f"{labels}QUITO, June 11 – {PROSE}"
    found = header(body, 0, "2021-06-12")
    assert body[found.lead_start :] == PROSE
    assert found.dateline is not None
    assert found.dateline.place == "Quito"


@pytest.mark.parametrize("heading", ["Ecuador and Peru agree on ports\n", "Home\nWorld\n"])
def test_a_heading_before_prose_belongs_to_the_prose(heading: str) -> None:
    assert header(heading + PROSE, 0, None).lead_start == 0
