"""What an earlier resolution worked out and a later one need not work out again.

Takes keys that are hashes of all that a result depends on, gives the result, remembered or computed. A
resolution with a memory is equal to one without: only the work differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from communique.codebook.identity import content_id
from communique.codebook.records import Reading
from communique.resolution.merged import Commitment
from communique.resolution.prepared import Prepared, prepare

__all__ = ["Memory", "Remembered"]


class Remembered(msgspec.Struct, frozen=True):
    """What is worked out from one reading, by report; the scores of pairs and the commitments of groups of
    parties, by hash.

    msgspec encodes it to MessagePack, to be kept between runs. What another version of the program
    remembered is not used.
    """

    version: str = ""
    prepared: dict[str, tuple[str, Prepared]] = msgspec.field(default_factory=dict)
    scores: dict[str, float] = msgspec.field(default_factory=dict)
    commitments: dict[str, tuple[Commitment, ...]] = msgspec.field(default_factory=dict)


class Memory:
    """Remembers for the next resolution what this one uses, and takes from the last one what it can.

    ``version`` stands for the rules that results depend on. ``computed`` counts the scores, ``read`` the
    readings, that had to be worked out.
    """

    def __init__(self, version: str, previous: Remembered | None = None) -> None:
        self.computed = 0
        self.read = 0
        usable = previous is not None and previous.version == version
        self._previous = previous if usable and previous is not None else Remembered()
        self._now = Remembered(version)

    def prepared(self, reading: Reading) -> Prepared:
        """The reading, prepared for comparing."""
        digest = content_id("", str(msgspec.json.encode(reading), "utf-8"))
        known = self._previous.prepared.get(reading.doc)
        if known is None or known[0] != digest:
            known = (digest, prepare(reading))
            self.read += 1
        self._now.prepared[reading.doc] = known
        return known[1]

    def digest(self, doc: str) -> str:
        """A hash of the reading of a report, after `prepared`."""
        return self._now.prepared[doc][0]

    def score(self, key: str, compute: Callable[[], float]) -> float:
        """The score under ``key``, computed where nobody did before."""
        found = self._now.scores.get(key)
        if found is None:
            found = self._previous.scores.get(key)
        if found is None:
            found = compute()
            self.computed += 1
        self._now.scores[key] = found
        return found

    def commitments(self, key: str, compute: Callable[[], Iterable[Commitment]]) -> tuple[Commitment, ...]:
        """The commitments under ``key``, worked out where nobody did before."""
        found = self._previous.commitments.get(key)
        if found is None:
            found = tuple(compute())
        self._now.commitments[key] = found
        return found

    def remembered(self) -> Remembered:
        """All that this resolution used; what it did not use is forgotten."""
        return self._now
