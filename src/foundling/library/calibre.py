"""What somebody keeps of books in a calibre library: ratings, tags and custom columns, read from its database.

Owns the reading of `metadata.db`, which is opened to read and never written. The tables are as calibre's own
`schema_upgrades.py` and `custom_columns.py` make them; whatever stands in the place of a table is read no further
than the limits below allow. What of it is said of works here is `takingover.py`'s to say.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import msgspec
from msgspec import Struct

from foundling import knowledge
from foundling.errors import LibraryError
from foundling.library.dialect import chunks
from foundling.library.mine import LONGEST_NOTE
from foundling.library.values import key_of
from foundling.workers import Crew, Job

Role = Literal["tags", "stars", "status", "note", "shelf", "ignore"]
ROLES: tuple[Role, ...] = ("tags", "stars", "status", "note", "shelf", "ignore")
# Types of columns that hold words; numbers, dates and what is computed from others say nothing of one's own.
_WORDS = frozenset({"text", "comments", "enumeration", "series"})
# Types whose values are computed from those of other columns.
_COMPUTED = frozenset({"composite"})
# So many books and columns of one's own are read, and so much of them, whatever the tables are made of:
# characters, with what each value takes besides; steps of SQLite's machine (20,000 books with eight tags each take
# some seven million); bytes of one value.
_MOST_BOOKS, _MOST_COLUMNS = 200_000, 200
_CHARACTERS, _BESIDE = 64 * 1024**2, 64
_STEPS, _STEPS_AT_ONCE = 300_000_000, 1_000_000
_LONGEST_VALUE = 16 * 1024**2
_LINKED_TABLES = ("authors", "tags", "ratings")
_TABLES = frozenset(
    ("books", "data", "custom_columns", *_LINKED_TABLES, *(f"books_{name}_link" for name in _LINKED_TABLES))
)
# Seconds and megabytes that reading a library may take apart.
_SECONDS, _MEMORY_MB = 60.0, 768
_AUTHORS = "SELECT l.book, a.name FROM books_authors_link l JOIN authors a ON a.id = l.author ORDER BY l.id"
_TAGS = "SELECT l.book, t.name FROM books_tags_link l JOIN tags t ON t.id = l.tag ORDER BY l.id"
_RATINGS = "SELECT l.book, r.rating FROM books_ratings_link l JOIN ratings r ON r.id = l.rating"
_FILES = "SELECT d.book, d.name || '.' || lower(d.format) FROM data d ORDER BY d.id"
_NO_CALIBRE = "it is not calibre's metadata.db, or it is damaged"


class CalibreBook(Struct, frozen=True):
    """A book of a calibre library, and what its owner keeps of it, as it is written there.

    `files` are its formats, as paths below the library's folder; `stars` are half stars, from 1 to 10.
    """

    title: str
    authors: tuple[str, ...]
    files: tuple[str, ...]
    stars: int | None
    tags: tuple[str, ...]
    columns: dict[str, tuple[str, ...]]


class CalibreColumn(Struct, frozen=True):
    """A custom column: its lookup name, heading and type, and what it is taken for."""

    label: str
    name: str
    datatype: str
    role: Role


class CalibreLibrary(Struct, frozen=True):
    """A calibre library: its custom columns, each as it would be taken by its name and type, and its books."""

    columns: tuple[CalibreColumn, ...]
    books: tuple[CalibreBook, ...]


def database_of(folder: Path) -> Path:
    """The database of the calibre library in `folder`; `folder` may be the database itself."""
    return folder / "metadata.db" if folder.is_dir() else folder


def read_calibre(folder: Path) -> CalibreLibrary:
    """What is kept in a calibre library; raises LibraryError where there is none, or one too large."""
    path = database_of(folder)
    if not path.is_file():
        raise LibraryError(f"{folder}: there is no calibre library here; name the folder with its metadata.db")
    try:
        return _read(path)
    except LibraryError as error:
        raise LibraryError(f"{path}: {error}") from error


def read_calibre_apart(database: Path) -> CalibreLibrary:
    """The same of a database that anybody may have made: read in a process with limits on time and memory.

    Raises LibraryError, which names no path.
    """
    columns: tuple[CalibreColumn, ...] = ()
    books: list[CalibreBook] = []
    with Crew(_read_job, jobs=1, timeout_s=_SECONDS, memory_mb=_MEMORY_MB) as crew:
        for outcome in crew.run([Job(str(database), database.name)]):
            for piece in outcome.results:
                part = msgspec.msgpack.decode(piece, type=CalibreLibrary)
                columns = columns or part.columns
                books += part.books
            if outcome.refusal is not None:
                raise LibraryError(outcome.refusal.why)
    return CalibreLibrary(columns, tuple(books))


def _read_job(database: str) -> Iterator[bytes]:
    """What a worker does: the library in pieces, the columns in the first of them."""
    found = _read(Path(database))
    for number, some in enumerate(chunks(found.books)):
        yield msgspec.msgpack.encode(CalibreLibrary(found.columns if not number else (), tuple(some)))
    if not found.books:
        yield msgspec.msgpack.encode(found)


def _read(path: Path) -> CalibreLibrary:
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            _bound(connection)
            columns = tuple(_columns(connection))
            return CalibreLibrary(columns, tuple(_Reading(connection).books(columns)))
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise LibraryError("it takes too long to read; it is larger than any calibre library") from error
        raise LibraryError(f"{_NO_CALIBRE} ({error})") from error
    except (sqlite3.Error, OverflowError, ValueError) as error:
        raise LibraryError(f"{_NO_CALIBRE} ({error})") from error


def _bound(connection: sqlite3.Connection) -> None:
    """Let nothing in it take more than its share, nor a view, which may have no end, stand in a table's place."""
    steps = count(_STEPS_AT_ONCE, _STEPS_AT_ONCE)
    connection.row_factory = sqlite3.Row
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.set_progress_handler(lambda: next(steps) > _STEPS, _STEPS_AT_ONCE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.execute("PRAGMA trusted_schema = OFF")
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    if missing := sorted(_TABLES - {row["name"] for row in tables}):
        raise LibraryError(f"{_NO_CALIBRE} (it has no table {missing[0]})")


def _columns(connection: sqlite3.Connection) -> Iterator[CalibreColumn]:
    """The custom columns, each with what it is taken for."""
    query = "SELECT label, name, datatype FROM custom_columns ORDER BY id LIMIT ?"
    for row in connection.execute(query, (_MOST_COLUMNS,)):
        label, name, datatype = (" ".join(str(value or "").split())[:LONGEST_NOTE] for value in row)
        yield CalibreColumn(label, name, datatype, _role(label, name, datatype))


def _role(label: str, name: str, datatype: str) -> Role:
    for written in (label, name):
        known = _known_columns().get(key_of(written.replace("_", " ")))
        if known is not None and (datatype in _WORDS or datatype == "bool" or known == "stars"):
            return known
    if datatype == "rating":
        return "stars"
    return "tags" if datatype in ("text", "enumeration", "bool") else "ignore"


@cache
def _known_columns() -> dict[str, Role]:
    listed = knowledge.table("calibre_columns.toml")["columns"]
    return {key_of(name): msgspec.convert(role, Role) for role, names in listed.items() for name in names}


def _rating(value: str) -> int:
    """Half stars as calibre keeps them, from 0 to 10; what is no number is none."""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 3 else 0


class _Reading:
    """One reading of a database; `left` is how much more may be read of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._left = _CHARACTERS

    def books(self, columns: Iterable[CalibreColumn]) -> Iterator[CalibreBook]:
        authors, tags = self._linked(_AUTHORS), self._linked(_TAGS)
        ratings, files = self._linked(_RATINGS), self._linked(_FILES)
        held = {one.label: self._column(one.label) for one in columns if one.datatype not in _COMPUTED}
        rows = self._connection.execute("SELECT id, title, path FROM books ORDER BY id LIMIT ?", (_MOST_BOOKS,))
        for row in rows:
            id = row["id"]
            yield CalibreBook(
                title=self._words(row["title"]),
                authors=tuple(name.replace("|", ",") for name in authors.get(id, ())),
                files=tuple(f"{self._words(row['path'])}/{name}" for name in files.get(id, ())),
                stars=next(filter(None, map(_rating, ratings.get(id, ()))), None),
                tags=tuple(tags.get(id, ())),
                columns={label: tuple(found[id]) for label, found in held.items() if id in found},
            )

    def _column(self, label: str) -> dict[int, list[str]]:
        """The values of a custom column, by book; calibre keeps them by value or by book."""
        query = "SELECT id FROM custom_columns WHERE label = ?"
        number = int(self._connection.execute(query, (label,)).fetchone()[0])
        table, link = f"custom_column_{number}", f"books_custom_column_{number}_link"
        named = self._connection.execute(
            "SELECT name, type FROM sqlite_master WHERE name IN (?, ?)", (table, link)
        )
        found = {row["name"]: row["type"] for row in named}
        if found.get(table) != "table" or found.get(link, "table") != "table":
            raise LibraryError(f"{_NO_CALIBRE} (it has no table {table})")
        if link in found:
            return self._linked(
                f"SELECT l.book, v.value FROM {link} l JOIN {table} v ON v.id = l.value ORDER BY l.id"
            )
        return self._linked(f"SELECT book, value FROM {table} ORDER BY id")

    def _linked(self, query: str) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for book, value in self._connection.execute(query):
            if value is not None:
                found.setdefault(int(book), []).append(self._words(value))
        return found

    def _words(self, value: Any) -> str:
        """A value as words, cut to what a note may hold; raises LibraryError where there is no end to them."""
        words = str(value)[:LONGEST_NOTE]
        self._left -= len(words) + _BESIDE
        if self._left < 0:
            raise LibraryError("it holds more than can be taken over at once")
        return words
