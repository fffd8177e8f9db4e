"""Backups: made while the library is in use, restored as it was."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from foundling.errors import LibraryError
from foundling.library import backup, taking
from foundling.library.library import Library


def test_what_was_backed_up_comes_back(
    library: Library, heap: Path, tmp_path: Path, kills: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "LARGE", 4000)
    (heap / "long.txt").write_text("The rain went on, and nobody came to the pier.\n\n" * 100)
    library._store.volume_bytes = 1
    library.add([heap / "a", heap / "long.txt"], jobs=0)
    assert library._store.sealed(1)
    library.add([heap], jobs=0)
    library.set("the lamp", "title", ["The Lantern"])
    before = kills.fingerprint(library, ids=True)
    report = library.back_up(tmp_path / "backup")
    assert report.damaged == ()
    assert report.originals == library.counts()["originals"]
    shutil.rmtree(library.folder)
    with Library.restore_backup(tmp_path / "backup", tmp_path / "again") as restored:
        restored.rebuild(jobs=0)
        assert restored.verify().findings == ()
        assert kills.differences(before, kills.fingerprint(restored, ids=True)) == []


def test_only_what_is_missing_is_copied(filled: Library, heap: Path, tmp_path: Path) -> None:
    dest = tmp_path / "backup"
    first = filled.back_up(dest, derived=True)
    assert first.already == 0
    again = filled.back_up(dest)
    assert again.already >= 1
    assert again.copied == 1  # kept.db
    (heap / "new.txt").write_text("Title: The Oar\n\n" + "It rained on the oar and on the sea.\n" * 20)
    filled.add([heap], jobs=0)
    assert filled.back_up(dest).copied == 2
    with Library.restore_backup(dest, tmp_path / "again") as restored:
        restored.rebuild(jobs=0)
        assert restored.counts()["originals"] == 4
        assert restored.verify().findings == ()


def test_with_what_can_be_made_again_nothing_has_to_be(filled: Library, tmp_path: Path, kills: ModuleType) -> None:
    before = kills.fingerprint(filled, ids=True)
    filled.back_up(tmp_path / "backup", derived=True)
    with Library.restore_backup(tmp_path / "backup", tmp_path / "again") as restored:
        assert kills.differences(before, kills.fingerprint(restored, ids=True)) == []
        assert restored.search("ferry").count


def test_a_backup_in_the_middle_of_an_add(
    library: Library, tmp_path: Path, story: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a backup copies while files come in, it holds what its kept.db speaks of."""
    from foundling.library import adding

    monkeypatch.setattr(adding, "BATCH", 2)
    heap = tmp_path / "many"
    heap.mkdir()
    for number in range(40):
        (heap / f"{number:02d}.txt").write_text(story(f"The Ferry {number}"))
    thread = threading.Thread(target=library.add, args=([heap],), kwargs={"jobs": 0})
    thread.start()
    made = []
    while thread.is_alive():
        dest = tmp_path / f"backup-{len(made)}"
        made.append((dest, library.back_up(dest)))
    thread.join()
    for number, (dest, report) in enumerate(made):
        assert report.damaged == ()
        with Library.restore_backup(dest, tmp_path / f"again-{number}") as restored:
            restored.rebuild(jobs=0)
            assert restored.verify().findings == ()
            assert restored.counts()["originals"] >= report.originals


