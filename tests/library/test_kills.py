"""`add` killed with SIGKILL at random moments, in processes of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from foundling.errors import LibraryLockedError
from foundling.library.library import Library


def test_ten_kills(tmp_path: Path, kills: ModuleType) -> None:
    assert kills.run(10, 3, 60, tmp_path, say=lambda line: None) == []


@pytest.mark.long
def test_fifty_kills(tmp_path: Path, kills: ModuleType) -> None:
    assert kills.run(50, 4, 400, tmp_path, say=lambda line: None) == []


def test_kills_of_close_reading(tmp_path: Path, kills: ModuleType) -> None:
    assert kills.run(4, 5, 24, tmp_path, say=lambda line: None, read=True) == []


@pytest.mark.long
def test_fifty_kills_of_close_reading(tmp_path: Path, kills: ModuleType) -> None:
    assert kills.run(50, 6, 100, tmp_path, say=lambda line: None, read=True) == []


def test_two_adds_at_once(tmp_path: Path, kills: ModuleType) -> None:
    """Both finish, or the second says who holds the lock; the library is whole either way."""
    kills.make_heap(tmp_path / "heap", 40)
    command = [sys.executable, "-c", kills.ADD, str(tmp_path / "library"), str(tmp_path / "heap")]
    adds = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
    said = [add.communicate()[1].decode() for add in adds]
    assert 0 in [add.returncode for add in adds]
    for add, words in zip(adds, said, strict=True):
        assert add.returncode == 0 or "another process writes to this library (process " in words
    with Library.open(tmp_path / "library") as library:
        assert library.verify().findings == ()
        assert library.counts()["originals"] == 41


def test_the_holder_of_the_lock_is_named(filled: Library) -> None:
    with Library.open(filled.folder) as other, filled._own():
        with pytest.raises(LibraryLockedError) as caught:
            other.set("the lamp", "title", ["The Lantern"])
        # Readers are not kept waiting.
        assert other.show("the lamp").record["title"][0].value == "The Lamp"
    import os

    assert f"process {os.getpid()}" in caught.value.holder
    filled.set("the lamp", "title", ["The Lantern"])
