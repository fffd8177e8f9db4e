"""`foundling reread`: read works again with the rules of today."""

from __future__ import annotations

from typing import Annotated

import typer

from foundling.cli.options import JobsOption, JsonOption, LibraryOption, opened, typed
from foundling.cli.progress import heap_progress
from foundling.cli.render import reread_report
from foundling.cli.screen import show
from foundling.library.types import RereadReport


def reread(
    works: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORK...]", callback=typed, help="Only these; all by default.", show_default=False
        ),
    ] = None,
    library: LibraryOption = None,
    force: Annotated[bool, typer.Option("--force", help="Also what the newest rules have read.")] = False,
    jobs: JobsOption = None,
    as_json: JsonOption = False,
) -> RereadReport:
    """Read works again whose readings were made by older rules. Decisions stay as they are."""
    with opened(library) as shelf, heap_progress("Reading again") as progress:
        report = shelf.reread(works or (), force=force, jobs=jobs, progress=progress)
    show(report, as_json=as_json, render=lambda: reread_report(report))
    return report
