"""`foundling withdraw`: take a work out for good, on its author's wish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from foundling.cli.evidence import one_line
from foundling.cli.options import JobsOption, JsonOption, LibraryOption, WorkArgument, opened
from foundling.cli.render import number
from foundling.cli.screen import show
from foundling.errors import LibraryError
from foundling.library.types import WithdrawReport


def withdraw(
    work: WorkArgument,
    library: LibraryOption = None,
    terms: Annotated[str, typer.Option("--terms", metavar="TEXT", help="What the author said; kept.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    jobs: JobsOption = None,
    as_json: JsonOption = False,
) -> WithdrawReport:
    """Take a work out for good on its author's wish: all its texts, and their bytes. This cannot be undone.

    In a file that other stories share, the story is blanked. When the same or nearly the same text is added again,
    it is refused. Backups made before still hold it.
    """
    with opened(library) as shelf:
        edition = shelf.show(work)
        claims = edition.record["title"]
        title = one_line(str(claims[0].value)) if claims else edition.id
        if not yes:
            texts = number(max(1, len(edition.holdings)), "text")
            warning = "this deletes it for good and cannot be undone. Older backups still hold it."
            typer.echo(f"{title} ({edition.id}), {texts}: {warning}", err=True)
            if one_line(typer.prompt("Type the title to go on", err=True)) != title:
                raise LibraryError("that is not the title; nothing was changed")
        report = shelf.withdraw(edition.id, terms=terms, jobs=jobs)
    show(report, as_json=as_json, render=lambda: _told(report))
    return report


def _told(report: WithdrawReport) -> Iterator[RenderableType]:
    gone = f"{number(len(report.forgotten), 'original')} deleted"
    blanked = f", blanked in {number(len(report.blanked), 'file')} that others share" if report.blanked else ""
    yield Text(f"Withdrawn: {report.work}, {number(report.texts, 'text')}; {gone}{blanked}")
    yield Text(
        "Older backups still hold it: delete them, or make them anew with `foundling backup`.", style="yellow"
    )
