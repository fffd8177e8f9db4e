"""`foundling restore`: bring works back from the bin."""

from __future__ import annotations

from foundling.cli.options import JsonOption, LibraryOption, opened
from foundling.cli.remove import WorksArgument
from foundling.cli.render import sentence
from foundling.cli.screen import show


def restore(works: WorksArgument, library: LibraryOption = None, as_json: JsonOption = False) -> tuple[str, ...]:
    """Bring works back from the bin. `foundling list --removed` shows what lies there."""
    with opened(library) as shelf:
        for work in works:
            shelf.restore(work)
    done = tuple(works)
    show({"restored": done}, as_json=as_json, render=lambda: sentence(f"Back on the shelf: {', '.join(done)}"))
    return done
