"""What backs a value of an engagement: the accounts that give it, and their words.

Takes a merged engagement and gives, for each value that a sentence is to say, whether an account that was
there says it; then the quotes that say all of the values together, of as few reports as possible. What is
said of the values is left to the sentences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.briefs.known import Known
from communique.briefs.model import Quote
from communique.codebook import Evidence, Participant
from communique.resolution import Account, MergedEngagement, MergedParticipant
from communique.resolution.names import usual_name

__all__ = ["Backing"]

_PLACE = ("venue", "city", "country")


class Backing:
    """Collects the values that are said of one engagement."""

    def __init__(self, known: Known, engagement: MergedEngagement) -> None:
        self._known = known
        self._accounts = sorted(engagement.accounts, key=lambda each: _worth(each, engagement))
        self._wanted: list[Mapping[int, tuple[Evidence, ...]]] = []

    def says(self, field: str, value: str | None) -> str | None:
        """``value`` of a ``field`` (``date``, ``party``, ``topic`` …), None where no account gives it."""
        if value is None:
            return None
        return value if self._want({i: _spans(each, field, value) for i, each in self._each()}) else None

    def named(self, person: MergedParticipant, part: str) -> str | None:
        """A ``name``, ``rank``, ``post`` or ``party`` of a participant, None where no account gives it."""
        value = self._usual_name(person) if part == "name" else getattr(person, part)
        if value is None:
            return None
        found = {i: self._part(each, person, part, value) for i, each in self._each()}
        return value if self._want(found) else None

    def signed(self) -> str | None:
        """What was signed, in the words of the first account that says so."""
        for number, account in self._each():
            for outcome in account.outcomes:
                if outcome.kind == "signed":
                    self._wanted.append({number: (outcome.evidence,)})
                    return outcome.what
        return None

    def has(self, person: MergedParticipant) -> bool:
        """Whether any account names the participant."""
        return any(self._matching(each, person) for _, each in self._each())

    def quotes(self) -> tuple[Quote, ...]:
        """The words of as few accounts as say all that was asked for."""
        left = list(self._wanted)
        chosen: dict[int, list[Evidence]] = {}
        while left or not chosen:
            counts = [sum(number in each for each in left) for number, _ in self._each()]
            best = counts.index(max(counts))
            chosen[best] = [span for each in left for span in each.get(best, ())]
            left = [each for each in left if best not in each]
        return tuple(self._quote(self._accounts[number], spans) for number, spans in chosen.items())

    def _each(self) -> Sequence[tuple[int, Account]]:
        return list(enumerate(self._accounts))

    def _want(self, found: Mapping[int, tuple[Evidence, ...] | None]) -> bool:
        """Note that a value is wanted, and of which accounts; False where none gives it."""
        given = {number: spans for number, spans in found.items() if spans is not None}
        if given:
            self._wanted.append(given)
        return bool(given)

    def _usual_name(self, person: MergedParticipant) -> str | None:
        """The name that most accounts give, of those with more than one word where there are any."""
        given = [one.name for each in self._accounts for one in self._matching(each, person) if one.name]
        return usual_name(given)

    def _part(
        self, account: Account, person: MergedParticipant, part: str, value: str
    ) -> tuple[Evidence, ...] | None:
        for each in self._matching(account, person):
            if getattr(each, part) == value:
                return each.evidence_for.get(part, ())
        return None

    def _matching(self, account: Account, person: MergedParticipant) -> list[Participant]:
        """The participant as one account gives them, also by other forms of the name."""
        merged = self._known.person(person.person)
        names = {person.name, *(merged.names if merged else ())}
        return [
            each
            for each in account.participants
            if (each.name in names if each.name else not person.name and _is_body(each, person))
        ]

    def _quote(self, account: Account, spans: Sequence[Evidence]) -> Quote:
        chosen = list(account.evidence[:1])
        for span in sorted(set(spans)):
            if not any(_holds(each, span) for each in chosen):
                chosen.append(next((each for each in account.evidence if _holds(each, span)), span))
        return self._known.quote(account.doc, chosen)


def _worth(account: Account, engagement: MergedEngagement) -> tuple[bool, bool, str, str]:
    """Accounts of how it ended come first, then dated and early ones."""
    is_other = account.status != engagement.status
    return is_other, account.date != engagement.date, account.reported or "9999", account.id


def _spans(account: Account, field: str, value: str) -> tuple[Evidence, ...] | None:
    """The words by which an account gives a value, None where it does not give it."""
    if field in ("party", "topic"):
        values: Sequence[str | None] = account.parties if field == "party" else account.topics
        field = f"{field}:{value}"
    else:
        values = (getattr(account.place if field in _PLACE else account, field),)
    return account.evidence_for.get(field, ()) if value in values else None


def _is_body(one: Participant, other: MergedParticipant) -> bool:
    return (one.post, one.party) == (other.post, other.party)


def _holds(one: Evidence, other: Evidence) -> bool:
    return one.start <= other.start and other.end <= one.end
