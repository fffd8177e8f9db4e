"""One folder of kept stories, and the one object through which everything else uses it.

    with Library.open(Path("stories"), create=True) as library:
        library.add([Path("heap")])
        for row in library.list():
            print(row.id, row.title)

Owns the public face alone; every method is a call or two into a module of its own. Only one process at a time
may write (it holds the lock while it does); any number may read, and is never kept waiting.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Literal, Self

from foundling.errors import NotALibraryError
from foundling.library.adding import Adding, AddOptions
from foundling.library.cataloguing import count_rows, list_rows
from foundling.library.databases import Databases, is_library
from foundling.library.editions import make_edition
from foundling.library.lock import OwnerLock
from foundling.library.originals import OriginalStore
from foundling.library.shelving import Shelf
from foundling.library.types import AddReport, Edition, Progress, WorkRow
from foundling.library.works import find_work


class Library:
    """A folder of kept stories; use as a context manager or call `close`."""

    def __init__(self, folder: Path, databases: Databases, store: OriginalStore, who: str) -> None:
        """Use `Library.open`."""
        self.folder = folder
        self.who = who
        self._databases = databases
        self._store = store
        self._lock = OwnerLock(folder)

    @classmethod
    def open(cls, path: Path, *, create: bool = False, who: str | None = None) -> Library:
        """Open the library in the folder `path`; `create` makes one where there is none.

        `who` signs decisions (by default the user's name). Raises NotALibraryError.
        """
        fresh = not is_library(path)
        if fresh and not create:
            raise NotALibraryError(str(path), "there is no library here; `foundling add` makes one")
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise NotALibraryError(str(path), f"no library can be made here ({error.strerror})") from error
        databases = Databases(path)
        databases.create()
        if fresh:
            databases.mark_complete()
        return cls(path, databases, OriginalStore(path / "originals"), who or _user())

    def close(self) -> None:
        """Close all files."""
        self._databases.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _own(self) -> Iterator[Shelf]:
        """Hold the lock, and the writing end."""
        self._lock.take()
        try:
            yield Shelf(self._databases, self._store)
        finally:
            self._lock.release()

    def add(
        self,
        paths: Sequence[Path],
        *,
        accession: str | None = None,
        note: str = "",
        check: bool = False,
        dry_run: bool = False,
        jobs: int | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> AddReport:
        """Take in all files at and under `paths`."""
        options = AddOptions(self.who, accession, note, check, dry_run, jobs)
        with self._own() as shelf:
            return Adding(shelf, options, progress).add(paths)

    def list(
        self,
        *,
        form: str | None = None,
        removed: bool = False,
        sort: Literal["title", "author", "added", "words", "path"] = "title",
        limit: int | None = None,
    ) -> Iterator[WorkRow]:
        """The works, or with `form` whatever has that form (`all`: everything), one at a time."""
        return list_rows(self._databases, form=form, removed=removed, sort=sort, limit=limit)

    def counts(self) -> dict[str, int]:
        """How much there is."""
        return count_rows(self._databases)

    def show(self, work: str) -> Edition:
        """The edition of the work that answers to `work`: an id, the beginning of one, a path, or a title."""
        return make_edition(self._databases, find_work(self._databases, work))

    def original(self, sha256: str) -> BinaryIO:
        """A stream of the bytes as they came."""
        return self._store.open(sha256)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user in the password file
        return "unknown"
