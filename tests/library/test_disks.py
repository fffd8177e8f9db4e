"""Libraries on disks that are full or may not be written to."""

from __future__ import annotations

import errno
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from foundling.errors import DatabaseFailedError, LibraryError
from foundling.library import adding, databases, originals
from foundling.library import library as library_module
from foundling.library.databases import Databases
from foundling.library.library import Library


def fill(library: Library, name: str) -> None:
    """Leave a database no more room than it has."""
    engine = getattr(library._databases, name)
    engine.dispose()

    @event.listens_for(engine, "connect")
    def limit(connection: Any, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")


@pytest.mark.parametrize("name", ["kept", "readings", "catalogue"])
def test_a_full_disk_is_named_and_costs_nothing(
    library: Library, heap: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BATCH", 1)
    for number in range(40):
        (heap / f"ferry-{number:02d}.txt").write_text(f"Title: The Ferry {number}\n\n" + "It rained.\n" * 200)
    library.add([heap / "kettle.txt"], jobs=0)
    fill(library, name)
    with pytest.raises(DatabaseFailedError, match=r"\.db: the database fails \(.*full\); make room on the disk"):
        library.add([heap], jobs=0)
    library.close()
    with Library.open(library.folder) as again:
        again.add([heap], jobs=0)
        assert again.counts()["originals"] == 43
        assert again.verify().findings == ()


def test_what_is_there_can_be_read_while_there_is_no_room_to_finish(
    library: Library, heap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add([heap / "kettle.txt"], jobs=0)

    def no_room(*_: object, **__: object) -> None:
        raise DatabaseFailedError("readings.db", "full", "make room")

    with monkeypatch.context() as patch:
        patch.setattr(library_module, "unfinished", lambda _: True)
        patch.setattr(library_module, "recover", no_room)
        with Library.open(library.folder) as again:
            assert [row.title for row in again.list()] == ["The Kettle"]
            with pytest.raises(DatabaseFailedError):
                again.add([heap], jobs=0)


class FullDisk(io.FileIO):
    """A file on a disk that has just run full."""

    def write(self, data: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_no_room_for_a_large_original_ends_the_add(
    library: Library, heap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (heap / "long.txt").write_text("It rained.\n" * 200_000)
    opened = Path.open

    def full(path: Path, mode: str = "r", *arguments: Any, **named: Any) -> Any:
        return FullDisk(path, "wb") if path.suffix == ".part" else opened(path, mode, *arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(originals.Path, "open", full)
        with pytest.raises(LibraryError, match="No space left on device"):
            library.add([heap], jobs=0)
    report = library.add([heap], jobs=0)
    assert [refusal.name for refusal in report.refusals] == [str(heap / "nothing.txt")]
    assert library.verify().findings == ()


@pytest.fixture
def unwritable(filled: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """The library with the heap in it, opened where it may not be written to (root may, everywhere)."""
    filled.close()
    before = sorted(path.name for path in filled.folder.rglob("*"))
    monkeypatch.setattr(databases, "_writable", lambda _: False)
    monkeypatch.setattr(library_module.OwnerLock, "take", _forbidden)
    with Library.open(filled.folder, who="tester") as opened:
        yield opened
    assert sorted(path.name for path in filled.folder.rglob("*")) == before


def _forbidden(self: object, *, patience_s: float = 0, **_: object) -> None:
    raise LibraryError("the library cannot be written to (Permission denied)")


def test_a_library_that_may_not_be_written_to_can_be_read(unwritable: Library) -> None:
    assert {row.title for row in unwritable.list()} == {"The Ferry", "The Kettle", "The Lamp"}
    edition = unwritable.show("the kettle")
    assert unwritable.original(edition.reading.source.members[0].sha256).read().startswith(b"Title: The Kettle")
    assert unwritable.verify().findings == ()
    assert unwritable.export("jsonl", [], io.BytesIO()).works == 3
    for write in (lambda: unwritable.add([Path()]), lambda: unwritable.set("the lamp", "title", ["x"])):
        with pytest.raises(LibraryError, match="cannot be written to"):
            write()


def test_a_lock_that_may_not_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(LibraryError, match=r"the library cannot be written to \(Is a directory\)"):
        library_module.OwnerLock(tmp_path).take()


def test_a_reader_without_rights_sees_what_is_being_written(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.set("the lamp", "title", ["The Lantern"])
    assert (filled.folder / "kept.db-wal").stat().st_size > 0
    monkeypatch.setattr(databases, "_writable", lambda _: False)
    with Library.open(filled.folder) as reader:
        assert "The Lantern" in [row.title for row in reader.list()]


def test_a_derived_database_that_is_gone_is_missed_where_none_can_be_made(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.close()
    (filled.folder / "readings.db").unlink()
    monkeypatch.setattr(databases, "_writable", lambda _: False)
    found = Databases(filled.folder)
    assert found.incomplete() == ("readings",)
    found.close()
    assert not (filled.folder / "readings.db").exists()
