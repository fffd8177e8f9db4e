"""`verify` names what is wrong."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine

from foundling.library import dialect, verifying
from foundling.library.incoming import LARGE, Incoming
from foundling.library.library import Library
from foundling.library.rowsums import teach


def kinds(library: Library) -> list[str]:
    return [finding.kind for finding in library.verify().findings]


def reopened(library: Library) -> Library:
    library.close()
    return Library.open(library.folder)


def test_a_whole_library_is_clean(filled: Library) -> None:
    report = filled.verify()
    assert report.clean
    assert report.originals == 3
    assert report.rows > 20


def test_a_flipped_bit_is_found_and_named(filled: Library, heap: Path) -> None:
    filled.close()
    volume = filled.folder / "originals" / "0001.db"
    with sqlite3.connect(volume) as connection:
        data = connection.execute("SELECT data FROM blobs WHERE CAST(name AS TEXT) LIKE '%kettle%'").fetchone()[0]
    raw = bytearray(volume.read_bytes())
    at = raw.index(data[:200]) + 100
    raw[at] ^= 1
    volume.write_bytes(raw)
    with Library.open(filled.folder) as library:
        [finding] = library.verify().findings
    assert finding.kind == "damaged"
    assert str(heap / "kettle.txt") in finding.what


@pytest.mark.parametrize("sealed", [False, True])
def test_a_flipped_bit_anywhere_in_a_volume(filled: Library, sealed: bool) -> None:
    """Wherever the bit is: in a sealed volume it is always found, in an open one where it touches an original."""
    filled._store.volume_bytes = 1 if sealed else 1 << 40
    filled._store.seal_full()
    filled.close()
    volume = filled.folder / "originals" / "0001.db"
    before = volume.read_bytes()
    for at in range(100, len(before), len(before) // 12):
        raw = bytearray(before)
        raw[at] ^= 4
        volume.write_bytes(raw)
        with Library.open(filled.folder) as library:
            findings = library.verify().findings
        assert findings or not sealed
    volume.write_bytes(before)
    with Library.open(filled.folder) as library:
        assert library.verify().clean


def test_a_large_original_that_is_gone_or_changed(library: Library, tmp_path: Path) -> None:
    text = tmp_path / "long.txt"
    text.write_text("The rain went on over the sea and the sand.\n\n" * (LARGE // 40))
    library.add([text], jobs=0)
    [place] = [path for path in library._store.large.rglob("*") if path.is_file()]
    assert place.read_bytes() == text.read_bytes()
    assert kinds(library) == []
    raw = bytearray(place.read_bytes())
    raw[1000] ^= 1
    place.write_bytes(raw)
    assert kinds(library) == ["damaged"]
    place.unlink()
    assert kinds(library) == ["lost"]


@pytest.mark.parametrize(
    "database, statement, kind",
    [
        ("originals/0001.db", "DELETE FROM blobs WHERE CAST(name AS TEXT) LIKE '%kettle%'", "lost"),
        ("readings.db", "DELETE FROM layers WHERE layer = 'parts' AND manuscript = 1", "lost"),
        ("readings.db", "DELETE FROM originals WHERE rowid = 1", "unaccounted"),
        ("readings.db", "UPDATE manuscripts SET text_sha256 = 'x' WHERE number = 1", "damaged"),
        ("readings.db", "UPDATE layers SET data = x'00' WHERE layer = 'record' AND manuscript = 2", "damaged"),
        ("readings.db", "DELETE FROM manuscripts WHERE number = 3", "lost"),
        ("catalogue.db", "DELETE FROM works WHERE title = 'The Lamp'", "unaccounted"),
        ("kept.db", "DELETE FROM holdings", "unaccounted"),
        ("kept.db", "DELETE FROM arrivals WHERE CAST(path AS TEXT) LIKE '%kettle%'", "unaccounted"),
    ],
)
def test_rows_that_are_missing_or_wrong(filled: Library, database: str, statement: str, kind: str) -> None:
    filled.close()
    with sqlite3.connect(filled.folder / database) as connection:
        teach(connection)
        assert connection.execute(statement).rowcount
    connection.close()
    with Library.open(filled.folder) as library:
        assert kind in kinds(library)


def test_a_stray_in_a_sealed_volume_is_named(filled: Library) -> None:
    filled._store.put_many([Incoming.of(b"nobody's", name=b"stray.txt")])
    filled._store.volume_bytes = 1
    filled._store.seal_full()
    assert kinds(filled) == ["stray"]


def test_a_lost_index_is_made_again_by_rebuild(filled: Library) -> None:
    filled.close()
    for path in [*filled.folder.glob("catalogue.db*"), *filled.folder.glob("readings.db*")]:
        path.unlink()
    with Library.open(filled.folder) as library:
        from foundling.errors import LibraryError

        with pytest.raises(LibraryError, match="foundling rebuild"):
            list(library.list())
        assert library.rebuild(jobs=0).reread == 3
        assert library.verify().clean


def test_what_may_not_be_read_is_not_called_damaged(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialect.os, "access", lambda path, mode: False)
    failed = dialect._failed(
        str(filled.folder / "kept.db"), sqlite3.OperationalError("unable to open database file")
    )
    assert "its permissions do not let you read it" in str(failed)

    def unsound(engine: Engine) -> None:
        if "0001.db" in str(engine.url):
            raise failed

    monkeypatch.setattr(verifying, "unsound", unsound)
    report = filled.verify()
    assert [(one.kind, one.part) for one in report.findings] == [("unreadable", "")]
    assert report.originals == 0 and not report.clean
