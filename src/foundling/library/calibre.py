"""What somebody keeps of books in calibre: ratings, tags and custom columns, taken over for the same works here.

Owns the reading of a calibre library (`metadata.db`, which is opened to read and never written) and the matching
of its books with works: by the SHA-256 of a book's files, else by the path a file came by, else by title and
author where only one work has them. The tables are as calibre's own `schema_upgrades.py` and `custom_columns.py`
make them.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import msgspec
from msgspec import Struct
from sqlalchemy import select

from foundling import knowledge
from foundling.api import file_sha256
from foundling.errors import LibraryError
from foundling.library.authority import variant_key
from foundling.library.databases import Databases
from foundling.library.mine import LONGEST_NAME, MOST_STARS, Mine
from foundling.library.schema import arrivals, catalogue, originals
from foundling.library.values import key_of
from foundling.library.works import manuscripts_of, works_of

Role = Literal["tags", "stars", "status", "note", "shelf", "ignore"]
ROLES: tuple[Role, ...] = ("tags", "stars", "status", "note", "shelf", "ignore")
How = Literal["file", "path", "title"]
# Types of columns that hold words; numbers, dates and what is computed from others say nothing of one's own.
_WORDS = frozenset({"text", "comments", "enumeration", "series"})
# calibre counts half stars.
_HALVES = 2
# Books that are named in a report.
_NAMED = 200


class CalibreBook(Struct, frozen=True):
    """A book of a calibre library, and what its owner keeps of it; `files` are its formats."""

    id: int
    title: str
    authors: tuple[str, ...]
    files: tuple[Path, ...]
    stars: int | None
    tags: tuple[str, ...]
    columns: dict[str, tuple[str, ...]]


class CalibreColumn(Struct, frozen=True):
    """A custom column: its lookup name, heading and type, and what it is taken for."""

    label: str
    name: str
    datatype: str
    role: Role


class CalibreReport(Struct, frozen=True):
    """What was taken over: `books` there are, how many were `matched` by what, of how many something was `said`.

    `unmatched` names books that no work, or more than one, answers to (the first of them; `missing` counts all).
    """

    books: int
    matched: dict[str, int]
    columns: tuple[CalibreColumn, ...]
    said: int
    missing: int
    unmatched: tuple[str, ...]


def import_calibre(
    databases: Databases,
    mine: Mine,
    folder: Path,
    *,
    columns: Mapping[str, Role] | None = None,
    replace: bool = False,
    dry_run: bool = False,
    progress: Callable[[int], None] | None = None,
) -> CalibreReport:
    """Take over what is kept in the calibre library in `folder`; `columns` says what custom columns are.

    What is said of a work here already stands, unless `replace`; tags and shelves are added. Raises LibraryError
    where there is no calibre library.
    """
    with closing(_open(folder)) as connection:
        listed = tuple(_columns(connection, columns or {}))
        matched: dict[str, int] = {}
        unmatched: list[str] = []
        books = said = 0
        for book in _books(connection, folder, listed):
            books += 1
            found = _match(databases, book)
            if found is None:
                unmatched.append(f"{book.title} ({', '.join(book.authors) or 'no author'})")
            else:
                work, how = found
                matched[how] = matched.get(how, 0) + 1
                said += _say(mine, work, book, listed, replace=replace, dry_run=dry_run)
            if progress is not None:
                progress(books)
    return CalibreReport(books, matched, listed, said, len(unmatched), tuple(unmatched[:_NAMED]))


# ---------------------------------------------------------------- calibre's side


def _open(folder: Path) -> sqlite3.Connection:
    path = folder / "metadata.db" if folder.is_dir() else folder
    if not path.is_file():
        raise LibraryError(f"{folder}: there is no calibre library here; name the folder with its metadata.db")
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("SELECT id, title, path FROM books LIMIT 1").fetchall()
    except sqlite3.DatabaseError as error:
        connection.close()
        raise LibraryError(f"{path}: it is not calibre's metadata.db, or it is damaged ({error})") from error
    return connection


def _columns(connection: sqlite3.Connection, wanted: Mapping[str, Role]) -> Iterator[CalibreColumn]:
    """The custom columns, each with what it is taken for."""
    rows = connection.execute("SELECT id, label, name, datatype FROM custom_columns ORDER BY id").fetchall()
    named = {label.removeprefix("#"): role for label, role in wanted.items()}
    unknown = sorted(set(named) - {row["label"] for row in rows})
    if unknown:
        known = ", ".join(row["label"] for row in rows) or "none"
        raise LibraryError(f"calibre has no column {unknown[0]!r}; there are {known}")
    for row in rows:
        role = named.get(row["label"]) or _role(row["label"], row["name"], row["datatype"])
        yield CalibreColumn(row["label"], row["name"], row["datatype"], role)


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


@cache
def _known_statuses() -> dict[str, str]:
    listed = knowledge.table("calibre_columns.toml")["status"]
    return {key_of(word): status for status, words in listed.items() for word in words}


def _books(
    connection: sqlite3.Connection, folder: Path, columns: Iterable[CalibreColumn]
) -> Iterator[CalibreBook]:
    root = folder if folder.is_dir() else folder.parent
    authors = _linked(
        connection, "SELECT l.book, a.name FROM books_authors_link l JOIN authors a ON a.id = l.author"
    )
    tags = _linked(connection, "SELECT l.book, t.name FROM books_tags_link l JOIN tags t ON t.id = l.tag")
    ratings = _linked(
        connection, "SELECT l.book, r.rating FROM books_ratings_link l JOIN ratings r ON r.id = l.rating"
    )
    files = _linked(connection, "SELECT d.book, d.name || '.' || lower(d.format) FROM data d")
    held = {one.label: _column_values(connection, one) for one in columns if one.role != "ignore"}
    for row in connection.execute("SELECT id, title, path FROM books ORDER BY id"):
        id = row["id"]
        stars = next((_whole(int(value)) for value in ratings.get(id, ()) if value), None)
        yield CalibreBook(
            id=id,
            title=row["title"],
            authors=tuple(name.replace("|", ",") for name in authors.get(id, ())),
            files=tuple(root / row["path"] / name for name in files.get(id, ())),
            stars=min(stars, MOST_STARS) if stars else None,
            tags=tuple(map(str, tags.get(id, ()))),
            columns={label: tuple(map(str, found[id])) for label, found in held.items() if id in found},
        )


def _column_values(connection: sqlite3.Connection, column: CalibreColumn) -> dict[int, list[Any]]:
    """The values of a custom column, by book; whether it is kept by value or by book is for calibre to choose."""
    number = connection.execute("SELECT id FROM custom_columns WHERE label = ?", (column.label,)).fetchone()[0]
    table, link = f"custom_column_{int(number)}", f"books_custom_column_{int(number)}_link"
    linked = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (link,)).fetchone()
    if linked:
        return _linked(connection, f"SELECT l.book, v.value FROM {link} l JOIN {table} v ON v.id = l.value")
    return _linked(connection, f"SELECT book, value FROM {table}")


def _linked(connection: sqlite3.Connection, query: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for book, value in connection.execute(query):
        if value is not None:
            found.setdefault(book, []).append(value)
    return found


# ---------------------------------------------------------------- our side


def _match(databases: Databases, book: CalibreBook) -> tuple[str, How] | None:
    """The one work that a book is, and by what it was known."""
    by_file = _only(_by_files(databases, book.files))
    if by_file is not None:
        return by_file, "file"
    by_path = _only(_by_paths(databases, book.files))
    if by_path is not None:
        return by_path, "path"
    by_title = _only(_by_title(databases, book))
    return None if by_title is None else (by_title, "title")


def _only(works: Iterable[str]) -> str | None:
    found = set(works)
    return found.pop() if len(found) == 1 else None


def _by_files(databases: Databases, files: Iterable[Path]) -> list[str]:
    """The works in originals of the same bytes; only files of a size that is here are hashed."""
    sha256s = []
    for path in files:
        try:
            size = path.stat().st_size
            with databases.kept.connect() as connection:
                query = select(originals.c.sha256).where(originals.c.size == size).limit(1)
                here = connection.execute(query).first() is not None
            if here:
                sha256s.append(file_sha256(path))
        except OSError:
            continue
    return _holding(databases, sha256s)


def _by_paths(databases: Databases, files: Iterable[Path]) -> list[str]:
    paths = [os.fsencode(os.path.abspath(path)) for path in files]
    with databases.kept.connect() as connection:
        query = select(arrivals.c.sha256).where(arrivals.c.path.in_(paths)).distinct()
        sha256s = list(connection.execute(query).scalars())
    return _holding(databases, sha256s)


def _holding(databases: Databases, sha256s: Iterable[str]) -> list[str]:
    ids = manuscripts_of(databases, sha256s)
    with databases.catalogue.connect() as connection:
        query = select(catalogue.c.work).where(catalogue.c.manuscript.in_(ids), catalogue.c.is_work)
        shown = list(connection.execute(query).scalars())
    if shown:
        return shown
    with databases.kept.connect() as connection:
        return list(works_of(connection, ids).values())


def _by_title(databases: Databases, book: CalibreBook) -> list[str]:
    wanted = {variant_key(name) for name in book.authors}
    columns = (catalogue.c.work, catalogue.c.author)
    query = select(*columns).where(catalogue.c.title_key == key_of(book.title), catalogue.c.is_work)
    with databases.catalogue.connect() as connection:
        rows = connection.execute(query.where(catalogue.c.removed.is_(False))).all()
    return [row.work for row in rows if wanted & set(map(variant_key, msgspec.json.decode(row.author)))]


def _say(
    mine: Mine, work: str, book: CalibreBook, columns: Iterable[CalibreColumn], *, replace: bool, dry_run: bool
) -> bool:
    """Say of a work what is kept of the book; whether there was anything to say."""
    roles = {column.label: column for column in columns}
    stars, status = book.stars, None
    tags, notes, shelves = list(book.tags), list[str](), list[str]()
    for label, values in book.columns.items():
        column = roles[label]
        if column.role == "stars":
            stars = _stars(values, column.datatype) or stars
        elif column.role == "status":
            status = _status(values, column.datatype) or status
        elif column.role == "note":
            notes += values
        elif column.role == "shelf":
            shelves += values
        elif column.datatype == "bool":
            tags += [column.name] if values[0] == "1" else []
        else:
            tags += [f"{column.name}: {value}" for value in values]
    said = mine.of(work)
    change: dict[str, Any] = {}
    for name, value, held in (("stars", stars, said.stars), ("status", status, said.status)):
        if value is not None and (replace or held is None) and value != held:
            change[name] = value
    note = "\n\n".join(notes)
    if note and (replace or not said.note) and note != said.note:
        change["note"] = note
    tags = [tag for tag in dict.fromkeys(_cut(tag) for tag in tags) if tag and tag not in said.tags]
    shelves = [name for name in dict.fromkeys(_cut(name) for name in shelves) if name and name not in said.shelves]
    if not dry_run:
        mine.set(work, **change)
        mine.tag(work, *tags)
        for name in shelves:
            mine.shelve(name, work)
    return bool(change or tags or shelves)


def _stars(values: Iterable[str], datatype: str) -> int | None:
    numbers = [int(value) for value in values if value.isdecimal()]
    stars = (_whole(numbers[0]) if datatype == "rating" else numbers[0]) if numbers else 0
    return min(stars, MOST_STARS) or None


def _whole(halves: int) -> int:
    """Stars out of half stars; half a star is one."""
    return (halves + 1) // _HALVES


def _status(values: Iterable[str], datatype: str) -> str | None:
    if datatype == "bool":
        return "read" if "1" in values else None
    return next((known for value in values if (known := _known_statuses().get(key_of(value)))), None)


def _cut(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME]
