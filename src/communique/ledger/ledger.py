"""The ledger: reports added, read again and resolved, and judged by people.

Takes a `Database` whose tables are up to date; each method opens its own transactions and calls the module
that does the work. Looking at what it holds is in `holdings`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from communique.codebook import Failure, Reading
from communique.ledger import handcoding, imported, judging, rereading
from communique.ledger.adding import Item, Read, Watch, add_reports
from communique.ledger.decisions import Decision
from communique.ledger.holdings import Holdings
from communique.ledger.program import reader_version
from communique.ledger.resolving import resolve_ledger
from communique.ledger.runs import Counts, add_counts, begin_run, finish_run

__all__ = ["Ledger", "Summary"]


class Summary(NamedTuple):
    """What a run did: its number, what it counted, and how many engagements, people, commitments and figures
    it added, changed and lost.
    """

    run: int
    counts: Counts
    added: int
    changed: int
    lost: int


class Ledger(Holdings):
    """Many reports, and one record of each engagement. `open_ledger` gives one; `close`, or the end of
    ``with``, closes it.
    """

    def add(
        self, reports: Iterable[Item], *, read: Read | None = None, watch: Watch | None = None
    ) -> Summary:
        """Read the reports that the ledger does not hold yet, store them and resolve.

        ``read`` gives readings for reports, by default `Reader.pipe`; it is called only if there is something
        to read. ``watch`` is told of each report when it is stored.
        """
        needed = _when_needed(read or _read)
        return self._run(
            "add", lambda run: add_reports(self._database, run, reports, needed, watch or _ignore)
        )

    def add_coded(
        self, coded: Iterable[Reading | Failure], *, coder: str, watch: Watch | None = None
    ) -> Summary:
        """Store what a person coded in rows of a table (`communique.imports` makes readings from them), and
        resolve. Nothing reads them anew.
        """
        return self._run(
            imported.IMPORT,
            lambda run: handcoding.add_coded(self._database, run, coded, coder, watch or _ignore),
        )

    def undo_import(self, run: int) -> Summary:
        """Take back all that an import (by the number of its run) stored and changed, and resolve.

        Judgements stay. Raises `LedgerError` for a run that is no import or can't be undone.
        """
        with self._database.reading() as connection:
            imported.check_undoable(connection, run)
        command, cause = imported.undo_command(run), f"the import of run {run} was undone"
        return self._run(command, lambda number: self._undone(number, run), cause)

    def reread(self, *, read: Read | None = None, watch: Watch | None = None) -> Summary:
        """Read again all reports that another version of the reader read; judgements stay."""
        needed = _when_needed(read or _read)
        cause = f"read anew by {reader_version()}"
        return self._run(
            "reread", lambda run: rereading.reread(self._database, run, needed, watch or _ignore), cause
        )

    def resolve(self, cause: str = "") -> Summary:
        """Resolve what a run that was cut off added, what was judged meanwhile (``cause`` says what), or an
        earlier version of the program resolved.
        """
        return self._run("resolve", lambda run: Counts(), cause)

    def judge_pair(
        self, one: str, other: str, verdict: str, *, author: str, reason: str = ""
    ) -> tuple[Decision, Summary]:
        """Record that two things are ``same``, ``different`` or ``unsure``, and resolve.

        ``one`` and ``other`` are both ids of accounts or engagements (an engagement stands for all its
        accounts), or both of people (``p-…`` stands for all their postings, ``p-…/3`` for the third).
        """
        return self._judge(judging.pair_decision, one, other, verdict, author, reason)

    def judge_unsure(
        self, pair: str, verdict: str, *, author: str, reason: str = ""
    ) -> tuple[Decision, Summary]:
        """Record what an unsure pair (``u-…``) is, and resolve."""
        return self._judge(judging.unsure_decision, pair, verdict, author, reason)

    def note_unsure(self, pair: str, verdict: str, *, author: str, reason: str = "") -> Decision:
        """Record what an unsure pair is, for the next call of `resolve` or the next run to follow."""
        with self._database.writing() as connection:
            return judging.unsure_decision(connection, pair, verdict, author, reason)

    def judge_value(
        self, statement: str, verdict: str, *, value: str | None = None, author: str, reason: str = ""
    ) -> tuple[Decision, Summary]:
        """Record that a value (a statement, ``s-…``) is right (``same``), wrong (``different``),
        ``unsure``, or ``corrected`` to ``value``, and resolve.

        Raises `RecordError` when the codebook does not allow the value.
        """
        return self._judge(judging.value_decision, statement, verdict, value, author, reason)

    def undo(self, judgement: str, *, author: str, reason: str = "") -> tuple[Decision, Summary]:
        """Take a judgement (``j-…``) back, and resolve. It stays in the ledger as undone."""
        return self._judge(judging.undone, judgement, author, reason)

    def record(self, decide: Callable[..., Decision], *arguments: object) -> Decision:
        """Record what somebody decided (``decide`` is one of `communique.ledger.judging`), and leave
        resolving to a later `resolve`: where people judge one after the other, once for many.
        """
        with self._database.writing() as connection:
            return decide(connection, *arguments)

    def _undone(self, number: int, run: int) -> Counts:
        with self._database.writing() as connection:
            imported.check_undoable(connection, run, by=number)
            counts = Counts(changed=imported.undo_import(connection, run))
            add_counts(connection, number, counts)
        return counts

    def _judge(self, decide: Callable[..., Decision], *arguments: object) -> tuple[Decision, Summary]:
        decision = self.record(decide, *arguments)
        return decision, self._run("review", lambda run: Counts(), judging.told(decision))

    def _run(self, command: str, work: Callable[[int], Counts], cause: str = "") -> Summary:
        run = begin_run(self._database, command)
        counts = work(run)
        resolve_ledger(self._database, run, cause)
        finish_run(self._database, run)
        distinct = {(each.kind, each.id): each.change for each in self.changes(run) if each.kind != "report"}
        kinds = list(distinct.values())
        return Summary(run, counts, kinds.count("added"), kinds.count("changed"), kinds.count("lost"))


def _read(reports: Iterable[Item]) -> Iterator[Reading | Failure]:
    # The language model takes seconds to load; nothing but reading needs it.
    from communique.reader import Reader

    return Reader().pipe(reports)


def _when_needed(read: Read) -> Read:
    """``read``, called when the first report comes that is no failure, and not when none does."""

    def reading(reports: Iterable[Item]) -> Iterator[Reading | Failure]:
        items = iter(reports)
        for item in items:
            if not isinstance(item, Failure):
                yield from read(chain([item], items))
                return
            yield item

    return reading


def _ignore(item: Item, what: str) -> None:
    """Nobody watches."""
