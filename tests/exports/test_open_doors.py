"""Open Doors: tables that a real MariaDB loads, spreadsheets out and in, limits told before they are met."""

from __future__ import annotations

import csv
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mariadb
import pytest

import dump_making
from foundling.errors import LibraryError
from foundling.exports.opendoors.shape import DATA, columns, literal
from foundling.exports.opendoors.story import made_address
from foundling.exports.protocol import ForOpenDoors, Options
from foundling.knowledge import table
from foundling.library.contacts import keep_contacts
from foundling.library.library import Library
from foundling.library.types import ExportReport

HARD = "It's \\ a \"hard\" one; -- /* 🚢 */ `x` %s \\' \\n"


_WORDS = """rain ferry lamp kettle gull rail pier clock tide letter coat stair window harbour engine salt bread
morning whistle ticket basket ladder garden winter candle bridge signal marble thimble orchard""".split()


def story(title: str, header: str = "Author: Ell Marsh\nFandom: Tides", body: str = "") -> str:
    lot = random.Random(title)
    lines = [" ".join(lot.choices(_WORDS, k=12)).capitalize() + "." for _ in range(14)]
    words = "\n\n".join([body, *lines] if body else lines)
    return f"Title: {title}\n{header}\n\n{words}\n\nThe End\n"


CHAPTERS = """Chapter 1: Rain

It rained all day, and the lamp was lit at four. Nora wrote to nora@tides.example and waited.

She heard the ferry before she saw it, and went on waiting, since there was nothing else to do in that weather. The
harbour was empty, and the gulls sat along the rail with their backs to the wind, as if they had been put there.

(Author's note: this bit is true, I was there.)

The kettle sang, and the *whole* house listened to it until the evening came.

Chapter 2: Snow

In the morning the roof was white, and Ada was gone. Nora stood at the window of the lamp room.
"""


@pytest.fixture
def archive(library: Library, tmp_path: Path) -> Library:
    """A library of works of every kind that matters here."""
    heap = tmp_path / "heap"
    heap.mkdir()
    files = {
        "whole": story(
            "The Lamp Room",
            "Author: Ell Marsh\nE-mail: ell@tides.example\nFandom: TTS\nRating: NC-17\nPairing: N/A\n"
            "Characters: Nora\nWarnings: chan, character death, angst\nCategory: femslash\nGenre: Drama, H/C\n"
            "Series: Harbour #2\nSummary: They wait.\nDate: 2003-04-05\nArchive: Ask first\nStatus: complete",
            CHAPTERS,
        ),
        "hard": story("Hard", "Author: Somebody\nFandom: Tides", HARD),
        "three": story("Three", "Author: Ann Lee, Bo Dunn and Cy Fox\nFandom: Tides\nDate: 2003"),
        "unsigned": story("Unsigned", "Fandom: Tides"),
        "lost": story("Nowhere", "Author: Ell Marsh"),
        "long": story("Long", f"Author: Ell Marsh\nFandom: Tides\nSummary: {'They wait. ' * 150}"),
    }
    for name, text in files.items():
        (heap / f"{name}.txt").write_text(text, encoding="utf-8")
    library.add([heap], jobs=0)
    library.set("Three", "author", ["Ann Lee", "Bo Dunn", "Cy Fox"])
    library.set("Hard", "author", ['O\'Brien \\ "Quill"'])
    library.authority.merge("fandom", "Tides: the Series", ["TTS"])
    return library


def written(library: Library, folder: Path, **asked: Any) -> ExportReport:
    return library.export("opendoors", [], folder, options=Options(open_doors=ForOpenDoors("Tide Pool", **asked)))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def database() -> Iterator[mariadb.Client]:
    """A MariaDB with nothing in it."""
    if why := mariadb.missing():
        pytest.skip(why)
    with tempfile.TemporaryDirectory(prefix="fl-") as folder, mariadb.server(Path(folder)) as place:
        client = mariadb.Client(place)
        yield client
        client.close()


