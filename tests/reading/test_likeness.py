import pytest

from communique.reading.names.likeness import (
    differ_in_a_word,
    fits,
    holds,
    name_parts,
    names_agree,
    post_words,
)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Rauf Safarov", "Safarov"),
        ("Tanaka Hiroshi", "Hiroshi Tanaka"),
        ("Abdullah bin Khalid al-Harbi", "Al-Harbi"),
        ("Kerem Çelik", "Kerem Celik"),
        ("Mohammad Reza Tavakoli", "Mohammad Tavakoli"),
        ("Shahriyar Bekirov", "Shahriyar Bakirov"),
        ("Mohd Rezaul Karim", "Mohammad Rezaul Karim"),
        ("Prince Turki bin Nasser al-Harbi", "Turki bin Nasser al-Harbi"),
        ("R. R. Stone", "Robert Roy Stone"),
    ],
)
def test_forms_of_one_name_agree(one: str, two: str) -> None:
    assert names_agree(name_parts(one), name_parts(two), same_context=False)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Rauf Safarov", "Elchin Safarov"),
        ("Kim Jong-su", "Kim Min-ho"),
        ("Turki bin Nasser bin Ali al-Harbi", "Fahad bin Nasser bin Ali al-Harbi"),
        ("Sheikh Saleh bin Hamad", "Sheikh Faisal bin Hamad Al Murri"),
        ("Seyed Reza Karimi", "Seyed Reza Tavakoli"),
        ("Robert R. Stone", "Rosa Rossi"),
    ],
)
def test_names_of_two_people_do_not_agree(one: str, two: str) -> None:
    assert not names_agree(name_parts(one), name_parts(two), same_context=False)


def words(post: str) -> frozenset[str]:
    return post_words(tuple(post.lower().split()))


def test_the_holder_of_a_post_is_meant_by_a_shorter_phrase() -> None:
    assert holds("minister", words("Minister of Foreign Affairs"), "minister", words("foreign minister"))
    assert holds("commander", words("Commander of the Navy"), "chief", words("naval chief"))
    assert not holds("minister", words("Minister of Defence"), "minister", words("foreign minister"))
    assert not holds("minister", words("Minister of Defence"), "minister", words("deputy minister"))
    assert not holds("president", words("Vice President"), "president", words("President"))
    assert holds("president", words("President of the Republic"), "head", words("head of state"))
    assert not holds("president", words("Senate President"), "head", words("head of state"))
    assert not holds("minister", words("Minister of Defence"), "president", words("President"))


def test_posts_fit_when_one_says_the_other() -> None:
    assert fits("minister", words("Defense Minister"), "minister", words("Minister of Defence"))
    assert not fits("minister", words("Interior Minister"), "minister", words("Minister of Defence"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Aung Zaw Lin", "Aung Zaw Htwe"),
        ("Md Ariful Islam", "Md Rashed Islam"),
        ("José Luis Paz", "José Luis Ruiz"),
    ],
)
def test_names_that_one_word_parts_are_of_two(one: str, two: str) -> None:
    assert differ_in_a_word(name_parts(one), name_parts(two))
    assert not differ_in_a_word(name_parts(one), name_parts(one))


def test_the_minister_of_a_field_is_not_his_deputy() -> None:
    deputy = words("Deputy Minister of Defence")
    minister = words("Minister of Defence")
    assert not holds("minister", deputy, "minister", minister)
    assert holds("minister", deputy, "minister", words("Minister"))
    assert holds("minister", deputy, "minister", deputy)
