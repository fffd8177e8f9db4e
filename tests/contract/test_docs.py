"""The documents say what is so: their commands run and print what they show; generated pages are up to date."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Programs that a document's commands call.
NEEDED = {"library.md": ("sqlite3", "zstd")}
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def script(name: str) -> ModuleType:
    """A module of scripts/."""
    spec = importlib.util.spec_from_file_location(f"scripts_{name}", ROOT / "scripts" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


console = script("run_console")


@pytest.mark.parametrize("path", console.documents(), ids=lambda path: path.name)
def test_the_commands_of_a_document_print_what_it_shows(path: Path) -> None:
    missing = [name for name in NEEDED.get(path.name, ()) if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    # A short path, so that lines are cut where they are cut in the documents.
    with tempfile.TemporaryDirectory(dir="/tmp" if Path("/tmp").is_dir() else None) as home:
        wrong = console.check(path, Path(home))
    assert not wrong, "run ./do docs if this is as it should be\n" + "\n".join(wrong)


def test_what_a_slow_machine_says_of_its_progress_is_not_compared(tmp_path: Path) -> None:
    said = (
        "Taking in: 31 of 99 files, 1 files/s\\nReading closely: 1,002 stories, 12 k words, 900 words/s\\n3 works"
    )
    assert console.Session(tmp_path).run(f"printf '{said}' >&2") == (0, "3 works\n")


@pytest.mark.parametrize("name", ["make_commands", "make_samples"])
def test_a_generated_file_is_what_its_script_writes(name: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / f"{name}.py", "--check"],
        capture_output=True,
        text=True,
        env={**os.environ, "COLUMNS": "96"},
        check=False,
    )
    assert done.returncode == 0, f"run ./do docs\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (path.parent / target).exists(), f"{path.name} links to {target}"


def test_every_field_of_a_reading_is_documented() -> None:
    from foundling.reading import types

    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    structs = [
        types.Reading,
        types.Record,
        types.SourceInfo,
        types.Claim,
        types.Scene,
        types.Chapter,
        types.Rating,
    ]
    missing = {
        name
        for struct in structs
        for name in struct.__struct_fields__
        if f"`{name}`" not in page and f"`{name}[]" not in page
    }
    assert not missing


def test_every_format_and_its_options_are_documented_once() -> None:
    from foundling.cli.exporting import options_of
    from foundling.exports.formats import FORMATS

    page = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z]+)` \| [^|]+ \| [^|]+ \| ([^|]*)\|$", page, re.MULTILINE)
    told = [(name, re.findall(r"`(--[a-z-]+)`", options)) for name, options in rows]
    assert told == [(format.name, list(options_of(format))) for format in FORMATS]


def test_every_command_has_help_that_says_what_it_does() -> None:
    import typer

    from foundling.cli.app import app

    program = typer.main.get_command(app)
    for name in program.list_commands(None):
        command = program.get_command(None, name)
        assert command.help and command.help.strip().endswith((".", ")", "`")), name
        for parameter in command.params:
            assert getattr(parameter, "help", None), f"{name} {parameter.opts}"


def test_every_exit_code_is_documented() -> None:
    from foundling.cli import frame, outcome

    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    codes = (
        outcome.DONE,
        frame.FAILED,
        2,
        outcome.INCOMPLETE,
        frame.MISTAKE,
        frame.INTERRUPTED,
        frame.BROKEN_PIPE,
    )
    assert [code for code in codes if f"| {code} |" not in page] == []
