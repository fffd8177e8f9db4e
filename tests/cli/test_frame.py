from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from foundling.cli import frame
from foundling.cli.frame import call, run
from foundling.cli.outcome import exit_code
from foundling.library.types import AddReport, Finding, VerifyReport
from foundling.manuscript import Refusal

PROGRAM = [sys.executable, "-m", "foundling.cli"]


@pytest.mark.parametrize(
    "value, code",
    [
        (None, 0),
        (130, 130),
        ((), 0),
        (VerifyReport(1, 1, 1, ()), 0),
        (VerifyReport(1, 1, 1, (Finding("lost", "x", "y"),)), 3),
        (AddReport(1, 2, 1, 0, 0, (Refusal("x", "y", "z"),), 9, 1.0, None), 0),
        (AddReport(1, 1, 0, 0, 0, (Refusal("x", "y", "z"),), 0, 1.0, None), 3),
        (AddReport(None, 0, 0, 0, 0, (), 0, 1.0, None), 0),
    ],
)
def test_exit_codes_of_values(value: object, code: int) -> None:
    assert exit_code(value) == code


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("foundling 0.")
    assert run(["--help"]) == 0
    page = capsys.readouterr().out
    assert "foundling add FOLDER" in page
    assert run(["show", "-h"]) == 0
    assert "Its id or the beginning of it" in capsys.readouterr().out


@pytest.mark.parametrize("width", ["30", "60", "200"])
def test_help_fits_the_screen(
    width: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    for command in ("add", "set", "read"):
        run([command, "--help"])
        lines = capsys.readouterr().out.splitlines()
        assert max(len(line.rstrip()) for line in lines) <= int(width) or width == "30"
        assert any("--json" in line for line in lines)


def test_no_arguments_print_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) in (0, 2)
    assert "Take in and look" in capsys.readouterr().out


def test_an_unknown_command_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["shwo"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "command",
    [["list"], ["show", "x"], ["counts"], ["verify"], ["undo"], ["history"], ["remove", "x"]],
)
def test_without_a_library_every_command_says_how_to_begin_one(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command, "--library", str(tmp_path / "none")]) == 1
    said = capsys.readouterr().err
    assert "foundling add FOLDER" in said and said.count("\n") == 1
    assert not (tmp_path / "none").exists()


def test_the_library_is_named_before_or_after_the_command_or_in_the_environment(
    heap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, before, after in (("one", True, False), ("two", False, True), ("three", False, False)):
        where = ["--library", str(tmp_path / name)]
        monkeypatch.setenv("FOUNDLING_LIBRARY", str(tmp_path / name) if name == "three" else "/nowhere")
        call([*(where if before else []), "add", str(heap), "--jobs", "1", *(where if after else [])])
        assert (tmp_path / name / "kept.db").exists()


def test_a_mistake_of_our_own_is_one_line_and_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    error = ZeroDivisionError("in the sums")
    with pytest.raises(SystemExit):
        frame.report_mistake(type(error), error, error.__traceback__)
    said = capsys.readouterr().err
    assert said.startswith("foundling: a mistake in Foundling itself (ZeroDivisionError)")
    assert said.count("\n") == 1
    [log] = tmp_path.glob("foundling-*.log")
    assert "in the sums" in log.read_text()


def test_a_mistake_ends_with_its_own_code() -> None:
    code = "from foundling.cli import frame\nframe._call = lambda given: 1 / 0\nframe.run([])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == frame.MISTAKE
    assert "Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_error(heap: Path) -> None:
    for number in range(40):
        (heap / f"{number}.txt").write_text((heap / "kettle.txt").read_text())
    first = subprocess.Popen(
        [*PROGRAM, "read", "--json", "--jobs", "1", *map(str, heap.glob("?*.txt"))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert first.stdout is not None and first.stderr is not None
    first.stdout.close()
    said = first.stderr.read()
    assert first.wait() == frame.BROKEN_PIPE
    assert said == b""


def test_ctrl_c_says_what_is_kept(tmp_path: Path) -> None:
    pipe = tmp_path / "never.txt"
    os.mkfifo(pipe)
    program = subprocess.Popen(
        # A background job of a shell is started with SIGINT ignored, and hands that on; the test must not mind.
        [sys.executable, "-c", "import signal, time\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
         "from foundling.cli import frame, app\n"
         "import foundling.cli.frame as f\n"
         "def wait(given):\n    print('waiting', flush=True)\n    time.sleep(600)\n"
         "f.call = wait\nimport sys\nsys.exit(f.run(['add', 'x']))"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdout is not None
    program.stdout.readline()
    time.sleep(0.1)
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=180)
    assert program.returncode == frame.INTERRUPTED
    assert said == "foundling: stopped; what was taken in is kept, and the same command goes on from there\n"


def test_a_folder_of_other_things_does_not_become_a_library(
    heap: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", str(heap), "--library", str(heap)]) == 1
    assert "holds other things" in capsys.readouterr().err
    assert not (heap / "kept.db").exists()


def test_a_width_that_is_none_is_passed_over(
    heap: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for width in ("abc", "-3", ""):
        monkeypatch.setenv("COLUMNS", width)
        assert run(["read", str(heap / "nowhere.txt")]) == 1
        assert capsys.readouterr().err.endswith("nowhere.txt: there is no such file or folder; check the name\n")


def test_what_the_system_refuses_is_named_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> object:
        raise OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "readings"))

    monkeypatch.setattr(frame, "call", full)
    assert frame.run(["add", "x"]) == 1
    said = "no space left on device; make room, then give the same command again"
    assert capsys.readouterr().err == f"foundling: {tmp_path / 'readings'}: {said}\n"


def test_a_folder_without_files_is_said_to_be_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert run(["read", str(tmp_path / "empty")]) == 0
    assert capsys.readouterr().err == "foundling: there are no files there\n"
    assert run(["add", str(tmp_path / "empty"), "--library", str(tmp_path / "library")]) == 0
    assert "there are no files there" in capsys.readouterr().out
    assert run(["list", "--library", str(tmp_path / "library")]) == 0
    assert capsys.readouterr().err == "foundling: no works yet; `foundling add FOLDER` takes them in\n"


def test_a_wrong_value_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list", "--form", "smell"]) == 2
    assert "'smell' is not one of" in (said := capsys.readouterr().err) and "Value error" not in said
