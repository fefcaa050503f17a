"""A brief as data: sections of items, items of sentences, each sentence with what it rests on.

Nouns only. A sentence is either said by reports, and then quotes them (`Said`), or says what the ledger
counts or lacks, and then names the command that lists it (`Counted`). There is no third kind, and neither
can be built without its footing: nothing stands in a brief that the ledger does not hold.
"""

from __future__ import annotations

from communique.briefs.plotted import NetworkPlot, TimelinePlot
from communique.codebook import Evidence
from communique.codebook.records import Record
from communique.errors import RecordError

__all__ = ["Brief", "Counted", "Item", "Picture", "Quote", "Said", "Section", "Sentence"]


class Quote(Record, frozen=True, kw_only=True):
    """Words of one report: ``spans`` of its text in order, and how the report ``doc`` is found.

    ``remark`` says what a person decided on a value that these words were read as.
    """

    doc: str
    title: str
    outlet: str | None
    published: str | None
    url: str | None
    spans: tuple[Evidence, ...]
    remark: str | None = None

    def __post_init__(self) -> None:
        if not self.spans:
            raise RecordError(f"quote of report {self.doc!r} has no words; give the characters that say it")

    @property
    def words(self) -> str:
        """The words, with an ellipsis where some are left out."""
        return " … ".join(span.text for span in self.spans)

    @property
    def characters(self) -> str:
        """Where they stand in the report's text: "120–255, 300–311"."""
        return ", ".join(f"{span.start}–{span.end}" for span in self.spans)


class Said(Record, frozen=True, kw_only=True):
    """A sentence that the quoted reports say."""

    text: str
    quotes: tuple[Quote, ...]

    def __post_init__(self) -> None:
        if not self.text or not self.quotes:
            raise RecordError(f"sentence {self.text!r} has no quote; say only what a report says")


class Counted(Record, frozen=True, kw_only=True):
    """A sentence on what the ledger holds or lacks; ``command`` lists what it speaks of."""

    text: str
    command: str

    def __post_init__(self) -> None:
        if not self.text or not self.command:
            raise RecordError(f"sentence {self.text!r} names no command; say how to list what it counts")


Sentence = Said | Counted


class Item(Record, frozen=True, kw_only=True):
    """One thing that a section tells of: ``lead`` names it (a day, a person), the sentences tell of it."""

    lead: str = ""
    sentences: tuple[Sentence, ...]


class Picture(Record, frozen=True, kw_only=True):
    """A plot as data, what it shows in words (``alt``), and what it leaves out (``caption``).

    ``width``: the share of the page that it is made for, between 0 and 1.
    """

    title: str
    alt: str
    caption: str
    plot: TimelinePlot | NetworkPlot
    width: float


class Section(Record, frozen=True, kw_only=True):
    """A heading with its items; ``more`` says how many there are beside these, None where these are all."""

    title: str
    items: tuple[Item, ...]
    pictures: tuple[Picture, ...] = ()
    more: Counted | None = None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        inside = tuple(each for item in self.items for each in item.sentences)
        return (self.more, *inside) if self.more else inside


class Brief(Record, frozen=True, kw_only=True):
    """A brief on ``title`` as of the ISO ``day``: ``basis`` is what it rests on, ``program`` what made it."""

    title: str
    kind: str
    day: str
    basis: Counted
    program: str
    sections: tuple[Section, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return (self.basis, *(each for section in self.sections for each in section.sentences))
