"""Outcomes of reports of a few sentences, with their engagements given."""

from __future__ import annotations

import msgspec
import pytest

from communique import read
from communique.codebook import Engagement, Outcome, Participant, Place, Report
from communique.engagements.outcomes.outcomes import outcomes_of
from communique.gazetteer.parties import find_parties
from communique.reading.analysis import Analysis
from communique.reading.parsing.model import load_model
from communique.reading.parsing.parse import parse_sentences
from communique.reading.people.people import find_people
from communique.reading.statements.statements import find_statements
from communique.reading.text.lists import openings
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences
from communique.reading.times.expressions import find_times

MET = "Norwegian Defence Minister Kari Lunde met Chilean Defence Minister Pablo Rojas in Santiago on Monday. "


def analysed(text: str, published: str | None = None) -> Analysis:
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0, published=published)
    found = sentences(text)
    parties = tuple(PartyMention(*name) for name in find_parties(text))
    people, mentions = find_people(report, found, parties)
    lists = openings(text, found)
    parses = {p.sentence.index: p for p in parse_sentences(load_model(), found, mentions, parties, lists)}
    stated_in = {index: tuple(find_statements(parse)) for index, parse in parses.items()}
    times = tuple(t for s in found for t in find_times(text, s.start, s.end))
    return Analysis(
        report, found, 0, parties, people, mentions, (), (), times, parses, {}, statements=stated_in
    )


def meeting(text: str, *parties: str, kind: str = "meeting") -> Engagement:
    first = sentences(text)[0]
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    return Engagement(
        id=f"{kind}-1",
        type=kind,
        status="held",
        date=None,
        parties=parties,
        place=Place(),
        participants=(),
        topics=(),
        parent=None,
        evidence=(report.evidence(first.start, first.end),),
    )


def outcomes(sentence: str, published: str | None = None) -> tuple[Outcome, ...]:
    text = MET + sentence
    return outcomes_of(analysed(text, published), (meeting(text, "CHL", "NOR"),))


