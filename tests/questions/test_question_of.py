"""Questions are parsed alike wherever they come from; what is not accepted is told with what is."""

from __future__ import annotations

import pytest

from communique.errors import QuestionError
from communique.questions import Question, parameters_of, question_of

FULL = {
    "party": ["Azerbaijan", "pak"],
    "since": "2021",
    "until": "2022-02",
    "type": "visit,meeting",
    "topic": "maritime security",
    "status": ["held"],
    "post": "Azerbaijani navy chief",
    "limit": 5,
    "text": '"joint exercise" OR frigat*',
}


def test_values_are_given_as_lists_texts_parted_by_commas_or_numbers() -> None:
    assert question_of(FULL) == Question(
        parties=("AZE", "PAK"),
        since="2021-01-01",
        until="2022-02-28",
        types=("visit", "meeting"),
        topics=("maritime_security",),
        statuses=("held",),
        post="navy chief",
        post_party="AZE",
        limit=5,
        text='"joint exercise" OR frigat*',
    )


def test_names_of_fields_and_hyphens_do_as_well() -> None:
    assert question_of({"parties": "PAK", "post-party": "PAK", "post": "minister"}) == Question(
        parties=("PAK",), post="minister", post_party="PAK"
    )


def test_what_is_empty_is_not_asked() -> None:
    assert question_of({"party": "", "since": None, "type": [], "city": " "}) == Question()


def test_parameters_of_a_question_ask_it_again() -> None:
    question = question_of(FULL)
    assert question_of(parameters_of(question)) == question
    assert parameters_of(Question()) == {}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("the Netherlands", "NLD"),
        ("NATO", "NATO"),
        ("north atlantic treaty organization", "NATO"),
        ("São Tomé and Príncipe", "STP"),
        ("Norwegian", "NOR"),
        ("usa", "USA"),
    ],
)
def test_parties_go_by_codes_and_english_names(given: str, code: str) -> None:
    assert question_of({"party": given}).parties == (code,)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"party": "Azerbaidjan"}, r"'Azerbaidjan' is no party; nearest: Azerbaijan \(AZE\)"),
        ({"party": "qqqq"}, "'qqqq' is no party; accepted: ISO 3166-1"),
        ({"type": "visti"}, "no type of engagement; nearest: visit.*; accepted: visit, meeting"),
        ({"topic": "maritime"}, "no topic; nearest: maritime_security"),
        ({"status": "done"}, "no status; accepted: held, planned"),
        ({"since": "2021-02-30"}, "since '2021-02-30' is no date of the calendar; accepted: a day, month"),
        ({"until": "soon"}, "until 'soon' is no date"),
        ({"since": "2021/2022"}, "is no date"),
        ({"since": "2022", "until": "2021"}, "nothing lies between since 2022-01-01 and until 2021-12-31"),
        ({"limit": 0}, "limit '0' is not accepted; give a whole number from 1 to 500"),
        ({"sort": "best"}, "no order.*accepted: newest, oldest"),
        ({"sort": "relevance"}, "needs a text or a quote"),
        ({"text": "-army"}, "names no word to look for"),
        ({"text": "***"}, "names no word to look for"),
        ({"partie": "PAK"}, "'partie' is no parameter of a question; nearest: party"),
        ({"person": ["Anna Berg", "Ben Ode"]}, "person is given 2 times; it accepts one value"),
        ({"post_party": "PAK"}, "give the post too"),
    ],
)
def test_what_is_not_accepted_is_told_with_what_is(given: dict[str, str], said: str) -> None:
    with pytest.raises(QuestionError, match=said):
        question_of(given)
