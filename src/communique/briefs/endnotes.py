"""Endnotes of a Word document, which python-docx cannot make yet: the part that holds them, and references.

Takes a document and a brief, writes references as sentences are said and, at the end, the part. A note that
is needed twice stands once: the second place refers to the first by a field, as Word does it.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree  # type: ignore[import-untyped]  # comes with python-docx

from communique.briefs.model import Brief, Sentence
from communique.briefs.note_words import NoteWords, note_words
from communique.briefs.notes import Note, numbered

__all__ = ["Endnotes"]

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
_ROOT = f"<w:endnotes {nsdecls('w', 'r')}/>"
_SIZE = Pt(7.5)


class Endnotes:
    """The endnotes of one document."""

    def __init__(self, word: Word, brief: Brief) -> None:
        self._word = word
        self._notes = numbered(brief)
        self._referred: set[int] = set()
        word.styles.add_style("endnote text", WD_STYLE_TYPE.PARAGRAPH).base_style = word.styles["Normal"]
        self._root = parse_xml(_ROOT)
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            self._root.append(_separator(number, kind))

    def refer(self, paragraph: Paragraph, sentence: Sentence) -> None:
        """Put the numbers of a sentence's notes behind it."""
        for place, number in enumerate(self._notes.of(sentence)):
            if place:
                _raised(paragraph, " ")
            if number in self._referred:
                _refer_again(paragraph, number)
            else:
                _refer(paragraph, number)
                self._referred.add(number)

    def finish(self) -> None:
        """Write the notes, in order, into the document's package."""
        part = Part(PackURI("/word/endnotes.xml"), _TYPE, b"", self._word.part.package)
        for note in self._notes.notes:
            self._root.append(_endnote(note, part))
        part._blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._word.part.relate_to(part, RELATIONSHIP_TYPE.ENDNOTES)
        _put_before(self._word.settings.element, "w:compat", _settings())
        section = self._word.sections[0]._sectPr
        plain = _element("w:endnotePr")
        plain.append(_element("w:numFmt", val="decimal"))
        section.insert(0, plain)


def _endnote(note: Note, part: Part) -> Any:
    made = _element("w:endnote", id=str(note.number))
    paragraph = _element("w:p")
    properties = _element("w:pPr")
    properties.append(_element("w:pStyle", val="endnotetext"))
    properties.append(_element("w:spacing", before="0", after="20"))
    paragraph.append(properties)
    mark = _run("")
    mark.rPr.append(_element("w:vertAlign", val="superscript"))
    mark.append(_element("w:endnoteRef"))
    paragraph.append(mark)
    for each in _said(note_words(note), part):
        paragraph.append(each)
    made.append(paragraph)
    return made


def _said(words: NoteWords, part: Part) -> list[Any]:
    runs = [_run(f" {words.before}")]
    if words.command:
        runs.append(_run(words.command))
    if words.url:
        runs += [_run(" "), _link(words.url, part)]
    return [*runs, _run(words.after)] if words.after else runs


def _link(url: str, part: Part) -> Any:
    """An address that can be followed, if it is one of the web."""
    run = _run(url)
    if not url.startswith(("https://", "http://")):
        return run
    link = _element("w:hyperlink")
    link.set(qn("r:id"), part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run.rPr.insert(0, _element("w:color", val="1F5896"))
    link.append(run)
    return link


def _refer(paragraph: Paragraph, number: int) -> None:
    """The place to which a note belongs, marked so that other places can refer to it."""
    start = _element("w:bookmarkStart", id=str(number), name=f"_Note{number}")
    paragraph._p.append(start)
    run = paragraph.add_run()
    run.font.superscript = True
    run._r.append(_element("w:endnoteReference", id=str(number)))
    paragraph._p.append(_element("w:bookmarkEnd", id=str(number)))


def _refer_again(paragraph: Paragraph, number: int) -> None:
    field = _element("w:fldSimple", instr=f" NOTEREF _Note{number} \\h ")
    run = _run(str(number), sized=False)
    run.rPr.append(_element("w:vertAlign", val="superscript"))
    field.append(run)
    paragraph._p.append(field)


def _raised(paragraph: Paragraph, words: str) -> None:
    paragraph.add_run(words).font.superscript = True


def _separator(number: int, kind: str) -> Any:
    note = _element("w:endnote", id=str(number), type=kind)
    paragraph, run = _element("w:p"), _element("w:r")
    run.append(_element(f"w:{kind}"))
    paragraph.append(run)
    note.append(paragraph)
    return note


def _settings() -> Any:
    """What tells Word which separators there are, and to count in plain numbers."""
    made = _element("w:endnotePr")
    made.append(_element("w:numFmt", val="decimal"))
    for number in (-1, 0):
        made.append(_element("w:endnote", id=str(number)))
    return made


def _put_before(parent: Any, tag: str, element: Any) -> None:
    """Word wants the children of its settings in one order."""
    place = parent.find(qn(tag))
    parent.append(element) if place is None else place.addprevious(element)


def _run(words: str, *, sized: bool = True) -> Any:
    run = _element("w:r")
    properties = _element("w:rPr")
    if sized:
        properties.append(_element("w:sz", val=str(int(_SIZE.pt * 2))))
    run.append(properties)
    if words:
        text = _element("w:t")
        text.text = words
        text.set(qn("xml:space"), "preserve")
        run.append(text)
    return run


def _element(tag: str, /, **attributes: str) -> Any:
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made