@pytest.mark.parametrize(
    ("sentence", "kind", "what"),
    [
        ("The two ministers agreed to open a diving school.", "agreed", "open a diving school"),
        ("It was agreed to open a diving school.", "agreed", "open a diving school"),
        ("Lunde pledged to train forty divers.", "pledged", "train forty divers"),
        ("Norway will train forty divers.", "pledged", "train forty divers"),
        ("Norway is ready to host talks between the rebels.", "pledged", "host talks between the rebels"),
        ("Lunde disclosed that Norway would post an attaché to Arica.", "announced", None),
        ("The ministers committed to facilitating the transit of fuel.", "agreed", None),
        ("Rojas invited his counterpart to Valparaíso.", "invited", "his counterpart to Valparaíso"),
        ("She thanked Chile for the berth.", "conveyed", "thanked Chile for the berth"),
        (
            "Both sides reaffirmed their commitment to expanding trade.",
            "reaffirmed",
            "commitment to expanding trade",
        ),
        ("Norway is determined to expand trade.", "reaffirmed", "expand trade"),
        ("They signed a memorandum of understanding.", "signed", "memorandum of understanding"),
        ("They resolved to finalise a status agreement by May.", "agreed", None),
        ("Both sides confirmed that the next round would be held in Oslo.", "agreed", None),
        ("They shared the view that the treaty would be signed in May.", "agreed", None),
        ("They agreed that the fifth session be held in Oslo.", "agreed", None),
        ("They settled on nine activities.", "agreed", "nine activities"),
        ("They directed the committee to meet in May.", "agreed", None),
        ("Lunde took the opportunity to thank Chile for the berth.", "conveyed", None),
        ("Norway conveyed its decision to lift the visa requirement.", "announced", None),
        ("The two ministers issued a joint declaration on fisheries.", "agreed", None),
        ("Two memoranda were exchanged.", "signed", None),
        ("The ministers gave instructions to open a joint office.", "agreed", None),
        ("Experts were tasked with drafting a treaty.", "agreed", None),
        ("They committed to hold talks in Oslo in May.", "agreed", None),
        ("Norway committed to building a clinic in Arica.", "pledged", None),
        ("Norway will carry out a feasibility study on the port.", "pledged", None),
        ("Lunde said that Norway would accept forty trainees.", "pledged", None),
        ("Norway will rehabilitate the clinic in Arica.", "pledged", None),
        ("In the time ahead, they will focus on diving and rescue.", "agreed", None),
        ("Both ministers attended the signing ceremony of a treaty on fish.", "signed", None),
        ("She noted with appreciation the help of Chile.", "conveyed", None),
        (
            "Lunde explained that four boats would be provided to Chile.",
            "pledged",
            "four boats would be provided to Chile",
        ),
        ("Lunde announced an investment of 20 million euros.", "announced", None),
        ("Lunde asked her colleague to convey her greetings to the admiral.", "conveyed", None),
        ("The ministers set a target of 90 million euros for bilateral trade.", "agreed", None),
        ("The two countries will build a bridge.", "agreed", "build a bridge"),
        ("The Chilean minister and the Norwegian minister signed an exchange of notes.", "signed", None),
        ("The two countries will launch a ferry service.", "agreed", "launch a ferry service"),
        ("A joint working group will be established.", "agreed", None),
        ("Four boats will be delivered to Chile by May.", "pledged", None),
        ("Lunde affirmed Norway's firm position in support of free sea lanes.", "reaffirmed", None),
        ("Rojas appreciated the congratulations of his colleague.", "conveyed", None),
        ("They signed a number of documents.", "signed", "number of documents"),
        ("Rojas praised Norway's decision that it will send two boats.", "pledged", None),
        ("Norway will gift Chile two boats.", "pledged", None),
        ("The two sides will set up a hotline.", "agreed", "set up a hotline"),
        ("They finalised the text of a treaty.", "agreed", "text of a treaty"),
        ("Norway committed three million euros to the fund.", "pledged", "three million euros"),
        ("Norway has committed to train forty nurses.", "pledged", "train forty nurses"),
        ("Norway will make two laboratories available.", "pledged", None),
        ("Norway will second two experts to Chile.", "pledged", "second two experts to Chile"),
        ("Rojas ratified the will to deepen the ties.", "reaffirmed", None),
        ("Lunde announced the disbursement of two million euros.", "pledged", None),
        ("Lunde announced the launch of a course for Chile.", "announced", None),
        ("Lunde pledged full support to Chile.", "pledged", "full support"),
        ("She handed over an invitation for Rojas to visit Oslo.", "invited", None),
        ("She delivered a letter of invitation to the forum.", "invited", None),
        ("Lunde said that her country is going to grant forty places.", "pledged", None),
        ("Norway intends to provide two million euros.", "pledged", None),
        ("The two countries are set to form a joint committee.", "agreed", None),
        ("Norway will do its utmost to help Chile.", "pledged", None),
        ("We will make every effort to open the port, Lunde said.", "pledged", None),
        ("Norway will spare no effort to help Chile.", "pledged", None),
        ("Norway will continue to supply fuel to Chile.", "pledged", None),
        ("Lunde confirmed the Norwegian offer to train forty nurses.", "pledged", "train forty nurses"),
        ("They said that they will stay in close contact.", "agreed", None),
        ("The ministers hammered out a deal on fisheries.", "agreed", None),
        ("Chile has been asked to join the drill.", "invited", None),
        ("Lunde announced that a treaty is to be signed on fisheries.", "announced", None),
        ("Lunde reiterated her readiness to train forty divers.", "reaffirmed", None),
        ("Norway has shown readiness to train forty divers.", "pledged", "train forty divers"),
        ("Norway has decided to send two ships to Chile.", "pledged", "send two ships to Chile"),
        ("Lunde announced two million euros for a clinic in Arica.", "pledged", None),
        ("Rojas praised the help of Norway, announcing $2 million for the port of Bergen.", "pledged", None),
        ("Norway will construct a pier in Arica.", "pledged", "construct a pier in Arica"),
        ("They committed to raise trade to 90 million euros by 2030.", "agreed", None),
        ("A joint commission has been set up.", "agreed", None),
        ("Norway plans to buy forty guns from Chile.", "announced", "buy forty guns from Chile"),
        ("Chile will purchase two icebreakers.", "announced", "purchase two icebreakers"),
        ("Under the deal, Chile will buy forty guns.", "agreed", "buy forty guns"),
        ("Lunde revealed plans to open a consulate in Arica.", "announced", None),
        (
            "Flights to Arica will resume in May, Rojas said.",
            "announced",
            "Flights to Arica will resume in May",
        ),
        ("Lunde added that works are due to begin in May.", "announced", "works are due to begin in May"),
        ("Rojas said that deliveries are expected to start in May.", "announced", None),
        ("Lunde repeated the position that Norway is willing to deepen ties.", "reaffirmed", None),
        ("Norway is determined to expand trade and to deepen the ties.", "reaffirmed", None),
        ("Rojas appreciated the Norwegian Navy for the berth.", "conveyed", None),
        ("Lunde handed over a draft of the treaty.", "conveyed", "draft of the treaty"),
        ("Norway is prepared to help Chile in the development of its port.", "pledged", None),
        ("Lunde affirmed Norway's readiness to train divers.", "reaffirmed", None),
        ("They signed a Status of Forces Agreement.", "signed", "Status of Forces Agreement"),
    ],
)
def test_an_outcome_belongs_to_the_engagement_in_focus(sentence: str, kind: str, what: str | None) -> None:
    (outcome,) = outcomes(sentence)
    assert outcome.kind == kind
    assert outcome.parties == ("CHL", "NOR")
    assert outcome.engagement == "meeting-1"
    assert what is None or outcome.what == what


