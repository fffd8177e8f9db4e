"""Finishes what a process that was killed left unfinished.

Owns the five things a crash can leave behind, each found without looking through the library: originals that
`kept` does not know of (adopted, under the path they came by), large originals on their way in, what is kept
and not derived yet, what is to be forgotten and not gone yet, what was deleted and is still in the files. Doing
any of it twice does no harm.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from sqlalchemy import delete, func, insert, select

from foundling.library.cataloguing import recatalogue
from foundling.library.clock import now
from foundling.library.dialect import chunks, insert_new
from foundling.library.likening import drop_strays
from foundling.library.notes import note
from foundling.library.originals import Blob
from foundling.library.packing import pack_hints
from foundling.library.rereading import Tally, reread_originals
from foundling.library.schema import arrivals, forgetting, originals, pending
from foundling.library.shelving import Shelf, drop_manuscripts
from foundling.library.wiping import to_wipe, wipe
from foundling.library.works import manuscripts_of
from foundling.sources.names import shown_path


def unfinished(shelf: Shelf) -> bool:
    """Whether there is anything to finish; a few queries, whatever the library's size."""
    with shelf.databases.kept.connect() as connection:
        notes = select(pending.c.key).union_all(select(forgetting.c.sha256)).limit(1)
        if connection.execute(notes).first() is not None:
            return True
    if to_wipe(shelf.databases):
        return True
    if shelf.store.incoming.is_dir() and any(shelf.store.incoming.iterdir()):
        return True
    return any(_has_strays(shelf, volume) for volume in _open_volumes(shelf))


def recover(shelf: Shelf, *, jobs: int | None = None) -> None:
    """Finish it. The caller holds the lock."""
    forget_pending(shelf)
    for volume in _open_volumes(shelf):
        if _has_strays(shelf, volume):
            _adopt(shelf, volume)
    _settle_incoming(shelf)
    _derive_pending(shelf, jobs)
    if to_wipe(shelf.databases):
        wipe(shelf.databases, shelf.store)


def forget_pending(shelf: Shelf) -> None:
    """Remove what is to be forgotten: out of the derived databases, then out of the volumes."""
    with shelf.databases.kept.connect() as connection:
        rows = connection.execute(select(forgetting.c.sha256, forgetting.c.volume)).all()
    by_volume: dict[int, list[str]] = {}
    for row in rows:
        by_volume.setdefault(row.volume, []).append(row.sha256)
    for volume, sha256s in by_volume.items():
        drop_manuscripts(shelf.databases, manuscripts_of(shelf.databases, sha256s))
        shelf.drop_read(sha256s)
        shelf.store.forget(sha256s, volume)
        with shelf.databases.kept.begin() as connection:
            for chunk in chunks(sha256s):
                connection.execute(delete(forgetting).where(forgetting.c.sha256.in_(chunk)))


def _open_volumes(shelf: Shelf) -> list[int]:
    return [volume for volume in shelf.store.volumes() if shelf.store.sealed(volume) is None]


def _has_strays(shelf: Shelf, volume: int) -> bool:
    with shelf.databases.kept.connect() as connection:
        known = connection.execute(
            select(func.count()).select_from(originals).where(originals.c.volume == volume)
        ).scalar_one()
    return int(known) < shelf.store.count(volume)


def _strays(shelf: Shelf, volume: int) -> Iterator[Blob]:
    for chunk in chunks(shelf.store.index(volume)):
        query = select(originals.c.sha256).where(originals.c.sha256.in_([blob.sha256 for blob in chunk]))
        with shelf.databases.kept.connect() as connection:
            known = set(connection.execute(query).scalars())
        yield from (blob for blob in chunk if blob.sha256 not in known)


def _adopt(shelf: Shelf, volume: int) -> None:
    """Enter originals that nobody refers to, as arrivals of which no more than the path is known."""
    engine = shelf.databases.kept
    strays, at = list(_strays(shelf, volume)), now()
    if not strays:
        return
    with engine.begin() as connection:
        connection.execute(
            insert_new(engine, originals),
            [{"sha256": blob.sha256, "size": blob.size, "volume": volume} for blob in strays],
        )
        connection.execute(insert(arrivals), [_adopted(blob, at) for blob in strays])
        note(shelf.databases, connection, "original", [blob.sha256 for blob in strays])


def _adopted(blob: Blob, at: str) -> dict[str, object]:
    return {
        "path": blob.name,
        "shown": shown_path(blob.name),
        "sha256": blob.sha256,
        "size": blob.size,
        "mtime_ns": None,
        "at": at,
        "run": None,
        "accession": None,
        "hints": pack_hints(()),
    }


def _settle_incoming(shelf: Shelf) -> None:
    """Large originals that a volume names go to their place; copies that no volume names go."""
    if not shelf.store.incoming.is_dir():
        return
    for path in list(shelf.store.incoming.iterdir()):
        with shelf.databases.kept.connect() as connection:
            query = select(originals.c.sha256).where(originals.c.sha256 == path.name)
            known = connection.execute(query).first() is not None
        if known:
            shelf.store.settle(path.name)
        else:
            os.unlink(path)


def _derive_pending(shelf: Shelf, jobs: int | None) -> None:
    with shelf.databases.kept.connect() as connection:
        rows = connection.execute(select(pending.c.kind, pending.c.key)).all()
    waiting = [row.key for row in rows if row.kind == "original"]
    if waiting:
        reread_originals(shelf, waiting, jobs, Tally(None))
    works_ = [row.key for row in rows if row.kind == "work"]
    if works_:
        drop_strays(shelf.databases)
    recatalogue(shelf.databases, works_)
    with shelf.databases.kept.begin() as connection:
        connection.execute(delete(pending))
