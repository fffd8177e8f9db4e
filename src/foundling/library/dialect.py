"""What differs between SQLite and PostgreSQL, and nothing else.

Owns the making of engines and the few statements the two spell differently. Every other module of the library
speaks SQLAlchemy Core alone, so that `kept` and `catalogue` can live in either.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TypeVar
from urllib.parse import quote

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import DatabaseError, InvalidatePoolError
from sqlalchemy.pool import QueuePool

from foundling.errors import DatabaseFailedError, UnkeepableError
from foundling.library.rowsums import teach
from foundling.library.sqlitefile import FileConnection

T = TypeVar("T")

# Rows named in one statement: far below SQLite's limit of 32,766 variables, and large enough to cost nothing.
CHUNK = 500
# Pages that a connection keeps, in KiB; small, because a library opens several databases.
_CACHE_KIB = 3_000
# Milliseconds that a reader waits for a checkpoint.
_BUSY_MS = 10_000
# What to do about what SQLite says (https://www.sqlite.org/rescode.html), by words of it.
_ADVICE = {
    "full": "make room on the disk and give the same command again",
    "readonly": "give yourself the right to write to the library",
    "unable to open": "check the permissions of the folder; a library that was copied while it was in use must be "
    "opened once where it may be written to",
}
_GONE = "it may be being made again: try again in a while; else run `foundling repair`"
# Said of a file that is there and may not be read.
FORBIDDEN = "its permissions do not let you read it"
# How a connection to a file is made.
_CONNECTING = {"check_same_thread": False, "factory": FileConnection}
# What a connection knows its file by.
_FILE = "file"
_CHECK = "check the disk, then run `foundling verify` and `foundling repair`"


def sqlite_url(path: Path) -> str:
    """The address of a SQLite file; characters that an address gives a meaning are safe in `path`."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def open_engine(url: str, *, space: str = "", durable: bool = True) -> Engine:
    """An engine for a database.

    `space` is the PostgreSQL schema its tables live in (made if absent), so that several databases of one
    library fit into one of PostgreSQL's. `durable` has SQLite wait for the disk at each commit: wanted for
    what cannot be made again.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _open_sqlite(address, durable=durable)
    engine = create_engine(address, connect_args={"options": f"-csearch_path={space}"} if space else {})
    _say_clearly(engine, address.render_as_string())
    if space:
        with engine.begin() as connection:
            connection.exec_driver_sql(f'CREATE SCHEMA IF NOT EXISTS "{space}"')
    return engine


def _open_sqlite(address: URL, *, durable: bool) -> Engine:
    engine = create_engine(address, poolclass=QueuePool, connect_args=dict(_CONNECTING))
    path = address.database
    _say_clearly(engine, str(path))
    if path and path != ":memory:":
        _keep_to_file(engine, Path(path), "mode=rw")
    synchronous = "FULL" if durable else "NORMAL"

    @event.listens_for(engine, "connect")
    def settle(connection: Any, _: object) -> None:
        # Python's sqlite3 begins transactions on its own, too late for reads; SQLAlchemy does it instead.
        connection.isolation_level = None
        teach(connection)
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")

    # Straight to the driver: as a statement of SQLAlchemy's it would take longer than most queries.
    engine.dialect.do_begin = _begin  # type: ignore[assignment,method-assign]
    return engine


def _begin(connection: Any) -> None:
    connection.execute("BEGIN")


def _keep_to_file(engine: Engine, path: Path, mode: str) -> None:
    """Have connections notice that another file has taken the place of theirs, and open that one.

    Another process may have made the database anew; who held on to the old file would never hear of it. A file
    that was there once and is gone is not made by whoever looks for it: that process may be about to make it.
    `mode` is SQLite's, of a file that is there.
    """
    seen = False

    @event.listens_for(engine, "do_connect")
    def connect(dialect: Any, record: Any, _: object, named: dict[str, Any]) -> Any:
        nonlocal seen
        file = _file_at(path, mode)
        if file is None and seen:
            raise DatabaseFailedError(str(path), "the file is gone", _GONE)
        seen = seen or file is not None
        record.info[_FILE] = file
        query = mode if file is not None else "mode=rwc"
        return dialect.connect(f"file:{quote(str(path))}?{query}", **{**named, "uri": True})

    @event.listens_for(engine, "checkout")
    def check(_: object, record: Any, __: object) -> None:
        if record.info.get(_FILE) != _file_at(path, mode):
            raise InvalidatePoolError


def _file_at(path: Path, mode: str) -> tuple[int, ...] | None:
    """What tells the file at `path` from another; of one that nobody is to write, from what it was before, too."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    if "immutable" in mode:
        return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size
    return found.st_dev, found.st_ino


