"""What one `add` refused: all of it on the disk, a row each, and only the first of it in memory.

Owns `refusals/run-N.csv`, a table to be worked through: where a thing came from, which record of it, what it
is, why it was refused and what to do. A heap of a hundred thousand files that nothing can read must not grow
the process.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from foundling.library.cells import guarded
from foundling.manuscript import Refusal

# Refusals that are held in memory and told of one by one; all of them are counted and written down.
HELD = 1_000
# What a place of a certain kind is called.
_KINDS = {"byte": "place", "bytes": "message"}
COLUMNS = ("source", "record", "what", "why", "advice")


class RefusalLog:
    """Counts refusals, holds the first of them and writes them all down.

    `folder` is where the file goes; None writes nothing (a dry run).
    """

    def __init__(self, folder: Path | None) -> None:
        self.count = 0
        self.held: list[Refusal] = []
        self._folder = folder
        self._target: TextIO | None = None

    def extend(self, refusals: Iterable[Refusal]) -> None:
        """Take these down; raises OSError where the disk is full."""
        for refusal in refusals:
            self.count += 1
            if len(self.held) < HELD:
                self.held.append(refusal)
            if self._folder is not None:
                self._write(self._folder, refusal)

    def _write(self, folder: Path, refusal: Refusal) -> None:
        if self._target is None:
            folder.mkdir(exist_ok=True)
            # The run has no number yet, and a killed one leaves its part behind for the next to write over.
            # The mark at its start has spreadsheets read it as UTF-8.
            self._target = _part(folder).open("w", encoding="utf-8-sig", errors="backslashreplace", newline="")
            csv.writer(self._target).writerow(COLUMNS)
        csv.writer(self._target).writerow(map(guarded, row_of(refusal)))

    def finish(self, run: int | None) -> Path | None:
        """Name the file for the run, and say where it is; None where nothing was refused or there was no run."""
        self.close()
        if self._folder is None or self._target is None:
            return None
        if run is None:
            _part(self._folder).unlink()
            return None
        return _part(self._folder).rename(self._folder / f"run-{run}.csv")

    def close(self) -> None:
        """Close the file."""
        if self._target is not None:
            self._target.close()


def row_of(refusal: Refusal) -> tuple[str, str, str, str, str]:
    """A refusal as the cells of COLUMNS; `what` is the kind of record, or `file`."""
    record = refusal.locator or ""
    kind, colon, _ = record.rpartition("!/")[2].partition(":")
    kind = _KINDS.get(kind, kind)
    what = kind if colon and kind.isalpha() else "member" if record else "file"
    return refusal.name, record, what, refusal.why, refusal.advice


def _part(folder: Path) -> Path:
    return folder / "run.part"
