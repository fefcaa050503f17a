"""HTML pages and Markdown give their words and what they say about themselves."""

from __future__ import annotations

import time

import pytest

from communique.documents.html import from_html
from communique.documents.markdown import from_markdown
from communique.errors import DocumentError

SENTENCES = (
    "The minister of defence of Chile met her Peruvian colleague in Lima on Monday.",
    "They discussed the security of ports and the training of cadets for an hour.",
    "She will travel to Quito on Thursday, where the president is to receive her.",
)
ARTICLE = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
LINKED_DATA = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Andes Post"},
{"@type": ["NewsArticle"], "headline": "Ministers meet in Lima", "datePublished": "2021-06-11T23:00:00-05:00",
"author": [{"name": "Ana Díaz"}, {"name": "Tom Roe"}], "publisher": {"name": "Andes Post"},
"mainEntityOfPage": {"@id": "https://andes.example/1"}}]}</script>"""


def page(head: str, body: str = f"<article><h1>Ministers meet in Lima</h1>{ARTICLE}</article>") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><nav>Home</nav>{body}</body></html>"


def test_the_main_text_is_kept_and_the_rest_left() -> None:
    assert from_html(page("")).text == "\n".join(SENTENCES)


def test_linked_data_gives_title_outlet_day_address_and_writers() -> None:
    assert from_html(page(LINKED_DATA)).fields == {
        "title": "Ministers meet in Lima",
        "outlet": "Andes Post",
        "published": "2021-06-11",
        "url": "https://andes.example/1",
        "byline": "Ana Díaz, Tom Roe",
    }


def test_meta_elements_give_what_linked_data_does_not() -> None:
    head = (
        '<script type="application/ld+json">{broken</script>'
        '<meta property="og:title" content="Talks in Lima">'
        '<meta property="og:site_name" content="Andes Post"><meta name="author" content="Ana Díaz">'
        '<meta property="article:published_time" content="2021-06-11"><link rel="canonical" href="https://a.example/1">'
    )
    assert from_html(page(head)).fields == {
        "title": "Talks in Lima",
        "outlet": "Andes Post",
        "published": "2021-06-11",
        "url": "https://a.example/1",
        "byline": "Ana Díaz",
    }


def test_a_title_element_beside_the_heading_gives_the_outlet() -> None:
    fields = from_html(page("<title>Ministers meet in Lima - Andes Post</title>")).fields
    assert (fields["title"], fields["outlet"]) == ("Ministers meet in Lima", "Andes Post")


def test_a_time_element_gives_the_day_and_no_day_is_invented() -> None:
    dated = page("", f'<article><time datetime="2019-05-04">4 May</time>{ARTICLE}</article>')
    assert from_html(dated).fields["published"] == "2019-05-04"
    assert "published" not in from_html(page("", ARTICLE + "<p>Copyright 2024 Andes Post</p>")).fields


def test_layout_tables_leave_no_marks() -> None:
    text = from_html(f"<html><body><table><tr><td>{ARTICLE}</td></tr></table></body></html>").text
    assert "|" not in text
    assert SENTENCES[0] in text


@pytest.mark.parametrize(
    "source",
    [
        "<html><body></body></html>",
        "<html><body><script>x = 1</script></body></html>",
        "<p>",
        "<",
        "<div>" * 200_000,
    ],
)
def test_a_page_without_text_is_an_error(source: str) -> None:
    with pytest.raises(DocumentError, match="no main text"):
        from_html(source)


def test_nothing_is_logged_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    from_html(page(LINKED_DATA))
    with pytest.raises(DocumentError):
        from_html("<html></html>")
    assert capfd.readouterr() == ("", "")


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    source = (
        "---\ntitle: 'Talks in Lima'\nauthor: Ana Díaz\ndate: 2021-06-11\nlayout: post\n---\n\n"
        "The **minister** of [Chile](https://example.org/a_(b)) met _her_ colleague.<!-- note -->\n\n"
        "![photo](x.jpg)\n> She was *glad*.\n\n- a snake_case word\n1. first\n\n## Heading ##\n* * *\n[1]: http://x\n"
    )
    marked = from_markdown(source)
    assert marked.fields == {"title": "Talks in Lima", "byline": "Ana Díaz", "published": "2021-06-11"}
    lines = [line for line in marked.text.split("\n") if line]
    assert lines == [
        "The minister of Chile met her colleague.",
        "She was glad.",
        "a snake_case word",
        "1. first",
        "Heading ##",
    ]


@pytest.mark.parametrize(
    "source",
    ["# Talks in Lima\n\nThey met.", "Talks in Lima\n=====\nThey met.", "# Talks in Lima #\nThey met."],
)
def test_the_first_heading_of_markdown_is_the_title(source: str) -> None:
    marked = from_markdown(source)
    assert (marked.fields, marked.text) == ({"title": "Talks in Lima"}, "They met.")


@pytest.mark.parametrize("mark", ["<!--", "# ", "**a", "[", "`", "> ", "- ", "_"])
def test_markdown_full_of_opening_marks_costs_no_more_than_its_length(mark: str) -> None:
    before = time.perf_counter()
    from_markdown("They met.\n" + mark * 200_000)
    assert time.perf_counter() - before < 1
