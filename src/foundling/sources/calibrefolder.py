"""What a calibre library says of its books: its `metadata.db` as hints for the files below it.

Owns the reading of the columns that are about the book. What its owner keeps of it (ratings, columns of their
own) is no statement about the story and is not looked at.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from urllib.parse import quote

from foundling.manuscript import Hint
from foundling.sources.archivedstory import plain

DATABASE = b"metadata.db"
# Of one library so many books are told of; more would be held in memory until their folders are come to.
_MOST = 200_000
# So much is read of a library at most, whatever its tables are made of: steps of SQLite (20,000 books with
# eight tags each take not two million), bytes of one value, and characters, with what each value takes besides.
_STEPS, _STEPS_AT_ONCE = 300_000_000, 1_000_000
_LONGEST_VALUE = 64 * 1024**2
_CHARACTERS, _BESIDE = 128 * 1024**2, 64
# Comments come last: they are what there may be too much of. Pictures may stand in them.
_LINKED = {
    "author": "SELECT l.book, a.name FROM books_authors_link l JOIN authors a ON a.id = l.author ORDER BY l.id",
    "subject": "SELECT l.book, t.name FROM books_tags_link l JOIN tags t ON t.id = l.tag ORDER BY l.id",
    "language": "SELECT l.book, g.lang_code FROM books_languages_link l JOIN languages g ON g.id = l.lang_code",
    "url": "SELECT book, val FROM identifiers WHERE type IN ('url', 'uri')",
    "file": "SELECT book, name || '.' || lower(format) FROM data ORDER BY id",
    "summary": "SELECT book, substr(text, 1, 100000) FROM comments",
}
_ORIGINS = {"author": "authors", "subject": "tags", "language": "languages", "summary": "comments", "url": "url"}
_UNKNOWN = frozenset({"unknown", "und", ""})
# Earlier versions of calibre wrote the colon of an address as all write its commas (`clean_identifier`).
_SCHEME = re.compile(r"(https?)\|(?=//)")
_BOOKS = """SELECT b.id, b.title, b.path, date(b.pubdate), b.series_index, s.name FROM books b
LEFT JOIN books_series_link l ON l.book = b.id LEFT JOIN series s ON s.id = l.series ORDER BY b.id LIMIT ?"""


def calibre_hints(folder: bytes) -> dict[str, tuple[Hint, ...]]:
    """The hints for the books of the library in `folder`, by their paths below it; those that can be read."""
    path = quote(os.path.join(os.path.abspath(folder), DATABASE))
    found: dict[str, tuple[Hint, ...]] = {}
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            _bound(connection)
            found.update(_said(connection))
    except (sqlite3.Error, OverflowError, ValueError):
        return found
    return found


def _bound(connection: sqlite3.Connection) -> None:
    """Let nothing that stands in the place of a table (a view without an end) take more than its share."""
    steps = count(_STEPS_AT_ONCE, _STEPS_AT_ONCE)
    connection.set_progress_handler(lambda: next(steps) > _STEPS, _STEPS_AT_ONCE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)


def _linked(connection: sqlite3.Connection) -> dict[str, dict[int, list[str]]]:
    """What other tables say of the books, by field and the book's number; no more than _CHARACTERS."""
    linked: dict[str, dict[int, list[str]]] = {field: {} for field in _LINKED}
    left = _CHARACTERS
    for field, query in _LINKED.items():
        for book, value in connection.execute(query):
            words = str(value or "")
            left -= len(words) + _BESIDE
            if left < 0:
                return linked
            linked[field].setdefault(book, []).append(words)
    return linked


def _said(connection: sqlite3.Connection) -> Iterator[tuple[str, tuple[Hint, ...]]]:
    linked = _linked(connection)
    for id, title, path, date, index, series in connection.execute(_BOOKS, (_MOST,)):
        if id not in linked["file"]:
            continue
        hints = []
        if str(title or "").lower() not in _UNKNOWN:
            hints.append(Hint("title", str(title), "calibre:title"))
        for field, origin in _ORIGINS.items():
            for value in linked[field].get(id, ()):
                value = plain(_as_meant(field, value))
                if value.lower() not in _UNKNOWN:
                    hints.append(Hint(field, value, f"calibre:{origin}"))
        if series:
            place = f" #{int(index)}" if isinstance(index, float) and index.is_integer() and index > 0 else ""
            hints.append(Hint("series", f"{series}{place}", "calibre:series"))
        if isinstance(date, str) and date > "1000":
            hints.append(Hint("date", date, "calibre:pubdate"))
        for name in linked["file"][id]:
            yield f"{path}/{name}", tuple(hints)


def _as_meant(field: str, value: str) -> str:
    """A value whose commas calibre has written as something else."""
    if field == "url":
        value = _SCHEME.sub(r"\1:", value, count=1)
    return value.replace("|", ",") if field in ("author", "url") else value
