"""Files of SQLite's, opened so that whatever is damaged in one is told as an error of the database.

Where a bit turned in the names of its tables, SQLite repeats them in what it says is wrong, and Python raises a
UnicodeDecodeError for what it says. Owns the connection that makes one kind of error of both.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_WHY = "malformed database schema: a name in it is no text"


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except UnicodeDecodeError as error:
        raise sqlite3.DatabaseError(_WHY) from error


class _Cursor(sqlite3.Cursor):
    def execute(self, sql: str, parameters: Any = (), /) -> _Cursor:
        # No `with` here: this is run for every statement.
        try:
            super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            raise sqlite3.DatabaseError(_WHY) from error
        return self

    def executemany(self, sql: str, parameters: Any, /) -> _Cursor:
        with _told():
            super().executemany(sql, parameters)
        return self

    def executescript(self, sql_script: str, /) -> _Cursor:
        with _told():
            super().executescript(sql_script)
        return self


class FileConnection(sqlite3.Connection):
    """A connection of Python's sqlite3 that raises sqlite3.DatabaseError whatever is damaged in the file."""

    def cursor(self, factory: Any = _Cursor) -> Any:
        """A cursor; `factory` makes it."""
        return super().cursor(factory)

    def execute(self, sql: str, parameters: Any = (), /) -> Any:
        """Run a statement by a cursor of its own, as sqlite3 does; so the next two."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> Any:
        """Run a statement once for each of `parameters`."""
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script: str, /) -> Any:
        """Run several statements."""
        return self.cursor().executescript(sql_script)

    def backup(self, *arguments: Any, **named: Any) -> None:
        """Copy the database, as sqlite3 does."""
        with _told():
            super().backup(*arguments, **named)


def open_file(database: Any, **named: Any) -> FileConnection:
    """`sqlite3.connect`, for such a connection."""
    found: FileConnection = sqlite3.connect(database, factory=FileConnection, **named)
    return found
