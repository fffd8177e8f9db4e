"""What a calibre library says of its books, and what one says that is no calibre library."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from calibremaking import TABLES
from foundling.sources import calibrefolder
from foundling.sources.calibrefolder import calibre_hints

BOOKS = """
INSERT INTO books VALUES
    (1, 'The Weir', 'Marsh/The Weir (1)', '2009-05-01 00:00:00+00:00', 2.0),
    (2, 'Unknown', 'Unknown/Unknown (2)', '0101-01-01 00:00:00+00:00', 1.0);
INSERT INTO authors VALUES (1, 'Marsh| Ell'), (2, 'Unknown');
INSERT INTO books_authors_link VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO tags VALUES (1, 'Rivers');
INSERT INTO books_tags_link VALUES (1, 1, 1);
INSERT INTO series VALUES (1, 'Water');
INSERT INTO books_series_link VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO comments VALUES (1, 1, '<p>Tom mends the <i>weir</i>.</p>');
INSERT INTO data VALUES (1, 1, 'EPUB', 'The Weir - Ell Marsh'), (2, 2, 'TXT', 'Unknown - Unknown');
"""
WEIR, UNKNOWN = "Marsh/The Weir (1)/The Weir - Ell Marsh.epub", "Unknown/Unknown (2)/Unknown - Unknown.txt"
ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT 1 AS book, {} AS text FROM c"


def said(folder: Path, *changes: str) -> dict[str, set[tuple[str, str]]]:
    with sqlite3.connect(folder / "metadata.db") as connection:
        connection.executescript(TABLES + BOOKS + ";".join(changes))
    connection.close()
    found = calibre_hints(os.fsencode(folder))
    return {path: {(hint.field, hint.value) for hint in hints} for path, hints in found.items()}


def test_books_by_the_paths_of_their_files(tmp_path: Path) -> None:
    assert said(tmp_path) == {
        WEIR: {
            ("title", "The Weir"),
            ("author", "Marsh, Ell"),
            ("subject", "Rivers"),
            ("series", "Water #2"),
            ("summary", "Tom mends the weir."),
            ("date", "2009-05-01"),
        },
        UNKNOWN: {("series", "Water #1")},
    }


@pytest.mark.parametrize("kept", ["http|//x.example/7?a=b|c", "http://x.example/7?a=b|c"])
def test_addresses_as_any_version_writes_them(tmp_path: Path, kept: str) -> None:
    found = said(tmp_path, f"INSERT INTO identifiers VALUES (1, 1, 'url', '{kept}')")
    assert ("url", "http://x.example/7?a=b,c") in found[WEIR]


@pytest.mark.parametrize("index", ["9e999", "-9e999", "'two'", "NULL", "1.5"])
def test_one_strange_number_costs_that_number_only(tmp_path: Path, index: str) -> None:
    found = said(tmp_path, f"UPDATE books SET series_index = {index} WHERE id = 1")
    assert ("series", "Water") in found[WEIR] and ("author", "Marsh, Ell") in found[WEIR]
    assert ("series", "Water #1") in found[UNKNOWN]


def test_a_view_without_end_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibrefolder, "_CHARACTERS", 1_000_000)
    found = said(tmp_path, "DROP TABLE comments", f"CREATE VIEW comments AS {ENDLESS.format('printf(x)')}")
    assert ("title", "The Weir") in found[WEIR]


def test_a_view_that_gives_nothing_and_goes_on_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibrefolder, "_STEPS", 3_000_000)
    assert not said(tmp_path, "DROP TABLE comments", f"CREATE VIEW comments AS {ENDLESS.format('x')} WHERE x < 0")


def test_what_is_no_calibre_library_says_nothing(tmp_path: Path) -> None:
    assert calibre_hints(os.fsencode(tmp_path)) == {}
    (tmp_path / "metadata.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 4_000)
    assert calibre_hints(os.fsencode(tmp_path)) == {}
