"""What an earlier resolution worked out and a later one need not work out again.

Takes keys that are hashes of all that a result depends on, gives the result, remembered or computed. A
resolution with a memory is equal to one without: only the work differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from communique.codebook.identity import content_id
from communique.codebook.records import Reading
from communique.resolution.merged import Commitment
from communique.resolution.prepared import Prepared, prepare

__all__ = ["Memory", "PairScores", "Remembered", "fingerprint"]


#: For each pair of a piece, by the fingerprints of its first and its second member, the score.
PairScores = dict[int, dict[int, float]]
_NONE: dict[int, Any] = {}


class Remembered(msgspec.Struct, frozen=True):
    """What is worked out from one reading, by report; the scores of pairs, in pieces; and the commitments of
    groups of parties, each with a hash of all that they depend on.

    Every value stands by itself, so that each can be kept apart, and one that nothing new touched is the same
    object as before. msgspec encodes them to MessagePack. What another version of the program remembered is
    not used.
    """

    version: str = ""
    prepared: dict[str, tuple[str, Prepared]] = msgspec.field(default_factory=dict)
    scores: dict[str, PairScores] = msgspec.field(default_factory=dict)
    commitments: dict[str, tuple[str, tuple[Commitment, ...]]] = msgspec.field(default_factory=dict)


def fingerprint(digest: str) -> int:
    """A hash, as `content_id` gives it, as a number."""
    return int(digest, 16)


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

    def score(self, piece: str, pair: tuple[int, int], compute: Callable[[], float]) -> float:
        """The score of a pair of fingerprints, computed where nobody did before.

        ``piece`` names what it is kept with: something that few other pairs belong to, the same for the pair
        whatever else is resolved.
        """
        one, other = pair
        now = self._now.scores.setdefault(piece, {}).setdefault(one, {})
        found = now.get(other)
        if found is None:
            found = self._previous.scores.get(piece, _NONE).get(one, _NONE).get(other)
            if found is None:
                found = compute()
                self.computed += 1
            now[other] = found
        return found

    def commitments(
        self, parties: str, key: str, compute: Callable[[], Iterable[Commitment]]
    ) -> tuple[Commitment, ...]:
        """The commitments of some parties under ``key``, worked out where nobody did before."""
        found = self._previous.commitments.get(parties)
        if found is None or found[0] != key:
            found = key, tuple(compute())
        self._now.commitments[parties] = found
        return found[1]

    def remembered(self) -> Remembered:
        """All that this resolution used; what it did not use is forgotten."""
        for piece, found in self._now.scores.items():
            before = self._previous.scores.get(piece)
            if before is not None and before == found:
                self._now.scores[piece] = before
        return self._now
