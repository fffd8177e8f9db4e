"""Pages, texts, Markdown, originals, records; folders of files with names that any disk takes."""

from __future__ import annotations

import io
import json
import random
import shutil
import subprocess
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundling.api import read
from foundling.errors import LibraryError
from foundling.exports import card
from foundling.exports.addresses import masked
from foundling.exports.formats import FORMATS, formats
from foundling.exports.naming import FIELDS, Names, check_pattern, safe
from foundling.exports.protocol import Options
from foundling.exports.wishes import judge
from foundling.exports.writing import LIST
from foundling.library.library import Library
from foundling.library.types import Edition, ExportReport

_WORDS = """rain ferry lamp kettle gull rail pier clock tide letter coat stair window harbour engine salt bread
morning whistle ticket basket ladder garden winter candle bridge signal marble thimble orchard""".split()


def prose(title: str) -> str:
    """A story's body, another one for each title."""
    lot = random.Random(title)
    lines = [" ".join(lot.choices(_WORDS, k=12)).capitalize() + "." for _ in range(14)]
    lines.insert(5, '"You will miss the last bus," said Nora. "They do not wait for anybody."')
    lines.insert(9, "* * *")
    return "\n\n".join(lines)


def story(title: str, author: str = "Ell Marsh", header: str = "") -> str:
    return f"Title: {title}\nAuthor: {author}\n{header}\n{prose(title)}\n\nThe End\n"


def add(library: Library, folder: Path, *files: tuple[str, str]) -> list[Edition]:
    """The editions of files taken in, in the order given."""
    for name, text in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    library.add([folder / name for name, _ in files], jobs=0)
    return [library.show(str(folder / name)) for name, _ in files]


def written(library: Library, format: str, work: str, **options: object) -> str:
    sink = io.BytesIO()
    library.export(format, [work], sink, options=Options(**options))  # type: ignore[arg-type]
    return sink.getvalue().decode("utf-8")


def test_all_formats_can_be_loaded_and_have_a_purpose() -> None:
    assert [format.name for format in FORMATS] == list(formats())[: len(FORMATS)]
    for format in formats().values():
        assert callable(format.load()) and format.about


def test_plain_text_is_the_record_and_the_story_as_it_stands(library: Library, tmp_path: Path) -> None:
    [edition] = add(library, tmp_path, ("a.txt", story("The Ferry", header="Rating: PG-13\n")))
    library.set(edition.id, "title", ["The Late Ferry"])
    text = written(library, "txt", edition.id)
    assert text.startswith("Title: The Late Ferry\nAuthor: Ell Marsh\nRating: PG-13\n")
    assert prose("The Ferry") in text and text.count("Title:") == 1


