"""The chapters' files of an eFiction archive: `stories/<author's number>/<chapter's number>.txt`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from foundling.sources.names import shown_path

_SUFFIXES = (".txt", ".html", ".htm", "")
# No chapter is longer than this many bytes.
_LONGEST = 64 * 1024**2


class Stores:
    """The folders that hold an archive's chapters; what is asked for is noted, and what never was can be told."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._used: set[tuple[int, str, str]] = set()

    def text(self, writers: Iterable[str], chapter: str) -> tuple[str, bytes] | None:
        """A chapter's file, by the numbers of who may have written it: its path below the folder, and its
        bytes."""
        if not chapter.isdigit():
            return None
        for number, folder in enumerate(self._folders):
            for writer in dict.fromkeys(writers):
                for suffix in _SUFFIXES if writer.isdigit() else ():
                    name = f"{chapter}{suffix}"
                    data = _read(folder / writer / name)
                    if data is not None:
                        self._used.add((number, writer, name))
                        return f"{folder.name}/{writer}/{name}", data
        return None

    def pass_over(self, writers: Iterable[str], chapter: str) -> None:
        """Note the file of a chapter that is not taken, without reading it."""
        for number in range(len(self._folders)):
            for writer in writers:
                self._used.update((number, writer, f"{chapter}{suffix}") for suffix in _SUFFIXES)

    def unused(self) -> Iterator[str]:
        """The files that nothing asked for, as they are shown; pictures and index pages are none of them."""
        for number, folder in enumerate(self._folders):
            for writer in sorted(_entries(folder)):
                for name in sorted(_entries(folder / writer)):
                    stem, suffix = os.path.splitext(name)
                    known = (number, writer, name) in self._used
                    if stem.isdigit() and suffix.lower() in _SUFFIXES and not known:
                        yield shown_path(folder / writer / name)


def _entries(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as stream:
            return stream.read(_LONGEST)
    except OSError:
        return None
