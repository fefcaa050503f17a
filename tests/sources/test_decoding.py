"""Bytes become characters, or an error says what they are."""

from __future__ import annotations

import pytest

from communique.errors import SourceError
from communique.sources.decoding import decoded

TEXT = "The minister flew to Quito, where she met her colleague. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_are_recognised(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


def test_an_older_encoding_is_detected() -> None:
    text = TEXT + "Le général a été reçu à l’Élysée – à midi. " * 4
    assert decoded(text.encode("cp1252")) == text


def test_the_charset_that_a_page_declares_is_believed() -> None:
    page = '<html><head><meta charset="iso-8859-5"></head><body>Встреча</body></html>'
    assert decoded(page.encode("iso-8859-5"), markup=True) == page


def test_a_page_that_declares_latin_1_is_read_as_browsers_do() -> None:
    page = '<html><head><meta charset="latin-1"></head><body>The minister’s visit</body></html>'
    assert decoded(page.encode("cp1252"), markup=True) == page


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "zip"),
        (b"\x1f\x8b\x08...", "gzip"),
        (b"\x89PNG\r\n\x1a\n...", "PNG"),
        (b"plain\x00binary\x01\x02 data", "NUL byte at 5"),
    ],
)
def test_binary_data_is_named_and_refused(data: bytes, named: str) -> None:
    with pytest.raises(SourceError, match=named) as caught:
        decoded(data)
    assert "accepted are plain text, Markdown, HTML and JSON Lines" in str(caught.value)


def test_utf_16_cut_in_the_middle_of_a_character_is_refused() -> None:
    with pytest.raises(SourceError, match="save it as UTF-8"):
        decoded(TEXT.encode("utf-16")[:-1])