def test_mariadb_holds_what_was_written(archive: Library, tmp_path: Path, database: mariadb.Client) -> None:
    written(archive, tmp_path / "out", over_limits=True)
    for which in ("working", "final"):
        database.run(f"DROP DATABASE IF EXISTS {which}; CREATE DATABASE {which}; USE {which}")
        database.run((tmp_path / "out" / f"{which}.sql").read_bytes())
        for name in table(DATA)[which]:
            names = [column for column, _ in columns(which, name)]
            told = database.run(f"SELECT {', '.join(f'`{one}`' for one in names)} FROM `{name}` ORDER BY id")
            kept = rows(tmp_path / "out" / which / f"{name}.csv")
            assert [["" if cell is None else cell for cell in row] for row in told] == [
                list(row.values()) for row in kept
            ], f"{which}.{name}"
            assert all(list(row) == names for row in kept)
    [[notes]] = database.run(
        "SELECT c.text FROM chapters c JOIN stories s ON s.id = c.story_id WHERE s.title = 'Hard'"
    )
    assert "It's \\ a &quot;hard&quot; one; -- /* 🚢 */ `x` %s \\' \\n" in (notes or "")
    [[name]] = database.run("SELECT name FROM authors a JOIN stories s ON s.author_id = a.id WHERE title = 'Hard'")
    assert name == 'O\'Brien \\ "Quill"'
    joined = "SELECT count(*) FROM working.item_tags i LEFT JOIN working.tags t ON t.id = i.tag_id"
    assert database.run(f"{joined} WHERE t.id IS NULL") == [("0",)]
    assert database.run("SELECT count(*) FROM chapters WHERE story_id NOT IN (SELECT id FROM stories)") == [("0",)]


def test_the_server_says_what_is_wrong(database: mariadb.Client) -> None:
    with pytest.raises(AssertionError, match="syntax"):
        database.run("SELEKT 1")
    assert database.run(f"SELECT {literal(HARD)}, {literal(None)}, {literal(7)}") == [(HARD, None, "7")]


def test_a_work_in_the_final_tables(archive: Library, tmp_path: Path) -> None:
    written(archive, tmp_path / "out")
    [work] = [row for row in rows(tmp_path / "out/final/stories.csv") if row["title"] == "The Lamp Room"]
    assert work["rating"] == "Explicit"
    assert work["warnings"] == "Underage Sex, Major Character Death"
    assert work["fandoms"] == "Tides: the Series"
    assert work["categories"] == "F/F"
    assert "angst" in work["tags"]
    assert work["summary"] == "<p>They wait.</p>"
    assert work["date"] == "2003-04-05 00:00:00"
    assert work["language_code"] == "en"
    assert "Series: Harbour #2" in work["import_notes"]
    assert work["import_notes"].startswith("The author on archiving: Ask first")
    chapters = [row for row in rows(tmp_path / "out/final/chapters.csv") if row["story_id"] == work["id"]]
    assert [(row["position"], row["title"]) for row in chapters] == [
        ("1", "Chapter 1: Rain"),
        ("2", "Chapter 2: Snow"),
    ]
    assert "<p>It rained all day" in chapters[0]["text"]
    assert "tides.example" not in chapters[0]["text"]
    assert "Chapter 1" not in chapters[0]["text"]
    assert "\n" not in chapters[0]["text"].replace("</p>\n<p", "")
    [author] = [row for row in rows(tmp_path / "out/final/authors.csv") if row["id"] == work["author_id"]]
    assert (author["name"], author["email"]) == ("Ell Marsh", "ell@tides.example")


def test_working_tables_hold_tags_apart(archive: Library, tmp_path: Path) -> None:
    written(archive, tmp_path / "out")
    stories = {row["title"]: row for row in rows(tmp_path / "out/working/stories.csv")}
    assert all(row["fandoms"] == row["tags"] == row["rating"] == "" for row in stories.values())
    tags = {row["id"]: row for row in rows(tmp_path / "out/working/tags.csv")}
    mine = [
        (tags[row["tag_id"]]["original_type"], tags[row["tag_id"]]["original_tag"], tags[row["tag_id"]]["ao3_tag"])
        for row in rows(tmp_path / "out/working/item_tags.csv")
        if row["item_id"] == stories["The Lamp Room"]["id"]
    ]
    assert ("fandoms", "TTS", "Tides: the Series") in mine
    assert ("rating", "NC-17", "Explicit") in mine
    assert ("warnings", "chan", "Underage Sex") in mine
    assert len(mine) == len(set(mine))


def test_the_old_name_of_a_warning(archive: Library, tmp_path: Path) -> None:
    written(archive, tmp_path / "out", old_warning=True)
    [work] = [row for row in rows(tmp_path / "out/final/stories.csv") if row["title"] == "The Lamp Room"]
    assert work["warnings"] == "Underage, Major Character Death"


def test_nothing_is_claimed_of_a_work_that_says_nothing(archive: Library, tmp_path: Path) -> None:
    written(archive, tmp_path / "out")
    [work] = [row for row in rows(tmp_path / "out/final/stories.csv") if row["title"] == "Hard"]
    assert (work["rating"], work["warnings"]) == ("Not Rated", "Choose Not To Use Archive Warnings")


