"""Reads again what the library holds: after a crash, with newer rules, or all of it anew.

Owns the two ways of reading again. Where the sources are unchanged, a kept text is given to the layers that
are not up to date (`reread_layers`); otherwise an original is read as if it had just come (`reread_originals`).
Decisions are in `kept.db` and are never touched.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Engine, and_, bindparam, select, update

from foundling.library.cataloguing import stored_entries, write_entries
from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_or_update, open_engine, sqlite_url
from foundling.library.naming import naming_arrivals
from foundling.library.notes import note, remove_notes
from foundling.library.packing import (
    SOURCE,
    PackedLayer,
    encode,
    pack_layers,
    repack_source,
    unpack_layers,
    unpack_manuscript,
)
from foundling.library.schema import arrivals, layers, manuscripts, originals
from foundling.library.shelving import Shelf, Shelved
from foundling.library.stamps import layer_stamp
from foundling.library.taking import StoredJob, TakenManuscript, TakenRefusal, open_taken, take_stored
from foundling.library.types import Progress, Stage
from foundling.library.wording_rows import drop_wordings
from foundling.library.works import works_of
from foundling.manuscript import Refusal
from foundling.reading.engine import read_layers
from foundling.workers import Crew, Job

# The layers that a manuscript is compared with others by.
_RECORDED = {"parts", "record"}
# Manuscripts written in one transaction.
BATCH = 256

Watcher = Callable[[Progress], None]


class LayerJob(Struct, frozen=True):
    """Layers of one manuscript to be read again; `database` is the path of `readings.db`."""

    database: str
    number: int
    layers: tuple[str, ...]


class LayersRead(Struct, frozen=True, array_like=True):
    """What came of a LayerJob."""

    number: int
    layers: tuple[PackedLayer, ...]


class Tally:
    """Counts what was read again, and tells whoever watches."""

    def __init__(self, watcher: Watcher | None, total: int | None = None, *, stage: Stage = "shelving") -> None:
        self.stage = stage
        self.began = time.monotonic()
        self.total = total
        self.read = 0
        self.manuscripts = 0
        self.words = 0
        self.refusals: list[Refusal] = []
        self._watcher = watcher

    def tell(self, current: str) -> None:
        """Report progress."""
        if self._watcher is not None:
            seconds = time.monotonic() - self.began
            counts = (self.read, self.total, self.words, self.manuscripts, len(self.refusals))
            self._watcher(Progress(*counts, seconds, current, self.stage))


def reread_originals(shelf: Shelf, sha256s: Iterable[str], jobs: int | None, tally: Tally) -> None:
    """Read these originals as if they had just come, and put what they hold in place of what they held."""
    opened: dict[str, tuple[list[TakenManuscript], list[Refusal], bool]] = {}
    batch: list[Shelved] = []
    with Crew(take_stored, jobs=jobs) as crew:
        for outcome in crew.run(_stored_jobs(shelf, sha256s)):
            sha256: str = outcome.job.payload.sha256
            held, refused, again = opened.setdefault(sha256, ([], [], True))
            for message in outcome.results:
                taken = open_taken(message)
                if isinstance(taken, TakenManuscript):
                    held.append(taken)
                    tally.manuscripts += 1
                    tally.words += taken.card.words
                elif isinstance(taken, TakenRefusal):
                    refused.append(taken.refusal)
            if outcome.refusal is not None:
                refused.append(outcome.refusal)
            if outcome.done or len(held) >= BATCH:
                del opened[sha256]
                tally.refusals.extend(refused)
                batch.append(
                    Shelved(sha256, None, None, tuple(held), tuple(refused), done=outcome.done, again=again)
                )
                if not outcome.done:
                    opened[sha256] = ([], [], False)
            if outcome.done:
                tally.read += 1
                tally.tell(outcome.job.name)
            if sum(len(item.manuscripts) for item in batch) >= BATCH:
                shelf.commit(batch)
                batch = []
    shelf.commit(batch)
    shelf.settle()


def _stored_jobs(shelf: Shelf, sha256s: Iterable[str]) -> Iterator[Job]:
    folder = str(shelf.store.folder)
    for chunk in chunks(sha256s):
        query = (
            select(originals, arrivals.c.shown, arrivals.c.hints)
            .join(arrivals, arrivals.c.sha256 == originals.c.sha256)
            .where(arrivals.c.id.in_(naming_arrivals(chunk)))
            .order_by(arrivals.c.id)
        )
        with shelf.databases.kept.connect() as connection:
            rows = connection.execute(query).all()
        for row in rows:
            payload = StoredJob(folder, row.sha256, row.volume, row.shown, bytes(row.hints))
            yield Job(payload, row.shown, row.size)


def reread_layers(
    databases: Databases, outdated: Iterable[tuple[int, tuple[str, ...]]], jobs: int | None, tally: Tally
) -> None:
    """Read the given layers of the given manuscripts (by number) again, from the texts that are kept."""
    batch: list[LayersRead] = []
    listed = layer_jobs(databases, ((number, names, f"manuscript {number}", 0) for number, names in outdated))
    with Crew(take_layers, jobs=jobs) as crew:
        for outcome in crew.run(listed):
            batch.extend(map(open_layers, outcome.results))
            if outcome.refusal is not None:
                tally.refusals.append(outcome.refusal)
            else:
                tally.read += 1
                tally.manuscripts += 1
            tally.tell(outcome.job.name)
            if len(batch) >= BATCH:
                write_layers(databases, batch)
                batch = []
    write_layers(databases, batch)


def layer_jobs(databases: Databases, wanted: Iterable[tuple[int, tuple[str, ...], str, int]]) -> Iterator[Job]:
    """Jobs for `take_layers`: a manuscript's number, the layers wanted, what it is called, and its size."""
    path = str(databases.folder / "readings.db")
    return (Job(LayerJob(path, number, names), name, size) for number, names, name, size in wanted)


