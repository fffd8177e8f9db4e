"""A work withdrawn on its author's wish: gone with all its bytes, known when it comes again."""

from __future__ import annotations

import gzip
import io
import sqlite3
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from dump_making import archive, own_backup, prose
from foundling.errors import LibraryError, NoSuchWorkError
from foundling.library import withdrawing
from foundling.library.library import Library

# Words of the story that is withdrawn, and of no other.
_OWN = "Wilhelmina and the obsidian weathercock"


def own(story: Callable[..., str], title: str = "The Weathercock") -> str:
    return story(title, "Ell Marsh", name="Wilhelmina").replace("It is only water.", f"{_OWN} were there.")


def traces(folder: Path, words: str = "obsidian") -> list[str]:
    """The files of a library in which a word stands, in a database's text or compressed."""
    import zstandard

    found = []
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        if words.encode() in path.read_bytes():
            found.append(path.name)
        if path.suffix == ".db":
            connection = sqlite3.connect(path)
            for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                for row in connection.execute(f'SELECT * FROM "{table}"'):
                    for value in row:
                        if isinstance(value, bytes) and value[:4] == b"\x28\xb5\x2f\xfd":
                            value = zstandard.ZstdDecompressor().decompressobj().decompress(value)
                        said = value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")
                        if words.encode() in said:
                            found.append(f"{path.name}:{table}")
            connection.close()
    return found


def test_a_work_goes_with_all_its_texts(library: Library, heap: Path, story: Callable[..., str]) -> None:
    (heap / "cock.txt").write_text(own(story))
    page = own(story).replace("\n\n", "</p>\n<p>")
    (heap / "cock.html").write_text(f"<html><title>The Weathercock</title><body><p>{page}</p></body></html>")
    library.add([heap], jobs=0)
    work = library.find(str(heap / "cock.txt"))
    assert len(library.show(work).holdings) == 2
    library.set(work, "summary", [f"About {_OWN}"])
    assert traces(library.folder)
    report = library.withdraw(work, terms="Please take it down.")
    assert (report.texts, len(report.forgotten), report.blanked) == (2, 2, ())
    assert traces(library.folder) == []
    with pytest.raises(NoSuchWorkError):
        library.show(work)
    assert library.search("obsidian").count == 0
    assert library.search("kettle").count == 1
    assert library.verify().findings == ()
    assert "withdrawn" in library.audit(limit=1)[0].said


def test_it_does_not_come_back(library: Library, heap: Path, story: Callable[..., str], tmp_path: Path) -> None:
    (heap / "cock.txt").write_text(own(story))
    library.add([heap], jobs=0)
    library.withdraw(str(heap / "cock.txt"))
    again = library.add([heap], jobs=0)
    assert [refusal.why for refusal in again.refusals] == ["withdrawn on its author's wish"]
    copies = tmp_path / "copies"
    copies.mkdir()
    text = own(story)
    (copies / "same.txt").write_text(text)
    (copies / "dressed.txt").write_text(
        "Posted by somebody\n\n" + text.replace('"', "\u201c").replace("\n", "\r\n")
    )
    (copies / "revised.txt").write_text(
        text.replace("crossed", "passed by").replace("The tea was still warm", "Tea")
    )
    with zipfile.ZipFile(copies / "all.zip", "w") as archive:
        archive.writestr("one.txt", text)
        archive.writestr("two.txt", story("The Oar", "Ann Reed"))
    (copies / "other.txt").write_text(story("The Thimble", "Ell Marsh"))
    report = library.add([copies], jobs=0)
    refused = sorted(Path(refusal.name).name for refusal in report.refusals)
    assert refused == ["all.zip", "dressed.txt", "revised.txt", "same.txt"]
    assert traces(library.folder) == []
    assert library.counts()["originals"] == 4
    assert library.verify().findings == ()


def _mail(number: int, text: str, name: str = "ell") -> str:
    return (
        f"From {name}@example.org Mon May  3 10:{number:02d}:00 2004\nFrom: {name} <{name}@example.org>\n"
        f"Subject: FIC: Story {number}\nMessage-ID: <{number}@example.org>\n\n{text}\n"
    )


def _mbox(texts: list[str]) -> bytes:
    return "".join(_mail(number, text) for number, text in enumerate(texts)).encode()


