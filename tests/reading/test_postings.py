import pytest

from communique.codebook.records import Report
from communique.documents import make_report
from communique.reading.analysis import people_of
from communique.reading.people.postings import postings
from communique.reading.text.mentions import Person, Span

TEXT = "Italian Navy Chief Admiral Luca Neri"
REPORT = Report(id="r", title="", text=TEXT, body_start=0, lead_start=0)
NERI = Person(
    0,
    "Luca Neri",
    "Admiral",
    "Navy Chief",
    "ITA",
    Span(27, 36),
    Span(19, 26),
    Span(8, 18),
    Span(0, 7),
    family="chief",
)


def test_a_posting_has_evidence_for_each_value() -> None:
    (posting,) = postings(REPORT, (NERI,))
    assert (posting.name, posting.rank, posting.post, posting.party) == (
        "Luca Neri",
        "Admiral",
        "Navy Chief",
        "ITA",
    )
    assert {value: words[0].text for value, words in posting.evidence_for.items()} == {
        "name": "Luca Neri",
        "rank": "Admiral",
        "post": "Navy Chief",
        "party": "Italian",
    }
    assert [words.text for words in posting.evidence] == ["Italian", "Navy Chief", "Admiral", "Luca Neri"]


def test_the_party_of_a_list_that_nobody_says_is_shown_by_its_first() -> None:
    text = "The day was hot. He met Home Minister Arif Durrani and the Multan CCPO, Salman Qazi, on Friday."
    report = make_report(text)
    found = {posting.name: posting for posting in postings(report, people_of(report))}
    assert found["Salman Qazi"].party == "PAK"
    assert [w.text for w in found["Salman Qazi"].evidence_for["party"]] == ["Home Minister Arif Durrani"]


def test_former_and_unnamed_holders_have_no_posting() -> None:
    assert postings(REPORT, (NERI._replace(former=True), NERI._replace(name=None))) == ()


def test_a_name_without_rank_or_post_has_no_posting() -> None:
    assert postings(REPORT, (NERI._replace(rank=None, post=None),)) == ()


def test_a_post_of_a_company_gives_no_posting() -> None:
    assert postings(REPORT, (NERI._replace(rank=None, family="private"),)) == ()


def test_a_retired_rank_is_a_posting_only_beside_a_post() -> None:
    text = "Luca Neri is a retired Admiral"
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    retired = NERI._replace(name_at=Span(0, 9), rank_at=Span(23, 30), post=None, post_at=None, party_at=None)
    assert postings(report, (retired,)) == ()
    assert postings(report, (retired._replace(post="Navy Chief"),)) != ()
    assert postings(REPORT, (NERI._replace(rank="Admiral (Retd)", post=None, post_at=None),)) == ()


@pytest.mark.parametrize(
    "rank", ["Brig (R)", "Mayor (r)", "General (SP)", "Brigjen TNI (Purn)", "Col Rtd", "Oberst a.D."]
)
def test_marks_of_retired_lists_are_known(rank: str) -> None:
    assert postings(REPORT, (NERI._replace(rank=rank, post=None, post_at=None),)) == ()


@pytest.mark.parametrize(
    "word",
    ["Retired", "Rtd.", "Retd", "Ret.", "Former", "Former Peruvian police", "Retired Kenyan Air Force"],
)
def test_a_word_before_the_rank_may_say_retired(word: str) -> None:
    text = f"{word} Col Luca Neri spoke"
    at = text.index("Col")
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    rank_at, name_at = Span(at, at + 3), Span(at + 4, at + 13)
    retired = NERI._replace(
        rank="Col", rank_at=rank_at, name_at=name_at, post=None, post_at=None, party_at=None
    )
    assert postings(report, (retired,)) == ()


@pytest.mark.parametrize("mark", ["(Rtd)", "(retd.)", "(R)"])
def test_a_mark_after_the_name_may_say_retired(mark: str) -> None:
    text = f"Col Luca Neri {mark} spoke"
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    colonel = NERI._replace(
        rank="Col", rank_at=Span(0, 3), name_at=Span(4, 13), post=None, post_at=None, party_at=None
    )
    assert postings(report, (colonel,)) == ()
    assert postings(report, (colonel._replace(post="Navy Chief"),)) != ()


@pytest.mark.parametrize("before", ["A former aide of", "The former rebels met", "Former soldiers and"])
def test_what_else_is_former_before_a_rank_does_not_retire_it(before: str) -> None:
    text = f"{before} Admiral Luca Neri"
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    at = len(before) + 1
    serving = NERI._replace(
        name_at=Span(at + 8, at + 17), rank_at=Span(at, at + 7), post=None, post_at=None, party_at=None
    )
    assert len(postings(report, (serving,))) == 1
