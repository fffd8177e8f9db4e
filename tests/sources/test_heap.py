"""The walk over a heap: order, links, what cannot be read, what is passed over."""

from __future__ import annotations

import os
import socket
from collections import Counter
from pathlib import Path

import pytest

from foundling.manuscript import Refusal
from foundling.sources.heap import HeapFile, walk


def walked(*paths: Path) -> tuple[list[HeapFile], list[Refusal]]:
    items = list(walk(paths))
    return [i for i in items if isinstance(i, HeapFile)], [i for i in items if isinstance(i, Refusal)]


def write(path: Path, data: bytes = b"A story.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_files_come_in_the_order_of_their_names_bytes(tmp_path: Path) -> None:
    for name in ("b.txt", "B.txt", "a/z.txt", "ä.txt", "a.txt", "a/b/c.txt"):
        write(tmp_path / name)
    files, refusals = walked(tmp_path)
    assert [f.shown.removeprefix(f"{tmp_path}/") for f in files] == [
        "B.txt",
        "a/b/c.txt",
        "a/z.txt",
        "a.txt",
        "b.txt",
        "ä.txt",
    ]
    assert not refusals


def test_size_and_time_are_the_files(tmp_path: Path) -> None:
    path = write(tmp_path / "s.txt", b"12345")
    os.utime(path, ns=(1, 1_000_000_007))
    (file,), _ = walked(tmp_path)
    assert (file.path, file.size, file.mtime_ns) == (path, 5, 1_000_000_007)


def test_paths_named_by_the_user_may_be_files(tmp_path: Path) -> None:
    one, two = write(tmp_path / "2.txt"), write(tmp_path / "1.txt")
    files, _ = walked(one, two)
    assert [f.path for f in files] == [one, two]


def test_a_name_that_is_not_utf8_is_kept_and_shown_escaped(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(raw, "wb") as stream:
            stream.write(b"x")
    except OSError:
        pytest.skip("this file system takes no such names")
    (file,), _ = walked(tmp_path)
    assert os.fsencode(file.path) == raw and file.path.read_bytes() == b"x"
    assert file.shown.endswith("/caf\\xe9.txt")


def test_links_to_files_are_followed_and_links_to_folders_named(tmp_path: Path) -> None:
    write(tmp_path / "heap/a/s.txt")
    (tmp_path / "heap/loop").symlink_to(tmp_path / "heap")
    (tmp_path / "heap/a/up").symlink_to("..")
    (tmp_path / "heap/z.txt").symlink_to("a/s.txt")
    (tmp_path / "heap/self").symlink_to("self")
    (tmp_path / "heap/gone").symlink_to("nowhere")
    files, refusals = walked(tmp_path / "heap")
    assert [f.path.name for f in files] == ["s.txt", "z.txt"]
    why = {Path(r.name).name: r.why for r in refusals}
    assert "link to a folder" in why["loop"] and "link to a folder" in why["up"]
    assert "leads nowhere" in why["gone"] and "self" in why


def test_a_folder_is_entered_once(tmp_path: Path) -> None:
    write(tmp_path / "a/s.txt")
    files, _ = walked(tmp_path, tmp_path / "a", tmp_path)
    assert len(files) == 1


def test_pipes_and_sockets_are_refused_and_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        files, refusals = walked(tmp_path)
    assert not files and sorted(r.why.split(",")[0] for r in refusals) == ["it is a named pipe", "it is a socket"]
    assert "device" in walked(Path("/dev/null"))[1][0].why


def test_what_is_not_there_or_unreadable_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "s.txt")
    write(tmp_path / "locked/s.txt")
    monkeypatch.setattr(os, "access", lambda path, mode: b"locked" in os.fsencode(path))
    _, refusals = walked(tmp_path / "nothing", tmp_path / "s.txt")
    assert ["not there" in refusals[0].why, "may not be read" in refusals[1].why] == [True, True]


def test_a_folder_that_vanishes_or_is_locked_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a/s.txt")
    write(tmp_path / "b/s.txt")
    scandir = os.scandir

    def locked(path: bytes) -> object:
        if path.endswith(b"/a"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", locked)
    files, refusals = walked(tmp_path)
    assert len(files) == 1 and "Permission denied" in refusals[0].why
    monkeypatch.undo()
    walker = walk([tmp_path])
    next(walker)
    (tmp_path / "b/s.txt").unlink()
    (tmp_path / "b").rmdir()
    (vanished,) = list(walker)
    assert isinstance(vanished, Refusal) and "not there" in vanished.why


def test_a_sparse_file_is_refused_without_being_read(tmp_path: Path) -> None:
    with open(tmp_path / "big.txt", "wb") as stream:
        stream.truncate(1024**3)
    if (tmp_path / "big.txt").stat().st_blocks * 512 > 1024**2:
        pytest.skip("this file system knows no sparse files")
    files, refusals = walked(tmp_path)
    assert not files and "holes" in refusals[0].why


def test_furniture_is_left_out_and_counted(tmp_path: Path) -> None:
    for name in (
        "Rain.html",
        "Rain_files/ad.txt",
        "Rain_files/sub/x.html",
        ".DS_Store",
        "__MACOSX/x.txt",
        "Thumbs.db",
    ):
        write(tmp_path / name)
    write(tmp_path / "Wind_files/story.txt")  # no Wind.html: these are somebody's files
    skipped: Counter[str] = Counter()
    shown = [f.path.name for f in walk([tmp_path], skipped=skipped) if isinstance(f, HeapFile)]
    assert shown == ["Rain.html", "story.txt"]
    assert sum(skipped.values()) == 4


def test_a_maildir_is_one_thing(tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp"):
        (tmp_path / "mail" / name).mkdir(parents=True)
    write(tmp_path / "mail/cur/1.eml")
    (file,), _ = walked(tmp_path)
    assert file.folder and file.path == tmp_path / "mail"


def test_folders_nested_deeper_than_recursion_allows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):
        os.mkdir("d")
        os.chdir("d")
    files, refusals = walked(tmp_path)
    os.chdir(tmp_path)
    assert not files  # nothing is in them; the path may grow too long for the system, which is said
    assert all("cannot be read" in r.why for r in refusals)
    os.system(f"rm -rf {tmp_path}/d")


def test_hints_of_an_index_reach_files_further_down(tmp_path: Path) -> None:
    write(
        tmp_path / "index.html", b'<h1>Stories by Ell Marsh</h1><ul><li><a href="a/b/weir.txt">The Weir</a></ul>'
    )
    write(tmp_path / "a/b/weir.txt")
    files, _ = walked(tmp_path)
    (weir,) = [f for f in files if f.path.name == "weir.txt"]
    assert {(h.field, h.value, h.origin) for h in weir.hints} == {
        ("title", "The Weir", "neighbour:index.html"),
        ("author", "Ell Marsh", "neighbour:index.html"),
    }


def test_a_link_in_other_capitals_finds_its_file(tmp_path: Path) -> None:
    write(tmp_path / "index.html", b'<a href="WEIR.TXT">The Weir</a>')
    write(tmp_path / "weir.txt")
    files, _ = walked(tmp_path)
    assert [h.value for f in files if f.path.name == "weir.txt" for h in f.hints] == ["The Weir"]
