"""`repair`, `backup`, `restore-backup` and `withdraw`, as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from foundling.cli.app import app

runner = CliRunner()


@pytest.fixture
def shelf(heap: Path, tmp_path: Path) -> list[str]:
    """The option that names a library with two stories."""
    library = ["--library", str(tmp_path / "library")]
    assert runner.invoke(app, ["add", str(heap), "-j", "1", *library]).exit_code == 0
    return library


def test_repair_says_what_it_did(shelf: list[str]) -> None:
    done = runner.invoke(app, ["repair", *shelf])
    assert "Nothing to mend" in done.stdout
    (Path(shelf[1]) / "catalogue.db").write_bytes(b"no database" * 1000)
    done = runner.invoke(app, ["repair", "--json", *shelf])
    assert json.loads(done.stdout)["done"] == ["the catalogue was made anew"]
    assert runner.invoke(app, ["verify", *shelf]).exit_code == 0


def test_a_backup_comes_back(shelf: list[str], tmp_path: Path) -> None:
    done = runner.invoke(app, ["backup", str(tmp_path / "backup"), *shelf])
    assert done.exit_code == 0
    assert "2 originals" in done.stdout
    done = runner.invoke(app, ["restore-backup", str(tmp_path / "backup"), str(tmp_path / "again"), "-j", "1"])
    assert done.exit_code == 0
    assert "All is well" in done.stdout


def test_withdrawing_asks_for_the_title(shelf: list[str]) -> None:
    before = runner.invoke(app, ["list", *shelf]).stdout
    asked = runner.invoke(app, ["withdraw", "The Lantern", *shelf], input="The Kettle\n")
    assert asked.exit_code != 0
    assert runner.invoke(app, ["list", *shelf]).stdout == before
    done = runner.invoke(app, ["withdraw", "The Lantern", *shelf], input="The Lantern\n")
    assert done.exit_code == 0, done.output
    assert "cannot be undone" in done.output
    assert "Older backups still hold it" in done.stdout
    assert "The Lantern" not in runner.invoke(app, ["list", *shelf]).stdout


def test_withdrawing_takes_the_title_as_it_was_shown(shelf: list[str]) -> None:
    odd = "The  Lantern of   Wicklow"
    assert runner.invoke(app, ["set", "The Lantern", f"title={odd}", *shelf]).exit_code == 0
    [work] = [
        line for line in runner.invoke(app, ["list", "--json", *shelf]).stdout.splitlines() if "Wicklow" in line
    ]
    asked = runner.invoke(app, ["withdraw", json.loads(work)["id"], *shelf], input="x\n")
    shown = asked.output.splitlines()[0].partition(" (")[0]
    done = runner.invoke(app, ["withdraw", json.loads(work)["id"], *shelf], input=f"{shown}\n")
    assert done.exit_code == 0, done.output