def test_creators(archive: Library, tmp_path: Path) -> None:
    written(archive, tmp_path / "out")
    authors = {row["id"]: row for row in rows(tmp_path / "out/final/authors.csv")}
    [work] = [row for row in rows(tmp_path / "out/final/stories.csv") if row["title"] == "Three"]
    assert authors[work["author_id"]]["name"] == "Ann Lee"
    assert authors[work["coauthor_id"]]["name"] == "Bo Dunn"
    assert work["notes"] == "<p>Also by Cy Fox</p>"
    assert authors[work["author_id"]]["email"] == made_address("Ann Lee", "Tide Pool")
    assert work["date"] == "" and "Date: 2003" in work["import_notes"]
    sheet = rows(tmp_path / "out/Tide Pool - authors with stories.csv")
    assert list(sheet[0]) == table(DATA)["sheets"]["stories"]
    assert [row["Creator"] for row in sheet if row["Title"] == "Three"] == ["Ann Lee", "Bo Dunn", "Cy Fox"]
    assert rows(tmp_path / "out/Tide Pool - authors with bookmarks.csv") == []


def test_an_address_that_an_archive_had_comes_first(archive: Library, tmp_path: Path) -> None:
    [sha256] = {member.sha256 for member in archive.show("Hard").reading.source.members}
    keep_contacts(archive._databases, [(sha256, 'o\'brien \\ "quill"', "quill@pier.example")])
    written(archive, tmp_path / "out")
    emails = {row["name"]: row["email"] for row in rows(tmp_path / "out/final/authors.csv")}
    assert emails['O\'Brien \\ "Quill"'] == "quill@pier.example"
    for format in ("jsonl", "txt", "tables"):
        archive.export(format, [], tmp_path / format)
    others = [path for path in tmp_path.iterdir() if path.name in ("jsonl", "txt", "tables")]
    files = [file for one in others for file in ([one] if one.is_file() else one.rglob("*")) if file.is_file()]
    assert len(files) > 5
    assert not any(b"quill@pier.example" in file.read_bytes() for file in files)


def test_limits_are_told_and_works_that_break_them_left_out(archive: Library, tmp_path: Path) -> None:
    report = written(archive, tmp_path / "out")
    assert {one.title: one.why for one in report.left_out} == {
        "Unsigned": "creator is missing",
        "Nowhere": "fandom is missing",
        "Long": "summary is too long",
    }
    assert {row["title"] for row in rows(tmp_path / "out/final/stories.csv")} == {"The Lamp Room", "Hard", "Three"}
    told = rows(tmp_path / "out/limits.csv")
    assert list(told[0]) == table(DATA)["sheets"]["limits"]
    done = {(row["Title"], row["Problem"]): row["What was done"] for row in told}
    assert done["Unsigned", "creator is missing"] == "work left out"
    assert done["Three", "more than two creators"] == "written"
    assert ("The Lamp Room", "e-mail is missing") not in done
    assert all(row["What to do"] for row in told)


def test_works_over_limits_are_written_where_that_is_asked_for(archive: Library, tmp_path: Path) -> None:
    report = written(archive, tmp_path / "out", over_limits=True)
    assert report.works == 6 and not report.left_out
    done = {(row["Title"], row["Problem"]): row["What was done"] for row in rows(tmp_path / "out/limits.csv")}
    assert done["Long", "summary is too long"] == "written all the same"


def test_only_the_report(archive: Library, tmp_path: Path) -> None:
    written(archive, tmp_path / "out", check=True)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["limits.csv"]


def test_a_fandom_for_works_that_state_none(archive: Library, tmp_path: Path) -> None:
    written(archive, tmp_path / "out", fandom="Tides (Radio)")
    fandoms = {row["title"]: row["fandoms"] for row in rows(tmp_path / "out/final/stories.csv")}
    assert fandoms["Nowhere"] == "Tides (Radio)"
    assert fandoms["Hard"] == "Tides"


def test_wishes_are_respected(archive: Library, tmp_path: Path) -> None:
    options = Options(respect_wishes=True, open_doors=ForOpenDoors("Tide Pool"))
    report = archive.export("opendoors", [], tmp_path / "out", options=options)
    assert "wants to be asked first: Ask first" in [one.why for one in report.left_out]
    assert {row["title"] for row in rows(tmp_path / "out/final/stories.csv")} == {"Hard", "Three"}


