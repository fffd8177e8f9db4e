"""Taking in a heap."""

from __future__ import annotations

import csv
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from foundling.library import adding, refusal_log, taking
from foundling.library.library import Library
from foundling.library.types import Progress


def titles(library: Library) -> list[str | None]:
    return [row.title for row in library.list(form="all")]


def state(folder: Path) -> list[tuple[str, int, bytes]]:
    return [
        (str(path), path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in sorted(folder.rglob("*"))
    ]


def test_the_heap_is_only_read(library: Library, heap: Path) -> None:
    before = state(heap)
    library.add([heap], jobs=0)
    assert state(heap) == before


def test_another_library_is_no_heap(filled: Library, heap: Path, tmp_path: Path) -> None:
    with Library.open(tmp_path / "another", create=True) as another:
        report = another.add([filled.folder, heap / "kettle.txt"], jobs=0)
        assert [one.name for one in report.refusals] == [str(filled.folder)]
        assert "foundling export bag" in report.refusals[0].advice
        assert [row.path for row in another.list()] == [str(heap / "kettle.txt")]
        assert another.add([another.folder], jobs=0).refusals == ()


def test_files_called_like_those_of_a_library_are_a_heap(library: Library, tmp_path: Path) -> None:
    heap = tmp_path / "heap"
    heap.mkdir()
    (heap / "library.toml").write_text("this = is no [setting")
    (heap / "kept.db").write_text("Title: The Ferry\n\nThe ferry came in, and nobody got off.\n")
    (heap / "ferry.txt").write_text("Title: The Ferry\nAuthor: Ell\n\nThe ferry came in, and nobody got off.\n")
    assert str(heap / "ferry.txt") in {
        row.path for row in library.add([heap], jobs=0) and library.list(form="all")
    }


def test_the_bytes_are_kept_as_they_came(filled: Library, heap: Path) -> None:
    for path in (heap / "kettle.txt", heap / "a" / "ferry.txt"):
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        assert filled.original(sha256).read() == path.read_bytes()


def test_a_dry_run_says_what_would_happen_and_keeps_nothing(library: Library, heap: Path) -> None:
    library.add([heap / "kettle.txt"], jobs=0)
    before = state(library.folder)
    report = library.add([heap], jobs=0, dry_run=True)
    assert report.dry_run and report.run is None and report.refusals_file is None
    assert (report.files, report.already, len(report.refusals)) == (5, 1, 1)
    assert report.works + report.not_stories == 2
    assert [name for name, *_ in state(library.folder)] == [name for name, *_ in before]
    assert titles(library) == ["The Kettle"]


def test_what_is_refused_is_kept_and_written_to_a_file(library: Library, heap: Path) -> None:
    report = library.add([heap], jobs=0)
    [refusal] = report.refusals
    assert "nothing.txt" in refusal.name and "empty" in refusal.why
    assert report.refusals_file == library.folder / "refusals" / "run-1.csv"
    rows = list(csv.reader(report.refusals_file.open(encoding="utf-8-sig", newline="")))
    assert rows[0] == ["source", "record", "what", "why", "advice"]
    assert rows[1:] == [[refusal.name, "", "file", refusal.why, refusal.advice]]
    assert library.counts()["refused"] == 1


def test_a_refused_file_is_left_alone_until_something_changes(
    library: Library, heap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.add([heap], jobs=0).refused == 1
    again = library.add([heap], jobs=0)
    assert (again.refused, again.refused_before, again.already, again.run) == (0, 1, 4, None)
    assert library.add([heap], jobs=0, check=True).refused == 1
    with monkeypatch.context() as patch:
        patch.setattr(adding, "sources_stamp", lambda: "newer sources")
        assert library.add([heap], jobs=0).refused == 1
    (heap / "nothing.txt").write_text("It rained, and the ferry was late, and nobody came to the pier all day.\n")
    assert library.add([heap], jobs=0).refused == 0
    assert library.counts()["originals"] == 4


def test_many_refusals_are_counted_and_written_and_not_all_held(
    library: Library, heap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refusal_log, "HELD", 3)
    monkeypatch.setattr(adding, "BATCH", 4)
    for number in range(20):
        (heap / f"empty-{number:02d}.txt").write_bytes(b"")
    report = library.add([heap], jobs=0)
    assert (report.refused, len(report.refusals), report.works + report.not_stories) == (21, 3, 3)
    assert report.refusals_file is not None
    assert len(report.refusals_file.read_text().splitlines()) == 22
    assert library.counts()["refused"] == 21
    assert [path.name for path in report.refusals_file.parent.iterdir()] == ["run-1.csv"]


def test_new_mail_in_a_maildir_is_seen(library: Library, tmp_path: Path, story: Callable[..., str]) -> None:
    box = tmp_path / "heap" / "box"
    for name in ("cur", "new", "tmp"):
        (box / name).mkdir(parents=True)
    head = "From: Ell <ell@example.org>\nSubject: FIC: {0}\nMessage-ID: <{0}@example.org>\n\n"
    (box / "cur" / "1.host:2,S").write_text(head.format("Ferry") + story("The Ferry"))
    library.add([box.parent], jobs=0)
    assert library.add([box.parent], jobs=0).already == 1
    folder = box.stat()
    (box / "new" / "2.host").write_text(head.format("Kettle") + story("The Kettle", name="Ada"))
    assert box.stat().st_mtime_ns == folder.st_mtime_ns
    library.add([box.parent], jobs=0)
    assert "Kettle" in titles(library)
    assert library.add([box.parent], jobs=0).already == 1


def test_a_large_maildir_is_kept(
    library: Library, tmp_path: Path, story: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "LARGE", 100)
    for name in ("cur", "new", "tmp"):
        (tmp_path / "box" / name).mkdir(parents=True)
    (tmp_path / "box" / "cur" / "1.host:2,S").write_text("From: Ell\nSubject: Ferry\n\n" + story("The Ferry"))
    assert library.add([tmp_path / "box"], jobs=0).refusals == ()
    assert library.verify().findings == ()


def test_a_changed_file_is_a_new_original(filled: Library, heap: Path, story: Callable[..., str]) -> None:
    (heap / "kettle.txt").write_text(story("The Kettle, Mended", name="Ada"))
    report = filled.add([heap], jobs=0)
    assert report.already == 3
    assert titles(filled) == ["The Ferry", "The Kettle", "The Kettle, Mended", "The Lamp"]
    assert filled.add([heap], jobs=0).already == 4


def test_a_touched_file_is_the_same_arrival(filled: Library, heap: Path) -> None:
    os.utime(heap / "kettle.txt", ns=(1, 1))
    report = filled.add([heap], jobs=0)
    assert report.works == 0
    assert filled.counts()["arrivals"] == 4
    assert filled.add([heap], jobs=0).already == 4


def test_check_does_not_believe_size_and_time(filled: Library, heap: Path) -> None:
    path = heap / "kettle.txt"
    status = path.stat()
    path.write_text(path.read_text().replace("Kettle", "Cattle"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert filled.add([heap], jobs=0).already == 4
    report = filled.add([heap], jobs=0, check=True)
    assert report.already == 3
    assert "The Cattle" in titles(filled)


def test_a_large_file_is_kept_beside_the_volumes(
    library: Library, heap: Path, story: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "LARGE", 4000)
    path = heap / "long.txt"
    path.write_text(story("The Long Way") * 9)
    library.add([heap], jobs=0, dry_run=True)
    assert list(library._store.incoming.iterdir()) == []
    library.add([heap], jobs=0)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    assert library._store.file(sha256).read_bytes() == path.read_bytes()
    assert list(library._store.incoming.iterdir()) == []
    os.utime(path, ns=(1, 1))
    library.add([heap], jobs=0)
    library.add([heap], jobs=0, check=True)
    assert list(library._store.incoming.iterdir()) == []
    assert library.verify().findings == ()


def test_a_library_inside_its_heap_is_not_taken_in(tmp_path: Path, heap: Path) -> None:
    with Library.open(heap / "library", create=True) as library:
        library.add([heap], jobs=0)
        report = library.add([heap], jobs=0)
        assert (report.files, report.already) == (5, 4)


@pytest.mark.parametrize("large", [4000, 1])
def test_the_same_file_named_twice_and_the_same_bytes_twice(
    library: Library, heap: Path, large: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "LARGE", large)
    path = heap / "a" / "ferry.txt"
    library.add([path, path, heap, path], jobs=2)
    assert titles(library) == ["The Ferry", "The Kettle", "The Lamp"]
    assert library.counts()["arrivals"] == 4
    assert library.verify().findings == ()


def test_names_that_are_no_utf8(library: Library, tmp_path: Path, story: Callable[..., str]) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as stream:
        stream.write(story("The Café").encode())
    library.add([Path(os.fsdecode(path))], jobs=0)
    [row] = library.list(form="all")
    assert row.path.isprintable() and "caf" in row.path
    assert library.show(os.fsdecode(path)).id == row.id
    library.rebuild(jobs=0)
    assert library.verify().findings == ()


def test_a_path_that_is_not_there(library: Library, tmp_path: Path) -> None:
    report = library.add([tmp_path / "gone"], jobs=0)
    assert [refusal.why for refusal in report.refusals] == ["it is not there"]
    assert library.counts()["originals"] == 0


def test_progress_is_told(library: Library, heap: Path) -> None:
    told: list[Progress] = []
    library.add([heap], jobs=0, progress=told.append)
    assert told[-1].files == 5
    assert [one.files for one in told] == sorted(one.files for one in told)
    assert told[-1].words > 300 and told[-1].refused == 1


def test_many_processes_give_what_one_gives(tmp_path: Path, heap: Path, kills: object) -> None:
    found = []
    for jobs in (0, 2):
        with Library.open(tmp_path / f"library-{jobs}", create=True) as library:
            library.add([heap], jobs=jobs)
            found.append(kills.fingerprint(library))  # type: ignore[attr-defined]
    assert found[0] == found[1]


def test_a_worker_brings_no_database(tmp_path: Path) -> None:
    code = "import sys; import foundling.library.taking; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