def open_to_read(path: Path) -> Engine:
    """An engine for a SQLite file that is sealed or may not be written to; of one that is not there, an empty one.

    Nothing, not even a lock, is put beside a file that nobody is writing; where somebody is, as the log beside it
    tells, what was written last is read from there.
    """
    if not path.exists():
        return create_engine("sqlite://")
    mode = reading_mode(path)
    address = f"sqlite:///file:{quote(str(path))}?{mode}&uri=true"
    engine = create_engine(address, poolclass=QueuePool, connect_args=dict(_CONNECTING))
    _say_clearly(engine, str(path))
    _keep_to_file(engine, path, mode)
    event.listen(engine, "connect", lambda connection, _: teach(connection))
    return engine


def reading_mode(path: Path) -> str:
    """How SQLite is to open a file that is only read, as its address says it: see `open_to_read`."""
    log, index = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    written = log.exists() and (log.stat().st_size > 0 or index.exists())
    return "mode=ro" if written else "mode=ro&immutable=1"


def _say_clearly(engine: Engine, name: str) -> None:
    """Have what the database fails with raised as DatabaseFailedError, what it cannot hold as UnkeepableError."""

    @event.listens_for(engine, "handle_error")
    def translate(context: ExceptionContext) -> BaseException | None:
        if isinstance(context.original_exception, OverflowError):
            return UnkeepableError("a number as large as that can neither be kept nor looked for")
        if isinstance(context.original_exception, UnicodeEncodeError):
            return UnkeepableError("something in this is no Unicode text; type it again")
        told = isinstance(context.sqlalchemy_exception, DatabaseError)
        return _failed(name, context.original_exception) if told else None


def _failed(name: str, error: BaseException) -> DatabaseFailedError:
    why = " ".join(str(error).split())
    if os.path.exists(name) and not os.access(name, os.R_OK):
        return DatabaseFailedError(name, FORBIDDEN, "give yourself the right to read it")
    advice = next((advice for words, advice in _ADVICE.items() if words in why), _CHECK)
    return DatabaseFailedError(name, why, advice)


def compact(engine: Engine, path: Path) -> None:
    """Make a SQLite file one file without a log beside it, as small as it can be."""
    dbapi = engine.dialect.loaded_dbapi
    engine.dispose()
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM")
        ((mode,),) = raw.cursor().execute("PRAGMA journal_mode = DELETE").fetchall()
        if mode != "delete":
            raise dbapi.OperationalError("its log could not be folded into it")
    except dbapi.Error as error:
        raise _failed(str(path), error) from error
    finally:
        raw.close()


def vacuum(engine: Engine) -> None:
    """Write a SQLite database anew, so that nothing that was deleted is left in it; not PostgreSQL's."""
    if engine.dialect.name == "sqlite":
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM")
        finally:
            connection.close()


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all name the same columns, none of which SQLAlchemy has to convert.

    SQLite is given them as they are: what SQLAlchemy does for each row takes several times as long as the writing.
    """
    if not rows:
        return
    if connection.dialect.name != "sqlite":
        connection.execute(table.insert(), list(rows))
        return
    names = list(rows[0])
    columns = ", ".join(f'"{name}"' for name in names)
    places = ", ".join("?" * len(names))
    statement = f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})'
    connection.exec_driver_sql(statement, [tuple([row[name] for name in names]) for row in rows])


def insert_new(engine: Engine, table: Table) -> Any:
    """An insert that leaves rows alone whose key is there already."""
    return _insert(engine, table).on_conflict_do_nothing()


def insert_or_update(
    engine: Engine,
    table: Table,
    *,
    names: Iterable[str],
    keys: Iterable[str] = (),
) -> Any:
    """An insert that, where a row of the same key is there already, sets its columns `names` instead.

    `keys` are the columns of a unique constraint (by default the primary key).
    """
    insert = _insert(engine, table)
    values = {name: insert.excluded[name] for name in names}
    unique = list(keys) or [column.name for column in table.primary_key]
    return insert.on_conflict_do_update(index_elements=unique, set_=values)


def _insert(engine: Engine, table: Table) -> Any:
    """An insert that can say what is to be done where the row is there already."""
    if engine.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # takes long to import, and most libraries do without

        return postgresql.insert(table)
    return sqlite.insert(table)


def checkpoint(engine: Engine, mode: Literal["PASSIVE", "TRUNCATE"] = "PASSIVE") -> None:
    """Fold SQLite's write-ahead log into its file; nothing to do in PostgreSQL."""
    if engine.dialect.name == "sqlite":
        connection = engine.raw_connection()
        try:
            connection.cursor().execute(f"PRAGMA wal_checkpoint({mode})").fetchall()
        finally:
            connection.close()


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """The items, `size` at a time."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk
