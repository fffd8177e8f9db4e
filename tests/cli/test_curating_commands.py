"""The commands of the desk, of preferred names, of what is one's own, and of the audit log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from foundling.cli.frame import call
from foundling.cli.frame import run as command

LAMP = """Up on the third floor the lamp burned all night. Mabel had never asked who slept there, if anyone did.

On Sunday she carried up a plate of plums and knocked. A boy opened, inky to the wrists, blinking at the stairs.

"I draw maps," he told her, as if she had asked. "Of islands. You may have one if you like plums less than I do."
"""
LANTERN = """Title: The Lantern
Author: Ell Marsh
Rating: PG

It had rained since the morning, and the ferry was late. Nobody on the quay said so. They stood
with their collars up and looked at the place where the water stopped and the mist began.

"It will be the tide," said Ann, when an hour had gone by.

"It will be the captain," said Tom, and passed her the flask.

* * *

It was dark by the time that somebody saw a light. It came and went behind the waves, low down,
and far too small to be a ferry.

"There it is," said Tom. It was only a lantern, in the bow of a rowing boat, but they went down
the steps together to meet it.

The End
"""
TRAIN = """Title: The Kettle
Author: Ell Marsh

There was a goat on the night train to Velm, and by midnight it had a name, a kettle and a newspaper.

The guard said that goats travelled second class. Ruth said that this one had a ticket, which was true enough.

When they stopped in the snow, the captain told the goat what he would do first, if it ever got warm again.
"""


@pytest.fixture
def shelf(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> str:
    """A library with two stories of a header and one whose file's name is all there is to go by."""
    heap = tmp_path / "heap"
    heap.mkdir()
    (heap / "a low lamp.txt").write_text(LAMP)
    (heap / "kettle.txt").write_text(TRAIN)
    (heap / "lantern.txt").write_text(LANTERN)
    folder = str(tmp_path / "library")
    call(["add", str(heap), "-L", folder, "-j", "1"])
    capfd.readouterr()
    return folder


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    code, said = command(list(arguments)), capfd.readouterr()
    assert code == 0, said.err
    return said.out


def test_the_desk(shelf: str, capfd: pytest.CaptureFixture[str]) -> None:
    listed = json.loads(run(capfd, "desk", "list", "-L", shelf, "--json"))
    title = next(one for one in listed["questions"] if one["field"] == "title")
    work = title["work"]["id"]
    assert "a low lamp" in run(capfd, "desk", "list", "-L", shelf)
    assert "goes by the file's name (file-name)" in run(capfd, "desk", "list", "-L", shelf)
    assert "file-name" in run(capfd, "desk", "heaps", "rule", "-L", shelf)
    assert "is, as found, a low lamp" in run(capfd, "desk", "accept", work, "title", "-L", shelf)
    run(capfd, "undo", "-L", shelf)
    run(capfd, "desk", "postpone", work, "title", "--why", "ask Ann", "-L", shelf)
    assert "ask Ann" in run(capfd, "desk", "list", "--state", "postponed", "-L", shelf)
    run(capfd, "desk", "resume", work, "title", "-L", shelf)
    assert "has not" in run(capfd, "desk", "reject", "--rule", "file-name", "--all", "-L", shelf)
    assert "is Low Lamp" in run(capfd, "desk", "correct", work, "title=Low Lamp", "-L", shelf)
    assert command(["desk", "accept", "-L", shelf]) == 2
    assert command(["desk", "accept", "--all", "-L", shelf]) == 2


