"""Progress on stderr: a bar on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from foundling.cli.screen import err, visible
from foundling.library.types import Progress

# Seconds between lines where stderr is no terminal: often enough to see in a log that it lives.
LINE_EVERY = 30.0
# Columns below which the name of the current file is left out, and how much of it is shown.
ROOM_FOR_NAME = 100
NAME_LENGTH = 24
# What is being done in the second stage of a run.
CLOSELY = "Reading closely"

Tell = Callable[[Progress], None]
Count = Callable[[], int]


@contextmanager
def heap_progress(doing: str, count: Count | None = None) -> Iterator[Tell]:
    """Yields what a long run is to call with its Progress.

    `doing` says what is being done: "Taking in". `count` finds out how much there is to do, where the run itself
    does not say; it is called in a thread, so that nothing waits for it.
    """
    console = err()
    if not console.is_terminal:
        yield _Lines(console, doing)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[current]}", markup=False, style="dim"),
    )
    with Bar(*columns, console=console, transient=True, refresh_per_second=8, expand=True) as bar:
        task = bar.add_task(doing, total=None, pace="", current="")
        if count is not None:
            Thread(target=lambda: bar.update(task, total=count()), daemon=True).start()
        yield _Moving(bar, task, named=console.width >= ROOM_FOR_NAME)


class _Moving:
    """Moves the bar."""

    def __init__(self, bar: Bar, task: TaskID, *, named: bool) -> None:
        self.bar = bar
        self.task = task
        self.named = named
        self.stage = "shelving"
        self.began = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        if progress.stage != self.stage:
            self.stage, self.began = progress.stage, time.monotonic()
            self.bar.reset(self.task, description=CLOSELY)
        current = visible(progress.current).rsplit("/", 1)[-1][:NAME_LENGTH] if self.named else ""
        speed = pace(progress, time.monotonic() - self.began)
        if progress.total_files is not None:
            self.bar.update(self.task, total=progress.total_files)
        self.bar.update(self.task, completed=progress.files, pace=speed, current=current)


class _Lines:
    """Prints a line every LINE_EVERY seconds."""

    def __init__(self, console: Console, doing: str) -> None:
        self.console = console
        self.doing = doing
        self.began = time.monotonic()
        self.due = LINE_EVERY

    def __call__(self, progress: Progress) -> None:
        seconds = time.monotonic() - self.began
        if seconds >= self.due:
            self.due = seconds + LINE_EVERY
            total = "" if progress.total_files is None else f" of {progress.total_files:,}"
            doing, what = (CLOSELY, "stories") if progress.stage == "close" else (self.doing, "files")
            said = f"{doing}: {progress.files:,}{total} {what}, {pace(progress, progress.seconds or seconds)}"
            self.console.print(said, soft_wrap=True)


def count_files(paths: Sequence[Path]) -> int:
    """How many files there are at and under `paths`: what a bar needs to know, so errors are passed over."""
    total = 0
    for path in paths:
        total += 1 if not path.is_dir() else sum(len(files) for _, _, files in os.walk(path))
    return total


def pace(progress: Progress, seconds: float) -> str:
    """How much there was and how fast it goes: `12 k words, 1.2 M words/s`; files where no words are counted."""
    seconds = max(seconds, 0.001)
    if not progress.words:
        return f"{progress.files / seconds:,.0f} files/s"
    return f"{short(progress.words)} words, {short(progress.words / seconds)} words/s"


def short(number: float) -> str:
    """A number in few characters: 843, 12 k, 1.2 M."""
    if number < 10_000:
        return f"{number:,.0f}"
    if number < 1_000_000:
        return f"{number / 1_000:.0f} k"
    return f"{number / 1_000_000:.1f} M"
