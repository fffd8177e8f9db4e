"""Close reading, the second stage: cast, speech, viewpoint, relationships, fandom, advisories.

Owns which stories are read closely and the run over them: on all cores, what is read written down every few
seconds, so that it can be stopped at any moment and goes on from there. Works are read, and of each the layers
that it lacks or that newer rules would read otherwise. What could not be read is noted and left alone until the
rules change.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct
from sqlalchemy import ColumnElement, and_, delete, or_, select

from foundling.library import grouped
from foundling.library.databases import Databases
from foundling.library.dialect import chunks, insert_new
from foundling.library.rereading import LayersRead, Tally, layer_jobs, open_layers, take_layers, write_layers
from foundling.library.schema import arrivals, catalogue, layers, manuscripts, to_read, unread
from foundling.library.stamps import layer_stamp
from foundling.library.types import CloseState
from foundling.library.works import manuscripts_of
from foundling.manuscript import Refusal
from foundling.reading.engine import CLOSE
from foundling.workers import CLOSE_PACE, Crew

# What was read is written when it is of so many stories, or so many bytes, or is so many seconds old.
BATCH = 256
BATCH_BYTES = 16 * 1024 * 1024
BATCH_S = 5.0
# A worker may spend so many seconds on a story, and more on a long one (CLOSE_PACE).
TIMEOUT_S = 120.0


class Waiting(Struct, frozen=True):
    """A story to be read closely: its number in readings.db, its id, what people call it, the layers wanted."""

    number: int
    manuscript: str
    name: str
    words: int
    chars: int
    layers: tuple[str, ...]


@cache
def close_stamp() -> str:
    """What close reading as a whole depends on."""
    return hashlib.sha256("\n".join(f"{layer} {layer_stamp(layer)}" for layer in CLOSE).encode()).hexdigest()[:16]


def read_closely(databases: Databases, waiting: Sequence[Waiting], jobs: int | None, tally: Tally) -> None:
    """Read these stories; what each gave is written every few seconds."""
    by_number = {story.number: story for story in waiting}
    batch: list[LayersRead] = []
    failed: dict[int, Refusal] = {}
    size, written = 0, time.monotonic()
    listed = layer_jobs(databases, ((s.number, s.layers, s.name, s.chars) for s in waiting))
    with Crew(take_layers, jobs=jobs, timeout_s=TIMEOUT_S, pace=CLOSE_PACE) as crew:
        for outcome in crew.run(listed):
            story = by_number[outcome.job.payload.number]
            for message in outcome.results:
                batch.append(open_layers(message))
                size += len(message)
            if outcome.refusal is not None:
                failed[story.number] = outcome.refusal
                tally.refusals.append(outcome.refusal)
            else:
                tally.manuscripts += 1
                tally.words += story.words
            tally.read += 1
            tally.tell(story.name)
            old = time.monotonic() - written > BATCH_S
            if old or len(batch) + len(failed) >= BATCH or size >= BATCH_BYTES:
                _write(databases, batch, failed, by_number)
                batch, failed, size, written = [], {}, 0, time.monotonic()
    _write(databases, batch, failed, by_number)


def _write(
    databases: Databases, batch: list[LayersRead], failed: dict[int, Refusal], by_number: dict[int, Waiting]
) -> None:
    write_layers(databases, batch)
    done = [item.number for item in batch]
    with databases.readings.begin() as connection:
        for chunk in chunks([*done, *failed]):
            connection.execute(delete(unread).where(unread.c.manuscript.in_(chunk)))
        if failed:
            rows = [
                {"manuscript": number, "stamp": close_stamp(), "why": refusal.why, "advice": refusal.advice}
                for number, refusal in failed.items()
            ]
            connection.execute(insert_new(databases.readings, unread), rows)
    with databases.kept.begin() as connection:
        for ids in chunks([by_number[number].manuscript for number in [*done, *failed]]):
            connection.execute(delete(to_read).where(to_read.c.manuscript.in_(ids)))


def waiting_stories(
    databases: Databases, wanted: Sequence[str] | None = None, *, force: bool = False
) -> list[Waiting]:
    """The works that are to be read closely, of these manuscripts or (None) of all, in the order they came.

    `force`: also those that today's rules have read, or failed at.
    """
    query = select(catalogue.c.manuscript, catalogue.c.title, catalogue.c.path, catalogue.c.words)
    query = query.where(catalogue.c.is_work, catalogue.c.removed.is_(False))
    parts = [query] if wanted is None else [query.where(catalogue.c.manuscript.in_(c)) for c in chunks(wanted)]
    found: list[Waiting] = []
    for part in parts:
        with databases.catalogue.connect() as connection:
            rows = connection.execute(part).all()
        for chunk in chunks(rows):
            named = {row.manuscript: (row.title or row.path, row.words) for row in chunk}
            found += _waiting(databases, named, force=force)
    return sorted(found, key=lambda story: story.number)


def _waiting(databases: Databases, named: dict[str, tuple[str, int]], *, force: bool) -> Iterator[Waiting]:
    query = select(manuscripts.c.number, manuscripts.c.id, manuscripts.c.chars)
    with databases.readings.connect() as connection:
        rows = connection.execute(query.where(manuscripts.c.id.in_(list(named)))).all()
        numbers = [row.number for row in rows]
        stamped: dict[int, dict[str, str]] = {number: {} for number in numbers}
        have = select(layers.c.manuscript, layers.c.layer, layers.c.version)
        for layer in connection.execute(have.where(layers.c.manuscript.in_(numbers), layers.c.layer.in_(CLOSE))):
            stamped[layer.manuscript][layer.layer] = layer.version
        tried = select(unread.c.manuscript).where(unread.c.stamp == close_stamp())
        given_up = set(connection.execute(tried.where(unread.c.manuscript.in_(numbers))).scalars())
    for row in rows:
        needed = CLOSE if force else outdated(stamped[row.number])
        if needed and (force or row.number not in given_up):
            name, words = named[row.id]
            yield Waiting(row.number, row.id, name, words, row.chars, needed)


def outdated(stamped: dict[str, str]) -> tuple[str, ...]:
    """The layers of close reading that are not among the `stamped` ones, or of other rules than today's."""
    return tuple(layer for layer in CLOSE if stamped.get(layer) != layer_stamp(layer))


