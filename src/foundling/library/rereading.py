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
from sqlalchemy import Engine, select

from foundling.library.cataloguing import entry_of, write_entries
from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_or_update, open_engine, sqlite_url
from foundling.library.naming import naming_arrivals
from foundling.library.packing import (
    SOURCE,
    PackedLayer,
    encode,
    pack,
    unpack_manuscript,
)
from foundling.library.schema import arrivals, layers, manuscripts, members, originals
from foundling.library.shelving import Shelf, Shelved
from foundling.library.taking import StoredJob, TakenManuscript, TakenRefusal, open_taken, take_stored
from foundling.library.types import Progress
from foundling.manuscript import Refusal
from foundling.reading.engine import SHELVING, read_manuscript
from foundling.workers import Crew, Job

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

    def __init__(self, watcher: Watcher | None, total: int | None = None) -> None:
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
            self._watcher(Progress(*counts, seconds, current))


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
    path = str(databases.folder / "readings.db")
    listed = (Job(LayerJob(path, number, names), f"manuscript {number}") for number, names in outdated)
    with Crew(take_layers, jobs=jobs) as crew:
        for outcome in crew.run(listed):
            batch.extend(msgspec.msgpack.decode(message, type=LayersRead) for message in outcome.results)
            if outcome.refusal is not None:
                tally.refusals.append(outcome.refusal)
            else:
                tally.read += 1
                tally.manuscripts += 1
            tally.tell(outcome.job.name)
            if len(batch) >= BATCH:
                _write_layers(databases, batch)
                batch = []
    _write_layers(databases, batch)


def take_layers(job: LayerJob) -> Iterator[bytes]:
    """A task for the crew: the layers of a LayerJob, read again."""
    engine = _readings(job.database)
    with engine.connect() as connection:
        row = connection.execute(select(manuscripts).where(manuscripts.c.number == job.number)).one()
        query = select(layers.c.data).where(layers.c.manuscript == job.number, layers.c.layer == SOURCE)
        source = connection.execute(query).scalar_one()
    manuscript = unpack_manuscript(row.id, row.text, source)
    packed = pack(manuscript, read_manuscript(manuscript, layers=SHELVING), job.layers)
    yield encode(LayersRead(job.number, packed.layers))


@cache
def _readings(database: str) -> Engine:
    return open_engine(sqlite_url(Path(database)), durable=False)


def _write_layers(databases: Databases, batch: Sequence[LayersRead]) -> None:
    """Write layers, then the catalogue's rows of their manuscripts."""
    if not batch:
        return
    rows = [
        {"manuscript": item.number, "layer": layer.layer, "version": layer.stamp, "data": layer.data}
        for item in batch
        for layer in item.layers
    ]
    with databases.readings.begin() as connection:
        connection.execute(insert_or_update(databases.readings, layers, names=("version", "data")), rows)
    numbers = [item.number for item in batch]
    with databases.readings.connect() as connection:
        query = (
            select(manuscripts.c.id, members.c.sha256, layers.c.layer, layers.c.data)
            .join(members, members.c.manuscript == manuscripts.c.number)
            .join(layers, layers.c.manuscript == manuscripts.c.number)
            .where(manuscripts.c.number.in_(numbers), members.c.position == 0)
            .where(layers.c.layer.in_(("record", "chapters")))
        )
        found: dict[tuple[str, str], dict[str, bytes]] = {}
        for row in connection.execute(query):
            found.setdefault((row.id, row.sha256), {})[row.layer] = row.data
    write_entries(databases, [entry_of(*key, blobs["record"], blobs["chapters"]) for key, blobs in found.items()])
