"""One library used by many threads of one process, as a server does, and by other processes beside it."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path

import pytest

from foundling.errors import LibraryError, LibraryLockedError
from foundling.library.databases import Databases
from foundling.library.found import Found
from foundling.library.library import Library
from foundling.library.lock import OwnerLock
from waiting import PATIENCE_S, until_true


def test_the_lock_is_one_threads(tmp_path: Path) -> None:
    lock = OwnerLock(tmp_path)
    lock.take()
    lock.take()
    with ThreadPoolExecutor(1) as other:
        assert other.submit(lock.try_take).result() is False
        with pytest.raises(LibraryLockedError):
            other.submit(lock.take, patience_s=0.01).result()
        lock.release()
        assert other.submit(lock.try_take).result() is False
        lock.release()
        assert other.submit(lock.try_take).result() is True
        assert lock.try_take() is False
        other.submit(lock.release).result()
    lock.take()
    lock.release()


def test_a_thread_that_waits_to_hold_it_briefly_is_waited_for(tmp_path: Path) -> None:
    elsewhere, lock = OwnerLock(tmp_path), OwnerLock(tmp_path)

    def hold(patience_s: float, *, briefly: bool = False) -> None:
        lock.take(patience_s=patience_s, briefly=briefly)
        lock.release()

    elsewhere.take()
    with ThreadPoolExecutor(2) as threads:
        intake = threads.submit(hold, PATIENCE_S, briefly=True)
        try:
            until_true(lambda: lock._briefly)
            other = threads.submit(hold, 0.05)
            assert not wait([other], 0.3).done
        finally:
            elsewhere.release()
        for thread in (intake, other):
            thread.result(PATIENCE_S)


def test_who_has_just_gone_is_named_still(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = OwnerLock(tmp_path)
    held.take()
    seen = [held.holder()]
    monkeypatch.setattr(OwnerLock, "holder", lambda self: seen.pop() if seen else None)
    with pytest.raises(LibraryLockedError, match="process "):
        OwnerLock(tmp_path).take(patience_s=0.01)
    held.release()


def test_what_was_made_again_meanwhile_is_looked_at(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = [("catalogue",)]
    monkeypatch.setattr(Databases, "incomplete", lambda self: missing.pop() if missing else ())
    filled.check()
    missing = [("catalogue",), ("catalogue",)]
    with pytest.raises(LibraryError, match="must be made again"):
        filled.check()


def test_many_threads_search_and_change(filled: Library) -> None:
    ids = [row.id for row in filled.list()]
    wrong: list[Exception] = []
    done = threading.Event()

    def look() -> None:
        try:
            while not done.is_set():
                found = filled.search("ferry")
                assert isinstance(found, Found) and found.works
                filled.show(found.works[0].work.id)
                filled.counts()
        except Exception as error:  # noqa: BLE001  (whatever it is, a thread must not hide it)
            wrong.append(error)

    readers = [threading.Thread(target=look) for _ in range(6)]
    for thread in readers:
        thread.start()

    def change(number: int) -> None:
        for attempt in range(4):
            signed = filled.signed(f"curator{number}")
            work, value = ids[number % len(ids)], f"{number} {attempt}"
            with_patience(partial(signed.set, work, "genre", [value]))

    with ThreadPoolExecutor(3) as curators:
        list(curators.map(change, range(3)))
    done.set()
    for thread in readers:
        thread.join()
    assert wrong == []
    assert {one.who for one in filled.history()} == {"curator0", "curator1", "curator2"}
    assert len(filled.history()) == 12
    assert filled.verify().findings == ()


def with_patience(change: Callable[[], object]) -> None:
    for _ in range(20):
        try:
            change()
            return
        except LibraryLockedError:
            continue
    raise AssertionError("never got the lock")


def test_another_process_adds_while_the_library_is_open(filled: Library, tmp_path: Path) -> None:
    assert isinstance(before := filled.search("lamplighter"), Found) and before.count == 0
    heap = tmp_path / "more"
    heap.mkdir()
    (heap / "lamplighter.txt").write_text("Title: The Lamplighter\nAuthor: Nobody\n\n" + "It was late. " * 200)
    command = [sys.executable, "-m", "foundling.cli", "add", str(heap), "--library", str(filled.folder)]
    subprocess.run(command, check=True, capture_output=True)
    after = filled.search("lamplighter")
    assert isinstance(after, Found) and after.count == 1
    filled.set(after.works[0].work.id, "title", ["The Lamp"])