@pytest.mark.parametrize(
    "sentence",
    [
        "The two ministers discussed the prospects of cooperation.",
        "They did not agree to open a diving school.",
        "They parted without agreeing on a diving school.",
        "Analysts pledged to watch the talks.",
        "They hope to sign a memorandum next year.",
        "Lunde will undertake a visit to Chile and will pay a courtesy call on the president.",
        "Rojas expressed the hope that Norway would train forty divers.",
        "Norway is ready to expand cooperation.",
        "They exchanged views on the conclusion of a treaty.",
        "The two ministers looked forward to the early signing of the treaty.",
        "Arica is on the list of ports, the date to be agreed later.",
        "They agreed that this could be a good start.",
        "Norway might offer two boats.",
        "Norway is ready to help in the development of ties.",
        "Lunde is set to arrive in Arica.",
    ],
)
def test_what_binds_nobody_is_no_outcome(sentence: str) -> None:
    assert outcomes(sentence) == ()


def test_evidence_is_the_clause_character_for_character() -> None:
    text = MET + "Lunde, a former diver, pledged to train forty divers and praised the crew."
    (outcome,) = outcomes_of(analysed(text), (meeting(text, "CHL", "NOR"),))
    assert text[outcome.evidence.start : outcome.evidence.end] == outcome.evidence.text
    assert outcome.evidence.text.endswith("pledged to train forty divers")


def test_the_due_date_is_read_from_the_undertaking() -> None:
    (outcome,) = outcomes("They agreed to open a diving school by March 2025.", published="2024-05-06")
    assert outcome.due == "2025-03"


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Lunde pledged to train forty divers within six months.", "2024-11"),
        ("Lunde pledged to train forty divers no later than 1 March 2025.", "2025-03-01"),
        ("Lunde offered places for ten divers from September.", "2024-09"),
        ("They agreed on Tuesday to open a diving school.", None),
        ("They signed a memorandum on diving on 4 May.", None),
        ("They spoke of agreements reached during the visit in November last year.", None),
        ("They signed a memorandum on diving, to be carried out by the end of 2025.", "2025"),
        ("Lunde thanked Chile for the berth given last month.", None),
    ],
)
def test_a_due_date_is_a_time_to_come(sentence: str, due: str | None) -> None:
    assert [each.due for each in outcomes(sentence, published="2024-05-06")] == [due]


def test_the_press_is_not_invited_as_a_guest() -> None:
    assert not outcomes("Media are invited to the signing ceremony.")


def test_the_instrument_is_named_as_the_report_names_it() -> None:
    (outcome,) = outcomes("They signed a framework agreement on hydrography.")
    assert outcome.instrument == "framework agreement"
    (outcome,) = outcomes("They signed two long-term contracts on hydrography.")
    assert outcome.instrument == "contracts"


