"""Looks through a library and names what is wrong with it.

Owns the checks: every original is hashed again, sealed volumes as files too, every database and the index must be
sound, and every row must be accounted for by those it rests on: arrivals by originals, manuscripts by originals
and by works, the catalogue's rows by manuscripts. Nothing is changed. Findings are of five kinds: `damaged` (bytes
are not what they were), `unreadable` (permissions let nobody look), `lost` (something referred to is not there),
`stray` (something there is referred to by nothing), `unaccounted` (rows that should follow from others and do
not).
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import zstandard
from sqlalchemy import Engine, Table, func, select

from foundling.errors import DatabaseFailedError, LibraryError
from foundling.fulltext.checking import damaged_files
from foundling.library import grouped
from foundling.library.databases import Databases
from foundling.library.dialect import FORBIDDEN, chunks
from foundling.library.naming import naming_arrivals
from foundling.library.originals import Blob, OriginalStore, hash_file
from foundling.library.packing import SOURCE, unpack_layer, unpack_manuscript
from foundling.library.rowsums import Sums
from foundling.library.schema import (
    KEPT,
    arrivals,
    catalogue,
    forgetting,
    groups,
    holdings,
    layers,
    manuscripts,
    members,
    originals,
    pending,
    read_originals,
    redactions,
    withdrawn_texts,
    works,
)
from foundling.library.sealing import broken_seals
from foundling.library.types import Finding, Progress, VerifyReport
from foundling.reading.engine import BY_NAME, SHELVING
from foundling.spans import text_sha256

_CHUNK = 1024 * 1024
_DATABASES = ("kept", "readings", "catalogue")
_REPAIR = "run `foundling repair`"
_COPY = "run `foundling repair`, then add the same file again, or restore the library from a backup"
_RIGHT = "give yourself the right to read it, then verify again; nothing says that it is damaged"
_KEPT_ROW = "run `foundling repair`: it turns a single bit back; else restore the library from a backup"
_KEPT = "restore the library from a backup (`foundling restore-backup`)"


class Verifying:
    """One look through a library."""

    def __init__(
        self, databases: Databases, store: OriginalStore, progress: Callable[[Progress], None] | None = None
    ) -> None:
        self.databases = databases
        self.store = store
        self._progress = progress
        self._findings: list[Finding] = []
        self._originals = self._bytes = self._rows = 0

    def verify(self) -> VerifyReport:
        """Look at everything."""
        for name in _DATABASES:
            self._sound(f"{name}.db", getattr(self.databases, name), name)
        for volume in self.store.volumes():
            part = f"volume:{volume}"
            if self._sound(f"volume {volume:04d}.db", self.store.engine(volume), part):
                self._guarded(f"volume {volume:04d}.db", part, partial(self._volume, volume))
        for name, part, check in (
            ("kept.db", "kept", self._kept),
            ("large originals", "", self._large_files),
            ("readings.db", "readings", self._readings),
            ("catalogue.db", "catalogue", self._catalogue),
            ("what was withdrawn", "", self._withdrawn),
        ):
            self._guarded(name, part, check)
        self._index()
        return VerifyReport(self._originals, self._bytes, self._rows, tuple(self._findings))

    def _guarded(self, name: str, part: str, check: Callable[[], None]) -> None:
        """Run a check; a database too broken to be read is a finding."""
        try:
            check()
        except DatabaseFailedError as error:
            if error.why != FORBIDDEN and not any(
                found.kind == "damaged" and found.part == _part_of(error, part) for found in self._findings
            ):
                self._find("damaged", f"{name} cannot be read ({error.why})", _advice(part), _part_of(error, part))
        except (ValueError, TypeError, LookupError) as error:
            # A bit that turned within a row can make it whatever no row is.
            self._find("damaged", f"{name} holds what it cannot hold ({error})", _advice(part), part)

    def _sound(self, name: str, engine: Engine, part: str) -> bool:
        """SQLite looks through a database: its pages, the order of its keys, its indexes.

        False: it may not be read, so that nothing more can be said of it.
        """
        try:
            wrong = unsound(engine)
        except DatabaseFailedError as error:
            if error.why == FORBIDDEN:
                self._find("unreadable", f"{name} cannot be read: {FORBIDDEN}", _RIGHT)
                return False
            wrong = error.why
        turned = list(_turned(engine)) if wrong and part == "kept" else []
        for row in turned:
            self._find("damaged", f"{row} in kept.db is not what was written", _KEPT_ROW, part)
        if wrong and not turned:
            self._find("damaged", f"{name} is damaged ({wrong})", _advice(part), part)
        return True

    def _find(self, kind: str, what: str, advice: str, part: str = "") -> None:
        self._findings.append(Finding(kind, what, advice, part))

    # ------------------------------------------------------------ originals

    def _volume(self, volume: int) -> None:
        seal = self.store.sealed(volume)
        path = self.store.folder / f"{volume:04d}.db"
        if seal is not None and hash_file(path) != seal:
            self._find("damaged", f"sealed volume {path.name} is not what was sealed", _COPY, f"volume:{volume}")
        for chunk in chunks(self.store.index(volume)):
            query = select(originals.c.sha256).where(originals.c.sha256.in_([blob.sha256 for blob in chunk]))
            with self.databases.kept.connect() as connection:
                known = set(connection.execute(query).scalars())
            for blob in chunk:
                self._original(blob, volume)
                if blob.sha256 not in known:
                    self._find("stray", f"{self._named(blob.sha256)} in volume {volume} is not in kept.db", _COPY)

    def _original(self, blob: Blob, volume: int) -> None:
        self._originals += 1
        self._bytes += blob.size
        if self._progress is not None and self._originals % 100 == 0:
            self._progress(Progress(self._originals, None, 0, 0, len(self._findings), 0.0, blob.sha256))
        digest = hashlib.sha256()
        try:
            with self.store.open(blob.sha256, volume=volume) as stream:
                while chunk := stream.read(_CHUNK):
                    digest.update(chunk)
        except (LibraryError, OSError, zstandard.ZstdError, MemoryError):
            digest = hashlib.sha256()
            if blob.codec == "file" and not self.store.file(blob.sha256).exists():
                lost = f"{self._named(blob.sha256)}: its file is not in {self.store.large}"
                self._find("lost", lost, _COPY, f"original:{blob.sha256}")
                return
        if digest.hexdigest() != blob.sha256:
            damaged = f"{self._named(blob.sha256)}: its bytes are not what came"
            self._find("damaged", damaged, _COPY, f"original:{blob.sha256}")

    def _named(self, sha256: str) -> str:
        """An original as people know it: by the path it goes by."""
        query = select(arrivals.c.shown).where(arrivals.c.id.in_(naming_arrivals([sha256])))
        with self.databases.kept.connect() as connection:
            shown = connection.execute(query).scalar()
        return f"original {sha256}" + (f" ({shown})" if shown else "")

    def _large_files(self) -> None:
        for path in self._large_paths():
            query = select(originals.c.sha256).where(originals.c.sha256 == path.name)
            with self.databases.kept.connect() as connection:
                if connection.execute(query).first() is None:
                    self._find("stray", f"{path} is referred to by nothing", "keep it elsewhere, or delete it")

    def _large_paths(self) -> Iterator[Path]:
        if self.store.large.is_dir():
            for folder in sorted(self.store.large.iterdir()):
                yield from sorted(folder.iterdir())

    # ------------------------------------------------------------ kept

    def _kept(self) -> None:
        volumes = set(self.store.volumes())
        for chunk in chunks(_column(self.databases.kept, originals, "sha256")):
            self._rows += len(chunk)
            self._kept_chunk(chunk, volumes)
        self._rows += self._count(arrivals) + self._count(works) + self._count(holdings)
        for table in (pending, forgetting):
            if count := self._count(table):
                self._find(
                    "unaccounted", f"{count} rows of kept.db wait to be worked in", "open the library again"
                )

    def _kept_chunk(self, sha256s: list[str], volumes: set[int]) -> None:
        with self.databases.kept.connect() as connection:
            query = select(originals.c.sha256, originals.c.volume).where(originals.c.sha256.in_(sha256s))
            where = {row.sha256: row.volume for row in connection.execute(query)}
            arrived = set(
                connection.execute(
                    select(arrivals.c.sha256).where(arrivals.c.sha256.in_(sha256s)).distinct()
                ).scalars()
            )
        with self.databases.readings.connect() as connection:
            query_read = select(read_originals.c.sha256).where(read_originals.c.sha256.in_(sha256s))
            read = set(connection.execute(query_read).scalars())
        present = self.store.present(where) if volumes else set()
        for sha256 in sha256s:
            if sha256 not in present:
                self._find("lost", f"{self._named(sha256)} is in no volume", _COPY, f"original:{sha256}")
            if sha256 not in arrived:
                self._find("unaccounted", f"original {sha256} has no arrival", "report this")
            if sha256 not in read:
                # A lost one cannot be read.
                if sha256 in present:
                    self._find("unaccounted", f"{self._named(sha256)} has not been read", _REPAIR, "readings")

    def _count(self, table: Table) -> int:
        with self.databases.kept.connect() as connection:
            return int(connection.execute(select(func.count()).select_from(table)).scalar_one())

    # ------------------------------------------------------------ derived

    def _readings(self) -> None:
        for sha256s in chunks(_column(self.databases.readings, read_originals, "sha256")):
            self._rows += len(sha256s)
            for sha256 in self._not_kept(sha256s):
                self._find(
                    "stray", f"readings.db has read original {sha256}, which is not kept", _REPAIR, "readings"
                )
        for chunk in chunks(_column(self.databases.readings, manuscripts, "number"), 100):
            with self.databases.readings.connect() as connection:
                texts = connection.execute(select(manuscripts).where(manuscripts.c.number.in_(chunk))).all()
                parts = connection.execute(select(layers).where(layers.c.manuscript.in_(chunk))).all()
                query = select(members).where(members.c.manuscript.in_(chunk))
                owned = connection.execute(query).all()
            blobs: dict[int, dict[str, bytes]] = {}
            for row in parts:
                blobs.setdefault(row.manuscript, {})[row.layer] = row.data
            self._rows += len(texts) + len(parts) + len(owned)
            for text in texts:
                self._manuscript(text, blobs.get(text.number, {}))
            for sha256 in self._not_kept({row.sha256 for row in owned}):
                self._find(
                    "stray", f"readings.db has a manuscript of {sha256}, which is not kept", _REPAIR, "readings"
                )
            self._held([text.id for text in texts])
        self._together()

    def _manuscript(self, row: Any, blobs: dict[str, bytes]) -> None:
        id, part = row.id, f"reading:{row.id}"
        missing = {SOURCE, *SHELVING} - set(blobs)
        if missing:
            self._find("lost", f"manuscript {id} lacks {', '.join(sorted(missing))}", _REPAIR, part)
        try:
            text = unpack_manuscript(id, row.text, blobs[SOURCE]).text if SOURCE in blobs else None
            if text is not None and (text_sha256(text) != row.text_sha256 or len(text) != row.chars):
                self._find("damaged", f"the text of manuscript {id} is not what was read", _REPAIR, part)
            for layer in blobs.keys() & BY_NAME.keys():
                unpack_layer(layer, blobs[layer])
        except (zstandard.ZstdError, msgspec.DecodeError, UnicodeDecodeError) as error:
            self._find("damaged", f"the reading of manuscript {id} ({error})", _REPAIR, part)

    def _not_kept(self, sha256s: Iterable[str]) -> list[str]:
        wanted = list(sha256s)
        query = select(originals.c.sha256).where(originals.c.sha256.in_(wanted))
        with self.databases.kept.connect() as connection:
            known = set(connection.execute(query).scalars())
        return [sha256 for sha256 in wanted if sha256 not in known]

    def _held(self, ids: list[str]) -> None:
        """Each manuscript is held by a work that is catalogued."""
        query = select(holdings.c.manuscript, holdings.c.work).join(works, works.c.id == holdings.c.work)
        with self.databases.kept.connect() as connection:
            rows = connection.execute(query.where(holdings.c.manuscript.in_(ids), works.c.gone_at.is_(None)))
            held = {row.manuscript: row.work for row in rows}
        with self.databases.catalogue.connect() as connection:
            shown = select(catalogue.c.manuscript).where(catalogue.c.manuscript.in_(ids))
            listed = set(connection.execute(shown).scalars())
        together = grouped.of_manuscripts(self.databases, ids)
        for id in ids:
            if id in together:
                continue  # another holding of its work may be the one that is listed
            if id not in held:
                self._find("unaccounted", f"manuscript {id} is held by no work", _REPAIR, "readings")
            elif id not in listed:
                self._find("unaccounted", f"work {held[id]} is not in the catalogue", _REPAIR, "catalogue")

    def _together(self) -> None:
        """Each work that holds several manuscripts is listed, and each of those is there."""
        query = select(groups.c.manuscript, groups.c.work)
        with self.databases.catalogue.connect() as connection:
            rows = connection.execute(query).all()
            listed = set(connection.execute(select(catalogue.c.work)).scalars()) if rows else set()
        self._rows += len(rows)
        for chunk in chunks(rows):
            have = select(manuscripts.c.id).where(manuscripts.c.id.in_([row.manuscript for row in chunk]))
            with self.databases.readings.connect() as connection:
                known = set(connection.execute(have).scalars())
            for row in chunk:
                if row.manuscript not in known:
                    lost = f"work {row.work} holds manuscript {row.manuscript}, not read"
                    self._find("lost", lost, _REPAIR, "catalogue")
        for work in sorted({row.work for row in rows} - listed):
            self._find("unaccounted", f"work {work} is not in the catalogue", _REPAIR, "catalogue")

    def _catalogue(self) -> None:
        for chunk in chunks(_column(self.databases.catalogue, catalogue, "manuscript")):
            self._rows += len(chunk)
            query = select(manuscripts.c.id).where(manuscripts.c.id.in_(chunk))
            with self.databases.readings.connect() as connection:
                known = set(connection.execute(query).scalars())
            for id in chunk:
                if id not in known:
                    lost = f"the catalogue lists manuscript {id}, which has no reading"
                    self._find("lost", lost, _REPAIR, "catalogue")
        for work in broken_seals(self.databases):
            self._find(
                "damaged", f"the catalogue's card of work {work} is not what was written", _REPAIR, "catalogue"
            )

    def _withdrawn(self) -> None:
        """What was withdrawn is in no volume any more; what was blanked is there in its stead."""
        with self.databases.kept.connect() as connection:
            gone = set(connection.execute(select(redactions.c.old)).scalars())
            stubs = select(withdrawn_texts.c.sha256).where(withdrawn_texts.c.sha256.is_not(None))
            gone.update(connection.execute(stubs).scalars())
            new = {row.new for row in connection.execute(select(redactions.c.new))}
            kept = select(originals.c.sha256).where(originals.c.sha256.in_(new))
            missing = new - gone - set(connection.execute(kept).scalars())
        for volume in self.store.volumes() if gone else ():
            for sha256 in sorted(self.store.present(dict.fromkeys(gone, volume))):
                self._find(
                    "stray", f"original {sha256} was withdrawn, and its bytes are here", _REPAIR, f"wipe:{sha256}"
                )
        for sha256 in sorted(missing):
            what = f"original {sha256}, in which a withdrawn story was blanked, is not kept"
            self._find("lost", what, "add again what it came from", "")

    # ------------------------------------------------------------ index

    def _index(self) -> None:
        folder = self.databases.folder / "index"
        for name in damaged_files(folder):
            self._find("damaged", f"the index's file {name} is not what was written", _REPAIR, "index")


def unsound(engine: Engine) -> str | None:
    """What SQLite finds wrong in a database, in a line; None where it is sound. Raises DatabaseFailedError."""
    if engine.dialect.name != "sqlite":
        return None
    with engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check(3)").scalars().all()
    return None if list(found) == ["ok"] else "; ".join(" ".join(line.split()) for line in found)


def _turned(engine: Engine) -> Iterator[str]:
    """The rows of `kept.db` that are not what was written, each named by its table and number."""
    if engine.dialect.name != "sqlite":
        return
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        for table in KEPT.sorted_tables:
            with suppress(sqlite3.DatabaseError):  # of a table without checksums, or whose index is damaged
                for number, _, whole in Sums(raw, table).broken():
                    yield f"row {number} of {table.name}" + ("" if whole else ", past mending")


def _advice(part: str) -> str:
    if part == "kept":
        return _KEPT
    return _COPY if part.startswith("volume") else _REPAIR


def _part_of(error: DatabaseFailedError, part: str) -> str:
    """The part that failed: a check of one database may stumble over another."""
    name = Path(error.name).stem
    return name if name in _DATABASES else f"volume:{int(name)}" if name.isdigit() else part


def _column(engine: Engine, table: Table, name: str) -> Iterator[str]:
    with engine.connect() as connection:
        rows = connection.execute(select(table.c[name]).execution_options(yield_per=1000))
        yield from rows.scalars()
