"""Books: valid by EPUBCheck, the same each time, and taken in again what they were."""

from __future__ import annotations

import io
import json
import random
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bookmaking import TONGUES, stories
from foundling.api import read
from foundling.exports.epub import MOST, write_epub
from foundling.exports.protocol import Options
from foundling.library.library import Library
from foundling.library.types import Edition
from foundling.reading.types import Record
from storyfiles import load

KEPT = Options(keep_addresses=True)
CELLAR = Path(__file__).resolve().parents[1] / "stories" / "43-cellar.story"
JAR = Path("/usr/share/java/epubcheck.jar")
# Warmed up, EPUBCheck takes a few tenths of a second a book.
PER_BOOK = 15
HEADER = "Title: The Ferry\nAuthor: Ell Marsh\n"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the samples and of made stories."""
    with filled(tmp_path_factory.mktemp("books"), 40) as library:
        yield library


@contextmanager
def filled(folder: Path, count: int) -> Iterator[Library]:
    """A library of the samples and of so many made stories."""
    heap = folder / "heap"
    heap.mkdir()
    for name, data in stories(count):
        (heap / name).write_bytes(data)
    samples = Path(__file__).resolve().parents[2] / "samples"
    with Library.open(folder / "library", create=True, who="tester") as library:
        library.add([heap, samples], jobs=0)
        cellar = folder / "cellar.txt"
        cellar.write_text(f"Title: The Cellar\nAuthor: Ada Kell\n\n{load(CELLAR).text}", encoding="utf-8")
        library.add([cellar], read=True, jobs=0)
        yield library


def everything(library: Library) -> Iterator[Edition]:
    """The editions of all that is there, what is hardly a story too."""
    return library.editions([row.id for row in library.list(form="all")])


def book(edition: Edition, options: Options = KEPT) -> bytes:
    """The book as bytes."""
    sink = io.BytesIO()
    write_epub(edition, sink, options=options)
    return sink.getvalue()


def one(library: Library, folder: Path, data: bytes | str, name: str = "story.txt") -> Edition:
    """The edition of a file taken in."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    library.add([path], jobs=0)
    return library.show(str(path))


def read_book(data: bytes) -> tuple[str, dict[str, object]]:
    """The text and the record of a book taken in again."""
    [found] = read(data, name="book.epub", layers=("record",))
    assert isinstance(found.record, Record)
    return found.text, {field: getattr(found.record, field) for field in found.record.__struct_fields__}


def test_epubcheck_finds_nothing(shelf: Library, tmp_path: Path) -> None:
    paths = books(shelf, tmp_path)
    assert len(paths) >= 45
    check(paths)


@pytest.mark.long
def test_epubcheck_finds_nothing_in_five_hundred_books(tmp_path: Path) -> None:
    with filled(tmp_path, 500) as library:
        paths = books(library, tmp_path)
        assert len(paths) > 490
        for start in range(0, len(paths), 100):
            check(paths[start : start + 100])


def test_a_page_of_advisories(shelf: Library) -> None:
    edition = shelf.show("The Cellar")
    assert edition.reading.advisories
    pages = zipfile.ZipFile(io.BytesIO(book(edition, Options(advisories=True))))
    told = pages.read("EPUB/advisories.xhtml").decode()
    assert all(one.kind.replace("-", " ") in told for one in edition.reading.advisories)
    assert "advisories.xhtml" in pages.read("EPUB/nav.xhtml").decode()
    assert "EPUB/advisories.xhtml" not in zipfile.ZipFile(io.BytesIO(book(edition))).namelist()


def books(library: Library, folder: Path) -> list[Path]:
    """A book of everything there is."""
    paths = []
    for edition in everything(library):
        paths.append(folder / f"{edition.id}.epub")
        paths[-1].write_bytes(book(edition, Options(advisories=True)))
    return paths


def check(paths: list[Path]) -> None:
    """EPUBCheck finds neither error nor warning; all books in one run, where there is a compiler for that."""
    if shutil.which("java") is None or not JAR.exists():
        pytest.skip("EPUBCheck is not installed (Debian: apt install epubcheck)")
    java = ["java", "-XX:TieredStopAtLevel=1"]
    if shutil.which("javac"):
        said = _run([*java, "-cp", str(JAR), str(Path(__file__).with_name("Check.java")), *map(str, paths)])
        assert re.findall(r"^RESULT (\d+) ", said, re.M) == ["0"] * len(paths), said[-4000:]
    else:
        for path in paths[:3]:
            _run([*java, "-jar", str(JAR), "--failonwarnings", str(path)])


def _run(command: list[str]) -> str:
    limit = 600 + PER_BOOK * len(command)
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=limit)
    said = done.stdout + done.stderr
    assert done.returncode == 0 and not re.search(r"^(?:ERROR|WARNING|FATAL)", said, re.M), said[-4000:]
    return said


