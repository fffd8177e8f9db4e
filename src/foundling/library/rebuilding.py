"""Brings the derived databases up to today's rules, or makes them anew.

Owns the choice of what is to be read again; `rereading.py` does it. Whatever is decided outlives both.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import func, select, update

from foundling.library import grouped, likening
from foundling.library.cataloguing import count_unread
from foundling.library.clock import now
from foundling.library.closereading import (
    manuscripts_under,
    read_closely,
    remember_close,
    remembered,
    waiting_stories,
)
from foundling.library.databases import Databases
from foundling.library.decisions import read_decisions
from foundling.library.dialect import chunks
from foundling.library.naming import naming
from foundling.library.packing import SOURCE, unpack_text
from foundling.library.rereading import Tally, Watcher, reread_layers, reread_originals
from foundling.library.schema import (
    arrivals,
    decisions,
    holdings,
    layers,
    manuscripts,
    members,
    originals,
    read_originals,
    works,
)
from foundling.library.shelving import Shelf
from foundling.library.stamps import layer_stamp, sources_stamp
from foundling.library.types import AddReport, Decision, RereadReport
from foundling.reading.engine import SHELVING
from foundling.spans import reanchor


def rebuild(shelf: Shelf, *, jobs: int | None = None, progress: Watcher | None = None) -> RereadReport:
    """Delete all that can be made again, and make it again; what had been read closely is read closely again."""
    began = time.monotonic()
    databases = shelf.databases
    if not databases.incomplete():
        remember_close(databases)
    databases.delete_derived()
    tally = Tally(progress, _count(databases))
    reread_originals(shelf, _by_arrival(databases), jobs, tally)
    retire_works(databases)
    likening.follow(databases)
    databases.mark_complete()
    closely = read_remembered(databases, jobs, progress)
    return _report(databases, began, tally, closely)


def reread(
    shelf: Shelf,
    wanted: Sequence[str] = (),
    *,
    force: bool = False,
    close: bool = True,
    jobs: int | None = None,
    progress: Watcher | None = None,
) -> RereadReport:
    """Read again what today's sources and layers would read otherwise (`force`: all) of these works, or of all.

    `close`: those that are works are read closely too, where they have not been.
    """
    databases = shelf.databases
    began = time.monotonic()
    tally = Tally(progress)
    stale = list(_stale_originals(databases, wanted, force=force))
    reread_originals(shelf, stale, jobs, tally)
    if not force:
        reread_layers(databases, _outdated(databases, wanted), jobs, tally)
    if stale:
        retire_works(databases)
    likening.follow(databases)
    closely = Tally(None)
    if close:
        closely = _read_closely(databases, _manuscripts(databases, wanted), jobs, progress, force=force)
    return _report(databases, began, tally, closely, wanted)


def read_added(
    shelf: Shelf, report: AddReport, paths: Sequence[Path], *, jobs: int | None, progress: Watcher | None
) -> AddReport:
    """Read closely what came from these paths, now or before; returns the report of the add with that in it."""
    if report.dry_run:
        return report
    began = time.monotonic()
    ids = manuscripts_under(shelf.databases, paths)
    tally = _read_closely(shelf.databases, ids, jobs, progress)
    seconds = report.seconds + time.monotonic() - began
    return replace(report, closely=tally.manuscripts, unread=tuple(tally.refusals), seconds=seconds)


def read_remembered(databases: Databases, jobs: int | None = None, progress: Watcher | None = None) -> Tally:
    """Read closely what is noted as to be read closely again."""
    return _read_closely(databases, remembered(databases), jobs, progress)


def _read_closely(
    databases: Databases, ids: list[str] | None, jobs: int | None, progress: Watcher | None, *, force: bool = False
) -> Tally:
    waiting = waiting_stories(databases, ids, force=force)
    tally = Tally(progress, len(waiting), stage="close")
    if waiting:
        read_closely(databases, waiting, jobs, tally)
    return tally


def _report(
    databases: Databases, began: float, tally: Tally, closely: Tally, wanted: Sequence[str] = ()
) -> RereadReport:
    return RereadReport(
        reread=tally.manuscripts,
        current=max(0, _count_manuscripts(databases, wanted) - tally.manuscripts),
        refusals=(*tally.refusals, *closely.refusals),
        adrift=adrift(databases),
        seconds=time.monotonic() - began,
        closely=closely.manuscripts,
        unread=count_unread(databases),
    )


def adrift(databases: Databases) -> tuple[str, ...]:
    """Decisions whose passage is not to be found in the text any more, a line each; they still stand."""
    with databases.kept.connect() as connection:
        query = select(decisions.c.work).where(decisions.c.anchor.is_not(None), decisions.c.undone_at.is_(None))
        made = read_decisions(connection, list(connection.execute(query.distinct()).scalars()))
    lines = []
    for work, listed in made.items():
        text = _text(databases, work)
        lines += [_adrift_line(decision) for decision in listed if _is_adrift(decision, text)]
    return tuple(lines)


def retire_works(databases: Databases) -> None:
    """Mark works as gone none of whose manuscripts is there any more: newer sources cut an original otherwise."""
    query = (
        select(holdings.c.manuscript, holdings.c.work)
        .join(works, works.c.id == holdings.c.work)
        .where(works.c.gone_at.is_(None))
        .execution_options(yield_per=1000)
    )
    lost: list[str] = []
    with databases.kept.connect() as connection:
        for chunk in chunks(connection.execute(query)):
            lost += _unread(databases, {row.manuscript: row.work for row in chunk})
    with databases.kept.begin() as connection:
        for ids in chunks(lost):
            connection.execute(update(works).where(works.c.id.in_(ids)).values(gone_at=now()))


def _unread(databases: Databases, held: dict[str, str]) -> list[str]:
    query = select(manuscripts.c.id).where(manuscripts.c.id.in_(held))
    with databases.readings.connect() as connection:
        known = set(connection.execute(query).scalars())
    return [work for id, work in held.items() if id not in known]


def _is_adrift(decision: Decision, text: str | None) -> bool:
    if decision.anchor is None or decision.undone:
        return False
    return text is None or reanchor(decision.anchor, text) is None


def _adrift_line(decision: Decision) -> str:
    quote = " ".join(decision.anchor.quote.split())[:80] if decision.anchor else ""
    return f"{decision.work}: the words “{quote}” that {decision.field} was accepted with are not in the text"


def _text(databases: Databases, work: str) -> str | None:
    with databases.kept.connect() as connection:
        id = connection.execute(select(holdings.c.manuscript).where(holdings.c.work == work)).scalar()
    with databases.readings.connect() as connection:
        text = connection.execute(select(manuscripts.c.text).where(manuscripts.c.id == id)).scalar()
    return None if text is None else unpack_text(text)


def _count(databases: Databases) -> int:
    with databases.kept.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(originals)).scalar_one())


def _by_arrival(databases: Databases) -> Iterator[str]:
    first = select(arrivals.c.sha256).group_by(arrivals.c.sha256).order_by(naming())
    with databases.kept.connect() as connection:
        yield from list(connection.execute(first).scalars())


def _manuscripts(databases: Databases, wanted: Sequence[str]) -> list[str] | None:
    """The manuscripts of these works, a serial put together among them; None for all."""
    if not wanted:
        return None
    together = [row.manuscript for rows in grouped.of_works(databases, wanted).values() for row in rows]
    with databases.kept.connect() as connection:
        query = select(holdings.c.manuscript).where(holdings.c.work.in_(wanted))
        return list(dict.fromkeys([*connection.execute(query).scalars(), *together]))


def _count_manuscripts(databases: Databases, wanted: Sequence[str]) -> int:
    ids = _manuscripts(databases, wanted)
    if ids is not None:
        return len(ids)
    with databases.readings.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(manuscripts)).scalar_one())


def _stale_originals(databases: Databases, wanted: Sequence[str], *, force: bool) -> Iterator[str]:
    query = select(read_originals.c.sha256)
    if not force:
        query = query.where(read_originals.c.stamp != sources_stamp())
    ids = _manuscripts(databases, wanted)
    if ids is not None:
        mine = select(members.c.sha256).join(manuscripts, manuscripts.c.number == members.c.manuscript)
        query = query.where(read_originals.c.sha256.in_(mine.where(manuscripts.c.id.in_(ids))))
    with databases.readings.connect() as connection:
        yield from list(connection.execute(query).scalars())


def _outdated(databases: Databases, wanted: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Manuscripts (by number) with the layers that are missing or of another version."""
    stamps = {layer: layer_stamp(layer) for layer in SHELVING}
    query = select(manuscripts.c.number).order_by(manuscripts.c.number)
    ids = _manuscripts(databases, wanted)
    if ids is not None:
        query = query.where(manuscripts.c.id.in_(ids))
    with databases.readings.connect() as connection:
        numbers = list(connection.execute(query).scalars())
    for chunk in chunks(numbers):
        have: dict[int, dict[str, str]] = {number: {} for number in chunk}
        rows = select(layers.c.manuscript, layers.c.layer, layers.c.version)
        with databases.readings.connect() as connection:
            for row in connection.execute(rows.where(layers.c.manuscript.in_(chunk), layers.c.layer != SOURCE)):
                have[row.manuscript][row.layer] = row.version
        for number, found in have.items():
            outdated = tuple(layer for layer in SHELVING if found.get(layer) != stamps[layer])
            if outdated:
                yield number, outdated
