"""Adding in portions, with others writing in between; files that lie somewhere only until they are taken in."""

from __future__ import annotations

import threading
from pathlib import Path

from foundling.library.library import Library
from foundling.library.lock import OwnerLock
from foundling.library.types import AddReport
from waiting import PATIENCE_S


def portions(library: Library, folder: Path, *, base: Path | None = None) -> list[AddReport]:
    reports = [library.add([folder], jobs=0, portion_s=0.0, base=base)]
    while reports[-1].more:
        reports.append(library.add([folder], jobs=0, portion_s=0.0, base=base, run=reports[0].run))
        assert len(reports) < 20
    return reports


def test_portions_are_one_run(library: Library, heap: Path, tmp_path: Path) -> None:
    reports = portions(library, heap)
    assert len(reports) > 2
    assert {report.run for report in reports if report.run is not None} == {1}
    assert sum(report.works for report in reports) == 3
    with Library.open(tmp_path / "whole", create=True) as whole:
        whole.add([heap], jobs=0)
        assert [row.title for row in whole.list()] == [row.title for row in library.list()]
    assert library.undo("run:1").startswith("undone: what was taken in on")
    assert list(library.list()) == []


def test_files_are_known_by_their_path_below_the_base(library: Library, heap: Path) -> None:
    portions(library, heap, base=heap)
    paths = {arrival.path for one in library.show("The Ferry").holdings for arrival in one.arrivals}
    assert paths == {"a/ferry.txt", "a/same.txt"}
    found = library.add([heap / "nothing.txt"], jobs=0, base=heap, check=True)
    assert [refusal.name for refusal in found.refusals] == ["nothing.txt"]


def test_files_on_the_librarys_own_spool_are_taken_in(library: Library, heap: Path) -> None:
    spool = library.folder / "uploads" / "1"
    spool.parent.mkdir()
    heap.rename(spool)
    assert library.add([library.folder], jobs=0).works == 0
    assert sum(report.works for report in portions(library, spool, base=spool)) == 3
    assert library.verify().findings == ()


def test_others_wait_for_one_that_lets_go(library: Library) -> None:
    held = OwnerLock(library.folder)
    held.take(briefly=True)
    done = threading.Event()

    def other() -> None:
        OwnerLock(library.folder).take(patience_s=0.05)
        done.set()

    waiting = threading.Thread(target=other, daemon=True)
    waiting.start()
    assert not done.wait(0.4)
    held.release()
    assert done.wait(PATIENCE_S)


def test_one_that_is_just_coming_or_going_is_waited_for(library: Library) -> None:
    """Between taking the lock and signing it, and between wiping it and letting go, nobody's name stands there."""
    held = OwnerLock(library.folder)
    held.take(briefly=True)
    signed = held.path.read_bytes()
    done = threading.Event()

    def other() -> None:
        OwnerLock(library.folder).take(patience_s=0.05)
        done.set()

    held.path.write_bytes(b"")
    waiting = threading.Thread(target=other, daemon=True)
    waiting.start()
    assert not done.wait(0.3)
    held.path.write_bytes(signed)
    assert not done.wait(0.3)
    held.path.write_bytes(b"")
    held.release()
    assert done.wait(PATIENCE_S)
