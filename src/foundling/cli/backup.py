"""`foundling backup` and `foundling restore-backup`: copies of a library, and a library out of a copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from foundling.cli.evidence import one_line
from foundling.cli.options import JobsOption, JsonOption, LibraryOption, check_outside, opened
from foundling.cli.progress import heap_progress
from foundling.cli.render import number, verify_report
from foundling.cli.screen import show
from foundling.library.types import BackupReport, VerifyReport


def backup(
    folder: Annotated[Path, typer.Argument(metavar="DEST", help="A folder for it, best on another disk.")],
    library: LibraryOption = None,
    derived: Annotated[
        bool, typer.Option("--derived", help="Also what can be made again, so that nothing has to be.")
    ] = False,
    as_json: JsonOption = False,
) -> BackupReport:
    """Copy the library to a folder; the next backup to the same folder copies only what is missing there.

    The library can be used and added to meanwhile. Every copy is checked against its SHA-256. Ends with exit code
    3 where something in the library is damaged: that is not copied, and what the backup holds of it stays.
    """
    with opened(library) as shelf:
        check_outside(shelf, folder)
        report = shelf.back_up(folder, derived=derived)
    show(report, as_json=as_json, render=lambda: _told(report))
    return report


def _told(report: BackupReport) -> Iterator[RenderableType]:
    copied = f"{number(report.copied, 'file')} copied, {report.bytes:,} bytes; {report.already:,} were there"
    yield Text(f"{number(report.originals, 'original')} in {one_line(str(report.folder))}: {copied}")
    for line in report.damaged:
        yield Text.assemble(("  not copied", "red"), f": {one_line(line)}")
    if report.withdrawn:
        yield Text(
            f"{number(report.withdrawn, 'work')} withdrawn on the author's wish: not in this backup, "
            "but older ones elsewhere still hold them. Delete those, or make them anew.",
            style="yellow",
        )


def restore_backup(
    source: Annotated[Path, typer.Argument(metavar="SRC", help="The folder of the backup.")],
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder for the library.")],
    jobs: JobsOption = None,
    as_json: JsonOption = False,
) -> VerifyReport:
    """Make a library in a new folder of what is in a backup, and check it.

    What the backup does not hold and can be made again is made again. An old backup also brings back what was
    withdrawn since.
    """
    from foundling.library.library import Library

    with Library.restore_backup(source, folder) as shelf:
        with heap_progress("Making again") as progress:
            shelf.finish_restoring(jobs=jobs, progress=progress)
        report = shelf.verify()
    show(report, as_json=as_json, render=lambda: verify_report(report))
    return report