def test_the_tag_spreadsheet_goes_out_and_comes_back(archive: Library, tmp_path: Path) -> None:
    written(archive, tmp_path / "out")
    path = tmp_path / "out" / "Tide Pool - tags.csv"
    sheet = rows(path)
    assert list(sheet[0]) == table(DATA)["sheets"]["tags"]
    wanted = {
        "Drama": ("Drama & Romance, Hurt/Comfort", "tags"),
        "H/C": ("Hurt/Comfort", ""),
        "NC-17": ("Mature", "rating"),
        "Nora": ("Nora Marsh", "characters"),
        "angst": ("Angst, Nora Marsh", "tags, characters"),
    }
    for row in sheet:
        if row["Original Tag"] in wanted:
            row["Recommended AO3 Tag"], row["Recommended AO3 Type"] = wanted[row["Original Tag"]]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(sheet[0]))
        writer.writeheader()
        writer.writerows(sheet)
    written(archive, tmp_path / "again", tags=path)
    [work] = [row for row in rows(tmp_path / "again/final/stories.csv") if row["title"] == "The Lamp Room"]
    assert work["rating"] == "Mature"
    assert "Drama & Romance, Hurt/Comfort" in work["tags"]
    assert work["characters"] == "Nora Marsh"
    tags = [row for row in rows(tmp_path / "again/working/tags.csv") if row["original_tag"] == "angst"]
    assert [(row["ao3_tag"], row["ao3_tag_type"]) for row in tags] == [
        ("Angst", "tags"),
        ("Nora Marsh", "characters"),
    ]

    report = archive.authority.import_("csv", path.read_bytes())
    assert any("'NC-17' is a rating" in line for line in report.refused)
    assert any("'chan' is a warning;" in line for line in report.refused)
    assert any("'Drama' is several" in line for line in report.refused)
    preferred = archive.show("The Lamp Room").preferred
    assert preferred["character"] == {"Nora": "Nora Marsh"}
    assert preferred["genre"]["H/C"] == "Hurt/Comfort"


def test_a_tag_with_a_comma_is_one_tag_out_and_back(library: Library, tmp_path: Path) -> None:
    (tmp_path / "heap").mkdir()
    (tmp_path / "heap" / "one.txt").write_text(story("Rain"))
    library.add([tmp_path / "heap"], jobs=0)
    library.set("Rain", "fandom", ["The Pier, and Other Places"])
    written(library, tmp_path / "out")
    sheet = tmp_path / "out" / "Tide Pool - tags.csv"
    [row] = [row for row in rows(sheet) if row["Original Tag Type"] == "fandoms"]
    assert row["Original Tag"] == "The Pier, and Other Places"
    assert row["Recommended AO3 Tag"] == "The Pier and Other Places"
    assert "tag has signs that AO3 refuses" in {one["Problem"] for one in rows(tmp_path / "out" / "limits.csv")}
    written(library, tmp_path / "again", tags=sheet)
    for folder in ("out", "again"):
        [work] = rows(tmp_path / folder / "final" / "stories.csv")
        assert work["fandoms"] == "The Pier and Other Places"


@pytest.mark.parametrize("cell", ["Tag", "'=1+1", ""])
def test_a_spreadsheet_that_is_none(archive: Library, tmp_path: Path, cell: str) -> None:
    (tmp_path / "tags.csv").write_text(f"{cell}\nx\n")
    with pytest.raises(LibraryError, match="no tag spreadsheet"):
        written(archive, tmp_path / "out", tags=tmp_path / "tags.csv")


def test_cells_are_no_formulas(archive: Library, tmp_path: Path) -> None:
    archive.set("Hard", "genre", ["=HYPERLINK(1)"])
    written(archive, tmp_path / "out")
    cells = [row["Original Tag"] for row in rows(tmp_path / "out/Tide Pool - tags.csv")]
    assert "'=HYPERLINK(1)" in cells and "=HYPERLINK(1)" not in cells


def test_from_an_efiction_backup_to_tables(library: Library, tmp_path: Path) -> None:
    (tmp_path / "backup").mkdir()
    dump = dump_making.own_backup(dump_making.archive(lambda chapter: dump_making.prose(chapter)))
    (tmp_path / "backup/archive.sql").write_text(dump)
    library.add([tmp_path / "backup"], jobs=0)
    written(library, tmp_path / "out", fandom="Tides")
    stories = rows(tmp_path / "out/final/stories.csv")
    authors = {row["id"]: (row["name"], row["email"]) for row in rows(tmp_path / "out/final/authors.csv")}
    assert "The Keeper's Lamp" in {row["title"] for row in stories}
    assert ("Minnow", dump_making.ADDRESS) in {authors[row["author_id"]] for row in stories}
    everything = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert not any(secret.encode() in everything for secret in dump_making.SECRETS)
    [lamp] = [row for row in stories if row["title"] == "The Keeper's Lamp"]
    assert "Challenge: Winter Lights" in lamp["import_notes"].split(" | ")