def close_state(stamped: Mapping[str, str], why: str | None) -> CloseState:
    """Whether a manuscript with these layers, each with its stamp, has been read closely, and by today's rules.

    `why` it could not be, where it was tried in vain.
    """
    close = {layer: stamped[layer] for layer in CLOSE if layer in stamped}
    return CloseState(read=bool(close), outdated=outdated(close), why=why)


def manuscripts_under(databases: Databases, paths: Iterable[Path]) -> list[str]:
    """The manuscripts of which an original came from these paths or from below them, and those shown for them."""
    sha256s: dict[str, None] = {}
    with databases.kept.connect() as connection:
        for path in paths:
            query = select(arrivals.c.sha256).where(_at_or_under(os.fsencode(os.path.abspath(path))))
            sha256s.update(dict.fromkeys(connection.execute(query.order_by(arrivals.c.id)).scalars()))
    ids = manuscripts_of(databases, sha256s)
    together = grouped.of_works(databases, {row.work for row in grouped.of_manuscripts(databases, ids).values()})
    return [*ids, *(row.manuscript for rows in together.values() for row in rows if row.shown)]


def _at_or_under(path: bytes) -> ColumnElement[bool]:
    folder = path.rstrip(b"/") + b"/"
    # Every path that begins with the folder's sorts before the folder's with its last byte raised.
    below = and_(arrivals.c.path >= folder, arrivals.c.path < folder[:-1] + bytes([folder[-1] + 1]))
    return or_(arrivals.c.path == path, below)


def remember_close(databases: Databases) -> None:
    """Note what has been read closely as to be read closely again: for a rebuild, which may be killed."""
    query = select(manuscripts.c.id).where(
        manuscripts.c.number.in_(select(layers.c.manuscript).where(layers.c.layer.in_(CLOSE)))
    )
    with databases.readings.connect() as connection:
        ids = list(connection.execute(query).scalars())
    with databases.kept.begin() as connection:
        for chunk in chunks(ids):
            connection.execute(insert_new(databases.kept, to_read), [{"manuscript": id} for id in chunk])


def remembered(databases: Databases) -> list[str]:
    """The manuscripts that are to be read closely again."""
    with databases.kept.connect() as connection:
        return list(connection.execute(select(to_read.c.manuscript).order_by(to_read.c.manuscript)).scalars())
