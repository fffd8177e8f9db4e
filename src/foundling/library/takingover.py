"""What somebody keeps of books in calibre, taken over for the same works here.

Owns the matching of books with works (by the SHA-256 of a book's files, else by the path a file came by, else by
title and author where only one work has them) and what a book's columns come to: a plan, which can be shown before
it is carried out.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import select

from foundling import knowledge
from foundling.api import file_sha256
from foundling.errors import LibraryError
from foundling.library.authority import variant_key
from foundling.library.calibre import CalibreBook, CalibreColumn, CalibreLibrary, Role, database_of, read_calibre
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.glances import titles
from foundling.library.grouped import shown_by
from foundling.library.incoming import clean
from foundling.library.mine import (
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_STARS,
    MOST_TAGS,
    Mine,
    Own,
    ReadingStatus,
    Saying,
)
from foundling.library.schema import arrivals, catalogue, manuscripts, members, originals
from foundling.library.values import key_of
from foundling.library.works import works_of
from foundling.sources.archivedstory import plain

How = Literal["file", "path", "title"]
# calibre counts half stars.
_HALVES = 2
# Books that are named in a report.
_NAMED = 200
# Folders and name of a file by which it is known wherever its library lay: author, title, file.
_TAIL = 3
# Works that are said something of in one transaction.
_AT_ONCE = 200


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


class CalibreChange(Struct, frozen=True):
    """What would be said of a work, by what the book was known as it, and the work's title."""

    saying: Saying
    title: str | None
    how: How


class CalibrePlan(Struct, frozen=True):
    """What taking over a calibre library would do: its report, and every change."""

    report: CalibreReport
    changes: tuple[CalibreChange, ...]


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
    found = read_calibre(folder)
    root = database_of(folder).parent
    plan = plan_calibre(databases, mine, found, root=root, columns=columns, replace=replace)
    if not dry_run:
        carry_out(mine, plan, progress=progress)
    return plan.report


def plan_calibre(
    databases: Databases,
    mine: Mine,
    found: CalibreLibrary,
    *,
    root: Path | None = None,
    columns: Mapping[str, Role] | None = None,
    replace: bool = False,
    only: Collection[str] | None = None,
) -> CalibrePlan:
    """What taking over a calibre library would do.

    `root` is the folder that its books lie in; without one nothing on the disk is looked at. Works that are not
    among `only` (None: all) are not there. Raises LibraryError where `columns` names one that is not there.
    """
    roles = _roles(found.columns, columns or {})
    known = _Known(databases, found.books, root, only)
    matched: dict[str, int] = {}
    unmatched: list[CalibreBook] = []
    of_work: dict[str, tuple[CalibreBook, How]] = {}
    for book in found.books:
        match = known.match(book)
        if match is None:
            unmatched.append(book)
            continue
        work, how = match
        matched[how] = matched.get(how, 0) + 1
        of_work.setdefault(work, (book, how))
    said = mine.of_many(list(of_work))
    named = titles(databases, list(of_work))
    planned = (
        CalibreChange(_saying(said[work], book, roles, replace=replace), named.get(work), how)
        for work, (book, how) in of_work.items()
    )
    changes = tuple(one for one in planned if one.saying)
    listed = tuple(f"{book.title} ({', '.join(book.authors) or 'no author'})" for book in unmatched[:_NAMED])
    report = CalibreReport(len(found.books), matched, tuple(roles.values()), len(changes), len(unmatched), listed)
    return CalibrePlan(report, changes)


def carry_out(mine: Mine, plan: CalibrePlan, *, progress: Callable[[int], None] | None = None) -> None:
    """Say what was planned; `progress` is told of how many works."""
    for start in range(0, len(plan.changes), _AT_ONCE):
        some = plan.changes[start : start + _AT_ONCE]
        mine.say_many([one.saying for one in some])
        if progress is not None:
            progress(start + len(some))


def _roles(columns: Iterable[CalibreColumn], wanted: Mapping[str, Role]) -> dict[str, CalibreColumn]:
    """The columns by label, each taken for what is wanted."""
    found = {column.label: column for column in columns}
    named = {label.removeprefix("#"): role for label, role in wanted.items()}
    unknown = sorted(set(named) - set(found))
    if unknown:
        raise LibraryError(f"calibre has no column {unknown[0]!r}; there are {', '.join(found) or 'none'}")
    return {label: replace(one, role=named.get(label, one.role)) for label, one in found.items()}


