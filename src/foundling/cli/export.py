"""`foundling export`: hand works on as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from foundling.cli.files import whole_file
from foundling.cli.options import LibraryOption, opened, typed
from foundling.cli.render import export_report
from foundling.cli.screen import err, put, put_json
from foundling.library.types import ExportReport


def export(
    format: Annotated[
        Literal["json", "jsonl"],
        typer.Argument(metavar="json|jsonl", help="One array, or one work a line.", show_default=False),
    ],
    works: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORK...]", callback=typed, help="Only these; all by default.", show_default=False
        ),
    ] = None,
    library: LibraryOption = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here (by default stdout).")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="With -o: print what was written as JSON.", show_default=False)
    ] = False,
) -> ExportReport:
    """Write works as JSON, each with its record, your decisions applied, and its text and structure.

    What the author said about archiving is told on stderr before you hand anything on.
    """
    with opened(library) as shelf:
        if output is None:
            report = shelf.export(format, works or (), sys.stdout.buffer)
            sys.stdout.flush()
        else:
            with whole_file(output) as sink:
                report = shelf.export(format, works or (), sink)
    if as_json and output is not None:
        put_json(report)
        return report
    console = err()
    put(export_report(report, output), console)
    return report
