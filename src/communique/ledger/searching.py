"""The words of quotes and reports, made searchable by the database itself.

Takes the name of a database's dialect, gives the statements that make it keep an index of the words: tables
of SQLite's FTS5 with triggers that keep them in step, or indexes of PostgreSQL on expressions. How a
question's words are looked up in them is left to `communique.questions`.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.gazetteer.surfaces import unaccented

__all__ = ["LONGEST", "POSTGRESQL_WORDS", "searchable"]

#: Characters of a text that PostgreSQL indexes: as many as a report may have.
LONGEST = 500_000


def _accents() -> tuple[str, str]:
    """Letters with marks of the Latin alphabets, and the plain letters for them."""
    pairs = [(one, unaccented(one)) for one in map(chr, range(0xC0, 0x260))]
    kept = [(one, plain) for one, plain in pairs if plain != one and len(plain) == 1 and plain.isascii()]
    return "".join(one for one, _ in kept), "".join(plain for _, plain in kept)


_MARKED, _PLAIN = _accents()
#: The index expression of PostgreSQL over a column of a name: English words without their accents.
POSTGRESQL_WORDS = f"to_tsvector('english', translate(left({{column}}, {LONGEST}), '{_MARKED}', '{_PLAIN}'))"

_QUOTES = {"name": "quote", "table": "accounts", "column": "words", "watched": "words", "kept": "TRUE"}
_REPORTS = {
    "name": "report",
    "table": "report_versions",
    "column": "text",
    "watched": "text, is_current",
    "kept": "{row}.is_current",
}
_COMES = """
INSERT INTO {name}_numbers (id) SELECT new.id WHERE {new};
INSERT INTO {name}_search (rowid, words)
SELECT number, new.{column} FROM {name}_numbers WHERE id = new.id;
"""
# What is taken out of an index without a copy of the words has to be named with its words.
_GOES = """
INSERT INTO {name}_search ({name}_search, rowid, words)
SELECT 'delete', number, old.{column} FROM {name}_numbers WHERE id = old.id;
DELETE FROM {name}_numbers WHERE id = old.id;
"""
_SQLITE = (
    "CREATE TABLE {name}_numbers (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE)",
    "CREATE VIRTUAL TABLE {name}_search USING fts5(words, content='', "
    "tokenize='porter unicode61 remove_diacritics 2')",
    "INSERT INTO {name}_numbers (id) SELECT id FROM {table} WHERE {all} ORDER BY id",
    "INSERT INTO {name}_search (rowid, words) SELECT n.number, {column} FROM {name}_numbers n JOIN {table} "
    "USING (id)",
    "CREATE TRIGGER {name}_comes AFTER INSERT ON {table} BEGIN" + _COMES + "END",
    "CREATE TRIGGER {name}_goes AFTER DELETE ON {table} BEGIN" + _GOES + "END",
    "CREATE TRIGGER {name}_changes AFTER UPDATE OF {watched} ON {table} BEGIN" + _GOES + _COMES + "END",
)


def searchable(dialect: str) -> Iterator[str]:
    """The statements, one by one. What is there already is indexed too."""
    if dialect == "sqlite":
        yield from _sqlite(_QUOTES)
        yield from _sqlite(_REPORTS)
        return
    words = POSTGRESQL_WORDS.format(column="words")
    yield f"CREATE INDEX search_accounts_words ON accounts USING gin ({words})"
    words = POSTGRESQL_WORDS.format(column="text")
    yield f"CREATE INDEX search_report_versions_text ON report_versions USING gin ({words}) WHERE is_current"


def _sqlite(values: dict[str, str]) -> Iterator[str]:
    rows = {"all": values["table"], "new": "new"}
    kept = {name: values["kept"].format(row=row) for name, row in rows.items()}
    return (statement.format(**values | kept) for statement in _SQLITE)
