"""Military and police ranks named in a text.

Takes a text, gives every rank with its characters, full form, grade and service. Whether a name
follows, and whether "Commander" is a rank or a post there, is left to `communique.reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.gazetteer.name_words import CALENDAR_WORDS
from communique.gazetteer.posts import BODIES, OFFICE_WORDS
from communique.gazetteer.rank_forms import CONTEXT, FORMS, MARKS, WORD, Form, key
from communique.gazetteer.surfaces import unaccented

__all__ = ["RankName", "find_ranks"]


class RankName(NamedTuple):
    """A rank in the text: its characters, suffixes such as "(Retd)" or "(N)" included.

    ``rank`` is the full form in lower case ("lieutenant general"), ``grade`` its NATO code or the
    nearest equivalent ("OF-8"), ``service`` one of army, navy, air, police, coast_guard, any;
    ``is_plural``: the rank of several who are named after it ("Generals X and Y"); ``is_behind``: it
    stands in commas behind a name ("Amina Sule, a superintendent, said"); ``is_post_too``: it is a rank only
    behind another post ("spokesperson Commissioner X").
    """

    start: int
    end: int
    rank: str
    grade: str
    service: str
    is_plural: bool = False
    is_behind: bool = False
    is_post_too: bool = False


_GAP = re.compile(r"(?:\.?[ \t\u00a0]{0,2}[-‑]?[ \t]{0,2}|/)")
# Words of ranks whose full stop ends a sentence: "of the Army. General X".
_WHOLE = frozenset(
    {"air", "army", "corps", "force", "gendarmerie", "guard", "navy", "police", "staff", "state"}
    | CONTEXT["body_words"]
)
_CORPS = re.compile(
    r"\.?\sof\s(?:the\s)?(?:[Mm]ilitia|[Pp]olice|[Cc]ustoms|[Jj]ustice|[Aa]viation|Infantry|Cavalry|Artillery|Engineers|[Mm]edical\s[Ss]ervice|"
    r"[Ii]nternal\s[Ss]ervice|[Ii]nternal\s[Tt]roops|[Tt]ax\s[Ss]ervice|[Nn]ational\s[Gg]uard|"
    r"[Gg]eneral\s[Ss]taff|[Gg]endarmerie|Carabinieri|Carabineros|[Pp]risons|[Cc]orrections|State\s[Ss]ecurity)\b"
    r"(?!\s(?:[Cc]ommittee|[Mm]inistry))"
)
_GRADE = re.compile(r"\s(?:[Ff]irst|[Ss]econd|[Tt]hird|1st|2nd|3rd)[ -](?:[Cc]lass|[Rr]ank|[Gg]rade)\b")
_POSSESSIVE = re.compile(r"['’]s$")
_LINK = r"(?:(?:al|ben|bin|da|de|dela|der|di|dos|du|el|la|ould|van|von)[ \t]){0,2}"
_BEFORE_PAIR = re.compile(rf"[ \t]{{1,2}}(?:\d{{4,6}}[ \t])?[^\W\d_a-z][\w.'’-]*[ \t]{_LINK}[^\W\d_a-z]")
_BEFORE_NAME = re.compile(r"[ \t]{1,2}(?:\d{4,6}[ \t])?(?:[\"“][A-Z]|[^\W\d_a-z])")
_BEHIND = re.compile(r"[,.)]|\s(?:and|attached|based|in|of|serving|stationed|who|with)\b|$")


def find_ranks(text: str) -> tuple[RankName, ...]:
    """Every rank that ``text`` names, in order, the longest at each place.

    "General" is no rank in "Secretary General" or "General Staff"; a rank that is a common word
    ("major", "captain") counts only with its capital.
    """
    return tuple(_found(text))


def _found(text: str) -> Iterator[RankName]:
    words = [(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
    index, count = 0, len(words)
    while index < count:
        start, _, word = words[index]
        forms = FORMS.get(word.lower() if word.isascii() else key(word))
        form = _longest(text, words, index, forms) if forms else None
        if form is None:
            index += 1
            continue
        size = len(form.words)
        end = words[index + size - 1][1]
        if not _stands(text, form, words, index):
            index += 1
            continue
        if index and _begins_before(text, words, index, form):
            start = words[index - 1][0]
        last = _with_suffix(text, end, form)
        is_behind = _is_said_behind(text, words, index, index + size)
        if is_behind and words[index + size - 1][2].isupper():
            last = end  # "X, a CSP.": the full stop is the sentence's
        if form.marked and last - end < 2:
            index += 1
            continue
        yield RankName(
            start, last, form.rank, form.grade, form.service, form.is_plural, is_behind, form.behind_post
        )
        index += size


def _longest(
    text: str, words: list[tuple[int, int, str]], index: int, forms: Mapping[str, tuple[Form, ...]]
) -> Form | None:
    second = key(words[index + 1][2]) if index + 1 < len(words) else ""
    for form in (*forms.get(second, ()), *forms.get("", ())):
        last = index + len(form.words)
        if last > len(words):
            continue
        if all(key(words[index + k][2]) == form.words[k] for k in range(2, len(form.words))) and _joined(
            text, words, index, last
        ):
            said = [words[k][2] for k in range(index, last)]
            if len(said) > 1 and all(len(word) == 1 for word in said) and text[words[index][1]] != "/":
                continue  # initials: "Tilak C. A. Dias"
            is_long = len(said[-1]) > 4  # and no abbreviation, which is written with its capital
            if (form.cased or form.named) and is_long and _is_said_behind(text, words, index, last):
                return form
            if form.shouted and not all(w.removesuffix("s" * form.is_plural).isupper() for w in said):
                continue
            if "chief" in said[:-1] and said[-1][0].isupper():
                continue  # "police chief Insp. Gen. X"
            if form.cased and said[0][0].islower() and not _is_the_general(text, words, index):
                continue
            if (form.dotted or form.named) and not _is_before_name(text, words, last, form):
                continue
            return form
    return None


def _is_before_name(text: str, words: list[tuple[int, int, str]], last: int, form: Form) -> bool:
    end = words[last - 1][1]
    if (form.dotted or form.shouted) and (text[end : end + 1] == ".") != form.dotted:
        return False  # "Pat Mena" and "the field of IP. Iran" have no rank
    if last < len(words) and _POSSESSIVE.sub("", words[last][2].lower()) in form.not_before:
        return False
    follows = _BEFORE_PAIR if form.paired else _BEFORE_NAME
    return not form.named or follows.match(text, _with_suffix(text, end, form)) is not None


def _is_said_behind(text: str, words: list[tuple[int, int, str]], index: int, last: int) -> bool:
    """Whether a rank stands in commas behind a name: "Amina Sule, a superintendent, said"."""
    if index < 2 or words[index - 1][2] not in {"a", "an"}:
        return False
    _, named_to, name = words[index - 2]
    between = text[named_to : words[index - 1][0]]
    is_named = (name[0].isupper() and between == ", ") or between == "), "
    return is_named and _BEHIND.match(text, words[last - 1][1]) is not None


def _is_the_general(text: str, words: list[tuple[int, int, str]], index: int) -> bool:
    """Whether a rank in lower case is one: "the general said", "the general.", "the rank of general"."""
    before = [word for _, _, word in words[max(0, index - 2) : index]]
    if before == ["rank", "of"]:
        return True
    if words[index][2] != "general" or not before:
        return False
    is_said = index + 1 < len(words) and words[index + 1][2] in CONTEXT["said"]
    if len(before) == 2 and before[0].lower() == "the" and before[1][0].isupper():  # "the Peruvian general"
        return is_said
    if before[-1].lower() not in {"the", "retired"}:
        return False
    end = words[index][1]
    if text[end : end + 1] in ",.;:’'" or index + 1 == len(words):
        return True
    return words[index + 1][2] in CONTEXT["said"]


def _joined(text: str, words: list[tuple[int, int, str]], index: int, last: int) -> bool:
    return all(
        _GAP.fullmatch(text, words[k][1], words[k + 1][0]) is not None
        and not (text[words[k][1]] == "." and words[k][2].lower() in _WHOLE)
        for k in range(index, last - 1)
    )


def _stands(text: str, form: Form, words: list[tuple[int, int, str]], index: int) -> bool:
    is_joined = index > 0 and _joined(text, words, index - 1, index + 1)
    before = words[index - 1][2].lower() if is_joined else ""
    owner = _POSSESSIVE.sub("", before)
    if owner in form.not_after:
        return False
    if form.words[0] in {"army", "air", "police"} and owner in CONTEXT["body_words"]:
        return False  # "National Army General": the first word is the body's
    if form.words[0] == "police" and is_joined and _closes_body(words, index):
        return False  # "director of Najran Police Major General X"
    if form.words[0] == "corps" and before in {"marine", "marines"}:
        return False  # "Marine Corps General X"
    if (
        form.words == ("commissioner", "general")
        and before in CONTEXT["police_heads"]
        and text[words[index][1]] != "-"
    ):
        return False  # "National Commissioner General X": a post, then the rank
    after_at = index + len(form.words)
    is_followed = after_at < len(words) and "(" not in text[words[after_at - 1][1] : words[after_at][0]]
    after = words[after_at][2].lower() if is_followed else ""
    if (
        form.words[0] == "general"
        and len(form.words) > 1
        and before in CONTEXT["not_after"] - CONTEXT["before_a_general"]
    ):
        return False  # "Director General Major General X"
    if before == "commissioner" and text.startswith(" of ", words[index][1]):
        return False  # "Commissioner General of Police"
    if form.words[0] in {"general", "generals"} and len(form.words) == 1 and before in CONTEXT["not_after"]:
        named = after_at < len(words) and words[after_at][2][0].isupper() and words[index][2][0].isupper()
        leads = " ".join(word.lower() for _, _, word in words[max(0, index - 2) : index])
        return named and (before in CONTEXT["before_a_general"] or leads in CONTEXT["before_a_general"])
    if after == "staff" and len(form.words) > 1 and _marks_staff(text, words, after_at):
        return True  # "Major General Staff Pilot X"
    if form.words == ("general",) and _opens_body(text, words, after_at):
        return False
    return not (form.words[-1] == "general" and after in CONTEXT["not_before"])


def _opens_body(text: str, words: list[tuple[int, int, str]], at: int) -> bool:
    """Whether a body's name goes on at ``at``: "(General) Intelligence Directorate", "Political Bureau"."""
    end = at
    while (
        end < len(words)
        and words[end][2][0].isupper()
        and words[end][2].lower() in OFFICE_WORDS
        and text[words[end - 1][1] : words[end][0]] == " "
    ):
        end += 1
    return end - at > 1 and words[end - 1][2].lower() in BODIES