def test_a_book_taken_in_again_is_what_it_was(shelf: Library) -> None:
    seen = 0
    for edition in everything(shelf):
        text, record = read_book(book(edition))
        assert text == edition.reading.text, edition.reading.source.name
        assert record == edition.record, edition.reading.source.name
        [again] = read(book(edition), name="book.epub", layers=("parts", "chapters"))
        assert again.parts == edition.reading.parts, edition.reading.source.name
        assert again.chapters == edition.reading.chapters, edition.reading.source.name
        assert again.blocks == edition.reading.blocks
        seen += 1
    assert seen >= 45


def test_decisions_go_into_a_book_and_come_back(library: Library, tmp_path: Path) -> None:
    edition = one(library, tmp_path, "Title: The Ferry\nAuthor: Ell Marsh\n\nIt rained all day on the pier.\n" * 3)
    library.set(edition.id, "title", ["The Late Ferry"])
    library.set(edition.id, "rating", [])
    data = book(library.show(edition.id))
    path = tmp_path / "again.epub"
    path.write_bytes(data)
    with Library.open(tmp_path / "other", create=True, who="somebody") as other:
        other.add([path], jobs=0)
        [again] = everything(other)
    assert [claim.value for claim in again.record["title"]] == ["The Late Ferry"]
    assert again.record["title"][0].by == "curator"
    assert again.record["rating"] == ()
    assert b"tester" not in b"".join(
        zipfile.ZipFile(io.BytesIO(data)).read(n) for n in zipfile.ZipFile(path).namelist()
    )


def test_an_edited_book_is_read_like_any_other(library: Library, tmp_path: Path) -> None:
    edition = one(
        library, tmp_path, "Title: The Ferry\nAuthor: Ell Marsh\n\nIt rained all day on the pier.\n\nThe End\n"
    )
    source = zipfile.ZipFile(io.BytesIO(book(edition)))
    edited = io.BytesIO()
    with zipfile.ZipFile(edited, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"It rained", b"It snowed"))
    text, record = read_book(edited.getvalue())
    assert "It snowed all day" in text and "It rained" not in text
    assert [claim.value for claim in record["title"]] == ["The Ferry"]  # type: ignore[attr-defined]
    assert [claim.value for claim in record["author"]] == ["Ell Marsh"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "carried",
    [
        b"", b"[]", b'{"foundling": 1}', b"{" * 10_000,
        b'{"foundling":1,"text_sha256":"x","record":{},"parts":[],"chapters":[],"blocks":[]}',
    ],
)  # fmt: skip
def test_what_a_book_carries_is_not_believed_blindly(library: Library, tmp_path: Path, carried: bytes) -> None:
    edition = one(library, tmp_path, "Title: The Ferry\n\nIt rained all day on the pier.\n\nThe End\n")
    assert "It rained" in read_book(_with_carried(book(edition), carried))[0]


def test_spans_beyond_the_text_are_not_believed(library: Library, tmp_path: Path) -> None:
    edition = one(library, tmp_path, "Title: The Ferry\n\nIt rained all day on the pier.\n\nThe End\n")
    data = book(edition)
    said = zipfile.ZipFile(io.BytesIO(data)).read("EPUB/foundling.json")
    wild = said.replace(b'"spans":[[7,16]]', b'"spans":[[7,160000]]')
    assert wild != said
    text, record = read_book(_with_carried(data, wild))
    assert text == edition.reading.text
    assert all(span.end <= len(text) for claim in record["title"] for span in claim.spans)  # type: ignore[attr-defined]


def _with_carried(data: bytes, carried: bytes) -> bytes:
    source, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, carried if name == "EPUB/foundling.json" else source.read(name))
    return out.getvalue()


def test_a_book_is_the_same_each_time(shelf: Library) -> None:
    edition = next(shelf.editions())
    assert book(edition) == book(shelf.show(edition.id))
    entries = zipfile.ZipFile(io.BytesIO(book(edition))).infolist()
    assert entries[0].filename == "mimetype" and entries[0].compress_type == zipfile.ZIP_STORED
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_addresses_are_masked_unless_asked_for(library: Library, tmp_path: Path) -> None:
    text = "Title: The Ferry\nAuthor: Ell Marsh\nFeedback: ell@marsh.example\n\nIt rained all day.\n\nThe End\n"
    edition = one(library, tmp_path, text)
    assert "ell@marsh.example" in _all(book(edition, KEPT))
    assert "marsh.example" not in _all(book(edition, Options()))
    assert len(read_book(book(edition, Options()))[0]) == len(edition.reading.text)


