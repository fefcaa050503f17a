"""Who states what, where the clause itself leaves it out."""

from __future__ import annotations

from communique.codebook import Engagement, Place, Report
from communique.engagements.outcomes.voices import Stated, stated
from communique.gazetteer.parties import find_parties
from communique.reading.analysis import Analysis
from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import parse_sentences
from communique.reading.people.people import find_people
from communique.reading.statements.statements import find_statements
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences

MET = "Norwegian Defence Minister Kari Lunde met Chilean Defence Minister Pablo Rojas in Santiago on Monday. "


def read(
    text: str,
    parties: tuple[str, ...] = ("CHL", "NOR"),
    *,
    kind: str = "meeting",
    title: str = "",
    outlet: str = "",
) -> list[Stated]:
    body = len(title) + 1 if title else 0
    whole = f"{title}\n{text}" if title else text
    report = Report(id="r", title=title, text=whole, body_start=body, lead_start=body, outlet=outlet or None)
    found = sentences(whole)
    named = tuple(PartyMention(*name) for name in find_parties(whole))
    people, mentions = find_people(report, found, named)
    parses = {p.sentence.index: p for p in parse_sentences(load_model(), found, mentions, named)}
    stated_in = {index: tuple(find_statements(parse)) for index, parse in parses.items()}
    in_title = sum(s.start < body for s in found)
    analysis = Analysis(
        report, found, in_title, named, people, mentions, (), (), (), parses, {}, statements=stated_in
    )
    engagement = Engagement(
        id="e",
        type=kind,
        status="held",
        date=None,
        parties=parties,
        place=Place(),
        participants=(),
        topics=(),
        parent=None,
        evidence=(report.evidence(found[in_title].start, found[in_title].end),),
    )
    return list(stated(analysis, (engagement,)))


def voices(found: list[Stated]) -> list[tuple[str, tuple[str, ...]]]:
    return [(said.statement.cue.name, said.voices) for said in found]


def test_an_item_in_a_list_goes_on_with_those_who_stated_the_last_one() -> None:
    text = MET + "The two ministers condemned the attack. Welcomed the opening of the strait."
    assert voices(read(text)) == [("condemn", ("CHL", "NOR")), ("welcome", ("CHL", "NOR"))]


def test_we_in_a_joint_statement_are_all_who_issue_it() -> None:
    found = read(MET + "We condemn the attack.", title="Joint Statement on the Strait")
    assert voices(found) == [("condemn", ("CHL", "NOR"))]


def test_a_large_conference_speaks_as_its_organisation() -> None:
    text = "ASEAN ministers met in Manila on Monday. They condemned the attack."
    found = read(text, ("ASEAN", "IDN", "MYS", "PHL", "THA", "VNM"), kind="conference")
    assert voices(found) == [("condemn", ("ASEAN",))]


def test_the_passive_of_an_official_readout_is_its_publishers() -> None:
    text = MET + "The importance of open sea lanes was stressed."
    found = read(text, outlet="Ministry of Defence of Norway")
    assert ("importance", ("NOR",)) in voices(found)
    assert ("importance", ()) in voices(read(text, outlet="Harbour Post"))


def test_his_country_is_that_of_the_person_spoken_of() -> None:
    found = read(MET + "Rojas said his country opposes the blockade.")
    assert ("oppose", ("CHL",)) in voices(found)


def test_whose_commitment_it_is_holds_it() -> None:
    found = read(MET + "Lunde stressed Chile's commitment to the security of the strait.")
    assert ("commitment", ("CHL",)) in voices(found)


def test_the_title_is_not_read_a_second_time() -> None:
    found = read(MET + "Lunde praised the crew.", title="Lunde praises the crew")
    assert voices(found) == [("praise", ("NOR",))]


def test_who_is_thanked_is_addressed() -> None:
    (said,) = read(MET + "Lunde thanked Chile for the berth.")
    assert (said.voices, said.addressed) == (("NOR",), ("CHL",))


def test_a_list_after_a_colon_is_told_of_all_sides() -> None:
    text = (
        MET
        + "During the talks, both ministers:\n• condemned the attack;\n• welcomed the opening of the strait."
    )
    found = voices(read(text, outlet="Ministry of Defence of Norway"))
    assert found == [("condemn", ("CHL", "NOR")), ("welcome", ("CHL", "NOR"))]


def test_a_question_states_nothing() -> None:
    assert voices(read(MET + "Will Norway support the plan?")) == []
    assert voices(read(MET + "Norway supports the plan.")) == [("support", ("NOR",))]


def test_who_speaks_in_a_transcript_is_whose_turn_it_is() -> None:
    text = MET + "Kari Lunde: We condemn the attack. Pablo Rojas: I support the plan."
    assert voices(read(text)) == [("condemn", ("NOR",)), ("support", ("CHL",))]


def test_what_the_press_asks_states_nothing() -> None:
    text = MET + "Question: Norway supports the plan, we hear. Kari Lunde: We oppose it."
    assert voices(read(text)) == [("oppose", ("NOR",))]
