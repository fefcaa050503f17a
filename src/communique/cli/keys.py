"""``communique review --each``: open pairs one after the other, a key for each decision.

Takes an open `Ledger` and what gives a key, records the decisions at once and resolves at the end, so that
going through many takes no longer than reading them. Saying what a run changed is left to `review`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from communique.cli import ledgers

if TYPE_CHECKING:
    from communique.ledger import Ledger, UnsurePair

__all__ = ["KEYS", "decide_each"]

#: What each key says of the pair that is shown; the last two are no verdicts.
KEYS = {"s": "same", "d": "different", "u": "unsure", "n": "next", "q": "quit"}
_ASKED = ", ".join(f"{key} {meaning}" for key, meaning in KEYS.items())


def decide_each(
    ledger: Ledger,
    pairs: Iterable[UnsurePair],
    *,
    shown: Callable[[UnsurePair], Iterable[str]],
    key: Callable[[], str],
    author: str,
    reason: str,
) -> int:
    """Show each pair, take a key and record what it says; how many were decided.

    ``shown`` gives the lines for a pair. A key that means nothing is asked for again; the end of the input
    is `quit`.
    """
    decided = 0
    for pair in pairs:
        ledgers.print_lines([*shown(pair), f"  {_ASKED}"])
        meaning = _meaning(key)
        if meaning == "quit":
            break
        if meaning != "next":
            ledger.note_unsure(pair.id, meaning, author=author, reason=reason)
            ledgers.print_lines([f"  {meaning}"])
            decided += 1
    return decided


def _meaning(key: Callable[[], str]) -> str:
    while (pressed := key().lower()) not in KEYS:
        if pressed in ("", "\x03", "\x04"):
            return "quit"
    return KEYS[pressed]
