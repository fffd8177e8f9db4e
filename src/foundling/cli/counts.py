"""`foundling counts`: how much the library holds."""

from __future__ import annotations

from foundling.cli.options import JsonOption, LibraryOption, library_path, opened
from foundling.cli.render import tally
from foundling.cli.screen import show


def counts(library: LibraryOption = None, as_json: JsonOption = False) -> dict[str, int]:
    """Count what the library holds: works, manuscripts, originals, words, and what is no story, by form."""
    with opened(library) as shelf:
        numbers = shelf.counts()
    show(numbers, as_json=as_json, render=lambda: tally(numbers, library_path(library)))
    return numbers
