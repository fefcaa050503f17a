"""Accounts compared: what each report says of an engagement field by field, what contradicts, what is left
out.

Takes a merged engagement, gives a `Comparison`. Which side a report speaks for (an official readout of one
of the parties) is an input; nothing is judged true or false.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from communique.codebook.records import Evidence, Outcome, Participant, Record
from communique.gazetteer.outlets import outlet_party
from communique.resolution import names
from communique.resolution.accounts import Account
from communique.resolution.clustering import Constraints, cluster, components, pair
from communique.resolution.merged import MergedEngagement
from communique.resolution.verdicts import CLASHES, Clash, differ, other_office, other_terms
from communique.resolution.windows import day_number
from communique.resolution.wording import content_words

__all__ = ["Comparison", "Omission", "ReportedValue", "Row", "compare_accounts", "official_sides"]

# Share of words that two reports' wordings of one outcome have in common.
_SHARED_WORDS = 0.5
# Reports further apart than this many days give ranks, posts and places as they are by then.
_LONG_AFTER = 180


class ReportedValue(Record, frozen=True, kw_only=True):
    """What the report ``doc`` gives for a field: ``value`` None where it does not say.

    ``side`` is the party whose official readout the report is, None for others.
    """

    doc: str
    side: str | None
    value: str | None
    evidence: tuple[Evidence, ...] = ()


class Row(Record, frozen=True, kw_only=True):
    """One field in all reports.

    ``field``: ``type``, ``status``, ``date``, ``country``, ``city``, ``venue``, ``participant:NAME``,
    ``topic:TOPIC`` or ``outcome:WHAT``. ``verdict``: ``agree``, ``compatible`` (one says it more exactly),
    ``changed`` (they differ, but tell of different stages: planned and held, or reports half a year apart),
    ``contradict``, or ``single`` (one report alone says it).
    """

    field: str
    values: tuple[ReportedValue, ...]
    verdict: str


class Omission(Record, frozen=True, kw_only=True):
    """A field that the reports ``given_by`` fill and ``left_out_by`` do not.

    ``sides`` are the parties whose readouts all leave it out though another report gives it.
    """

    field: str
    given_by: tuple[str, ...]
    left_out_by: tuple[str, ...]
    sides: tuple[str, ...]


class Comparison(Record, frozen=True, kw_only=True):
    """The accounts of the merged engagement ``engagement``, one value for each report in each row."""

    engagement: str
    docs: tuple[str, ...]
    rows: tuple[Row, ...]
    omissions: tuple[Omission, ...]

    @property
    def contradictions(self) -> tuple[Row, ...]:
        """The rows in which reports can't both be right."""
        return tuple(row for row in self.rows if row.verdict == "contradict")


def official_sides(outlets: Mapping[str, str | None]) -> dict[str, str]:
    """For each report of an official outlet, the party for which it speaks."""
    found = ((doc, outlet_party(outlet)) for doc, outlet in outlets.items())
    return {doc: party for doc, party in found if party}


def compare_accounts(engagement: MergedEngagement, sides: Mapping[str, str]) -> Comparison:
    """Compare the accounts of an engagement; ``sides`` gives, for official readouts, whose they are (by
    report).
    """
    accounts = _one_a_report(engagement.accounts)
    rows = [
        *_scalar_rows(accounts, sides),
        *_participant_rows(accounts, sides),
        *_topic_rows(accounts, sides),
        *_outcome_rows(accounts, sides),
    ]
    return Comparison(
        engagement=engagement.id,
        docs=tuple(account.doc for account in accounts),
        rows=tuple(rows),
        omissions=tuple(omission for row in rows if (omission := _omission(row))),
    )


def _one_a_report(accounts: Sequence[Account]) -> list[Account]:
    """Of two accounts of one report (called off, then held), the last."""
    return list({account.doc: account for account in accounts}.values())


def _scalar_rows(accounts: Sequence[Account], sides: Mapping[str, str]) -> list[Row]:
    fields: dict[str, Callable[[Account], str | None]] = {
        "type": lambda account: account.type,
        "status": lambda account: account.status,
        "date": lambda account: account.date,
        "country": lambda account: account.place.country,
        "city": lambda account: account.place.city,
        "venue": lambda account: account.place.venue,
    }
    made = (_row(field, accounts, sides, read, CLASHES.get(field, differ)) for field, read in fields.items())
    return [row for row in made if any(value.value for value in row.values)]


def _participant_rows(accounts: Sequence[Account], sides: Mapping[str, str]) -> list[Row]:
    named = sorted({person.name for account in accounts for person in account.participants if person.name})
    links = [pair(a, b) for a, b in combinations(named, 2) if names.compare(a, b).kind != "other"]
    rows = []
    for group in components(named, links):
        fullest = max(group, key=lambda name: (len(names.parse(name).parts), name))

        def read(account: Account, group: Sequence[str] = group) -> str | None:
            found = next((person for person in account.participants if person.name in group), None)
            return _described(found) if found else None

        rows.append(_row(f"participant:{fullest}", accounts, sides, read, other_office))
    return rows


