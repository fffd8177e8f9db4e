"""Series as they come: downloads of archives, books, dumps and calibre libraries, shown and handed on in order."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from dump_making import Rows, archive, mysqldump, own_backup, phpmyadmin, prose
from foundling.exports.epub import write_epub
from foundling.exports.tei import write_tei
from foundling.library.library import Library
from series_making import ao3_book, ao3_page, calibre_library, fanficfare_book

Line = tuple[str | None, list[tuple[str | None, int | None]], tuple[int, ...], tuple[int, ...]]
LIGHTS = [("Nets", 1), ("Oars", 2), ("Knots", 4), ("Ropes", 4)]


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """Works of two series from AO3: two pages and two books, one of each in both series."""
    folder = tmp_path / "ao3"
    folder.mkdir()
    lights, boats = "Harbour Lights", "Boats, and Other Lies"
    (folder / "Nets.html").write_text(ao3_page("Nets", "saltmarsh", [(1, lights)]))
    (folder / "Oars.html").write_text(ao3_page("Oars", "saltmarsh", [(2, lights), (1, boats)]))
    (folder / "Ropes.epub").write_bytes(ao3_book("Ropes", "saltmarsh", [(4, lights)]))
    (folder / "Knots.epub").write_bytes(ao3_book("Knots", "saltmarsh", [(2, boats), (4, lights)]))
    return folder


def told(library: Library, title: str) -> list[Line]:
    """The series of the work with this title."""
    work = next(row.id for row in library.list(form="all") if row.title == title)
    return [
        (line.name, [(one.title, one.position) for one in line.works], line.missing, line.doubled)
        for line in library.series(work)
    ]


def test_ao3_downloads(library: Library, downloads: Path) -> None:
    library.add([downloads], jobs=0)
    assert told(library, "Nets") == [("Harbour Lights", LIGHTS, (3,), (4,))]
    assert told(library, "Knots") == [
        ("Boats, and Other Lies", [("Oars", 1), ("Knots", 2)], (), ()),
        ("Harbour Lights", LIGHTS, (3,), (4,)),
    ]


def test_our_books_of_them_say_the_same(library: Library, downloads: Path, tmp_path: Path) -> None:
    library.add([downloads], jobs=0)
    books = tmp_path / "books"
    books.mkdir()
    for row in library.list():
        with (books / f"{row.id}.epub").open("wb") as sink:
            write_epub(library.show(row.id), sink)
    with Library.open(tmp_path / "other", create=True, who="tester") as other:
        other.add([books], jobs=0)
        for title in ("Nets", "Oars", "Knots", "Ropes"):
            assert told(other, title) == told(library, title)


def test_every_series_is_in_the_book_and_in_tei(library: Library, downloads: Path) -> None:
    library.add([downloads], jobs=0)
    edition = library.show("knots")
    sink = io.BytesIO()
    write_epub(edition, sink)
    opf = zipfile.ZipFile(sink).read("EPUB/package.opf").decode()
    assert '<meta property="belongs-to-collection" id="series">Boats, and Other Lies</meta>' in opf
    assert '<meta refines="#series" property="group-position">2</meta>' in opf
    assert '<meta property="belongs-to-collection" id="series1">Harbour Lights</meta>' in opf
    assert '<meta refines="#series1" property="group-position">4</meta>' in opf
    assert '<meta name="calibre:series" content="Boats, and Other Lies"/>' in opf
    assert '<meta name="calibre:series_index" content="2"/>' in opf
    sink = io.BytesIO()
    write_tei(edition, sink)
    assert sink.getvalue().count(b"<seriesStmt>") == 2


@pytest.mark.parametrize("package_says", [True, False])
def test_fanficfare_books(library: Library, tmp_path: Path, package_says: bool) -> None:
    folder = tmp_path / "fff"
    folder.mkdir()
    for title, number in (("Winter", 1), ("Summer", 4), ("Spring", 2)):
        data = fanficfare_book(title, "minnow", (number, "Causeway"), package_says=package_says)
        (folder / f"{title}.epub").write_bytes(data)
    library.add([folder], jobs=0)
    assert told(library, "Summer") == [("Causeway", [("Winter", 1), ("Spring", 2), ("Summer", 4)], (3,), ())]


def series_of_an_archive() -> Rows:
    """An archive with two series of six stories, one of them only offered to a series."""
    rows = archive(lambda chapter: f"<p>{prose(chapter)}</p>")
    for number, title in ((31, "Lamps"), (32, "Oil"), (33, "Wick"), (34, "Glass")):
        id, uid = str(number), "9" if title == "Glass" else "4"
        rows["stories"].append(
            {"sid": id, "title": title, "catid": "2", "rid": "1", "uid": uid, "validated": "1", "completed": "1"}
        )
        rows["chapters"].append(
            {"chapid": id, "title": title, "inorder": "1", "storytext": f"<p>{prose(title)}</p>", "validated": "1",
             "sid": id, "uid": uid}
        )  # fmt: skip
    rows["series"].append({"seriesid": "9", "title": "Bird &amp; Lamp", "uid": "4"})
    places = [("8", "21", "1", "1"), ("8", "31", "1", "2"), ("8", "32", "1", "4"), ("8", "33", "1", "4")]
    places += [("9", "22", "1", "1"), ("9", "31", "1", "2"), ("8", "34", "0", "6")]
    rows["inseries"] = [
        {"seriesid": series, "sid": sid, "subseriesid": "0", "confirmed": confirmed, "inorder": order}
        for series, sid, confirmed, order in places
    ]
    return rows


@pytest.mark.parametrize("write", [own_backup, mysqldump, phpmyadmin])
def test_a_dump_of_efiction(library: Library, tmp_path: Path, write: Callable[[Rows], str]) -> None:
    (tmp_path / "archive.sql").write_text(write(series_of_an_archive()))
    library.add([tmp_path / "archive.sql"], jobs=0)
    winter = ("Harbour Winter", [("The Keeper's Lamp", 1), ("Lamps", 2), ("Oil", 4), ("Wick", 4)], (3,), (4,))
    assert told(library, "Lamps") == [winter, ("Bird & Lamp", [("Gulls", 1), ("Lamps", 2)], (), ())]
    assert told(library, "Glass") == []
    others = {(claim.value.label, claim.value.value) for claim in library.show("glass").record["other"]}
    assert ("Offered to the series", "Harbour Winter") in others


def test_a_calibre_library(library: Library, tmp_path: Path) -> None:
    books = [("Low Water", 1.0), ("High Water", 4.0), ("Slack", 2.0), ("Neap", 2.5)]
    calibre_library(tmp_path / "calibre", "Ell Marsh", "The Tide Tables", books)
    library.add([tmp_path / "calibre"], jobs=0)
    found = [("Low Water", 1), ("Slack", 2), ("High Water", 4), ("Neap", None)]
    assert told(library, "Slack") == [("The Tide Tables", found, (3,), ())]


def test_a_library_that_calibre_made(library: Library, tmp_path: Path) -> None:
    program = shutil.which("calibredb")
    if program is None:
        pytest.skip("calibre is not installed (Debian: apt install calibre)")
    folder = tmp_path / "calibre"
    environment = {
        **os.environ, "CALIBRE_CONFIG_DIRECTORY": str(tmp_path / "settings"), "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    for title, number in (("Low Water", "1"), ("Slack", "3")):
        path = tmp_path / f"{title}.txt"
        path.write_text(prose(title, 80))
        command = [program, "--with-library", str(folder), "add", str(path), "--title", title]
        command += ["--authors", "Ell Marsh", "--series", "Tide Tables", "--series-index", number]
        subprocess.run(command, check=True, env=environment, capture_output=True, timeout=600)
    library.add([folder], jobs=0)
    assert told(library, "Slack") == [("Tide Tables", [("Low Water", 1), ("Slack", 3)], (2,), ())]
