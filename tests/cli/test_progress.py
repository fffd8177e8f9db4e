from __future__ import annotations

from pathlib import Path

import pytest

from foundling.cli import progress
from foundling.cli.progress import count_files, heap_progress, pace, short
from foundling.library.types import Progress


@pytest.mark.parametrize(
    "number, expected", [(0, "0"), (843.4, "843"), (9999, "9,999"), (12_345, "12 k"), (1_234_567, "1.2 M")]
)
def test_short_numbers(number: float, expected: str) -> None:
    assert short(number) == expected


def test_pace_counts_words_or_files() -> None:
    assert pace(Progress(4, None, 20_000, 1, 0, 0.0, "x"), 2.0) == "20 k words, 10 k words/s"
    assert pace(Progress(4, None, 0, 1, 0, 0.0, "x"), 2.0) == "2 files/s"


def test_files_are_counted_at_and_under_paths(heap: Path) -> None:
    assert count_files([heap]) == 3
    assert count_files([heap / "a", heap / "kettle.txt"]) == 2


def test_a_log_gets_a_line_now_and_then(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 1.0, 31.0, 32.0, 62.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with heap_progress("Taking in") as tell:
        for files in (1, 31, 32, 62):
            tell(Progress(files, 99, 0, 0, 0, 0.0, "x"))
    assert (
        capsys.readouterr().err == "Taking in: 31 of 99 files, 1 files/s\nTaking in: 62 of 99 files, 1 files/s\n"
    )


def test_a_log_says_which_stage_it_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter([0.0, 31.0, 62.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with heap_progress("Taking in") as tell:
        tell(Progress(31, 31, 0, 0, 0, 31.0, "x"))
        tell(Progress(2, 9, 20_000, 0, 0, 10.0, "y", "close"))
    assert capsys.readouterr().err.splitlines() == [
        "Taking in: 31 of 31 files, 1 files/s",
        "Reading closely: 2 of 9 stories, 20 k words, 2,000 words/s",
    ]