def _closes_body(words: list[tuple[int, int, str]], index: int) -> bool:
    """Whether "Police" stands behind "of" and a place, whose body it then is."""
    return index > 1 and words[index - 1][2][0].isupper() and words[index - 2][2] == "of"


def _marks_staff(text: str, words: list[tuple[int, int, str]], at: int) -> bool:
    """Whether "Staff" after a rank says that its holder is of the staff: "Major General Staff (Pilot) X"."""
    end = words[at - 1][1]
    is_branch = " ".join(word for _, _, word in words[at : at + 2]) in MARKS["beside"]
    marks = _BEFORE_TWO.get(words[at - 1][2].lower())
    return is_branch or (marks is not None and marks.match(text, end) is not None)


def _with_suffix(text: str, end: int, form: Form) -> int:
    """The end of the rank with the marks after it: "of police", "(Retd)", "D.E.M."."""
    if grade := _GRADE.match(text, end):
        end = grade.end()
    if corps := _CORPS.match(text, end):
        mark = _BESIDE.match(text, corps.end())
        return mark.end() if mark else corps.end()
    if suffix := _SUFFIX.match(text, end):
        return suffix.end()
    is_whole = form.words[-1] == form.rank.split()[-1]  # and its full stop the sentence's
    if (form.cased or form.named) and not is_whole and text[end : end + 1] == ".":
        end += 1
    own, before_two = _OWN_MARKS.get(form.words[0]), _BEFORE_TWO.get(form.words[-1])
    for marks in (own, before_two, _BESIDE):  # "Coronel de Infantería D.E.M."
        if marks and (mark := marks.match(text, end)):
            end = mark.end()
    return end