# ---------------------------------------------------------------- which work a book is


class _Known:
    """What is known of all books of a calibre library at once."""

    def __init__(
        self,
        databases: Databases,
        books: Sequence[CalibreBook],
        root: Path | None,
        only: Collection[str] | None,
    ) -> None:
        self._root = root
        self._only = only
        self._hashed = _hashed(databases, books, root)
        self._arrived = _arrived(databases, books, root)
        held = {*self._hashed.values(), *(one for some in self._arrived.values() for one in some)}
        self._works = _works_in(databases, held)
        self._titled = _titled(databases, books)

    def match(self, book: CalibreBook) -> tuple[str, How] | None:
        """The one work that a book is, and by what it was known."""
        by_file = self._held(self._hashed[name] for name in book.files if name in self._hashed)
        by_path = self._held(one for name in book.files for one in self._arrived.get(name, ()))
        authors = {variant_key(name) for name in book.authors}
        by_title = [work for work, names in self._titled.get(key_of(book.title), ()) if authors & names]
        ways: tuple[tuple[Iterable[str], How], ...] = ((by_file, "file"), (by_path, "path"), (by_title, "title"))
        for works, how in ways:
            found = {work for work in works if self._only is None or work in self._only}
            if len(found) == 1:
                return found.pop(), how
        return None

    def _held(self, sha256s: Iterable[str]) -> set[str]:
        return {work for sha256 in sha256s for work in self._works.get(sha256, ())}


def _hashed(databases: Databases, books: Iterable[CalibreBook], root: Path | None) -> dict[str, str]:
    """The SHA-256 of the books' files, by path; only files of a size that is here are looked into."""
    if root is None:
        return {}
    with databases.kept.connect() as connection:
        sizes = set(connection.execute(select(originals.c.size).distinct()).scalars())
    found = {}
    for name in (name for book in books for name in book.files):
        try:
            if (root / name).stat().st_size in sizes:
                found[name] = file_sha256(root / name)
        except (OSError, ValueError):  # it is not there, or its name is none
            continue
    return found


def _arrived(databases: Databases, books: Iterable[CalibreBook], root: Path | None) -> dict[str, set[str]]:
    """The originals that came by the path of a book's file, by that path below the library.

    Of a library that lies elsewhere the end of the path is enough: author, title and file.
    """
    wanted: dict[bytes, set[str]] = {}
    for name in (name for book in books for name in book.files):
        whole = name if root is None else os.path.abspath(root / name)
        wanted.setdefault(_tail(os.fsencode(whole)) if root is None else os.fsencode(whole), set()).add(name)
    found: dict[str, set[str]] = {}
    if not wanted:
        return found
    with databases.kept.connect() as connection:
        for path, sha256 in connection.execute(select(arrivals.c.path, arrivals.c.sha256)):
            for name in wanted.get(_tail(path) if root is None else path, ()):
                found.setdefault(name, set()).add(sha256)
    return found


def _tail(path: bytes) -> bytes:
    return b"/".join(path.split(b"/")[-_TAIL:])


def _works_in(databases: Databases, sha256s: Iterable[str]) -> dict[str, set[str]]:
    """The works that show what is in these originals, by original."""
    held: dict[str, set[str]] = {}
    with databases.readings.connect() as connection:
        for chunk in chunks(sorted(sha256s)):
            query = (
                select(members.c.sha256, manuscripts.c.id)
                .join(manuscripts, manuscripts.c.number == members.c.manuscript)
                .where(members.c.sha256.in_(chunk))
            )
            for sha256, id in connection.execute(query):
                held.setdefault(sha256, set()).add(id)
    with databases.kept.connect() as connection:
        own = works_of(connection, {id for ids in held.values() for id in ids})
    led = shown_by(databases, own.values())
    here = _present(databases, {led.get(work, work) for work in own.values()})
    shown = {id: led.get(work, work) for id, work in own.items()}
    return {sha256: {shown[id] for id in ids if shown.get(id) in here} for sha256, ids in held.items()}


