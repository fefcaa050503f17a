"""What holds for the people of any text: spans in bounds, verbatim, apart, the same twice."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.codebook.records import Report
from communique.gazetteer.parties import find_parties
from communique.reading.people.people import find_people
from communique.reading.people.postings import postings
from communique.reading.text.mentions import PartyMention
from communique.reading.text.sentences import sentences

_WORDS = [
    "the",
    "The",
    "of",
    "and",
    ",",
    ".",
    "(",
    ")",
    "’s",
    "-",
    "“",
    "”",
    "Minister",
    "minister",
    "ministers",
    "President",
    "Foreign",
    "Defence",
    "General",
    "Gen.",
    "Rear",
    "Admiral",
    "Iran",
    "Iranian",
    "Russia",
    "Chief",
    "Staff",
    "Commander",
    "Navy",
    "Ambassador",
    "to",
    "counterpart",
    "his",
    "its",
    "deputy",
    "former",
    "Mr.",
    "H.E.",
    "bin",
    "al",
    "Ali",
    "Kerem",
    "Aksoy",
    "Panin",
    "said",
    "Forces",
    "CNS",
    "who",
    "is",
    "1st",
    "İstanbul",
    "ẞ",
    "Ǆ",
    "ﬁ",
]
_TEXT = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(_TEXT)
def test_spans_are_verbatim_and_apart_in_any_text(text: str) -> None:
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    parties = tuple(PartyMention(*party) for party in find_parties(text))
    people, mentions = find_people(report, sentences(text), parties)
    assert (people, mentions) == find_people(report, sentences(text), parties)
    assert [person.key for person in people] == list(range(len(people)))
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    for person in people:
        if person.name is not None and person.name_at is not None:
            assert text[person.name_at.start : person.name_at.end] == person.name
        if person.rank is not None and person.rank_at is not None:
            assert text[person.rank_at.start : person.rank_at.end] == person.rank
    for posting in postings(report, people):
        assert all(text[e.start : e.end] == e.text for e in posting.evidence)
