"""What parties state in reports that tell of no engagement."""

from __future__ import annotations

import pytest

from communique import read


def test_a_day_is_not_what_was_agreed() -> None:
    reading = read(
        "Kenyan and Ugandan officials agreed on Friday that their countries should share weather data."
    )
    (agreed,) = reading.outcomes
    assert agreed.kind == "agreed"
    assert agreed.parties == ("KEN", "UGA")
    assert agreed.what.startswith("their countries should share")


@pytest.mark.parametrize(
    "text",
    [
        "Norway said it will send two field hospitals to Moldova.",
        "Norway will lift its visa ban on Moldova, a spokesman said.",
        "Norway will allow the return of refugees from Moldova.",
    ],
)
def test_a_promise_is_the_promise_of_the_party_that_says_it(text: str) -> None:
    (pledged,) = read(text).outcomes
    assert (pledged.kind, pledged.parties) == ("pledged", ("NOR",))


def test_a_right_that_is_defended_is_supported() -> None:
    (position,) = read("Peru defended the right of Bolivia to use the port, its ministry said.").positions
    assert (position.holder, position.stance) == ("PER", "supports")


def test_a_report_of_one_party_stays_unread() -> None:
    assert read("Norway will build two hospitals in its north.").outcomes == ()


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("Kenya has granted political asylum to three officers from Chad.", "pledged", ("KEN",)),
        ("Kenya opened its borders to refugees from Chad on Sunday.", "pledged", ("KEN",)),
        ("Chad extradited a former minister to Kenya on Sunday.", "agreed", ("KEN", "TCD")),
        ("Kenya restored full diplomatic relations with Chad, its ministry said.", "agreed", ("KEN", "TCD")),
        ("Kenya and Chad have upgraded their diplomatic ties.", "agreed", ("KEN", "TCD")),
        ("Kenya has apologised to Chad over the delay.", "conveyed", ("KEN", "TCD")),
        ("Kenya offered an apology to Chad for the delay.", "conveyed", ("KEN", "TCD")),
        ("Kenya has shared evidence of the attack with Chad.", "conveyed", ("KEN", "TCD")),
        ("Kenya is providing maps and other military intelligence to Chad.", "conveyed", ("KEN", "TCD")),
        ("Kenya accepted a plan of Chad for ending the dispute.", "agreed", ("KEN",)),
        ("Kenya said it would allow the return of envoys of Chad without conditions.", "pledged", ("KEN",)),
        ("European Community ministers agreed to provide 40 beds for Chad.", "agreed", ("EU",)),
    ],
)
def test_what_a_state_binds_itself_to_is_an_outcome(text: str, kind: str, parties: tuple[str, ...]) -> None:
    (outcome,) = read(text).outcomes
    assert (outcome.kind, outcome.parties) == (kind, parties)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya wants to establish diplomatic relations with Chad.",
        "Kenya may extradite a former minister to Chad.",
        "Kenya has refused to share evidence with Chad.",
        "Kenya has not apologised to Chad.",
        "Kenya provided evidence of the raid, a paper in Chad said.",
        "Kenyans shared photographs of the storm in Chad.",
    ],
)
def test_what_is_only_wished_possible_or_denied_binds_nobody(text: str) -> None:
    assert read(text).outcomes == ()


def test_each_state_that_is_defended_is_supported() -> None:
    positions = read("Kenya defended Chad and Niger against the criticism.").positions
    assert {position.target for position in positions} == {"TCD", "NER"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway accepted a plan for ending its fishing dispute with its partners.",
        "Norway will evacuate its field hospital in the Gaza Strip in May.",
    ],
)
def test_one_party_may_bind_itself_to_others_that_are_not_named(text: str) -> None:
    (outcome,) = read(text).outcomes
    assert outcome.parties == ("NOR",)


def test_what_one_party_promises_at_home_is_no_outcome() -> None:
    text = "Norway promised to rebuild the bridge. Nobody in Chile and Peru agreed on the figures."
    assert read(text).outcomes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Norway promised to rebuild the bridge at Arica for Chile.",
        "Norway will give Chile a loan of 20 million euros for the bridge.",
    ],
)
def test_what_is_only_promised_is_an_outcome_and_no_engagement(text: str) -> None:
    reading = read(text)
    assert reading.engagements == ()
    assert [outcome.kind for outcome in reading.outcomes] == ["pledged"]


def test_what_is_repeated_in_the_same_words_is_one_outcome() -> None:
    assert len(read("Norway will lift its ban on Chile. Norway will lift its ban on Chile.").outcomes) == 1


def test_armed_movements_that_states_negotiate_with_are_parties() -> None:
    (agreed,) = read(
        "The Angolan government and UNITA have agreed to open the roads to aid convoys."
    ).outcomes
    assert agreed.parties == ("AGO", "UNITA")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("On Friday, Putin offered to hold talks with the president of Kazakhstan.", ("KAZ", "RUS")),
        ("Macron offered to meet the president of Algeria.", ("DZA", "FRA")),
        ("Museveni has offered to hold talks with Rwanda.", ("RWA", "UGA")),
        ("Lukashenka is ready to meet the Lithuanian prime minister.", ("BLR", "LTU")),
        ("Netanyahu agreed to meet the king of Jordan.", ("ISR", "JOR")),
    ],
)
def test_a_leader_named_by_a_surname_alone_offers_talks_for_the_state(
    text: str, parties: tuple[str, ...]
) -> None:
    (engagement,) = read(text).engagements
    assert (engagement.status, engagement.parties) == ("proposed", parties)


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("Uganda opened an embassy in Algiers on Monday.", "agreed", ("DZA", "UGA")),
        ("Latvia reopened its consulate in Erbil.", "agreed", ("IRQ", "LVA")),
        ("Kenya has inaugurated its embassy in Rabat, the ministry said.", "agreed", ("KEN", "MAR")),
        ("Belgium will open an embassy in Accra next year.", "announced", ("BEL", "GHA")),
        (
            "Two other states, Peru and Chile, opened consulates in Oslo.",
            "agreed",
            ("CHL", "NOR", "PER"),
        ),
    ],
)
def test_an_embassy_binds_those_in_whose_city_it_is_opened(
    text: str, kind: str, parties: tuple[str, ...]
) -> None:
    (outcome,) = read(text).outcomes
    assert (outcome.kind, outcome.parties) == (kind, parties)


