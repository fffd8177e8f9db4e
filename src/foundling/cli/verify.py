"""`foundling verify`: is everything still there, byte for byte?"""

from __future__ import annotations

from foundling.cli.options import JsonOption, LibraryOption, opened
from foundling.cli.progress import heap_progress
from foundling.cli.render import verify_report
from foundling.cli.screen import show
from foundling.library.types import VerifyReport


def verify(library: LibraryOption = None, as_json: JsonOption = False) -> VerifyReport:
    """Check every original against its SHA-256, and that every row has what it speaks of.

    Changes nothing. Ends with exit code 3 where anything is damaged, lost, stray or unaccounted for.
    """
    with opened(library) as shelf:
        originals = shelf.counts()["originals"]
        with heap_progress("Checking", lambda: originals) as progress:
            report = shelf.verify(progress=progress)
    show(report, as_json=as_json, render=lambda: verify_report(report))
    return report
