"""Posts that verbs and adverbs tie to a name that does not stand beside them."""

import pytest

from communique.codebook.records import Report
from communique.gazetteer.parties import find_parties
from communique.reading.people.people import find_people
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences


def posts(body: str) -> dict[str | None, str | None]:
    report = Report(id="r", title="", text=body, body_start=0, lead_start=0)
    parties = tuple(PartyMention(*party) for party in find_parties(body))
    people, _ = find_people(report, sentences(body), parties)
    return {person.name: person.post for person in people if person.name is not None and not person.former}


@pytest.mark.parametrize(
    "says",
    [
        "has been",
        "is since Monday",
        "was, at the material time,",
        "was then",
        "will be the next",
        "is to become",
        "remains",
        "is currently serving as",
        "will serve as the",
        "has assumed charge as",
        "has taken over as",
        "will take up his duties as",
        "was sworn in as",
        "assumed the office of the",
        "holds the post of",
        "has been appointed to the post of",
        "succeeded Major Otto Kahn as",
        "took over from Major Otto Kahn as",
        "has been named to replace him as",
    ],
)
def test_verbs_of_holding_and_taking_up_a_post(says: str) -> None:
    read = posts(f"Colonel Sami Haddad {says} commander of the 3rd Brigade.")
    assert read.pop("Sami Haddad") == "commander of the 3rd Brigade"
    assert set(read.values()) <= {None}


@pytest.mark.parametrize(
    "says",
    [
        ", who has been commander of the 3rd Brigade since March,",
        ", currently commander of the 3rd Brigade,",
        ", then commander of the 3rd Brigade,",
        ", at the time commander of the 3rd Brigade,",
        ", as commander of the 3rd Brigade,",
        ", in his capacity as commander of the 3rd Brigade,",
        ", acting as commander of the 3rd Brigade,",
    ],
)
def test_a_post_behind_a_comma_and_an_adverb(says: str) -> None:
    assert (
        posts(f"Colonel Sami Haddad{says} signed the order.")["Sami Haddad"] == "commander of the 3rd Brigade"
    )


@pytest.mark.parametrize(
    "body",
    [
        "The new brigade commander is Colonel Sami Haddad.",
        "The brigade commander at the time was Colonel Sami Haddad.",
        "The brigade commander will be Sami Haddad.",
        "They named the brigade commander as Colonel Sami Haddad.",
        "The brigade commander, then Colonel Sami Haddad, was questioned.",
        "The mayor swore in Colonel Sami Haddad as brigade commander.",
    ],
)
def test_a_post_before_its_verb_and_name(body: str) -> None:
    assert posts(body)["Sami Haddad"] == "brigade commander"


def test_a_second_holder_shares_the_verb() -> None:
    read = posts(
        "Captain Juan Gil was the commander of the camp, and Sergeant Luis Paz its second-in-command."
    )
    assert read == {"Juan Gil": "commander of the camp", "Luis Paz": "second-in-command"}


@pytest.mark.parametrize(
    "body",
    [
        "Colonel Sami Haddad, as the commander said, was ill.",
        "Colonel Sami Haddad is the commander's brother.",
        "Colonel Sami Haddad is to be the commander's guest.",
        "Colonel Sami Haddad, as well as the commander, was ill.",
        "A friend of the commander was Colonel Sami Haddad.",
        "Colonel Sami Haddad had been the commander of the camp.",
        "Colonel Sami Haddad was replaced as commander of the camp.",
        "Colonel Sami Haddad removed him as commander of the camp.",
        "Colonel Sami Haddad took over from the commander of the camp.",
        "He told Colonel Sami Haddad the commander was dead.",
    ],
)
def test_a_post_that_is_somebody_elses(body: str) -> None:
    assert posts(body)["Sami Haddad"] is None


def test_a_town_holds_no_post() -> None:
    assert posts("Rome is the chair of the alliance. The next stop of the minister is Hanoi.") == {}


def test_who_was_then_president_is_told_of_as_former() -> None:
    # An officer keeps the rank in service, as "Colonel X, the former commander" does.
    found = posts("The then commander, Colonel Sami Haddad, met then President Otto Kahn.")
    assert found == {"Sami Haddad": None}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Colonel Sami Haddad (NLA-2), commander of Sector Two, spoke.", "commander of Sector Two"),
        ("Colonel Sami Haddad, 48, commander of Sector Two, spoke.", "commander of Sector Two"),
        ("On Friday 44 Brigade commander Colonel Sami Haddad spoke.", "44 Brigade commander"),
        (
            "The Officer Commanding the 3rd Brigade, Colonel Sami Haddad, spoke.",
            "Officer Commanding the 3rd Brigade",
        ),
        ("The GOC, 6 Division of the army, Colonel Sami Haddad, spoke.", "GOC, 6 Division of the army"),
        ('Colonel Sami Haddad, commander of "B" Company, spoke.', 'commander of "B" Company'),
        ("Colonel Sami Haddad, GOC, Romeo Force, spoke.", "GOC, Romeo Force"),
        (
            "The commander of the 14/7 battalion, Colonel Sami Haddad, spoke.",
            "commander of the 14/7 battalion",
        ),
        ("The RPC for Aswa, Colonel Sami Haddad, spoke.", "RPC for Aswa"),
        ("The minister responsible for defence, Sami Haddad, spoke.", "minister responsible for defence"),
    ],
)
def test_posts_with_units_and_asides(body: str, post: str) -> None:
    assert posts(body)["Sami Haddad"] == post


def test_a_state_in_brackets_is_the_holders_party_and_an_age_alone_no_post() -> None:
    assert posts("Colonel Sami Haddad (Kenya), 48, spoke.")["Sami Haddad"] is None
