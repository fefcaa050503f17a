"""The grammar of names: which run of words is one person's name.

Takes classified words, gives the end of the name that begins at a place. Names of all usual cultures are
runs of capitalised words with initials, particles ("bin", "van der"), hyphens and suffixes ("Jr."); which
word is the family name is left to `communique.reading.people.registry`.
"""

from __future__ import annotations

from communique.gazetteer.name_words import (
    AMBIGUOUS_NAMES,
    CALENDAR_WORDS,
    FUNCTION_SURNAMES,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    NAMES_TOO,
    OFFICE_SURNAMES,
    PARTICLES,
    POSTNOMINALS,
    SUFFIXES,
    VERB_FORMS,
)
from communique.reading.names.name_words_here import is_all_consonants
from communique.reading.names.word_classes import Words

__all__ = ["decorations_end", "name_end"]

_LONGEST = 8  # words, besides hyphens: "Fahad Al-Ahmad Al-Jaber Al-Sabah"
_PILGRIMS = frozenset({"hadj", "haji", "hajji"})
_SHORT_DAYS = frozenset({"mon", "sat", "sun", "thu"})
# "Rafael-built trainers", "Vega-led talks".
_PARTICIPLES = frozenset(
    {
        "backed", "based", "brokered", "built", "born", "controlled", "designed", "funded", "hosted", "led",
        "made", "mediated", "owned", "run", "style", "supplied", "trained",
    }
)  # fmt: skip


def name_end(words: Words, at: int, *, is_expected: bool) -> int:
    """The index after the name that begins at ``at``; ``at`` itself when none does.

    ``is_expected``: a rank, post or courtesy title stands before, so that a word that is also a state's
    name ("Israel", "Jordan") or an office word may begin the name.
    """
    end = _first_word(words, at, is_expected)
    if end == at:
        return at
    while end - at - words.classes.count("-", at, end) < _LONGEST and not _is_said_backwards(words, at, end):
        if end - at > 1 and _decorates(words, end):
            break
        step = _next_part(words, end, is_expected=is_expected)
        if not step:
            break
        end += step
    return _with_suffix(words, end) if not _is_acronym(words, at, end) else at


def decorations_end(words: Words, at: int) -> int:
    """The end of decorations and degrees after a name (", AVSM, VSM", "psc(+) fdc"), ``at`` without any."""
    end = at
    while _decorates(words, following := end + (words.classes[end : end + 1] == ",")):
        end = following + 1
        if words.classes[end : end + 1] == "(" and words.classes[end + 2 : end + 3] == ")":
            end += 3  # "HI(M)", "psc(+)"
    return end


def _decorates(words: Words, at: int) -> bool:
    """Whether a decoration or degree stands at ``at``, one that is known or short capitals before one."""
    if at >= len(words.tokens):
        return False
    text = words.tokens[at].text
    if _is_postnominal(text):
        return True
    if not (text.isupper() and text.isalpha() and 1 < len(text) < 5 and words.classes[at] == "c"):
        return False
    after = at + 1 + (words.classes[at + 1 : at + 2] == ",")
    return after < len(words.tokens) and _is_postnominal(words.tokens[after].text)


def _is_postnominal(text: str) -> bool:
    return text.replace(".", "") in POSTNOMINALS


def _is_said_backwards(words: Words, at: int, end: int) -> bool:
    """Whether a transcript's "Lukashenko Alexander" follows "Alexander Lukashenko"."""
    return end - at == 2 and words.lower[end : end + 2] == words.lower[at:end][::-1]


def _first_word(words: Words, at: int, is_expected: bool) -> int:
    if at >= len(words.classes):
        return at
    kind, text = words.classes[at], words.tokens[at].text
    if kind == "c":
        return at if not is_expected and _abbreviates_title(words, at) else at + 1
    if (
        kind == "l"
        and _joined_capital(words, at)
        and text.lower() in {"al", "el", "bin", "van", "von", "de", "di", "abu", "ben"}
    ):
        return at + 1
    if not is_expected or not text[0].isupper():
        return at
    if kind in "xt" and _is_word_of_a_name(words, at):
        return at + 1
    after = words.classes[at + 1] if at + 1 < len(words.classes) else "."
    is_state_name = kind == "Y" and words.parties.get(at, (0, None))[0] == at + 1 and after == "c"
    is_state_name = is_state_name or (kind == "Y" and after == "-" and words.classes[at - 1] == "R")
    return (
        at + 1
        if is_state_name or (kind == "v" and after == "c" and text.isupper() and len(text) == 1)
        else at
    )