def test_fields_are_named_as_the_card_names_them(shelf: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert "Pairing is Ann/Tom" in run(capfd, "set", "The Lantern", "Pairing=Ann/Tom", "-L", shelf)
    assert "Archiving is ask" in run(capfd, "set", "The Lantern", "archiving=ask", "-L", shelf)
    assert "Language is Klingon" in run(capfd, "set", "The Lantern", "language=tlh", "-L", shelf)
    assert "Klingon" in run(capfd, "history", "-L", shelf) and "tlh" not in run(capfd, "audit", "-L", shelf)


def test_what_was_taken_back_is_offered_no_more(shelf: str, capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "set", "The Lantern", "title=The Lamp", "-L", shelf)
    assert run(capfd, "audit", "-L", shelf).splitlines()[0].endswith("\tdecision:1")
    assert run(capfd, "undo", "-L", shelf).startswith("undone: title is The Lamp (")
    first, second, last = run(capfd, "audit", "-L", shelf).splitlines()
    assert first.endswith("undone: title is The Lamp") and second.endswith("\ttaken back")
    assert last.endswith("files taken in\trun:1")


def test_many_works_at_once(shelf: str, capfd: pytest.CaptureFixture[str]) -> None:
    made = json.loads(run(capfd, "desk", "edit", "fandom=Tides", "--search", "captain", "-L", shelf, "--json"))
    assert len(made) >= 2
    run(capfd, "undo", "-L", shelf)
    assert "Tides" not in run(capfd, "list", "-L", shelf)


def test_preferred_names(shelf: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "set", "The Lantern", "fandom=Tides: the Series", "-L", shelf)
    run(capfd, "set", "The Kettle", "fandom=TTS", "-L", shelf)
    assert "initials" in run(capfd, "authority", "suggest", "fandom", "-L", shelf)
    assert "undo authority:1" in run(
        capfd, "authority", "merge", "fandom", "Tides: the Series", "TTS", "-L", shelf
    )
    assert "2\tTides: the Series\tTTS (1)" in run(capfd, "authority", "list", "fandom", "-L", shelf)
    file = tmp_path / "names.csv"
    run(capfd, "authority", "export", str(file), "-L", shelf)
    assert file.read_text().startswith("kind,preferred,variant,within\n")
    run(capfd, "undo", "authority:1", "-L", shelf)
    assert "1 variants" in run(capfd, "authority", "import", str(file), "-L", shelf) or file.exists()
    run(capfd, "authority", "rename", "fandom", "Tides: the Series", "Tides", "-L", shelf)
    run(capfd, "authority", "split", "fandom", "Tides", "-L", shelf)
    run(capfd, "authority", "apart", "fandom", "TTS", "Tides: the Series", "-L", shelf)
    assert "Nothing to suggest" in run(capfd, "authority", "suggest", "fandom", "-L", shelf)
    assert "taken back" in run(capfd, "authority", "history", "-L", shelf)


def test_what_is_mine(shelf: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert "★★★★  read  by the sea" in run(
        capfd,
        "mine",
        "set",
        "The Lantern",
        "--stars",
        "4",
        "--status",
        "read",
        "--note",
        "by the sea",
        "-L",
        shelf,
    )
    run(capfd, "mine", "tag", "The Lantern", "plums", "-L", shelf)
    assert "1\tplums" in run(capfd, "mine", "tags", "-L", shelf)
    assert "#plums" in run(capfd, "mine", "list", "--stars", "4", "-L", shelf)
    run(capfd, "shelf", "add", "Winter", "The Lantern", "The Kettle", "-L", shelf)
    run(capfd, "shelf", "drop", "Winter", "The Kettle", "-L", shelf)
    run(capfd, "shelf", "rename", "Winter", "Snow", "-L", shelf)
    assert "1\tSnow" in run(capfd, "shelf", "list", "-L", shelf)
    assert "The Lantern" in run(capfd, "shelf", "works", "snow", "-L", shelf)
    assert "[Snow]" in run(capfd, "mine", "show", "The Lantern", "-L", shelf)
    run(capfd, "shelf", "remove", "snow", "-L", shelf)
    run(capfd, "mine", "set", "The Lantern", "--stars", "0", "--status", "none", "--note", "", "-L", shelf)
    run(capfd, "mine", "tag", "The Lantern", "plums", "--drop", "-L", shelf)
    assert run(capfd, "mine", "list", "-L", shelf) == "Nothing yet.\n"


def test_the_audit_log(shelf: str, capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "set", "The Lantern", "author=Ann", "-L", shelf)
    lines = run(capfd, "audit", "-L", shelf).splitlines()
    assert "author is Ann" in lines[0] and lines[0].endswith("decision:1")
    assert "run:1" in lines[-1]
    assert run(capfd, "audit", "--kind", "removal", "-L", shelf) == ""
    assert json.loads(run(capfd, "audit", "--work", "The Lantern", "--json", "-L", shelf))["kind"] == "decision"


def test_what_is_preferred_and_parted_is_told_by_the_ids_that_show_names(
    shelf: str, capfd: pytest.CaptureFixture[str]
) -> None:
    run(capfd, "same", "The Lantern", "The Kettle", "-L", shelf)
    held = json.loads(run(capfd, "show", "The Lantern", "--json", "-L", shelf))["holdings"]
    ids = [one["work"] for one in held]
    run(capfd, "set", "The Lantern", "rating=G", "-L", shelf)
    run(capfd, "prefer", "The Lantern", ids[1], "-L", shelf)
    audit = run(capfd, "audit", "-L", shelf)
    assert f"the text shown is {ids[1]}" in audit
    assert f"The text shown is {ids[1]} (" in run(capfd, "history", "-L", shelf)
    assert f"{ids[0]} and {ids[1]} are one work" in audit or f"{ids[1]} and {ids[0]} are one work" in audit


def test_a_kind_of_change_that_there_is_none_of_is_refused(shelf: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert command(["audit", "--kind", "nonsense", "-L", shelf]) == 2
    assert "nonsense" in capfd.readouterr().err


def test_a_title_decided_to_be_none_is_not_shown_as_one(shelf: str, capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "set", "The Lantern", "title=", "-L", shelf)
    [row] = [one for one in run(capfd, "list", "-L", shelf).splitlines() if "lantern.txt" in one]
    assert run(capfd, "show", row.split("\t")[0], "-L", shelf).split("\n")[1] == "Untitled"


def test_a_claim_that_is_not_there(shelf: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert command(["accept", "The Lantern", "author", "--claim", "9", "-L", shelf]) == 1
    assert "author has 1 claim; there is no number 9" in capfd.readouterr().err


def test_what_is_mine_is_searched_and_exported_by_whoever_uses_the_library_alone(
    shelf: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(capfd, "search", "shelf:winter", "-L", shelf) == ""
    run(capfd, "shelf", "add", "Winter reading", "The Lantern", "-L", shelf)
    run(capfd, "mine", "tag", "The Kettle", "snowed in", "-L", shelf)
    assert "The Lantern" in run(capfd, "search", "shelf:winter", "-L", shelf)
    assert "The Kettle" in run(capfd, "search", 'mine:"snowed in"', "-L", shelf)
    run(capfd, "export", "txt", "shelf:winter", "-o", str(tmp_path / "out"), "-L", shelf)
    assert len(list((tmp_path / "out").glob("*.txt"))) == 1
