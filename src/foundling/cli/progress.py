"""Progress on stderr: a bar on a terminal, now and then a line elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from foundling.cli.screen import err, visible
from foundling.library.types import Progress

# Seconds between lines where stderr is no terminal: often enough to see in a log that it lives.
LINE_EVERY = 30.0
# Columns below which the name of the current file is left out.
ROOM_FOR_NAME = 100

Tell = Callable[[Progress], None]


@contextmanager
def heap_progress(doing: str) -> Iterator[Tell]:
    """Yields what a long run is to call with its Progress; `doing` says what is being done: "Taking in"."""
    console = err()
    if not console.is_terminal:
        yield _lines(console, doing)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
        TimeRemainingColumn(compact=True),
        TextColumn("[dim]{task.fields[current]}", markup=True),
    )
    with Bar(*columns, console=console, transient=True, refresh_per_second=8, expand=True) as bar:
        task = bar.add_task(doing, total=None, pace="", current="")
        yield _moving(bar, task, named=console.width >= ROOM_FOR_NAME)


def _moving(bar: Bar, task: TaskID, *, named: bool) -> Tell:
    def tell(progress: Progress) -> None:
        current = visible(progress.current).replace("[", "(").rsplit("/", 1)[-1][:24] if named else ""
        bar.update(
            task, completed=progress.files, total=progress.total_files, pace=pace(progress), current=current
        )

    return tell


def _lines(console: Console, doing: str) -> Tell:
    due = LINE_EVERY

    def tell(progress: Progress) -> None:
        nonlocal due
        if progress.seconds >= due:
            due = progress.seconds + LINE_EVERY
            total = "" if progress.total_files is None else f" of {progress.total_files:,}"
            console.print(f"{doing}: {progress.files:,}{total} files, {pace(progress)}", soft_wrap=True)

    return tell


def pace(progress: Progress) -> str:
    """How fast it goes: `12,431 words, 1,203,000 words/s` (words a second; files where no words are counted)."""
    seconds = max(progress.seconds, 0.001)
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