def _begins_before(text: str, words: list[tuple[int, int, str]], index: int, form: Form) -> bool:
    """Whether the word before a rank belongs to it: "Staff Brigadier", "Acting Inspector", "W/Sgt"."""
    _, end, before = words[index - 1]
    if before == "Staff":
        return _is_staff_rank(text, words, index)
    if text[end] == "/":
        return len(before) == 1 and before.isupper()
    said = before.capitalize() if before.isupper() else before
    if said in CONTEXT["corps"] and text[end] == " " and words[index][2][0].isupper():
        return not _is_named_before(text, words, index - 1)
    if form.words[0] == "police" and said in CONTEXT["kinds_of_police"] and len(form.words) > 1:
        return not _is_named_before(text, words, index - 1)
    return said in CONTEXT["opening"] and form.words[-1] in CONTEXT["opened"] and text[end] in " \u00a0"


def _is_named_before(text: str, words: list[tuple[int, int, str]], index: int) -> bool:
    """Whether a word before a corps makes it a body's name: "the Presidential Guards", "of the Militia"."""
    if not index or text[words[index - 1][1] : words[index][0]] != " ":
        return False
    before = words[index - 1][2]
    is_capital = before[0].isupper() and before.lower() not in CALENDAR_WORDS  # "on Monday Military Police"
    return is_capital or before in {"of", "the"}


