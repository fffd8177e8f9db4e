"""Writes batches into a library: originals first, then what is kept, then what is derived from both.

Owns the order of writing and what makes it safe to be killed anywhere in it. Each database is written in one
transaction a batch, never one across two. What is kept and not yet derived is noted in `kept.pending` in the
transaction that keeps it; the note is removed with the next batch, or by `settle`. All writes are idempotent:
doing a batch again after a crash changes nothing that was done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, delete, func, insert, select, update

from foundling.library import grouped
from foundling.library.cards import CARD_LAYERS
from foundling.library.cataloguing import Entry, drop_entries, write_entries
from foundling.library.clock import now
from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_new, insert_or_update, insert_rows
from foundling.library.incoming import Incoming, clean
from foundling.library.notes import note, remove_notes
from foundling.library.originals import OriginalStore
from foundling.library.packing import SOURCE, PackedManuscript, pack_refusals
from foundling.library.schema import (
    arrivals,
    layers,
    lost,
    manuscripts,
    members,
    merges,
    originals,
    read_originals,
    refusals,
    unread,
)
from foundling.library.stamps import layer_stamp, sources_stamp
from foundling.library.taking import TakenManuscript
from foundling.library.wording_rows import compare_again, drop_wordings, write_wordings
from foundling.library.works import gone, hold, manuscripts_of, works_of
from foundling.manuscript import Refusal


class Arriving(Struct, frozen=True):
    """A file of the heap: its path's bytes and as shown, size in bytes, time of change, packed hints."""

    path: bytes
    shown: str
    size: int
    mtime_ns: int | None
    hints: bytes


class Shelved(Struct, frozen=True):
    """What one file brings to a batch.

    `original` and `arrival` are None where an earlier batch brought them; `done` is false while more of the
    file is to come. A file nothing of which could be read has no `sha256`: only its refusals are kept, with what
    `arrival` says of it where it is to be left alone until it changes.
    `again` marks the beginning of an original that was read before: what it held then and holds no more is
    dropped.
    """

    sha256: str | None
    original: Incoming | None
    arrival: Arriving | None
    manuscripts: tuple[TakenManuscript, ...]
    refusals: tuple[Refusal, ...]
    done: bool = True
    path: bytes = b""
    again: bool = False


class Run(Struct, frozen=True):
    """The `add` that a batch belongs to, and its accession."""

    id: int
    accession: int | None


