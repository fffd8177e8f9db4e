"""Each command against a library of two stories: what it returns, what it prints, and its JSON."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dump_making import archive, own_backup
from foundling.cli.frame import call, run
from foundling.cli.render import _fitted
from foundling.library.types import AddReport, Edition, VerifyReport, WorkRow


@pytest.fixture
def shelf(heap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library that holds the heap; the commands find it by the environment."""
    folder = tmp_path / "library"
    monkeypatch.setenv("FOUNDLING_LIBRARY", str(folder))
    monkeypatch.chdir(tmp_path)
    report = call(["add", "heap", "--jobs", "1", "--accession", "the attic", "--note", "keep it dry"])
    assert isinstance(report, AddReport) and report.works == 2
    return folder


@pytest.fixture
def printed(shelf: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command that must succeed, and returns what it printed."""
    capfd.readouterr()

    def command(*words: str) -> str:
        assert run(list(words)) == 0, capfd.readouterr().err
        return capfd.readouterr().out

    return command


def title(work: str) -> str:
    edition = call(["show", work, "--json"])
    assert isinstance(edition, Edition)
    return str(edition.record["title"][0].value)


def test_add_again_finds_nothing_new(printed: Callable[..., str]) -> None:
    said = printed("add", "heap", "--jobs", "1")
    assert said.startswith("Nothing new in 3 files")
    assert "2 files were here already" in said


def test_close_reading_is_asked_for_and_shown(printed: Callable[..., str]) -> None:
    assert "Not read closely yet" in printed("show", "The Lantern")
    assert "1 story read closely" in printed("add", "heap/a", "--read", "--jobs", "1")
    assert "losely" not in printed("show", "The Lantern")
    assert printed("list", "--unread").split("\t")[1] == "The Kettle"
    assert "Tom" in printed("show", "The Lantern", "--cast", "--speech")
    assert "Not read closely yet" in printed("show", "The Kettle", "--scenes", "--advisories")
    assert "1 work of the library not read closely yet" in printed("reread", "--shelving", "--jobs", "1")
    said = printed("reread", "--jobs", "1")
    assert "1 story read closely" in said and "not read closely" not in said
    assert printed("list", "--unread") == ""
    assert re.search(r"^ +2  read$", printed("counts"), re.MULTILINE)


def test_add_says_what_was_refused_before(printed: Callable[..., str], heap: Path) -> None:
    assert "1 file was refused before and not tried again" in printed("add", "heap", "--jobs", "1")
    # Nothing could be taken in, whether it was tried or not.
    assert run(["add", str(heap / "empty.txt"), "--jobs", "1"]) == 3


def test_what_is_amiss_within_a_dump_is_not_called_a_refused_file(printed: Callable[..., str], heap: Path) -> None:
    (heap / "dump.sql").write_text(own_backup(archive()))
    assert "1 part of a file left out or amiss" in printed("add", "heap", "--jobs", "1")


def test_add_names_what_it_refused_and_the_file_that_lists_it(
    heap: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", str(heap), "--library", str(tmp_path / "l"), "--jobs", "1"]) == 0
    said = capfd.readouterr().out
    assert "2 stories taken in" in said and "1 file refused" in said and "empty.txt" in said
    [line] = [line for line in said.splitlines() if "all of them" in line]
    listed = Path(line.partition(": ")[2])
    assert "empty.txt" in listed.read_text()


def test_a_dry_run_keeps_nothing_and_needs_no_library(
    heap: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", str(heap), "--dry-run", "--library", str(tmp_path / "none"), "--jobs", "1"]) == 0
    assert "would be taken in" in capfd.readouterr().out
    assert not (tmp_path / "none").exists()


def test_list_in_a_pipe_is_a_line_a_work_with_tabs(printed: Callable[..., str]) -> None:
    rows = [line.split("\t") for line in printed("list", "--sort", "title").splitlines()]
    assert [row[1] for row in rows] == ["The Kettle", "The Lantern"]
    assert [row[2] for row in rows] == ["Ell Marsh", "Ell Marsh"]
    assert all(len(row) == 9 for row in rows)
    assert [row[8] for row in rows] == ["unread", "unread"]


@pytest.mark.parametrize("order", ["words", "-words", "longest", "shortest", "title", "-title", "newest", "added"])
def test_a_list_and_a_search_have_one_rule_of_order(printed: Callable[..., str], order: str) -> None:
    listed = [line.split("\t")[:6] for line in printed("list", "--sort", order).splitlines()]
    found = [line.split("\t")[:6] for line in printed("search", f"sort:{order}").splitlines()]
    assert len(listed) == 2
    if order not in ("newest", "added"):  # both came at once
        assert found == listed


def test_a_minus_turns_an_order_round(printed: Callable[..., str]) -> None:
    paths = [line.split("\t")[7] for line in printed("list", "--sort", "path").splitlines()]
    turned = [line.split("\t")[7] for line in printed("list", "--sort", "-path").splitlines()]
    assert paths == sorted(paths) and turned == paths[::-1]
    words = [int(line.split("\t")[5]) for line in printed("list", "--sort", "words").splitlines()]
    assert words == sorted(words)


def test_list_as_json_is_an_object_a_line(printed: Callable[..., str]) -> None:
    rows = [json.loads(line) for line in printed("list", "--json", "--limit", "1").splitlines()]
    assert len(rows) == 1
    assert set(rows[0]) == set(WorkRow.__struct_fields__)


@pytest.mark.parametrize("name", ["The Lantern", "the lantern", "heap/a/lantern.txt"])
def test_show_finds_a_work_by_title_or_path(printed: Callable[..., str], name: str) -> None:
    said = printed("show", name)
    assert "The Lantern" in said and "Title: The Lantern" in said
    assert "given by the attic (keep it dry)" in said
    assert "sha256" in said


def test_show_text_is_the_story_alone(printed: Callable[..., str]) -> None:
    said = printed("show", "The Lantern", "--text")
    assert said.startswith("It had rained") and "Author:" not in said


def test_show_json_is_the_edition(printed: Callable[..., str]) -> None:
    edition = json.loads(printed("show", "The Lantern", "--json"))
    assert edition["record"]["author"][0]["value"] == "Ell Marsh"
    assert edition["holdings"][0]["arrivals"][0]["path"].endswith("lantern.txt")


def test_a_decision_stands_and_can_be_taken_back(printed: Callable[..., str]) -> None:
    assert "Title is A Light" in printed("set", "The Lantern", "title=A Light")
    assert title("heap/a/lantern.txt") == "A Light"
    assert "(taken back)" not in printed("history")
    assert "title" in printed("undo")
    assert "(taken back)" in printed("history", "The Lantern")
    assert title("heap/a/lantern.txt") == "The Lantern"


def test_a_field_can_be_decided_to_be_empty(printed: Callable[..., str]) -> None:
    printed("set", "The Lantern", "author=")
    said = printed("show", "The Lantern")
    assert "by nobody named" in said and "Author\tnone\tdecided by" in said


def test_values_are_added_and_dropped(printed: Callable[..., str]) -> None:
    printed("set", "The Lantern", "fandom=One", "fandom=Two")
    printed("set", "The Lantern", "fandom=Three", "--add")
    printed("set", "The Lantern", "fandom=One", "--drop")
    edition = call(["show", "The Lantern", "--json"])
    assert isinstance(edition, Edition)
    assert [claim.value for claim in edition.record["fandom"]] == ["Two", "Three"]


def test_accept_keeps_the_evidence(printed: Callable[..., str]) -> None:
    printed("accept", "The Lantern", "title")
    edition = call(["show", "The Lantern", "--json"])
    assert isinstance(edition, Edition)
    assert edition.decisions[0].how == "accept"
    anchor = edition.decisions[0].anchor
    assert anchor is not None and anchor.quote == "The Lantern"


def test_the_bin(printed: Callable[..., str]) -> None:
    printed("remove", "The Lantern")
    assert "Lantern" not in printed("list")
    assert "Lantern" in printed("list", "--removed")
    printed("restore", "The Lantern")
    assert "Lantern" in printed("list")
    printed("remove", "The Lantern")
    assert "1" in printed("empty-bin", "--yes")
    assert printed("list", "--removed") == ""


def test_undo_of_a_whole_add_must_be_named(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["undo"]) == 1
    assert "undo run:N" in capfd.readouterr().err
    assert run(["undo", "run:1"]) == 0
    assert call(["list"]) == ()


def test_counts(printed: Callable[..., str]) -> None:
    assert json.loads(printed("counts", "--json"))["works"] == 2
    assert "2  works" in printed("counts")


def test_verify_finds_a_flipped_bit(shelf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    value = call(["verify"])
    assert isinstance(value, VerifyReport) and value.clean
    volume = shelf / "originals" / "0001.db"
    data = bytearray(volume.read_bytes())
    place = data.rindex(b"\x28\xb5\x2f\xfd") + 30  # inside the zstd frame of an original
    data[place] ^= 1
    volume.write_bytes(data)
    capfd.readouterr()
    assert run(["verify"]) == 3
    said = capfd.readouterr().out
    assert "amiss" in said and "damaged" in said


def test_reread_and_rebuild_leave_decisions(printed: Callable[..., str]) -> None:
    printed("set", "The Lantern", "title=A Light")
    assert "2 manuscripts read again" in printed("rebuild", "--jobs", "1")
    assert "up to date" in printed("reread", "--jobs", "1")
    assert title("heap/a/lantern.txt") == "A Light"


def test_an_export_is_there_whole_or_not_at_all(printed: Callable[..., str], tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "works.jsonl"
    printed("export", "jsonl", "-o", str(target))
    before = target.read_bytes()
    assert len(before.splitlines()) == 2
    assert run(["export", "jsonl", "The Lantern", "nobody", "-o", str(target)]) == 1
    assert target.read_bytes() == before and list(target.parent.iterdir()) == [target]
    assert run(["export", "jsonl", "-o", str(tmp_path)]) == 1
    assert not tmp_path.with_name(tmp_path.name + ".part").exists()


def test_export(printed: Callable[..., str], tmp_path: Path) -> None:
    works = [json.loads(line) for line in printed("export", "jsonl").splitlines()]
    assert sorted(work["record"]["title"][0]["value"] for work in works) == ["The Kettle", "The Lantern"]
    printed("export", "json", "The Lantern", "-o", str(tmp_path / "one.json"))
    [work] = json.loads((tmp_path / "one.json").read_text())
    assert work["text"].startswith("Title: The Lantern")


@pytest.mark.parametrize(
    "words, code, said",
    [
        (["show", "No Such Story"], 1, "No Such Story"),
        (["show"], 2, "WORK"),
        (["set", "The Lantern", "title"], 2, "FIELD=VALUE"),
        (["set", "The Lantern", "tittle=x"], 1, "tittle"),
        (["set", "The Lantern", "date=yesterday"], 1, "date"),
        (["set", "The Lantern", "title=x", "--add", "--drop"], 2, "--drop"),
        (["accept", "The Lantern", "beta"], 1, "beta"),
        (["accept", "The Lantern", "title", "--claim", "99"], 1, "title"),
        (["undo", "everything"], 1, "everything"),
        (["undo", "run:99"], 1, "99"),
        (["list", "--sort", "colour"], 2, "--sort"),
        (["list", "--form", "novel"], 2, "--form"),
        (["export", "marc"], 2, "marc"),
        (["add", "nowhere"], 1, "nowhere"),
        (["remove", "No Such Story"], 1, "No Such Story"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    shelf: Path, capfd: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    capfd.readouterr()
    assert run(words) == code
    printed = capfd.readouterr()
    assert printed.out == "" and printed.err.startswith("foundling: ")
    assert printed.err.count("\n") == 1 and said in printed.err


def test_names_that_are_no_utf8_are_taken_in_and_found(
    heap: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    library = ["--library", str(tmp_path / "odd")]
    name = os.fsdecode(b"caf\xe9 [bold]x \x1b[31m.txt")
    (tmp_path / name).write_text((tmp_path / "heap" / "kettle.txt").read_text())
    accession = os.fsdecode(b"the caf\xe9")
    assert run(["add", str(tmp_path / name), "--jobs", "1", "--accession", accession, *library]) == 0
    assert run(["set", str(tmp_path / name), os.fsdecode(b"title=a\xffb"), *library]) == 0
    capfd.readouterr()
    assert run(["show", str(tmp_path / name), *library]) == 0
    printed = capfd.readouterr().out
    assert "caf\\xe9 [bold]x \\x1b[31m.txt" in printed and "given by the caf\\xe9" in printed
    assert "a\\xffb" in printed and "\x1b" not in printed


@pytest.mark.parametrize(
    "words", [("add", ""), ("add", "heap", ""), ("list", "--library", ""), ("--library=", "list")]
)
def test_an_empty_name_does_not_mean_the_current_folder(
    shelf: Path, capfd: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert run(list(words)) == 2
    assert "an empty name is no file or folder" in capfd.readouterr().err
    assert call(["counts"])["works"] == 2  # type: ignore[index]


def test_a_list_gives_each_column_the_room_that_the_others_leave() -> None:
    wide = _fitted([30, 10, 0, 21], {"Title": 4, "Author": 2, "Fandom": 2, "Rating": 1}, 97)
    assert wide == {"Title": 30, "Author": 10, "Fandom": 6, "Rating": 21}
    narrow = _fitted([300, 10, 300, 300], {"Title": 4, "Author": 2, "Fandom": 2, "Rating": 1}, 97)
    assert narrow == {"Title": 49, "Author": 10, "Fandom": 24, "Rating": 12}
