"""`foundling repair`: mend what can be mended, and name what is lost."""

from __future__ import annotations

from foundling.cli.options import JobsOption, JsonOption, LibraryOption, opened
from foundling.cli.progress import heap_progress
from foundling.cli.render import repair_report
from foundling.cli.screen import show
from foundling.library.types import RepairReport


def repair(library: LibraryOption = None, jobs: JobsOption = None, as_json: JsonOption = False) -> RepairReport:
    """Mend what `verify` finds wrong: what can be made again is, and volumes are written anew.

    An original that is damaged is named: add the same file again, or restore a backup. What is damaged is put
    aside into the folder `damaged` of the library. Decisions stay. Ends with exit code 3 where something is lost
    or left.
    """
    with opened(library) as shelf, heap_progress("Mending") as progress:
        report = shelf.repair(jobs=jobs, progress=progress)
    show(report, as_json=as_json, render=lambda: repair_report(report))
    return report
