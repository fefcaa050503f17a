import pytest

from communique.gazetteer.posts import ABBREVIATIONS, BODIES, OFFICE_WORDS, family_of, head_at


@pytest.mark.parametrize(
    ("words", "end", "family"),
    [
        ("prime minister of", 2, "prime minister"),
        ("deputy chief of the general staff of", 6, "chief"),
        ("commander - in - chief of", 5, "chief"),
        ("secretary - general of", 3, "secretary general"),
        ("chargé d'affaires of", 2, "ambassador"),
        ("flag officer commanding western", 3, "commander"),
        ("raksha mantri spoke", 2, "minister"),
    ],
)
def test_the_longest_head_is_found_over_hyphens(words: str, end: int, family: str) -> None:
    found = head_at(words.split(), 0)
    assert found is not None
    assert (found[0], found[1].family) == (end, family)


@pytest.mark.parametrize(
    ("words", "singular"),
    [
        ("ministers", ("minister",)),
        ("foreign secretaries", ("foreign", "secretary")),
        ("chiefs of staff", ("chief", "of", "staff")),
        ("secretaries general", ("secretary", "general")),
        ("spokesmen", ("spokesman",)),
    ],
)
def test_a_plural_head_knows_its_singular(words: str, singular: tuple[str, ...]) -> None:
    found = head_at(words.split(), 0)
    assert found is not None
    assert found[1].is_plural
    assert found[1].singular == singular


def test_other_words_are_no_heads() -> None:
    assert head_at(["frigate"], 0) is None


def test_abbreviations_have_families() -> None:
    assert family_of("CNS") == "chief"
    assert family_of("XYZ") is None
    assert all(family for family in ABBREVIATIONS.values())


def test_bodies_are_words_of_offices() -> None:
    assert BODIES <= OFFICE_WORDS