class Shelf:
    """The writing end of a library; only its owner has one."""

    def __init__(self, databases: Databases, store: OriginalStore) -> None:
        self.databases = databases
        self.store = store
        self._volumes: dict[str, int] = {}
        self._sizes: dict[str, int] = {}
        self._worked_in: list[str] = []
        self._under_way: set[bytes] = set()
        self._lost: set[str] = set()
        self._again: set[str] = set()

    def commit(self, batch: Sequence[Shelved], run: Run | None = None) -> list[TakenManuscript]:
        """Write a batch; returns the manuscripts that were not there before."""
        fresh = self.fresh(batch)
        self._keep_bytes(fresh)
        self._keep(batch, fresh, run)
        shelved = self._derive(fresh)
        # What was lost is read once more by the next opening, under the name that it goes by.
        done = (item.sha256 for item in fresh if item.sha256 and item.done)
        self._worked_in.extend(sha256 for sha256 in done if sha256 not in self._again)
        return shelved

    def fresh(self, batch: Sequence[Shelved]) -> list[Shelved]:
        """Those of a batch whose reading is wanted: what an original holds under the first path it came by.

        Every further arrival of the same bytes is noted and not read in; a batch is asked about once.
        """
        self._lost = self._among_lost([item.sha256 for item in batch if item.sha256 and item.original])
        named = self._named([item.sha256 for item in batch if item.sha256 and item.original]) - self._lost
        wanted = []
        for item in batch:
            if item.sha256 and self._wanted(item, item.sha256, named):
                wanted.append(item)
        return wanted

    def _wanted(self, item: Shelved, sha256: str, named: set[str]) -> bool:
        if not item.path:
            return True  # from the library's own shelves
        if item.original:
            if sha256 in named:
                return False
            named.add(sha256)
            self._under_way.add(item.path)
        wanted = item.path in self._under_way
        if item.done:
            self._under_way.discard(item.path)
        return wanted

    def settle(self) -> None:
        """Remove the notes of what has been worked in."""
        with self.databases.kept.begin() as connection:
            remove_notes(connection, "original", self._worked_in)
        self._worked_in = []

    def drop_read(self, sha256s: Iterable[str]) -> None:
        """Remove the notes that these originals have been read."""
        with self.databases.readings.begin() as connection:
            for chunk in chunks(sha256s):
                connection.execute(delete(read_originals).where(read_originals.c.sha256.in_(chunk)))

    def _named(self, sha256s: Collection[str]) -> set[str]:
        """Those originals that an arrival names already (naming.py).

        One that was adopted after a crash has been read without what the heap knew of it: it is not among them.
        """
        found: set[str] = set()
        with self.databases.kept.connect() as connection:
            for chunk in chunks(sha256s):
                brought = select(arrivals.c.sha256).where(
                    arrivals.c.sha256.in_(chunk), arrivals.c.mtime_ns.is_not(None)
                )
                found.update(connection.execute(brought.distinct()).scalars())
        return found

    def _among_lost(self, sha256s: Sequence[str]) -> set[str]:
        """Those of these originals that are known and whose bytes were lost: they are whole again now."""
        found: set[str] = set()
        with self.databases.kept.connect() as connection:
            for chunk in chunks(sha256s):
                found.update(connection.execute(select(lost.c.sha256).where(lost.c.sha256.in_(chunk))).scalars())
        return found

    def _keep_bytes(self, fresh: Iterable[Shelved]) -> None:
        """Originals that no volume has go into the open one."""
        incoming = {item.original.sha256: item.original for item in fresh if item.original}
        with self.databases.kept.connect() as connection:
            for chunk in chunks(list(incoming)):
                query = select(originals.c.sha256).where(originals.c.sha256.in_(chunk))
                for sha256 in connection.execute(query).scalars():
                    if sha256 not in self._lost:
                        incoming.pop(sha256)
        self._volumes = self.store.put_many(list(incoming.values())) if incoming else {}
        self._sizes = {item.sha256: item.size for item in incoming.values()}

    def _keep(self, batch: Sequence[Shelved], fresh: Sequence[Shelved], run: Run | None) -> None:
        databases = self.databases
        at = now()
        rows = [
            {"sha256": sha256, "size": self._sizes[sha256], "volume": volume}
            for sha256, volume in self._volumes.items()
        ]
        arrived = {
            (item.arrival.path, item.sha256): _arrival(item.arrival, item.sha256, at, run)
            for item in batch
            if item.arrival and item.sha256
        }
        refused = [
            {
                "run": run.id if run else None,
                "path": item.path,
                "name": clean(refusal.name),
                "locator": clean(refusal.locator) if refusal.locator else None,
                "why": clean(refusal.why),
                "advice": clean(refusal.advice),
                **_tried(item),
            }
            for item in batch
            for refusal in item.refusals
        ]
        notes = dict.fromkeys(item.sha256 for item in fresh if item.sha256)
        with databases.kept.begin() as connection:
            remove_notes(connection, "original", self._worked_in)
            if rows:
                connection.execute(insert_new(databases.kept, originals), rows)
            self._found_again(connection)
            if arrived:
                _unadopt(connection, arrived)
                connection.execute(_arrive(databases), list(arrived.values()))
            note(databases, connection, "original", notes)
            ids = [m.manuscript.id for item in fresh for m in item.manuscripts]
            hold(connection, ids, revive=ids if run else ())
            if refused:
                connection.execute(insert(refusals), refused)
        self._worked_in = []

    def _found_again(self, connection: Connection) -> None:
        for sha256 in self._lost & self._volumes.keys():
            these = originals.c.sha256 == sha256
            connection.execute(update(originals).where(these).values(volume=self._volumes[sha256]))
            connection.execute(delete(lost).where(lost.c.sha256 == sha256))
            self._again.add(sha256)

    def _derive(self, fresh: Sequence[Shelved]) -> list[TakenManuscript]:
        taken: dict[str, TakenManuscript] = {}
        for item in fresh:
            for one in item.manuscripts:
                taken.setdefault(one.manuscript.id, one)
        with self.databases.kept.connect() as connection:
            for id in gone(connection, taken):
                del taken[id]
        again = [item.sha256 for item in fresh if item.again and item.sha256]
        old = manuscripts_of(self.databases, again)
        write_readings(self.databases, [m.manuscript for m in taken.values()], fresh)
        drop_manuscripts(self.databases, [id for id in old if id not in taken])
        entries = [
            Entry(id, m.manuscript.sha256s[0], m.card, _card_blobs(m.manuscript)) for id, m in taken.items()
        ]
        write_entries(self.databases, entries)
        for item in fresh:
            if item.done and item.sha256:
                self.store.settle(item.sha256)
        return list(taken.values())


def write_readings(databases: Databases, packed: Sequence[PackedManuscript], done: Iterable[Shelved] = ()) -> None:
    """Write manuscripts with all their layers, in place of what was there, and which originals are done."""
    originals_done = {
        item.sha256: {
            "sha256": item.sha256,
            "stamp": sources_stamp(),
            "refusals": pack_refusals(item.refusals),
        }
        for item in done
        if item.done and item.sha256
    }
    with databases.readings.begin() as connection:
        numbers: dict[str, int] = {}
        for chunk in chunks([item.id for item in packed]):
            query = select(manuscripts.c.id, manuscripts.c.number).where(manuscripts.c.id.in_(chunk))
            numbers.update((row.id, row.number) for row in connection.execute(query))
        _delete_numbers(connection, numbers.values())
        last = connection.execute(select(func.max(manuscripts.c.number))).scalar() or 0
        last = max([last, *numbers.values()])
        for item in packed:
            if item.id not in numbers:
                last += 1
                numbers[item.id] = last
        if packed:
            insert_rows(connection, manuscripts, [_manuscript_row(numbers[p.id], p) for p in packed])
            insert_rows(connection, members, [row for p in packed for row in _member_rows(numbers[p.id], p)])
            insert_rows(connection, layers, [row for p in packed for row in _layer_rows(numbers[p.id], p)])
            write_wordings(connection, {numbers[p.id]: p.wording for p in packed})
        if originals_done:
            statement = insert_or_update(databases.readings, read_originals, names=("stamp", "refusals"))
            connection.execute(statement, list(originals_done.values()))


