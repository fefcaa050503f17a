import pytest

from communique.gazetteer.parties import find_parties
from communique.gazetteer.ranks import find_ranks
from communique.reading.names.word_classes import Words, classify
from communique.reading.posts.offices import Office, find_offices
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences


def read(text: str) -> tuple[Words, tuple[Office, ...]]:
    (sentence,) = sentences(text)
    words = classify(sentence, find_ranks(text), [PartyMention(*party) for party in find_parties(text)])
    return words, find_offices(words)


def said(text: str) -> list[str]:
    words, offices = read(text)
    return [
        " ".join(
            text[words.tokens[first].start : words.tokens[last - 1].end]
            for first, last in office.said
            if last > first
        )
        for office in offices
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("the Minister of Defence of Italy spoke", "Minister of Defence"),
        (
            "Italy's deputy minister for Arab and African affairs spoke",
            "deputy minister for Arab and African affairs",
        ),
        (
            "the Coordinating Minister for Caribbean Affairs spoke",
            "Coordinating Minister for Caribbean Affairs",
        ),
        (
            "the head of the Hajj and Pilgrimage Organization spoke",
            "head of the Hajj and Pilgrimage Organization",
        ),
        ("the spokesman for the Southern movement spoke", "spokesman for the Southern movement"),
        (
            "Italy's Transport and Urban Development Minister spoke",
            "Transport and Urban Development Minister",
        ),
        (
            "the Secretary of Iran's Supreme National Security Council spoke",
            "Secretary of Supreme National Security Council",
        ),
        ("the Commander of the Pakistan Army spoke", "Commander of the Army"),
        ("the Ambassador of Norway to Finland spoke", "Ambassador to Finland"),
        ("the acting First Deputy Prime Minister spoke", "acting First Deputy Prime Minister"),
        ("the President of the Council of Ministers spoke", "President of the Council of Ministers"),
        ("the Chief of Staff of the Armed Forces (AF), spoke", "Chief of Staff of the Armed Forces (AF)"),
        ("the Deputy Governor of East Java spoke", "Deputy Governor of East Java"),
        (
            "the Joint Secretary (International Cooperation) spoke",
            "Joint Secretary (International Cooperation)",
        ),
        ("the security adviser to the President spoke", "security adviser to the President"),
        ("the President's military adviser spoke", "President's military adviser"),
    ],
)
def test_a_post_is_said_without_its_country(text: str, post: str) -> None:
    assert said(text) == [post]


@pytest.mark.parametrize(
    ("text", "owner", "target"),
    [
        ("the Russian Ambassador to Pakistan spoke", "RUS", "PAK"),
        ("Iran's ambassador to Baku spoke", "IRN", "AZE"),
        ("the UN Special Envoy for Syria spoke", "UN", "SYR"),
        ("Kenya's Permanent Representative to the United Nations spoke", "KEN", "UN"),
        ("Italy's new defence minister spoke", "ITA", None),
        ("the adviser to the Afghan president spoke", "AFG", None),
    ],
)
def test_the_owner_is_not_the_state_to_which_the_post_is_sent(
    text: str, owner: str, target: str | None
) -> None:
    _, (office,) = read(text)
    assert office.owner is not None
    assert office.owner.code == owner
    assert (office.target.code if office.target else None) == target


def test_a_name_ends_the_post() -> None:
    assert said("the Minister of Defence Paolo Bruni spoke") == ["Minister of Defence"]
    assert said("Ambassador to Finland Paolo Bruni spoke") == ["Ambassador to Finland"]


def test_former_is_no_part_of_the_post() -> None:
    words, (office,) = read("the former Italian defence minister spoke")
    assert office.is_former
    assert office.owner is not None
    assert words.lower[office.said[0][0]] == "defence"


def test_those_who_gather_are_no_office_and_who_heads_somewhere_is_none() -> None:
    assert said("Peru hosted the 13th Expert Group Meeting in Lima") == []
    assert said("the frigate Ferre heads for Panama") == []
    assert said("the heads for supply met") == ["heads for supply"]


@pytest.mark.parametrize("talks", ["foreign secretary-level talks", "the minister-level meeting"])
def test_the_level_of_talks_is_no_office(talks: str) -> None:
    assert said(f"They held {talks} in Oslo.") == []
