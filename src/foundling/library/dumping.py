"""Dumps on their way into a library: each story of one becomes a file of its own, for the workers to read.

Owns which dumps of a heap are read and which were before, what of the heap is theirs and is not walked, the files
that stories wait in, and what is kept of a dump: its name, size and SHA-256, never its bytes.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct
from sqlalchemy import insert, select

from foundling.api import file_sha256
from foundling.errors import SourceError
from foundling.library.clock import now
from foundling.library.contacts import keep_contacts
from foundling.library.databases import Databases
from foundling.library.schema import arrivals, dumps
from foundling.manuscript import Refusal
from foundling.sources.dumps.around import FoundDump, find_dumps, folders_near, is_of_store, is_store
from foundling.sources.dumps.automated import comments_of
from foundling.sources.dumps.kinds import EXTRACTORS, dump_kind, dump_within, may_be_dump, opened
from foundling.sources.dumps.refusing import refusal
from foundling.sources.dumps.taken import Contact, Taken
from foundling.sources.heap import HeapFile
from foundling.sources.names import shown, step

# What is noted of a journal's export whose locked entries were asked for.
_WITH_LOCKED = "-with-locked"
# What is kept of a story is JSON.
_SUFFIX = ".json"


class FromDump(Struct, frozen=True):
    """A story of a dump as a file to be read. `arrived` is what it is known by; `new`: it was not there before."""

    file: HeapFile
    arrived: bytes
    new: bool = True


class Dumping:
    """The dumps of one `add`; a context manager, which takes its files with it.

    `locked`: what its writer locked in a journal is taken in too.
    """

    def __init__(self, databases: Databases, *, locked: bool = False) -> None:
        self._databases = databases
        self._locked = locked
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._waiting: dict[bytes, Path] = {}
        self._contacts: dict[bytes, tuple[Contact, ...]] = {}
        self._ready: list[tuple[str, str, str]] = []
        self._read: list[dict[str, object]] = []
        self._stores: list[bytes] = []
        self._files: set[bytes] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    # ------------------------------------------------------------ the heap's side

    def find(self, paths: Sequence[Path]) -> list[FoundDump]:
        """The dumps at and near the top of a heap; what is theirs is left out of the walk from now on."""
        found = find_dumps(paths)
        for dump in found:
            self._claim(dump)
        return found

    def met(self, file: HeapFile, *, large: bool) -> FoundDump | Refusal | None:
        """A dump met on the walk, or an archive with one in it, which is refused; None for anything else."""
        if file.folder or not (large or may_be_dump(file.path.name)):
            return None
        try:
            kind = dump_kind(file.path)
            if kind is None:
                with file.path.open("rb") as stream:
                    inside = dump_within(stream)
                return None if inside is None else refusal(file.shown, step(inside.name), inside.kind)
        except OSError:
            return None  # whoever reads it next says so
        dump = FoundDump(file.path, kind, folders_near(file.path, kind))
        self._claim(dump)
        return dump

    def _claim(self, dump: FoundDump) -> None:
        self._files.add(_absolute(dump.path))
        if dump.kind == "sql":
            self._stores += [_absolute(folder) + b"/" for folder in dump.folders if is_store(folder)]

    def claims(self, file: HeapFile) -> bool:
        """Whether a file of the walk is a dump's, and comes with it."""
        path = _absolute(file.path)
        return path in self._files or any(
            path.startswith(store) and is_of_store(os.fsdecode(path[len(store) :])) for store in self._stores
        )

    # ------------------------------------------------------------ the stories

    def known(self, dump: FoundDump, file: HeapFile) -> bool:
        """Whether all of this dump, as it is now, was taken before."""
        same = [dumps.c.path == _absolute(file.path), dumps.c.size == file.size, dumps.c.mtime_ns == file.mtime_ns]
        if self._locked:
            same.append(dumps.c.kind == self._kind(dump))
        with self._databases.kept.connect() as connection:
            return connection.execute(select(dumps.c.id).where(*same).limit(1)).first() is not None

    def _kind(self, dump: FoundDump) -> str:
        """What is noted of a dump: of what kind it is, and of a journal whether its locked entries came too."""
        return f"{dump.kind}{_WITH_LOCKED}" if dump.kind == "journal" and self._locked else dump.kind

    def stories(self, dump: FoundDump, file: HeapFile) -> Iterator[FromDump | Refusal]:
        """What is in a dump, one story at a time, each waiting in a file until `done` is told of it."""
        key = _absolute(file.path)
        before = self._before(key)
        count = 0
        try:
            sha256 = file_sha256(file.path)
            with opened(file.path, file.shown, dump.folders, locked=self._locked) as content:
                for item in EXTRACTORS[dump.kind](content):
                    count += isinstance(item, Taken)
                    yield self._story(item, file, before) if isinstance(item, Taken) else item
        except SourceError as error:
            yield Refusal(file.shown, error.why, error.advice)
            return
        except OSError as error:
            why = f"reading it failed ({error.strerror or error})"
            yield Refusal(file.shown, why, "check the file, then add it again")
            return
        self._read.append(
            {
                "path": key,
                "shown": shown(file.shown),
                "size": file.size,
                "mtime_ns": file.mtime_ns,
                "sha256": sha256,
                "kind": self._kind(dump),
                "stories": count,
            }
        )

    def _before(self, key: bytes) -> set[tuple[bytes, str]]:
        """Which stories of a dump have arrived already: it was taken half, or has changed since."""
        query = select(arrivals.c.path, arrivals.c.sha256)
        query = query.where(arrivals.c.path > key + b"/", arrivals.c.path < key + b"0")
        with self._databases.kept.connect() as connection:
            return {(bytes(row.path), row.sha256) for row in connection.execute(query)}

    def _story(self, item: Taken, dump: HeapFile, before: set[tuple[bytes, str]]) -> FromDump:
        if item.file is not None:
            return self._beside(item, item.file, dump)
        name = f"{step(item.id)}{_SUFFIX}"
        arrived = _absolute(dump.path) + b"/" + os.fsencode(name)
        file = HeapFile(Path(), f"{dump.shown}!/{name}", len(item.data), dump.mtime_ns, item.hints)
        sha256 = hashlib.sha256(item.data).hexdigest()
        # Stories had names without an ending before.
        if {(arrived, sha256), (arrived.removesuffix(_SUFFIX.encode()), sha256)} & before:
            return FromDump(file, arrived, new=False)
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="foundling-")
        path = Path(self._folder.name) / hashlib.sha256(arrived).hexdigest()
        path.write_bytes(item.data)
        self._waiting[arrived] = path
        self._contacts[arrived] = item.contacts
        return FromDump(HeapFile(path, file.shown, file.size, file.mtime_ns, file.hints), arrived)

    def _beside(self, item: Taken, path: Path, dump: HeapFile) -> FromDump:
        """A story in a file of its own, of which the dump says what it is."""
        arrived = _absolute(path)
        status = path.stat()
        self._files.update((arrived, *map(_absolute, comments_of(path))))
        self._contacts[arrived] = item.contacts
        called = os.path.relpath(path, dump.path.parent)
        near = shown(os.path.normpath(os.path.join(os.path.dirname(dump.shown), called)))
        return FromDump(HeapFile(path, near, status.st_size, status.st_mtime_ns, item.hints), arrived)

    # ------------------------------------------------------------ the library's side

    def done(self, arrived: bytes, sha256: str | None) -> bool:
        """A file has been read: it waits no more, and who wrote its story is noted.

        Returns whether it was made of a story of a dump, and lies in no heap.
        """
        waiting = self._waiting.pop(arrived, None)
        if waiting is not None:
            waiting.unlink(missing_ok=True)
        for contact in self._contacts.pop(arrived, ()):
            if sha256 is not None:
                self._ready.append((sha256, contact.name, contact.address))
        return waiting is not None

    def keep_contacts(self) -> None:
        """Keep the addresses of who wrote what has been kept."""
        if self._ready:
            keep_contacts(self._databases, self._ready)
        self._ready = []

    def keep_names(self, run: int | None) -> None:
        """Keep of every dump that was read whole that it came."""
        if self._read:
            rows = [{**row, "at": now(), "run": run} for row in self._read]
            with self._databases.kept.begin() as connection:
                connection.execute(insert(dumps), rows)
        self._read = []


def _absolute(path: Path) -> bytes:
    return os.fsencode(os.path.abspath(path))
