"""`foundling export opendoors`, `tables`, `bag`, and `add` of a bag: from files to an import in three commands."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path

import pytest

from foundling.cli.frame import run

_WORDS = (
    "rain ferry lamp kettle gull rail pier clock tide letter coat stair window harbour engine salt bread".split()
)


def story(title: str, header: str) -> str:
    lot = random.Random(title)
    lines = "\n\n".join(" ".join(lot.choices(_WORDS, k=12)).capitalize() + "." for _ in range(14))
    return f"Title: {title}\n{header}\n\n{lines}\n\nThe End\n"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Path:
    """A library of two stories, one of which nobody signs."""
    monkeypatch.setenv("FOUNDLING_LIBRARY", str(tmp_path / "library"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "heap").mkdir()
    (tmp_path / "heap/a.txt").write_text(story("The Ferry", "Author: Ell Marsh\nWarnings: chan"))
    (tmp_path / "heap/b.txt").write_text(story("The Kettle", "Rating: NC-17"))
    assert run(["add", "heap", "--jobs", "1"]) == 0
    capfd.readouterr()
    return tmp_path


def test_tables_of_an_import(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    asked = ["export", "opendoors", "-o", "out", "--archive-name", "The Pier", "--fandom", "Tides"]
    assert run([*asked, "--check"]) == 0
    assert [path.name for path in (shelf / "out").iterdir()] == ["limits.csv"]
    capfd.readouterr()
    assert run([*asked, "--old-warning-name"]) == 0
    said = capfd.readouterr().err
    assert "1 work left out:" in said and "The Kettle: creator is missing" in said
    with (shelf / "out/final/stories.csv").open(encoding="utf-8", newline="") as stream:
        [work] = csv.DictReader(stream)
    assert (work["title"], work["warnings"], work["fandoms"]) == ("The Ferry", "Underage", "Tides")
    assert (shelf / "out/The Pier - tags.csv").exists()
    assert run([*asked, "--over-limits", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["works"] == 2


def test_a_folder_is_needed(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "tables"]) != 0
    assert "name one with -o FOLDER" in capfd.readouterr().err


def test_tables_without_words(shelf: Path) -> None:
    assert run(["export", "tables", "-o", "out", "--no-text", "--as", "jsonl", 'author:"ell marsh"']) == 0
    assert not (shelf / "out/texts.jsonl").exists()
    [work] = [json.loads(line) for line in (shelf / "out/works.jsonl").read_text().splitlines()]
    assert work["title"] == "The Ferry"


def test_a_bag_and_back(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["set", "The Kettle", "author=Tom Reed"]) == 0
    assert run(["export", "bag", "-o", "bag"]) == 0
    capfd.readouterr()
    assert run(["add", "bag", "--library", "other", "--jobs", "1"]) == 0
    assert "2 stories" in capfd.readouterr().out
    assert run(["list", "--library", "other", "--json"]) == 0
    works = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert {(work["title"], *work["author"]) for work in works} == {
        ("The Ferry", "Ell Marsh"),
        ("The Kettle", "Tom Reed"),
    }