def _abbreviates_title(words: Words, at: int) -> bool:
    """Whether unknown capitals before a name are a title or body and no part of it: "CPCR Ana Ruiz"."""
    text = words.tokens[at].text
    if not is_all_consonants(text) or len(text) > 5:
        return False
    if words.is_headline or words.classes[at : at + 3] != "ccc":
        return False
    return not any(token.text.isupper() for token in words.tokens[at + 1 : at + 3])


def _is_word_of_a_name(words: Words, at: int) -> bool:
    """Whether a common word right after a rank is a given name: "Air Vice Marshal Monday Okoro"."""
    if words.is_headline or at == 0 or words.classes[at + 1 : at + 2] not in ("c", "l"):
        return False
    if words.lower[at] in FUNCTION_SURNAMES:
        return words.classes[at - 1] in "RhP" and not words.tokens[at].text.isupper()
    if words.lower[at] in AMBIGUOUS_NAMES:
        return words.classes[at + 1] == "c" and words.tokens[at].text.istitle()  # "Secretary Bill Adeyemi"
    return words.classes[at - 1] in "Rh)" and words.lower[at] not in FUNCTION_WORDS


def _next_part(words: Words, end: int, *, is_expected: bool) -> int:
    """How many tokens after ``end`` go on with the name."""
    classes = words.classes
    if end >= len(classes):
        return 0
    kind, text = classes[end], words.tokens[end].text
    if kind == "c":
        is_infinitive = text == "To" and classes[end + 1 : end + 2] == "x"  # "General Okyere To Visit"
        return int(not _is_postnominal(text) and not is_infinitive)
    if kind == "-" and end + 1 < len(classes) and words.lower[end + 1] not in _PARTICIPLES:
        joined = words.tokens[end].end == words.tokens[end + 1].start or classes[end + 1] == "c"
        return 2 if joined and (classes[end + 1] in "cvYl" or words.tokens[end + 1].text.isalpha()) else 0
    if kind == "l":
        return _particles(words, end)
    if kind in "hY" and classes[end - 1] in "l-":
        return 1  # "bin Haji Musa", "al-Turki"
    if kind == "v" and text[0].isupper() and classes[end - 2 : end] in ("l-", "ll"):
        return 1  # "al-Hajj"
    if kind == "Y" and is_expected and _is_half_of_surname(words, end):
        return 1
    if kind == "h" and words.lower[end] in _PILGRIMS and words.classes[end - 1 : end + 2] == "chc":
        return 1  # "Abdollah Haji Sadeghi"
    is_behind_name = is_expected or words.lower[end - 1] in GIVEN_NAMES
    if kind == "h" and is_behind_name and words.lower[end] in NAMES_TOO:
        return 1  # "Tun Tun Oo", "Ng Eng Hen"
    if kind == "t" and text == "A":
        return 1
    if kind == "x" and _opens_double_surname(words, end):
        return 1
    if kind == "v" and _is_surname_of_an_officer(words, end):
        return 1
    if kind == "x" and text[0].isupper() and not words.is_headline and not _is_verb(words, end):
        return int(_is_plain_surname(words, end, is_expected))
    if kind == "." and len(words.tokens[end - 1].text) == 1:
        return _after_initial(words, end)
    if kind in "\"'":
        return _nickname(words, end)
    return 0


def _is_half_of_surname(words: Words, at: int) -> bool:
    """Whether a state's or capital's name is half of a double surname: "Captain Fabio Colombo-Reis"."""
    end = words.parties[at][0] if at in words.parties else 0
    if end != at + 1 or words.classes[at - 1] != "c" or words.classes[end : end + 2] != "-c":
        return False
    return (
        words.tokens[at].end == words.tokens[end].start
        and words.tokens[end].end == words.tokens[end + 1].start
    )


def _opens_double_surname(words: Words, at: int) -> bool:
    """Whether a capitalised common word is half of a double surname: "Tamar Even-Zohar"."""
    if (
        words.classes[at + 1 : at + 2] != "-"
        or at + 2 == len(words.tokens)
        or not words.tokens[at].text[0].isupper()
    ):
        return False
    return words.tokens[at + 1].end == words.tokens[at + 2].start and words.tokens[at + 2].text[0].isupper()


