"""Persons told by commas, as followers in a post, deputies or company, with rank and post."""

from __future__ import annotations

import pytest

from communique.documents import make_report
from communique.reading.analysis import people_of
from communique.reading.people.postings import postings

BEFORE, AFTER = "It was a quiet day. Many people were in the street.\n\n", " The weather was good."


def held(body: str) -> dict[str, tuple[str | None, str | None]]:
    """Rank and post of every person that ``body`` names with one."""
    report = make_report(BEFORE + body + AFTER)
    return {found.name: (found.rank, found.post) for found in postings(report, people_of(report))}


def test_who_accompanies_an_officer_of_an_unsaid_state_has_evidence_for_the_party() -> None:
    assert held("IGP Balochistan Musa Lehri, accompanied by CCPO Quetta Ahmad Rafiq, visited the site.") == {
        "Musa Lehri": (None, "IGP Balochistan"),
        "Ahmad Rafiq": (None, "CCPO Quetta"),
    }


@pytest.mark.parametrize(
    "post",
    [
        "commander of the 'Alpha' group",
        'commander of the "Black Panther" special forces battalion',
        "commander of the elite Desert Hawks brigade",
        "head of the National Centre for the Fight against Terrorism",
        "commander of the Directorate to Combat Drug Trafficking",
        "deputy head of the main directorate for combating robbery",
        "director of the Anti-Kidnapping and Anti-Extortion Command",
        "head of the military prosecutor's office",
        "commander of the Gendarmerie Legion of the North West",
        "head of the state's elite unit against kidnappings",
        "commander of the operational-tactical grouping Vostok",
    ],
)
def test_commas_close_the_name_of_any_body_beside_a_holder_with_a_rank(post: str) -> None:
    assert held(f"The {post}, Colonel Ali Musa, said so.") == {"Ali Musa": ("Colonel", post)}
    if "combating" not in post:
        assert held(f"Colonel Ali Musa, the {post}, said so.") == {"Ali Musa": ("Colonel", post)}


def test_a_post_without_an_article_runs_up_to_the_rank() -> None:
    assert held("Chief of the police of Osh region Colonel Ali Musa spoke.") == {
        "Ali Musa": ("Colonel", "Chief of the police of Osh region")
    }


@pytest.mark.parametrize("verb", ["met", "told", "praised", "visited", "left with"])
def test_a_verb_ends_the_name_of_a_body(verb: str) -> None:
    assert held(f"The commander of the brigade {verb} the men, Colonel Ali Musa, said so.") == {
        "Ali Musa": ("Colonel", None)
    }


@pytest.mark.parametrize(
    "body",
    [
        "The commander of the 5th Regiment, Colonel Ali Musa, was replaced by Major Omar Bello on Friday.",
        "The commander of the 5th Regiment, Colonel Ali Musa, has been succeeded by Major Omar Bello.",
        "Colonel Ali Musa, commander of the 5th Regiment, handed over command to Major Omar Bello.",
        "Colonel Ali Musa, commander of the 5th Regiment, turned over the unit's flag to Major Omar Bello.",
        "Commander of the 5th Regiment Colonel Ali Musa on Monday passed the baton to Major Omar Bello.",
        "Colonel Ali Musa, commander of the 5th Regiment in Osh province, was succeeded by Major Omar Bello.",
        "The commander of the 5th Regiment, Colonel Ali Musa, has handed over to Major Omar Bello.",
        "The minister replaced the commander of the 5th Regiment, Colonel Ali Musa, with Major Omar Bello.",
        "Major Omar Bello took over from the commander of the 5th Regiment, Colonel Ali Musa.",
        "Major Omar Bello succeeds Colonel Ali Musa, the commander of the 5th Regiment.",
    ],
)
def test_a_post_passes_from_its_holder_to_the_next(body: str) -> None:
    found = held(body)
    assert found["Ali Musa"] == ("Colonel", None)
    rank, post = found["Omar Bello"]
    assert rank == "Major"
    assert (post or "").lower().startswith("commander of the 5th regiment")


@pytest.mark.parametrize(
    "body",
    [
        "The commander of the 5th Regiment, Colonel Ali Musa, will be replaced by Major Omar Bello.",
        "The commander of the 5th Regiment, Colonel Ali Musa, handed over the suspects to Major Omar Bello.",
        "The commander of the 5th Regiment, Colonel Ali Musa, is to hand over to Major Omar Bello.",
        "The commander of the 5th Regiment, Colonel Ali Musa, was accompanied by Major Omar Bello.",
    ],
)
def test_a_post_stays_with_its_holder_until_it_is_handed_on(body: str) -> None:
    assert held(body) == {
        "Ali Musa": ("Colonel", "commander of the 5th Regiment"),
        "Omar Bello": ("Major", None),
    }


