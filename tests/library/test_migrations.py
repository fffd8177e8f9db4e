"""The revisions of each database lead to the tables that `library.schema` has."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, text

from foundling.errors import LibraryError
from foundling.library.dialect import open_engine, sqlite_url
from foundling.library.library import Library
from foundling.library.migrations import bring_up, current, head, upgrade
from foundling.library.rowsums import index_of
from foundling.library.schema import CATALOGUE, KEPT, READINGS

DATABASES = [("kept", KEPT), ("catalogue", CATALOGUE), ("readings", READINGS)]


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
@pytest.mark.parametrize("name, metadata", DATABASES, ids=[name for name, _ in DATABASES])
def test_revisions_lead_to_the_schema(name: str, metadata: MetaData, tmp_path: Path) -> None:
    engine = open_engine(sqlite_url(tmp_path / "x.db"))
    assert current(engine) is None
    upgrade(engine, name)
    upgrade(engine, name)
    assert current(engine) == head(name)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize("name", [name for name, _ in DATABASES])
def test_new_tables_are_those_that_revisions_lead_to(name: str, tmp_path: Path) -> None:
    made, upgraded = (open_engine(sqlite_url(tmp_path / file)) for file in ("made.db", "upgraded.db"))
    bring_up(made, name)
    upgrade(upgraded, name)
    assert current(made) == current(upgraded) == head(name)
    assert shape(made) == shape(upgraded)


def shape(engine: Engine) -> dict[str, object]:
    """Every table's columns, indexes and rows' keeping, whatever order they stand in; and who made it."""
    with engine.connect() as connection:
        tables = {row.name: row for row in connection.exec_driver_sql("PRAGMA table_list") if row.schema == "main"}
        found: dict[str, object] = {}
        for name, row in tables.items():
            columns = connection.exec_driver_sql(f"PRAGMA table_info({name})").all()
            indexes = connection.exec_driver_sql(f"PRAGMA index_list({name})").all()
            keys = {
                (
                    *(key.name for key in connection.exec_driver_sql(f"PRAGMA index_info({index.name})")),
                    *(index.unique, index.origin, "" if index.origin == "pk" else index.name),
                )
                for index in indexes
            }
            fields = {(one.name, one.type, one.notnull, one.dflt_value, one.pk) for one in columns}
            found[name] = (fields, keys, row.wr)
        found["rows"] = {tuple(row) for row in connection.exec_driver_sql("SELECT name, value FROM state")}
        return found


def test_a_library_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    engine = open_engine(sqlite_url(tmp_path / "x.db"))
    bring_up(engine, "kept")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    said = rf"newer Foundling .*install Foundling {version('foundling')} or later: pip install"
    with pytest.raises(LibraryError, match=said):
        bring_up(engine, "kept")
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM state"))
    with pytest.raises(LibraryError, match="install a newer Foundling"):
        bring_up(engine, "kept")


def test_a_library_of_the_first_tables_is_brought_up(filled: Library, heap: Path, kills: ModuleType) -> None:
    """What `0001` made, with rows in it, becomes what today's program works with."""
    filled.reread(["the lamp"], jobs=0)
    before = kills.fingerprint(filled, ids=True)
    filled.close()
    undo(
        filled.folder / "kept.db",
        *(f"DROP INDEX IF EXISTS {index_of(table.name)}" for table in KEPT.sorted_tables),
        "DROP INDEX ix_refusals_path",
        *(f"ALTER TABLE refusals DROP COLUMN {column}" for column in ("size", "mtime_ns", "stamp")),
        "DROP TABLE to_read",
        "DROP INDEX ix_decisions_batch",
        "ALTER TABLE decisions DROP COLUMN batch",
        *(
            f"DROP TABLE {table}"
            for table in (
                *("postponed", "authority_changes", "apart", "mine", "mine_tags", "audit"),
                *("withdrawn_texts", "redactions", "lost", "dumps", "contacts"),
            )
        ),
        "ALTER TABLE accounts DROP COLUMN limits",
        "DROP TABLE sessions",
        "DROP TABLE app_passwords",
    )
    undo(filled.folder / "readings.db", *(f"DROP TABLE {table}" for table in ("unread", "wordings", "anchors")))
    undo(
        filled.folder / "catalogue.db",
        *(f"DROP TABLE {table}" for table in ("advisories", "cast_names", "relationships", "proposals", "groups")),
        *(f"ALTER TABLE works DROP COLUMN {column}" for column in ("read", "suggested", "seal")),
        *(f"ALTER TABLE facets DROP COLUMN {column}" for column in ("confidence", "inferred", "stated")),
    )
    with Library.open(filled.folder) as library:
        assert library.counts()["refused"] == 1
        assert kills.differences(before, kills.fingerprint(library, ids=True)) == []
        assert library.add([heap], jobs=0).refused == 1
        assert library.add([heap], jobs=0).refused == 0
        assert library.verify().findings == ()


def undo(database: Path, *statements: str) -> None:
    """Take a database back to its first revision."""
    engine = open_engine(sqlite_url(database))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    engine.dispose()