def _zip(texts: list[str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(texts):
            archive.writestr(f"stories/{number}.txt", text)
    return target.getvalue()


def _tar(texts: list[str]) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for number, text in enumerate(texts):
            info = tarfile.TarInfo(f"stories/{number}.txt")
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return target.getvalue()


def _nested(texts: list[str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("inner.mbox", _mbox(texts))
    return target.getvalue()


@pytest.mark.parametrize(
    "name, make",
    [
        ("list.mbox", _mbox),
        ("heap.zip", _zip),
        ("heap.tar", _tar),
        ("heap.tar.gz", lambda texts: gzip.compress(_tar(texts))),
        ("outer.zip", _nested),
    ],
)
def test_in_a_file_that_others_share_it_is_blanked(
    name: str,
    make: Callable[[list[str]], bytes],
    library: Library,
    tmp_path: Path,
    story: Callable[..., str],
) -> None:
    texts = [story("The Oar"), own(story), story("The Thimble")]
    path = tmp_path / name
    path.write_bytes(make(texts))
    library.add([path], jobs=0)
    titles = {row.title: row.id for row in library.list(form="all") if row.title}
    gone = next(row.id for row in library.list(form="all") if "obsidian" in library.show(row.id).reading.text)
    others = {row.id: library.show(row.id).reading.text for row in library.list() if row.id != gone}
    assert len(others) == 2
    kept = next(iter(others))
    library.set(kept, "rating", ["PG"])
    library.reread([kept], jobs=0)
    [old] = [blob.sha256 for blob in library._store.index(1)]
    report = library.withdraw(gone)
    assert titles is not None
    assert report.forgotten == ()
    [(was, new)] = report.blanked
    assert was == old
    assert traces(library.folder) == []
    assert {row.id: library.show(row.id).reading.text for row in library.list()} == others
    assert library.show(kept).record["rating"][0].by.startswith("curator:")
    assert library.show(kept).close.read
    with library.original(new) as stream:
        assert b"obsidian" not in stream.read()
    with pytest.raises(LibraryError):
        library.original(old)
    for id in others:
        sink = io.BytesIO()
        library.export("original", [id], sink)
        assert b"Ell Marsh" in sink.getvalue() and b"obsidian" not in sink.getvalue()
    assert library.verify().findings == ()
    # The file as it lies in the heap is known, and does not bring the story back; nor does a copy of it.
    assert library.add([path], jobs=0).already == 1
    copy = tmp_path / f"copy-{name}"
    copy.write_bytes(path.read_bytes())
    assert library.add([copy], jobs=0).refused == 1
    library.rebuild(jobs=0)
    assert {row.id for row in library.list()} == set(others)
    assert library.verify().findings == ()


def test_a_story_of_a_dump_goes_and_does_not_come_back(library: Library, tmp_path: Path) -> None:
    (tmp_path / "archive.sql").write_text(own_backup(archive(lambda chapter: f"<p>{_OWN} {prose(chapter)}</p>")))
    library.add([tmp_path / "archive.sql"], jobs=0)
    works = {row.title: row.id for row in library.list()}
    [sha256] = {member.sha256 for member in library.show(works["Gulls"]).reading.source.members}
    library.withdraw(works["Gulls"])
    with pytest.raises(LibraryError):
        library.original(sha256)
    sink = io.BytesIO()
    library.export("original", [works["The Keeper's Lamp"]], sink)
    assert b"Gulls" not in sink.getvalue() and b"Minnow" in sink.getvalue()
    again = library.add([tmp_path / "archive.sql"], jobs=0, check=True)
    assert "withdrawn on its author's wish" in [refusal.why for refusal in again.refusals]
    assert {row.title for row in library.list()} == {"The Keeper's Lamp"}


def test_what_cannot_be_taken_out_alone_is_left(
    library: Library, tmp_path: Path, story: Callable[..., str], monkeypatch: pytest.MonkeyPatch, kills: ModuleType
) -> None:
    path = tmp_path / "heap.zip"
    path.write_bytes(_zip([story("The Oar"), own(story)]))
    library.add([path], jobs=0)
    before = kills.fingerprint(library, ids=True)

    def fail(*_: object) -> bytes:
        raise LibraryError("no")

    monkeypatch.setattr(withdrawing, "blank", fail)
    with pytest.raises(LibraryError, match=r"heap\.zip: the story cannot be taken out of it alone"):
        library.withdraw("The Weathercock")
    assert kills.differences(before, kills.fingerprint(library, ids=True)) == []


@pytest.mark.parametrize(
    "step", ["_write_stubs", "drop_entries", "drop_manuscripts", "recover", "read_remembered"]
)
def test_killed_at_any_step_it_is_finished_or_not_begun(
    step: str, library: Library, tmp_path: Path, story: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    path = tmp_path / "list.mbox"
    path.write_bytes(_mbox([story("The Oar"), own(story), story("The Thimble")]))
    library.add([path], jobs=0)
    gone = next(row.id for row in library.list(form="all") if "obsidian" in library.show(row.id).reading.text)
    others = {row.id for row in library.list() if row.id != gone}

    def die(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(withdrawing, step, die)
        with pytest.raises(Killed):
            library.withdraw(gone)
    library.close()
    with Library.open(library.folder) as again:
        if gone in {row.id for row in again.list()}:
            again.withdraw(gone)
        assert {row.id for row in again.list()} == others
        assert again.verify().findings == ()
        assert traces(again.folder) == []


def test_a_large_mailbox_that_holds_it_far_behind_is_taken_back(
    library: Library, tmp_path: Path, story: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from foundling.library import adding

    (tmp_path / "cock.txt").write_text(own(story))
    library.add([tmp_path / "cock.txt"], jobs=0)
    library.withdraw("The Weathercock")
    monkeypatch.setattr(adding, "BATCH", 2)
    path = tmp_path / "list.mbox"
    path.write_bytes(_mbox([*(story(f"The Oar {number}") for number in range(9)), own(story)]))
    assert library.add([path], jobs=0).refused == 1
    library.close()
    with Library.open(library.folder) as again:
        assert again.counts()["originals"] == 0
        assert again.verify().findings == ()
        assert traces(again.folder) == []