def test_who_follows_a_former_holder_is_not_given_the_post() -> None:
    assert held("The former commander, Colonel Ali Musa, handed over command to Major Omar Bello.") == {
        "Ali Musa": ("Colonel", None),
        "Omar Bello": ("Major", None),
    }


def test_who_is_named_in_the_next_sentence_is_not_the_dead() -> None:
    assert held("They were charged with the murder of Juan Soto. Their chief, Captain Ali Musa, fled.") == {
        "Ali Musa": ("Captain", "chief")
    }
    assert held("They protested over the killing of Juan Soto. Colonel Ali Musa fled.") == {
        "Ali Musa": ("Colonel", None)
    }


@pytest.mark.parametrize(
    "body",
    [
        "The police chief, Colonel Ali Musa, was dismissed and Major Omar Bello appointed in his stead.",
        "The minister removed Colonel Ali Musa as police chief and named Major Omar Bello in his place.",
        "Colonel Ali Musa was removed as police chief and replaced by Major Omar Bello.",
        "Major Omar Bello of the Border Unit will replace Colonel Ali Musa as police chief.",
        "Brigade commander Major Omar Bello replaced Colonel Ali Musa as police chief.",
        "Peruvian Army Major Omar Bello succeeds Colonel Ali Musa as police chief.",
    ],
)
def test_who_comes_in_somebodys_place_has_the_post(body: str) -> None:
    assert held(body) == {"Ali Musa": ("Colonel", None), "Omar Bello": ("Major", "police chief")}


@pytest.mark.parametrize(
    "body",
    [
        "Colonel Ali Musa served as commander of the Fifth Brigade until 2018 and is now army chief.",
        "Colonel Ali Musa served as commander of the Fifth Brigade before being named army chief.",
        "Colonel Ali Musa, who headed Operation Lion until June, is army chief.",
        "Colonel Ali Musa, who served as head of the Fifth Brigade from 2015 to 2019, was named army chief.",
        "Colonel Ali Musa, serving as commander of the Fifth Brigade, has been appointed army chief.",
        "Colonel Ali Musa was promoted to general and made army chief.",
        "Colonel Ali Musa of the Fifth Brigade was appointed army chief.",
        "Colonel Ali Musa has stayed on as army chief.",
        "Colonel Ali Musa assumed the appointment of army chief.",
        'Colonel Ali Musa, nicknamed "Lion", is the army chief.',
        'Colonel Ali Musa, dubbed the "Lion of Osh", is the army chief.',
    ],
)
def test_the_post_said_last_is_held(body: str) -> None:
    assert held(body) == {"Ali Musa": ("Colonel", "army chief")}


def test_who_takes_over_another_post_holds_that_one() -> None:
    body = "Colonel Ali Musa, Chief of Plans, took over as army chief from Colonel Omar Bello."
    assert held(body) == {"Ali Musa": ("Colonel", "army chief"), "Omar Bello": ("Colonel", None)}


def test_vice_before_a_rank_says_in_whose_place_somebody_comes() -> None:
    body = "Colonel Ali Musa would assume as commander of the 3rd Brigade vice Colonel Omar Bello."
    assert held(body) == {
        "Ali Musa": ("Colonel", "commander of the 3rd Brigade"),
        "Omar Bello": ("Colonel", None),
    }


@pytest.mark.parametrize(
    "body",
    [
        "The queen removed the navy chief, Admiral Omar Said, and gave the post to Commodore Ali Zaid.",
        "The king dismissed Admiral Omar Said as navy chief and named Commodore Ali Zaid to succeed him.",
        "The queen relieved Admiral Omar Said as navy chief and named Commodore Ali Zaid to replace him.",
        "The queen recalled navy chief Admiral Omar Said and posted Commodore Ali Zaid, head of plans, "
        "in his place.",
    ],
)
def test_who_is_put_in_anothers_place_has_the_post(body: str) -> None:
    assert held(body) == {"Omar Said": ("Admiral", None), "Ali Zaid": ("Commodore", "navy chief")}


def test_who_is_only_to_follow_keeps_the_present_post() -> None:
    assert held(
        "Navy chief Admiral Omar Said will be replaced by Commodore Ali Zaid, now head of plans."
    ) == {
        "Omar Said": ("Admiral", "Navy chief"),
        "Ali Zaid": ("Commodore", "head of plans"),
    }


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Colonel Omar Said was appointed army chief and Commodore Ali Zaid navy chief.", "navy chief"),
        ("Omar Said is the army chief, and Commodore Ali Zaid the navy chief.", "navy chief"),
        ("The guests met Commodore Ali Zaid navy chief, and left.", None),
    ],
)
def test_a_verb_said_once_gives_posts_to_several(body: str, post: str | None) -> None:
    assert held(body)["Ali Zaid"] == ("Commodore", post)


