from __future__ import annotations

import json
from pathlib import Path

import pytest

from foundling.cli.frame import call, run
from foundling.cli.read import ReadReport, find


def report(*arguments: object) -> ReadReport:
    value = call(["read", *map(str, arguments)])
    assert isinstance(value, ReadReport)
    return value


def test_one_story_is_one_object_on_stdout(heap: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["read", str(heap / "kettle.txt"), "--json"]) == 0
    reading = json.loads(capfdbinary.readouterr().out)
    assert reading["format"] == 1
    assert reading["record"]["title"][0]["value"] == "The Kettle"
    start, end = reading["record"]["title"][0]["spans"][0]
    assert reading["text"][start:end] == "The Kettle"


def test_a_folder_becomes_a_folder_of_the_same_shape(heap: Path, tmp_path: Path) -> None:
    done = report(heap, "--json", "-o", tmp_path / "out", "--jobs", 1)
    assert sorted(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*.json")) == [
        "a/lantern.json",
        "kettle.json",
    ]
    assert (done.files, done.stories) == (3, 2)
    assert done.words > 20
    assert [refusal.name for refusal in done.refusals] == [str(heap / "empty.txt")]
    assert not list(tmp_path.rglob("*.part"))


def test_the_heap_is_not_changed(heap: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in heap.rglob("*")}
    report(heap, "-o", tmp_path / "out", "--jobs", 1)
    assert {path: path.stat().st_mtime_ns for path in heap.rglob("*")} == before


def test_several_stories_in_one_file_are_numbered(tmp_path: Path) -> None:
    posts = "".join(
        f"From a@b.example Mon Jan  5 10:0{n}:00 1998\nFrom: Ell <a@b.example>\nSubject: [fic] Tale {n}\n"
        f"Message-ID: <{n}@b.example>\nDate: Mon, 5 Jan 1998 10:0{n}:00 +0000\n\n"
        f"Title: Tale {n}\nAuthor: Ell\n\n" + "The rain came down on the roof and the cat slept on. " * 12 + "\n\n"
        for n in (1, 2)
    )
    (tmp_path / "list.mbox").write_text(posts)
    report(tmp_path / "list.mbox", "-o", tmp_path / "out")
    titles = [
        json.loads((tmp_path / "out" / f"list.{n}.json").read_text())["record"]["title"][0]["value"]
        for n in (1, 2)
    ]
    assert titles == ["Tale 1", "Tale 2"]


def test_resume_leaves_out_what_is_there(heap: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    report(heap, "-o", out, "--jobs", 1)
    (out / "kettle.json").write_text("{}")
    (out / "a" / "lantern.json").unlink()
    again = report(heap, "-o", out, "--resume", "--jobs", 1)
    assert (again.skipped, again.stories) == (1, 1)
    assert (out / "kettle.json").read_text() == "{}"
    assert (out / "a" / "lantern.json").exists()


def test_a_file_named_with_its_folder_keeps_it(heap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(heap)
    assert [str(file.target) for file in find([Path("a/lantern.txt")])[0]] == ["a/lantern"]
    assert [str(file.target) for file in find([heap / "a" / "lantern.txt"])[0]] == ["lantern"]


def test_of_several_folders_each_gets_its_own(heap: Path) -> None:
    (heap / "b").mkdir()
    (heap / "b" / "lantern.txt").write_text("x")
    assert [str(file.target) for file in find([heap / "a", heap / "b"])[0]] == ["a/lantern", "b/lantern"]


@pytest.mark.parametrize(
    "arguments, code, said",
    [
        (["nowhere.txt"], 1, "no such file or folder"),
        ([], 2, "Missing argument"),
        (["x", "--resume"], 2, "--resume goes with"),
        (["x", "--colour"], 2, "No such option"),
        (["x", "--jobs", "none"], 2, "--jobs"),
    ],
)
def test_what_was_asked_wrongly_is_answered_in_one_line(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", *arguments]) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("foundling: ") and printed.err.count("\n") == 1
    assert said in printed.err


def test_a_refused_file_is_named_and_ends_with_code_3(heap: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(heap / "empty.txt"), "--json"]) == 3
    assert "empty.txt: the file is empty" in capfd.readouterr().err


def test_without_json_it_prints_a_card(heap: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(heap / "kettle.txt")]) == 0
    printed = capfd.readouterr().out
    assert "by Ell Marsh" in printed
    assert "Title\tThe Kettle\t" in printed
    assert "Title: The Kettle" in printed
