"""`foundling accept`: make a claim a decision."""

from __future__ import annotations

from typing import Annotated

import typer

from foundling.cli.options import JsonOption, LibraryOption, WorkArgument, opened, typed
from foundling.cli.render import decisions
from foundling.cli.screen import show
from foundling.cli.values import field_meant
from foundling.library.types import Decision


def accept(
    work: WorkArgument,
    field: Annotated[
        str, typer.Argument(metavar="FIELD", callback=typed, help="title, author, rating …", show_default=False)
    ],
    library: LibraryOption = None,
    claim: Annotated[
        int, typer.Option("--claim", min=1, metavar="N", help="The Nth claim, as `show --all` counts them.")
    ] = 1,
    as_json: JsonOption = False,
) -> Decision:
    """Accept a claim: it becomes your decision, with its evidence, and later readings cannot change it."""
    with opened(library) as shelf:
        made = shelf.accept(work, field_meant(field), claim - 1)
    show(made, as_json=as_json, render=lambda: decisions((made,)))
    return made
