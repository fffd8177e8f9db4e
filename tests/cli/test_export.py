"""`foundling export`: queries, folders, wishes, and what cannot be done."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from foundling.cli.frame import run

_WORDS = (
    "rain ferry lamp kettle gull rail pier clock tide letter coat stair window harbour engine salt bread".split()
)


def story(title: str, author: str, header: str = "") -> str:
    lot = random.Random(title)
    lines = "\n\n".join(" ".join(lot.choices(_WORDS, k=12)).capitalize() + "." for _ in range(14))
    return f"Title: {title}\nAuthor: {author}\n{header}\n{lines}\n\nThe End\n"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Path:
    """A library of three stories."""
    monkeypatch.setenv("FOUNDLING_LIBRARY", str(tmp_path / "library"))
    monkeypatch.chdir(tmp_path)
    heap = tmp_path / "heap"
    heap.mkdir()
    (heap / "a.txt").write_text(story("The Ferry", "Ell Marsh", "Rating: PG\nArchive: Please ask first.\n"))
    (heap / "b.txt").write_text(story("The Kettle", "Tom Reed", "Rating: NC-17\n"))
    (heap / "c.txt").write_text(story("The Lamp", "Ell Marsh", "Rating: G\nArchive: anywhere\n"))
    assert run(["add", "heap", "--jobs", "1"]) == 0
    capfd.readouterr()
    return tmp_path


def test_a_query_chooses_the_works(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "epub", "rating:<=teen", "-o", "out"]) == 0
    assert sorted(path.name for path in (shelf / "out").glob("*.epub")) == [
        "Ell Marsh - The Ferry.epub",
        "Ell Marsh - The Lamp.epub",
    ]
    assert run(["export", "txt", 'author:"tom reed"']) == 0
    assert capfd.readouterr().out.startswith("Title: The Kettle\n")


def test_a_hyphen_is_standard_output(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "txt", "The Ferry", "-o", "-"]) == 0
    assert capfd.readouterr().out.startswith("Title: The Ferry\n")
    assert not (shelf / "-").exists()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["epub", "--no-text"], "epub has no --no-text; only json, jsonl, tables have"),
        (["tables", "--check"], "tables has no --check; only opendoors has"),
        (["tables", "--name", "{title}"], "tables has no --name"),
        (["original", "--keep-addresses"], "original has no --keep-addresses"),
        (["md", "--as", "epub"], "md has no --as; only files, tables, textfree have"),
        (["files", "--as", "csv"], "files is written as original or epub, not as csv"),
        (["tables", "--as", "epub"], "tables is written as csv or jsonl or parquet, not as epub"),
    ],
)
def test_an_option_without_meaning_is_refused(
    shelf: Path, asked: list[str], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", *asked, "-o", "out"]) == 2
    assert said in capfd.readouterr().err
    assert not (shelf / "out").exists()


@pytest.mark.parametrize("command", [["export", "epub", "-o"], ["export", "json", "-o"], ["backup"]])
def test_nothing_is_written_into_the_library_itself(
    shelf: Path, command: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    before = sorted(path.name for path in (shelf / "library").iterdir())
    assert run([*command, "library/out"]) == 1
    assert "in the library's own folder" in capfd.readouterr().err
    assert sorted(path.name for path in (shelf / "library").iterdir()) == before


def test_names_are_written_in_a_format_that_the_ending_names(
    shelf: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["authority", "export", "names.xlsx"]) == 2
    assert "neither .toml nor .csv" in capfd.readouterr().err
    assert not (shelf / "names.xlsx").exists()


def test_a_folder_of_readings_is_no_file(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "heap/a.txt", "--json", "-o", "heap/b.txt"]) == 2
    assert "is a file; name a folder" in capfd.readouterr().err


def test_csv_without_apostrophes(shelf: Path) -> None:
    assert run(["set", "The Ferry", "title==1+1"]) == 0
    assert run(["export", "tables", "-o", "safe"]) == 0
    assert run(["export", "tables", "-o", "raw", "--raw"]) == 0
    assert ",'=1+1," in (shelf / "safe" / "works.csv").read_text()
    assert ",=1+1," in (shelf / "raw" / "works.csv").read_text()


def test_works_are_named_by_title_too(shelf: Path) -> None:
    assert run(["export", "md", "The Ferry", "heap/b.txt", "-o", "out", "--name", "{title}"]) == 0
    assert sorted(path.name for path in (shelf / "out").glob("*.md")) == ["The Ferry.md", "The Kettle.md"]


def test_wishes_are_told_first_and_kept_where_asked(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "epub", "-o", "all"]) == 0
    assert re.search(r"\w{8}: the author on archiving: Please ask first\.", capfd.readouterr().err)
    assert run(["export", "epub", "-o", "some", "--respect-archive-wishes"]) == 0
    said = capfd.readouterr().err
    assert "1 work left out" in said and "The Ferry: wants to be asked first" in said
    assert len(list((shelf / "some").glob("*.epub"))) == 2


def test_the_report_as_json(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "epub", "-o", "out", "--json", "--respect-archive-wishes"]) == 0
    report = json.loads(capfd.readouterr().out)
    assert (report["works"], report["files"], report["kept_back"]) == (2, 2, 1)
    assert report["left_out"][0]["title"] == "The Ferry"


def test_books_in_folders(shelf: Path) -> None:
    assert run(["export", "files", "--as", "epub", "-o", "out"]) == 0
    assert (shelf / "out" / "Ell Marsh" / "The Lamp.epub").exists()


@pytest.mark.parametrize(
    "words, code, said",
    [
        (["export", "marc"], 2, "marc"),
        (["export", "epub", "-o", "one.epub"], 1, "folder"),
        (["export", "txt"], 1, "folder"),
        (["export", "epub", "author:nobody", "-o", "out"], 1, "author:nobody"),
        (["export", "epub", "author:", "-o", "out"], 2, "author"),
        (["export", "epub", "The Ferry", "nobody", "-o", "out"], 1, "nobody"),
        (["export", "epub", "-o", "out", "--name", "{colour}"], 1, "colour"),
        (["export", "epub", "-o", "out", "--name", "../{title}"], 1, "--name"),
        (["export", "json", "-o", "heap"], 1, "folder"),
        (["export", "epub", "-o", "heap/a.txt/b"], 1, "heap/a.txt"),
    ],
)
def test_what_cannot_be_done(
    shelf: Path, capfd: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    assert run(words) == code
    printed = capfd.readouterr()
    assert printed.out == "" and said in printed.err and "Traceback" not in printed.err
    assert not list(shelf.rglob("*.part")) and not list(shelf.rglob("*.epub"))
