"""Mends what can be mended in a damaged library, and names what cannot.

Owns the order of it: `kept.db` first, since all else is judged by it, then the volumes, then what can be made
again. Of the first two, what is damaged is put aside into `damaged/` in the library's folder, never deleted.
Originals whose bytes are not what came any more are taken out of their volume and noted in `lost`: the same file,
added again, makes them whole. Decisions are not touched.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from sqlalchemy import select, update

from foundling.errors import DatabaseFailedError
from foundling.library import likening
from foundling.library.clock import now
from foundling.library.closereading import remember_close
from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_new
from foundling.library.index import LibraryIndex
from foundling.library.naming import naming_arrivals
from foundling.library.rebuilding import read_remembered, rebuild
from foundling.library.recovering import recover
from foundling.library.rereading import Tally, Watcher, reread_originals
from foundling.library.rowsums import make_missing
from foundling.library.salvaging import salvage_kept, salvage_volume
from foundling.library.schema import (
    KEPT,
    arrivals,
    layers,
    lost,
    manuscripts,
    members,
    originals,
    to_read,
    wordings,
)
from foundling.library.shelving import Shelf
from foundling.library.types import Finding, LostOriginal, RepairReport
from foundling.library.verifying import Verifying, unsound
from foundling.reading.engine import CLOSE

# Where what is damaged is put aside, in the library's folder.
ASIDE = "damaged"
_WHY = "its bytes are not what came"


def repair(
    shelf: Shelf, index: LibraryIndex, *, jobs: int | None = None, progress: Watcher | None = None
) -> RepairReport:
    """Mend what can be; the caller holds the lock. Raises DatabaseFailedError if `kept.db` is unreadable."""
    began = time.monotonic()
    mending = _Mending(shelf, index, jobs, progress)
    mending.mend()
    left = Verifying(shelf.databases, shelf.store, progress).verify().findings
    gone = tuple(_lost(shelf.databases))
    known = {f"original:{one.sha256}" for one in gone}
    left = tuple(finding for finding in left if finding.part not in known)
    return RepairReport(mending.found, tuple(mending.done), gone, left, time.monotonic() - began)


class _Mending:
    """One repair; `done` says what was mended, in words."""

    def __init__(self, shelf: Shelf, index: LibraryIndex, jobs: int | None, progress: Watcher | None) -> None:
        self.shelf = shelf
        self.databases = shelf.databases
        self.index = index
        self.jobs = jobs
        self.progress = progress
        self.aside = shelf.databases.folder / ASIDE
        self.found: tuple[Finding, ...] = ()
        self.done: list[str] = []

    def mend(self) -> None:
        self._mend_kept()
        self.found = Verifying(self.databases, self.shelf.store, self.progress).verify().findings
        parts = dict.fromkeys(finding.part for finding in self.found)
        self._mend_originals(parts)
        if not self._mend_readings(parts) and "catalogue" in parts:
            self._remake_catalogue()
        recover(self.shelf, jobs=self.jobs)
        likening.follow(self.databases)
        if "index" in parts:
            self.index.anew()
            self.done.append("the index was made anew")

    def _mend_kept(self) -> None:
        wrong = _wrong(self.databases, "kept")
        if wrong is not None:
            told = salvage_kept(self.databases, self.aside)
            self.done.append(f"kept.db was damaged ({wrong}): {told}")
        with self.databases.kept.begin() as connection:
            if made := make_missing(connection, KEPT.sorted_tables):
                self.done.append(f"the checksums of rows of {len(made)} tables of kept.db were made anew")

    # ------------------------------------------------------------ originals

    def _mend_originals(self, parts: Iterable[str]) -> None:
        known = {one.sha256 for one in _lost(self.databases)}
        named = [part.removeprefix("original:") for part in parts if part.startswith("original:")]
        damaged = [sha256 for sha256 in named if sha256 not in known]
        volumes = {int(part.removeprefix("volume:")): None for part in parts if part.startswith("volume:")}
        where = self._volumes(damaged)
        volumes.update(dict.fromkeys(where.values()))
        gone: dict[str, None] = dict.fromkeys(damaged)
        for volume in sorted(volumes):
            held = self._held(volume)
            kept = salvage_volume(self.shelf.store, volume, held, self.aside)
            gone = {sha256: None for sha256 in gone if sha256 not in kept}
            gone.update(dict.fromkeys(sorted(set(held) - kept)))
            whole = f"the {len(kept):,} originals that are whole"
            self.done.append(f"volume {volume:04d}.db was written anew with {whole}")
        # A name that was damaged in a volume is no original's: whose it was is found by its bytes.
        if gone := self._kept(gone):
            with self.databases.kept.begin() as connection:
                rows = [{"sha256": sha256, "why": _WHY, "at": now()} for sha256 in gone]
                connection.execute(insert_new(self.databases.kept, lost), rows)

    def _kept(self, sha256s: Iterable[str]) -> dict[str, None]:
        """Those of these that are originals of the library."""
        found: dict[str, None] = {}
        with self.databases.kept.connect() as connection:
            for chunk in chunks(sha256s):
                query = select(originals.c.sha256).where(originals.c.sha256.in_(chunk))
                found.update(dict.fromkeys(sorted(connection.execute(query).scalars())))
        return found

    def _volumes(self, sha256s: Sequence[str]) -> dict[str, int]:
        there = set(self.shelf.store.volumes())
        found: dict[str, int] = {}
        with self.databases.kept.connect() as connection:
            for chunk in chunks(sha256s):
                query = select(originals.c.sha256, originals.c.volume).where(originals.c.sha256.in_(chunk))
                found.update((row.sha256, row.volume) for row in connection.execute(query) if row.volume in there)
        return found

    def _held(self, volume: int) -> list[str]:
        """The originals that are in a volume, by what is kept."""
        gone = select(lost.c.sha256)
        query = select(originals.c.sha256).where(originals.c.volume == volume, originals.c.sha256.not_in(gone))
        with self.databases.kept.connect() as connection:
            return list(connection.execute(query).scalars())

    # ------------------------------------------------------------ what can be made again

    def _mend_readings(self, parts: Iterable[str]) -> bool:
        """Make readings again where they are wrong; true where all were, the catalogue with them."""
        ids = [part.removeprefix("reading:") for part in parts if part.startswith("reading:")]
        sound = "readings" not in parts and _wrong(self.databases, "readings") is None
        sha256s = self._originals_of(ids) if sound else None
        if sha256s is not None and not self._incomplete():
            if ids:
                self._reread(ids, sha256s)
            return False
        if ids or "readings" in parts or self._incomplete():
            self._remember_close()
            self.databases.delete_derived()
            rebuild(self.shelf, jobs=self.jobs, progress=self.progress)
            self.done.append("the readings and the catalogue were made anew")
            return True
        return False

    def _remember_close(self) -> None:
        """Note what had been read closely, as far as that can still be told."""
        with suppress(DatabaseFailedError):
            remember_close(self.databases)

    def _incomplete(self) -> bool:
        try:
            return "readings" in self.databases.incomplete()
        except DatabaseFailedError as error:
            return "readings" in error.name

    def _originals_of(self, ids: Sequence[str]) -> list[str] | None:
        """The originals that these manuscripts are made of; None where that cannot be told, or one is lost."""
        query = select(manuscripts.c.id, members.c.sha256)
        query = query.join(members, members.c.manuscript == manuscripts.c.number)
        found: dict[str, set[str]] = {}
        with self.databases.readings.connect() as connection:
            for chunk in chunks(ids):
                for row in connection.execute(query.where(manuscripts.c.id.in_(chunk))):
                    found.setdefault(row.id, set()).add(row.sha256)
        with self.databases.kept.connect() as connection:
            gone = set(connection.execute(select(lost.c.sha256)).scalars())
        sha256s = sorted({sha256 for held in found.values() for sha256 in held})
        return sha256s if found.keys() == set(ids) and gone.isdisjoint(sha256s) else None

    def _reread(self, ids: Sequence[str], sha256s: Sequence[str]) -> None:
        """Read the originals of damaged readings again, closely where they had been."""
        closely = select(manuscripts.c.id).join(layers, layers.c.manuscript == manuscripts.c.number)
        closely = closely.where(manuscripts.c.id.in_(ids), layers.c.layer.in_(CLOSE)).distinct()
        with self.databases.readings.connect() as connection:
            again = list(connection.execute(closely).scalars())
        if again:
            with self.databases.kept.begin() as connection:
                rows = [{"manuscript": id} for id in again]
                connection.execute(insert_new(self.databases.kept, to_read), rows)
        reread_originals(self.shelf, sha256s, self.jobs, Tally(self.progress))
        read_remembered(self.databases, self.jobs, self.progress)
        self.done.append(f"{len(ids):,} readings were made again")

    def _remake_catalogue(self) -> None:
        """Fill the catalogue anew from the readings, and find again what is one work."""
        self.databases.remake("catalogue")
        self.databases.mark_complete()
        self.databases.note_all_works()
        with self.databases.readings.begin() as connection:
            connection.execute(update(wordings).where(wordings.c.words > 0).values(compared=False))
        self.done.append("the catalogue was made anew")


def _wrong(databases: Databases, name: str) -> str | None:
    """What is wrong with a database, in words; None: it is sound."""
    try:
        return unsound(getattr(databases, name))
    except DatabaseFailedError as error:
        return error.why


def _lost(databases: Databases) -> Iterator[LostOriginal]:
    """The originals whose bytes are not there, each with the path that it is known by."""
    with databases.kept.connect() as connection:
        rows = connection.execute(select(lost).order_by(lost.c.sha256)).all()
        for row in rows:
            named = select(arrivals.c.shown).where(arrivals.c.id.in_(naming_arrivals([row.sha256])))
            yield LostOriginal(row.sha256, connection.execute(named).scalar() or "", row.why)
