"""Volumes of bytes by hash."""

from __future__ import annotations

import hashlib
import io
import os
import sqlite3
import subprocess
from pathlib import Path

import pytest
import zstandard
from sqlalchemy import Engine

from foundling.errors import DatabaseFailedError, LibraryError
from foundling.library import originals
from foundling.library.incoming import LARGE, Incoming
from foundling.library.originals import OriginalStore


@pytest.fixture
def store(tmp_path: Path) -> OriginalStore:
    return OriginalStore(tmp_path / "originals")


@pytest.mark.parametrize(
    "data",
    [b"", b"It rained.", b"rain " * 9000, os.urandom(5000), os.urandom(LARGE + 1)],
    ids=["empty", "short", "compressible", "random", "large"],
)
def test_what_is_put_in_comes_out(store: OriginalStore, data: bytes) -> None:
    sha256 = store.put(data, name=b"rain.txt")
    assert sha256 == hashlib.sha256(data).hexdigest()
    assert store.put(data) == sha256
    with store.open(sha256) as stream:
        assert stream.read() == data
        stream.seek(0)
        assert stream.read(3) == data[:3]
    assert [blob.name for blob in store.index(1)] == [b"rain.txt"]


def test_only_what_gains_is_compressed() -> None:
    assert Incoming.of(b"rain " * 900).codec == "zstd"
    assert Incoming.of(os.urandom(900)).codec == "raw"


def test_an_unknown_original(store: OriginalStore) -> None:
    store.put(b"rain")
    with pytest.raises(LibraryError, match="is not in"):
        store.open("0" * 64)


def test_a_full_volume_is_sealed_and_the_next_begun(tmp_path: Path) -> None:
    store = OriginalStore(tmp_path, volume_bytes=50_000)
    first = store.put(os.urandom(60_000))
    store.seal_full()
    second = store.put(b"later")
    assert store.volumes() == [1, 2]
    sealed = store.sealed(1)
    assert sealed == hashlib.sha256((tmp_path / "0001.db").read_bytes()).hexdigest()
    assert store.sealed(2) is None
    assert not list(tmp_path.glob("0001.db-*"))
    assert len(store.open(first).read()) == 60_000
    assert store.open(second).read() == b"later"
    done = subprocess.run(["sha256sum", "--check", "0001.db.sha256"], cwd=tmp_path, capture_output=True)
    assert done.returncode == 0


def test_forgetting_from_a_sealed_volume_seals_it_again(tmp_path: Path) -> None:
    store = OriginalStore(tmp_path, volume_bytes=50_000)
    gone, kept = store.put(b"secret " * 20), store.put(os.urandom(60_000))
    store.seal_full()
    before = store.sealed(1)
    store.forget([gone], 1)
    assert store.sealed(1) not in (None, before)
    with pytest.raises(LibraryError):
        store.open(gone)
    assert len(store.open(kept).read()) == 60_000
    assert b"secret" not in (tmp_path / "0001.db").read_bytes()


def test_everything_comes_out_with_stock_tools(store: OriginalStore, tmp_path: Path) -> None:
    sha256 = store.put(b"rain " * 100)
    store.close()
    with sqlite3.connect(tmp_path / "originals" / "0001.db") as connection:
        codec, data = connection.execute("SELECT codec, data FROM blobs WHERE sha256 = ?", (sha256,)).fetchone()
    assert codec == "zstd"
    assert zstandard.ZstdDecompressor().decompress(data) == b"rain " * 100


def test_a_received_original_counts_only_once_it_is_put(store: OriginalStore) -> None:
    data = os.urandom(LARGE + 5)
    sha256 = store.receive(io.BytesIO(data))
    assert store.volumes() == []
    store.dismiss(sha256)
    assert list(store.incoming.iterdir()) == []


def test_a_volume_that_was_begun_and_not_finished_is_begun_anew(store: OriginalStore) -> None:
    store.folder.mkdir()
    (store.folder / "0001.new").write_bytes(b"half a database")
    assert store.volumes() == []
    sha256 = store.put(b"It rained.")
    assert store.open(sha256).read() == b"It rained."
    assert sorted(path.suffix for path in store.folder.iterdir()) == [".db", ".db-shm", ".db-wal"]


def test_a_volume_gets_its_name_only_when_no_part_of_it_is_in_a_log(
    store: OriginalStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a full disk: its log cannot be folded in when it is closed, here because somebody else has it open."""
    others = []
    make = originals._VOLUME.create_all

    def opened_by_another(engine: Engine) -> None:
        make(engine)
        others.append(sqlite3.connect(tmp_path / "originals" / "0001.new"))
        others[-1].execute("SELECT count(*) FROM sqlite_master").fetchall()

    monkeypatch.setattr(originals._VOLUME, "create_all", opened_by_another)
    monkeypatch.setattr("foundling.library.dialect._BUSY_MS", 50)
    with pytest.raises(DatabaseFailedError):
        store._open_volume()
    for other in others:
        other.close()
    assert store.volumes() == []
    monkeypatch.undo()
    assert store._open_volume() == 1
    assert not (tmp_path / "originals" / "0001.db-wal").exists()