def _is_staff_rank(text: str, words: list[tuple[int, int, str]], index: int) -> bool:
    """Whether "Staff" before a rank belongs to it ("Staff Brigadier"), not to a post."""
    is_beside = index > 1 and not text[words[index - 2][1] : words[index - 1][0]].strip()
    before = words[index - 2][2].lower() if is_beside else ""
    return before not in CONTEXT["staffs"]


def _any_of(marks: Sequence[str]) -> str:
    return "|".join(re.escape(mark) for mark in sorted(marks, key=len, reverse=True))


def _beside(marks: Sequence[str], ahead: str = r"\s[^\W\d_a-z]") -> re.Pattern[str]:
    written = {*marks, *(unaccented(mark) for mark in marks)}
    return re.compile(rf"\s(?:{_any_of(sorted(written))})(?={ahead})")


_BRACKETED = rf"\((?:{_any_of(MARKS['bracketed'])})\.?\)"
_SUFFIX = re.compile(rf"\.?\s?{_BRACKETED}(?:\s?{_BRACKETED})?")
_BESIDE = _beside(MARKS["beside"])
_OWN_MARKS = {
    word: _beside([mark for own in MARKS["own"] if word in own["after"] for mark in own["marks"]])
    for own in MARKS["own"]
    for word in own["after"]
}
_TWO_NAMES = r"\s[^\W\d_a-z][\w'’-]+\s(?:d[aeo]s?\s)?[^\W\d_a-z]"
_BEFORE_TWO = {
    word: _beside([m for g in MARKS["before_two"] if word in g["after"] for m in g["marks"]], _TWO_NAMES)
    for group in MARKS["before_two"]
    for word in group["after"]
}
