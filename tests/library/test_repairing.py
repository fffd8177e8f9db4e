"""`repair` mends what can be made again, and names what is lost until it is added again."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from types import ModuleType

import pytest

from foundling.library import salvaging
from foundling.library.library import Library


def flip(path: Path, at: int, bit: int = 2) -> None:
    """Turn one bit of a file."""
    raw = bytearray(path.read_bytes())
    raw[at % len(raw)] ^= 1 << bit
    path.write_bytes(raw)


def garbage(path: Path) -> None:
    path.write_bytes(b"nothing that anybody can read" * 500)


def closed(library: Library) -> Path:
    """The folder of a library whose files are whole by themselves."""
    library.close()
    for path in [*library.folder.glob("*.db"), *(library.folder / "originals").glob("*.db")]:
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
    return library.folder


def data_at(path: Path, needle: str) -> int:
    """Where the data of the original that came by a path with `needle` in it lies in a volume."""
    with sqlite3.connect(path) as connection:
        query = "SELECT data FROM blobs WHERE CAST(name AS TEXT) LIKE ?"
        data = connection.execute(query, (f"%{needle}%",)).fetchone()[0]
    connection.close()
    return path.read_bytes().index(data[:100]) + 50


def test_a_whole_library_is_left_as_it_is(filled: Library, kills: ModuleType) -> None:
    before = kills.fingerprint(filled, ids=True)
    report = filled.repair(jobs=0)
    assert report.clean
    assert report.found == report.done == ()
    assert kills.differences(before, kills.fingerprint(filled, ids=True)) == []


@pytest.mark.parametrize("name", ["originals/0001.db", "catalogue.db", "readings.db"])
def test_a_name_of_a_table_that_is_no_text_is_damage_like_any_other(filled: Library, name: str) -> None:
    works = filled.counts()["works"]
    path = closed(filled) / name
    # The first letter behind it: SQLite repeats the name in what it says, and Python cannot read that.
    flip(path, path.read_bytes().index(b"CREATE TABLE ") + len(b"CREATE TABLE "), bit=7)
    with Library.open(filled.folder) as library:
        assert library.verify().findings
        report = library.repair(jobs=0)
        assert report.done and not report.left
    with Library.open(filled.folder) as library:
        assert library.counts()["works"] == works
        assert library.verify().clean or report.lost


@pytest.mark.parametrize("name", ["catalogue.db", "readings.db"])
def test_a_database_that_is_garbage_is_made_again(filled: Library, kills: ModuleType, name: str) -> None:
    filled.set("the lamp", "title", ["The Lantern"])
    filled.reread(["the kettle"], jobs=0)
    before = kills.fingerprint(filled, ids=True)
    garbage(closed(filled) / name)
    with Library.open(filled.folder) as library:
        assert any(name in finding.what for finding in library.verify().findings)
        report = library.repair(jobs=0)
        assert report.clean
        assert report.done
        now = kills.fingerprint(library, ids=True)
        if name == "readings.db":  # what was read closely could not be told
            before = {key: value for key, value in before.items() if key in ("blobs", "arrivals", "decisions")}
        assert kills.differences(before, now) == []
        assert [row.title for row in library.list() if row.title == "The Lantern"]


def test_a_flipped_bit_in_a_title_of_the_catalogue(filled: Library, kills: ModuleType) -> None:
    before = kills.fingerprint(filled, ids=True)
    path = closed(filled) / "catalogue.db"
    raw = path.read_bytes()
    for at in (raw.index(b"The Kettle"), raw.index(b"The Lamp")):
        flip(path, at + 5)
    with Library.open(filled.folder) as library:
        assert {finding.part for finding in library.verify().findings} == {"catalogue"}
        assert library.repair(jobs=0).clean
        assert kills.differences(before, kills.fingerprint(library, ids=True)) == []


def test_one_reading_is_made_again_closely_where_it_was(filled: Library, kills: ModuleType) -> None:
    filled.reread(jobs=0)
    before = kills.fingerprint(filled, ids=True)
    with sqlite3.connect(closed(filled) / "readings.db") as connection:
        connection.execute("UPDATE layers SET data = x'28b52ffd0001' WHERE layer = 'cast' AND manuscript = 2")
    connection.close()
    with Library.open(filled.folder) as library:
        [finding] = library.verify().findings
        assert finding.part.startswith("reading:")
        report = library.repair(jobs=0)
        assert report.clean
        assert report.done == ("1 readings were made again",)
        assert kills.differences(before, kills.fingerprint(library, ids=True)) == []


@pytest.mark.parametrize("sealed", [False, True])
def test_a_damaged_original_is_lost_until_it_is_added_again(
    filled: Library, heap: Path, kills: ModuleType, sealed: bool
) -> None:
    filled.set("the kettle", "rating", ["PG"])
    before = kills.fingerprint(filled, ids=True)
    if sealed:
        filled._store.volume_bytes = 1
        filled._store.seal_full()
    volume = closed(filled) / "originals" / "0001.db"
    flip(volume, data_at(volume, "kettle"))
    with Library.open(filled.folder) as library:
        assert "damaged" in [finding.kind for finding in library.verify().findings]
        report = library.repair(jobs=0)
        assert [lost.path for lost in report.lost] == [str(heap / "kettle.txt")]
        assert report.left == ()
        assert list((filled.folder / "damaged").iterdir())
        # The text is still there, and so is what was decided.
        assert "Nora" not in library.show("the kettle").reading.text
        assert library.repair(jobs=0).done == ()
        library.add([heap], jobs=0)
    with Library.open(filled.folder) as library:
        assert library.verify().findings == ()
        assert library.repair(jobs=0).clean
        now = kills.fingerprint(library, ids=True)
        assert kills.differences(before, now) == []


def test_an_original_whose_name_was_damaged_in_its_volume_is_found_by_its_bytes(
    filled: Library, kills: ModuleType
) -> None:
    before = kills.fingerprint(filled, ids=True)
    volume = closed(filled) / "originals" / "0001.db"
    with sqlite3.connect(volume) as connection:
        (sha256,) = connection.execute(
            "SELECT sha256 FROM blobs WHERE CAST(name AS TEXT) LIKE '%kettle%'"
        ).fetchone()
    connection.close()
    raw = volume.read_bytes()
    # In the table and in its index: the last sign, so that it stands where it stood among its neighbours.
    assert raw.count(sha256.encode()) == 2
    other = sha256[:-1] + ("e" if sha256[-1] != "e" else "d")
    volume.write_bytes(raw.replace(sha256.encode(), other.encode()))
    with Library.open(filled.folder) as library:
        assert library.verify().findings
        report = library.repair(jobs=0)
        assert report.lost == report.left == ()
        assert library.verify().findings == ()
        assert kills.differences(before, kills.fingerprint(library, ids=True)) == []


def test_what_was_lost_is_read_again_after_everything_was(filled: Library, heap: Path, kills: ModuleType) -> None:
    """Lost, then rebuilt without it: added again, the work is what it was, decisions and all."""
    filled.set("the kettle", "title", ["The Copper Kettle"])
    before = kills.fingerprint(filled, ids=True)
    volume = closed(filled) / "originals" / "0001.db"
    flip(volume, data_at(volume, "kettle"))
    garbage(filled.folder / "readings.db")
    with Library.open(filled.folder) as library:
        assert len(library.repair(jobs=0).lost) == 1
        assert len(list(library.list())) == 2
        library.add([heap], jobs=0)
    with Library.open(filled.folder) as library:
        assert library.verify().findings == ()
        assert "The Copper Kettle" in [row.title for row in library.list()]
        del before["refused"]  # that it could not be read meanwhile is noted
        assert kills.differences(before, kills.fingerprint(library, ids=True)) == []


def test_a_volume_that_is_garbage_or_gone(filled: Library, heap: Path, kills: ModuleType) -> None:
    before = kills.fingerprint(filled, ids=True)
    garbage(closed(filled) / "originals" / "0001.db")
    with Library.open(filled.folder) as library:
        assert len(library.repair(jobs=0).lost) == 3
        library.add([heap], jobs=0)
    with Library.open(filled.folder) as library:
        assert library.verify().findings == ()
        assert kills.differences(before, kills.fingerprint(library, ids=True)) == []
    (closed(filled) / "originals" / "0001.db").unlink()
    with Library.open(filled.folder) as library:
        assert len(library.repair(jobs=0).lost) == 3
        library.add([heap], jobs=0)
    with Library.open(filled.folder) as library:
        assert library.verify().findings == ()


def test_a_damaged_index_is_made_again(filled: Library) -> None:
    filled.search("ferry")
    index = closed(filled) / "index"
    [path] = list(index.glob("*.term"))[:1]
    flip(path, path.stat().st_size // 2)
    with Library.open(filled.folder) as library:
        assert [finding.part for finding in library.verify().findings] == ["index"]
        assert library.repair(jobs=0).clean
        assert library.search("kettle").count == 1


def test_a_damaged_kept_db_is_read_as_far_as_it_can_be(filled: Library, heap: Path) -> None:
    for number in range(150):
        filled.set(str(heap / "lamp.txt"), "title", [f"The Lantern, once more, number {number}"])
    path = closed(filled) / "kept.db"
    pages = path.stat().st_size // 4096
    lot = random.Random(2)
    with path.open("r+b") as file:
        for page in lot.sample(range(pages // 2, pages), 3):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)
    with Library.open(filled.folder) as library:
        assert "kept" in [finding.part for finding in library.verify().findings]
        report = library.repair(jobs=0)
        assert any("kept.db was damaged" in line for line in report.done)
        assert (filled.folder / "damaged" / "kept.db.0").exists()
        for blob in library._store.index(1):
            assert library.original(blob.sha256).read()


def test_a_repair_of_kept_db_that_is_cut_off_leaves_a_library(
    filled: Library, heap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(150):
        filled.set(str(heap / "lamp.txt"), "title", [f"The Lantern, once more, number {number}"])
    folder = closed(filled)
    pages = (folder / "kept.db").stat().st_size // 4096
    with (folder / "kept.db").open("r+b") as file:
        file.seek((pages - 2) * 4096)
        file.write(b"\xff" * 4096)

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with Library.open(folder) as library, monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(salvaging.os, "replace", cut)
        library.repair(jobs=0)
    with Library.open(folder) as library:  # there is one
        assert any("kept.db was damaged" in line for line in library.repair(jobs=0).done)
        assert "kept" not in [finding.part for finding in library.verify().findings]
    assert sorted(path.name for path in (folder / "damaged").iterdir()) == ["kept.db.0", "kept.db.1"]
