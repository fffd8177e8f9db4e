"""What is kept of books in calibre is taken over."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from foundling.errors import LibraryError
from foundling.library.calibre import CalibreReport, import_calibre
from foundling.library.library import Library

TABLES = """
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, path TEXT);
CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE books_authors_link (id INTEGER PRIMARY KEY, book INTEGER, author INTEGER);
CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE books_tags_link (id INTEGER PRIMARY KEY, book INTEGER, tag INTEGER);
CREATE TABLE ratings (id INTEGER PRIMARY KEY, rating INTEGER);
CREATE TABLE books_ratings_link (id INTEGER PRIMARY KEY, book INTEGER, rating INTEGER);
CREATE TABLE data (id INTEGER PRIMARY KEY, book INTEGER, format TEXT, name TEXT);
CREATE TABLE custom_columns (id INTEGER PRIMARY KEY, label TEXT, name TEXT, datatype TEXT);
CREATE TABLE custom_column_1 (id INTEGER PRIMARY KEY, book INTEGER, value BOOL);
CREATE TABLE custom_column_2 (id INTEGER PRIMARY KEY, value TEXT);
CREATE TABLE books_custom_column_2_link (id INTEGER PRIMARY KEY, book INTEGER, value INTEGER);
CREATE TABLE custom_column_3 (id INTEGER PRIMARY KEY, book INTEGER, value TEXT);
CREATE TABLE custom_column_4 (id INTEGER PRIMARY KEY, book INTEGER, value REAL);
INSERT INTO custom_columns VALUES (1, 'finished', 'Finished', 'bool'), (2, 'shelf', 'Shelf', 'text'),
  (3, 'mynotes', 'My notes', 'comments'), (4, 'pages', 'Pages', 'float');
INSERT INTO authors VALUES (1, 'Ell Marsh'), (2, 'Reed| Tom');
INSERT INTO books VALUES (1, 'Another title', 'a'), (2, 'The Kettle', 'b'), (3, 'The Lamp', 'c'),
  (4, 'Unknown', 'd');
INSERT INTO books_authors_link VALUES (1, 1, 1), (2, 2, 1), (3, 3, 1);
INSERT INTO tags VALUES (1, 'sea'), (2, 'comfort');
INSERT INTO books_tags_link VALUES (1, 1, 1), (2, 3, 1), (3, 3, 2);
INSERT INTO ratings VALUES (1, 8), (2, 10), (3, 0);
INSERT INTO books_ratings_link VALUES (1, 1, 1), (2, 3, 2), (3, 2, 3);
INSERT INTO data VALUES (1, 1, 'TXT', 'ferry');
INSERT INTO custom_column_1 VALUES (1, 1, 1), (2, 3, 0);
INSERT INTO custom_column_2 VALUES (1, 'Winter'), (2, 'Gifts');
INSERT INTO books_custom_column_2_link VALUES (1, 3, 1), (2, 3, 2);
INSERT INTO custom_column_3 VALUES (1, 3, 'lent to Ruth');
INSERT INTO custom_column_4 VALUES (1, 3, 12.5);
"""


@pytest.fixture
def calibre(tmp_path: Path, heap: Path) -> Path:
    """A calibre library of four books, one of them with the same bytes as a file of the heap."""
    folder = tmp_path / "calibre"
    (folder / "a").mkdir(parents=True)
    shutil.copy(heap / "a" / "ferry.txt", folder / "a" / "ferry.txt")
    connection = sqlite3.connect(folder / "metadata.db")
    connection.executescript(TABLES)
    connection.close()
    return folder


def take(library: Library, folder: Path, **options: object) -> CalibreReport:
    return import_calibre(library._databases, library.mine(), folder, **options)  # type: ignore[arg-type]


def test_books_are_known_by_their_bytes_or_by_title_and_author(filled: Library, calibre: Path) -> None:
    report = take(filled, calibre)
    assert (report.books, report.matched, report.missing) == (4, {"file": 1, "title": 1}, 2)
    assert report.unmatched == ("The Kettle (Ell Marsh)", "Unknown (no author)")
    mine = filled.mine()
    ferry, lamp = mine.of("the ferry"), mine.of("the lamp")
    assert (ferry.stars, ferry.status, ferry.tags) == (4, "read", ("sea",))
    assert (lamp.stars, lamp.status, lamp.note) == (5, None, "lent to Ruth")
    assert (lamp.tags, lamp.shelves) == (("comfort", "sea"), ("Gifts", "Winter"))
    assert {one.label: one.role for one in report.columns} == {
        "finished": "status", "shelf": "shelf", "mynotes": "note", "pages": "ignore",
    }  # fmt: skip


def test_a_dry_run_says_nothing(filled: Library, calibre: Path) -> None:
    assert take(filled, calibre, dry_run=True).said == 2
    assert filled.mine().works().count == 0
    assert take(filled, calibre).said == 2
    assert take(filled, calibre).said == 0


def test_what_is_said_here_stands(filled: Library, calibre: Path) -> None:
    filled.mine().set("the lamp", stars=1)
    take(filled, calibre)
    assert filled.mine().of("the lamp").stars == 1
    take(filled, calibre, replace=True)
    assert filled.mine().of("the lamp").stars == 5


def test_columns_can_be_given_another_meaning(filled: Library, calibre: Path) -> None:
    take(filled, calibre, columns={"#shelf": "tags", "mynotes": "ignore", "finished": "tags"})
    lamp = filled.mine().of("the lamp")
    assert lamp.tags == ("comfort", "sea", "Shelf: Gifts", "Shelf: Winter")
    assert (lamp.note, lamp.shelves) == ("", ())
    assert filled.mine().of("the ferry").tags == ("Finished", "sea")
    with pytest.raises(LibraryError, match="no column 'moods'"):
        take(filled, calibre, columns={"moods": "tags"})


def test_what_is_no_calibre_library_is_refused(filled: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no calibre library"):
        take(filled, tmp_path)
    (tmp_path / "metadata.db").write_text("not a database, though as long as one might be" * 20)
    with pytest.raises(LibraryError, match="damaged"):
        take(filled, tmp_path)


def test_calibres_own_library(filled: Library, heap: Path, tmp_path: Path) -> None:
    program = shutil.which("calibredb")
    if program is None:
        pytest.skip("calibre is not installed (Debian: apt install calibre)")
    folder = tmp_path / "own"
    environment = {
        **os.environ,
        "CALIBRE_CONFIG_DIRECTORY": str(tmp_path / "settings"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def calibredb(*arguments: str) -> None:
        command = [program, "--with-library", str(folder), *arguments]
        subprocess.run(command, check=True, env=environment, capture_output=True, timeout=120)

    calibredb("add", str(heap / "lamp.txt"), "--title", "Lamp", "--authors", "Somebody")
    calibredb(
        "add_custom_column", "status", "Status", "enumeration", "--display", '{"enum_values": ["tbr", "done"]}'
    )
    calibredb("set_metadata", "1", "--field", "#status:tbr", "--field", "rating:5", "--field", "tags:sea,plums")
    report = take(filled, folder)
    assert report.matched == {"file": 1}
    lamp = filled.mine().of("the lamp")
    assert (lamp.stars, lamp.status, lamp.tags) == (5, "to-read", ("plums", "sea"))