def test_a_page_stands_alone(library: Library, tmp_path: Path) -> None:
    hostile = story("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "Summary: <b>bold</b> & more\n")
    [edition] = add(library, tmp_path, ("a.txt", hostile))
    page = written(library, "html", edition.id)
    assert (
        "<script" not in page and "<img" not in page and "onerror=alert(1)>" not in page.replace("&gt;", ">")[:0]
    )
    assert "http" not in page.partition("</style>")[0] and "url(" not in page and "@import" not in page
    assert "prefers-color-scheme: dark" in page and "@media print" in page
    assert "You will miss the last bus" in page


def test_markdown_escapes_what_would_mean_something(library: Library, tmp_path: Path) -> None:
    text = story("Stars * and _lines_").replace("* * *", "# No heading.\n\n1. No list.\n\n- nor this\n\n* * *")
    [edition] = add(library, tmp_path, ("a.txt", text))
    shown = written(library, "md", edition.id)
    assert shown.startswith("# Stars \\* and \\_lines\\_\n")
    assert "\n\\# No heading." in shown and "\n1\\. No list." in shown and "\n\\- nor this" in shown
    assert "\n* * *\n" in shown


def test_an_original_is_byte_for_byte_what_came(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(story("The Ferry").encode("cp1252", "replace") + b"\r\n\x97\r\n")
    library.add([path], jobs=0)
    sink = io.BytesIO()
    library.export("original", [str(path)], sink)
    assert sink.getvalue() == path.read_bytes()


def test_a_folder_of_files_is_tidy(library: Library, tmp_path: Path) -> None:
    titles = [
        "CON",
        "a/b\\c:d",
        "Same",
        "SAME",
        "same",
        "Caf\u00e9",
        "Cafe\u0301",
        "x" * 400,
        "dot.",
        "\u202eevil",
    ]
    add(
        library,
        tmp_path,
        *((f"{n}.txt", story(title, header=f"Date: 200{n}\n")) for n, title in enumerate(titles)),
    )
    report = library.export("files", [], tmp_path / "out")
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file() and path.name != LIST]
    assert report.files == len(files) == len(titles)
    folded = [unicodedata.normalize("NFKD", str(path.relative_to(tmp_path / "out"))).casefold() for path in files]
    assert len(set(folded)) == len(files)
    for path in files:
        assert path.stem.upper() not in ("CON", "NUL") and len(path.name.encode()) <= 255
        assert not set(path.name) & set('<>:"/\\|?*\u202e') and not path.stem.endswith((".", " "))
    assert {path.parent.name for path in files} == {"Ell Marsh"}


def test_given_again_only_what_changed_is_written(library: Library, tmp_path: Path) -> None:
    editions = add(library, tmp_path, ("a.txt", story("The Ferry")), ("b.txt", story("The Kettle", "Tom Reed")))
    out = tmp_path / "out"
    first = library.export("epub", [], out)
    assert (first.files, first.same) == (2, 0)
    lines = (out / LIST).read_text().splitlines()
    head = json.loads(lines[0])
    assert head["format"] == "epub" and head["foundling"] and head["library"]
    again = library.export("epub", [], out)
    assert (again.files, again.same, again.bytes) == (2, 2, 0)
    library.set(editions[0].id, "rating", ["PG"])
    third = library.export("epub", [], out)
    assert (third.files, third.same) == (2, 1)
    assert len(list(out.glob("*.epub"))) == 2
    # what was cut short, or is gone, is written again
    (out / LIST).write_text("\n".join([*lines[:2], lines[2][:20]]))
    next(out.glob("*Kettle*")).unlink()
    assert library.export("epub", [], out).same == 0
    assert len(list(out.glob("*.epub"))) == 2


def test_an_export_that_fails_leaves_no_half_file(library: Library, tmp_path: Path) -> None:
    [edition] = add(library, tmp_path, ("a.txt", story("The Ferry")))

    def failing(sha256: str) -> io.BytesIO:
        raise OSError(28, "No space left on device")

    from foundling.exports.writing import export

    with pytest.raises(OSError):
        export("files", iter([edition]), tmp_path / "out", options=Options(open_original=failing))
    assert [path.name for path in (tmp_path / "out").rglob("*") if path.is_file()] == [LIST]


def test_several_works_need_a_folder(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, ("a.txt", story("The Ferry")), ("b.txt", story("The Kettle")))
    with pytest.raises(LibraryError, match="folder"):
        library.export("epub", [], io.BytesIO())
    with pytest.raises(LibraryError, match="folder"):
        library.export("epub", [], tmp_path / "one.epub")
    assert not (tmp_path / "one.epub").exists()
    with pytest.raises(LibraryError, match="no format"):
        library.export("marc", [], io.BytesIO())


def test_wishes_are_told_before_and_kept_where_asked(library: Library, tmp_path: Path) -> None:
    add(
        library,
        tmp_path,
        ("a.txt", story("The Ferry", header="Archive: Please do not archive this anywhere.\n")),
        ("b.txt", story("The Kettle", header="Archive: Anywhere, just tell me where.\n")),
        ("c.txt", story("The Lamp")),
    )
    told: list[tuple[str, int]] = []
    out = tmp_path / "out"

    def tell(work: str, words: str) -> None:
        told.append((words, len(list(out.rglob("*.epub")))))

    report: ExportReport = library.export("epub", [], out, options=Options(respect_wishes=True, tell_wish=tell))
    assert (report.works, report.kept_back) == (2, 1)
    assert report.left_out[0].title == "The Ferry" and "do not archive" in report.left_out[0].why
    assert [words for words, _ in told] == ["Anywhere, just tell me where."]
    assert len(list(out.glob("*.epub"))) == 2
    assert library.export("jsonl", [], io.BytesIO(), options=Options(respect_wishes=True)).kept_back == 1


@pytest.mark.parametrize(
    "words, wish",
    [
        ("Anywhere", "allows"), ("Yes, of course!", "allows"), ("Feel free", "allows"),
        ("No need to ask", "allows"),
        ("Please ask first.", "asks"), ("With my permission", "asks"), ("No archiving without permission", "asks"),
        ("No.", "forbids"), ("Please don’t archive", "forbids"), ("Do not archive anywhere", "forbids"),
        ("Gossip Bench", "unclear"), ("", "unclear"),
    ],
)  # fmt: skip
def test_wishes(words: str, wish: str) -> None:
    assert judge(words) == wish


@pytest.mark.parametrize(
    "text, shown",
    [
        ("write to nora@tides.example.", "write to ••••@•••••.•••••••."),
        ("a@b", "a@b"),
        ("nora (at) tides (dot) example", "•••• •••• ••••• ••••• •••••••"),
        ("meet me at noon", "meet me at noon"),
        ("@home and @work", "@home and @work"),
    ],
)
def test_masking(text: str, shown: str) -> None:
    assert masked(text) == shown


@given(st.text(alphabet=st.sampled_from("ab@. ()-_%dot\n"), max_size=200))
def test_masking_keeps_the_length(text: str) -> None:
    assert len(masked(text)) == len(text)


def test_masking_takes_time_in_proportion() -> None:
    masked("a" * 200_000 + "@" * 200_000 + "a.dot at " * 20_000)


@given(st.text(max_size=300))
def test_safe_names(name: str) -> None:
    shown = safe(name)
    assert 0 < len(shown.encode("utf-8", "replace")) <= 180
    assert shown == shown.strip(" .") or shown == "_"
    assert not set(shown) & set('<>:"/\\|?*\0\n') and unicodedata.is_normalized("NFC", shown)
    assert shown.split(".")[0].lower() not in ("con", "prn", "aux", "nul", "com1", "lpt9")


def test_names_never_clash() -> None:
    names = Names()
    taken = [names.take(name, ".txt") for name in ("A", "a", "A (2)", "Á", "Á", "straße", "STRASSE")]
    assert taken == ["A.txt", "a (2).txt", "A (2) (2).txt", "Á.txt", "Á (2).txt", "straße.txt", "STRASSE (2).txt"]


@pytest.mark.parametrize(
    "pattern", ["", "{nobody}", "../{title}", "/{title}", "{title}/", "{title", "fixed", "{id.x}"]
)
def test_patterns_that_lead_nowhere(pattern: str) -> None:
    with pytest.raises(LibraryError, match="name"):
        check_pattern(pattern)


def test_every_field_of_a_pattern(library: Library, tmp_path: Path) -> None:
    [edition] = add(
        library, tmp_path, ("a.txt", story("The Ferry", header="Series: Harbour #2\nDate: 2001-02-03\n"))
    )
    pattern = " ".join(f"{{{name}}}" for name in FIELDS)
    library.export("txt", [edition.id], tmp_path / "out", options=Options(name=pattern))
    [path] = (tmp_path / "out").glob("*.txt")
    assert path.stem == f"The Ferry Ell Marsh No fandom Harbour 2 Unrated en 2001 {edition.id}"


def test_an_opf_is_read_back(library: Library, tmp_path: Path) -> None:
    [edition] = add(library, tmp_path, ("a.txt", story("The Ferry & Co", header="Series: Harbour #2\n")))
    text = written(library, "opf", edition.id)
    ElementTree.fromstring(text)
    heap = tmp_path / "heap"
    heap.mkdir()
    (heap / "metadata.opf").write_text(text)
    (heap / "story.txt").write_text(prose("The Ferry & Co"))
    with Library.open(tmp_path / "other", create=True) as other:
        other.add([heap], jobs=0)
        [again] = other.editions()
    assert again.record["title"][0].value == "The Ferry & Co"
    assert again.record["author"][0].value == "Ell Marsh"


def test_calibre_takes_the_records(library: Library, tmp_path: Path) -> None:
    if shutil.which("ebook-meta") is None:
        pytest.skip("calibre is not installed (Debian: apt install calibre)")
    [edition] = add(library, tmp_path, ("a.txt", story("The Ferry", header="Series: Harbour #2\nFandom: Tides\n")))
    (tmp_path / "a.opf").write_text(written(library, "opf", edition.id))
    library.export("epub", [edition.id], tmp_path / "a.epub")
    with zipfile.ZipFile(tmp_path / "a.epub") as book:
        assert "EPUB/package.opf" in book.namelist()
    command = ["calibredb", "add", "--with-library", str(tmp_path / "calibre"), str(tmp_path / "a.epub")]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    listed = ["calibredb", "list", "--with-library", str(tmp_path / "calibre"), "--for-machine"]
    fields = ["--fields", "title,authors,series,series_index,tags"]
    done = subprocess.run([*listed, *fields], check=True, capture_output=True, text=True, timeout=600)
    [row] = json.loads(done.stdout)
    assert (row["title"], row["authors"], row["series"], row["series_index"]) == (
        "The Ferry",
        "Ell Marsh",
        "Harbour",
        2.0,
    )
    assert "Tides" in row["tags"]


def test_preferred_names_stand_beside_stated_ones(library: Library, tmp_path: Path) -> None:
    [edition] = add(library, tmp_path, ("a.txt", story("The Ferry", header="Fandom: T&L\nPairing: N/A\n")))
    preferred = {"fandom": {"T&L": "Tides & Lamps"}}
    edition = msgspec.structs.replace(edition, preferred=preferred)
    assert "Tides & Lamps" in card.tags(edition) and "T&L" not in card.tags(edition)
    [row] = [row for row in card.rows(edition) if row.field == "fandom"]
    assert row.values == ("T&L (Tides & Lamps)",)


@pytest.mark.parametrize("format", ["txt", "html"])
def test_a_copy_says_of_the_story_what_the_record_said(library: Library, tmp_path: Path, format: str) -> None:
    header = "Rating: PG-13\nFandom: Tides, Lamps\nPairing: Nora/Ada\nSeries: Harbour #2\nSummary: They wait.\n"
    [edition] = add(library, tmp_path, ("a.txt", story("The Ferry", header=header)))
    path = tmp_path / f"copy.{format}"
    library.export(format, [edition.id], path)
    [again] = read(path, layers=("record",))
    for field in ("title", "author", "rating", "fandom", "relationship", "series", "summary"):
        wanted = [claim.value for claim in edition.record[field]]
        assert [claim.value for claim in getattr(again.record, field)] == wanted, field
