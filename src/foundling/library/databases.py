"""The databases of one library folder: `kept.db`, `catalogue.db`, `readings.db`.

Owns where they are, how they are opened, brought to today's tables, deleted and told complete. `kept` and
`catalogue` may live in PostgreSQL: a file `library.toml` in the folder then says

    kept = "postgresql+psycopg://user@host/database"
    catalogue = "postgresql+psycopg://user@host/database"
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

from sqlalchemy import Engine, MetaData, Table, delete, insert, inspect, literal, select

from foundling.errors import BeingMadeError, LibraryError, NotALibraryError
from foundling.library.dialect import open_engine, open_to_read, sqlite_url
from foundling.library.lock import OwnerLock
from foundling.library.migrations import METADATA, bring_up, current, head
from foundling.library.opened import Opened
from foundling.library.schema import (
    catalogue_state,
    originals,
    pending,
    readings_state,
    works,
)

_SETTINGS = "library.toml"
# The mark of a derived database that holds all it should.
_COMPLETE = "complete"
_DERIVED: dict[str, Table] = {"catalogue": catalogue_state, "readings": readings_state}


class Databases:
    """The engines of one library; `close` disposes of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.writable = _writable(folder)
        self._urls = _addresses(folder)
        self.kept = self._open("kept")
        self.catalogue = self._open("catalogue")
        self.readings = self._open("readings")
        self.opened = Opened()

    def current(self) -> bool:
        """Whether all databases have today's tables."""
        return all(current(getattr(self, name)) == head(name) for name in METADATA)

    def create(self) -> None:
        """Make the tables of a new library, or bring those of an older one up to date."""
        older = current(self.catalogue) not in (None, head("catalogue"))
        bring_up(self.kept, "kept")
        if older:
            # Before the catalogue has its new tables: killed in between, they would stay empty.
            self.note_all_works()
        for name in _DERIVED:
            bring_up(getattr(self, name), name)
        with self.kept.connect() as connection:
            empty = connection.execute(select(originals.c.sha256).limit(1)).first() is None
        if empty:
            self.mark_complete()

    def note_all_works(self) -> None:
        """Note every work as not catalogued: the opening of the library fills new tables from the readings."""
        with self.kept.begin() as connection:
            found = select(literal("work"), works.c.id).where(works.c.gone_at.is_(None))
            connection.execute(delete(pending).where(pending.c.kind == "work"))
            connection.execute(insert(pending).from_select(["kind", "key"], found))

    def mark_complete(self) -> None:
        """Say that the derived databases hold all that is kept."""
        for name, state in _DERIVED.items():
            with getattr(self, name).begin() as connection:
                connection.execute(delete(state).where(state.c.name == _COMPLETE))
                connection.execute(insert(state), [{"name": _COMPLETE, "value": "1"}])

    def incomplete(self) -> tuple[str, ...]:
        """The derived databases that are missing, empty or were left half made."""
        return tuple(name for name, state in _DERIVED.items() if not self._complete(name, state))

    def check_complete(self) -> None:
        """Raise LibraryError where something derived is not there."""
        if self.incomplete():
            if holder := OwnerLock(self.folder).held_elsewhere():
                raise BeingMadeError(str(self.folder), str(holder))
            if not (missing := self.incomplete()):
                return  # whoever was making it again has finished meanwhile
            raise LibraryError(
                f"{self.folder}: the {' and the '.join(missing)} must be made again; run `foundling rebuild`"
            )

    def delete_derived(self) -> None:
        """Delete all that can be made again, and make it anew, empty."""
        for name in _DERIVED:
            self.remake(name)

    def remake(self, name: str) -> None:
        """Delete a database that can be made again, and make it anew, empty."""
        engine: Engine = getattr(self, name)
        if engine.dialect.name == "sqlite":
            engine.dispose()
            for ending in ("", "-wal", "-shm"):
                (self.folder / f"{name}.db{ending}").unlink(missing_ok=True)
        else:
            with engine.begin() as connection:
                MetaData.drop_all(METADATA[name], connection)
                connection.exec_driver_sql("DROP TABLE IF EXISTS alembic_version")
        setattr(self, name, self._open(name))
        bring_up(getattr(self, name), name)

    def forget_connections(self, name: str) -> None:
        """Close all connections to a database, whose file is about to be another."""
        getattr(self, name).dispose()

    def close(self) -> None:
        """Close all connections."""
        for engine in (self.kept, self.catalogue, self.readings):
            engine.dispose()

    def _open(self, name: str) -> Engine:
        url = self._urls[name]
        if not self.writable and url.startswith("sqlite"):
            return open_to_read(self.folder / f"{name}.db")
        return open_engine(url, space="" if url.startswith("sqlite") else name, durable=name == "kept")

    def _complete(self, name: str, state: Table) -> bool:
        engine: Engine = getattr(self, name)
        with engine.connect() as connection:
            # What was complete stays so for as long as it is the same file, which a connection keeps to.
            if connection.info.get(_COMPLETE):
                return True
            if not inspect(connection).has_table(state.name):
                return False
            query = select(state.c.value).where(state.c.name == _COMPLETE)
            found = connection.execute(query).first() is not None
            connection.info[_COMPLETE] = found and engine.dialect.name == "sqlite"
            return found


def is_library(folder: Path) -> bool:
    """Whether the folder holds a library."""
    return (folder / "kept.db").exists() or "kept" in _settings(folder)


def looks_like_library(folder: Path) -> bool:
    """Whether a folder of a heap is a library's; one file that is called as in a library does not make it one."""
    return os.path.isfile(folder / "kept.db") and os.path.isdir(folder / "originals")


def _writable(folder: Path) -> bool:
    """Whether the library may be written to, as far as permissions tell."""
    files = [folder / f"{name}.db" for name in METADATA]
    return all(os.access(path, os.W_OK) for path in (folder, *files) if path.exists())


def _addresses(folder: Path) -> dict[str, str]:
    written = _settings(folder)
    return {name: written.get(name) or sqlite_url(folder / f"{name}.db") for name in METADATA}


def _settings(folder: Path) -> dict[str, str]:
    path = folder / _SETTINGS
    if not path.exists():
        return {}
    try:
        settings = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise NotALibraryError(str(path), f"it is not TOML ({error}); mend or remove it") from error
    unknown = set(settings) - {"kept", "catalogue"}
    if unknown or not all(isinstance(value, str) for value in settings.values()):
        raise NotALibraryError(str(path), 'it may hold `kept = "URL"` and `catalogue = "URL"` alone')
    return settings
