"""Who takes part in talks of which a report says between whom they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique import read
from communique.engagements.assembly import engagements_of
from communique.reading.analysis import Analysis

Analysed = Callable[..., Analysis]


def names(analysis: Analysis) -> list[set[str | None]]:
    return [{p.name for p in e.participants} for e in engagements_of(analysis)]


@pytest.mark.parametrize(
    "text",
    [
        "Chilean President Pablo Rojas assessed the continuing talks between the Kenyan and Chilean "
        "negotiators in Nairobi.",
        "Chilean President Pablo Rojas shared his assessment of the third round of talks between the Chilean "
        "delegation and representatives from Kenya held on Monday in Nairobi.",
    ],
)
def test_who_assesses_talks_between_delegations_takes_no_part(analysed: Analysed, text: str) -> None:
    assert names(analysed(text)) == [{None}]


def test_ministers_who_were_named_before_are_those_of_the_talks(analysed: Analysed) -> None:
    text = (
        "Chilean Foreign Minister Pablo Rojas and Kenyan Foreign Minister Peter Otieno met in Nairobi on "
        "Tuesday. The talks between the Kenyan and Chilean ministers lasted an hour."
    )
    assert names(analysed(text))[0] >= {"Pablo Rojas", "Peter Otieno"}


@pytest.mark.parametrize(
    "said",
    [
        "Secretary Jane Wambui and Ambassador Luis Vera took part in the talks.",
        "Secretary Jane Wambui and Ambassador Luis Vera participated in the meeting.",
        "Secretary Jane Wambui and Ambassador Luis Vera also participated.",
        "In attendance were Secretary Jane Wambui and Ambassador Luis Vera.",
        "The Kenyan side was represented by Secretary Jane Wambui, the Chilean side by Ambassador Luis Vera.",
        "On the Kenyan side, Secretary Jane Wambui attended; on the Chilean side, Ambassador Luis Vera.",
        "Also on hand were Secretary Jane Wambui and Ambassador Luis Vera.",
    ],
)
def test_who_else_was_there_is_at_the_meeting_told_before(analysed: Analysed, said: str) -> None:
    text = (
        "Kenyan Foreign Minister Peter Otieno received Chilean Foreign Minister Pablo Rojas in Nairobi on "
        f"Monday. {said}"
    )
    assert names(analysed(text)) == [{"Peter Otieno", "Pablo Rojas", "Jane Wambui", "Luis Vera"}]


def test_whose_envoy_travels_does_not_travel(analysed: Analysed) -> None:
    text = "They met after the visit to Nairobi by Chilean President Pablo Rojas's Special Envoy Ana Soto."
    assert "Pablo Rojas" not in set().union(*names(analysed(text)))


def test_whose_envoy_a_later_sentence_lists_does_not_travel(analysed: Analysed) -> None:
    text = (
        "A delegation of Chilean diplomats visited Nairobi on Saturday. The Chilean delegation included "
        "Chilean President Pablo Rojas's special envoy Ana Soto and Deputy Foreign Minister Luis Vera."
    )
    assert names(analysed(text)) == [{"Ana Soto", "Luis Vera"}]


def test_who_accompanied_somebody_is_no_visit_by_itself(analysed: Analysed) -> None:
    text = (
        "Kenyan General Peter Otieno received Chilean General Pablo Rojas in Nairobi. He was accompanied by "
        "Colonel Luis Vera."
    )
    assert names(analysed(text)) == [{"Peter Otieno", "Pablo Rojas", "Luis Vera"}]


def test_on_whose_behalf_somebody_acts_takes_no_part(analysed: Analysed) -> None:
    text = (
        "On behalf of King Abdul, Jordanian Crown Prince Hamza on Thursday received the credentials of the "
        "ambassadors of Kenya and Chile in Amman."
    )
    assert "Hamza" in names(analysed(text))[0]
    assert "Abdul" not in names(analysed(text))[0]


def test_who_is_represented_takes_no_part(analysed: Analysed) -> None:
    text = (
        "Chilean Foreign Minister Pablo Rojas will represent President Ana Soto at the funeral of Kenya's "
        "king in Nairobi on Saturday."
    )
    assert names(analysed(text)) == [{"Pablo Rojas"}]


def test_in_whose_memory_a_wreath_is_laid_takes_no_part(analysed: Analysed) -> None:
    text = (
        "Kenyan Foreign Minister Peter Otieno met Chilean Foreign Minister Pablo Rojas in Nairobi. Rojas "
        "laid a wreath and paid tribute to President Moses Kamau at his mausoleum."
    )
    assert "Moses Kamau" not in set().union(*names(analysed(text)))


def test_a_summit_that_is_hosted_is_no_guest() -> None:
    (summit,) = read(
        "Bangladesh will host the BIMSTEC Foreign Ministers' Conference in Dhaka in May."
    ).engagements
    assert (summit.type, summit.participants) == ("conference", ())


def test_ministers_whose_meeting_it_is_are_no_body_of_another_name() -> None:
    (meeting,) = read(
        "Estonia and Latvia will attend the EU Foreign Ministers' meeting in Brussels."
    ).engagements
    assert meeting.participants == ()


@pytest.mark.parametrize("who", ["ministers", "two ministers"])
def test_ministers_are_both_who_met_though_one_is_spoken_of_last(analysed: Analysed, who: str) -> None:
    text = (
        "On 3 May, Kenyan Cabinet Secretary for Foreign Affairs Peter Otieno met Chilean Foreign Minister "
        "Pablo Rojas, who is on an official visit to Kenya, in Nairobi. The Chilean minister was satisfied "
        f"with his visit. At the end, the {who} signed a plan."
    )
    (signing,) = (e for e in engagements_of(analysed(text)) if e.type == "signing")
    assert {p.name for p in signing.participants} == {"Peter Otieno", "Pablo Rojas"}


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan Army commander General Peter Otieno inspected a guard of honour in Lima and called on Peru's"
        " Defence Minister Pablo Rojas.",
        "Kenyan Army commander General Peter Otieno met Peru's Defence Minister Pablo Rojas and toured a"
        " shipyard in Lima.",
    ],
)
def test_who_is_met_takes_no_part_in_what_the_guest_does_besides(analysed: Analysed, told: str) -> None:
    assert sorted(len(each) for each in names(analysed(told))) == [1, 2]


def test_they_who_meet_a_minister_are_none_of_his_side(analysed: Analysed) -> None:
    text = (
        "Senators Peter Otieno and Jane Wambui of Kenya met Foreign Minister Luis Vera of Peru. Later they"
        " called on President Pablo Rojas."
    )
    last = names(analysed(text))[-1]
    assert "Luis Vera" not in last
    assert last >= {"Peter Otieno", "Pablo Rojas"}