def drop_manuscripts(databases: Databases, ids: Sequence[str]) -> None:
    """Remove manuscripts from the derived databases: the catalogue first, so that no row lacks its reading.

    What was of one work with them is compared again before the library is let go of.
    """
    if not ids:
        return
    _drop_likeness(databases, ids)
    with databases.kept.connect() as connection:
        drop_entries(databases, list(works_of(connection, ids).values()))
    with databases.readings.begin() as connection:
        for chunk in chunks(ids):
            query = select(manuscripts.c.number).where(manuscripts.c.id.in_(chunk))
            _delete_numbers(connection, list(connection.execute(query).scalars()))


def _drop_likeness(databases: Databases, ids: Sequence[str]) -> None:
    """Take manuscripts out of all pairs and groups; those they hung together with wait to be compared again."""
    dropped = frozenset(ids)
    mates: dict[str, None] = {}
    works = {row.work for row in grouped.of_manuscripts(databases, ids).values()}
    for rows in grouped.of_works(databases, works).values():
        mates.update(dict.fromkeys(row.manuscript for row in rows))
    with databases.readings.begin() as connection:
        compare_again(connection, [id for id in mates if id not in dropped])
    with databases.catalogue.begin() as connection:
        for chunk in chunks(ids):
            connection.execute(delete(merges).where(merges.c.one.in_(chunk) | merges.c.other.in_(chunk)))
        grouped.write(connection, (), ids)


def _delete_numbers(connection: Connection, numbers: Collection[int]) -> None:
    drop_wordings(connection, numbers)
    for chunk in chunks(numbers):
        connection.execute(delete(layers).where(layers.c.manuscript.in_(chunk)))
        connection.execute(delete(unread).where(unread.c.manuscript.in_(chunk)))
        connection.execute(delete(members).where(members.c.manuscript.in_(chunk)))
        connection.execute(delete(manuscripts).where(manuscripts.c.number.in_(chunk)))


def _manuscript_row(number: int, packed: PackedManuscript) -> dict[str, object]:
    return {
        "number": number,
        "id": packed.id,
        "text_sha256": packed.text_sha256,
        "chars": packed.chars,
        "text": packed.text,
    }


def _member_rows(number: int, packed: PackedManuscript) -> list[dict[str, object]]:
    return [
        {"manuscript": number, "position": position, "sha256": sha256}
        for position, sha256 in enumerate(packed.sha256s)
    ]


def _layer_rows(number: int, packed: PackedManuscript) -> list[dict[str, object]]:
    return [
        {"manuscript": number, "layer": layer.layer, "version": stamp_of(layer.layer), "data": layer.data}
        for layer in packed.layers
    ]


def stamp_of(layer: str) -> str:
    """The stamp of a blob of today's making."""
    return sources_stamp() if layer == SOURCE else layer_stamp(layer)


def _card_blobs(packed: PackedManuscript) -> dict[str, bytes]:
    return {layer.layer: layer.data for layer in packed.layers if layer.layer in CARD_LAYERS}


def _tried(item: Shelved) -> dict[str, object]:
    """What a refused file is known by when it comes again."""
    if item.sha256 or item.arrival is None:
        return {"size": None, "mtime_ns": None, "stamp": None}
    return {"size": item.arrival.size, "mtime_ns": item.arrival.mtime_ns, "stamp": sources_stamp()}


def _arrival(arriving: Arriving, sha256: str, at: str, run: Run | None) -> dict[str, object]:
    return {
        "path": arriving.path,
        "shown": clean(arriving.shown),
        "sha256": sha256,
        "size": arriving.size,
        "mtime_ns": arriving.mtime_ns,
        "at": at,
        "run": run.id if run else None,
        "accession": run.accession if run else None,
        "hints": arriving.hints,
    }


def _arrive(databases: Databases) -> Any:
    """The same bytes by the same path are the same arrival."""
    names, keys = ("shown", "size", "mtime_ns"), ("path", "sha256")
    return insert_or_update(databases.kept, arrivals, names=names, keys=keys)


def _unadopt(connection: Connection, arrived: Collection[tuple[bytes, str]]) -> None:
    """Drop what was adopted after a crash and comes by the same path now: it takes its place in the order anew."""
    for chunk in chunks({sha256 for _, sha256 in arrived}):
        query = select(arrivals.c.id, arrivals.c.path, arrivals.c.sha256)
        query = query.where(arrivals.c.sha256.in_(chunk), arrivals.c.mtime_ns.is_(None))
        rows = connection.execute(query).all()
        adopted = [row.id for row in rows if (bytes(row.path), row.sha256) in arrived]
        if adopted:
            connection.execute(delete(arrivals).where(arrivals.c.id.in_(adopted)))
