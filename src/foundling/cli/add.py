"""`foundling add`: take a heap of files into the library."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Annotated

import typer

from foundling.cli.options import JobsOption, JsonOption, LibraryOption, check_paths, opened, opened_to_try, typed
from foundling.cli.progress import count_files, heap_progress
from foundling.cli.render import add_report
from foundling.cli.screen import show
from foundling.library.readers import reading_crew
from foundling.library.types import AddReport


def add(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="Files and folders; they are only read.", show_default=False),
    ],
    library: LibraryOption = None,
    accession: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", callback=typed, help="Who gave this heap; shown on every work that came with it."
        ),
    ] = None,
    note: Annotated[
        str, typer.Option(metavar="TEXT", callback=typed, help="On what terms it was given.", show_default=False)
    ] = "",
    check: Annotated[
        bool,
        typer.Option("--check", help="Read files again that look unchanged by size and date, refused ones too."),
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen and keep nothing.")] = False,
    closely: Annotated[
        bool,
        typer.Option(
            "--read", help="Read the stories closely too: cast, speech, viewpoint, advisories; takes longer."
        ),
    ] = False,
    locked: Annotated[
        bool,
        typer.Option(
            "--with-locked",
            help="Of a journal's export take in what its writer locked for friends or for nobody, too.",
        ),
    ] = False,
    jobs: JobsOption = None,
    as_json: JsonOption = False,
) -> AddReport:
    """Take files and folders into the library, and recover each story's record.

    The library is made if there is none. Files that came before are skipped, so the same command may be given
    again: after new files have come, or after it was stopped half-way. What cannot be read is listed in a file.
    With --read, who is in each story, who speaks and so on is read as well; `foundling reread` does so later.

    Example: `foundling add ~/rescued --accession "the Lighthouse list" --note "ask before archiving"`
    """
    check_paths(paths)
    door = opened_to_try(library) if dry_run else opened(library, create=True)
    with (
        reading_crew(jobs) as crew,
        door as shelf,
        heap_progress("Taking in", lambda: count_files(paths)) as progress,
    ):
        # What is imported stays: to look it over for garbage again and again costs a tenth of the time here.
        gc.freeze()
        report = shelf.add(
            paths,
            accession=accession,
            note=note,
            check=check,
            dry_run=dry_run,
            read=closely,
            with_locked=locked,
            jobs=jobs,
            progress=progress,
            crew=crew,
        )
    show(report, as_json=as_json, render=lambda: add_report(report))
    return report