def test_the_readiness_of_a_state_is_a_pledge_of_what_it_is_ready_for() -> None:
    pledged = [
        o for o in outcomes("Rojas stressed the readiness of Chile to open a school.") if o.kind == "pledged"
    ]
    assert [o.what for o in pledged] == ["open a school"]


def test_each_of_several_undertakings_is_an_outcome() -> None:
    found = outcomes("They agreed to open a diving school and to hold a drill every year.")
    assert [o.what for o in found] == ["open a diving school", "hold a drill every year"]


def test_a_signing_spoken_of_again_is_told_once() -> None:
    found = outcomes(
        "They signed a memorandum on hydrography. The memorandum was signed in the old customs house."
    )
    assert [o.kind for o in found] == ["signed"]


def test_thanks_to_somebody_outside_the_engagement_are_no_outcome_of_it() -> None:
    assert outcomes("Lunde thanked Peru for the fuel.") == ()


def test_an_outcome_told_before_its_engagement_is_still_tied_to_it() -> None:
    text = "Norway and Chile agreed to open a diving school. " + MET
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    start = text.index("Norwegian")
    talks = meeting(text, "CHL", "NOR")
    late = Engagement(
        id="late",
        type=talks.type,
        status=talks.status,
        date=None,
        parties=talks.parties,
        place=Place(),
        participants=(),
        topics=(),
        parent=None,
        evidence=(report.evidence(start, len(text) - 1),),
    )
    (outcome,) = outcomes_of(analysed(text), (late,))
    assert outcome.engagement == "late"


def test_what_both_sides_say_is_of_those_whose_people_are_named() -> None:
    aside = "It took place in the context of recent Russian-US talks in Geneva. "
    text = MET + aside + "Both sides reaffirmed the importance of the treaty on fishing."
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    main = msgspec.structs.replace(
        meeting(text, "CHL", "NOR"),
        participants=(
            Participant(name="Kari Lunde", rank=None, post=None, party="NOR", role="participant"),
            Participant(name="Pablo Rojas", rank=None, post=None, party="CHL", role="participant"),
        ),
    )
    at = len(MET)
    other = msgspec.structs.replace(
        meeting(text, "RUS", "USA"), id="aside", evidence=(report.evidence(at, at + len(aside) - 1),)
    )
    (outcome,) = outcomes_of(analysed(text), (main, other))
    assert (outcome.parties, outcome.engagement) == (("CHL", "NOR"), main.id)


def test_what_is_agreed_comes_out_of_what_was_held() -> None:
    text = MET + "They agreed to hold consultations in Oslo in May."
    met = meeting(text, "CHL", "NOR")
    second = sentences(text)[1]
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    evidence = (report.evidence(second.start, second.end),)
    ahead = msgspec.structs.replace(met, id="ahead", type="dialogue", status="planned", evidence=evidence)
    assert [o.engagement for o in outcomes_of(analysed(text), (met, ahead))] == ["meeting-1"]


def test_what_two_parties_agree_on_is_of_the_engagement_of_both() -> None:
    aside = "Lunde also spoke of her talks with Peru. "
    text = MET + aside + "Norway and Chile agreed to open a diving school."
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    at = len(MET)
    other = msgspec.structs.replace(
        meeting(text, "NOR", "PER"), id="aside", evidence=(report.evidence(at, at + len(aside) - 1),)
    )
    outcome = outcomes_of(analysed(text), (meeting(text, "CHL", "NOR"), other))[-1]
    assert outcome.engagement == "meeting-1"


def test_what_is_agreed_to_does_not_come_out_of_the_talks_that_it_names() -> None:
    text = "Norwegian Defence Minister Kari Lunde agreed to Finnish mediation in the talks with Chile."
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    start = text.index("talks")
    talks = msgspec.structs.replace(
        meeting(text, "CHL", "NOR"), evidence_for={"type": (report.evidence(start, start + 5),)}
    )
    (outcome,) = outcomes_of(analysed(text), (talks,))
    assert (outcome.parties, outcome.engagement) == (("NOR",), None)


