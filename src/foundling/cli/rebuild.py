"""`foundling rebuild`: delete all that can be made again, and make it again."""

from __future__ import annotations

from foundling.cli.options import JobsOption, JsonOption, LibraryOption, opened
from foundling.cli.progress import heap_progress
from foundling.cli.render import reread_report
from foundling.cli.screen import show
from foundling.library.types import RereadReport


def rebuild(library: LibraryOption = None, jobs: JobsOption = None, as_json: JsonOption = False) -> RereadReport:
    """Make the catalogue and all readings again from the originals and your decisions, which stay as they are.

    What had been read closely is read closely again.
    """
    with opened(library) as shelf, heap_progress("Making again") as progress:
        report = shelf.rebuild(jobs=jobs, progress=progress)
    show(report, as_json=as_json, render=lambda: reread_report(report))
    return report
