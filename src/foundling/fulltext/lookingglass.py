"""An index that may only be looked at: on a read-only disk, or in a folder of somebody else's.

tantivy makes a lock file in an index's folder before it reads there. Where that cannot be made, the index is
opened through a temporary folder of links to its files, in which the lock can be.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import tantivy


class LookingGlass:
    """A way to open indexes that need not be writable; holds at most one temporary folder of links."""

    def __init__(self) -> None:
        self._links: TemporaryDirectory[str] | None = None

    def open(self, folder: Path) -> tantivy.Index:
        """The index in `folder`, as it is now; raises ValueError where there is none that tantivy reads."""
        self.close()
        if os.access(folder, os.W_OK):
            return tantivy.Index.open(str(folder))
        self._links = TemporaryDirectory(prefix="foundling-index-")
        for entry in os.scandir(folder):
            if not entry.name.endswith(".lock"):
                os.symlink(os.path.abspath(entry.path), os.path.join(self._links.name, entry.name))
        return tantivy.Index.open(self._links.name)

    @property
    def linked(self) -> bool:
        """Whether the index was opened through links: what comes to its folder later is not seen."""
        return self._links is not None

    def close(self) -> None:
        """Remove the links."""
        if self._links is not None:
            self._links.cleanup()
            self._links = None
