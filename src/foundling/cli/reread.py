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
    shelving: Annotated[
        bool, typer.Option("--shelving", help="Only records, parts and chapters; no close reading.")
    ] = False,
    jobs: JobsOption = None,
    as_json: JsonOption = False,
) -> RereadReport:
    """Read works closely that have not been, and again what older rules have read. Decisions stay as they are.

    Close reading finds who is in a story, who speaks, through whose eyes it is told, and what to be warned of. It
    may be stopped at any moment; the same command goes on from there.
    """
    with opened(library) as shelf, heap_progress("Reading again") as progress:
        report = shelf.reread(works or (), force=force, close=not shelving, jobs=jobs, progress=progress)
    show(report, as_json=as_json, render=lambda: reread_report(report))
    return report
