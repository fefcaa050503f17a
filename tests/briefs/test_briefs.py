"""What stands in a brief: only what the ledger holds, each sentence with its footing, as of a day."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from typer.testing import CliRunner

from communique.briefs import (
    Brief,
    Counted,
    Quote,
    Said,
    Section,
    engagement_brief,
    pair_brief,
    person_brief,
    state_brief,
)
from communique.cli import app
from communique.codebook import Evidence
from communique.errors import RecordError
from communique.ledger import Ledger, open_ledger

TODAY = "2026-01-15"


def section(brief: Brief, title: str) -> Section:
    return next(each for each in brief.sections if each.title == title)


def words(part: Section | Brief) -> str:
    """All words of a part, leads too."""
    if isinstance(part, Brief):
        return "\n".join(words(each) for each in part.sections)
    lines = [f"{item.lead} {' '.join(sentence.text for sentence in item.sentences)}" for item in part.items]
    return "\n".join([*lines, part.more.text if part.more else ""])


def quotes(brief: Brief) -> Iterator[Quote]:
    for sentence in brief.sentences:
        if isinstance(sentence, Said):
            yield from sentence.quotes


def every_brief(ledger: Ledger, day: str = TODAY) -> Iterator[Brief]:
    """A brief on each pair, party, person and engagement that the ledger knows."""
    engagements, people = ledger.engagements(), ledger.people()
    yield from (pair_brief(ledger, *pair, day) for pair in {each.parties[:2] for each in engagements})
    yield from (state_brief(ledger, each, day) for each in {one for e in engagements for one in e.parties})
    yield from (person_brief(ledger, each, day) for each in people)
    yield from (engagement_brief(ledger, each, day) for each in engagements)


@pytest.fixture(scope="module")
def of_examples(examples: Ledger) -> list[Brief]:
    return list(every_brief(examples))


@pytest.fixture(scope="module")
def of_talks(talks: Ledger) -> list[Brief]:
    return list(every_brief(talks))


@pytest.mark.parametrize("made", ["of_examples", "of_talks"])
def test_every_quote_stands_in_its_report_and_every_sentence_has_a_footing(
    made: str, request: pytest.FixtureRequest
) -> None:
    ledger: Ledger = request.getfixturevalue(made.removeprefix("of_"))
    briefs: list[Brief] = request.getfixturevalue(made)
    texts = {each.id: ledger.reading(each.id).report.text for each in ledger.reports()}
    checked = 0
    for brief in briefs:
        assert all(each.quotes if isinstance(each, Said) else each.command for each in brief.sentences), (
            brief.title
        )
        for quote in quotes(brief):
            for span in quote.spans:
                assert texts[quote.doc][span.start : span.end] == span.text
                checked += 1
    assert checked > 50


def test_a_quote_names_its_report(of_examples: list[Brief], examples: Ledger) -> None:
    reports = {each.id: each for each in examples.reports()}
    for brief in of_examples:
        for quote in quotes(brief):
            held = reports[quote.doc]
            assert (quote.title, quote.outlet, quote.published, quote.url) == (
                held.title,
                held.outlet,
                held.published,
                held.url,
            )


def test_whoever_a_sentence_names_is_named_in_its_quotes(of_examples: list[Brief], examples: Ledger) -> None:
    names = {form for each in examples.people() for form in each.names if " " in form}
    seen = 0
    for brief in of_examples:
        for sentence in brief.sentences:
            if isinstance(sentence, Said):
                said = " ".join(" ".join(quote.words for quote in sentence.quotes).split())
                missing = [one for one in names if one in sentence.text and one.split()[-1] not in said]
                assert not missing, (sentence.text, said)
                seen += any(one in sentence.text for one in names)
    assert seen > 20


def test_every_command_that_a_brief_names_can_be_run(of_examples: list[Brief], examples: Ledger) -> None:
    commands = {
        each.command for brief in of_examples for each in brief.sentences if isinstance(each, Counted)
    }
    assert len(commands) > 10
    for command in sorted(commands):
        program, *arguments = shlex.split(command)
        result = CliRunner().invoke(app, arguments)
        assert (program, result.exit_code) == ("communique", 0), (command, result.output)


def test_a_brief_is_the_same_each_time(talks: Ledger, of_talks: list[Brief]) -> None:
    encode = msgspec.msgpack.Encoder().encode
    assert [encode(each) for each in every_brief(talks)] == [encode(each) for each in of_talks]


def test_no_sentence_can_be_built_without_a_footing() -> None:
    with pytest.raises(RecordError, match="has no quote"):
        Said(text="They met.", quotes=())
    with pytest.raises(RecordError, match="names no command"):
        Counted(text="Nothing is known.", command="")
    with pytest.raises(RecordError, match="has no words"):
        Quote(doc="a", title="", outlet=None, published=None, url=None, spans=())


def test_a_pair_has_its_last_engagements_the_latest_first(talks: Ledger) -> None:
    brief = pair_brief(talks, "CHL", "NZL", TODAY)
    last = section(brief, "Last engagements")
    assert [item.lead for item in last.items] == ["9 June 2024", "5 June 2024", "2 March 2023"]
    assert "spoke with" in last.items[1].sentences[0].text
    assert last.items[2].sentences[0].text == (
        "Elena Rojas (Defence Minister, Chile) received Rear Admiral Tane Walker (Chief of Navy, "
        "New Zealand) in Valparaiso, Chile; on trade (2 reports, all independent)."
    )
    assert [quote.doc for quote in last.items[2].sentences[0].quotes] == ["talks-1"]  # type: ignore[union-attr]


def test_a_plan_whose_day_has_passed_is_said_to_be_open(talks: Ledger) -> None:
    plans = words(section(pair_brief(talks, "CHL", "NZL", TODAY), "Planned, proposed, called off"))
    assert "August 2023 A visit" in plans
    assert "is planned" in plans
    assert "That day has passed; no report says whether it took place." in plans
    earlier = words(section(pair_brief(talks, "CHL", "NZL", "2023-05-01"), "Planned, proposed, called off"))
    assert "is planned" in earlier
    assert "has passed" not in earlier


def test_posts_are_the_last_reported_ones_and_the_ones_before(talks: Ledger) -> None:
    people = words(section(pair_brief(talks, "CHL", "NZL", TODAY), "People on either side"))
    assert "Elena Rojas (Chile) Last reported as Foreign Minister on 6 June 2024." in people
    assert "Before that as Defence Minister" in people


def test_agreements_commitments_positions_and_figures_are_told(talks: Ledger) -> None:
    brief = pair_brief(talks, "CHL", "NZL", TODAY)
    agreed = words(section(brief, "Agreements and what became of them"))
    assert "Chile and New Zealand signed: “hydrography agreement”. What became of it is not stated." in agreed
    late = section(brief, "Open commitments").items[0]
    assert late.lead == "Overdue since 31 December 2023"
    assert "promised two survey boats" in late.sentences[0].text
    assert "New Zealand thanks Chile: “In Valparaiso" in words(section(brief, "Positions"))
    assert "2022 Bilateral trade: 900 million USD (Chile and New Zealand)." in words(
        section(brief, "Figures")
    )


def test_where_accounts_differ_each_value_is_quoted(talks: Ledger) -> None:
    (item,) = section(pair_brief(talks, "CHL", "NZL", TODAY), "Where accounts differ").items
    (said,) = item.sentences
    assert isinstance(said, Said)
    assert said.text == (
        "The date of the meeting: 2 March 2023 (Harbour Gazette, 10 March 2023); "
        "3 March 2023 (Southern Wire, 11 March 2023)."
    )
    assert [quote.doc for quote in said.quotes] == ["talks-1", "talks-2"]


def test_a_brief_of_an_earlier_day_knows_only_what_was_published(talks: Ledger) -> None:
    brief = pair_brief(talks, "CHL", "NZL", "2023-03-10")
    assert {quote.doc for quote in quotes(brief)} == {"talks-1"}
    assert "one report" in words(section(brief, "Last engagements"))
    assert "Foreign Minister" not in words(brief)
    assert "No open commitment is on record." in words(section(brief, "Open commitments"))
    assert brief.basis.text.startswith("The ledger knows 1 report")


def test_a_commitment_is_overdue_only_after_its_day(talks: Ledger) -> None:
    before = section(pair_brief(talks, "CHL", "NZL", "2023-12-31"), "Open commitments").items[0]
    after = section(pair_brief(talks, "CHL", "NZL", "2024-01-01"), "Open commitments").items[0]
    assert (before.lead, after.lead) == ("Due 31 December 2023", "Overdue since 31 December 2023")


def test_what_the_ledger_lacks_is_said(talks: Ledger) -> None:
    brief = pair_brief(talks, "CHL", "FRA", TODAY)
    assert not list(quotes(brief))
    assert "No held engagement is on record." in words(brief)
    assert "No figure is on record." in words(brief)
    assert all(not each.pictures for each in brief.sections)


def test_a_day_that_is_not_stated_is_not_taken_from_the_report(tmp_path: Path, told: Any, fill: Any) -> None:
    with open_ledger(tmp_path / "a.db") as ledger:
        fill(ledger, [told("a", "Elena Rojas met Tane Walker.")])
        item = section(pair_brief(ledger, "CHL", "NZL", TODAY), "Last engagements").items[0]
    assert item.lead == "Day not stated, reported 10 March 2023"


def test_a_corrected_value_says_who_corrected_it(tmp_path: Path, told: Any, fill: Any) -> None:
    with open_ledger(tmp_path / "a.db") as ledger:
        fill(ledger, [told("a", "Elena Rojas met Tane Walker on 2 May.", date="2023-05-02")])
        statement = next(each for each in ledger.statements("a") if each.field == "date")
        ledger.judge_value(statement.id, "corrected", value="2023-03-02", author="marama")
        brief = pair_brief(ledger, "CHL", "NZL", TODAY)
    assert section(brief, "Last engagements").items[0].lead == "2 March 2023"
    assert {quote.remark for quote in quotes(brief)} == {"date corrected to 2023-03-02 by marama"}


def test_how_often_and_since_when_not_is_said(tmp_path: Path, told: Any, fill: Any) -> None:
    made = [
        told(
            f"y{year}",
            f"Elena Rojas met Tane Walker for talks of {year}.",
            date=f"{year}-03-04",
            published=f"{year}-03-05",
        )
        for year in (2014, 2016, 2018)
    ]
    late = told(
        "late",
        "Kiri Ngata met Ana Soto.",
        parties=("NZL", "PER"),
        people=(),
        roles=(),
        published="2024-06-01",
    )
    with open_ledger(tmp_path / "years.db") as ledger:
        fill(ledger, [*made, late])
        known = words(section(pair_brief(ledger, "CHL", "NZL", TODAY), "At a glance"))
    assert (
        "By their dates every second year from 2014 to 2018, none since; reports reach 1 June 2024." in known
    )


def test_a_brief_stays_short_and_says_what_it_leaves_out(tmp_path: Path, told: Any, fill: Any) -> None:
    many = [
        told(f"m{number:02}", f"Elena Rojas met Tane Walker for round {number}.", date=f"20{number:02}-03-04")
        for number in range(1, 25)
    ]
    with open_ledger(tmp_path / "many.db") as ledger:
        fill(ledger, many)
        brief = pair_brief(ledger, "CHL", "NZL", TODAY)
    last = section(brief, "Last engagements")
    assert len(last.items) == 6
    assert last.more is not None
    assert re.fullmatch(
        r"18 more: `communique ask --party CHL --party NZL --status held \S.*`", last.more.text
    )
    assert len(words(brief)) < 9000


def test_of_a_big_conference_those_of_the_two_parties_are_named(tmp_path: Path, told: Any, fill: Any) -> None:
    people = (
        ("Ana Soto", None, "Foreign Minister", "PER"),
        ("Bruno Paz", None, "Foreign Minister", "BRA"),
        ("Elena Rojas", None, "Defence Minister", "CHL"),
        (None, "Rear Admiral", "Chief of Navy", "NZL"),
    )
    big = told(
        "big",
        "Ana Soto, Bruno Paz, Elena Rojas and the New Zealand navy chief, a Rear Admiral, met in Lima.",
        type="conference",
        parties=("BRA", "CHL", "NZL", "PER"),
        people=people,
        roles=("participant",) * 4,
    )
    with open_ledger(tmp_path / "big.db") as ledger:
        fill(ledger, [big])
        of_pair = words(section(pair_brief(ledger, "CHL", "NZL", TODAY), "Last engagements"))
        of_peru = words(section(state_brief(ledger, "PER", TODAY), "Last engagements"))
    assert "with Elena Rojas (Defence Minister, Chile), Rear Admiral (" in of_pair
    assert "with Ana Soto (Foreign Minister, Peru), Elena Rojas (Defence Minister, Chile) and 2" in of_peru


def test_what_is_promised_twice_in_the_same_words_is_told_once(tmp_path: Path, told: Any, fill: Any) -> None:
    promises = [
        told(
            f"p{number}",
            f"On day {number} Elena Rojas and Tane Walker agreed to hold a joint naval drill in Auckland.",
            date=f"2023-0{number}-02",
            parties=parties,
            outcomes=[{"kind": "agreed", "what": "hold a joint naval drill in Auckland", "parties": parties}],
        )
        for number, parties in ((1, ("CHL", "NZL")), (5, ("CHL", "NZL", "PER")))
    ]
    with open_ledger(tmp_path / "twice.db") as ledger:
        fill(ledger, promises)
        brief = pair_brief(ledger, "CHL", "NZL", TODAY)
        bound = len(ledger.commitments())
    open_ones = words(section(brief, "Open commitments"))
    assert bound == 2
    assert open_ones.count("joint naval drill") == 1
    assert "more: `" not in open_ones


def test_what_is_promised_to_others_or_for_another_day_is_told_too(
    tmp_path: Path, told: Any, fill: Any
) -> None:
    made = ((("CHL", "NZL"), "2031"), (("CHL", "NZL", "PER"), "2032"), (("BRA", "CHL"), "2032"))
    promises = [
        told(
            f"p{number}",
            f"On day {number} it was agreed to hold a joint naval drill in port {number}.",
            date=f"2023-0{number}-02",
            parties=parties,
            outcomes=[{"kind": "agreed", "what": "hold a joint naval drill", "parties": parties, "due": due}],
        )
        for number, (parties, due) in enumerate(made, 1)
    ]
    with open_ledger(tmp_path / "others.db") as ledger:
        fill(ledger, promises)
        brief = state_brief(ledger, "CHL", TODAY)
        kept = ledger.commitments()
    assert len(kept) == 3
    assert words(section(brief, "Open commitments")).count("joint naval drill") == 3


def test_of_several_wordings_of_an_office_those_are_told_that_contradict(
    tmp_path: Path, told: Any, fill: Any
) -> None:
    def of(id: str, rank: str, post: str) -> Any:
        chief = ("Tane Walker", rank, post, "NZL")
        text = f"Elena Rojas received {rank} Tane Walker, {post}, in Valparaiso on 2 March."
        people = (("Elena Rojas", None, "Defence Minister", "CHL"), chief)
        return told(id, text, date="2023-03-02", city="Valparaiso", people=people)

    wordings = [
        ("Admiral", "Commander of the Navy"),
        ("Admiral", "Navy Commander"),
        ("Commodore", "Navy Commander"),
    ]
    with open_ledger(tmp_path / "a.db") as ledger:
        fill(ledger, [of(f"r{number}", *each) for number, each in enumerate(wordings)])
        shown = words(section(pair_brief(ledger, "CHL", "NZL", TODAY), "Where accounts differ"))
    assert "The office of Tane Walker: " in shown
    assert "Commodore, Navy Commander" in shown
    assert shown.count("Admiral") == 1


def test_an_engagement_has_its_history_and_its_accounts_compared(talks: Ledger) -> None:
    meeting = next(each for each in talks.engagements() if each.date == "2023-03-02")
    brief = engagement_brief(talks, meeting, TODAY)
    assert brief.title == "Meeting of 2 March 2023, Chile and New Zealand"
    assert "Reported 10 March 2023 Held." in words(section(brief, "How it came about"))
    compared = words(section(brief, "Accounts compared"))
    assert "2 reports, 2 of them independent, agree on the type, status, country and city." in compared
    assert "Differs The date of the meeting" in compared


def test_a_person_has_posts_engagements_and_who_was_met(talks: Ledger) -> None:
    person = next(each for each in talks.people() if each.name == "Elena Rojas")
    brief = person_brief(talks, person, TODAY)
    posts = words(section(brief, "Posts as reported"))
    assert "Foreign Minister (reported 6 June 2024)." in posts
    assert "Defence Minister (reported 10 March 2023 to 1 April 2023)." in posts
    assert "Tane Walker (New Zealand)" in words(section(brief, "Met most often"))


@pytest.mark.parametrize("make", [pair_brief, state_brief])
def test_pictures_say_in_words_what_they_show(talks: Ledger, make: Callable[..., Brief]) -> None:
    parties = ("CHL", "NZL") if make is pair_brief else ("CHL",)
    pictures = [each for part in make(talks, *parties, TODAY).sections for each in part.pictures]
    assert [each.title.partition(" (")[0] for each in pictures] == [
        "Engagements over time",
        "Who took part together",
    ]
    assert "meeting: 2, 2023–2024" in pictures[0].alt
    assert pictures[1].alt.startswith("Network, number of engagements. Elena Rojas with ")


def test_evidence_of_a_quote_joins_what_lies_close_together(talks: Ledger) -> None:
    from communique.briefs.spans import joined

    report = talks.reading("talks-1").report
    spans = [report.evidence(0, 11), report.evidence(21, 32), report.evidence(110, 120)]
    assert joined(report, spans) == (report.evidence(0, 32), report.evidence(110, 120))
    assert all(isinstance(each, Evidence) for each in joined(report, spans))


def test_a_brief_is_the_same_on_both_databases(
    ledger: Ledger, talks: Ledger, fill: Any, stories: Any
) -> None:
    fill(ledger, stories)
    one, other = (pair_brief(each, "CHL", "NZL", TODAY) for each in (ledger, talks))
    assert words(one).replace(f" --ledger {ledger.location}", "") == words(other).replace(
        f" --ledger {talks.location}", ""
    )
    assert list(quotes(one)) == list(quotes(other))


def test_no_order_of_hashes_shows_in_a_brief(examples: Ledger) -> None:
    command = [sys.executable, "-m", "communique", "brief", "--state", "PRT", "--format", "html"]
    made = [
        subprocess.run(
            [*command, "--ledger", examples.location, "--day", TODAY],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1]
    assert b"Portugal" in made[0]