@pytest.mark.parametrize(
    ("body", "rank", "post"),
    [
        ("The king promoted Colonel Ali Zaid to Brigadier General.", "Brigadier General", None),
        (
            "Inspector Ali Zaid was promoted to Assistant Commissioner of Police.",
            "Assistant Commissioner of Police",
            None,
        ),
        (
            "Colonel Ali Zaid was promoted to the rank of General and named army chief.",
            "General",
            "army chief",
        ),
    ],
)
def test_who_is_promoted_has_the_new_rank(body: str, rank: str, post: str | None) -> None:
    assert held(body) == {"Ali Zaid": (rank, post)}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Director General Colonel Ali Zaid leaves that post in May and becomes army chief.", "army chief"),
        ("Colonel Ali Zaid was its commander from 2005 to 2007.", None),
        ("Colonel Ali Zaid, its commander between January and July 2013, denied it.", None),
        ("Colonel Ali Zaid will be commander of the force from 2027 to 2029.", "commander of the force"),
        (
            "Colonel Ali Zaid was moved from Jos to 13 Brigade, Calabar, as Commander.",
            "Commander, 13 Brigade",
        ),
        ("It lost Colonel Ali Zaid, who moves to Jos as 3rd Division commander.", "3rd Division commander"),
    ],
)
def test_posts_begin_and_end(body: str, post: str | None) -> None:
    assert held(body) == {"Ali Zaid": ("Colonel", post)}


def test_several_who_were_killed_hold_nothing() -> None:
    assert held("Corporal Ali Zaid and Sergeant Omar Said of 9 Brigade were killed.") == {}


def test_a_post_taken_over_passes_to_the_one_named_behind_by() -> None:
    body = "The post of army chief has been taken over by Commodore Ali Zaid."
    assert held(body) == {"Ali Zaid": ("Commodore", "army chief")}


def test_who_is_replaced_keeps_the_rank_alone() -> None:
    assert held("Colonel Ali Zaid came in May. He replaced army chief General Omar Said.") == {
        "Ali Zaid": ("Colonel", None),
        "Omar Said": ("General", None),
    }


def test_a_rank_said_in_the_plural_of_one_is_his() -> None:
    assert held("Among them are Colonels Ali Zaid, who left, and others.") == {"Ali Zaid": ("Colonel", None)}


def test_a_unit_before_the_post_makes_up_for_a_second_comma() -> None:
    assert held("General Ali Zaid, 9th Infantry Brigade Commander confirmed it.") == {
        "Ali Zaid": ("General", "9th Infantry Brigade Commander")
    }


def test_an_unknown_place_stands_between_a_police_post_and_a_long_name() -> None:
    assert held("SSP Sopore Omar Ali Zaid spoke.") == {"Omar Ali Zaid": (None, "SSP Sopore")}


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Lamu East OCPD Omar Said and his Lamu West counterpart, Ali Zaid, left.", "Lamu West OCPD"),
        (
            "The Mandera police commander, Omar Said, came. His Wajir South counterpart, Ali Zaid, left.",
            "Wajir South police commander",
        ),
        ("Army spokesman Major Omar Said and his police counterpart, Ali Zaid, left.", "police spokesman"),
    ],
)
def test_a_counterpart_elsewhere_has_the_post_at_his_place(body: str, post: str) -> None:
    assert held(body)["Ali Zaid"] == (None, post)


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("The post of head of plans is held by Colonel Ali Zaid.", "head of plans"),
        ("The post of head of plans is wanted by Colonel Ali Zaid.", None),
        ("Colonel Ali Zaid goes to Jos, where he will be head of plans.", "head of plans"),
        (
            "They moved Colonel Ali Zaid from Jos to Kano, where he will serve as head of plans.",
            "head of plans",
        ),
        (
            "Bureau of Special Operations 3 chief Colonel Ali Zaid spoke.",
            "Bureau of Special Operations 3 chief",
        ),
        (
            "Colonel Ali Zaid is the new Theatre Commander, Operation Lake Kai, and spoke.",
            "Theatre Commander, Operation Lake Kai",
        ),
        (
            "Colonel Ali Zaid, head of Branch 9, Major Omar Said of the guard and a captain left.",
            "head of Branch 9",
        ),
    ],
)
def test_further_ways_to_tell_a_post(body: str, post: str | None) -> None:
    assert held(body)["Ali Zaid"] == ("Colonel", post)
