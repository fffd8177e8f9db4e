"""Lists of works and calibre's own database: what they say goes with the stories that are there."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path

from dump_making import prose
from foundling.library.contacts import contacts_of
from foundling.library.library import Library


def work(library: Library, title: str) -> str:
    [row] = [row for row in library.list(form="all") if row.title == title]
    return row.id


def a_list(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, sorted({name for row in rows for name in row}))
        writer.writeheader()
        writer.writerows(rows)


def test_a_list_of_works(library: Library, tmp_path: Path) -> None:
    heap = tmp_path / "heap"
    (heap / "saved").mkdir(parents=True)
    (heap / "saved" / "1234567.txt").write_text(prose("lamp"))
    (heap / "saved" / "The_Weir_at_Midwinter_N.txt").write_text(prose("weir"))
    shared = {"rating": "Teen And Up Audiences", "fandom": "The Long Causeway", "author": "['Minnow', 'Tern']"}
    a_list(
        heap / "works.csv",
        [
            {"work_id": "1234567", "title": "The Lamp", **shared, "additional tags": "Slow Burn, Lighthouses"},
            {"work_id": "7654321", "title": "The Weir at Midwinter, Nearly", **shared},
            {
                "work_id": "1111111",
                "title": "In the List",
                **shared,
                "body": f"{prose('body')}\n\n{prose('more')}",
            },
            {"work_id": "2222222", "title": "Nowhere", **shared},
        ],
    )
    report = library.add([heap], jobs=0)
    titles = {row.title for row in library.list(form="all")}
    assert titles == {"The Lamp", "The Weir at Midwinter, Nearly", "In the List"}
    record = library.show(work(library, "The Lamp")).record
    assert [claim.value for claim in record["author"]] == ["Minnow", "Tern"]
    assert record["rating"][0].value.scale == "teen" and record["rating"][0].hint == "list:rating"
    [refusal] = report.refusals
    assert "Nowhere" in refusal.why and refusal.locator == "row:2222222"
    assert library.add([heap], jobs=0).works == 0


def test_open_doors_spreadsheet_of_authors(library: Library, tmp_path: Path) -> None:
    (tmp_path / "heap").mkdir()
    (tmp_path / "heap" / "21.txt").write_text(prose("x"))
    (tmp_path / "heap" / "The Lamp.txt").write_text(prose("lamp"))
    row = {
        "Story ID": "4",
        "Title": "The Lamp",
        "Creator": "Minnow",
        "Creator Email": "m@example.org",
        "Summary": "A lamp.",
    }
    a_list(tmp_path / "heap" / "authors with stories.csv", [row])
    library.add([tmp_path / "heap"], jobs=0)
    [contact] = contacts_of(library._databases, work(library, "The Lamp"))
    assert (contact.name, contact.address) == ("Minnow", "m@example.org")


def test_what_calibre_knows_goes_with_its_files(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "Calibre Library"
    (folder / "Minnow" / "Lamp (1)").mkdir(parents=True)
    (folder / "Minnow" / "Lamp (1)" / "Lamp - Minnow.txt").write_text(prose("lamp"))
    with sqlite3.connect(folder / "metadata.db") as database:
        database.executescript(
            """
            CREATE TABLE books (id INTEGER, title TEXT, path TEXT, pubdate TEXT, series_index REAL);
            CREATE TABLE authors (id INTEGER, name TEXT);
            CREATE TABLE books_authors_link (id INTEGER, book, author);
            CREATE TABLE tags (id INTEGER, name TEXT);
            CREATE TABLE books_tags_link (id INTEGER, book, tag);
            CREATE TABLE languages (id INTEGER, lang_code);
            CREATE TABLE books_languages_link (id, book, lang_code);
            CREATE TABLE series (id INTEGER, name TEXT);
            CREATE TABLE books_series_link (id INTEGER, book, series);
            CREATE TABLE comments (id INTEGER, book, text);
            CREATE TABLE identifiers (id INTEGER, book, type, val);
            CREATE TABLE data (id INTEGER, book, format, name);
            CREATE TABLE ratings (id INTEGER, rating INTEGER);
            INSERT INTO books VALUES (1, 'The Lamp & the Point', 'Minnow/Lamp (1)', '2011-02-03 00:00:00', 2.0);
            INSERT INTO authors VALUES (1, 'Tern and Plover| Jr.');
            INSERT INTO books_authors_link VALUES (1, 1, 1);
            INSERT INTO tags VALUES (1, 'Adventure');
            INSERT INTO books_tags_link VALUES (1, 1, 1);
            INSERT INTO series VALUES (1, 'Harbour Winter');
            INSERT INTO books_series_link VALUES (1, 1, 1);
            INSERT INTO comments VALUES (1, 1, '<p>A <b>lamp</b>.</p>');
            INSERT INTO data VALUES (1, 1, 'TXT', 'Lamp - Minnow');
            """
        )
    library.add([folder], jobs=0)
    record = library.show(work(library, "The Lamp & the Point")).record
    assert record["author"][0].value == "Tern and Plover, Jr."
    assert (record["series"][0].value.name, record["series"][0].value.position) == ("Harbour Winter", 2)
    assert record["genre"][0].value == "Adventure" and record["genre"][0].hint == "calibre:tags"
    assert record["summary"][0].value == "A lamp." and record["date"][0].value == "2011-02-03"


def test_a_damaged_database_of_calibre_says_nothing(library: Library, tmp_path: Path) -> None:
    (tmp_path / "heap").mkdir()
    (tmp_path / "heap" / "metadata.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 4000)
    (tmp_path / "heap" / "lamp.txt").write_text(f"Title: The Lamp\nAuthor: Minnow\n\n{prose('lamp')}")
    library.add([tmp_path / "heap"], jobs=0)
    assert {row.title for row in library.list(form="all")} == {"The Lamp"}
