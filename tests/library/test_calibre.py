"""What is kept of books in calibre is taken over."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from calibremaking import make_calibre
from foundling.errors import LibraryError
from foundling.library.calibre import read_calibre_apart
from foundling.library.library import Library
from foundling.library.mine import Saying
from foundling.library.takingover import CalibreReport, carry_out, import_calibre

GOAT = """Title: The Goat on the Train
Author: Ruth Hale

There was a goat on the night train to Velm, and by midnight it had a name, a hat and a newspaper.

"Goats travel second class," said the guard. "This one has a ticket," said Ruth, which was true enough.
"""


@pytest.fixture
def calibre(tmp_path: Path, heap: Path) -> Path:
    """A calibre library of four books, one of them with the same bytes as a file of the heap."""
    folder = tmp_path / "calibre"
    (folder / "a").mkdir(parents=True)
    shutil.copy(heap / "a" / "ferry.txt", folder / "a" / "ferry.txt")
    make_calibre(folder / "metadata.db")
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
        subprocess.run(command, check=True, env=environment, capture_output=True, timeout=600)

    calibredb("add", str(heap / "lamp.txt"), "--title", "Lamp", "--authors", "Somebody")
    calibredb(
        "add_custom_column", "status", "Status", "enumeration", "--display", '{"enum_values": ["tbr", "done"]}'
    )
    calibredb("set_metadata", "1", "--field", "#status:tbr", "--field", "rating:5", "--field", "tags:sea,plums")
    report = take(filled, folder)
    assert report.matched == {"file": 1}
    lamp = filled.mine().of("the lamp")
    assert (lamp.stars, lamp.status, lamp.tags) == (5, "to-read", ("plums", "sea"))


def test_what_would_be_said_is_planned_without_the_books(filled: Library, calibre: Path) -> None:
    found = read_calibre_apart(calibre / "metadata.db")
    assert [column.label for column in found.columns] == ["finished", "shelf", "mynotes", "pages"]
    plan = filled.plan_calibre(found)
    assert plan.report.matched == {"title": 1}  # the bytes of the other do not lie beside it
    (change,) = plan.changes
    assert (change.title, change.how) == ("The Lamp", "title")
    assert change.saying == Saying(
        filled.find("the lamp"), stars=5, note="lent to Ruth", tags=("sea", "comfort"), shelves=("Winter", "Gifts")
    )
    assert filled.plan_calibre(found, only=frozenset()).report.missing == 4
    carry_out(filled.mine(), plan)
    assert filled.mine().of("the lamp").shelves == ("Gifts", "Winter")
    assert filled.plan_calibre(found).changes == ()


def test_a_book_is_known_by_the_end_of_its_path(filled: Library, tmp_path: Path) -> None:
    book = tmp_path / "books" / "Ruth Hale" / "Goat (7)"
    book.mkdir(parents=True)
    (book / "Goat - Ruth Hale.txt").write_text(GOAT)
    filled.add([tmp_path / "books"], jobs=0)
    more = """INSERT INTO books (id, title, path) VALUES (7, 'Goat', 'Ruth Hale/Goat (7)');
    INSERT INTO data VALUES (2, 7, 'TXT', 'Goat - Ruth Hale'); INSERT INTO books_ratings_link VALUES (9, 7, 1);"""
    found = read_calibre_apart(make_calibre(tmp_path / "elsewhere" / "metadata.db", more))
    goat = next(one for one in filled.plan_calibre(found).changes if one.how == "path")
    assert (goat.title, goat.saying.stars) == ("The Goat on the Train", 4)


def test_notes_of_calibre_lose_their_markup(filled: Library, tmp_path: Path) -> None:
    more = "UPDATE custom_column_3 SET value = '<div><p>lent to <b>Ruth</b></p><script>x()</script></div>';"
    found = read_calibre_apart(make_calibre(tmp_path / "metadata.db", more))
    (change,) = filled.plan_calibre(found).changes
    assert change.saying.note == "lent to Ruth"


@pytest.mark.parametrize(
    "harm",
    [
        # Views that never end, in the place of tables.
        "DROP TABLE tags; CREATE VIEW tags AS WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x)"
        " SELECT n AS id, 'tag' AS name FROM x;",
        "DROP TABLE books; CREATE VIEW books AS WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x)"
        " SELECT n AS id, hex(zeroblob(9000)) AS title, 'p' AS path FROM x;",
        "DROP TABLE custom_column_3; CREATE VIEW custom_column_3 AS SELECT 1 AS book, 2 AS value, 3 AS id;",
        "INSERT INTO tags WITH RECURSIVE x(n) AS (SELECT 9 UNION ALL SELECT n + 1 FROM x LIMIT 500000)"
        " SELECT n, 'tag ' || n FROM x; INSERT INTO books_tags_link SELECT id, 1, id FROM tags WHERE id > 8;"
        "UPDATE tags SET name = hex(zeroblob(200));",
        "UPDATE books SET title = hex(zeroblob(20000000));",
        "DROP TABLE custom_columns;",
        "UPDATE custom_columns SET label = 'x; DROP TABLE books', id = id + 70;",
    ],
)
def test_a_database_that_means_harm_is_refused_in_words(tmp_path: Path, harm: str) -> None:
    with pytest.raises(LibraryError, match=r"it (holds more|is not calibre's|takes too long)"):
        read_calibre_apart(make_calibre(tmp_path / "metadata.db", harm))


def test_values_of_another_kind_are_taken_for_words(filled: Library, tmp_path: Path) -> None:
    more = """UPDATE ratings SET rating = 'many'; UPDATE books SET title = x'ff00fe' WHERE id = 2;
    UPDATE custom_column_1 SET value = 'perhaps'; UPDATE tags SET name = 12.5;"""
    found = read_calibre_apart(make_calibre(tmp_path / "metadata.db", more))
    (change,) = filled.plan_calibre(found).changes
    assert change.saying.stars is None and change.saying.tags == ("12.5",)
