"""`foundling read --html`: a page a story."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundling.cli.frame import run

MBOX = """From a@example.org Mon Jan  1 10:00:00 2001
From: Ann <a@example.org>
Subject: FIC: {title}
Message-ID: <{title}@example.org>

{title}
by Ann

The rain had come in from the sea before anyone was awake, and by breakfast it had filled the yard.
Nobody went out. They sat in the kitchen and listened to it, and when it stopped they listened to that.

"""


def test_the_page_of_one_story_is_printed(heap: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["read", str(heap / "kettle.txt"), "--html"]) == 0
    made = capfdbinary.readouterr().out.decode()
    assert made.startswith("<!doctype html>")
    assert "<h1>The Kettle</h1>" in made


def test_a_folder_becomes_pages_and_resumes(heap: Path, tmp_path: Path) -> None:
    run(["read", str(heap), "--html", "-o", str(tmp_path / "out"), "--jobs", "1"])
    pages = sorted((tmp_path / "out").rglob("*.html"))
    assert [page.name for page in pages] == ["lantern.html", "kettle.html"]
    pages[0].write_text("mine")
    run(["read", str(heap), "--html", "-o", str(tmp_path / "out"), "--jobs", "1", "--resume"])
    assert pages[0].read_text() == "mine"


def test_several_files_need_a_folder(heap: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(heap), "--html"]) == 2
    assert "-o DIR" in capfd.readouterr().err


def test_several_stories_in_one_file_are_told_of(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    box = tmp_path / "list.mbox"
    box.write_text(MBOX.format(title="Rain") + MBOX.format(title="Wind"))
    run(["read", str(box), "--html"])
    said = capfd.readouterr()
    assert said.out.count("<!doctype html>") == 1
    assert "2 stories" in said.err


def test_html_and_json_together_are_refused(heap: Path) -> None:
    assert run(["read", str(heap / "kettle.txt"), "--html", "--json"]) == 2
