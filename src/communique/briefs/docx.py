"""A brief as a Word document: one or two pages, then its notes as endnotes.

Takes a `Brief`, gives the bytes of a DOCX file, made by python-docx. The same brief gives the same bytes: the
days in it are those of the brief, and no clock is asked. The endnotes are written by `endnotes`.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from communique.briefs.endnotes import Endnotes
from communique.briefs.model import Brief, Item, Picture, Section, Sentence
from communique.briefs.note_words import subtitle
from communique.rendering.visible import on_one_line

__all__ = ["docx"]

_INK, _DIM, _BLUE = RGBColor(0x23, 0x21, 0x1D), RGBColor(0x62, 0x5E, 0x55), RGBColor(0x1F, 0x58, 0x96)
_WIDTH = 176
_COMMAND = re.compile(r"`(communique [^`]+)`")
# The first day that a ZIP archive can hold.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def docx(brief: Brief) -> bytes:
    """The document."""
    word = Document()
    _lay_out(word, brief)
    notes = Endnotes(word, brief)
    _paragraph(word, "Title").add_run(on_one_line(brief.title))
    _paragraph(word, "Subtitle").add_run(on_one_line(subtitle(brief)))
    _say(_paragraph(word, "Basis"), [brief.basis], notes)
    for section in brief.sections:
        _section(word, section, notes)
    _paragraph(word, "Basis").add_run(f"Made by {brief.program}. Notes quote the words that say a sentence.")
    notes.finish()
    return _packed(word)


def _section(word: Word, section: Section, notes: Endnotes) -> None:
    heading = _paragraph(word, "Heading 1")
    heading.add_run(on_one_line(section.title))
    if section.more:
        _say(heading, [section.more], notes, quiet=True)
    single = len(section.items) == 1 and not section.items[0].lead
    for item in section.items:
        _item(word, item, notes, "Normal" if single else "List Bullet")
    if section.pictures:
        _pictures(word, section.pictures)


def _item(word: Word, item: Item, notes: Endnotes, style: str) -> None:
    paragraph = _paragraph(word, style)
    if item.lead:
        paragraph.add_run(f"{on_one_line(item.lead)}  ").bold = True
    _say(paragraph, item.sentences, notes)


def _say(
    paragraph: Paragraph, sentences: Sequence[Sentence], notes: Endnotes, *, quiet: bool = False
) -> None:
    """The sentences with their notes; ``quiet``: small, behind a heading."""
    for number, sentence in enumerate(sentences):
        for i, part in enumerate(_COMMAND.split(on_one_line(sentence.text))):
            run = paragraph.add_run(
                part if i or not (number or quiet) else f"  {part}".removeprefix("" if quiet else " ")
            )
            if quiet:
                run.font.bold, run.font.size, run.font.color.rgb = False, Pt(7.5), _DIM
            if i % 2:
                run.font.name, run.font.size = "Courier New", Pt(7)
        notes.refer(paragraph, sentence)


def _pictures(word: Word, pictures: tuple[Picture, ...]) -> None:
    """Pictures side by side in a table without lines, as many in a row as fit."""
    from communique.briefs.plots import drawn  # takes long to import, and not every brief has pictures

    for row in _rows(pictures):
        table = word.add_table(rows=1, cols=len(row))
        table.autofit = False
        for column, cell, picture in zip(table.columns, table.rows[0].cells, row, strict=True):
            column.width = cell.width = Mm(_WIDTH * picture.width)
            title = cell.paragraphs[0]
            title.style = "Caption"
            title.add_run(on_one_line(picture.title))
            shown = cell.add_paragraph(style="Caption").add_run()
            shown.add_picture(io.BytesIO(drawn(picture.plot).png), width=Mm(_WIDTH * picture.width - 5))
            _describe(shown._r, picture)
            if picture.caption:
                cell.add_paragraph(style="Caption").add_run(on_one_line(picture.caption))


def _rows(pictures: tuple[Picture, ...]) -> list[list[Picture]]:
    rows: list[list[Picture]] = [[]]
    for picture in pictures:
        if rows[-1] and sum(each.width for each in rows[-1]) + picture.width > 1.01:
            rows.append([])
        rows[-1].append(picture)
    return rows


def _describe(run: object, picture: Picture) -> None:
    """Put what the picture shows in words where readers of the screen look for it."""
    for properties in run.iter(qn("wp:docPr")):  # type: ignore[attr-defined]  # an element of lxml
        properties.set("descr", on_one_line(picture.alt))
        properties.set("name", on_one_line(picture.title))


def _paragraph(word: Word, style: str) -> Paragraph:
    return word.add_paragraph(style=style)


def _lay_out(word: Word, brief: Brief) -> None:
    """A4 with small margins, and styles that let two pages hold a brief."""
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(17)
    page.top_margin = page.bottom_margin = Mm(14)
    _style(word, "Normal", 9.5, before=0, after=2)
    _style(word, "List Bullet", 9.5, before=0, after=1)
    bullets = word.styles["List Bullet"].paragraph_format
    bullets.left_indent, bullets.first_line_indent = Mm(3.5), Mm(-3.5)
    _style(word, "Heading 1", 10.5, before=6, after=1.5, colour=_BLUE, bold=True)
    _style(word, "Title", 20, before=0, after=0, bold=True)
    _style(word, "Subtitle", 10.5, before=0, after=1, colour=_DIM)
    _style(word, "Caption", 7.5, before=0, after=0, colour=_DIM)
    word.styles.add_style("Basis", WD_STYLE_TYPE.PARAGRAPH).base_style = word.styles["Normal"]
    _style(word, "Basis", 8.5, before=0, after=2, colour=_DIM)
    _set_properties(word, brief)


def _style(
    word: Word,
    name: str,
    size: float,
    *,
    before: float,
    after: float,
    colour: RGBColor = _INK,
    bold: bool = False,
) -> None:
    style = word.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{name} is no style of paragraphs")
    style.font.name, style.font.size, style.font.bold, style.font.italic = "Calibri", Pt(size), bold, False
    style.font.color.rgb = colour
    for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        style.element.rPr.rFonts.attrib.pop(qn(kind), None)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.MULTIPLE, 1.02
    _plain(style)


def _plain(style: ParagraphStyle) -> None:
    """Take away the lines and wide letters of the template."""
    for properties, name in ((style.element.get_or_add_pPr(), "w:pBdr"), (style.element.rPr, "w:spacing")):
        for each in properties.findall(qn(name)):
            properties.remove(each)


def _set_properties(word: Word, brief: Brief) -> None:
    properties = word.core_properties
    properties.title, properties.subject = on_one_line(brief.title), on_one_line(subtitle(brief))
    properties.author, properties.last_modified_by = brief.program, brief.program
    properties.comments, properties.revision, properties.language = "", 1, "en-GB"
    day = datetime.fromisoformat(brief.day).replace(tzinfo=UTC)
    properties.created = properties.modified = properties.last_printed = day


def _packed(word: Word) -> bytes:
    """The document as bytes in which no time of the clock stands."""
    plain, made = io.BytesIO(), io.BytesIO()
    word.save(plain)
    with zipfile.ZipFile(plain) as archive, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in archive.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, archive.read(name))
    return made.getvalue()