def test_what_one_party_tells_the_press_is_an_outcome_only_where_it_concerns_another() -> None:
    spoken = (
        "Kari Lunde: We will train forty bakers. We will train forty divers of Peru. Thank you all. Q: When?"
    )
    assert [o.what for o in outcomes(spoken)] == ["train forty divers of Peru"]
    assert len(outcomes("We will train forty bakers.")) == 1  # no transcript: said in the talks


def test_all_that_is_signed_or_agreed_counts_by_itself() -> None:
    signed = outcomes("Ten documents were signed, including a protocol on visas and a plan of staff talks.")
    assert [o.what for o in signed] == [
        "Ten documents",
        "a protocol on visas",
        "a plan of staff talks",
    ]
    listed = outcomes("They signed a memorandum on trade and an agreement on visas.")
    assert [o.instrument for o in listed] == ["memorandum", "agreement"]
    agreed = outcomes("They agreed to open a school, to build a port and to ease visas.")
    assert [o.what for o in agreed][1:] == ["build a port", "ease visas"]
    bare = outcomes("They agreed to establish a joint chamber and launch direct flights.")
    assert [o.what for o in bare] == ["establish a joint chamber", "launch direct flights"]


def test_an_invitation_that_is_accepted_and_a_promise_that_is_announced_count_once() -> None:
    assert [o.kind for o in outcomes("Lunde invited Rojas to Oslo. He accepted the invitation.")] == [
        "invited"
    ]
    assert [o.kind for o in outcomes("Lunde announced that Norway will send two boats to Chile.")] == [
        "pledged"
    ]


def test_what_is_announced_is_told_once() -> None:
    assert len(outcomes("Lunde announced that Norway would open an embassy in Chile.")) == 1
    affirmed = outcomes("Lunde affirmed that Norway will provide Chile with loans.")
    assert [o.kind for o in affirmed] == ["pledged"]


def test_what_one_party_will_do_alone_is_no_agreement() -> None:
    assert outcomes("Norway will launch a ferry service.") == ()
    assert [o.kind for o in outcomes("Both undertook to sign a treaty by May.")] == ["pledged"]
    assert outcomes("Rojas suggested that Norway open a consulate in Arica.") == ()


def test_each_thing_undertaken_is_an_outcome() -> None:
    found = outcomes("Norway undertook to build a clinic in Arica and to train forty divers.")
    assert [(o.kind, o.what) for o in found] == [
        ("pledged", "build a clinic in Arica"),
        ("pledged", "train forty divers"),
    ]


def test_items_of_a_list_are_what_its_opening_says() -> None:
    text = "The two sides agreed to:\n• open a diving school in Bergen by May;\n• ease visas.\nNorway will:\n"
    found = outcomes(text + "- train forty divers;\n- lend two boats.", "2021-02-01")
    assert [(o.kind, o.what, o.due) for o in found] == [
        ("agreed", "open a diving school in Bergen by May", "2021-05"),
        ("agreed", "ease visas", None),
        ("pledged", "train forty divers", None),
        ("pledged", "lend two boats", None),
    ]
    assert found[0].evidence.text == "open a diving school in Bergen by May"


def test_a_deadline_is_that_of_what_it_stands_with() -> None:
    found = outcomes(
        "They agreed to open a diving school and to hold a drill by 2027.", published="2024-05-06"
    )
    assert [o.due for o in found] == [None, "2027"]
    found = outcomes("They agreed to open a school by 2027 and to hold a drill.", published="2024-05-06")
    assert [o.due for o in found] == ["2027", None]


@pytest.mark.parametrize(
    "before",
    [
        "Following up on the talks held in Oslo on 3 May, they discussed fishing. ",
        "They also discussed fishing, following last month's call between the two presidents. ",
        "Building on the Chilean visit to Oslo in May, they discussed fishing. ",
    ],
)
def test_what_is_agreed_does_not_come_out_of_what_came_before(before: str) -> None:
    text = MET + before + "Lunde and Rojas agreed to share radar data."
    analysis = analysed(text)
    earlier = next(w for w in ("talks held", "call between", "visit to Oslo") if w in text)
    at = text.index(earlier)
    told = analysis.report.evidence(at, at + len(earlier))
    past = msgspec.structs.replace(
        meeting(text, "CHL", "NOR"), id="past", evidence=(told,), evidence_for={"type": (told,)}
    )
    (outcome,) = outcomes_of(analysis, (meeting(text, "CHL", "NOR"), past))
    assert outcome.engagement == "meeting-1"


