"""Reading many files on many cores: what `foundling read` does.

Owns `read_files` and the task its workers do. Keeping what was read is `foundling.library`.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

from msgspec import Struct

from foundling.manuscript import Hint, Refusal
from foundling.workers.crew import CLOSE_PACE, PACE, Crew
from foundling.workers.hand import Job


class FileJob(Struct, frozen=True):
    """A file to be read: where it is, what it is called, what is known of it besides, and the layers wanted.

    Empty `layers` means all.
    """

    path: Path
    name: str
    hints: tuple[Hint, ...] = ()
    layers: tuple[str, ...] = ()


class HeapFile(Protocol):
    """What `read_files` wants to know of a file; `foundling.sources.heap` finds such files."""

    @property
    def path(self) -> Path:
        """Where it is."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def size(self) -> int:
        """Its bytes."""

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What is known of it besides."""


class FileRead(Struct, frozen=True):
    """What came of a file, or the next part of it: readings as JSON, refusals, in order; `done` with the last."""

    file: Any
    items: tuple[bytes | Refusal, ...]
    done: bool


def read_file(job: FileJob) -> Iterator[bytes | Refusal]:
    """The task of `read_files`: every reading of a file as JSON, and what could not be read."""
    import msgspec

    from foundling.api import read_all
    from foundling.reading.engine import ALL

    for item in read_all(job.path, name=job.name, hints=job.hints, layers=job.layers or ALL):
        yield item if isinstance(item, Refusal) else msgspec.json.encode(item)


def _pace(layers: Collection[str]) -> int:
    """Bytes a worker must do in a second: close reading takes a hundred times what shelving takes."""
    from foundling.reading.engine import CLOSE

    return CLOSE_PACE if not layers or set(layers) & set(CLOSE) else PACE


def read_files(
    files: Iterable[HeapFile], *, layers: Collection[str] = (), jobs: int | None = None
) -> Iterator[FileRead]:
    """Read many files on `jobs` cores, in order, each in a worker; memory does not grow with their number.

    A file with very many stories comes in several FileReads. A crash, and what the task raises, is the last item.
    """
    ours, theirs = itertools.tee(files)
    wanted = (Job(FileJob(f.path, f.name, tuple(f.hints), tuple(layers)), f.name, f.size) for f in ours)
    with Crew(read_file, jobs=jobs, pace=_pace(layers)) as crew:
        file = next(theirs, None)
        for outcome in crew.run(wanted, ordered=True):
            refused = () if outcome.refusal is None else (outcome.refusal,)
            yield FileRead(file, (*outcome.results, *refused), outcome.done)
            if outcome.done:
                file = next(theirs, None)
