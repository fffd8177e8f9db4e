"""The groups as they are stored: which work shows a manuscript, and which manuscripts and works hang together.

Owns the rows of `groups`; what they are to be is `grouping.py`'s to say, when they change `likening.py`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, func, insert, select

from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.lookup import Lookup
from foundling.library.schema import groups

_ALL = select(groups).order_by(groups.c.manuscript)
_BY_MANUSCRIPT, _BY_WORK, _BY_OWN = (
    Lookup(_ALL, column) for column in (groups.c.manuscript, groups.c.work, groups.c.own)
)


class Grouped(Struct, frozen=True):
    """A row of `groups`; `own` is None of a serial that was put together."""

    manuscript: str
    work: str
    own: str | None
    kind: str
    position: int | None
    shown: bool


def of_manuscripts(databases: Databases, ids: Iterable[str]) -> dict[str, Grouped]:
    """The rows of those of these manuscripts that are in a group."""
    return {row.manuscript: row for row in _rows(databases, _BY_MANUSCRIPT, ids)}


def of_works(databases: Databases, works: Iterable[str]) -> dict[str, tuple[Grouped, ...]]:
    """All rows of the groups that these works show, whole ones first, then instalments in order."""
    found: dict[str, list[Grouped]] = {}
    for row in _rows(databases, _BY_WORK, works):
        found.setdefault(row.work, []).append(row)
    return {work: tuple(sorted(rows, key=_order)) for work, rows in found.items()}


def shown_by(databases: Databases, works: Iterable[str]) -> dict[str, str]:
    """Of those of these works whose manuscript another work shows: which."""
    return {row.own: row.work for row in _rows(databases, _BY_OWN, works) if row.own and row.own != row.work}


def leading(databases: Databases, works: Iterable[str]) -> frozenset[str]:
    """Of each of these works, the one that shows it: another, or it itself."""
    listed = list(works)
    led = shown_by(databases, listed)
    return frozenset(led.get(work, work) for work in listed)


def following(databases: Databases, works: Iterable[str]) -> dict[str, str]:
    """The works whose manuscripts these works show, each with the one that does."""
    return {row.own: row.work for row in _rows(databases, _BY_WORK, works) if row.own and row.own != row.work}


def all_works(databases: Databases, works: Sequence[str]) -> list[str]:
    """These works, with all that hang together with them."""
    leaders = {*works, *shown_by(databases, works).values()}
    rows = [row for listed in of_works(databases, leaders).values() for row in listed]
    return list(dict.fromkeys([*works, *(own for row in rows for own in (row.work, row.own) if own)]))


def count_joined(databases: Databases) -> int:
    """How many manuscripts another work shows."""
    counted = select(func.count()).select_from(groups)
    query = counted.where(groups.c.own.is_not(None), groups.c.own != groups.c.work)
    with databases.catalogue.connect() as connection:
        return int(connection.execute(query).scalar_one())


def write(
    connection: Connection, works: Iterable[str], manuscripts: Iterable[str], rows: Sequence[Grouped] = ()
) -> None:
    """Write rows, in place of all of these works and manuscripts; in a transaction of the catalogue."""
    for chunk in chunks(works):
        connection.execute(delete(groups).where(groups.c.work.in_(chunk)))
    for chunk in chunks(manuscripts):
        connection.execute(delete(groups).where(groups.c.manuscript.in_(chunk)))
    if rows:
        fields = Grouped.__struct_fields__
        connection.execute(insert(groups), [{name: getattr(row, name) for name in fields} for row in rows])


def _rows(databases: Databases, by: Lookup, wanted: Iterable[str]) -> list[Grouped]:
    with databases.catalogue.connect() as connection:
        rows = by.rows(connection, list(wanted))
    return [Grouped(row.manuscript, row.work, row.own, row.kind, row.position, row.shown) for row in rows]


def _order(row: Grouped) -> tuple[bool, bool, int, str]:
    return not row.shown, row.kind != "whole", row.position or 0, row.manuscript
