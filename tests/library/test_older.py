"""Libraries that every earlier version left are brought to today's tables, and nothing of them is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from foundling.library import databases, recovering
from foundling.library import library as library_module
from foundling.library.library import Library
from foundling.library.migrations import current, head
from foundling.library.values import plain

OLDER = sorted((Path(__file__).resolve().parents[1] / "fixtures" / "libraries").glob("[0-9]"))
NAMES = ("kept", "catalogue", "readings")


@pytest.fixture(autouse=True)
def recovered_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_module, "recover", partial(recovering.recover, jobs=0))


def laid_out(older: Path, folder: Path) -> Path:
    """The library that the SQL text of a folder tells of."""
    (folder / "originals").mkdir(parents=True)
    for path in older.glob("*.sql"):
        with closing(sqlite3.connect(folder / f"{path.stem.replace('-', '/')}.db")) as connection:
            connection.executescript(path.read_text("utf-8"))
    return folder


def kept_rows(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of kept.db but its state, by the columns that they have in `columns`."""
    with closing(sqlite3.connect(folder / "kept.db")) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        names = {row[0] for row in connection.execute(query)} - {"alembic_version", "state", "pending"}
        return {name: list(connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid')) for name in sorted(names)}


def check(folder: Path, before: dict[str, list[tuple[Any, ...]]]) -> None:
    with Library.open(folder, who="ada") as library:
        assert library.verify().findings == ()
        rows = {row.title: row for row in library.list()}
        assert set(rows) == {"The Copper Kettle", "The Ferry"}
        ferry = library.show(rows["The Ferry"].id)
        assert ferry.record["summary"][0].value == "A walk in the rain."
        assert plain(ferry.record["rating"][0].value) == "PG-13"
        assert [one.undone for one in library.history()] == [False, True, False]
        assert library.counts()["refused"] == 1
        assert library.search("ferry").count == 1
        assert library.reread(jobs=0, close=False).refusals == ()
        assert library.verify().findings == ()
        for name in NAMES:
            assert current(getattr(library._databases, name)) == head(name)
    now = kept_rows(folder)
    for table, was in before.items():
        # Columns are only ever added at the end.
        assert [row[: len(old)] for row, old in zip(now[table], was, strict=True)] == was, table


@pytest.mark.parametrize("older", OLDER, ids=lambda path: path.name)
def test_an_older_library_is_brought_up(older: Path, tmp_path: Path) -> None:
    folder = laid_out(older, tmp_path / "library")
    check(folder, kept_rows(folder))


class Killed(BaseException):
    """Stands for SIGKILL."""


def dying(wrapped: Callable[..., Any], after: int) -> Callable[..., Any]:
    calls = 0

    def call(*given: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == after:
            raise Killed
        return wrapped(*given)

    return call


@pytest.mark.parametrize("after", [1, 2, 3])
@pytest.mark.parametrize("older", OLDER, ids=lambda path: path.name)
def test_killed_between_two_databases(
    older: Path, after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = laid_out(older, tmp_path / "library")
    before = kept_rows(folder)
    with monkeypatch.context() as patch:
        patch.setattr(databases, "bring_up", dying(databases.bring_up, after))
        with pytest.raises(Killed):
            Library.open(folder)
    check(folder, before)


@pytest.mark.parametrize("older", OLDER, ids=lambda path: path.name)
def test_killed_before_the_catalogue_is_filled(
    older: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = laid_out(older, tmp_path / "library")
    before = kept_rows(folder)
    with monkeypatch.context() as patch:
        patch.setattr(databases.Databases, "note_all_works", dying(lambda *_: None, 1))
        with pytest.raises(Killed):
            Library.open(folder)
    check(folder, before)
