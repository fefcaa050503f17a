"""Briefs as Markdown, HTML and DOCX: notes that lead somewhere, nothing of a report that is markup."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import etree
from lxml import html as lxml_html

from communique.briefs import Brief, engagement_brief, pair_brief, person_brief, state_brief
from communique.briefs.docx import docx
from communique.briefs.html import html
from communique.briefs.markdown import markdown
from communique.briefs.notes import numbered
from communique.ledger import Ledger, open_ledger

DAY = "2026-01-15"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def brief(talks: Ledger) -> Brief:
    return pair_brief(talks, "CHL", "NZL", DAY)


def part(document: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return etree.fromstring(archive.read(name))


def test_markdown_defines_each_note_that_it_refers_to(brief: Brief) -> None:
    text = markdown(brief)
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    assert defined == [str(each.number) for each in numbered(brief).notes]
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(defined)
    assert text.startswith("# Chile and New Zealand\n\nBrief on two parties, as known on 15 January 2026\n")


def test_a_note_has_the_quote_the_report_and_where_it_stands(brief: Brief) -> None:
    note = re.search(r"^\[\^\d+\]: “Elena Rojas received.*$", markdown(brief), re.MULTILINE)
    assert note is not None
    assert (
        "” Harbour Gazette, 10 March 2023: no title <https://harbour.example/talks-1>, characters 0–"
        in note[0]
    )


def test_nothing_of_a_report_is_markup_in_markdown(brief: Brief) -> None:
    text = markdown(brief)
    assert r"\<script\>alert(1)\</script\> delegation \& \$x\_1\$" in text
    assert "<script>" not in text.replace(r"\<script\>", "")
    assert "<javascript:" not in text
    assert "\u202e" not in text


def test_html_has_no_script_and_forbids_all_from_outside(brief: Brief) -> None:
    page = html(brief)
    tree = lxml_html.document_fromstring(page)
    assert not tree.xpath("//script | //iframe | //object | //*[@onload or @onclick or @style]")
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "<script>alert(1)</script> delegation & $x_1$" in tree.text_content()
    assert [each for each in tree.xpath("//a/@href") if not each.startswith(("#", "https://harbour."))] == []
    assert "\u202e" not in page


def test_html_leads_from_numbers_to_notes_and_back(brief: Brief) -> None:
    tree = lxml_html.document_fromstring(html(brief))
    ids = set(tree.xpath("//@id"))
    links = [each[1:] for each in tree.xpath("//a/@href") if each.startswith("#")]
    assert links
    assert set(links) <= ids
    assert len(tree.xpath("//section[@class='notes']//li")) == len(numbered(brief).notes)
    assert all(tree.xpath("//img/@alt"))
    assert len(tree.xpath("//img[starts-with(@src, 'data:image/svg+xml;base64,')]")) == 2


def test_docx_has_each_note_as_an_endnote_and_refers_to_it_once(brief: Brief) -> None:
    made = docx(brief)
    notes = [str(each.number) for each in numbered(brief).notes]
    held = [each.get(f"{W}id") for each in part(made, "word/endnotes.xml") if each.get(f"{W}type") is None]
    document = part(made, "word/document.xml")
    assert held == notes
    assert [each.get(f"{W}id") for each in document.iter(f"{W}endnoteReference")] == notes
    marks = {each.get(f"{W}name") for each in document.iter(f"{W}bookmarkStart")}
    fields = [each.get(f"{W}instr").split()[1] for each in document.iter(f"{W}fldSimple")]
    assert fields
    assert set(fields) <= marks


def test_docx_opens_and_describes_its_pictures(brief: Brief) -> None:
    made = docx(brief)
    opened = Document(io.BytesIO(made))
    texts = [each.text for each in opened.paragraphs]
    assert texts[0] == "Chile and New Zealand"
    assert any("<script>alert(1)</script> delegation" in each for each in texts)
    described = [each.get("descr") for each in part(made, "word/document.xml").iter() if each.get("descr")]
    assert [each.split(".")[0] for each in described] == ["Timeline", "Network, number of engagements"]
    assert opened.core_properties.created.date().isoformat() == DAY


def test_docx_holds_no_link_but_those_of_the_web(brief: Brief) -> None:
    links = [each.get("Target") for each in part(docx(brief), "word/_rels/endnotes.xml.rels")]
    assert links
    assert all(each.startswith("https://harbour.example/") for each in links)


def test_the_same_brief_gives_the_same_bytes(talks: Ledger, brief: Brief) -> None:
    again = pair_brief(talks, "CHL", "NZL", DAY)
    assert docx(again) == docx(brief)
    assert html(again) == html(brief)
    assert markdown(again) == markdown(brief)


def briefs_of(ledger: Ledger) -> list[Brief]:
    longest = max(ledger.engagements(), key=lambda each: len(each.accounts))
    person = max(ledger.people(), key=lambda each: len(each.docs))
    return [
        pair_brief(ledger, *longest.parties[:2], DAY),
        state_brief(ledger, longest.parties[0], DAY),
        person_brief(ledger, person, DAY),
        engagement_brief(ledger, longest, DAY),
    ]


@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="LibreOffice Writer and poppler-utils are needed to lay out DOCX files",
)
def test_a_docx_is_one_or_two_pages_and_then_notes(examples: Ledger, tmp_path: Path) -> None:
    for number, brief in enumerate(briefs_of(examples)):
        (tmp_path / f"{number}.docx").write_bytes(docx(brief))
    files = sorted(str(each) for each in tmp_path.glob("*.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for number in range(len(files)):
        read = ["pdftotext", "-layout", str(tmp_path / f"{number}.pdf"), "-"]
        pages = subprocess.run(read, check=True, capture_output=True, text=True).stdout.split("\f")
        last = next(place for place, page in enumerate(pages, 1) if "Made by Communiqué" in page)
        assert last <= 2


def test_long_names_and_many_records_still_fit(tmp_path: Path, told: Any, fill: Any) -> None:
    name = "Elena Maria de los Angeles Rojas Valdivia de la Fuente " * 4
    text = f"{name}Rojas met Tane Walker and agreed to {'survey the coast and ' * 60}return."
    people = (
        (f"{name}Rojas", None, "Minister of Everything " * 20, "CHL"),
        ("Tane Walker", None, None, "NZL"),
    )
    with open_ledger(tmp_path / "long.db") as ledger:
        outcome = {"kind": "agreed", "what": text[-1200:]}
        fill(ledger, [told("long", text, people=people, date="2023-03-02", outcomes=(outcome,))])
        brief = pair_brief(ledger, "CHL", "NZL", DAY)
    assert max(len(each.text) for each in brief.sentences) < 600
    assert docx(brief)
