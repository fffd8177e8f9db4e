"""Files that a command writes: there whole, or not there at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from foundling.errors import SourceError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that gets its name when it is done; what was there before stays until then.

    Folders on the way to it are made. Raises SourceError where `path` is a folder.
    """
    if path.is_dir():
        raise SourceError(str(path), "it is a folder", "name a file in it")
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as sink:
            yield sink
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
