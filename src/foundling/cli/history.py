"""`foundling history`: who decided what, and when."""

from __future__ import annotations

from typing import Annotated

import typer

from foundling.cli.options import JsonOption, LibraryOption, opened, typed
from foundling.cli.render import decisions
from foundling.cli.screen import put_json, show
from foundling.library.types import Decision


def history(
    work: Annotated[
        str | None, typer.Argument(metavar="[WORK]", callback=typed, help="Only this work's.", show_default=False)
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> tuple[Decision, ...]:
    """Show every decision, those taken back too: who, when, which field, what value."""
    with opened(library) as shelf:
        made = shelf.history(work)
    if as_json:
        for decision in made:
            put_json(decision)
        return made
    show(made, as_json=False, render=lambda: decisions(made))
    return made
