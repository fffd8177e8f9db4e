"""What a calibre library says of its books: its `metadata.db` as hints for the files below it.

Owns the reading of the columns that are about the book. What its owner keeps of it (ratings, columns of their
own) is no statement about the story and is not looked at.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import quote

from foundling.manuscript import Hint
from foundling.sources.archivedstory import plain

DATABASE = b"metadata.db"
# Of one library so many books are told of; more would be held in memory until their folders are come to.
_MOST = 200_000
_LINKED = {
    "author": "SELECT l.book, a.name FROM books_authors_link l JOIN authors a ON a.id = l.author ORDER BY l.id",
    "subject": "SELECT l.book, t.name FROM books_tags_link l JOIN tags t ON t.id = l.tag ORDER BY l.id",
    "language": "SELECT l.book, g.lang_code FROM books_languages_link l JOIN languages g ON g.id = l.lang_code",
    "summary": "SELECT book, text FROM comments",
    "url": "SELECT book, val FROM identifiers WHERE type IN ('url', 'uri')",
}
_ORIGINS = {"author": "authors", "subject": "tags", "language": "languages", "summary": "comments", "url": "url"}
_UNKNOWN = frozenset({"unknown", "und", ""})
_BOOKS = """SELECT b.id, b.title, b.path, date(b.pubdate), b.series_index, s.name FROM books b
LEFT JOIN books_series_link l ON l.book = b.id LEFT JOIN series s ON s.id = l.series ORDER BY b.id LIMIT ?"""


def calibre_hints(folder: bytes) -> dict[str, tuple[Hint, ...]]:
    """The hints for the books of the library in `folder`, by their paths below it; none where it cannot be
    read."""
    path = quote(os.path.join(os.path.abspath(folder), DATABASE))
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            return dict(_said(connection))
    except (sqlite3.Error, OverflowError, ValueError):
        return {}


def _said(connection: sqlite3.Connection) -> Iterator[tuple[str, tuple[Hint, ...]]]:
    linked: dict[str, dict[int, list[str]]] = {}
    for field, query in _LINKED.items():
        for book, value in connection.execute(query):
            linked.setdefault(field, {}).setdefault(book, []).append(str(value or ""))
    files: dict[int, list[str]] = {}
    for book, name in connection.execute("SELECT book, name || '.' || lower(format) FROM data ORDER BY id"):
        files.setdefault(book, []).append(str(name))
    for id, title, path, date, index, series in connection.execute(_BOOKS, (_MOST,)):
        hints = [Hint("title", str(title), "calibre:title")]
        for field, values in linked.items():
            for value in values.get(id, ()):
                value = plain(value.replace("|", ",") if field == "author" else value)
                if value.lower() not in _UNKNOWN:
                    hints.append(Hint(field, value, f"calibre:{_ORIGINS[field]}"))
        if series:
            place = f" #{int(index)}" if isinstance(index, float) and index == int(index) and index > 0 else ""
            hints.append(Hint("series", f"{series}{place}", "calibre:series"))
        if isinstance(date, str) and date > "1000":
            hints.append(Hint("date", date, "calibre:pubdate"))
        for name in files.get(id, ()):
            yield f"{path}/{name}", tuple(hints)
