"""Gets out of a damaged database what can still be read.

Owns the two that cannot be made again: `kept.db`, table by table, and a volume of originals, each of which is
hashed on the way. The damaged file is put aside and a sound one takes its place. SQLite's rows are read from both
ends, since a damaged page stops a reading at it.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import zstandard
from sqlalchemy import Table

from foundling.library.databases import Databases
from foundling.library.dialect import open_engine, sqlite_url
from foundling.library.migrations import bring_up
from foundling.library.originals import OriginalStore, hash_file
from foundling.library.rowsums import Sums, columns_of, teach
from foundling.library.schema import KEPT
from foundling.library.sqlitefile import open_file

_ENDINGS = ("", "-wal", "-shm")
_Row = tuple[Any, ...]
_BATCH = 64


def salvage_kept(databases: Databases, aside: Path) -> str:
    """Put what can be read of `kept.db` into a new one; says in words what that was.

    Raises DatabaseFailedError where nothing can be.
    """
    path = databases.folder / "kept.db"
    databases.forget_connections("kept")
    new = path.with_name("kept.db.new")
    _remove(new)
    engine = open_engine(sqlite_url(new))
    bring_up(engine, "kept")
    engine.dispose()
    target = open_file(new, isolation_level=None)
    teach(target)
    source = open_file(path, isolation_level=None)
    source.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    counts: dict[str, int] = {}
    stopped: list[str] = []
    turned, wrong = 0, []
    try:
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("BEGIN")
        for table in KEPT.sorted_tables:
            names = [column.name for column in table.columns]
            rows, whole = _rows(source, table.name, names)
            again, past = _turned_back(source, table)
            rows = [again.get(row, row) for row in rows]
            turned += len(again)
            wrong += past
            marks = ", ".join("?" for _ in names)
            listed = ", ".join(f'"{name}"' for name in names)
            insert = f'INSERT OR REPLACE INTO "{table.name}" ({listed}) VALUES ({marks})'
            counts[table.name] = sum(_put(target, insert, row) for row in rows)
            if not whole:
                stopped.append(table.name)
        target.execute("COMMIT")
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        source.close()
        target.close()
    # At no moment is there no kept.db: without one, the folder would be no library.
    copy = path.with_name(path.name + ".damaged")
    for ending in _ENDINGS:
        if (old := path.with_name(path.name + ending)).exists():
            shutil.copyfile(old, copy.with_name(copy.name + ending))
    _put_aside(copy, aside, path.name)
    for ending in _ENDINGS[1:]:
        path.with_name(path.name + ending).unlink(missing_ok=True)
    os.replace(new, path)
    said = f"{sum(counts.values()):,} rows were read out of it, {counts['decisions']:,} decisions among them"
    said += f"; rows are missing of {', '.join(stopped)}" if stopped else "; none is missing"
    if turned:
        said += f"; a bit that had turned was turned back in {turned:,}"
    return said + (f"; not what was written, and past mending: {', '.join(wrong)}" if wrong else "")


def _turned_back(source: sqlite3.Connection, table: Table) -> tuple[dict[_Row, _Row], list[str]]:
    """The rows of a table in which one bit turned, as they are and as they were; and those past mending, named."""
    texts = [text for _, text in columns_of(table)]
    mended: dict[_Row, _Row] = {}
    past: list[str] = []
    with suppress(sqlite3.DatabaseError):  # there are no checksums, or they cannot be read
        for number, values, whole in Sums(source, table).broken():
            if whole is None:
                past.append(f"{table.name} {number}")
            else:
                mended[_as_row(values, texts)] = _as_row(whole, texts)
    return mended, past


def _as_row(values: Sequence[Any], texts: Sequence[bool]) -> _Row:
    pairs = zip(values, texts, strict=True)
    return tuple(
        value.decode("utf-8", "surrogateescape") if text and isinstance(value, bytes) else value
        for value, text in pairs
    )


def _rows(source: sqlite3.Connection, table: str, names: Sequence[str]) -> tuple[list[tuple[Any, ...]], bool]:
    """The rows of a table that can be read, from both ends, and whether that is all of them."""
    listed = ", ".join(f'"{name}"' for name in names)
    found: dict[tuple[Any, ...], None] = {}
    whole = True
    for order in ("", "ORDER BY rowid DESC"):
        try:
            for row in source.execute(f'SELECT {listed} FROM "{table}" NOT INDEXED {order}'):
                found[row] = None
        except (sqlite3.DatabaseError, OverflowError, UnicodeDecodeError):
            whole = False
            continue
        break
    return list(found), whole


def _put(target: sqlite3.Connection, insert: str, row: Sequence[Any]) -> bool:
    try:
        target.execute(insert, [_shown(value) for value in row])
    except sqlite3.DatabaseError:  # a damaged row: of another type, or lacking what it must have
        return False
    return True


def _shown(value: Any) -> Any:
    """A value as it can be kept: of a text that is none any more, what is."""
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if isinstance(value, str) else value


# ---------------------------------------------------------------- volumes


def salvage_volume(store: OriginalStore, volume: int, wanted: Collection[str], aside: Path) -> set[str]:
    """Write a volume anew with those of its originals that are whole; returns their SHA-256s.

    `wanted` are the originals that are to be in it: one whose name was damaged is known by its bytes.
    """
    path = store.path(volume)
    sealed = store.sealed(volume) is not None
    store.let_go(volume)
    new = path.with_suffix(".mended")
    _remove(new)
    kept: set[str] = set()
    with store.beginning(new) as put:
        for sha256, size, codec, name, data in _blobs(path, wanted):
            if sha256 in kept:
                continue
            if codec == "file" and not _whole_file(store, sha256, aside):
                continue
            put(sha256, size, codec, name, data)
            kept.add(sha256)
    if sealed:
        store.unseal(volume)
    _put_aside(path, aside)
    new.rename(path)
    if sealed:
        store.seal(volume)
    return kept


def _whole_file(store: OriginalStore, sha256: str, aside: Path) -> bool:
    place = store.file(sha256)
    if not place.exists():
        return False
    if hash_file(place) == sha256:
        return True
    _put_aside(place, aside)
    return False


def _blobs(path: Path, wanted: Collection[str]) -> Iterator[tuple[str, int, str, bytes, bytes]]:
    """The whole originals of a volume: what their row says, or what their bytes say where the row is damaged."""
    source = open_file(path, isolation_level=None)
    source.text_factory = bytes
    known = set(wanted)
    try:
        for row in _blob_rows(source):
            found = _understood(row, known)
            if found is not None:
                yield found
    finally:
        source.close()


def _blob_rows(source: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    """Rows from both ends, one at a time: a volume may be a gigabyte."""
    columns = "sha256, size, codec, name, data"
    for order in ("ASC", "DESC"):
        try:
            ids = [row[0] for row in source.execute(f"SELECT id FROM blobs NOT INDEXED ORDER BY id {order}")]
            break
        except sqlite3.DatabaseError:
            ids = list(_some_ids(source))
    for id in ids:
        try:
            row = source.execute(f"SELECT {columns} FROM blobs WHERE id = ?", (id,)).fetchone()
        except (sqlite3.DatabaseError, OverflowError):
            continue
        if row is not None:
            yield row


def _some_ids(source: sqlite3.Connection) -> Iterator[int]:
    """Numbers of rows as far as they can be read from either end, and all between."""
    ends: list[int] = []
    for order in ("ASC", "DESC"):
        last = None
        try:
            for (last,) in source.execute(f"SELECT id FROM blobs NOT INDEXED ORDER BY id {order}"):
                ends.append(last)
        except sqlite3.DatabaseError:
            continue
    try:
        for (id,) in source.execute("SELECT id FROM blobs INDEXED BY sqlite_autoindex_blobs_1"):
            ends.append(id)
    except sqlite3.DatabaseError:
        pass
    if ends:
        low, high = min(ends), max(ends)
        # Numbers are given one after the other; what a damaged page hides lies between.
        yield from range(max(1, low if low < 1000 else 1), high + _BATCH)


def _understood(row: tuple[Any, ...], wanted: Collection[str]) -> tuple[str, int, str, bytes, bytes] | None:
    sha256, size, codec, name, data = row
    said = bytes(sha256).decode("ascii", "replace") if isinstance(sha256, bytes) else str(sha256)
    name = bytes(name) if isinstance(name, bytes) else str(name).encode("utf-8", "surrogateescape")
    data = bytes(data) if isinstance(data, bytes) else b""
    kind = bytes(codec).decode("ascii", "replace") if isinstance(codec, bytes) else str(codec)
    if not data and kind not in ("raw", "zstd") and said in wanted and isinstance(size, int):
        return said, size, "file", name, b""
    for as_codec, bytes_ in _readings(data):
        digest = hashlib.sha256(bytes_).hexdigest()
        if digest == said or digest in wanted:
            return digest, len(bytes_), as_codec, name, data
    return None


def _readings(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What the bytes of a row may be, by either codec."""
    try:
        with zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data)) as stream:
            yield "zstd", stream.read()
    except (zstandard.ZstdError, MemoryError):
        pass
    yield "raw", data


# ---------------------------------------------------------------- files


def _put_aside(path: Path, aside: Path, name: str | None = None) -> None:
    """Move a damaged file, with what SQLite has beside it, out of the way; `name` is what it is called there."""
    aside.mkdir(exist_ok=True)
    name, number = name or path.name, 0
    while (aside / f"{name}.{number}").exists():
        number += 1
    for ending in _ENDINGS:
        old = path.with_name(path.name + ending)
        if old.exists():
            shutil.move(os.fspath(old), os.fspath(aside / f"{name}.{number}{ending}"))


def _remove(path: Path) -> None:
    for ending in _ENDINGS:
        path.with_name(path.name + ending).unlink(missing_ok=True)
