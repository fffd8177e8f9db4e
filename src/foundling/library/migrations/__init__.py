"""Brings a library's databases to today's tables.

Owns the running of Alembic. Each database has its own line of revisions, in the folder of its name; a new
revision is one more file there, `0002_what_it_does.py`, whose `down_revision` is the one before. A new database is
made as `schema` says and marked as being at the newest revision; Alembic, which takes longer to import than that,
comes in only where there is an older one. A test holds the revisions and the package `schema` together.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from sqlalchemy import Connection, Engine, MetaData, inspect, text

from foundling.errors import LibraryError
from foundling.library.rowsums import columns_of, make_index
from foundling.library.schema import CATALOGUE, KEPT, READINGS

_FOLDER = Path(__file__).resolve().parent
_VERSION_TABLE = "alembic_version"
# The row of every table `state` that names the Foundling which brought the tables up last.
_MAKER = "foundling"
# The tables of each database, by its name.
METADATA: dict[str, MetaData] = {"kept": KEPT, "catalogue": CATALOGUE, "readings": READINGS}


def head(name: str) -> str:
    """The newest revision of a database's tables: the number its last file begins with."""
    return max(path.name.split("_")[0] for path in (_FOLDER / name).glob("[0-9]*_*.py"))


def current(engine: Engine) -> str | None:
    """The revision a database is at; None where it has no tables yet."""
    if not inspect(engine).has_table(_VERSION_TABLE):
        return None
    with engine.connect() as connection:
        found = connection.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalar()
    return None if found is None else str(found)


def bring_up(engine: Engine, name: str) -> None:
    """Bring a database to the newest revision, and note which Foundling did so.

    Raises LibraryError, naming the version to install, where the database is newer than this program.
    """
    at, newest = current(engine), head(name)
    if at == newest:
        return
    if at is not None and at > newest:
        raise LibraryError(_too_new(engine, name, at, newest))
    if at is None:
        make(engine, name)
    else:
        upgrade(engine, name)


def make(engine: Engine, name: str) -> None:
    """Make the tables of a database that has none."""
    with engine.begin() as connection:
        METADATA[name].create_all(connection)
        for table in KEPT.sorted_tables if name == "kept" else ():
            make_index(connection, table.name, columns_of(table))
        # As Alembic makes it.
        connection.execute(
            text(
                f"CREATE TABLE {_VERSION_TABLE} (version_num VARCHAR(32) NOT NULL, "
                f"CONSTRAINT {_VERSION_TABLE}_pkc PRIMARY KEY (version_num))"
            )
        )
        connection.execute(text(f"INSERT INTO {_VERSION_TABLE} VALUES (:newest)"), {"newest": head(name)})
        _sign(connection)


def upgrade(engine: Engine, name: str) -> None:
    """Run the revisions that a database lacks, one after the other."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("version_locations", str(_FOLDER / name).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _sign(connection)


def _sign(connection: Connection) -> None:
    connection.execute(text("DELETE FROM state WHERE name = :name"), {"name": _MAKER})
    row = {"name": _MAKER, "value": version("foundling")}
    connection.execute(text("INSERT INTO state (name, value) VALUES (:name, :value)"), row)


def _too_new(engine: Engine, name: str, at: str, newest: str) -> str:
    with engine.connect() as connection:
        query = text("SELECT value FROM state WHERE name = :name")
        maker = connection.execute(query, {"name": _MAKER}).scalar()
    wanted = f"Foundling {maker} or later: pip install 'foundling>={maker}'" if maker else "a newer Foundling"
    known = f"{version('foundling')} knows tables up to {newest}"
    return f"{name}.db was written by a newer Foundling (its tables are {at}, {known}); install {wanted}"
