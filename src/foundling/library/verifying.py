"""Looks through a library and names what is wrong with it.

Owns the checks: every original is hashed again, sealed volumes as files too, and every row must be accounted
for by those it rests on: arrivals by originals, manuscripts by originals and by works, the catalogue's rows by
manuscripts. Nothing is changed. Findings are of four kinds: `damaged` (bytes are not what they were), `lost`
(something referred to is not there), `stray` (something there is referred to by nothing), `unaccounted` (rows
that should follow from others and do not).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import msgspec
import zstandard
from sqlalchemy import Engine, Table, func, select

from foundling.errors import DatabaseFailedError, LibraryError
from foundling.library import grouped
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.naming import naming_arrivals
from foundling.library.originals import Blob, OriginalStore, hash_file
from foundling.library.packing import SOURCE, unpack_layer, unpack_manuscript
from foundling.library.schema import (
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
    works,
)
from foundling.library.types import Finding, Progress, VerifyReport
from foundling.reading.engine import BY_NAME, SHELVING
from foundling.spans import text_sha256

_CHUNK = 1024 * 1024
_REBUILD = "run `foundling rebuild`"
_COPY = "restore the library's `originals` folder from a copy, or add the file again"


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
        for volume in self.store.volumes():
            self._guarded(f"volume {volume:04d}.db", partial(self._volume, volume))
        for name, check in (
            ("kept.db", self._kept),
            ("large originals", self._large_files),
            ("readings.db", self._readings),
            ("catalogue.db", self._catalogue),
        ):
            self._guarded(name, check)
        return VerifyReport(self._originals, self._bytes, self._rows, tuple(self._findings))

    def _guarded(self, name: str, check: Callable[[], None]) -> None:
        """Run a check; a database too broken to be read is a finding."""
        try:
            check()
        except DatabaseFailedError as error:
            self._find("damaged", f"{name} cannot be read ({error.why})", "restore the file from a copy")

    def _find(self, kind: str, what: str, advice: str) -> None:
        self._findings.append(Finding(kind, what, advice))

    # ------------------------------------------------------------ originals

    def _volume(self, volume: int) -> None:
        seal = self.store.sealed(volume)
        path = self.store.folder / f"{volume:04d}.db"
        if seal is not None and hash_file(path) != seal:
            self._find("damaged", f"sealed volume {path.name} is not what was sealed", _COPY)
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
                self._find("lost", f"{self._named(blob.sha256)}: its file is not in {self.store.large}", _COPY)
                return
        if digest.hexdigest() != blob.sha256:
            self._find("damaged", f"{self._named(blob.sha256)}: its bytes are not what came", _COPY)

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
                self._find("lost", f"{self._named(sha256)} is in no volume", _COPY)
            if sha256 not in arrived:
                self._find("unaccounted", f"original {sha256} has no arrival", "report this")
            if sha256 not in read:
                self._find("unaccounted", f"{self._named(sha256)} has not been read", _REBUILD)

    def _count(self, table: Table) -> int:
        with self.databases.kept.connect() as connection:
            return int(connection.execute(select(func.count()).select_from(table)).scalar_one())

    # ------------------------------------------------------------ derived

    def _readings(self) -> None:
        for sha256s in chunks(_column(self.databases.readings, read_originals, "sha256")):
            self._rows += len(sha256s)
            for sha256 in self._not_kept(sha256s):
                self._find("stray", f"readings.db has read original {sha256}, which is not kept", _REBUILD)
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
                self._manuscript(text.id, text.text, text.text_sha256, blobs.get(text.number, {}))
            for sha256 in self._not_kept({row.sha256 for row in owned}):
                self._find("stray", f"readings.db has a manuscript of {sha256}, which is not kept", _REBUILD)
            self._held([text.id for text in texts])
        self._together()

    def _manuscript(self, id: str, text: bytes, sha256: str, blobs: dict[str, bytes]) -> None:
        missing = {SOURCE, *SHELVING} - set(blobs)
        if missing:
            self._find("lost", f"manuscript {id} lacks {', '.join(sorted(missing))}", "run `foundling reread`")
        try:
            if SOURCE in blobs and text_sha256(unpack_manuscript(id, text, blobs[SOURCE]).text) != sha256:
                self._find("damaged", f"the text of manuscript {id} is not what was read", _REBUILD)
            for layer in blobs.keys() & BY_NAME.keys():
                unpack_layer(layer, blobs[layer])
        except (zstandard.ZstdError, msgspec.DecodeError, UnicodeDecodeError) as error:
            self._find("damaged", f"the reading of manuscript {id} ({error})", _REBUILD)

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
                self._find("unaccounted", f"manuscript {id} is held by no work", _REBUILD)
            elif id not in listed:
                self._find("unaccounted", f"work {held[id]} is not in the catalogue", _REBUILD)

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
                    self._find("lost", f"work {row.work} holds manuscript {row.manuscript}, not read", _REBUILD)
        for work in sorted({row.work for row in rows} - listed):
            self._find("unaccounted", f"work {work} is not in the catalogue", _REBUILD)

    def _catalogue(self) -> None:
        for chunk in chunks(_column(self.databases.catalogue, catalogue, "manuscript")):
            self._rows += len(chunk)
            query = select(manuscripts.c.id).where(manuscripts.c.id.in_(chunk))
            with self.databases.readings.connect() as connection:
                known = set(connection.execute(query).scalars())
            for id in chunk:
                if id not in known:
                    self._find("lost", f"the catalogue lists manuscript {id}, which has no reading", _REBUILD)


def _column(engine: Engine, table: Table, name: str) -> Iterator[str]:
    with engine.connect() as connection:
        rows = connection.execute(select(table.c[name]).execution_options(yield_per=1000))
        yield from rows.scalars()