def _present(databases: Databases, works: Collection[str]) -> set[str]:
    found: set[str] = set()
    with databases.catalogue.connect() as connection:
        for chunk in chunks(sorted(works)):
            query = select(catalogue.c.work).where(catalogue.c.work.in_(chunk), catalogue.c.removed.is_(False))
            found.update(connection.execute(query).scalars())
    return found


def _titled(databases: Databases, books: Iterable[CalibreBook]) -> dict[str, list[tuple[str, set[str]]]]:
    """The works that are called as a book is, by title, each with its authors as they are compared."""
    found: dict[str, list[tuple[str, set[str]]]] = {}
    with databases.catalogue.connect() as connection:
        for chunk in chunks(sorted({key_of(book.title) for book in books} - {""})):
            query = select(catalogue.c.work, catalogue.c.author, catalogue.c.title_key).where(
                catalogue.c.title_key.in_(chunk), catalogue.c.is_work, catalogue.c.removed.is_(False)
            )
            for row in connection.execute(query):
                names = set(map(variant_key, msgspec.json.decode(row.author)))
                found.setdefault(row.title_key, []).append((row.work, names))
    return found


# ---------------------------------------------------------------- what its columns come to


def _saying(held: Own, book: CalibreBook, roles: Mapping[str, CalibreColumn], *, replace: bool) -> Saying:
    """What is to be said of a work besides what is `held` of it; nothing where all of it is said already."""
    said = _said(book, roles)
    note = clean(said.note).strip()[:LONGEST_NOTE]
    tags = {key_of(tag): tag for tag in map(_cut, said.tags) if tag}
    shelves = {key_of(name): name for name in map(_cut, said.shelves) if name}
    status = said.status if replace or held.status is None else None
    stars = said.stars if replace or held.stars is None else None
    bare = {key for key in tags if key not in set(map(key_of, held.tags))}
    return Saying(
        held.work,
        stars=None if stars == held.stars else stars,
        status=None if status == held.status else status,
        note=note if (replace or not held.note) and note != held.note else "",
        tags=tuple(tag for key, tag in tags.items() if key in bare)[: max(0, MOST_TAGS - len(held.tags))],
        shelves=tuple(name for key, name in shelves.items() if key not in set(map(key_of, held.shelves))),
    )


def _said(book: CalibreBook, roles: Mapping[str, CalibreColumn]) -> Saying:
    """What is kept of a book, as it is said here."""
    stars, status = _whole(book.stars), None
    tags, notes, shelves = list(book.tags), list[str](), list[str]()
    for label, values in book.columns.items():
        column = roles[label]
        match column.role:
            case "stars":
                stars = _stars(values, column.datatype) or stars
            case "status":
                status = _status(values, column.datatype) or status
            case "note":
                notes += map(plain, values) if column.datatype == "comments" else values
            case "shelf":
                shelves += values
            case "tags" if column.datatype == "bool":
                tags += [column.name] if values[0] == "1" else []
            case "tags":
                tags += [f"{column.name}: {value}" for value in values]
    return Saying("", stars, status, "\n\n".join(notes), tuple(tags), tuple(shelves))


def _stars(values: Iterable[str], datatype: str) -> int | None:
    numbers = [int(value) for value in values if value.isascii() and value.isdigit() and len(value) < 4]
    if datatype == "rating":
        return _whole(numbers[0]) if numbers else None
    return min(numbers[0], MOST_STARS) or None if numbers else None


def _whole(halves: int | None) -> int | None:
    """Stars out of half stars; half a star is one."""
    return min((halves + 1) // _HALVES, MOST_STARS) or None if halves and halves > 0 else None


def _status(values: Iterable[str], datatype: str) -> ReadingStatus | None:
    if datatype == "bool":
        return "read" if "1" in values else None
    return next((known for value in values if (known := _known_statuses().get(key_of(value)))), None)


@cache
def _known_statuses() -> dict[str, ReadingStatus]:
    listed = msgspec.convert(knowledge.table("calibre_columns.toml")["status"], dict[ReadingStatus, list[str]])
    return {key_of(word): status for status, words in listed.items() for word in words}


def _cut(name: str) -> str:
    return " ".join(clean(name).split())[:LONGEST_NAME].strip()