def take_layers(job: LayerJob) -> Iterator[bytes]:
    """A task for the crew: the layers of a LayerJob, read again, on top of those that stay as they are."""
    engine = _readings(job.database)
    with engine.connect() as connection:
        row = connection.execute(select(manuscripts).where(manuscripts.c.number == job.number)).one()
        query = select(layers.c.layer, layers.c.data).where(layers.c.manuscript == job.number)
        blobs = {found.layer: found.data for found in connection.execute(query)}
    manuscript = unpack_manuscript(row.id, row.text, blobs[SOURCE])
    given = unpack_layers({name: data for name, data in blobs.items() if name not in job.layers})
    results = read_layers(manuscript, job.layers, given=given)
    source = repack_source(blobs[SOURCE], manuscript, results)
    yield encode(LayersRead(job.number, (source, *pack_layers(results))))


def open_layers(message: bytes) -> LayersRead:
    """A message of `take_layers`."""
    return msgspec.msgpack.decode(message, type=LayersRead)


@cache
def _readings(database: str) -> Engine:
    return open_engine(sqlite_url(Path(database)), durable=False)


def write_layers(databases: Databases, batch: Sequence[LayersRead]) -> None:
    """Write layers, then the catalogue's rows of their manuscripts.

    Where it is killed between the two, the next opening of the library writes the rows.
    """
    if not batch:
        return
    numbers = [item.number for item in batch]
    with databases.readings.connect() as connection:
        query = select(manuscripts.c.id).where(manuscripts.c.number.in_(numbers))
        ids = list(connection.execute(query).scalars())
    with databases.kept.begin() as connection:
        behind = list(works_of(connection, ids).values())
        note(databases, connection, "work", behind)
    anew = [item.number for item in batch if _RECORDED & {layer.layer for layer in item.layers}]
    with databases.readings.begin() as connection:
        drop_wordings(connection, anew)
        _write_blobs(databases, connection, batch)
    write_entries(databases, stored_entries(databases, manuscripts.c.number.in_(numbers)))
    with databases.kept.begin() as connection:
        remove_notes(connection, "work", behind)


def _write_blobs(databases: Databases, connection: Connection, batch: Sequence[LayersRead]) -> None:
    rows, sources = [], []
    for item in batch:
        for layer in item.layers:
            row = {"manuscript": item.number, "layer": layer.layer, "data": layer.data}
            if layer.layer == SOURCE:
                sources.append({"number": item.number, "blob": layer.data})
            else:
                rows.append({**row, "version": layer_stamp(layer.layer)})
    connection.execute(insert_or_update(databases.readings, layers, names=("version", "data")), rows)
    # The text is as it was: what it is stamped with stays.
    same = and_(layers.c.manuscript == bindparam("number"), layers.c.layer == SOURCE)
    connection.execute(update(layers).where(same).values(data=bindparam("blob")), sources)
