"""What speaks for and against two names of two reports being one person.

Takes two `Form` values (a name with its party, rank and post, in the reports that give it so), gives named
features and the namesakes that no score may join. Each feature's docstring is its public explanation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from communique.resolution import names, posts
from communique.resolution.merged import ReportedPosting
from communique.resolution.names import NameMatch
from communique.resolution.scoring import Scorer
from communique.resolution.windows import day_number

__all__ = ["PEOPLE", "Form", "namesakes"]

# Reports less than this many days apart speak of one time: a person's post and rank don't usually change.
_AT_ONCE = 180
# An officer rises a grade in about this many days at the fastest.
_DAYS_A_GRADE = 330
# Posts so alike are one post in other words.
_ONE_POST = 0.8


class Form(NamedTuple):
    """One name with one party, rank and post, as one or more reports give it.

    ``first`` and ``last`` are the days of the reports, None where no report has a day.
    """

    key: str
    name: str
    party: str | None
    rank: str | None
    post: str | None
    first: int | None
    last: int | None
    docs: frozenset[str]
    postings: tuple[ReportedPosting, ...]

    @classmethod
    def of(cls, key: str, postings: Sequence[ReportedPosting]) -> Form:
        """The form of postings that are equal but for their reports."""
        days = [day for posting in postings if (day := day_number(posting.reported))]
        example = min(postings, key=lambda posting: (posting.doc, posting.name))
        return cls(
            key=key,
            name=example.name,
            party=example.party,
            rank=example.rank,
            post=example.post,
            first=min(days, default=None),
            last=max(days, default=None),
            docs=frozenset(posting.doc for posting in postings),
            postings=tuple(postings),
        )

    @property
    def blocks(self) -> frozenset[str]:
        """Keys that forms of one person share: the consonants of each part of the name that tells people
        apart.
        """
        parsed = names.parse(self.name)
        telling = [s for part, s in zip(*parsed, strict=True) if len(part) > 1 and not names.is_common(part)]
        return frozenset(names.skeleton(heard) for heard in telling or parsed.sounds)


def namesakes(a: Form, b: Form) -> str | None:
    """Why two forms can't be one person, whatever else agrees; None where they can."""
    match = _names(a, b)
    if match.kind == "other":
        return "the names differ"
    if match.kind == "single" and a.party and b.party and a.party != b.party:
        return "one part of the name in common, and other parties"
    return None


def same_name(a: Form, b: Form) -> float:
    """All parts of the two names agree, allowing for order, honorifics, particles and transliteration (how
    alike).
    """
    match = _names(a, b)
    return match.likeness if match.kind == "same" and len(names.parse(a.name).parts) > 1 else 0.0


def part_of_name(a: Form, b: Form) -> float:
    """One name leaves out parts of the other, and two parts or more agree (how alike)."""
    match = _names(a, b)
    return match.likeness if match.kind == "part" else 0.0


def single_name(a: Form, b: Form) -> float:
    """One of the names is a single part, such as a surname, and the other holds it (how alike)."""
    match = _names(a, b)
    alone = match.kind == "same" and len(names.parse(a.name).parts) == 1
    return match.likeness if match.kind == "single" or alone else 0.0


def doubtful_name(a: Form, b: Form) -> float:
    """Two parts of the names agree, but each name has a part that the other lacks."""
    return 1.0 if _names(a, b).kind == "doubtful" else 0.0


def same_party(a: Form, b: Form) -> float:
    """Both act for the same state or organisation."""
    return 1.0 if a.party and a.party == b.party else 0.0


def other_party(a: Form, b: Form) -> float:
    """They act for different states or organisations; half where a name that few bear agrees in full, and a
    post of two words or more agrees too, for a reading may mistake whose official it is.
    """
    if not a.party or not b.party or a.party == b.party:
        return 0.0
    return 0.5 if same_name(a, b) and _is_telling(a.name) and _one_post(a, b) else 1.0


def same_post(a: Form, b: Form) -> float:
    """The posts agree in most of their words (how much)."""
    alike = posts.likeness(a.post, b.post) if a.post and b.post else 0.0
    return alike if alike >= 0.6 else 0.0


def other_post(a: Form, b: Form) -> float:
    """The posts differ though the reports speak of one time; half where a report has no day."""
    return _at_once(a, b) if a.post and b.post and posts.likeness(a.post, b.post) < 0.6 else 0.0


def other_line(a: Form, b: Form) -> float:
    """The posts lie in different lines of work (navy, coast guard, diplomacy, economy), the more so at one
    time.
    """
    left, right = posts.fields(a.post or ""), posts.fields(b.post or "")
    return 0.4 + 0.6 * _at_once(a, b) if left and right and not left & right else 0.0


def same_rank(a: Form, b: Form) -> float:
    """The ranks are of one grade, or one is the loose form of the other."""
    if posts.ranks_agree(a.rank or "", b.rank or ""):
        return 1.0
    left, right = posts.rank_level(a.rank or ""), posts.rank_level(b.rank or "")
    return 1.0 if left is not None and left == right else 0.0


def other_rank(a: Form, b: Form) -> float:
    """The ranks are further apart than promotions in the time between explain, or the later one is lower
    (grades).
    """
    left, right = posts.rank_level(a.rank or ""), posts.rank_level(b.rank or "")
    if left is None or right is None or left == right or posts.ranks_agree(a.rank or "", b.rank or ""):
        return 0.0
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return 0.5 * min(3, abs(left - right)) / 3
    if a.first == b.first:
        return min(3.0, max(0, abs(left - right) - 1)) / 2
    (early, late), days = (
        ((left, right), b.last - a.first) if a.first < b.first else ((right, left), a.last - b.first)
    )
    missing = late - early - max(1.0, days / _DAYS_A_GRADE) if late > early else early - late
    return min(3.0, max(0.0, missing)) / 2


def other_service(a: Form, b: Form) -> float:
    """One rank is of the navy, the other of the army, air force or police."""
    services = {posts.rank_service(a.rank or ""), posts.rank_service(b.rank or "")}
    return 1.0 if "navy" in services and services & {"army", "air", "police"} else 0.0


def same_report(a: Form, b: Form) -> float:
    """One report gives both names, though a report gives each of its people one name."""
    return 1.0 if a.key != b.key and a.docs & b.docs else 0.0


PEOPLE: Scorer[Form] = Scorer(
    "people",
    [
        same_name,
        part_of_name,
        single_name,
        doubtful_name,
        same_party,
        other_party,
        same_post,
        other_post,
        other_line,
        same_rank,
        other_rank,
        other_service,
        same_report,
    ],
)


def _names(a: Form, b: Form) -> NameMatch:
    return names.compare(*sorted((a.name, b.name)))


def _is_telling(name: str) -> bool:
    return any(len(part) > 1 and not names.is_common(part) for part in names.parse(name).parts)


def _one_post(a: Form, b: Form) -> bool:
    left, right = a.post or "", b.post or ""
    exact = min(len(posts.words(left)), len(posts.words(right))) > 1
    return exact and posts.likeness(left, right) >= _ONE_POST


def _at_once(a: Form, b: Form) -> float:
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return 0.5
    gap = max(0, a.first - b.last, b.first - a.last)
    return 1.0 if gap < _AT_ONCE else 0.0
