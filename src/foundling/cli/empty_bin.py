"""`foundling empty-bin`: delete for good what lies in the bin."""

from __future__ import annotations

from typing import Annotated

import typer

from foundling.cli.options import JsonOption, LibraryOption, opened
from foundling.cli.render import number, sentence
from foundling.cli.screen import show


def empty_bin(
    library: LibraryOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: JsonOption = False,
) -> dict[str, int]:
    """Delete for good the works in the bin, their originals with them. This cannot be undone."""
    with opened(library) as shelf:
        waiting = sum(1 for _ in shelf.list(form="all", removed=True))
        if waiting and not yes:
            typer.confirm(f"Delete {number(waiting, 'work')} for good, with the originals?", abort=True, err=True)
        deleted = {"deleted": shelf.empty_bin()}
    show(deleted, as_json=as_json, render=lambda: sentence(f"Deleted for good: {deleted['deleted']:,}"))
    return deleted
