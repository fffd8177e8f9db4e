"""Dumps of archives added to a library: stories kept, the dump and what is nobody's business not."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import lzma
import os
import re
import sqlite3
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
import zstandard
from sqlalchemy import select

from dump_making import ADDRESS, CO_ADDRESS, LINE, READER_ADDRESS, SECRETS, archive, own_backup, phpmyadmin, prose
from foundling.library.contacts import AuthorContact, contacts_of
from foundling.library.library import Library
from foundling.library.schema import contacts, dumps

NEVER = (*SECRETS, READER_ADDRESS)
RESTRICTED = (ADDRESS, CO_ADDRESS)


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """An archive's backup: the database in one folder, the chapters in another, and a page that is neither."""
    folder = tmp_path / "backup"
    (folder / "db").mkdir(parents=True)
    (folder / "db" / "archive.sql").write_text(own_backup(archive(lambda chapter: "")))
    for chapter in (10, 11, 12, 14):
        store = folder / "site" / "stories" / "4"
        store.mkdir(parents=True, exist_ok=True)
        (store / f"{chapter}.txt").write_text(f"<p>Tide {chapter}.</p>\n<p>" + prose(chapter) + "</p>")
    (folder / "site" / "other.txt").write_text("Title: A Walk\nAuthor: Ruth Vale\n\n" + prose("walk"))
    return folder


def titles(library: Library) -> set[str | None]:
    return {row.title for row in library.list(form="all")}


def work(library: Library, title: str) -> str:
    [row] = [row for row in library.list(form="all") if row.title == title]
    return row.id


def test_a_backup_becomes_stories(library: Library, backup: Path) -> None:
    report = library.add([backup], jobs=0)
    assert titles(library) == {"The Keeper's Lamp", "Gulls", "A Walk"}
    assert report.works == 3
    record = library.show(work(library, "The Keeper's Lamp")).record
    assert [claim.value for claim in record["author"]] == ["Minnow", "Tern and Plover"]
    [rating] = record["rating"]
    assert (rating.value.raw, rating.hint) == ("PG-13", "efiction:stories.rid")
    rows = list(csv.DictReader(report.refusals_file.open(encoding="utf-8-sig", newline="")))  # type: ignore[union-attr]
    assert [(row["what"], row["record"]) for row in rows] == [
        ("story", "story:fanfiction_23"),
        ("file", "file:14"),
    ]
    assert all(row["why"] and row["advice"] and row["source"] for row in rows)


def test_the_name_of_a_dump_is_kept_and_its_bytes_are_not(library: Library, backup: Path) -> None:
    import hashlib

    library.add([backup], jobs=0)
    data = (backup / "db" / "archive.sql").read_bytes()
    with library._databases.kept.connect() as connection:
        [row] = connection.execute(select(dumps))
    assert (row.sha256, row.size, row.stories) == (hashlib.sha256(data).hexdigest(), len(data), 2)
    assert row.shown.endswith("archive.sql")
    assert not any(data[:400] in blob for _, blob in everything_stored(library))


def test_nothing_private_enters_the_library_and_addresses_are_in_one_table_only(
    library: Library, backup: Path
) -> None:
    (backup / "more.sql.gz").write_bytes(gzip.compress(phpmyadmin(archive(), prefix="more_").encode()))
    library.add([backup], jobs=0)
    library.reread(jobs=0)
    library.rebuild(jobs=0)
    seen = 0
    for where, blob in everything_stored(library):
        seen += 1
        for secret in NEVER:
            assert secret.encode() not in blob, f"{secret} in {where}"
        for address in RESTRICTED:
            assert address.encode() not in blob or where in ("kept.db:contacts", "kept.db"), (
                f"{address} in {where}"
            )
    assert seen > 30
    shown = [repr(library.show(row.id)) for row in library.list(form="all")]
    shown += [repr(list(library.audit())), repr(library.history()), repr(library.counts())]
    assert not any(secret in text for text in shown for secret in (*NEVER, *RESTRICTED))


def test_addresses_are_in_no_export_and_no_page(library: Library, backup: Path, tmp_path: Path) -> None:
    from foundling.exports.formats import FORMATS

    library.add([backup], jobs=0)
    for one in FORMATS:
        if not one.name.startswith("opendoors"):  # the one that is for their eyes
            library.export(one.name, (), tmp_path / f"out-{one.name}")
    for path in tmp_path.glob("out-*"):
        for file in [path, *path.rglob("*")] if path.is_dir() else [path]:
            if file.is_file():
                for _, blob in unpacked(str(file), file.read_bytes()):
                    assert not any(secret.encode() in blob for secret in (*NEVER, *RESTRICTED)), file
    pytest.importorskip("fastapi", reason="the web extra is not installed")
    for address, page in pages(library):
        assert not any(secret in page for secret in (*NEVER, *RESTRICTED)), address


def test_contacts_are_those_of_the_works_own_writers(library: Library, backup: Path) -> None:
    library.add([backup], jobs=0)
    lamp, gulls = work(library, "The Keeper's Lamp"), work(library, "Gulls")
    minnow, tern = AuthorContact("Minnow", ADDRESS), AuthorContact("Tern and Plover", CO_ADDRESS)
    assert contacts_of(library._databases, lamp) == (minnow, tern)
    assert contacts_of(library._databases, gulls) == (minnow,)
    assert contacts_of(library._databases, work(library, "A Walk")) == ()


def test_what_is_taken_back_takes_its_contacts_with_it(library: Library, backup: Path) -> None:
    library.add([backup], jobs=0)
    library.undo("run:1")
    with library._databases.kept.connect() as connection:
        assert not connection.execute(select(contacts)).all()
        assert not connection.execute(select(dumps)).all()
    library.add([backup], jobs=0)
    assert titles(library) == {"The Keeper's Lamp", "Gulls", "A Walk"}
    library.remove(work(library, "Gulls"))
    library.empty_bin()
    with library._databases.kept.connect() as connection:
        assert len(connection.execute(select(contacts)).all()) == 2


def test_the_same_backup_again_is_known(library: Library, backup: Path) -> None:
    library.add([backup], jobs=0)
    again = library.add([backup], jobs=0)
    assert (again.works, again.refused, again.already) == (0, 0, 2)


def test_a_later_backup_brings_what_is_new(library: Library, backup: Path) -> None:
    library.add([backup], jobs=0)
    rows = archive(lambda chapter: "")
    rows["stories"].append({**rows["stories"][1], "sid": "24", "title": "Terns"})
    rows["chapters"].append({**rows["chapters"][2], "chapid": "14", "sid": "24"})
    (backup / "db" / "archive.sql").write_text(own_backup(rows))
    report = library.add([backup], jobs=0)
    assert (report.works, titles(library)) == (1, {"The Keeper's Lamp", "Gulls", "A Walk", "Terns"})


def test_rebuilding_needs_the_backup_no_more(library: Library, backup: Path, kills: ModuleType) -> None:
    import shutil

    library.add([backup], jobs=0)
    before = kills.fingerprint(library, ids=True)
    shutil.rmtree(backup)
    library.rebuild(jobs=0)
    assert kills.differences(before, kills.fingerprint(library, ids=True)) == []
    assert library.verify().clean