def test_what_is_damaged_never_replaces_what_is_whole(filled: Library, tmp_path: Path) -> None:
    dest = tmp_path / "backup"
    filled._store.volume_bytes = 1
    filled._store.seal_full()
    filled.back_up(dest)
    before = hashlib.sha256((dest / "originals" / "0001.db").read_bytes()).hexdigest()
    volume = filled.folder / "originals" / "0001.db"
    raw = bytearray(volume.read_bytes())
    raw[len(raw) // 2] ^= 1
    volume.write_bytes(raw)
    (filled.folder / "originals" / "0001.db.sha256").write_text("0" * 64 + "  0001.db\n")
    report = filled.back_up(dest)
    assert len(report.damaged) == 1
    assert hashlib.sha256((dest / "originals" / "0001.db").read_bytes()).hexdigest() == before


def test_a_damaged_backup_is_not_restored(filled: Library, tmp_path: Path) -> None:
    dest = tmp_path / "backup"
    filled.back_up(dest)
    raw = bytearray((dest / "kept.db").read_bytes())
    raw[-1] ^= 1
    (dest / "kept.db").write_bytes(raw)
    with pytest.raises(LibraryError, match=r"damaged or missing: kept\.db"):
        Library.restore_backup(dest, tmp_path / "again")
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize("name", ["../outside.db", "/tmp/outside.db", "a/../../outside.db", "", "..\\outside.db"])
def test_a_backup_that_names_files_outside_of_it_is_not_restored(
    filled: Library, tmp_path: Path, name: str
) -> None:
    dest = tmp_path / "backup"
    filled.back_up(dest)
    manifest = backup.read_manifest(dest)
    assert manifest is not None
    (tmp_path / "outside.db").write_bytes(b"x")
    files = {**manifest.files, name: hashlib.sha256(b"x").hexdigest()}
    (dest / "backup.json").write_bytes(msgspec.json.encode(msgspec.structs.replace(manifest, files=files)))
    with pytest.raises(LibraryError, match="outside of the backup"):
        Library.restore_backup(dest, tmp_path / "deep" / "again")
    assert not (tmp_path / "deep").exists()


@pytest.mark.parametrize("folder", [".", "..", "/"])
def test_a_backup_is_not_restored_into_the_folder_one_is_in(
    filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    filled.back_up(tmp_path / "backup")
    (tmp_path / "above" / "here").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "above" / "here")
    with pytest.raises(LibraryError, match="you are in this folder"):
        Library.restore_backup(tmp_path / "backup", Path(folder))


def test_a_folder_of_something_else_is_left_alone(filled: Library, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "one.jpg").write_bytes(b"x")
    with pytest.raises(LibraryError, match="other things"):
        filled.back_up(tmp_path / "photos")
    with pytest.raises(LibraryError, match="in the library itself"):
        filled.back_up(filled.folder / "backup")
    with pytest.raises(LibraryError, match="no finished backup"):
        Library.restore_backup(tmp_path / "photos", tmp_path / "again")
    filled.back_up(tmp_path / "backup")
    with pytest.raises(LibraryError, match="something here already"):
        Library.restore_backup(tmp_path / "backup", filled.folder)
    with (
        Library.open(tmp_path / "other", create=True) as other,
        pytest.raises(LibraryError, match="another library"),
    ):
        other.back_up(tmp_path / "backup")


@pytest.mark.parametrize("step", ["copy_database", "copy_file", "hash_file"])
def test_stopped_at_any_step_it_goes_on(
    step: str, filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    filled._store.volume_bytes = 1
    filled._store.seal_full()
    wrapped = getattr(backup, step)

    def die(*given: Path) -> object:
        wrapped(*given)
        raise Killed

    for make in (lambda: filled.back_up(tmp_path / "backup"),):
        with monkeypatch.context() as patch:
            patch.setattr(backup, step, die)
            with pytest.raises(Killed):
                make()
        make()
    with monkeypatch.context() as patch:
        patch.setattr(backup, "copy_file", die if step == "copy_file" else backup.copy_file)
        if step == "copy_file":
            with pytest.raises(Killed):
                Library.restore_backup(tmp_path / "backup", tmp_path / "again")
    with Library.restore_backup(tmp_path / "backup", tmp_path / "again") as restored:
        restored.rebuild(jobs=0)
        assert restored.verify().findings == ()
        assert restored.counts()["originals"] == 3


def test_a_library_that_may_only_be_read_is_backed_up(
    filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, held = filled.folder, filled.counts()
    filled.close()
    connect, asked = sqlite3.connect, []

    def watched(name: object, *given: object, **named: object) -> sqlite3.Connection:
        asked.append(str(name))
        return connect(name, *given, **named)  # type: ignore[arg-type, call-overload, no-any-return]

    monkeypatch.setattr(backup.os, "access", lambda path, mode: not Path(path).is_relative_to(folder))
    monkeypatch.setattr(backup.sqlite3, "connect", watched)
    before = sorted(path.name for path in folder.rglob("*"))
    report = backup.back_up(folder, tmp_path / "backup")
    assert report.originals == held["originals"] and report.damaged == ()
    ours = [name for name in asked if str(folder) in name]
    assert len(ours) >= 3 and all("mode=ro" in name for name in ours)
    assert sorted(path.name for path in folder.rglob("*")) == before
    monkeypatch.undo()
    with Library.restore_backup(tmp_path / "backup", tmp_path / "again") as restored:
        restored.rebuild(jobs=0)
        assert restored.counts() == held
