"""The steps of an analysis: each declares what it needs and what it gives.

A `Step` reads earlier parts of an analysis by name and gives one new part. `plan` checks an order of
steps before any report is read: a step whose needs nobody before it gives is an error, and so are two
steps that give the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from communique.errors import ReadingError

__all__ = ["Step", "plan", "run"]


class Step(NamedTuple):
    """One step: ``run`` takes the parts named in ``needs``, in that order, and returns the part ``gives``."""

    gives: str
    needs: tuple[str, ...]
    run: Callable[..., Any]


def plan(steps: Sequence[Step], *, given: Sequence[str]) -> tuple[Step, ...]:
    """The steps, when each finds what it needs among ``given`` and what earlier steps give.

    Raises `ReadingError` naming the step, what it lacks, and what there is.
    """
    there = list(given)
    for step in steps:
        missing = [need for need in step.needs if need not in there]
        if missing:
            raise ReadingError(
                f"the step that gives {step.gives!r} needs {', '.join(missing)}, "
                f"which no step before it gives; "
                f"there are {', '.join(there)}"
            )
        if step.gives in there:
            raise ReadingError(f"two steps give {step.gives!r}; remove one")
        there.append(step.gives)
    return tuple(steps)


def run(steps: Sequence[Step], parts: Mapping[str, Any]) -> dict[str, Any]:
    """All parts after the steps have run, those given among them."""
    found = dict(parts)
    for step in steps:
        found[step.gives] = step.run(*(found[need] for need in step.needs))
    return found
