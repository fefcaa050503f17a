"""Words between what somebody is and the name: "a captain identified only as", "who gave his name as".

Takes a sentence's words in lower case and where they may begin, gives their end.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["naming_end"]

_KNOWN = frozenset({"identified", "named", "known", "introduced"})
_GIVEN = frozenset({"gave", "gives", "giving", "identified", "identifies", "introduced", "introduces"})
_SELF = frozenset({"himself", "herself", "his", "her", "name"})
_BEING = frozenset({"was", "is", "has", "had", "been", "be", "later"})
_HOW = frozenset(
    {"only", "simply", "merely", "locally", "just", "widely", "popularly", "better", "variously"}
)
_LONGEST = 7


def naming_end(lower: Sequence[str], at: int, described: int) -> int:
    """The index of the name that such words before it lead to, 0 where none begin at ``at``.

    ``described``: where the words for what somebody is begin; after "a", "named" alone is no deed: "a captain
    named Musa".
    """
    end = at + (lower[at : at + 1] == (",",))
    end += lower[end : end + 1] == ("who",)
    while end < len(lower) and lower[end] in _BEING | _HOW:
        end += 1
    if end >= len(lower):
        return 0
    verb, end = lower[end], end + 1
    is_indefinite = described > 0 and lower[described - 1] in {"a", "an"}
    if is_indefinite and verb in {"named", "called"} and lower[end : end + 1] != ("as",):
        return end + (lower[end : end + 1] == ("only",))
    passed = _HOW | (_SELF if verb in _GIVEN else frozenset())
    if verb not in _KNOWN and not (verb in _GIVEN and lower[end : end + 1] and lower[end] in _SELF):
        return 0
    while end < len(lower) and end - at < _LONGEST and lower[end] in passed:
        end += 1
    return end + 1 if lower[end : end + 1] == ("as",) else 0
