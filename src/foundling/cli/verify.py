"""`foundling verify`: is everything still there, byte for byte?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from foundling.cli.options import JsonOption, LibraryOption, opened
from foundling.cli.progress import heap_progress
from foundling.cli.render import verify_report
from foundling.cli.screen import show
from foundling.errors import LibraryError
from foundling.library.types import VerifyReport

if TYPE_CHECKING:
    from foundling.library.library import Library


def verify(library: LibraryOption = None, as_json: JsonOption = False) -> VerifyReport:
    """Check every original against its SHA-256, every database, and that every row has what it speaks of.

    Changes nothing; `repair` mends what can be mended. Ends with exit code 3 where anything is damaged, lost,
    stray or unaccounted for, or may not be read.
    """
    with opened(library) as shelf:
        originals = _count(shelf)
        with heap_progress("Checking", lambda: originals) as progress:
            report = shelf.verify(progress=progress)
    show(report, as_json=as_json, render=lambda: verify_report(report))
    return report


def _count(shelf: Library) -> int:
    """How many originals there are; 0 where that cannot be told, which `verify` will say."""
    try:
        return shelf.counts()["originals"]
    except LibraryError:
        return 0
