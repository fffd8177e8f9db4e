"""What follows from what an add has written, done while its workers read on.

Owns when that is done: new manuscripts are compared with all others after every batch; some hundreds at a time are
indexed, by a thread of its own, since the index waits most of the time for threads of its own. What is left at the
end, and what could not be done meanwhile, is done as after every other change.
"""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import Self

from foundling.errors import DatabaseFailedError, IndexFailedError
from foundling.library.databases import Databases
from foundling.library.index import LibraryIndex
from foundling.library.likening import Likening
from foundling.library.wording_rows import last_number, outdated

# An add of fewer manuscripts is followed at its end.
_FEWEST = 256
# Manuscripts that are indexed together: to open and close the index takes as long as to index some dozens.
_INDEXED = 512


class Meanwhile:
    """One add, followed as it goes on; a context manager, at whose end nothing goes on any more."""

    def __init__(self, databases: Databases, index: LibraryIndex) -> None:
        self._databases = databases
        self._index = index
        self._after = last_number(databases)
        self._brought = self._unindexed = 0
        self._likening: Likening | None = None
        self._indexing: Thread | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._indexing is not None:
            self._indexing.join()

    def brought(self, count: int) -> None:
        """Go on: `count` more manuscripts are written."""
        before, self._brought = self._brought, self._brought + count
        self._unindexed += count
        if before < _FEWEST <= self._brought and not outdated(self._databases):
            self._likening = Likening(self._databases, self._after)
        if self._likening is not None:
            self._likening.compare()
        if self._unindexed >= _INDEXED and (self._indexing is None or not self._indexing.is_alive()):
            self._unindexed = 0
            self._indexing = Thread(target=self._follow, name="foundling-indexing")
            self._indexing.start()

    def finish(self) -> None:
        """Compare what is left, and group it."""
        if self._likening is not None:
            while self._likening.compare():
                pass
            self._likening.group()
            self._likening = None

    def _follow(self) -> None:
        # An index that fails now is put right at the end, or by the next search.
        with suppress(IndexFailedError, DatabaseFailedError, OSError):
            self._index.follow(aside=True)
