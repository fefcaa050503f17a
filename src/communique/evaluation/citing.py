"""What a paper must state of the program, the codebook, the gold and the corpus behind its data.

Takes a ledger and files of codings, if any; gives a `Citation`, whose digests tell whether two papers used
the same. How it is printed is left to `citing_printed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from communique import __version__
from communique.errors import ScoringError
from communique.ledger import Decision, HeldReport, installed_model, reader_version, resolution_version
from communique.ledger.holdings import Holdings

__all__ = ["Citation", "Corpus", "Gold", "citation"]


class Gold(NamedTuple):
    """A file of codings and its SHA-256."""

    name: str
    digest: str


class Corpus(NamedTuple):
    """The reports of a ledger: how many, from when to when, and what was decided on them.

    ``digest`` is the SHA-256 of their ids and texts, ``judgements_digest`` that of the judgements that hold.
    ``readers``: the versions of the program that read them.
    """

    reports: int
    sources: int
    undated: int
    first: str | None
    last: str | None
    digest: str
    readers: tuple[str, ...]
    judgements: int
    judges: int
    judgements_digest: str


class Citation(NamedTuple):
    """The ``version`` of the program with the hashes of its ``reader`` and ``resolution``, the language
    ``model``, the digest of the ``codebook``, the ``gold`` files and the ``corpus``, None where no ledger is
    cited.
    """

    version: str
    reader: str
    resolution: str
    model: str
    codebook: str
    gold: tuple[Gold, ...]
    corpus: Corpus | None


def citation(ledger: Holdings | None = None, gold: Sequence[Path] = ()) -> Citation:
    """What a paper must state.

    Raises `ScoringError` for a file that cannot be read.
    """
    codebook = resources.files("communique.codebook").joinpath("data", "codebook.toml")
    return Citation(
        version=__version__,
        reader=reader_version(),
        resolution=resolution_version(),
        model=installed_model(),
        codebook=sha256(codebook.read_bytes()).hexdigest(),
        gold=tuple(Gold(each.name, _digest_of(each)) for each in gold),
        corpus=_corpus(ledger) if ledger is not None else None,
    )


def _digest_of(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ScoringError(
            f"{path}: cannot be read ({error.strerror or error}); name a file of codings"
        ) from error


def _corpus(ledger: Holdings) -> Corpus:
    reports = ledger.reports()
    days = sorted(each.published for each in reports if each.published)
    judgements = [each for each in ledger.judgements() if each.undone_at is None]
    copied = {doc for copy in ledger.copies() for doc in copy.docs if doc != copy.original}
    return Corpus(
        reports=len(reports),
        sources=len(reports) - len(copied),
        undated=len(reports) - len(days),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        digest=_digest(f"{each.id}\t{each.text_hash}" for each in _sorted(reports)),
        readers=tuple(sorted({each.reader for each in reports})),
        judgements=len(judgements),
        judges=len({each.author for each in judgements}),
        judgements_digest=_digest(_told(each) for each in judgements),
    )


def _sorted(reports: Iterable[HeldReport]) -> list[HeldReport]:
    return sorted(reports, key=lambda each: each.id)


def _told(decision: Decision) -> str:
    """A judgement without when it was made: the same decisions on the same words have the same digest."""
    places = [
        (each.doc, each.start, each.end, each.kind, each.name) for each in decision.one + decision.other
    ]
    return repr((decision.subject, decision.verdict, places, decision.field, decision.value, decision.author))


def _digest(lines: Iterable[str]) -> str:
    return sha256("".join(f"{line}\n" for line in sorted(lines)).encode("utf-8", "surrogatepass")).hexdigest()