def test_nothing_is_passed_on_at_talks_to_come() -> None:
    text = MET + "They expect talks in Oslo in May. She expressed her condolences to Rojas."
    analysis = analysed(text)
    at = text.index("talks in Oslo")
    told = analysis.report.evidence(at, at + len("talks in Oslo"))
    ahead = msgspec.structs.replace(
        meeting(text, "CHL", "NOR"), id="ahead", status="planned", evidence=(told,)
    )
    (outcome,) = outcomes_of(analysis, (meeting(text, "CHL", "NOR"), ahead))
    assert (outcome.kind, outcome.engagement) == ("conveyed", "meeting-1")


@pytest.mark.parametrize(
    ("sentence", "kind", "what"),
    [
        (
            "Lunde underscored Norway's solidarity with Chile in the dispute.",
            "reaffirmed",
            "solidarity with Chile in the dispute",
        ),
        ("Lunde offered Norway as a mediator.", "pledged", "offered Norway as a mediator"),
    ],
)
def test_a_state_alone_says_too_little(sentence: str, kind: str, what: str) -> None:
    assert [(o.kind, o.what) for o in outcomes(sentence)] == [(kind, what)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lunde spoke of some countries that have established diplomatic relations with Peru.",
        "Rojas said that rich countries had offered little or nothing.",
    ],
)
def test_what_other_states_do_is_no_outcome(sentence: str) -> None:
    assert outcomes(sentence) == ()


def test_what_a_known_group_of_states_agreed_is_its_members_outcome() -> None:
    text = (
        "Defence ministers of Estonia, Latvia and Lithuania met in Riga on Monday. The Baltic states agreed "
        "to buy radars together."
    )
    assert [o.parties for o in read(text).outcomes] == [("EST", "LTU", "LVA")]


def test_what_is_affirmed_besides_counts_by_itself() -> None:
    found = outcomes("Lunde affirmed the value of the pact, as well as Norway's commitment to helping Chile.")
    assert [o.kind for o in found] == ["reaffirmed", "reaffirmed"]


def test_two_words_of_a_clause_tell_one_thing_once() -> None:
    assert len(outcomes("Chile and Norway are committed to expand trade.")) == 1


def test_condolences_in_a_message_are_the_message() -> None:
    text = (
        "In a message to President Ana Lunde of Norway, President Luis Rojas of Chile expressed condolences."
    )
    reading = read(text, published="2024-03-05")
    assert [e.type for e in reading.engagements] == ["message"]
    assert not reading.outcomes


def test_to_say_thank_you_passes_nothing_on() -> None:
    assert not outcomes('"Thank you very much," Lunde said.')
    assert [o.kind for o in outcomes('"Thank you for the two boats," Rojas said.')] == ["conveyed"]


def test_the_same_instrument_of_a_signing_is_told_once() -> None:
    text = MET + "They signed a deal on fish. It was the first time that they signed a deal."
    found = outcomes_of(analysed(text), (meeting(text, "CHL", "NOR", kind="signing"),))
    assert [o.kind for o in found] == ["signed"]


def test_an_instrument_that_is_only_named_is_told_where_it_is_told_in_full() -> None:
    caption = "Chilean Minister Pablo Rojas and Norwegian Minister Kari Lunde signing an agreement. "
    text = caption + "Chile and Norway have signed an agreement on fisheries. The deal was sealed in Arica."
    found = outcomes_of(analysed(text), (meeting(text, "CHL", "NOR", kind="signing"),))
    assert [(o.kind, o.what) for o in found] == [("signed", "agreement on fisheries")]


def test_what_is_signed_and_published_is_signed() -> None:
    text = "Chile and Norway signed and released on Monday a joint statement on fisheries."
    found = outcomes_of(analysed(text), (meeting(text, "CHL", "NOR", kind="signing"),))
    assert [(o.kind, o.what) for o in found] == [("signed", "joint statement on fisheries")]


def test_works_that_nobody_speaks_of_are_not_announced() -> None:
    assert not outcomes("Works will begin in May.")