def _topic_rows(accounts: Sequence[Account], sides: Mapping[str, str]) -> list[Row]:
    topics = sorted({topic for account in accounts for topic in account.topics})
    return [
        _row(
            f"topic:{topic}",
            accounts,
            sides,
            lambda account, topic=topic: topic if topic in account.topics else None,  # type: ignore[misc]
            differ,
        )
        for topic in topics
    ]


def _outcome_rows(accounts: Sequence[Account], sides: Mapping[str, str]) -> list[Row]:
    said = {
        f"{account.doc} {i:03}": (account.doc, outcome)
        for account in accounts
        for i, outcome in enumerate(account.outcomes)
    }
    scores = {pair(a, b): _outcome_score(said[a], said[b]) for a, b in combinations(sorted(said), 2)}
    links = [key for key, score in scores.items() if score > 0]
    rows = []
    for part in components(said, links):
        for group in cluster(part, scores, Constraints(), lambda a, b: scores[pair(a, b)]).clusters:
            outcomes = {said[key][0]: said[key][1] for key in group}
            rows.append(_outcome_row(outcomes, accounts, sides))
    return rows


def _outcome_score(left: tuple[str, Outcome], right: tuple[str, Outcome]) -> float:
    if left[0] == right[0]:
        return float("-inf")
    a, b = content_words(left[1].what), content_words(right[1].what)
    return len(a & b) / min(len(a), len(b)) - _SHARED_WORDS + 0.01 if a and b else -_SHARED_WORDS


def _outcome_row(
    outcomes: Mapping[str, Outcome], accounts: Sequence[Account], sides: Mapping[str, str]
) -> Row:
    first = next(outcomes[account.doc] for account in accounts if account.doc in outcomes)
    values = tuple(
        ReportedValue(
            doc=account.doc,
            side=sides.get(account.doc),
            value=_outcome_words(outcomes[account.doc]) if account.doc in outcomes else None,
            evidence=(outcomes[account.doc].evidence,) if account.doc in outcomes else (),
        )
        for account in accounts
    )
    return Row(field=f"outcome:{first.what}", values=values, verdict=_verdict(accounts, values, other_terms))


def _outcome_words(outcome: Outcome) -> str:
    due = f" (due {outcome.due})" if outcome.due else ""
    return f"{outcome.kind}: {outcome.what}{due}"


def _described(person: Participant) -> str:
    return ", ".join(part for part in (person.rank, person.post) if part) or person.name or ""


def _row(
    field: str,
    accounts: Sequence[Account],
    sides: Mapping[str, str],
    read: Callable[[Account], str | None],
    clash: Clash,
) -> Row:
    values = tuple(
        ReportedValue(
            doc=account.doc,
            side=sides.get(account.doc),
            value=(value := read(account)),
            evidence=_evidence(account, field) if value else (),
        )
        for account in accounts
    )
    return Row(field=field, values=values, verdict=_verdict(accounts, values, clash))


def _evidence(account: Account, field: str) -> tuple[Evidence, ...]:
    return account.evidence_for.get(field, account.evidence)


def _verdict(accounts: Sequence[Account], values: Sequence[ReportedValue], clash: Clash) -> str:
    given = [(account, value.value) for account, value in zip(accounts, values, strict=True) if value.value]
    if len(given) < 2:
        return "single"
    found = {_between(one, other, clash) for one, other in combinations(given, 2)}
    return next((verdict for verdict in ("contradict", "changed", "compatible") if verdict in found), "agree")


def _between(one: tuple[Account, str], other: tuple[Account, str], clash: Clash) -> str:
    verdict = clash(one[1], other[1])
    return "changed" if verdict == "contradict" and _other_stage(one[0], other[0]) else verdict


def _other_stage(left: Account, right: Account) -> bool:
    """Whether two accounts that differ may both be right, as one tells of a plan, or long after."""
    days = _days(left, right)
    if left.status != right.status:
        return days != 0
    return days > (_LONG_AFTER if left.status == "held" else 1)


def _days(left: Account, right: Account) -> int:
    one, other = day_number(left.reported), day_number(right.reported)
    return abs(one - other) if one is not None and other is not None else 0


def _omission(row: Row) -> Omission | None:
    given = [value for value in row.values if value.value]
    missing = [value for value in row.values if not value.value]
    if not given or not missing:
        return None
    silent = {value.side for value in missing if value.side} - {value.side for value in given}
    return Omission(
        field=row.field,
        given_by=tuple(value.doc for value in given),
        left_out_by=tuple(value.doc for value in missing),
        sides=tuple(sorted(side for side in silent if side)),
    )
