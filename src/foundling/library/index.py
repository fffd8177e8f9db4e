"""The full-text index of a library, which follows the catalogue.

Owns `index/` in the library's folder. The catalogue logs every change (`changes`); the index applies them in
batches, commits, and only then notes the number of the last, so that a crash between the two is healed by going on
from that number. An index that is missing, damaged, of another version or of another catalogue is made anew.
"""

from __future__ import annotations

import secrets
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from math import inf
from pathlib import Path

from msgspec import Struct
from sqlalchemy import func, insert, select

from foundling.errors import IndexFailedError
from foundling.fulltext.documents import Doc
from foundling.fulltext.index import FullText, Mark
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.indexed import CHUNK, docs_of
from foundling.library.schema import catalogue, catalogue_state, changes

# Seconds that tantivy's writer is open at a time.
BATCH_S = 4.0
# Changes that are looked up at a time.
_LOOKED_UP = 2_000
# Works up to which a batch is written with little memory.
_FEW = 64
# What the catalogue is known by: another one counts its changes anew.
_SOURCE = "index"
# Where a new one is made, and where the old one is put until it is removed.
_ANEW, _OLD = "index.new", "index.old"
# The number of the last change, and what the catalogue is known by; asked at every search, and whenever something
# that was counted may be counted no longer so.
STATE = select(
    select(func.coalesce(func.max(changes.c.seq), 0)).scalar_subquery(),
    select(catalogue_state.c.value).where(catalogue_state.c.name == _SOURCE).scalar_subquery(),
)


class Followed(Struct, frozen=True):
    """What was indexed: how many `works`, in how many `seconds`, and whether the index was made `anew`."""

    works: int
    seconds: float
    anew: bool = False


class LibraryIndex:
    """The index of one library. Whoever writes it holds the library's lock."""

    def __init__(self, databases: Databases) -> None:
        self.databases = databases
        self.folder = databases.folder / "index"
        self.text = FullText(self.folder)

    def behind(self) -> int | None:
        """How many changes the index lacks; None where there is no index of this catalogue."""
        mark = self.text.mark()
        if mark is None:
            return None
        with self.databases.catalogue.connect() as connection:
            last, source = connection.execute(STATE).one()
        return last - mark.seq if mark.source == source and last >= mark.seq else None

    def follow(self, *, progress: Callable[[int], None] | None = None, aside: bool = False) -> Followed:
        """Apply what changed since the index was last written; without a sound index, make it anew.

        `aside`: by one thread, since others are at work.
        """
        behind = self.behind()
        if behind is None:
            return self.anew(progress=progress, aside=aside)
        began = time.monotonic()
        try:
            works = self._catch_up(self.text, progress, aside=aside) if behind else 0
        except IndexFailedError:  # it is damaged
            return self.anew(progress=progress, aside=aside)
        return Followed(works, time.monotonic() - began)

    def anew(self, *, progress: Callable[[int], None] | None = None, aside: bool = False) -> Followed:
        """Make the index out of the whole catalogue, beside the old one, and put it in its place."""
        began = time.monotonic()
        beside = FullText(self.databases.folder / _ANEW)
        beside.create()
        source, last = self._make_source(), self._last()
        with self.databases.catalogue.connect() as connection:
            ids = list(connection.execute(select(catalogue.c.work).order_by(catalogue.c.added)).scalars())
        # What is beside is nobody's index until it is in its place: nobody waits for its writer.
        batch = _Batch(self.databases, chunks(ids, CHUNK), progress, seconds=inf)
        works = beside.apply(
            batch.docs(), lambda: Mark(source, last), fresh=True, few=len(ids) <= _FEW, aside=aside
        )
        beside.close()
        self._put_in_place(beside.folder)
        return Followed(works, time.monotonic() - began, anew=True)

    def _put_in_place(self, made: Path) -> None:
        """Put a new index in the place of the old one, which others may be searching."""
        self.text.close()
        old = self.databases.folder / _OLD
        try:
            shutil.rmtree(old, ignore_errors=True)
            with suppress(FileNotFoundError):
                self.folder.rename(old)
            made.rename(self.folder)
            shutil.rmtree(old, ignore_errors=True)
        except OSError as error:
            raise IndexFailedError(str(self.folder), error.strerror or str(error)) from error

    def _catch_up(self, text: FullText, progress: Callable[[int], None] | None, *, aside: bool) -> int:
        works = 0
        while rows := self._changed(text):
            source = self._source()
            # A work that changed twice is indexed once, where it stands last.
            last_of = {work: seq for seq, work in rows}
            ids = sorted(last_of, key=last_of.__getitem__)
            batch = _Batch(self.databases, chunks(ids, CHUNK), progress, works)
            mark = partial(_mark_after, batch, last_of, source or "")
            works += text.apply(batch.docs(), mark, few=len(ids) <= _FEW, aside=aside)
        return works

    def _changed(self, text: FullText) -> list[tuple[int, str]]:
        mark = text.mark()
        after = mark.seq if mark else 0
        query = select(changes.c.seq, changes.c.work).where(changes.c.seq > after).order_by(changes.c.seq)
        with self.databases.catalogue.connect() as connection:
            return [(row.seq, row.work) for row in connection.execute(query.limit(_LOOKED_UP))]

    def _last(self) -> int:
        with self.databases.catalogue.connect() as connection:
            return int(connection.execute(STATE).one()[0])

    def _source(self) -> str | None:
        with self.databases.catalogue.connect() as connection:
            found = connection.execute(STATE).one()[1]
        return None if found is None else str(found)

    def _make_source(self) -> str:
        """What this catalogue is known by; drawn by lot where it has none yet."""
        found = self._source()
        if found is None:
            found = secrets.token_hex(8)
            with self.databases.catalogue.begin() as connection:
                connection.execute(insert(catalogue_state), [{"name": _SOURCE, "value": found}])
        return found


def _mark_after(batch: _Batch, last_of: Mapping[str, int], source: str) -> Mark:
    return Mark(source, last_of[batch.last])


class _Batch:
    """As many chunks of works as the writer may take at a time; `last` is the last work of them."""

    def __init__(
        self,
        databases: Databases,
        waiting: Iterator[list[str]],
        progress: Callable[[int], None] | None,
        before: int = 0,
        seconds: float = BATCH_S,
    ) -> None:
        self.databases = databases
        self.waiting = waiting
        self.progress = progress
        self.count = before
        self.seconds = seconds
        self.last = ""

    def docs(self) -> Iterator[Doc | str]:
        until = time.monotonic() + self.seconds
        for works in self.waiting:
            yield from docs_of(self.databases, works)
            self.last = works[-1]
            self.count += len(works)
            if self.progress is not None:
                self.progress(self.count)
            if time.monotonic() > until:
                return