def test_workers_do_it_too_and_a_dry_run_keeps_nothing(library: Library, backup: Path) -> None:
    report = library.add([backup], jobs=2, dry_run=True)
    assert (report.works, titles(library)) == (3, set())
    report = library.add([backup], jobs=2)
    assert (report.works, len(titles(library))) == (3, 3)
    with library._databases.kept.connect() as connection:
        assert len(connection.execute(select(contacts)).all()) == 3


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_packed_dumps(library: Library, tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    (tmp_path / "x.sql.packed.gz").write_bytes(pack(phpmyadmin(archive()).encode()))
    library.add([tmp_path / "x.sql.packed.gz"], jobs=0)
    assert titles(library) == {"The Keeper's Lamp", "Gulls"}


def test_a_story_longer_than_a_large_file(library: Library, tmp_path: Path) -> None:
    (tmp_path / "x.sql").write_text(
        own_backup(archive(lambda chapter: LINE * 20_000 if chapter == 12 else LINE * 9))
    )
    library.add([tmp_path / "x.sql"], jobs=0)
    assert titles(library) == {"The Keeper's Lamp", "Gulls"}
    assert library.verify().clean


def test_an_archive_that_holds_a_dump_is_not_kept(library: Library, backup: Path, tmp_path: Path) -> None:
    heap = tmp_path / "heap"
    heap.mkdir()
    inner = io.BytesIO()
    for target in (heap / "backup.zip", inner):
        with zipfile.ZipFile(target, "w") as packed:
            for path in sorted(backup.rglob("*")):
                packed.write(path, path.relative_to(backup))
    with zipfile.ZipFile(heap / "outer.zip", "w") as packed:
        packed.writestr("within.zip", inner.getvalue())
    with tarfile.open(heap / "backup.tgz", "w:gz") as packed_tar:
        packed_tar.add(backup, "backup")
    (heap / "dump-without-an-ending.txt").write_text(own_backup(archive()))
    report = library.add([heap], jobs=0)
    assert {os.path.basename(refusal.name) for refusal in report.refusals} == {
        "backup.zip", "outer.zip", "backup.tgz", "dump-without-an-ending.txt",
    }  # fmt: skip
    assert titles(library) == set()
    assert not any(SECRETS[0].encode() in blob for _, blob in everything_stored(library))


def test_a_dump_of_another_program_is_not_kept(library: Library, tmp_path: Path) -> None:
    (tmp_path / "blog.sql").write_text(f"INSERT INTO `wp_users` VALUES (1,'ada','{SECRETS[1]}');\n" * 3)
    report = library.add([tmp_path / "blog.sql"], jobs=0)
    assert "no story is in it" in report.refusals[0].why
    assert not any(SECRETS[1].encode() in blob for _, blob in everything_stored(library))


# ---------------------------------------------------------------- the Automated Archive


@pytest.fixture
def automated(tmp_path: Path) -> Path:
    """An Automated Archive: a database with broken quotation marks, files beside it, one of them missing."""
    folder = tmp_path / "automated"
    (folder / "archive" / "0").mkdir(parents=True)
    for name in ("lamp", "weir", "stray"):
        (folder / "archive" / "0" / f"{name}.html").write_text(
            f"<html><body><h1>{name}</h1><p>{prose(name)}</p></body></html>"
        )
    (folder / "archive" / "0" / "lamp_cmt.html").write_text("<html><body>From: a reader. Lovely!</body></html>")
    (folder / "ARCHIVE_DB.pl").write_bytes(
        b"%FILES = (\n\n"
        b"1 => {\n\tTitle => 'The Keeper\\'s Lamp',\n\tAuthor => 'Minnow',\n\tEmail => '"
        + ADDRESS.encode()
        + b"',\n"
        b"\tRating => 'PG-13',\n\tPairing => 'A/T',\n\tDate => '3/14/02',\n\tLocation => '0/lamp',\n"
        b"\tFileType => 'html',\n\tPassword => '" + SECRETS[1].encode() + b"',\n},\n"
        b"2 => {\n\tTitle => 'It's the Weir',\n\tAuthor => 'Bj\xf6rn',\n\tLocation => '0/weir',\n\tFileType => 'html',\n},\n"  # noqa: E501
        b"3 => {\n\tTitle => 'Gone',\n\tAuthor => 'Minnow',\n\tLocation => '0/gone',\n\tFileType => 'html',\n},\n"
        b"4 => {\n\tTitle => 'Elsewhere',\n\tAuthor => 'Minnow',\n\tLocationURL => 'http://example.org/e.html',\n},\n"
        b");\n1;\n"
    )
    return folder


def test_readers_comments_on_a_text_are_a_page_and_not_taken_in(library: Library, automated: Path) -> None:
    archive = automated / "archive" / "0"
    (archive / "lamp.html").rename(archive / "lamp.txt")
    library.add([automated], jobs=0)
    assert not [row.path for row in library.list(form="all") if "_cmt" in row.path]


def test_an_automated_archive(library: Library, automated: Path) -> None:
    report = library.add([automated], jobs=0)
    assert {"The Keeper's Lamp", "It's the Weir"} <= titles(library)
    lamp = library.show(work(library, "The Keeper's Lamp")).record
    assert lamp["author"][0].value == "Minnow" and lamp["date"][0].value == "2002-03-14"
    assert lamp["rating"][0].value.raw == "PG-13"
    weir = library.show(work(library, "It's the Weir")).record
    assert weir["author"][0].value == "Björn"
    amiss = {refusal.locator: refusal.why for refusal in report.refusals}
    assert "quotation marks of Title" in amiss["record:2"]
    assert "no file 0/gone" in amiss["record:3"] and "elsewhere" in amiss["record:4"]
    assert contacts_of(library._databases, work(library, "The Keeper's Lamp")) == (
        AuthorContact("Minnow", ADDRESS),
    )
    for where, blob in everything_stored(library):
        assert SECRETS[1].encode() not in blob, where
        assert ADDRESS.encode() not in blob or where in ("kept.db:contacts", "kept.db"), where
    assert b"Lovely!" not in b"".join(blob for where, blob in everything_stored(library) if "originals" in where)


# ---------------------------------------------------------------- looking everywhere


def test_a_dump_is_one_file_and_its_stories_have_names_of_files(library: Library, backup: Path) -> None:
    report = library.add([backup], jobs=0)
    assert (report.works, report.files) == (3, 2)  # the dump with its chapters, and a page
    [arrival] = library.show(work(library, "Gulls")).holdings[0].arrivals
    assert arrival.path.endswith("archive.sql!/story:fanfiction_22.json")


def test_a_story_that_came_before_its_name_had_an_ending_is_known(library: Library, backup: Path) -> None:
    from foundling.library.schema import arrivals

    library.add([backup], jobs=0)
    with library._databases.kept.begin() as connection:
        for row in connection.execute(select(arrivals)).all():
            bare = bytes(row.path).removesuffix(b".json")
            connection.execute(arrivals.update().where(arrivals.c.id == row.id).values(path=bare))
    again = library.add([backup], jobs=0, check=True)
    assert (again.works, again.already) == (0, 3)


def test_what_somebody_put_beside_the_chapters_is_not_passed_over(library: Library, backup: Path) -> None:
    [store] = list(backup.rglob("stories"))
    (store / "readme.txt").write_text(f"Title: How to read these\n\n{prose('readme')}")
    (store / "index.html").write_text("<html></html>")
    (store / "cover.jpg").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    library.add([backup], jobs=0)
    assert "How to read these" in titles(library)


_OPEN, _FRIENDS, _PRIVATE = "Grebes on the mere", "only between friends", "told to nobody at all"


def journal(security: str = "usemask") -> bytes:
    """A month of a journal: a story in two entries, one for friends and one for nobody."""
    entries = [
        ("1", "Fic: Grebes (1/2)", f"{_OPEN}. {prose('one')}", "public"),
        ("2", "Nettle", f"{_FRIENDS}. {prose('friends')}", security),
        ("3", "Fic: Grebes (2/2)", prose("two"), "public"),
        ("4", "Draft", f"{_PRIVATE}. {prose('draft')}", "private"),
    ]
    listed = "".join(
        f"<entry><itemid>{id}</itemid><eventtime>2004-02-0{id} 10:00:00</eventtime><subject>{subject}</subject>"
        f"<event>{text}</event><security>{shut}</security><current_location>Leeds</current_location></entry>"
        for id, subject, text, shut in entries
    )
    return f"<?xml version='1.0'?><livejournal><username>minnow</username>{listed}</livejournal>".encode()


def holds(library: Library, words: str) -> bool:
    return any(words.encode() in data for _, data in everything_stored(library))


@pytest.mark.parametrize("name, pack", [("2004-02.xml", bytes), ("2004-02.xml.gz", gzip.compress), ("L-2", bytes)])
def test_what_a_journal_s_writer_locked_does_not_enter_the_library(
    library: Library, tmp_path: Path, name: str, pack: Callable[[bytes], bytes]
) -> None:
    (tmp_path / name).write_bytes(pack(journal()))
    report = library.add([tmp_path / name], jobs=0)
    assert (report.works, report.refused) == (1, 2)
    assert sorted(refusal.locator for refusal in report.refusals) == ["record:2", "record:4"]  # type: ignore[type-var]
    assert holds(library, _OPEN)
    assert not holds(library, _FRIENDS) and not holds(library, _PRIVATE) and not holds(library, "Leeds")
    [row] = library.list()
    assert [member.locator for member in library.show(row.id).reading.source.members] == ["record:1", "record:3"]
    library.rebuild(jobs=0)
    assert [row.id] == [one.id for one in library.list()]
    again = library.add([tmp_path / name], jobs=0)
    assert (again.works, again.already, again.refused) == (0, 1, 0)


def test_locked_entries_come_where_they_are_asked_for_and_stay_marked(library: Library, tmp_path: Path) -> None:
    from foundling.exports.wishes import may_go

    (tmp_path / "2004-02.xml").write_bytes(journal())
    library.add([tmp_path / "2004-02.xml"], jobs=0)
    [before] = library.list(form="all")
    report = library.add([tmp_path / "2004-02.xml"], jobs=0, with_locked=True)
    assert report.works + report.not_stories == 2 and report.refused == 0
    assert holds(library, _FRIENDS) and holds(library, _PRIVATE)
    library.rebuild(jobs=0)
    allowed = {row.id for row in library.list(form="all") if may_go(library.show(row.id))}
    assert allowed == {before.id} and len(list(library.list(form="all"))) == 3
    again = library.add([tmp_path / "2004-02.xml"], jobs=0, with_locked=True)
    assert (again.works, again.already) == (0, 1)


def test_a_journal_for_everyone_is_kept_as_it_is(library: Library, tmp_path: Path) -> None:
    data = journal("public").replace(b">private<", b">public<")
    (tmp_path / "2004-02.xml").write_bytes(data)
    library.add([tmp_path], jobs=0)
    assert any(data == blob for _, blob in everything_stored(library))


def packed_zip(data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("journal/2004-02.xml", data)
    return target.getvalue()


def packed_tar(data: bytes) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as archive:
        info = tarfile.TarInfo("journal/2004-02.xml")
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return target.getvalue()


@pytest.mark.parametrize(
    "name, pack", [("j.zip", packed_zip), ("j.tgz", packed_tar), ("j.txt", bytes), ("j.epub", packed_zip)]
)
def test_an_archive_with_locked_entries_is_not_kept(
    library: Library, tmp_path: Path, name: str, pack: Callable[[bytes], bytes]
) -> None:
    (tmp_path / name).write_bytes(pack(journal()))
    report = library.add([tmp_path / name], jobs=0)
    assert report.works == 0 and not holds(library, _PRIVATE)
    [refusal] = report.refusals
    assert "locked" in refusal.why and ("unpack" in refusal.advice or ".xml" in refusal.advice)


def everything_stored(library: Library) -> Iterator[tuple[str, bytes]]:
    """Every file of a library, every cell of its databases, and what is packed in either, with where it is."""
    library._databases.kept.dispose()
    for path in sorted(library.folder.rglob("*")):
        if path.is_file():
            name = str(path.relative_to(library.folder))
            data = path.read_bytes()
            yield name.removesuffix("-wal"), data
            if data.startswith(b"SQLite format 3"):
                yield from cells(path, name)
            else:
                yield from unpacked(name, data)


def cells(path: Path, name: str) -> Iterator[tuple[str, bytes]]:
    with sqlite3.connect(path) as connection:
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                for cell in row:
                    data = cell if isinstance(cell, bytes) else str(cell).encode("utf-8", "replace")
                    yield f"{name}:{table}", data
                    yield from unpacked(f"{name}:{table}", data)


def unpacked(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The data, and what is in it where it is packed."""
    yield name, data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for member in packed.namelist():
                yield from unpacked(f"{name}/{member}", packed.read(member))
    for magic, unpack in (
        (b"\x28\xb5\x2f\xfd", lambda: zstandard.ZstdDecompressor().decompress(data, max_output_size=1 << 27)),
        (b"\x1f\x8b", lambda: gzip.decompress(data)),
    ):
        if data.startswith(magic):
            try:
                yield name, unpack()
            except (zstandard.ZstdError, zlib.error, OSError, EOFError):
                continue


def pages(library: Library) -> Iterator[tuple[str, str]]:
    """Every page that can be reached from the first one by links, for the owner of the library."""
    from fastapi.testclient import TestClient

    from foundling.web.app import create_app
    from foundling.web.settings import Settings

    client = TestClient(create_app(library.folder, Settings()), base_url="http://localhost")
    waiting, seen = ["/"], set[str]()
    while waiting and len(seen) < 200:
        address = waiting.pop(0)
        if address in seen:
            continue
        seen.add(address)
        answer = client.get(address)
        if "text" in answer.headers.get("content-type", "") or "json" in answer.headers.get("content-type", ""):
            yield address, answer.text
            waiting += [
                link for link in re.findall(r'href="(/[^"#]*)', answer.text) if not link.startswith("/static")
            ]
