"""`foundling remove`: put works into the bin."""

from __future__ import annotations

from typing import Annotated

import typer

from foundling.cli.options import JsonOption, LibraryOption, opened, typed
from foundling.cli.render import sentence
from foundling.cli.screen import show

WorksArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="WORK...",
        callback=typed,
        help="Its id or the beginning of it, the path it came from, or its title.",
        show_default=False,
    ),
]


def remove(works: WorksArgument, library: LibraryOption = None, as_json: JsonOption = False) -> tuple[str, ...]:
    """Put works into the bin. Nothing is deleted until `empty-bin`; `restore` brings them back."""
    with opened(library) as shelf:
        for work in works:
            shelf.remove(work)
    done = tuple(works)
    show({"removed": done}, as_json=as_json, render=lambda: sentence(f"In the bin: {', '.join(done)}"))
    return done