def _all(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return "\n".join(source.read(name).decode("utf-8") for name in source.namelist())


def test_the_metadata_says_what_the_record_says(library: Library, tmp_path: Path) -> None:
    header = f"{HEADER}Fandom: Tides\nRating: PG-13\nPairing: Nora/Ada\nSeries: Harbour #2\n"
    edition = one(library, tmp_path, header + "Summary: Rain.\n\nIt rained all day on the pier.\n\nThe End\n")
    opf = zipfile.ZipFile(io.BytesIO(book(edition))).read("EPUB/package.opf").decode()
    root = ElementTree.fromstring(opf)
    dc = "{http://purl.org/dc/elements/1.1/}"
    assert [e.text for e in root.iter(f"{dc}title")] == ["The Ferry"]
    assert [e.text for e in root.iter(f"{dc}creator")] == ["Ell Marsh"]
    assert {"Tides", "Nora/Ada", "Rated PG-13"} <= {e.text for e in root.iter(f"{dc}subject")}
    metas = {(e.get("property"), e.text) for e in root.iter("{http://www.idpf.org/2007/opf}meta")}
    assert {("belongs-to-collection", "Harbour"), ("group-position", "2"), ("foundling:rating", "PG-13")} <= metas
    assert ("schema:accessMode", "textual") in metas
    assert any(name == "foundling:made-by-layers" and "record" in (value or "") for name, value in metas)
    title = zipfile.ZipFile(io.BytesIO(book(edition))).read("EPUB/title.xhtml").decode()
    assert "Ell Marsh" in title and "PG-13" in title and "Rain." in title


@pytest.mark.parametrize("tongue, rtl", [("ar", True), ("he", True), ("ja", False), ("zh", False)])
def test_direction_and_language(library: Library, tmp_path: Path, tongue: str, rtl: bool) -> None:
    edition = one(library, tmp_path, "\n\n".join([TONGUES[tongue] * 3] * 6))
    library.set(edition.id, "language", [tongue])
    edition = library.show(edition.id)
    source = zipfile.ZipFile(io.BytesIO(book(edition)))
    page = source.read("EPUB/text-0001.xhtml").decode()
    assert f'lang="{tongue}"' in page
    assert ('dir="rtl"' in page) is rtl
    assert ('page-progression-direction="rtl"' in source.read("EPUB/package.opf").decode()) is rtl


def test_a_very_long_work_is_cut_into_files_that_devices_hold(library: Library, tmp_path: Path) -> None:
    words = "The ferry was late and the tea was cold & nobody <cared> about it. "
    long = (words * 900 + "\n\n") * 12 + words * 5_000  # one paragraph without end among them
    edition = one(library, tmp_path, f"Title: Long\nAuthor: Ell\n\n{long}\n\nThe End\n")
    data = book(edition)
    sizes = [
        entry.file_size for entry in zipfile.ZipFile(io.BytesIO(data)).infolist() if "text-" in entry.filename
    ]
    assert len(sizes) > 3 and max(sizes) < 250_000 and MOST < 250_000
    assert read_book(data)[0] == edition.reading.text


def test_markup_of_pieces(library: Library, tmp_path: Path) -> None:
    page = (
        "<html><body><h1>The Ferry</h1><p>by Ell Marsh</p><h2>Chapter 1</h2>"
        "<p>It <i>rained</i> and <b>rained</b>.</p>"
        "<hr><p>One line<br>and another.</p><blockquote><p>Dear Ada</p><p>Come.</p></blockquote>"
        "<ul><li>tea</li><li>salt</li></ul><pre>  a\n    b</pre>"
        "<p><a href='https://tides.example/x'>the sea</a> <a href='javascript:alert(1)'>no</a></p>"
        "<h2>Chapter 2</h2><p>It stopped raining at last, on the pier.</p></body></html>"
    ).replace("</h2>", f"</h2><p>{TONGUES['en'] * 4}</p>")
    edition = one(library, tmp_path, page, "page.html")
    assert len(edition.reading.chapters or ()) == 2
    text = _all(book(edition))
    assert "<em>rained</em>" in text and "<strong>rained</strong>" in text
    assert "<hr/>" in text and "One line<br/>\nand another." in text
    assert re.search(r"<blockquote><p>Dear Ada</p>\s*<p>Come.</p>\s*</blockquote>", text)
    assert "<ul><li>tea</li>\n<li>salt</li></ul>" in text and "<pre" in text
    assert '<a href="https://tides.example/x">the sea</a>' in text and "javascript" not in text
    nav = zipfile.ZipFile(io.BytesIO(book(edition))).read("EPUB/nav.xhtml").decode()
    assert nav.index("Chapter 1") < nav.index("Chapter 2")


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's calibre")
def test_calibre_reads_the_metadata(library: Library, tmp_path: Path) -> None:
    if shutil.which("ebook-meta") is None:
        pytest.skip("calibre is not installed (Debian: apt install calibre)")
    header = f"{HEADER}Fandom: Tides\nRating: PG-13\nPairing: Nora/Ada\nSeries: Harbour #2\n"
    edition = one(library, tmp_path, header + "Summary: Rain & tea.\n\nIt rained all day.\n\nThe End\n")
    path = tmp_path / "ferry.epub"
    path.write_bytes(book(edition))
    done = subprocess.run(["ebook-meta", str(path)], capture_output=True, text=True, check=True, timeout=600)
    said = dict(line.split(":", 1) for line in done.stdout.splitlines() if ":" in line)
    said = {name.strip(): value.strip() for name, value in said.items()}
    assert said["Title"] == "The Ferry"
    assert said["Author(s)"].startswith("Ell Marsh")
    assert said["Series"] == "Harbour #2"
    assert {"Tides", "Nora/Ada", "Rated PG-13"} <= {tag.strip() for tag in said["Tags"].split(",")}
    assert "Rain & tea." in said["Comments"]


@pytest.mark.parametrize("value", ["a\\u0000b", 5, None, {"raw": "x"}, ["x"], "x" * 2_000_000])
def test_wild_values_are_not_believed_and_break_nothing(library: Library, tmp_path: Path, value: object) -> None:
    edition = one(library, tmp_path, f"{HEADER}\nIt rained all day on the pier.\n\nThe End\n")
    data = book(edition)
    said = json.loads(zipfile.ZipFile(io.BytesIO(data)).read("EPUB/foundling.json"))
    claim = {"value": value, "spans": [], "confidence": 1.0, "by": "wild"}
    said["record"]["title"] = [claim]
    said["record"]["series"] = [{**claim, "value": {"name": "S", "position": 10**30}}]
    text, record = read_book(_with_carried(data, json.dumps(said).encode()))
    assert text == edition.reading.text
    assert [found.value for found in record["title"]] == ["The Ferry"]  # type: ignore[attr-defined]
    assert record["series"] == ()


def test_a_title_changed_by_another_program_counts(library: Library, tmp_path: Path) -> None:
    edition = one(
        library, tmp_path, "It rained all day on the pier, and nobody came to see it.\n\n" * 6, "rain.txt"
    )
    data = book(edition)
    source, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            renamed = source.read(name).replace(b">rain</dc:title>", b">The Long Rain</dc:title>")
            target.writestr(name, renamed if name.endswith(".opf") else source.read(name))
    text, record = read_book(out.getvalue())
    assert text == edition.reading.text
    assert [claim.value for claim in record["title"]] == ["The Long Rain"]  # type: ignore[attr-defined]


def test_calibre_leaves_what_a_book_carries(library: Library, tmp_path: Path) -> None:
    if shutil.which("ebook-meta") is None:
        pytest.skip("calibre is not installed (Debian: apt install calibre)")
    edition = one(library, tmp_path, f"{HEADER}Rating: PG-13\n\nIt rained all day on the pier.\n\nThe End\n")
    library.set(edition.id, "rating", ["R"])
    edition = library.show(edition.id)
    path = tmp_path / "book.epub"
    path.write_bytes(book(edition))
    subprocess.run(["ebook-meta", "--tag", "wet", str(path)], check=True, capture_output=True, timeout=600)
    text, record = read_book(path.read_bytes())
    assert text == edition.reading.text
    assert record["title"] == edition.record["title"] and record["rating"][0].value.raw == "R"  # type: ignore[index]


def test_a_serial_is_one_book(library: Library, tmp_path: Path) -> None:
    lot = random.Random(1)
    for number in (1, 2, 3):
        lines = (" ".join(lot.sample(TONGUES["en"].split(), 12)) for _ in range(20))
        head = f"Title: The Long Pier {number}/3\nAuthor: Ell Marsh\n\nChapter {number}\n\n"
        (tmp_path / f"part{number}.txt").write_text(head + ".\n\n".join(lines) + ".\n\nTBC\n")
    library.add([tmp_path / f"part{number}.txt" for number in (1, 2, 3)], jobs=0)
    edition = library.show(str(tmp_path / "part2.txt"))
    assert [held.kind for held in edition.holdings] == ["instalment"] * 3
    nav = zipfile.ZipFile(io.BytesIO(book(edition))).read("EPUB/nav.xhtml").decode()
    labels = re.findall(r'<li><a href="[^"]+">([^<]+)</a>', nav)
    assert labels == ["About this story", "As it was posted", "Chapter 1", "Chapter 2", "Chapter 3", "At the end"]
    assert read_book(book(edition))[0] == edition.reading.text