@pytest.mark.parametrize(
    ("text", "holder", "target"),
    [
        ("Kuwait enlisted firms to help support the claims of Syria.", "KWT", "the claims of Syria"),
        ("Peru has lobbied its partners to support the bid of Chile.", "PER", "the bid of Chile"),
        ("Jordan mobilized its diplomats to support the rights of Syrians.", "JOR", "the rights of Syrians"),
        ("Ireland has rallied support for Moldova at the council.", "IRL", "MDA"),
        ("France lent its support to Armenia's bid for the forum.", "FRA", "Armenia's bid for the forum"),
    ],
)  # fmt: skip
def test_whom_others_are_moved_to_support_is_supported(text: str, holder: str, target: str) -> None:
    (position,) = read(text).positions
    assert (position.holder, position.stance, position.target) == (holder, "supports", target)


@pytest.mark.parametrize(
    ("text", "host", "guest"),
    [
        (
            "Niger's president gave a warm welcome to Togolese leader Faure Gnassingbe.",
            "NER",
            "TGO",
        ),
        ("Egypt's foreign minister gave a warm welcome to Indian minister Anil Rao.", "EGY", "IND"),
        ("Kenyan Prime Minister Raila Odinga gave a cordial welcome to President Obama.", "KEN", "USA"),
        ("The Greek foreign minister extended a welcome to Cypriot President Nikos Christou.", "GRC", "CYP"),
        ("Mexican President Luis Vega has given a warm welcome to the Chilean president.", "MEX", "CHL"),
    ],
)
def test_who_gives_a_welcome_hosts(text: str, host: str, guest: str) -> None:
    (meeting,) = read(text).engagements
    roles = {each.role: each.party for each in meeting.participants}
    assert (meeting.type, roles) == ("meeting", {"host": host, "guest": guest})


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Greek and Turkish diplomats are back in Geneva for talks on the sea border.", ("GRC", "TUR")),
        ("Indian and Pakistani negotiators return to Vienna this week for talks on water.", ("IND", "PAK")),
        ("Officials of Sudan and South Sudan gathered in Cairo for talks on oil.", ("SDN", "SSD")),
        ("Envoys of Peru and Chile travel to Panama on Friday for consultations on fishing.", ("CHL", "PER")),
        ("U.S. and Canadian envoys return to Oslo this week for talks on limits to fishing.", ("CAN", "USA")),
        ("Iranian and Iraqi experts came to Muscat for negotiations on the river.", ("IRN", "IRQ")),
    ],
)
def test_where_both_sides_come_for_talks_they_meet(text: str, parties: tuple[str, ...]) -> None:
    assert ("meeting", parties) in {(each.type, each.parties) for each in read(text).engagements}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The first Kenyan peacekeepers arrived in Haiti on Tuesday.", ("HTI", "KEN")),
        ("A battalion of Nepalese peacekeepers has arrived in South Sudan, its head said.", ("NPL", "SSD")),
        ("Bangladeshi peacekeeping troops have landed in Mali.", ("BGD", "MLI")),
        ("The first contingent of African Union peacekeepers has arrived in Somalia.", ("AU", "SOM")),
        ("A Ghanaian peacekeeping battalion arrived in Liberia on Sunday.", ("GHA", "LBR")),
    ],
)
def test_peacekeepers_who_arrive_are_on_an_operation(text: str, parties: tuple[str, ...]) -> None:
    assert ("operation", "held", parties) in {(e.type, e.status, e.parties) for e in read(text).engagements}


@pytest.mark.parametrize(
    "text", ["Russian troops arrived in Georgia.", "Kenyan peacekeepers may arrive in Haiti soon."]
)
def test_other_troops_and_those_who_only_may_arrive_are_on_none(text: str) -> None:
    assert "operation" not in {each.type for each in read(text).engagements}


def test_a_ministry_speaks_for_the_state_in_which_the_report_is_told() -> None:
    found = read(
        "Statement by the Ministry of Foreign Affairs of Norway\n"
        "The Ministry strongly condemns the attack on the embassy of Chile."
    ).positions
    assert [(p.holder, p.stance) for p in found] == [("NOR", "condemns")]


def test_thanks_are_said_in_the_talks_and_not_in_what_they_are_for() -> None:
    reading = read(
        "Norwegian President Lars Berg called Peruvian President Ana Soto. "
        "He thanked her for hosting the APEC summit in Lima in November."
    )
    (said,) = (o for o in reading.outcomes if o.kind == "conveyed")
    assert {e.id: e.type for e in reading.engagements}[str(said.engagement)] == "call"
