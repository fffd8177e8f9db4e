"""`foundling undo`: take back a decision, or a whole add."""

from __future__ import annotations

from typing import Annotated

import typer

from foundling.cli.options import JsonOption, LibraryOption, opened, typed
from foundling.cli.render import sentence
from foundling.cli.screen import show
from foundling.errors import DecisionError


def undo(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[WHAT]",
            callback=typed,
            help="decision:N, run:N for a whole add, or batch:N, authority:N or sameness:N, as `foundling audit` "
            "lists them; the last decision by default.",
            show_default=False,
        ),
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> str:
    """Take back the last decision, or the one named, or everything that one `add` took in."""
    with opened(library) as shelf:
        if what is None and all(decision.undone for decision in shelf.history()):
            # An add is much to lose by one word too few: it is taken back by name only.
            raise DecisionError("no decision is left to take back; `foundling undo run:N` takes back a whole add")
        undone = shelf.undo(what)
    show({"undone": undone}, as_json=as_json, render=lambda: sentence(undone))
    return undone