def _is_surname_of_an_officer(words: Words, at: int) -> bool:
    """Whether a word for bodies is the surname behind a rank and a given name: "Admiral Steven Ward"."""
    is_last = words.classes[at + 1 : at + 2] not in ("c", "v", "Y", "-")
    is_named = at > 1 and words.lower[at - 1] in GIVEN_NAMES
    is_named = is_named and (
        words.classes[at - 2] == "R" or (words.classes[at - 2] in "Ph" and words.lower[at] in OFFICE_SURNAMES)
    )
    return is_named and is_last and words.tokens[at].text.istitle() and not words.is_headline


def _is_verb(words: Words, at: int) -> bool:
    """Whether a headline's verb with a capital stands after a name: "General Okyere Meets President"."""
    return (
        words.lower[at] in VERB_FORMS
        and at + 1 < len(words.tokens)
        and words.tokens[at + 1].text[0].isupper()
    )


def _is_plain_surname(words: Words, at: int, is_expected: bool) -> bool:
    """Whether a capitalised common word is a family name: "Liam Foster", "Theresa May", "Ben Ramadan"."""
    word, before = words.lower[at], words.lower[at - 1]
    if word in _SHORT_DAYS and is_expected:
        return words.classes[at + 1 : at + 2] != "#"  # the Karen and Burmese "Saw Chit Thu", "Yee Mon"
    if word in CALENDAR_WORDS or word == "may":
        is_told = (
            is_expected and word == "may" and words.classes[at + 1 : at + 2] == "x"
        )  # "Gen. Nick May said"
        return (is_told or before in GIVEN_NAMES | PARTICLES) and words.classes[at + 1 : at + 2] != "#"
    if word in FUNCTION_SURNAMES:
        return is_expected and not words.tokens[at].text.isupper()
    is_third = word == "win" and words.classes[at - 2 : at] == "cc"  # the Burmese "Kwe Htoo Win"
    return word not in FUNCTION_WORDS and (is_expected or is_third or before in GIVEN_NAMES)


def _particles(words: Words, end: int) -> int:
    """Particles count only when a capitalised word follows: "bin Khalid", "van der Goot", "al-Sudani"."""
    at = end
    while at < len(words.classes) and words.classes[at] in "l-" and at - end < 4:
        at += 1
    return (
        at - end
        if at < len(words.classes) and words.classes[at] in "cvhY" and words.tokens[at].text[0].isupper()
        else 0
    )


def _joined_capital(words: Words, at: int) -> bool:
    return _particles(words, at) > 0


def _after_initial(words: Words, end: int) -> int:
    """How many tokens go on from the full stop of an initial: "S.Gansukh", "J. van der Merwe"."""
    if words.classes[end + 1 : end + 2] == "c" and words.tokens[end].end == words.tokens[end + 1].start:
        return 2
    if words.tokens[end].text != "." or not (particles := _particles(words, end + 1)):
        return 0
    return 1 + particles


def _nickname(words: Words, end: int) -> int:
    """How many tokens a nickname in quotation marks has that a name goes on after: "Juan 'Tiger' Okello"."""
    for closing in range(end + 2, min(end + 5, len(words.classes) - 1)):
        if words.classes[closing] in "\"'":
            is_name = all(token.text[0].isupper() for token in words.tokens[end + 1 : closing])
            is_name = is_name and "R" not in words.classes[end + 1 : closing]  # the "General" X
            return closing + 1 - end if is_name and words.classes[closing + 1] == "c" else 0
    return 0


def _is_acronym(words: Words, at: int, end: int) -> bool:
    """Whether the run is one word in capitals that abbreviates a body ("PNGDF") and no name."""
    text = words.tokens[at].text
    is_shouted = words.is_headline and at > 0 and words.classes[at - 1] == "R"  # "AS CP ALABI VOWS"
    return end - at == 1 and text.isupper() and 1 < len(text) < 7 and not is_shouted


def _with_suffix(words: Words, end: int) -> int:
    at = end
    if at + 1 < len(words.classes) and words.classes[at] == ",":
        at += 1
    if at < len(words.classes) and words.tokens[at].text.rstrip(".") in SUFFIXES:
        return at + 1
    return end
