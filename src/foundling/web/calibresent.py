"""Calibre libraries that readers have sent, from the moment their databases come until they are taken over.

Owns the folder of each reader in the spool (`intake.py`). A database that was sent is read in a process with
limits on time and memory, and is gone as soon as it was read; what was found in it lies there for an hour, so that
a page can show what would be said of which story before anything is. Nobody but that reader is shown it.
"""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from foundling.library.calibre import CalibreLibrary, read_calibre_apart
from foundling.web.spool import Spooled, SpoolError, check_room

# What was found in a database, and seconds for which it is kept.
_FOUND = "calibre.found"
_KEPT_S = 3_600.0
# Seconds that one waits until another reader's has been read.
_PATIENCE_S = 60.0


class CalibreSent:
    """What readers have sent of calibre, under `spool`; one library for each reader."""

    def __init__(self, spool: Path, *, most_bytes: int) -> None:
        self._spool = spool
        self._most_bytes = most_bytes
        self._reading = threading.Lock()

    def send(self, reader: int, pieces: Iterable[bytes]) -> CalibreLibrary:
        """Read the database that comes in pieces, and keep what is found for this reader.

        Raises SpoolError where it cannot be received, LibraryError where it is no calibre library.
        """
        folder = self._folder(reader)
        self.forget(reader)
        check_room(self._spool.parent.parent)
        if not self._reading.acquire(timeout=_PATIENCE_S):
            raise SpoolError("another calibre library is being read just now; try again in a minute", 503)
        try:
            with Spooled(folder, "metadata.db", _Counter(self._most_bytes)) as spooled:
                for piece in pieces:
                    spooled.write(piece)
            found = read_calibre_apart(spooled.path)
        finally:
            self._reading.release()
            shutil.rmtree(folder, ignore_errors=True)
        with Spooled(folder, _FOUND, lambda size: None) as kept:
            kept.write(msgspec.msgpack.encode(found))
        return found

    def found(self, reader: int) -> CalibreLibrary | None:
        """What was found in what this reader sent; None where there is nothing, or it was sent long ago."""
        path = self._folder(reader) / _FOUND
        try:
            if time.time() - path.stat().st_mtime > _KEPT_S:
                self.forget(reader)
                return None
            return msgspec.msgpack.decode(path.read_bytes(), type=CalibreLibrary)
        except (OSError, msgspec.DecodeError):
            return None

    def forget(self, reader: int) -> None:
        """Remove what this reader sent."""
        shutil.rmtree(self._folder(reader), ignore_errors=True)

    def _folder(self, reader: int) -> Path:
        return self._spool / f"calibre-{reader}"


class _Counter:
    """Counts the bytes that come; raises SpoolError where they are too many."""

    def __init__(self, most: int) -> None:
        self._left = most

    def __call__(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise SpoolError("that is larger than any calibre library", 413)
