"""What a brief looks at: its engagements as a day knew them, in which order, and how to list them.

Takes a `Known` and what the brief is on, gives a `View`. The sections are made from it by `sections`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from communique.briefs.commands import Commands
from communique.briefs.known import Known
from communique.resolution import MergedEngagement
from communique.resolution.windows import window

__all__ = ["View", "by_recency"]


class View(NamedTuple):
    """What a brief on ``subject`` looks at: ``engagements``, the latest first, of the ``parties`` that it is
    about; ``listing`` is the command that lists them.
    """

    known: Known
    commands: Commands
    subject: str
    parties: tuple[str, ...]
    engagements: tuple[MergedEngagement, ...]
    listing: str

    def listing_of(self, *statuses: str) -> str:
        """The command that lists those of the statuses; where it shows one record, that command."""
        return self._unless_of_one(self.commands.engagements(self.parties, "--status", ",".join(statuses)))

    @property
    def differing(self) -> str:
        """The command that lists where accounts of them differ; where it shows one record, that command."""
        return self._unless_of_one(self.commands.differences(self.parties))

    def _unless_of_one(self, command: str) -> str:
        is_of_parties = self.listing == self.commands.engagements(self.parties)
        return command if is_of_parties else self.listing

    @property
    def by_id(self) -> Mapping[str, MergedEngagement]:
        """The engagements by their ids."""
        return {each.id: each for each in self.engagements}

    @property
    def docs(self) -> frozenset[str]:
        """The reports that tell of them."""
        return frozenset(account.doc for each in self.engagements for account in each.accounts)

    @property
    def ahead(self) -> tuple[MergedEngagement, ...]:
        """Those that nobody reports as held: planned, proposed, called off."""
        return tuple(each for each in self.engagements if each.status != "held")

    @property
    def held(self) -> tuple[MergedEngagement, ...]:
        """Those that took place."""
        return tuple(each for each in self.engagements if each.status == "held")


def by_recency(known: Known, engagements: Iterable[MergedEngagement]) -> tuple[MergedEngagement, ...]:
    """The latest first. Where the day is not stated, the day of the last report of it stands in; what has
    neither comes last, what more reports tell of first.
    """

    def key(each: MergedEngagement) -> tuple[int, int, str]:
        span = window(each.date)
        reported = max((known.reported(account.doc) or "" for account in each.accounts), default="")
        day = span or window(reported or None)
        return -day.first if day else 1, -len(each.accounts), each.id

    return tuple(sorted(engagements, key=key))
